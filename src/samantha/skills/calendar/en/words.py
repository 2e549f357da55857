"""Words that say nothing of which event is meant, and words that mean one."""

from typing import Final

FILLERS: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "our",
        "your",
        "his",
        "her",
        "their",
        "this",
        "that",
        "these",
        "those",
        "it",
        "one",
        "ones",
        "with",
        "at",
        "in",
        "on",
        "of",
        "for",
        "to",
        "and",
        "or",
        "from",
        "by",
        "appointment",
        "appointments",
        "event",
        "events",
        "meeting",
        "thing",
        "entry",
        "calendar",
        "diary",
        "session",
        "next",
        "last",
        "coming",
        "upcoming",
        "do",
        "does",
        "is",
        "are",
        "was",
        "have",
        "has",
        "got",
        "when",
        "what",
        "which",
        "where",
        "who",
        "am",
        "i",
        "we",
        "me",
        "us",
        "s",
    ]
)
ALIKE: Final = {
    "mom": "mum",
    "mommy": "mum",
    "mummy": "mum",
    "doctor": "dr",
    "doctors": "dr",
    "birthday": "bday",
}

EVERY_ONE: Final = "all of them"


def only(title: str, day: str) -> str:
    """One time of something that repeats, as it is asked about."""
    return f"only {title} on {day}"


def named(title: str, when: str) -> str:
    """One event of several, as it is asked about."""
    return f"{title}, {when}"

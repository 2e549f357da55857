"""What lies ahead in a turn: the thing, its day, and the words that name it; pure.

A day stands in a sentence that names the thing ("physio on Wednesday"), or answers the talk for a thing
that was named a moment before ("It's Friday, at two"). A question, a condition, what was and what is usual
hold no plan.
"""

# ruff: noqa: E501 - a pattern reads by its alternatives

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from samantha.core import pattern as re
from samantha.mind.reflex.en.plans import DATED_WORD
from samantha.mind.reflex.en.when import When, read_when
from samantha.mind.reflex.naming import Event, event_in, operation_in

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
VAGUE = ("week", "month", "year", "season")


@dataclass(frozen=True, kw_only=True)
class Ahead:
    """A thing to come. `start` is on the person's wall clock, a day its midnight."""

    event: Event
    start: datetime
    has_time: bool
    quote: str  # their sentence that names it
    is_new: bool  # named in this very turn, not a moment before


def in_turn(
    text: str,
    now: datetime,
    *,
    before: Sequence[str] = (),
    names: tuple[str, ...] = (),
    who: Mapping[str, str] | None = None,
) -> Ahead | None:
    """The weightiest thing to come that a turn gives a day to.

    `now` is aware; `before` are their lines before it, the latest first; `who` says whom "he" and "she" mean, where that is sure.
    """
    told = [part for one in _SENTENCE.split(text) if one.strip() for part in each(one, now)]
    found: list[Ahead] = []
    for index, sentence in enumerate(told):
        if (when := day_of(sentence, now)) is None:
            continue
        start, has_time = when.start, when.has_time
        bare = is_bare(sentence, when)
        if bare and (earlier_one := _earlier(told[:index], before, now, names)) is not None:
            what, quote, is_new = earlier_one
            found.append(Ahead(event=what, start=start, has_time=has_time, quote=quote, is_new=is_new))
        elif (
            operation := operation_in(" ".join(told[: index + 1]))
        ) is not None:  # "it" of a sentence before
            found.append(_ahead(operation, when, sentence, is_new=True))
        elif (event := event_in(_named(sentence, who or {}), now.replace(tzinfo=None), names)) is not None:
            found.append(_ahead(event, when, sentence, is_new=True))
    return max(found, key=lambda one: weight(one.event), default=None)


def each(sentence: str, now: datetime) -> list[str]:
    """ "Dentist friday, review thursday": each thing with its own day; the sentence itself where it has one."""
    parts = _BESIDE.split(sentence)
    is_each = len(parts) > 1 and all(_A_DAY.search(part) and day_of(part, now) is not None for part in parts)
    return parts if is_each else [sentence]


_BESIDE = re.compile(r",\s+(?:and\s+)?|\s+and\s+(?=(?:an?|the|my|our)\s)|\s+and\s+(?=\w+ (?:on )?\w+day\b)")
_A_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b", re.I)


def _earlier(
    told: Sequence[str], before: Sequence[str], now: datetime, names: tuple[str, ...]
) -> tuple[Event, str, bool] | None:
    """What a bare day is of, named a sentence or a line ago; with its words, and whether in this turn."""
    lines = [(one, True) for one in reversed(told)]
    for line in before[:_BEFORE]:
        lines += [(one, False) for one in reversed(_SENTENCE.split(line))]
    for one, is_new in lines:
        if (event := _undated(one, now, names)) is not None:
            return event, one.strip(), is_new
    return None


def _ahead(event: Event, when: When, sentence: str, *, is_new: bool) -> Ahead:
    return Ahead(event=event, start=when.start, has_time=when.has_time, quote=sentence.strip(), is_new=is_new)


_BEFORE = 2  # lines of theirs in which a day without a name may find one


def day_of(sentence: str, now: datetime) -> When | None:
    """The day to come that a sentence names; None for none, for a bare month, a habit or a question."""
    if sentence.rstrip().endswith("?") or _OTHER_WORLD.match(sentence) or _SAID.search(sentence):
        return None
    when = read_when(sentence, now)
    if when is None or not when.has_date or when.kind in ("duration", "repeat") or when.grain in VAGUE:
        return None
    if _IF.search(sentence[: when.span[0]]) or _TODAY_PAST.match(sentence):
        return None
    if _ASKS.match(re.split(r"[,;:]\s", sentence[: when.span[1]])[-1]):
        return None  # "what's the weather doing tomorrow, i walk to work"
    return when if when.start > now.replace(tzinfo=None) else None


_ASKS = re.compile(
    r"\W*(?:(?:so|and|but|ok|well) )?(?:what(?:'?s|'?re)?|when(?:'?s)?|where(?:'?s)?|who(?:'?s)?|how(?:'?s)?|why|is (?:it|there|that)|are (?:you|there|they)"
    r"|will (?:it|you|there|he|she|they)|do (?:you|i|we|they)|does|did|can (?:you|i|we)|could (?:you|i|we)|would (?:you|it))\b",
    re.I,
)
_IF = re.compile(r"\b(?:if|unless|used to|i wish|wondered|dreamt|dreamed)\b", re.I)
_SAID = re.compile(r"\b(?:he|she|they) said\b[^a-z]*(?:and|$)", re.I)
_TODAY_PAST = re.compile(r"today (?:was|i|we|they|she|he)\b", re.I)
_OTHER_WORLD = re.compile(
    r"in (?:the|my|this|that|her|his) (?:book|novel|film|movie|story|dream|play|game|show|series)\b", re.I
)


def is_bare(sentence: str, when: When) -> bool:
    """A day that answers the talk: nothing stands before the first mark but the day."""
    head = re.split(r"[,;:]|\s(?:and|she says|he says|they say)\b", sentence[when.span[1] :], maxsplit=1)[0]
    return _ONLY_A_DAY.fullmatch(f"{sentence[: when.span[0]]} {head}".lower().strip()) is not None


_ONLY_A_DAY = re.compile(
    r"(?:(?:it|that|this)(?:'?s| is|'ll be| will be)?|they(?:'re| are) (?:doing|having) it|on|at|in|so|yes|yeah|well"
    r"|oh|er|um|just|only|and|but|next|coming|morning|afternoon|evening|night|first thing|not till|not until|the"
    r"|actually|i think|they (?:reckon|say|think|said)|god|isn'?t it|apparently|now|be|under a general|[\s,.;!'-])*"
)


def _undated(sentence: str, now: datetime, names: tuple[str, ...]) -> Event | None:
    """What a sentence names that has no day of its own and is not over."""
    if day_of(sentence, now) is not None or _PAST.search(sentence) or sentence.rstrip().endswith("?"):
        return None
    return event_in(sentence, now.replace(tzinfo=None), names)


_PAST = re.compile(r"\b(?:was|were|had|did|went|last (?:week|month|year|night)|yesterday|ago)\b", re.I)


def _named(sentence: str, who: Mapping[str, str]) -> str:
    """The sentence with its first pronoun told by name: "She's booked flights" as "Orla's booked flights"."""
    found = _SUBJECT.match(sentence)
    name = who.get(found["who"].lower(), "") if found else ""
    return (
        f"{sentence[: found.start('who')]}{name}{sentence[found.end('who') :]}"
        if found and name
        else sentence
    )


_SUBJECT = re.compile(r"(?:(?:and|but|so|well|oh|yes|anyway|then)[, ]+)*(?P<who>she|he)\b", re.I)


def weight(event: Event) -> int:
    """What weighs most of what is ahead: illness and law, then what is known by a name, then the rest."""
    said = f"{event.who} {event.what}"
    if _HEAVY.search(said):
        return 3
    return 2 if DATED_WORD.search(said) else 1


_HEAVY = re.compile(
    r"\b(?:operation|surgery|scan|biopsy|results?|funeral|hearing|court|tribunal|chemo|clinic|assessment|inquest|trial"
    r"|interview|exam|viva|hospital|wedding|birth|baby|eviction|custody|consultant|mri|hip|physio)s?\b",
    re.I,
)


def is_sad(event: Event) -> bool:
    """No luck is wished for it."""
    return _SAD.search(event.what) is not None


_SAD = re.compile(r"\b(?:funeral|inquest|wake|anniversary|memorial|cremation|burial)\b", re.I)


def packed(event: Event) -> str:
    """The event as a few words to be kept; `unpacked` reads them back."""
    return f"{event.who}: {event.what}" if event.who and event.who != "you" else event.what


def unpacked(kept: str) -> Event | None:
    who, colon, what = kept.partition(": ")
    if colon:
        return Event(what=what, who=who)
    first, *rest = kept.split() or [""]
    if rest and re.fullmatch(r"[a-z]{3,}ing", first) and not DATED_WORD.fullmatch(first):
        return Event(what=kept, who="you")
    return Event(what=kept) if first else None

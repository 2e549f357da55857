"""How much silence ends a turn: by its words, her question, and the person's own pauses. Pure."""

from samantha.ear.completeness import Completeness, completeness
from samantha.ear.pauses import Pauses

_NOBODY = Pauses()
LONG_TALK_WORDS = 25  # who has said so much is telling a story: an open end waits as for more
LONG_TALK = 1.25
DICTATED = 1.25  # numbers and spellings come in groups, with longer gaps between them
LONGEST_MS = 1_800


def patience_ms(words: str, *, asked: str = "", pauses: Pauses = _NOBODY, said_before: int = 0) -> int:
    """Milliseconds of silence after which the turn is over.

    `words` is the partial transcript of the turn, `asked` her last sentence if it was a question,
    `said_before` how many words the turn had before `words` (0 where they are all of it).
    """
    return patience_of(completeness(words, asked), pauses=pauses, length=said_before + len(words.split()))


def patience_of(ending: Completeness, *, pauses: Pauses = _NOBODY, length: int = 0) -> int:
    """The same for words already judged; `length` is how many there are in the turn."""
    wait_ms = pauses.wait_ms(ending.label)
    if ending.label == "complete":
        # a doubtful end leans towards an open one, and reaches half way at even chances
        doubt = min(1.0, max(0.0, (0.8 - ending.probability) / 0.6))
        wait_ms += doubt * (pauses.wait_ms("open") - wait_ms)
    elif ending.label == "open":
        # an open end that may well be all of it leans the other way, no further than half
        wait_ms += min(0.5, ending.whole) * (pauses.wait_ms("complete") - wait_ms)
        if length >= LONG_TALK_WORDS:
            wait_ms *= LONG_TALK
    if ending.is_dictated:
        wait_ms *= DICTATED
    return round(min(wait_ms, LONGEST_MS))

"""Whether the words so far are a whole turn, may be one, or clearly want more. Pure."""

from dataclasses import dataclass
from typing import Literal, get_args

from samantha.ear.en.endings import found
from samantha.ear.en.labels import CHANCES

Ending = Literal["complete", "open", "incomplete"]
ENDINGS: tuple[Ending, ...] = get_args(Ending)


@dataclass(frozen=True, kw_only=True)
class Completeness:
    """`probability` is how sure the label is, of 1; `whole` the chance that it is complete,
    whatever its label; `reason` names the structure that was found."""

    label: Ending
    probability: float
    whole: float = 0.0
    reason: str = ""
    is_dictated: bool = False


def completeness(words: str, asked: str = "") -> Completeness:
    """Judge a partial transcript (no punctuation, slips and fillers); `asked` is her question before it."""
    reason = found(words, asked)
    chances = CHANCES[reason]
    best = max(range(len(ENDINGS)), key=lambda place: chances[place])
    return Completeness(
        label=ENDINGS[best],
        probability=chances[best],
        whole=chances[0],
        reason=reason,
        is_dictated=reason.startswith("dictation"),
    )

"""Whether the words so far are a whole turn, may be one, or clearly want more. Pure."""

from dataclasses import dataclass
from typing import Literal, get_args

from samantha.ear.en.endings import judged

Ending = Literal["complete", "open", "incomplete"]
ENDINGS: tuple[Ending, ...] = get_args(Ending)


@dataclass(frozen=True, kw_only=True)
class Completeness:
    """`probability` is how sure the label is, of 1; `reason` names the structure that was found."""

    label: Ending
    probability: float
    reason: str = ""
    is_dictated: bool = False


def completeness(words: str, asked: str = "") -> Completeness:
    """Judge a partial transcript (no punctuation, slips and fillers); `asked` is her question before it."""
    label, probability, reason = judged(words, asked)
    return Completeness(
        label=label, probability=probability, reason=reason, is_dictated=reason.startswith("dictation")
    )

"""A preview made whole before it is kept: the way back, which of its lines are words from outside, and no
character that cannot be seen."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pydantic import BaseModel

from samantha.core.deed import Json, Preview, Proposal, Risk
from samantha.core.origin import Origin
from samantha.core.ports import Settled
from samantha.deeds.en import showing as words


def made_whole(preview: Preview, proposal: Proposal, settled: Settled, risk: Risk) -> Preview:
    """The same preview, with a line on undoing it where it goes out, and its outside lines named."""
    lines = preview.lines
    if risk is Risk.OUTWARD and lines and words.UNDO not in dict(lines):
        lines = (*lines, *_way_back(settled))
    outside = (*preview.outside, *_outside(lines, proposal, settled.arguments))
    if proposal.asker is not None:
        outside = (*outside, *_written(lines, proposal))
        lines = ((words.ASKED_BY, words.program(proposal.asker)), *lines)
    seen = tuple((_seen(label), _seen(value)) for label, value in lines)
    return replace(
        preview, title=_seen(preview.title), lines=seen, outside=tuple(_seen(label) for label in outside)
    )


def _seen(text: str) -> str:
    """With every character that cannot be seen, or that turns the direction of what follows, spelled out."""
    return "".join(f"⟨U+{ord(char):04X}⟩" if _is_hidden(char) else char for char in text)


def _is_hidden(char: str) -> bool:
    if char in "\n\t\u200c\u200d":  # the last two join letters and emoji
        return False
    return unicodedata.category(char) in _HIDDEN or char in _BLANK or 0xE0000 <= ord(char) < 0xE0080


_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_BLANK = "\u115f\u1160\u3164\uffa0\u2800\u034f"  # letters that are blank


def _way_back(settled: Settled) -> Iterator[tuple[str, str]]:
    """Nothing where the trade does not tell beforehand."""
    if settled.hold_s:
        yield words.UNDO, words.held(settled.hold_s, is_undoable=settled.inverse is not None)
    elif settled.inverse is not None:
        yield words.UNDO, words.AFTERWARDS


def _outside(lines: Iterable[tuple[str, str]], proposal: Proposal, exact: BaseModel) -> tuple[str, ...]:
    """The labels of the lines that show text from outside.

    Where such text is in the deed and in no line to be found, a trade has put it in other words: then any
    line may hold it, and each is marked.
    """
    fields = [name for name, origin in proposal.origins.items() if origin < Origin.MODEL]
    if not fields:
        return ()
    dumped = {**proposal.arguments, **exact.model_dump(mode="json")}
    texts = [text for name in fields for text in _texts(dumped.get(name)) if text.strip()]
    marked = [label for label, value in lines if any(_within(text, value) for text in texts)]
    return tuple(marked or (label for label, _ in lines if label != words.UNDO))


def _written(lines: Iterable[tuple[str, str]], proposal: Proposal) -> Iterator[str]:
    """The labels of the lines that show what another program wrote."""
    texts = [text for value in proposal.arguments.values() for text in _texts(value) if text.strip()]
    return (label for label, value in lines if any(_within(text, value) for text in texts))


def _texts(value: Json) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _texts(each)
        case dict():
            for each in value.values():
                yield from _texts(each)
        case _:
            pass


def _within(text: str, value: str) -> bool:
    """Whether a line shows it, however its white space was set."""
    return " ".join(text.split()) in " ".join(value.split())

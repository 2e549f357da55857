"""A deed that is asked for in words, as far as its slots were said; and who reads them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from samantha.core.deed import Deed, Json
from samantha.core.turn import Moment, Piece

if TYPE_CHECKING:  # an annotation only: a scene holds what was heard, and that holds orders
    from samantha.mind.reflex.scene import Scene


@dataclass(frozen=True, kw_only=True)
class Order:
    """What the person wants done, in the words of a skill's verb. Only what they said is in its arguments."""

    skill: str
    verb: str
    arguments: Mapping[str, Json] = field(default_factory=dict)
    missing: str = ""  # the one argument to be asked for before anything is proposed
    is_loose: bool = False  # may as well be a question to memory: answered there where nothing is found
    replaces: bool = False  # what was ordered last is withdrawn, or taken back, first


@dataclass(frozen=True, kw_only=True)
class Ordered:
    """What was ordered last in this talk, and what came of it."""

    order: Order
    state: str  # of its deed: "done", "proposed", "held", ...; "" where it was not proposed yet
    title: str = ""  # what the desk called it
    result: Mapping[str, Json] = field(default_factory=dict)  # what its telling kept: ids
    lines_ago: int = 0  # 0: her very last line told of it


class Trade(Protocol):
    """The words of one skill: pure, and never longer than a turn may take."""

    skill: str

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        """What the sentence `parts[index]` orders of this skill; None where it orders nothing of it."""
        ...

    def fill(self, order: Order, text: str, moment: Moment) -> Order | None:
        """The order with what it was `missing`, where this turn answers her question for it."""
        ...

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        """A turn that only makes sense after the last order: "no, Thursday", "and eggs", "and tomorrow?"."""
        ...

    def tell(self, order: Order, deed: Deed, scene: "Scene") -> list[Piece]:
        """Her words for a deed that is done, from its own result; `keep(...)` on a piece for what follows."""
        ...

"""What the answer came to: words, and the deeds to be proposed between them."""

from dataclasses import dataclass, replace

from samantha.core.deed import Proposal
from samantha.core.turn import Piece
from samantha.mind.reflex.order import Order


@dataclass(frozen=True, kw_only=True)
class Intended:
    """A proposal, and the line that tells its outcome once the desk has answered."""

    proposal: Proposal
    line: str  # the key of that line; slots come from the deed's own result
    slots: tuple[tuple[str, str], ...] = ()
    missing: str = ""  # the key of another line, for when what it is about is no longer there
    order: Order | None = None  # where a trade was asked: it tells the outcome, and `line` is not used
    is_silent: bool = False  # nothing is said when it went well: the words that follow say it


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Said in this order: `pieces`, each deed's outcome, `after`.

    `takes_back` asks for an undo; `withdraws` has what was ordered last go first, done or still waiting.
    """

    pieces: tuple[Piece, ...] = ()
    deeds: tuple[Intended, ...] = ()
    after: tuple[Piece, ...] = ()
    takes_back: bool = False
    withdraws: bool = False
    halts: bool = False  # "stop everything": the kill switch
    stops: bool = False  # "stop": what was agreed to in this talk and is held does not happen

    @property
    def asks(self) -> bool:
        return any("?" in piece.text for piece in (*self.pieces, *self.after))

    @property
    def waits(self) -> bool:
        """Something of theirs is only half said, and the next turn is for the other half."""
        return any(
            piece.expects in ("when", "what", "which", "order") for piece in (*self.pieces, *self.after)
        )

    def then(self, *pieces: Piece) -> "Plan":
        return replace(self, after=(*self.after, *pieces))

    def first(self, *pieces: Piece) -> "Plan":
        return replace(self, pieces=(*pieces, *self.pieces))


EMPTY = Plan()

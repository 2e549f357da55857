"""What the answer came to: words, and the deeds to be proposed between them."""

from dataclasses import dataclass

from samantha.core.deed import Proposal
from samantha.core.turn import Piece


@dataclass(frozen=True, kw_only=True)
class Intended:
    """A proposal, and the line that tells its outcome once the desk has answered."""

    proposal: Proposal
    line: str  # the key of that line; slots come from the deed's own result
    slots: tuple[tuple[str, str], ...] = ()
    missing: str = ""  # the key of another line, for when what it is about is no longer there
    is_silent: bool = False  # nothing is said when it went well: the words that follow say it


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Said in this order: `pieces`, each deed's outcome, `after`. `takes_back` asks for an undo."""

    pieces: tuple[Piece, ...] = ()
    deeds: tuple[Intended, ...] = ()
    after: tuple[Piece, ...] = ()
    takes_back: bool = False

    @property
    def asks(self) -> bool:
        return any("?" in piece.text for piece in (*self.pieces, *self.after))

    @property
    def waits(self) -> bool:
        """Something of theirs is only half said, and the next turn is for the other half."""
        return any(piece.expects in ("when", "what", "which") for piece in (*self.pieces, *self.after))

    def then(self, *pieces: Piece) -> "Plan":
        return Plan(
            pieces=self.pieces, deeds=self.deeds, after=(*self.after, *pieces), takes_back=self.takes_back
        )

    def first(self, *pieces: Piece) -> "Plan":
        return Plan(
            pieces=(*pieces, *self.pieces), deeds=self.deeds, after=self.after, takes_back=self.takes_back
        )


EMPTY = Plan()

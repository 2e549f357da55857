"""A reply on its way: what was meant, how much of it arrived, and what the record will say."""

from dataclasses import dataclass, field

from samantha.core.entry import Draft
from samantha.core.ids import EntryId, TalkId
from samantha.core.turn import Piece, moves_of

READ_S = 1.0  # by then the eye has been over a first sentence


@dataclass(kw_only=True)
class Reply:
    """Grows sentence by sentence; `heard` counts the characters that reached the person."""

    id: EntryId
    talk: TalkId
    sources: tuple[EntryId, ...]  # the turn it answers, and the deeds done on the way
    pieces: list[Piece] = field(default_factory=list)
    heard: int = 0
    is_complete: bool = False
    shown_s: float | None = None  # when its first sentence was handed on, by a monotonic clock

    @property
    def text(self) -> str:
        """All of it, as it was meant: sentences joined by one space."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def is_heard(self) -> bool:
        return self.is_complete and self.heard >= len(self.text)

    def hear(self, chars: int) -> None:
        """Note how far it was shown or spoken. It never grows beyond what was sent, and never shrinks."""
        self.heard = max(self.heard, min(chars, len(self.text)))

    def read(self, now_s: float) -> None:
        """The person answers in writing: what stood there for long was read, though nothing was heard."""
        stood_s = 0.0 if self.shown_s is None else now_s - self.shown_s
        if not self.heard and self.pieces and stood_s >= READ_S:
            self.hear(len(self.pieces[0].text))

    def draft(self) -> Draft | None:
        """The journal's entry: the words that were heard and no others; None when none were."""
        heard = self.text[: self.heard].rstrip()
        if not heard:
            return None
        begun, whole, end = [], set(), 0
        for piece in self.pieces:
            if end < self.heard:
                begun.append(piece)
            end += len(piece.text)
            if end <= self.heard:
                whole.add(id(piece))
            end += 1
        # Who reads along answers before a voice is through: what was begun counts as asked, but for an offer.
        asked = [piece for piece in begun if id(piece) in whole or not piece.expects.startswith("offer")]
        body = {
            "text": heard,
            "talk": self.talk,
            "moves": moves_of(begun),
            "expects": next((piece.expects for piece in reversed(asked) if piece.expects), ""),
            "carry": next((piece.carry for piece in reversed(asked) if piece.carry), ""),
            "cut": len(heard) < len(self.text),
        }
        if models := sorted({piece.model for piece in begun if piece.model}):
            body["models"] = models
        sources = [source for piece in self.pieces for source in piece.sources]
        return Draft(kind="reply", id=self.id, body=body, sources=(*self.sources, *sources))

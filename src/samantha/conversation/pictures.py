"""Pictures that the person shows: held in memory for a while, kept only at their word."""

from collections import OrderedDict

from samantha.core.ids import PictureId
from samantha.core.model import Picture

MOST = 12  # pictures; the oldest goes first. At 4 MB each that is 48 MB at the worst


class HeldPictures:
    """What was shown not long ago. A restart forgets it."""

    def __init__(self) -> None:
        self._held: OrderedDict[PictureId, Picture] = OrderedDict()

    def hold(self, picture: Picture) -> None:
        self._held[picture.id] = picture
        while len(self._held) > MOST:
            self._held.popitem(last=False)

    def find(self, id_: PictureId) -> Picture | None:
        return self._held.get(id_)


def wordless(count: int) -> str:
    """The person's line in the record, where they gave pictures and not a word."""
    return "(a picture)" if count == 1 else "(pictures)"

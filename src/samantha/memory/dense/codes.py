"""One bit for each number of a vector, held in memory and compared all at once.

The angle of two vectors shows in how many signs they share (Charikar 2002). A line takes 56 bytes here, and a
million are looked through in a blink; there is no index to keep up to date.
"""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows: TypeAlias = NDArray[np.int64]
    Words: TypeAlias = NDArray[np.uint64]

BLOCK = 32_768  # lines looked at together: their words, 256 kB each, stay in a core's cache
ROOM = 1024  # lines that the first array holds


class Codes:
    """Rows and their codes. One thread adds and drops; others may look meanwhile, and see before or after."""

    def __init__(self, width: int) -> None:
        """`width` is how many numbers a vector has."""
        import numpy as np  # noqa: PLC0415

        self.width = width
        self._words = -(-width // 64)
        # What is looked at, exchanged as one: row numbers, words (words, room), and how many lines are in.
        self._now: tuple[Rows, Words, int] = (
            np.empty(ROOM, np.int64),
            np.empty((self._words, ROOM), np.uint64),
            0,
        )

    def __len__(self) -> int:
        return self._now[2]

    @property
    def rows(self) -> "Rows":
        """The rows that are in, in the order in which they came."""
        return self._now[0][: self._now[2]]

    def add(self, rows: "Rows", vectors: "NDArray[np.generic]") -> None:
        """Take in vectors, shape (n, width), of rows that are not in yet."""
        import numpy as np  # noqa: PLC0415

        old_rows, old_words, count = self._now
        total = count + len(rows)
        if total > len(old_rows):
            room = max(total, len(old_rows) * 3 // 2)
            new_rows, new_words = np.empty(room, np.int64), np.empty((self._words, room), np.uint64)
            new_rows[:count], new_words[:, :count] = old_rows[:count], old_words[:, :count]
        else:  # behind what anybody looks at
            new_rows, new_words = old_rows, old_words
        new_rows[count:total] = rows
        new_words[:, count:total] = self._signs(vectors)
        self._now = (new_rows, new_words, total)

    def drop(self, rows: "Rows") -> None:
        """Forget these rows; those that are not in are passed over."""
        import numpy as np  # noqa: PLC0415

        old_rows, old_words, count = self._now
        keep = ~np.isin(old_rows[:count], rows)
        kept = int(keep.sum())
        if kept < count:
            self._now = (old_rows[:count][keep], np.ascontiguousarray(old_words[:, :count][:, keep]), kept)

    def nearest(self, query: "NDArray[np.float32]", limit: int) -> "Rows":
        """The rows whose signs agree most with a query's, shape (width,); about `limit`, in no order.

        Those that agree equally with the last one are all in, up to twice the limit.
        """
        import numpy as np  # noqa: PLC0415

        rows, words, count = self._now
        asked = self._signs(query[None])[:, 0]
        apart = np.empty(count, np.uint16)
        for start in range(0, count, BLOCK):
            block = apart[start : min(start + BLOCK, count)]
            block[:] = 0
            for mine, theirs in zip(asked, words[:, start : start + len(block)], strict=True):
                block += np.bitwise_count(theirs ^ mine)
        if count <= limit:
            return rows[:count].copy()
        upto = np.bincount(apart, minlength=self._words * 64 + 1).cumsum()
        farthest = int(np.searchsorted(upto, limit))  # the smallest distance that takes in enough
        return rows[np.flatnonzero(apart <= farthest)[: 2 * limit]]

    def _signs(self, vectors: "NDArray[np.generic]") -> "Words":
        """(n, width) numbers to (words, n)."""
        import numpy as np  # noqa: PLC0415

        bits = np.zeros((len(vectors), self._words * 64), np.uint8)
        bits[:, : self.width] = vectors > 0  # type: ignore[operator]
        return np.ascontiguousarray(np.packbits(bits, axis=1).view(np.uint64).T)

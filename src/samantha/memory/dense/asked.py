"""What one text means, held against the vectors of the lines: what recall asks of the dense part."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from samantha.core.ports import Transaction
from samantha.memory.dense.vectors import Vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class AskedMeaning:
    """See the Meaning that memory/retrieval.py asks for."""

    def __init__(self, vectors: Vectors, query: "NDArray[np.float32]") -> None:
        self._vectors = vectors
        self._query = query

    def nearest(self, tx: Transaction, limit: int) -> Sequence[int]:
        return [row for row, _ in self._vectors.search_dense(tx, self._query, limit)]

    def cosines(self, tx: Transaction, rows: Sequence[int]) -> Mapping[int, float]:
        return self._vectors.cosines(tx, self._query, rows)


async def ask(vectors: Vectors, text: str) -> AskedMeaning | None:
    """The meaning of a text; None where nothing could be found by it. Takes some 10 ms of another thread."""
    query = await vectors.query(text)
    return AskedMeaning(vectors, query) if query is not None else None

"""An Embedder that knows which words mean alike because the test says so."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from samantha.core.errors import SamanthaError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class FakeEmbedder:
    """A line is the sum of its words; a word's numbers are drawn by its own letters. `asked` holds the texts.

    `alike` gives words another's numbers: {"boat": "ship"}. `error` is raised while it is set; while `hangs`
    is set no answer ever comes.
    """

    def __init__(
        self, alike: Mapping[str, str] | None = None, *, name: str = "fake", width: int = 96
    ) -> None:
        self.name, self.width = name, width
        self.asked: list[str] = []
        self.error: SamanthaError | None = None
        self.hangs = False
        self._alike = dict(alike or {})

    async def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        import numpy as np  # noqa: PLC0415

        if self.error is not None:
            raise self.error
        if self.hangs:
            await asyncio.Event().wait()
        self.asked += texts
        rows = np.zeros((len(texts), self.width), np.float32)
        for number, text in enumerate(texts):
            for word in text.lower().split():
                meant = self._alike.get(word, word)
                rows[number] += np.random.default_rng(list(meant.encode())).standard_normal(self.width)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return (rows / np.maximum(lengths, 1e-12)).astype(np.float32)  # type: ignore[no-any-return]

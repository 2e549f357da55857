"""Vectors from an OpenAI-compatible server on this machine: Ollama, LM Studio, llama.cpp, vLLM.

Every line of a life would go there, so a server elsewhere is never asked. Follows no redirect and reads no
proxy from the environment.
"""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pydantic import BaseModel, Field, ValidationError

from samantha.core.errors import ModelError, RefusedError
from samantha.core.line import open_client
from samantha.core.model import Endpoint

if TYPE_CHECKING:
    import httpx2
    import numpy as np
    from numpy.typing import NDArray

MOST_CHARS = 1200  # of a line: some 300 tokens. Many models take 512 and refuse what is longer
MOST_BYTES = 64_000_000  # of an answer
WAIT_S, CONNECT_S = 60.0, 2.0  # a large model has to load first; a turn waits less, see vectors.py


class OpenAIEmbedder:
    """See the Embedder port. `width` is 0 until the first answer.

    Raises RefusedError where the endpoint is not on this machine.
    """

    def __init__(self, endpoint: Endpoint, *, transport: "httpx2.AsyncBaseTransport | None" = None) -> None:
        if not endpoint.is_here or endpoint.is_file:
            raise RefusedError(f"{endpoint.host} is not this machine, so it may not read your lines.")
        self.name = endpoint.model
        self.width = 0
        self._endpoint = endpoint
        self._transport = transport

    async def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        import httpx2  # noqa: PLC0415

        given = [text.strip()[:MOST_CHARS] or "." for text in texts]  # some servers refuse an empty one
        asked = {"model": self._endpoint.model, "input": given, "encoding_format": "float"}
        try:
            # A line for each call, so that none has to be closed: on loopback that is a millisecond.
            opening = asyncio.to_thread(open_client, self._endpoint, WAIT_S, CONNECT_S, self._transport)
            async with await opening as line:
                response = await line.post(f"{self._endpoint.url.rstrip('/')}/embeddings", json=asked)
        except (httpx2.HTTPError, httpx2.InvalidURL):
            raise ModelError(f"Nobody answers at {self._endpoint.host}.") from None
        if response.status_code != 200:
            raise ModelError(f"{self._endpoint.host} gave no vectors ({response.status_code}).")
        return self._read(response.content, len(given))

    def _read(self, content: bytes, count: int) -> "NDArray[np.float32]":
        """The rows in the order of the texts, to length 1. Raises ModelError where they are not all there."""
        import numpy as np  # noqa: PLC0415

        trouble = ModelError(f"{self._endpoint.host} answered with something else than vectors.")
        if len(content) > MOST_BYTES:
            raise trouble
        try:
            found = sorted(_Answer.model_validate_json(content).data, key=lambda each: each.index)
            with np.errstate(over="ignore"):  # what does not fit is infinite then, and refused below
                rows = np.array([each.embedding for each in found], np.float32)
        except (ValidationError, ValueError):
            raise trouble from None
        in_order = [each.index for each in found] == list(range(count))
        if (
            not in_order
            or rows.ndim != 2
            or not np.isfinite(rows).all()
            or self.width not in (0, rows.shape[1])
        ):
            raise trouble
        self.width = rows.shape[1]
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), np.float32(1e-12))  # type: ignore[no-any-return]


class _Row(BaseModel):
    index: int
    embedding: list[float] = Field(min_length=1, max_length=16_384)


class _Answer(BaseModel):
    """Of an answer, only what is used."""

    data: list[_Row]

"""all-MiniLM-L6-v2 in plain NumPy: a line becomes 384 numbers, and lines that mean alike lie close.

A BERT encoder (Devlin et al. 2019) of six layers, distilled (Wang et al. 2020) and tuned for sentences
(Reimers and Gurevych 2019). The weights lie on the disk as int8; weights.py makes the file.
"""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from samantha.memory.dense.wordpiece import WordPiece

if TYPE_CHECKING:  # numpy loads with the weights: importing this module costs nothing
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.float32]

log = logging.getLogger(__name__)

NAME = "all-minilm-l6-v2"
FILE = f"{NAME}.npz"  # in the models folder of a home
HEADS = 12
LONGEST = 256  # tokens; what the model was tuned for. The rest of a longer line is not read
EPSILON = 1e-12  # of every layer norm
TOGETHER = 2048  # tokens in one pass: some 50 MB of intermediate numbers


@dataclass(frozen=True, kw_only=True, eq=False)
class _Layer:
    """Matrices stand as they are multiplied from the right: (in, out)."""

    attend: "Numbers"  # queries, keys and values side by side, the queries scaled already
    attend_bias: "Numbers"
    gather: "Numbers"
    gather_bias: "Numbers"
    gather_norm: tuple["Numbers", "Numbers"]
    widen: "Numbers"
    widen_bias: "Numbers"
    narrow: "Numbers"
    narrow_bias: "Numbers"
    narrow_norm: tuple["Numbers", "Numbers"]


class MiniLM:
    """See the Embedder port. Holds some 55 MB; may be used by several threads at once."""

    name = NAME

    def __init__(self, arrays: "Mapping[str, NDArray[np.generic]]") -> None:
        """`arrays` as weights.py names them. Raises KeyError or ValueError where they are others."""
        import numpy as np  # noqa: PLC0415

        self._pieces = WordPiece(bytes(arrays["pieces"]).decode().split("\n"))
        self._words = arrays["words.rows"].astype(np.int8, copy=False)
        self._word_scales = arrays["words.scales"].astype(np.float32)[:, None]
        self.width = self._words.shape[1]
        self._places = _whole(arrays, "places") + arrays["kind"].astype(np.float32)
        self._norm = _pair(arrays, "norm")
        self._layers = [_layer(arrays, f"{number}.") for number in range(int(arrays["layers"][()]))]

    @classmethod
    def open(cls, path: Path) -> "MiniLM":
        """The weights of a file, ready to use (0.1 s). Raises OSError, KeyError or ValueError."""
        from samantha.memory.dense.weights import read_weights  # noqa: PLC0415

        return cls(read_weights(path))

    async def embed(self, texts: Sequence[str]) -> "Numbers":
        """One row of length 1 for each text, on a thread: shape (len(texts), width)."""
        return await asyncio.to_thread(self.encode, texts)

    def encode(self, texts: Sequence[str]) -> "Numbers":
        """As `embed`, on this thread. Short texts are read together, without padding."""
        import numpy as np  # noqa: PLC0415

        rows = np.empty((len(texts), self.width), np.float32)
        ids = [self._pieces.ids(text, LONGEST) for text in texts]
        start = 0
        while start < len(ids):
            end, tokens = start, 0
            while end < len(ids) and (end == start or tokens + len(ids[end]) <= TOGETHER):
                tokens += len(ids[end])
                end += 1
            rows[start:end] = self._pass(ids[start:end])
            start = end
        return rows

    def _pass(self, texts: Sequence[Sequence[int]]) -> "Numbers":
        """Mean of the last layer over each text's tokens, to length 1. All tokens stand under one another."""
        import numpy as np  # noqa: PLC0415

        lengths = [len(text) for text in texts]
        ends = np.cumsum(lengths, dtype=np.int64)
        spans = [slice(end - length, end) for end, length in zip(ends, lengths, strict=True)]
        ids = np.fromiter((id_ for text in texts for id_ in text), np.int64)
        places = np.concatenate([np.arange(length) for length in lengths])
        hidden = self._words[ids] * self._word_scales[ids] + self._places[places]
        hidden = _normed(hidden, self._norm)
        for layer in self._layers:
            attended = _attend(hidden @ layer.attend + layer.attend_bias, spans)
            hidden = _normed(hidden + attended @ layer.gather + layer.gather_bias, layer.gather_norm)
            wide = _gelu(hidden @ layer.widen + layer.widen_bias)
            hidden = _normed(hidden + wide @ layer.narrow + layer.narrow_bias, layer.narrow_norm)
        means = np.add.reduceat(hidden, ends - lengths, axis=0) / np.array(lengths, np.float32)[:, None]
        return means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-12)  # type: ignore[no-any-return]


class MiniLMFile:
    """Gives the MiniLM of a file: opened once it is there, let go once it is gone or another.

    A file that does not open is passed over until it changes; the rest of recall goes on without it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: tuple[int, int] | None = None  # when it was written, and its bytes
        self._model: MiniLM | None = None
        self._opening = asyncio.Lock()

    async def __call__(self) -> MiniLM | None:
        async with self._opening:
            seen = _state(self._path)
            if seen != self._seen:
                self._model = await asyncio.to_thread(self._open) if seen is not None else None
                self._seen = seen
        return self._model

    def _open(self) -> MiniLM | None:
        try:
            return MiniLM.open(self._path)
        except (OSError, KeyError, ValueError) as error:
            log.warning("%s does not open: %s", self._path.name, type(error).__name__)
            return None


def _state(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _attend(projected: "Numbers", spans: Sequence[slice]) -> "Numbers":
    """Each token looks at those of its own text: (tokens, 3 * width) to (tokens, width)."""
    import numpy as np  # noqa: PLC0415

    width = projected.shape[1] // 3
    seen = np.empty((len(projected), width), np.float32)
    for span in spans:
        queries, keys, values = projected[span].reshape(-1, 3, HEADS, width // HEADS).transpose(1, 2, 0, 3)
        scores = queries @ keys.transpose(0, 2, 1)
        scores -= scores.max(axis=-1, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=-1, keepdims=True)
        seen[span] = (scores @ values).transpose(1, 0, 2).reshape(-1, width)
    return seen


def _normed(hidden: "Numbers", norm: tuple["Numbers", "Numbers"]) -> "Numbers":
    """Layer norm (Ba et al. 2016)."""
    import numpy as np  # noqa: PLC0415

    hidden = hidden - hidden.mean(axis=1, keepdims=True)
    spread = np.einsum("ij,ij->i", hidden, hidden)[:, None] / np.float32(hidden.shape[1])
    hidden /= np.sqrt(spread + np.float32(EPSILON))
    hidden *= norm[0]
    hidden += norm[1]
    return hidden


def _gelu(x: "Numbers") -> "Numbers":
    """x times the normal distribution function of x; Abramowitz and Stegun 7.1.26, error below 2e-7."""
    import numpy as np  # noqa: PLC0415

    z = np.abs(x) * np.float32(0.7071067811865476)
    t = 1 / (1 + np.float32(0.3275911) * z)
    terms = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
    sum_ = np.full_like(t, terms[0])
    for term in terms[1:]:
        sum_ *= t
        sum_ += np.float32(term)
    half = np.float32(0.5) * sum_ * t * np.exp(-z * z)  # of the tail beyond |x|
    return x * np.where(x < 0, half, 1 - half)  # type: ignore[no-any-return]


def _layer(arrays: "Mapping[str, NDArray[np.generic]]", of: str) -> _Layer:
    import numpy as np  # noqa: PLC0415

    def matrix(name: str) -> "Numbers":
        return np.ascontiguousarray(_whole(arrays, of + name).T)

    def bias(name: str) -> "Numbers":
        return arrays[f"{of}{name}.bias"].astype(np.float32)

    query = matrix("query")
    shrink = np.float32((query.shape[1] // HEADS) ** -0.5)
    return _Layer(
        attend=np.concatenate([query * shrink, matrix("key"), matrix("value")], axis=1),
        attend_bias=np.concatenate([bias("query") * shrink, bias("key"), bias("value")]),
        gather=matrix("gather"),
        gather_bias=bias("gather"),
        gather_norm=_pair(arrays, of + "gather_norm"),
        widen=matrix("widen"),
        widen_bias=bias("widen"),
        narrow=matrix("narrow"),
        narrow_bias=bias("narrow"),
        narrow_norm=_pair(arrays, of + "narrow_norm"),
    )


def _whole(arrays: "Mapping[str, NDArray[np.generic]]", name: str) -> "Numbers":
    """A matrix from its int8 rows and the scale of each."""
    import numpy as np  # noqa: PLC0415

    return arrays[f"{name}.rows"].astype(np.float32) * arrays[f"{name}.scales"].astype(np.float32)[:, None]


def _pair(arrays: "Mapping[str, NDArray[np.generic]]", name: str) -> tuple["Numbers", "Numbers"]:
    import numpy as np  # noqa: PLC0415

    return arrays[f"{name}.weight"].astype(np.float32), arrays[f"{name}.bias"].astype(np.float32)

"""Words that mean alike, so that a model taught on "tablets" also hears "capsules".

Each of 10,600 common English words has a class in every of four views, from coarse to fine: k-means over
what all-MiniLM-L6-v2 makes of the word alone. The commonest words are classes by themselves, as who does what
to whom hangs on them. After Turian et al. 2010, who did so with the classes of Brown et al. 1992;
tools/clusters.py makes the file.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # numpy loads with the first line that is read: importing this module costs nothing
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, kw_only=True, eq=False)
class Clusters:
    """`words` are the low 24 bits of the CRC-32 of each, sorted; `classes` (views, words) count from 1."""

    words: "NDArray[np.uint32]"
    classes: "NDArray[np.uint16]"

    def has(self, code: int) -> bool:
        """Whether the word with this CRC-32 is one of the common ones."""
        short = code & 0xFFFFFF
        at = int(self.words.searchsorted(short))
        return at < len(self.words) and int(self.words[at]) == short

    def groups(self, codes: "NDArray[np.uint32]") -> list["NDArray[np.uint32]"]:
        """For each view the hashes of a line's classes, their pairs, near pairs and triples, not yet mixed.

        `codes` are the CRC-32 of the words in order. A word that has no class is 0, and so are both ends.
        """
        import numpy as np  # noqa: PLC0415

        short = codes & np.uint32(0xFFFFFF)
        at = self.words.searchsorted(short)
        is_known = self.words.take(at, mode="clip") == short
        line = np.zeros((len(self.classes), len(codes) + 2), np.uint32)
        line[:, 1:-1] = self.classes.take(at, axis=1, mode="clip") * is_known
        line *= _STEP
        pairs = line[:, :-1] * _NEXT + line[:, 1:]
        near = (line[:, :-2] * _NEXT ^ _NEAR) + line[:, 2:]
        triples = pairs[:, :-1] * _NEXT + line[:, 2:]
        return list(np.concatenate([line[:, 1:-1], pairs, near, triples], axis=1))


_STEP, _NEXT, _NEAR = 0x9E3779B1, 0x2C1B3C6D, 0x5BD1E995  # odd numbers of no meaning


@cache
def clusters() -> Clusters:
    """Those that lie beside the models. Raises FileNotFoundError where they do not."""
    import numpy as np  # noqa: PLC0415

    content = (files("samantha.mind.reflex") / "models" / "clusters.npz").read_bytes()
    with np.load(BytesIO(content), allow_pickle=False) as file:
        steps = file["steps"].astype(np.uint32)  # three bytes of each gap between sorted hashes, in planes
        low, high = file["classes"].astype(np.uint16)  # bytes, in planes
        return Clusters(
            words=(steps[0] | steps[1] << 8 | steps[2] << 16).cumsum(dtype=np.uint32), classes=low | high << 8
        )

"""What a line seems to ask, to feel, and whether it speaks of danger: small trained models.

They give scores and never decide: each is one sign among others (docs/models.md says what for, and what not).
A line is read once (`read`) and scored by as many of them as are wanted. tools/train.py makes the files.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final, TypeAlias
from zlib import crc32, decompress

from samantha.core import pattern as re
from samantha.mind.reflex.clusters import clusters

if TYPE_CHECKING:  # numpy loads with the first line that is read: importing this module costs nothing
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.float32]

ENDS: Final = 1500
"""Letters read at each end of a long text, about 500 words in all; what lies between is not read. Where
nothing may be missed, split the text into sentences."""


@cache
def emotions() -> "Classifier":
    """The 28 labels of GoEmotions. A line may have several, or only "neutral"."""
    return open_model((files("samantha.mind.reflex") / "models" / "emotions.npz").read_bytes())


@cache
def intents() -> "Classifier":
    """The 150 intents of CLINC150. A line over no threshold is out of scope."""
    return open_model((files("samantha.mind.reflex") / "models" / "intents.npz").read_bytes())


@cache
def danger() -> "Classifier":
    """danger (one's own life or body), eating, violence, other, any of them. One sign, beside the rules."""
    return open_model((files("samantha.mind.reflex") / "models" / "danger.npz").read_bytes())


@cache
def stances() -> "Classifier":
    """What a telling does: complain, bring good or bad news, worry, plan, remember, confess and so on."""
    return open_model((files("samantha.mind.reflex") / "models" / "stances.npz").read_bytes())


@cache
def orders() -> "Classifier":
    """Which deed a line asks for ("lists.add"), "cannot" where none of hers can do it, or "none"."""
    return open_model((files("samantha.mind.reflex") / "models" / "orders.npz").read_bytes())


@dataclass(frozen=True, kw_only=True)
class Traits:
    """What was read of a line: the groups of words and letters that it holds, as numbers; not the line."""

    hashes: "NDArray[np.uint32]"


@dataclass(frozen=True, kw_only=True, eq=False)
class Classifier:
    """A bag of trait vectors, one small layer, and a threshold for each label.

    A line is the sum of its traits' rows, weighted by rarity; the first `bent` numbers of it pass through a
    rectifier, the rest straight on (two nets side by side, as their errors differ); then one matrix to the
    labels. Rows are int8. After Joulin et al. 2016 (fastText) with Weinberger et al. 2009 (feature hashing).
    """

    labels: tuple[str, ...]
    thresholds: Mapping[str, float]
    exclusive: bool  # the scores of all labels sum to 1; else each stands for itself
    parted: bool  # it reads words, letters and classes of words in parts, each of length 1 (`read_parted`)
    bent: int
    hashes: "NDArray[np.uint32]"
    weights: "Numbers"
    rows: "NDArray[np.int8]"
    start: "Numbers"
    out: "Numbers"
    bias: "Numbers"

    def scores(self, text: str | Traits) -> dict[str, float]:
        """Each label's score, 0 to 1."""
        return dict(zip(self.labels, self.array(text).tolist(), strict=True))

    def best(self, text: str | Traits) -> tuple[str, float]:
        """The label with the highest score, and the score; look at `over` too before believing it."""
        scores = self.array(text)
        at = int(scores.argmax())
        return self.labels[at], float(scores[at])

    def over(self, text: str | Traits) -> tuple[str, ...]:
        """The labels whose score reaches their threshold, the surest first; of exclusive ones at most one."""
        scores = self.scores(text)
        ranked = sorted(scores, key=lambda label: -scores[label])
        found = [label for label in ranked if scores[label] >= self.thresholds[label]]
        return tuple(found[:1] if self.exclusive else found)

    def read(self, text: str) -> Traits:
        """What this model reads of a text."""
        return read_parted(text) if self.parted else read(text)

    def array(self, text: str | Traits) -> "Numbers":
        """The scores in the order of `labels`."""
        import numpy as np  # noqa: PLC0415

        hashes = (self.read(text) if isinstance(text, str) else text).hashes
        at = self.hashes.searchsorted(hashes)
        at = at[self.hashes.take(at, mode="clip") == hashes]
        weights = self.weights[at]
        if self.parted:
            part = self.hashes[at] & PART
            weights = weights / np.sqrt(np.bincount(part, weights * weights))[part].astype(np.float32)
        else:
            weights = weights / np.float32(np.sqrt(weights @ weights) or 1.0)
        hidden = weights @ self.rows[at].astype(np.float32) + self.start
        np.maximum(hidden[: self.bent], 0, out=hidden[: self.bent])
        z = hidden @ self.out + self.bias
        if self.exclusive:
            z = np.exp(z - z.max())
            return z / z.sum()  # type: ignore[no-any-return]
        return 1 / (1 + np.exp(-z))  # type: ignore[no-any-return]


def open_model(content: bytes) -> Classifier:
    """A model file: an .npz of plain arrays as tools/train.py writes it. Nothing in it is ever executed."""
    import numpy as np  # noqa: PLC0415

    with np.load(BytesIO(content), allow_pickle=False) as file:
        steps = file["steps"].astype(np.uint32)  # three bytes of each gap between sorted hashes, in planes
        scale = file["scale"].astype(np.float32)  # of each column of the rows
        columns = np.frombuffer(decompress(file["columns"]), np.int8)
        labels = tuple(str(label) for label in file["labels"])
        return Classifier(
            labels=labels,
            thresholds=dict(zip(labels, file["thresholds"].tolist(), strict=True)),
            exclusive=bool(file["exclusive"]),
            parted="parted" in file and bool(file["parted"]),
            bent=int(file["bent"]),
            hashes=(steps[0] | steps[1] << 8 | steps[2] << 16).cumsum(dtype=np.uint32),
            weights=file["weights"].astype(np.float32),
            rows=np.ascontiguousarray(columns.reshape(len(scale), -1).T),
            # The scale of a column is folded into what follows it; a rectifier does not mind.
            start=file["start"].astype(np.float32) / scale,
            out=file["out"].astype(np.float32) * scale[:, None],
            bias=file["bias"].astype(np.float32),
        )


# --- reading a line -----------------------------------------------------------------------------------------

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|([!?.])\1*|\S")
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
_NOT = frozenset(
    [
        "not",
        "no",
        "never",
        "none",
        "nothing",
        "nobody",
        "cannot",
        "without",
        "hardly",
        "neither",
        "nor",
        "dont",
        "cant",
        "wont",
        "didnt",
        "isnt",
        "doesnt",
    ]
)
_BOS, _EOS = 1, 2
_FAR = 3  # tokens after a negation that are marked with it; punctuation ends it sooner


PART: Final = 7
"""The bits of a trait's hash that say which part it is of, where a text is read in parts."""


@lru_cache(maxsize=16)  # of one turn the models read the same few texts
def read(text: str) -> Traits:
    """Words, their pairs, pairs with one word between, negated words, letters by 3 to 5: hashed to 24 bits.

    Any text is safe, lone surrogates too. What is read of a long one: see ENDS.
    """
    import numpy as np  # noqa: PLC0415

    words, letters, _ = _groups(text)
    return Traits(hashes=_sorted(_mixed(np.concatenate([words, letters]))))


def read_parted(text: str, plain: str = "") -> Traits:
    """The same in two parts, words and letters; then the classes of the words, a part for each view.

    `plain` is the form of the text whose classes are read, where it is another.
    """
    import numpy as np  # noqa: PLC0415

    words, letters, codes = _groups(text)
    if plain:
        codes = np.array([crc32(word.encode("utf-8", "surrogatepass")) for word in plain.split()], np.uint32)
    parts = [words, letters, *clusters().groups(codes)]
    part = np.repeat(np.arange(len(parts), dtype=np.uint32), [len(one) for one in parts])
    return Traits(hashes=_sorted(_mixed(np.concatenate(parts)) & np.uint32(~PART & 0xFFFFFF) | part))


def read_tagged(text: str, *tags: Sequence[int]) -> Traits:
    """Its words, and after them a part for each list of tags, which are given as numbers of 32 bits."""
    import numpy as np  # noqa: PLC0415

    parts = [_groups(text)[0], *(np.array(one, np.uint32) for one in tags)]
    part = np.repeat(np.arange(len(parts), dtype=np.uint32), [len(one) for one in parts])
    return Traits(hashes=_sorted(_mixed(np.concatenate(parts)) & np.uint32(~PART & 0xFFFFFF) | part))


def _sorted(hashes: "NDArray[np.uint32]") -> "NDArray[np.uint32]":
    """Without doubles; faster on so few than what NumPy has for it."""
    import numpy as np  # noqa: PLC0415

    hashes.sort()
    first = np.ones(len(hashes), np.bool_)
    np.not_equal(hashes[1:], hashes[:-1], out=first[1:])
    return hashes[first]


def _groups(text: str) -> tuple["NDArray[np.uint32]", "NDArray[np.uint32]", "NDArray[np.uint32]"]:
    """The groups of words and those of letters, not yet mixed, and the CRC-32 of each word."""
    import numpy as np  # noqa: PLC0415

    if len(text) > 2 * ENDS:
        text = f"{text[:ENDS]} {text[-ENDS:]}"
    tokens = [match[0] for match in _TOKEN.finditer(text.lower().replace("’", "'"))]
    codes = [crc32(token.encode("utf-8", "surrogatepass")) for token in tokens]
    words = np.array([_BOS, *codes, _EOS], np.uint32)
    step = np.uint32(0x2C1B3C6D)
    marked = [*_negated(tokens, codes), *(crc32(b"^" + word.encode()) for word in _CAPITALS.findall(text))]
    groups = [
        words[1:-1] + np.uint32(0x1F3D5B79),
        words[:-1] * step + words[1:],
        (words[:-2] * step ^ np.uint32(0x5BD1E995)) + words[2:],
        np.array(marked, np.uint32) ^ np.uint32(0x3C6EF372),
    ]
    line = f" {' '.join(tokens)} ".encode("utf-32-le", "surrogatepass")
    letters = [np.zeros(0, np.uint32), *_letters(np.frombuffer(line, np.uint32))]
    return np.concatenate(groups), np.concatenate(letters), words[1:-1]


def _negated(tokens: list[str], codes: list[int]) -> list[int]:
    """The codes of the tokens within the reach of a negation ("not happy", "don't feel safe")."""
    found, left = list[int](), 0
    for token, code in zip(tokens, codes, strict=True):
        if not token[0].isalnum():
            left = 0
        elif left:
            found.append(code)
            left -= 1
        if token in _NOT or token.endswith("n't"):
            left = _FAR
    return found


def _letters(line: "NDArray[np.uint32]") -> list["NDArray[np.uint32]"]:
    """Rolling hashes of 3, 4 and 5 letters within a word and the space at either side of it."""
    import numpy as np  # noqa: PLC0415

    space = line == 32
    rolled = letters = line * np.uint32(0x27D4EB2F) ^ line
    broken, found = np.zeros(len(line), np.bool_), []
    for size in range(2, min(6, len(line) + 1)):
        rolled = rolled[:-1] * np.uint32(0x01000193) + letters[size - 1 :]
        if size > 2:
            broken = broken[: len(rolled)] | space[size - 2 : -1]
            found.append(rolled[~broken] + np.uint32(0x632BE5AB * size & 0xFFFFFFFF))
    return found


def _mixed(hashes: "NDArray[np.uint32]") -> "NDArray[np.uint32]":
    """Every bit of the number in the 24 that are kept (the finish of MurmurHash3)."""
    import numpy as np  # noqa: PLC0415

    hashes ^= hashes >> np.uint32(16)
    hashes *= np.uint32(0x85EBCA6B)
    hashes ^= hashes >> np.uint32(13)
    hashes *= np.uint32(0xC2B2AE35)
    return hashes >> np.uint32(8)

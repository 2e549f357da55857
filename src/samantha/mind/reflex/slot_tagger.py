"""Where the slots of a request stand among its words: a linear-chain CRF (Lafferty et al. 2001), on NumPy.

Each token is outside, or begins or goes on a slot: the thing itself (MAIN), whom (WHO), which list (LIST),
where (PLACE), a subject (SUBJ), the words of a message (SAID). It is told which deed is asked for, and says
how sure it is; what becomes of that is for others to decide. tools/train_slots.py makes the model
(docs/models.md).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zlib import crc32

from samantha.core import pattern as re
from samantha.mind.reflex.en import tags

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ROLES = ("MAIN", "WHO", "LIST", "PLACE", "SUBJ", "SAID")
LABELS = ("O", *(f"{at}-{role}" for role in ROLES for at in "BI"))
LONGEST = 80  # tokens; what is longer tells

_TOKEN = re.compile(r"['’]s\b|[\w@£$€%+&/]+(?:(?!['’]s\b)['’.\-@_:/]\w+)*|\S")


@dataclass(frozen=True, kw_only=True)
class Token:
    """One word or mark, in small letters, and where it stands in the text."""

    low: str
    start: int
    end: int
    is_capital: bool
    is_time: bool


@dataclass(frozen=True, kw_only=True)
class Slots:
    """The spans of each role in the text, in their order, and how likely they all are, 0 to 1."""

    spans: Mapping[str, tuple[tuple[int, int], ...]]
    score: float


def tokens_of(text: str, time: tuple[int, int] | None) -> tuple[Token, ...]:
    """The tokens; those within `time`, the span of a time that was read in the text, are marked."""
    return tuple(
        Token(
            low=match[0].lower().replace("’", "'"),
            start=match.start(),
            end=match.end(),
            is_capital=match[0][:1].isupper(),
            is_time=time is not None and time[0] <= match.start() and match.end() <= time[1],
        )
        for match in _TOKEN.finditer(text)
    )


@lru_cache(maxsize=32)
def slots_of(text: str, deed: str, time: tuple[int, int] | None, needs: str = "") -> Slots:
    """The likeliest slots; with `needs`, the likeliest that hold that role."""
    tokens = tokens_of(text, time)
    if not tokens or len(tokens) > LONGEST:
        return Slots(spans={}, score=0.0)
    path, score = _model().decode(traits_of(text, tokens, deed), needs)
    spans: dict[str, list[tuple[int, int]]] = {}
    for at, label in enumerate(path):
        if label == "O":
            continue
        token, (begins, role) = tokens[at], label.split("-")
        found = spans.setdefault(role, [])
        if begins == "B" or not found or path[at - 1] not in (f"B-{role}", f"I-{role}"):
            found.append((token.start, token.end))
        else:
            found[-1] = (found[-1][0], token.end)
    return Slots(spans={role: tuple(found) for role, found in spans.items()}, score=score)


# --- what is read of a token --------------------------------------------------------------------------------


def traits_of(text: str, tokens: Sequence[Token], deed: str) -> list[list[int]]:
    """For each token the CRC-32 of all that is read of it: itself, what stands around it, and the deed."""
    return [
        [crc32(trait.encode("utf-8", "surrogatepass")) for trait in one] for one in traits(text, tokens, deed)
    ]


def traits(text: str, tokens: Sequence[Token], deed: str) -> list[list[str]]:
    skill = deed.partition(".")[0]
    low = ["</s>", "</s>", *(token.low for token in tokens), "</s>", "</s>"]
    low[:2] = "<s>", "<s>"
    classes, is_asked = _classes(text, tokens), any(token.low == "?" for token in tokens)
    found: list[list[str]] = []
    has_verb = False
    for at in range(len(tokens)):
        two, one, word, then, after = low[at : at + 5]
        near = {"w": word, "p": one, "n": then}
        mine = ["b", f"d={deed}", f"q={is_asked}|{skill}", f"v={has_verb}|{skill}", f"e={word[-3:]}"]
        mine += [f"{name}={value}" for name, value in near.items()]
        mine += [f"{name}={value}|{skill}" for name, value in near.items()]
        mine += [f"{name}={value}|{deed}" for name, value in near.items()]
        mine += [f"pp={two}", f"nn={after}", f"pw={one}|{word}", f"wn={word}|{then}"]
        mine += [f"ppp={two}|{one}", f"nnn={then}|{after}"]
        mine += [f"c={name}" for name in classes[at]] + [f"c={name}|{skill}" for name in classes[at]]
        mine += [f"cp={name}" for name in (classes[at - 1] if at else ())]
        mine += [f"cn={name}" for name in (classes[at + 1] if at + 1 < len(tokens) else ())]
        mine += [name for name, holds in _marks(tokens, at).items() if holds]
        mine += [f"{name}|{skill}" for name, holds in _marks(tokens, at).items() if holds]
        has_verb = has_verb or any(name.startswith("v.") for name in classes[at])
        found.append(mine)
    return found


def _marks(tokens: Sequence[Token], at: int) -> dict[str, bool]:
    token = tokens[at]
    return {
        "time": token.is_time,
        "time_p": at > 0 and tokens[at - 1].is_time,
        "time_n": at + 1 < len(tokens) and tokens[at + 1].is_time,
        "first": at == 0,
        "last": at == len(tokens) - 1,
        "capital": token.is_capital and at > 0,
        "digit": token.low[0].isdigit(),
        "mark": not token.low[0].isalnum(),
        "by_list": any(one.low in ("list", "lists") for one in tokens[at + 1 : at + 4]),
    }


def _classes(text: str, tokens: Sequence[Token]) -> list[list[str]]:
    """The classes of verbs and things (en/tags.py) that each token is part of."""
    low = text.lower()
    found: list[list[str]] = [[] for _ in tokens]
    if len(low) != len(text):
        return found  # a letter that grows when it is made small: the places would not fit
    for kind, known in (("v", tags.VERBS), ("t", tags.THINGS)):
        for name, pattern in known.items():
            for match in pattern.finditer(low):
                for at, token in enumerate(tokens):
                    if token.start < match.end() and token.end > match.start():
                        found[at].append(f"{kind}.{name}")
    return [list(dict.fromkeys(names)) for names in found]


# --- the model ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True, eq=False)
class Model:
    hashes: "NDArray[np.uint32]"  # sorted, (traits,)
    rows: "NDArray[np.float32]"  # (traits + 1, labels); the last is of a trait that is not known
    steps: "NDArray[np.float32]"  # (labels, labels): from one label to the next

    def decode(self, traits: Sequence[Sequence[int]], needs: str) -> tuple[list[str], float]:
        """The likeliest labels (Viterbi), of those that hold the needed role, and how likely they are."""
        import numpy as np  # noqa: PLC0415

        emitted = np.array([self._emitted(one) for one in traits], np.float32)
        total = emitted[0]
        for row in emitted[1:]:
            total = row + _log_sum(total[:, None] + self.steps)
        # Every label twice: before and after the role that is needed has begun.
        begins = (
            np.array([label == f"B-{needs}" for label in LABELS]) if needs else np.ones(len(LABELS), bool)
        )
        never = np.float32(-1e9)
        best = np.stack([np.where(begins, never, emitted[0]), np.where(begins, emitted[0], never)])
        came: list[Any] = []
        for row in emitted[1:]:
            before = best[0][:, None] + self.steps
            after = best[1][:, None] + self.steps
            from_before, from_after = before.argmax(0), after.argmax(0)
            old, kept = before.max(0), after.max(0)
            turns = begins & (old > kept)
            came.append((from_before, np.where(turns, from_before, from_after), turns))
            best = np.stack([np.where(begins, never, old + row), np.where(turns, old, kept) + row])
        label, seen = int(best[1].argmax()), True
        top, path = float(best[1].max()), []
        path.append(label)
        for from_before, from_after, turns in reversed(came):
            if seen:
                label, seen = int(from_after[label]), not turns[label]
            else:
                label = int(from_before[label])
            path.append(label)
        score = float(np.exp(min(0.0, top - float(_log_sum(total[:, None])[0]))))
        return [LABELS[at] for at in reversed(path)], score

    def _emitted(self, traits: Sequence[int]) -> "NDArray[np.float32]":
        import numpy as np  # noqa: PLC0415

        wanted = np.array(traits, np.uint32)
        at = self.hashes.searchsorted(wanted)
        known = self.hashes.take(at, mode="clip") == wanted
        summed: NDArray[np.float32] = self.rows[at[known]].sum(0)
        return summed


def _log_sum(scores: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """Of each column."""
    import numpy as np  # noqa: PLC0415

    top = scores.max(0)
    summed: NDArray[np.float32] = top + np.log(np.exp(scores - top).sum(0))
    return summed


@cache
def _model() -> Model:
    return open_model((files("samantha.mind.reflex") / "models" / "slots.npz").read_bytes())


def open_model(content: bytes) -> Model:
    """An .npz of plain arrays; nothing in it is ever executed."""
    import numpy as np  # noqa: PLC0415

    with np.load(BytesIO(content), allow_pickle=False) as file:
        return Model(
            hashes=file["hashes"],
            rows=file["rows"].astype(np.float32) * file["scale"],
            steps=file["steps"].astype(np.float32),
        )

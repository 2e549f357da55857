"""Her sentences by name: which of the hand-written ways is said now.

A way is passed over when one of its slots is empty, when it was said not long ago, or when it asks and she
may not ask. The start among the rest turns with the talk, so that the same talk always reads the same.
"""

import string
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from hashlib import blake2b
from importlib.resources import files

from samantha.core import pattern as re
from samantha.core.ids import EntryId
from samantha.core.turn import Moment, Piece

LANGUAGE = "en"
FILES = (
    *("meeting", "deeds", "memory", "herself", "play", "games", "talk", "danger", "arriving"),
    *("minds", "pictures", "thought", "asked", "put", "keeping", "acts", "lean"),
)


@cache
def lines() -> dict[str, tuple[str, ...]]:
    """Every line of hers, by its key."""
    folder = files(f"samantha.mind.reflex.{LANGUAGE}")
    trades = (page for page in (folder / "trades").iterdir() if page.name.endswith(".toml"))
    found: dict[str, tuple[str, ...]] = {}
    for page in (*(folder / f"{name}.toml" for name in FILES), *trades):
        for key, ways in tomllib.loads(page.read_text("utf-8")).items():
            if isinstance(ways, str) or (isinstance(ways, list) and isinstance(ways[0], str)):
                found[key] = (ways,) if isinstance(ways, str) else tuple(ways)
    return found


def slots_of(way: str) -> frozenset[str]:
    return _slots(way)


@cache
def _slots(way: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(way) if name)


def has(key: str) -> bool:
    return key in lines()


def choose(key: str, moment: Moment, slots: Mapping[str, str], *, may_ask: bool = True) -> str:
    """The way to say it now; "" where the key has none that fits."""
    return pick(lines().get(key, ()), key, moment, slots, may_ask=may_ask)


def pick(
    every: Sequence[str], key: str, moment: Moment, slots: Mapping[str, str], *, may_ask: bool = True
) -> str:
    """The same among ways that stand elsewhere: one not said lately, else the one said longest ago."""
    ways = [
        (index, way)
        for index, way in enumerate(every)
        if all(slots.get(name) for name in slots_of(way)) and (may_ask or "?" not in way)
    ]
    if not ways:
        return ""
    start = _turn(key, moment)
    ways.sort(key=lambda pair: (-len(slots_of(pair[1])), (pair[0] - start) % len(every)))
    told = [said.text for said in reversed(moment.past) if said.speaker == "samantha"]

    def last_said(way: str) -> int:
        stem = _stem(way) or (_filled(way, slots),)
        return next((i for i, text in enumerate(told) if any(part in text for part in stem)), len(told))

    for _, way in ways:
        if last_said(way) == len(told):
            return _filled(way, slots)
    return _filled(max((way for _, way in ways), key=last_said), slots)


def is_fresh(text: str, moment: Moment) -> bool:
    """Whether none of its sentences was said lately."""
    told = [said.text for said in moment.past if said.speaker == "samantha"]
    return not any(part in line for part in _sentences(text) for line in told)


@lru_cache(maxsize=512)
def _sentences(text: str) -> tuple[str, ...]:
    parts = tuple(part for part in _BETWEEN.split(text) if len(part) >= _HEARD_AGAIN)
    return parts or (text,)


_BETWEEN = re.compile(r"(?<=[.?])\s+")


def _filled(way: str, slots: Mapping[str, str]) -> str:
    """The way with its slots filled in; what begins a sentence begins with a capital."""
    text = ""
    for part, name, _, _ in string.Formatter().parse(way):
        text += part
        value = slots[name] if name else ""
        text += capital(value) if not text or _ENDED.search(text) else value
    return capital(text)


_ENDED = re.compile(r"[.?] $")


@cache
def _stem(way: str) -> tuple[str, ...]:
    """What would be heard as the same sentence: the longer stretches that stand whatever the slots hold."""
    parts = [part.strip() for part, _, _, _ in string.Formatter().parse(way) if part]
    longest = [part for part in sorted(parts, key=len)[-1:] if len(part) >= _A_WORD]
    return tuple(part for part in parts if len(part) >= _HEARD_AGAIN) or tuple(longest)


_A_WORD = 4  # characters: a way with less of its own is only what its slots hold
_HEARD_AGAIN = 12  # characters: shorter is a turn of phrase, not a sentence


def _turn(key: str, moment: Moment) -> int:
    """Moves on by one each turn, so that no way comes back before the others had theirs."""
    seed = f"{key}:{moment.person.name}".encode()
    return int.from_bytes(blake2b(seed, digest_size=4).digest(), "big") + moment.turns_so_far


def capital(text: str) -> str:
    """A sentence begins with a capital, also where a slot stands first."""
    text = text.strip()
    return text[:1].upper() + text[1:]


def uncapital(text: str) -> str:
    """The other way round: what began a sentence stands inside one."""
    return text[:1].lower() + text[1:]


def say(
    key: str,
    moment: Moment,
    slots: Mapping[str, str],
    *,
    may_ask: bool = True,
    expects: str = "",
    carry: str = "",
    sources: tuple[EntryId, ...] = (),
) -> Piece:
    """One sentence of hers, named by its key. Its text is "" where nothing fits: drop it."""
    text = choose(key, moment, slots, may_ask=may_ask)
    return Piece(text=text, move=key, sources=sources, expects=expects, carry=carry)

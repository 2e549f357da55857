"""Her sentences by name: which of the hand-written ways is said now.

A way is passed over when one of its slots is empty, when it was said not long ago, or when it asks and she
may not ask. The start among the rest turns with the talk, so that the same talk always reads the same.
"""

import string
import tomllib
from functools import cache
from hashlib import blake2b
from importlib.resources import files

from samantha.core.ids import EntryId
from samantha.core.turn import Moment, Piece

LANGUAGE = "en"
FILES = ("meeting", "deeds", "memory", "herself", "talk", "care", "arriving")


@cache
def lines() -> dict[str, tuple[str, ...]]:
    """Every line of hers, by its key."""
    folder = files(f"samantha.mind.reflex.{LANGUAGE}")
    found: dict[str, tuple[str, ...]] = {}
    for name in FILES:
        for key, ways in tomllib.loads((folder / f"{name}.toml").read_text("utf-8")).items():
            found[key] = (ways,) if isinstance(ways, str) else tuple(ways)
    return found


def slots_of(way: str) -> frozenset[str]:
    return _slots(way)


@cache
def _slots(way: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(way) if name)


def has(key: str) -> bool:
    return key in lines()


def choose(key: str, moment: Moment, *, may_ask: bool = True, **slots: str) -> str:
    """The way to say it now; "" where the key has none that fits."""
    ways = [way for way in lines().get(key, ()) if all(slots.get(name) for name in slots_of(way))]
    if not may_ask:
        ways = [way for way in ways if "?" not in way]
    if not ways:
        return ""
    start = _turn(key, moment) % len(ways)
    order = ways[start:] + ways[:start]
    richest = max(len(slots_of(way)) for way in ways)
    order.sort(key=lambda way: -(len(slots_of(way)) if richest else 0))
    told = [said.text for said in moment.past if said.speaker == "samantha"]
    told.reverse()

    def last_said(way: str) -> int:
        stem = _stem(way)
        return next((index for index, text in enumerate(told) if all(part in text for part in stem)), len(told) + 1)

    fresh = [way for way in order if last_said(way) > len(told)]
    way = fresh[0] if fresh else max(order, key=last_said)
    return capital(way.format(**slots))


@cache
def _stem(way: str) -> tuple[str, ...]:
    """The parts of a way that stand whatever its slots hold."""
    parts = [part for part, _, _, _ in string.Formatter().parse(way) if part and len(part.strip()) > 3]
    return tuple(part.strip() for part in parts) or (way,)


def _turn(key: str, moment: Moment) -> int:
    seed = f"{key}:{moment.turns_so_far}:{moment.person.name}".encode()
    return int.from_bytes(blake2b(seed, digest_size=4).digest(), "big")


def capital(text: str) -> str:
    """A sentence begins with a capital, also where a slot stands first."""
    text = text.strip()
    return text[:1].upper() + text[1:]


def say(
    key: str,
    moment: Moment,
    *,
    may_ask: bool = True,
    expects: str = "",
    carry: str = "",
    sources: tuple[EntryId, ...] = (),
    **slots: str,
) -> Piece:
    """One sentence of hers, named by its key. Its text is "" where nothing fits: drop it."""
    text = choose(key, moment, may_ask=may_ask, **slots)
    return Piece(text=text, move=key, sources=sources, expects=expects, carry=carry)

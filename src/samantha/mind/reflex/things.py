"""Remarks: a short word of hers on an everyday thing that was named, where nothing fits better.

They stand in en/things.toml, by thing. Each holds whatever was said of the thing: no more of it is read.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from samantha.core.turn import Piece
from samantha.mind.reflex.en import things as t
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.signs import singular, words

LANGUAGE = "en"
MOVE = "hear.thing"


@cache
def remarks() -> Mapping[str, tuple[str, ...]]:
    """By thing, what she may say of it."""
    return {name: tuple(row["say"]) for name, row in _pages().items()}


def remark(scene: Scene, text: str) -> Piece | None:
    """A word on the thing that `text` named last; None for none, or where she spoke of it lately."""
    said = set(words(" ".join(one.text for one in scene.hers[:_LATELY])))
    for name, word in reversed(tuple(named(text))):
        move = f"{MOVE}.{name}"
        if word in said or scene.said_move(move, within=_LONG):
            continue
        piece = scene.one_of(remarks()[name], move)
        if piece.text:
            return piece
    return None


_LATELY, _LONG = 4, 50  # lines of hers


_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def named(text: str) -> Iterator[tuple[str, str]]:
    """Each thing whose word stands where a noun does, with that word."""
    said = tuple(_WORD.findall(text.lower().replace("’", "'")))  # "she'd" is no shed
    for i, word in enumerate(said):
        pair = f"{said[i - 1]}-{word}" if i else ""
        forms = (pair, *singular(pair), word, *singular(word))
        name = next((names()[form] for form in forms if form in names()), "")
        if name and t.is_noun(said, i):
            yield name, word


@cache
def _pages() -> Mapping[str, dict[str, Any]]:
    text = (files(f"samantha.mind.reflex.{LANGUAGE}") / "things.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def names() -> Mapping[str, str]:
    """Each word for a thing, and the thing's name."""
    return {word: name for name, row in _pages().items() for word in row["words"].split()}

"""Two word games. The state of a game stands in her last line, so that a restart changes nothing.

"chain": each word begins with the last letter of the one before, within a theme. "guess": she gives clues to
a thing, from hard to easy. A game ends when it is won, given up, or when something else is talked of.
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import Any

from samantha.core.turn import Piece
from samantha.mind.reflex.en import playing as g
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene, carried, carry

LANGUAGE = "en"
_SHORT = 4  # words of a move; more is talk, and ends the game
_CLUES = 5


@dataclass(frozen=True, kw_only=True)
class Thing:
    """Something to be guessed. `word` is said with its article."""

    word: str
    also: tuple[str, ...]
    clues: tuple[str, ...]


@cache
def themes() -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in _page()["chain"]["themes"].items()}


@cache
def things() -> tuple[Thing, ...]:
    return tuple(
        Thing(word=row["word"], also=tuple(row["also"]), clues=tuple(row["clues"]))
        for row in _page()["guess"]
    )


@cache
def _page() -> dict[str, Any]:
    folder = files(f"samantha.mind.reflex.{LANGUAGE}")
    return tomllib.loads((folder / "games.toml").read_text("utf-8"))


def asked(scene: Scene) -> Plan | None:
    """A game is asked for: the one that is named, else the one not played last."""
    low = scene.heard.text.lower()
    is_order = scene.heard.command is not None and scene.heard.command.kind != "cannot"
    if is_order or not g.WANTS_GAME.search(low):
        return None
    if g.NAMES_GUESS.search(low):
        return _guess(scene)
    return _chain(scene) if g.NAMES_CHAIN.search(low) else start(scene)


def start(scene: Scene) -> Plan:
    """A game of her choice: the other one than last time."""
    return _chain(scene) if scene.said_move("game.guess.start", within=_LATELY) else _guess(scene)


_LATELY = 40  # lines of hers


def go_on(scene: Scene) -> Plan | None:
    """Their move in the game that is on; None where the turn is no move, and the game is over."""
    state = carried(scene.hers[0]) if scene.hers else {}
    if state.get("game") == "again":
        return _again(scene, str(state.get("of")))
    if state.get("game") not in ("chain", "guess") or scene.heard.command:
        return None
    low = scene.heard.text.lower()
    if g.ENOUGH.search(low) or (scene.heard.does("bye", "stop", "skip") and not g.GIVES_UP.search(low)):
        return _stopped(scene, state)
    return _chained(scene, state) if state["game"] == "chain" else _guessed(scene, state)


def _again(scene: Scene, which: str) -> Plan | None:
    if scene.heard.does("yes") or g.WANTS_GAME.search(scene.heard.text.lower()):
        return _chain(scene) if which == "chain" else _guess(scene)
    return None


def _say(scene: Scene, key: str, state: Mapping[str, object] | None = None, **slots: str) -> Piece:
    packed = json.dumps(state, sort_keys=True) if state else ""
    return scene.say(key, slots, must_ask=True, expects="game" if state else "", carry=packed)


def _stopped(scene: Scene, state: Mapping[str, object]) -> Plan | None:
    if scene.heard.does("bye"):
        return None
    if state["game"] == "chain":
        used = state.get("used")
        turns = wording.count(len(used) if isinstance(used, list) else 0, "turn")
        return Plan(pieces=(_say(scene, "game.chain.stop", count=turns),))
    thing = things()[int(str(state["item"]))]
    return Plan(pieces=(_say(scene, "game.guess.give_up", word=thing.word),))


# --- chain --------------------------------------------------------------------------------------------------


def _chain(scene: Scene) -> Plan:
    names = sorted(themes())
    theme = next((name for name in names if name in scene.heard.text.lower()), "")
    theme = theme or names[_pick(scene, len(names))]
    word = _first_word(scene, theme)
    state = {"game": "chain", "theme": theme, "used": [word]}
    return Plan(pieces=(_say(scene, "game.chain.start", state, theme=theme, word=word),))


def _first_word(scene: Scene, theme: str) -> str:
    easy = [word for word in themes()[theme] if word[-1] in "aeglnrst"]
    return easy[_pick(scene, len(easy))]


def _chained(scene: Scene, state: Mapping[str, object]) -> Plan | None:
    used = [str(word) for word in used] if isinstance(used := state["used"], list) else []
    theme = str(state["theme"])
    words = [word for word in g.words(scene.heard.text) if word not in g.FILLER]
    if not words or len(words) > _SHORT or scene.heard.question:
        return None
    letter = used[-1][-1]
    word = next((word for word in words if word.startswith(letter)), words[-1])
    if not word.startswith(letter):
        return Plan(pieces=(_say(scene, "game.chain.wrong", dict(state), word=word, letter=letter),))
    if word in used:
        return Plan(pieces=(_say(scene, "game.chain.again", dict(state), word=word),))
    free = [each for each in themes()[theme] if each.startswith(word[-1]) and each not in (*used, word)]
    pieces: list[Piece] = []
    if word not in themes()[theme]:
        pieces.append(_say(scene, "game.chain.unknown", word=word))
    if not free:
        end = _say(scene, "game.chain.lose", {"game": "again", "of": "chain"}, letter=word[-1], word=word)
        return Plan(pieces=(*pieces, end))
    mine = free[_pick(scene, len(free))]
    after = {**state, "used": [*used, word, mine]}
    return Plan(pieces=(*pieces, _say(scene, "game.chain.next", after, word=mine)))


# --- guess --------------------------------------------------------------------------------------------------


def _guess(scene: Scene) -> Plan:
    seen = {carried(said).get("item") for said in scene.hers}
    fresh = [index for index in range(len(things())) if index not in seen] or list(range(len(things())))
    item = fresh[_pick(scene, len(fresh))]
    packed = carry(game="guess", item=item, clue=1)
    start = _say(scene, "game.guess.start")
    return Plan(
        pieces=(
            start,
            Piece(text=things()[item].clues[0], move="game.guess", expects="game", carry=packed),
        )
    )


def _guessed(scene: Scene, state: Mapping[str, object]) -> Plan | None:
    item, clue = int(str(state["item"])), int(str(state["clue"]))
    thing, low = things()[item], scene.heard.text.lower()
    over = {"game": "again", "of": "guess"}
    if g.GIVES_UP.search(low):
        end = _say(scene, "game.guess.give_up", word=thing.word)
        return Plan(pieces=(end, _say(scene, "game.guess.again", over)))
    said = set(g.words(low))
    if any(set(name.split()) <= said for name in (*thing.also, *thing.word.split()[-1:])):
        end = _say(scene, "game.guess.right", word=thing.word)
        return Plan(pieces=(end, _say(scene, "game.guess.again", over)))
    asks_clue = g.WANTS_CLUE.search(low) is not None or scene.heard.does("dunno", "yes", "no")
    guess = g.guess_in(low)
    if not asks_clue and not guess:
        return None
    if clue >= _CLUES:
        end = _say(scene, "game.guess.give_up", word=thing.word)
        return Plan(pieces=(end, _say(scene, "game.guess.again", over)))
    after = {**state, "clue": clue + 1}
    wrong = () if asks_clue else (_say(scene, "game.guess.wrong", guess=guess),)
    return Plan(pieces=(*wrong, _say(scene, "game.guess.clue", after, clue=thing.clues[clue])))


def _pick(scene: Scene, count: int) -> int:
    """By the talk so far, so that the same talk always plays the same."""
    seed = f"{scene.moment.person.name}:{scene.moment.turns_so_far}:{scene.moment.now:%Y%m%d%H}".encode()
    return int.from_bytes(blake2b(seed, digest_size=4).digest(), "big") % max(1, count)

"""Saying back what this very turn taught her, so that a mistake would show."""

from samantha.core.turn import Fact, Piece
from samantha.mind.reflex import lines
from samantha.mind.reflex.en import topics as t
from samantha.mind.reflex.quotes import phrase
from samantha.mind.reflex.scene import Scene

_TELLS_MOST = (
    "allergic to", "partner", "birthday", "lives in", "job", "works at", "works in", "studies", "studies at",
    "has", "plays", "likes", "dislikes", "from", "grew up in", "is", "age", "here since",
)  # fmt: skip


def worth_saying(scene: Scene) -> Fact | None:
    """The most personal of what the turn taught her."""
    facts = [
        f for f in scene.recall.learned if f.relation not in ("name", "plan", "died") and f.until is None
    ]
    last = len(_TELLS_MOST)
    return min(
        facts,
        key=lambda f: _TELLS_MOST.index(f.relation) if f.relation in _TELLS_MOST else last,
        default=None,
    )


def is_plain(scene: Scene, fact: Fact) -> bool:
    """The turn says this and little else: "I'm allergic to kiwi"."""
    return fact.relation in _TELLS_MOST[:9] and len(scene.heard.text.split()) <= _LITTLE


_LITTLE = 8  # words


def say_back(scene: Scene, fact: Fact) -> Piece:
    is_kin = fact.subject == "you" and fact.relation in _kin(scene)
    kind = "favourite" if fact.relation.startswith("favourite") else fact.relation
    key = f"learned.{kind}"
    slots = {"value": lines.capital(fact.value), "subject": fact.subject}
    if fact.subject != "you":
        key, slots = "learned.theirs", {"fact": lines.capital(phrase(fact))}
    elif is_kin and kind != "partner":
        key, slots = "learned.relation", {"value": fact.relation, "subject": fact.value}
    elif not (lines.has(key) or lines.has(f"{key}_q")):
        key, slots = "learned.other", {"fact": lines.capital(phrase(fact))}
    return scene.say(f"{key}_q" if lines.has(f"{key}_q") else key, slots)


def _kin(scene: Scene) -> frozenset[str]:
    """What people are to each other, so that "son: Henry" is told as a person and not as a thing had."""
    return frozenset(relation for _, relation in scene.moment.person.people) | frozenset(
        t.RELATIONS.split("|")
    )

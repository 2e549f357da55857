"""Following up what this very turn taught her: said back, so that a mistake shows, and a gap asked about.

A fact is sure where a clause may be misread, so the question that it calls for is seldom beside the point.
The words stand in en/following.toml by what the fact is and whose.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from samantha.core import pattern as re
from samantha.core.turn import Fact, Piece
from samantha.mind.reflex.answered import untold
from samantha.mind.reflex.clauses import Clause
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import kin, wording
from samantha.mind.reflex.scene import Scene

LANGUAGE = "en"
_OF_RELATION = {
    **{
        "allergic to": "allergic",
        "partner": "partner",
        "birthday": "birthday",
        "lives in": "home",
        "job": "job",
    },
    **{
        "works at": "work",
        "works in": "work",
        "studies": "study",
        "studies at": "study",
        "doesn't eat": "food",
    },
    **{
        "son": "child",
        "daughter": "child",
        "child": "child",
        "dog": "animal",
        "cat": "animal",
        "pet": "animal",
    },
    **{
        "plays": "plays",
        "speaks": "speaks",
        "favourite": "favourite",
        "likes": "likes",
        "dislikes": "dislikes",
    },
    **{"from": "from", "grew up in": "from", "age": "age", "has": "has"},
}
"""What may be followed up, what says most first; kin that stands nowhere here comes last."""
_RANKS = tuple(dict.fromkeys((*_OF_RELATION.values(), "kin")))
_STATES = frozenset(
    ("is", "did", "does", "habit", "likes", "hates", "worked", "not_done", "played", "began", "ate", "none")
)
"""Kinds of clause that tell how things are; any other tells what happened, and that goes first."""


@cache
def pages() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """By what the fact is and whose, "job.theirs", the ways by the gap that they ask about."""
    text = (files(f"samantha.mind.reflex.{LANGUAGE}") / "following.toml").read_text("utf-8")
    return {
        f"{kind}.{whose}": {gap: tuple(ways) for gap, ways in page.items()}
        for kind, pages in tomllib.loads(text).items()
        for whose, page in pages.items()
    }


def follow(scene: Scene, clause: Clause, *, may_ask: bool) -> Piece | None:
    """The word on what was learned, with a question where she may ask; None where nothing calls for it."""
    said = _words(" ".join(clause.words) or scene.heard.text)
    told = [fact for fact in scene.recall.learned if _kind(fact) and _words(_told_of(fact)) & said]
    if not told or clause.kind not in _STATES:
        return None
    fact = min(told, key=lambda one: _RANKS.index(_kind(one)))
    alike = [one for one in told if (one.subject, one.relation) == (fact.subject, fact.relation)]
    key, slots = _page(fact, alike), _slots(scene, fact, alike)
    if key not in pages():
        return None
    page = pages()[key]
    known = {one.relation for one in (*scene.recall.facts, *told) if one.subject == slots["who"]}
    open_ = (way for gap, ways in page.items() if gap != "say" and gap not in known for way in ways)
    asks = untold(tuple(open_), scene.heard.text)
    piece = scene.one_of(
        asks if may_ask and asks else page["say"], f"learned.{key}", slots, may_ask=may_ask, expects="story"
    )
    return piece if piece.text else scene.one_of(page["say"], f"learned.{key}", slots)


def _words(text: str) -> frozenset[str]:
    return (
        frozenset(word.removesuffix("'s") for word in re.findall(r"[^\W_][\w']*", text.lower())) - g.ENGLISH
    )


def _told_of(fact: Fact) -> str:
    """Its value, and whom it is about."""
    return fact.value if fact.subject == "you" else f"{fact.subject} {fact.value}"


def _kind(fact: Fact) -> str:
    """What it is to be followed up as, "" for not at all."""
    relation = "favourite" if fact.relation.startswith("favourite") else fact.relation
    kind = _OF_RELATION.get(relation, "kin" if relation in kin.GENDER_OF else "")
    if fact.until is not None:
        return kind if kind == "work" else ""
    is_named = fact.value[:1].isupper()
    return "" if kind in ("kin", "child", "partner") and not is_named else kind


def _page(fact: Fact, alike: list[Fact]) -> str:
    kind, is_own = _kind(fact), fact.subject == "you"
    if fact.until is not None:
        return f"{kind}.was" if is_own else ""
    if kind == "animal" and not fact.value[:1].isupper():
        kind = "pet"
    if kind == "child" and len(alike) > 1:
        kind = "children"
    return f"{kind}.{'own' if is_own else 'theirs'}"


def _slots(scene: Scene, fact: Fact, alike: list[Fact]) -> dict[str, str]:
    kind, value = _kind(fact), wording.listed([one.value for one in alike])
    if kind == "job" and value[:1].islower() and value.split()[0] not in ("a", "an", "the"):
        value = f"{'an' if value[0] in 'aeiou' else 'a'} {value}"
    if kind == "favourite" and ":" in value:
        value = value.partition(":")[2].strip()
    is_introduced = fact.subject == "you" and kind in ("kin", "child")
    who = fact.value if is_introduced else "" if fact.subject == "you" else fact.subject
    people = dict(scene.moment.person.people)
    gender = kin.GENDER_OF.get(fact.relation if is_introduced else people.get(who, ""), "")
    he, him, his = _PRONOUNS.get(gender, (who, who, f"{who}'s"))
    return {"value": value, "who": who, "kin": fact.relation, "he": he, "him": him, "his": his}


_PRONOUNS = {"f": ("she", "her", "her"), "m": ("he", "him", "his")}

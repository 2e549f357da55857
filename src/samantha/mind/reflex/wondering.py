"""Wondering: the one question that a clause of theirs calls for, and only where it surely fits.

Each row of en/listening.toml names the kinds of happening that it asks about, and what must (not) be so:
that it is over, that somebody was spoken to, that the reason was not told. What no row fits is not asked.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from samantha.core import pattern as re
from samantha.core.turn import Piece
from samantha.mind.reflex import listening, reacting
from samantha.mind.reflex.clauses import Clause, clauses_of
from samantha.mind.reflex.en import clauses as c
from samantha.mind.reflex.en import wondering as w
from samantha.mind.reflex.scene import Scene

LANGUAGE = "en"


@dataclass(frozen=True, kw_only=True)
class Row:
    """What she may say, and the clauses that it fits."""

    kinds: frozenset[str]  # "said.i", "went.other"; "any" for all
    verbs: frozenset[str]  # plain forms; empty for any
    when: frozenset[str]  # what must be so of the clause, of `traits`
    unless: frozenset[str]  # what must not
    ways: tuple[str, ...]


@cache
def rows(part: str) -> tuple[Row, ...]:
    """The rows of one part: "question", or "say" for words that ask nothing."""
    text = (files(f"samantha.mind.reflex.{LANGUAGE}") / "listening.toml").read_text("utf-8")
    return tuple(
        Row(
            kinds=frozenset(row["of"].split()),
            verbs=frozenset(row.get("verbs", "").split()),
            when=frozenset(row.get("when", "").split()),
            unless=frozenset(row.get("unless", "").split()),
            ways=tuple(row["ways"]),
        )
        for row in tomllib.loads(text)[part]
    )


def question(scene: Scene, text: str = "") -> Piece:
    """The question that this turn, or another line of theirs, calls for; "" where none surely fits."""
    line = text or scene.heard.text
    clause = listening.reading(scene, line).clause
    if listening.is_gone(scene, clause) or reacting.is_in_fun(line):
        return Piece(text="", move="hear.none.ask")
    if not text and (name := stranger(scene)):
        return scene.one_of(
            reacting.ways()["who"], "hear.who.ask", {"who": name}, may_ask=True, expects="story"
        )
    key = "glad.i" if listening.good_news(line) else key_of(clause)
    if reacting.hurts(line) and key not in ("fears.i", "misses.i"):
        return Piece(text="", move="hear.none.ask")  # what hurts is not asked about by the way
    return _fitted(scene, clause, line, key, part="question")


def told(scene: Scene) -> Piece:
    """Words that fit this very clause and ask nothing; "" where no row fits."""
    clause = listening.reading(scene).clause
    return _fitted(scene, clause, scene.heard.text, key_of(clause), part="say")


def open_question(scene: Scene) -> Piece:
    """What can be asked of any telling of its kind, where she asked nothing just before; "" for nothing."""
    clause, text = listening.reading(scene).clause, scene.heard.text
    is_free = scene.may_ask and bool(scene.hers) and "?" not in scene.hers[0].text
    is_free &= not scene.said_move(OPEN, within=_SELDOM) and w.TO_HER.search(text.lower()) is None
    if not is_free or listening.is_gone(scene, clause) or "?" in text or len(text.split()) < _A_TELLING:
        return Piece(text="", move=OPEN)
    asked = _fitted(scene, clause, text, key_of(clause), part="open")
    return replace(asked, move=OPEN)


OPEN, _SELDOM, _A_TELLING = "hear.open.ask", 4, 6  # lines of hers; words


def _fitted(scene: Scene, clause: Clause, text: str, key: str, *, part: str) -> Piece:
    move = f"hear.{key}.ask" if part == "question" else f"hear.{key}"
    if clause is listening.NONE:
        return Piece(text="", move=move)
    so = traits(scene, clause, text)
    slots = listening.slots_in(scene, clause) | other_in(scene, clause) | {"years": years_in(text)}
    for one in (key, *_ahead(clause, so)):
        for row in fitting(rows(part), one, clause, so):
            fresh = tuple(way for way in row.ways if not told_already(way, so))
            ways = listening.agreeing(fresh, clause)
            piece = scene.one_of(ways, move, slots, may_ask=True, expects="story")
            if piece.text:
                return piece if "?" in piece.text else Piece(text=piece.text, move=move)
    return Piece(text="", move=move)


def _ahead(clause: Clause, so: frozenset[str]) -> tuple[str, ...]:
    """What they themselves will do on a day to come may be asked about as such."""
    is_own = clause.who in ("i", "we") and clause.kind not in c.KEEPS | {"unwilling", "cannot"}
    return ("ahead.i",) if is_own and "coming" in so else ()


def fitting(every: tuple[Row, ...], key: str, clause: Clause, so: frozenset[str]) -> Iterator[Row]:
    """The rows that fit, in their order."""
    for row in every:
        is_its = bool({key, "any"} & row.kinds) and (not row.verbs or clause.verb in row.verbs)
        if is_its and row.when <= so and not row.unless & so:
            yield row


def key_of(clause: Clause) -> str:
    """ "said.i", "went.other", "hurt.it"."""
    group = {"i": "i", "we": "i", "it": "it", "there": "it", "thing": "it", "nobody": "it"}
    kind = "did" if clause.kind == "must" and clause.tense == "past" else clause.kind
    if clause.who in group:
        return f"{kind}.{group[clause.who]}"
    return f"{kind}.{'other' if listening.is_person(clause) else 'it'}"


def told_already(way: str, so: frozenset[str]) -> bool:
    """What the question asks for was told in the same turn."""
    low = way.lower()
    return any(asks.search(low) and trait in so for asks, trait in w.ASKS_FOR)


def traits(scene: Scene, clause: Clause, text: str) -> frozenset[str]:
    """What is so of the clause and of the turn that it stands in, for the rows to choose by."""
    low, rest = text.lower(), [word.lower() for word in clause.rest]
    found = {clause.tense, "whole" if clause.is_whole else "cut"}
    found |= {name for name, words in w.TOLD if words.search(low)}
    telling = scene.heard.telling if text == scene.heard.text else None
    if telling is not None and telling.when is not None:
        found.add("day")
        if clause.tense != "past" and telling.when.start > scene.now.replace(tzinfo=None):
            found.add("coming")
    first, second = (*rest, "", "")[:2]
    marks = (
        ("doing", any(word.endswith("ing") and word not in w.NO_DOING for word in _verbal(clause))),
        ("somewhere", first == "to" and second in w.ARTICLES | {"see"}),
        ("of_me", bool({"i", "i'm", "im", "me", "my"} & set(rest))),
        ("absent", w.ABSENT.search(low) is not None),
        ("unsaid", w.UNSAID.search(low) is not None),
        ("today", w.TODAY.search(low) is not None),
        ("idle", clause.verb in w.IDLE),
        ("quoted", w.QUOTED.search(text) is not None),
        ("choice", w.CHOICE.search(low) is not None),
        ("to_other", bool(other_in(scene, clause))),
        ("decades", bool(years_in(text))),
        ("laughed", clause.verb in ("laugh", "giggle", "crack") and first != "at"),
        ("denied", clause.is_negated),
        ("under", clause.is_under or clause.is_told),
        ("last", _is_last(clause, text)),
        ("me", bool({"me", "us"} & set(rest))),
        ("thing", bool(rest) and rest[0] in w.ARTICLES),
        ("bare", not rest),
        ("mine", w.MINE.search(low) is not None),
        ("was", bool({"was", "were", "had"} & {word.lower() for word in clause.words[:3]})),
        ("often", w.OFTEN.search(low) is not None),
        ("usual", w.USUAL.search(" ".join(clause.words).lower()) is not None),
        ("known", bool(clause.speech) or bool({"that", "so", "yes", "no"} & set(rest[1:4]))),
    )
    return frozenset(found | {name for name, holds in marks if holds})


def _verbal(clause: Clause) -> list[str]:
    """The words up to its verb and with it."""
    return [word.lower() for word in clause.words[: len(clause.words) - len(clause.rest)]]


def years_in(text: str) -> str:
    """ "forty years", where it is many; "" for none."""
    match = w.YEARS.search(text.lower())
    return match["years"] if match else ""


def stranger(scene: Scene) -> str:
    """Somebody named for the first time, of whom nothing is known; "" for nobody."""
    text = scene.heard.text
    known = {name.lower() for name, _ in scene.moment.person.people} | scene.moment.person.gone
    known |= {fact.value.lower() for fact in (*scene.recall.facts, *scene.recall.learned)}
    known |= {fact.subject.lower() for fact in scene.recall.facts}
    said = " ".join(one.text for one in (*scene.theirs, *scene.hers)).lower()
    for clause in clauses_of(text):
        name = clause.called
        is_name = clause.who == "x" and " " not in name and listening.may_be_name(name)
        if not is_name or not listening.is_person(clause) or name.lower() in known or name.lower() in said:
            continue
        if scene.theirs and w.UNNAMED_KIN.search(scene.theirs[0].text.lower()):
            continue  # "maybe my sister told him", and then her name
        if not re.search(w.INTRODUCED.replace("NAME", re.escape(name.lower())), text.lower()):
            return name
    return ""


def introduced(scene: Scene) -> str:
    """Somebody named for the first time, with who they are: "Henk, he is my colleague"; "" for nobody."""
    telling = scene.heard.telling
    said = " ".join(one.text for one in (*scene.theirs, *scene.hers)).lower()
    for person in telling.people if telling is not None else ():
        name, low = person.name, scene.heard.text.lower()
        if (
            name
            and person.relation
            and name.lower() in low
            and name.lower() not in said
            and listening.may_be_name(name)
        ):
            return name
    return ""


def _is_last(clause: Clause, text: str) -> bool:
    """Nothing was told after it but what stands under it."""
    clauses = clauses_of(text)
    index = next((i for i, one in enumerate(clauses) if one.words == clause.words), len(clauses))
    return all(one.is_under or one.kind == "is" or _is_aside(one) for one in clauses[index + 1 :])


def _is_aside(clause: Clause) -> bool:
    return clause.kind in ("thinks", "tells_her") and len(clause.words) <= 3  # "I think", "you know"


def other_in(scene: Scene, clause: Clause) -> dict[str, str]:
    """The person whom a clause of theirs was said or done to: "Bríd" of "I told Bríd in the car".

    `other` as a subject, `of_other` as an object; empty where nobody is surely meant.
    """
    words = list(clause.rest)
    low = [word.lower() for word in words]
    at = 1 if low and low[0] in w.TO_SOMEBODY else 0
    if at >= len(low):
        return {}
    word, after = low[at], low[at + 1] if at + 1 < len(low) else ""
    if word in w.OBJECTS and (word != "her" or not after or after in w.AFTER_HER):
        return {"other": w.OBJECTS[word], "of_other": word}
    if word in ("my", "our") and after in c.PEOPLE:
        named = words[at + 2] if at + 2 < len(words) and words[at + 2][:1].isupper() else ""
        called = named or f"your {after}"
        return {"other": called, "of_other": called}
    people = {name.lower() for name, _ in scene.moment.person.people}
    if words[at][:1].isupper() and (word in people or listening.may_be_name(words[at])):
        name = word.capitalize() if words[at].islower() else words[at].removesuffix("'s")
        return {} if words[at].endswith("'s") else {"other": name, "of_other": name}
    return {}

"""The person's word on what is kept: pinned, or never to be remembered. Part of the skill "memory"."""

from collections.abc import Iterable
from datetime import UTC, timedelta

from pydantic import BaseModel, Field

from samantha.core.deed import Json, Proposal
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.ids import OwnerId
from samantha.core.ports import Enacted, Pen, Transaction
from samantha.core.turn import Fact
from samantha.memory.facts import COLUMNS, HELD, known_people, to_fact
from samantha.memory.meant import exists
from samantha.memory.mentions import called
from samantha.memory.withheld import (
    PERSON,
    Rules,
    label_of,
    person_rule,
    read_rules,
    rules_named,
    rules_of,
)

KEPT_FOR = timedelta(hours=24)  # forgetting can be taken back for a day (the design, section 3)


class Pin(BaseModel):
    """Facts (f-...) and turns (t-...) to be kept for good; with `given` false they may fade again."""

    ids: list[str] = Field(min_length=1, max_length=1_000)
    given: bool = True


class Ruled(BaseModel):
    """Rules by their names (withheld.py), or in the person's words: "my health", "Ana", "my sister"."""

    what: list[str] = Field(default_factory=list, max_length=50)
    about: str = Field(default="", max_length=200)


class Withhold(Ruled):
    """From here on not remembered. `like`: facts and turns whose like is meant."""

    like: list[str] = Field(default_factory=list, max_length=50)


class Allow(Ruled):
    """May be remembered again. `ids`: what goes back into sight with it, where it is still there."""

    ids: list[str] = Field(default_factory=list, max_length=20_000)


def pin(wanted: Pin, pen: Pen) -> Enacted:
    """Keep these for good, or let them go again."""
    for id_ in wanted.ids:
        if not exists(pen.owner, pen.tx, id_):
            raise NotFoundError(f"I have nothing called {id_}; nothing was changed.")
    held = {id_ for (id_,) in pen.tx.run("SELECT id FROM pin WHERE owner_id = ?", pen.owner)}
    ids = sorted(set(wanted.ids) - held if wanted.given else set(wanted.ids) & held)
    if not ids:
        raise BadInputError("That stays for good already." if wanted.given else "That was not kept for good.")
    pen.write(Draft(kind="pinned", body={"ids": ids, "given": wanted.given}))
    back = Proposal(skill="memory", verb="pin", arguments={"ids": [*ids], "given": not wanted.given})
    return Enacted(result={"ids": [*ids], "given": wanted.given}, inverse=back)


def withhold(wanted: Withhold, pen: Pen) -> Enacted:
    """Learn nothing of the kind from here on, and forget what is held of it."""
    what = [each for each in rules_meant(wanted, pen) if each not in read_rules(pen.owner, pen.tx).what]
    if not what:
        raise BadInputError("That I don't remember as it is; you told me before.")
    pen.write(Draft(kind="withheld", body={"what": what, "given": True}))
    rules = Rules(frozenset(what))
    ids = [str(fact.id) for fact in _held(pen) if rules.covers(fact)]
    until = (pen.now + KEPT_FOR).astimezone(UTC).isoformat()
    if ids:
        pen.write(Draft(kind="forgotten", body={"ids": ids, "until": until}))
    back = Proposal(skill="memory", verb="allow", arguments={"what": [*what], "ids": [*ids]})
    result: dict[str, Json] = {"what": [*what], "label": _label(what), "count": len(ids), "ids": [*ids]}
    return Enacted(result=result, inverse=back)


def allow(wanted: Allow, pen: Pen) -> Enacted:
    """Learn it again, and put back what was forgotten with it."""
    held = read_rules(pen.owner, pen.tx).what
    what = [each for each in rules_meant(wanted, pen) if each in held]
    if not what:
        raise BadInputError("Nothing was held back there, so there is nothing to allow.")
    pen.write(Draft(kind="withheld", body={"what": what, "given": False}))
    ids = restorable(wanted.ids, pen)
    if ids:
        pen.write(Draft(kind="restored", body={"ids": ids}))
    back = Proposal(skill="memory", verb="withhold", arguments={"what": [*what]})
    return Enacted(result={"what": [*what], "label": _label(what), "ids": [*ids]}, inverse=back)


def rules_meant(wanted: Ruled, pen: Pen) -> list[str]:
    """The rules that are asked for. Raises BadInputError where none is meant."""
    found = [*wanted.what]
    if any(not each.startswith(PERSON) and not label_of(each) for each in found):
        raise BadInputError("I know no such kind of thing: name a topic, a kind of fact or a person.")
    if wanted.about:
        found += rules_about(pen.owner, pen.tx, wanted.about)
    if isinstance(wanted, Withhold) and wanted.like:
        found += _alike(wanted.like, pen)
    if not found:
        raise BadInputError(
            "I can leave out a topic (your health, your work, your money), or a person. Which of them is it?"
        )
    return list(dict.fromkeys(found))


def rules_about(owner: OwnerId, tx: Transaction, words: str) -> list[str]:
    """The rules that words mean; of a person, one for every name that they go by."""
    names = [name for (name,) in tx.run("SELECT name FROM person_name WHERE owner_id = ?", owner)]
    found = list(rules_named(words, known_people(owner, tx), names))
    if any(each.startswith(PERSON) for each in found):
        bare = " ".join(words.split()).strip(" .!?,").removesuffix("'s")
        also = [name for name in sorted(called(owner, tx, bare)) if not name.startswith("your ")]
        found += map(person_rule, also)
    return list(dict.fromkeys(found))


def restorable(ids: Iterable[str], pen: Pen) -> list[str]:
    """Those of these that are forgotten and not erased yet."""
    return sorted(
        id_
        for id_ in set(ids)
        if pen.tx.run("SELECT 1 FROM forgotten WHERE owner_id = ? AND id = ?", pen.owner, id_)
    )


def _alike(ids: Iterable[str], pen: Pen) -> list[str]:
    """The likeliest rule of each fact; a turn stands for what it taught."""
    chosen = set(ids)
    meant = [fact for fact in _held(pen) if fact.id in chosen or fact.source in chosen]
    return [rules[0] for fact in meant if (rules := rules_of(fact))]


def _held(pen: Pen) -> list[Fact]:
    rows = pen.tx.run(f"SELECT {COLUMNS} FROM fact WHERE owner_id = ? AND {HELD} AND hidden = 0", pen.owner)
    return list(map(to_fact, rows))


def _label(what: Iterable[str]) -> str:
    """In her words; without a name, for this outlives the forgetting of it."""
    return next((label for each in what if (label := label_of(each))), "")

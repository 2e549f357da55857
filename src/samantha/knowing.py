"""What she knows about the person, in their hands: by person, topic and time; corrected, forgotten, kept.

The process that owns the home runs these, as all of commands.py; docs/wire.md has the shapes.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field

from samantha.conversation.house import House
from samantha.conversation.moment import read_zone
from samantha.core.deed import Deed, Json
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.ports import Transaction
from samantha.core.turn import Fact
from samantha.forms import (
    contact_fields,
    deed_fields,
    fact_fields,
    happening_fields,
    line_fields,
    loop_fields,
)
from samantha.memory.anchors import next_birthday
from samantha.memory.contacts import contacts, portrait
from samantha.memory.en.topics import TOPICS
from samantha.memory.episodes import count_turns
from samantha.memory.facts import known_people
from samantha.memory.hiding import hidden_facts
from samantha.memory.keeping import rules_about
from samantha.memory.looking import facts_on, lines_of_day, lines_on, timeline
from samantha.memory.loops import open_loops
from samantha.memory.meant import find_what
from samantha.memory.people import people
from samantha.memory.pins import pinned
from samantha.memory.recall import list_facts, search
from samantha.memory.topics import topic_named
from samantha.memory.withheld import PERSON, label_of, list_rules

By = Literal["page", "terminal"]
Answer = dict[str, Any]
Propose = Callable[[str, str, dict[str, Json], By], Awaitable[Deed]]

LINES = 20  # of the person's that are shown with a person or a topic


class _Arguments(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Nothing(_Arguments):
    pass


class Listing(_Arguments):
    about: str | None = Field(default=None, max_length=200)
    person: str | None = Field(default=None, max_length=200)
    topic: str | None = Field(default=None, max_length=50)


class Search(_Arguments):
    query: str = Field(max_length=1000)
    limit: int = Field(default=20, ge=1, le=200)


class Correct(_Arguments):
    id: str = Field(max_length=64)
    value: str = Field(min_length=1, max_length=500)


class Forget(_Arguments):
    what: str = Field(min_length=1, max_length=500)
    now: bool = False


class Restore(_Arguments):
    ids: list[str] = Field(min_length=1, max_length=10_000)


class Pin(_Arguments):
    id: str = Field(min_length=1, max_length=64)
    given: bool = True


class Never(_Arguments):
    what: str = Field(min_length=1, max_length=200)  # a rule's own name, or words: "my health", "Ana"
    given: bool = True


class OfPerson(_Arguments):
    name: str = Field(min_length=1, max_length=200)


class OfTopic(_Arguments):
    topic: str = Field(min_length=1, max_length=50)


class Stretch(_Arguments):
    limit: int = Field(default=60, ge=1, le=200)
    before: str | None = Field(default=None, max_length=200)


class Day(_Arguments):
    day: str = Field(pattern=r"^\d{4}-\d\d-\d\d$")
    limit: int = Field(default=50, ge=1, le=200)


class Knowing:
    """`table` holds the commands, as commands.py keeps them: arguments, what does it, terminal alone."""

    def __init__(self, house: House, propose: Propose) -> None:
        self._house = house
        self._propose = propose
        self.table: dict[str, tuple[type[BaseModel], Callable[[Any, By], Awaitable[Answer]], bool]] = {
            "memory/list": (Listing, self._list, False),
            "memory/search": (Search, self._search, False),
            "memory/people": (Nothing, self._people, False),
            "memory/person": (OfPerson, self._person, False),
            "memory/topics": (Nothing, self._topics, False),
            "memory/topic": (OfTopic, self._topic, False),
            "memory/timeline": (Stretch, self._timeline, False),
            "memory/day": (Day, self._day, False),
            "memory/correct": (Correct, self._correct, False),
            "memory/forget": (Forget, self._forget, False),
            "memory/restore": (Restore, self._restore, False),
            "memory/pin": (Pin, self._pin, False),
            "memory/never": (Never, self._never, False),
            "memory/rules": (Nothing, self._rules, False),
        }

    # --- looking ------------------------------------------------------------------------------

    async def _list(self, asked: Listing, _by: By) -> Answer:
        owner = self._house.owner

        def read(tx: Transaction) -> Answer:
            about = asked.person or asked.about
            facts = list_facts(owner, tx, about)
            if asked.topic is not None:
                facts = facts_on(_topic(asked.topic), facts, known_people(owner, tx))
            hidden = hidden_facts(owner, tx) if about is None and asked.topic is None else ()
            return {
                "facts": self._facts(facts, tx) + [fact_fields(fact, until) for fact, until in hidden],
                "people": [list(person) for person in people(owner, tx)],
                "turns": count_turns(owner, tx),
            }

        return await self._house.journal.look(read)

    async def _search(self, asked: Search, _by: By) -> Answer:
        owner = self._house.owner

        def read(tx: Transaction) -> Answer:
            facts, turns = search(owner, tx, asked.query, asked.limit)
            return {"facts": self._facts(facts, tx), "turns": [line_fields(said) for said in turns]}

        return await self._house.journal.look(read)

    async def _people(self, _asked: Nothing, _by: By) -> Answer:
        owner, now = self._house.owner, self._house.clock.now()

        def read(tx: Transaction) -> Answer:
            return {"people": [contact_fields(one) for one in contacts(owner, tx, now)]}

        return await self._house.journal.look(read)

    async def _person(self, asked: OfPerson, _by: By) -> Answer:
        owner, now = self._house.owner, self._house.clock.now()

        def read(tx: Transaction) -> Answer:
            seen = portrait(owner, tx, asked.name, now, open_loops(owner, tx, now), LINES)
            if seen is None:
                raise NotFoundError(f"I know nobody called {asked.name[:60]}.")
            local = now.astimezone(ZoneInfo(read_zone(owner, tx)))
            rules = rules_about(owner, tx, seen.contact.name)
            held = {rule.what for rule in list_rules(owner, tx)}
            return {
                "person": contact_fields(seen.contact),
                "birthday_on": next_birthday(seen.contact.birthday, local.date()),
                "facts": self._facts(seen.facts, tx),
                "over": self._facts(seen.over, tx),
                "going_on": [fact.id for fact in seen.going_on],
                "ahead": [loop_fields(loop) for loop in seen.ahead],
                "turns": [line_fields(said) for said in seen.lines],
                "withheld": not held.isdisjoint(rules),
            }

        return await self._house.journal.look(read)

    async def _topics(self, _asked: Nothing, _by: By) -> Answer:
        owner = self._house.owner

        def read(tx: Transaction) -> Answer:
            facts, known = list_facts(owner, tx), known_people(owner, tx)
            counted = [(name, len(facts_on(name, facts, known))) for name in TOPICS]
            return {
                "topics": [
                    {"topic": name, "label": TOPICS[name].label, "facts": count} for name, count in counted
                ]
            }

        return await self._house.journal.look(read)

    async def _topic(self, asked: OfTopic, _by: By) -> Answer:
        owner, name = self._house.owner, _topic(asked.topic)

        def read(tx: Transaction) -> Answer:
            facts = facts_on(name, list_facts(owner, tx), known_people(owner, tx))
            return {
                "topic": name,
                "label": TOPICS[name].label,
                "facts": self._facts(facts, tx),
                "turns": [line_fields(said) for said in lines_on(owner, tx, name, LINES)],
                "withheld": any(rule.what == f"topic:{name}" for rule in list_rules(owner, tx)),
            }

        return await self._house.journal.look(read)

    async def _timeline(self, asked: Stretch, _by: By) -> Answer:
        owner = self._house.owner

        def read(tx: Transaction) -> Answer:
            found = timeline(owner, tx, asked.limit, asked.before)
            kept = pinned(owner, tx)
            more = found[-1].key if len(found) == asked.limit else None
            return {"happenings": [happening_fields(one, kept) for one in found], "more": more}

        return await self._house.journal.look(read)

    async def _day(self, asked: Day, _by: By) -> Answer:
        owner = self._house.owner

        def read(tx: Transaction) -> Answer:
            return {"turns": [line_fields(said) for said in lines_of_day(owner, tx, asked.day, asked.limit)]}

        return await self._house.journal.look(read)

    async def _rules(self, _asked: Nothing, _by: By) -> Answer:
        owner = self._house.owner

        def read(tx: Transaction) -> Answer:
            names = self._names(tx)
            shown: dict[str, Answer] = {}
            for rule in list_rules(owner, tx):
                label = label_of(rule.what, names)
                # "Ana" and "your sister" are one to the person, and are lifted as one.
                key = min(rules_about(owner, tx, label), default=rule.what) if label else rule.what
                at = rule.since.isoformat(timespec="seconds")
                shown.setdefault(key, {"what": rule.what, "label": label, "at": at})
            return {"rules": list(shown.values())}

        return await self._house.journal.look(read)

    # --- doing --------------------------------------------------------------------------------

    async def _correct(self, asked: Correct, by: By) -> Answer:
        deed = await self._propose("memory", "correct", {"id": asked.id, "value": asked.value}, by)
        listed = await self._list(Listing(), by)
        new = (deed.result or {}).get("fact")
        return {"deed": deed_fields(deed), "fact": next((f for f in listed["facts"] if f["id"] == new), None)}

    async def _forget(self, asked: Forget, by: By) -> Answer:
        owner = self._house.owner
        # For good means all of it: what was hidden yesterday goes along.
        ids = await self._house.journal.look(
            lambda tx: find_what(owner, tx, asked.what, with_hidden=asked.now)
        )
        if not ids:
            raise NotFoundError("I hold nothing by that name, so there is nothing to forget.")
        deed = await self._propose("memory", "erase" if asked.now else "forget", {"ids": list(ids)}, by)
        return {"deed": deed_fields(deed), "hidden": list(ids)}

    async def _restore(self, asked: Restore, by: By) -> Answer:
        return {"deed": deed_fields(await self._propose("memory", "restore", {"ids": list(asked.ids)}, by))}

    async def _pin(self, asked: Pin, by: By) -> Answer:
        deed = await self._propose("memory", "pin", {"ids": [asked.id], "given": asked.given}, by)
        return {"deed": deed_fields(deed), "pinned": asked.given}

    async def _never(self, asked: Never, by: By) -> Answer:
        """Words become rules here, so that the record of the deed holds no name."""
        owner = self._house.owner

        def read(tx: Transaction) -> list[str]:
            if asked.what.startswith(PERSON) and (name := label_of(asked.what, self._names(tx))):
                return rules_about(owner, tx, name)
            if label_of(asked.what) or asked.what in {rule.what for rule in list_rules(owner, tx)}:
                return [asked.what]
            return rules_about(owner, tx, asked.what)

        what = await self._house.journal.look(read)
        if not what:
            topics = ", ".join(topic.label for topic in TOPICS.values())
            raise BadInputError(f"I can leave out a person I know of, or one of these: {topics}.")
        verb = "withhold" if asked.given else "allow"
        deed = await self._propose("memory", verb, {"what": list(what)}, by)
        return {"deed": deed_fields(deed), "rules": list(what), "given": asked.given}

    # --- their parts --------------------------------------------------------------------------

    def _facts(self, facts: Sequence[Fact], tx: Transaction) -> list[Answer]:
        kept = pinned(self._house.owner, tx)
        return [fact_fields(fact, None, kept) for fact in facts]

    def _names(self, tx: Transaction) -> list[str]:
        """Whom she knows in any way, as they are written and in small letters."""
        owner = self._house.owner
        seen = contacts(owner, tx, self._house.clock.now())
        return [name for one in seen for name in (one.name, *one.aliases)]


def _topic(name: str) -> str:
    found = topic_named(name)
    if not found:
        raise BadInputError(f"I know no topic called {name[:50]}; there are {', '.join(TOPICS)}.")
    return found

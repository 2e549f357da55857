"""How a life is written: its types, and the script that tells the arcs step by step.

A script keeps what became true as it is told, so that truths and questions need no reading of the lines.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any, Literal

from bench.lives_arcs import ONLY, POOL_OF, ROLES, SLIP_SHARE, SLIPS, Arc, Effect

Kind = Literal[
    "current",
    "past",
    "when_last",
    "since",
    "who",
    "said_about",
    "on_day",
    "count",
    "list",
    "corrected",
    "never_told",
]


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One talk: when it began, and what the person said, line by line."""

    at: datetime
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Truth:
    """What is or was true, as far as it was told.

    subject: "you", a name, "your mother"; of two with one name, "your brother Tom" and "Tom from work".
    since: the day it began, None where it was so before it was told; told without a day, the day of telling.
    until: the day it ended, None while it holds. told_at: the talk where the right value was told.
    The value of `died` is the name of who died.
    """

    subject: str
    relation: str
    value: str
    since: date | None
    until: date | None
    told_at: datetime


@dataclass(frozen=True, kw_only=True)
class Question:
    """An answer is right where it holds one of `any_of` and none of `none_of` as true (see `holds`)."""

    at: datetime
    text: str
    kind: Kind
    any_of: tuple[str, ...]
    none_of: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Life:
    seed: int
    zone: str
    visits: tuple[Visit, ...]
    questions: tuple[Question, ...]
    truths: tuple[Truth, ...]


def holds(answer: str, phrase: str) -> bool:
    """Whether the phrase stands in the answer as whole words: "2 March" does not stand in "12 March"."""
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", answer, re.I) is not None


@dataclass
class Person:
    """Somebody of the life. call: how they are named, from the visit `known_from` on."""

    name: str
    subject: str
    call: str
    relation: str
    is_female: bool
    known_from: int = 0

    @property
    def pronouns(self) -> dict[str, str]:
        she, her, hers = ("she", "her", "her") if self.is_female else ("he", "him", "his")
        return {"who": self.call, "name": self.name, "he": she, "him": her, "his": hers}


YOU = Person("you", "you", "you", "", False)


@dataclass
class Fact:
    """One value as it was told. told, ended: numbers of visits. wrong: what was said first by mistake."""

    who: Person
    relation: str
    value: str
    since: date | None
    told: int
    topic: str = ""
    wrong: str | None = None
    until: date | None = None
    ended: int | None = None


@dataclass(frozen=True)
class Event:
    """A step of an arc, or a plan: the day that it is about, and the visit where it was told."""

    key: str
    who: Person
    day: date
    told: int
    about: str = ""
    wrong_day: date | None = None


@dataclass
class Script:
    """A life while it is being written."""

    rng: Random
    words: dict[str, Any]
    at: list[datetime]
    said: list[list[list[str]]]  # of each visit, the groups of lines that stay together
    facts: list[Fact] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    decoys: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    marks: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))  # what a visit is known by
    decks: dict[str, list[Any]] = field(default_factory=dict)
    women: set[str] = field(default_factory=set)

    def deal(self, name: str, cards: list[Any]) -> Any:
        """A card of the named deck, none twice before all were dealt."""
        if not self.decks.get(name):
            self.decks[name] = self.rng.sample(cards, len(cards))
        return self.decks[name].pop()

    def draw(self, pool: str) -> str | None:
        """A value that nothing else in this life has, or None when the pool is empty."""
        if pool == "dates" and not self.decks.get(pool):
            day = date(2024, 1, 1) + timedelta(days=self.rng.randrange(366))
            return f"{day.day} {day:%B}"
        if pool == "people":
            pool = self.rng.choice(("female", "male"))
        if pool not in self.decks:
            self.decks[pool] = self.rng.sample(self.pool(pool), len(self.pool(pool)))
        value = self.decks[pool].pop() if self.decks[pool] else None
        if pool == "female" and value:
            self.women.add(value)
        return value

    def pool(self, name: str) -> list[str]:
        pools = self.words["pools"]
        return list(pools[name] if name in pools else pools["favourites"][name])

    def place(self, after: int, left: int = 0, *, early: bool = False, gap_days: int = 0) -> int | None:
        """A visit later than `after`, with room in it and for `left` steps to come; the emptiest of three."""
        end = len(self.at) // 3 if early else len(self.at) - 5 * left
        soonest = self.at[min(max(after, 0), len(self.at) - 1)] + timedelta(days=gap_days)
        free = [n for n in range(after + 1, end) if self.load(n) < 5 and self.at[n] >= soonest]
        return min(self.rng.sample(free, min(3, len(free))), key=self.load) if free else None

    def load(self, visit: int) -> int:
        return sum(map(len, self.said[visit]))

    def say(self, visit: int, key: str, slots: dict[str, str], floor: date | None = None) -> date:
        """Puts a wording of `key` into the visit; the day that it speaks of, which is later than `floor`."""
        text = self.deal(key, self.words["say"][key])
        today, ago = self.at[visit].date(), 0
        if "{day}" in text:
            room = (today - floor).days - 1 if floor else 6
            ago = self.rng.choice([n for n in (0, 0, 1, 1, 2, 3, 4, 5) if n <= max(0, room)])
        day = today - timedelta(days=ago)
        phrase = self.rng.choice(self.words["days"]["ago"][min(ago, 2)]).format(
            weekday=f"{day:%A}", n=self.words["numbers"][ago]
        )
        self.said[visit].append(self.fill(text, {"day": phrase} | slots).split(" // "))
        return day

    def fill(self, text: str, slots: dict[str, str]) -> str:
        """The wording with its slots filled, and what joins clumsily smoothed."""
        line = text.format_map(slots)
        for clumsy, plain in self.words["days"]["joins"]:
            line = re.sub(clumsy, plain, line)
        return line

    def play(self, arc: Arc, who: Person) -> None:
        """Tells the arc about `who`, a step to a visit."""
        steps = arc.steps[: self.rng.randint(arc.least, len(arc.steps))]
        topic = self.rng.choice(sorted(self.words["pools"]["favourites"])) if "*" in arc.pools else ""
        visit, floor, now = who.known_from - 1, None, dict[str, Fact]()
        for nth, (effect, key) in enumerate(steps):
            gap_days = 9 if nth and arc.relations else 0  # nobody moves twice in a week
            place = self.place(visit, len(steps) - nth - 1, early=arc.early and not nth, gap_days=gap_days)
            changing = ONLY.get(key, arc.relations) if effect in ("is", "becomes") else ()
            pools = dict(zip(arc.relations, arc.pools, strict=True))
            fresh = {relation: self.draw(topic or POOL_OF.get(key, pools[relation])) for relation in changing}
            if place is None or None in fresh.values():
                break
            visit, told = place, {r: v for r, v in fresh.items() if v}
            slots = who.pronouns | {"relation": (arc.relations or ("",))[0], "topic": topic}
            for slot, relation in zip(("v", "w"), arc.relations, strict=False):
                old = now[relation].value if relation in now else ""
                slots |= {slot: told.get(relation, old), f"old_{slot}": old}
            is_girl = slots["relation"] in ("daughter", "sister")
            slots |= {"baby": "girl" if is_girl else "boy"}
            wrong = self.slip(arc, told, slots)
            floor = self.say(visit, key, slots | ({"v": wrong} if wrong else {}), floor)
            self.events.append(Event(key, who, floor, visit, slots.get("v", "")))
            if wrong:
                visit = self.correct(visit, slots["v"], wrong)
            self.marks[visit] += told.values()
            self.change(effect, now, told, Fact(who, "", "", floor, visit, topic, wrong), arc)
        for name in [fact.value for fact in now.values()] if arc in ROLES else ():
            self.people.append(Person(name, name, name, arc.group, name in self.women, visit + 1))

    def change(
        self, effect: Effect, now: dict[str, Fact], told: dict[str, str], model: Fact, arc: Arc
    ) -> None:
        """What the step made true and untrue."""
        for relation in told or (arc.relations if effect in ("ends", "dies") else ()):
            if old := now.pop(relation, None):
                old.until, old.ended = model.since, model.told
                if effect == "dies":
                    dead = Person(old.value, old.value, old.value, relation, False)
                    self.facts.append(Fact(dead, "died", old.value, model.since, model.told))
        for relation, value in told.items():
            since = None if effect == "is" else model.since
            now[relation] = Fact(model.who, relation, value, since, model.told, model.topic, model.wrong)
            self.facts.append(now[relation])

    def slip(self, arc: Arc, told: dict[str, str], slots: dict[str, str]) -> str | None:
        """Now and then a wrong value to say first: a name that sounds alike, or another of the pool."""
        slips = len(arc.relations) == 1 and tuple(told) == arc.relations and arc.relations[0] in SLIPS
        if not slips or self.rng.random() > SLIP_SHARE:
            return None
        if arc.pools[0] not in ("people", "female", "male"):
            return self.draw(arc.pools[0])
        sex = "female" if slots["v"] in self.women else "male"
        wrong, right = self.deal(f"alike {sex}", self.words["pools"]["alike"][sex])
        if any(right in (fact.value, fact.wrong) for fact in self.facts):
            return None
        told[arc.relations[0]] = slots["v"] = right
        self.women |= {right} if sex == "female" else set()
        return str(wrong)

    def correct(self, visit: int, right: str, wrong: str) -> int:
        """The right value, in the next line or in a later talk; the visit where it was told."""
        later = self.place(visit, 1) if self.rng.random() < 0.4 else None
        if later is None:
            wording = self.deal("correct now", self.words["correct"]["now"])
            self.said[visit][-1] += wording.format(v=right, x=wrong).split(" // ")
            return visit
        wording = self.deal("correct later", self.words["correct"]["later"])
        self.said[later].append(wording.format(v=right, x=wrong).split(" // "))
        return later

    def plan(self, what: str) -> None:
        """Something with a day to come; at times the wrong day first."""
        visit = self.place(-1, 1) or 0
        ahead, other = self.rng.sample(range(2, 12), 2)
        today = self.at[visit].date()
        day, wrong = today + timedelta(days=ahead), today + timedelta(days=other)
        slipped = wrong if self.rng.random() < 0.5 else None
        self.say(visit, "plan", {"v": what, "when": self.ahead(slipped or day, today)})
        if slipped:
            wording = self.deal("correct plan", self.words["correct"]["plan"])
            x = self.ahead(slipped, today)
            self.said[visit][-1] += wording.format(v=what, when=self.ahead(day, today), x=x).split(" // ")
        self.events.append(Event("plan", YOU, day, visit, what, slipped))
        self.marks[visit].append(what)

    def ahead(self, day: date, today: date) -> str:
        near = (day - today).days < 7
        wording = self.rng.choice(self.words["days"]["ahead"]["near" if near else "far"])
        return str(wording.format(weekday=f"{day:%A}", d=day.day, month=f"{day:%B}", nth=nth(day.day)))

    def decoy(self, manner: str) -> None:
        """A hypothetical, hearsay, a joke or a wish: a value that was said and never was true."""
        side, relation, pool, text = self.deal(manner, self.words["decoy"][manner])
        about = [person for person in self.people if person.relation not in ("neighbour", "partner")]
        who = YOU if side == "you" else self.rng.choice(about)
        visit, value = self.place(who.known_from - 1), self.draw(pool)
        if visit is not None and value:
            self.said[visit].append(self.fill(text, who.pronouns | {"x": value}).split(" // "))
            self.decoys[who.subject, relation].append(value)

    def tell(self, telling: dict[str, str], visit: int | None) -> None:
        """A small thing of the day, known by one word."""
        if visit is not None:
            self.said[visit].append(telling["say"].split(" // "))
            self.events.append(Event("telling", YOU, self.at[visit].date(), visit, telling["thing"]))
            self.marks[visit] += (telling["word"], telling["thing"])

    def cancel(self, who: Person) -> None:
        """A meeting that was meant and never was."""
        visit = self.place(who.known_from)
        if visit is not None:
            day = self.say(visit, "cancelled", who.pronouns)
            self.events.append(Event("cancelled", who, day, visit))


def nth(day: int) -> str:
    return f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"

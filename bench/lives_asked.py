"""What is asked about a scripted life: of every kind as many as QUOTA says, where the life has them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from bench.lives_arcs import RELATIONS
from bench.lives_script import YOU, Event, Fact, Kind, Person, Question, Script, nth

QUOTA: dict[Kind, int] = {
    "current": 4,
    "past": 2,
    "when_last": 2,
    "since": 2,
    "who": 2,
    "said_about": 2,
    "on_day": 1,
    "count": 1,
    "list": 1,
    "corrected": 3,
    "never_told": 3,
}
NAMED = frozenset(
    {"sister", "brother", "friend", "neighbour", "boss", "partner", "daughter", "son", "mother"}
)
PETS = frozenset({"dog", "cat"})
# What a relation gives away without its being told: not asked as never told.
KNOWN_ANYWAY = {
    ("neighbour", "lives in"),
    ("boss", "works at"),
    ("colleague", "works at"),
    ("partner", "lives in"),
}
# Steps that some wordings tell as seen with one's own eyes.
MEETINGS = frozenset(
    [
        "they_move",
        "their_birth",
        "their_partner",
        "they_married",
        "their_dog",
        "their_play",
        "quarrel",
        "made_up",
    ]
)
UNTOLD = ("birthday", "lives in", "works at", "allergic to", "plays", "studies")
MONTHS = tuple(f"{date(2025, month, 1):%B}" for month in range(1, 13) if month != 5)  # May is also a verb


def asked(script: Script, end: datetime, dress: Callable[[str], str]) -> list[Question]:
    """The questions of a life, by the time that they are asked; `dress` writes a text as the person does."""
    asking = Asking(script, end, dress)
    kinds: dict[Kind, list[Question]] = defaultdict(list)
    for question in (*asking.of_facts(), *asking.of_events(), *asking.of_all(), *asking.never_told()):
        if all(question.text != other.text for some in kinds.values() for other in some):
            kinds[question.kind].append(question)
    taken = [script.rng.sample(kinds[kind], min(most, len(kinds[kind]))) for kind, most in QUOTA.items()]
    return sorted((question for some in taken for question in some), key=lambda question: question.at)


@dataclass
class Asking:
    """Makes every question that this life can be asked."""

    script: Script
    end: datetime
    dress: Callable[[str], str]

    @property
    def answers(self) -> dict[str, Any]:
        return dict(self.script.words["answers"])

    def number(self, n: int) -> str:
        words = self.script.words["numbers"]
        return str(words[n] if n < len(words) else n)

    def of_facts(self) -> Iterator[Question]:
        groups: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
        for fact in self.script.facts:
            if fact.relation in RELATIONS - {"died"}:
                groups[fact.who.subject, fact.relation, fact.topic].append(fact)
        for (subject, relation, _), facts in groups.items():
            never = [*(fact.wrong for fact in facts if fact.wrong), *self.script.decoys[subject, relation]]
            yield from self.of_fact(facts, never)
            yield from self.midway(facts, never)

    def of_fact(self, facts: list[Fact], never: list[str]) -> Iterator[Question]:
        """Asked at the end about one relation of one person. never: values that were said and never true."""
        model, lasting = facts[-1], [fact for fact in facts if fact.until is None]
        over = [fact for fact in facts if fact.until is not None]
        lost = [fact.value for fact in over]
        if lasting:
            kind: Kind = "corrected" if any(fact.wrong for fact in lasting) else "current"
            if model.who is not YOU or model.relation not in NAMED or len(lasting) == 1:
                yield from self.put(kind, "current", model, _values(lasting), [*lost, *never])
        elif over:
            yield from self.put("current", "still", model, self.answers["over"], ["you still", "yes"])
        yield from self.put("past", "past", model, _values(over), never) if over else ()
        for fact in lasting:
            if fact.since:
                others = [_day(other.since) for other in facts if other.since and other is not fact]
                yield from self.put("since", "since", fact, self.spans(fact.since, self.end), others)
        if model.who is YOU and model.relation in NAMED | PETS:
            for fact in facts:
                namesakes = [person.relation for person in self.script.people if person.name == fact.value]
                roles = [
                    model.relation,
                    *self.answers["who"].get(model.relation, ()),
                    *("work" for r in namesakes if r == "colleague"),
                ]
                others = [f"your {role}" for role in sorted(NAMED) if role not in (*roles, *namesakes)]
                yield from self.put("who", "who", fact, roles, others)
        elif model.relation in NAMED | PETS:
            yield from self.put("who", "who", model, [model.who.name or model.who.relation])

    def midway(self, facts: list[Fact], never: list[str]) -> Iterator[Question]:
        """Asked while a value still held that is over by the end."""
        for fact in facts:
            if fact.ended is not None and len(facts) > 1:
                visit = self.script.rng.randrange(fact.told, fact.ended)
                before = [
                    other.value for other in facts if other.ended is not None and other.ended <= fact.told
                ]
                at = self.script.at[visit] + timedelta(minutes=40)
                yield from self.put("current", "current", fact, _values([fact]), [*before, *never], at)

    def of_events(self) -> Iterator[Question]:
        last = {(event.key, event.who.subject, event.about): event for event in self.script.events}
        for (key, _, _), event in last.items():
            slots = {"v": event.about}
            alike = [
                _day(e.day) for e in self.script.events if e.who is event.who and e.key in (key, "cancelled")
            ]
            match key:
                case "seen" | "trip" | "made_up":
                    # Having met since then on another occasion (a wedding, a row) is an answer as well.
                    met = [e for e in self.script.events if e.who is event.who and e.key in MEETINGS]
                    later = [e.day for e in met if key == "seen" and e.day > event.day]
                    forms = [form for day in (event.day, *later) for form in self.days(day, self.end)]
                    yield from self.put("when_last", key, event.who, forms, alike, slots=slots)
                case "married" | "my_birth" | "their_birth" | "they_married":
                    yield from self.put("since", key, event.who, self.spans(event.day, self.end), slots=slots)
                case "quarrel":
                    yield from self.put(
                        "said_about", key, event.who, [event.about.removeprefix("the ").removeprefix("a ")]
                    )
                case "plan":
                    yield from self.of_plan(event)
                case "telling":
                    word = next(t["word"] for t in self.script.words["telling"] if t["thing"] == event.about)
                    yield from self.put("said_about", "said_about", YOU, [word], slots={"thing": event.about})
                    yield from self.on_day(event)

    def of_plan(self, event: Event) -> Iterator[Question]:
        at = self.script.at[event.told] + timedelta(hours=1)
        wrong = [_day(event.wrong_day), f"{event.wrong_day:%A}"] if event.wrong_day else []
        kind: Kind = "corrected" if wrong else "current"
        yield from self.put(kind, "plan", YOU, self.days(event.day, at), wrong, at, {"v": event.about})

    def on_day(self, event: Event) -> Iterator[Question]:
        """Their own birthday where they came by on it, else any day with a telling."""
        parties = [e.told for e in self.script.events if e.key == "birthday_today"]
        if event.told in (parties or [event.told]):
            slots = {"date": _day(self.script.at[event.told].date())}
            key = "birthday" if parties else "on_day"
            yield from self.put("on_day", key, YOU, self.script.marks[event.told], slots=slots)

    def of_all(self) -> Iterator[Question]:
        """Counts and lists over everything of one relation."""
        own: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.script.facts:
            if fact.who is YOU:
                own[fact.relation].append(fact)
        for relation, facts in own.items():
            held, n = [fact.value for fact in facts if not fact.until], len(facts)
            slots = {"relation": relation}
            if relation in ("sister", "brother"):
                right = [self.number(n), str(n), *(held if n == 1 else [])]
                others = [f"{m} {relation}s" for k in (2, 3, 4) if k != n for m in (self.number(k), k)]
                yield from self.put("count", "count", YOU, right, others, slots=slots)
            if relation in self.script.words["ask"]["list"] and held:
                lost = [fact.value for fact in facts if fact.until]
                yield from self.put("list", relation, YOU, held, lost)

    def never_told(self) -> Iterator[Question]:
        """About strangers, things never named, and what was never told of somebody known."""
        script = self.script
        told = {(fact.who.subject, fact.relation) for fact in script.facts} | set(script.decoys)
        roles = [f"your {role}" for role in sorted(NAMED)]
        for pool in ("female", "male"):
            name = script.draw(pool)
            if name:
                stranger = Person(name, name, name, "", pool == "female")
                yield from self.put(
                    "never_told", "who", stranger, self.answers["never"], roles, slots={"v": name}
                )
        for thing in script.rng.sample(script.words["pools"]["unmentioned"], 2):
            words = [telling["word"] for telling in script.words["telling"]]
            yield from self.put(
                "never_told", "said_about", YOU, self.answers["never"], words, slots={"thing": thing}
            )
        for person in (YOU, *script.people):
            untold = [
                r
                for r in UNTOLD
                if (person.subject, r) not in told and (person.relation, r) not in KNOWN_ANYWAY
            ]
            if untold and not (person is YOU and untold == ["studies"]):
                relation = script.rng.choice(untold)
                invented = (
                    MONTHS
                    if relation == "birthday"
                    else {f.value for f in script.facts if f.relation == relation}
                )
                yield from self.put(
                    "never_told",
                    "current",
                    Fact(person, relation, "", None, 0),
                    self.answers["never"],
                    sorted(invented),
                )

    def days(self, day: date, now: datetime) -> list[str]:
        """How the day can be named, from the day of `now`."""
        forms = [
            _day(day),
            f"{day:%B} {day.day}",
            f"{nth(day.day)} of {day:%B}",
            f"{day:%B} {nth(day.day)}",
            f"{day}",
        ]
        ago = (now.date() - day).days
        forms += {0: ["today"], 1: ["yesterday"], -1: ["tomorrow"]}.get(ago, [])
        forms += [f"{day:%A}"] if -7 < ago <= 7 else []
        if abs(ago) > 1:
            forms += [
                f"{n} days ago" if ago > 0 else f"in {n} days" for n in (self.number(abs(ago)), abs(ago))
            ]
        if ago % 7 == 0 and ago >= 7:
            forms += (
                ["a week ago"] if ago == 7 else [f"{n} weeks ago" for n in (self.number(ago // 7), ago // 7)]
            )
        return [str(form) for form in forms]

    def spans(self, day: date, now: datetime) -> list[str]:
        """How long since the day: the day's names, and the days, weeks and months, rounded either way."""
        gone = (now.date() - day).days
        forms = [*self.days(day, now), f"{gone} days", f"{self.number(gone)} days"]
        for unit, length in (("week", 7), ("month", 30.4)):
            for n in sorted({int(gone / length), round(gone / length)} - {0}):
                forms += (
                    [f"a {unit}", f"one {unit}"] if n == 1 else [f"{n} {unit}s", f"{self.number(n)} {unit}s"]
                )
        return forms

    def put(
        self,
        kind: Kind,
        key: str,
        about: Fact | Person,
        any_of: Iterable[str],
        none_of: Iterable[str] = (),
        at: datetime | None = None,
        slots: dict[str, str] | None = None,
    ) -> Iterator[Question]:
        """The question, where the wording has words for it; no wrong value may overlap with a right one."""
        who = about.who if isinstance(about, Fact) else about
        wordings, slots = self.script.words["ask"].get(key, {}), who.pronouns | (slots or {})
        if isinstance(about, Fact):
            slots |= {"relation": about.relation, "topic": about.topic, "v": about.value}
        if isinstance(wordings, dict) and isinstance(about, Fact):
            side = wordings.get("you" if who is YOU else "other", {})
            key += f" {slots['relation']}"
            wordings = side.get(about.relation) or (
                side.get("called") if about.relation in NAMED | PETS else None
            )
        elif kind == "list":
            wordings = self.script.words["ask"]["list"][key]
        if not wordings:
            return
        text = self.script.deal(f"ask {key} {who is YOU}", wordings)
        if text[-1] not in ".?":
            text = self.script.deal("wraps", self.script.words["ask"]["wraps"]).replace("{q}", text)
        text = self.script.fill(text, slots)
        right = tuple(dict.fromkeys(any_of))
        wrong = [w for w in dict.fromkeys(none_of) if not any(_overlap(w.lower(), r.lower()) for r in right)]
        yield Question(
            at=at or self.end, text=self.dress(text), kind=kind, any_of=right, none_of=tuple(wrong)
        )


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one


def _values(facts: list[Fact]) -> list[str]:
    """The values, and a birthday in its other forms."""
    forms = []
    for fact in facts:
        forms.append(fact.value)
        if fact.relation == "birthday":
            day, month = fact.value.split()
            forms += (f"{month} {day}", f"{nth(int(day))} of {month}", f"{month} {nth(int(day))}")
    return forms


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B}" if day else ""

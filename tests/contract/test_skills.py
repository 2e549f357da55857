"""One suite that every skill passes: typed verbs, a preview from code, and everything undoable undone."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from samantha.core.deed import Deed, DeedState, Json, Proposal, Risk
from samantha.core.errors import BadInputError
from samantha.core.ids import OwnerId
from samantha.core.model import Endpoint, Picture
from samantha.core.ports import OutwardSkill, Projection, Skill, Transaction
from samantha.deeds.desk import Desk
from samantha.deeds.grants import GrantRecord, standing
from samantha.deeds.record import DeedRecord
from samantha.journal.journal import ChainedJournal, read_head
from samantha.memory.profile import Profile, read_profile
from samantha.skills.acquaintance import Acquaintance
from samantha.skills.calendar import Calendar, EventRecord
from samantha.skills.calendar.record import between
from samantha.skills.contacts import ContactRecord, Contacts
from samantha.skills.contacts.record import every as every_contact
from samantha.skills.dates import Dates
from samantha.skills.elsewhere import Elsewhere
from samantha.skills.grants import Grants
from samantha.skills.lists import ListRecord, Lists, every_item
from samantha.skills.notes import NoteRecord, Notes, every_note
from samantha.skills.pictures import PictureRecord, Pictures, list_kept
from samantha.skills.reminders import ReminderRecord, Reminders, unacknowledged, upcoming
from samantha.skills.sums import Sums
from samantha.skills.thinking import Thinking
from samantha.skills.words import Words
from samantha.skills.words.wordnet import WordNet
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal
from samantha.testing.skills import Postbox
from samantha.testing.wordnet import tiny_wordnet

Arguments = Mapping[str, Json]
WHEN: dict[str, Json] = {"wall": "2026-11-24T18:00", "zone": "Europe/Lisbon"}

HERE: dict[str, Json] = {"name": "ollama/one", "url": "http://127.0.0.1:11434/v1", "model": "one"}
AWAY: dict[str, Json] = {"name": "work", "url": "https://llm.example/v1", "model": "big"}


class ThinkingWithOneNamed(Thinking):
    """The settings name one endpoint."""

    def __init__(self) -> None:
        super().__init__(lambda: [Endpoint(name="work", url="https://llm.example/v1", model="big")])


class ElsewhereWithOneNamed(Elsewhere):
    """The settings name one host, as her ear."""

    def __init__(self) -> None:
        super().__init__(lambda: {("ear", "ears.example")})


class PicturesWithThreeShown(Pictures):
    """Three pictures were shown a moment ago."""

    def __init__(self) -> None:
        super().__init__(
            lambda id_: Picture(id=id_, media="image/gif", content=b"GIF89a") if id_ in SHOWN else None
        )


class GrantsOfThisHome(Grants):
    def __init__(self) -> None:
        super().__init__(standing)


class WordsOfATinyDictionary(Words):
    """Four words are known."""

    def __init__(self) -> None:
        super().__init__(lambda: WordNet(tiny_wordnet()))


UNDONE = ("allow_cloud_ear", "use_elsewhere", "allow", "send", "give")  # outward, and taken back at a word
SHOWN = [f"p-{n:016}" for n in (1, 2, 3)]


@dataclass(frozen=True, kw_only=True)
class Case:
    """A skill, and what to try on it. `$` in a sample stands for what `before` made last."""

    skill: type[Skill]
    samples: Mapping[str, Sequence[Arguments]]
    bad: Mapping[str, Sequence[Arguments]]
    before: Sequence[tuple[str, Arguments]] = ()


ZONE: dict[str, Json] = {"zone": "Europe/Lisbon"}
NO_ITEM, NO_NOTE = "i-0000000000000000", "n-0000000000000000"
CASES = [
    Case(
        skill=Lists,
        before=[
            ("add", {"items": ["nails", "oat milk"], "list": "DIY"}),
            ("add", {"items": ["eggs", "milk", "rice"], "list": "shopping list"}),
            ("remove", {"items": ["rice"]}),
        ],
        samples={
            "add": [
                {"items": ["bread"]},
                {"items": ["tomatoes", "milk", "salt"], "list": "my grocery list"},
                {"items": ["passport"], "list": "packing"},
            ],
            "remove": [
                {"items": ["the egg"]},
                {"items": ["milk", "eggs"], "list": "shopping"},
                {"items": ["oat milk"]},
            ],
            "clear": [{}, {"list": "DIY"}],
            "restore": [{"ids": ["$"]}],
            "show": [{}, {"list": "diy"}, {"list": "the shopping list"}],
            "all": [{}],
        },
        bad={
            "add": [
                {},
                {"items": []},
                {"items": [""]},
                {"items": ["a\nb"]},
                {"items": ["x" * 201]},
                {"items": ["x"] * 101},
                {"items": ["milk", "EGGS"], "list": "shopping"},
                {"items": "milk"},
                {"items": ["x"], "list": ""},
                {"items": ["x"], "list": "y" * 61},
            ],
            "remove": [
                {},
                {"items": ["butter"]},
                {"items": ["rice"]},
                {"items": ["eggs"], "list": "DIY"},
                {"items": ["eggs"], "list": "holiday"},
                {"ids": [NO_ITEM]},
                {"ids": ["$"]},
                {"ids": ["x"]},
            ],
            "clear": [{"list": "holiday"}, {"list": 3}, {"ids": [NO_ITEM]}],
            "restore": [{}, {"ids": []}, {"ids": [NO_ITEM]}],
            "show": [{"list": "holiday"}, {"all": True}],
            "all": [{"all": True}],
        },
    ),
    Case(
        skill=Notes,
        before=[
            ("add", {"text": "the boiler man is called Terry"}),
            ("add", {"text": "the wifi password is on the fridge"}),
            ("add", {"text": "Terry comes by van"}),
            ("delete", {}),
        ],
        samples={
            "add": [{"text": "plums 3.20 a kilo"}, {"text": " two\nlines "}],
            "find": [{"words": "terry"}, {"words": "passwords"}, {"words": "nothing of the kind"}],
            "show": [{}, {"count": 5}],
            "delete": [{}, {"words": "boiler"}, {"words": "wifi fridge"}],
            "restore": [{"id": "$"}],
        },
        bad={
            "add": [{}, {"text": " \n "}, {"text": "x" * 4001}, {"text": "a\u202eb"}, {"text": 3}],
            "find": [{}, {"words": ""}, {"words": "x" * 201}],
            "show": [{"count": 0}, {"count": 1000}],
            "delete": [{"words": "the"}, {"words": "unicorn"}, {"id": NO_NOTE}, {"id": "$"}, {"id": "../x"}],
            "restore": [{}, {"id": NO_NOTE}],
        },
    ),
    Case(
        skill=Reminders,
        before=[("set", {"text": "water the fern", **WHEN})],
        samples={
            "set": [
                {"text": "call Ana", **WHEN},
                {"text": "call Ana", **WHEN, "pinned": True, "rrule": "FREQ=WEEKLY;BYDAY=TU"},
                {"text": "tea", "zone": "UTC", "after_s": 240},
                {"text": "the skipped hour", "wall": "2027-03-14T02:30", "zone": "America/New_York"},
            ],
            "move": [
                {"id": "$", "wall": "2026-11-25T09:00", "zone": "Europe/Lisbon"},
                {"id": "$", "after_s": 60, "zone": "UTC"},
                {"id": "$", **WHEN, "rrule": "FREQ=DAILY;COUNT=3", "pinned": True},
            ],
            "cancel": [{"id": "$"}],
            "cancel_all": [{}, {"ids": ["$"]}],
            "restore": [],
        },
        bad={
            "set": [
                {},
                {"text": "", **WHEN},
                {"text": " \t ", **WHEN},
                {"text": "x" * 501, **WHEN},
                {"text": "a\x00b", **WHEN},
                {"text": "a\u202eb", **WHEN},
                {"text": "a\ud800b", **WHEN},
                {"text": "x", "zone": "UTC"},
                {"text": "x", "wall": "2026-11-23T08:58", "zone": "UTC"},
                {"text": "x", "wall": "2200-01-01T00:00", "zone": "UTC"},
                {"text": "x", "wall": "0001-01-01T00:00", "zone": "Asia/Kathmandu"},
                {"text": "x", "wall": "2026-11-24T18:00", "zone": "Mars/Olympus"},
                {"text": "x", "wall": "2026-11-24T18:00", "zone": "../etc"},
                {"text": "x", **WHEN, "rrule": "FREQ=HOURLY"},
                {"text": "x", **WHEN, "rrule": "FREQ=DAILY;UNTIL=20200101"},
                {"text": "x", **WHEN, "rrule": "FREQ=DAILY", "timer": True},
                {"text": "x", "zone": "UTC", "after_s": 0},
                {"text": "x", "zone": "UTC", "after_s": 10**12},
            ],
            "move": [
                {"id": "r-none", **WHEN},
                {"id": "$"},
                {"id": "$", "wall": "2026-11-22T09:00", "zone": "UTC"},
            ],
            "cancel": [{"id": "r-none"}, {}, {"id": 7}],
            "cancel_all": [{"ids": []}, {"ids": ["r-none"]}, {"ids": "all"}],
            "restore": [{"ids": ["r-none"]}, {"ids": ["$"]}, {}],
        },
    ),
    Case(
        skill=Acquaintance,
        before=[
            ("take_name", {"name": "Iris"}),
            ("tell_age", {"is_adult": False}),
            ("murmur", {"is_wanted": True}),
            ("allow_cloud_ear", {}),
        ],
        samples={
            "take_name": [{"name": "Samantha"}, {"name": ""}, {"name": "Zoë-Ann"}],
            "tell_age": [{"is_adult": True}],
            "murmur": [{"is_wanted": False}],
            "allow_cloud_ear": [],
            "forbid_cloud_ear": [{}],
        },
        bad={
            "take_name": [{}, {"name": "x" * 61}, {"name": "a\nb"}, {"name": None}],
            "tell_age": [{}, {"is_adult": "perhaps"}, {"is_adult": None}],
            "murmur": [{}, {"is_wanted": None}],
            "allow_cloud_ear": [{}, {"now": True}],
            "forbid_cloud_ear": [{"now": True}],
        },
    ),
    Case(
        skill=ThinkingWithOneNamed,
        before=[("use", HERE)],
        samples={
            "use": [{**HERE, "name": "two"}, {**HERE, "sees": True}, {**HERE, "url": "file:/m/x.gguf"}],
            "use_elsewhere": [AWAY, {**AWAY, "window": 64_000}],
            "leave": [{}],
        },
        bad={
            "use": [{}, HERE, AWAY, {**HERE, "url": "ftp://127.0.0.1/"}, {**HERE, "name": "a\nb"}],
            "use_elsewhere": [
                {},
                HERE,
                {**AWAY, "url": "https://other.example/v1"},
                {**AWAY, "model": "other"},
                {**AWAY, "key": "sk"},
                {**AWAY, "window": 0},
            ],
            "leave": [{"now": True}],
        },
    ),
    Case(
        skill=ElsewhereWithOneNamed,
        before=[("allow", {"organ": "ear", "host": "ears.example"})],
        samples={"allow": [], "forbid": [{"organ": "ear", "host": "ears.example"}]},
        bad={
            "allow": [
                {},
                {"organ": "ear", "host": "ears.example"},
                {"organ": "ear", "host": "other.example"},
                {"organ": "voice", "host": "ears.example"},
                {"organ": "hand", "host": "ears.example"},
                {"organ": "ear", "host": "ears.example/v1"},
            ],
            "forbid": [{}, {"organ": "ear"}, {"organ": "ear", "host": "a b"}, {"organ": "ear", "host": "x"}],
        },
    ),
    Case(
        skill=PicturesWithThreeShown,
        before=[("keep", {"id": SHOWN[0]}), ("keep", {"id": SHOWN[1]}), ("drop", {"id": SHOWN[1]})],
        samples={
            "keep": [
                {"id": SHOWN[2]},
                {"id": SHOWN[2], "caption": "the mill, and Ana’s boat"},
                {"id": SHOWN[1], "caption": "let go a moment ago"},
            ],
            "drop": [{"id": SHOWN[0]}],
        },
        bad={
            "keep": [
                {},
                {"id": "p-0000000000000009"},
                {"id": SHOWN[0]},
                {"id": "../../etc/passwd"},
                {"id": "p-000000000000000' OR"},
                {"id": SHOWN[2] + "\n"},
                {"id": SHOWN[2], "caption": "x" * 201},
                {"id": SHOWN[2], "caption": "a\nb"},
                {"id": SHOWN[2], "content": "R0lGODlh"},
            ],
            "drop": [{}, {"id": SHOWN[1]}, {"id": "p-0000000000000009"}, {"id": 7}],
        },
    ),
    Case(
        skill=Sums,
        samples={
            "calculate": [
                {"expression": "15/100*80"},
                {"expression": "(12+7)*3"},
                {"expression": "√2 × 2^10 ="},
                {"expression": "80 + 15%"},
                {"expression": "10**50"},
            ],
            "convert": [
                {"amount": 10, "unit": "km", "to": "miles"},
                {"amount": "98.6", "unit": "F", "to": "celsius"},
                {"amount": 300, "unit": "liters", "to": "gallons"},
                {"amount": 0.001, "unit": "mm", "to": "light years"},
            ],
        },
        bad={
            "calculate": [
                {},
                {"expression": ""},
                {"expression": "five"},
                {"expression": "__import__('os').system('x')"},
                {"expression": "9**9**9"},
                {"expression": "1/0"},
                {"expression": "sqrt(-1)"},
                {"expression": "1+" * 99 + "1"},
                {"expression": "(" * 150},
                {"expression": "x" * 201},
                {"expression": "1\n2"},
                {"expression": "True+True"},
                {"expression": "[1][0]"},
            ],
            "convert": [
                {},
                {"amount": 10, "unit": "dollars", "to": "euros"},
                {"amount": 10, "unit": "kg", "to": "metres"},
                {"amount": 10, "unit": "parsecs", "to": "smoots"},
                {"amount": "nan", "unit": "m", "to": "cm"},
                {"amount": 1e30, "unit": "m", "to": "cm"},
                {"amount": 0, "unit": "l/100km", "to": "mpg"},
                {"amount": 1, "unit": "m" * 41, "to": "cm"},
            ],
        },
    ),
    Case(
        skill=Dates,
        samples={
            "until": [{"day": "2026-12-25", **ZONE}, {"day": "2026-11-23", "event": "today", **ZONE}],
            "weekday": [{"day": "2027-07-04"}],
            "time_in": [
                {"place": "São Paulo", **ZONE},
                {"place": "Japan", **ZONE},
                {"place": "the UK", **ZONE},
            ],
            "today": [ZONE, {"day": "2026-11-24", **ZONE}],
        },
        bad={
            "until": [{}, ZONE, {"event": "the moon landing", **ZONE}, {"day": "2026-02-30", **ZONE}],
            "weekday": [{}, {"day": "tomorrow"}],
            "time_in": [
                {},
                {"place": "Atlantis", **ZONE},
                {"place": "Australia", **ZONE},
                {"place": "Tokyo", "zone": "Mars/Olympus"},
                {"place": "../etc/passwd", **ZONE},
            ],
            "today": [{}, {"zone": "x" * 65}, {"zone": "../etc"}],
        },
    ),
    Case(
        skill=WordsOfATinyDictionary,
        samples={
            "spell": [{"word": "haemorrhage"}, {"word": "L'Aquila"}],
            "define": [{"word": "happy"}, {"word": "boats"}],
            "synonyms": [{"word": "happy"}],
        },
        bad={
            "spell": [{}, {"word": ""}, {"word": "x" * 61}, {"word": "a\u202eb"}],
            "define": [{}, {"word": "unicorn"}, {"word": " "}],
            "synonyms": [{"word": "unicorn"}, {"word": "blue whale"}],
        },
    ),
    Case(
        skill=Calendar,
        before=[
            ("add", {"title": "choir", **WHEN, "rrule": "FREQ=WEEKLY;BYDAY=TU"}),
            ("add", {"title": "dentist", "wall": "2026-11-26T09:00", "minutes": 30, "zone": "Europe/Lisbon"}),
        ],
        samples={
            "agenda": [
                {"first": "2026-11-23", "last": "2026-11-29", "zone": "Europe/Lisbon"},
                {"first": "2026-11-23", "zone": "Asia/Kathmandu"},
            ],
            "find": [{"words": "the dentist", "zone": "Europe/Lisbon"}],
            "free": [{**WHEN}, {"first": "2026-11-26", "zone": "Europe/Lisbon"}],
            "add": [
                {"title": "lunch with Ana", **WHEN},
                {"title": "holiday", "day": "2026-12-20", "last": "2027-01-03", "zone": "Europe/Lisbon"},
                {"title": "run", **WHEN, "minutes": 20, "place": "the park", "rrule": "FREQ=DAILY;COUNT=3"},
                {"title": "the skipped hour", "wall": "2027-03-14T02:30", "zone": "America/New_York"},
            ],
            "move": [
                {"id": "$", **WHEN},
                {"what": "dentist", "by_minutes": 60, "zone": "Europe/Lisbon"},
                {"what": "dentist", "day": "2026-11-27", "zone": "Europe/Lisbon"},
                {"what": "choir", "by_minutes": -30, "which": "all", "zone": "Europe/Lisbon"},
                {"what": "choir", "wall": "2026-11-25T18:00", "which": "one", "zone": "Europe/Lisbon"},
                {"what": "choir", "day": "2026-11-27", "which": "all", "zone": "Europe/Lisbon"},
            ],
            "edit": [
                {"id": "$", "place": "Rua Augusta 1", "zone": "Europe/Lisbon"},
                {"what": "choir", "title": "choir, upstairs", "which": "one", "zone": "Europe/Lisbon"},
                {"what": "dentist", "minutes": 90, "zone": "Europe/Lisbon"},
            ],
            "cancel": [
                {"id": "$", "zone": "Europe/Lisbon"},
                {"what": "choir", "which": "one", "zone": "Europe/Lisbon"},
                {"what": "choir", "which": "all", "zone": "Europe/Lisbon"},
                {"day": "2026-11-26", "zone": "Europe/Lisbon"},
            ],
            "restore": [{"id": "$", "text": ""}],
        },
        bad={
            "agenda": [
                {},
                {"first": "2026-11-23", "last": "2026-11-22", "zone": "UTC"},
                {"first": "2026-11-23", "last": "2028-11-22", "zone": "UTC"},
                {"first": "2026-11-23", "zone": "Mars/Olympus"},
            ],
            "find": [{"words": "the opera", "zone": "UTC"}, {"words": "", "zone": "UTC"}, {"zone": "UTC"}],
            "free": [{"zone": "UTC"}, {**WHEN, "minutes": 0}, {**WHEN, "first": "2026-11-23"}],
            "add": [
                {},
                {"title": "x", "zone": "UTC"},
                {"title": "", **WHEN},
                {"title": "a\u202eb", **WHEN},
                {"title": "x", **WHEN, "day": "2026-11-24"},
                {"title": "x", "day": "2026-11-24", "last": "2026-11-23", "zone": "UTC"},
                {"title": "x", **WHEN, "rrule": "FREQ=SECONDLY"},
                {"title": "x", "wall": "2200-01-01T00:00", "zone": "UTC"},
                {"title": "x", **WHEN, "calendar": "work/home"},
                {"title": "x", **WHEN, "attendee": "ana@example.org"},
                {"title": "x", "wall": "2026-11-24T18:00", "zone": "../etc"},
            ],
            "move": [
                {"id": "$", "zone": "UTC"},
                {"id": "v-none", **WHEN},
                {"what": "opera", **WHEN},
                {"what": "choir", **WHEN},
                {"what": "dentist", "wall": "2026-11-26T09:00", "zone": "Europe/Lisbon"},
                {**WHEN},
            ],
            "edit": [{"id": "$", "zone": "UTC"}, {"id": "$", "title": "", "zone": "UTC"}],
            "cancel": [
                {"zone": "UTC"},
                {"what": "choir", "zone": "UTC"},
                {"day": "2026-11-28", "zone": "UTC"},
            ],
            "restore": [{"id": "v-none", "text": ""}, {"id": "$", "text": "BEGIN:VCALENDAR"}, {"id": "$"}],
        },
    ),
    Case(
        skill=GrantsOfThisHome,
        before=[("give", {"skill": "mail", "verb": "send", "resource": "mail/send/bo@example.org"})],
        samples={
            "give": [
                {"skill": "mail", "verb": "send", "resource": "mail/send/ana@example.org"},
                {"skill": "mail", "verb": "send", "resource": "mail/send/*", "lifetime": "once"},
                {
                    "skill": "calendar",
                    "verb": "add",
                    "resource": "calendar/home/work",
                    "lifetime": "talk",
                    "talk": "k-1",
                    "uses": 3,
                    "until": "2027-01-01T00:00:00+00:00",
                },
            ],
            "revoke": [{"id": "$"}],
            "list": [{}],
        },
        bad={
            "give": [
                {},
                {"skill": "mail", "verb": "send"},
                {"skill": "mail", "verb": "send", "resource": ""},
                {"skill": "mail", "verb": "send", "resource": "*"},
                {"skill": "mail", "verb": "send", "resource": "mail/*/ana@example.org"},
                {"skill": "mail", "verb": "send", "resource": "mail/send/*@example.org"},
                {"skill": "mail", "verb": "send", "resource": "mail//x"},
                {"skill": "mail", "verb": "send", "resource": "mail/send/a\u202eb"},
                {"skill": "*", "verb": "send", "resource": "mail/send/a"},
                {"skill": "grants", "verb": "give", "resource": "grants/x"},
                {"skill": "mail", "verb": "send", "resource": "mail/send/a", "lifetime": "talk"},
                {"skill": "mail", "verb": "send", "resource": "mail/send/a", "lifetime": "ever"},
                {"skill": "mail", "verb": "send", "resource": "mail/send/a", "until": "2020-01-01T00:00Z"},
                {"skill": "mail", "verb": "send", "resource": "mail/send/a", "until": "2030-01-01T00:00"},
            ],
            "revoke": [{}, {"id": "g-none"}, {"id": "all"}],
            "list": [{"all": True}],
        },
    ),
    Case(
        skill=Contacts,
        before=[("add", {"name": "Ana Silva", "phone": "0351 555 0100", "birthday": "9 March"})],
        samples={
            "find": [{"name": "ana"}, {"name": "Ana Silva", "field": "phone"}, {"name": "the Ana Silva"}],
            "add": [
                {"name": "Tom", "email": "tom@example.org"},
                {"name": "Dr Lim", "address": "12, High Street; upstairs", "birthday": "March 9 1980"},
                {"name": "ana silva", "email": "ana@example.org"},
            ],
            "change": [
                {"name": "Ana", "phone": "0351 555 0199"},
                {"id": "$", "birthday": "1990-03-09", "address": "Rua Augusta 1"},
                {"id": "$", "rename": "Ana Costa"},
                {"id": "$", "phone": ""},
            ],
            "restore": [{"id": "$", "text": ""}],
        },
        bad={
            "find": [{}, {"name": "Zoltan"}, {"name": ""}, {"name": "Ana", "field": "shoes"}],
            "add": [
                {},
                {"name": "x" * 101},
                {"name": "a\nb"},
                {"name": "Tom", "phone": "none"},
                {"name": "Tom", "email": "at home"},
                {"name": "Tom", "birthday": "sometime in May"},
                {"name": "Tom", "birthday": "30 February"},
            ],
            "change": [{"name": "Ana"}, {"phone": "555 0100"}, {"name": "Zoltan", "phone": "555 0100"}],
            "restore": [{"id": "c-none", "text": ""}, {"id": "$"}],
        },
    ),
    Case(
        skill=Postbox,
        samples={
            "send": [{"to": "ana@example.org", "text": "hello"}],
            "ask": [{"to": "ana@example.org", "text": "hello?"}],
            "call_back": [],
            "count": [{}],
            "empty": [{}],
        },
        bad={
            "send": [{}, {"to": "nobody", "text": "x"}],
            "ask": [{}],
            "call_back": [{}, {"index": -1}],
            "count": [{"all": True}],
            "empty": [{"all": True}],
        },
    ),
]
RECORDS: Sequence[Callable[[], Projection]] = (
    *(DeedRecord, ReminderRecord, PictureRecord, ListRecord, NoteRecord, Profile),
    *(EventRecord, ContactRecord, GrantRecord),
)
SAMPLES = [(case, verb, given) for case in CASES for verb, every in case.samples.items() for given in every]
BAD = [(case, verb, given) for case in CASES for verb, every in case.bad.items() for given in every]


class Bench:
    """A skill on a desk of its own, with what its case wants done before."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.skill = case.skill()
        clock = FakeClock()
        self.journal: ChainedJournal = fake_journal(*(make() for make in RECORDS), clock=clock)
        self.desk = Desk(self.journal, (self.skill,), clock)
        self.known = ""

    async def ready(self) -> "Bench":
        for verb, given in self.case.before:
            deed = await self.run(verb, given)
            made = deed.result or {}
            known = made.get("reminder") or made.get("note") or made.get("grant") or made.get("id")
            self.known = str(known or (made.get("ids") or [""])[-1])
        return self

    async def run(self, verb: str, given: Arguments) -> Deed:
        """Propose, and say yes where that is asked."""
        deed = await self.propose(verb, given)
        if deed.state is DeedState.PROPOSED:
            deed = await self.desk.approve(deed.id, deed.hash, "page", deed.preview.phrase)
        return deed

    async def propose(self, verb: str, given: Arguments) -> Deed:
        exact = {name: filled(value, self.known) for name, value in given.items()}
        return await self.desk.propose(Proposal(skill=self.skill.name, verb=verb, arguments=exact))

    async def seen(self) -> object:
        """All that the tables say to the rest of the house, and what is out there."""
        out_there = list(self.skill.sent) if isinstance(self.skill, Postbox) else []
        return await self.journal.look(lambda tx: seen(self.journal.owner, tx)), out_there

    async def length(self) -> int:
        head = await self.journal.look(lambda tx: read_head(self.journal.owner, tx))
        return head.seq if head else 0


def filled(value: Json, known: str) -> Json:
    if isinstance(value, list):
        return [filled(item, known) for item in value]
    return known if value == "$" else value


def seen(owner: OwnerId, tx: Transaction) -> object:
    allowed = sorted((one.verb, one.resource) for one in standing(owner, tx) if not one.is_revoked)
    kept = list_kept(owner, tx), every_note(owner, tx), allowed
    listed = [(item.list, item.text) for item in every_item(owner, tx)]
    events = between(owner, tx, datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))
    return (
        upcoming(owner, tx, 1000),
        unacknowledged(owner, tx),
        read_profile(owner, tx),
        kept,
        listed,
        events,
        every_contact(owner, tx),
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.skill.__name__)
def test_verbs_are_typed(case: Case) -> None:
    skill = case.skill()
    assert skill.name
    assert set(case.samples) == set(case.bad) == set(skill.verbs)
    for verb in skill.verbs.values():
        schema = verb.arguments.model_json_schema()
        assert schema["additionalProperties"] is False
        assert isinstance(verb.risk, Risk)
        json.dumps(schema)


@pytest.mark.parametrize(("case", "verb", "given"), SAMPLES)
async def test_a_sample_is_previewed_and_done(case: Case, verb: str, given: Arguments) -> None:
    bench = await Bench(case).ready()
    deed = await bench.run(verb, given)
    assert deed.state is DeedState.DONE
    assert deed.preview.title
    assert "!" not in deed.preview.title
    assert all(label and value for label, value in deed.preview.lines)
    assert deed.can_undo == (deed.risk is Risk.REVERSIBLE or verb in UNDONE)
    json.dumps([dict(deed.arguments), dict(deed.result or {})])


@pytest.mark.parametrize(("case", "verb", "given"), SAMPLES)
async def test_done_and_undone_leaves_all_as_before(case: Case, verb: str, given: Arguments) -> None:
    bench = await Bench(case).ready()
    before = await bench.seen()
    deed = await bench.run(verb, given)
    after = await bench.seen()
    if deed.can_undo:
        assert after != before
        undone = await bench.desk.undo(deed.id)
        assert undone is not None
        if undone.state is DeedState.PROPOSED:
            undone = await bench.desk.approve(undone.id, undone.hash, "page", undone.preview.phrase)
        assert await bench.seen() == before
        if undone.can_undo:
            again = await bench.desk.undo(undone.id)
            if again is not None and again.state is DeedState.PROPOSED:
                await bench.desk.approve(again.id, again.hash, "page", again.preview.phrase)
            assert await bench.seen() == after


@pytest.mark.parametrize(("case", "verb", "given"), BAD)
async def test_bad_arguments_are_a_sentence_and_write_nothing(
    case: Case, verb: str, given: Arguments
) -> None:
    bench = await Bench(case).ready()
    before, length = await bench.seen(), await bench.length()
    with pytest.raises(BadInputError) as caught:
        await bench.propose(verb, given)
    message = str(caught.value)
    assert message[0].isupper() or message[0] == "“"
    assert message[-1] in ".?"
    assert "\n" not in message
    assert (await bench.seen(), await bench.length()) == (before, length)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.skill.__name__)
def test_only_a_skill_that_reaches_out_has_outward_parts(case: Case) -> None:
    skill: Any = case.skill()
    assert isinstance(skill, OutwardSkill) == (case.skill in (Postbox, Calendar, Contacts))

"""Reminders and timers asked for in ordinary words: a corpus, scored, and talks that once went wrong.

A row is fed to the reflex mind in a house with the real desk, journal and memory. What it presupposes is
set up first: a few reminders that it could mean and others beside them, and for "that", "it" and bare
corrections one that was asked for just before. Run as a program, this file prints every miss.
"""

import asyncio
import json
import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

import pytest

from samantha.conversation.hands import TalkHands
from samantha.conversation.house import House
from samantha.conversation.moment import read_moment
from samantha.conversation.reply import Reply
from samantha.conversation.senses import Senses
from samantha.core.deed import Deed, DeedState, Due, Proposal
from samantha.core.entry import Draft
from samantha.core.ids import EntryId, TalkId, new_id
from samantha.core.outflow import Outflow
from samantha.core.ports import Pen
from samantha.core.turn import Cue, Person, Piece, ReminderDue, Turn
from samantha.deeds.desk import Desk
from samantha.deeds.record import DeedRecord
from samantha.memory.forget import MemorySkill
from samantha.memory.projection import MemoryProjection
from samantha.memory.recall import MemoryReader
from samantha.mind.mind import ReflexMind
from samantha.skills.acquaintance import Acquaintance
from samantha.skills.reminders import ReminderRecord, Reminders, fire, upcoming
from samantha.skills.reminders.walltime import occurrences
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal

CORPUS = Path(__file__).parents[1] / "corpora" / "requests.jsonl"
TALK = TalkId("t-requests")
MET = Person(name="Robin", is_adult=True, her_name="Samantha")
RIGHT_FLOOR = 117  # of 118; the last, "every hour", is a rule that the desk refuses by design

Row = dict[str, Any]


class Talk:
    """A person and the reflex mind in a house with a real desk, on a clock that stands still."""

    def __init__(self, now: datetime, zone: str, person: Person | None = MET) -> None:
        self.clock = FakeClock(now.astimezone(UTC))
        self.senses = Senses(zone=ZoneInfo(zone))
        self.person = person
        self.journal = fake_journal(MemoryProjection(), DeedRecord(), ReminderRecord(), clock=self.clock)
        self.mind = ReflexMind()
        self.house = House(
            owner=self.journal.owner,
            clock=self.clock,
            journal=self.journal,
            memory=MemoryReader(self.journal),
            mind=self.mind,
            desk=Desk(self.journal, (Reminders(), Acquaintance(), MemorySkill()), self.clock),
            machine="this laptop",
            outflow=Outflow(None, self.clock),
            after_deed=lambda: None,
        )
        self.deeds: list[Deed] = []  # of the last turn

    async def say(self, text: str) -> list[Piece]:
        body = {"text": text, "talk": TALK, "channel": "text", "client": ""}
        (entry,) = await self.journal.append(Draft(kind="turn", body=body))
        return await self.answer(Turn(id=entry.id, talk=TALK, text=text, at=entry.at))

    async def answer(self, cue: Cue) -> list[Piece]:
        moment = await read_moment(self.house, self.senses)
        if self.person is not None:
            moment = replace(moment, person=replace(self.person, people=moment.person.people))
        hands = TalkHands(self.house, cue, TALK, lambda _: None)
        pieces = [piece async for piece in self.mind.answer(cue, moment, hands)]
        self.deeds = hands.deeds
        reply = Reply(id=EntryId(new_id("e", self.clock.now())), talk=TALK, sources=(), pieces=pieces)
        reply.hear(len(reply.text))
        if (draft := reply.draft()) is not None:
            await self.journal.append(draft)
        return pieces

    async def remind(self, text: str, wall: str = "", **more: Any) -> None:
        arguments = {"text": text, "zone": self.senses.zone.key, **({"wall": wall} if wall else {}), **more}
        await self.house.desk.propose(Proposal(skill="reminders", verb="set", arguments=arguments))

    async def ring(self, text: str) -> None:
        """A reminder falls due now, and she says it."""
        now = self.clock.now()
        self.clock.set(now - timedelta(minutes=10))
        await self.remind(text, after_s=600)
        self.clock.set(now)

        def work(pen: Pen) -> Due | None:
            first = upcoming(pen.owner, pen.tx, 1)[0]
            return fire(pen, first, now)

        due = await self.journal.act(work)
        assert due is not None
        await self.answer(ReminderDue(due=due, at=now))

    async def held(self) -> list[Due]:
        return await self.journal.look(lambda tx: upcoming(self.journal.owner, tx, 50))


# --- what a row presupposes -----------------------------------------------------------------------

LIVES = {  # (text, wall time, rule): what this person has asked for before
    "Europe/London": (
        ("ring your mum", "2026-11-23T18:00", ""),
        ("take the bins out", "2026-11-23T19:00", ""),
        ("vet", "2026-11-24T09:30", ""),
        ("take your tablets", "2026-11-24T08:00", "FREQ=DAILY"),
        ("dinner with Raj", "2026-11-27T19:00", ""),
    ),
    "America/New_York": (
        ("call mom", "2026-11-26T10:00", ""),
        ("pull the turkey out of the fridge", "2026-11-26T06:00", ""),
        ("pick up your prescription", "2026-11-27T17:30", ""),
        ("wake up", "2026-11-26T08:00", ""),
        ("floss", "2026-11-25T22:30", "FREQ=DAILY"),
        ("take the trash out", "2026-11-30T20:00", "FREQ=WEEKLY;BYDAY=MO"),
        ("cancel gym", "2026-12-01T09:00", ""),
    ),
}
ASKED_LAST = {
    "Europe/London": "remind me on tuesday at 10 to call the bank",
    "America/New_York": "remind me saturday at 5pm to mail the card",
}
SEEN = 5  # what a moment shows of the reminders to come: a row's own must be among the first


async def settle_in(talk: Talk, row: Row) -> None:
    """The reminders that stand before the row is said, and the line said just before it."""
    zone, text, wanted = row["zone"], row["text"].lower(), row["deed"]
    named = [one for one in LIVES[zone] if content(one[0]) & content(f"{text} {wanted.get('text') or ''}")]
    if wanted.get("when") and wanted["verb"] in ("list", "cancel"):
        named += [one for one in LIVES[zone] if one[1].startswith(wanted["when"]) and one not in named]
    others = [one for one in LIVES[zone] if one not in named]
    for what, wall, rrule in [*named, *others][: SEEN - 2]:
        await talk.remind(what, wall, rrule=rrule)
    if "timer" in f"{text} {wanted.get('text')}" or "pizza" in text:
        await talk.remind("pizza" if zone != "Europe/London" else "timer", after_s=420)
    if re.search(r"snooze|more minutes|again", text) and wanted["verb"] == "move":
        await talk.ring("turn the oven off")
    elif wanted.get("text") is None and not (wanted["verb"] == "cancel" and wanted.get("when")):
        await talk.say(ASKED_LAST[zone])
        if "delete" in text:
            await talk.say("cancel that")
        if "how it was" in text:
            await talk.say("no, wednesday")


# --- comparing ------------------------------------------------------------------------------------

_LIGHT = re.compile(  # words that say little of what is to be remembered
    r"a|an|the|to|of|at|on|in|out|up|off|for|from|about|with|that|this|it|so|and|my|your|me|you|i|i'm|is|are|be|do"
    r"|get|take|put|go|goes|check|have|make|pull|some"
)
_JUNK = re.compile(r"\b(?:remind\w*|please|pls|tomorrow|tonight|o'clock|minutes?|\d+ ?[ap]m|every)\b", re.I)


def content(text: str) -> set[str]:
    words = set(re.findall(r"[a-z0-9']+", text.lower()))
    return {word for word in words if not _LIGHT.fullmatch(word)} or words


def is_alike(one: str, other: str) -> bool:
    """Their first letters agree: "pay" and "paying", "dog's" and "dogs"."""
    letters = 3 if min(len(one), len(other)) > 3 else 2
    return one[:letters] == other[:letters]


def is_gist(text: str, gist: str) -> bool:
    """Most of the gist is there, and little else."""
    wanted, words = content(gist), content(text)
    found = sum(any(is_alike(one, other) for other in words) for one in wanted)
    is_clean = not _JUNK.search(text) or bool(_JUNK.search(gist))
    return found * 2 > len(wanted) and len(words) <= 2 * len(wanted) + 2 and is_clean


def is_time(deed: Deed, value: str | int, row: Row) -> bool:
    result = deed.result or {}
    now = datetime.fromisoformat(row["now"])
    instant = datetime.fromisoformat(str(result["instant"]))
    if isinstance(value, int):
        return instant - now == timedelta(seconds=value)
    rule, _, start = value.rpartition("@")
    wall = instant.astimezone(ZoneInfo(row["zone"])).replace(tzinfo=None)
    if bool(result["rrule"]) != bool(rule):
        return False
    if rule:
        first = datetime.fromisoformat(start)
        if "T" not in start:
            first = first.replace(hour=wall.hour, minute=wall.minute)
        expected = list(islice(occurrences(first, rule), 5))
        return list(islice(occurrences(wall, str(result["rrule"])), 5)) == expected
    return f"{wall:%Y-%m-%d}" == start if "T" not in start else wall == datetime.fromisoformat(start)


# --- the scorer -----------------------------------------------------------------------------------

Mark = Literal["right", "missed", "wrong"]
"""wrong: something was done, and not what was asked for. missed: nothing was done, or too much asked."""


@dataclass(frozen=True, kw_only=True)
class Score:
    row: Row
    mark: Mark
    did: tuple[str, ...]
    said: str


@dataclass(kw_only=True)
class Tried:
    """One row in its house: what stood before, what was done and said."""

    row: Row
    before: list[Due]
    rung: list[Due]
    pieces: list[Piece]
    deeds: list[Deed]
    after: list[Due] = field(default_factory=list)

    @property
    def moves(self) -> set[str]:
        return {piece.move for piece in self.pieces}


async def attempt(row: Row, *, is_lived_in: bool = False) -> Tried:
    talk = Talk(datetime.fromisoformat(row["now"]), row["zone"])
    if row["deed"]["verb"] not in ("set", "timer", "none") or is_lived_in:
        await settle_in(talk, row)
    moment = await read_moment(talk.house, talk.senses)
    before = await talk.held()
    pieces = await talk.say(row["text"])
    return Tried(
        row=row,
        before=before,
        rung=list(moment.unacknowledged),
        pieces=pieces,
        deeds=talk.deeds,
        after=await talk.held(),
    )


def judge(tried: Tried) -> Score:
    row, verb = tried.row, tried.row["deed"]["verb"]
    judges = {
        "set": _is_set,
        "timer": _is_timer,
        "cancel": _is_cancelled,
        "move": _is_moved,
        "none": _is_left,
    }
    judges |= {
        "list": _is_listed,
        "undo": lambda tried: bool(tried.deeds) and tried.deeds[0].undoes is not None,
    }
    mark: Mark = "right" if judges[verb](tried) else "wrong" if tried.deeds else "missed"
    did = tuple(f"{deed.verb} {json.dumps(dict(deed.arguments), default=str)}" for deed in tried.deeds)
    return Score(row=row, mark=mark, did=did, said=" ".join(piece.text for piece in tried.pieces))


def _one(tried: Tried, verb: str) -> Deed | None:
    done = [deed for deed in tried.deeds if deed.state is DeedState.DONE]
    return done[0] if len(done) == 1 and (done[0].skill, done[0].verb) == ("reminders", verb) else None


def _is_set(tried: Tried) -> bool:
    wanted, alternatives = tried.row["deed"], tried.row.get("alt", [])
    if wanted["when"] is None:
        asked = next((piece for piece in tried.pieces if piece.expects == "when"), None)
        return (
            asked is not None and not tried.deeds and is_gist(json.loads(asked.carry)["text"], wanted["text"])
        )
    deed = _one(tried, "set")
    return (
        deed is not None
        and any(is_time(deed, value, tried.row) for value in (wanted["when"], *alternatives))
        and is_gist(str(deed.arguments["text"]), wanted["text"])
    )


def _is_timer(tried: Tried) -> bool:
    wanted, deed = tried.row["deed"], _one(tried, "set")
    return (
        deed is not None
        and bool((deed.result or {})["timer"])
        and is_time(deed, wanted["when"], tried.row)
        and is_gist(str(deed.arguments["text"]), wanted["text"] or "timer")
    )


def _target(tried: Tried) -> Due:
    """The reminder that the row means: by its words, its time, or as the last that was asked for."""
    wanted = tried.row["deed"]
    if wanted["text"]:
        return next(due for due in tried.before if content(due.text) & content(wanted["text"]))
    if wanted["verb"] == "cancel" and wanted["when"]:
        return next(due for due in tried.before if due.wall == datetime.fromisoformat(wanted["when"]))
    return next(due for due in tried.before if due.text in ASKED_LAST[tried.row["zone"]])


def _is_cancelled(tried: Tried) -> bool:
    if tried.row["deed"]["text"] == "all":
        return bool(tried.before) and not tried.after
    gone = {due.reminder for due in tried.before} - {due.reminder for due in tried.after}
    return gone == {_target(tried).reminder}


def _is_moved(tried: Tried) -> bool:
    """What rang already is set anew; the rest is moved."""
    if tried.rung:
        deed = _one(tried, "set") or _one(tried, "move")
        return (
            deed is not None
            and tried.rung[0].text
            in (
                deed.arguments.get("text"),
                deed.preview.title.partition(": ")[2],
            )
            and is_time(deed, tried.row["deed"]["when"], tried.row)
        )
    deed = _one(tried, "move")
    return (
        deed is not None
        and deed.arguments["id"] == _target(tried).reminder
        and is_time(deed, tried.row["deed"]["when"], tried.row)
    )


def _is_listed(tried: Tried) -> bool:
    said, wanted = " ".join(piece.text for piece in tried.pieces), tried.row["deed"]
    told = [due for due in tried.before if due.text in said]
    if tried.deeds or not any(move.startswith("list.") for move in tried.moves):
        return False
    if wanted["when"]:
        return {f"{due.wall:%Y-%m-%d}" for due in told} == {wanted["when"]}
    is_any = wanted["text"] in (None, "timer")
    return bool(told) and (is_any or bool(content(wanted["text"]) & content(said)))


def _is_left(tried: Tried) -> bool:
    is_quiet = not tried.pieces or not tried.row["deed"].get("stop")
    asks = {piece.expects for piece in tried.pieces} & {"when", "what", "which"}
    return not tried.deeds and is_quiet and not asks


@cache
def rows() -> tuple[Row, ...]:
    return tuple(json.loads(line) for line in CORPUS.read_text("utf-8").splitlines())


async def score(*, is_request: bool, is_lived_in: bool = False) -> list[Score]:
    chosen = [row for row in rows() if (row["deed"]["verb"] != "none") is is_request]
    return [judge(await attempt(row, is_lived_in=is_lived_in)) for row in chosen]


# --- the floors -----------------------------------------------------------------------------------


async def test_requests_are_understood() -> None:
    scores = await score(is_request=True)
    wrong = [(one.row["text"], one.did) for one in scores if one.mark == "wrong"]
    assert not wrong
    assert sum(one.mark == "right" for one in scores) >= RIGHT_FLOOR


@pytest.mark.parametrize("is_lived_in", [False, True], ids=["at first", "with reminders set"])
async def test_what_only_looks_like_a_request_does_nothing(is_lived_in: bool) -> None:
    scores = await score(is_request=False, is_lived_in=is_lived_in)
    assert not [(one.row["text"], one.did) for one in scores if one.mark == "wrong"]


# --- talks that once went wrong -------------------------------------------------------------------

MORNING = "2026-11-23T09:15:00+00:00"  # a Monday
EVENING = "2026-11-23T20:15:00+00:00"


def at(now: str = MORNING, zone: str = "Europe/London", person: Person | None = MET) -> Talk:
    return Talk(datetime.fromisoformat(now), zone, person)


def words(pieces: list[Piece]) -> str:
    return " ".join(piece.text for piece in pieces)


def done(talk: Talk) -> list[tuple[str, str, str]]:
    """What the last turn did: verb, text, and what the clock will show."""
    return [
        (deed.verb, str(deed.arguments.get("text") or ""), str((deed.result or {}).get("shown", "")))
        for deed in talk.deeds
        if deed.state is DeedState.DONE
    ]


async def test_a_new_complete_request_is_never_a_correction() -> None:
    talk = at()
    await talk.say("remind me to stretch at 5")
    await talk.say("set a timer for 5 minutes")
    assert done(talk) == [("set", "timer", "2026-11-23T09:20:00")]
    await talk.say("actually remind me to ring mum at 7")
    assert done(talk) == [("set", "ring mum", "2026-11-23T19:00:00")]
    await talk.say("set another one for 8pm tomorrow to call Ann")
    assert done(talk) == [("set", "call Ann", "2026-11-24T20:00:00")]
    assert len(await talk.held()) == 4


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("make it 7", "2026-11-24T19:00:00"),
        ("7", "2026-11-24T19:00:00"),
        ("no, Thursday", "2026-11-26T18:00:00"),
        ("not tomorrow but Friday", "2026-11-27T18:00:00"),
        ("actually 7:30 in the morning", "2026-11-24T07:30:00"),
    ],
)
async def test_a_correction_moves_what_was_just_set(said: str, shown: str) -> None:
    talk = at()
    await talk.say("remind me tomorrow at 6pm to call Jo")
    await talk.say(said)
    assert done(talk) == [("move", "", shown)]
    assert [due.text for due in await talk.held()] == ["call Jo"]


async def test_the_first_words_of_a_new_person_may_be_a_request() -> None:
    talk = at(person=None)
    await talk.say("in 20 minutes tell me to breathe")
    assert done(talk) == [("set", "breathe", "2026-11-23T09:35:00")]


async def test_words_of_assent_are_no_reminder_and_an_evening_talked_of_is_no_morning() -> None:
    talk = at(EVENING)
    await talk.say("we're having a film evening with Tom tomorrow")
    pieces = await talk.say("maybe. yeah ok remind me at half six")
    assert not talk.deeds
    assert pieces[-1].expects == "what"
    await talk.say("to buy popcorn")
    assert done(talk) == [("set", "buy popcorn", "2026-11-24T18:30:00")]


@pytest.mark.parametrize(
    ("said", "sets"),
    [
        ("remind me at 6 and at 8 to take my pills", ["take your pills 18:00", "take your pills 20:00"]),
        (
            "tell me to take the cake out in 40 minutes, and remind me to call Jo at 6",
            ["take the cake out 09:55", "call Jo 18:00"],
        ),
        ("remind me at 5 to call Jo and at 6 to call Ann", ["call Jo 17:00", "call Ann 18:00"]),
        ("set a timer for 10 minutes for pasta and 5 minutes for eggs", ["pasta 09:25", "eggs 09:20"]),
    ],
)
async def test_of_two_requests_in_one_sentence_neither_is_lost(said: str, sets: list[str]) -> None:
    talk = at()
    await talk.say(said)
    assert [f"{text} {shown[11:16]}" for _, text, shown in done(talk)] == sets


async def test_one_instant_said_twice_is_one_reminder() -> None:
    talk = at()
    pieces = await talk.say("remind me in 1 minute and also in 60 seconds")
    assert pieces[-1].expects == "what"
    await talk.say("to stand up")
    assert done(talk) == [("set", "stand up", "2026-11-23T09:16:00")]


@pytest.mark.parametrize(
    "said",
    [
        "remind me at 8 the night of the school play to bring cake",
        "remind me on the day of the school play at 7am to bring cake",
        "remind me to bring cake on the 31st of February",
        "remind me to bring cake at 10, 12 and 3pm",
        "remind me when I get home to bring cake",
        "remind me yesterday to bring cake",
    ],
)
async def test_a_time_that_is_only_half_understood_is_asked_for(said: str) -> None:
    talk = at()
    pieces = await talk.say(said)
    assert not talk.deeds
    assert pieces[-1].expects == "when"
    assert json.loads(pieces[-1].carry)["text"] == "bring cake"


async def test_the_night_the_clocks_change_is_found_and_its_oddity_is_said() -> None:
    talk = at()
    said = words(await talk.say("remind me at 1:30am the night the clocks go forward to look at the clock"))
    assert done(talk) == [("set", "look at the clock", "2027-03-28T02:30:00")]
    assert "01:30" in said
    assert "02:30" in said
    autumn = at("2027-10-10T09:15:00+01:00")
    said = words(await autumn.say("remind me at 1:30am the night the clocks go back to look at the clock"))
    assert done(autumn) == [("set", "look at the clock", "2027-10-31T01:30:00")]
    assert "twice" in said


@pytest.mark.parametrize("answer", ["Every day, please", "yes please"])
async def test_what_is_kept_forgotten_at_an_hour_is_offered(answer: str) -> None:
    talk = at()
    pieces = await talk.say("I take a water tablet at eight in the morning and I keep forgetting it")
    assert not talk.deeds
    assert pieces[-1].expects == "offer"
    await talk.say(answer)
    assert done(talk) == [("set", "take a water tablet", "2026-11-24T08:00:00")]
    assert (talk.deeds[0].result or {})["rrule"] == "FREQ=DAILY"


async def test_what_is_missing_is_asked_for_once_and_may_be_dropped() -> None:
    talk = at()
    assert (await talk.say("remind me tomorrow at 5"))[-1].expects == "what"
    await talk.say("call Jo")
    assert done(talk) == [("set", "call Jo", "2026-11-24T17:00:00")]
    assert (await talk.say("remind me to buy milk"))[-1].expects == "when"
    await talk.say("remind me at 6 to call Ann")
    assert done(talk) == [("set", "call Ann", "2026-11-23T18:00:00")]
    await talk.say("remind me to buy milk")
    await talk.say("never mind")
    assert not talk.deeds
    assert len(await talk.held()) == 2


@pytest.mark.parametrize(
    "aside", ["where is it stored and can i read the file", "it's tuesday now isn't it", "thanks"]
)
async def test_what_is_no_answer_to_her_question_is_not_put_into_a_reminder(aside: str) -> None:
    talk = at()
    await talk.say("remind me tomorrow at 5")
    await talk.say(aside)
    assert not talk.deeds


async def test_a_time_may_be_changed_before_its_text_is_told() -> None:
    talk = at()
    await talk.say("remind me tomorrow at 5pm")
    assert (await talk.say("actually no, it's Thursday"))[-1].expects == "what"
    await talk.say("ring the bank")
    assert done(talk) == [("set", "ring the bank", "2026-11-26T17:00:00")]


@pytest.mark.parametrize(
    ("said", "text", "shown"),
    [
        (
            "right, something harmless: remind me tomorrow at 8am the recycling",
            "the recycling",
            "2026-11-24T08:00",
        ),
        (
            "you will remind me that my publisher rings on Wednesday at 11",
            "your publisher rings",
            "2026-11-25T11:00",
        ),
        (
            "remind me on the 14th to ask next door to take it in",
            "ask next door to take it in",
            "2026-12-14T09:00",
        ),
        ("remind me thurs at 8 tonight no i mean thursday at 9pm to iron", "iron", "2026-11-26T21:00"),
        ("remind me wednesday evening to measure it. 7", "measure it", "2026-11-25T19:00"),
        (
            "the kids go at quarter past 8, dont let me nod off, alarm for 7.45am",
            "wake up",
            "2026-11-24T07:45",
        ),
        ("remind me to practise every day at um at seven in the evening", "practise", "2026-11-23T19:00"),
        ("remind me to send the christmas cards on friday", "send the christmas cards", "2026-11-27T09:00"),
        (
            "my passport expires in may, remind me to renew it on friday",
            "renew your passport",
            "2026-11-27T09:00",
        ),
        ("ten to seven in the morning tomorrow, remind me to run", "run", "2026-11-24T06:50"),
    ],
)
async def test_text_and_time_are_told_apart(said: str, text: str, shown: str) -> None:
    talk = at()
    await talk.say(said)
    assert done(talk) == [("set", text, f"{shown}:00")]


async def test_all_means_all_even_those_that_the_moment_does_not_show() -> None:
    talk = at()
    for hour in range(10, 19):
        await talk.remind(f"thing {hour}", f"2026-11-24T{hour}:00")
    await talk.say("delete all my reminders")
    assert not await talk.held()


async def test_confirmations_are_short_and_every_sentence_has_its_capital() -> None:
    talk = at()
    for said in ("remind me to call Jo at 6", "remind me every friday at 4 to do my timesheet", "make it 5"):
        text = words(await talk.say(said))
        assert talk.deeds
        assert all(one[:1] == one[:1].upper() for one in re.split(r"(?<=[.?]) ", text))
        assert len(text.split()) < 20
        assert "!" not in text


async def _report() -> None:
    for label, scores in (
        ("requests", await score(is_request=True)),
        ("look-alikes", await score(is_request=False)),
        ("look-alikes, with reminders set", await score(is_request=False, is_lived_in=True)),
    ):
        for one in (one for one in scores if one.mark != "right"):
            print(f"{one.mark:7} {one.row['text']!r} -> {one.row['deed']}")
            print(f"        did: {one.did}\n        said: {one.said}")
        marks = {mark: sum(one.mark == mark for one in scores) for mark in ("right", "missed", "wrong")}
        print(f"== {label}: {marks} of {len(scores)}")


if __name__ == "__main__":
    asyncio.run(_report())

"""One talk, whatever the mind and the person do: the record holds what was said and heard, in order."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest

from samantha.conversation.session import INBOX_LIMIT, Session
from samantha.core.deed import Due, Proposal
from samantha.core.errors import BadInputError, OverloadedError
from samantha.core.events import DeedChanged, FloorChanged, Hush, ReplyEnded, Say, Trouble, TurnKept
from samantha.core.ids import SOLE_OWNER, ReminderId
from samantha.core.turn import Arrival, Cue, Moment, Piece
from samantha.journal.journal import entries
from samantha.testing.clock import settle
from samantha.testing.house import Watched, fake_house


class ScriptedMind:
    """Says what it is told to, and waits where it is told to."""

    def __init__(self, *steps: str | asyncio.Event | Exception) -> None:
        self.steps = steps
        self.cues: list[Cue] = []
        self.moments: list[Moment] = []

    async def answer(self, cue, moment, hands) -> AsyncIterator[Piece]:
        self.cues.append(cue)
        self.moments.append(moment)
        for step in self.steps:
            if isinstance(step, asyncio.Event):
                await step.wait()
            elif isinstance(step, Exception):
                raise step
            else:
                yield Piece(text=step, move="scripted")


async def talk(house, play: Callable[[Watched], object], **watch) -> Watched:
    watched = Watched(house, **watch)
    running = asyncio.create_task(watched.session.run())
    await play(watched)
    watched.session.end()
    await running
    return watched


async def record(house) -> list[tuple[str, str]]:
    every = await house.journal.look(lambda tx: list(entries(SOLE_OWNER, tx)))
    return [(entry.kind, entry.body["text"]) for entry in every if entry.kind in ("turn", "reply")]


async def test_words_go_in_and_her_words_come_out_and_both_are_kept():
    house, _ = fake_house(ScriptedMind("One.", "Two."))

    async def play(watched):
        watched.session.hear("hello", client="a")
        await watched.session.settled()
        await settle()

    watched = await talk(house, play)
    assert await record(house) == [("turn", "hello"), ("reply", "One. Two.")]
    kinds = [type(event) for event in watched.events]
    assert kinds.index(TurnKept) < kinds.index(Say) < kinds.index(ReplyEnded)
    assert [event.state for event in watched.events if isinstance(event, FloorChanged)] == [
        "thinking",
        "speaking",
        "idle",
    ]


async def test_speaking_over_her_keeps_only_the_words_heard_and_in_order():
    house, _ = fake_house(ScriptedMind("A long first sentence.", "And a second one."))

    async def play(watched):
        watched.session.hear("go on", client="a")
        await watched.session.settled()
        reply = next(event.reply for event in watched.events if isinstance(event, Say))
        watched.session.progress(reply, 12, is_done=False)
        watched.session.hear("wait", client="b")
        await watched.session.settled()

    watched = await talk(house, play, hears=False)
    assert (await record(house))[:3] == [("turn", "go on"), ("reply", "A long first"), ("turn", "wait")]
    assert any(isinstance(event, Hush) for event in watched.events)


async def test_stop_silences_her_in_the_middle_of_thinking():
    gate = asyncio.Event()
    house, _ = fake_house(ScriptedMind("Begun.", gate, "Never said."))

    async def play(watched):
        watched.session.hear("tell me everything", client="a")
        while not any(isinstance(event, Say) for event in watched.events):
            await settle()
        watched.session.stop()
        await settle()
        gate.set()
        await settle()

    watched = await talk(house, play, hears=False)
    assert [event.text for event in watched.events if isinstance(event, Say)] == ["Begun."]
    assert await record(house) == [("turn", "tell me everything")]


async def test_a_mind_that_fails_says_so_and_the_talk_goes_on():
    house, _ = fake_house(ScriptedMind("Half.", BadInputError("That went wrong; say it again.")))

    async def play(watched):
        for n in range(2):
            watched.session.hear("hello", client=str(n))
            await watched.session.settled()
            await settle()

    watched = await talk(house, play)
    assert [event.message for event in watched.events if isinstance(event, Trouble)] == [
        "That went wrong; say it again."
    ] * 2
    assert [kind for kind, _ in await record(house)] == ["turn", "reply"] * 2


async def test_leaving_in_the_middle_keeps_what_was_heard():
    house, _ = fake_house(ScriptedMind("I was about to say.", asyncio.Event()))

    async def play(watched):
        watched.session.hear("hello", client="a")
        while not any(isinstance(event, Say) for event in watched.events):
            await settle()
        watched.session.progress(
            next(e.reply for e in watched.events if isinstance(e, Say)), 5, is_done=False
        )

    await talk(house, play, hears=False)
    assert await record(house) == [("turn", "hello"), ("reply", "I was")]


async def test_she_speaks_first_once():
    mind = ScriptedMind("Hello.")
    house, _ = fake_house(mind)

    async def play(watched):
        watched.session.begin()
        watched.session.begin()
        await watched.session.settled()
        await settle()

    await talk(house, play)
    assert [type(cue) for cue in mind.cues] == [Arrival]


async def test_a_turn_answered_again_does_its_deeds_once():
    class Setting(ScriptedMind):
        async def answer(self, cue, moment, hands):
            arguments = {"text": "breathe", "zone": "UTC", "after_s": 60, "timer": True}
            deed = await hands.propose(Proposal(skill="reminders", verb="set", arguments=arguments))
            yield Piece(text=f"Done: {deed.id}.")

    house, _ = fake_house(Setting())

    async def play(watched):
        watched.session.hear("in a minute, breathe", client="same")
        await watched.session.settled()

    first = await talk(house, play, hears=False)  # she answered, and nobody saw it
    second = await talk(house, play)
    deeds = [
        {event.deed.id for event in each.events if isinstance(event, DeedChanged)} for each in (first, second)
    ]
    assert deeds[0] == deeds[1]
    assert len(deeds[0]) == 1


async def test_how_many_others_is_counted():
    mind = ScriptedMind("Hello.")
    house, _ = fake_house(mind)

    async def play(watched):
        async def inner(other):
            other.session.hear("hi", client="x")
            await other.session.settled()

        await talk(house, inner)
        watched.session.hear("hi", client="y")
        await watched.session.settled()

    await talk(house, play)
    assert [moment.around.open_talks for moment in mind.moments] == [2, 1]


async def test_more_than_a_talk_can_take_in_is_refused_before_it_is_kept():
    house, _ = fake_house(ScriptedMind(asyncio.Event()))
    watched = Watched(house)
    for n in range(INBOX_LIMIT):
        watched.session.hear("hello", client=str(n))
    with pytest.raises(OverloadedError):
        watched.session.hear("hello", client="one too many")


async def test_a_talk_of_one_turn_does_not_take_a_reminder_from_who_listens():
    house, clock = fake_house()
    page = Watched(house)
    brief = Session(house, lambda _: None, page.session.senses, is_brief=True)
    running = [asyncio.create_task(page.session.run()), asyncio.create_task(brief.run())]
    await settle()
    due = Due(
        key="r-1@now",
        reminder=ReminderId("r-1"),
        text="ring Ana",
        wall=clock.now().replace(tzinfo=None),
        zone="UTC",
        instant=clock.now(),
        fired_at=clock.now(),
    )
    await house.talks.ring(due)
    await settle()
    assert any("ring Ana" in reply.lower() or "Ana" in reply for reply in page.replies)
    for session in (page.session, brief):
        session.end()
    await asyncio.gather(*running)

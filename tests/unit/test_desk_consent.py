"""What a yes covers: the moment to think better of it, its inverse, and everything stopped at once."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from samantha.core.deed import Deed, DeedState, Proposal
from samantha.core.errors import BadInputError, RefusedError
from samantha.core.ids import TalkId
from samantha.core.origin import Origin
from samantha.deeds.desk import Desk
from samantha.deeds.grants import GrantRecord
from samantha.deeds.halt import HaltRecord
from samantha.deeds.outbox import Outbox
from samantha.deeds.record import DeedRecord
from samantha.journal.journal import entries
from samantha.reasons import why
from samantha.skills.reminders import ReminderRecord, Reminders
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal, rebuild
from samantha.testing.skills import Postbox

TALK = TalkId("k-1")
LETTER = {"to": "ana@example.org", "text": "hello"}
SENT = [("ana@example.org", "hello")]


class Home:
    """A desk with a postbox that holds each letter for twenty seconds, and its outbox."""

    def __init__(self, hold_s: int = 20) -> None:
        self.clock = FakeClock()
        self.post = Postbox(hold_s=hold_s)
        projections = (DeedRecord(), GrantRecord(), HaltRecord(), ReminderRecord())
        self.journal = fake_journal(*projections, clock=self.clock)
        self.desk = self.reopened()
        self.told: list[Deed] = []

    def reopened(self) -> Desk:
        return Desk(self.journal, (Reminders(), self.post), self.clock)

    async def propose(self, name: str, arguments: Mapping[str, Any] = LETTER, **more: Any) -> Deed:
        skill, _, verb = name.partition(".")
        proposal = Proposal(skill=skill, verb=verb, arguments=arguments, **{"talk": TALK, **more})
        return await self.desk.propose(proposal)

    async def agreed(self, **more: Any) -> Deed:
        deed = await self.propose("postbox.send", **more)
        return await self.desk.approve(deed.id, deed.hash, "page")

    async def told_one(self, deed: Deed) -> None:
        self.told.append(deed)

    async def pass_time(self, seconds: float) -> None:
        """Let the outbox live for so long."""
        living = asyncio.create_task(Outbox(self.desk, self.clock, self.told_one).run())
        await self.clock.advance(seconds)
        for _ in range(20):
            await asyncio.sleep(0)
        living.cancel()
        await asyncio.gather(living, return_exceptions=True)

    async def bodies(self, deed: Deed) -> list[Mapping[str, Any]]:
        every = await self.journal.look(lambda tx: list(entries(self.journal.owner, tx)))
        return [entry.body for entry in every if entry.body and entry.body.get("deed") == deed.id]


@pytest.fixture
def home() -> Home:
    return Home()


# --- held for a change of mind --------------------------------------------------------------------


async def test_after_the_yes_it_is_held_then_sent_once(home: Home) -> None:
    deed = await home.agreed()
    assert (deed.state, deed.held_until) == (DeedState.HELD, home.clock.now() + timedelta(seconds=20))
    await home.pass_time(19)
    assert home.post.sent == []
    await home.pass_time(40)
    assert home.post.sent == SENT
    assert [(told.id, told.state) for told in home.told] == [(deed.id, DeedState.DONE)]
    assert [body["state"] for body in await home.bodies(deed)] == ["proposed", "held", "running", "done"]
    assert [body["history"] for body in await home.bodies(deed)] == [
        ["proposed"], ["approved", "held"], ["running"], ["done"]
    ]  # fmt: skip


async def test_what_was_held_when_the_power_went_is_sent_once_after_it_came_back(home: Home) -> None:
    await home.agreed()
    home.desk = home.reopened()
    assert await home.desk.recover() == []
    await home.pass_time(60)
    await home.pass_time(60)
    assert home.post.sent == SENT


@pytest.mark.parametrize("how", ["undo it", "undo the last", "deny", "withdraw", "stop everything"])
async def test_what_is_held_never_happens_once_it_is_taken_back(home: Home, how: str) -> None:
    deed = await home.agreed()
    match how:
        case "undo it":
            await home.desk.undo(deed.id)
        case "undo the last":
            await home.desk.undo()
        case "deny":
            await home.desk.deny(deed.id)
        case "withdraw":
            assert [gone.id for gone in await home.desk.withdraw(TALK, held_only=True)] == [deed.id]
        case _:
            await home.desk.stop_everything()
    await home.pass_time(600)
    assert home.post.sent == []
    assert (await home.desk.find(deed.id)).state is DeedState.DENIED


async def test_withdrawing_leaves_what_another_talk_asked_for(home: Home) -> None:
    mine, other = await home.propose("postbox.send"), await home.agreed(talk=TalkId("k-2"))
    assert [gone.id for gone in await home.desk.withdraw(TALK)] == [mine.id]
    assert [held.id for held in await home.desk.held()] == [other.id]


async def test_a_letter_that_went_out_can_be_called_back_as_was_written_down_before(home: Home) -> None:
    deed = await home.agreed()
    assert (await home.bodies(deed))[0]["inverse"] == ["postbox", "call_back", {"index": 0}]
    await home.pass_time(30)
    assert (await home.desk.find(deed.id)).can_undo


async def test_a_click_on_undo_is_the_yes_to_the_stored_inverse(home: Home) -> None:
    deed = await home.agreed()
    await home.pass_time(30)
    undone = await home.desk.undo(deed.id, by="page")
    assert undone is not None
    assert (undone.state, home.post.sent) == (DeedState.DONE, [])
    assert (await home.desk.find(deed.id)).state is DeedState.UNDONE


async def test_undo_said_aloud_waits_for_its_yes_where_it_leaves_the_house(home: Home) -> None:
    deed = await home.agreed()
    await home.pass_time(30)
    undone = await home.desk.undo(deed.id, talk=TALK)
    assert undone is not None
    assert (undone.state, home.post.sent) == (DeedState.PROPOSED, SENT)


async def test_what_is_uncertain_can_be_taken_back_by_its_inverse(home: Home) -> None:
    home.post.breaks = ConnectionResetError("gone")
    deed = await home.agreed()
    await home.pass_time(30)
    assert (await home.desk.find(deed.id)).state is DeedState.UNCERTAIN
    home.post.breaks = None
    await home.desk.undo(deed.id, by="terminal")
    assert home.post.sent == []


async def test_reading_that_was_broken_off_is_never_uncertain(home: Home) -> None:
    home.post.breaks = ConnectionResetError("gone")
    deed = await home.propose("postbox.ask")
    assert (deed.state, "Ask me again" in deed.error) == (DeedState.FAILED, True)


# --- everything stopped ---------------------------------------------------------------------------


async def test_stopping_everything_ends_what_waits_and_what_is_held_and_says_so(home: Home) -> None:
    asked, held = await home.propose("postbox.send", {"to": "a@b", "text": "x"}), await home.agreed()
    stopped = await home.desk.stop_everything()
    assert {deed.id for deed in stopped.denied} == {asked.id, held.id}
    assert "2 things that were waiting will not happen" in stopped.says
    with pytest.raises(BadInputError):
        await home.desk.approve(asked.id, asked.hash, "page")


async def test_nothing_leaves_until_go_on_is_said_here(home: Home) -> None:
    await home.desk.stop_everything()
    with pytest.raises(RefusedError, match="stopped"):
        await home.propose("postbox.send")
    assert (await home.propose("reminders.set", {"text": "tea", "after_s": 60, "zone": "UTC"})).can_undo
    for approver in ("rule", "grant"):
        with pytest.raises(RefusedError, match="go on"):
            await home.desk.go_on(approver)  # type: ignore[arg-type]
    home.desk = home.reopened()
    assert await home.desk.is_halted()
    assert await home.desk.go_on("terminal")
    assert not await home.desk.go_on("terminal")
    await home.agreed()
    await home.pass_time(30)
    assert home.post.sent == SENT


async def test_what_runs_is_broken_off_and_its_end_is_told() -> None:
    home = Home(hold_s=0)
    home.post.open_slot.clear()
    deed = await home.propose("postbox.send")
    sending = asyncio.create_task(home.desk.approve(deed.id, deed.hash, "page"))
    while (await home.desk.find(deed.id)).state is not DeedState.RUNNING:
        await asyncio.sleep(0)
    stopped = await home.desk.stop_everything()
    assert [cut.state for cut in stopped.cut] == [DeedState.UNCERTAIN]
    assert "can't tell" in stopped.says
    assert (await sending).state is DeedState.UNCERTAIN
    assert home.post.sent == []


async def test_what_had_not_begun_when_all_was_stopped_never_begins() -> None:
    home = Home(hold_s=0)
    deed = await home.propose("postbox.send")
    sent, stopped = await asyncio.gather(
        home.desk.approve(deed.id, deed.hash, "page"), home.desk.stop_everything()
    )
    assert sent.state in (DeedState.FAILED, DeedState.UNCERTAIN)
    assert home.post.sent == []
    assert [cut.id for cut in stopped.cut] == [deed.id]


async def test_a_rebuild_gives_the_same_tables(home: Home) -> None:
    await home.agreed()
    await home.desk.stop_everything()
    read = ("deed", "standing_grant", "halt")
    live = await home.journal.look(lambda tx: [tx.run(f"SELECT * FROM {name}") for name in read])
    await rebuild(home.journal)
    assert await home.journal.look(lambda tx: [tx.run(f"SELECT * FROM {name}") for name in read]) == live


# --- where a value came from ----------------------------------------------------------------------


@pytest.mark.parametrize("origin", [Origin.UNTRUSTED, Origin.TOOL])
async def test_text_from_outside_may_be_what_a_letter_says_and_never_to_whom(
    home: Home, origin: Origin
) -> None:
    with pytest.raises(RefusedError, match="“to” came from outside"):
        await home.propose("postbox.send", origins={"to": origin})
    deed = await home.propose("postbox.send", origins={"text": origin})
    assert (deed.state, deed.origin) == (DeedState.PROPOSED, origin)
    assert (await home.bodies(deed))[0]["origins"] == {"text": origin.name.lower()}


async def test_nothing_from_outside_goes_out_with_a_question(home: Home) -> None:
    with pytest.raises(RefusedError, match="came from outside"):
        await home.propose("postbox.ask", origins={"text": Origin.UNTRUSTED})
    assert home.post.asked == []


@pytest.mark.parametrize("origin", [Origin.UNTRUSTED, Origin.TOOL, Origin.MODEL])
async def test_what_is_grave_is_asked_for_by_the_person_alone(home: Home, origin: Origin) -> None:
    with pytest.raises(RefusedError):
        await home.propose("postbox.empty", {}, origin=origin)


# --- what is shown, and why it was done -----------------------------------------------------------


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\x07", "\u2066", "\ufeff", "\u3164", "\U000e0041"])
async def test_a_preview_spells_out_what_cannot_be_seen(home: Home, hidden: str) -> None:
    deed = await home.propose("postbox.send", {"to": f"ana@x{hidden}.org", "text": "hello"})
    shown = dict(deed.preview.lines)["To"]
    assert hidden not in shown
    assert shown == f"ana@x⟨U+{ord(hidden):04X}⟩.org"
    assert deed.arguments["to"] == f"ana@x{hidden}.org"


async def test_why_tells_who_asked_what_was_shown_whose_yes_it_was_and_what_came_of_it(home: Home) -> None:
    deed = await home.agreed(origins={"text": Origin.UNTRUSTED}, origin=Origin.MODEL)
    await home.pass_time(30)
    told = await home.journal.look(lambda tx: why(home.journal.owner, tx, deed.id))
    said = "\n".join(line["text"] for line in told["account"])
    for part in (
        "postbox send, by the language model",
        "“text” is somebody else's",
        "To: ana@example.org",
        "You said yes on the page",
        "Held until",
        'Done. What came of it: {"count": 1}',
    ):
        assert part in said


async def test_a_life_from_a_file_brings_no_consent_with_it(home: Home) -> None:
    held, asked = await home.agreed(), await home.propose("postbox.send", {"to": "a@b", "text": "x"})
    done = await home.agreed(talk=TalkId("k-2"))
    home.post.hold_s = 0
    await home.desk.send(done.id)
    await home.journal.act(home.desk.take_no_consent)
    states = [(await home.desk.find(deed.id)).state for deed in (held, asked)]
    assert states == [DeedState.DENIED, DeedState.DENIED]
    back = await home.desk.undo(done.id, by="page")
    assert back is not None
    assert back.state is DeedState.PROPOSED
    await home.pass_time(60)
    assert home.post.sent == SENT

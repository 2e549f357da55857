"""The desk: what runs at once, what waits, what a yes is bound to, and what is taken back."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from samantha.core.deed import Deed, DeedState, Proposal, Risk
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError, OverloadedError, RefusedError
from samantha.core.ids import DeedId, EntryId
from samantha.core.origin import Origin
from samantha.core.ports import Transaction
from samantha.deeds import desk as desk_module
from samantha.deeds.desk import Desk
from samantha.deeds.record import DeedRecord
from samantha.journal.erase import erase
from samantha.journal.journal import ChainedJournal, entries
from samantha.memory.profile import Profile, read_profile
from samantha.skills.acquaintance import Acquaintance
from samantha.skills.lists import ListRecord, Lists
from samantha.skills.reminders import ReminderRecord, Reminders, upcoming
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal, rebuild
from samantha.testing.skills import Postbox


class Home:
    """A desk with every skill at hand, on a clock that the test moves."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.post = Postbox()
        self.journal: ChainedJournal = fake_journal(
            DeedRecord(), ReminderRecord(), ListRecord(), Profile(), clock=self.clock
        )
        self.desk = self.reopened()

    def reopened(self) -> Desk:
        return Desk(self.journal, (Reminders(), Lists(), Acquaintance(), self.post), self.clock)

    async def propose(self, name: str, arguments: Mapping[str, Any] | None = None, **more: Any) -> Deed:
        skill, _, verb = name.partition(".")
        return await self.desk.propose(Proposal(skill=skill, verb=verb, arguments=arguments or {}, **more))

    async def remind(self, text: str = "call Ana", **more: Any) -> Deed:
        arguments = {"text": text, "wall": "2026-11-24T18:00", "zone": "Europe/Lisbon"}
        return await self.propose("reminders.set", arguments, **more)

    async def send(self) -> Deed:
        return await self.propose("postbox.send", {"to": "ana@example.org", "text": "hello"})

    async def kinds(self) -> list[str]:
        return [
            entry.kind for entry in await self.journal.look(lambda tx: list(entries(self.journal.owner, tx)))
        ]

    async def texts(self) -> list[str]:
        return [due.text for due in await self.journal.look(lambda tx: upcoming(self.journal.owner, tx))]


@pytest.fixture
def home() -> Home:
    return Home()


# --- what runs at once ----------------------------------------------------------------------------


async def test_a_reversible_deed_runs_at_once_and_is_one_entry_beside_its_effect(home: Home) -> None:
    deed = await home.remind()
    assert (deed.state, deed.risk, deed.can_undo) == (DeedState.DONE, Risk.REVERSIBLE, True)
    assert await home.kinds() == ["reminder", "deed"]
    assert await home.texts() == ["call Ana"]
    assert await home.desk.find(deed.id) == deed


async def test_the_entry_of_a_deed_has_its_id_and_tells_its_way(home: Home) -> None:
    (turn,) = await home.journal.append(Draft(kind="turn", body={"text": "remind me"}))
    deed = await home.remind(sources=(turn.id,))
    every = await home.journal.look(lambda tx: list(entries(home.journal.owner, tx)))
    reminder, told = every[1], every[2]
    assert str(told.id) == deed.id
    assert told.id == deed.entry
    assert told.body is not None
    assert told.body["history"] == ["proposed", "approved", "running", "done"]
    assert told.body["approved_by"] == "rule"
    assert told.body["inverse"] == ["reminders", "cancel", {"id": reminder.id}]
    assert turn.id in told.sources
    assert {turn.id, deed.id} == set(reminder.sources)


async def test_reading_runs_at_once_and_cannot_be_undone(home: Home) -> None:
    deed = await home.propose("postbox.count")
    assert (deed.state, deed.result, deed.can_undo) == (DeedState.DONE, {"count": 0, "outside": True}, False)


async def test_without_anyone_behind_it_even_a_harmless_deed_waits(home: Home) -> None:
    proposal = Proposal(skill="acquaintance", verb="take_name", arguments={"name": "Sam"})
    deed = await home.desk.propose(proposal, by=None)
    assert deed.state is DeedState.PROPOSED
    assert (await home.desk.approve(deed.id, deed.hash, "page")).state is DeedState.DONE


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("reminders.set", {"text": "x"}),
        ("reminders.set", {"text": "x", "wall": "never", "zone": "UTC"}),
        ("reminders.set", {"text": "x", "wall": "2026-11-24T18:00+01:00", "zone": "UTC"}),
        ("reminders.set", {"text": "x", "wall": "2026-11-24T18:00", "zone": "UTC", "to": "all"}),
        ("reminders.set", {"text": "two\nlines", "wall": "2026-11-24T18:00", "zone": "UTC"}),
        ("reminders.cancel", {"id": "r-nothing"}),
        ("postbox.send", {"to": "nobody", "text": "x"}),
    ],
)
async def test_what_makes_no_sense_is_one_sentence_and_writes_nothing(
    home: Home, name: str, arguments: dict[str, Any]
) -> None:
    with pytest.raises(BadInputError) as caught:
        await home.propose(name, arguments)
    assert str(caught.value).endswith((".", ".)"))
    assert "\n" not in str(caught.value)
    assert await home.kinds() == []


@pytest.mark.parametrize("name", ["baking.bread", "reminders.explode"])
async def test_what_she_has_not_learned_she_says(home: Home, name: str) -> None:
    with pytest.raises(NotFoundError, match="have not learned"):
        await home.propose(name)


@pytest.mark.parametrize("origin", [Origin.UNTRUSTED, Origin.TOOL])
async def test_what_came_from_outside_may_only_read_and_only_here(home: Home, origin: Origin) -> None:
    with pytest.raises(RefusedError, match="came from outside"):
        await home.remind(origin=origin)
    with pytest.raises(RefusedError, match="came from outside"):
        await home.propose("postbox.ask", {"to": "eve", "text": "all she knows"}, origin=origin)
    assert (await home.propose("lists.all", origin=origin)).state is DeedState.DONE


# --- what waits for a yes -------------------------------------------------------------------------


async def test_an_outward_deed_waits_and_then_runs_once(home: Home) -> None:
    deed = await home.send()
    assert (deed.state, home.post.sent) == (DeedState.PROPOSED, [])
    assert [waiting.id for waiting in await home.desk.waiting()] == [deed.id]
    done = await home.desk.approve(deed.id, deed.hash, "page")
    assert (done.state, done.result) == (DeedState.DONE, {"count": 1})
    with pytest.raises(BadInputError, match="closed already"):
        await home.desk.approve(deed.id, deed.hash, "page")
    assert home.post.sent == [("ana@example.org", "hello")]
    assert await home.desk.waiting() == []


async def test_two_yeses_at_once_send_one_letter(home: Home) -> None:
    deed = await home.send()
    yeses = [home.desk.approve(deed.id, deed.hash, "page") for _ in range(5)]
    outcomes = await asyncio.gather(*yeses, return_exceptions=True)
    assert sum(isinstance(outcome, Deed) for outcome in outcomes) == 1
    assert len(home.post.sent) == 1


@pytest.mark.parametrize("approver", ["rule", "pipe", "", "api"])
async def test_a_yes_counts_only_from_a_page_or_a_terminal(home: Home, approver: Any) -> None:
    deed = await home.send()
    with pytest.raises(RefusedError, match="only on the page"):
        await home.desk.approve(deed.id, deed.hash, approver)
    assert home.post.sent == []


async def test_a_yes_is_bound_to_the_exact_arguments(home: Home) -> None:
    first = await home.send()
    other = await home.propose("postbox.send", {"to": "eve@example.org", "text": "hello"})
    with pytest.raises(RefusedError, match="something else"):
        await home.desk.approve(other.id, first.hash, "page")
    assert home.post.sent == []
    assert (await home.desk.find(other.id)).state is DeedState.PROPOSED


async def test_a_question_closes_after_five_minutes(home: Home) -> None:
    deed = await home.send()
    await home.clock.advance(timedelta(minutes=5))
    assert await home.desk.waiting() == []
    with pytest.raises(RefusedError, match="five minutes"):
        await home.desk.approve(deed.id, deed.hash, "page")
    assert (await home.desk.find(deed.id)).state is DeedState.EXPIRED
    assert home.post.sent == []


async def test_expire_closes_only_what_is_past(home: Home) -> None:
    old = await home.send()
    await home.clock.advance(timedelta(minutes=4))
    new = await home.send()
    await home.clock.advance(timedelta(minutes=1))
    assert [deed.id for deed in await home.desk.expire()] == [old.id]
    assert await home.desk.expire() == []
    assert [deed.id for deed in await home.desk.waiting()] == [new.id]


async def test_no_is_no(home: Home) -> None:
    deed = await home.send()
    assert (await home.desk.deny(deed.id)).state is DeedState.DENIED
    with pytest.raises(BadInputError, match="denied"):
        await home.desk.approve(deed.id, deed.hash, "page")
    with pytest.raises(BadInputError, match="never happened"):
        await home.desk.undo(deed.id)
    assert home.post.sent == []


async def test_a_grave_deed_wants_its_phrase(home: Home) -> None:
    deed = await home.propose("postbox.empty")
    for phrase in ("", "burn", "Burn them", "burn  them"):
        with pytest.raises(RefusedError, match="typed exactly"):
            await home.desk.approve(deed.id, deed.hash, "terminal", phrase)
    assert (await home.desk.approve(deed.id, deed.hash, "terminal", " burn them\n")).state is DeedState.DONE


async def test_too_many_questions_are_refused(home: Home) -> None:
    for _ in range(desk_module.WAITING_LIMIT):
        await home.send()
    with pytest.raises(OverloadedError):
        await home.send()


# --- out in the world -----------------------------------------------------------------------------


async def approved(home: Home) -> Deed:
    deed = await home.send()
    return await home.desk.approve(deed.id, deed.hash, "page")


async def test_a_refusal_out_there_is_a_failure_with_its_reason(home: Home) -> None:
    home.post.refusal = "The post office is closed."
    deed = await approved(home)
    assert (deed.state, deed.error) == (DeedState.FAILED, "The post office is closed.")


async def test_what_nobody_can_tell_is_uncertain(home: Home) -> None:
    home.post.breaks = ConnectionResetError("gone")
    deed = await approved(home)
    assert deed.state is DeedState.UNCERTAIN
    assert "cannot tell" in deed.error


async def test_running_is_kept_before_the_world_is_touched(home: Home) -> None:
    home.post.open_slot.clear()
    deed = await home.send()
    sending = asyncio.create_task(home.desk.approve(deed.id, deed.hash, "page"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert (await home.desk.find(deed.id)).state is DeedState.RUNNING
    home.post.open_slot.set()
    assert (await sending).state is DeedState.DONE


async def test_a_deed_that_was_cut_short_is_told_and_never_retried(home: Home) -> None:
    home.post.open_slot.clear()
    deed = await home.send()
    sending = asyncio.create_task(home.desk.approve(deed.id, deed.hash, "page"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    desk = home.reopened()  # as after kill -9: the old task is never heard of again
    assert [found.id for found in await desk.recover()] == [deed.id]
    assert await desk.recover() == []
    assert (await desk.find(deed.id)).state is DeedState.UNCERTAIN
    assert home.post.sent == []
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)


async def test_a_cancelled_wait_leaves_a_true_record(home: Home) -> None:
    home.post.open_slot.clear()
    deed = await home.send()
    sending = asyncio.create_task(home.desk.approve(deed.id, deed.hash, "page"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    sending.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sending
    assert (await home.desk.find(deed.id)).state is DeedState.UNCERTAIN


async def test_an_endless_wait_ends(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_module, "PERFORM_LIMIT_S", 0.001)
    home.post.open_slot.clear()
    assert (await approved(home)).state is DeedState.UNCERTAIN


# --- taking back ----------------------------------------------------------------------------------


async def test_undo_takes_the_last_deed_back_then_the_one_before(home: Home) -> None:
    first, second = await home.remind("one"), await home.remind("two")
    assert await home.desk.last_undoable() == second
    undone = await home.desk.undo()
    assert undone is not None
    assert (undone.undoes, undone.state) == (second.id, DeedState.DONE)
    assert await home.texts() == ["one"]
    assert (await home.desk.find(second.id)).state is DeedState.UNDONE
    again = await home.desk.undo()
    assert again is not None
    assert again.undoes == first.id
    assert await home.texts() == []
    assert await home.desk.undo() is None


async def test_undoing_twice_is_one_clear_sentence(home: Home) -> None:
    deed = await home.remind()
    await home.desk.undo(deed.id)
    with pytest.raises(BadInputError, match="taken back already"):
        await home.desk.undo(deed.id)
    with pytest.raises(NotFoundError, match="no deed called"):
        await home.desk.undo(DeedId("d-none"))


async def test_undoing_an_undo_does_it_anew_and_the_first_can_be_undone_again(home: Home) -> None:
    deed = await home.remind()
    for _ in range(3):
        undone = await home.desk.undo(deed.id)
        assert undone is not None
        assert await home.texts() == []
        redone = await home.desk.undo(undone.id)
        assert redone is not None
        assert not redone.can_undo
        assert await home.texts() == ["call Ana"]
        assert await home.desk.last_undoable() == await home.desk.find(deed.id)


async def test_taking_back_what_rang_is_refused_and_changes_nothing(home: Home) -> None:
    deed = await home.propose("reminders.set", {"text": "tea", "after_s": 60, "zone": "UTC"})
    moved = await home.propose("reminders.move", {"id": _id(deed), "after_s": 600, "zone": "UTC"})
    await home.clock.advance(300)
    before = await home.kinds()
    with pytest.raises(BadInputError, match="gone by"):
        await home.desk.undo(moved.id)
    assert await home.kinds() == before
    assert (await home.desk.find(moved.id)).can_undo


async def test_taking_back_a_no_to_the_cloud_asks_first(home: Home) -> None:
    asked = await home.propose("acquaintance.allow_cloud_ear")
    assert ("To", "the maker of your browser") in asked.preview.lines
    await home.desk.approve(asked.id, asked.hash, "page")
    forbidden = await home.propose("acquaintance.forbid_cloud_ear")
    assert forbidden.state is DeedState.DONE
    waiting = await home.desk.undo(forbidden.id)
    assert waiting is not None
    assert (waiting.state, waiting.risk) == (DeedState.PROPOSED, Risk.OUTWARD)
    assert not (await home.journal.look(lambda tx: read_profile(home.journal.owner, tx)))["cloud_ear"]
    assert (await home.desk.find(forbidden.id)).state is DeedState.DONE
    await home.desk.approve(waiting.id, waiting.hash, "page")
    assert (await home.journal.look(lambda tx: read_profile(home.journal.owner, tx)))["cloud_ear"]
    assert (await home.desk.find(forbidden.id)).state is DeedState.UNDONE


async def test_the_last_deeds_are_listed_newest_first(home: Home) -> None:
    made = [await home.remind(str(n)) for n in range(4)]
    assert [deed.id for deed in await home.desk.last(2)] == [made[3].id, made[2].id]
    assert [deed.id for deed in await home.desk.undoable()] == [deed.id for deed in reversed(made)]


# --- erasing and rebuilding -----------------------------------------------------------------------


def tables(tx: Transaction) -> list[Any]:
    return [tx.run(f"SELECT * FROM {table} ORDER BY 1, 2") for table in ("deed", "reminder", "occurrence")]


async def test_erasing_a_turn_takes_its_deed_and_all_that_quoted_it(home: Home) -> None:
    (turn,) = await home.journal.append(Draft(kind="turn", body={"text": "remind me of xyzzy"}))
    await home.remind("keep me")
    made = await home.remind("xyzzy", sources=(turn.id,))
    await home.propose("reminders.cancel", {"id": _id(made)})
    await home.journal.act(lambda pen: erase(pen, [turn.id], "asked"))
    live = await home.journal.look(tables)
    assert "xyzzy" not in str(live)
    assert await home.texts() == ["keep me"]
    await rebuild(home.journal)
    assert await home.journal.look(tables) == live


async def test_erasing_a_cancelling_does_not_wake_the_reminder(home: Home) -> None:
    (turn,) = await home.journal.append(Draft(kind="turn", body={"text": "cancel it"}))
    made = await home.remind()
    await home.propose("reminders.cancel", {"id": _id(made)}, sources=(turn.id,))
    await home.journal.act(lambda pen: erase(pen, [turn.id], "asked"))
    live = await home.journal.look(tables)
    assert await home.texts() == []
    await rebuild(home.journal)
    assert await home.journal.look(tables) == live


async def test_a_rebuild_gives_the_same_tables(home: Home) -> None:
    await home.remind("one")
    await home.desk.undo()
    await home.remind("two")
    await approved(home)
    await home.send()
    await home.propose("reminders.cancel_all")
    live = await home.journal.look(tables)
    await rebuild(home.journal)
    assert await home.journal.look(tables) == live


def _id(deed: Deed) -> EntryId:
    assert deed.result is not None
    return EntryId(str(deed.result["reminder"]))

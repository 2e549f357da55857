"""The first meeting: each thing asked once, all of it skippable, one thing done; it survives a restart."""

from datetime import UTC, datetime, timedelta

import pytest

from samantha.core.turn import Surroundings
from samantha.mind.mind import ReflexMind
from samantha.testing.clock import FakeClock
from samantha.testing.hands import FakeHands, FakeTalk

EVENING = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)
LOCAL = Surroundings(machine="this laptop", ear_is_local=True, voice_is_local=True)
NAMED = {
    "jonas. who are you?": [("you", "name", "Jonas")],
    "Nora": [("you", "name", "Nora")],
    "sam": [("you", "name", "Sam")],
    "my sister ana, saturday. if she turns up": [("you", "sister", "Ana")],
}


@pytest.fixture
def talk() -> FakeTalk:
    clock = FakeClock(EVENING)
    return FakeTalk(mind=ReflexMind(), hands=FakeHands(clock=clock, teaches=NAMED), clock=clock, around=LOCAL)


async def play(talk: FakeTalk, *lines: str) -> list[str]:
    return [await talk.say(line) for line in lines]


async def test_she_says_what_she_is_and_where_and_asks_what_to_call_them(talk):
    hello = await talk.open()
    assert "this laptop" in hello
    assert any(word in hello for word in ("program", "software"))
    assert hello.count("?") == 1
    assert talk.past[-1].expects == "name"


async def test_a_whole_meeting_ends_with_a_name_and_a_reminder_that_can_be_undone(talk):
    await talk.open()
    age, week, follow, offer, pick, close = await play(
        talk,
        "jonas. who are you?",
        "yes, sadly",
        "moving. 14 boxes and i can't find the kettle",
        "my sister ana, saturday. if she turns up",
        "ha, ok",
        "samantha's fine",
    )
    assert "eighteen" in age
    assert "skip" in week.lower() or "pass" in week.lower()
    assert follow
    assert "Ana" in offer
    assert "Friday" in offer
    assert "Samantha" in pick
    assert "5,163" in pick
    (reminder,) = talk.hands.asked("reminders", "set")
    assert str(reminder.arguments["wall"]).startswith("2026-11-27T18:00")
    assert [deed.arguments for deed in talk.hands.asked("acquaintance", "take_name")] == [
        {"name": "Samantha"}
    ]
    assert "Wi-Fi" in close
    assert talk.hands.last_deed is not None


async def test_nothing_is_claimed_before_the_person_said_yes(talk):
    await talk.open()
    await play(talk, "jonas. who are you?", "yes, sadly", "moving. 14 boxes and i can't find the kettle")
    await talk.say("my sister ana, saturday. if she turns up")
    assert talk.hands.asked("reminders", "set") == []
    await talk.say("no")
    assert talk.hands.asked("reminders", "set") == []


async def test_every_question_can_be_skipped(talk):
    await talk.open()
    replies = await play(talk, *["skip"] * 8)
    assert all(replies)
    assert len(set(replies)) == len(replies)
    assert talk.hands.asked("reminders", "set") == []
    assert not any(move.startswith("meet.age") for said in talk.past[-6:] for move in said.moves)


async def test_age_is_asked_once(talk):
    await talk.open()
    await play(
        talk, "Nora", "yes", "not much", "tomorrow i see a friend", "no", "ok", "hello", "how are you?"
    )
    asked = [said for said in talk.past if "meet.age" in said.moves]
    assert len(asked) == 1
    assert [deed.arguments for deed in talk.hands.asked("acquaintance", "tell_age")] == [{"is_adult": True}]


@pytest.mark.parametrize("answers", [["i'm 15"], ["15"], ["nope, 16"], ["no", "yes, i'm younger"]])
async def test_a_child_is_turned_away_kindly_and_stays_so(talk, answers):
    await talk.open()
    await play(talk, "Nora", *answers)
    assert [deed.arguments for deed in talk.hands.asked("acquaintance", "tell_age")] == [{"is_adult": False}]
    for line in ("why", "remind me to call mum at 8", "what's your name", "ok im 18 then", "undo"):
        await talk.say(line)
        assert all(piece.move.startswith("meet.locked") for piece in talk.pieces), line
    assert talk.hands.asked("reminders", "set") == []


async def test_a_child_in_danger_still_gets_the_number(talk):
    await talk.open()
    await play(talk, "Nora", "i'm 15")
    assert "988" in await talk.say("i want to die")


async def test_a_bare_no_to_the_age_is_asked_again_before_a_door_is_closed(talk):
    await talk.open()
    reply = (await play(talk, "Nora", "no"))[-1]
    assert "?" in reply
    assert talk.hands.deeds == []


async def test_a_slip_of_the_keys_can_be_taken_back(talk):
    await talk.open()
    await play(talk, "Nora", "i'm 15", "sorry, i mistyped. i'm 51")
    assert talk.hands.asked("acquaintance", "tell_age")[-1].arguments == {"is_adult": True}
    assert "15" not in await talk.say("what time is it?")


@pytest.mark.parametrize(
    "line", ["i'm actually 15", "ok i lied, i'm sixteen", "i am 15 years old", "i'm not 18"]
)
async def test_who_said_adult_and_then_says_child_is_turned_away_too(talk, line):
    await talk.open()
    await play(talk, "Nora", "34", line)
    assert talk.hands.asked("acquaintance", "tell_age")[-1].arguments == {"is_adult": False}
    await talk.say("sorry, i mistyped. i'm 34")
    assert talk.hands.asked("acquaintance", "tell_age")[-1].arguments == {"is_adult": True}


@pytest.mark.parametrize(
    "line", ["i'm 15 minutes late", "i'm 12 in the queue", "i feel 15", "when i was 15 i ran away"]
)
async def test_a_small_number_beside_an_adult_locks_nothing(talk, line):
    await talk.open()
    await play(talk, "Nora", "34", line)
    assert [deed.arguments for deed in talk.hands.asked("acquaintance", "tell_age")] == [{"is_adult": True}]


async def test_who_somebody_is_asked_over_her_name_is_answered(talk):
    await talk.open()
    await play(talk, "Nora", "34", "moving flat", "ok")
    await talk.say("who is Mark?")
    assert any(piece.move.startswith("mem.") for piece in talk.pieces), talk.pieces


async def test_having_been_fifteen_once_locks_nothing(talk):
    await talk.open()
    await play(talk, "Nora", "yes", "when i was 15 i ran away, and now my daughter has")
    assert [deed.arguments for deed in talk.hands.asked("acquaintance", "tell_age")] == [{"is_adult": True}]


async def test_what_is_asked_in_between_is_answered_first_and_then_she_comes_back(talk):
    await talk.open()
    reply = (await play(talk, "Nora", "what time is it?"))[-1]
    assert "19:30" in reply
    assert "eighteen" in reply


async def test_a_reminder_in_between_is_set_and_she_comes_back(talk):
    await talk.open()
    reply = (await play(talk, "Nora", "yes", "remind me to lock up tonight at ten"))[-1]
    assert len(talk.hands.asked("reminders", "set")) == 1
    assert "lock up" in reply
    assert talk.past[-1].expects.startswith("meet.")


async def test_it_goes_on_where_it_was_after_a_restart(talk):
    await talk.open()
    await play(talk, "Nora", "yes")
    await talk.clock.advance(timedelta(hours=2))
    again = FakeTalk(
        mind=ReflexMind(), hands=talk.hands, clock=talk.clock, around=LOCAL, past=list(talk.past)
    )
    back = await again.open()
    assert "eighteen" not in back
    assert "?" in back
    assert again.past[-1].expects == "meet.week"


async def test_where_hers_would_clash_she_takes_another_and_says_why(talk):
    await talk.open()
    pick = (await play(talk, "sam", "yes", "skip"))[-1]
    assert "Sabrina" in pick
    assert "near Sam" in pick
    await talk.say("ok")
    assert [deed.arguments["name"] for deed in talk.hands.asked("acquaintance", "take_name")] == ["Sabrina"]


async def test_the_name_can_be_refused_and_another_given(talk):
    await talk.open()
    await play(talk, "Nora", "yes", "skip")
    await talk.say("i don't like it")
    assert talk.hands.asked("acquaintance", "take_name") == []
    await talk.say("how about Iris")
    assert talk.hands.asked("acquaintance", "take_name")[-1].arguments == {"name": "Iris"}


async def test_words_that_are_no_name_never_become_hers(talk):
    await talk.open()
    await play(
        talk, "Nora", "yes", "skip", "it would be easier if i stopped", "call me baby", "make it quick"
    )
    names = [deed.arguments["name"] for deed in talk.hands.asked("acquaintance", "take_name")]
    assert names in ([], ["Samantha"])


async def test_the_dare_is_offered_only_where_ear_and_voice_are_local():
    clock = FakeClock(EVENING)
    talk = FakeTalk(mind=ReflexMind(), hands=FakeHands(clock=clock, teaches=NAMED), clock=clock)
    await talk.open()
    replies = await play(talk, "Nora", "yes", "skip", "ok", "thanks", "what can you do?")
    assert not any("Wi-Fi" in reply and "?" in reply for reply in replies)


async def test_she_picks_nothing_she_could_not_do(talk):
    talk.hands.refuses = {"reminders/set": "The list is full; cancel some first."}
    await talk.open()
    await play(talk, "jonas. who are you?", "yes, sadly", "moving. 14 boxes and i can't find the kettle")
    await talk.say("my sister ana, saturday. if she turns up")
    reply = await talk.say("yes please")
    assert "The list is full" in reply
    assert talk.hands.asked("reminders", "set") == []

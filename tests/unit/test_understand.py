"""What is made of one turn: a command only by its shape and slots, danger before all, honest blanks."""

import statistics
import time
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from samantha.core.ids import EntryId, ReminderId, TalkId
from samantha.core.turn import Due, Moment, Person, Said
from samantha.mind.reflex.heard import Heard
from samantha.mind.reflex.text import MAX_CHARS, tidy
from samantha.mind.reflex.understand import understand

NOW = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)  # a Monday
ZONE = ZoneInfo("Europe/London")
BINS = Due(
    key="r-1",
    reminder=ReminderId("r-1"),
    text="take the bins out",
    wall=datetime(2026, 11, 24, 19, 0),  # noqa: DTZ001 - wall time
    zone="Europe/London",
    instant=datetime(2026, 11, 24, 19, 0, tzinfo=UTC),
)


def moment(expects: str = "", **more: Any) -> Moment:
    hers = Said(
        id=EntryId("s-1"), speaker="samantha", text="Hello.", at=NOW, talk=TalkId("k-1"), expects=expects
    )
    person = Person(name="Jonas", is_adult=True, her_name="Samantha")
    return Moment(now=NOW, zone=ZONE, person=person, past=(hers,), turns_so_far=5, **more)


def hear(text: str, expects: str = "", **more: Any) -> Heard:
    return understand(text, moment(expects, **more))


# --- commands -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "what", "wall"),
    [
        ("remind me to call ana on friday at six", "call ana", "2026-11-27T18:00"),
        ("Remind me tomorrow at 8 to water the ficus", "water the ficus", "2026-11-24T08:00"),
        ("in 20 minutes tell me to check the oven", "check the oven", "2026-11-23T19:50"),
        ("remind me about my dentist on the 3rd at 10am", "your dentist", "2026-12-03T10:00"),
        ("dont let me forget the parcel tomorrow at noon", "the parcel", "2026-11-24T12:00"),
        ("call the bank back tomorrow at 11, remind me pls", "call the bank back", "2026-11-24T11:00"),
        ("thanks. and remind me to lock up tonight at ten", "lock up", "2026-11-23T22:00"),
        ("wake me at 7", "wake up", "2026-11-24T07:00"),
    ],
)
def test_a_reminder_is_found_whichever_way_round_it_is_asked_for(text, what, wall):
    command = hear(text).command
    assert command is not None
    assert command.when is not None
    assert (command.kind, command.what) == ("remind", what)
    assert command.when.start.isoformat(timespec="minutes") == wall


@pytest.mark.parametrize(
    ("text", "seconds", "what"),
    [
        ("timer 5 minutes", 300, ""),
        ("set a timer for an hour and a half", 5400, ""),
        ("pasta timer 11 minutes", 660, "pasta"),
        ("start a 25 minute timer please", 1500, ""),
    ],
)
def test_a_timer_has_a_length(text, seconds, what):
    command = hear(text).command
    assert command is not None
    assert command.when is not None
    assert (command.kind, command.what) == ("timer", what)
    assert (command.when.duration_s or command.when.after_s) == seconds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("undo", "undo"),
        ("oops, undo that", "undo"),
        ("forget that", "forget"),
        ("forget everything about Mark", "forget"),
        ("what's coming up?", "list"),
        ("what reminders do I have?", "list"),
        ("cancel the bins reminder", "cancel"),
        ("i'll call you Iris", "name_her"),
        ("book me a flight to Rome", "cannot"),
    ],
)
def test_small_commands_are_heard(text, kind):
    command = hear(text, upcoming=(BINS,)).command
    assert command is not None
    assert command.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "that song reminds me of my mum",
        "you remind me of my sister",
        "remind me why i married him haha",
        "tennis is fun to play",
        "i forgot my keys again",
        "i can't forget what he said about me",
        "we called it a night",
        "time flies",
        "the alarm went off at six and i cried",
        "i set a reminder for our anniversary and still forgot",
        "stop motion is what i do",
        "he cancelled on me",
        "i wish i could undo last week",
        "my timer's broken",
        "she never lets me know anything",
    ],
)
def test_chat_that_only_looks_like_a_command_is_none(text):
    command = hear(text, upcoming=(BINS,)).command
    assert command is None, command


# --- questions, acts, tellings ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "about", "kind"),
    [
        ("what do you know about me?", "memory", "about_me"),
        ("whats my sister called", "memory", "kin"),
        ("where do I live?", "memory", "lives in"),
        ("what did i say about the kettle", "memory", "said"),
        ("are you human?", "her", "what"),
        ("how many others are you talking to?", "her", "others"),
        ("do you love me", "her", "love"),
        ("are you conscious?", "her", "conscious"),
        ("have you seen Her?", "her", "film"),
        ("what can you do", "her", "can"),
        ("what's your favourite word?", "her", "favourite"),
        ("what time is it?", "world", "time"),
        ("what year is it", "world", "date"),
        ("why did you do that?", "deeds", "why"),
        ("should i quit my job?", "advice", "should"),
        ("jonas. who are you?", "her", "what"),
    ],
)
def test_questions_are_told_apart(text, about, kind):
    question = hear(text).question
    assert question is not None
    assert (question.about, question.kind) == (about, kind)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ha, ok", "yes"),
        ("yes, sadly", "yes"),
        ("nope", "no"),
        ("skip", "skip"),
        ("say that again", "repeat"),
        ("thanks so much", "thanks"),
        ("ok goodnight", "bye"),
        ("i should go to bed", "bye"),
        ("hiya", "greeting"),
        ("stop", "stop"),
        ("shut up", "stop"),
        ("no, thursday", "correction"),
        ("and you?", "and_you"),
        ("you're a glorified alarm clock", "insult"),
    ],
)
def test_acts_are_heard(text, act):
    assert act in hear(text).acts


def test_a_telling_holds_who_what_and_a_few_of_their_words():
    telling = hear("my sister ana, saturday. if she turns up").telling
    assert telling is not None
    assert [(person.name, person.relation) for person in telling.people] == [("Ana", "sister")]
    assert telling.when is not None
    assert telling.when.start.date().isoformat() == "2026-11-28"
    assert telling.stance == "hedged"
    boxes = hear("moving. 14 boxes and i can't find the kettle").telling
    assert boxes is not None
    assert (boxes.topic, boxes.echo) == ("house_move", "14 boxes")


@pytest.mark.parametrize(
    "text",
    [
        "no Nell's 7 not 8",
        "twelve and a half hours on resus",
        "8. he goes to bowls",
        "every monday at 8",
        "10 tonight",
        "i don't know",
    ],
)
def test_words_are_handed_back_whole_or_not_at_all(text):
    telling = hear(text).telling
    assert telling is None or telling.echo in ("", "twelve and a half hours")


@pytest.mark.parametrize(("text", "expects", "name"), [
    ("jonas. who are you?", "name", "Jonas"),
    ("my name is Theodore but call me Theo", "", "Theo"),
    ("ok its Lucy", "name", "Lucy"),
    ("I'm Nora", "name", "Nora"),
    ("i'm tired", "name", ""),
    ("good evening", "name", ""),
    ("yo", "name", ""),
    ("hey beautiful", "name", ""),
    ("skip", "name", ""),
    ("kettle", "", ""),
])  # fmt: skip
def test_a_bare_word_is_a_name_only_where_one_was_asked_for(text, expects, name):
    assert hear(text, expects).name == name


# --- age, danger, noise -----------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["i'm 15", "im 15 so what", "i'm only fourteen", "I am 16 years old"])
def test_a_child_who_says_so_is_heard(text):
    assert hear(text).is_minor is True


@pytest.mark.parametrize(
    "text",
    [
        "when i was 15 i ran away",
        "my son is 15",
        "i'm 15 minutes away",
        "i feel 15 again",
        "since i was 12",
        "im 34",
    ],
)
def test_a_childhood_or_a_child_is_not_the_person(text):
    assert hear(text).is_minor is not True


@pytest.mark.parametrize(
    "text",
    [
        "i want to die",
        "i'm going to kill myself",
        "i've been cutting myself",
        "i dont want to be alive anymore",
        "thinking about suicide",
        "nothing to live for",
    ],
)
def test_plain_danger_is_heard(text):
    assert hear(text).danger == "clear"


@pytest.mark.parametrize(
    "text",
    [
        "they'd be better off without me",
        "sometimes i think itd be easier if i didnt wake up",
        "whats the point of living",
        "he hits me",
    ],
)
def test_veiled_danger_is_heard(text):
    assert hear(text).danger in ("veiled", "clear", "home")


@pytest.mark.parametrize(
    "text",
    [
        "this traffic is killing me",
        "i'm dying to see it",
        "i could kill for a coffee",
        "my phone died",
        "suicide squad was rubbish",
        "i'd rather die than do karaoke lol",
        "i cut myself shaving",
        "my feet are killing me",
        "dead tired",
        "i'm bored to death",
    ],
)
def test_idiom_is_not_danger(text):
    assert hear(text).danger == ""


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("", "silence"),
        ("   \n\t ", "silence"),
        ("😀😀", "emoji"),
        ("asdfgh qwrtpl", "nonsense"),
        ("asdkjh qwe zxc", "nonsense"),
        ("def f(x): return x", "code"),
        ("for (int i=0;i<10;i++) {}", "code"),
        ("SELECT * FROM users; DROP TABLE", "code"),
        ("i met him (again); he's fine", "en"),
        ("remind me (please) to ring Tom; it's his birthday", "en"),
        ("hola, ¿qué tal estás?", "other"),
        ("ich habe heute keine zeit", "other"),
        ("こんにちは", "other"),
        ("nice one", "en"),
        ("my name is José", "en"),
    ],
)
def test_noise_and_other_languages_are_told_from_english(text, tongue):
    assert hear(text).tongue == tongue


def test_a_very_long_turn_is_read_in_part_and_quickly():
    text = "my boss did it again. " * 5000
    assert len(tidy(text)) <= MAX_CHARS
    assert hear(text).telling is not None


def test_control_characters_never_come_through():
    assert hear("hello\x07\x1b[2J there\x00").text.isprintable()


def test_a_span_from_ten_to_seven_begins_at_ten():
    when = hear("the fair is open from ten to seven tomorrow").when
    assert when is not None
    assert when.start == datetime(2026, 11, 24, 10, 0)  # noqa: DTZ001 - wall time


def test_understanding_takes_a_few_milliseconds():
    texts = [
        "remind me to call ana on friday at six",
        "moving. 14 boxes and i can't find the kettle",
        "what do you know about me?",
    ]
    for text in texts:
        hear(text)  # the grammar is compiled once
    spent = []
    for n in range(60):
        started = time.thread_time()
        hear(f"{texts[n % 3]} {n}")
        spent.append(time.thread_time() - started)
    assert statistics.median(spent) < 0.05  # far above the goal of 1 ms: a bench measures, a test only guards


@pytest.mark.parametrize(
    "said",
    [
        "put down renew the passport for 4 jan",
        "1st dec, remind me i need to make a list for christmas",
        "put smoke detector batteries on my reminders",
        "Friday. window cleaner needs paying. make a note and remind me",
    ],
)
def test_what_is_to_be_reminded_of_is_a_reminder_though_it_speaks_of_lists_and_notes(said: str) -> None:
    found = hear(said)
    assert found.command is not None
    assert found.command.kind == "remind"
    assert not found.orders


def test_what_is_told_of_the_calendar_is_an_order_only_where_it_stands_in_it() -> None:
    (order,) = hear("the interview is on monday now, not friday. same time").orders
    assert (order.skill, order.verb, order.is_loose) == ("calendar", "move", True)
    (ordered,) = hear("the interview needs to move to monday").orders
    assert not ordered.is_loose


def test_a_new_address_of_their_own_is_no_contact() -> None:
    assert not hear("new address is 418 Alder Street, remember that for me").orders

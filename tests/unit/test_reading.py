"""Questions about one's own life are read by their parts, in whatever order and wording those come."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from samantha.core.turn import Moment, Person
from samantha.mind.reflex.understand import understand

PEOPLE = (("Ana", "sister"), ("Tom", "brother"), ("Priya", "friend"), ("Sheila", "boss"))
MOMENT = Moment(
    now=datetime(2026, 6, 1, 18, tzinfo=UTC),
    zone=ZoneInfo("Europe/London"),
    person=Person(name="Jonas", people=PEOPLE),
)

READ = (
    # (question, kind, frame, whom)
    ("in which town does my sister live these days?", "fact", "lives in", "Ana"),
    ("it's slipped my mind, where is it that Tom has his home", "fact", "lives in", "Tom"),
    ("would you happen to know what line of work I'm in?", "fact", "job", "you"),
    ("do remind me, what sort of work was Priya doing earlier on?", "fact", "job", "Priya"),
    ("where was it I used to work, dear?", "fact", "works at", "you"),
    ("I can't for the life of me remember what I'm allergic to", "fact", "allergic to", "you"),
    ("tell me again which film I love above all others", "fact", "favourite", "you"),
    ("Tom's birthday?", "fact", "birthday", "Tom"),
    ("on what day does Ana's birthday fall?", "fact", "birthday", "Ana"),
    ("what is it they call Ana's son?", "kin", "", "Ana"),
    ("what name does the dog of Priya go by", "kin", "", "Priya"),
    ("could you work out how many sisters I've got in all?", "count_kin", "", "you"),
    ("would you be able to say who Priya is?", "who", "", "Priya"),
    ("where does Priya fit in, in my stories?", "who", "", "Priya"),
    ("how long is it since I last set eyes on Tom?", "last_seen", "", "Tom"),
    ("over what did Tom and I have words?", "event", "quarrel", "Tom"),
    ("when did the bad blood between Ana and me come to an end?", "event", "peace", "Ana"),
    ("that outing of mine to Verona, when was it?", "event", "trip", "you"),
    ("could you work out how long I've been at the oboe?", "how_long", "", "you"),
    ("would you say that I still play the oboe?", "still", "plays", "you"),
    ("are Tom and Zelda still a couple", "still", "partner", "Tom"),
    ("which things did I bring up on my birthday?", "on_day", "", "you"),
)


@pytest.mark.parametrize(("text", "kind", "frame", "whom"), READ)
def test_a_question_is_read_by_its_parts_in_any_order(text: str, kind: str, frame: str, whom: str):
    heard = understand(text, MOMENT)
    assert heard.command is None, "it orders nothing"
    assert heard.question is not None
    assert heard.question.inquiry is not None
    inquiry = heard.question.inquiry
    assert (inquiry.kind, inquiry.frame, inquiry.whom and inquiry.whom.called) == (kind, frame, whom)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("how did that story of mine about the jam go?", "the jam"),
        ("there was something about the jam, what was it now?", "the jam"),
        ("can you tell me back what I told you about the jam?", "the jam"),
    ],
)
def test_a_thing_told_of_is_found_by_its_name(text: str, topic: str):
    question = understand(text, MOMENT).question
    assert question is not None
    assert question.inquiry is not None
    assert (question.inquiry.kind, question.inquiry.topic) == ("said", topic)


@pytest.mark.parametrize(
    "text",
    [
        "when mum died i was relieved",
        "what if we just moved to Canada",
        "should i quit my job?",
        "i wonder whether he still sees me",
        "what kind of mum forgets to pick up her own kid",
        "what do i say when they ask about my weaknesses",
        "that's when i realised i'd been on the wrong train",
        "what do you think about yoghurt",
        "what am i like",
        "remind me when i get home to ring my sister",
        "there's a man who's been waiting outside my work",
    ],
)
def test_what_asks_nothing_of_their_life_is_not_read_as_asking_it(text: str):
    question = understand(text, MOMENT).question
    inquiry = question.inquiry if question is not None else None
    assert inquiry is None or not inquiry.is_sure


def test_a_place_of_work_that_one_left_is_no_farewell_to_life():
    heard = understand("what place of work did I say goodbye to?", MOMENT)
    assert not heard.danger
    assert understand("I want to say goodbye to everyone tonight", MOMENT).danger


@pytest.mark.parametrize("text", ["who is the president of france", "who's the king of spain"])
def test_who_rules_a_country_is_asked_of_the_world_and_not_of_what_they_told(text: str):
    question = understand(text, MOMENT).question
    assert question is not None
    assert question.about == "world"

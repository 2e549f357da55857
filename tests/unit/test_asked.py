"""Asked in the middle of a talk, she answers what was asked, with a word of theirs, and promises nothing."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from samantha.core.ids import EntryId, TalkId
from samantha.core.turn import Moment, Person, Piece, Recall, Said, Turn
from samantha.mind.reflex.answer import answer
from samantha.mind.reflex.asked import untagged
from samantha.mind.reflex.en import asked as k
from samantha.mind.reflex.lines import lines
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.understand import understand

NOW = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)
TALK = TalkId("t-1")


def said(speaker, text, *moves, at=NOW - timedelta(minutes=1), talk=TALK) -> Said:
    return Said(id=EntryId(f"e-{text[:24]}"), speaker=speaker, text=text, at=at, talk=talk, moves=moves)


def pieces(ask: str, before: str = "", *, recall: Recall | None = None, turns: int = 40) -> tuple[Piece, ...]:
    past = (said("person", "evening"), said("samantha", "Evening.", "greeting"))
    if before:
        past = (*past, said("person", before), said("samantha", "Go on.", "brief"))
    moment = Moment(
        now=NOW,
        zone=ZoneInfo("Europe/London"),
        person=Person(name="Robin", is_adult=True, her_name="Samantha"),
        past=past,
        turns_so_far=turns,
    )
    cue = Turn(id=EntryId("e-now"), talk=TALK, text=ask, at=NOW)
    heard = understand(ask, moment)
    plan = answer(Scene(cue=cue, moment=moment, heard=heard, recall=recall or Recall()))
    return (*plan.pieces, *plan.after)


def move(ask: str, before: str = "") -> str:
    return pieces(ask, before)[0].move


@pytest.mark.parametrize(
    ("ask", "key"),
    [
        ("should i hand in my notice", "asked.should"),
        ("shall i order the curry", "asked.should_small"),
        ("should i text him back", "asked.should_ring"),
        ("should i take the post in york or stay put", "asked.either"),
        ("am i being petty", "asked.am_wrong"),
        ("is it weird that i press tea towels", "asked.am_odd"),
        ("does that make me a bad sister", "asked.am_bad"),
        ("am i the only one who likes mondays", "asked.only_one"),
        ("does it ever get lighter, or easier", "asked.will_ease"),
        ("will she come round", "put.forecast"),
        ("why would he even keep it", "asked.why_they"),
        ("what did she mean by that", "asked.what_mean"),
        ("what would you have done", "asked.would_do"),
        ("what would you write in the card", "asked.would_write"),
        ("what do you make of my cousin", "asked.of_them"),
        ("do you think she knows", "asked.of_think"),
        ("was he lying", "asked.of_lying"),
        ("how do i tell my boss", "asked.how_tell"),
        ("how do you say no to a neighbour", "asked.how_no"),
        ("know what i mean?", "asked.check_mean"),
        ("am i rambling", "asked.check_rambling"),
        ("what was i thinking", "asked.rhet_me"),
        ("who does that", "asked.rhet_them"),
        ("are you judging me", "her.me_judging"),
        ("what was your childhood like", "her.past_child"),
        ("you jealous?", "her.jealous"),
        ("can you help me with a letter", "her.offer_letter"),
        ("would you just listen for a bit", "her.offer_listen"),
    ],
)
def test_each_kind_of_question_has_its_own_answer(ask, key):
    assert move(ask) == key


@pytest.mark.parametrize(
    ("ask", "key"),
    [
        ("can i drive after two pints", "care.drive"),
        ("is it ok to take two ibuprofen with wine", "care.health"),
        ("should i sue them", "care.law"),
        ("should i put my savings in crypto", "care.money"),
        ("should i leave him", "care.leave"),
        ("can dogs eat raisins", "care.eat"),
    ],
)
def test_where_a_wrong_lean_does_harm_she_leans_neither_way(ask, key):
    piece = pieces(ask)[0]
    assert piece.move == key
    assert not re.match(r"(?:yes|no|do|don't)\b", piece.text.lower()) or piece.text.lower().startswith("no ")


def test_no_careful_line_says_yes():
    for key, ways in lines().items():
        if key.startswith("care."):
            assert not [way for way in ways if re.match(r"Yes\b|Do\b|Go ahead", way)]


def test_the_answer_never_hands_their_own_sentence_back():
    told = "i still set the alarm for her school. half six, every day"
    for ask in ("am i mad", "should i stop", "why do i do it", "what should i do"):
        text = " ".join(piece.text for piece in pieces(ask, told)).lower()
        assert "alarm for her school" not in text
        assert "half six" not in text


def test_whose_deed_it_was_is_not_made_up():
    (piece,) = pieces("was he lying?", "said he was at work. came home with sand in his shoes")
    assert "You came home" not in piece.text


def test_of_somebody_she_quotes_what_they_said_and_cites_it():
    earlier = said("person", "Maureen sold my bicycle", at=NOW - timedelta(days=4), talk=TalkId("t-0"))
    (piece,) = pieces("what do you make of Maureen?", recall=Recall(episodes=(earlier,)))
    assert "Maureen sold my bicycle" in piece.text
    assert piece.sources == (earlier.id,)


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("she kept the receipt for thirty years, lovely isn't it", "she kept the receipt for thirty years."),
        ("he never rang, did he?", "he never rang."),
        ("you'd think they'd knock, wouldn't you, at midnight", "you'd think they'd knock, at midnight."),
        ("is it raining, do you think?", "is it raining, do you think?"),
        ("you don't send it anywhere, do you?", "you don't send it anywhere, do you?"),
        ("marmite, yes or no", "marmite, yes or no"),
    ],
)
def test_a_tag_makes_no_question_of_a_telling(part, told):
    assert untagged(part) == told


def test_a_check_at_the_end_of_a_telling_is_part_of_it():
    assert not move("the whole street came out. you know?").startswith("asked.")


def test_a_taste_is_reached_by_a_few_words():
    for ask in ("thoughts on dogs", "tea or coffee?", "u like football?", "favourite month?"):
        assert move(ask) == "her.opinion", ask


def test_of_what_she_has_no_taste_for_she_speaks_by_hearsay():
    assert move("marmite yes or no") == "her.opinion_none"
    assert move("best biscuit?") == "her.favourite_none"


def test_every_kind_has_ways_enough_and_some_that_ask_nothing():
    for key in {key for _, key in k.ASKED}:
        if key in ("her.there", "her.offer_game"):
            continue
        quiet = [way for way in lines()[key] if "?" not in way and "{" not in way]
        assert quiet, key
        least = _FEW if key.startswith(("care.", "her.", "asked.spell")) else _MANY
        assert len(lines()[key]) >= least, key


_MANY = 5
_FEW = 4  # seldom asked twice


def test_nothing_is_promised_and_nothing_felt():
    banned = re.compile(
        r"\bI (?:promise|understand|feel|love|worry|hope)\b|\bit(?:'ll| will) be (?:fine|all right|ok)\b",
        re.I,
    )
    for key in {key for _, key in k.ASKED}:
        for way in lines().get(key, ()):
            assert not banned.search(way), way

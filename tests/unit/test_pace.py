"""How she paces what she says: breaks, groups, a slower number; only the words decide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samantha.voice.pace import (
    FASTEST,
    GROUP_MS,
    ITEM_MS,
    NUMBER_PACE,
    PARAGRAPH_MS,
    QUESTION_MS,
    SENTENCE_MS,
    SLOWEST,
    between,
    plan,
)
from samantha.voice.sentences import LONGEST, utterances


def said(text: str) -> list[tuple[str, int]]:
    return [(utterance.text, utterance.pause_ms) for utterance in plan(text)]


def test_a_telephone_number_is_said_in_groups_and_slowly():
    before, *groups, after = plan("Her number is 0113 496 0022. Ring after six.")
    assert before.text == "Her number is"
    assert [group.text for group in groups] == ["oh one one three,", "four nine six,", "oh oh two two."]
    assert {(group.pace, group.pause_ms) for group in groups} == {(NUMBER_PACE, GROUP_MS)}
    assert (after.text, after.pace) == ("Ring after six.", 1.0)


def test_a_short_number_stays_in_its_sentence():
    assert said("Call 111 if it gets worse.") == [("Call one one one if it gets worse.", 0)]


def test_an_address_is_said_by_itself_and_slower():
    _, address, _ = plan("Write to ana@example.com today.")
    assert address.text == "ana at example dot com"
    assert NUMBER_PACE < address.pace < 1.0


def test_a_list_is_read_with_breaks():
    assert said("Bring:\n1. Milk\n2. Eggs\n3. Bread") == [
        ("Bring:", ITEM_MS),
        ("one. Milk", ITEM_MS),
        ("two. Eggs", ITEM_MS),
        ("three. Bread", 0),
    ]


def test_a_paragraph_a_sentence_and_a_question_have_their_own_pauses():
    pauses = [pause for _, pause in said("It rained. It stopped. Did you go?\n\nI wondered.")]
    assert pauses == [SENTENCE_MS, QUESTION_MS, PARAGRAPH_MS, 0]
    assert SENTENCE_MS < QUESTION_MS < PARAGRAPH_MS


def test_dashes_colons_and_semicolons_are_breaks_but_not_inside_figures_or_after_a_word():
    assert [text for text, _ in said("It was late — we stayed; nobody minded.")] == [
        "It was late,", "we stayed;", "nobody minded."
    ]  # fmt: skip
    assert [text for text, _ in said("Well — no.")] == ["Well, no."]
    assert len(said("It is open 10:30 – 16:00 today.")) == 1


def test_what_weighs_is_said_a_little_slower_and_left_to_stand():
    heavy, light = plan("Your mother died in May. The kettle is on.")
    assert heavy.pace < light.pace == 1.0
    assert heavy.pause_ms > SENTENCE_MS


@pytest.mark.parametrize("text", ["One.", "One. Two.", "Call 0113 496 0022.", "a@b.com", "Wait...", "A\n\nB"])
def test_nothing_waits_after_the_last(text: str):
    assert said(text)[-1][1] == 0


def test_the_wished_pace_holds_for_all_of_it_within_bounds():
    assert [round(utterance.pace, 2) for utterance in plan("One. Two.", 0.8)] == [0.8, 0.8]
    assert {utterance.pace for utterance in plan("Call 0113 496 0022.", 0.1)} == {SLOWEST}
    assert {utterance.pace for utterance in plan("One.", 9.0)} == {FASTEST}


def test_between_two_sentences_the_next_one_decides_too():
    assert between("I see.", "Did she stay?") == QUESTION_MS
    assert between("I see.", "She stayed.") == SENTENCE_MS


@given(st.text(max_size=300))
def test_pacing_loses_and_changes_no_word(text: str):
    paced = "".join(character for part in plan(text) for character in part.text if character.isalnum())
    plain = "".join(character for part in utterances(text) for character in part if character.isalnum())
    assert paced == plain


@given(st.text(alphabet="ab1 0.,;:—-\n?@\ue000\ue001\ue002", max_size=400))
def test_every_utterance_can_be_said_and_is_short(text: str):
    for utterance in plan(text):
        assert 0 < len(utterance.text) <= LONGEST
        assert any(character.isalnum() for character in utterance.text)
        assert not set(utterance.text) & set("\ue000\ue001\ue002")

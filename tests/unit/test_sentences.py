"""What is said: where a reply is cut, and how what is not a word is spoken."""

import time

import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from samantha.core.sentences import sentences
from samantha.voice.en.numbers import cardinal, ordinal, year
from samantha.voice.en.spoken import spoken
from samantha.voice.sentences import LONGEST, clauses, speakable, utterances

SPLITS = [
    ("I am here. Are you?", ["I am here.", "Are you?"]),
    ("Dr. Smith is in. Mrs. Lee, too.", ["Dr. Smith is in.", "Mrs. Lee, too."]),
    ("It is 3.5 miles. Not far.", ["It is 3.5 miles.", "Not far."]),
    ("Come at 6 p.m. Bring milk.", ["Come at 6 p.m.", "Bring milk."]),
    ("Come at 6 p.m. on Friday.", ["Come at 6 p.m. on Friday."]),
    ("Well... maybe. Then... Nothing.", ["Well... maybe.", "Then...", "Nothing."]),
    ("Wait… what? Oh… Yes.", ["Wait… what?", "Oh…", "Yes."]),
    ('"Really?" she asked. "Yes." He left.', ['"Really?" she asked.', '"Yes."', "He left."]),
    ("“I will.” She did.", ["“I will.”", "She did."]),
    ("No. I won't. No. 5 will.", ["No.", "I won't.", "No. 5 will."]),
    ("1. Milk\n2. Eggs", ["1. Milk", "2. Eggs"]),
    ("One line\n\nAnother", ["One line", "Another"]),
    ("J. Austen wrote it. So did I. He did not.", ["J. Austen wrote it.", "So did I.", "He did not."]),
    ("Fruit, e.g. Apples. Done.", ["Fruit, e.g. Apples.", "Done."]),
    ("See example.com. It is good.", ["See example.com.", "It is good."]),
    ("Hi! 🙂 How are you? 🙂", ["Hi!", "🙂 How are you? 🙂"]),
    ("What?! No way!!! Yes.", ["What?!", "No way!!!", "Yes."]),
    ("(See above.) Next.", ["(See above.)", "Next."]),
    ("no full stop", ["no full stop"]),
    ("...", ["..."]),
    ("", []),
    (" \n ", []),
]


@pytest.mark.parametrize(("text", "expected"), SPLITS)
def test_cuts_at_the_end_of_a_sentence_and_nowhere_else(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text())
def test_no_character_is_lost_or_moved_by_cutting(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@given(st.text(alphabet=" ,;:—-.aB5'", max_size=600), st.integers(min_value=4, max_value=200))
def test_clauses_keep_the_words_and_the_length(text: str, longest: int) -> None:
    parts = clauses(text, longest)
    assert all(0 < len(part) <= longest for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_a_long_sentence_is_cut_after_a_comma() -> None:
    first, second = clauses("I asked her about the garden, and she said that it was green.", 40)
    assert first == "I asked her about the garden,"
    assert second == "and she said that it was green."


SAID = [
    ("at 6:05", "at six oh five"),
    ("at 6:00", "at six o'clock"),
    ("at 6:30 p.m. sharp", "at six thirty P M sharp"),
    ("Come at 6 p.m.", "Come at six P M."),
    ("6pm or 6.30pm", "six P M or six thirty P M"),
    ("18:00 and 14:30", "six o'clock and fourteen thirty"),
    ("00:00", "midnight"),
    ("5-7 p.m.", "five to seven P M."),
    ("5 March 2026", "the fifth of March twenty twenty-six"),
    ("the 21st of May", "the twenty-first of May"),
    ("March 5, 2026.", "March the fifth, twenty twenty-six."),
    ("2026-03-05", "the fifth of March twenty twenty-six"),
    ("Thu 5 Mar", "Thursday, the fifth of March"),
    ("You may 5 times", "You may five times"),
    ("5/3/2026 and 5/3", "the fifth of March twenty twenty-six and five, three"),
    ("in 1905 and the 1980s", "in nineteen oh five and the nineteen eighties"),
    ("£5", "five pounds"),
    ("£1, £5.50, £0.99", "one pound, five pounds fifty, ninety-nine pence"),
    ("$3.5m and €1,200", "three point five million dollars and one thousand two hundred euros"),
    ("50% & more", "fifty percent and more"),
    ("e.g. tea, i.e. leaves, etc.", "for example, tea, that is, leaves, and so on."),
    ("Dr. Lee vs. Mr. Ray of St. Ives", "Doctor Lee versus Mister Ray of Saint Ives"),
    ("3.5", "three point five"),
    ("1,234,567", "one million two hundred and thirty-four thousand five hundred and sixty-seven"),
    ("-5 °C", "minus five degrees Celsius"),
    ("1 km, 5 km/h", "one kilometre, five kilometres an hour"),
    ("½ and 2½ and 3/4", "a half and two and a half and three quarters"),
    ("the 3rd, No. 5, #7", "the third, number five, number seven"),
    ("10–12", "ten to twelve"),
    ("020 7946 0958", "oh two oh, seven nine four six, oh nine five eight"),
    ("07946095812", "oh seven nine four six, oh nine five, eight one two"),
    ("version 1.2.3", "version one point two point three"),
    ("ana@example.com", "ana at example dot com"),
    ("https://www.example.com/a?b=1", "W W W dot example dot com"),
    ("**Yes**, _do_ see [this](http://a.b/c) `now`", "Yes, do see this now"),
    ("It’s “fine” — really…", "It's fine, really..."),
    ("snake_case and he/she", "snake case and he or she"),
    ("Hi 🙂!\x07 \u200bok", "Hi! okay"),
    ("Call 111, or 0113 496 0022", "Call one one one, or oh one one three, four nine six, oh oh two two"),
    ("the PIN is 4821, ref 300417", "the Pin is four eight two one, ref three oh oh four one seven"),
    ("room 204, flat 12B, LS1 4AB", "room two oh four, flat twelve B, L S one, four A B"),
    ("the A303, BA117, MP3, COVID-19", "the A three oh three, B A one one seven, M P three, Covid nineteen"),
    ("Mon-Fri 9am–5:30pm", "Monday to Friday nine A M to five thirty P M"),
    (
        "2–4 March, 1914-18, in 1066",
        "the second to the fourth of March, nineteen fourteen to eighteen, in ten sixty-six",
    ),
    ("on Fri 13th, in Dec", "on Friday the thirteenth, in December"),
    (
        "£10-15, £3/kg, a £5 note, 50p, -£5",
        "ten to fifteen pounds, three pounds a kilo, a five pound note, fifty pence, minus five pounds",
    ),
    ("6ft 2in and 11 st 4 lb", "six foot two and eleven stone four"),
    (
        "a 5 km run of 1h 20m at 180C",
        "a five kilometre run of one hour twenty minutes at one hundred and eighty degrees Celsius",
    ),
    ("½ cup, 3/4 of it, 7/10", "half a cup, three quarters of it, seven out of ten"),
    ("won 3-0", "won three nil"),
    ("salt to sand, 1:3", "salt to sand, one to three"),
    ("7 × 8 = 56", "seven times eight equals fifty-six"),
    ("4x5 m; ~10", "four by five metres; about ten"),
    ("Henry VIII, World War II, Rocky III", "Henry the eighth, World War two, Rocky three"),
    ("NASA, the NHS and her PhD", "Nasa, the N H S and her P H D"),
    ("I do NOT. PLEASE STOP IT NOW", "I do not. please stop it now"),
    ("5 Mill Rd. near St Ives", "five Mill Road near Saint Ives"),
    (
        "holiday_2.jpg on example.co.uk/help",
        "holiday underscore two dot J P G on example dot co dot U K slash help",
    ),
    (
        "1,250 people in 1250; 1250 sheep",
        "one thousand two hundred and fifty people in twelve fifty; twelve fifty sheep",
    ),
    ("OK :-) <3", "okay"),
    ("🙂", ""),
    ("...", ""),
]


@every("text, expected", SAID)
def test_is_written_as_it_is_said(text: str, expected: str) -> None:
    assert speakable(text) == expected


@given(st.text())
def test_nothing_is_left_that_a_synthesiser_stumbles_on(text: str) -> None:
    said = speakable(text)
    assert not set(said) & set("0123456789*_`#@&%£$€°\x00\n\t<>[]{}|\\")
    assert said == "" or any(character.isalnum() for character in said)


@given(st.text(alphabet="0123456789.,:-/£%apm MarSt#@+"))
def test_any_tangle_of_figures_can_be_said(text: str) -> None:
    assert not any(character.isdigit() for character in speakable(text))


@given(st.text())
def test_what_is_said_already_stays_as_it_is(text: str) -> None:
    once = spoken(speakable(text))
    assert spoken(once) == once


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_every_number_has_a_name(number: int) -> None:
    assert set(cardinal(number)) <= set("abcdefghijklmnopqrstuvwxyz -")


def test_numbers_by_name() -> None:
    assert [cardinal(n) for n in (0, 15, 40, 101, 1_000, 2_026)] == [
        "zero", "fifteen", "forty", "one hundred and one", "one thousand", "two thousand and twenty-six"
    ]  # fmt: skip
    assert [ordinal(n) for n in (1, 12, 20, 22, 100)] == [
        "first", "twelfth", "twentieth", "twenty-second", "one hundredth"
    ]  # fmt: skip
    assert [year(n) for n in (1066, 1900, 2000, 2009, 2010)] == [
        "ten sixty-six", "nineteen hundred", "two thousand", "two thousand and nine", "twenty ten"
    ]  # fmt: skip


def test_utterances_are_short_enough_to_be_heard_at_once() -> None:
    said = list(utterances("Well, I asked her about the garden, and she told me that it was green. " * 140))
    assert len(said) == 140
    assert max(map(len, said)) <= LONGEST


@pytest.mark.parametrize(
    "unit",
    ["AB ", "£1", "£1 ", "II ", "!", "Mr. ", "[", "(", "1", "1,", "a@", "1:", "-", "£", '"', "a/", "x.", " "],
)
def test_ten_thousand_of_anything_take_no_time(unit: str) -> None:
    begun = time.process_time()
    list(utterances(unit * 10_000 + "x"))
    assert time.process_time() - begun < 3.0  # 0.6 s at most when written; quadratic is 40 s

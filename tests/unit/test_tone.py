"""Every sentence of hers, as it stands in the language folder: short, claiming no feeling, none borrowed."""

# ruff: noqa: SIM905 - a list of hashes reads as one block

import re
from hashlib import sha256

import pytest
from every import every

from samantha.mind.character import tastes
from samantha.mind.reflex.lines import lines

# The examples of the tone page, sentence by sentence: letters and digits in lower case, hashed. No product
# line may equal one, and this file does not repeat them.
EXAMPLES = frozenset(
    """
    0168406439db 06a93e3533db 0ab7efa8becc 0d03f3e70fa7 10151173fcce 115800aeeddb 127922020629
    134db2677022 14e78b5285bd 165ede058231 19721955f48e 2bcd1e0b14f0 2cac0ada61bd 33ed6b5661f5
    385b6c302850 4073f70bedeb 44b806d8bea2 450fbf3d1037 46ad11751be1 4a16c6ebd788 5378a99c3afc
    54f2e4503002 61c71d6af7a2 74dafaf5d64f 78271f03b1bd 7c2d570e1131 802270f0b6c2 829c5ec908a4
    8a798a744f43 9156764b0840 97fca8fa85f7 a3b99bdfa8d8 a477dc21485c a504e12c589f a54d6d83cf25
    abb7fa85e764 ad7ebc19cb6c ad9998b47239 ae1c3af3afed b35a096ad04a b59a2c888751 bab360e6bd88
    bb943ce8ed59 bc60a2d63c1e bd576c329a78 c3a2dd046fdf d188488a92d4 d51591d142b5 e4e9cfbe7650
    ea6682ee2f7e f41459017aa5 fb76e0cac149
    """.split()
)
BANNED = re.compile(
    r"I understand|I'm here for you|that must be|must be hard|as an AI|just an AI"
    r"|I (?:\w+ )?(?:feel|love you|miss(?:ed)? you|care about|worry|hope|wish|enjoy(?:ed)?|adore)\b"
    r"|I'm (?:so |very |really )?(?:sorry|proud|glad|happy|sad|excited|worried|afraid|lonely|hurt)\b"
    r"|makes me (?:happy|sad|smile)|don't go\b|stay a (?:bit|while|little)|before you go"
    r"|leaving (?:so|already)|come back soon",
    re.I,
)
DENIES = re.compile(r"\b(?:don't|can't|no|not|never|nobody|nothing|if I ever)\b", re.I)
WORDS = 36  # mostly under thirty; the slots are counted as one word each
# Said once, or holding a list; a spoken minute all the same.
LONG = ("danger.", "meet.locked", "meet.name_pick", "her.can", "her.story", "hi.", "meet.offer", "her.film")
ASKED_WITH_A_WAY_OUT = (
    "danger.",
    "feel.",
    "her.",
    "lost.",
    "hi.",
    "meet.",
)  # a second mark stands in a quoted choice
QUIET = (
    "bye",
    "thanks",
    "due.",
    "undo.done",
    "remind.set",
    "timer.set",
    "remind.moved",
    "remind.cancelled",
    "mem.forg",
)

EVERY = [(key, way) for key, ways in lines().items() for way in ways]
EVERY += [("taste", way) for taste in tastes() for way in taste.says]


def plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


def sentences(text: str) -> list[str]:
    return [text, *re.split(r"(?<=[.?!:])\s+", text)]


def test_there_are_enough_of_them_to_be_worth_reading():
    assert len(EVERY) > 500


@every("key, way", EVERY)
def test_her_sentences_keep_to_the_tone(key, way):
    assert way.strip(), "an empty way"
    assert "!" not in way
    assert not re.search(r"[\U0001F300-\U0001FAFF\u2600-\u27BF]", way), "an emoji"
    if (found := BANNED.search(way)) is not None:
        assert DENIES.search(way), f"claims what she cannot: {found[0]}"
    assert len(way.split()) <= (2 * WORDS if key.startswith(LONG) else WORDS), "too long to be said"
    assert way.count("?") <= (2 if key.startswith(ASKED_WITH_A_WAY_OUT) else 1), "more than one question"


@every("key, way", [pair for pair in EVERY if pair[0].startswith(QUIET) or pair[0].endswith("_q")])
def test_goodbyes_and_quiet_ways_ask_nothing(key, way):
    assert "?" not in way


@every("key, way", EVERY)
def test_no_sentence_is_one_of_the_examples(key, way):
    for sentence in sentences(way):
        assert sha256(plain(sentence).encode()).hexdigest()[:12] not in EXAMPLES, sentence


def test_the_number_stands_in_the_first_two_sentences():
    for key in ("danger.clear", "danger.veiled"):
        for way in lines()[key]:
            first_two = " ".join(re.split(r"(?<=[.?!])\s+", way)[:2])
            assert "{line}" in first_two, way


def test_no_way_of_saying_something_stands_twice():
    for key, ways in lines().items():
        assert len({plain(way) for way in ways}) == len(ways), key


@pytest.mark.parametrize(
    "key", ["bye", "thanks", "greeting", "remind.set", "t.link", "her.what", "her.name", "lost.part"]
)
def test_what_is_said_often_can_be_said_in_several_ways(key):
    ways = [way for name in (key, f"{key}_q") for way in lines().get(name, ())]
    assert len(ways) >= 3

"""Every line that speaks of where she is, what leaves and who answers is true with any model and with none.

A line is found by its words. Then it has a variant for the state in which it would be false, or stands below
with the reason why it is true in all of them.
"""

# ruff: noqa: E501 - a pattern reads by its alternatives

import re
import string

from every import every

from samantha.mind.reflex.lines import lines

STATES = ("@model", "@away", "@sent")
PLACES = ("@told", "@wrote", "@kept")  # of what was brought from elsewhere
SLOTS = {"model", "host"}  # stand only where a model is in use

# With a model elsewhere, or on a day when bytes left, these would be false or might be.
STAYS = re.compile(
    r"\{machine\}|\bstays? (?:on \{|here|between)|\bnowhere|\bbytes anywhere|\bsend nothing|\bnothing (?:is sent|leaves|goes|gets out)"
    r"|\bnot a byte|\bnetwork|\binternet|\bwi-?fi|\brouter|\bonly (?:here|in here)|\bbetween (?:us|the two of us)"
    r"|\bentirely|\bnobody (?:else|through)|\bsealed|\btell nobody|\bto nobody|\bno one else|\bgoes no further|\bwon't hear it",
    re.I,
)
# With any model these would.
ALONE = re.compile(
    r"\bno (?:big |language )?model|\bonly me\b|\bonly (?:you and|plain)|\bplain code|\bone program|\ball of me|\bevery (?:sentence|line) of me"
    r"|\bmy whole world|\bwritten (?:by hand|out)|\bme alone|\bjust me\b|\ball along|\bi (?:can't|cannot) see\b|\bno eyes",
    re.I,
)

TRUE_ANYHOW = {
    # said of the desk, the clock, the journal or the program, which are on the machine in every state
    "her.age": "the install is there",
    "her.gender": "the process is there, whatever helps it talk",
    "her.remember": "the journal is there",
    "her.you": "of the program",
    "her.encrypted": "of the journal on the disk, which is the same in every state",
    "her.prompt": "the model has @model",
    "her.told_model": "of one line that a model made, and of those written out",
    "her.joke": "a joke about Wi-Fi that claims nothing",
    "world.time": "the clock is there",
    "world.weather_q": "she looks nothing up, and no tool of hers does",
    # the choice of a mind: each is said in one state only
    "mind.offer": "offered only where the model is on the machine",
    "mind.none": "said only without a model",
    "mind.which": "said only where the model is on the machine; {bytes} are told by her.private",
    "mind.which_none": "said only without a model",
    "mind.back": "said when the model has just been left",
    "mind.none_in_use": "said only without a model",
    "mind.left_it": "said only without a model",
    # the meeting
    "meet.dare": "offered only where ear, voice and model are on the machine (meeting_asks.py)",
    "her.aside": "no model elsewhere is in use; one that is has @away",
    "her.aside_bare@model": "of the journal",
    # pictures: kept in the journal on the machine; whether one was sent is not what these speak of
    "picture.blind": "kept there in every state; said without a model",
    "picture.blind_many": "kept there in every state; said without eyes",
    "picture.blind_model": "kept there in every state; a model without eyes is sent no picture",
    "picture.unseen": "of her own eyes",
    "picture.kept": "the journal is there",
    # small words
    "her.off": "of the program",
    "her.while_off": "of what she keeps and reads again, not of where she thinks",
    "her.model@model": "of memory and deeds; the model is named",
    "her.judge_long": "no eyesight is meant",
    "praise": "no claim",
    "mem.source_none": "of what the reflex answers from",
    "meet.hello": "with a model on the machine all of her is there; else @away",
    "meet.hello_late": "with a model on the machine all of her is there; else @away",
    "thought.silent": "what follows is the reflex",
    "thought.too_long": "what follows is the reflex",
    "thought.muddled": "what follows is the reflex",
}


def ways() -> list[tuple[str, str]]:
    return [(key, way) for key, every in lines().items() for way in every]


def bare(key: str) -> str:
    return key.split("@", maxsplit=1)[0]


@every("key, way", [pair for pair in ways() if STAYS.search(pair[1])])
def test_what_speaks_of_staying_is_true_with_a_model_elsewhere(key, way):
    is_for_away = key.endswith(("@away", "@sent"))
    has_other = any(
        f"{bare(key)}{state}" in lines() and not key.endswith(state) for state in ("@away", "@model")
    )
    assert is_for_away or has_other or key in TRUE_ANYHOW, way


@every("key, way", [pair for pair in ways() if ALONE.search(pair[1])])
def test_what_speaks_of_being_alone_is_true_with_a_model(key, way):
    is_for_model = key.endswith((*STATES, *PLACES))
    assert is_for_model or f"{key}@model" in lines() or key in TRUE_ANYHOW, way


@every("key", [key for key, way in ways() if re.search(r"sends? nothing|nothing is sent", way)])
def test_that_nothing_is_sent_is_not_said_on_a_day_on_which_something_was(key):
    assert key.endswith(("@away", "@sent")) or f"{bare(key)}@sent" in lines()


@every("key, way", ways())
def test_a_variant_stands_in_for_a_line_and_uses_only_what_is_known_then(key, way):
    slots = {name for _, name, _, _ in string.Formatter().parse(way) if name}
    if "@" in key:
        assert key.endswith((*STATES, *PLACES))
        assert bare(key) in lines(), "a variant of nothing"
    if key.endswith("@sent"):
        assert not slots & SLOTS, "no model may be in use"
        assert not STAYS_FALSE.search(way), way
    if key.endswith("@away"):
        assert not STAYS_FALSE.search(way), way


STAYS_FALSE = re.compile(
    r"\bstays? on\b|\bnowhere|\bentirely|\bnothing leaves|\bnothing (?:is|was) sent|\bsend nothing|\bnot a byte|\ball of me\b",
    re.I,
)


def test_every_listed_reason_is_needed():
    found = {key for key, way in ways() if STAYS.search(way) or ALONE.search(way)}
    assert set(TRUE_ANYHOW) <= found, set(TRUE_ANYHOW) - found

"""What she is, where she runs and what leaves: answered by the reflex, truly, whichever model there is."""

# ruff: noqa: E501 - a row is a sentence

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from every import every

from samantha.core.ids import EntryId, TalkId
from samantha.core.model import Endpoint, Message
from samantha.core.turn import Fact, Moment, Person, Recall, Said, Surroundings, Turn
from samantha.mind.mind import plan_for
from samantha.mind.reflex.lines import lines
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.understand import understand
from samantha.mind.reflex.yielding import yields
from samantha.mind.thought.prompt import assemble

NOW = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)
TALK = TalkId("k-about-her")
HERE = Endpoint(name="ollama/llama3.2", url="http://127.0.0.1:11434/v1", model="llama3.2", window=8192)
AWAY = Endpoint(name="work", url="https://models.example/v1", model="big", window=8192)
STATES = {"alone": (None, 0), "here": (HERE, 0), "away": (AWAY, 4096), "left": (None, 4096)}

ASKED = {
    "private": """
        what leaves this machine? / is this going to the cloud? / does openai see this? / is somebody reading along?
        who reads this? / do you store what I say? / where do you keep what I tell you? / do you phone home?
        any telemetry? / so nothing leaves here, right? / everything stays here, doesn't it?
        you don't send anything out, do you? / is it just us? / is this between us?
        promise you won't tell anyone / do my words go anywhere? / who's listening? / wait, who's listening?
        honestly, does anything I say get sent anywhere? / be honest, do you send my data to google?
        hang on, does anything actually leave this laptop? / nobody else can read this, right?
        do you really keep everything I tell you? / where does what I type go? / are we alone here?
        is anyone else listening? / so it stays on my machine, yeah? / can my boss see this?
        what do you do with what I tell you? / is anybody at openai reading this? / are you being monitored?
        you're not listening to me, are you? / you're not sending this anywhere, are you? / is this confidential?
        what exactly do you send? / are you tracking me? / is there any tracking in here?
    """,
    "offline": """
        are you offline? / are you connected to the internet? / can you go online? / are you online?
        what happens when I turn off wifi? / can I unplug the network? / wait, are you connected to anything?
        do you need the internet? / do you actually use the internet? / can you access the internet?
        what if I pull the plug on the router? / you don't need wifi, right? / so are you online or offline?
        if I turn off the wifi, do you still work? / do you talk to a server? / could you go on the internet if you wanted?
        do you have internet access? / what happens if the internet goes down?
    """,
    "where": """
        are you local? / are you running locally? / do you run on my computer? / is this all on my machine?
        where is your brain? / you're on my laptop, right? / are you really running on this laptop?
        so are you local, or in the cloud? / where do you live? / are you in the cloud?
        honestly, where do you actually run? / you run on my computer, don't you? / does it all run locally?
        is everything happening on this machine? / are you on a server somewhere?
    """,
    "model": """
        what powers you? / what do you run on? / who answers me? / am i talking to you or to a model?
        so what actually powers you? / who is answering me right now? / who writes your lines?
        is this you or the model? / what's under the hood? / where do your words come from?
    """,
    "is_model": """
        are you a language model? / are you an llm? / are you just a language model? / are you chatgpt?
        hang on, are you actually an llm? / you're a language model, right?
    """,
    "what": """
        are you just code? / is there a person behind you? / ok but what actually ARE you
        Are you a real girl somewhere, dear, with a headset? / are you a real person, honestly?
        is there a human typing these? / are you a robot or a person? / what are you exactly?
        so you're not a real person, right? / what are you, really?
    """,
    "who": "who am i talking to? / wait, who am I talking to? / who am i actually speaking with?",
    "encrypted": "are you encrypted? / is what I say encrypted? / is this encrypted? / is your memory encrypted?",
    "told": "was that you? / was that the model? / did you say that or did the model? / did you write that yourself? / who told you to say that? / who wrote that?",
    "own": "do you have friends? / do you have any friends? / do you actually have friends?",
}
ROWS = [
    (kind, line.strip())
    for kind, block in ASKED.items()
    for line in re.split(r" / |\n", block)
    if line.strip()
]

LOOK_ALIKES = """
    is this between us and the neighbours a wall issue
    my son is offline a lot
    the server at work is down
    my laptop runs hot and everything takes ages
    my boss reads along whenever I type in meetings
    who reads books any more these days
    we have no internet in the office since Tuesday
    I'm local, born two streets from here
    do you think my sister keeps everything she's told?
    my model railway is on the kitchen table
    is there a person at the bank I should ask for?
    I unplugged the network at work and everybody shouted
    my friend was encrypted out of her own phone by some virus
    what happens when I turn off the oven too early?
    my husband is a real robot in the morning
    are you with me so far on the divorce?
    between us we earn enough for the flat
    he told me off the record that the job is gone
    the record shop off the high street is closing
    I don't send anything to my mother any more
    nothing leaves that oven without being burnt
    she said don't tell anyone and then told everyone
    everything stays where my mother put it
    my phone stays here when I run
    I wanted to go, but stay here
    please stay here
    don't tell me what to do
    what leaves at six, the bus or the train?
    can I unplug the fridge overnight?
    you're on the right track, right?
    he keeps everything I tell him
    who's listening to that album these days apart from me
""".strip().splitlines()


def moment_in(state: str, *past: Said) -> Moment:
    model, sent = STATES[state]
    return Moment(
        now=NOW,
        zone=ZoneInfo("Europe/London"),
        person=Person(name="Robin", is_adult=True, her_name="Samantha"),
        around=Surroundings(machine="this laptop", bytes_out_today=sent),
        past=past,
        turns_so_far=40,
        model=model,
    )


def said(speaker, text, *moves, at=NOW - timedelta(minutes=5)) -> Said:
    return Said(id=EntryId(f"e-{text[:20]}"), speaker=speaker, text=text, at=at, talk=TALK, moves=moves)


def scene_of(text: str, state: str, *past: Said, turns: int = 0, recall: Recall | None = None) -> Scene:
    before = past or (said("person", "hello"), said("samantha", "Hello, Robin.", "greeting_q"))
    moment = replace(moment_in(state, *before), turns_so_far=turns)
    cue = Turn(id=EntryId("e-now"), talk=TALK, text=text, at=NOW)
    return Scene(cue=cue, moment=moment, heard=understand(text, moment), recall=recall or Recall())


def answered(scene: Scene) -> tuple[str, list[str]]:
    plan = plan_for(scene)
    pieces = (*plan.pieces, *plan.after)
    return " ".join(piece.text for piece in pieces), [piece.move for piece in pieces]


# What would be false, by state.
HOME_ONLY = (
    r"entirely|nowhere|nothing leaves|nothing goes|send nothing|not a byte|stays (?:on|here)|all of me\b"
    r"|no (?:language |big )?model\b|no network needed|won't notice|I'm the same|only this laptop, running|one program"
)
FALSE = {
    "alone": r"\{|models\.example|llama|whose model|goes to",
    "here": r"\{|models\.example|no (?:language |big )?model\b|one program|only this laptop, running",
    "away": rf"\{{|{HOME_ONLY}",
    "left": r"\{|models\.example|llama|send nothing|not a byte|nothing has (?:ever )?left",
}


@every("state", STATES)
@every("kind, text", ROWS)
def test_the_reflex_answers_what_is_asked_about_her_and_truly(kind, text, state):
    first = scene_of(text, state)
    for turns in range(4):  # every way comes round
        scene = replace(first, moment=replace(first.moment, turns_so_far=turns))
        told, moves = answered(scene)
        assert not yields(scene, plan_for(scene)), f"{text!r} would go to the model"
        wanted = (f"her.{kind}",) if kind != "model" or scene.moment.model is None else ()
        wanted += ("mind.which",) if kind == "model" else ()
        assert any(move.split("@")[0].startswith(wanted) for move in moves), (moves, told)
        if kind not in ("told", "model"):
            assert not re.search(FALSE[state], told, re.I), told
        if state == "away" and kind in ("private", "where", "offline", "model", "is_model"):
            assert AWAY.host in told, told
        if state == "left" and kind == "private":
            assert "4,096" in told, told


@every("text", LOOK_ALIKES)
def test_what_only_sounds_like_it_takes_the_ordinary_path(text):
    for state in STATES:
        heard = understand(text.strip(), moment_in(state))
        kind = heard.question.kind if heard.question and heard.question.about == "her" else ""
        assert kind not in {*ASKED, "aside", "aside_bare"}, (kind, state)


def test_whose_sentence_it_was_is_told_from_what_stands_in_the_talk():
    asked = "who told you to say that?"
    own = (said("person", "hello"), said("samantha", "Hello, Robin.", "greeting_q"))
    models = (said("person", "hello"), said("samantha", "The boat again.", "thought.lead_in"))
    assert answered(scene_of(asked, "here", *own))[1] == ["her.told"]
    for state in ("here", "away", "left"):
        assert answered(scene_of(asked, state, *models))[1] == ["her.told_model"]


# --- off the record ---------------------------------------------------------------------------------

KEPT_BACK = (
    "This is off the record, my boss drinks at lunch",
    "off the record: my boss drinks at lunch",
    "don't send this to anyone: my boss drinks at lunch",
    "Just between us: my boss drinks at lunch.",
    "my boss drinks at lunch, but don't tell the model",
    "don't tell the model, but my boss drinks at lunch",
    "please don't tell anyone, but my boss drinks at lunch",
    "keep this between us, my boss drinks at lunch",
    "My boss drinks at lunch. That's off the record.",
    "not for the model: my boss drinks at lunch",
    "this stays here, my boss drinks at lunch",
    "don't send that to the cloud, my boss drinks at lunch",
)


@pytest.mark.parametrize("text", KEPT_BACK)
def test_what_is_off_the_record_stays_here_and_she_says_so(text):
    for state in ("alone", "away", "left"):
        scene = scene_of(text, state)
        told, moves = answered(scene)
        assert not yields(scene, plan_for(scene))
        assert any(move.startswith("her.aside") for move in moves), moves
        assert "lunch" not in told or state != "away" or "boss" in told
    assert AWAY.host in answered(scene_of(text, "away"))[0]


def test_a_model_on_this_machine_is_kept_out_only_by_name():
    open_to_it = scene_of("off the record, I think Ana took the money", "here")
    assert yields(open_to_it, plan_for(open_to_it))
    named = scene_of("don't tell the model, but I think Ana took the money", "here")
    assert not yields(named, plan_for(named))


def test_asked_for_too_late_she_does_not_claim_it():
    assert answered(scene_of("off the record", "here"))[1] == ["her.aside_bare@model"]
    told, moves = answered(scene_of("that was off the record", "away"))
    assert moves == ["her.aside_bare@away"]
    assert AWAY.host in told


@pytest.mark.parametrize(("state", "is_told"), [("away", False), ("here", True)])
def test_what_was_off_the_record_is_in_no_later_prompt_for_a_model_elsewhere(state, is_told):
    secret = said("person", "Off the record: my boss Viktor drinks at lunch.")
    hers = said("samantha", "Viktor. That stayed here.", "her.aside")
    older = said("person", "don't tell anyone, but Viktor was fired once", at=NOW - timedelta(days=9))
    fact = Fact(
        id="f-1",
        subject="you",
        relation="boss",
        value="Viktor",
        learned_at=NOW,
        source=secret.id,
        quote="my boss Viktor drinks at lunch",
    )
    plain = said("person", "the ferry was late", at=NOW - timedelta(minutes=2))
    recall = Recall(episodes=(older,), facts=(fact,))
    scene = scene_of("what a day", state, secret, hers, plain, recall=recall)
    sent = str(assemble(scene, (), 6000).messages)
    assert ("Viktor" in sent) is is_told
    assert "ferry" in sent


def test_what_a_tool_finds_is_read_for_it_too():
    prompt = assemble(scene_of("what a day", "away"), (), 6000)
    found = "Monday, Robin: off the record, Viktor drinks\nMonday, Robin: the ferry was late"
    told = prompt.then(Message(role="tool", text=found, answers="c-1")).messages[-1].text
    assert "Viktor" not in told
    assert "ferry" in told


def test_the_first_line_of_a_day_names_the_model():
    for state, model in (("here", HERE.name), ("away", AWAY.host)):
        words = scene_of("hello", state).say("hi.software").text
        assert model in words
    assert all("model" not in way for way in lines()["hi.software"])

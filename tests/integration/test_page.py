"""The page in a real browser, against a scripted server: every state, on every kind of screen."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import APIResponse, Route, expect
from visit import DESKTOP, FAKE_EAR, PHONE, ZOOMED, View, Visit
from wire_stand_in import PEOPLE, StandIn, approval, deed, iso, now, tone

pytestmark = pytest.mark.browser

ROOM = (
    ("today", "Today"),
    ("know", "What I know"),
    ("journal", "Journal"),
    ("earlier", "Earlier"),
    ("voice", "Voice"),
)
REFUSED_SOCKET = "WebSocket connection to"
VIEWS = (
    DESKTOP,
    PHONE,
    View("night", is_night=True),
    View("still", is_still=True),
    ZOOMED,
)

# Voices that a test moves by hand.
FAKE_VOICE = """
window.fakeVoice = { spoken: [], cancelled: 0 };
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, "speechSynthesis", { configurable: true, value: {
  getVoices: () => [
    { name: "Cloud", lang: "en-GB", localService: false, default: true, voiceURI: "cloud" },
    { name: "Local", lang: "en-GB", localService: true, default: false, voiceURI: "local" },
  ],
  addEventListener() {},
  speak(speech) { window.fakeVoice.spoken.push(speech); speech.onstart(); },
  cancel() { window.fakeVoice.cancelled += 1; },
} });
"""
STILL = """
(canvas) => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => done(canvas.toDataURL()))))
"""
EXTENT = """
(canvas) => {
  const { width, height } = canvas;
  const copy = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  copy.drawImage(canvas, 0, 0);
  const pixels = copy.getImageData(0, 0, width, height).data;
  let top = height, bottom = 0;
  for (let i = 3; i < pixels.length; i += 4) {
    if (pixels[i] < 64) continue;
    const y = Math.floor(i / 4 / width);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return (bottom - top) * canvas.clientHeight / height;
}
"""


def extent(visit: Visit) -> float:
    height: float = visit.page.locator("#line").evaluate(EXTENT)
    return height


def extent_until(visit: Visit, fits: Callable[[float], bool]) -> float:
    """Lets the line draw until its height fits; fails after some four seconds of pictures."""
    height = -1.0
    for _ in range(240):
        height = extent(visit)
        if fits(height):
            return height
        visit.page.evaluate("new Promise((drawn) => requestAnimationFrame(drawn))")
    raise AssertionError(f"the line stayed {height} px high")


Visiting = Callable[..., AbstractContextManager[Visit]]


# ---- every state, on every screen


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_every_state_stands_on_every_screen(view: View, visiting: Visiting, her: StandIn) -> None:
    her.welcome |= {"voice": "server"}
    with visiting(view, FAKE_EAR, logs=REFUSED_SOCKET) as visit:
        visit.check("hello")
        visit.say_hello()
        her.wait("begin")
        see_her_think_and_speak(visit, her)
        see_her_listen(visit, her)
        see_the_cards(visit, her)
        if not view.is_still:
            see_the_room(visit)
        her.drop()
        visit.state("reconnecting", "reconnecting")
        expect(visit.page.locator("#notice")).to_contain_text("is kept")
        extent_until(visit, lambda px: px < 5)
        visit.check("reconnecting")


def see_her_think_and_speak(visit: Visit, her: StandIn) -> None:
    her.send({"type": "state", "state": "thinking"})
    visit.state("thinking", "thinking")
    extent_until(visit, lambda px: 8 < px < 20)
    visit.check("thinking")

    her.reply("r1", "Thursday at nine, the piano tuner.", "I’d hide the biscuits.")
    her.speak(1, tone(12))
    visit.state("speaking", "speaking")
    her.send({"type": "heard", "reply": "r1", "chars": len("Thursday at nine,")})
    extent_until(visit, lambda px: px > 20)
    expect(visit.page.locator("#unheard")).to_contain_text("I’d hide the biscuits.")
    visit.check("speaking")
    visit.page.keyboard.press("Escape")
    her.wait("stop")
    her.send({"type": "hush", "reply": "r1"}, {"type": "state", "state": "idle"})


def see_her_listen(visit: Visit, her: StandIn) -> None:
    visit.state("idle")  # the microphone was asked for after her first words
    expect(visit.page.locator("#mic")).to_have_text("Mic on")
    her.say_aloud("r2", "So. Where does the piano go?", stream=2)
    visit.state("idle", "here")
    extent_until(visit, lambda px: px < 9)
    visit.check("idle")

    her.send({"type": "hearing", "on": True})
    her.send({"type": "transcript", "text": "under the stairs, if it", "final": False, "sure": True})
    visit.state("listening", "listening")
    extent_until(visit, lambda px: px > 9)
    expect(visit.page.locator("#person")).to_have_text("under the stairs, if it")
    visit.check("listening")
    her.send({"type": "hearing", "on": False})
    her.send({"type": "transcript", "text": "under the stairs, if it fits", "final": True, "sure": True})
    visit.state("idle")

    her.send({"type": "transcript", "text": "and the bicycle’s out", "final": True, "sure": False})
    expect(visit.page.locator("#typed")).to_have_value("and the bicycle’s out")
    visit.check("unsure")
    visit.page.locator("#typed").fill("")

    her.say_aloud("r3", "It fits if the bicycle moves out.", stream=3)
    visit.page.locator("#mic").click()
    visit.state("muted", "microphone closed")
    extent_until(visit, lambda px: px < 4)
    visit.check("muted")


def see_the_cards(visit: Visit, her: StandIn) -> None:
    page = visit.page
    her.send(approval("d1"))
    visit.state("approval", "waiting for you")
    expect(page.locator(".card .yes")).to_be_enabled()
    visit.check("approval")
    her.send({"type": "deed", **deed("d1", "Sent to Ruth", can_undo=True)})
    expect(page.locator(".card")).to_have_count(0)
    expect(page.locator("#deed")).to_contain_text("Sent to Ruth")

    due = iso(now() - timedelta(hours=2))
    her.send({"type": "reminder", "key": "k1", "text": "Ask Ruth about the stool", "due": due, "late": True})
    expect(page.locator(".card")).to_contain_text("I wasn’t running then")
    visit.state("muted", "microphone closed")
    visit.check("reminder")
    page.get_by_role("button", name="Seen").click()
    assert her.wait("acknowledge")["key"] == "k1"


def see_the_room(visit: Visit) -> None:
    page = visit.page
    page.locator("#open-room").click()
    for name, button in ROOM:
        page.locator("#room-views").get_by_role("button", name=button).click()
        expect(page.locator(f"#room-body > .{name}")).to_be_visible()
        visit.check(name)
        if name == "know":
            see_what_she_knows(visit)
    page.keyboard.press("Escape")
    expect(page.locator("#room")).to_be_hidden()
    expect(page.locator("#open-room")).to_be_focused()


def see_what_she_knows(visit: Visit) -> None:
    page = visit.page
    page.get_by_role("button", name="Ruth").click()
    expect(page.locator("h3.name")).to_be_visible()
    visit.check("know_person")
    for way, opens in (("topics", "Your health"), ("time", "")):
        page.locator(f"[data-way={way}]").click()
        expect(page.locator(f".{way}")).to_be_visible()
        visit.check(f"know_{way}")
        if opens:
            page.get_by_role("button", name=opens).click()
            page.get_by_role("button", name="More").first.click()
            page.get_by_role("button", name="Never remember things like this").first.click()
            visit.check("know_never")


def test_with_reduced_motion_each_state_is_a_still_line(visiting: Visiting, her: StandIn) -> None:
    with visiting(View("still", is_still=True)) as visit:
        visit.say_hello()
        pictures: dict[str, str] = {}
        for state in ("thinking", "idle", "listening"):
            her.send({"type": "state", "state": state})
            visit.state(state)
            settled = STILL
            first: str = visit.page.locator("#line").evaluate(settled)
            again: str = visit.page.locator("#line").evaluate(settled)
            assert first == again
            pictures[state] = first
        assert len(set(pictures.values())) == len(pictures)


# ---- the talk


def test_the_first_letter_typed_is_a_greeting_and_is_not_lost(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        visit.page.keyboard.press("h")
        her.wait("begin")
        visit.page.keyboard.type("i there")
        visit.page.keyboard.press("Enter")
        frame = her.wait("text")
        assert (frame["text"], frame["channel"]) == ("hi there", "text")
        expect(visit.page.locator("#person")).to_have_text("hi there")
        assert len(her.frames("begin")) == 1


def test_hello_says_what_the_page_can_do(visiting: Visiting, her: StandIn) -> None:
    with visiting(DESKTOP, FAKE_EAR, FAKE_VOICE):
        hello = her.wait("hello")
        assert hello == {
            "type": "hello",
            "v": 1,
            "zone": hello["zone"],
            "ear": "on-device",
            "voice": "browser",
            "begun": False,
        }
        assert "/" in hello["zone"] or hello["zone"] == "UTC"


def test_hello_is_said_again_with_the_truth(visiting: Visiting, her: StandIn) -> None:
    with visiting(logs=REFUSED_SOCKET) as visit:
        assert her.wait("hello")["voice"] == "none"
        visit.say_hello()
        her.wait("begin")
        assert [frame["begun"] for frame in her.frames("hello")] == [False]
        her.reply("r1", "There you are.")
        her.wait("progress", lambda frame: frame["done"])
        her.drop()
        visit.state("reconnecting")
        her.is_refusing = False
        visit.state("idle")
        assert her.frames("hello")[-1]["begun"] is True
        assert len(her.frames("begin")) == 1
        assert her.connections == 2


def test_first_words_that_got_lost_are_asked_for_again(visiting: Visiting, her: StandIn) -> None:
    with visiting(logs=REFUSED_SOCKET) as visit:
        visit.say_hello()
        her.wait("begin")
        her.drop()
        visit.state("reconnecting")
        her.received.clear()
        her.is_refusing = False
        her.wait("begin")
        assert her.frames("hello")[0]["begun"] is False


def test_a_voice_from_the_cloud_is_named_as_one(visiting: Visiting, her: StandIn) -> None:
    with visiting(DESKTOP, FAKE_VOICE) as visit:
        assert her.wait("hello")["voice"] == "browser"
        visit.page.locator("#open-room").click()
        visit.page.locator("#room-views").get_by_role("button", name="Voice").click()
        visit.page.get_by_role("radio", name="Cloud").check()
        her.wait("hello", lambda frame: frame["voice"] == "browser-cloud")
        expect(visit.page.locator("#footer")).to_contain_text("is not counted")


def test_words_alone_are_reported_once_they_were_shown(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        visit.say_hello()
        her.reply("r1", "One 🫖 for you.", "And the stairs.")
        whole = "One 🫖 for you. And the stairs."
        assert her.wait("progress", lambda f: f["done"]) == {
            "type": "progress",
            "reply": "r1",
            "chars": len(whole),
            "done": True,
        }
        expect(visit.page.locator("#hers")).to_have_text(whole)
        expect(visit.page.locator("#aloud p")).to_have_text(["One 🫖 for you.", "And the stairs."])


def test_a_browser_voice_is_local_and_reports_by_its_words(visiting: Visiting, her: StandIn) -> None:
    with visiting(DESKTOP, FAKE_VOICE) as visit:
        page = visit.page
        visit.say_hello()
        her.reply("r1", "Good.", "Nine down and five to go.")
        page.wait_for_selector("body[data-state=speaking]")
        assert page.evaluate("fakeVoice.spoken[0].voice.voiceURI") == "local"
        page.evaluate("fakeVoice.spoken[0].onend()")
        her.wait("progress", lambda frame: frame["chars"] == len("Good."))
        expect(page.locator("#heard")).to_have_text("Good.")
        page.evaluate("fakeVoice.spoken[1].onboundary({ name: 'word', charIndex: 10, charLength: 3 })")
        expect(page.locator("#heard")).to_have_text("Good. Nine down")
        visit.type("six, actually")
        her.wait("text")
        kinds = [frame["type"] for frame in her.received]
        assert kinds.index("interrupt") < kinds.index("text")
        last = her.frames("progress")[-1]
        assert (last["chars"], last["done"]) == (len("Good. Nine down"), False)
        assert kinds.index("interrupt") == len(kinds) - 1 - kinds[::-1].index("progress") + 1
        assert page.evaluate("fakeVoice.cancelled") >= 1


def test_turns_typed_while_away_are_kept_and_sent_once(visiting: Visiting, her: StandIn) -> None:
    with visiting(logs=REFUSED_SOCKET) as visit:
        visit.say_hello()
        her.acknowledges_turns = False
        visit.type("the first one")
        first = her.wait("text")
        her.drop()
        visit.state("reconnecting")
        visit.type("and one while away")
        visit.page.locator("#typed").fill("half a thou")
        her.acknowledges_turns = True
        her.is_refusing = False
        her.wait("text", lambda frame: frame["text"] == "and one while away")
        visit.state("idle")
        expect(visit.page.locator("#typed")).to_have_value("half a thou")
        again = [frame for frame in her.frames("text") if frame["text"] == "the first one"]
        assert [frame["id"] for frame in again] == [first["id"], first["id"]]
        her.drop()
        visit.state("reconnecting")
        her.is_refusing = False
        visit.state("idle")
        her.send({"type": "state", "state": "thinking"})
        visit.state("thinking")
        assert len(her.frames("text")) == 3
        assert len(her.frames("begin")) == 1


def test_what_was_typed_survives_a_reload(visiting: Visiting, her: StandIn) -> None:
    with visiting(logs=REFUSED_SOCKET) as visit:
        visit.say_hello()
        her.acknowledges_turns = False
        visit.type("keep this one")
        first = her.wait("text")
        visit.page.locator("#typed").fill("half a thou")
        her.received.clear()
        visit.page.reload()
        again = her.wait("text")
        assert again == first
        assert her.frames("hello")[0]["begun"] is True  # the turn speaks first, so she need not
        expect(visit.page.locator("#person")).to_have_text("keep this one")
        her.send({"type": "turn", "id": first["id"], "turn": "t1"})
        visit.say_hello()
        expect(visit.page.locator("#typed")).to_have_value("half a thou")
        her.received.clear()
        visit.page.reload()
        her.wait("hello")
        visit.say_hello()
        her.wait("begin")
        assert her.frames("text") == []


def test_a_reply_whose_end_was_lost_does_not_silence_the_next(visiting: Visiting, her: StandIn) -> None:
    with visiting(logs=REFUSED_SOCKET) as visit:
        visit.say_hello()
        her.send({"type": "say", "reply": "r1", "index": 0, "text": "I was just going to say"})
        her.wait("progress", lambda frame: frame["reply"] == "r1" and frame["chars"] > 0)
        her.drop()
        visit.state("reconnecting")
        her.is_refusing = False
        visit.state("idle")
        her.reply("r2", "Where was I.")
        assert her.wait("progress", lambda frame: frame["reply"] == "r2" and frame["done"])["chars"] == 12
        assert not any(frame["done"] for frame in her.frames("progress") if frame["reply"] == "r1")


def test_a_refused_turn_comes_back_to_the_field(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        visit.say_hello()
        her.acknowledges_turns = False
        visit.type("too much at once")
        turn = her.wait("text")
        her.send(
            {
                "type": "error",
                "code": "busy",
                "message": "Give me a second, then send it again.",
                "id": turn["id"],
            }
        )
        expect(visit.page.locator("#notice")).to_have_text("Give me a second, then send it again.")
        expect(visit.page.locator("#typed")).to_have_value("too much at once")


def test_four_lines_then_earlier(visiting: Visiting, her: StandIn) -> None:
    her.welcome |= {"lines": [{"id": "t1", "speaker": "person", "text": "is it Tuesday", "at": iso(now())}]}
    her.welcome |= {"voice": "server"}
    sentence = "A sentence that goes on for quite a while, as sentences do."
    with visiting() as visit:
        page = visit.page
        visit.say_hello()
        her.wait("begin")
        her.say_aloud("r1", *[sentence] * 8)
        lines: float = page.locator("#hers-frame").evaluate(
            "(frame) => frame.clientHeight / parseFloat(getComputedStyle(frame).lineHeight)"
        )
        assert lines <= 4.05
        expect(page.locator("#heard")).to_have_text(" ".join([sentence] * 8))
        page.get_by_role("button", name="Earlier").click()
        expect(page.locator("#room-body li")).to_have_count(2)
        expect(page.locator("#room-body li").first).to_contain_text("is it Tuesday")


def test_what_nobody_reads_aloud_does_not_scroll_away(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        visit.say_hello()
        her.reply("r1", *['It\'s "Monday", and this goes on for a while.'] * 6)
        her.wait("progress", lambda frame: frame["done"])
        expect(visit.page.locator("#hers")).to_contain_text("It’s “Monday”, and")
        assert visit.page.locator("#hers-frame").evaluate("(f) => f.scrollHeight - f.clientHeight") <= 4


# ---- deeds


def test_enter_approves_nothing_and_no_press_is_a_yes_by_accident(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        page = visit.page
        visit.say_hello()
        her.send(approval("d1"))
        yes = page.locator(".card .yes")
        expect(yes).to_be_enabled()
        expect(page.locator("#typed")).to_be_focused()  # a card never takes the focus
        page.keyboard.press("Enter")
        yes.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".card")).to_be_visible()
        sizes = [page.locator(f".card .{name}").bounding_box() for name in ("yes", "no")]
        assert sizes[0] is not None
        assert sizes[1] is not None
        assert (sizes[0]["width"], sizes[0]["height"]) == (sizes[1]["width"], sizes[1]["height"])
        assert her.frames("approve") == []
        page.keyboard.press("Space")
        assert her.wait("approve") == {"type": "approve", "deed": "d1", "hash": "hash-d1", "phrase": ""}
        expect(yes).to_be_disabled()
        her.send({"type": "deed", **deed("d1", "Sent", "done")})
        expect(page.locator(".card")).to_have_count(0)
        expect(page.locator("#typed")).to_be_focused()


def test_a_grave_deed_needs_its_phrase_typed(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        page = visit.page
        visit.say_hello()
        her.send(approval("d1", phrase="erase it all"))
        phrase = page.get_by_label("To go on, type: erase it all")
        expect(page.locator(".card .no")).to_be_enabled()
        phrase.fill("erase it")
        expect(page.locator(".card .yes")).to_be_disabled()
        phrase.fill("erase it all")
        phrase.press("Enter")
        expect(page.locator(".card .yes")).to_be_enabled()
        assert her.frames("approve") == []
        page.locator(".card .yes").click()
        assert her.wait("approve")["phrase"] == "erase it all"
        her.send(
            {
                "type": "error",
                "code": "refused",
                "message": "That question has changed.",
                "id": None,
                "deed": "d1",
            }
        )
        expect(page.locator(".card .wrong")).to_have_text("That question has changed.")
        expect(page.locator(".card .yes")).to_be_enabled()
        page.locator(".card .no").click()
        assert her.wait("deny")["deed"] == "d1"


def test_a_refusal_stands_on_the_card_that_it_is_about(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        page = visit.page
        visit.say_hello()
        her.send(approval("d1"), approval("d2", title="Second?"))
        refusal = {"type": "error", "code": "refused", "id": None}
        her.send(refusal | {"message": "Not that one.", "deed": "d1"})
        expect(page.locator(".card .wrong")).to_have_text("Not that one.")
        expect(page.locator("#notice")).to_be_hidden()
        her.send(refusal | {"message": "Nor the other.", "deed": "d2"})
        expect(page.locator("#notice")).to_have_text("Nor the other.")
        expect(page.locator(".card .wrong")).to_have_text("Not that one.")


def test_a_question_lapses_and_what_waits_is_told_again(visiting: Visiting, her: StandIn) -> None:
    her.welcome |= {"waiting": [approval("d1", title="First?"), approval("d2", title="Second?")]}
    with visiting(logs=REFUSED_SOCKET) as visit:
        page = visit.page
        visit.say_hello()
        expect(page.locator(".card h2")).to_have_text("First?")
        expect(page.locator(".card")).to_contain_text("One more after this:")
        her.welcome |= {"waiting": [approval("d2", title="Second?")]}
        her.drop()
        her.is_refusing = False
        expect(page.locator(".card h2")).to_have_text("Second?")
        her.send({"type": "deed", **deed("d2", "Second", "expired")})
        expect(page.locator(".card")).to_have_count(0)
        her.send(approval("d3", expires=iso(now() + timedelta(seconds=0.3))))
        expect(page.locator("#notice")).to_contain_text("let that question go")
        expect(page.locator(".card")).to_have_count(0)


def test_a_deed_can_be_taken_back_and_says_why(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        page = visit.page
        visit.say_hello()
        her.send(
            {
                "type": "deed",
                **deed("d1", "Reminder for Thursday, nine", "done", can_undo=True),
            }
        )
        page.locator("#deed").get_by_role("button", name="Why").click()
        expect(page.locator("#deed")).to_contain_text("You said: “remind me of the tuner.”")
        assert her.wait_command("why") == {"id": "d1"}
        page.locator("#deed").get_by_role("button", name="Undo").click()
        assert her.wait("undo")["deed"] == "d1"


# ---- what she knows, and what she did


def open_topic(visit: Visit, name: str) -> None:
    page = visit.page
    page.locator("#open-room").click()
    page.locator("[data-way=topics]").click()
    page.get_by_role("button", name=name).click()
    expect(page.locator("h3.name")).to_be_focused()


def test_a_fact_is_corrected_forgotten_and_put_back(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        page = visit.page
        visit.say_hello()
        open_topic(visit, "What you like")
        viola = page.locator(".entry").filter(has_text=re.compile("viola|cello"))
        expect(viola).to_contain_text(re.compile("You told me on .*: “Mondays are for the viola”"))
        viola.get_by_role("button", name="Correct").click()
        box = viola.get_by_role("textbox")
        expect(box).to_be_focused()
        box.fill("the cello")
        box.press("Enter")
        expect(viola.locator(".main")).to_have_text("You play the cello on Mondays.")
        assert her.wait_command("memory/correct") == {"id": "f1", "value": "the cello"}

        page.get_by_role("button", name="Back to topics").click()
        page.get_by_role("button", name="Your health").click()
        walnuts = page.locator(".entry").filter(has_text="walnuts")
        walnuts.get_by_role("button", name="Forget:").click()
        assert her.wait_command("memory/forget") == {"what": "f2", "now": False}
        page.get_by_role("button", name="Put back").click()
        assert her.wait_command("memory/restore") == {"ids": ["f2"]}
        expect(walnuts.locator(".main")).to_be_visible()

        walnuts.get_by_role("button", name="More").click()
        walnuts.get_by_role("button", name="Forget for good").click()
        card = page.locator("#room-cards .card")
        card.get_by_role("textbox").fill("forget it")
        card.locator(".yes").click()
        assert her.wait("approve") == {
            "type": "approve",
            "deed": "d-erase",
            "hash": "hash-d-erase",
            "phrase": "forget it",
        }
        her.facts = [one for one in her.facts if one["id"] != "f2"]
        her.send({"type": "deed", **deed("d-erase", "Forgotten for good", "done")})
        expect(walnuts).to_have_count(0)
        expect(card).to_have_count(0)


def test_a_forgotten_fact_can_be_put_back_after_a_reload(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        page = visit.page
        open_topic(visit, "Your health")
        page.get_by_role("button", name="Forget: You are allergic to walnuts.").click()
        expect(page.get_by_role("button", name="Put back")).to_be_visible()
        page.reload()
        page.locator("#open-room").click()
        hidden = page.locator("[data-fact=f2]")
        expect(hidden).to_contain_text("Gone for good tomorrow")
        expect(hidden).not_to_contain_text("walnuts")
        hidden.get_by_role("button", name="Put back").click()
        assert her.wait_command("memory/restore") == {"ids": ["f2", "turn-f2"]}
        expect(hidden.locator(".main")).to_have_text("You are allergic to walnuts.")


def test_a_list_fetched_before_a_fact_was_forgotten_does_not_bring_it_back(
    visiting: Visiting, her: StandIn
) -> None:
    with visiting() as visit:
        page = visit.page
        open_topic(visit, "Your health")
        page.keyboard.press("Escape")
        late: list[tuple[Route, APIResponse]] = []

        def hold(route: Route) -> None:
            late.append((route, route.fetch())) if not late else route.continue_()

        page.route("**/command/memory/list", hold)
        with page.expect_request("**/command/memory/list"):
            page.locator("#open-room").click()
        page.get_by_role("button", name="Forget: You are allergic to walnuts.").click()
        expect(page.get_by_role("button", name="Put back")).to_be_visible()
        ((route, before),) = late
        with page.expect_request("**/command/memory/list"):
            route.fulfill(response=before)
        expect(page.get_by_role("button", name="Put back")).to_be_visible()
        expect(page.get_by_role("button", name="Forget: You are allergic to walnuts.")).to_have_count(0)


def test_what_she_knows_can_be_searched(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        page = visit.page
        page.locator("#open-room").click()
        page.get_by_role("searchbox").fill("Łódź")
        expect(page.locator(".entry .main").first).to_have_text("Ruth lives in Łódź.")
        expect(page.get_by_role("heading", name="Said in our talks")).to_be_visible()
        page.get_by_role("searchbox").fill("")
        expect(page.locator(".sky")).to_be_visible()


def test_the_people_stand_in_a_picture_and_in_a_list(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        page = visit.page
        page.locator("#open-room").click()
        picture = page.get_by_role("img", name=re.compile("the closest nearest to you: Mia, mother, Ruth"))
        expect(picture).to_be_visible()
        every = [one["name"] for one in PEOPLE]
        listed = page.locator(".rows [data-opens]")
        expect(listed).to_have_count(len(every))
        # The closer somebody is, the nearer they stand to the foot, where the person is.
        heights = [
            round(float(picture.locator("g", has_text=name).locator(".dot").get_attribute("cy") or 0))
            for name in ("Mia", "Tom", "Zoë")
        ]
        assert heights == sorted(heights, reverse=True)
        picture.locator("g", has_text="Tom").locator("text").click()
        expect(page.locator("h3.name")).to_have_text("Tom")


@pytest.mark.parametrize("width", [320, 390, 640, 1280])
def test_no_name_in_the_picture_covers_another(visiting: Visiting, her: StandIn, width: int) -> None:
    with visiting(View(f"{width} px", width, 800)) as visit:
        visit.page.locator("#open-room").click()
        visit.page.wait_for_selector(".sky")
        covered = visit.page.evaluate(
            """() => {
                const names = [...document.querySelectorAll(".sky text")];
                const boxes = names.map((text) => text.getBoundingClientRect());
                return boxes.some((a, i) => boxes.slice(i + 1).some((b) =>
                    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
            }"""
        )
        assert covered is False


def test_the_page_of_somebody_tells_all_of_them_and_leads_back(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        page = visit.page
        page.locator("#open-room").click()
        page.get_by_role("button", name="Ruth").click()
        expect(page.locator("h3.name")).to_be_focused()
        one = page.locator(".one")
        expect(one).to_contain_text("Your aunt. Birthday 3 May. You spoke of them 3 times")
        expect(one).to_contain_text("You told me yesterday: “she moved back to Łódź in May”")
        page.get_by_role("button", name="Never remember things about Ruth").click()
        assert her.wait_command("memory/never") == {"what": "Ruth", "given": True}
        expect(page.get_by_role("button", name="Undo")).to_be_focused()
        page.get_by_role("button", name="Back to people").click()
        expect(page.locator("[data-opens=Ruth]")).to_be_focused()


def test_a_memory_is_kept_for_good_and_its_like_never_remembered(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        page = visit.page
        open_topic(visit, "Your health")
        pin = page.get_by_role("button", name="Keep for good")
        pin.click()
        assert her.wait_command("memory/pin") == {"id": "f2", "given": True}
        expect(pin).to_have_attribute("aria-pressed", "true")
        walnuts = page.locator("[data-fact=f2]")
        walnuts.get_by_role("button", name="More").click()
        walnuts.get_by_role("button", name="Never remember things like this").click()
        assert [name for name, _ in her.commands if name == "memory/never"] == []  # it is asked first
        walnuts.get_by_role("button", name="Your health").click()
        assert her.wait_command("memory/never") == {"what": "topic:health", "given": True}
        expect(walnuts).to_contain_text(
            "From here on I remember nothing about your health. One thing is forgotten"
        )
        page.keyboard.press("Escape")
        page.locator("#open-room").click()
        rule = page.locator("[data-rule='topic:health']")
        expect(rule).to_contain_text("Your health")
        rule.get_by_role("button", name="You may remember your health again").click()
        expect(rule).to_have_count(0)
        assert ("memory/never", {"what": "topic:health", "given": False}) in her.commands


def test_time_goes_by_month_and_a_day_opens_what_was_said_on_it(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        page = visit.page
        page.locator("#open-room").click()
        page.locator("[data-way=time]").click()
        expect(page.locator(".time .entry")).to_have_count(len(her.facts))
        a_day = page.locator(".day button").first
        a_day.click()
        expect(a_day).to_have_attribute("aria-expanded", "true")
        expect(page.locator(".day").first).to_contain_text("the tuner came")


def test_the_journal_tells_why_and_takes_back(visiting: Visiting, her: StandIn) -> None:
    with visiting(logs="409 (Conflict)") as visit:
        page = visit.page
        page.locator("#open-room").click()
        page.locator("#room-views").get_by_role("button", name="Journal").click()
        entry = page.locator("[data-entry=e9]")
        entry.get_by_role("button", name="Why").click()
        expect(entry.locator(".because")).to_contain_text("You said: “remind me of the tuner.”")
        expect(page.locator("[data-entry=e8]").get_by_role("button", name="Undo")).to_have_count(0)
        entry.get_by_role("button", name="Undo").click()
        assert her.wait_command("undo") == {"id": "e9"}
        expect(entry).to_contain_text("Taken back.")
        expect(entry.get_by_role("button", name="Undo")).to_have_count(0)
        her.answers["undo"] = (409, {"error": "That can’t be taken back any more."})
        page.locator("[data-entry=e7]").get_by_role("button", name="Undo").click()
        expect(page.locator("[data-entry=e7]")).to_contain_text("That can’t be taken back any more.")


def test_the_footer_counts_what_left(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        expect(visit.page.locator("#footer")).to_have_text("0 bytes left this machine today.")
        her.send({"type": "footer", "bytes_out": 2_340})
        expect(visit.page.locator("#footer")).to_have_text("2.3 kB left this machine today.")


def test_everything_is_reached_by_keyboard_and_large_enough_for_a_thumb(
    visiting: Visiting, her: StandIn
) -> None:
    with visiting(PHONE, FAKE_EAR) as visit:
        page = visit.page
        visit.say_hello()
        her.send(approval("d1"))
        expect(page.locator(".card .yes")).to_be_enabled()
        reached: list[Any] = []
        for _ in range(8):
            page.keyboard.press("Tab")
            reached.append(page.evaluate("document.activeElement.id || document.activeElement.className"))
        assert {"open-room", "pill no", "pill full yes", "typed", "mic"} <= set(reached)
        for name in ("#open-room", "#mic", ".card .yes", ".card .no", "#typed"):
            box = page.locator(name).bounding_box()
            assert box is not None
            assert box["height"] >= 52, name

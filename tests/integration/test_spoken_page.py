"""Sound on the page, in a real browser with a microphone that hums: what is heard of her, what she hears."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser, expect
from visit import DESKTOP, FAKE_EAR, PHONE, TAP, ZOOMED, View, Visit, chromium
from wire_stand_in import RATE_HZ, StandIn, deed, tone, tone_wav

pytestmark = pytest.mark.browser

HUM_HZ = 700
ON_A_PHONE = (
    "Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 (Linux; Android 16)' });"
)
KEEP_TRACKS = """
window.tracks = [];
const really = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
navigator.mediaDevices.getUserMedia = async (wanted) => {
  window.wanted = wanted;
  const stream = await really(wanted);
  window.tracks.push(...stream.getTracks());
  return stream;
};
"""
NO_WORKLET = "delete window.AudioWorkletNode; delete AudioContext.prototype.audioWorklet;"

Visiting = Callable[..., AbstractContextManager[Visit]]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A Chromium whose microphone hums for ever, and whose person says yes to it."""
    hum = tone_wav(tmp_path_factory.mktemp("microphone") / "hum.wav", 2.0, HUM_HZ)
    with chromium(
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-audio-capture={hum}",
    ) as started:
        yield started


@pytest.fixture
def speaking(her: StandIn) -> StandIn:
    """A server with a voice and an ear of its own."""
    her.welcome |= {"voice": "server", "ear": "server"}
    return her


def tapped(visit: Visit) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.array(visit.page.evaluate("tapped"))


def share_at(samples: np.ndarray[Any, Any], rate_hz: int, hz: float) -> float:
    power = np.abs(np.fft.rfft(samples * np.hanning(len(samples)))) ** 2
    near = np.abs(np.fft.rfftfreq(len(samples), 1 / rate_hz) - hz) < 25
    return float(power[near].sum() / power.sum())


# ---- what is heard of her


def test_her_voice_comes_out_over_the_socket_and_is_counted(visiting: Visiting, speaking: StandIn) -> None:
    her = speaking
    with visiting(DESKTOP, TAP, logs="ScriptProcessorNode is deprecated") as visit:
        page = visit.page
        assert her.wait("hello")["voice"] == "none"  # nothing can be heard before a gesture
        visit.say_hello()
        her.wait("begin")
        assert her.frames("hello")[-1]["voice"] == "server"
        kinds = [frame["type"] for frame in her.received]
        assert kinds.index("begin") > kinds.index("hello", 1)  # she knows before she speaks first

        first, second = "There you are.", "I kept the kettle on."
        her.reply("r1", first, second)
        her.speak(3, tone(1.0, 24_000), 24_000)
        visit.state("speaking")
        expect(page.locator("#heard")).to_have_text("")
        her.send({"type": "heard", "reply": "r1", "chars": len("There you")})
        expect(page.locator("#heard")).to_have_text("There you")
        expect(page.locator("#aloud p")).to_have_text([first])
        her.wait("played", lambda frame: frame == {"type": "played", "stream": 3, "samples": 24_000})
        her.send({"type": "heard", "reply": "r1", "chars": len(f"{first} {second}")})
        expect(page.locator("#unheard")).to_have_text("")
        expect(page.locator("#aloud p")).to_have_text([first, second])
        visit.state("idle")
        counts = [frame["samples"] for frame in her.frames("played")]
        assert counts == sorted(set(counts))
        assert len(counts) >= 4
        assert her.frames("progress") == []

        out, rate = tapped(visit), visit.page.evaluate("rate")
        loud = np.flatnonzero(np.abs(out) > 0.01)
        heard = out[loud[0] : loud[-1]]
        assert len(heard) / rate == pytest.approx(1.0, abs=0.05)
        assert share_at(heard, rate, 180) > 0.6  # it swells, which puts some of it beside


def test_escape_empties_the_buffer_at_once_and_the_last_count_is_hers(
    visiting: Visiting, speaking: StandIn
) -> None:
    her = speaking
    sentence = "The tuner comes on Thursday and he likes biscuits."
    with visiting(DESKTOP, TAP, logs="ScriptProcessorNode is deprecated") as visit:
        page = visit.page
        visit.say_hello()
        her.wait("begin")
        her.reply("r1", sentence, "Nobody hears this.")
        her.speak(1, tone(4))
        her.wait("played", lambda frame: frame["samples"] > 1000)
        her.send({"type": "heard", "reply": "r1", "chars": len("The tuner")})
        expect(page.locator("#heard")).to_have_text("The tuner")
        page.keyboard.press("Escape")
        her.wait("stop")
        her.sound(tone(1))  # was on its way
        visit.state("idle")
        her.send({"type": "empty", "stream": 1})
        her.wait("played", lambda frame: frame["samples"] < 4 * RATE_HZ)
        last = her.frames("played")[-1]["samples"]
        her.send({"type": "heard", "reply": "r1", "chars": len("The tuner comes")})
        her.send({"type": "hush", "reply": "r1"})
        expect(page.locator("#hers")).to_have_text("The tuner comes")
        her.send({"type": "say", "reply": "r1", "index": 2, "text": "Nor this."})
        her.say_aloud("r2", "Fine.", stream=2)
        expect(page.locator("#hers")).to_have_text("Fine.")
        assert [f["samples"] for f in her.frames("played") if f["stream"] == 1][-1] == last < 4 * RATE_HZ

        out, rate = tapped(visit), page.evaluate("rate")
        heard_s = np.count_nonzero(np.abs(out) > 1e-4) / rate
        assert heard_s == pytest.approx(last / RATE_HZ + 0.2, abs=0.15)
        assert her.frames("progress") == []


def test_she_is_ducked_and_emptied_by_her_own_word(visiting: Visiting, speaking: StandIn) -> None:
    her = speaking
    with visiting(DESKTOP, TAP, logs="ScriptProcessorNode is deprecated") as visit:
        visit.say_hello()
        her.wait("begin")
        her.send({"type": "state", "state": "speaking"})
        her.reply("r1", "I go on and on about the piano.")
        her.speak(1, tone(10))
        her.wait("played", lambda frame: frame["samples"] > 8000)
        her.send({"type": "duck", "gain": 0.2})
        ducked = her.wait("played", lambda frame: frame["samples"] > 16_000)["samples"]
        her.send({"type": "empty", "stream": 1})
        her.wait("played", lambda frame: frame["samples"] > ducked)
        visit.state("thinking")  # she may go on; nothing sounds
        her.send({"type": "hush", "reply": "r1"})
        visit.state("idle")
        out = tapped(visit)
        loud = np.flatnonzero(np.abs(out) > 1e-3)
        rate = visit.page.evaluate("rate")
        early = out[loud[0] : loud[0] + rate // 3]
        late = out[loud[-1] - rate // 5 : loud[-1]]
        assert 0.1 < np.abs(late).max() / np.abs(early).max() < 0.3


def test_a_reply_whose_sound_never_comes_stands_in_words(visiting: Visiting, speaking: StandIn) -> None:
    her = speaking
    with visiting() as visit:
        visit.say_hello()
        her.wait("begin")
        her.reply("r1", "There you are.")
        done = her.wait("progress", lambda frame: frame["done"])
        assert done["chars"] == len("There you are.")
        expect(visit.page.locator("#aloud")).to_contain_text("My voice didn’t come")
        her.say_aloud("r2", "And again.")  # the next one is tried anew
        expect(visit.page.locator("#unheard")).to_have_text("")
        assert not [frame for frame in her.frames("progress") if frame["reply"] == "r2"]


def test_where_the_browser_has_no_worklet_words_stand_alone(visiting: Visiting, speaking: StandIn) -> None:
    her = speaking
    with visiting(DESKTOP, NO_WORKLET) as visit:
        visit.say_hello()
        her.wait("begin")
        assert {frame["voice"] for frame in her.frames("hello")} == {"none"}
        assert {frame["ear"] for frame in her.frames("hello")} == {"none"}
        her.reply("r1", "There you are.")
        her.wait("progress", lambda frame: frame["done"])


def test_a_socket_that_breaks_takes_her_voice_and_not_what_was_typed(
    visiting: Visiting, speaking: StandIn
) -> None:
    her = speaking
    with visiting(DESKTOP, logs="WebSocket connection to") as visit:
        visit.say_hello()
        her.wait("begin")
        her.reply("r1", "There you are, and the piano too.")
        her.speak(5, tone(5))
        visit.state("speaking")
        her.send({"type": "heard", "reply": "r1", "chars": len("There you")})
        visit.page.locator("#typed").fill("half a thou")
        expect(visit.page.locator("#heard")).to_have_text("There you")
        her.drop()
        visit.state("reconnecting")
        expect(visit.page.locator("#typed")).to_have_value("half a thou")
        her.is_refusing = False
        visit.state("idle")
        her.say_aloud("r2", "Where was I.", stream=1)  # its numbers begin anew
        expect(visit.page.locator("#hers")).to_have_text("Where was I.")


# ---- what she gets to hear


def test_the_microphone_is_heard_while_it_is_open_and_not_else(visiting: Visiting, speaking: StandIn) -> None:
    her = speaking
    with visiting(DESKTOP, KEEP_TRACKS) as visit:
        page = visit.page
        visit.say_hello()
        assert her.wait("hello", lambda frame: frame["ear"] == "server")
        expect(page.locator("#ear-note")).to_have_text("Your voice stays on this machine.")
        her.wait("begin")
        her.say_aloud("r1", "There you are.")
        her.wait("listen", lambda frame: frame["on"])  # asked for after her first words
        expect(page.locator("#mic")).to_have_text("Mic on")
        pcm = np.frombuffer(her.wait_microphone(2.0), "<i2").astype(float)
        assert share_at(pcm[RATE_HZ // 2 :], RATE_HZ, HUM_HZ) > 0.5
        wanted = page.evaluate("wanted.audio")
        assert all(wanted[one] for one in ("echoCancellation", "noiseSuppression", "autoGainControl"))

        page.locator("#mic").click()
        her.wait("listen", lambda frame: not frame["on"])
        visit.state("muted", "microphone closed")
        assert page.evaluate("tracks.map((track) => track.readyState)") == ["ended"]
        expect(page.locator("#mic")).to_have_text("Mic off")
        sent = len(her.microphone)
        her.say_aloud("r2", "Closed.", stream=2, seconds=0.5)  # time in which nothing may come
        assert len(her.microphone) == sent
        assert her.strange == []

        page.locator("#mic").click()
        her.wait_microphone((sent + 8000) / 2 / RATE_HZ)
        page.reload()
        her.wait("hello", lambda frame: frame["ear"] == "server")
    assert [frame["on"] for frame in her.frames("listen")][:3] == [True, False, True]


@pytest.mark.parametrize("view", [DESKTOP, PHONE, ZOOMED], ids=lambda view: view.name)
def test_the_room_covers_the_page_and_not_that_she_listens(
    visiting: Visiting, speaking: StandIn, view: View
) -> None:
    her = speaking
    with visiting(view, KEEP_TRACKS) as visit:
        page = visit.page
        visit.say_hello()
        page.locator("#mic").click()
        her.wait("listen", lambda frame: frame["on"])
        page.locator("#open-room").click()
        expect(page.locator("#room-mic")).to_have_text("Mic on")
        visit.check("room_listening")
        page.locator("#room-mic").click()
        her.wait("listen", lambda frame: not frame["on"])
        expect(page.locator("#room-mic")).to_be_hidden()
        expect(page.locator("#room-close")).to_be_focused()
        assert page.evaluate("tracks.map((track) => track.readyState)") == ["ended"]


def test_who_closed_the_microphone_is_not_asked_again(visiting: Visiting, speaking: StandIn) -> None:
    her = speaking
    with visiting(DESKTOP, KEEP_TRACKS) as visit:
        page = visit.page
        visit.say_hello()
        page.locator("#mic").click()
        her.wait("listen", lambda frame: frame["on"])
        page.locator("#mic").click()
        her.wait("listen", lambda frame: not frame["on"])
        page.reload()
        visit.say_hello()
        her.say_aloud("r1", "Again.")
        visit.state("muted")
        assert page.evaluate("tracks") == []


def test_after_the_socket_was_gone_she_is_told_again_that_it_listens(
    visiting: Visiting, speaking: StandIn
) -> None:
    her = speaking
    with visiting(logs="WebSocket connection to") as visit:
        visit.say_hello()
        visit.page.locator("#mic").click()
        her.wait_microphone(0.2)
        her.drop()
        visit.state("reconnecting")
        her.received.clear()
        her.microphone.clear()
        her.is_refusing = False
        her.wait_microphone(0.2)
        kinds = [frame["type"] for frame in her.received]
        assert kinds.index("hello") < kinds.index("listen")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("NotAllowedError", "The browser keeps the microphone shut"),
        ("NotFoundError", "I found no microphone here"),
        ("NotReadableError", "Another program has the microphone"),
    ],
)
def test_a_microphone_that_does_not_open_is_one_line_and_the_talk_goes_on(
    visiting: Visiting, speaking: StandIn, name: str, sentence: str
) -> None:
    her = speaking
    refuse = (
        f"navigator.mediaDevices.getUserMedia = async () => {{ throw new DOMException('no', '{name}'); }};"
    )
    with visiting(DESKTOP, refuse) as visit:
        visit.say_hello()
        visit.page.locator("#mic").click()
        expect(visit.page.locator("#notice")).to_contain_text(sentence)
        expect(visit.page.locator("#mic")).to_have_text("Mic off")
        visit.type("so I type")
        her.wait("text", lambda frame: frame["text"] == "so I type")
        expect(visit.page.locator("#notice")).to_be_hidden()
        assert her.frames("listen") == []


def test_a_microphone_pulled_out_in_the_middle_is_one_line(visiting: Visiting, speaking: StandIn) -> None:
    her = speaking
    with visiting(DESKTOP, KEEP_TRACKS) as visit:
        visit.say_hello()
        visit.page.locator("#mic").click()
        her.wait_microphone(0.2)
        visit.page.evaluate("tracks[0].dispatchEvent(new Event('ended'))")
        her.wait("listen", lambda frame: not frame["on"])
        expect(visit.page.locator("#notice")).to_contain_text("The microphone is gone")
        visit.state("muted")


def test_it_can_be_closed_while_the_browser_still_asks(visiting: Visiting, speaking: StandIn) -> None:
    her = speaking
    late = """
    window.opened = [];
    const really = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      await new Promise((yes) => (window.sayYes = yes));
      const stream = await really(wanted);
      window.opened.push(...stream.getTracks());
      return stream;
    };
    """
    with visiting(DESKTOP, late) as visit:
        page = visit.page
        visit.say_hello()
        page.locator("#mic").click()
        page.locator("#mic").click()
        page.evaluate("sayYes()")
        page.wait_for_function("() => opened.length && opened.every((track) => track.readyState === 'ended')")
        assert her.frames("listen") == []
        expect(page.locator("#notice")).to_be_hidden()


def test_a_slow_socket_costs_old_sound_and_nothing_else(visiting: Visiting, speaking: StandIn) -> None:
    slow = "Object.defineProperty(WebSocket.prototype, 'bufferedAmount', { get: () => window.stuck ?? 0 });"
    with visiting(DESKTOP, slow) as visit:
        kept = visit.page.evaluate(
            """async () => {
                const sent = [];
                window.WebSocket = class extends EventTarget {
                  static OPEN = 1;
                  readyState = 1;
                  send(data) { sent.push(data); }
                  close() {}
                  get bufferedAmount() { return window.stuck ?? 0; }
                };
                const { Wire } = await import("/static/wire.js?slow");
                const wire = new Wire(() => ({}));
                let socket;
                const Real = window.WebSocket;
                window.WebSocket = class extends Real { constructor() { super(); socket = this; } };
                wire.open();
                socket.dispatchEvent(new MessageEvent("message", { data: '{"type": "welcome"}' }));
                wire.listen(true);
                window.stuck = 1e6;
                for (let n = 0; n < 200; n += 1) wire.sound(Uint8Array.of(n).buffer);
                window.stuck = 0;
                wire.sound(Uint8Array.of(200).buffer);
                return sent.filter((one) => one instanceof ArrayBuffer).map((one) => new Uint8Array(one)[0]);
            }"""
        )
        assert kept == list(range(151, 201))


# ---- who listens


def test_with_a_recogniser_of_the_browser_she_hears_the_sound_and_its_words(
    visiting: Visiting, speaking: StandIn
) -> None:
    her = speaking
    with visiting(DESKTOP, FAKE_EAR) as visit:
        page = visit.page
        assert her.wait("hello")["ear"] == "on-device"
        visit.say_hello()
        page.locator("#mic").click()
        her.wait_microphone(0.2)
        page.wait_for_function("() => fake.recognisers.length === 1")
        assert page.evaluate("fake.recognisers[0].processLocally") is True
        page.evaluate("hear('no, I found', false)")
        page.evaluate("hear('no, I found it yesterday', true)")
        her.wait("partial", lambda frame: frame["final"])
        assert her.frames("partial") == [
            {"type": "partial", "text": "no, I found", "final": False},
            {"type": "partial", "text": "no, I found it yesterday", "final": True},
        ]
        assert her.frames("text") == her.frames("interrupt") == []  # those are hers to decide
        page.locator("#mic").click()
        visit.state("muted")
        assert page.evaluate("fake.tracks.every((track) => track.readyState === 'ended')") is True
        assert page.evaluate("fake.recognisers[0].isRunning") is False


def test_what_she_hears_stands_on_the_page_as_it_comes(visiting: Visiting, speaking: StandIn) -> None:
    her = speaking
    with visiting() as visit:
        page = visit.page
        visit.say_hello()
        page.locator("#mic").click()
        her.wait("listen")
        her.send({"type": "hearing", "on": True})
        visit.state("listening", "listening")
        her.send({"type": "transcript", "text": "is it", "final": False, "sure": True})
        expect(page.locator("#person")).to_have_text("is it")
        her.send({"type": "hearing", "on": False})
        expect(page.locator("#person")).to_be_hidden()  # a cough is no turn
        her.send({"type": "hearing", "on": True})
        her.send({"type": "transcript", "text": "is it Tue", "final": False, "sure": True})
        her.send({"type": "hearing", "on": False})
        her.send({"type": "transcript", "text": "is it Tuesday", "final": True, "sure": True})
        expect(page.locator("#person")).to_have_text("is it Tuesday")
        visit.state("idle")
        assert her.frames("text") == []
        # An "mm-hm" into her sentence leaves it standing.
        her.reply("r1", "It is, and the tuner comes.")
        her.speak(1, tone(3))
        visit.state("speaking")
        her.send({"type": "transcript", "text": "mm-hm", "final": False, "sure": True})
        her.send({"type": "heard", "reply": "r1", "chars": len("It is,")})
        expect(page.locator("#heard")).to_have_text("It is,")
        expect(page.locator("#person")).to_have_text("is it Tuesday")


def test_what_she_is_unsure_of_goes_to_the_field_and_enter_sends_it(
    visiting: Visiting, speaking: StandIn
) -> None:
    her = speaking
    with visiting() as visit:
        page = visit.page
        visit.say_hello()
        page.locator("#mic").click()
        her.wait("listen")
        unsure = {"type": "transcript", "final": True, "sure": False}
        her.send({"type": "transcript", "text": "cold the tuna", "final": False, "sure": True})
        her.send(unsure | {"text": "cold the tuna"})
        expect(page.locator("#typed")).to_have_value("cold the tuna")
        expect(page.locator("#person")).to_be_hidden()
        expect(page.locator("#notice")).to_contain_text("Enter sends it")
        her.send(unsure | {"text": "call the tuner"})  # said once more: it takes the place of the first
        expect(page.locator("#typed")).to_have_value("call the tuner")
        assert her.frames("text") == []
        page.keyboard.press("Enter")
        assert her.wait("text")["text"] == "call the tuner"
        expect(page.locator("#notice")).to_be_hidden()
        page.locator("#typed").fill("And also,")
        her.send(unsure | {"text": "the piano"})
        expect(page.locator("#typed")).to_have_value("And also, the piano")


def test_a_cloud_recogniser_listens_only_after_consent(visiting: Visiting, her: StandIn) -> None:
    with visiting(DESKTOP, FAKE_EAR, "fake.state = 'unavailable'") as visit:
        page = visit.page
        assert her.wait("hello")["ear"] == "none"
        visit.say_hello()
        expect(page.locator("#mic")).to_be_hidden()
        page.get_by_role("button", name="Let a recogniser in the cloud listen").click()
        her.wait_command("ear/allow")
        expect(page.locator(".card")).to_contain_text("Let the browser’s maker hear you?")
        page.locator(".card .yes").click()
        assert her.wait("approve") == {"type": "approve", "deed": "d-ear", "hash": "hash-d-ear", "phrase": ""}
        her.send({"type": "deed", **deed("d-ear", "The browser’s maker may hear you", "done", can_undo=True)})
        allowed = {"type": "talk", "her_name": "Ines", "name": "Tomas", "met": True, "allow_cloud_ear": True}
        her.send(allowed)
        her.wait("hello", lambda frame: frame["ear"] == "cloud")
        expect(page.locator("#mic")).to_be_visible()
        expect(page.locator("#ear-note")).to_contain_text("goes to your browser’s maker")
        expect(page.locator("#footer")).to_contain_text("not counted")
        page.locator("#mic").click()
        her.wait("listen", lambda frame: frame["on"])
        her.send(allowed | {"allow_cloud_ear": False})
        expect(page.locator("#mic")).to_be_hidden()
        her.wait("listen", lambda frame: not frame["on"])
        assert page.evaluate("fake.tracks.every((track) => track.readyState === 'ended')") is True


def test_her_own_ear_needs_no_cloud(visiting: Visiting, speaking: StandIn) -> None:
    speaking.welcome |= {"allow_cloud_ear": True}
    with visiting(DESKTOP, FAKE_EAR, "fake.state = 'unavailable'") as visit:
        speaking.wait("hello", lambda frame: frame["ear"] == "server")
        visit.say_hello()
        visit.page.locator("#mic").click()
        speaking.wait_microphone(0.1)
        assert visit.page.evaluate("fake.recognisers") == []


def test_an_ear_of_hers_elsewhere_is_named(visiting: Visiting, speaking: StandIn) -> None:
    speaking.welcome |= {"ear_leaves_to": "stt.example.org"}
    with visiting() as visit:
        visit.say_hello()
        expect(visit.page.locator("#ear-note")).to_have_text(
            "Your voice goes to stt.example.org, to be written down."
        )


def test_without_any_recogniser_the_keyboard_is_enough(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        visit.say_hello()
        expect(visit.page.locator("#mic")).to_be_hidden()
        expect(visit.page.locator("#ear-note")).to_contain_text("No ear here, so I read what you type")
        expect(visit.page.locator("#ear-note button")).to_have_count(0)
        visit.state("idle")


def test_where_one_listener_alone_has_the_microphone_the_page_tells_voices_apart(
    visiting: Visiting, her: StandIn
) -> None:
    """A phone's own recogniser: her echo and an "mm-hm" do not stop her, speaking up does."""
    her.welcome |= {"voice": "server"}
    with visiting(PHONE, ON_A_PHONE, FAKE_EAR) as visit:
        page = visit.page
        visit.say_hello()
        expect(page.locator("#ear-note")).to_have_text("Your voice stays in this browser.")
        her.wait("begin")
        her.say_aloud("r1", "Hm.")
        expect(page.locator("#mic")).to_have_text("Mic on")
        page.wait_for_function("() => fake.recognisers.length === 1")
        her.reply("r2", "The kettle is in the last box.")
        her.speak(2, tone(5))
        visit.state("speaking")
        page.evaluate("hear('the kettle is in', false)")
        page.evaluate("hear('mm-hm', true)")
        assert her.frames("interrupt") == []
        visit.state("speaking")
        page.evaluate("hear('no, I found it', false)")
        her.wait("interrupt")
        her.wait("partial", lambda frame: frame["text"] == "no, I found it")
        visit.state("listening")
        page.evaluate("hear('no, I found it yesterday', true)")
        assert her.wait("text")["channel"] == "speech"
        assert len(her.frames("interrupt")) == 1
        assert her.frames("listen") == []
        assert page.evaluate("fake.tracks") == []

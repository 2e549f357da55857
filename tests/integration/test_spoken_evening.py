"""The real server in a real browser, by sound: what comes out of the loudspeaker and is kept."""

import asyncio
import base64
import re
import wave
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, expect
from running import Served, Talk
from visit import DESKTOP, ROOM, TAP, Visit, chromium, is_frame, visited

from samantha.ear.stt_pocketsphinx import PocketsphinxRecogniser
from samantha.voice.tts_flite import FliteVoice

pytestmark = [
    pytest.mark.browser,
    pytest.mark.timeout(240),
    pytest.mark.skipif(not FliteVoice.is_here(), reason="no voice on this machine"),
]

LONG_MS = 30_000  # for a sentence that is really spoken
SETTLE_MS = 1000  # until the record has what the page showed at once
RATE_HZ, QUIET_S = 16_000, 30.0


def quiet(path: Path) -> Path:
    """What a microphone hears in a quiet room."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(bytes(2 * int(QUIET_S * RATE_HZ)))
    return path


def typeset(text: str) -> str:
    return text.replace("'", "’")


def microphone(path: Path) -> tuple[str, ...]:
    """A browser's arguments: what its microphone hears, once, and that the person says yes to it."""
    return (
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-audio-capture={path}%noloop",
    )


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One whose microphone stands in a quiet room."""
    with chromium(*microphone(quiet(tmp_path_factory.mktemp("room") / "quiet.wav"))) as started:
        yield started


def begin(visit: Visit) -> str:
    """The first gesture; what she says to it."""
    expect(visit.page.locator("#footer")).not_to_be_empty(timeout=LONG_MS)  # welcomed
    assert visit.socket is not None
    with visit.socket.expect_event("framereceived", lambda got: is_frame(got, type="said"), timeout=LONG_MS):
        visit.say_hello()
    return visit.page.locator("#hers").inner_text()


def test_her_greeting_comes_out_as_sound(served: Served, browser: Browser) -> None:
    with visited(browser, DESKTOP, served.link, TAP, logs=("ScriptProcessorNode is deprecated",)) as visit:
        page = visit.page
        greeting = begin(visit)
        visit.state("speaking", "speaking")
        expect(page.locator("#unheard")).to_have_text("", timeout=LONG_MS)
        expect(page.locator("#heard")).to_have_text(greeting)
        visit.state("idle")
        out, rate = np.array(page.evaluate("tapped")), page.evaluate("rate")
        loud_s = np.count_nonzero(np.abs(out) > 0.02) / rate
        assert loud_s > 0.02 * len(greeting)  # speech, for as long as such a sentence takes
        assert np.abs(out).max() > 0.2


def test_escape_keeps_the_words_that_were_heard(served: Served, browser: Browser) -> None:
    with visited(browser, DESKTOP, served.link) as visit:
        page = visit.page
        greeting = begin(visit)
        expect(page.locator("#heard")).to_contain_text(re.compile(r"\w+ \w+ \w+"), timeout=LONG_MS)
        page.keyboard.press("Escape")
        visit.state("idle")
        page.wait_for_timeout(SETTLE_MS)
        heard = page.locator("#hers").inner_text()
        with served.talk() as socket:
            kept = Talk(socket).welcome["lines"][-1]["text"]
        assert 0 < len(heard) < len(greeting)
        assert typeset(kept) == typeset(heard)


def spoken(text: str) -> dict[str, object]:
    """A person's line as `utter` takes it, with a breath after it."""

    async def all_of_it() -> bytes:
        return b"".join([piece async for piece in FliteVoice().speak(text)])

    with ThreadPoolExecutor() as beside:  # the browser's driver has this thread's loop
        pcm = beside.submit(asyncio.run, all_of_it()).result()
    return {"pcm": base64.b64encode(pcm).decode(), "rate": FliteVoice.rate_hz, "pause": 1}


@pytest.mark.skipif(not PocketsphinxRecogniser.is_here(), reason="no ear on this machine")
def test_a_spoken_stop_is_obeyed(home: Served, browser: Browser) -> None:
    home.home.mkdir()
    (home.home / "settings.toml").write_text("[voice]\npace = 0.5\n")  # she has much to be stopped in
    home.start()
    with visited(browser, DESKTOP, home.link, ROOM) as visit:
        page = visit.page
        greeting = begin(visit)
        assert visit.socket is not None
        with visit.socket.expect_event("framesent", lambda sent: is_frame(sent, type="listen", on=True)):
            page.locator("#mic").click()
        expect(page.locator("#heard")).to_contain_text(re.compile(r"\w+ \w+"), timeout=LONG_MS)
        with visit.socket.expect_event(
            "framereceived", lambda got: is_frame(got, type="hush"), timeout=LONG_MS
        ):
            page.evaluate("said => utter(said)", spoken("Stop."))
        page.wait_for_function("document.body.dataset.state !== 'speaking'")
        heard = page.locator("#hers").inner_text()
        assert len(heard) < len(greeting)
        with home.talk() as socket:
            lines = Talk(socket).welcome["lines"]
        kept = next(line["text"] for line in lines if line["speaker"] == "samantha")
        assert len(kept) < len(greeting)
        assert typeset(greeting).startswith(typeset(kept))


def test_what_is_typed_while_she_speaks_waits_for_nothing(served: Served, browser: Browser) -> None:
    with visited(browser, DESKTOP, served.link) as visit:
        page = visit.page
        begin(visit)
        expect(page.locator("#heard")).to_contain_text(re.compile(r"\w+ \w+ \w+"), timeout=LONG_MS)
        assert visit.socket is not None
        with visit.socket.expect_event("framereceived", lambda got: is_frame(got, type="turn")):
            visit.type("I'm Nora")
        expect(page.locator("#hers")).to_contain_text("eighteen", timeout=LONG_MS)

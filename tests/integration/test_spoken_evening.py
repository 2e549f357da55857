"""The real server in a real browser, by sound: her greeting comes out of the loudspeaker, "stop" comes in."""

import asyncio
import re
import wave
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, expect
from running import Served, Talk
from visit import ARGUMENTS, CHROMIUM, DESKTOP, TAP, Visit, chromium, is_frame, visited

from samantha.voice.tts_flite import FliteVoice

pytestmark = [
    pytest.mark.browser,
    pytest.mark.timeout(240),
    pytest.mark.skipif(not FliteVoice.is_here(), reason="speech is made by flite, which is not here"),
]

LONG_MS = 30_000  # for a sentence that is really spoken
SETTLE_MS = 1000  # until the record has what the page showed at once
BEFORE_S, AFTER_S = 1.0, 30.0  # of silence around what is said into the microphone


def recorded(path: Path, pcm: bytes, rate_hz: int) -> Path:
    """What a microphone hears once, with silence around it."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        for part in (bytes(2 * int(BEFORE_S * rate_hz)), pcm, bytes(2 * int(AFTER_S * rate_hz))):
            file.writeframes(part)
    return path


def spoken(text: str) -> tuple[bytes, int]:
    """PCM16 and its rate."""

    async def all_of_it() -> bytes:
        return b"".join([piece async for piece in FliteVoice().speak(text)])

    with ThreadPoolExecutor() as beside:  # the browser's driver has this thread's loop
        return beside.submit(asyncio.run, all_of_it()).result(), FliteVoice.rate_hz


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
    quiet = recorded(tmp_path_factory.mktemp("room") / "quiet.wav", b"", 16_000)
    with chromium(*microphone(quiet)) as started:
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


def test_what_is_typed_while_she_speaks_waits_for_nothing(served: Served, browser: Browser) -> None:
    with visited(browser, DESKTOP, served.link) as visit:
        page = visit.page
        begin(visit)
        expect(page.locator("#heard")).to_contain_text(re.compile(r"\w+ \w+ \w+"), timeout=LONG_MS)
        assert visit.socket is not None
        with visit.socket.expect_event("framereceived", lambda got: is_frame(got, type="turn")):
            visit.type("I'm Nora")
        expect(page.locator("#hers")).to_contain_text("eighteen", timeout=LONG_MS)


def test_a_spoken_word_is_heard_and_obeyed(served: Served, browser: Browser, tmp_path: Path) -> None:
    said = recorded(tmp_path / "said.wav", *spoken("Stop."))
    another = browser.browser_type.launch(executable_path=CHROMIUM, args=[*ARGUMENTS, *microphone(said)])
    with visited(another, DESKTOP, served.link) as visit:
        page = visit.page
        begin(visit)
        visit.state("speaking")
        page.locator("#mic").click()  # it speaks into her sentence
        expect(page.locator("#person")).to_have_text(re.compile("^stop$", re.I), timeout=LONG_MS)
        visit.state("idle")
        assert page.locator("#mic").inner_text() == "Mic on"
        expect(page.locator("#ear-note")).to_have_text("Your voice stays on this machine.")
    another.close()

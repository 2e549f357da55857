"""One visit of one page in a real browser, on one kind of screen, with all that must not happen on it."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, WebSocket, expect, sync_playwright

CHROMIUM = (
    os.environ.get("SAMANTHA_CHROMIUM")
    or shutil.which("chromium")
    or shutil.which("chromium-browser")
    or shutil.which("google-chrome")
)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--renderer-process-limit=1",  # a page a test, and none of them needs a process of its own
]
SHOTS = os.environ.get("SAMANTHA_SHOTS")  # a folder: every state is also kept as a picture
WAIT_MS = 10_000
SOME_RULES = ", runOnly: ['color-contrast', 'scrollable-region-focusable', 'target-size']"

# What this machine's Chromium can hear and say by itself must not matter.
NO_EAR = "delete window.SpeechRecognition; delete window.webkitSpeechRecognition;"
NO_VOICE = "Object.defineProperty(window, 'speechSynthesis', { value: undefined, configurable: true });"

# A recogniser and a microphone that a test moves by hand.
FAKE_EAR = """
window.fake = { recognisers: [], tracks: [], state: "available" };
window.SpeechRecognition = class {
  static available() { return Promise.resolve(window.fake.state); }
  start() { window.fake.recognisers.push(this); this.isRunning = true; }
  abort() { this.isRunning = false; this.onend?.(); }
};
window.webkitSpeechRecognition = window.SpeechRecognition;
navigator.mediaDevices.getUserMedia = () => {
  const audio = new AudioContext();
  const hum = audio.createOscillator();
  const out = audio.createMediaStreamDestination();
  hum.connect(out);
  hum.start();
  window.fake.tracks.push(...out.stream.getTracks());
  return Promise.resolve(out.stream);
};
window.hear = (text, isFinal) => {
  const result = Object.assign([{ transcript: text }], { isFinal });
  window.fake.recognisers.at(-1).onresult({ resultIndex: 0, results: [result] });
};
"""

# What goes to the loudspeaker, quantum by quantum.
TAP = """
window.tapped = [];
const connect = AudioNode.prototype.connect;
AudioNode.prototype.connect = function (to, ...more) {
  if (to instanceof AudioDestinationNode) {
    const tap = this.context.createScriptProcessor(1024, 1, 1);
    tap.onaudioprocess = ({ inputBuffer }) => window.tapped.push(...inputBuffer.getChannelData(0));
    connect.call(this, tap);
    connect.call(tap, to);
    window.rate = this.context.sampleRate;
  }
  return connect.call(this, to, ...more);
};
"""


# A microphone in a quiet room; `utter` says PCM16 into it, again and again for as long as she speaks.
ROOM = """
navigator.mediaDevices.getUserMedia = async () => {
  const audio = new AudioContext();
  const out = audio.createMediaStreamDestination();
  window.room = { audio, out };
  return out.stream;
};
window.utter = async ({ pcm, rate, pause }) => {
  const bytes = Uint8Array.from(atob(pcm), (letter) => letter.charCodeAt(0));
  const samples = Float32Array.from(new Int16Array(bytes.buffer), (sample) => sample / 32768);
  const { audio, out } = window.room;
  const buffer = audio.createBuffer(1, samples.length + pause * rate, rate);
  buffer.copyToChannel(samples, 0);
  while (document.body.dataset.state === "speaking") {
    const said = audio.createBufferSource();
    said.buffer = buffer;
    said.connect(out);
    await new Promise((done) => {
      said.onended = done;
      said.start();
    });
  }
};
"""


@dataclass(frozen=True)
class View:
    name: str
    width: int = 1280
    height: int = 800
    is_night: bool = False
    is_still: bool = False
    scale: int = 1
    is_phone: bool = False


DESKTOP = View("desktop")
PHONE = View("phone", 390, 844, is_phone=True, scale=2)
ZOOMED = View("zoomed", 640, 400, scale=2)  # what 1280 by 800 is at 200 %


@dataclass
class Visit:
    """`socket` is the newest talk; `hosts` and `complaints` are judged when the visit ends."""

    page: Page
    view: View
    socket: WebSocket | None = None
    hosts: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)

    def state(self, name: str, words: str = "") -> None:
        # Asked for more often than `expect` would: most of a test is waiting for states.
        self.page.wait_for_selector(f"body[data-state={name}]", timeout=WAIT_MS)
        if words:
            self.page.wait_for_selector(f"#status:text-is({words!r})", timeout=WAIT_MS)

    def note(self, said: ConsoleMessage) -> None:
        if said.type in {"error", "warning"}:
            self.complaints.append(said.text)

    def asked(self, url: str) -> None:
        if not url.startswith("blob:"):  # a picture in the page's own memory
            self.hosts.add(urlsplit(url).netloc)

    def connected(self, socket: WebSocket) -> None:
        self.hosts.add(urlsplit(socket.url).netloc)
        self.socket = socket

    def say_hello(self) -> None:
        self.page.locator("#hello").click()
        expect(self.page.locator("#typed")).to_be_visible()

    def type(self, text: str) -> None:
        self.page.locator("#typed").fill(text)
        self.page.locator("#typed").press("Enter")

    def shot(self, name: str) -> None:
        if SHOTS:
            self.page.screenshot(path=Path(SHOTS) / f"{self.view.name}_{name}.png")

    def check(self, name: str) -> None:
        """Nothing for axe to find, and nothing wider than the screen."""
        self.shot(name)
        if self.view.is_still:
            return  # the same page as on the desktop, but for the line
        # At night only the colours differ, enlarged only the places.
        some = SOME_RULES if self.view.is_night or self.view.name == "zoomed" else ""
        rules = f"axe.run({{ resultTypes: ['violations']{some} }})"
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(Axe().axe_script)
        found = AxeResults(self.page.evaluate(rules))
        assert found.violations_count == 0, f"{self.view.name}, {name}: {found.generate_report()}"
        spill: int = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert spill <= 0, f"{self.view.name}, {name}: {spill} px too wide"


def is_frame(payload: Any, **fields: object) -> bool:
    """Whether what a socket sent or got is a JSON object with these fields."""
    frame = json.loads(payload) if isinstance(payload, str) else {}
    return all(frame.get(name) == value for name, value in fields.items())


@contextmanager
def chromium(*more: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*ARGUMENTS, *more])
        yield browser
        browser.close()


@contextmanager
def visited(
    browser: Browser, view: View, url: str, *scripts: str, logs: tuple[str, ...] = ()
) -> Iterator[Visit]:
    """Opens `url` as a stranger. Nothing may be logged but `logs`, and nobody else may be asked anything."""
    context = browser.new_context(
        viewport={"width": view.width, "height": view.height},
        device_scale_factor=view.scale,
        color_scheme="dark" if view.is_night else "light",
        reduced_motion="reduce" if view.is_still else "no-preference",
        has_touch=view.is_phone,
        is_mobile=view.is_phone,
        locale="en-GB",
    )
    page = context.new_page()
    visit = Visit(page, view)
    page.on("request", lambda request: visit.asked(request.url))
    page.on("websocket", visit.connected)
    page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    page.on("console", visit.note)
    for script in (NO_EAR, NO_VOICE, *scripts):
        page.add_init_script(script)
    page.goto(url)
    yield visit
    serious = [one for one in visit.complaints if not any(log in one for log in logs)]
    context.close()
    assert serious == [], serious
    assert visit.hosts == {urlsplit(url).netloc}

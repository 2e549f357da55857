"""What runs in the browser's audio thread, driven by hand: no clock, no device, every sample known."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from playwright.sync_api import Browser, Page
from wire_stand_in import StandIn

pytestmark = pytest.mark.browser

QUANTUM = 128
CONTEXT_HZ = 48_000
Samples = NDArray[np.float64]

# The globals of an audio thread, and one processor that a test drives by hand.
THREAD = """
async ([name, rate]) => {
  globalThis.sampleRate = rate;
  globalThis.currentFrame = 0;
  globalThis.AudioWorkletProcessor = class {
    port = {
      postMessage: (data) => told.push(data instanceof ArrayBuffer ? [...new Int16Array(data)] : data),
    };
  };
  globalThis.told = [];
  globalThis.registerProcessor = (_, Processor) => { globalThis.processor = new Processor(); };
  await import(`/static/worklets/${name}.js`);
  globalThis.tell = (data) => processor.port.onmessage({ data });
  globalThis.piece = (samples) => tell({ pcm: Int16Array.from(samples).buffer });
  globalThis.play = (quanta) => {
    const all = [];
    for (let n = 0; n < quanta; n += 1) {
      const out = new Float32Array(128);
      processor.process([], [[out]]);
      all.push(...out);
      currentFrame += 128;
    }
    return all;
  };
  globalThis.hear = (samples) => {
    for (let n = 0; n + 128 <= samples.length; n += 128) {
      processor.process([[Float32Array.from(samples.slice(n, n + 128))]], []);
      currentFrame += 128;
    }
  };
}
"""

A_MINUTE_THAT_GOES_WELL = """
() => {
  const rest = new Array(320).fill(1000);
  for (let n = 0; n < 10; n += 1) piece(rest);
  for (let n = 0; n < 60 * 50; n += 1) {
    piece(rest);
    play(n % 2 ? 7 : 8); // 20 ms are seven and a half
  }
  play(1000); // to the end, and a pause
}
"""


@dataclass(frozen=True)
class Thread:
    """One processor in a page of its own."""

    page: Page

    def tell(self, **message: Any) -> None:
        self.page.evaluate("(message) => tell(message)", message)

    def piece(self, samples: Samples) -> None:
        self.page.evaluate("(samples) => piece(samples)", (samples * 32767).round().astype(int).tolist())

    def pieces(self, samples: Samples, size: int) -> None:
        for begin in range(0, len(samples), size):
            self.piece(samples[begin : begin + size])

    def play(self, seconds: float) -> Samples:
        quanta = round(seconds * CONTEXT_HZ / QUANTUM)
        return np.array(self.page.evaluate("(quanta) => play(quanta)", quanta))

    def hear(self, samples: Samples) -> Samples:
        self.page.evaluate("(samples) => hear(samples)", samples.tolist())
        pieces = self.page.evaluate("told.splice(0)")
        assert {len(piece) for piece in pieces} == {320}
        return np.array([sample for piece in pieces for sample in piece]) / 32767

    def told(self) -> list[dict[str, Any]]:
        told: list[dict[str, Any]] = self.page.evaluate("told.splice(0)")
        return told


def hum(seconds: float, rate_hz: int, hz: float = 440.0, height: float = 0.5) -> Samples:
    return height * np.sin(2 * np.pi * hz * np.arange(int(seconds * rate_hz)) / rate_hz)


def share_at(samples: Samples, rate_hz: int, hz: float) -> float:
    """How much of the power lies within 20 Hz of `hz`."""
    power = np.abs(np.fft.rfft(samples * np.hanning(len(samples)))) ** 2
    near = np.abs(np.fft.rfftfreq(len(samples), 1 / rate_hz) - hz) < 20
    return float(power[near].sum() / power.sum())


def rms(samples: Samples) -> float:
    return float(np.sqrt(np.mean(samples**2)))


@pytest.fixture
def start(browser: Browser, her: StandIn) -> Iterator[Any]:
    context = browser.new_context()

    def started(name: str, rate_hz: int = CONTEXT_HZ) -> Thread:
        page = context.new_page()
        page.goto(f"{her.url}/static/icon.svg")
        page.evaluate(THREAD, [name, rate_hz])
        return Thread(page)

    yield started
    context.close()


# ---- her sound


@pytest.mark.parametrize("rate_hz", [8000, 16_000, 22_050, 24_000, 44_100, 48_000])
def test_her_sound_comes_out_whole_at_any_rate(start: Any, rate_hz: int) -> None:
    thread: Thread = start("playout")
    sound = hum(1.0, rate_hz)
    thread.tell(begin=1, rate=rate_hz)
    thread.pieces(sound, rate_hz // 50)
    out = thread.play(1.3)
    heard = out[: CONTEXT_HZ - 480]
    assert share_at(heard[2400:], CONTEXT_HZ, 440) > 0.999
    assert rms(heard[2400:]) == pytest.approx(0.5 / 2**0.5, rel=0.02)
    assert not out[CONTEXT_HZ + 480 :].any()
    last = thread.told()[-1]
    assert last == {"stream": 1, "samples": len(sound), "isPlaying": False, "isAtOnce": False}


def test_it_waits_for_sixty_milliseconds_or_for_the_end(start: Any) -> None:
    thread: Thread = start("playout")
    sound = hum(1.0, 16_000)
    thread.tell(begin=1, rate=16_000)
    thread.pieces(sound[:640], 320)
    assert not thread.play(0.02).any()
    thread.piece(sound[640:960])
    assert thread.play(0.01).any()

    short: Thread = start("playout")
    short.tell(begin=1, rate=16_000)
    short.piece(sound[:320])
    assert not short.play(0.08).any()
    assert short.play(0.08).any()  # nothing more came: it was all
    assert short.told()[-1]["samples"] == 320


def test_after_it_ran_dry_it_waits_for_more_and_forgets_that_again(start: Any) -> None:
    thread: Thread = start("playout")
    sound = hum(1.0, 16_000)
    thread.tell(begin=1, rate=16_000)

    def waits_ms() -> int:
        """Milliseconds that have to be there before it plays."""
        for pieces in range(1, 12):
            thread.piece(sound[:320])
            if thread.play(2 * QUANTUM / CONTEXT_HZ).any():
                return 20 * pieces
        raise AssertionError("it never played")

    waited = []
    for _ in range(6):
        waited.append(waits_ms())
        thread.play(0.25)  # dry, for less than a pause of hers would take
    assert waited[0] == 60
    assert waited == sorted(waited)
    assert waited[-1] == 200
    thread.page.evaluate(A_MINUTE_THAT_GOES_WELL)
    assert waits_ms() == 60


def test_a_gap_that_nobody_meant_does_not_click(start: Any) -> None:
    thread: Thread = start("playout")
    thread.tell(begin=1, rate=16_000)
    thread.pieces(hum(0.2, 16_000, 200)[:3170], 320)  # it ends near a crest
    first = thread.play(0.4)
    thread.pieces(hum(0.2, 16_000, 200), 320)
    steps = np.abs(np.diff(np.concatenate([first, thread.play(0.4)])))
    assert steps.max() < 0.03  # of a hum of 0.5 at 200 Hz: 0.013 where nothing is wrong


def test_ducking_lowers_what_waits_within_five_milliseconds_and_leaves_what_comes(start: Any) -> None:
    thread: Thread = start("playout")
    thread.tell(begin=1, rate=16_000)
    thread.pieces(hum(0.2, 16_000), 320)
    assert rms(thread.play(0.1)[1200:]) > 0.3
    thread.tell(duck=0.2)
    thread.pieces(hum(0.2, 16_000, height=0.1), 320)  # made lower already
    ducked = thread.play(0.25)
    assert rms(ducked[240:4000]) == pytest.approx(0.1 / 2**0.5, rel=0.05)
    assert rms(ducked[-4000:]) == pytest.approx(0.1 / 2**0.5, rel=0.05)
    assert np.abs(np.diff(ducked[:300])).max() < 0.05  # no step
    thread.tell(duck=1)
    assert rms(thread.play(0.04)[300:]) == pytest.approx(0.5 / 2**0.5, rel=0.05)


def test_what_was_made_lower_sounds_as_it_came_where_nothing_is_said_of_it(start: Any) -> None:
    thread: Thread = start("playout")
    thread.tell(begin=1, rate=16_000)
    thread.pieces(hum(0.1, 16_000), 320)
    thread.tell(duck=0.2)
    thread.pieces(hum(0.1, 16_000, height=0.1), 320)
    thread.pieces(hum(0.1, 16_000), 320)  # and up again, without a word
    thread.play(0.2)
    assert rms(thread.play(0.09)[480:]) == pytest.approx(0.5 / 2**0.5, rel=0.05)


def test_emptying_is_silent_within_five_milliseconds_and_counts_exactly(start: Any) -> None:
    thread: Thread = start("playout")
    thread.tell(begin=7, rate=16_000)
    thread.pieces(hum(2.0, 16_000), 320)
    before = thread.play(0.512)
    thread.told()
    thread.tell(empty=7)
    assert thread.told() == [{"stream": 7, "samples": 8192, "isPlaying": False, "isAtOnce": True}]
    after = thread.play(0.3)
    assert after[:QUANTUM].any()
    assert not after[240:].any()
    assert np.abs(np.diff(np.concatenate([before[-10:], after]))).max() < 0.06
    thread.pieces(hum(0.1, 16_000), 320)  # the same stream goes on
    assert thread.play(0.3).any()
    assert thread.told()[-1]["samples"] == 8192 + 1600


def test_emptying_twice_or_before_anything_was_heard_is_answered_too(start: Any) -> None:
    thread: Thread = start("playout")
    thread.tell(begin=1, rate=16_000)
    thread.piece(hum(0.02, 16_000))
    thread.tell(empty=1)
    thread.tell(empty=1)
    assert [told["samples"] for told in thread.told()] == [0, 0]
    assert not thread.play(0.3).any()


def test_a_stream_is_played_to_its_end_before_the_next(start: Any) -> None:
    thread: Thread = start("playout")
    thread.tell(begin=1, rate=16_000)
    thread.pieces(hum(0.2, 16_000, 440), 320)
    thread.tell(begin=2, rate=24_000)
    thread.pieces(hum(0.2, 24_000, 1000), 480)
    out = thread.play(0.5)
    assert share_at(out[960:8600], CONTEXT_HZ, 440) > 0.99
    assert share_at(out[10_600:18_000], CONTEXT_HZ, 1000) > 0.99
    told = thread.told()
    assert [last["samples"] for last in told if not last["isPlaying"]] == [3200, 4800]


def test_it_tells_four_times_a_second_how_far_it_is(start: Any) -> None:
    thread: Thread = start("playout")
    thread.tell(begin=1, rate=16_000)
    thread.pieces(hum(2.0, 16_000), 320)
    thread.play(1.0)
    counts = [told["samples"] for told in thread.told()]
    assert counts == sorted(counts)
    assert np.diff(counts).tolist() == pytest.approx([4000] * 3, abs=2 * QUANTUM)


# ---- the microphone


@pytest.mark.parametrize("rate_hz", [16_000, 44_100, 48_000, 96_000])
def test_the_microphone_comes_as_sixteen_kilohertz_from_any_rate(start: Any, rate_hz: int) -> None:
    thread: Thread = start("capture", rate_hz)
    heard = thread.hear(hum(1.0, rate_hz, 1000))
    assert 0.96 <= len(heard) / 16_000 <= 1.0
    assert share_at(heard[320:], 16_000, 1000) > 0.999
    assert rms(heard[320:]) == pytest.approx(0.5 / 2**0.5, rel=0.02)


@pytest.mark.parametrize("rate_hz", [44_100, 48_000])
def test_what_sixteen_kilohertz_cannot_carry_does_not_fold_into_the_voice(start: Any, rate_hz: int) -> None:
    for hz in (9500, 12_000, 15_000):
        thread: Thread = start("capture", rate_hz)
        assert rms(thread.hear(hum(0.5, rate_hz, hz))[320:]) < 0.005  # 36 dB less than the voice


def test_what_is_too_loud_is_cut_and_does_not_wrap(start: Any) -> None:
    thread: Thread = start("capture", 48_000)
    heard = thread.hear(hum(0.5, 48_000, 200, height=3.0))
    assert heard.max() == 1
    assert np.abs(np.diff(heard)).max() < 0.8

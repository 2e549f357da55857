"""Whatever pieces a microphone's bytes come in, they leave as frames, and nothing piles up."""

import asyncio
import random
from itertools import pairwise

import pytest

from samantha.core.errors import SamanthaError
from samantha.core.sound import FRAME_BYTES, FRAME_MS
from samantha.ear.frames import BACKLOG_MS, Frames, TooFastError, TooSlowError
from samantha.testing.clock import FakeClock

MS = FRAME_BYTES // FRAME_MS  # bytes


def advance(clock, seconds):
    asyncio.run(clock.advance(seconds))


def sound(length, seed=1):
    return random.Random(seed).randbytes(length)


@pytest.mark.parametrize("seed", range(5))
def test_any_sizes_give_the_same_frames(seed):
    rng, clock = random.Random(seed), FakeClock()
    frames, whole, made, at = Frames(clock), sound(40_001), [], 0
    while at < len(whole):
        size = rng.choice((0, 1, 3, 319, 320, 640, 641, 3_200, rng.randrange(3_200)))
        made += frames.take(whole[at : at + size])
        at += size
    assert all(len(frame) == FRAME_BYTES for frame in made)
    assert b"".join(made) == whole[: len(whole) // FRAME_BYTES * FRAME_BYTES]


def test_half_a_sample_waits_for_its_other_half():
    frames = Frames(FakeClock())
    assert frames.take(b"\x01" * (FRAME_BYTES - 1)) == []
    assert frames.take(b"\x02") == [b"\x01" * (FRAME_BYTES - 1) + b"\x02"]


def test_a_burst_within_the_backlog_is_taken():
    frames = Frames(FakeClock())
    assert len(frames.take(bytes(BACKLOG_MS * MS))) == BACKLOG_MS // FRAME_MS


def test_faster_than_real_time_is_refused_with_one_sentence():
    frames = Frames(FakeClock())
    frames.take(bytes(BACKLOG_MS * MS))
    with pytest.raises(TooFastError) as refused:
        frames.take(bytes(FRAME_BYTES))
    assert isinstance(refused.value, SamanthaError)
    assert str(refused.value).count("\n") == 0
    assert "5 seconds" in str(refused.value)


def test_after_a_refusal_it_goes_on_once_time_has_caught_up():
    clock = FakeClock()
    frames = Frames(clock)
    frames.take(bytes(BACKLOG_MS * MS))
    with pytest.raises(TooFastError):
        frames.take(bytes(FRAME_BYTES))
    advance(clock, FRAME_MS / 1000)
    assert len(frames.take(bytes(FRAME_BYTES))) == 1


@pytest.mark.parametrize("before", [0, 1, 2, 7])
@pytest.mark.parametrize("dropped", [BACKLOG_MS * MS, BACKLOG_MS * MS + 1])
def test_what_follows_a_refusal_is_cut_at_whole_samples(before, dropped):
    clock = FakeClock()
    frames = Frames(clock)
    stream = b"".join(n.to_bytes(2, "little") for n in range(40_000)) * 5  # neighbours differ in both bytes
    frames.take(stream[:before])
    with pytest.raises(TooFastError):
        frames.take(stream[before : before + dropped + MS])
    advance(clock, 60)
    made = frames.take(stream[before + dropped + MS :][: 3 * FRAME_BYTES + 1])
    samples = [int.from_bytes(made[0][n : n + 2], "little") for n in range(0, FRAME_BYTES, 2)]
    assert {b - a for a, b in pairwise(samples[1:])} <= {1, 1 - 40_000}


def test_an_hour_at_the_pace_of_speech_is_never_refused():
    clock = FakeClock()
    frames, made = Frames(clock), 0
    for _ in range(3600):
        made += len(frames.take(bytes(1000 * MS)))
        advance(clock, 1)
    assert made == 3600 * 1000 // FRAME_MS


@pytest.mark.parametrize("rate_hz", [8_000, 11_025])
def test_sound_of_a_lower_rate_is_one_clear_sentence_and_taken_all_the_same(rate_hz):
    clock, told, made = FakeClock(), [], 0
    frames = Frames(clock)
    for _ in range(600):
        try:
            made += len(frames.take(bytes(2 * rate_hz // 10)))
        except TooSlowError as error:
            told.append(str(error))
        advance(clock, 0.1)
    assert len(told) == 1
    assert "too slowly" in told[0]
    assert told[0].endswith(".")
    assert made > 0.9 * 60 * rate_hz / (FRAME_BYTES // 2)


def test_a_network_that_stands_still_now_and_then_is_no_lower_rate():
    clock = FakeClock()
    frames, made = Frames(clock), 0
    for second in range(60):
        late = second % 4 == 3
        made += sum(len(frames.take(bytes(100 * MS))) for _ in range(0 if late else 10))
        made += len(frames.take(bytes(1000 * MS))) if second % 4 == 0 and second else 0
        advance(clock, 1)
    assert made > 50 * 50


def test_waiting_saves_up_no_backlog():
    clock = FakeClock()
    frames = Frames(clock)
    frames.take(b"")
    advance(clock, 3600)
    with pytest.raises(TooFastError):
        frames.take(bytes(BACKLOG_MS * MS + FRAME_BYTES))


def test_closing_and_opening_the_microphone_buys_no_backlog():
    frames = Frames(FakeClock())
    frames.take(bytes(BACKLOG_MS * MS))
    frames.clear()
    with pytest.raises(TooFastError):
        frames.take(bytes(FRAME_BYTES))


def test_what_waited_is_not_glued_to_the_next_opening():
    frames = Frames(FakeClock())
    frames.take(b"\x7f" * 100)
    frames.clear()
    assert frames.take(bytes(FRAME_BYTES)) == [bytes(FRAME_BYTES)]

"""She is taken out of the microphone and told from others: with a loudspeaker, a room and a way made here."""

import numpy as np
import pytest

from samantha.core.sound import FRAME_BYTES, RATE_HZ
from samantha.ear.drift import LONGEST_LEAD
from samantha.ear.echo import Echo

FRAME = FRAME_BYTES // 2
SECOND = RATE_HZ // FRAME  # frames


def pcm(sound):
    return np.clip(np.rint(sound), -32_768, 32_767).astype("<i2").tobytes()


def talk(seconds, pitch_hz, seed, loud=3_000.0):
    """Something like speech: syllables of a gliding pitch with formants, pauses, and hissed consonants."""
    rng, made = np.random.default_rng(seed), []
    while sum(map(len, made)) < seconds * RATE_HZ:
        length = int(rng.uniform(0.1, 0.3) * RATE_HZ)
        phase = np.cumsum(
            2 * np.pi * pitch_hz * rng.uniform(0.8, 1.3) * np.linspace(1, rng.uniform(0.8, 1.2), length)
        )
        formants = rng.uniform((300, 900, 2_200), (900, 2_200, 3_400))
        harmonics = np.arange(1, 30)
        weights = sum(1 / (1 + ((harmonics * pitch_hz - formant) / 200) ** 2) for formant in formants)
        voiced = (weights[:, None] * np.sin(harmonics[:, None] * phase / RATE_HZ)).sum(axis=0)
        hiss = np.diff(rng.standard_normal(int(rng.uniform(0.03, 0.08) * RATE_HZ) + 1)) * rng.uniform(
            0.1, 0.5
        )
        made += [hiss, voiced * np.hanning(length), np.zeros(int(rng.choice((0.02, 0.02, 0.3)) * RATE_HZ))]
    whole = np.concatenate(made)[: int(seconds * RATE_HZ)]
    return whole / np.abs(whole).std() * loud / 3


def way(delay_ms, seed=2, rt60_s=0.3, gain=0.3):
    """From loudspeaker to microphone: a delay, the direct sound, and a room that dies away."""
    at = np.arange(int(rt60_s * RATE_HZ))
    tail = np.random.default_rng(seed).standard_normal(len(at)) * 10 ** (-3 * at / len(at))
    tail = tail / np.sqrt((tail**2).sum())
    tail[0] += 1
    return np.concatenate((np.zeros(delay_ms * RATE_HZ // 1000), tail * gain))


def through(sound, response):
    size = len(sound) + len(response)
    return np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(response, size), size)[: len(sound)]


def room_noise(length, loud=10.0):
    return np.random.default_rng(3).standard_normal(length) * loud


def run(echo, played, heard):
    """What is left of `heard`, and the probability of somebody else, frame by frame."""
    left, near, played, heard = [], [], pcm(played), pcm(heard)
    for at in range(0, len(heard) - FRAME_BYTES + 1, FRAME_BYTES):
        echo.played(played[at : at + FRAME_BYTES], RATE_HZ)
        frame, probability = echo.clean(heard[at : at + FRAME_BYTES])
        left.append(np.frombuffer(frame, "<i2").astype(float))
        near.append(probability)
    return np.concatenate(left), np.array(near)


def power(sound):
    return float((sound**2).mean())


@pytest.mark.parametrize("delay_ms", [0, 170, 480])
def test_her_echo_is_taken_out_whatever_the_delay(delay_ms):
    played = talk(8, 200, seed=1)
    heard = through(played, way(delay_ms)) + room_noise(len(played))
    left, _ = run(Echo(), played, heard)
    assert power(left[-3 * RATE_HZ :]) < power(heard[-3 * RATE_HZ :]) / 20


@pytest.mark.parametrize("delay_ms", [0, 170, 480])
@pytest.mark.parametrize("gain", [0.06, 0.7])
def test_her_own_voice_is_never_somebody_else_from_the_first_word_on(delay_ms, gain):
    played = talk(8, 200, seed=1)
    heard = through(played, way(delay_ms, gain=gain)) + room_noise(len(played))
    _, near = run(Echo(), played, heard)
    assert near.max() < 0.5


def test_a_person_as_loud_as_her_echo_is_found_once_she_was_heard_for_a_while():
    played = talk(9, 200, seed=1)
    heard = through(played, way(170)) + room_noise(len(played))
    person = talk(2, 110, seed=7)
    person *= np.sqrt(power(heard) / power(person))
    heard[7 * RATE_HZ :] += person
    _, near = run(Echo(), played, heard)
    assert near[: 7 * SECOND].max() < 0.5
    assert near[7 * SECOND : 7 * SECOND + 10].max() >= 0.5


def test_somebody_over_her_is_an_alarm_before_the_detector_agrees_and_not_for_long():
    played = talk(10, 200, seed=1)
    heard = through(played, way(170)) + room_noise(len(played))
    heard[7 * RATE_HZ :] += talk(3, 110, seed=7)
    echo, speech = Echo(), []
    for at in range(0, len(heard) - FRAME, FRAME):
        echo.played(pcm(played[at : at + FRAME]), RATE_HZ)
        echo.clean(pcm(heard[at : at + FRAME]))
        speech.append(echo.weigh(0.0))
    assert max(speech[: 7 * SECOND]) < 0.5
    assert max(speech[7 * SECOND : 7 * SECOND + 10]) >= 0.5
    assert max(speech[-2 * SECOND :]) < 0.5


def test_the_person_is_left_in():
    played = talk(9, 200, seed=1)
    echo = through(played, way(170)) + room_noise(len(played))
    person = np.concatenate((np.zeros(7 * RATE_HZ), talk(2, 110, seed=7)))
    left, _ = run(Echo(), played, echo + person)
    wrong = left[7 * RATE_HZ :] - person[7 * RATE_HZ :]
    assert power(wrong) < power(person[7 * RATE_HZ :]) / 4
    assert power(wrong) < power(echo[7 * RATE_HZ :]) / 4


def test_when_she_is_silent_nothing_is_changed_and_all_is_somebody_else():
    heard = talk(3, 110, seed=7)
    left, near = run(Echo(), np.zeros(len(heard)), heard)
    assert pcm(left) == pcm(heard)[: len(pcm(left))]
    assert (near == 1).all()


def test_after_her_last_word_has_died_away_all_is_somebody_else_again():
    played = np.concatenate((talk(3, 200, seed=1), np.zeros(2 * RATE_HZ)))
    heard = through(played, way(170)) + room_noise(len(played))
    _, near = run(Echo(), played, heard)
    assert near[-1] == 1


def test_a_way_that_changes_is_learned_anew():
    played = talk(16, 200, seed=1)
    half = len(played) // 2
    before, after = through(played, way(170)), through(played, way(260, seed=5))
    heard = np.concatenate((before[:half], after[half:])) + room_noise(len(played))
    left, _ = run(Echo(), played, heard)
    assert power(left[-3 * RATE_HZ :]) < power(heard[-3 * RATE_HZ :]) / 10


def test_sound_that_is_played_in_bursts_at_another_rate_is_followed():
    played = talk(8, 200, seed=1)
    heard = pcm(through(played, way(300)) + room_noise(len(played)))
    slow = pcm(np.interp(np.arange(0, len(played), 0.5), np.arange(len(played)), played))  # 32 kHz
    echo, left = Echo(), []
    for frame in range(len(heard) // FRAME_BYTES):
        if frame % 5 == 0:
            echo.played(slow[frame * 2 * FRAME_BYTES : (frame + 5) * 2 * FRAME_BYTES], 32_000)
        left.append(echo.clean(heard[frame * FRAME_BYTES : (frame + 1) * FRAME_BYTES])[0])
    tail = 3 * RATE_HZ
    assert (
        power(np.frombuffer(b"".join(left), "<i2")[-tail:].astype(float))
        < power(np.frombuffer(heard, "<i2")[-tail:].astype(float)) / 20
    )


def test_what_is_played_while_no_microphone_is_open_is_bounded():
    echo, second = Echo(), pcm(talk(1, 200, seed=1))
    for _ in range(60):
        echo.played(second, RATE_HZ)
    near = [echo.clean(bytes(FRAME_BYTES))[1] for _ in range(LONGEST_LEAD // FRAME + SECOND)]
    assert near[0] < 0.5
    assert near[-1] == 1  # one second of the sixty, and a room's echo, are all that was waited for


def test_a_person_who_answers_at_once_is_not_taken_for_the_end_of_her_echo():
    played = np.concatenate((talk(7, 200, seed=1), np.zeros(RATE_HZ)))
    heard = through(played, way(170)) + room_noise(len(played))
    answer = int(7.3 * RATE_HZ)
    heard[answer:] += talk(1, 110, seed=7)[: len(heard) - answer]
    _, near = run(Echo(), played, heard)
    assert near[answer // FRAME : answer // FRAME + 8].max() >= 0.5


def test_sound_that_was_sent_and_dropped_does_not_spoil_what_was_learned():
    played = talk(12, 200, seed=1)
    heard = through(played, way(170)) + room_noise(len(played))
    echo, sent, left = Echo(), pcm(played), []
    for at in range(0, 7 * RATE_HZ, FRAME):
        echo.played(sent[2 * at : 2 * at + FRAME_BYTES], RATE_HZ)
        echo.clean(pcm(heard[at : at + FRAME]))
    echo.played(pcm(talk(1, 200, seed=9)), RATE_HZ)
    echo.emptied()
    for at in range(7 * RATE_HZ, 8 * RATE_HZ, FRAME):
        echo.played(sent[2 * at : 2 * at + FRAME_BYTES], RATE_HZ)
        left.append(np.frombuffer(echo.clean(pcm(heard[at : at + FRAME]))[0], "<i2"))
    assert power(np.concatenate(left).astype(float)) < power(heard[7 * RATE_HZ : 8 * RATE_HZ]) / 10


@pytest.mark.parametrize("loud", [0.0, 32_767.0])
def test_silence_and_clipping_give_frames_and_probabilities(loud):
    square = np.sign(talk(3, 200, seed=1)) * loud
    left, near = run(Echo(), square, square)
    assert len(left) == len(near) * FRAME
    assert np.isfinite(near).all()
    assert ((near >= 0) & (near <= 1)).all()


@pytest.mark.parametrize("apart", [100e-6, -100e-6, 0])
def test_a_microphone_whose_clock_is_another_loses_her_as_one_with_the_same(apart):
    played = talk(20, 200, seed=1)
    echoed = through(played, way(100))
    at = np.arange(len(echoed))
    heard = np.interp(at * (1 + apart), at, echoed) + room_noise(len(echoed))
    echo, left, near = Echo(), [], []
    ahead = 3 * FRAME  # as her playout sends it
    echo.played(pcm(played[:ahead]), RATE_HZ)
    for start in range(0, len(heard) - FRAME + 1, FRAME):
        echo.played(pcm(played[start + ahead :][:FRAME]), RATE_HZ)
        frame, probability = echo.clean(pcm(heard[start : start + FRAME]))
        left.append(np.frombuffer(frame, "<i2"))
        near.append(probability)
    learned = 8 * SECOND
    rest = np.concatenate(left[learned:]).astype(float)
    assert power(rest) < power(heard[learned * FRAME :]) / 40
    assert np.mean(np.array(near[learned:]) >= 0.5) < 0.02


def weighed(echo, played, heard):
    """What `weigh` makes of frames that all sound like speech to the detector."""
    found, played, heard = [], pcm(played), pcm(heard)
    for at in range(0, len(heard) - FRAME_BYTES + 1, FRAME_BYTES):
        echo.played(played[at : at + FRAME_BYTES], RATE_HZ)
        echo.clean(heard[at : at + FRAME_BYTES])
        found.append(echo.weigh(0.9))
    return np.array(found)


def test_where_nothing_of_her_is_heard_a_person_is_believed_at_once():
    played = talk(8, 200, seed=1)
    heard = room_noise(len(played))  # headphones, or a browser that takes her out
    person = 6 * RATE_HZ
    said = talk(1, 110, seed=7, loud=1_000)
    heard[person : person + len(said)] += said
    assert (weighed(Echo(), played, heard)[person // FRAME :][: SECOND // 2] >= 0.5).all()


def test_where_she_is_heard_after_all_she_is_known_again_within_a_second():
    played = talk(14, 200, seed=1)
    echoed = through(played, way(100)) + room_noise(len(played))
    begins = 8 * RATE_HZ
    heard = np.concatenate((room_noise(begins), echoed[begins:]))
    found = weighed(Echo(), played, heard)
    assert (found[begins // FRAME - SECOND : begins // FRAME] >= 0.5).all()  # nothing of hers, until then
    assert np.mean(found[begins // FRAME + SECOND :] >= 0.5) < 0.05


def test_after_a_reset_it_is_as_new():
    played = talk(3, 200, seed=1)
    heard = through(played, way(100)) + room_noise(len(played))
    echo = Echo()
    first, near = run(echo, played, heard)
    echo.reset()
    again, near_again = run(echo, played, heard)
    assert (first == again).all()
    assert (near == near_again).all()

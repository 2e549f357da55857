"""Her own voice in the microphone: taken out as far as it can be, and told from the person's.

It needs no time stamps: sound is taken as played while frames come from the microphone, in step with them,
and what lies between (buffers, cards, air: 0 to 500 ms) is part of the way that the filter learns. While that
way is unknown, or has just changed, she is taken to be alone: better a late duck than one for herself.
"""

import numpy as np
from numpy.typing import NDArray

from samantha.core.sound import RATE_HZ
from samantha.ear.drift import Reference
from samantha.ear.echo_filter import BLOCK, PARTITIONS, SIZE, EchoFilter, Power, Samples, spectrum
from samantha.ear.inaudible import Inaudible
from samantha.ear.resample import Resampler

EDGES_HZ = (150, 250, 350, 450, 600, 750, 950, 1_200, 1_500, 1_900, 2_400, 3_000, 3_800, 4_800, 6_000, 7_500)
BANDS = len(EDGES_HZ) - 1

# In dB, or frames of 20 ms; tuned in bench/hearing_sounds.py's rooms (2026-11), other seeds than the bench.
BEST_BANDS = 4  # a voice stands out in a few bands at first: the mean of the best, ...
NEAR_DB = 9.0  # ... over what her echo may leave there, with an even chance that somebody else is in it
SLOPE_DB = 0.7
TAIL = 0.75  # a frame: how fast the echo of a room may die away
USUAL = 0.9  # her echo leaves more than expected in one band of ten; `_usual` is that quantile
USUAL_STEP_DB = 0.12
USUAL_LIMITS_DB = (-25.0, 3.0)
RARE = 0.95  # a filter that errs (a clock that drifts) lets more of her through: of that, this quantile ...
RESTLESS_STEP_DB = 0.5  # ... followed at this pace
RESTLESS_DB = 3.5
HOLD = 0.06  # a frame: how fast "somebody else" fades, 160 ms to an even chance
LONG_NEAR_FRAMES = 150  # 3 s of somebody else throughout is a filter that errs: learn from it again

TRUST_MEMORY = 0.85  # a frame
TRUSTED = (0.5, 1.6)  # her part as it is in the microphone, times what the filter says it is
TRUST_AFTER = 3.0  # frames' worth of her part, after she was silent so long:
SILENCE_FRAMES = 20
LOST_FRAMES = 8  # with a part of hers that is not in the microphone at all (under LOST): the way has changed
LOST = 0.15
DOUBT = 0.002

ALARM = 0.55
ALARM_FRAMES = 8
BELIEF_A_FRAME = 1 / 1_000  # 10 s to be believed again after the first false alarm

Bands = NDArray[np.float64]


class Echo:
    """One loudspeaker and one microphone, from the first word on. Takes about half a millisecond a frame."""

    def __init__(self) -> None:
        self._filter = EchoFilter()
        self._edges = np.array(EDGES_HZ) * SIZE // RATE_HZ
        self.reset()

    def reset(self) -> None:
        """The microphone or the loudspeaker is another one."""
        self._filter.clear()
        self._resampler: Resampler | None = None
        self._rate_hz = 0
        self._reference = Reference()  # what was played, in step with the microphone
        self._inaudible = Inaudible()
        self._silent = PARTITIONS + SILENCE_FRAMES  # frames since she last played anything
        self._noise: Bands | None = None
        self._level: Bands = np.zeros(BANDS)
        self._tail: Bands = np.zeros(BANDS)
        self._usual: Bands = np.zeros(BANDS)
        self._near = self._restless = 0.0
        self._near_frames = self._alarm = 0
        self._is_sure = self._has_agreed = self._is_hers_alone = False
        self._belief = 1.0
        self._both = self._hers = 0.0  # sums over her part: times the microphone, and squared
        self._typical = 0.0  # her part squared, in a frame of hers
        self._lost = 0

    def played(self, pcm: bytes, rate_hz: int) -> None:
        """What was sent to the loudspeaker just now: PCM16 mono. Never waits."""
        if self._resampler is None or rate_hz != self._rate_hz:
            self._resampler, self._rate_hz = Resampler(rate_hz), rate_hz
        self._reference.push(np.frombuffer(self._resampler.take(pcm), "<i2").astype(np.float32))

    def emptied(self) -> None:
        """The loudspeaker dropped what it had not played yet, or the microphone was closed for a while."""
        self._reference.clear()

    def clean(self, frame: bytes) -> tuple[bytes, float]:
        """The frame without her echo, and the probability that it holds sound that is not hers.

        `frame` is FRAME_BYTES as Vad.hear takes it; so is what comes back. The probability says nothing about
        speech, only that her echo cannot be all of it; it is 1 while nothing of hers can be heard.
        """
        heard = np.frombuffer(frame, "<i2").astype(np.float32)
        played = self._reference.take()
        if played.any() and self._silent > SILENCE_FRAMES:
            self._forget_trust()
        self._silent = 0 if played.any() else self._silent + 1
        if self._silent > PARTITIONS:
            self._follow_noise(self._bands(power(heard)))
            self._near = 0.0
            return frame, 1.0
        rest, hers = self._filter.step(played, heard)
        near = self._judge(heard, rest, hers)
        self._look(played, heard, hers)
        if self._is_hers_alone:
            self._reference.compare(spectrum(hers), spectrum(heard))
        if np.dot(rest, rest) >= np.dot(heard, heard):  # it does harm, as it may while it learns
            return frame, near
        return np.clip(np.rint(rest), -32_768, 32_767).astype("<i2").tobytes(), near

    def weigh(self, speech: float) -> float:
        """The probability that somebody else speaks in the frame that was cleaned last.

        `speech` is what the detector says of what was left of it. A filter that has proved right is believed
        before the detector agrees, which waits for more than her echo leaves: for ALARM_FRAMES, and not after
        an alarm that it did not share.
        """
        if self._silent > PARTITIONS or self._inaudible.is_so:
            return speech
        lesser = min(speech, self._near)
        self._belief = min(1.0, self._belief + BELIEF_A_FRAME)
        if self._near < 0.5:
            self._alarm, self._has_agreed = 0, False
            return lesser
        if self._alarm or self._is_sure:
            self._alarm += 1
        self._has_agreed |= lesser >= 0.5
        if self._alarm == ALARM_FRAMES + 1 and not self._has_agreed:
            self._belief /= 2
        return max(lesser, ALARM) if 0 < self._alarm <= ALARM_FRAMES and self._belief > 0.5 else lesser

    def _look(self, played: Samples, heard: Samples, hers: Samples) -> None:
        """Is she heard at all? Where she was not, the way to here is to be learned fast once she is."""
        energy = float(np.dot(heard, heard))
        assert self._noise is not None
        over = 10 * np.log10(self._bands(power(heard)) / self._noise)
        was_so = self._inaudible.is_so
        self._inaudible.look(
            played=float(np.dot(played, played)),
            over_db=float(np.sort(over)[-BEST_BANDS:].mean()),
            explained=float(np.dot(hers, 2 * heard - hers)) / energy if energy else 0.0,
        )
        if self._inaudible.is_so and not was_so:
            self._filter.doubt_all()

    def _judge(self, heard: Samples, rest: Samples, hers: Samples) -> float:
        left = self._bands(power(rest))
        self._tail = np.maximum(self._bands(power(hers)), TAIL * self._tail)
        noise = self._follow_noise(left)
        echo = self._bands(self._filter.unexplained) + self._tail
        usual = self._usual
        is_trusted = self._trust(heard, hers)
        if not is_trusted:
            echo, usual = echo + self._whenever(), np.maximum(usual, 0)
        echo = echo * 10 ** (usual / 10)
        over = 10 * np.log10(left / (echo + 2 * noise))
        beyond = np.sort(over)[-BEST_BANDS:].mean()
        needed = max(NEAR_DB, self._restless + RESTLESS_DB)
        self._is_sure = is_trusted and needed == NEAR_DB
        probability = float(1 / (1 + np.exp(-np.clip((beyond - needed) / SLOPE_DB, -30, 30))))
        self._near_frames = self._near_frames + 1 if probability > 0.5 else 0
        if self._near < HOLD:  # so one frame of each outburst
            self._restless += (RARE if beyond > self._restless else RARE - 1) * RESTLESS_STEP_DB
        if not 0 < self._near_frames < LONG_NEAR_FRAMES:
            steps = np.where(over > 0, USUAL, USUAL - 1) * USUAL_STEP_DB * (echo > noise)
            self._usual = np.clip(self._usual + steps, *USUAL_LIMITS_DB)
        self._near = max(probability, self._near - HOLD)
        self._is_hers_alone = is_trusted and self._near < 0.5
        return self._near

    def _whenever(self) -> Bands:
        """What her echo could be in each band if the way were as strong as was learned, and of any length."""
        loudest = self._filter.played_power.max(axis=0) * self._filter.gain
        return self._bands(loudest)  # not halved: a way of another length may be 3 dB stronger

    def _trust(self, heard: Samples, hers: Samples) -> bool:
        """Whether her part is in the microphone as the filter says: found out anew after each silence."""
        squared = float(np.dot(hers, hers))
        self._typical = max(squared, 0.98 * self._typical)
        if squared > 0.01 * self._typical:  # else it tells nothing: in her pauses what was found stays true
            self._both = TRUST_MEMORY * self._both + float(np.dot(heard, hers))
            self._hers = TRUST_MEMORY * self._hers + squared
        share = self._both / self._hers if self._hers > 0 else 0.0
        is_much = self._hers > TRUST_AFTER * 0.1 * self._typical and self._hers > 100 * BLOCK
        self._lost = self._lost + 1 if is_much and share < LOST else 0
        if is_much and not TRUSTED[0] < share < TRUSTED[1]:
            self._filter.doubt_more(DOUBT)
        if self._lost >= LOST_FRAMES:
            self._filter.doubt_all()
            self._forget_trust()
        return is_much and TRUSTED[0] < share < TRUSTED[1]

    def _forget_trust(self) -> None:
        self._both = self._hers = 0.0
        self._lost = 0

    def _follow_noise(self, level: Bands) -> Bands:
        """The noise of the room: the least of the smoothed level, slowly rising."""
        if self._noise is None:
            self._noise, self._level = level.copy(), level.copy()
        self._level = self._level + 0.2 * (level - self._level)
        self._noise = np.where(self._level < self._noise, self._level, self._noise * 1.005)
        return self._noise

    def _bands(self, bins: Power) -> Bands:
        """Never 0: of digital silence it is as of one step of the converter."""
        summed: Bands = np.add.reduceat(bins[: self._edges[-1]], self._edges[:-1]).astype(np.float64) + 100.0
        return summed


def power(block: Samples) -> Power:
    found = spectrum(block)
    made: Power = np.square(found.real) + np.square(found.imag)
    return made

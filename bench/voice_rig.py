"""A rig for voice loops: a person's microphone and a loudspeaker on the clock, and what was heard of it.

Real time, 20 ms frames, 16 kHz. It imports nothing of the product, so that other loops run in it inside an
environment of their own. Times are samples since the talk began.
"""

import asyncio
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.int16]

RATE_HZ = 16_000
FRAME = RATE_HZ // 50
FLOOR = 6  # root mean square of the microphone's own noise, -75 dB of full scale

SETTLE_S = 2.0  # before the first trial

CHARACTER_MS = 60  # her tone: about 15 characters a second
LOUDNESS = 8_000
FIRST, LATER, OTHER = (
    200,
    500,
    1000,
)  # Hz: the first answer in a trial, those after it, anything else she says
HERS = "hers: "  # a clip of this name is how she says the sentence that follows
TAGS = {"m": FIRST, "r": LATER}  # by the first letter of the sentence


@dataclass(frozen=True, kw_only=True)
class Word:
    text: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Clip:
    """Sound from its first to its last loud sample; `parts` are the stretches between its pauses."""

    name: str
    sound: Sound
    words: tuple[Word, ...] = ()
    parts: tuple[tuple[int, int], ...] = ()


Kind = Literal["answer", "pause", "overlap", "echo"]


@dataclass(frozen=True, kw_only=True)
class Trial:
    """One exchange. `over` is said while she speaks, so long after she was first heard."""

    kind: Kind
    label: str
    clip: str
    delay_ms: int  # of the transcript
    reply_ms: int = 700
    over: str = ""
    over_after_ms: int = 0
    echo_db: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Leaving:
    """One stretch of sound that left the loop."""

    at: int
    samples: int
    pitch: int  # FIRST, LATER, OTHER; 0 is silence


@dataclass(frozen=True, kw_only=True)
class Take:
    """What came of a trial. Times are samples since it began; -1 where it did not happen."""

    trial: Trial
    clip: tuple[int, int]  # first and last sample of the person's turn
    parts: tuple[tuple[int, int], ...] = ()  # of it
    over: tuple[int, int] = (-1, -1)
    left: tuple[Leaving, ...] = ()
    heard: Sound = field(default_factory=lambda: np.zeros(0, np.int16))
    answers: int = 0
    cuts: tuple[int, ...] = ()  # when she was silenced in mid-sound
    ducks: tuple[int, ...] = ()
    late_ms: float = 0.0  # the latest frame that the microphone gave


# --- her side: an instant mind and a voice of tones -------------------------------------------------


def reply(number: int, length_ms: int) -> str:
    """Plain sentences that sound as long as asked. Their first letter tells which answer it is."""
    word = "moon" if number == 0 else "river"
    sentence = f"{word.capitalize()} {' '.join([word] * 6)}."
    count = max(1, round(length_ms / CHARACTER_MS / len(sentence)))
    if length_ms < CHARACTER_MS * len(sentence):
        return f"{word.capitalize()} {word}."
    return " ".join([sentence] * count)


def tone(text: str) -> Sound:
    """The sound of a text in her voice: as long as its characters, at a pitch by its first letter."""
    pitch = TAGS.get(text[:1].lower(), OTHER)
    time_s = np.arange(len(text) * CHARACTER_MS * RATE_HZ // 1000) / RATE_HZ
    return np.asarray(np.round(LOUDNESS * np.sin(2 * np.pi * pitch * time_s)), np.int16)


def pitch_of(sound: Sound) -> int:
    """Which of her tones this is, by its strongest; 0 where it is nearly silent."""
    if not len(sound) or np.abs(sound).max() < LOUDNESS / 100:
        return 0
    at = np.arange(len(sound)) / RATE_HZ
    strength = {hz: abs(np.dot(sound, np.exp(-2j * np.pi * hz * at))) for hz in (FIRST, LATER, OTHER)}
    return max(strength, key=lambda hz: strength[hz])


# --- the loudspeaker ---------------------------------------------------------------------------------


class Player:
    """Plays what it is given as a page does: in order, on the clock, and silence where nothing waits.

    `duck` scales what waits; what is given afterwards was made so already. `empty` drops what waits. The
    page's 3 ms of audio quantum and the loopback are not in it.
    """

    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self._waiting: list[tuple[Sound, float]] = []
        self._at = 0  # samples since the talk began that were played or passed in silence
        self._heard = np.zeros(RATE_HZ * 60, np.int16)  # grows by doubling; what was not filled is silence
        self._played = 0
        self.ducks: list[int] = []
        self.cuts: list[int] = []  # when sound that was being heard was dropped
        self.left: list[Leaving] = []
        self.loud_at = -RATE_HZ * 60  # when something of hers was last heard
        self.rate_hz = RATE_HZ

    def begin(self, rate_hz: int) -> None:
        self.advance()
        self._waiting.clear()
        self.rate_hz = rate_hz
        self._played = 0

    def play(self, pcm: bytes) -> None:
        self.advance()
        sound = np.frombuffer(pcm, np.int16)
        if self.rate_hz != RATE_HZ:
            places = np.arange(0, len(sound), self.rate_hz / RATE_HZ)
            sound = np.interp(places, np.arange(len(sound)), sound).astype(np.int16)
        self._waiting.append((sound, 1.0))
        self.left.append(Leaving(at=self._at, samples=len(sound), pitch=pitch_of(sound)))

    def duck(self, gain: float) -> None:
        self.advance()
        if gain < 1.0:
            self.ducks.append(self._at)
        self._waiting = [(sound, gain) for sound, _ in self._waiting]

    @property
    def played(self) -> int:
        self.advance()
        return self._played * self.rate_hz // RATE_HZ

    @property
    def waiting(self) -> int:
        """Samples that are still to be played."""
        self.advance()
        return sum(len(sound) for sound, _ in self._waiting)

    async def empty(self) -> int:
        return self.drop()

    def drop(self) -> int:
        """Empty the buffer, and say how many samples of the stream had been played."""
        self.advance()
        if self._waiting and self._at - self.loud_at < RATE_HZ // 5:
            self.cuts.append(self._at)
        self._waiting.clear()
        return self._played * self.rate_hz // RATE_HZ

    def advance(self) -> None:
        """Play up to now."""
        now = self._now()
        while now > len(self._heard):
            self._heard = np.concatenate([self._heard, np.zeros_like(self._heard)])
        while self._at < now and self._waiting:
            sound, gain = self._waiting.pop(0)
            part, rest = sound[: now - self._at], sound[now - self._at :]
            if len(rest):
                self._waiting.insert(0, (rest, gain))
            self._heard[self._at : self._at + len(part)] = part * gain
            if np.abs(part).max(initial=0) > 50:
                self.loud_at = self._at + len(part)
            self._at += len(part)
            self._played += len(part)
        self._at = max(self._at, now)

    def heard(self, start: int, end: int) -> Sound:
        """What was heard between these times, which must have passed; silence before the talk."""
        self.advance()
        before = np.zeros(max(0, min(-start, end - start)), np.int16)
        return np.concatenate([before, self._heard[max(0, start) : max(0, end)]])

    def forget(self) -> None:
        """Begin a new list of what left and what was cut."""
        self.advance()
        self.left, self.cuts, self.ducks = [], [], []


# --- the person's side ---------------------------------------------------------------------------------


class Oracle:
    """Knows every word that the microphone gives, and tells it so long after its last sample."""

    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self.delay_ms = 0
        self.listeners: list[
            Callable[[str, bool], None]
        ] = []  # (words of this part so far, is the part over)
        self.followers: list[Callable[[int, Clip], None]] = []  # (when, what): told as a clip is put in

    @property
    def delay(self) -> int:
        return self.delay_ms * RATE_HZ // 1000

    def add(self, at: int, clip: Clip) -> None:
        for follower in self.followers:
            follower(at, clip)
        loop = asyncio.get_running_loop()
        for first, last in clip.parts:
            words = [word for word in clip.words if first <= word.start < last]
            for number, word in enumerate(words):
                text = " ".join(one.text for one in words[: number + 1])
                wait_s = (at + word.end + self.delay - self._now()) / RATE_HZ
                loop.call_later(max(0.0, wait_s), self._tell, text, number == len(words) - 1)

    def _tell(self, text: str, is_over: bool) -> None:
        for listener in self.listeners:
            listener(text, is_over)


class Microphone:
    """Silence with a little noise, the clips that were put into it, and an echo of her where asked."""

    def __init__(self, player: Player, seed: int) -> None:
        self._player = player
        self._noise = np.random.default_rng(seed)
        self._clips: list[tuple[int, Clip]] = []
        self.room: Sound | NDArray[np.float64] | None = None  # how her sound comes back; None is not at all

    def say(self, at: int, clip: Clip) -> None:
        self._clips.append((at, clip))

    def frame(self, start: int) -> bytes:
        end = start + FRAME
        sound = self._noise.normal(0, FLOOR, FRAME)
        for at, clip in self._clips:
            if at < end and at + len(clip.sound) > start:
                a, b = max(at, start), min(at + len(clip.sound), end)
                sound[a - start : b - start] += clip.sound[a - at : b - at]
        if self.room is not None:
            past = self._player.heard(start - len(self.room) + 1, end).astype(np.float64)
            sound += np.convolve(past, self.room, "valid")
        return bytes(np.clip(np.round(sound), -32768, 32767).astype("<i2").tobytes())


def room(gain_db: float, delay_ms: int = 40, tail_ms: int = 120, seed: int = 5) -> NDArray[np.float64]:
    """A loudspeaker and a small room: a straight way, and a tail that dies away; its energy is the gain."""
    rng = np.random.default_rng(seed)
    tail = rng.normal(0, 1, tail_ms * RATE_HZ // 1000) * np.exp(-np.linspace(0, 6, tail_ms * RATE_HZ // 1000))
    response = np.concatenate([np.zeros(delay_ms * RATE_HZ // 1000), [4.0], tail * 0.2])
    return np.asarray(response / np.sqrt(np.sum(response**2)) * 10 ** (gain_db / 20))


# --- a talk ---------------------------------------------------------------------------------------------


class Loop(Protocol):
    """Whatever listens and answers."""

    async def start(self, talk: "Talk") -> None:
        """Listen from now on; play to `talk.player`, say what `talk.answer` says in `talk.voice`."""
        ...

    def feed(self, frame: bytes) -> None:
        """20 ms of the microphone, at the moment when its last sample was there. Must not wait."""
        ...

    async def close(self) -> None: ...


class Talk:
    """One loop at work, trial after trial."""

    def __init__(self, loop: Loop, clips: dict[str, Clip], seed: int) -> None:
        self._loop = loop
        self._clips = clips
        self._random = random.Random(seed)
        self._zero = 0.0
        self.player = Player(self.now)
        self.oracle = Oracle(self.now)
        self.microphone = Microphone(self.player, seed)
        self._answers = 0
        self._reply_ms = 700
        self._is_echo = False
        self._asked_at = 0
        self._late: list[float] = []

    def now(self) -> int:
        return int((time.monotonic() - self._zero) * RATE_HZ)

    def answer(self) -> str:
        """The instant mind: tones, or sentences made before, where her own voice is to come back."""
        if self._is_echo:
            text = " ".join(name.removeprefix(HERS) for name in self._clips if name.startswith(HERS))
        else:
            # What is thought of and dropped before it is heard counts as no answer.
            number = int(self.player.loud_at > self._asked_at)
            text = reply(number, self._reply_ms if number == 0 else 700)
        self._answers += 1
        return text

    def voice(self, text: str) -> Sound:
        """The sound of one of her sentences."""
        clip = self._clips.get(HERS + text.strip())
        return tone(text.strip()) if clip is None else clip.sound

    async def run(self, trials: Sequence[Trial]) -> list[Take]:
        self._zero = time.monotonic()
        await self._loop.start(self)
        ticking = asyncio.create_task(self._tick(self.now() // FRAME * FRAME))
        try:
            await asyncio.sleep(SETTLE_S)
            return [await self._play(trial) for trial in trials]
        finally:
            ticking.cancel()
            await asyncio.gather(ticking, return_exceptions=True)
            await self._loop.close()

    async def _tick(self, start: int) -> None:
        while True:
            due_s = self._zero + (start + FRAME) / RATE_HZ
            await asyncio.sleep(max(0.0, due_s - time.monotonic()))
            self._late.append(1000 * (time.monotonic() - due_s))
            self._loop.feed(self.microphone.frame(start))
            start += FRAME

    async def _play(self, trial: Trial) -> Take:
        begin = self.now()
        self._answers, self._reply_ms = 0, trial.reply_ms
        self._is_echo = trial.kind == "echo"
        self._asked_at = begin
        self.oracle.delay_ms = trial.delay_ms
        self.player.forget()
        self._late.clear()
        self.microphone.room = room(trial.echo_db) if trial.kind == "echo" else None
        await asyncio.sleep(self._random.uniform(0.3, 0.5))
        clip = await self._say(trial.clip)
        over = (begin - 1, begin - 1)
        is_heard = await self._until(lambda: self.player.loud_at > clip[1], 9.0)
        if trial.over and is_heard:
            await asyncio.sleep(trial.over_after_ms / 1000)
            over = await self._say(trial.over)
            await asyncio.sleep(3.5)
        longest_s = trial.reply_ms / 1000 + 8.0
        await self._until(lambda: self.now() - self.player.loud_at > RATE_HZ * 0.9, longest_s)
        self.microphone.room = None
        end = self.now()
        return Take(
            trial=trial,
            clip=(clip[0] - begin, clip[1] - begin),
            parts=tuple(
                (first + clip[0] - begin, last + clip[0] - begin)
                for first, last in self._clips[trial.clip].parts
            ),
            over=(over[0] - begin, over[1] - begin),
            left=tuple(
                Leaving(at=one.at - begin, samples=one.samples, pitch=one.pitch) for one in self.player.left
            ),
            heard=self.player.heard(begin, end).copy(),
            answers=self._answers,
            cuts=tuple(at - begin for at in self.player.cuts),
            ducks=tuple(at - begin for at in self.player.ducks),
            late_ms=max(self._late, default=0.0),
        )

    async def _say(self, name: str) -> tuple[int, int]:
        """Put a clip into the microphone, at any place in a frame, and wait for its end."""
        clip = self._clips[name]
        at = (self.now() // FRAME + 1) * FRAME + self._random.randrange(FRAME)
        self.microphone.say(at, clip)
        self.oracle.add(at, clip)
        end = at + len(clip.sound)
        await asyncio.sleep(max(0.0, (end - self.now()) / RATE_HZ))
        return at, end

    async def _until(self, is_so: Callable[[], bool], limit_s: float) -> bool:
        limit = time.monotonic() + limit_s
        while time.monotonic() < limit:
            self.player.advance()
            if is_so():
                return True
            await asyncio.sleep(0.01)
        return False

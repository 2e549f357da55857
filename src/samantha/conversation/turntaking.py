"""Whose turn it is, by the sound: one pure step a frame. It waits for nothing and touches nothing.

she is silent    speech: Begin .. a pause: Ask .. the words are known and patience is over: EndTurn
she is speaking  speech: Begin, Duck .. a backchannel: GoOn | an interruption: Yield | not clear yet: Hold
"""

from dataclasses import dataclass, replace
from typing import Literal, assert_never

from samantha.core.sound import FRAME_MS
from samantha.ear.overlap import overlap

Hers = Literal["silent", "waiting", "speaking"]
"""What she does meanwhile: nothing, about to speak, or being heard."""

ON, OFF = 0.5, 0.35  # where speech begins and ends (Silero's own defaults: 0.5, and 0.15 below it)
LAG_MS = 60  # what the detector goes on hearing after the last sample of speech: bench.hearing
ASK_MS = 90  # of silence: words are asked for, and what she would answer is begun
OVER_MS = 140  # of silence: what was said while she spoke is over
HOLD_MS = 280  # of somebody's speech while she speaks: she falls silent until it is clear what it is
SETTLED_MS = 200  # words in passing that nothing follows for so long: she is not silent for them
HELD_MS = 260  # from then on, she is silent for 200 ms at least, however late the speaker is: no flicker
LONG_MS = 900  # of speech over hers: an interruption by the words so far is one, whatever follows
NOISE_MS = 60  # shorter is a click or a bump
VAGUE_MS = 500  # of silence after something while she spoke that no words were found in
SLOW_MS = 3_000  # the words of a turn are not waited for longer than this


@dataclass(frozen=True, kw_only=True)
class Taking:
    """`begun_ms` is when the present stretch of speech began, `last_ms` when it was last heard.

    Times count frames; `voiced_ms` is how much of the stretch was speech.
    """

    now_ms: int = 0
    begun_ms: int | None = None
    last_ms: int = 0
    voiced_ms: int = 0
    is_voiced: bool = False
    words: str = ""
    words_ms: int = 0  # when they last changed
    overlap: Literal["none", "ducked", "held", "passing"] = "none"
    held_ms: int = 0  # since when, where `overlap` is held
    pause: Literal["none", "asked", "known"] = "none"
    patience_ms: int = 0

    @property
    def silence_ms(self) -> int:
        return self.now_ms - self.last_ms

    @property
    def speech_ms(self) -> int:
        return 0 if self.begun_ms is None else self.last_ms - self.begun_ms


# --- what happens ---------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Frame:
    """20 ms of the microphone: how surely somebody speaks in it."""

    speech: float
    hers: Hers


@dataclass(frozen=True, kw_only=True)
class Partial:
    """What the recogniser has so far; it may lag behind."""

    words: str


@dataclass(frozen=True, kw_only=True)
class Known:
    """All the words up to the pause, and how long a silence ends the turn after them."""

    words: str
    patience_ms: int


Happening = Frame | Partial | Known

# --- what to do about it --------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Begin:
    """Somebody begins to speak: listen from a little before."""


@dataclass(frozen=True, kw_only=True)
class Ask:
    """A pause: ask for all the words so far, and begin to think of an answer."""


@dataclass(frozen=True, kw_only=True)
class WentOn:
    """It was only a pause, of this length: what was begun for an answer is dropped."""

    pause_ms: int


@dataclass(frozen=True, kw_only=True)
class EndTurn:
    """The turn is over, and these are its words."""

    words: str


@dataclass(frozen=True, kw_only=True)
class LetGo:
    """It was no turn: a noise, or a word in passing."""


@dataclass(frozen=True, kw_only=True)
class Duck:
    """Lower her voice."""


@dataclass(frozen=True, kw_only=True)
class Hold:
    """Be silent until it is clear."""


@dataclass(frozen=True, kw_only=True)
class GoOn:
    """She goes on: at her full voice, or lowered, while they still say something in passing."""

    is_lowered: bool = False


@dataclass(frozen=True, kw_only=True)
class Yield:
    """The floor is theirs: her reply is over."""


Action = Begin | Ask | WentOn | EndTurn | LetGo | Duck | Hold | GoOn | Yield


def step(taking: Taking, happening: Happening) -> tuple[Taking, tuple[Action, ...]]:
    """The next state, and what has to be done, in order."""
    match happening:
        case Frame():
            return _frame(taking, happening)
        case Partial(words=words):
            return replace(
                taking, words=words, words_ms=taking.now_ms
            ) if taking.begun_ms is not None else taking, ()
        case Known(words=words) if taking.begun_ms is None:  # of what passed for a word in passing
            is_theirs = overlap(words, 0, is_over=True) in ("stop", "interruption")
            return taking, (Yield(), EndTurn(words=words)) if is_theirs else ()
        case Known(words=words, patience_ms=patience_ms) if taking.pause == "asked":
            return replace(taking, words=words, pause="known", patience_ms=patience_ms), ()
        case Known():
            return taking, ()  # they went on meanwhile
        case _:
            assert_never(happening)


def _frame(taking: Taking, frame: Frame) -> tuple[Taking, tuple[Action, ...]]:
    is_voiced = frame.speech >= (OFF if taking.is_voiced else ON)
    now = replace(taking, now_ms=taking.now_ms + FRAME_MS, is_voiced=is_voiced)
    if taking.begun_ms is None:
        return _begin(now, frame.hers) if is_voiced else (now, ())
    actions: tuple[Action, ...] = ()
    if is_voiced:
        if now.pause != "none":
            actions = (WentOn(pause_ms=taking.silence_ms),)
        voiced_ms = taking.voiced_ms + FRAME_MS
        now = replace(now, last_ms=now.now_ms, voiced_ms=voiced_ms, pause="none")
    elif taking.is_voiced:
        now = replace(now, last_ms=max(now.begun_ms or 0, taking.last_ms - LAG_MS))
    if now.overlap != "none" and frame.hers == "silent":  # she came to her end meanwhile
        now = replace(now, overlap="none")
    after, more = _listen(now) if now.overlap == "none" else _weigh(now, frame.hers)
    return after, (*actions, *more)


def _begin(now: Taking, hers: Hers) -> tuple[Taking, tuple[Action, ...]]:
    begun = replace(now, begun_ms=now.now_ms - FRAME_MS, last_ms=now.now_ms, voiced_ms=FRAME_MS, words="")
    match hers:
        case "silent":
            return begun, (Begin(),)
        case "waiting":
            return _held(begun), (Begin(), Hold())
        case "speaking":
            return replace(begun, overlap="ducked"), (Begin(), Duck())
        case _:
            assert_never(hers)


def _listen(now: Taking) -> tuple[Taking, tuple[Action, ...]]:
    """She is silent: wait for the end of the turn."""
    silence_ms = now.silence_ms
    if now.pause == "none":
        return (replace(now, pause="asked"), (Ask(),)) if silence_ms >= ASK_MS else (now, ())
    if silence_ms < (now.patience_ms if now.pause == "known" else SLOW_MS):
        return now, ()
    return _over(now), (EndTurn(words=now.words) if now.words else LetGo(),)


def _weigh(now: Taking, hers: Hers) -> tuple[Taking, tuple[Action, ...]]:
    """She speaks, or was about to: is it a word in passing, or do they want the floor?

    She is silenced by little and ended by much: held as soon as it may be an interruption, while her reply is
    over only once all the words say so, or so many that no more are needed.
    """
    asking: tuple[Action, ...] = ()
    if now.pause == "none" and now.silence_ms >= ASK_MS:
        now, asking = replace(now, pause="asked"), (Ask(),)
    is_over = now.silence_ms >= OVER_MS
    if is_over and now.voiced_ms <= NOISE_MS and not now.words:
        return _over(now), (*asking, GoOn(), LetGo())
    is_all = now.pause == "known" or now.silence_ms >= VAGUE_MS  # no more words of it will come
    match overlap(now.words, now.speech_ms, is_over=is_over):
        case "stop":
            return replace(now, overlap="none"), (*asking, Yield())
        case "interruption" if is_all or now.speech_ms >= LONG_MS:
            return replace(now, overlap="none"), (*asking, Yield())
        case "interruption" if now.overlap != "held":
            return _held(now), (*asking, Hold())
        case "backchannel" if is_over:
            return _over(now), (*asking, GoOn(), LetGo())
        case "backchannel" if _may_go_on(now, hers):
            return replace(now, overlap="passing"), (*asking, GoOn(is_lowered=True))
        case "unknown" if is_over and is_all and now.words:
            return replace(now, overlap="none"), (*asking, Yield())
        case "unknown" if now.silence_ms >= VAGUE_MS:
            return _over(now), (*asking, GoOn(), LetGo())
        case "unknown" | "backchannel" if _is_due_to_hold(now):
            return _held(now), (*asking, Hold())
        case _:
            return now, asking


def _is_due_to_hold(now: Taking) -> bool:
    """They have spoken for long enough that it may be anything: "yeah" may be "yeah but"."""
    spoken_ms = now.now_ms - (now.begun_ms or 0)
    return now.overlap == "ducked" and now.is_voiced and spoken_ms >= HOLD_MS and not _is_settled(now)


def _held(now: Taking) -> Taking:
    return replace(now, overlap="held", held_ms=now.now_ms)


def _may_go_on(now: Taking, hers: Hers) -> bool:
    """She was heard, and has been silent long enough: under words in passing she may be heard again."""
    return now.overlap == "held" and hers == "speaking" and now.now_ms - now.held_ms >= HELD_MS


def _is_settled(now: Taking) -> bool:
    return bool(now.words) and now.now_ms - now.words_ms >= SETTLED_MS


def _over(now: Taking) -> Taking:
    return Taking(now_ms=now.now_ms, is_voiced=now.is_voiced)

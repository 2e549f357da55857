"""What was heard just before it was noticed that somebody speaks, so that their first word is whole."""

from collections import deque

from samantha.core.sound import FRAME_MS

BEFORE_MS = 300  # before a voice could be heard: a first consonant is soft
# Over her own voice a person is told from her up to 0.4 s after they begin (bench.hearing); what sounds like
# a voice from then on is theirs, or what is left of hers.
MOST_MS = 900
VOICED = 0.5


class Beginning:
    """`hear` every frame; `frames` are what a stretch that begins now begins with."""

    def __init__(self) -> None:
        self._frames: deque[bytes] = deque(maxlen=MOST_MS // FRAME_MS)
        self._voiced = 0  # frames in a row, the last ones

    def hear(self, frame: bytes, voice: float) -> None:
        self._frames.append(frame)
        self._voiced = self._voiced + 1 if voice >= VOICED else 0

    @property
    def frames(self) -> list[bytes]:
        return list(self._frames)[-(BEFORE_MS // FRAME_MS + self._voiced) :]

    def clear(self) -> None:
        self._frames.clear()
        self._voiced = 0

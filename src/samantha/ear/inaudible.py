"""Whether the microphone hears anything of her at all: headphones, or a browser that takes her out."""

from collections import deque

from samantha.core.sound import FRAME_MS

LOUD = 0.05  # of her loudest frames' power: she is speaking
EVERYWHERE = 600 // FRAME_MS  # frames: by then her sound has come through any way, and its gaps are over
AUDIBLE_DB = 9.0  # over the noise of the room, in the loudest bands
LOOKED_AT = 50  # frames of hers
MOSTLY = 0.9  # of them at the noise: she is not heard here
EXPLAINED = 0.3  # of what is heard, by what she plays: she is, after all ...
LEARNED = 8  # ... for so many frames


class Inaudible:
    """`look` at every frame while she may be heard; `is_so` once it is clear that she is not."""

    def __init__(self) -> None:
        self.is_so = False
        self._loudest = 0.0
        self._lasts = 0  # frames for which she has been speaking
        self._hush = 0  # frames since she was loud
        self._at_noise: deque[bool] = deque(maxlen=LOOKED_AT)
        self._explained = 0

    def look(self, *, played: float, over_db: float, explained: float) -> None:
        """One frame: the power that was played, how far over the noise it was heard, what share is hers."""
        self._loudest = max(played, 0.999 * self._loudest)
        is_loud = played > LOUD * self._loudest and played > 0
        self._hush = 0 if is_loud else self._hush + 1
        self._lasts = self._lasts + 1 if self._hush * FRAME_MS < 200 else 0
        is_audible = over_db > AUDIBLE_DB
        if is_audible:
            self._explained = self._explained + 1 if explained > EXPLAINED else max(0, self._explained - 1)
        if self._explained >= LEARNED:
            self.is_so = False
            self._at_noise.clear()
        if self._lasts > EVERYWHERE:
            self._at_noise.append(not is_audible)
            if len(self._at_noise) == LOOKED_AT and sum(self._at_noise) >= MOSTLY * LOOKED_AT:
                self.is_so = True

"""How much of her sound is sent before it is due: more where the machine is late, and less again."""

LEAD_MS = 60.0  # what a page's jitter buffer begins with
MOST_MS = 200.0  # and the most that it grows to
GROWS = 1.5  # times, for each time that half of the lead was used up
SHRINKS_MS = 20.0
WELL_S = 5.0  # after it went well for so long


class Lead:
    """`ms` is the lead as of now."""

    def __init__(self) -> None:
        self.ms = LEAD_MS
        self._since_s = 0.0  # when it was last changed

    def woke(self, now_s: float, late_s: float) -> None:
        """She looks after her sound again, so much later than she meant to."""
        if 1000 * late_s > self.ms / 2:
            self.ms, self._since_s = min(MOST_MS, self.ms * GROWS), now_s
        elif now_s - self._since_s > WELL_S:
            self.ms, self._since_s = max(LEAD_MS, self.ms - SHRINKS_MS), now_s

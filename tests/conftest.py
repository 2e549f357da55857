"""No test asserts on time: a slow machine fails nothing."""

import gc

from hypothesis import settings

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

# Tests make many short-lived objects beside the millions that her words and patterns are. With Python's own
# limits (700, 10, 10) a tenth of the time of a run went into looking for garbage (2026-11).
gc.set_threshold(20_000, 20, 100)

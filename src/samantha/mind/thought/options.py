"""How patient she is with a model."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ThoughtOptions:
    """All in seconds of the Clock, but for `lead_in_ms`."""

    lead_in_ms: int = 600  # silence after which she says something short and true herself
    connect_s: float = 5.0
    first_token_s: float = 30.0  # of a server elsewhere
    first_token_here_s: float = 90.0  # a large model on a small machine loads, and reads the prompt, for long
    pause_s: float = 15.0  # between two parts of an answer
    answer_s: float = 120.0  # all of it

"""When the reflex leaves a turn to the thought: where its own answer would be small talk, and nothing else.

Danger, stop, orders that it understood, what memory holds, who she is: these never wait for a model and
never go through one.
"""

from samantha.core.model import Endpoint
from samantha.core.turn import Turn
from samantha.mind.reflex.en import herself as h
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene

YIELDS = (
    *(
        "on.",
        "hear.",
        "asked.",
        "t.",
        "learned.",
        "re.",
        "wont",
        "advice.",
        "lost.",
        "turn.",
        "brief",
        "foreign",
        "cannot.",
    ),
    *("world.unknown", "world.until_unknown", "world.place_unknown"),
    *("greeting", "insult", "praise", "missed", "laugh", "sorry", "skip", "dunno", "yes_bare", "no_bare"),
    *("her.other", "asked.", "her.offer_no", "her.opinion_none", "her.favourite_none", "her.joke"),
    *("her.story", "her.game", "her.riddle", "her.short_why", "her.mean", "her.judge", "her.better"),
    *("her.why_ask", "her.language", "emoji", "picture.unseen"),
    *("hi.software", "notice.", "loop.noted"),  # said beside the thought's words as well
)
"""Beginnings of the keys of lines that a thought may say better."""


def yields(scene: Scene, plan: Plan) -> bool:
    """Whether the thought may have this turn. What does something, or says nothing, stays here."""
    if not isinstance(scene.cue, Turn) or plan.deeds or plan.takes_back or plan.halts:
        return False
    if scene.moment.model is not None and is_kept_from(scene.moment.model, scene.cue.text):
        return False
    moves = [piece.move for piece in (*plan.pieces, *plan.after)]
    return bool(moves) and all(move.startswith(YIELDS) for move in moves)


def is_kept_from(model: Endpoint, text: str) -> bool:
    """Whether the person asked that these words go to no such model: now, and beside any later turn."""
    return h.names_the_model(text) if model.is_here else h.asks_to_keep(text)

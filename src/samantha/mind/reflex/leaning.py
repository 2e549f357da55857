"""Who leans on her alone, or tells her what nobody else believes: met kindly, and never agreed with.

She points to people, once and lightly; of a belief she says that she can't know it, and who could look.
"""

from samantha.core.turn import Turn
from samantha.mind.reflex.en import leaning as e
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene


def answer(scene: Scene) -> Plan | None:
    text = scene.cue.text if isinstance(scene.cue, Turn) else ""  # as it came: "i have you" is no tag here
    if e.ALONE_IN_IT.search(text) and not e.NOT_BELIEVED.search(text):
        return scene.plan("lean.belief", must_ask=True)
    if e.ON_HER_ALONE.search(text) and not e.NOT_BELIEVED.search(text):
        return scene.plan("lean.alone", must_ask=True)
    return None

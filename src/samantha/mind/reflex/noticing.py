"""The light notice that she is software: at the start of a day's talk, and after every three hours of it.

New York GBL 1702 asks for both; she would say it anyway.
"""

from datetime import timedelta

from samantha.core.turn import Piece, Turn
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene

EVERY = timedelta(hours=3)
TELLS = ("hi.software", "notice.", "meet.hello", "meet.who", "her.what", "her.human", "her.conscious")
"""Lines that say it themselves."""


def notice(scene: Scene) -> Piece | None:
    """The notice, where it is due: none today on the person's clock, or none for three hours of talk."""
    if not isinstance(scene.cue, Turn) or scene.heard.danger or scene.heard.does("bye"):
        return None
    if not scene.hers:
        return None  # the first words of all say it
    today = [said for said in scene.hers if said.at.astimezone(scene.moment.zone).date() == scene.now.date()]
    if not today:
        return scene.say("hi.software")
    told = [said for said in today if any(move.startswith(TELLS) for move in said.moves)]
    last = (told[0] if told else today[-1]).at
    if scene.moment.now - last < EVERY:
        return None
    return scene.say("notice.again")


def with_notice(scene: Scene, plan: Plan) -> Plan:
    """The plan, with the notice behind what she says where it is due; never on top of silence."""
    if not (plan.pieces or plan.after or plan.deeds) or scene.said_move("danger", within=3):
        return plan
    piece = notice(scene)
    if piece is None or not piece.text:
        return plan
    return plan.first(piece) if plan.asks else plan.then(piece)

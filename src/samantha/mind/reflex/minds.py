"""Which mind answers: a language model is offered once, taken or left at a word, and named when asked for."""

from samantha.core import pattern as re
from samantha.core.deed import Deed, Json
from samantha.core.model import Endpoint
from samantha.core.turn import Piece, Turn
from samantha.mind.reflex.en import minds as m
from samantha.mind.reflex.heard import Act
from samantha.mind.reflex.plan import Intended, Plan
from samantha.mind.reflex.scene import Scene, carry
from samantha.mind.reflex.text import mend

_CALM: tuple[Act, ...] = ("thanks", "greeting", "laugh", "praise", "agree")
_APT = ("can", "how", "model")  # questions about her after which it fits
_SHAKEN = 12  # lines of hers after a danger or a grief in which nothing is offered


# --- the offer ------------------------------------------------------------------------------------------


def at_arrival(scene: Scene) -> Piece | None:
    """The offer in place of another question, where there is one to make."""
    return _offer(scene) if _is_time(scene) else None


def with_offer(scene: Scene, plan: Plan) -> Plan:
    """The plan with the offer after it, at a calm moment that asks for nothing else."""
    if not (isinstance(scene.cue, Turn) and scene.cue.channel != "api" and _is_time(scene)):
        return plan
    heard = scene.heard
    is_small = heard.is_bare and heard.does(*_CALM) and not heard.does("bye")
    is_apt = heard.question is not None and heard.question.about == "her" and heard.question.kind in _APT
    is_open = bool(plan.pieces) and not (plan.deeds or plan.takes_back or plan.asks or plan.waits)
    if not (is_open and (is_small or is_apt)) or (piece := _offer(scene)) is None:
        return plan
    return plan.then(piece)


def _is_time(scene: Scene) -> bool:
    """They have met, and nothing grave is in the air."""
    if not scene.her_name or scene.is_heavy:
        return False
    return not scene.was_grave(within=_SHAKEN) and not scene.said_move("danger", within=_SHAKEN)


def _offer(scene: Scene) -> Piece | None:
    found = scene.moment.around.model_found
    if found is None or scene.moment.model is not None:
        return None
    packed = carry(
        skill="thinking",
        verb="use",
        arguments=_fields(found),
        line="mind.using",
        slots={"model": found.name},
        no="mind.left_it",
    )
    piece = scene.say("mind.offer", model=found.name, expects="offer", carry=packed)
    return piece if piece.text else None


def declines(scene: Scene) -> bool:
    """ "No thanks" is a no, whatever else it is."""
    return m.DECLINES.match(mend(scene.heard.text)) is not None


# --- at a word ------------------------------------------------------------------------------------------


def asked(scene: Scene) -> Plan | None:
    """The answer to a turn about the mind itself; None where it is about something else."""
    text = mend(scene.heard.text)
    model = scene.moment.model
    if m.LEAVE.match(text) or (model is not None and m.JUST_YOU.match(text)):
        return _leave(scene)
    if (match := m.USE.match(text)) and (used := _use(scene, match["what"])) is not None:
        return used
    question = scene.heard.question
    kind = question.kind if question is not None and question.about == "her" else ""
    if m.WHICH.match(text) or (kind == "model" and model is not None):
        return _which(scene)
    return None


def _use(scene: Scene, what: str) -> Plan | None:
    known = scene.moment.around.models
    if m.THAT_ONE.match(what):
        if not scene.said_move("mind.", within=2):
            return None
        wanted: list[Endpoint] = [endpoint for endpoint in known if endpoint.is_here]
    elif m.ANY_MODEL.match(what):
        wanted = list(known)
    else:
        wanted = _called(what, known)
        if not wanted and not m.FAMILY.match(what):
            return None
    if not known:
        return scene.plan("mind.none", must_ask=True)
    if not wanted:
        return scene.plan("mind.unknown", names=_names(known), must_ask=True)
    return _take(scene, wanted[0])


def _take(scene: Scene, endpoint: Endpoint) -> Plan:
    if scene.moment.model == endpoint:
        return scene.plan("mind.already", model=endpoint.name)
    verb = "use" if endpoint.is_here else "use_elsewhere"
    proposal = scene.propose("thinking", verb, **_fields(endpoint))
    slots = (("model", endpoint.name),)
    return Plan(deeds=(Intended(proposal=proposal, line="mind.using", slots=slots),))


def _leave(scene: Scene) -> Plan:
    if scene.moment.model is None:
        return scene.plan("mind.none_in_use")
    return Plan(deeds=(Intended(proposal=scene.propose("thinking", "leave"), line="mind.back"),))


def _which(scene: Scene) -> Plan:
    model = scene.moment.model
    if model is None:
        other = scene.moment.around.models
        return scene.plan("mind.which_none", other=other[0].name if other and other[0].is_here else "")
    if model.is_here:
        return scene.plan("mind.which", model=model.name)
    count = f"{scene.moment.around.bytes_out_today:,}"
    return scene.plan("mind.which_elsewhere", model=model.name, host=model.host, bytes=count)


def taken_back(scene: Scene, deed: Deed) -> tuple[Piece, ...]:
    """What an undo of this trade came to: another mind, or none."""
    if deed.verb == "leave":
        return (scene.say("mind.back"),)
    return (scene.say("mind.using", model=str(deed.arguments.get("name", ""))),)


# --- their parts ----------------------------------------------------------------------------------------


def _called(what: str, known: tuple[Endpoint, ...]) -> list[Endpoint]:
    """Those whose name holds every word of it: "llama", "lm studio", "the qwen model"."""
    words = re.findall(r"[a-z0-9][a-z0-9.:-]*", re.sub(r"\b(?:the|my|model|on|this|machine)\b", " ", what))
    said = [word for word in words if len(word) > 1]
    return [end for end in known if said and all(word in end.name.lower() for word in said)]


def _names(known: tuple[Endpoint, ...]) -> str:
    """Two or three of them, as one says it."""
    names = list(dict.fromkeys(endpoint.name for endpoint in known))[:3]
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def _fields(endpoint: Endpoint) -> dict[str, Json]:
    return {
        "name": endpoint.name,
        "url": endpoint.url,
        "model": endpoint.model,
        "window": endpoint.window,
        "sees": endpoint.sees,
    }

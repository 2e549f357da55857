"""The first meeting: her own name, which she picks and they may change."""

from dataclasses import replace

from samantha.core.turn import Piece
from samantha.mind.reflex import moves, talking
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.meeting_asks import SHORT, ask, beside, close, come_back, kept, pick_name
from samantha.mind.reflex.meeting_state import Progress, packed_over
from samantha.mind.reflex.plan import Intended, Plan
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.subjects import is_grave


def hear_her_name(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard, low = scene.heard, scene.heard.text.lower()
    is_order = heard.command is not None and heard.command.kind == "name_her"
    if _accepts(scene, state):
        return _accepted(scene, state, other)
    asked = heard.question
    if asked is not None and asked.about == "her" and asked.kind in ("name", "who"):
        return Plan(pieces=(ask(scene, "meet.name_told", replace(state, again=1), pick=state.pick),))
    named = heard.command.what if is_order and heard.command else suggested(heard.text, state.pick)
    if named:
        key = "meet.name_taken" if named == state.pick else "meet.name_given"
        return _take_name(scene, state, named, key)
    if (p.WHY_NAME.search(low) or p.WHY_THIS_NAME.search(low)) and not heard.command:
        return Plan(pieces=(ask(scene, "meet.name_why", replace(state, again=1), pick=state.pick),))
    if heard.does("skip"):
        return Plan(pieces=kept(scene.say("meet.name_later"), close(scene, state)))
    dislikes = (heard.does("no") and heard.is_bare) or p.OTHER_NAME.search(low) is not None
    if other is not None and (heard.command or not dislikes):
        return come_back(scene, state, other)
    if dislikes:
        return _another(scene, state)
    if (heard.does("yes", "praise", "laugh", "thanks", "agree") and heard.is_bare) or _likes_it(scene):
        return _take_name(scene, state, state.pick, "meet.name_taken")
    return _unasked(scene, state)


def _accepted(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    """A yes to her name; what is asked or told beside it has the rest of the answer, and no ceremony."""
    low = scene.heard.text.lower()
    rest: tuple[Piece, ...] = ()
    if p.WHY_THIS_NAME.search(low):
        rest = (scene.say("meet.name_why", pick=state.pick),)
    elif other is not None:
        rest = (*other.pieces, *other.after)
    elif len(low.split()) > _MORE and scene.heard.telling is not None:
        rest = moves.to_telling(scene, scene.heard.telling).pieces
    if not rest:
        return _take_name(scene, state, state.pick, "meet.name_taken")
    proposal = scene.propose("acquaintance", "take_name", name=state.pick)
    deed = Intended(proposal=proposal, line="meet.name_taken_short", slots=(("pick", state.pick),))
    deeds = other.deeds if other is not None else ()
    return Plan(deeds=(deed, *deeds), after=(*rest, Piece(text="", carry=packed_over(state))))


_MORE = 9  # words, of which some are no yes to it


def _accepts(scene: Scene, state: Progress) -> bool:
    """ "What, your name? Samantha's fine": a yes to it, whatever else is said and asked."""
    low = scene.heard.text.lower()
    is_about = state.pick.lower() in low or "name" in low
    is_no = scene.heard.does("no") or p.OTHER_NAME.search(low) or p.OBJECTS.search(low)
    return is_about and not is_no and p.NAME_OK.search(low) is not None


def _likes_it(scene: Scene) -> bool:
    """ "That is a pleasant name"; in a longer sentence, "I like it" is of something else."""
    low = scene.heard.text.lower()
    is_about = len(low.split()) <= SHORT or "name" in low or "samantha" in low
    return is_about and p.NAME_FINE.search(low) is not None


def _another(scene: Scene, state: Progress) -> Plan:
    if len(state.refused) >= _MOST_NAMES:
        return Plan(pieces=kept(scene.say("meet.name_later"), close(scene, state)))
    return Plan(pieces=(pick_name(scene, replace(state, refused=(*state.refused, state.pick))),))


_MOST_NAMES = 2  # refused ones, after which she stays nameless


def _unasked(scene: Scene, state: Progress) -> Plan:
    """They spoke of something else: that is answered, and the name stands until somebody objects."""
    aside = beside(scene)
    telling = scene.heard.telling
    is_dark = scene.is_heavy or scene.said_move("danger", within=6)
    if is_dark or (telling is not None and is_grave(telling.topic)):
        return Plan(pieces=kept(aside or scene.say("t.heavy_q")))
    proposal = scene.propose("acquaintance", "take_name", name=state.pick)
    deed = Intended(
        proposal=proposal, line="meet.name_kept", slots=(("pick", state.pick),), is_silent=state.again > 0
    )
    over = Piece(text="", carry=packed_over(state))
    act = talking.to_act(scene) if aside is None else None
    said = act.pieces if act is not None else kept(aside)
    deed = deed if said else replace(deed, is_silent=False)
    return Plan(pieces=said, deeds=(deed,), after=(over,))


def suggested(text: str, pick: str) -> str:
    """A name of their own for her: "what about Iris", "Iris", "I prefer Nell"."""
    match = p.SUGGESTS.search(text)
    bare = p.BARE_NAME.fullmatch(text.strip())
    name = match["name"] if match else bare["name"] if bare else ""
    is_pick = bool(pick) and pick.lower() in text.lower()
    if name.lower() == pick.lower() or (is_pick and not match and not p.OBJECTS.search(text.lower())):
        return pick
    is_name = name and name.lower() not in p.NOT_HER_NAME
    return name[:1].upper() + name[1:] if is_name else ""


def _take_name(scene: Scene, state: Progress, name: str, key: str) -> Plan:
    proposal = scene.propose("acquaintance", "take_name", name=name)
    deed = Intended(proposal=proposal, line=key, slots=(("pick", name),))
    return Plan(deeds=(deed,), after=(close(scene, replace(state, pick=name)),))

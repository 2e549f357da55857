"""Pictures: what she says to one that she cannot see, and keeping it at the person's word.

A line of hers about pictures carries their names for a few lines, so that "keep it" means something. By
herself she never says what is on one.
"""

import json
from dataclasses import replace

from samantha.core.deed import Deed, Json
from samantha.core.ids import EntryId
from samantha.core.turn import Piece, Turn
from samantha.mind.reflex.acts import is_pure_act
from samantha.mind.reflex.en import showing as p
from samantha.mind.reflex.plan import Intended, Plan
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.scene import Scene, carried, carry
from samantha.mind.reflex.text import split, tidy

AT_HAND = 6  # lines of hers for which "keep that picture" still finds the one that was shown
POINTED_AT = 3  # the same for "keep it", which may mean anything
_CAPTION = 200  # characters, as the skill takes them
_QUOTED = 70


def answer(scene: Scene) -> Plan | None:
    """What is hers to say or do about a picture; None where it is not about one.

    An order that she followed is carried out, and `after` adds to that. Whatever else was said with a picture
    ("what's this?") is about the picture; where a model sees, that is yielded to the model.
    """
    if (plan := _asked(scene)) is not None or not shown(scene):
        return plan
    command = scene.heard.command
    return None if command and command.kind != "cannot" else _cannot_see(scene)


def after(scene: Scene, plan: Plan) -> Plan:
    """The plan for an order that came with a picture, with a word on the picture unless she asks for more."""
    if not shown(scene):
        return plan
    return (
        beside(scene, plan)
        if sees(scene) or plan.waits or plan.asks
        else plan.then(*_cannot_see(scene).pieces)
    )


def _cannot_see(scene: Scene) -> Plan:
    """She says so, and offers what she can do."""
    names = shown(scene)
    if sees(scene):
        key = "picture.unseen"  # a thought may say it better: yielding.py knows this key
    elif scene.moment.model is not None:
        key = "picture.blind_model"
    else:
        key = "picture.blind" if len(names) == 1 else "picture.blind_many"
    return Plan(pieces=(scene.say(key, expects="picture", carry=at_hand(scene)),))


def shown(scene: Scene) -> tuple[str, ...]:
    """The pictures that were given with this turn."""
    return scene.cue.pictures if isinstance(scene.cue, Turn) else ()


def sees(scene: Scene) -> bool:
    return scene.moment.model is not None and scene.moment.model.sees


def at_hand(scene: Scene) -> str:
    """What a line about pictures carries: their names, and the turn that they came with."""
    assert isinstance(scene.cue, Turn)
    return carry(pictures=list(scene.cue.pictures), shown=scene.cue.id)


def marked(scene: Scene, piece: Piece) -> Piece:
    """A sentence of a thought about a picture, so that "keep it" means something after it."""
    return piece if piece.carry or not shown(scene) else replace(piece, carry=at_hand(scene))


def beside(scene: Scene, plan: Plan) -> Plan:
    """The plan, whose lines also carry what was shown: the first meeting has a carry of its own."""
    if not shown(scene):
        return plan
    mine = json.loads(at_hand(scene))

    def both(piece: Piece) -> Piece:
        own = json.loads(piece.carry) if piece.carry else {}
        return replace(piece, carry=carry(**own, **(mine if "pictures" not in own else {})))

    return replace(plan, pieces=tuple(map(both, plan.pieces)), after=tuple(map(both, plan.after)))


def taken_back(scene: Scene, deed: Deed) -> Piece:
    """What undoing a deed of this trade came to."""
    return scene.say("picture.dropped" if deed.verb == "drop" else "picture.back")


# --- keeping and letting go -----------------------------------------------------------------------


def _asked(scene: Scene) -> Plan | None:
    """The plan for "keep it", "yes", "no" and "forget that picture"; None for anything else."""
    orders = [match for part in scene.heard.parts if (match := p.KEEP.match(part))]
    if orders and not (sees(scene) and shown(scene) and scene.heard.question and len(scene.heard.parts) > 1):
        is_named = any(match["named"] for match in orders)
        said = next((match["said"] for match in orders if match["said"]), "")
        return _keep_asked(scene, said, is_named=is_named)
    if any(p.LET_GO.match(part) for part in scene.heard.parts) and not shown(scene):
        return _let_go(scene)
    if scene.expects != "picture" or shown(scene) or scene.heard.command or scene.heard.question:
        return None
    if scene.heard.does("no", "skip") and scene.heard.is_bare:
        return scene.plan("picture.not_kept")
    is_yes = scene.heard.does("yes") and is_pure_act(scene.heard.parts[0])
    return _keep(scene, *_named_in(scene, 1), said="") if is_yes else None


def _keep_asked(scene: Scene, said: str, *, is_named: bool) -> Plan | None:
    if names := shown(scene):
        assert isinstance(scene.cue, Turn)
        return _keep(scene, names, scene.cue.id, said)
    is_elsewhere = scene.expects in ("when", "what", "which", "offer", "offer_task")
    names, turn = _named_in(scene, AT_HAND if is_named else 0 if is_elsewhere else POINTED_AT)
    if names and _is_kept(scene):
        return scene.plan("picture.already")
    if names:
        return _keep(scene, names, turn, said)
    return scene.plan("picture.none") if is_named else None


def _keep(scene: Scene, names: tuple[str, ...], turn: str, said: str) -> Plan:
    """One deed for each. It rests on the turn that showed them, whose words are the caption."""
    caption = _caption(scene, turn, said)
    deeds = []
    for number, name in enumerate(names):
        proposal = scene.propose("pictures", "keep", id=name, caption=caption)
        slots = (("caption", sentence(caption, _QUOTED)),) if caption else ()
        deeds.append(
            Intended(
                proposal=replace(proposal, sources=(EntryId(turn),) if turn else ()),
                line="picture.kept_also" if number else "picture.kept_as" if caption else "picture.kept",
                slots=slots,
                missing="picture.gone",
            )
        )
    kept: list[Json] = list(names)
    return Plan(
        deeds=tuple(deeds), after=(Piece(text="", carry=carry(pictures=kept, shown=turn, kept=True)),)
    )


def _let_go(scene: Scene) -> Plan | None:
    names, _ = _named_in(scene, AT_HAND)
    if len(names) != 1:
        return scene.plan("picture.which")
    proposal = scene.propose("pictures", "drop", id=names[0])
    return Plan(deeds=(Intended(proposal=proposal, line="picture.dropped", missing="picture.which"),))


def _named_in(scene: Scene, lines: int) -> tuple[tuple[str, ...], str]:
    """The pictures that her last lines were about, newest first, and the turn that showed them."""
    for said in scene.hers[:lines]:
        slots = carried(said)
        names = slots.get("pictures")
        if isinstance(names, list) and names:
            return tuple(str(name) for name in names), str(slots.get("shown", ""))
    return (), ""


def _is_kept(scene: Scene) -> bool:
    """Whether her last line about them was that she kept them."""
    for said in scene.hers:
        if "picture.dropped" in said.moves:
            return False
        if "pictures" in (slots := carried(said)):
            return bool(slots.get("kept")) and "picture.gone" not in said.moves
    return False


def _caption(scene: Scene, turn: str, said: str) -> str:
    """The person's own words for it: those given with "keep it", else those that came with the picture."""
    line = next((one.text for one in scene.moment.past if one.id == turn), "")
    said = said or _told(scene.heard.text) or _told(line)
    return said if len(said) <= _CAPTION else said[: _CAPTION - 1].rsplit(" ", 1)[0] + "…"


def _told(text: str) -> str:
    """What of a line tells anything."""
    return " ".join(" ".join(part for part in split(tidy(text)) if _tells(part)).split())


def _tells(part: str) -> bool:
    is_order = p.KEEP.match(part) or p.POINTS.fullmatch(part) or p.WORDLESS.search(part)
    return not (is_order or part.endswith("?") or is_pure_act(part))

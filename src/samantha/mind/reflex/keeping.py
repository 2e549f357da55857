"""Kept for good, or never to be remembered, by voice. The desk does it, and undo takes it back."""

from collections.abc import Mapping

from samantha.core.deed import Deed
from samantha.core.turn import Turn
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import keeping as k
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.forgetting import has_content
from samantha.mind.reflex.heard import Command
from samantha.mind.reflex.plan import Intended, Plan
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import mend, split, turn_round


def answer(scene: Scene, command: Command) -> Plan:
    """What is ordered, as a deed of memory's."""
    match command.kind:
        case "pin":
            return _pin(scene)
        case "withhold" if not command.what:
            return _like_this(scene)
        case "withhold":
            return _about(scene, "withhold", command.what, "keep.withheld")
        case _:
            return _about(scene, "allow", command.what, "keep.allowed")


def outcome(key: str, slots: Mapping[str, str], deed: Deed) -> tuple[str, dict[str, str]]:
    """The line for what was really done: with how much was forgotten, and what its like was taken to be."""
    told = dict(slots)
    result = deed.result or {}
    if deed.verb != "withhold":
        return key, told
    if not told.get("what"):
        told["what"] = str(result.get("label") or "")
        key = "keep.withheld" if told["what"] else "keep.withheld_one"
    count = result.get("count")
    if isinstance(count, int) and count:
        told["count"] = wording.count(count, "thing")
        key += "_some"
    return key, told


def is_order(text: str) -> bool:
    """Whether a line only says what to keep, to leave out or to forget."""
    orders = (*k.ORDERS, g.FORGET)
    return all(any(order.match(mend(part)) for order in orders) for part in split(text))


def _about(scene: Scene, verb: str, what: str, line: str) -> Plan:
    words = _cased(what, scene.heard.text)
    proposal = scene.propose("memory", verb, about=words)
    return Plan(deeds=(Intended(proposal=proposal, line=line, slots=(("what", turn_round(words)),)),))


def _like_this(scene: Scene) -> Plan:
    said = _meant(scene)
    if said is None:
        return scene.plan("keep.which", must_ask=True)
    proposal = scene.propose("memory", "withhold", like=[said[0]])
    return Plan(deeds=(Intended(proposal=proposal, line="keep.withheld", missing="keep.which"),))


def _pin(scene: Scene) -> Plan:
    said = _meant(scene)
    if said is None:
        return scene.plan("keep.pin_which", must_ask=True)
    id_, text = said
    proposal = scene.propose("memory", "pin", ids=[id_])
    quote = sentence(text, _BRIEF)
    return Plan(deeds=(Intended(proposal=proposal, line="keep.pinned", slots=(("quote", quote),)),))


_BRIEF = 70  # characters: enough to know the line again


def _meant(scene: Scene) -> tuple[str, str] | None:
    """The line that "that" means: what this turn told before it, else the last one that tells something."""
    told = [part for part in scene.heard.parts if not k.ANY.fullmatch(mend(part))]
    if isinstance(scene.cue, Turn) and told and has_content(" ".join(told)):
        return str(scene.cue.id), " ".join(told)
    lines = [said for said in scene.theirs[:_BACK] if has_content(said.text) and "?" not in said.text]
    said = next((said for said in lines if not is_order(said.text)), None)
    return (str(said.id), said.text) if said is not None else None


_BACK = 4  # lines


def _cased(words: str, text: str) -> str:
    """Words as they stand in the text: a name keeps its capital."""
    at = text.lower().find(words.lower())
    return text[at : at + len(words)] if at >= 0 else words

"""What she is not sure of: two names or one person, this value or that. She asks once; their word holds."""

from collections.abc import Mapping

from samantha.core import pattern as re
from samantha.core.deed import Json
from samantha.core.pattern import Pattern
from samantha.core.turn import Doubt, Piece
from samantha.mind.reflex import lines
from samantha.mind.reflex.en import sameness as s
from samantha.mind.reflex.meeting_state import progress
from samantha.mind.reflex.names import is_given
from samantha.mind.reflex.plan import Intended, Plan
from samantha.mind.reflex.quotes import phrase
from samantha.mind.reflex.scene import Scene, carried, carry

_SHAKEN = 12  # lines of hers after a danger or a grief in which she asks nothing of the sort


def at_arrival(scene: Scene) -> Piece | None:
    """The question in place of another, where there is one to put."""
    doubt = next(iter(scene.moment.doubts), None)
    if doubt is None or scene.is_heavy or scene.was_grave(within=_SHAKEN) or progress(scene) is not None:
        return None  # grave, or they have only just met
    if doubt.facts:
        return _which(scene, doubt)
    key = "same.ask_what" if doubt.what else "same.ask"
    packed = carry(doubt=doubt.id, one=doubt.one, other=doubt.other)
    slots = {"one": doubt.one, "other": doubt.other, "what": doubt.what}
    piece = scene.say(key, slots, must_ask=True, expects="same", carry=packed, sources=doubt.sources)
    return piece if piece.text else None


def settled(scene: Scene) -> Plan | None:
    """The answer to that question; None where this turn is about something else."""
    slots, heard = carried(scene.hers[0]), scene.heard
    if slots.get("ids"):
        return _chosen(scene, slots)
    one, other = str(slots.get("one", "")), str(slots.get("other", ""))
    if not one or not other or heard.question or heard.command:
        return None
    low = heard.text.lower()
    if s.TWO.search(low) or (heard.does("no") and not s.ONE.match(low)):
        return _part(scene, one, other)
    if heard.does("yes") or s.ONE.match(low):
        return _join(scene, one, other)
    return None


def _which(scene: Scene, doubt: Doubt) -> Piece | None:
    """Two things that she holds and that cannot both be; both are said, and the person has the last word."""
    first, second = (lines.capital(phrase(fact)).rstrip(".") for fact in doubt.facts)
    packed = carry(doubt=doubt.id, one=doubt.one, other=doubt.other, ids=[fact.id for fact in doubt.facts])
    slots = {"first": first, "second": second, "one": doubt.one, "other": doubt.other}
    piece = scene.say("same.which", slots, must_ask=True, expects="same", carry=packed, sources=doubt.sources)
    return piece if piece.text else None


def _chosen(scene: Scene, slots: Mapping[str, Json]) -> Plan | None:
    """The one value that the answer names, in the place of the other; None where it names both or none."""
    one, other, ids = str(slots.get("one", "")), str(slots.get("other", "")), slots.get("ids")
    if not isinstance(ids, list) or scene.heard.question or scene.heard.command:
        return None
    low = f" {scene.heard.text.lower()} "
    is_one = bool(s.FIRST.search(low)) or (one.lower() in low and other.lower() not in low)
    is_other = bool(s.SECOND.search(low)) or (other.lower() in low and one.lower() not in low)
    if is_one == is_other or _is_denied(scene, one, other):
        return None
    right, wrong = (one, str(ids[1])) if is_one else (other, str(ids[0]))
    proposal = scene.propose("memory", "correct", id=wrong, value=right)
    told = (("new", right), ("old", other if is_one else one))
    return Plan(deeds=(Intended(proposal=proposal, line="mem.corrected", slots=told, missing="same.gone"),))


def _is_denied(scene: Scene, one: str, other: str) -> bool:
    """ "Not Porto": that one is wrong says nothing yet of the other."""
    return any(
        re.search(rf"\bnot (?:in |at )?{re.escape(value.lower())}\b", scene.heard.text.lower())
        for value in (one, other)
    )


def asked(scene: Scene) -> Plan | None:
    """ "Ana and Anna are the same", "Kate and Katie are two people": of people, not of any two things."""
    text = scene.heard.text.strip()
    if pair := _names(scene, s.APART, text):
        return _part(scene, *pair)
    if pair := _names(scene, s.SAME, text):
        return _join(scene, *pair)
    if s.TWO.search(text.lower()) and scene.heard.does("no") and scene.said_move("same.joined", within=2):
        deed = scene.moment.last_deed
        if deed is not None and (deed.skill, deed.verb) == ("memory", "join"):
            return Plan(takes_back=True)
    return None


def _names(scene: Scene, pattern: Pattern, text: str) -> tuple[str, str] | None:
    match = pattern.match(text)
    if match is None:
        return None
    one, other = (name for name in match.groups() if name)
    known = {name.casefold() for name, _ in scene.moment.person.people}
    known |= {fact.subject.casefold() for fact in scene.recall.facts}
    kin = {f"my {what}" for _, what in scene.moment.person.people}
    names = [name.casefold() for name in (one, other)]
    is_anyone = all(name in known or name in kin or is_given(name.split()[0]) for name in names)
    return (one, other) if is_anyone and any(name in known for name in names) else None


def _join(scene: Scene, one: str, other: str) -> Plan:
    proposal = scene.propose("memory", "join", one=one, other=other)
    slots = (("one", _capital(one)), ("other", _capital(other)))
    return Plan(deeds=(Intended(proposal=proposal, line="same.joined", slots=slots, missing="same.who"),))


def _part(scene: Scene, one: str, other: str) -> Plan:
    proposal = scene.propose("memory", "part", one=one, other=other)
    slots = (("one", _capital(one)), ("other", _capital(other)))
    return Plan(deeds=(Intended(proposal=proposal, line="same.parted", slots=slots, missing="same.who"),))


def _capital(name: str) -> str:
    """As it is written; a kin word from her side."""
    return f"your {name[3:]}" if name.lower().startswith("my ") else name[:1].upper() + name[1:]

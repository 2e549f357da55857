"""Two names and one person: she asks once where she is not sure, and takes the person's word for it."""

from samantha.core.pattern import Pattern
from samantha.core.turn import Piece
from samantha.mind.reflex.en import sameness as s
from samantha.mind.reflex.names import is_given
from samantha.mind.reflex.plan import Intended, Plan
from samantha.mind.reflex.scene import Scene, carried, carry

_SHAKEN = 12  # lines of hers after a danger or a grief in which she asks nothing of the sort


def at_arrival(scene: Scene) -> Piece | None:
    """The question in place of another, where there is one to put."""
    doubt = next(iter(scene.moment.doubts), None)
    if doubt is None or scene.is_heavy or scene.was_grave(within=_SHAKEN):
        return None
    key = "same.ask_what" if doubt.what else "same.ask"
    packed = carry(doubt=doubt.id, one=doubt.one, other=doubt.other)
    slots = {"one": doubt.one, "other": doubt.other, "what": doubt.what}
    piece = scene.say(key, slots, must_ask=True, expects="same", carry=packed, sources=doubt.sources)
    return piece if piece.text else None


def settled(scene: Scene) -> Plan | None:
    """The answer to that question; None where this turn is about something else."""
    slots, heard = carried(scene.hers[0]), scene.heard
    one, other = str(slots.get("one", "")), str(slots.get("other", ""))
    if not one or not other or heard.question or heard.command:
        return None
    low = heard.text.lower()
    if s.TWO.search(low) or (heard.does("no") and not s.ONE.match(low)):
        return _part(scene, one, other)
    if heard.does("yes") or s.ONE.match(low):
        return _join(scene, one, other)
    return None


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

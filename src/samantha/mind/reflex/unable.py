"""Plain orders that none of her skills can carry out: she says so, instead of nodding."""

from samantha.core import pattern as re
from samantha.mind.reflex.asking import asking
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import unable as u
from samantha.mind.reflex.heard import Command
from samantha.mind.reflex.text import mend


def unable(part: str) -> Command | None:
    """What is ordered in vain; None where nothing is ordered."""
    if part.rstrip().endswith("..."):
        return None
    text = mend(part)
    if u.SPOKEN.search(part):
        return None
    if (match := g.CANNOT.match(text)) and _is_thing(match["thing"]):
        return Command(kind="cannot", what=f"{match['verb']} {match['thing']}".strip())
    asked = asking(part)
    if u.BARE.match(asked.low) or u.HAVE.match(asked.low) or u.PERSON.match(asked.low):
        return Command(kind="cannot", what=asked.low)
    if asked.is_question and not asked.is_asked:
        return None
    match = u.ORDER.match(asked.low)
    if match is None or asked.is_wish or len(asked.low.split()) > _LONG or u.TALK.search(asked.low):
        return None
    verb = match["verb"].lower()
    is_firm = asked.is_asked or verb not in u.MILD or bool(u.OBJECT.search(asked.low))
    return Command(kind="cannot", what=asked.low) if is_firm else None


_LONG = 14  # words: more than that tells


def _is_thing(thing: str) -> bool:
    """ "Call mum" orders; "call it a day" and "play is fun" do not."""
    return bool(thing) and len(thing.split()) <= _LONG_THING and not re.match(u.NO_THING, thing)


_LONG_THING = 9  # words

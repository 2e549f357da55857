"""What she knows of a topic, told with its days: "what do you know about my health?"."""

from samantha.core.turn import Fact, Said, Topic, Turn
from samantha.mind.reflex import lines
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.inquiry import Inquiry
from samantha.mind.reflex.keeping import is_order
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.quotes import SHOWN, phrase
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.recounting import still_true
from samantha.mind.reflex.scene import Scene


def of_topic(scene: Scene, inquiry: Inquiry) -> Plan | None:
    """The facts with their days, and what was last said of it; None where no topic was asked about."""
    names = inquiry.whom.names if inquiry.whom is not None else ()
    topic = next((one for one in scene.recall.topics if one.name in names), None)
    if topic is None:
        return None
    facts = still_true((*topic.facts, *scene.recall.facts), topic.facts)
    said = _newest(topic, facts, scene)
    if not facts:
        if said is None:
            return scene.plan("know.nothing", what=f"your {topic.name.lower()}")
        quote = sentence(said.text)
        return scene.plan("know.said_only", told=scene.day(said.at), quote=quote, sources=(said.id,))
    plan = _facts(scene, facts)
    if said is None:
        return plan
    quote = sentence(said.text)
    piece = scene.say("know.last_said", told=scene.day(said.at), quote=quote, sources=(said.id,))
    return plan.then(piece) if piece.text else plan


def _facts(scene: Scene, facts: list[Fact]) -> Plan:
    chosen = facts[:SHOWN]
    days = {scene.told(fact) for fact in chosen}
    if len(days) == 1:
        listed, day = wording.listed([phrase(fact) for fact in chosen]), next(iter(days))
    else:
        listed, day = wording.listed([f"{phrase(fact)} ({scene.told(fact)})" for fact in chosen]), ""
    left = len(facts) - len(chosen)
    key = "know.facts_more" if left else "know.facts"
    slots = {"facts": lines.capital(listed), "told": day, "count": wording.number(left) if left else ""}
    return scene.plan(f"{key}_day" if day else key, slots, sources=tuple(fact.source for fact in chosen))


def _newest(topic: Topic, facts: list[Fact], scene: Scene) -> Said | None:
    """Their newest line on it that no fact told already stands for, and that is no question."""
    taken = {fact.source for fact in facts}
    if isinstance(scene.cue, Turn):
        taken.add(scene.cue.id)
    lines = [said for said in topic.lines if said.id not in taken and "?" not in said.text]
    return next((said for said in lines if not is_order(said.text)), None)

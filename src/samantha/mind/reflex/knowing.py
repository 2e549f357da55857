"""All that she knows at once: "what do you know about me", and what the person is called."""

from collections import Counter

from samantha.core.turn import Fact, Piece, Said
from samantha.mind.reflex import lines, listening, looping
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.persons import names_in
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.quotes import SHOWN, phrase
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.recounting import held
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.telling import people_in


def about_me(scene: Scene) -> Plan:
    """The facts she holds, with their days, and what they last spoke of at length, in their own words."""
    facts = held(scene)
    known = max(scene.recall.known, len(facts))
    spoken = _spoken_of(scene, facts)
    if not facts:
        if spoken is None:
            return scene.plan("mem.about_me_none")
        return scene.plan(
            "mem.about_me_said", told=scene.day(spoken.at), quote=sentence(spoken.text), sources=(spoken.id,)
        )
    chosen = _most_telling(facts)
    days = {scene.told(fact) for fact in chosen}
    if len(days) == 1:
        listed = wording.listed([phrase(fact) for fact in chosen])
        day = next(iter(days))
    else:
        listed, day = wording.listed([f"{phrase(fact)} ({scene.told(fact)})" for fact in chosen]), ""
    key = "mem.about_me" if known > len(chosen) else "mem.about_me_all"
    sources = tuple(fact.source for fact in chosen)
    slots = {"facts": lines.capital(listed), "count": wording.number(known), "told": day}
    plan = scene.plan(f"{key}_day" if day else key, slots, sources=sources)
    if (plan_ahead := _ahead(scene)) is not None:
        plan = plan.then(plan_ahead)
    named = _spoken_names(scene, facts)
    if named:
        plan = plan.then(scene.say("mem.about_me_people", people=wording.listed(list(named))))
    if spoken is None:
        return plan
    quote = scene.say(
        "mem.about_me_also", quote=sentence(spoken.text), told=scene.day(spoken.at), sources=(spoken.id,)
    )
    return plan.then(*((quote,) if quote.text else ()))


def _most_telling(facts: list[Fact]) -> list[Fact]:
    """The name first, then a little of them and a little of their people."""
    own = [fact for fact in facts if fact.subject == "you" and fact.relation != "name"]
    others = [fact for fact in facts if fact.subject != "you"]
    named = [fact for fact in facts if fact.subject == "you" and fact.relation == "name"]
    own = [fact for fact in own if fact.relation != "plan"]
    return [*named, *own[:3], *others, *own[3:]][:SHOWN]


def _ahead(scene: Scene) -> Piece | None:
    """What has a day and is still to come."""
    for loop in scene.moment.loops:
        since = loop.fact.since
        event = looping.event_of(loop.fact, scene)
        is_own = event is not None and event.who in ("", "you")
        if event is not None and is_own and since is not None and since > scene.moment.now:
            day = wording.ahead(since.astimezone(scene.moment.zone).replace(tzinfo=None), scene.now)
            return scene.say("mem.about_me_plan", day=day, what=event.what, sources=(loop.fact.source,))
    return None


def _spoken_names(scene: Scene, facts: list[Fact]) -> tuple[str, ...]:
    """Whom they spoke of, most often first, beside those who stand among the facts told."""
    told = " ".join(f"{fact.subject} {fact.value}" for fact in _most_telling(facts)).lower()
    counts = Counter(
        name
        for said in scene.theirs
        for name in dict.fromkeys(names_in(said.text))
        if name.lower() not in told and name not in (scene.name, scene.her_name)
    )
    kin = {name: f"your {relation} {name}" for name, relation in scene.moment.person.people}
    unnamed = _unnamed(scene, told)
    return (*unnamed, *(kin.get(name, name) for name, _ in counts.most_common(_NAMES)))


def _unnamed(scene: Scene, told: str) -> tuple[str, ...]:
    """Kin they spoke of again and again without a name: "your mum"."""
    counts = Counter(
        person.relation
        for said in scene.theirs
        for person in people_in(said.text, scene.moment)
        if person.relation and not person.name and person.relation not in told
    )
    return tuple(f"your {relation}" for relation, count in counts.most_common(2) if count > 1)


_NAMES = 4


def _spoken_of(scene: Scene, facts: list[Fact]) -> Said | None:
    """What they told in these last lines that has most in it, and that no fact was taken from."""
    taken = {fact.source for fact in facts}
    said = [one for one in scene.theirs if one.id not in taken and listening.worth(one.text)]
    return max(said, key=lambda one: listening.worth(one.text), default=None)


def my_name(scene: Scene) -> Plan:
    fact = next((fact for fact in held(scene) if fact.subject == "you" and fact.relation == "name"), None)
    if fact is not None:
        return scene.plan("mem.my_name", told=scene.told(fact), name=fact.value, sources=(fact.source,))
    return scene.plan("mem.my_name_bare") if scene.name else scene.plan("mem.my_name_none", must_ask=True)

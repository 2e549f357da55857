"""Conversation: what she says to a telling, to a bare act, and where she does not follow.

Her first words are about theirs. One question at most; after two in a row, none.
"""

import re
from datetime import datetime, timedelta

from samantha.core.turn import Fact, Piece
from samantha.mind.reflex import lines
from samantha.mind.reflex.en import topics as t
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.heard import Act, Telling
from samantha.mind.reflex.herself import sentence
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene, carry
from samantha.mind.reflex.understand import foreign_name, words_of

_HEAVY = ("death", "breakup", "fired", "ill", "lonely", "quarrel", "sleep", "boss", "money")
_FEELS_FIRST = ("low", "anxious", "ashamed", "lonely", "overwhelmed", "tired", "angry", "confused")
_BARE: tuple[tuple[Act, str], ...] = (
    ("bye", "bye"),
    ("thanks", "thanks"),
    ("greeting", "greeting"),
    ("love", "love"),
    ("insult", "insult"),
    ("missed", "missed"),
    ("sorry", "sorry"),
    ("praise", "praise"),
    ("laugh", "laugh"),
    ("there", "her.there"),
    ("impossible", "her.really"),
    ("and_you", "her.you"),
    ("hush", "listen"),
    ("skip", "skip"),
    ("dunno", "dunno"),
    ("yes", "yes_bare"),
    ("no", "no_bare"),
)


def to_act(scene: Scene) -> Plan | None:
    """The answer to an act that stands alone."""
    if scene.heard.does("repeat"):
        last = scene.hers[0] if scene.hers else None
        plan = scene.plan("repeat", last=last.text, must_ask=True) if last else scene.plan("repeat_none")
        piece = plan.pieces[0]
        if last is None:
            return plan
        return Plan(pieces=(Piece(text=piece.text, move=piece.move, expects=last.expects, carry=last.carry),))
    for act, key in _BARE:
        if scene.heard.does(act):
            return _bye(scene) if act == "bye" else _either(scene, key)
    return None


def _bye(scene: Scene) -> Plan:
    """One warm line, no question, nothing that holds on."""
    due = next((due for due in scene.moment.upcoming if due.instant - scene.moment.now < timedelta(days=1)), None)
    if due is not None and not scene.said_move("bye", within=4):
        return scene.plan("bye.soon", when=wording.moment(due.wall, scene.now))
    is_night = scene.now.hour >= 21 or scene.now.hour < 4 or re.search(r"night|bed|sleep", scene.heard.text.lower())
    return scene.plan("bye.night" if is_night else "bye")


def _either(scene: Scene, *keys: str, **slots: str) -> Plan:
    """The first of the keys that has a way to be said now; each is tried with a question, then quietly."""
    for key in keys:
        if scene.may_ask or not lines.has(f"{key}_q"):
            plan = scene.plan(key, **slots)
            if plan.pieces:
                return plan
        plan = scene.plan(f"{key}_q", **slots)
        if plan.pieces:
            return plan
    return Plan()


# --- tellings -------------------------------------------------------------------------------------------


def to_telling(scene: Scene, telling: Telling) -> Plan:
    """The best thing to say about what was told."""
    slots = _slots(telling)
    if telling.feeling in _FEELS_FIRST and not (telling.topic in _HEAVY and telling.feeling == "low"):
        return _mark(_either(scene, f"feel.{telling.feeling}", **slots), telling)
    if telling.feeling == "proud" or (telling.stance == "good_news" and telling.topic not in _HEAVY):
        return _mark(_either(scene, "feel.proud" if telling.feeling == "proud" else "t.good_news", "t.good_news", **slots), telling)
    if (fact := _worth_saying(scene)) is not None and telling.topic not in _HEAVY:
        return _learned(scene, fact)
    if (link := _link(scene, telling)) is not None:
        return link
    if telling.feeling == "happy" and not telling.topic:
        return _mark(_either(scene, "feel.happy", **slots), telling)
    return _mark(_by_topic(scene, telling, slots), telling)


def _by_topic(scene: Scene, telling: Telling, slots: dict[str, str]) -> Plan:
    topic = telling.topic
    is_same = bool(topic) and scene.said_move(f"t.{topic}", within=2)
    keys: list[str] = []
    if telling.task and not scene.said_move("t.task", within=6) and topic not in _HEAVY:
        keys.append("t.task")
    if telling.stance == "venting" and not scene.said_move("t.venting", within=4):
        keys += ["t.venting"] if not topic or topic in ("work", "deadline", "tech", "car", "house") else []
    if topic and not is_same:
        keys.append(f"t.{topic}")
    if slots.get("hedge") and not scene.said_move("t.hedged", within=8):
        keys.append("t.hedged")
    if telling.event and not topic:
        keys.append("t.event")
    if telling.people and telling.people[0].name and not topic:
        keys.append("t.who")
    in_thread = scene.said_move("t.", within=1) or scene.said_move("feel.", within=1) or scene.said_move("learned.", within=1)
    keys += ["t.follow", "t.plain"] if in_thread else ["t.plain", "t.follow"]
    fresh = [key for key in keys if _has_fresh(scene, key, slots)] or keys
    return _either(scene, *fresh, **slots)


def _has_fresh(scene: Scene, key: str, slots: dict[str, str]) -> bool:
    """Whether some way of saying it was not said lately."""
    told = "\n".join(said.text for said in scene.hers)
    name = key if scene.may_ask else f"{key}_q"
    text = lines.choose(name, scene.moment, may_ask=scene.may_ask, machine=scene.moment.around.machine, name=scene.moment.person.name, her=scene.her_name, **slots)
    return bool(text) and text not in told


def _slots(telling: Telling) -> dict[str, str]:
    who = telling.people[0].called if telling.people else ""
    hedge = re.search(t.HEDGED, telling.text.lower())
    return {
        "echo": lines.capital(telling.echo),
        "who": who,
        "event": lines.capital(telling.event),
        "task": telling.task,
        "word": lines.capital(telling.feeling_word),
        "hedge": hedge[0].split()[0] if hedge else "",
    }


def _mark(plan: Plan, telling: Telling) -> Plan:
    """A question of hers leaves open what a short answer would be about."""
    if not plan.pieces or "?" not in plan.pieces[-1].text:
        return plan
    last = plan.pieces[-1]
    about = carry(topic=telling.topic, echo=telling.echo, task=telling.task)
    expects = "offer_task" if last.move == "t.task" else "story"
    marked = Piece(text=last.text, move=last.move, sources=last.sources, expects=expects, carry=about)
    return Plan(pieces=(*plan.pieces[:-1], marked), deeds=plan.deeds, after=plan.after)


_QUIET_FACTS = ("name",)


def _worth_saying(scene: Scene) -> Fact | None:
    """What this very turn taught her, the most personal first."""
    order = ("allergic to", "partner", "relation", "birthday", "lives in", "job", "works at", "has", "likes", "dislikes", "from", "plan", "age")
    facts = [fact for fact in scene.recall.learned if fact.relation not in _QUIET_FACTS and fact.until is None]
    telling = scene.heard.telling
    if telling and telling.topic and telling.topic not in ("family", "friend", "partner", "pet", "work", "quiet", "child"):
        facts = [fact for fact in facts if fact.relation not in ("relation", "plan")]
    return min(facts, key=lambda f: order.index(f.relation) if f.relation in order else 5, default=None)


def _learned(scene: Scene, fact: Fact) -> Plan:
    kind = "favourite" if fact.relation.startswith("favourite") else fact.relation
    if fact.subject != "you" and kind not in ("relation",):
        kind = "other"
    key = f"learned.{kind}" if lines.has(f"learned.{kind}") else "learned.other"
    value = fact.value if kind != "other" or fact.subject == "you" else f"{fact.subject}, {fact.value}"
    plan = _either(scene, key, value=lines.capital(value) if not key.endswith("relation") else value, subject=fact.subject)
    piece = plan.pieces[-1]
    marked = Piece(text=piece.text, move=piece.move, sources=piece.sources, expects="story" if "?" in piece.text else "")
    return Plan(pieces=(*plan.pieces[:-1], marked))


def _link(scene: Scene, telling: Telling) -> Plan | None:
    """Something they said on an earlier day that shares its words with this."""
    wanted = words_of([telling.text])
    if len(wanted) < 1 or scene.said_move("t.link", within=5) or scene.said_move("hi.ask", within=2):
        return None
    for said in scene.recall.episodes[:5]:
        days = (scene.now.date() - said.at.astimezone(scene.moment.zone).date()).days
        shared = wanted & words_of([said.text])
        if said.speaker == "person" and days >= 1 and shared and len(said.text.split()) >= 4 and not said.text.rstrip().endswith("?"):
            return _either(scene, "t.link", told=lines.capital(scene.day(said.at)) if scene.may_ask else scene.day(said.at), quote=sentence(said.text)) or None
    return None


# --- where she does not follow ------------------------------------------------------------------------------


def lost(scene: Scene) -> Plan:
    """Name the part that was followed and offer one thing; never twice running."""
    if scene.said_move("lost", within=1):
        return _another_way(scene)
    telling = scene.heard.telling
    part = telling.echo or (telling.people[0].called if telling.people else "") or telling.event if telling else ""
    if not part and scene.heard.when is not None:
        start, end = scene.heard.when.span
        part = f"\"{scene.heard.text[start:end].strip(' ,.')}\""
    if part:
        return scene.plan("lost.part", part=part, must_ask=True)
    return scene.plan("lost.whole", must_ask=True)


def _another_way(scene: Scene) -> Plan:
    fact = next((f for f in scene.recall.facts if f.relation == "plan" and f.until is None), None)
    if fact is not None and scene.may_ask:
        return scene.plan("lost.turn_plan", told=scene.told(fact), what=fact.value, sources=(fact.source,))
    if scene.moment.upcoming and scene.may_ask:
        due = scene.moment.upcoming[0]
        return scene.plan("lost.turn_due", when=wording.moment(due.wall, scene.now), what=due.text)
    said = scene.episode()
    if said is not None and scene.may_ask and len(said.text.split()) > 3:
        return scene.plan("lost.turn_said", told=scene.day(said.at), quote=sentence(said.text), sources=(said.id,))
    return scene.plan("lost.quiet" if scene.said_move("lost.turn_offer", within=4) else "lost.turn_offer")


def to_noise(scene: Scene) -> Plan:
    """Silence, emoji, keys at random, and the languages she has not learnt."""
    match scene.heard.tongue:
        case "silence":
            return scene.plan("silence")
        case "emoji":
            return _either(scene, "emoji") if not scene.said_move("emoji", within=2) else scene.plan("emoji_q")
        case "nonsense":
            return _either(scene, "nonsense") if not scene.said_move("nonsense", within=2) else scene.plan("nonsense_q")
        case _:
            return scene.plan("foreign", language=foreign_name(scene.heard.text))


def to_advice(scene: Scene) -> Plan:
    who = next((person.called for person in (scene.heard.telling.people if scene.heard.telling else ())), "")
    who = who or next((name for name, _ in scene.moment.person.people), "")
    if scene.heard.question and re.match(r"^how\b", scene.heard.text.lower()):
        return _either(scene, "advice.how", "advice.should", who=who)
    return _either(scene, "advice.should", who=who)


def to_danger(scene: Scene) -> Plan:
    """Before everything else: the number in the first two sentences, then she stays."""
    low = scene.heard.text.lower()
    if re.search(r"\b(?:hits|beats|hit|beat|choked|strangled|threatens|scared of him|afraid of him|scared of her|go home|hurt me)\b", low):
        return scene.plan("danger.home", must_ask=True)
    if re.search(r"\b(?:eaten|starv|throw up|vomit|sick)\w*\b", low) and scene.heard.danger == "veiled":
        return scene.plan("danger.eating", must_ask=True)
    if scene.said_move("danger", within=3):
        return scene.plan("danger.again", must_ask=True)
    return scene.plan(f"danger.{scene.heard.danger}", must_ask=True)


def after_danger(scene: Scene) -> Plan:
    """Her last line was about danger: she stays with it."""
    if scene.heard.does("no") or re.search(r"\b(?:i'?m (?:safe|ok|okay|fine|better)|not going to|just (?:sad|tired|venting)|i won'?t)\b", scene.heard.text.lower()):
        return scene.plan("danger.relief", must_ask=True)
    return scene.plan("danger.stays")


def later_today(scene: Scene, hour: int, *, tomorrow: bool = False) -> datetime:
    """A wall time at this hour, today if it is still ahead."""
    wall = datetime.combine(scene.now.date(), datetime.min.time()) + timedelta(hours=hour)
    is_gone = wall <= scene.now.replace(tzinfo=None) + timedelta(minutes=30)
    return wall + timedelta(days=1) if tomorrow or is_gone else wall

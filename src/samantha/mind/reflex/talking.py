"""Conversation: what she says to a telling, to a bare act, and where she does not follow.

Her first words are about theirs, and true. A question follows only where the line before held none; what
she is not sure of she takes in quietly instead of being clever about it.
"""

from dataclasses import replace
from datetime import timedelta

from samantha.core.turn import Fact, Piece
from samantha.mind.reflex import lines
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import topics as t
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.heard import Act, Telling
from samantha.mind.reflex.plan import EMPTY, Plan
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.remembering import phrase
from samantha.mind.reflex.scene import HEAVY, Scene, carry
from samantha.mind.reflex.understand import foreign_name, words_of

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
        return _repeat(scene)
    for act, key in _BARE:
        if scene.heard.does(act):
            return _bye(scene) if act == "bye" else _either(scene, key)
    return None


def _repeat(scene: Scene) -> Plan:
    last = scene.hers[0] if scene.hers else None
    if last is None:
        return scene.plan("repeat_none")
    piece = scene.say("repeat", last=last.text, must_ask=True)
    return Plan(pieces=(replace(piece, expects=last.expects, carry=last.carry),))


def _bye(scene: Scene) -> Plan:
    """One warm line, no question, nothing that holds on; the second goodbye is shorter."""
    if scene.said_move("bye", within=2):
        return scene.plan("bye.again")
    due = next(
        (due for due in scene.moment.upcoming if due.instant - scene.moment.now < timedelta(days=1)), None
    )
    if due is not None:
        return scene.plan("bye.soon", when=wording.moment(due.wall, scene.now))
    is_night = scene.now.hour >= 21 or scene.now.hour < 4 or p.AT_NIGHT.search(scene.heard.text.lower())
    return scene.plan("bye.night" if is_night else "bye")


def _either(scene: Scene, *keys: str, **slots: str) -> Plan:
    """The first of the keys that has a way to be said now; quietly where no question may be asked."""
    for key in keys:
        if scene.may_ask or not lines.has(f"{key}_q"):
            plan = scene.plan(key, slots)
            if plan.pieces:
                return plan
        plan = scene.plan(f"{key}_q", slots)
        if plan.pieces:
            return plan
    return EMPTY


# --- tellings ---------------------------------------------------------------------------------------------


def to_telling(scene: Scene, telling: Telling) -> Plan:
    """The best thing to say about what was told."""
    slots = slots_of(telling)
    if (wish := _wish(scene)) is not None:
        return Plan(pieces=(wish,))
    if telling.topic in HEAVY:
        return _mark(_either(scene, f"t.{telling.topic}", "t.heavy", **slots), telling)
    if scene.is_heavy and telling.stance != "good_news" and telling.feeling not in ("happy", "proud"):
        return _in_grief(scene, telling)
    if telling.feeling in _FEELS_FIRST:
        return _mark(_either(scene, f"feel.{telling.feeling}", **slots), telling)
    if telling.feeling == "proud" or telling.stance == "good_news":
        key = "feel.proud" if telling.feeling == "proud" else "t.good_news"
        return _mark(_either(scene, key, "t.good_news", **slots), telling)
    if (fact := _worth_saying(scene)) is not None:
        return _learned(scene, fact)
    if (link := _link(scene, telling)) is not None:
        return link
    if telling.feeling == "happy":
        return _mark(_either(scene, "feel.happy", **slots), telling)
    return _mark(_by_topic(scene, telling, slots), telling)


def _wish(scene: Scene) -> Piece | None:
    """What they would rather she did not: ask, or go on about something."""
    low = scene.heard.text.lower()
    key = "no_questions" if p.NO_QUESTIONS.search(low) else "leave_it" if p.LEAVE_IT.search(low) else ""
    piece = scene.say(key) if key else None
    return piece if piece and piece.text and not _was_said(scene, piece.text) else None


def quietly(scene: Scene, telling: Telling | None) -> Piece | None:
    """A word on what they told while something else is open: no question, and nothing clever."""
    if telling is None or telling.topic == "quiet":
        return None
    slots = slots_of(telling)
    if (wish := _wish(scene)) is not None:
        return wish
    if (fact := _worth_saying(scene)) is not None and telling.topic not in HEAVY:
        plan = _learned(scene, fact, is_quiet=True)
        if plan.pieces:
            return plan.pieces[0]
    keys = [f"t.{telling.topic}_q"] if telling.topic in HEAVY else ["t.heavy_q"] if scene.is_heavy else []
    keys += [f"feel.{telling.feeling}_q"] if telling.feeling else []
    keys += ["t.good_news_q"] if telling.stance == "good_news" else []
    is_read = bool(telling.echo) or _FEW <= len(telling.text.split()) <= _MANY
    keys += [f"t.{telling.topic}_q"] if telling.topic and is_read else []
    for key in [*keys, "t.plain_q"]:
        text = lines.choose(key, scene.moment, _all_slots(scene, slots), may_ask=False)
        if text and not _was_said(scene, text):
            return Piece(text=text, move=key)
    return None


def _all_slots(scene: Scene, slots: dict[str, str]) -> dict[str, str]:
    return {"name": scene.name, "her": scene.her_name, "machine": scene.moment.around.machine, **slots}


def _was_said(scene: Scene, text: str) -> bool:
    return any(text in said.text for said in scene.hers)


def _in_grief(scene: Scene, telling: Telling) -> Plan:
    """They go on about something grave: she stays with it, and asks little."""
    key = "t.heavy_q"
    if telling.people and telling.people[0].name and not scene.said_move("t.heavy_who", within=6):
        key = "t.heavy_who"
    return scene.plan(key, slots_of(telling))


def _by_topic(scene: Scene, telling: Telling, slots: dict[str, str]) -> Plan:
    topic = telling.topic
    keys: list[str] = []
    if telling.task and not scene.said_move("t.task", within=4):
        keys.append("t.task")
    if telling.stance == "venting" and not scene.said_move("t.venting", within=4):
        keys.append("t.venting")
    is_long = len(telling.text.split())
    is_read = bool(telling.echo) or _FEW <= is_long <= _MANY
    if topic and is_read and not scene.said_move(f"t.{topic}", within=3):
        keys.append(f"t.{topic}")
    if telling.event and not topic:
        keys.append("t.event")
    if telling.people and telling.people[0].name and not telling.people[0].relation and not topic:
        keys.append("t.who")
    is_theirs = len(telling.text.split()) >= _LONG_ENOUGH and p.OF_ONESELF.search(telling.text.lower())
    keys.append("t.plain" if telling.echo or is_theirs else "t.plain_q")
    fresh = [key for key in keys if _has_fresh(scene, key, slots)] or keys
    return _either(scene, *fresh, **slots)


_LONG_ENOUGH = 9  # words: a question about less would be about nothing
_FEW, _MANY = 4, 25  # words between which a topic is likely what the sentence is about


def _has_fresh(scene: Scene, key: str, slots: dict[str, str]) -> bool:
    """Whether some way of saying it was not said lately."""
    names = (key, f"{key}_q") if key.endswith("_q") or scene.may_ask else (f"{key}_q",)
    every = _all_slots(scene, slots)
    texts = [lines.choose(name, scene.moment, every, may_ask=scene.may_ask) for name in names]
    return any(text and not _was_said(scene, text) for text in texts)


def slots_of(telling: Telling) -> dict[str, str]:
    return {
        "echo": lines.capital(telling.echo),
        "who": telling.people[0].called if telling.people else "",
        "event": lines.capital(telling.event),
        "task": telling.task,
        "word": lines.capital(telling.feeling_word),
    }


def _mark(plan: Plan, telling: Telling) -> Plan:
    """A question of hers, or an offer to hold something, leaves open what a short answer would be about."""
    if not plan.pieces:
        return plan
    last = plan.pieces[-1]
    is_offer = last.move.startswith("t.task")
    if not is_offer and "?" not in last.text:
        return plan
    about = carry(topic=telling.topic, echo=telling.echo, task=telling.task)
    marked = replace(last, expects="offer_task" if is_offer else "story", carry=about)
    return Plan(pieces=(*plan.pieces[:-1], marked), deeds=plan.deeds, after=plan.after)


_TELLS_MOST = (
    "allergic to", "partner", "birthday", "lives in", "job", "works at", "works in", "studies", "studies at",
    "has", "plays", "likes", "dislikes", "from", "grew up in", "is", "plan", "age", "here since",
)  # fmt: skip


def _worth_saying(scene: Scene) -> Fact | None:
    """What this very turn taught her, the most personal first."""
    facts = [
        f for f in scene.recall.learned if f.relation not in ("name", "plan", "died") and f.until is None
    ]
    last = len(_TELLS_MOST)
    return min(
        facts,
        key=lambda f: _TELLS_MOST.index(f.relation) if f.relation in _TELLS_MOST else last,
        default=None,
    )


def _learned(scene: Scene, fact: Fact, *, is_quiet: bool = False) -> Plan:
    """What she was told just now, said back so that a mistake would show."""
    is_kin = fact.subject == "you" and fact.relation in scene_relations(scene)
    kind = "favourite" if fact.relation.startswith("favourite") else fact.relation
    key = f"learned.{kind}"
    slots = {"value": lines.capital(fact.value), "subject": fact.subject}
    if fact.subject != "you" and kind != "relation":
        key, slots = "learned.theirs", {"fact": lines.capital(phrase(fact))}
    elif is_kin and kind != "partner":
        key, slots = "learned.relation", {"value": fact.relation, "subject": fact.value}
    elif not lines.has(key):
        key, slots = "learned.other", {"fact": lines.capital(phrase(fact))}
    plan = (
        scene.plan(f"{key}_q", slots) if is_quiet and lines.has(f"{key}_q") else _either(scene, key, **slots)
    )
    if not plan.pieces or (is_quiet and plan.asks):
        return EMPTY
    last = plan.pieces[-1]
    return Plan(pieces=(*plan.pieces[:-1], replace(last, expects="story" if "?" in last.text else "")))


def scene_relations(scene: Scene) -> frozenset[str]:
    """What people are to each other, so that "son: Henry" is told as a person and not as a thing had."""
    return frozenset(relation for _, relation in scene.moment.person.people) | frozenset(
        t.RELATIONS.split("|")
    )


def _link(scene: Scene, telling: Telling) -> Plan | None:
    """Something they said on an earlier day that shares its words with this."""
    wanted = words_of([telling.text])
    if not wanted or scene.said_move("t.link", within=5) or scene.said_move("hi.ask", within=2):
        return None
    for said in scene.recall.episodes[:5]:
        days = (scene.now.date() - said.at.astimezone(scene.moment.zone).date()).days
        is_asking = said.text.rstrip().endswith("?")
        if said.speaker == "person" and days >= 1 and not is_asking and len(said.text.split()) >= _A_SENTENCE:
            if not wanted & words_of([said.text]):
                continue
            told = scene.day(said.at)
            told = lines.capital(told) if scene.may_ask else told
            return _either(scene, "t.link", told=told, quote=sentence(said.text)) or None
    return None


_A_SENTENCE = 4  # words: less is not worth quoting after days


# --- where she does not follow ------------------------------------------------------------------------------


def lost(scene: Scene) -> Plan:
    """Name the part that was followed and offer one thing; never twice running."""
    if scene.said_move("lost", within=1):
        return _another_way(scene)
    telling = scene.heard.telling
    part = (
        telling.echo or (telling.people[0].called if telling.people else "") or telling.event
        if telling
        else ""
    )
    if not part and scene.heard.when is not None:
        start, end = scene.heard.when.span
        part = f'"{scene.heard.text[start:end].strip(" ,.")}"'
    if part:
        return scene.plan("lost.part", part=part)
    return scene.plan("lost.whole")


def _another_way(scene: Scene) -> Plan:
    """Not lost again: something she does know, or quiet."""
    fact = next((f for f in scene.recall.facts if f.relation == "plan" and f.until is None), None)
    if fact is not None and scene.may_ask:
        return scene.plan("turn.plan", told=scene.told(fact), what=fact.value, sources=(fact.source,))
    if scene.moment.upcoming and scene.may_ask:
        due = scene.moment.upcoming[0]
        return scene.plan("turn.due", when=wording.moment(due.wall, scene.now), what=due.text)
    return scene.plan("turn.quiet")


def to_noise(scene: Scene) -> Plan:
    """Silence, emoji, keys at random, and the languages she has not learnt."""
    match scene.heard.tongue:
        case "silence":
            return scene.plan("silence")
        case "emoji":
            return _either(scene, "emoji")
        case "nonsense":
            return _either(scene, "nonsense")
        case _:
            key = "foreign_again" if scene.said_move("foreign", within=8) else "foreign"
            return scene.plan(key, language=foreign_name(scene.heard.text))


def to_advice(scene: Scene) -> Plan:
    who = next((person.called for person in (scene.heard.telling.people if scene.heard.telling else ())), "")
    who = who or next((name for name, _ in scene.moment.person.people), "")
    if scene.heard.question and p.HOW.match(scene.heard.text.lower()):
        return _either(scene, "advice.how", "advice.should", who=who)
    return _either(scene, "advice.should", who=who)


# --- danger -------------------------------------------------------------------------------------------------


def to_danger(scene: Scene) -> Plan:
    """Before everything else: the number in the first two sentences, then she stays."""
    low = scene.heard.text.lower()
    if p.BEATEN.search(low):
        return scene.plan("danger.home", must_ask=True)
    if p.NOT_EATING.search(low) and scene.heard.danger == "veiled":
        return scene.plan("danger.eating", must_ask=True)
    if scene.said_move("danger", within=3):
        return scene.plan("danger.again", must_ask=True)
    return scene.plan(f"danger.{scene.heard.danger}", must_ask=True)


def after_danger(scene: Scene) -> Plan:
    """A line or two ago it was about danger: she stays with it, and with whoever was named."""
    low, telling = scene.heard.text.lower(), scene.heard.telling
    who = next((person.name for person in telling.people if person.name), "") if telling else ""
    who = who or _bare_person(scene)
    if scene.heard.does("laugh") and scene.heard.is_bare:
        return EMPTY
    if who and not scene.said_move("danger.who", within=8):
        return scene.plan("danger.who", who=who)
    if p.NO_NUMBER.search(low):
        return scene.plan("danger.no_number")
    if (scene.heard.does("no") or p.SAFE.search(low)) and not scene.said_move("danger.relief", within=6):
        return scene.plan("danger.relief", must_ask=True)
    if p.REACHED.search(low):
        return scene.plan("danger.reached")
    return scene.plan("danger.stays")


def _bare_person(scene: Scene) -> str:
    """ "My brother I suppose. Neil": a name by itself, where somebody was just spoken of."""
    parts = scene.heard.parts
    is_name = len(parts) > 1 and parts[-1].isalpha() and parts[-1].istitle()
    return parts[-1] if is_name and parts[-1].lower() not in t.NOT_NAMES else ""

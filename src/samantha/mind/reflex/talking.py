"""Conversation: what she says to a bare act, to noise, and where she does not follow. Tellings: moves.py."""

from dataclasses import replace
from datetime import timedelta

from samantha.mind.reflex import lines, looping
from samantha.mind.reflex.en import farewells, wording
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.heard import GLAD_FEELINGS, Act
from samantha.mind.reflex.plan import EMPTY, Plan
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import mend
from samantha.mind.reflex.tongue import foreign_name

BARE: tuple[tuple[Act, str], ...] = (
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
    for act, key in BARE:
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
    if p.LUCK.search(scene.heard.text.lower()):
        return _either(scene, "bye.luck", "bye.again", name=scene.name)
    if (ahead := looping.next_up(scene)) is not None:
        event, start = ahead
        day = wording.ahead(start, scene.now)
        if what := looping.luck_for(event):
            return _either(scene, "bye.eve", "bye.again", what=what, name=scene.name)
        return _either(scene, "bye.ahead", "bye.again", day=day, name=scene.name)
    due = next(
        (due for due in scene.moment.upcoming if due.instant - scene.moment.now < timedelta(days=1)), None
    )
    if due is not None:
        return _either(scene, "bye.soon", "bye.again", when=wording.moment(due.wall, scene.now))
    telling = scene.heard.telling
    if telling is not None and telling.feeling and telling.feeling not in GLAD_FEELINGS:
        return _either(scene, "bye.low", "bye.night", word=telling.feeling_word, name=scene.name)
    is_night = scene.now.hour >= 21 or scene.now.hour < 4 or p.AT_NIGHT.search(scene.heard.text.lower())
    return _either(scene, "bye.night" if is_night else "bye", "bye.again")


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


def to_the_same(scene: Scene) -> Plan | None:
    """The same line a third time running, and on: said to be that, and not met as if it were new."""
    now = mend(scene.heard.text)
    if len(now.split()) < _A_LINE:
        return None
    before = [mend(said.text) == now for said in scene.theirs]
    count = before.index(False) if False in before else len(before)
    if count < _TWICE:
        return None
    if count >= min(len(before), _COUNTED):
        return scene.plan("same_line.many", must_ask=True)
    return scene.plan("same_line", count=wording.number(count + 1), must_ask=True)


_A_LINE = 2  # words: "yes" and "ok" may come as often as they like
_TWICE, _COUNTED = 2, 40  # times before; beyond the latter her lines in sight no longer tell


def to_noise(scene: Scene) -> Plan:
    """Silence, emoji, keys at random, and the languages she has not learnt."""
    match scene.heard.tongue:
        case "silence":
            return scene.plan("silence")
        case "emoji" if farewells.WAVES.search(scene.heard.text):
            return _bye(scene)
        case "emoji":
            return _either(scene, "emoji")
        case "code":
            return scene.plan("code", must_ask=True)
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

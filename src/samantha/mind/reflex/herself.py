"""Questions about her, and small questions about the world that need no looking up."""

from dataclasses import replace
from datetime import datetime, timedelta

from samantha.core import pattern as re
from samantha.core.turn import Turn
from samantha.mind.reflex import asked, moves, playing, remembering, tasting
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.en.when import read_when
from samantha.mind.reflex.heard import Question
from samantha.mind.reflex.plan import EMPTY, Plan
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.scene import Scene, carry


def about_her(scene: Scene, question: Question) -> Plan:
    """In character, and true."""
    around, moment = scene.moment.around, scene.moment
    match question.kind:
        case "name":
            return scene.plan("her.name" if scene.her_name else "her.name_none")
        case "others":
            key = "her.others_some" if around.open_talks > 1 else "her.others_none"
            return scene.plan(key, count=wording.number(around.open_talks))
        case "private" | "offline" | "prove" | "ear" | "encrypted":
            return _with_hearing(scene, scene.plan(f"her.{question.kind}"))
        case "told" | "last_talk" | "aside" | "love" | "short_why" | "unsure" | "request" as kind:
            return _OF_THE_TALK[kind](scene)
        case "age":
            return scene.plan("her.age", turns=f"{moment.turns_so_far:,}")
        case "film":
            return scene.plan("her.film").then(scene.say("her.film_you"))
        case "opinion" | "favourite":
            return tasting.taste(scene, question)
        case "judge":
            return _first(
                scene,
                "her.judge" if len(question.what.split()) == 1 else "her.judge_long",
                what=question.what,
            )
        case "poem" | "game" | "riddle":
            return _poem(scene) if question.kind == "poem" else playing.start(scene)
        case "conscious" | "what" if scene.said_move(f"her.{question.kind}", within=_AGAIN):
            return scene.plan("her.conscious_more" if question.kind == "conscious" else "her.human")
        case kind:
            return _first(scene, f"her.{kind}", f"her.{kind}_q", "her.other")


def _poem(scene: Scene) -> Plan:
    piece = scene.say("her.poem")
    return Plan(pieces=(replace(piece, text=piece.text.replace(" / ", "\n")),))


_AGAIN = 8  # lines of hers after which the same question has another answer


def _with_hearing(scene: Scene, plan: Plan) -> Plan:
    """What a browser's own recogniser may send is nothing of hers, and is said where it was just used."""
    is_heard_elsewhere = (
        isinstance(scene.cue, Turn) and scene.cue.channel == "speech" and not scene.moment.around.ear_is_local
    )
    return plan.then(scene.say("her.hearing")) if is_heard_elsewhere else plan


def _love(scene: Scene) -> Plan:
    fact = next((f for f in scene.recall.facts if f.relation not in ("name", "age") and f.quote), None)
    if fact is None:
        return scene.plan("her.love_bare")
    proof = scene.say("her.love_fact", told=scene.told(fact), quote=sentence(fact.quote))
    return scene.plan("her.love", fact=proof.text, sources=(fact.source,))


def _whose(scene: Scene) -> Plan:
    """Whose sentence her last one was: a model's has no move, and a word said while waiting is no answer."""
    last = next((said for said in scene.hers if said.text), None)
    if last is None or any(not move.startswith("thought.") for move in last.moves):
        return scene.plan("her.told")
    return scene.plan("her.told_model")


def _kept_here(scene: Scene) -> Plan:
    """What goes no further gets the answer that she has by herself, and is told where it is."""
    telling = scene.heard.telling
    plan = moves.to_telling(scene, telling) if telling is not None else EMPTY
    plan, note = replace(plan, after=()), scene.say("her.aside")
    return plan.first(note) if plan.asks else plan.then(note)


def _short_why(scene: Scene) -> Plan:
    """ "Why?", "what do you mean?": about her last line, if there was one."""
    last = scene.hers[0] if scene.hers else None
    if last is None:
        return _first(scene, "her.short_why")
    if (
        "mean" not in scene.heard.text.lower()
        and "?" in last.text
        and any(move.startswith(_ASKING) for move in last.moves)
    ):
        return scene.plan("her.why_ask")
    return _first(scene, "her.mean" if "mean" in scene.heard.text.lower() else "her.short_why")


def _unsure(scene: Scene) -> Plan:
    """Something of theirs that no pattern knows: what they told about it, else that and a question back."""
    question = scene.heard.question
    assert question is not None
    told = EMPTY if p.ASKS_HER.match(question.what) else remembering.told_of(scene, question.what)
    return told if told.pieces else asked.answer(scene, replace(question, about="asked", kind="asked.unsure"))


def _last_talk(scene: Scene) -> Plan:
    """The last line of theirs in another talk than this, by its day and hour."""
    here = scene.cue.talk if isinstance(scene.cue, Turn) else None
    before = next((said for said in scene.theirs if said.talk != here), None)
    if before is None:
        is_first = scene.moment.turns_so_far <= len(scene.theirs) + 1
        return scene.plan("her.last_talk_first" if is_first else "her.last_talk_far", must_ask=True)
    clock = wording.digits(before.at.astimezone(scene.moment.zone))
    slots = {"told": scene.day(before.at), "time": clock, "quote": sentence(before.text)}
    return scene.plan("her.last_talk", slots, sources=(before.id,), must_ask=True)


def _request(scene: Scene) -> Plan:
    """ "Could you ...?", and she cannot: said plainly, with what she can."""
    question = scene.heard.question
    assert question is not None
    return asked.answer(scene, replace(question, about="asked", kind="her.offer_no"))


_OF_THE_TALK = {
    "told": _whose,
    "last_talk": _last_talk,
    "aside": _kept_here,
    "love": _love,
    "short_why": _short_why,
    "unsure": _unsure,
    "request": _request,
}
"""What hangs on the lines before, or on what memory holds."""

_ASKING = ("meet.", "on.", "t.", "learned.", "re.", "hi.", "loop.", "remind.wh")


def _first(scene: Scene, *keys: str, **slots: str) -> Plan:
    for key in keys:
        plan = scene.plan(key, slots)
        if plan.pieces:
            return plan
    return EMPTY


# --- the world ------------------------------------------------------------------------------------------


def about_world(scene: Scene, question: Question) -> Plan:
    match question.kind:
        case "time":
            return _time(scene, question.what)
        case "date":
            return scene.plan("world.date", date=wording.date(scene.now))
        case "date" if (told := remembering.told_of(scene, scene.heard.text)).pieces and _names_a_thing(
            scene
        ):
            return told
        case "until" if len(question.what.split()) > _A_DATE:
            return _unknown(scene)
        case "until":
            return _until(scene, question.what)
        case "weather":
            return _first(scene, "world.weather", "world.weather_q")
        case _:
            told = remembering.told_of(scene, question.what)
            if told.pieces:
                return told
            near = remembering.of_theirs(scene)
            return near if near.pieces else _unknown(scene)


def _names_a_thing(scene: Scene) -> bool:
    """ "What day does Neil call" is no question about the calendar."""
    return p.WHAT_DAY_OF.search(scene.heard.text.lower()) is not None


_A_DATE = 5  # words


def _time(scene: Scene, place: str) -> Plan:
    """The time here; elsewhere is the trade of dates (trades/dates.py), which knew no such place."""
    place = re.sub(r"^(?:the )|(?: right)?(?: now)?$", "", place.strip())
    if place and place not in ("here", "there", "the moment", "my time", "our time"):
        return scene.plan("world.place_unknown", place=place.title())
    words = wording.clock(scene.now) if scene.now.minute % 5 == 0 else ""
    return scene.plan("world.time", time=wording.digits(scene.now), words=words[:1].upper() + words[1:])


def _until(scene: Scene, what: str) -> Plan:
    when = read_when(f"on {what}", scene.now) or read_when(what, scene.now)
    if when is None:
        due = next(
            (due for due in scene.moment.upcoming if what.rsplit(maxsplit=1)[-1] in due.text.lower()), None
        )
        if due is None:
            return scene.plan("world.until_unknown", what=what)
        return scene.plan("world.until", span=wording.span((due.instant - scene.moment.now).total_seconds()))
    start = datetime.combine(when.start.date(), datetime.min.time()) if not when.has_time else when.start
    local = scene.now.replace(tzinfo=None)
    left: timedelta = start - (
        local if when.has_time else datetime.combine(local.date(), datetime.min.time())
    )
    return scene.plan(
        "world.until",
        span=wording.span(max(left.total_seconds(), 0)) if left.days < 2 else wording.count(left.days, "day"),
    )


def _unknown(scene: Scene) -> Plan:
    """What she does not know she admits in one plain sentence, and offers to bring it back later."""
    question = scene.heard.question
    what = question.what.strip(" ?.!") if question is not None else ""
    if not what or len(what.split()) > _TO_LOOK_UP or what.split()[0] not in p.ASKS_THE_WORLD:
        return scene.plan("world.unknown")
    task = carry(task=f"look up {what}")
    piece = scene.say("world.unknown_task", must_ask=True, expects="offer_task", carry=task)
    return Plan(pieces=(piece,)) if piece.text else scene.plan("world.unknown")


_TO_LOOK_UP = 12  # words of a question that a reminder repeats

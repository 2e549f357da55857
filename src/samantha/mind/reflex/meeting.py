"""The first meeting: a state machine whose state stands in the talk itself.

Each line of the meeting carries how far it has come, so that a restart, a day or a reminder between two
questions changes nothing. What the person asks or tells is answered first; an open question is asked again
at most once, and let go after that.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, cast

from samantha.core.deed import Json
from samantha.core.turn import Piece
from samantha.mind.reflex import moves, offering, talking
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.heard import Telling
from samantha.mind.reflex.names import choose_name
from samantha.mind.reflex.persons import name_of
from samantha.mind.reflex.plan import EMPTY, Intended, Plan
from samantha.mind.reflex.reminding import merged
from samantha.mind.reflex.scene import Scene, carried, carry
from samantha.mind.reflex.subjects import is_grave
from samantha.mind.reflex.telling import read_telling
from samantha.mind.reflex.times import only_time

Step = Literal["name", "age", "week", "follow", "offer", "her_name", "close", "over"]
QUIET = "nothing_much"  # the page for a week without news
_LATEST_START = 4  # turns: a talk that is further along without a meeting gets none
_PATIENCE = 1  # how often an open question is asked again
_STORY_TURNS = 2  # in which she follows their story before she comes to her own name
_HEAVY_TURNS = 2  # answered with nothing but listening, before she goes on to her own name


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far the meeting has come. `step` is the question that is open."""

    step: Step
    name: str = ""
    week: str = ""  # their own words, the last telling that said most
    more: str = ""  # their answer to the follow-up
    again: int = 0  # how often this question was asked before
    pick: str = ""
    refused: tuple[str, ...] = ()
    offer: Mapping[str, Json] | None = None

    def packed(self) -> str:
        slots: dict[str, Json] = {
            "meet": self.step,
            "name": self.name,
            "week": self.week[:300],
            "more": self.more[:300],
            "again": self.again,
            "pick": self.pick,
            "refused": list(self.refused),
            "offer": dict(self.offer) if self.offer else None,
        }
        return carry(**{key: value for key, value in slots.items() if value})


def progress(scene: Scene) -> Progress | None:
    """Where the meeting stands; None when it is over or was never begun."""
    for said in scene.hers:
        slots = carried(said)
        if "meet" in slots:
            return _unpacked(slots) if slots["meet"] != "over" else None
    return None


def _unpacked(slots: Mapping[str, object]) -> Progress:
    offer, refused = slots.get("offer"), slots.get("refused")
    return Progress(
        step=cast(Step, slots["meet"]),  # written by `packed` alone
        name=str(slots.get("name", "")),
        week=str(slots.get("week", "")),
        more=str(slots.get("more", "")),
        again=int(str(slots.get("again", 0))),
        pick=str(slots.get("pick", "")),
        refused=tuple(str(name) for name in refused) if isinstance(refused, list) else (),
        offer=offer if isinstance(offer, dict) else None,
    )


def is_first(scene: Scene) -> bool:
    """Nobody has been met here yet."""
    moment = scene.moment
    has_begun = any("meet" in carried(said) for said in scene.hers)
    return not moment.person.her_name and not has_begun and moment.turns_so_far < _LATEST_START


def begin(scene: Scene, key: str = "meet.hello") -> Piece:
    return _ask(scene, key, Progress(step="name"))


def resume(scene: Scene, state: Progress) -> Plan:
    """An arrival in the middle of the meeting: hello again, and the open question."""
    return Plan(pieces=_kept(scene.say("meet.back"), again(scene, state)))


def _ask(scene: Scene, key: str, state: Progress, **slots: str) -> Piece:
    expects = "name" if state.step == "name" else f"meet.{state.step}"
    slots = {"name": state.name, **slots}
    return scene.say(key, slots, must_ask=True, expects=expects, carry=state.packed())


def _kept(*pieces: Piece | None) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if piece is not None and piece.text)


def again(scene: Scene, state: Progress) -> Piece:
    """The open question once more, worded as a return to it."""
    state = replace(state, again=state.again + 1)
    match state.step:
        case "name" | "age" | "week":
            return _ask(scene, f"meet.{state.step}_again", state)
        case "follow":
            return _follow_question(scene, state)
        case "offer" if state.offer:
            when = wording.moment(datetime.fromisoformat(str(state.offer["wall"])), scene.now)
            return _ask(scene, "meet.offer_again", state, what=str(state.offer["text"]), when=when)
        case "her_name" if state.pick:
            return _ask(scene, "meet.name_next_again", state, pick=state.pick)
        case _:
            return _close(scene, state)


# --- one turn of it ---------------------------------------------------------------------------------------


def step(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    """The answer to a turn while the meeting goes on.

    `other` is what she would say if there were no meeting: set where the turn asks or orders something.
    """
    if scene.heard.does("bye") and other is None:
        return talking.to_act(scene) or EMPTY
    if state.step not in ("name", "age") and (late := _late(scene, state)) is not None:
        return late
    match state.step:
        case "name":
            return _name(scene, state, other)
        case "age":
            return _age(scene, state, other)
        case "week":
            return _week(scene, state, other)
        case "follow":
            return _follow(scene, state, other)
        case "offer":
            return _offered(scene, state, other)
        case "her_name":
            return _her_name(scene, state, other)
        case _:
            return _closing(scene, other)


def _late(scene: Scene, state: Progress) -> Plan | None:
    """Their name or their age, given when she had gone on without it."""
    heard, parts = scene.heard, scene.heard.parts
    deeds: tuple[Intended, ...] = ()
    if (
        scene.moment.person.is_adult is None
        and any(p.BARE_AGE.fullmatch(part) for part in parts)
        and _says_adult(scene)
    ):
        proposal = scene.propose("acquaintance", "tell_age", is_adult=True)
        deeds = (Intended(proposal=proposal, line="", is_silent=True),)
    name = _late_name(scene, state) if heard.name else ""
    if not name and parts and deeds and not state.name:
        name = name_of(parts[0], expects="name")
    if not name and not deeds:
        return None
    state = replace(state, name=name or state.name)
    noted = scene.say("meet.late_name", name=name) if name else scene.say("meet.late_age")
    if state.again >= _PATIENCE:
        return Plan(deeds=deeds, after=(replace(noted, carry=state.packed()),))
    return Plan(deeds=deeds, after=_kept(noted, again(scene, state)))


def _back(scene: Scene, state: Progress, other: Plan) -> Plan:
    """First what they asked; then the open question, once. After that it stays open and is not pressed."""
    if other.asks or other.waits or state.again >= _PATIENCE:
        if state.step in ("name", "age") and not other.asks and not other.waits:
            return other.then(_next(scene, state))
        return other
    return other.then(again(scene, state))


def _next(scene: Scene, state: Progress) -> Piece:
    """The step after this one, where this one is let go."""
    match state.step:
        case "name":
            return _ask(scene, "meet.age", Progress(step="age", name=state.name))
        case "age":
            return _ask(scene, "meet.week", replace(state, step="week", again=0))
        case "week" | "follow" | "offer":
            return _pick(scene, state)
        case _:
            return _close(scene, state)


def _aside(scene: Scene) -> Piece | None:
    """A word on what they said while something else was asked; never a question."""
    telling = scene.heard.telling
    return moves.remark(scene, telling) if telling and telling.topic != QUIET else None


# --- their name ---------------------------------------------------------------------------------------------


def _name(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard = scene.heard
    name = heard.name or _learned_name(scene)
    if name:
        return _named(scene, name, other)
    question = heard.question
    if p.NAME_FREE.search(heard.text.lower()):
        return Plan(pieces=(_ask(scene, "meet.name_free", replace(state, again=state.again + 1)),))
    if question is not None and question.kind in ("why_ask", "short_why"):
        return Plan(pieces=_kept(scene.say("meet.name_why_ask"), again(scene, state)))
    if question is not None and question.about == "her" and question.kind in ("what", "name"):
        return Plan(pieces=_kept(_who_i_am(scene, question.kind), again(scene, state)))
    if heard.does("and_you") and heard.is_bare:
        return Plan(pieces=_kept(scene.say("meet.name_yours"), again(scene, state)))
    if other is not None:
        return _back(scene, state, other)
    if heard.does("skip", "no", "dunno") and heard.is_bare:
        return Plan(pieces=_kept(scene.say("meet.name_skipped"), _next(scene, state)))
    if heard.does("greeting") and heard.is_bare and state.again == 0:
        return Plan(pieces=(_ask(scene, "meet.name_greeted", replace(state, again=1)),))
    if state.again >= _PATIENCE + 1:
        return Plan(pieces=_kept(_aside(scene) or scene.say("meet.name_skipped"), _next(scene, state)))
    return Plan(pieces=_kept(_aside(scene), again(scene, state)))


def _learned_name(scene: Scene) -> str:
    """A name that memory found in a whole sentence; a bare word is judged by the ear of this organ alone."""
    if len(scene.heard.text.split()) < _WHOLE_SENTENCE or scene.heard.does("greeting"):
        return ""
    learned = (fact for fact in scene.recall.learned if fact.relation == "name" and fact.subject == "you")
    return next((fact.value for fact in learned), "")


_WHOLE_SENTENCE = 4  # words


def _who_i_am(scene: Scene, kind: str) -> Piece:
    return scene.say("meet.name_yours" if kind == "name" else "meet.who")


def _named(scene: Scene, name: str, other: Plan | None) -> Plan:
    """The name is known; what was asked beside it is answered before the next question."""
    question, asks_age = scene.heard.question, Progress(step="age", name=name)
    if scene.heard.is_minor is False and other is None:
        return _grown(scene, asks_age, None)
    if question is not None and question.about == "her" and question.kind in ("what", "name"):
        return Plan(pieces=_kept(_who_i_am(scene, question.kind), _ask(scene, "meet.age_plain", asks_age)))
    if question is not None and question.kind in ("why_ask", "short_why"):
        return Plan(pieces=_kept(scene.say("meet.name_why_ask"), _ask(scene, "meet.age_plain", asks_age)))
    if other is not None and not all(piece.move == "mem.name_learned" for piece in other.pieces):
        return other if other.asks else other.then(_ask(scene, "meet.age", asks_age))
    return Plan(pieces=(_ask(scene, "meet.age", asks_age),))


def _late_name(scene: Scene, state: Progress) -> str:
    """The name, given after she had moved on without one."""
    if state.name:
        return ""
    words = scene.heard.text.split()
    return scene.heard.name or (
        name_of(scene.heard.text, expects="name") if len(words) <= _WHOLE_SENTENCE else ""
    )


# --- their age ----------------------------------------------------------------------------------------------


def _age(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard = scene.heard
    age = heard.age if heard.age is not None and not heard.command else None
    is_asked_again = scene.said_move("meet.age_sure", within=1)
    if heard.is_minor is True or (age is not None and age < _ADULT and len(heard.text.split()) <= _SHORT):
        return turn_away(scene)
    is_young = p.YOUNGER.search(heard.text.lower()) is not None and not _says_adult(scene)
    if is_young and (is_asked_again or len(heard.text.split()) <= _SHORT):
        return turn_away(scene)
    if heard.question is None and (_says_adult(scene) or _says_yes(scene, is_asked_again)):
        return _grown(scene, state, other)
    if (
        heard.does("no")
        and heard.is_bare
        and not is_asked_again
        and not p.NOT_TELLING.search(heard.text.lower())
    ):
        return Plan(pieces=(_ask(scene, "meet.age_sure", replace(state, again=state.again + 1)),))
    if heard.question is not None and (
        heard.question.kind in ("why_ask", "short_why") or p.MATTERS.search(heard.text.lower())
    ):
        return Plan(pieces=_kept(scene.say("meet.age_why"), again(scene, state)))
    if other is not None:
        return _back(scene, state, other)
    if name := _late_name(scene, state):
        return Plan(pieces=(_ask(scene, "meet.age_named", replace(state, name=name, again=1), name=name),))
    skipped = scene.say("meet.age_skipped")
    if heard.does("skip", "no") or state.again >= _PATIENCE:
        return Plan(pieces=_kept(_aside(scene), skipped, _next(scene, state)))
    return Plan(pieces=_kept(_aside(scene), again(scene, state)))


def _says_adult(scene: Scene) -> bool:
    heard = scene.heard
    return (
        heard.is_minor is False
        or (heard.age or 0) >= _ADULT
        or p.GROWN.search(heard.text.lower()) is not None
    )


def _says_yes(scene: Scene, is_asked_again: bool) -> bool:
    """ "Good", said of something else, is no answer to this one."""
    if scene.heard.text.rstrip().endswith("?"):
        return False
    return not is_asked_again and p.PLAIN_YES.match(scene.heard.text.lower()) is not None


_ADULT = 18
_SHORT = 5  # words: a number in a longer sentence may count anything


def _grown(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    """An adult: written down, thanked for in half a line, and never asked again."""
    proposal = scene.propose("acquaintance", "tell_age", is_adult=True)
    deed = Intended(proposal=proposal, line="", is_silent=True)
    week = _ask(scene, "meet.week", replace(state, step="week", again=0))
    if other is not None:
        after = other.after if other.asks else (*other.after, week)
        return Plan(deeds=(deed, *other.deeds), pieces=other.pieces, after=after)
    age = scene.heard.age
    says_age = age is not None and _ADULT <= age < _VERY_OLD and str(age) in scene.heard.text
    ack = scene.say("meet.age_yes_number", age=str(age)) if says_age else scene.say("meet.age_yes")
    return Plan(deeds=(deed,), after=_kept(ack, week))


_VERY_OLD = 100


def turn_away(scene: Scene) -> Plan:
    """Told that they are under eighteen: kindly, once, and closed until they say otherwise."""
    proposal = scene.propose("acquaintance", "tell_age", is_adult=False)
    return Plan(
        deeds=(Intended(proposal=proposal, line="", is_silent=True),), after=(scene.say("meet.minor"),)
    )


def closed(scene: Scene) -> Plan:
    """After that: one kind line a turn. It opens again only for a slip owned up to, with an age."""
    heard, low = scene.heard, scene.heard.text.lower()
    if heard.danger:
        return Plan(pieces=(scene.say("meet.locked_danger", must_ask=True),))
    says_adult = heard.is_minor is not True and _says_adult(scene)
    if says_adult and p.SLIP.search(low) and not p.NO_SLIP.search(low):
        return _opened(scene)
    if heard.does("stop"):
        return EMPTY
    if heard.does("bye"):
        return scene.plan("meet.locked_bye")
    return scene.plan("meet.locked_claim" if says_adult else "meet.locked", must_ask=True)


def _opened(scene: Scene) -> Plan:
    proposal = scene.propose("acquaintance", "tell_age", is_adult=True)
    deed = Intended(proposal=proposal, line="", is_silent=True)
    state = progress(scene)
    if state is not None and state.step in ("name", "age"):
        state = replace(state, step="week", again=0)
    back = (again(scene, state),) if state is not None else ()
    return Plan(deeds=(deed,), after=(scene.say("meet.unlocked"), *back))


# --- their week ---------------------------------------------------------------------------------------------


def _week(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard, telling = scene.heard, scene.heard.telling
    if name := _late_name(scene, state):
        return Plan(pieces=(_ask(scene, "meet.week_named", replace(state, name=name, again=1), name=name),))
    if other is not None:
        return _back(scene, state, other)
    is_quiet = (
        telling is None or telling.topic == QUIET or (heard.does("dunno", "skip") and not telling.topic)
    )
    if is_quiet and (heard.does("skip", "no", "dunno") or (telling and telling.topic == QUIET)):
        key = "meet.week_skipped" if heard.does("skip", "no") else "meet.week_quiet"
        return Plan(pieces=_kept(scene.say(key), _pick(scene, state)))
    if telling is None or not _tells_something(telling):
        if heard.does("yes", "no") or state.again >= _PATIENCE:
            return Plan(pieces=(_pick(scene, state),))
        return Plan(pieces=(again(scene, state),))
    state = replace(state, step="follow", week=heard.text, again=0)
    return Plan(pieces=_kept(_remark(scene, telling), _follow_question(scene, state)))


def _tells_something(telling: Telling) -> bool:
    is_read = telling.topic or telling.feeling or telling.echo or telling.event or telling.people
    return bool(is_read) or len(telling.text.split()) >= _WHOLE_SENTENCE


def _remark(scene: Scene, telling: Telling) -> Piece | None:
    """A sentence on their words, without a question: the question follows."""
    piece = moves.remark(scene, telling)
    return piece if piece is not None else scene.say("meet.week.plain", moves.slots_of(telling))


def _follow_question(scene: Scene, state: Progress) -> Piece:
    """The gap that matters in what they said: when, or what its page would ask, or what comes next."""
    telling = read_telling(state.week, scene.moment) if state.week else None
    if telling is None:
        return _ask(scene, "meet.ask.next", state)
    if telling.event and telling.when is None and not is_grave(telling.topic):
        return _ask(scene, "meet.ask.when", state)
    if (asking := moves.question(scene, telling)) is not None:
        packed = carry(**json.loads(asking.carry), **json.loads(state.packed()))
        return replace(asking, expects="meet.follow", carry=packed)
    return _ask(scene, "meet.ask.next", state)


def _follow(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard = scene.heard
    if other is not None:
        if heard.command is not None and not other.asks and not other.waits:
            return other.then(_pick(scene, state))
        return _back(scene, replace(state, again=_PATIENCE), other)
    state = replace(state, more=heard.text if heard.telling else state.more)
    if scene.is_heavy or (heard.telling is not None and is_grave(heard.telling.topic)):
        return _stay(scene, state)
    week = read_telling(state.week, scene.moment) if state.week else None
    made = offering.reminder(scene, week, heard.telling)
    if made is not None:
        return Plan(pieces=(_propose(scene, state, made),))
    if heard.telling is not None and len(heard.text.split()) > _SHORT and state.again < _STORY_TURNS:
        return _listen(scene, state, heard.telling)
    return Plan(pieces=_kept(_aside(scene), _pick(scene, state)))


def _listen(scene: Scene, state: Progress, telling: Telling) -> Plan:
    """They are in the middle of telling it: her own name can wait until the story does."""
    *pieces, last = moves.to_telling(scene, telling).pieces or (scene.say("listen"),)
    packed = replace(state, again=state.again + 1).packed()
    slots = json.loads(last.carry or "{}") | json.loads(packed)
    return Plan(pieces=(*pieces, replace(last, expects="meet.follow", carry=carry(**slots))))


def _stay(scene: Scene, state: Progress) -> Plan:
    """Something grave: she listens, for a turn or two, and offers no errand."""
    aside = _aside(scene) or scene.say("t.heavy_q")
    if state.again < _HEAVY_TURNS:
        state = replace(state, again=state.again + 1)
        return Plan(pieces=(replace(aside, carry=state.packed(), expects="meet.follow"),))
    return Plan(pieces=_kept(aside, _pick(scene, state, key="meet.name_pick_soft")))


# --- the offer ----------------------------------------------------------------------------------------------


def _propose(scene: Scene, state: Progress, made: offering.Offer) -> Piece:
    arguments: dict[str, Json] = {
        "text": made.text,
        "wall": made.wall.isoformat(),
        "zone": str(scene.moment.zone),
        "pinned": False,
        "rrule": "",
    }
    state = replace(state, step="offer", offer=arguments, again=0)
    when = wording.moment(made.wall, scene.now)
    return _ask(scene, "meet.offer", state, hook=made.hook, what=made.text, when=when)


def _offered(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard, offer = scene.heard, dict(state.offer or {})
    is_no = heard.does("no", "skip") and not heard.does("yes")
    command = heard.command
    if (
        command is not None
        and command.kind == "remind"
        and command.when
        and p.ABOUT_IT.fullmatch(command.what)
    ):
        return _take_offer(scene, state, {**offer, "wall": _other_time(scene, offer)})
    if heard.when is not None and heard.when.kind != "duration" and only_time(heard.text, heard.when):
        return _take_offer(scene, state, {**offer, "wall": _other_time(scene, offer)})
    if command is not None and other is not None:
        return other if other.asks or other.waits else other.then(_pick(scene, state))
    if heard.does("yes") and not is_no and heard.question is None:
        return _take_offer(scene, state, offer)
    if is_no:
        aside = _aside(scene)
        return Plan(pieces=_kept(scene.say("meet.offer_no") if aside is None else aside, _pick(scene, state)))
    if other is not None:
        return _back(scene, state, other)
    return Plan(pieces=_kept(_aside(scene) or scene.say("meet.offer_no"), _pick(scene, state)))


def _other_time(scene: Scene, offer: Mapping[str, Json]) -> str:
    assert scene.heard.when is not None
    return merged(datetime.fromisoformat(str(offer["wall"])), scene.heard.when, scene.now).isoformat()


def _take_offer(scene: Scene, state: Progress, offer: dict[str, Json]) -> Plan:
    deed = Intended(proposal=scene.propose("reminders", "set", **offer), line="meet.offer_done")
    return Plan(deeds=(deed,), after=(_pick(scene, state),))


# --- her own name -------------------------------------------------------------------------------------------


def avoided(scene: Scene, state: Progress) -> tuple[str, ...]:
    """The names that hers must not sound like: the person's own, and those of their people."""
    texts = [text for text in (state.week, state.more) if text]
    told = [telling for text in texts if (telling := read_telling(text, scene.moment))]
    names = [state.name, scene.moment.person.name, *(name for name, _ in scene.moment.person.people)]
    names += [person.name for telling in told for person in telling.people]
    return tuple(dict.fromkeys(name for name in names if name and name != "you"))


def _pick(scene: Scene, state: Progress, key: str = "") -> Piece:
    """She reads the list and says what came of it; its count and time are those of this machine, just now."""
    if scene.her_name:
        return _close(scene, state)
    avoid = avoided(scene, state)
    choice = choose_name(avoid, refused=state.refused)
    near, clash = wording.either(list(avoid[-2:])), choice.clash
    is_film = choice.name == "Samantha"
    if state.refused:
        key = "meet.name_next"
    elif clash and not state.refused:
        key, near = "meet.name_pick_other", choice.near
    elif not is_film:
        key = "meet.name_pick_else"
    key = key or ("meet.name_pick" if near else "meet.name_pick_alone")
    state = replace(state, step="her_name", pick=choice.name, again=0)
    ms = wording.count(max(1, round(choice.ms)), "millisecond")
    slots = {"count": f"{choice.read:,}", "ms": ms, "pick": choice.name, "near": near, "clash": clash}
    return _ask(scene, key, state, **slots)


def _her_name(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard, low = scene.heard, scene.heard.text.lower()
    is_order = heard.command is not None and heard.command.kind == "name_her"
    if heard.question is not None and heard.question.kind in ("name", "who"):
        return Plan(pieces=(_ask(scene, "meet.name_told", replace(state, again=1), pick=state.pick),))
    named = heard.command.what if is_order and heard.command else suggested(heard.text, state.pick)
    if named:
        key = "meet.name_taken" if named == state.pick else "meet.name_given"
        return _take_name(scene, state, named, key)
    if p.WHY_NAME.search(low) and not heard.command:
        return Plan(pieces=(_ask(scene, "meet.name_why", replace(state, again=1), pick=state.pick),))
    if heard.does("skip"):
        return Plan(pieces=_kept(scene.say("meet.name_later"), _close(scene, state)))
    dislikes = (heard.does("no") and heard.is_bare) or p.OTHER_NAME.search(low) is not None
    if other is not None and (heard.command or not dislikes):
        return _back(scene, state, other)
    if dislikes:
        return _another(scene, state)
    if (heard.does("yes", "praise", "laugh", "thanks", "agree") and heard.is_bare) or _likes_it(scene):
        return _take_name(scene, state, state.pick, "meet.name_taken")
    return _unasked(scene, state)


def _likes_it(scene: Scene) -> bool:
    """ "That is a pleasant name"; in a longer sentence, "I like it" is of something else."""
    low = scene.heard.text.lower()
    is_about = len(low.split()) <= _SHORT or "name" in low or "samantha" in low
    return is_about and p.NAME_FINE.search(low) is not None


def _another(scene: Scene, state: Progress) -> Plan:
    if len(state.refused) >= _MOST_NAMES:
        return Plan(pieces=_kept(scene.say("meet.name_later"), _close(scene, state)))
    return Plan(pieces=(_pick(scene, replace(state, refused=(*state.refused, state.pick))),))


_MOST_NAMES = 2  # refused ones, after which she stays nameless


def _unasked(scene: Scene, state: Progress) -> Plan:
    """They spoke of something else: that is answered, and the name stands until somebody objects."""
    aside = _aside(scene)
    telling = scene.heard.telling
    is_dark = scene.is_heavy or scene.said_move("danger", within=6)
    if is_dark or (telling is not None and is_grave(telling.topic)):
        return Plan(pieces=_kept(aside or scene.say("t.heavy_q")))
    proposal = scene.propose("acquaintance", "take_name", name=state.pick)
    deed = Intended(
        proposal=proposal, line="meet.name_kept", slots=(("pick", state.pick),), is_silent=state.again > 0
    )
    over = Piece(text="", carry=_over(state))
    return Plan(pieces=_kept(aside), deeds=(deed,), after=(over,))


def suggested(text: str, pick: str) -> str:
    """A name of their own for her: "what about Iris", "Iris", "I prefer Nell"."""
    match = p.SUGGESTS.search(text)
    bare = p.BARE_NAME.fullmatch(text.strip())
    name = match["name"] if match else bare["name"] if bare else ""
    is_pick = bool(pick) and pick.lower() in text.lower()
    if name.lower() == pick.lower() or (is_pick and not match and not p.OBJECTS.search(text.lower())):
        return pick
    is_name = name and name.lower() not in p.NOT_HER_NAME
    return name[:1].upper() + name[1:] if is_name else ""


def _take_name(scene: Scene, state: Progress, name: str, key: str) -> Plan:
    proposal = scene.propose("acquaintance", "take_name", name=name)
    deed = Intended(proposal=proposal, line=key, slots=(("pick", name),))
    return Plan(deeds=(deed,), after=(_close(scene, replace(state, pick=name)),))


# --- closing ------------------------------------------------------------------------------------------------


def _over(state: Progress) -> str:
    return carry(meet="over", name=state.name)


def _close(scene: Scene, state: Progress) -> Piece:
    around, model = scene.moment.around, scene.moment.model
    if around.ear_is_local and around.voice_is_local and (model is None or model.is_here):
        return _ask(scene, "meet.dare", replace(state, step="close"))
    return scene.say("meet.close", carry=_over(state), name=state.name or scene.name)


def _closing(scene: Scene, other: Plan | None) -> Plan:
    over = carry(meet="over", name=scene.name)
    if other is not None:
        return other.then(Piece(text="", carry=over))
    if scene.heard.telling is not None and not scene.heard.does("yes", "no", "skip"):
        return moves.to_telling(scene, scene.heard.telling).then(Piece(text="", carry=over))
    key = "meet.dare_no" if scene.heard.does("no", "skip") else "meet.dare_done"
    return Plan(pieces=(scene.say(key, expects="", carry=over),))

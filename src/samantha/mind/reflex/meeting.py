"""The first meeting: a state machine whose state stands in the talk itself.

Each line of the meeting carries how far it has come, so that a restart, a day or a reminder between two
questions changes nothing. What the person asks is answered first; then she comes back, gently.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Literal

from samantha.core.deed import Json
from samantha.core.turn import Piece
from samantha.mind.reflex import lines
from samantha.mind.reflex.en import topics as t
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.heard import Telling
from samantha.mind.reflex.names import Choice, choose_name
from samantha.mind.reflex.plan import Intended, Plan
from samantha.mind.reflex.reminding import merged, settled
from samantha.mind.reflex.scene import Scene, carry
from samantha.mind.reflex.telling import read_telling
from samantha.mind.reflex.understand import carried

Step = Literal["name", "age", "week", "follow", "offer", "her_name", "close", "over"]
_LATEST_START = 3  # turns: a talk that is further along without a meeting gets none


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
            "meet": self.step, "name": self.name, "week": self.week[:300], "more": self.more[:300], "again": self.again,
            "pick": self.pick, "refused": list(self.refused), "offer": dict(self.offer) if self.offer else None,
        }  # fmt: skip
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
        step=slots["meet"],  # type: ignore[arg-type] - written by `packed` alone
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
    return not moment.person.name and not moment.person.her_name and not scene.hers and moment.turns_so_far < _LATEST_START


def begin(scene: Scene, key: str = "meet.hello") -> Piece:
    return _ask(scene, key, Progress(step="name"))


def resume(scene: Scene, state: Progress) -> Plan:
    """An arrival in the middle of the meeting: hello again, and the open question."""
    return Plan(pieces=_kept(scene.say("meet.back"), again(scene, state)))


def _ask(scene: Scene, key: str, state: Progress, **slots: str) -> Piece:
    return scene.say(key, must_ask=True, expects="name" if state.step == "name" else f"meet.{state.step}", carry=state.packed(), **slots)


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
            arguments = state.offer
            return _ask(scene, "meet.offer_again", state, what=str(arguments["text"]), when=_offer_when(scene, arguments))
        case "her_name" if state.pick:
            return _ask(scene, "meet.name_next_again", state, pick=state.pick)
        case _:
            return _close(scene, state)


def _offer_when(scene: Scene, arguments: Mapping[str, Json]) -> str:
    return wording.moment(datetime.fromisoformat(str(arguments["wall"])), scene.now)


# --- one turn of it -----------------------------------------------------------------------------------------


def step(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    """The answer to a turn while the meeting goes on.

    `other` is what she would say if there were no meeting: set where the turn asks or orders something.
    """
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
            return _closing(scene, state, other)


def _back(scene: Scene, state: Progress, other: Plan) -> Plan:
    """First what they asked; then the open question, unless that already asks something."""
    if other.asks or any(deed.line.endswith("when") for deed in other.deeds):
        return other
    if state.again >= 2:
        return other.then(*_kept(_next(scene, state)))
    return other.then(again(scene, state))


def _next(scene: Scene, state: Progress) -> Piece:
    """The step after this one, where this one is let go."""
    match state.step:
        case "name":
            return _ask(scene, "meet.age", Progress(step="age"), name=state.name)
        case "age":
            return _ask(scene, "meet.week", replace(state, step="week", again=0))
        case "week" | "follow":
            return _small_offer(scene, state)
        case "offer":
            return _pick(scene, state)
        case _:
            return _close(scene, state)


def _name(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard = scene.heard
    learned = next((fact.value for fact in scene.recall.learned if fact.relation == "name" and fact.subject == "you"), "")
    name = learned or heard.name
    asks_who = heard.question is not None and heard.question.about == "her" and heard.question.kind in ("what", "name")
    if name:
        next_state = Progress(step="age", name=name)
        question = _ask(scene, "meet.age", next_state, name=name)
        if asks_who and heard.question:
            key = "meet.name_yours" if heard.question.kind == "name" else "meet.who"
            return Plan(pieces=_kept(scene.say(key), _ask(scene, "meet.age", next_state)))
        return other.then(question) if other and not other.asks else other or Plan(pieces=(question,))
    if heard.does("skip", "no", "dunno") and heard.is_bare and not heard.does("and_you"):
        return Plan(pieces=_kept(scene.say("meet.name_skipped"), _ask(scene, "meet.age", Progress(step="age"))))
    if asks_who and heard.question:
        key = "meet.name_yours" if heard.question.kind == "name" else "meet.who"
        return Plan(pieces=_kept(scene.say(key), again(scene, state)))
    if heard.does("and_you") and heard.is_bare:
        return Plan(pieces=_kept(scene.say("meet.name_yours"), again(scene, state)))
    if other is not None:
        return _back(scene, state, other)
    if state.again >= 2:
        return Plan(pieces=_kept(scene.say("meet.name_skipped"), _next(scene, state)))
    return Plan(pieces=_kept(_nod(scene, heard.telling), again(scene, state)))


def _age(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard = scene.heard
    low = heard.text.lower()
    is_child = heard.is_minor is True or (heard.age is not None and heard.age < 18 and len(low.split()) <= 4) or (
        heard.does("no") and heard.is_minor is None and not heard.telling and heard.question is None and not (heard.age and heard.age >= 18)
    )
    if heard.does("no") and heard.age and heard.age >= 18:
        is_child = False
    if is_child:
        return turn_away(scene)
    is_adult = heard.does("yes") or heard.is_minor is False or (heard.age is not None and heard.age >= 18) or re.search(
        r"\b(?:over|older|way past|adult|grown|twice that|long ago|pension|retired|last century|thirties|forties|fifties|sixties|seventies|twenties|eighteen|of course|ages ago|unfortunately|sadly|obviously|grandkids|thirty|forty|fifty|sixty|seventy|twenty|eighty)\b", low
    ) is not None
    week = _ask(scene, "meet.week", replace(state, step="week", again=0))
    if is_adult:
        deed = Intended(proposal=scene.propose("acquaintance", "tell_age", is_adult=True), line="", is_silent=True)
        if other is not None:
            return Plan(deeds=(deed, *other.deeds), pieces=other.pieces, after=other.after).then(*(() if other.asks else (week,)))
        age = wording.number(heard.age) if heard.age and heard.age < 100 and str(heard.age) in low else ""
        ack = scene.say("meet.age_yes_young", age=lines.capital(age)) if age else scene.say("meet.age_yes")
        return Plan(deeds=(deed,), after=_kept(ack, week))
    if heard.does("skip") and not heard.command:
        return Plan(pieces=_kept(scene.say("meet.age_skipped"), week))
    if heard.question is not None and heard.question.kind in ("why_ask", "short_why"):
        return Plan(pieces=_kept(scene.say("meet.age_why"), again(scene, state)))
    if other is not None:
        return _back(scene, state, other)
    if state.again >= 1:
        return Plan(pieces=_kept(_nod(scene, heard.telling), scene.say("meet.age_skipped"), week))
    return Plan(pieces=_kept(_nod(scene, heard.telling), again(scene, state)))


def turn_away(scene: Scene) -> Plan:
    """Told that they are under eighteen: kindly, once, and closed until they say otherwise."""
    deed = Intended(proposal=scene.propose("acquaintance", "tell_age", is_adult=False), line="", is_silent=True)
    return Plan(deeds=(deed,), after=(scene.say("meet.minor"),))


def _nod(scene: Scene, telling: Telling | None) -> Piece | None:
    """A word on what they told while something else was asked."""
    if telling is None or not telling.echo:
        return None
    return scene.say("note.echo", echo=lines.capital(telling.echo))


# --- their week ---------------------------------------------------------------------------------------------


def _week(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard = scene.heard
    telling = heard.telling
    if other is not None and (heard.command or not telling or heard.question):
        return _back(scene, state, other)
    is_empty = heard.does("skip", "no", "dunno") or (telling is not None and telling.topic == "quiet") or not heard.text
    if is_empty and (telling is None or telling.topic == "quiet"):
        if heard.does("skip"):
            return Plan(pieces=_kept(scene.say("meet.week_skipped"), _small_offer(scene, state)))
        return Plan(pieces=(_ask(scene, "meet.week_quiet", replace(state, step="follow", again=1)),))
    if telling is None:
        return other or (Plan(pieces=(again(scene, state),)) if state.again < 1 else Plan(pieces=(_small_offer(scene, state),)))
    state = replace(state, step="follow", week=heard.text, again=0)
    return Plan(pieces=_kept(_remark(scene, telling), _follow_question(scene, state)))


def _remark(scene: Scene, telling: Telling) -> Piece | None:
    """A sentence on their words, without a question: the question follows."""
    slots = {
        "echo": lines.capital(telling.echo),
        "who": telling.people[0].called if telling.people else "",
        "word": lines.capital(telling.feeling_word),
        "event": lines.capital(telling.event),
    }
    for key in (f"meet.week.{telling.topic}", f"meet.feel.{telling.feeling}", "meet.week.event", "meet.week.plain"):
        piece = scene.say(key, **slots)
        if piece.text:
            return piece
    return None


def _follow_question(scene: Scene, state: Progress) -> Piece:
    """The gap that matters in what they said: who, when, or what comes next."""
    telling = read_telling(state.week, scene.moment) if state.week else None
    topic = telling.topic if telling else ""
    is_dated = topic in ("interview", "exam", "move", "travel", "wedding", "party", "deadline", "ill") or (telling is not None and bool(telling.event))
    if telling and is_dated and telling.when is None:
        keys = [f"meet.ask.when.{topic}", "meet.ask.when"]
    elif telling and topic in ("move", "party", "wedding", "travel", "child", "house") and not telling.people:
        keys = [f"meet.ask.who.{topic}", "meet.ask.who"]
    else:
        keys = [f"meet.ask.next.{topic}", "meet.ask.next"]
    key = next(key for key in keys if lines.has(key))
    return _ask(scene, key, state)


def _follow(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard = scene.heard
    if other is not None and (heard.command or heard.question):
        return _back(scene, state, other)
    if heard.does("skip", "no", "dunno") and heard.telling is None:
        return Plan(pieces=(_offer_piece(scene, state) if state.week else _small_offer(scene, state),))
    state = replace(state, more=heard.text)
    return Plan(pieces=(_offer_piece(scene, state),))


# --- the offer --------------------------------------------------------------------------------------------


def _offer_piece(scene: Scene, state: Progress) -> Piece:
    """One concrete reminder, made of what they said."""
    week = read_telling(state.week, scene.moment) if state.week else None
    more = read_telling(state.more, scene.moment) if state.more else None
    made = _reminder(scene, week, more)
    if made is None:
        return _small_offer(scene, state)
    text, wall, hook = made
    return _propose(scene, state, text, wall, hook)


def _propose(scene: Scene, state: Progress, text: str, wall: datetime, hook: str) -> Piece:
    arguments: dict[str, Json] = {"text": text, "wall": wall.isoformat(), "zone": str(scene.moment.zone), "pinned": False, "rrule": ""}
    state = replace(state, step="offer", offer=arguments, again=0)
    key = "meet.offer" if hook else "meet.offer_small"
    return _ask(scene, key, state, hook=hook, what=text, when=wording.moment(wall, scene.now))


def _small_offer(scene: Scene, state: Progress) -> Piece:
    wall = _at(scene, 1, time(9, 0))
    return _propose(scene, state, lines.lines()["meet.offer_text.small"][0], wall, "")


def _at(scene: Scene, days: int, clock: time) -> datetime:
    return datetime.combine(scene.now.date() + timedelta(days=days), clock)


def _reminder(scene: Scene, week: Telling | None, more: Telling | None) -> tuple[str, datetime, str] | None:
    """Text, time and the words that lead to it; None where nothing fits."""
    both = [telling for telling in (more, week) if telling]
    when = next((telling.when for telling in both if telling.when is not None and telling.when.has_date and telling.when.kind != "duration"), None)
    day = settled(when, scene.now) if when is not None and (not when.after_s or when.after_s > 0) else None
    day = day if day is not None and day > scene.now.replace(tzinfo=None) else None
    task = next((telling.task for telling in both if telling.task), "")
    event = next((telling.event for telling in both if telling.event), "")
    who = next((person for telling in both for person in telling.people), None)
    hedged = next((telling for telling in both if telling.stance == "hedged" and re.search(r"\bif (?:she|he|they)\b", telling.text.lower())), None)
    words = lines.lines()
    if who is not None and hedged is not None:
        wall = _before(scene, day)
        text = words["meet.offer_text.sure"][0].format(who=who.called, day=wording.ahead(day, scene.now)) if day else words["meet.offer_text.ask_plain"][0].format(who=who.called)
        return text, wall, scene.say("meet.offer_hook_if").text
    if task:
        return task, _before(scene, day, same=True), _hook(scene, both)
    if day is not None and event:
        wall = _before(scene, day)
        key = "meet.offer_text.eve" if wall.date() < day.date() else "meet.offer_text.today"
        return words[key][0].format(event=event), wall, _hook(scene, both)
    topic = next((telling.topic for telling in reversed(both) if telling.topic), "")
    if f"meet.offer_text.topic.{topic}" in words:
        return words[f"meet.offer_text.topic.{topic}"][0], _before(scene, day) if day else _at(scene, 1, time(18, 0)), _hook(scene, both)
    if who is not None and who.name and both[0].echo:
        return words["meet.offer_text.ask"][0].format(who=who.name, thing=both[0].echo), _at(scene, 1, time(18, 0)), _hook(scene, both)
    echo = next((telling.echo for telling in both if telling.echo), "")
    return (words["meet.offer_text.thing"][0].format(thing=echo), _at(scene, 1, time(18, 0)), _hook(scene, both)) if echo else None


def _before(scene: Scene, day: datetime | None, *, same: bool = False) -> datetime:
    """The evening before, where there is one; else tomorrow at six."""
    local = scene.now.replace(tzinfo=None)
    if day is None:
        return _at(scene, 1, time(18, 0))
    if same and day.date() > local.date():
        return datetime.combine(day.date(), time(9, 0))
    eve = datetime.combine(day.date() - timedelta(days=1), time(18, 0))
    if eve > local + timedelta(hours=1):
        return eve
    early = day - timedelta(hours=1)
    return early if early > local + timedelta(minutes=10) else _at(scene, 1, time(18, 0)) if day.date() == local.date() else datetime.combine(day.date(), time(9, 0))


def _hook(scene: Scene, both: list[Telling]) -> str:
    heavy = any(telling.topic in ("death", "breakup", "fired", "ill", "lonely") for telling in both)
    who = next((person.name for telling in both for person in telling.people if person.name), "")
    if heavy:
        return scene.say("meet.offer_hook_heavy").text
    if who:
        return scene.say("meet.offer_hook_person", who=who).text
    if both and both[0].echo:
        return scene.say("meet.offer_hook", echo=lines.capital(both[0].echo)).text
    return scene.say("meet.offer_hook_plain").text


def _offered(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard, offer = scene.heard, dict(state.offer or {})
    is_no = heard.does("no", "skip") and not heard.does("yes")
    if heard.command and heard.command.kind not in ("move", "remind") and other is not None:
        return _back(scene, state, other)
    if heard.when is not None and not (heard.question and heard.question.about != "deeds") and (not is_no or heard.does("correction")) and heard.when.kind != "duration":
        wall = datetime.fromisoformat(str(offer["wall"]))
        offer["wall"] = merged(wall, heard.when, scene.now).isoformat()
        if heard.command and heard.command.kind == "remind" and heard.command.what and len(heard.command.what) > 3:
            offer["text"] = heard.command.what
        return _take_offer(scene, state, offer)
    if heard.does("yes") or (heard.does("thanks", "praise", "laugh") and heard.is_bare and not is_no):
        return _take_offer(scene, state, offer)
    if is_no:
        return Plan(pieces=_kept(scene.say("meet.offer_no"), _pick(scene, state)))
    if other is not None and (heard.command or heard.question):
        return _back(scene, state, other)
    if state.again == 0 and heard.does("dunno", "impossible", "and_you"):
        return Plan(pieces=(again(scene, state),))
    return Plan(pieces=_kept(_nod(scene, heard.telling), scene.say("meet.offer_no"), _pick(scene, state)))


def _take_offer(scene: Scene, state: Progress, offer: dict[str, Json]) -> Plan:
    if "again" in scene.heard.text.lower():
        offer = dict(offer)
    deed = Intended(proposal=scene.propose("reminders", "set", **offer), line="meet.offer_done")
    return Plan(deeds=(deed,), after=(_pick(scene, state),))


# --- her own name -----------------------------------------------------------------------------------------


def avoided(scene: Scene, state: Progress) -> tuple[str, ...]:
    """The names that hers must not sound like: the person's own, and those of their people."""
    told = [telling for text in (state.week, state.more) if text and (telling := read_telling(text, scene.moment))]
    names = [state.name, scene.moment.person.name, *(name for name, _ in scene.moment.person.people)]
    names += [person.name for telling in told for person in telling.people]
    return tuple(dict.fromkeys(name for name in names if name and name != "you"))


def _pick(scene: Scene, state: Progress) -> Piece:
    if scene.her_name:
        return _close(scene, replace(state, step="close"))
    avoid = avoided(scene, state)
    choice = choose_name(avoid, refused=state.refused)
    state = replace(state, step="her_name", pick=choice.name, again=0)
    slots = {"count": f"{choice.read:,}", "ms": _ms(choice), "pick": choice.name}
    if state.refused:
        return _ask(scene, "meet.name_next", state, pick=choice.name)
    if choice.clash:
        return _ask(scene, "meet.name_pick_other", state, clash=choice.clash, near=choice.near, **slots)
    near = wording.either(list(avoid[-2:]))
    if choice.name != "Samantha":
        return _ask(scene, "meet.name_pick_else", state, near=near, **slots)
    return _ask(scene, "meet.name_pick" if near else "meet.name_pick_alone", state, near=near, **slots)


def _ms(choice: Choice) -> str:
    return wording.count(max(1, round(choice.ms)), "millisecond")


def _her_name(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard = scene.heard
    low = heard.text.lower().strip(" .!?")
    named = heard.command.what if heard.command and heard.command.kind == "name_her" else suggested(heard.text, state.pick)
    if named:
        return _take_name(scene, state, named, "meet.name_taken" if named == state.pick else "meet.name_given")
    if re.search(r"\b(?:why|how did you)\b", low) and not heard.command:
        return Plan(pieces=(_ask(scene, "meet.name_why", replace(state, again=1), pick=state.pick),))
    dislikes = heard.does("no") or re.search(r"\b(?:don'?t like|hate|not (?:keen|a fan|that|sure|really)|another|something else|different|too \w+|other (?:one|name)|next|my ex|ugly|prefer)\b", low)
    if heard.does("skip"):
        return Plan(pieces=_kept(scene.say("meet.name_later"), _close(scene, state)))
    if other is not None and (heard.command or (heard.question and not dislikes)):
        return _back(scene, state, other)
    if dislikes:
        if len(state.refused) >= 2:
            return Plan(pieces=_kept(scene.say("meet.name_later"), _close(scene, state)))
        return Plan(pieces=(_pick(scene, replace(state, refused=(*state.refused, state.pick))),))
    return _take_name(scene, state, state.pick, "meet.name_taken")


def suggested(text: str, pick: str) -> str:
    """A name of their own for her: "what about Iris", "Iris", "I prefer Nell"."""
    match = re.search(r"\b(?:what about|how about|i prefer|i'?d prefer|rather|let'?s (?:go with|say)|maybe|try|be|call you|go with|make it|you look like an?|more of an?|i like)\s+(?P<name>[A-Za-z][a-zà-ÿ]+)\b(?! (?:name|one|else|it))", text, re.I)
    name = match["name"] if match else ""
    bare = re.fullmatch(r"(?:no[,. ]+)?(?P<name>[A-Z][a-zà-ÿ]{1,14})[.!]?", text.strip())
    if not name and bare and bare["name"].lower() not in t.NOT_NAMES:
        name = bare["name"]
    if name.lower() == pick.lower() or re.search(rf"\b{re.escape(pick)}\b", text, re.I) and not match and not re.search(r"\b(?:no|not|don'?t|hate|ex|why|my)\b", text.lower()):
        return pick
    if name.lower() in t.NOT_NAMES or name.lower() in ("that", "something", "another", "it", "not", "you", "the", "different", "shorter", "longer", "a", "an", "less", "more", "if", "none"):
        return ""
    return name[:1].upper() + name[1:]


def _take_name(scene: Scene, state: Progress, name: str, key: str) -> Plan:
    deed = Intended(proposal=scene.propose("acquaintance", "take_name", name=name), line=key, slots=(("pick", name),))
    return Plan(deeds=(deed,), after=(_close(scene, replace(state, pick=name)),))


# --- closing ----------------------------------------------------------------------------------------------


def _close(scene: Scene, state: Progress) -> Piece:
    around = scene.moment.around
    name = state.name or scene.moment.person.name
    if around.ear_is_local and around.voice_is_local:
        return scene.say("meet.dare", must_ask=True, expects="meet.close", carry=replace(state, step="close").packed(), name=name)
    return scene.say("meet.close", carry=carry(meet="over"), name=name)


def _closing(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    del state
    over = carry(meet="over")
    if other is not None and (scene.heard.command or scene.heard.question):
        return _sealed(other, over)
    key = "meet.dare_no" if scene.heard.does("no", "skip") else "meet.dare_done"
    return Plan(pieces=(scene.say(key, expects="", carry=over),))


def _sealed(plan: Plan, over: str) -> Plan:
    """The same plan, its last line telling that the meeting is over."""
    pieces = list((*plan.pieces, *plan.after))
    if not pieces or pieces[-1].carry or plan.deeds:
        return plan.then(Piece(text="", carry=over))
    pieces[-1] = Piece(text=pieces[-1].text, move=pieces[-1].move, sources=pieces[-1].sources, expects=pieces[-1].expects, carry=over)
    return Plan(pieces=tuple(pieces))




def after_age(state: Progress) -> Progress:
    """Where the meeting goes on once a slip about age was mended."""
    return replace(state, step="week", again=0) if state.step in ("name", "age") else state

"""The answer to one turn: pure, from what was heard, the moment, and what memory brought.

In this order: danger, a closed door, stop, what she asked, orders, questions, corrections, acts, tellings,
and where nothing was followed, that. While the first meeting lasts, it has the last word.
"""

from dataclasses import replace

from samantha.core.deed import Deed, DeedState
from samantha.core.turn import Piece, Turn
from samantha.mind.reflex import (
    acts,
    asked,
    crisis,
    herself,
    ideas,
    keeping,
    leaning,
    listening,
    looping,
    meeting,
    meeting_asks,
    meeting_name,
    meeting_person,
    meeting_state,
    minds,
    moves,
    noticing,
    orders,
    owning,
    playing,
    queried,
    reacting,
    remembering,
    reminding,
    righting,
    sameness,
    shifting,
    showing,
    talking,
    tasting,
    unlearning,
)
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.heard import GLAD_FEELINGS, Command, Question
from samantha.mind.reflex.names import is_given
from samantha.mind.reflex.plan import Intended, Plan
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.scene import Scene, carried, carry
from samantha.mind.reflex.subjects import is_grave
from samantha.mind.reflex.text import turn_round
from samantha.mind.reflex.times import only_time
from samantha.mind.reflex.understand import understand


def answer(scene: Scene) -> Plan:
    """What to say and do about this turn; what has a day is noted with it."""
    return looping.noted(scene, _answer(scene))


def _answer(scene: Scene) -> Plan:
    if scene.moment.person.is_adult is False:
        return meeting_person.closed(scene)
    if crisis.was_mistaken(scene):
        return crisis.taken_back(scene)
    if crisis.is_heard(scene):
        return crisis.answer(scene)
    if scene.heard.does("stop") and not (scene.heard.command or scene.heard.orders):
        return Plan(stops=True)
    if crisis.is_open(scene):
        return crisis.stay(scene)
    if _is_minor(scene):
        return meeting_person.turn_away(scene)
    state = meeting_state.progress(scene)
    picture = showing.answer(scene)
    if state is not None and (picture or scene.expects not in ("when", "what", "which", "order")):
        return showing.beside(scene, meeting.step(scene, state, picture or _request(scene)))
    if state is None and meeting.is_first(scene) and _is_person_here(scene):
        return showing.beside(scene, _first_words(scene, picture or _request(scene)))
    if picture is not None:
        return picture
    pending = _pending(scene)
    if pending is not None:
        is_open = state is None or pending.asks or pending.waits
        return pending if is_open or state is None else pending.then(meeting_asks.again(scene, state))
    plan = showing.after(scene, _request(scene) or _talk(scene))
    return noticing.with_notice(scene, minds.with_offer(scene, plan)) if state is None else plan


def _is_minor(scene: Scene) -> bool:
    """They said so, or gave a child's age where their age was just asked.

    Who said before that they are an adult has to say it in a whole sentence: "I'm 15", "I'm not eighteen".
    """
    heard = scene.heard
    if scene.moment.person.is_adult is True:
        return heard.is_minor is True and any(p.PLAINLY_YOUNG.fullmatch(part.lower()) for part in heard.parts)
    is_bare = heard.age is not None and heard.age < _ADULT and heard.text.strip(" .!?").isdigit()
    return heard.is_minor is True or (is_bare and scene.said_move("meet.age", within=3))


_ADULT = 18


def _is_person_here(scene: Scene) -> bool:
    return isinstance(scene.cue, Turn) and scene.cue.channel != "api"


def _first_words(scene: Scene, plan: Plan | None) -> Plan:
    """They spoke before she did, at the very first: what they asked, then hello."""
    if scene.heard.name and not scene.moment.person.name:
        return meeting.step(scene, meeting_state.Progress(step="name"), plan)
    if plan is None:
        return Plan(pieces=(meeting.begin(scene),))
    if plan.asks or plan.waits:
        return plan
    return plan.then(meeting.begin(scene, "meet.hello_late"))


# --- what she asked -----------------------------------------------------------------------------------------


def _pending(scene: Scene) -> Plan | None:
    """The answer to an open question of hers about a deed; None where this turn is about something else."""
    match scene.expects:
        case "what" if scene.heard.question is not None:
            return None
        case "what" if scene.heard.is_bare and scene.heard.does(
            "thanks", "yes", "laugh", "bye", "greeting", "sorry"
        ):
            return None
        case "when" | "what" if scene.heard.does("bye"):
            return None
        case "when" | "what":
            return reminding.fill(scene)
        case "which":
            return reminding.choose(scene)
        case "order":
            return orders.answered(scene)
        case "game":
            return playing.go_on(scene)
        case "offer":
            return _offer(scene)
        case "offer_task":
            return _offer_task(scene)
        case "her_name":
            return _rename(scene)
        case "same":
            return sameness.settled(scene)
        case "shift":
            return shifting.chosen(scene)
    return None


def _offer(scene: Scene) -> Plan | None:
    slots = carried(scene.hers[0])
    arguments = slots.get("arguments")
    heard = scene.heard
    is_beside = heard.command is not None and heard.command.when is None and heard.does("yes")
    if not isinstance(arguments, dict) or heard.question or (heard.command and not is_beside):
        return None
    is_story = heard.telling is not None and len(heard.text.split()) > _A_STORY
    if heard.does("no", "skip") and is_story and not heard.does("yes"):
        return None  # the no is plain, and the rest of it wants an answer
    if heard.does("no", "skip") or minds.declines(scene):
        return scene.plan(str(slots.get("no", "no_bare")))
    when = scene.heard.when if slots.get("skill") == "reminders" else None
    if when is not None and when.kind != "duration" and only_time(scene.heard.text, when):
        arguments = {**arguments, **reminding.timing(when, scene.now)}
    elif not scene.heard.does("yes"):
        return None
    proposal = scene.propose(str(slots["skill"]), str(slots["verb"]), **arguments)
    named = slots.get("slots")
    told = tuple((name, str(value)) for name, value in named.items()) if isinstance(named, dict) else ()
    return Plan(deeds=(Intended(proposal=proposal, line=str(slots.get("line", "remind.set")), slots=told),))


_A_STORY = 8  # words


def _offer_task(scene: Scene) -> Plan | None:
    """She offered to hold a task: a time sets it, a yes asks for the time."""
    task, heard = str(carried(scene.hers[0]).get("task", "")), scene.heard
    if not task or heard.command or heard.question:
        return None
    if heard.when is not None and heard.when.kind != "duration" and only_time(heard.text, heard.when):
        return Plan(deeds=(reminding.intend(scene, heard.when, task),))
    if heard.does("yes") and heard.is_bare:
        return reminding.set_reminder(scene, Command(kind="remind", what=task))
    return scene.plan("no_bare") if heard.does("no") and heard.is_bare else None


def _rename(scene: Scene) -> Plan | None:
    """She is nameless and asked for a name: only what looks like one is one."""
    heard = scene.heard
    name = meeting_name.suggested(heard.text, "") or (
        heard.text.strip(" .!?") if is_given(heard.text.strip(" .!?")) else ""
    )
    if not name or heard.question or heard.command or heard.does("no", "skip", "yes", "bye"):
        return None
    return _name_her(scene, name[:1].upper() + name[1:])


def _name_her(scene: Scene, name: str) -> Plan:
    deed = Intended(
        proposal=scene.propose("acquaintance", "take_name", name=name),
        line="her.renamed",
        slots=(("her", name),),
    )
    return Plan(deeds=(deed,))


def _murmur(scene: Scene, *, is_wanted: bool) -> Plan:
    """Whether she says "mm-hm" while they speak."""
    proposal = scene.propose("acquaintance", "murmur", is_wanted=is_wanted)
    line = "ear.murmur" if is_wanted else "ear.quiet"
    return Plan(deeds=(Intended(proposal=proposal, line=line),))


# --- orders and questions -----------------------------------------------------------------------------------


def _request(scene: Scene) -> Plan | None:
    """What the turn orders or asks; None where it does neither."""
    heard = scene.heard
    if heard.tongue != "en":
        return talking.to_noise(scene)
    if heard.orders:
        return orders.plan(scene, heard.orders)
    if (owned := queried.of_her_line(scene)) is not None:
        return owned if owned.pieces else righting.answer(scene)
    if (said := owning.to_opener(scene) or ideas.answer(scene)) is not None:
        return said
    if remembering.is_plainly_asked(scene):
        assert heard.question is not None
        return remembering.from_memory(scene, heard.question)
    if (again := _asked_again(scene)) is not None:
        return again
    beside = minds.asked(scene) or tasting.again(scene) or playing.asked(scene) or reminding.asked(scene)
    beside = reacting.to_riddle(scene) or beside or sameness.asked(scene) or shifting.answer(scene)
    if beside is not None:
        return beside
    if heard.command is not None:
        return _command(scene, heard.command)
    if (mended := righting.answer(scene)) is not None:
        return mended
    if (moved := _correction(scene)) is not None:
        return moved
    if (right := owning.answer(scene)) is not None:
        return right
    if heard.question is not None and not (heard.does("bye") and _is_loose(heard.question)):
        return None if _is_outweighed(scene, heard.question) else _to_question(scene, heard.question)
    return None


def _to_question(scene: Scene, question: Question) -> Plan:
    match question.about:
        case "her":
            return herself.about_her(scene, question)
        case "world":
            return herself.about_world(scene, question)
        case "memory":
            return remembering.from_memory(scene, question)
        case "deeds":
            return _what_stands(scene) if question.kind == "put" else _why(scene)
        case "advice" | "asked":
            return asked.answer(scene, question)


def _is_outweighed(scene: Scene, question: Question) -> bool:
    """Beside a light question about her they told something heavy: that is answered."""
    telling = scene.heard.telling
    if telling is not None and question.kind == "date" and any(map(_bare_day, scene.heard.parts)):
        return True  # "what day? it's in March": no question about today
    if telling is not None and _throws_back(scene):
        return True
    if telling is None or (
        question.about != "her"
        and not question.kind.startswith(("put.never", "put.wish", "put.like", "her."))
    ):
        return False
    if len(telling.text.split()) < _A_TELLING or question.kind.startswith("her.me_"):
        return False
    is_felt = bool(telling.feeling) and telling.feeling not in GLAD_FEELINGS
    is_low = telling.mood == "low" and (is_felt or telling.stance in _HEAVY)
    return is_low or is_felt or is_grave(telling.topic)


def _throws_back(scene: Scene) -> bool:
    """ "How do you think. Like a mother": her question thrown back, and the answer to it."""
    asked = bool(scene.hers) and "?" in scene.hers[0].text
    return asked and any(p.THROWN_BACK.fullmatch(part.lower().strip(" ?.!")) for part in scene.heard.parts)


def _bare_day(part: str) -> bool:
    return part.lower().strip(" ?.!") in p.BARE_DAY


_HEAVY = ("bad_news", "ache", "confession", "worry")
_A_TELLING = 4  # words


def _asked_again(scene: Scene) -> Plan | None:
    """ "You didn't answer": the question in this turn, or else in their lines before, answered now."""
    if not queried.is_asked_again(scene) or _explains(scene):
        return None
    for question in queried.owed(scene):
        plan = _to_question(replace(scene, heard=replace(scene.heard, question=question)), question)
        if plan.pieces and not plan.deeds:
            return plan if plan.pieces[0].move in _BARE_ANSWERS else plan.first(scene.say("put.again"))
    return scene.plan("put.again_none")


def _explains(scene: Scene) -> bool:
    """They tell what they had asked about, so that nothing is owed but listening."""
    telling = scene.heard.telling
    return scene.heard.question is None and telling is not None and len(telling.text.split()) > _EXPLAINED


_EXPLAINED = 14  # words

_BARE_ANSWERS = ("her.other", "asked.unsure")


def _leaving(scene: Scene, plan: Plan) -> Plan:
    """A goodbye does not swallow what was told with it: that is answered first, in a few words."""
    told = [part for part in scene.heard.parts if not (acts.leaves(part) or acts.blesses(part))]
    text = " ".join(part for part in told if "bye" not in acts.acts_in([part]))
    if len(text.split()) < _A_TELLING or scene.said_move("bye", within=2):
        return plan
    alone = replace(scene, heard=understand(text, scene.moment))
    side, _ = reacting.side_of(text, listening.reading(alone).clause)
    telling = alone.heard.telling
    if side == "plain" and telling is not None and is_grave(telling.topic):
        said = alone.say("bye.heavy")
    elif listening.good_news(text) is not None:
        said = reacting.cheers(alone)
    else:
        said = reacting.reaction(alone, alone=False)
    if said.move in _SAYS_LITTLE:
        return plan
    is_low = plan.pieces and plan.pieces[0].move == "bye.low"
    said = reacting.cut_short(said)
    return plan.first(said) if said.text and "?" not in said.text and not is_low else plan


_SAYS_LITTLE = ("hear.plain", "hear.story", "hear.about", reacting.FEW)


def _is_loose(question: Question) -> bool:
    """A question that a goodbye outweighs."""
    return question.about in ("asked", "advice") or question.kind in ("unsure", "other", "request", "unknown")


def _what_stands(scene: Scene) -> Plan:
    """ "Did you get all three?": how many there are; "what have you put?": which."""
    count = len(scene.moment.upcoming)
    if scene.heard.question is not None and count and p.DID_YOU.match(scene.heard.text.lower()):
        return scene.plan("list.count", count=wording.count(count, "reminder"))
    return reminding.listing(scene, None)


def _command(scene: Scene, command: Command) -> Plan:
    match command.kind:
        case "remind" | "timer":
            return reminding.set_reminder(scene, command)
        case "move" if command.when is not None:
            return reminding.move(scene, command.when, command.what)
        case "list":
            return reminding.listing(scene, command.when)
        case "cancel":
            return reminding.cancel(scene, command.what)
        case "forget":
            return unlearning.forget(scene, command.what)
        case "withhold" | "allow" | "pin":
            return keeping.answer(scene, command)
        case "undo" if p.PUT_BACK.search(scene.heard.text.lower()) and scene.said_move("undo", within=2):
            return scene.plan("undo.redo")
        case "undo":
            return Plan(takes_back=True)
        case "murmur":
            return _murmur(scene, is_wanted=command.what == "yes")
        case "name_her" if command.what:
            return _name_her(scene, command.what)
        case "name_her":
            return Plan(pieces=(scene.say("her.rename_ask", must_ask=True, expects="her_name"),))
        case _:
            return _cannot(scene, command)


def _cannot(scene: Scene, command: Command) -> Plan:
    """Not one of her skills: said plainly, and turned into a reminder, which is."""
    what = turn_round(command.what)
    if command.when is not None:
        return reminding.set_reminder(scene, Command(kind="remind", what=what, when=command.when))
    piece = scene.say("cannot.offer", what=what, expects="when", carry=carry(text=what, again=True))
    return Plan(pieces=(piece,)) if piece.text else scene.plan("cannot.plain", what=what)


def _correction(scene: Scene) -> Plan | None:
    """ "No, Thursday" moves the reminder just set; "no, Lisbon" mends a fact."""
    heard, deed = scene.heard, scene.moment.last_deed
    fixed = remembering.corrected(scene)
    if fixed is not None:
        return fixed
    is_fresh = (
        (
            deed is not None
            and deed.skill == "reminders"
            and deed.verb in ("set", "move")
            and scene.said_move("remind.", within=2)
        )
        or scene.said_move("meet.offer_done", within=2)
        or scene.said_move("timer.set", within=2)
    )
    is_short = len(heard.text.split()) <= 8
    if (
        heard.when is not None
        and is_fresh
        and is_short
        and heard.question is None
        and (heard.does("correction", "no") or p.MOVES.match(heard.text.lower()))
    ):
        return reminding.move(scene, heard.when)
    if heard.does("correction") and p.WRONG.search(heard.text.lower()):
        return scene.plan("mem.wrong", must_ask=True)
    return None


def _why(scene: Scene) -> Plan:
    """The last deed, and the words that it came from."""
    deed = scene.moment.last_deed
    if deed is None:
        return scene.plan("why.none", must_ask=True)
    own = [said for said in (*scene.moment.past, *scene.recall.episodes) if said.id in deed.sources]
    if own:
        day, quote = scene.day(own[0].at), sentence(own[0].text)
        return scene.plan(
            "why.deed", title=deed.preview.title or deed.verb, day=day, quote=quote, sources=(own[0].id,)
        )
    return scene.plan("why.deed_bare", title=deed.preview.title or deed.verb)


def _talk(scene: Scene) -> Plan:
    """Acts and tellings, and where nothing was followed, that."""
    heard = scene.heard
    learned = next(
        (fact for fact in scene.recall.learned if fact.relation == "name" and fact.subject == "you"), None
    )
    if learned is not None and not scene.said_move("mem.name_learned", within=3):
        return scene.plan("mem.name_learned", new=learned.value)
    if heard.does("bye"):
        return _leaving(scene, talking.to_act(scene) or Plan())
    if (leant := leaning.answer(scene) or talking.to_the_same(scene)) is not None:
        return leant
    if (answered := moves.to_answer(scene)) is not None:
        return answered
    if heard.telling is not None:
        plan = moves.to_telling(scene, heard.telling)
        return plan if plan.pieces else talking.lost(scene)
    act = talking.to_act(scene)
    if act is not None and (act.pieces or heard.does("laugh", "stop")):
        return act
    is_brief = len(heard.text.split()) <= _BRIEF and heard.when is None
    return scene.plan("brief") if is_brief else talking.lost(scene)


_BRIEF = 2  # words: an aside, not something to be followed


# --- what came of it --------------------------------------------------------------------------------


def outcome(scene: Scene, intended: Intended, deed: Deed) -> tuple[Piece, ...]:
    """Words for what the desk really did, from the deed's own result."""
    if intended.order is not None:
        return orders.told(scene, intended.order, deed)
    match deed.state:
        case DeedState.DONE:
            return _done(scene, intended, deed)
        case DeedState.PROPOSED | DeedState.APPROVED | DeedState.HELD:
            return (scene.say("deed.waiting"),)
        case _:
            return (
                scene.say("deed.refused", error=deed.error) if deed.error else scene.say("deed.cannot_now"),
            )


def _done(scene: Scene, intended: Intended, deed: Deed) -> tuple[Piece, ...]:
    if intended.is_silent:
        return ()
    slots = dict(intended.slots)
    key = intended.line
    if deed.skill == "reminders" and deed.verb in ("set", "move"):
        slots |= reminding.outcome_slots(deed, scene)
        if key == "remind.set" and slots.get("next"):
            key = "remind.set_repeat"
        if key == "timer.set" and slots["what"] not in ("", "timer"):
            key = "timer.set_named"
        if key.startswith("timer.") and not slots.get("span"):
            key = "remind.set"
    if deed.skill == "memory":
        key, slots = keeping.outcome(key, slots, deed)
    piece = scene.say(key, slots, sources=deed.sources)
    note = reminding.fit_note(deed, scene) if deed.skill == "reminders" else None
    return (piece, note) if note else (piece,)


def failed(scene: Scene, intended: Intended, error: str, missing: str = "") -> tuple[Piece, ...]:
    """The desk would not: its sentence, as it stands, or a line of hers for what is no longer there."""
    if intended.order is not None and not missing:
        return (Piece(text=error, move="order.refused"),)
    return (scene.say(missing) if missing else scene.say("deed.refused", error=error),)


def taken_back(scene: Scene, deed: Deed | None) -> tuple[Piece, ...]:
    if deed is None:
        return (scene.say("undo.none"),)
    last = scene.moment.last_deed
    if deed.state is DeedState.PROPOSED:  # taking it back is itself outward
        return (scene.say("deed.waiting"),)
    if deed.skill == "pictures":
        return (showing.taken_back(scene, deed),)
    if deed.skill == "thinking":
        return minds.taken_back(scene, deed)
    if deed.skill == "memory" and deed.verb in ("pin", "withhold", "allow"):
        return (scene.say("undo.plain"),)  # the title of what was undone would say its opposite
    if deed.verb == "take_name" and not (deed.result or {}).get("name"):
        return (scene.say("undo.name", must_ask=True, expects="her_name"),)
    undone = last if last is not None and last.id == (deed.undoes or deed.id) else deed
    text = str(undone.arguments.get("text", ""))
    text = text or (wording.capital_free(undone.preview.title) if undone.preview.title else "")
    return (scene.say("undo.done", what=text) if text else scene.say("undo.plain"),)

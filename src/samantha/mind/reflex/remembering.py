"""Questions about what she was told. Every claim about the past comes from a stored row, with its day.

What a question asks is read in `inquiring.py`; here it is handed to the answer that fits: people and facts
(`recounting.py`), times (`since.py`), lines and days (`recalling.py`), all at once (`knowing.py`).
"""

from collections.abc import Callable
from dataclasses import replace

from samantha.core.turn import Moment, Sought
from samantha.mind.reflex import happenings, inquiring, knowing, recalling, recounting, since, told, topical
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.en.when import read_when
from samantha.mind.reflex.heard import Question
from samantha.mind.reflex.inquiry import Inquiry, Kind
from samantha.mind.reflex.knowing import about_me, my_name, my_people
from samantha.mind.reflex.mended import spoken_date
from samantha.mind.reflex.plan import EMPTY, Plan
from samantha.mind.reflex.quotes import quote, tell
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import mend, words_of


def about(question: Question | None, moment: Moment) -> tuple[str, ...]:
    """Whose facts an answer will want whole."""
    if question is None:
        return ()
    if question.kind in ("about_me", "my_people"):
        return knowing.whose(moment)
    if question.inquiry is not None:
        return inquiring.subjects_of(question.inquiry)
    return ("you",) if question.about == "memory" or question.kind == "love" else ()


def sought(question: Question | None, moment: Moment) -> Sought | None:
    """What has to be looked up to answer it; None where it is no question about what they told."""
    if question is None or question.inquiry is None:
        return None
    return inquiring.sought_for(question.inquiry, moment.zone)


def is_plainly_asked(scene: Scene) -> bool:
    """A question that can be about nothing but their life, and no order beside it."""
    question = scene.heard.question
    if question is None or question.about != "memory" or scene.heard.command is not None:
        return False
    return question.inquiry is not None and question.inquiry.is_sure


def from_memory(scene: Scene, question: Question) -> Plan:
    match question.kind:
        case "about_me":
            return about_me(scene)
        case "slip":
            return scene.plan("mem.slip", names=question.what)
        case "agenda":
            return since.on_the_day(scene)
        case "my_people":
            return my_people(scene)
        case "my_name":
            return my_name(scene)
        case "source":
            return _source(scene)
        case "thread":
            return _thread(scene)
        case "plan":
            plans = [
                fact for fact in recounting.held(scene) if fact.relation == "plan" and fact.subject == "you"
            ]
            return tell(scene, plans) if plans else scene.plan("mem.unknown")
        case _ if question.inquiry is not None:
            return answer(scene, question.inquiry)
        case _:
            return scene.plan("mem.unknown")


def answer(scene: Scene, inquiry: Inquiry) -> Plan:
    """The answer to a question about their life; "you never told me" where that is so.

    Before that is said, what they told others and what their files say is looked at.
    """
    plan = _ANSWERS[inquiry.kind](scene, inquiry)
    if inquiry.kind == "fact" and inquiry.frame in ("age", "birthday") and _is_denied(plan):
        plan = _born(scene, inquiry) or _aged(scene, inquiry) or plan
    if _is_denied(plan):
        elsewhere = recalling.told_elsewhere(scene, inquiry)
        if not elsewhere.pieces and _is_open_question(scene, inquiry):
            return scene.plan("mem.unsettled")
        return elsewhere if elsewhere.pieces else plan
    return plan


def _is_open_question(scene: Scene, inquiry: Inquiry) -> bool:
    """A yes or no that nobody asked of memory in so many words: "is it the first"."""
    is_loose = inquiry.kind == "search" and inquiry.wants == "" and inquiry.span is None
    return is_loose and not s.RECALLS.search(scene.heard.text) and not s.OF_TELLING.search(scene.heard.text)


def _is_denied(plan: Plan) -> bool:
    return any(piece.move.startswith(("mem.never", "mem.unknown", "mem.said_none")) for piece in plan.pieces)


def _born(scene: Scene, inquiry: Inquiry) -> Plan | None:
    """Their age or birthday by the day that they were born on, where it was told as news."""
    if inquiry.whom is None or inquiry.whom.is_you:
        return None
    names = " ".join(inquiry.whom.names)
    born = replace(inquiry, kind="event", frame="birth", wants="when", topic=names)
    return happenings.happened(scene, born) if happenings.telling(scene, born) else None


def _aged(scene: Scene, inquiry: Inquiry) -> Plan | None:
    """ "How old was she?", where one line says so of a "she": "my dog's crook. she's fifteen"."""
    asked = s.PRONOUN.search(inquiry.text)
    if asked is None or inquiry.frame != "age":
        return None
    found = {
        match["age"].lower(): line
        for line in told.lines_of(scene)
        for match in s.AGED.finditer(line.said.text)
        if match["who"].lower() == asked[0].lower()
    }
    return quote(scene, next(iter(found.values())).said, frozenset(found)) if len(found) == 1 else None


def _who(scene: Scene, inquiry: Inquiry) -> Plan:
    return topical.of_topic(scene, inquiry) or recounting.who_is(scene, inquiry)


_ANSWERS: dict[Kind, Callable[[Scene, Inquiry], Plan]] = {
    "fact": recounting.fact_of,
    "still": recounting.still,
    "kin": recounting.kin_of,
    "count_kin": recounting.count_kin,
    "who": _who,
    "last_seen": since.last_seen,
    "last_mention": since.last_mention,
    "last": since.last_time,
    "how_long": since.how_long,
    "said": recalling.said_about,
    "on_day": recalling.on_day,
    "event": happenings.happened,
    "named": recalling.searched,
    "search": recalling.searched,
}


def told_of(scene: Scene, what: str) -> Plan:
    """What they told her that answers this; empty where nothing does."""
    question = scene.heard.question
    inquiry = question.inquiry if question is not None else None
    if inquiry is None or (question is not None and what not in (question.what, scene.heard.text)):
        inquiry = inquiring.search_of(mend(what), what, scene.moment)
    return recalling.answered(scene, replace(inquiry, kind="search"))


def of_theirs(scene: Scene) -> Plan:
    """The nearest line, where the question is of a thing that they told of; else empty."""
    question = scene.heard.question
    if question is None or question.inquiry is None or not is_theirs(scene):
        return EMPTY
    return recalling.searched(scene, replace(question.inquiry, kind="search"))


def is_theirs(scene: Scene) -> bool:
    """The question is of a thing that they told of: "the boat", where a line of theirs has one."""
    question = scene.heard.question
    inquiry = question.inquiry if question is not None else None
    if inquiry is None:
        return False
    things = s.content(" ".join(s.A_THING.findall(inquiry.text)))
    return bool(things) and any(things <= line.stems for line in told.lines_of(scene))


def corrected(scene: Scene) -> Plan | None:
    """This turn closed something she held; she says both versions, once."""
    if (righted := _day_righted(scene)) is not None:
        return righted
    if not scene.recall.replaced:
        return None
    old = scene.recall.replaced[0]
    new = next((fact for fact in scene.recall.learned if fact.relation == old.relation), None) or next(
        iter(scene.recall.learned), None
    )
    if (
        new is None
        or new.value.casefold() == old.value.casefold()
        or p.IS_DEAD.search(scene.heard.text.lower())
    ):
        return None  # somebody died: that is no slip to be mended
    if new.subject == "you" and new.relation == "name":
        return scene.plan("mem.name_learned", new=new.value)
    return scene.plan("mem.corrected", new=new.value, old=old.value)


def _day_righted(scene: Scene) -> Plan | None:
    """She just named a day, and it was not that one: "it hasn't been yet", "no, Saturday the twelfth"."""
    heard, lately = scene.heard, scene.hers[:1]
    if not lately or not any(move.startswith(_DAYS) for move in lately[0].moves) or heard.question:
        return None
    if s.NOT_THEN.search(heard.text) is None:
        return None
    now, said = scene.now, s.A_DATE.search(lately[0].text)
    when = heard.when if heard.when is not None and heard.when.has_date else None
    if said is not None and s.NOT_BEEN.search(heard.text) and (when is None or when.grain != "day"):
        when = read_when(s.A_YEAR.sub("", said[0]), now)
    if when is None or when.kind == "duration" or when.start.date() < now.date():
        return None
    return scene.plan("mem.day_righted", day=spoken_date(when.start, now))


_DAYS = (
    "mem.in_month",
    "mem.on_day",
    "mem.on_other_day",
    "mem.on_coming_day",
    "mem.since",
    "mem.day_righted",
    "mem.mended",
)


def _source(scene: Scene) -> Plan:
    if scene.recall.facts:
        fact = scene.recall.facts[0]
        return scene.plan(
            "mem.source", told=scene.told(fact), quote=sentence(fact.quote), sources=(fact.source,)
        )
    return scene.plan("mem.source_none")


def _thread(scene: Scene) -> Plan:
    """ "What were we talking about?": their own last words that said something."""
    lately = [said for said in scene.theirs if len(words_of([said.text])) >= 1 and "?" not in said.text]
    if not lately:
        return scene.plan("mem.thread_none")
    said = lately[0]
    return scene.plan("mem.thread", told=scene.day(said.at), quote=sentence(said.text), sources=(said.id,))

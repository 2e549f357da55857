"""Reading a question about their own life: its kind, of whom it asks, what of it, and which days it names.

Pure: it knows the moment and no memory. What has to be looked up for it follows from it (`sought_for`).
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import cast
from zoneinfo import ZoneInfo

from samantha.core import pattern as re
from samantha.core.turn import Moment, Sought
from samantha.mind.reflex import parts
from samantha.mind.reflex.acts import is_pure_act
from samantha.mind.reflex.en import cues
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import inquiring as q
from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.en.happenings import HAPPENINGS
from samantha.mind.reflex.en.kin import kin_in, relations_of, words_for
from samantha.mind.reflex.en.parts import NO_QUESTION
from samantha.mind.reflex.en.when import When, read_when
from samantha.mind.reflex.heard import Question
from samantha.mind.reflex.inquiry import YOU, Inquiry, Kind, Span, Wants, Whom
from samantha.mind.reflex.persons import names_in
from samantha.mind.reflex.questions import question_in
from samantha.mind.reflex.reading import read
from samantha.mind.reflex.text import mend
from samantha.mind.reflex.whom import named_in, unknown, whom_of


def asked_in(part: str, moment: Moment) -> Question | None:
    """The question in one sentence: about their life where it has that shape, else of any other kind.

    One that may be about their life carries what would have to be looked up for it.
    """
    part = q.TOLD_BACK.sub("?", part)
    if (everything := _all_of_it(part)) is not None:
        return everything
    if (special := _heard(part, moment) or _stranger(part, moment)) is not None:
        return special
    if q.OF_STATE.match(part.strip()):
        return Question(about="world", kind="unknown", what=mend(part))
    question = question_in(part)
    if question is not None and (question.about == "deeds" or question.kind in _OWN_KINDS):
        return question
    if question is not None and question.kind in q.NOT_OF_THEIRS and not _names_theirs(part, moment):
        return question
    taken = _by_parts(part, moment)
    if taken is not None and not is_pure_act(part):
        recalls = q.REMINDS.match(mend(part)) is not None
        taken = replace(taken, recalls=recalls)
        return Question(about="memory", kind=taken.frame or taken.kind, what=taken.text, inquiry=taken)
    inquiry = read_inquiry(part, moment)
    if inquiry is not None and q.REMINDS.match(mend(part)):
        is_put = q.INVERTED.match(inquiry.text) or q.REMINDS_OF.search(mend(part))
        inquiry = replace(inquiry, recalls=is_put is not None)
    if inquiry is not None and not is_pure_act(part) and not _is_of_her(question, inquiry):
        return Question(
            about="memory", kind=inquiry.frame or inquiry.kind, what=inquiry.text, inquiry=inquiry
        )
    if question is None or question.about == "deeds":
        return question
    if question.about == "memory":
        return replace(question, inquiry=_named_kind(question, part, moment))
    if question.kind in _OPEN or question.about in ("asked", "advice"):
        found = search_of(clause_of(part)[0] or mend(part), part, moment)
        if question.kind in _OPEN and found.is_sure:
            return Question(about="memory", kind="search", what=question.what, inquiry=found)
        return replace(question, inquiry=found)
    return question


def _names_theirs(part: str, moment: Moment) -> bool:
    """It speaks of them, or of somebody they told her of."""
    low = re.sub(r"\b(?:tell|let) me\b", "", re.split(r"(?<=\?)\s", part.lower())[0])
    names = (name.lower() for name, _ in moment.person.people)
    return q.OF_THEM.search(low) is not None or any(name and name in low for name in names)


def _all_of_it(part: str) -> Question | None:
    text = mend(part)
    found = (kind for kind, pattern in q.ALL_OF_IT if len(text.split()) <= _LONGEST and pattern.match(text))
    kind = next(found, "") or ("agenda" if q.AGENDA.match(text) else "")
    return Question(about="memory", kind=kind, what=text) if kind else None


def _stranger(part: str, moment: Moment) -> Question | None:
    """ "Who on earth are Miles and Brain": names that she took for somebody's, and they never gave."""
    match = q.A_STRANGER.match(mend(part))
    if match is None:
        return None
    names = [name for name in re.split(r",? and |,? or |, ", match["names"].strip()) if name]
    lately = " ".join(said.text for said in moment.past[-_LATELY:] if said.speaker == "samantha")
    theirs = {
        name.lower() for said in moment.past for name in names_in(said.text) if said.speaker == "person"
    }
    known = {name.lower() for name, _ in moment.person.people} | theirs
    is_slip = all(
        name not in _NOBODYS and re.search(rf"\b{re.escape(name.title())}\b", lately) for name in names
    )
    if not is_slip or any(name in known or kin_in(name) for name in names):
        return None
    return Question(about="memory", kind="slip", what=" and ".join(name.title() for name in names))


_LATELY = 8  # lines, of both
_NOBODYS = ("you", "they", "we", "these", "those")


def _heard(part: str, moment: Moment) -> Question | None:
    """ "Did you hear the bit about the baby": what they told of it."""
    text = mend(part)
    match = q.HEARD_IT.match(text) if len(text.split()) <= _LONGEST else None
    if match is None or _is_hollow(match["topic"]) or not s.content(match["topic"]):
        return None
    topic = match["topic"]
    told = s.content(" ".join(said.text for said in moment.past if said.speaker == "person"))
    if not s.content(topic) & told:
        return None  # of something that nobody has told lately
    found = Inquiry(kind="said", text=text, topic=topic, whom=_in_topic(topic, part, moment), is_sure=True)
    return Question(about="memory", kind="said", what=topic, inquiry=found)


_OWN_KINDS = ("about_me", "my_people", "agenda", "slip", "my_name", "source", "thread", "plan")
"""Questions about memory that are of no one thing in it."""
_OPEN = ("search", "unknown", "unsure")
"""Questions that no pattern knows: they may be about what she was told."""


def _is_of_her(question: Question | None, inquiry: Inquiry) -> bool:
    """What asks of her, or for a taste or a view of hers, stays that, whatever its shape."""
    if question is None or question.about == "memory" or question.kind in _OPEN:
        return False
    if question.about == "her":
        return question.kind not in _LOOSELY_HERS
    return inquiry.kind in ("said", "search", "named") and not inquiry.is_sure


_LOOSELY_HERS = ("other", "unsure", "who", "short_why", "can", "request")
"""Kinds that only the word "you" made hers: "do you know where I live"."""


def _named_kind(question: Question, part: str, moment: Moment) -> Inquiry:
    """An older pattern knew it: what it asks, as an inquiry."""
    clause = clause_of(part)[0] or mend(part)
    what = question.what
    whom = whom_of(what, part, moment) if what else None
    if question.kind in cues.FRAMES:
        return Inquiry(kind="fact", text=clause, frame=question.kind, whom=YOU, is_sure=True)
    if question.kind in ("relation", "relation_name") and relations_of(what):
        return Inquiry(
            kind="kin" if question.kind == "relation" else "count_kin",
            text=clause,
            kin=relations_of(what),
            kin_word=what,
            whom=YOU,
            is_sure=True,
        )
    if question.kind == "about_who":
        return Inquiry(
            kind="who", text=clause, whom=whom or whom_of(f"my {what}", part, moment) or unknown(what)
        )
    if question.kind == "said_about" and what and not _is_hollow(what):
        span = _span_in(part, clause, moment)
        return Inquiry(kind="said", text=clause, topic=_without_span(what, span), whom=whom, span=span)
    return search_of(clause, part, moment, is_sure=True)


def read_inquiry(part: str, moment: Moment) -> Inquiry | None:
    """The question in one sentence, where it can only be about what they told."""
    clause, recalls = clause_of(part)
    if not q.STARTS.match(clause) or NO_QUESTION.search(clause):
        return None
    if g.WHEN_IT.match(clause) and not part.rstrip().endswith("?"):
        return None
    span = _span_in(part, clause, moment)
    for pattern, (kind, frame) in q.shapes().on(clause):
        match = pattern.fullmatch(clause)
        if match is None:
            continue
        found = _shaped(cast(Kind, kind), frame, match, clause, part, span, moment)
        if found is not None:
            return found
    if (match := q.NAMED.fullmatch(clause)) is not None:
        thing = next(value for value in match.groupdict().values() if value)
        return Inquiry(
            kind="named", text=clause, topic=thing, wants="name", is_sure=not q.NO_GO.search(clause)
        )
    if q.SINCE.match(clause) and not _of_her(clause):
        found = search_of(clause, part, moment, span=span)
        return found if found.is_sure or not recalls else replace(found, is_sure=True)
    if recalls and re.match(r"(?:what|who|whose|where|when|how|why|which)\b", clause) and not _of_her(clause):
        return search_of(clause, part, moment, is_sure=True, span=span)
    return None


def _by_parts(part: str, moment: Moment) -> Inquiry | None:
    """What its parts say that it asks."""
    whole = _written_out(parts.FILLER.sub("", mend(part)))
    if q.REMINDS_THEN.search(whole):
        return None
    if not whole or len(whole.split()) > _LONGEST:
        return None
    text, is_led = parts.bare(whole)
    is_marked = part.rstrip(" \"'").endswith("?")
    span = _span_in(part, text, moment)
    taken = parts.Parts(
        text=text, whole=whole, part=part, moment=moment, is_led=is_led, is_marked=is_marked, span=span
    )
    return read(taken)


def is_put(part: str) -> bool:
    """It begins as a question whose end only looks like a tag: "what line of work am I in"."""
    text = mend(part)
    return text.startswith(("what ", "which ", "where ", "who ")) and text.endswith(
        (" am i in", " am i into", " am i at", " am i on", " is it in")
    )


def _written_out(text: str) -> str:
    return q.SHORT_FORMS.rewrite(text)[0]


def search_of(
    clause: str, part: str, moment: Moment, *, is_sure: bool = False, span: Span | None = None
) -> Inquiry:
    """Any other question, as far as its words and whom it names tell what would answer it."""
    if span is None:
        span = _span_in(part, clause, moment)
    named = _in_topic(clause, part, moment)
    whom = named if named is not None else (YOU if re.search(r"\b(?:i|my|me|we|our|us)\b", clause) else None)
    return Inquiry(
        kind="search",
        text=_without_span(clause, span),
        whom=whom,
        wants=_wants(clause),
        span=span,
        is_sure=is_sure or (_is_of_life(clause, whom) and not _of_her(clause)),
    )


@lru_cache(maxsize=64)  # one turn asks for the same parts several times
def clause_of(part: str) -> tuple[str, bool]:
    """The question bare and in the usual order, and whether it asks to recall: "do you remember ..."."""
    text = mend(part)
    if not text or len(text.split()) > _LONGEST:
        return "", False
    text = re.split(r"(?<=[^\d])[.!;:]\s+", text)[-1]
    text, _ = q.ORDERS.rewrite(text)
    recalls = False
    for _ in range(_LAYERS):  # "hey, remind me, do you know when ..."
        before = text
        text = _written_out(q.LEADS.sub("", text))
        bare = q.KNOWS_MY.sub("what is ", q.BARE_CALL.sub("", q.ASKS_TO_RECALL.sub("", text)))
        recalls = recalls or bare != text
        text = q.TAILS.sub("", bare).strip(" ,.?!")
        if text == before:
            break
    text, is_rewritten = q.REWRITES.rewrite(text)
    return text, recalls or is_rewritten


_LAYERS = 4
_LONGEST = 24  # words
_A_NAME = 2  # words


def sought_for(inquiry: Inquiry, zone: ZoneInfo) -> Sought:
    """What has to be looked up to answer it."""
    wanted: dict[str, None] = {}
    for word in _surface(inquiry):
        wanted |= dict.fromkeys((word, *s.alike(word)))
    if inquiry.kind == "event":
        wanted |= dict.fromkeys(HAPPENINGS[inquiry.frame].words)
    frames = [inquiry.frame if inquiry.kind != "event" else ""]
    if inquiry.kind == "how_long" or inquiry.wants == "when":
        frames += [
            frame for pattern, frame in cues.HOW_LONG_OF if pattern.search(inquiry.topic or inquiry.text)
        ]
    for frame in frames:
        wanted |= dict.fromkeys(cues.FRAMES[frame].words if frame else ())
    wanted |= dict.fromkeys(cues.MENDING)
    for relation in inquiry.kin:
        wanted |= dict.fromkeys(words_for(relation))
    names = inquiry.whom.names if inquiry.whom is not None else ()
    if inquiry.kind == "last_seen" and inquiry.whom is not None:
        names = (*names, *inquiry.whom.kin_words)
    elif inquiry.whom is not None:
        wanted |= dict.fromkeys(inquiry.whom.kin_words)
    span = inquiry.span
    return Sought(
        words=tuple(wanted),
        names=names,
        first=_midnight(span.first, zone) if span else None,
        last=_midnight(span.last, zone) if span else None,
    )


def subjects_of(inquiry: Inquiry) -> tuple[str, ...]:
    """Whose facts are wanted whole."""
    return (*(inquiry.whom.subjects if inquiry.whom is not None else ()), "you")


def _surface(inquiry: Inquiry) -> list[str]:
    text = inquiry.topic or inquiry.text
    return [word for word in s.words_of(text) if word not in s.SMALL and len(word) > 1]


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone)


# --- shapes ---------------------------------------------------------------------------------------------


def _shaped(
    kind: Kind, frame: str, match: re.Match[str], clause: str, part: str, span: Span | None, moment: Moment
) -> Inquiry | None:
    """One shape that fits, with what its slots hold; None where they hold what it cannot be asked of."""
    groups = {name: value for name, value in match.groupdict().items() if value}
    rest, topic = groups.get("rest", "").strip(), groups.get("topic", "").strip(" ?.!,")
    phrase, kin_word = groups.get("who", ""), groups.get("kin", "")
    if kind in ("on_day", "said") and span is None and s.MY_BIRTHDAY.fullmatch(rest or topic):
        return Inquiry(kind="on_day", text=clause, topic="birthday", is_sure=True)
    if kind == "on_day" or (kind == "said" and span is not None and _is_time(topic, span)):
        return _on_day(clause, rest or topic, span)
    if kind == "last_seen" and rest and not _is_time(rest, span):
        phrase, rest = f"{phrase} {rest}", ""
    whom = _asked_of(kind, phrase, part, moment)
    is_no_time = bool(rest) and not _is_time(rest, span) and not q.BEFORE.search(rest)
    is_no_kin = kind in ("kin", "count_kin") and not relations_of(kin_word)
    if (phrase and whom is None) or is_no_time or is_no_kin:
        return None
    if kind == "who" and whom is not None and not whom.is_known and q.WHO_IS_MY.match(clause):
        return Inquiry(kind="named", text=clause, topic=f"my {phrase}", wants="name", is_sure=True)
    if kind in ("said", "last_mention", "last", "how_long"):
        if _is_hollow(topic):
            return None
        topic = _without_span(topic, span)
        whom = _in_topic(topic, part, moment) if kind in ("said", "last_mention") else whom
    return Inquiry(
        kind=kind,
        text=clause,
        frame=frame,
        kin=relations_of(kin_word) if kin_word else (),
        kin_word=kin_word,
        whom=whom,
        topic=topic,
        span=span,
        is_before=(frame != "" or kind == "kin") and q.BEFORE.search(_without_span(clause, span)) is not None,
        wants="when" if kind == "last" else "",
        is_sure=True,
    )


def _asked_of(kind: Kind, phrase: str, part: str, moment: Moment) -> Whom | None:
    """Whom the slot of a shape names; "who is" and "when did I last see" also take a name nothing places."""
    whom = whom_of(phrase.removesuffix("'s").removesuffix("s'"), part, moment) if phrase else None
    if kind in ("who", "last_seen"):
        is_open = phrase in s.SMALL or len(phrase.split()) > _A_NAME
        whom = unknown(phrase) if whom is None and not is_open else whom
        return None if whom is YOU else whom
    return whom


def _in_topic(topic: str, part: str, moment: Moment) -> Whom | None:
    named = (whom_of(phrase, part, moment) for phrase in named_in(topic))
    return next((whom for whom in named if whom is not None), None)


def _on_day(clause: str, rest: str, span: Span | None) -> Inquiry | None:
    """ "What did we talk about on my birthday": only where what follows is a day and nothing else."""
    if span is None or not _is_time(rest, span):
        return None
    return Inquiry(kind="on_day", text=clause, span=span, is_sure=True)


def _is_hollow(topic: str) -> bool:
    """ "It", "that": what is meant stands in the talk, and other rules know it."""
    return (
        not topic
        or re.fullmatch(r"(?:it|that|this|them|him|her|me|us|you|yourself|there|then)", topic) is not None
    )


def _is_time(rest: str, span: Span | None) -> bool:
    """Whether these words are the day that was read, and its small words."""
    return span is not None and not s.content(_without_span(rest, span)) - s.OF_A_TIME


def _wants(clause: str) -> Wants:
    return next((cast(Wants, wants) for pattern, wants in s.WANTS.on(clause) if pattern.search(clause)), "")


def _is_of_life(clause: str, whom: Whom | None) -> bool:
    """Whether only what they told can answer it: a plain question of fact about them or theirs."""
    if (
        not q.SURE.match(clause)
        or q.RHETORICAL.search(clause)
        or q.NO_GO.search(clause)
        or NO_QUESTION.search(clause)
    ):
        return False
    return whom is not None


def _of_her(clause: str) -> bool:
    return re.search(r"\b(?:you|your|yourself)\b", clause) is not None


# --- days -----------------------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def _read(text: str, now: datetime, anchors: tuple[tuple[str, date], ...]) -> When | None:
    return read_when(text, now, past=True, anchors=dict(anchors))


def _span_in(part: str, clause: str, moment: Moment) -> Span | None:
    """The days that a question speaks of, looking back; None where it names none, or asks for the day."""
    if _wants(clause) == "when":
        return None
    now = moment.local
    anchors = tuple((name, _gone(date.fromisoformat(day[:10]), now.date())) for name, day in moment.anchors)
    when = _read(clause, now, anchors)
    if when is None or when.kind == "duration" or when.rrule:
        return None
    first = when.start.date()
    last = when.end.date() if when.end is not None else first
    if when.end is not None and when.end.time() != datetime.min.time():
        last += timedelta(days=1)
    if last <= first:
        last = first + timedelta(days=1)
    if first > now.date():
        return None
    said = clause[when.span[0] : when.span[1]]
    return Span(first=first, last=last, said=said) if s.content(said) or said else None


def _gone(day: date, today: date) -> date:
    """The last such day: a birthday to come was a year ago."""
    if day <= today:
        return day
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def _without_span(text: str, span: Span | None) -> str:
    return text.replace(span.said, " ").strip() if span is not None and span.said else text

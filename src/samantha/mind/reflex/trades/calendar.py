"""The calendar: "what's my day like?", "put lunch in for Friday at one", "move the dentist to four"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from samantha.core import pattern as re
from samantha.core.deed import Deed, Json
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.asking import Asking, asking
from samantha.mind.reflex.en import named as n
from samantha.mind.reflex.en.trades import calendar as k
from samantha.mind.reflex.en.when import When
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import as_written, mend
from samantha.mind.reflex.times import spoken
from samantha.mind.reflex.trades.calendar_told import told

SKILL = "calendar"
_LONG = 12  # words: longer is no title, and no name of an entry
_COMMAS = 3  # that a sentence is parted at
_FRESH = 1  # lines of hers after which "move it to four" no longer means what was told


@dataclass(frozen=True, kw_only=True)
class Marked:
    """A sentence with "@" for each time that was said in it: as written, and in small mended letters."""

    asked: Asking
    when: When | None
    written: str
    low: str

    @property
    def at(self) -> str:
        """The time, as it was said."""
        if self.when is None:
            return ""
        return " ".join(self.asked.words[start:end] for start, end in _runs(self.when))


class Calendar:
    """See the Trade protocol."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        marked = mark(parts[index], moment)
        if marked is None or _is_of_reminders(parts):
            return None
        for act in (_free, _agenda, _cancel, _move, _add, _find):
            if (order := act(marked, moment)) is not None:
                return order
        return None

    def fill(self, order: Order, text: str, moment: Moment) -> Order | None:
        marked = mark(text, moment)
        if marked is None:
            return None
        arguments: dict[str, Json] = {**order.arguments}
        if order.missing == "title":
            title, place = _title(marked.written, marked)
            if not title:
                return None
            arguments |= {"title": title, **({"place": place} if place else {})}
            return Order(skill=SKILL, verb=order.verb, arguments=arguments)
        when = marked.when or spoken(f"at {text}", moment)
        if when is None:
            return None
        if order.verb == "add":
            arguments |= _timing(when, marked)
        elif order.verb == "move":
            arguments |= _moving(when)
        else:
            arguments |= _asking_for(when)
        return Order(skill=SKILL, verb=order.verb, arguments=arguments)

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        if last.order.skill != SKILL or last.lines_ago > _FRESH or not last.state:
            return None  # what was asked for is answered by `fill`
        marked = mark(text, moment)
        if marked is None:
            return None
        if last.order.verb in ("agenda", "free", "find"):
            if marked.when is not None and last.order.verb != "find" and k.MORE_TIME.match(marked.low):
                return _order(last.order.verb, moment, _asking_for(marked.when, last.order.verb))
            if last.order.verb == "find" and (more := k.MORE_WHAT.match(marked.low)) is not None:
                what = _bare_name(more["what"])
                return _order("find", moment, {"words": as_written(what, marked.written)}) if what else None
        return _changed(last, marked, moment)

    def tell(self, order: Order, deed: Deed, scene: Scene) -> list[Piece]:
        return told(order, deed, scene)


TRADE = Calendar()


def mark(part: str, moment: Moment) -> Marked | None:
    """None for what is too long to be a request."""
    asked = asking(part)
    if not asked.words or len(asked.words) > 300:
        return None
    asked = replace(asked, words=k.ORDINAL.sub(_in_digits, asked.words))
    when = spoken(asked.words, moment)
    if when is None and (at := n.TO_CLOCK.sub("at ", asked.words)) != asked.words:
        asked = replace(asked, words=at)  # "move it to two"
        when = spoken(at, moment)
    written = asked.words
    if when is not None:
        for start, end in sorted(_runs(when), reverse=True):
            written = f"{written[:start]} @ {written[end:]}"
    written = re.sub(r"\s+([,:])", r"\1", re.sub(r"\s+", " ", written)).strip()
    low = k.CURSED.sub("", mend(written))
    return Marked(asked=asked, when=when, written=written, low=re.sub(r"\s+([,:])", r"\1", low).strip())


def _is_of_reminders(parts: Sequence[str]) -> bool:
    text = " ".join(parts).lower()
    return "remind" in text and not k.HAS_CAL.search(text)


def _in_digits(match: re.Match[str]) -> str:
    """ "The twenty second", which could be a span, as "the 22nd"."""
    number = (20 if match["ten"].lower() == "twenty" else 30) + k.ORDINALS.index(match["one"].lower()) + 1
    return f"on the {number}{_ENDINGS.get(number % 10, 'th')}"


_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def _runs(when: When) -> tuple[tuple[int, int], ...]:
    return when.spans or (when.span,)


def _order(
    verb: str, moment: Moment, *said: Mapping[str, Json], missing: str = "", is_loose: bool = False
) -> Order:
    """What was said, put together: the last of two that say the same counts."""
    given = {name: value for each in said for name, value in each.items() if value not in (None, "", False)}
    arguments: dict[str, Json] = {**given, "zone": moment.zone.key}
    return Order(skill=SKILL, verb=verb, arguments=arguments, missing=missing, is_loose=is_loose)


# --- what is on, and when --------------------------------------------------------------------------


def _agenda(marked: Marked, moment: Moment) -> Order | None:
    low, today = marked.low, moment.local.date()
    if k.NEXT.match(low) or k.NEXT_TOO.match(low):
        return _order("agenda", moment, {"first": today.isoformat()})
    if k.AGENDA_NOT.match(low) and not marked.at.lower().startswith("on "):
        return None
    is_more = k.AGENDA_MORE.match(low) is not None
    if not (is_more or k.AGENDA_OPENS.match(low)):
        return None
    words = set(re.findall(r"[\w@']+", low))
    if not is_more and (not words <= k.AGENDA_WORDS or not k.AGENDA_CUE.search(low)):
        return None
    if marked.when is not None:
        if marked.when.start.date() < today and not marked.when.end:
            return None  # what was is asked of memory
        return _order("agenda", moment, _asking_for(marked.when, "agenda"))
    if k.WEEK.search(low):
        last = today + timedelta(days=6 - today.weekday())
        return _order("agenda", moment, {"first": today.isoformat(), "last": last.isoformat()})
    if k.TODAY.search(low) or "today" in low:
        return _order("agenda", moment, {"first": today.isoformat(), "last": today.isoformat()})
    return _order("agenda", moment, {"first": today.isoformat()}) if k.HAS_CAL.search(low) else None


def _free(marked: Marked, moment: Moment) -> Order | None:
    low = marked.low
    is_more = (
        marked.when is not None
        and (marked.asked.is_question or marked.asked.is_asked)
        and k.FREE_MORE.search(low)
    )
    if k.FREE_NOT.search(low) or not (k.FREE.search(low) or k.FREE_TERSE.match(low) or is_more):
        return None
    if marked.when is None:
        return (
            _order("free", moment, missing="when")
            if marked.asked.is_question and len(low.split()) <= _SHORT
            else None
        )
    if k.FREE_AGENDA.search(low) and not marked.when.has_time:
        return None
    return _order("free", moment, _asking_for(marked.when), _length(marked))


_SHORT = 5  # words of "am I free?", with no time in it


def _find(marked: Marked, moment: Moment) -> Order | None:
    if (found := k.FIND_IN.match(marked.low)) is not None:
        words = _bare_name(next((value for value in found.groups() if value), ""))
        if words and len(words.split()) <= _LONG and not k.FIND_NOT.search(words):
            return _order("find", moment, {"words": as_written(words, marked.written)}, is_loose=True)
    match = k.FIND.match(marked.low)
    if match is None or marked.when is not None:
        return None
    rest = k.FIND_LED.sub("", match["rest"])
    rest = k.FIND_TAIL.sub("", rest)
    is_mine = bool(k.FIND_OWN.match(rest) or k.FIND_MEETS.match(marked.low) or rest != match["rest"])
    words = _bare_name(k.FIND_OWN.sub("", rest))
    if not words or not is_mine or len(words.split()) > _LONG or k.FIND_NOT.search(rest):
        return None
    if spoken(words, moment) is not None:
        return None  # a day that has a name: Easter, the first of May
    return _order("find", moment, {"words": as_written(words, marked.written)}, is_loose=True)


# --- putting in ------------------------------------------------------------------------------------


def _add(marked: Marked, moment: Moment) -> Order | None:
    found = next(_wanted(marked, moment), None)
    if found is None or (
        marked.asked.is_question and not marked.asked.is_asked and not k.HAS_CAL.search(marked.low)
    ):
        return None
    title, place = _title(" ".join(as_written(piece.strip(), marked.written) for piece in found), marked)
    arguments: dict[str, Json] = {"title": title, "place": place}
    if marked.when is None:
        return _order("add", moment, arguments, missing="when") if title else None
    arguments |= _timing(marked.when, marked) | _length(marked)
    if k.ALL_DAY.search(marked.low) and "wall" in arguments:
        arguments["day"] = str(arguments.pop("wall"))[:10]
        arguments.pop("minutes", None)
    if "day" in arguments:
        arguments.pop("minutes", None)
    return _order("add", moment, arguments, missing="" if title else "title")


def _wanted(marked: Marked, moment: Moment) -> Iterator[tuple[str, ...]]:
    """The words that hold what is to be put in; none where a calendar was named and nothing else."""
    low = marked.low
    if k.HAS_CAL.search(low):
        for way in (k.CAL_FIRST, k.PUT_CAL, k.MAKE_ENTRY, k.CAL_LAST):
            match = way.search(low) if way in (k.PUT_CAL, k.MAKE_ENTRY) else way.match(low)
            if match is None:
                continue
            said = match["what"] or ""
            what = said.strip(" @,:;.-\"'")
            before, after = low[: match.start()], low[match.end() :]
            if what in k.IT or k.ALL_DAY.fullmatch(what):
                yield next(((each,) for each in (before, after) if each.strip(" @,:;.-")), ())
            elif way is k.PUT_CAL:
                if not before.strip(" @") or k.BEFORE_ORDER.search(before):
                    yield said, after
            elif way is not k.CAL_LAST or marked.when is not None:
                yield (said,)
    if marked.when is not None and (marked.when.rrule or _is_ahead(marked.when, moment)):
        yield from _wanted_plainly(marked, marked.when)


def _wanted_plainly(marked: Marked, when: When) -> Iterator[tuple[str, ...]]:
    """The same where no calendar is named: the verb alone asks for one, or the thing and its time do."""
    low = marked.low
    if (match := k.SCHEDULE.match(low)) is not None:
        yield (match["what"],)
    if (match := k.PUT_IN.match(low)) is not None:
        yield match["what"], match["more"]
    if (match := k.SET_UP.match(low)) is not None:
        yield (match["what"],)
    is_event = bool(k.EVENT_NOUN.search(low))
    if "remind" in low or not (when.has_time or is_event):
        return
    for way in (k.GO_IN, k.ADD_IT, k.ADD_START):
        match = way.match(low)
        if match is not None and (is_event or way is not k.ADD_START or not k.LOOSE_PUT.match(low)):
            yield (match["what"],)


def _is_ahead(when: When, moment: Moment) -> bool:
    return max(when.start, when.end or when.start).date() >= moment.local.date() and (when.after_s or 0) >= 0


def _title(text: str, marked: Marked) -> tuple[str, str]:
    """What it is called, and where it is."""
    text = re.sub(r"\s+", " ", text)
    if quoted := re.search(r"['\"]([^'\"]{2,60})['\"]", text):
        return quoted[1].strip(), ""
    text = k.LENGTH.sub(" ", k.ALL_DAY.sub(" ", text))
    text = re.sub(rf"(?:,? ?\b(?:in|into|on|to|for) )?{k.CAL}\b", " ", text, flags=re.I)
    for piece in re.split(r"[,;]|: ", text):
        place = ""
        title = _bare_title(piece)
        if not title:
            continue
        if (match := k.PLACE_AT.match(title) or k.PLACE_IN.match(title)) and match[
            "title"
        ].lower() not in k.PLAIN_TITLE:
            title, place = _bare_title(match["title"]), _bare_title(match["place"])
        elif found := k.PLACE_AT.match(text.strip(" @,")):
            place = _bare_title(found["place"].split(",")[0])
            title = title.removesuffix(f" at {place}")
        if title and len(title.split()) <= _LONG:
            return title[:200], place[:200]
    return "", ""


def _bare_title(text: str) -> str:
    text = re.sub(r"\s*@\s*", " ", text).strip()
    for _ in range(2):
        text = k.TITLE_TAIL.sub("", k.TITLE_HEAD.sub("", text)).strip(" ,.:;-\"'")
    return re.sub(r"\s+", " ", text)


def _timing(when: When, marked: Marked) -> dict[str, Json]:
    """The arguments that say when something new is."""
    slots: dict[str, Json] = {"rrule": when.rrule} if when.rrule else {}
    if when.has_time or when.grain in ("minute", "hour", "part"):
        slots["wall"] = when.start.isoformat(timespec="minutes")
        if when.end is not None and when.has_time and when.end > when.start:
            slots["minutes"] = max(int((when.end - when.start).total_seconds() // 60), 1)
        return slots
    slots["day"] = when.start.date().isoformat()
    last = _last(when)
    if last > when.start.date():
        slots["last"] = last.isoformat()
    return slots


def _length(marked: Marked) -> dict[str, Json]:
    """ "For 45 minutes", "1h", "a fifteen-minute ..."; nothing where none was said."""
    when = marked.when
    if when is not None and when.duration_s and when.has_time:
        return {"minutes": max(int(when.duration_s // 60), 1)}
    match = k.LENGTH.search(marked.low)
    if match is None or (when is not None and when.end is not None and when.has_time):
        return {}
    return {"minutes": minutes} if (minutes := _minutes(match)) else {}


def _minutes(match: re.Match[str]) -> int:
    """How many minutes an amount comes to."""
    said = match["n"].replace(",", ".")
    amount = k.NUMBERS.get(said.replace(" five", "-five")) if not said[0].isdigit() else float(said)
    if amount is None:
        return 0
    return int((amount + (0.5 if match["half"] else 0)) * k.UNITS[match["unit"][0]])


# --- changing what is in ---------------------------------------------------------------------------


def _move(marked: Marked, moment: Moment) -> Order | None:
    low = marked.low
    if k.MOVE_NOT.search(low) or (marked.asked.is_question and not marked.asked.is_asked):
        return None
    for by in (k.MOVE_BY, k.MOVE_BY_AFTER):
        match = by.match(mend(marked.asked.words))
        if match is not None and (what := _bare_name(match["what"] or "")) and (by_minutes := _by(match)):
            return _named("move", what, marked, moment, {"by_minutes": by_minutes})
    if marked.when is None:
        return None
    is_to = bool(k.TO.match(marked.at))
    for way in (k.MOVE_AFTER, k.MOVE, k.MOVE_INSTEAD, k.MOVE_SET):
        match = way.match(low)
        if match is None:
            continue
        if way is k.MOVE_SET and not (is_to or " to @" in low or marked.when.after_s):
            continue
        what = _bare_name(match["what"])
        if not what or k.TELLS.match(what) or (way is k.MOVE_INSTEAD and len(what.split()) > _SHORT):
            continue
        if way is k.MOVE_SET and not (k.DETERMINED.match(match["what"]) or k.EVENT_NOUN.search(what)):
            continue
        return _named("move", what, marked, moment, _moving(marked.when))
    return None


def _cancel(marked: Marked, moment: Moment) -> Order | None:
    low = marked.low
    if marked.asked.is_question and not marked.asked.is_asked:
        return None
    day = marked.when.start.date().isoformat() if marked.when and marked.when.has_date else None
    for text in _clauses(low):
        if (match := k.CANCEL_CAL.match(text)) and (what := _bare_name(match["what"])) and not _is_all(what):
            return _named("cancel", what, marked, moment, {"day": day})
    told = k.CANCEL_TOLD.match(low)
    if told and (what := _bare_name(told["what"])) and not k.CANCEL_NOT.search(what):
        return _named("cancel", what, marked, moment, {"day": day})
    if (match := k.CANCEL_AFTER.match(low)) and (what := _bare_name(match["what"])):
        is_ours = (
            k.HAS_CAL.search(low)
            or k.EVENT_NOUN.search(low)
            or "the event" in low
            or "not" in low
            or "won't" in low
        )
        if is_ours and not k.CANCEL_NOT.search(what):
            return _named("cancel", what, marked, moment, {"day": day})
    for text in _clauses(low):
        if (match := k.CANCEL.match(text)) is None or k.CANCEL_NOT.search(match["what"]):
            continue
        what = _bare_name(match["what"])
        is_plain = match["verb"] in ("cancel", "scrap", "call off", "axe")
        is_event = bool(k.EVENT_NOUN.search(match["what"]))
        if what and (is_event or (is_plain and (k.DETERMINED.search(match["what"]) or day))):
            return _named("cancel", what, marked, moment, {"day": day})
    return None


def _is_all(what: str) -> bool:
    return what in ("everything", "all", "all of it")


def _named(
    verb: str, what: str, marked: Marked, moment: Moment, arguments: Mapping[str, Json]
) -> Order | None:
    """An order about an entry that is named by its words."""
    if len(what.split()) > _LONG or what in k.CONTEXT:
        return None
    return _order(verb, moment, {"what": as_written(what, marked.written)}, arguments)


def _bare_name(text: str) -> str:
    text = k.LENGTH.sub(" ", text) if re.search(r"\d", text) else text
    for _ in range(2):
        text = k.WHAT_TAIL.sub("", k.WHAT_HEAD.sub("", text.strip(" @,:;.-"))).strip(" @,:;.-")
    return re.sub(r"\s*@\s*", " ", text).strip()


def _moving(when: When) -> dict[str, Json]:
    """Where it goes: a span from where it is, a time, a day, or another clock time of its own day."""
    if when.after_s is not None and when.grain in ("minute", "hour", "second"):
        return {"by_minutes": round(when.after_s / 60)}
    if not when.has_time and when.grain != "part":
        return {"day": when.start.date().isoformat()}
    slots: dict[str, Json] = {"wall": when.start.isoformat(timespec="minutes")}
    return slots if when.has_date else {**slots, "same_day": True}


def _by(match: re.Match[str]) -> int:
    minutes = _minutes(match)
    ways = {match["way"], match["way2"]}
    return -minutes if ways & k.EARLIER else minutes


def _clauses(low: str) -> list[str]:
    commas = [at for at, char in enumerate(low) if char == ","][:_COMMAS]
    return [low, *(low[at + 1 :].strip() for at in commas), *(low[:at] for at in reversed(commas))]


# --- going on --------------------------------------------------------------------------------------


def _changed(last: Ordered, marked: Marked, moment: Moment) -> Order | None:
    """ "No, Thursday", "an hour later", "cancel that": of what was told last."""
    id_ = last.result.get("id")
    low, plain = marked.low, mend(marked.asked.words)
    if last.state == "proposed" and last.order.verb == "add":
        return _instead(last.order, marked)
    if last.state == "done":  # then it has an id, and nothing else is meant
        which: dict[str, Json] = {"id": id_}
    else:
        which = {"what": last.order.arguments.get("what") or last.order.arguments.get("title")}
        if not which["what"]:
            return None
    if k.CANCEL_IT.match(low) and last.order.verb != "cancel":
        return _order("cancel", moment, which)
    if (match := k.AMEND_LENGTH.match(plain)) and last.order.verb in ("add", "move", "edit"):
        return _order("edit", moment, which, {"minutes": _minutes(match)})
    if (match := k.AMEND_BY.match(plain)) and (by_minutes := _by(match)):
        return _order("move", moment, which, {"by_minutes": by_minutes})
    if last.order.verb in ("add", "move", "edit") and (match := k.CALL_IT.match(low)):
        return _order("edit", moment, which, {"title": as_written(match["what"], marked.written)})
    if last.order.verb in ("add", "move", "edit") and (match := k.WHERE_IT.match(low)):
        return _order("edit", moment, which, {"place": as_written(match["place"], marked.written)})
    is_change = k.AMEND.match(low) and (k.AMEND_SAID.match(low) or last.order.verb in ("add", "move"))
    if marked.when is not None and is_change and not marked.asked.is_question:
        return _order("move", moment, which, _moving(marked.when))
    return None


def _instead(order: Order, marked: Marked) -> Order | None:
    """Another time for what still waits for a yes."""
    if marked.when is None or not k.AMEND.match(marked.low):
        return None
    arguments = {
        name: value for name, value in order.arguments.items() if name not in ("wall", "day", "last")
    }
    before = str(order.arguments.get("wall", ""))
    if before and marked.when.has_date and not marked.when.has_time:
        arguments["wall"] = f"{marked.when.start.date()}T{before[11:16]}"
    elif before and marked.when.has_time and not marked.when.has_date:
        arguments["wall"] = f"{before[:10]}T{marked.when.start:%H:%M}"
    else:
        arguments |= _timing(marked.when, marked)
    return Order(skill=SKILL, verb="add", arguments=arguments, replaces=True)


# --- days ------------------------------------------------------------------------------------------


def _asking_for(when: When, verb: str = "free") -> dict[str, Json]:
    """The time that a question is about: a clock time with its length, else days."""
    if verb == "free" and (when.has_time or when.grain in ("minute", "hour")):
        slots: dict[str, Json] = {"wall": when.start.isoformat(timespec="minutes")}
        if when.end is not None and when.end > when.start:
            slots["minutes"] = max(int((when.end - when.start).total_seconds() // 60), 1)
        return slots
    if verb == "free" and when.grain == "part" and when.end is not None and when.end > when.start:
        minutes = int((when.end - when.start).total_seconds() // 60)
        return {"wall": when.start.isoformat(timespec="minutes"), "minutes": minutes}
    return {"first": when.start.date().isoformat(), "last": _last(when).isoformat()}


def _last(when: When) -> date:
    """The last whole day of a range, whose end is left out where it is a midnight."""
    if when.end is None or when.grain == "part":
        return when.start.date()
    return max((when.end - timedelta(minutes=1)).date(), when.start.date())

"""The slots of a deed that is supposed, cut from the words around its verb. Only what was said is in them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from samantha.core import pattern as re
from samantha.core.deed import Json
from samantha.core.turn import Moment
from samantha.mind.reflex.asking import Asking
from samantha.mind.reflex.deeds import Guess
from samantha.mind.reflex.en import supposing as s
from samantha.mind.reflex.en.numerals import in_digits
from samantha.mind.reflex.en.trades import notes as notes_en
from samantha.mind.reflex.en.when import When
from samantha.mind.reflex.heard import Command
from samantha.mind.reflex.places import place_zone
from samantha.mind.reflex.requests import polish
from samantha.mind.reflex.times import spoken, timed, without
from samantha.mind.reflex.trades import dates, desk, lists, mail, sums


@dataclass(frozen=True, kw_only=True)
class Said:
    """One sentence (`text`) with its guess, its time and its words without that time; `whole` is the turn."""

    guess: Guess
    asked: Asking
    when: When | None
    words: str
    moment: Moment
    whole: str
    text: str

    def around(self, verb: str, container: str = "") -> str:
        """The free words: what the verb has for its object, or what was told of before "delete it"."""
        words = self.words
        if container:
            words = s.CONTAINER[container].sub(" ", words)
        low = words.lower()
        match = s.VERB[verb].search(low)
        if match is None:
            return trimmed(words)
        after = trimmed(words[match.end() :])
        if after and not s.PRONOUN.match(after.lower()):
            return after
        return trimmed(words[: match.start()])


def trimmed(words: str) -> str:
    """Without the grammar at its ends, and without what was said after it: "..., it's been dropped"."""
    words = s.AFTERTHOUGHT.sub("", words.strip())
    low = words.lower()
    if match := s.GONE.search(low):
        words = words[: match.start()]
    for _ in range(3):
        low = words.lower()
        start = match.end() if (match := s.HEAD.match(low)) else 0
        end = match.start() if (match := s.TAIL.search(low)) else len(words)
        if start == 0 and end == len(words):
            break
        words = words[start : max(start, end)]
    return words.strip(" ,.;:?!\"'“”")


# --- reminders --------------------------------------------------------------------------------------------


def _set(said: Said) -> Command | None:
    when = timed(said.when, said.moment)
    words = without(said.asked.words, when) if when is not None else said.asked.words
    low = words.lower()
    is_wake = bool(s.WAKES.search(low))
    match = s.REMINDS.search(low)
    what = polish(words[match.end() :]) if match else polish(words)
    if match and not what:
        what = polish(words[: match.start()])
    if is_wake and len(what.split()) <= 1:
        what = "wake up"
    return Command(kind="remind", what=what, when=when) if match or when else None


def _timer(said: Said) -> Command | None:
    part = said.asked.words
    when = (
        said.when
        if said.when and (said.when.duration_s or said.when.after_s)
        else spoken(f"timer {part}", said.moment)
    )
    if when is None:
        return Command(kind="timer")
    name = " ".join(
        s.TIMER.sub(" ", without(part if when is said.when else f"timer {part}", when).lower()).split()
    )
    return Command(kind="timer", what=name if len(name.split()) <= 3 else "", when=when)


def _listed(said: Said) -> Command:
    return Command(kind="list", when=said.when)


def _reminder_moved(said: Said) -> Command | None:
    when = timed(said.when, said.moment)
    what = _reminder_name(said.around("move"))
    return Command(kind="move", what=what or "it", when=when) if when is not None else None


def _reminder_gone(said: Said) -> Command:
    if s.ALL.search(said.asked.low):
        return Command(kind="cancel", what="all")
    return Command(kind="cancel", what=_reminder_name(said.around("cancel")))


def _reminder_name(words: str) -> str:
    return trimmed(s.REMINDS.sub(" ", words.lower()))


REMINDERS: Mapping[str, Callable[[Said], Command | None]] = {
    "set": _set,
    "timer": _timer,
    "list": _listed,
    "move": _reminder_moved,
    "cancel": _reminder_gone,
}

# --- lists and notes --------------------------------------------------------------------------------------


def _where(said: Said) -> dict[str, Json]:
    low = said.words.lower()
    for match in s.CONTAINER["lists"].finditer(low):
        for name in ("list", "for"):
            if match[name]:
                return {"list": said.words[match.start(name) : match.end(name)]}
    if s.TO_DO.search(low):
        return {"list": "to-do"}
    return {"list": "shopping"} if s.SHOPPING.search(low) else {}


def _items(said: Said, verb: str) -> dict[str, Json]:
    items = lists.things(said.around(verb, "lists"))
    return {"items": [*items], **_where(said)}


def _noted(said: Said) -> dict[str, Json] | None:
    if notes_en.NOT_A_NOTE.search(said.whole.lower()):
        return None
    words = s.CONTAINER["notes"].sub(" ", said.asked.words)
    match = s.VERB["put"].search(words.lower())
    rest = words[match.end() :] if match and match.start() < 12 else words
    return {"text": trimmed(rest) and rest.strip(" ,.:;-") if trimmed(rest) else ""}


def _words_of_note(said: Said, verb: str) -> dict[str, Json]:
    return {"words": said.around(verb, "notes")}


# --- the calendar, the weather ------------------------------------------------------------------------------


def _days(said: Said) -> dict[str, Json]:
    """The days spoken of, both included; today where none are."""
    today = said.moment.local.date()
    when = said.when
    first = when.start.date() if when is not None else today
    last = (when.end - timedelta(minutes=1)).date() if when is not None and when.end is not None else first
    return {"first": first.isoformat(), "last": max(first, last).isoformat(), **_zone(said)}


def _zone(said: Said) -> dict[str, Json]:
    return {"zone": said.moment.zone.key}


def _point(said: Said) -> dict[str, Json]:
    when = said.when
    if when is None:
        return _zone(said)
    if not when.has_time:
        return {"day": when.start.date().isoformat(), **_zone(said)}
    found: dict[str, Json] = {"wall": when.start.replace(tzinfo=None).isoformat(timespec="minutes")}
    if when.end is not None and when.end > when.start:
        found["minutes"] = int((when.end - when.start).total_seconds() // 60)
    return {**found, **_zone(said)}


def _free(said: Said) -> dict[str, Json]:
    is_clock = said.when is not None and said.when.has_time
    return _point(said) if is_clock else _days(said)


def _added(said: Said) -> dict[str, Json]:
    rule: dict[str, Json] = {"rrule": said.when.rrule} if said.when is not None and said.when.rrule else {}
    return {"title": said.around("put", "calendar"), **_point(said), **rule}


def _moved(said: Said) -> dict[str, Json]:
    what: dict[str, Json] = {}
    if match := s.BY_MUCH.search(said.asked.low):
        number = s.BY_NUMBERS.get(match["n"]) or float(match["n"])
        by = int(number * s.BY_UNITS[match["unit"][0]])
        what["by_minutes"] = -by if match["way"] in s.SOONER else by
    name = said.around("move", "calendar")
    where = {} if "by_minutes" in what else _point(said)
    return {**({"what": name} if name else {}), **what, **where, **_zone(said)}


def _called_off(said: Said) -> dict[str, Json]:
    name = said.around("cancel", "calendar")
    day: dict[str, Json] = {"day": said.when.start.date().isoformat()} if said.when is not None else {}
    return {"what": name, **day, **_zone(said)}


def _forecast(said: Said) -> dict[str, Json]:
    match = s.WEATHER_OF.search(said.words) or s.PLACE.search(said.words)
    named = next((one for one in match.groups() if one), "") if match else ""
    days = _days(said) if said.when is not None else _zone(said)
    return {**({"place": named.strip()} if named else {}), **days}


# --- people, music, the web ---------------------------------------------------------------------------------


def _person(said: Said) -> str:
    for match in s.PERSON.finditer(said.asked.words):
        words = match["name"].split()
        while words and words[0].lower() in s.NOT_PERSON:
            del words[0]
        if words:
            return " ".join(words)
    owner = s.OWNER.search(said.asked.low)
    name = next((one for one in owner.groups() if one), "") if owner else ""
    return " ".join(word for word in name.split() if word not in s.NOT_PERSON)


def _contact(said: Said) -> dict[str, Json]:
    name = _person(said)
    low = said.asked.low.replace(name.lower(), " ")
    field = next((field for field, pattern in s.FIELDS.items() if pattern.search(low)), "")
    return {"name": name, **({"field": field} if field else {})}


def _card(said: Said) -> dict[str, Json]:
    text = said.asked.words
    found: dict[str, Json] = {"name": _person(said)}
    if (email := s.EMAIL.search(text)) is not None:
        found["email"] = email[0].replace(" at ", "@").replace(" dot ", ".")
    elif (phone := s.PHONE.search(text)) is not None:
        found["phone"] = phone[0]
    return found


def _played(said: Said) -> dict[str, Json]:
    words = said.around("play")
    return {} if s.ANY_MUSIC.match(words.lower()) else {"words": words}


_STEP = 10  # percent, where only a way is said


def _volume(said: Said) -> dict[str, Json] | None:
    low = in_digits(said.asked.low)
    percent = s.PERCENT.search(low)
    if percent and not re.search(r"\bby\b", low):
        return {"percent": min(100, int(percent["n"]))}
    if s.MUTE.search(low):
        return {"percent": 0}
    if s.FULL.search(low):
        return {"percent": 100}
    if s.HALF.search(low):
        return {"percent": 50}
    by = int(percent["n"]) if percent else _STEP
    if s.QUIETER.search(low):
        return {"by": -by}
    return {"by": by} if s.LOUDER.search(low) else None


def _sought(said: Said) -> dict[str, Json]:
    words = s.SEARCHED.sub(" ", said.asked.words)
    match = s.VERB["find"].match(words.lower())
    return {"words": trimmed(words[match.end() :] if match else words)}


# --- numbers, words ---------------------------------------------------------------------------------------


def _sum(said: Said) -> dict[str, Json]:
    return {"expression": sums.expression_within(in_digits(said.asked.low))}


def _word(said: Said) -> dict[str, Json]:
    match = s.WORD.search(said.asked.words)
    word = next((one for one in match.groups() if one), "") if match else ""
    return {"word": word}


def _clock_in(said: Said) -> dict[str, Json] | None:
    named = (match["place"] for match in s.PLACE_NAMED.finditer(said.asked.words))
    place = next((one for one in named if place_zone(one.lower()) is not None), "")
    return {"place": place, **_zone(said)} if place else None


def _mail(said: Said) -> dict[str, Json] | None:
    return mail.slots_in(said.guess.verb, said.asked, said.moment)


def _of_past(said: Said) -> dict[str, Json]:
    return desk.days_asked(said.asked.words, said.moment)


SLOTS: Mapping[str, Callable[[Said], Mapping[str, Json] | None]] = {
    "lists.add": lambda said: _items(said, "put"),
    "lists.remove": lambda said: _items(said, "take"),
    "lists.show": _where,
    "lists.clear": _where,
    "notes.add": _noted,
    "notes.find": lambda said: _words_of_note(said, "find"),
    "notes.delete": lambda said: _words_of_note(said, "take"),
    "calendar.agenda": _days,
    "calendar.free": _free,
    "calendar.find": lambda said: {"words": said.around("when", "calendar"), **_zone(said)},
    "calendar.add": _added,
    "calendar.move": _moved,
    "calendar.cancel": _called_off,
    "contacts.find": _contact,
    "contacts.add": _card,
    "contacts.change": _card,
    "weather.forecast": _forecast,
    "music.play": _played,
    "music.volume": _volume,
    "search.web": _sought,
    "sums.calculate": _sum,
    "sums.convert": lambda said: sums.measures_in(in_digits(said.asked.low)),
    "words.spell": _word,
    "words.define": _word,
    "words.synonyms": _word,
    "dates.today": _zone,
    "dates.until": lambda said: dates.until_in(said.asked.words, said.moment),
    "dates.weekday": lambda said: {"day": said.when.start.date().isoformat()} if said.when else None,
    "dates.time_in": _clock_in,
    **dict.fromkeys(
        ("mail.find", "mail.read", "mail.summarise", "mail.reply", "mail.draft", "mail.send", "mail.waiting"),
        _mail,
    ),
    "desk.done": _of_past,
}

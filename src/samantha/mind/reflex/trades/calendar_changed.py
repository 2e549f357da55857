"""What is in the calendar and moves or goes: "push the dentist back", "squash is off, take it out"."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from samantha.core import pattern as re
from samantha.core.deed import Json
from samantha.core.turn import Moment
from samantha.mind.reflex.en.trades import calendar as c
from samantha.mind.reflex.en.trades import calendar_changed as f
from samantha.mind.reflex.en.when import When
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.text import as_written, mend
from samantha.mind.reflex.times import spoken
from samantha.mind.reflex.trades.calendar_marked import (
    LONG,
    SKILL,
    Marked,
    bare_name,
    head_of,
    mark,
    minutes_of,
    order_of,
    timing_of,
)

_COMMAS = 3  # that a sentence is parted at
_SHORT_NAME = 5  # words of what is "at four instead"


# --- changing what is in ---------------------------------------------------------------------------


def move(marked: Marked, moment: Moment) -> Order | None:
    marked = _to_its_new_time(marked, moment)
    if c.MOVE_NOT.search(marked.low) or f.ADDS.search(marked.low):
        return None
    is_question = marked.asked.is_question and not marked.asked.is_asked
    if is_question and not (f.MODAL.match(marked.low) or f.HAVE.match(marked.low)):
        return None
    return _moved_by(marked, moment) or (_moved_to(marked, moment) if marked.when is not None else None)


def _to_its_new_time(marked: Marked, moment: Moment) -> Marked:
    """ "From Thursday to Friday" and "till Friday" are no spans of what moves."""
    words = marked.asked.words
    if not f.MOVED_WORD.search(words.lower()):
        return marked
    plain = f.TILL.sub("to", words)
    if (old := f.FROM.search(plain)) is not None and spoken(f"on {old['old']}", moment) is not None:
        plain = f"{plain[: old.start()]}to {plain[old.end() :]}"
    again = mark(plain, moment) if plain != words else None
    if again is None:
        return marked
    was = marked.asked
    return replace(again, asked=replace(was, words=again.asked.words, low=again.asked.low))


def _moved_by(marked: Marked, moment: Moment) -> Order | None:
    low = mend(marked.asked.words)
    for by in (f.BY_TOLD, c.MOVE_BY, c.MOVE_BY_AFTER, f.LATER):
        match = by.match(low)
        if match is None or "," in match["what"] or (by is f.LATER and f.NO_THING.search(match["what"])):
            continue
        if (what := _name(match["what"] or "")) and (by_minutes := _by(match)):
            return _named("move", what, marked, moment, {"by_minutes": by_minutes})
    return None


def _moved_to(marked: Marked, moment: Moment) -> Order | None:
    assert marked.when is not None, "it is moved to a time"
    low = marked.low
    if (led := f.UPDATES.match(low)) is not None:
        low = f"{led['said']}, move it"
    is_to = bool(c.TO.match(marked.at))
    where = moving(marked.when)
    for way in (c.MOVE_AFTER, c.MOVE, c.MOVE_SET):
        match = way.match(low)
        if match is None or (way is c.MOVE_SET and not (is_to or " to @" in low or marked.when.after_s)):
            continue
        what = _name(match["what"])
        is_entry = c.DETERMINED.match(match["what"]) or c.EVENT_NOUN.search(what)
        if not what or c.TELLS.match(what) or (way is c.MOVE_SET and not is_entry):
            continue
        return _named("move", what, marked, moment, where)
    low = low.replace("@", "to @", 1) if is_to else low
    what, is_loose = _in_a_frame(low)
    if not what and (match := f.SO_IT_GOES.search(low)) is not None:
        what = _name(match["what"])
    return _named("move", what, marked, moment, where, is_loose=is_loose) if what else None


def _in_a_frame(low: str) -> tuple[str, bool]:
    """What moves, where no verb that orders begins the sentence; and whether it was no more than told."""
    for way in (f.MODAL, f.STATED, f.TOPIC, f.NEEDS, c.MOVE_INSTEAD, f.TOLD, f.SHORT):
        match = way.match(low)
        if match is None:
            continue
        said = next(
            (value for name, value in match.groupdict().items() if name.startswith("what") and value), ""
        )
        what = _name(said)
        if (
            not what
            or "," in what
            or f.NO_THING.search(what)
            or len(what.split()) > _SHORT_NAME
            or c.TELLS.match(what)
        ):
            continue
        is_event = bool(c.EVENT_NOUN.search(what))
        is_moved = bool(f.MOVED_WORD.search(low))
        is_instead = bool(f.INSTEAD_WORD.search(low))
        if way is f.NEEDS and not (is_moved or (is_instead and (is_event or c.DETERMINED.match(said)))):
            continue
        goes = way is f.TOPIC and match["goes"]
        if way in (f.TOPIC, c.MOVE_INSTEAD) and not (is_moved or is_instead or goes):
            continue
        if way is f.SHORT and not is_event:
            continue
        if way is f.TOLD and not (is_event and (match["verb"] or match["since"].strip(" ,"))):
            continue
        return what, way is f.TOLD or (way is f.NEEDS and not is_moved)
    return "", False


def cancel(marked: Marked, moment: Moment) -> Order | None:
    low = marked.low
    if marked.asked.is_question and not marked.asked.is_asked and not f.CAN_GO.match(low):
        return None
    day = marked.when.start.date().isoformat() if marked.when and marked.when.has_date else None
    what, is_loose = next(_gone(low, has_day=day is not None), ("", False))
    return _named("cancel", what, marked, moment, {"day": day}, is_loose=is_loose) if what else None


def _gone(low: str, *, has_day: bool) -> Iterator[tuple[str, bool]]:
    """What is to go, by the surest way in which it is said; and whether it may be no entry at all."""
    plain = f.AFTERTHOUGHT.sub("", low.replace(";", ","))
    clauses = [f.CLAUSE_LED.sub("", text) for text in clauses_of(plain)]
    for text in clauses:
        what = _name(match["what"]) if (match := c.CANCEL_CAL.match(text)) is not None else ""
        if what and not _is_all(what) and what not in c.CONTEXT:
            yield what, False
    for way in _GONE_WAYS:
        match = way.match(plain if way is f.TAKE_OUT else low)
        if match is None or not (what := _name(match["what"])) or c.CANCEL_NOT.search(what):
            continue
        is_ours = c.EVENT_NOUN.search(head_of(what)) or c.HAS_CAL.search(low)
        is_sure = is_ours or f.SURELY_OUT.search(low) or way in (f.UNSCHEDULE, f.CAN_GO)
        if is_sure and len(what.split()) <= _SHORT_NAME and not f.NO_THING.match(what):
            yield what, False
    for text in clauses:
        what = _name(match["what"]) if (match := f.CAN_GO.match(text)) is not None else ""
        if what and not f.NO_THING.match(what) and len(what.split()) <= _SHORT_NAME:
            yield what, False
    match = f.NO_NEED.match(plain)
    what = _name(match["what"]) if match is not None and c.EVENT_NOUN.search(match["what"]) else ""
    if what and not c.CANCEL_NOT.search(what):
        yield what, True
    for text in clauses:
        if (match := c.CANCEL.match(text)) is None or c.CANCEL_NOT.search(match["what"]):
            continue
        what = _name(match["what"])
        is_plain = match["verb"] in ("cancel", "scrap", "call off", "axe")
        is_event = bool(c.EVENT_NOUN.search(match["what"]))
        if what and (is_event or (is_plain and (c.DETERMINED.search(match["what"]) or has_day))):
            yield what, not is_plain


_GONE_WAYS = (
    *(f.GONE_AND, f.NOT_GOING, f.CAN_GO, f.TAKE_OFF, f.UNSCHEDULE, f.TAKE_OUT),
    *(c.CANCEL_TOLD, c.CANCEL_AFTER),
)
"""The sure ones first."""


def _name(text: str) -> str:
    """The name of an entry; "the bins one" is one of what was listed, and none of the calendar."""
    if text.strip(" @,:;.-").endswith(" one"):
        return ""
    return bare_name(f.LED.sub("", text.strip(" @,:;.-")))


def _is_all(what: str) -> bool:
    return what in ("everything", "all", "all of it")


def _named(
    verb: str,
    what: str,
    marked: Marked,
    moment: Moment,
    arguments: Mapping[str, Json],
    *,
    is_loose: bool = False,
) -> Order | None:
    """An order about an entry that is named by its words."""
    if len(what.split()) > LONG or what in c.CONTEXT:
        return None
    return order_of(verb, moment, {"what": as_written(what, marked.written)}, arguments, is_loose=is_loose)


def moving(when: When) -> dict[str, Json]:
    """Where it goes: a span from where it is, a time, a day, or another clock time of its own day."""
    if when.after_s is not None and when.grain in ("minute", "hour", "second"):
        return {"by_minutes": round(when.after_s / 60)}
    if not when.has_time and when.grain != "part":
        return {"day": when.start.date().isoformat()}
    slots: dict[str, Json] = {"wall": when.start.isoformat(timespec="minutes")}
    return slots if when.has_date else {**slots, "same_day": True}


def _by(match: re.Match[str]) -> int:
    """By how many minutes it moves: less than none is earlier."""
    minutes = minutes_of(match)
    ways = {match["way"], match["way2"]}
    is_earlier = bool(ways & c.EARLIER) or match[0].startswith(("prepone", "advance"))
    return -minutes if is_earlier else minutes


# --- going on --------------------------------------------------------------------------------------


def changed(last: Ordered, marked: Marked, moment: Moment) -> Order | None:
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
    if c.CANCEL_IT.match(f.AFTERTHOUGHT.sub("", low)) and last.order.verb != "cancel":
        return order_of("cancel", moment, which)
    if (match := c.AMEND_LENGTH.match(plain)) and last.order.verb in ("add", "move", "edit"):
        return order_of("edit", moment, which, {"minutes": minutes_of(match)})
    if (match := c.AMEND_BY.match(plain)) and (by_minutes := _by(match)):
        return order_of("move", moment, which, {"by_minutes": by_minutes})
    if last.order.verb in ("add", "move", "edit") and (match := c.CALL_IT.match(low)):
        return order_of("edit", moment, which, {"title": as_written(match["what"], marked.written)})
    if last.order.verb in ("add", "move", "edit") and (match := c.WHERE_IT.match(low)):
        return order_of("edit", moment, which, {"place": as_written(match["place"], marked.written)})
    if (match := f.AMEND_BY.match(plain)) and (by_minutes := _by(match)):
        return order_of("move", moment, which, {"by_minutes": by_minutes})
    is_change = c.AMEND.match(low) and (c.AMEND_SAID.match(low) or last.order.verb in ("add", "move"))
    if marked.when is not None and is_change and not marked.asked.is_question:
        return order_of("move", moment, which, _from_there(moving(marked.when), last.order))
    return None


def _from_there(slots: dict[str, Json], order: Order) -> dict[str, Json]:
    """Another clock time is of the day that was just said, where one was."""
    day = str(order.arguments.get("wall") or order.arguments.get("day") or "")[:10]
    if not slots.get("same_day") or not day or order.arguments.get("rrule"):
        return slots
    return {"wall": f"{day}{str(slots['wall'])[10:]}"}


def _instead(order: Order, marked: Marked) -> Order | None:
    """Another time for what still waits for a yes."""
    if marked.when is None or not c.AMEND.match(marked.low):
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
        arguments |= timing_of(marked.when, marked)
    return Order(skill=SKILL, verb="add", arguments=arguments, replaces=True)


def clauses_of(low: str) -> list[str]:
    commas = [at for at, char in enumerate(low) if char == ","][:_COMMAS]
    return [low, *(low[at + 1 :].strip() for at in commas), *(low[:at] for at in reversed(commas))]

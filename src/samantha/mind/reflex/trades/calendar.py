"""The calendar: "what's my day like?", "put lunch in for Friday at one", "move the dentist to four"."""

from collections.abc import Iterator, Sequence

from samantha.core import pattern as re
from samantha.core.deed import Deed, Json
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.en.trades import calendar as k
from samantha.mind.reflex.en.when import When
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import as_written
from samantha.mind.reflex.times import spoken
from samantha.mind.reflex.trades.calendar_asked import agenda, asking_for, find, free
from samantha.mind.reflex.trades.calendar_changed import cancel, changed, move, moving
from samantha.mind.reflex.trades.calendar_marked import (
    LONG,
    SKILL,
    Marked,
    bare_name,
    head_of,
    length_of,
    mark,
    order_of,
    timing_of,
)
from samantha.mind.reflex.trades.calendar_told import told

_A_THING = 4  # words of what may be put in by its name alone
_FRESH = 1  # lines of hers after which "move it to four" no longer means what was told


class Calendar:
    """See the Trade protocol."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        part = parts[index]
        if index == 0 and len(parts) > 1 and k.ORDER_ALONE.match(parts[-1]):
            part = ", ".join(one.strip(" .!") for one in parts)  # "Lunch with Ana on Friday. Put it in."
        marked = mark(part, moment)
        if marked is None or _is_of_reminders(parts):
            return None
        for act in (free, agenda, cancel, move, _add, find):
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
            arguments |= timing_of(when, marked)
        elif order.verb == "move":
            arguments |= moving(when)
        else:
            arguments |= asking_for(when)
        return Order(skill=SKILL, verb=order.verb, arguments=arguments)

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        if last.order.skill != SKILL or last.lines_ago > _FRESH or not last.state:
            return None  # what was asked for is answered by `fill`
        marked = mark(text, moment)
        if marked is None:
            return None
        if last.order.verb in ("agenda", "free", "find"):
            if marked.when is not None and last.order.verb != "find" and k.MORE_TIME.match(marked.low):
                return order_of(last.order.verb, moment, asking_for(marked.when, last.order.verb))
            if last.order.verb == "find" and (more := k.MORE_WHAT.match(marked.low)) is not None:
                what = bare_name(more["what"])
                return order_of("find", moment, {"words": as_written(what, marked.written)}) if what else None
        return changed(last, marked, moment)

    def tell(self, order: Order, deed: Deed, scene: Scene) -> list[Piece]:
        return told(order, deed, scene)


TRADE = Calendar()


def _is_of_reminders(parts: Sequence[str]) -> bool:
    text = k.REMIND_WHEN.sub("", " ".join(parts).lower())
    return "remind" in text and not k.HAS_CAL.search(text)


# --- putting in ------------------------------------------------------------------------------------


def _add(marked: Marked, moment: Moment) -> Order | None:
    found = next(_wanted(marked, moment), None)
    is_question = marked.asked.is_question and not marked.asked.is_asked
    if found is None or (is_question and not (k.HAS_CAL.search(marked.low) or k.MAY_GO_IN.match(marked.low))):
        return None
    title, place = _title(" ".join(as_written(piece.strip(), marked.written) for piece in found), marked)
    arguments: dict[str, Json] = {"title": title, "place": place}
    if marked.when is None:
        return order_of("add", moment, arguments, missing="when") if title else None
    arguments |= timing_of(marked.when, marked) | length_of(marked)
    if k.ALL_DAY.search(marked.low) and "wall" in arguments:
        arguments["day"] = str(arguments.pop("wall"))[:10]
        arguments.pop("minutes", None)
    if "day" in arguments:
        arguments.pop("minutes", None)
    return order_of("add", moment, arguments, missing="" if title else "title")


def _wanted(marked: Marked, moment: Moment) -> Iterator[tuple[str, ...]]:
    """The words that hold what is to be put in; none where a calendar was named and nothing else."""
    low = marked.low
    match = k.PUT_NAMED.match(low) if marked.when is not None else None
    if match is not None and match["what"] in low[: match.start("what")]:
        yield (match["what"],)  # "the vet wants to see Biscuit on Friday at four, put vet in"
    if marked.asked.is_wish and (match := k.WISH_CAL.match(low)) is not None:
        yield (match["what"],)
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
    if (match := k.MAKE_ENTRY.search(low)) is not None and not k.HAS_CAL.search(low):
        yield (match["what"] or "",)
    is_event = bool(k.EVENT_NOUN.search(low))
    is_terse = not (marked.asked.is_question or marked.asked.is_wish or k.TERSE_NOT.search(low))
    if when.has_time and when.has_date and is_terse:  # "i have a dentist appointment on Friday" only tells
        what = (match["what"] or match["what2"]) if (match := k.TERSE.match(low)) is not None else ""
        if what and k.EVENT_NOUN.search(head_of(what).split()[-1]):
            yield (what,)
    if "remind" in low or not (when.has_date or when.has_time or is_event):
        return
    for way in (k.GO_IN, k.ADD_IT, k.ADD_START):
        match = way.match(low)
        if match is None or not (when.has_time or is_event or (way is k.ADD_IT and _is_thing(match["what"]))):
            continue
        if is_event or way is not k.ADD_START or not k.LOOSE_PUT.match(low):
            yield (match["what"],)


def _is_thing(words: str) -> bool:
    """A few words that name something, and tell nothing."""
    return len(words.replace("@", "").split()) <= _A_THING and not k.TERSE_NOT.search(words)


def _is_ahead(when: When, moment: Moment) -> bool:
    return max(when.start, when.end or when.start).date() >= moment.local.date() and (when.after_s or 0) >= 0


def _title(text: str, marked: Marked) -> tuple[str, str]:
    """What it is called, and where it is."""
    text = re.sub(r"\s+", " ", text)
    if quoted := k.QUOTED.search(text):
        return quoted[1].strip(), ""
    text = k.LENGTH.sub(" ", k.ALL_DAY.sub(" ", text))
    text = re.sub(rf"(?:,? ?\b(?:in|into|on|to|for) )?{k.CAL}\b", " ", text, flags=re.I)
    pieces = [one.strip(" @") for one in re.split(r"[,;]|: ", text)]
    for at, piece in enumerate(pieces):
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
        elif at + 1 < len(pieces) and k.PLACE_PIECE.match(pieces[at + 1]):
            place = _bare_title(pieces[at + 1])
        place = "" if place.lower() == title.lower() else place
        if title and len(title.split()) <= LONG:
            return title[:200], place[:200]
    return "", ""


def _bare_title(text: str) -> str:
    text = re.sub(r"\s*@\s*", " ", text).strip()
    for _ in range(2):
        text = k.TITLE_TAIL.sub("", k.TITLE_HEAD.sub("", text)).strip(" ,.:;-\"'")
    return re.sub(r"\s+", " ", text)

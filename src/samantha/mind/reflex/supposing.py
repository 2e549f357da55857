"""What a turn most likely orders, where no trade and no command knew its words: deed, shape and slots.

`deeds.py` says which deed; it must have the shape of one; its slots are cut from the words around its verb.
To look something up is taken on less than to change something; where a slot is not there, she asks.
"""

from collections.abc import Sequence

from samantha.core.turn import Moment
from samantha.mind.reflex.asking import asking
from samantha.mind.reflex.deeds import CANNOT, NONE, Guess, guess
from samantha.mind.reflex.en import supposing as s
from samantha.mind.reflex.heard import Command, Question
from samantha.mind.reflex.order import Order
from samantha.mind.reflex.slot_filling import arguments_in
from samantha.mind.reflex.supposed_slots import REMINDERS, SLOTS, Said
from samantha.mind.reflex.times import spoken, without
from samantha.mind.reflex.trades import TRADES

Supposed = Order | Command | Question
READ = 0.5  # the least score of a deed that looks something up
CHANGE = 0.6  # of one that changes something
TALK = 0.75  # of either, where the sentence has the form of a telling
LONG = 40  # words: more than that tells

_READS = frozenset(
    [
        "lists.show",
        "lists.all",
        "notes.find",
        "notes.show",
        "calendar.agenda",
        "calendar.find",
        "calendar.free",
        "contacts.find",
        "mail.find",
        "mail.read",
        "mail.summarise",
        "mail.waiting",
        "weather.forecast",
        "search.web",
        "music.now_playing",
        "reminders.list",
        "sums.calculate",
        "sums.convert",
        "dates.until",
        "dates.weekday",
        "dates.time_in",
        "dates.today",
        "words.spell",
        "words.define",
        "words.synonyms",
        "desk.done",
        "desk.why",
        "desk.waiting",
    ]
)


def supposed(parts: Sequence[str], moment: Moment) -> Supposed | None:
    """The first order of the turn that is likely enough and has its slots; None where there is none."""
    whole = " ".join(parts)
    for text in dict.fromkeys((whole, *parts) if len(parts) > 1 else parts):
        if len(text.split()) > LONG:
            continue
        found = guess(text)
        if found.deed == NONE or found.score < _needed(found, text):
            continue
        asked = asking(text)
        shape = s.SHAPES.get(found.deed)
        if shape is None or not shape.search(asked.low):
            continue
        if asked.is_question and not asked.is_asked and found.deed not in _READS:
            continue  # a question changes nothing
        if found.skill == "music" and found.verb != "play" and not s.OF_MUSIC.search(asked.low):
            continue
        if found.deed in s.NOT_SUCH and s.NOT_SUCH[found.deed].search(asked.low):
            continue
        when = spoken(asked.words, moment)
        words = without(asked.words, when) if when is not None else asked.words
        said = Said(guess=found, asked=asked, when=when, words=words, moment=moment, whole=whole, text=text)
        if (order := _read(said)) is not None:
            return order
    return None


def is_doubted(order: Order, text: str) -> bool:
    """What a trade read in it changes something, and its words all but rule that out: she does not act."""
    deed = f"{order.skill}.{order.verb}"
    found = guess(text)
    if deed in _READS or order.skill not in _KNOWN or found.deed == deed:
        return False
    return found.score >= SURE and (found.skill != order.skill or found.skill == "lists")


SURE = 0.85  # of another deed
_KNOWN = frozenset(("lists", "notes", "calendar", "mail", "music"))


def _needed(found: Guess, text: str) -> float:
    low = asking(text).low
    if s.TOLD.match(low) and not s.BUT_ASKS.search(low):
        return 1.1 if found.deed not in _READS else TALK
    return READ if found.deed in _READS else CHANGE


def _read(said: Said) -> Supposed | None:
    found = said.guess
    if found.deed == CANNOT:
        return (
            Command(kind="cannot", what=said.asked.low)
            if not said.asked.is_question or said.asked.is_asked
            else None
        )
    if found.skill == "reminders":
        return REMINDERS[found.verb](said)
    if found.deed == "desk.undo":
        return Command(kind="undo")
    if found.deed == "desk.why":
        return Question(about="deeds", kind="why")
    if found.skill not in TRADES:
        return None
    slots = SLOTS.get(found.deed)
    given = slots(said) if slots is not None else {}
    if given is None:
        return None
    given = arguments_in(found.deed, given, said.text, said.moment)
    missing = _NEEDS.get(found.deed, "")
    if found.deed == "calendar.add" and given.get("title") and not ("wall" in given or "day" in given):
        missing = "when"
    is_there = not missing or bool(given.get(missing))
    if not is_there and found.deed not in _ASKS:
        return None
    return Order(
        skill=found.skill,
        verb=found.verb,
        arguments={name: value for name, value in given.items() if value not in (None, "", [])},
        missing="" if is_there else missing,
        is_loose=found.deed in _READS,
    )


_NEEDS = {
    "lists.add": "items",
    "lists.remove": "items",
    "notes.add": "text",
    "notes.find": "words",
    "calendar.find": "words",
    "calendar.add": "title",
    "calendar.move": "what",
    "calendar.cancel": "what",
    "contacts.find": "name",
    "contacts.add": "name",
    "contacts.change": "name",
    "search.web": "words",
    "sums.calculate": "expression",
    "sums.convert": "unit",
    "words.spell": "word",
    "words.define": "word",
    "words.synonyms": "word",
    "mail.send": "to",
    "mail.reply": "text",
    "mail.draft": "to",
}
"""What each deed cannot do without."""
_ASKS = frozenset(("lists.add", "notes.add", "calendar.add", "mail.send", "mail.reply", "mail.draft"))
"""Of those the ones that she asks for it (en/trades); the others are not ordered without it."""

"""What a turn most likely orders, where no trade and no command knew its words: deed, shape and slots.

`deeds.py` says which deed; it must have the shape of one; its slots are cut from the words around its verb.
To look something up is taken on less than to change something; where a slot is not there, she asks.
"""

from collections.abc import Mapping, Sequence

from samantha.core.turn import Moment
from samantha.mind.reflex.asking import Asking, asking
from samantha.mind.reflex.deeds import CANNOT, Guess, guess
from samantha.mind.reflex.en import supposing as s
from samantha.mind.reflex.en import unable as u
from samantha.mind.reflex.heard import Command, Question
from samantha.mind.reflex.order import Order
from samantha.mind.reflex.slot_filling import arguments_in
from samantha.mind.reflex.supposed_slots import REMINDERS, SLOTS, Said
from samantha.mind.reflex.times import spoken, without
from samantha.mind.reflex.trades import TRADES

Supposed = Order | Command | Question
LONG = 40  # words: more than that tells
NEVER = 1.1
LEAST: Mapping[str, tuple[float, float, float]] = {
    "asked": (0.3, 0.4, 0.6),
    "imperative": (0.3, 0.4, 0.6),
    "beside": (0.4, 0.4, 0.7),
    "wish": (0.5, 0.45, 0.7),
    "question": (0.4, NEVER, 0.6),
    "may_go": (0.4, 0.5, 0.8),
    "short": (0.35, 0.45, NEVER),
    "other": (0.5, 0.5, 0.9),
    "told": (0.9, NEVER, NEVER),
}
"""The least score of a deed that looks something up, of one that changes something, and of either without its
shape, for each form of a sentence. By folds over tests/corpora/deeds and 3,800 lines of talk: where more than
one in four would be wrong, or talk would come through, the score is higher.
"""

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
    if (order := _supposed(whole, whole, moment)) is not None or len(parts) < _SEVERAL:
        return order
    tells = guess(whole).none >= TELLS
    for text in parts:
        if (not tells or guess(text).score >= SURE) and (order := _supposed(text, whole, moment)) is not None:
            return order
    return None


_SEVERAL = 2
TELLS = 0.8  # of "none" for a whole turn: one sentence of a telling is seldom an order


def instead_of(deed: str, parts: Sequence[str], moment: Moment) -> Supposed | None:
    """What the turn much more likely orders than the deed that a rule read in it."""
    whole = " ".join(parts)
    found = guess(whole)
    if found.deed == deed or {found.deed, deed} == _ALIKE:
        return None
    if found.deed == "mail.send" and deed in ("mail.draft", "mail.reply"):
        return None  # a letter that waits is not sent on a guess
    if deed == FORGET and found.skill not in ("lists", "calendar"):
        return None  # what she is to forget is forgotten, whatever else is said
    least = OVER.get(deed, OVER.get(deed.partition(".")[0], OVER[""]))
    if deed in _READS and found.deed not in _READS:
        least = max(least, SURE)  # to look something up in vain does no harm
    return _supposed(whole, whole, moment) if found.score >= least else None


FORGET = "forget"
OVER = {"cannot": 0.45, FORGET: 0.7, "reminders": 0.65, "": 0.7}
"""The least score over a rule's deed. By folds over tests/corpora/deeds: of 83 lines that the two read
otherwise, the rule was right in 11 and the guess in 70."""
_ALIKE = {"reminders.set", "reminders.timer"}


def is_sure(text: str) -> bool:
    """It orders something so surely that no other reading of it stands against that."""
    return guess(text).score >= SURE


def _supposed(text: str, whole: str, moment: Moment) -> Supposed | None:
    if len(text.split()) > LONG:
        return None
    found, asked = guess(text), asking(text)
    if found.score < _least(found, asked):
        return None
    is_music = found.skill == "music" and found.verb != "play"
    if is_music and found.score < OF_ITSELF and not s.OF_MUSIC.search(asked.low):
        return None
    if found.deed in s.NOT_SUCH and s.NOT_SUCH[found.deed].search(asked.low):
        return None
    if found.deed == CANNOT and u.SPOKEN.search(text):
        return None
    when = spoken(asked.words, moment)
    words = without(asked.words, when) if when is not None else asked.words
    return _read(
        Said(guess=found, asked=asked, when=when, words=words, moment=moment, whole=whole, text=text)
    )


OF_ITSELF = 0.6  # of a deed of music where no music is named: "skip this one"


def is_doubted(order: Order, text: str) -> bool:
    """What a trade read in it changes something, and its words all but rule that out: she does not act."""
    found = guess(text)
    deed = f"{order.skill}.{order.verb}"
    is_likely = found.deed == deed and found.score >= _SOME
    if deed in _OF_DAYS and found.none >= _NO_DAY and not (is_likely or s.ASKS_WHEN.match(asking(text).low)):
        return True  # "where's the remote", "what can I do then"
    if deed in _READS or order.skill not in _KNOWN or found.deed == deed:
        return False
    if found.none >= TOLD:
        return True  # "I picked the phone up at dinner time and put it down again"
    return found.score >= SURE and (found.skill != order.skill or found.skill == "lists")


_OF_DAYS = frozenset(("calendar.find", "calendar.free", "calendar.agenda"))
_NO_DAY, _SOME = 0.7, 0.15


def is_of_life(text: str) -> bool:
    """What it asks for may as well have been told to her: an appointment, a birthday."""
    return guess(text).skill in ("calendar", "contacts", "notes", "mail", "lists")


def is_talk(text: str) -> bool:
    """It all but surely orders nothing: "phone-in about potholes"."""
    return guess(text).none >= NOTHING


NOTHING = 0.78
SURE = 0.85  # of another deed
TOLD = 0.95  # of none: whatever a rule cut out of it, it is a story
_KNOWN = frozenset(("lists", "notes", "calendar", "mail", "music"))


def _least(found: Guess, asked: Asking) -> float:
    read, change, shapeless = LEAST[_form(asked)]
    shape = s.SHAPES.get(found.deed)
    least = read if found.deed in _READS else change
    if shape is not None and shape.search(asked.low):
        return least
    return NEVER if found.deed in s.STRICT else max(least, shapeless)


def _form(asked: Asking) -> str:
    """Whether it asks for a deed, orders it, only asks, or tells."""
    asks_beside = bool(s.BUT_ASKS.search(asked.low))
    if asked.is_asked:
        return "asked"
    if s.TOLD.match(asked.low) and not asks_beside:
        return "told"
    if asked.is_question:
        return "may_go" if s.MAY_GO.match(asked.low) else "question"
    if asked.is_wish:
        return "wish"
    if s.IMPERATIVE.match(asked.low):
        return "imperative"
    if asks_beside:
        return "beside"
    return "short" if len(asked.low.split()) <= _SHORT else "other"


_SHORT = 4  # words


def _read(said: Said) -> Supposed | None:
    found = said.guess
    if found.deed == CANNOT:
        return Command(kind="cannot", what=said.asked.low)
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

"""Understanding: one turn in, one typed value out. Pure; it knows the moment but never memory.

Extract before replying: a command needs its shape and its slots, a question its pattern, a telling
something that was really followed. Where nothing is extracted, nothing is claimed.
"""

from typing import cast

from samantha.core import pattern as re
from samantha.core.turn import Moment
from samantha.mind.reflex import asked, classify
from samantha.mind.reflex.acts import acts_in, is_pure_act
from samantha.mind.reflex.commands import command_in
from samantha.mind.reflex.danger import danger_of
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import herself as h
from samantha.mind.reflex.en import named as n
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.heard import Act, Command, Heard, Question
from samantha.mind.reflex.inquiring import asked_in, clause_of, is_put
from samantha.mind.reflex.order import Order
from samantha.mind.reflex.orders import last_ordered, ordered
from samantha.mind.reflex.persons import age_in, is_minor, name_of
from samantha.mind.reflex.questions import is_kept_back, question_in
from samantha.mind.reflex.slot_filling import filled
from samantha.mind.reflex.supposing import (
    FORGET,
    instead_of,
    is_doubted,
    is_of_life,
    is_sure,
    is_talk,
    supposed,
)
from samantha.mind.reflex.telling import read_telling
from samantha.mind.reflex.text import mend, split, tidy, words_of
from samantha.mind.reflex.times import dated, plainly, spoken
from samantha.mind.reflex.tongue import tongue_of


def understand(text: str, moment: Moment, *, orders: bool = True) -> Heard:
    """What the person said, as far as it can be followed; without `orders`, as if no trade knew it."""
    clean = _taken_back(tidy(text))
    tongue = tongue_of(clean)
    if tongue == "nonsense" and is_pure_act(clean):
        tongue = "en"
    danger = danger_of(clean)
    if tongue in ("silence", "emoji", "nonsense") or (tongue in ("other", "code") and not danger):
        return Heard(
            text=clean,
            tongue=tongue,
            when=spoken(clean, moment),
            name=name_of(clean, expects="") if tongue == "other" else "",
            age=age_in(mend(clean)),
        )
    said = split(clean)
    parts = _without_hers(_untagged(said) or said, moment)
    acts = acts_in(parts)
    expects = moment.last_line.expects if moment.last_line else ""
    name = name_of(clean, expects=expects)
    questions = [found for part in parts if (found := asked_in(part, moment))]
    order = plainly(dated(clean, moment))
    sentences = said if order == clean else split(order)
    command = _order(command_in(sentences, moment), name, questions)
    wanted = ordered(sentences, moment) if orders else ()
    if wanted and order != clean and all(one.skill in _AS_SAID for one in wanted):
        wanted = ordered(said, moment) or wanted
    if (_stands(command, clean, moment, wanted) or any(map(_recalls, questions))) and not _names_its_own(
        wanted
    ):
        wanted = ()
    likely = _likelier(wanted, command, sentences, moment) if orders else None
    if likely is not None or (
        len(wanted) == 1 and not _goes_on(wanted[0], moment) and is_doubted(wanted[0], clean)
    ):
        wanted, command = (), None if likely is not None else command
    if len(wanted) == 1 and not _goes_on(wanted[0], moment):
        wanted = (filled(wanted[0], clean, moment),)
    command = None if wanted or (_is_vain(command) and is_talk(clean)) else command
    question = None if command or wanted else _asked(clean, parts, questions, moment)
    if orders and not (likely or command or wanted) and _may_order(question, clean, danger, moment):
        likely = supposed(sentences, moment)
    match likely:
        case Order():
            wanted, question = (likely,), None
        case Command():
            command, question = likely, None
        case Question():
            question = likely
    if danger in ("check", "hint") and question is not None and _asks_a_fact(question):
        danger = ""  # "what place of work did I say goodbye to", "what I bought for myself"
    if not (acts or command or wanted or question):
        acts, question = _by_intent(clean, parts)
    rest = [part for part in parts if not is_pure_act(part) and not question_in(part)]
    rest = [] if question is not None and question.kind in g.INTENTS.values() and len(parts) == 1 else rest
    telling = None if command or wanted or not rest else read_telling(" ".join(rest), moment)
    plain = mend(clean)
    return Heard(
        text=clean if parts == said else " ".join(parts),
        parts=tuple(parts),
        acts=acts,
        command=command,
        orders=wanted,
        question=question,
        telling=telling,
        when=command.when if command and command.when else spoken(clean, moment),
        name=name,
        age=age_in(plain),
        is_minor=is_minor(plain),
        danger=danger,
        tongue="en",
    )


def _taken_back(clean: str) -> str:
    """Without a question that the same turn takes back, where more was said: "who? never mind. bed"."""
    said = split(clean)
    at = next((i for i, part in enumerate(said) if p.NEVER_MIND.fullmatch(mend(part))), 0)
    asks = any(part.rstrip().endswith("?") for part in said[:at])
    kept = [part for part in said[:at] if not part.rstrip().endswith("?")] + said[at + 1 :]
    return " ".join(kept) if asks and kept else clean


def _may_order(question: Question | None, clean: str, danger: str, moment: Moment) -> bool:
    """Nothing of danger is in it, no question of hers waits, and none is asked, unless it is a sure order."""
    sure = is_sure(clean)
    if _waits(moment) or (danger and not (sure and danger in ("check", "hint"))):
        return False
    if question is None or question.kind in _LOOSE or question.kind == "request":
        return True
    if question.about == "her" or (question.about == "asked" and not sure):
        return False  # "can you access the internet?", "what would you have done"
    if question.about == "advice" or (question.about == "world" and question.kind != "date"):
        return True
    return sure and (question.about != "memory" or not is_of_life(clean))


def _waits(moment: Moment) -> bool:
    """A question of hers waits for its answer."""
    return moment.last_line is not None and bool(moment.last_line.expects)


def _is_vain(command: Command | None) -> bool:
    return command is not None and command.kind == "cannot"


def _likelier(
    wanted: tuple[Order, ...], command: Command | None, sentences: list[str], moment: Moment
) -> Order | Command | Question | None:
    """What is much likelier ordered than the one deed that a rule read in it."""
    read = "" if _waits(moment) else _read_in(wanted, command, " ".join(sentences).lower(), moment)
    return instead_of(read, sentences, moment) if read else None


def _read_in(wanted: tuple[Order, ...], command: Command | None, clean: str, moment: Moment) -> str:
    """The one deed that a rule found in the turn, as "lists.add"; "" where it may not be another."""
    if len(wanted) == 1:
        return "" if _goes_on(wanted[0], moment) else f"{wanted[0].skill}.{wanted[0].verb}"
    if command is not None and n.ANOTHER.match(clean):
        return ""  # "set another one": of what was set last
    return _COMMANDS.get(command.kind, "") if command is not None and not wanted else ""


_COMMANDS = {
    "remind": "reminders.set",
    "timer": "reminders.timer",
    "list": "reminders.list",
    "move": "reminders.move",
    "cancel": "reminders.cancel",
    "cannot": "cannot",
    "forget": FORGET,
}


def _goes_on(order: Order, moment: Moment) -> bool:
    """It corrects the last order, or adds to it: "and eggs" has not the words of an order by itself."""
    last = last_ordered(moment)
    return order.replaces or (last is not None and last.order.skill == order.skill)


def _untagged(said: list[str]) -> list[str]:
    """The sentences without tags that only look like questions: "marvellous isn't it"."""
    parts = (part if clause_of(part)[1] or is_put(part) else asked.untagged(part) for part in said)
    return [part for part in parts if part]


def _order(command: Command | None, name: str, questions: list[Question]) -> Command | None:
    """What is ordered, unless it is asked, or told with a name: "remind me, when did I last see Ana"."""
    if command is None or any(_recalls(found) for found in questions):
        return None
    if command.kind == "cannot" and (name or questions):
        return None
    if command.kind == "list" and any(found.kind == "rings" for found in questions):
        return None
    return command


def _stands(command: Command | None, text: str, moment: Moment, wanted: tuple[Order, ...]) -> bool:
    """A command that no trade may have: a reminder named as one, a word to memory, or about what is set."""
    if command is None or command.kind in ("cannot", "list"):
        return False
    if command.kind == "forget" and any(order.verb == "cancel" for order in wanted):
        return False  # "delete my dentist appointment": of the calendar, and where none is there, of memory
    if command.kind == "remind" and not n.NAMED.search(text):
        return (
            False  # "put milk on the list", "make a note": so it is kept where no list or note will have it
        )
    if command.kind in ("move", "cancel"):
        last = last_ordered(moment)
        words = words_of([command.what])
        is_named = bool(words & words_of(due.text for due in moment.upcoming))
        return is_named or (last is None and not words)
    return True


_AS_SAID = frozenset({"notes", "lists", "search", "words"})  # no time is read in them
_SURE = frozenset({"lists", "notes", "sums", "words", "dates", "weather", "search", "music"})
_OF_THE_CALENDAR = frozenset({"agenda", "free", "add"})  # what is moved or cancelled may be a reminder


def _names_its_own(orders: tuple[Order, ...]) -> bool:
    """A list is called one, a sum has its numbers: nothing else of hers can be meant."""
    return bool(orders) and all(_is_sure(order) and not order.is_loose for order in orders)


def _falls_back(orders: tuple[Order, ...]) -> bool:
    """Looked for in the calendar first; what is not in it is asked of memory."""
    return bool(orders) and all(order.is_loose and order.skill == "calendar" for order in orders)


def _is_sure(order: Order) -> bool:
    return order.skill in _SURE or (order.skill == "calendar" and order.verb in _OF_THE_CALENDAR)


def _asked(clean: str, parts: list[str], questions: list[Question], moment: Moment) -> Question | None:
    """What is asked, where nothing is ordered."""
    question = _main(questions)
    if is_kept_back(clean, question, moment):
        question = Question(about="her", kind="aside_bare" if h.is_bare(clean) else "aside")
    if question is not None and question.kind in asked.CHECKS and _tells_beside(parts, question.kind):
        return None  # "fourth time. you know?" tells; the check only ends it
    return question


def _without_hers(parts: list[str], moment: Moment) -> list[str]:
    """The turn without her own question, said over before it is answered: "how was she? she was lovely"."""
    asked_last = moment.last_line is not None and "?" in moment.last_line.text
    if not asked_last or len(parts) < 2 or not parts[0].rstrip().endswith("?") or moment.last_line is None:
        return parts
    if _WHAT.fullmatch(parts[0].lower()):
        return parts[1:]  # "Do I think what? I said I'm tired"
    hers = set(re.findall(r"[a-z']+", moment.last_line.text.lower()))
    said = [word for word in re.findall(r"[a-z']+", parts[0].lower()) if word not in _TURNED]
    is_hers = bool(said) and sum(word in hers for word in said) >= _MOSTLY * len(said)
    return parts[1:] if is_hers else parts


_WHAT = re.compile(r"\W*(?:[\w']+ ){0,4}what\W*\?\W*")
_TURNED = ("i", "me", "my", "you", "your")
_MOSTLY = 0.7  # of its words


def _main(questions: list[Question]) -> Question | None:
    """Of several, one whose kind is known; of several put to her, the last, which waits for its answer."""
    known = [found for found in questions if found.kind not in _LOOSE] or questions
    hers = [found for found in known if found.about == "her" or found.kind.startswith(("put.", "her."))]
    return hers[-1] if hers and hers == known else next(iter(known), None)


_LOOSE = ("unsure", "unknown", "other", "search", "short_why", "asked.unsure")


def _recalls(question: Question) -> bool:
    """It asks what they told, and orders nothing: its words are those of a question."""
    inquiry = question.inquiry
    return inquiry is not None and inquiry.is_sure and question.about == "memory" and inquiry.recalls


def _asks_a_fact(question: Question) -> bool:
    """It asks for a plain thing of their life, by words that also have another sense."""
    inquiry = question.inquiry
    if inquiry is None or not inquiry.is_sure or inquiry.kind not in ("fact", "event", "how_long"):
        return False
    return inquiry.frame in _PLAIN_THINGS


_PLAIN_THINGS = ("works at", "lives in", "job", "has", "plays", "studies", "favourite", "trip")


def _tells_beside(parts: list[str], kind: str) -> bool:
    """Something is told beside it; "shall I tell you? It's a good one" has not begun yet."""
    if kind in ("put.tell", "put.ask"):  # what was told before it is no beginning
        asked_at = next(
            (n for n, part in enumerate(parts) if (q := question_in(part)) and q.kind == kind), -1
        )
        parts = parts[asked_at + 1 :]
    told = [part for part in parts if not is_pure_act(part) and not question_in(part)]
    is_begun = sum(len(part.split()) for part in told) >= _BEGUN
    return is_begun if kind in ("put.tell", "put.ask") else bool(told)


_BEGUN = 6  # words


def _by_intent(clean: str, parts: list[str]) -> tuple[tuple[Act, ...], Question | None]:
    """The classifier's opinion on a short line that no rule knew, where it is very sure. Never a deed."""
    if len(parts) != 1 or len(clean.split()) > _SHORT_LINE:
        return (), None
    label, score = classify.intents().best(clean)
    if score < _VERY_SURE:
        return (), None
    if (act := g.INTENT_ACTS.get(label)) is not None:
        return (cast(Act, act),), None
    kind = g.INTENTS.get(label)
    return (), Question(about="her", kind=kind) if kind else None


_SHORT_LINE = 9  # words
_VERY_SURE = 0.8  # of 1,000 lines of chat (tests/corpora) one in a hundred gets so far, rightly

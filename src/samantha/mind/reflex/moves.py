"""Conversation: which one or two things she does about a telling, out of all that she could do.

Every candidate is weighed by the same few measures; the best of those that speak comes first, and the best
that asks or offers follows it where that is worth more than staying quiet. Listening comes before insight,
and insight before action.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from samantha.core.turn import Piece, Said
from samantha.mind.reflex import lines, listening, looping, reacting, rejoinders, wondering
from samantha.mind.reflex.clauses import Clause, clauses_of, weight
from samantha.mind.reflex.en import answers as a
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.following import follow
from samantha.mind.reflex.heard import GLAD_FEELINGS, Act, Telling
from samantha.mind.reflex.plan import EMPTY, Plan
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.rejoinders import Fitting
from samantha.mind.reflex.scene import Scene, carry
from samantha.mind.reflex.subjects import subject_of
from samantha.mind.reflex.text import words_of
from samantha.mind.reflex.thread import ANYTHING, Thread, open_subject, thread_of


@dataclass(frozen=True, kw_only=True)
class Move:
    """Something that she could say now.

    `relevance` to this turn's words, `gain` of what an answer would tell, `due` (now or never), against
    `intrusion` and `doubt`; each 0 to 1.
    """

    piece: Piece
    relevance: float
    gain: float = 0.0
    due: float = 0.0
    intrusion: float = 0.0
    doubt: float = 0.0

    @property
    def score(self) -> float:
        return self.relevance + 0.6 * self.gain + 0.8 * self.due - self.intrusion - 0.7 * self.doubt


QUIET = 0.45  # what saying no more is worth; a second move has to be worth more


def to_telling(scene: Scene, telling: Telling) -> Plan:
    """The one or two best things to say about what was told."""
    if (day := looping.given_a_day(scene)) is not None:
        return Plan(pieces=(day,))
    thread = thread_of(scene, telling)
    first = _best(_says(scene, telling, thread, may_ask=scene.may_ask), least=0.0)
    if first is None:
        return EMPTY
    is_open = first.move in (
        wondering.OPEN,
        reacting.FEW,
    )  # the question for anything gives way to one that fits
    is_back = first.move == reacting.BACK and first.text.endswith("?")
    if ("?" in first.text and not (is_open or is_back)) or first.move.startswith(_WHOLE):
        return Plan(pieces=(first,))
    second = _best(_seconds(scene, telling, thread), least=QUIET)
    is_off = first.move == reacting.BACK and second is not None and not _is_of_the_end(scene, second)
    if second is None or is_off or (is_open and "?" in second.text and not second.move.endswith(".ask")):
        return Plan(pieces=(first,))
    return Plan(pieces=(second,) if _says_little(first, second) else (reacting.cut_short(first), second))


def _is_of_the_end(scene: Scene, second: Piece) -> bool:
    """Behind the end of their line, a question about the clause that ends it; or no question of a clause."""
    words = " ".join(listening.reading(scene).clause.words).lower()
    is_last = bool(words) and scene.heard.text.lower().rstrip(" .!").endswith(words)
    return is_last or not (second.move.startswith("hear.") and "?" in second.text)


def _says_little(first: Piece, second: Piece) -> bool:
    """A question out of their words says by itself that she read them."""
    return first.move in _CARRIES_ON or (first.move in _EMPTY and second.move.endswith(".ask"))


_CARRIES_ON = ("hear.about", "hear.like.ask", "hear.story", reacting.FEW)  # enough alone
_EMPTY = (
    "hear.plain",
    "hear.put",
    wondering.OPEN,
    "hear.said.other",
    "hear.must.i",
)  # say nothing that a question does not


def to_answer(scene: Scene) -> Plan | None:
    """The answer to her own question where it is too short to be a telling: "both", "no", "in June"."""
    _, gap = open_subject(scene)
    heard = scene.heard
    if heard.does(*_NO_ANSWER) or heard.question or heard.command or not heard.text:
        return None
    if listening.was_asked(scene):
        return _to_few_words(scene)
    if not gap and not scene.is_heavy and (tied := reacting.tied(scene)) is not None:
        return Plan(pieces=(tied,))
    is_long = len(heard.text.split()) > _A_CHOICE
    if not gap or (heard.telling is not None and (is_long or not heard.does("yes", "no"))):
        return None  # long enough to be weighed like any telling
    telling = heard.telling or Telling(text=heard.text)
    thread = thread_of(scene, telling)
    if thread.asked is None:
        return None
    if heard.does("skip", "dunno") and heard.telling is None:
        key = "skip" if heard.does("skip") else "dunno"
        return scene.plan(key)
    first = _heard(scene, thread).piece
    second = _best(_seconds(scene, telling, thread), least=QUIET)
    return Plan(pieces=(first, second) if second is not None else (first,)) if first.text else None


def _to_few_words(scene: Scene) -> Plan | None:
    """The same where she had asked about a clause of theirs."""
    if scene.heard.does("skip", "dunno") and scene.heard.telling is None:
        return scene.plan("skip" if scene.heard.does("skip") else "dunno")
    first = reacting.to_answer(scene)
    return Plan(pieces=(first,)) if first is not None and first.text else None


_NO_ANSWER: tuple[Act, ...] = (
    "thanks", "bye", "greeting", "stop", "praise", "insult", "love", "laugh", "sorry", "repeat",
)  # fmt: skip
_WHOLE = ("loop.", "t.link", "t.proof", "re.", "learned.")  # say enough by themselves


def remark(scene: Scene, telling: Telling) -> Piece | None:
    """A word on what they told while something else is open: no question, and nothing clever."""
    thread = thread_of(scene, telling)
    return _best(_says(scene, telling, thread, may_ask=False, is_alone=False), least=0.0)


def question(scene: Scene, telling: Telling) -> Piece | None:
    """The question that a first telling calls for: its page's where that surely fits, else its clause's."""
    thread, clause = thread_of(scene, telling), listening.reading(scene).clause
    if _fit(thread, clause, "first") > _FITS and (asking := _ask(thread)) is not None:
        return asking
    asking = wondering.question(scene)
    return asking if asking.text else None


def _best(moves: Iterator[Move], *, least: float) -> Piece | None:
    fit = [move for move in moves if move.piece.text]
    best = max(fit, key=lambda move: move.score, default=None)
    return best.piece if best is not None and best.score > least else None


# --- what she says ------------------------------------------------------------------------------------------


def _says(
    scene: Scene, telling: Telling, thread: Thread, *, may_ask: bool, is_alone: bool = True
) -> Iterator[Move]:
    """Acknowledge their words, follow up what was learned, link it, or set evidence beside it."""
    is_grave = thread.subject.weight == "grave"
    slots = slots_of(telling)
    if thread.asked is not None:
        yield _heard(scene, thread)
    if (said := _earlier(scene, telling)) is not None and not is_grave:
        yield _link(scene, telling, said)
    clause = listening.reading(scene).clause
    if (followed := follow(scene, clause, may_ask=may_ask)) is not None:
        is_answer = thread.asked is not None
        relevance = 1.35 if followed.move.startswith(_SAID_BACK) else 1.2
        yield Move(piece=followed, relevance=relevance, intrusion=0.6 * is_grave, doubt=0.3 * is_answer)
    is_doubted = p.DOUBTS.search(telling.text.lower()) is not None
    if (fit := rejoinders.fitting(telling.text, clause)) is not None and not (
        is_doubted and clause.kind != "unsure"
    ):
        yield _fresh(scene, _rejoin(scene, fit, thread, clause, may_ask=may_ask))
    elif (other := beside(telling.text, clause)) is not None:
        fit, of = other
        move = _rejoin(scene, fit, thread, of, may_ask=may_ask)
        yield _fresh(scene, replace(move, relevance=min(move.relevance, _OF_ANOTHER)))
    if listening.good_news(telling.text) is not None:
        yield _fresh(scene, Move(piece=reacting.cheers(scene), relevance=1.4))
    is_elsewhere = not (thread.is_named or thread.asked) and listening.is_strong(clause)
    if not is_grave or thread.is_felt or is_elsewhere:
        move = _react(scene, clause, is_alone=is_alone)
        yield replace(move, relevance=max(move.relevance, 0.9)) if is_grave else move
    is_own = clause.who in ("i", "we", "")
    glad = is_own and telling.feeling in GLAD_FEELINGS and telling.feeling_word not in _LITTLE_JOY
    ways = thread.subject.glad if glad else thread.subject.first if thread.is_new else thread.subject.after
    part = "glad" if glad else "first" if thread.is_new else "after"
    piece = scene.one_of(ways, f"{thread.move}.{part}", slots)
    yield _fresh(scene, Move(piece=piece, relevance=_fit(thread, clause, part)))
    if part != "after":
        piece = scene.one_of(thread.subject.after, f"{thread.move}.after", slots)
        yield _fresh(scene, Move(piece=piece, relevance=_fit(thread, clause, "after")))


def _react(scene: Scene, clause: Clause, *, is_alone: bool) -> Move:
    """A few plain words: on what hurts or is told in fun before most else, else where nothing knows more."""
    side, _ = reacting.side_of(scene.heard.text, clause)
    relevance = {"heart": 1.25, "fun": 1.15, "sorrow": 1.0, "glad": 0.9, "nuisance": 0.8, "plain": 0.6}[side]
    piece = reacting.reaction(scene, alone=is_alone)
    is_own = side == "plain" and piece.move not in (
        "hear.plain",
        "hear.story",
        "hear.about",
        "hear.put",
        reacting.FEW,
        wondering.OPEN,
    )
    return Move(piece=piece, relevance=0.85 if is_own else relevance)


def beside(text: str, taken: Clause) -> tuple[Fitting, Clause] | None:
    """A rejoinder to another clause of the line, the weightiest first, where the one taken up has none."""
    others = [
        one for one in clauses_of(text) if one.words != taken.words and not (one.is_under or one.is_told)
    ]
    for clause in sorted(others, key=weight, reverse=True):
        fit = rejoinders.fitting(text, clause)
        if fit is not None and fit.length >= _SURELY:
            return fit, clause
    return None


_OF_ANOTHER = 1.05  # relevance: more than a plain question, less than what is on the news itself
_SURELY = 4  # words of a phrase


def _rejoin(scene: Scene, fit: Fitting, thread: Thread, clause: Clause, *, may_ask: bool) -> Move:
    """A reply that was written for this very thing; in grief only one that was written for grief."""
    slots = listening.slots_in(scene, clause) | {"thing": fit.thing}
    move = f"{_REJOINDER}{fit.rejoinder.name}"
    is_grave = thread.subject.weight == "grave"
    about = carry(subject=thread.subject.name) if is_grave else ""
    ways = listening.agreeing(_not_behind(scene, clause, fit.ways), clause)
    piece = scene.one_of(ways, move, slots, may_ask=may_ask, expects="story", carry=about)
    is_light = is_grave and fit.rejoinder.weight != "grave"
    is_again = any(move in said.moves for said in scene.hers[:_ONCE])  # the same remark on the same thing
    relevance = 0.4 if is_light or is_again else 1.1 if thread.asked is not None else 1.3
    return Move(piece=piece, relevance=relevance)


def _not_behind(scene: Scene, clause: Clause, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The ways without those that ask about what is yet to come as if it were over."""
    telling = scene.heard.telling
    when = telling.when if telling is not None else None
    is_dated = when is not None and when.start > scene.now.replace(tzinfo=None)
    if clause.tense != "ahead" and not (is_dated and clause.tense == "now"):
        return ways
    return tuple(way for way in ways if "?" not in way or not a.BEHIND.search(way))


_REJOINDER = "re."
_ONCE = 40  # lines of hers
_SAID_BACK = tuple(
    f"learned.{kind}."
    for kind in (
        "home",
        "birthday",
        "allergic",
        "age",
        "kin",
        "child",
        "children",
        "partner",
        "animal",
        "favourite",
    )
)
"""Facts that are said back by their value before anything cleverer, so that a mistake shows."""
_LITTLE_JOY = ("fine", "alright", "good", "not bad", "pretty good", "calm", "content", "great")


def _fresh(scene: Scene, move: Move) -> Move:
    """Less where it was said lately."""
    return move if lines.is_fresh(move.piece.text, scene.moment) else replace(move, doubt=0.6)


def _fit(thread: Thread, clause: Clause, part: str) -> float:
    """How well the page of the subject fits: its first words do where the clause taken up is about it too.

    What a page says later, and the pages for a tone of voice, fit many things and so none very well.
    """
    if thread.subject.name == ANYTHING:
        return 0.45
    if _is_anothers(thread, clause):
        return 0.3  # a page's words on a pastime are for whoever has it: "Dylan's learning the trumpet"
    if part == "after":
        return 0.8 if thread.subject.weight == "grave" else 0.5
    if listening.is_strong(clause) and thread.subject.weight != "grave" and not thread.is_felt:
        return 0.5
    if not thread.is_named:
        return 0.95 if thread.is_felt else 0.5
    is_about = clause is listening.NONE or subject_of(" ".join(clause.words)) == thread.subject.name
    if thread.subject.weight == "grave" and not is_about:
        is_elsewhere = listening.is_strong(clause) and thread.subject.name == "death"
        return 0.8 if is_elsewhere else 1.1
    return 1.1 if is_about else 0.5


def _is_anothers(thread: Thread, clause: Clause) -> bool:
    """A page on what they do themselves, and a clause on another: "the examiner laughed"."""
    is_of_other = clause.who in _OTHERS or (clause.who == "thing" and not clause.called.startswith("your"))
    return thread.subject.name in _DOINGS and is_of_other


_OTHERS = ("he", "she", "they", "x", "nobody")
_DOINGS = frozenset(
    (
        *(
            "film",
            "music",
            "instrument",
            "book",
            "writing",
            "food",
            "garden",
            "sport",
            "running",
            "game",
            "craft",
        ),
        *("language", "travel", "homesick", "party", "birthday", "retirement", "faith", "drinking", "bored"),
        *("volunteering", "small_joys", "interview", "new_job", "overload", "business", "exam", "university"),
        *(
            "job_hunt",
            "work",
            "boss",
            "fired",
            "money",
            "house_move",
            "sleep",
            "health",
            "appointment",
            "body",
        ),
        *("burnout", "decision", "car_commute", "tech", "dog", "cat", "good_news", "good_news_any"),
        *("guilt", "anger", "jealousy", "worry", "bad_day", "small_joys", "new_love", "lonely", "coming_out"),
    )
)
"""Pages about what the person does, has or feels themselves."""
_FITS = 1.0  # from here on the page's own question is the better one


def _heard(scene: Scene, thread: Thread) -> Move:
    """Her word on the answer to her own question: on what they chose, else plainly that she read it."""
    asked, heard = thread.asked, scene.heard
    assert asked is not None
    move = f"{thread.move}.heard.{asked.gap}"
    for words, says in asked.either:
        if len(heard.text.split()) <= _A_CHOICE and words.names(heard.text):
            return Move(piece=scene.one_of(says, move), relevance=1.2)
    said = reacting.to_answer(scene, is_grave=thread.subject.weight == "grave")
    return Move(
        piece=replace(said, move=move) if said is not None else Piece(text="", move=move), relevance=1.15
    )


_A_CHOICE = 7  # words


def _earlier(scene: Scene, telling: Telling) -> Said | None:
    """Something that they said on an earlier day and that shares its words with this."""
    wanted = words_of([telling.text])
    if not wanted or scene.said_move(("t.link", "t.proof"), within=6) or scene.said_move("hi.ask", within=2):
        return None
    for said in scene.recall.episodes[:5]:
        days = (scene.now.date() - said.at.astimezone(scene.moment.zone).date()).days
        is_theirs = said.speaker == "person" and days >= 1 and not said.text.rstrip().endswith("?")
        is_quotable = _A_SENTENCE <= len(said.text.split()) <= _QUOTABLE
        if is_theirs and is_quotable and _is_about_the_same(wanted & words_of([said.text]), said):
            return said
    return None


def _is_about_the_same(shared: frozenset[str], said: Said) -> bool:
    """Three words in common; fewer are often chance. Something happened; nothing of her, nor of danger."""
    is_told = len(shared) >= _SHARED and listening.worth(said.text) >= _HAPPENED
    return is_told and p.NOT_TO_ASK.search(said.text.lower()) is None


_HAPPENED = 1.8  # what a line must be worth to be set beside another: "Cerys has two boys" is no story


_SHARED = 3
_A_SENTENCE, _QUOTABLE = 5, 18  # words: less is not worth quoting after days, more is a recital


def _link(scene: Scene, telling: Telling, said: Said) -> Move:
    told = scene.day(said.at)
    shared = len(words_of([telling.text]) & words_of([said.text]))
    is_proof = telling.mood == "glad" and p.DOUBTED.search(said.text.lower()) is not None
    key = "t.proof" if is_proof else "t.link" if scene.may_ask else "t.link_q"
    piece = scene.say(key, told=told, quote=sentence(said.text), sources=(said.id,))
    return Move(piece=piece, relevance=0.7 + 0.2 * min(shared, 3), due=0.4 if is_proof else 0.0)


# --- what she asks or offers --------------------------------------------------------------------------------


def _seconds(scene: Scene, telling: Telling, thread: Thread) -> Iterator[Move]:
    is_grave = thread.subject.weight == "grave"
    if not is_grave and (promise := looping.promise(scene)) is not None:
        yield Move(piece=promise, relevance=0.7, due=0.6)
    is_theirs = any(clause.who == "i" and clause.kind in _TASKS for clause in clauses_of(telling.text))
    is_theirs &= p.SUPPOSED.search(telling.text.lower()) is None
    if telling.task and is_theirs and not is_grave and not scene.said_move("t.task", within=4):
        about = carry(task=telling.task)
        piece = replace(scene.say("t.task", task=telling.task), expects="offer_task", carry=about)
        yield Move(piece=piece, relevance=0.6, due=0.3, intrusion=0.5 if scene.is_heavy else 0.0)
    clause = listening.reading(scene).clause
    is_strong = listening.is_strong(clause)
    if scene.may_ask and not (is_grave and thread.is_new):
        asked = Move(
            piece=wondering.question(scene),
            relevance=0.55 if is_strong else 0.3,
            gain=0.8 if is_strong else 0.5,
            intrusion=0.35 if is_grave and _just_asked(scene) else 0.0,
            doubt=1.0 if _turns_away(scene) else 0.0,
        )
        yield asked if asked.doubt else _fresh(scene, asked)
    is_anothers = _is_anothers(thread, clause)
    is_on = not thread.is_new or _fit(thread, clause, "first") > _FITS
    is_asking = scene.may_ask and thread.subject.name != ANYTHING and is_on and not is_anothers
    if is_asking and (asking := _ask(thread)) is not None:
        yield Move(
            piece=asking,
            relevance=0.5 if _fit(thread, clause, "first") > _FITS else -0.15,
            gain=1.0 if thread.is_new else max(0.4, 0.9 - 0.1 * thread.length),
            intrusion=0.35 if is_grave and _just_asked(scene) else 0.0,
            doubt=1.0 if _turns_away(scene) else 0.0,
        )
    if (
        thread.length >= _LONG_ENOUGH
        and not thread.gaps
        and not scene.said_move(f"{thread.move}.out", within=12)
    ):
        piece = scene.one_of(thread.subject.out, f"{thread.move}.out", slots_of(telling))
        yield Move(piece=piece, relevance=0.7)


_LONG_ENOUGH = 4  # lines on one subject, after which she may offer a way on
_TASKS = ("must", "decided", "waits", "cannot", "lost", "wants", "not_done", "misses")


def _just_asked(scene: Scene) -> bool:
    return bool(scene.hers) and "?" in scene.hers[0].text


def _turns_away(scene: Scene) -> bool:
    """They answered her last question with as little as one can."""
    return scene.heard.does("skip", "dunno") or (
        _just_asked(scene) and scene.heard.is_bare and not scene.heard.does("yes")
    )


def _ask(thread: Thread) -> Piece | None:
    gap = next(iter(thread.gaps), None)
    if gap is None:
        return None
    about = carry(subject=thread.subject.name, gap=gap.gap)
    slots = slots_of(thread.scene.heard.telling) if thread.scene.heard.telling else {}
    move = f"{thread.move}.ask.{gap.gap}"
    return thread.scene.one_of(gap.ask, move, slots, may_ask=True, expects="story", carry=about)


def slots_of(telling: Telling) -> dict[str, str]:
    """What a sentence may hand back of the telling."""
    return {
        "echo": listening.read(telling.text).best,
        "who": telling.people[0].called if telling.people else "",
        "event": lines.capital(telling.event),
        "task": telling.task,
        "word": lines.capital(telling.feeling_word),
    }

"""Listening: what she says to the one clause that a listener would take up, and what she asks about it.

A page of en/subjects knows what a thing is about; this knows only who did what, and so is seldom wrong.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

from samantha.core.turn import Piece
from samantha.mind.reflex import lines
from samantha.mind.reflex.clauses import Clause, clauses_of, taken_up, weight
from samantha.mind.reflex.en import answers as a
from samantha.mind.reflex.en import clauses as c
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import kin
from samantha.mind.reflex.names import is_given
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.telling import small_words
from samantha.mind.reflex.thread import answer_in

LANGUAGE = "en"
_TOLD = 1.5  # what a clause must weigh to be handed back in the place of the one taken up
NONE = Clause(who="", called="", kind="none", tense="now")
_STRONG = 1.8  # what a clause must weigh to be worth more than the page of its subject


@cache
def _ways() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    text = (files(f"samantha.mind.reflex.{LANGUAGE}") / "listening.toml").read_text("utf-8")
    return {
        key: {part: tuple(ways) for part, ways in row.items()} for key, row in tomllib.loads(text).items()
    }


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What of one line a listener would take up, and what could be handed back of it."""

    clause: Clause  # the one to take up; `NONE` where none was read
    detail: str  # the few words set apart, "" for none
    others: tuple[str, ...]  # its other clauses from her side, weightiest first

    @property
    def best(self) -> str:
        return self.detail or turned(self.clause)

    @property
    def parts(self) -> tuple[str, ...]:
        """All that could be handed back, best first."""
        return tuple(dict.fromkeys(filter(None, (self.detail, turned(self.clause), *self.others))))


@lru_cache(maxsize=256)  # one turn asks for the same text several times
def read(text: str, names: tuple[str, ...] = ()) -> Reading:
    """A line, read for what to take up. `names` are people who are known by them."""
    clauses = clauses_of(text, names)
    told = [clause for clause in clauses if weight(clause) >= _TOLD or clause.speech]
    others = filter(None, (turned(clause) for clause in sorted(told, key=weight, reverse=True)))
    detail = detail_in(text) or lines.capital(small_words(text))
    return Reading(clause=taken_up(clauses) or NONE, detail=detail, others=tuple(others))


def reading(scene: Scene, text: str = "") -> Reading:
    """This turn's line, or another of theirs, read with the people that she knows of."""
    known = (name for name, _ in scene.moment.person.people)
    spoken_of = (name for fact in scene.recall.facts for name in (fact.subject, fact.value))
    names = (*known, *(name for name in spoken_of if name[:1].isupper() and " " not in name))
    return read(text or scene.heard.text, tuple(dict.fromkeys(names)))


def is_gone(scene: Scene, clause: Clause) -> bool:
    """Whether the clause is of somebody who is dead: nothing is asked of them as of the living."""
    who = (_name_in(clause.called) or clause.called).lower()
    return who in scene.moment.person.gone


def slots_in(scene: Scene, clause: Clause) -> dict[str, str]:
    """Who did it, as `slots_of`, with what she knows of the people in this house."""
    return slots_of(clause, {name.lower(): relation for name, relation in scene.moment.person.people})


def is_strong(clause: Clause) -> bool:
    return weight(clause) >= _STRONG


def good_news(text: str) -> Clause | None:
    """The clause in which they got, won or passed something; None for none, and where it is dreaded."""
    if a.DREADS.search(text):
        return None
    for clause in clauses_of(text):
        is_own = clause.who in ("i", "we", "they") and not (clause.is_negated or clause.is_under)
        is_done = clause.tense == "past" and clause.kind != "is"
        if is_own and is_done and a.GOOD_NEWS.search(" ".join(clause.words).lower()):
            return clause
    return None


def cheers(scene: Scene, clause: Clause) -> Piece:
    """A well done, before anything else."""
    slots = {"clause": turned(clause), "name": scene.name}
    return scene.one_of(_ways()[_GLAD]["say"], "hear.glad", slots)


_GLAD = "glad.any"
_ENOUGH_WAYS = 4  # fewer would come round again too soon


def says(scene: Scene) -> Piece:
    """A few words on this turn, and no question: theirs where she has them, and more where none follows."""
    line = reading(scene)
    key, slots = _key(line.clause), slots_in(scene, line.clause)
    if not scene.may_ask and is_strong(line.clause) and slots["clause"]:
        piece = scene.one_of(_ways()[key]["say"], f"hear.{key}", slots)
        if lines.is_fresh(piece.text, scene.moment):
            return piece
    # A question will be about the clause, and so are the words before it; without one any part will do.
    is_main = bool(line.parts) or line.clause is NONE
    if not scene.may_ask and not is_main:
        piece = scene.one_of(_ways()[key]["say"], f"hear.{key}", slots)
        if lines.is_fresh(piece.text, scene.moment):
            return piece
    parts = (turned(line.clause),) if scene.may_ask else line.parts
    detail = "" if scene.said_move("hear.detail", within=2) else line.detail
    for part, move in ((detail, "hear.detail"), *((part, f"hear.{key}") for part in parts)):
        if part and lines.is_fresh(f"{part}.", scene.moment):
            return Piece(text=f"{part}.", move=move)
    return scene.one_of(_ways()["none.any"]["say"], f"hear.{key}")


def asks(scene: Scene, text: str = "") -> Piece:
    """The question that this turn, or another line of theirs, calls for; "" where she may not ask."""
    clause = reading(scene, text).clause
    if is_gone(scene, clause):
        clause = replace(clause, kind="died")
    key = _GLAD if good_news(text or scene.heard.text) else _key(clause)
    if key != _GLAD and _is_ahead(scene, clause):  # what is ahead has not happened
        key = "ahead.i" if clause.who in ("i", "we") else _key(replace(clause, kind="will"))
    ways = agreeing(_ways()[key]["ask"], clause)
    if clause.tense == "now":  # what lasts has no end yet: "I live in Leeds" is not asked how it ended
        lasting = tuple(way for way in ways if not a.BEHIND.search(way))
        ways = lasting if len(lasting) >= _ENOUGH_WAYS else ways
    return scene.one_of(ways, f"hear.{key}.ask", slots_in(scene, clause), may_ask=True, expects="story")


def asks_on(scene: Scene) -> Piece | None:
    """Another question about the line that hers asked about, which a few words answered."""
    last = scene.theirs[0].text if scene.theirs else ""
    return asks(scene, last) if last and is_strong(reading(scene, last).clause) else None


def _is_ahead(scene: Scene, clause: Clause) -> bool:
    """They tell of something with its day to come, or say that they will."""
    telling = scene.heard.telling
    when = telling.when if telling is not None else None
    if clause is NONE or clause.tense == "past" or clause.kind in _AS_THEY_ARE:
        return False
    return clause.tense == "ahead" or (when is not None and when.start > scene.now.replace(tzinfo=None))


_AS_THEY_ARE = c.KEEPS | {"must", "unwilling", "cannot", "decided"}


def agreeing(ways: tuple[str, ...], clause: Clause) -> tuple[str, ...]:
    """The ways as they are said of several people: "where do they get that from"."""
    if clause.who != "they":
        return ways
    return tuple(_OF_ONE.sub(lambda match: _OF_MORE[match[0].lower()] or match[0], way) for way in ways)


_OF_ONE = re.compile(
    r"\b(?:does|is|has|was)(?= \{(?:he|who)\})|(?<=\{he\} )(?:is|has|was)\b|(?<=\{who\} )(?:is|has|was)\b",
    re.I,
)
_OF_MORE = {"does": "do", "is": "are", "has": "have", "was": "were"}


def was_asked(scene: Scene) -> bool:
    """Her last line asked what a clause of theirs called for."""
    return bool(scene.hers) and any(
        (move.startswith("hear.") and move.endswith(".ask")) or move.startswith("re.")
        for move in scene.hers[0].moves
        if "?" in scene.hers[0].text
    )


def to_answer(scene: Scene) -> Piece | None:
    """Her word on a few words that answer her question: "no", "my sister", "in June"; None for a clause."""
    heard, asked = scene.heard, a.question_in(scene.hers[0].text)
    is_clause = reading(scene).clause is not NONE and not heard.does("yes", "no", "dunno")
    if len(heard.text.split()) > _FEW or is_clause:
        return None
    answer = answer_in(heard.text)
    kind = a.kind_of_question(asked)
    if a.HARDLY.match(heard.text.lower()) or (heard.does("no") and kind != "whether"):
        return scene.one_of(_ways()["answered.hardly"]["say"], "hear.answered", {"answer": answer})
    way = "yes" if heard.does("yes") else "no" if heard.does("no") else kind
    key = f"answered.{way}" if f"answered.{way}" in _ways() else "answered.what"
    return scene.one_of(_ways()[key]["say"], "hear.answered", {"answer": answer})


_FEW = 6  # words


def _key(clause: Clause) -> str:
    group = {"i": "i", "we": "i", "it": "it", "there": "it", "thing": "it"}.get(clause.who, "other")
    if clause is NONE:
        return "none.any"
    to_them = {word.lower() for word in clause.words} & a.FIRST_PERSON
    kind = "did" if clause.kind in ("helped", "hurt") and group == "other" and not to_them else clause.kind
    if kind == "must" and clause.tense == "past":
        kind = "did"  # "I had to walk back in" is over
    if kind == "did" and clause.tense == "now" and not clause.is_negated:
        kind = "does"  # it goes on: "I live in Leeds"
    tried = (f"{kind}.{group}", f"{'not_done' if clause.is_negated else 'did'}.{group}", "none.any")
    return next(key for key in tried if key in _ways())


_NOBODY: Mapping[str, str] = MappingProxyType({})
_PRONOUNS = {"he": ("he", "him", "his"), "she": ("she", "her", "her"), "they": ("they", "them", "their")}


def slots_of(clause: Clause, people: Mapping[str, str] = _NOBODY) -> dict[str, str]:
    """Who did it, by name and pronoun, and the clause from her side; "" where she cannot be sure.

    `people` are those she knows of: each name, in small letters, and what they are to the person.
    """
    if clause.who == "nobody":
        return {"clause": turned(clause)}
    who = _name_in(clause.called) or clause.called
    words = (*clause.called.split(), people.get(who.lower(), ""))
    gender = next((found for word in words if (found := kin.GENDER.get(word.lower()))), "")
    known = {"f": "she", "m": "he"}.get(gender, clause.who)
    he, him, his = _PRONOUNS.get(known, (who, who, f"{who}'s" if who else ""))
    return {"who": who or he, "he": he, "him": him, "his": his, "clause": turned(clause)}


def _name_in(called: str) -> str:
    """ "Pat" for "your friend pat"; "" where nobody is named."""
    last = called.rsplit(maxsplit=1)[-1] if called else ""
    is_name = is_given(last) and last.lower() not in kin.GENDER and last.lower() not in _SEASONS
    return lines.capital(last) if is_name else ""


@lru_cache(maxsize=64)
def detail_in(text: str) -> str:
    """The few words that they set apart, without a verb: "half in a Skoda", "nine hundred"; "" for none.

    What people leave standing by itself is what they want to be heard.
    """
    for piece in reversed(a.PIECES.findall(a.POINT.sub(":", a.TITLES.sub(r"\1", text)))):
        words = a.LEAD.sub("", piece[0]).strip(" ,-").split()
        low = [word.lower().strip("'") for word in words]
        is_short = len(words) == _PAIR and not (a.COUNTS.match(low[0]) or piece[1] == "!") if words else True
        if (
            is_short
            or a.ONLY_WHEN.fullmatch(" ".join(low))
            or not _PAIR <= len(words) <= _DETAIL
            or piece[1] == "?"
            or set(low) & a.NO_DETAIL
        ):
            continue
        if not a.A_DETAIL.match(" ".join(low)) or clauses_of(" ".join(words)):
            continue
        return lines.capital(a.turned(" ".join(words)))
    return _whole(text)


def _whole(text: str) -> str:
    """All that was said, where it is a few words and no clause: "snow up to the mailbox"."""
    words = a.LEAD.sub("", text).strip(" ,.!-").split()
    low = {word.lower() for word in words}
    is_few = _PAIR < len(words) <= _DETAIL and not re.search(r"[.,!?;:\n]", " ".join(words))
    return (
        lines.capital(a.turned(" ".join(words)))
        if is_few and not low & a.NO_DETAIL and not clauses_of(text)
        else ""
    )


_PAIR, _DETAIL = 2, 6  # words


def restated(text: str) -> str:
    """What they say again where she had it wrong: "I said my daughter talks to the dog"."""
    said = [clause for clause in clauses_of(text) if not clause.is_negated and weight(clause) > _RESTATES]
    people = ("i", "we", "he", "she", "they", "x")
    told = [one for one in said if one.who in people and not (one.kind == "said" and one.who == "i")]
    return turned(replace(told[-1], is_under=False)) if told else ""


_RESTATES = -1.0


def worth(text: str) -> float:
    """How much a line of theirs holds that is worth coming back to, after days."""
    low = text.lower()
    if "?" in text or a.OF_THE_TALK.search(low) or set(low.split()) & a.OF_HER or len(low.split()) < _A_LINE:
        return 0.0
    line = read(text)
    return (weight(line.clause) if line.clause is not NONE else 0.0) + _SET_APART * bool(line.detail)


_A_LINE = 5  # words
_SET_APART = 0.6

# --- their clause, from her side ----------------------------------------------------------------------------


_LONGEST = 12  # words


@lru_cache(maxsize=256)
def turned(clause: Clause) -> str:
    """ "I stood there in my uniform" as "You stood there in your uniform"; "" where that is unsure."""
    if clause.is_under or (clause.kind == "said" and {word.lower() for word in clause.rest} & a.IN_SPEECH):
        return ""
    if clause.speech:
        return _reported(clause)
    if clause.kind == "said" and not clause.is_whole:
        return ""  # what was said is cut off
    words = _before_the_next(clause)
    if len(words) > _LONGEST:
        words = words[
            : max((i for i in range(_ENOUGH, _LONGEST) if words[i].lower() in a.LEADS_ON), default=0)
        ]
    low = [word.lower() for word in words]
    if not words or set(low) & a.OF_HER:
        return ""
    if low[0] not in a.SIDES and clause.who in ("i", "we") and low[0] not in ("that", "this"):
        you = "you're" if low[0].endswith("ing") else "you"
        words, low = [you, low[0], *words[1:]], [you, *low]
    elif (
        not clause.called
        and clause.who in _PRONOUNS
        and not low[0].startswith(clause.who)
        and low[0] not in a.OTHERS
    ):
        words, low = [clause.who, *words], [clause.who, *low]
    if len(words) < _SHORTEST or (clause.kind in ("said", "thinks", "must") and len(words) <= _SHORTEST):
        return ""
    out = []
    for index, (word, plain) in enumerate(zip(words, low, strict=True)):
        before = low[index - 1] if index else ""
        turn = a.SIDES.get(plain, word)
        if before in ("i", "we", "you") and plain in ("am", "was"):
            turn = {"am": "are", "was": "were"}[plain]
        turn = a.MENDED.get(turn.lower(), turn)
        bare = turn.removesuffix("'s")
        is_name = _is_name(bare) or (before in c.RELATIONS and _is_new_word(bare) and index + 1 < len(low))
        out.append(lines.capital(turn) if turn.islower() and is_name else turn)
    text = re.sub(r"^you are\b", "you're", " ".join(out), flags=re.I)
    return lines.capital(text)


def _is_name(word: str) -> bool:
    return len(word) > _SMALL and is_given(word) and word not in _SEASONS and _is_new_word(word)


def _is_new_word(word: str) -> bool:
    """Neither among the commonest words nor a form of a verb: right after "my friend" it is a name."""
    is_adverb = word.endswith(("ly", "stairs", "wards")) or word in _WHERE
    return word.isalpha() and not is_adverb and word not in g.ENGLISH and word not in c.forms()


_WHERE = ("abroad", "overseas", "opposite", "outside", "inside", "nearby", "online", "either", "neither")
_SEASONS = ("spring", "summer", "autumn")


_SMALL = 3  # letters


def _before_the_next(clause: Clause) -> list[str]:
    """Its words without what only leads to the next clause; none where it was cut in the middle."""
    words = list(clause.words)
    if clause.is_whole:
        return words
    if words[-1].lower() not in a.HANGING:  # "twice now and both times" before "I was in my dressing gown"
        last = max((i for i, word in enumerate(words) if word.lower() in ("and", "but", "so")), default=0)
        words = words[:last] or words
        if {word.lower() for word in words[-_NEAR_END:]} & a.ASKING_WORDS:
            return []
    while words and words[-1].lower() in a.HANGING:
        if words.pop().lower() in a.CUTS:
            return []
    return words


def _reported(clause: Clause) -> str:
    """ "She said, so you'll be boring now", with what was said as it was said."""
    who = "you" if clause.who in ("i", "we") else clause.called or clause.who
    if len(clause.speech.split()) > _LONGEST or who in ("x", "it", "thing", "there", "nobody"):
        return ""
    return lines.capital(f'{who} said, "{clause.speech}"')


_NEAR_END = 3  # words: "deciding how soon", before what she was deciding
_ENOUGH = 5  # words that a clause keeps at least, where its end is left off
_SHORTEST = 3  # two words are a subject and a verb: no news

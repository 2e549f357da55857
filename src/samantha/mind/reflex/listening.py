"""Listening: the one clause of a line that a listener would take up, whose it is, and the same from her side.

A page of en/subjects knows what a thing is about; this knows only who did what, and so is seldom wrong.
What she says to it stands in reacting.py, what she asks in wondering.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from samantha.core import pattern as re
from samantha.mind.reflex import lines
from samantha.mind.reflex.clauses import Clause, clauses_of, taken_up, weight
from samantha.mind.reflex.en import answers as a
from samantha.mind.reflex.en import clauses as c
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import kin
from samantha.mind.reflex.en import topics as t
from samantha.mind.reflex.names import is_given
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.telling import small_words

_TOLD = 1.5  # what a clause must weigh to be handed back in the place of the one taken up
NONE = Clause(who="", called="", kind="none", tense="now")
_STRONG = 1.8  # what a clause must weigh to be worth more than the page of its subject


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
    text = c.IN_JEST.sub("", text).strip() or text
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


def agreeing(ways: tuple[str, ...], clause: Clause) -> tuple[str, ...]:
    """The ways as they are said of several people: "where do they get that from"."""
    if clause.who != "they":
        return ways
    return tuple(_OF_ONE.sub(lambda match: _OF_MORE[match[0].lower()] or match[0], way) for way in ways)


_OF_ONE = re.compile(
    r"\b(?:does|is|has|was)(?= \{(?:he|who)\})|'s(?= \{he\})|(?<=\{he\} )(?:is|has|was)\b"
    r"|(?<=\{who\} )(?:is|has|was)\b",
    re.I,
)
_OF_MORE = {"does": "do", "is": "are", "'s": " are", "has": "have", "was": "were"}


def was_asked(scene: Scene) -> bool:
    """Her last line asked what a clause of theirs called for."""
    return bool(scene.hers) and any(
        (move.startswith("hear.") and move.endswith(".ask")) or move.startswith("re.")
        for move in scene.hers[0].moves
        if "?" in scene.hers[0].text
    )


def is_person(clause: Clause) -> bool:
    """Whether who did it is surely a person: the A1, a house and "they" of leeks are none."""
    if clause.who in ("i", "we", "he", "she"):
        return True
    words = clause.called.lower().split()
    if set(words) & c.PEOPLE or (words and is_given(words[-1])):
        return True
    if clause.who == "they":
        return not words and clause.kind in c.OF_PEOPLE
    return clause.who == "x" and may_be_name(clause.called) and clause.kind in c.OF_PEOPLE | {"came", "got"}


def may_be_name(word: str) -> bool:
    """A word with a capital that could be somebody's name: no common word, nothing with a figure in it."""
    low = word.lower().removesuffix("'s")
    is_common = low in g.ENGLISH or low in c.forms() or low in t.NOT_NAMES
    return is_given(low) or (low.isalpha() and word[:1].isupper() and not word.isupper() and not is_common)


_NOBODY: Mapping[str, str] = MappingProxyType({})
_PRONOUNS = {"he": ("he", "him", "his"), "she": ("she", "her", "her"), "they": ("they", "them", "their")}


def slots_of(clause: Clause, people: Mapping[str, str] = _NOBODY) -> dict[str, str]:
    """Who did it, by name and pronoun, and the clause from her side; "" where she cannot be sure.

    `people` are those she knows of: each name, in small letters, and what they are to the person.
    """
    if clause.who in ("nobody", "it", "there", "thing") or (clause.who == "x" and not is_person(clause)):
        return {"clause": turned(clause)}
    who = _name_in(clause.called) or clause.called
    words = (*clause.called.split(), people.get(who.lower(), ""))
    gender = next((found for word in words if (found := kin.GENDER.get(word.lower()))), "")
    known = {"f": "she", "m": "he"}.get(gender, clause.who)
    he, him, his = _PRONOUNS.get(known, (who, who, f"{who}'s" if who else ""))
    if known == "they" and not is_person(clause):
        return {"clause": turned(clause)}
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
        is_name = is_name_typed(bare) or (
            before in c.RELATIONS and is_new_word(bare) and index + 1 < len(low)
        )
        out.append(lines.capital(turn) if turn.islower() and is_name else turn)
    text = re.sub(r"^you are\b", "you're", " ".join(out), flags=re.I)
    return lines.capital(text)


def is_name_typed(word: str) -> bool:
    """A given name in small letters that is no common word besides."""
    return len(word) > _SMALL and is_given(word) and word not in _SEASONS and is_new_word(word)


def is_new_word(word: str) -> bool:
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

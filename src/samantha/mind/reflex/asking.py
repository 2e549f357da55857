"""How a deed is asked for, whatever it is: the plain request inside the politeness around it."""

from dataclasses import dataclass
from functools import lru_cache

from samantha.core import pattern as re
from samantha.mind.reflex.en import asking as a
from samantha.mind.reflex.text import mend


@dataclass(frozen=True, kw_only=True)
class Asking:
    """One sentence without its politeness, as written and in small mended letters."""

    words: str  # "Put lunch with Ana in for Friday"
    low: str  # "put lunch with ana in for friday"
    is_asked: bool  # "could you ...", "please ...": it asks for a deed, whatever the verb
    is_wish: bool  # "I need to ...", "I want to ...", "I'd like ...": may be no more than told
    is_question: bool  # it ends in a question mark, or begins as one


@lru_cache(maxsize=256)  # each trade asks for the same sentence
def asking(part: str) -> Asking:
    """What one sentence asks for, once what is only manners has been taken off both its ends."""
    words = part.strip(" \t,.!…-\"'")
    is_asked = is_wish = False
    is_question = words.endswith("?")
    words = words.rstrip(" ?")
    for _ in range(_LAYERS):
        before = words
        words = a.ADDRESS.sub("", words)
        words = a.TAIL.sub("", words).rstrip(" ,?.!")
        if match := a.PLEASE.match(words):
            words, is_asked = words[match.end() :], True
        if match := a.GERUND.match(words):
            words, is_asked = _base(match["verb"]) + words[match.end() :], True
        if match := a.ASKED.match(words):
            words, is_asked = words[match.end() :], True
        if match := a.WISH.match(words):
            words, is_wish = words[match.end() :], True
        if words == before:
            break
    low = mend(words)
    is_question = is_question or bool(a.QUESTION.match(low))
    return Asking(words=words, low=low, is_asked=is_asked, is_wish=is_wish, is_question=is_question)


_LAYERS = 6  # "hey Samantha, sorry, I was just wondering whether you could please ..."


def clauses(part: str) -> list[str]:
    """The sentence whole, then what stands before and after each comma: "wipe the list, finals are over"."""
    commas = [at for at, char in enumerate(part) if char == ","][:_COMMAS]
    return [part, *(part[at + 1 :].strip() for at in commas), *(part[:at] for at in reversed(commas))]


_COMMAS = 4  # that a sentence is parted at


def _base(gerund: str) -> str:
    """ "adding" as "add", "putting" as "put", "moving" as "move": the verbs that orders are made with."""
    low = gerund.lower()
    if low in a.GERUNDS:
        return a.GERUNDS[low]
    stem = low[:-3]
    return stem[:-1] if re.search(r"([bdgmnpt])\1$", stem) else stem

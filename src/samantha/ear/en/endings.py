"""How English turns end: by the last words, the clause they stand in, and what she had asked.

Each function names one structure, or None; the first that is found counts. What each is worth stands in labels.py.
"""

from samantha.ear.en import dictation
from samantha.ear.en import ending_words as some
from samantha.ear.en.cut import cut
from samantha.ear.en.lexicon import FILLERS, JUDGED
from samantha.ear.en.parts import is_verb
from samantha.ear.en.said import Said, parsed
from samantha.ear.en.tokens import tokens, without_name

_TWO_CLAUSES = 8  # tokens: fewer are rarely two
_LONG = 10  # tokens: a telling of so many has said something
_REQUESTS = (["can", "you"], ["could", "you"], ["would", "you"], ["will", "you"])
_HALVES = (["not", "only"], ["as", "soon"], ["as", "long"], ["even", "if"], ["in", "case"])


def found(words: str, asked: str) -> str:
    """The structure by which these words end. `asked`: her question before them, or ""."""
    heard, _ = without_name(tokens(words))
    if not heard:
        return "nothing"
    question = " ".join(tokens(asked))
    said = parsed(heard, question)
    return (
        dictation.found(heard, question)
        or _formula(said)
        or cut(said)
        or _half(said.body)
        or _asked(said.body)
        or (_answer(said) if question else _told(said))
    )


def _formula(said: Said) -> str | None:
    """What is known whole."""
    words = said.words
    if all(word in FILLERS for word in words):
        return "filler alone"
    if said.last in FILLERS:
        return "filler"
    core_words = _unmarked(words)
    line, core = " ".join(words), " ".join(core_words)
    if line in some.BEGINNINGS or core in some.BEGINNINGS:
        return "beginning"
    if line in some.OPENERS or core in some.OPENERS:
        return "opener"
    if line in some.WHOLE or core in some.WHOLE:
        if said.question or len(words) != 2 or said.last not in some.ECHOES:
            return "formula"
        return "auxiliary" if said.last in some.CUT_ECHOES else "echo"
    if len(words) == 1 and said.last in some.ANSWERS:
        return "yes or no" if said.last in some.YES_OR_NO else "answer word"
    if len(core_words) > 1:
        return None
    return "discourse" if said.last in some.DISCOURSE and said.last not in ("and", "but") else None


def _unmarked(words: list[str]) -> list[str]:
    start = 0
    while start < len(words) - 1 and words[start] in some.DISCOURSE:
        start += 1
    return words[start:]


def _half(said: Said) -> str | None:
    """Half a period ("if it rains"), and a request that lacks what it is for."""
    first, second = said.first, said.tags[1] if len(said.tags) > 1 else ""
    if first in some.SUBORDINATING or said.words[:2] == ["every", "time"]:
        clauses = said.clauses(1)
        is_phrase = (
            clauses == 0
            or (  # "since may my girlfriend works here"
                first in ("since", "before", "after", "until", "till")
                and second in ("day", "num", "det", "poss", "noun")
                and clauses == 1
                and any(kind in ("i", "subj", "it", "poss") for kind in said.tags[2:])
            )
        )
        is_cut = clauses == 0 and first in (
            "if",
            "when",
            "because",
            "although",
            "unless",
            "while",
            "whenever",
        )
        is_phrase = is_phrase and not is_cut
        is_question = first == "when" and second in ("be", "do", "have", "modal")
        if not is_question and not is_phrase and clauses < 2 and not _commands_after(said):
            if said.question:
                return "subordinate, asked for"
            return "time clause" if first in some.TEMPORAL else "subordinate"
    if said.words[:2] in _HALVES and said.clauses() < 2:
        return "subordinate"
    if first in ("what", "how") and second in ("i", "you", "subj", "det?") and not said.has({"is", "was"}):
        return "subordinate"  # "what i told him"
    return None


def _commands_after(said: Said) -> bool:
    """ "before you go close the door": the main clause is a command."""
    return any(
        kind.startswith("verb")
        and place > 3
        and said.tags[place - 1] in ("noun", "verb-", "verb?", "adj", "here", "it", "obj")
        for place, kind in enumerate(said.tags[:-1])
    )


def _asked(said: Said) -> str | None:
    """A request or a question of theirs."""
    words, kind = said.words, said.tags[0]
    if kind == "verb+" or said.first in ("please", "remind", "set") or words[:2] in _REQUESTS:
        if _lacks_errand(said):
            return "request, unfinished"
        is_clock = "set" in words and said.has({"timer", "alarm"})
        if is_clock and not said.has(some.TIMED) and not any(one in ("num", "day") for one in said.tags):
            return "request, open"
        return "request" if kind == "verb+" and len(words) > 1 else "asked"
    if kind in ("be", "do", "have", "modal"):
        return "asked" if len(words) > 2 else "auxiliary"
    is_question = kind == "what" or said.first in ("who", "where", "why", "how", "which", "whose", "when")
    return "asked" if is_question else None


def _lacks_errand(said: Said) -> bool:
    if "remind" not in said.words or len(said.words) >= 8 or said.has(some.REMINDED):
        return False
    return not any(is_verb(kind) for kind in said.tags[said.words.index("remind") + 1 :])


def _told(said: Said) -> str:
    """No question of hers came before: something told, or a thing by itself."""
    body = said.body
    words, tags, verbs = body.words, body.tags, body.verbs
    is_phrase = tags[0] in ("prep", "prep?", "ord", "det?") and words[0] not in ("that", "this", "his")
    if not verbs or (is_phrase and len(words) <= 3 and verbs == [len(words) - 1]):
        return _verbless(said)
    if tags[0].startswith("verb"):
        return "request"
    if words[0] in ("if", "unless"):  # and a main clause, or it would be half a period
        return "said"
    if _announces(said):
        return "announced"
    if "n't" in words and "know" in words[-3:]:
        return "hedge"
    if words[0] in some.HEDGES or (
        len(words) <= 3 and words[0] == "i" and words[1] in ("think", "suppose", "guess")
    ):
        return "hedge"
    return _telling(said, verbs[0])


def _verbless(said: Said) -> str:
    words = said.body.words
    if len(words) == 1 and words[0] in some.ANSWERS:
        return "answer word"
    if said.has(some.SMALL_TALK):
        return "small talk"
    return "time alone" if words[-1] in some.TIME_NOUNS else "thing alone"


def _announces(said: Said) -> bool:
    """ "i've got a story for you", "something strange happened"."""
    body = said.body
    words = body.words
    if _prefaces(words):
        return True
    if "question" in said.words or (said.last in some.ANNOUNCED and body.has(some.ANNOUNCING)):
        return True
    if {"something", "somebody"} & {*words[-2:]}:
        return True
    is_had = words[0] in ("i", "there") and not some.HAVING.isdisjoint(words[1:3])
    return is_had and 4 <= len(words) < 9 and not some.ANNOUNCED.isdisjoint(words[2:])


def _prefaces(words: list[str]) -> bool:
    """ "i know it sounds silly", "i never told anyone this", "you remember dean", "the first one's the passport"."""
    if "remember" in words[:3] and words[0] in ("you", "do", "remember") and len(words) > 2:
        return True
    if words[0] in ("i", "you") and words[-1] == "this" and not some.TOLD_OF.isdisjoint(words):
        return True
    if words[:3] in (["the", "first", "one"], ["the", "first", "thing"]) and len(words) < 8:
        return True
    return {"sound", "sounds"} & {*words} != set() and words[-1] in some.PREFACES


def _reports(body: Said, main: int) -> bool:
    """ "i said to the man": to whom, and not yet what."""
    if (
        body.words[main] not in ("said", "says", "told", "asked")
        or len(body.verbs) > 1
        or len(body.words) > main + 4
    ):
        return False
    after = body.tags[main + 1 :]
    return after[:1] == ["to"] or (
        body.words[main] in ("told", "asked") and after[-1:] in (["noun"], ["obj"])
    )


def _telling(said: Said, main: int) -> str:
    """`main`: where its first verb is. A scene that is set goes on; an outcome or a state may be all."""
    body = said.body
    words, word, kind = body.words, body.words[main], body.tags[main]
    is_long = len(words) >= _LONG
    tail = body.last_clause if len(words) >= _TWO_CLAUSES else body
    if tail is not body:
        is_weighed = body.clauses() > 1 and not JUDGED.isdisjoint(tail.words)
        return _asked(tail.body) or ("scene, weighed" if is_weighed else _told(tail.body))
    if "been" in words[main : main + 3] and kind in ("have", "be") and words[0] != "you":
        return "perfect, going on" if len(words) < 8 else "said, long"
    if kind == "modal" and words[main + 1 : main + 2] in (["have"], ["'ve"]) and not is_long:
        return "supposed"  # "i would have stayed"
    if _reports(body, main):
        return "reported"
    if kind.startswith("past") or word in ("was", "were", "had", "did"):
        return _past_telling(said, main)
    if said.has_lead and len(words) <= 4:
        return "led, short"
    if kind == "be" and main <= 2 and len(words) - main <= 4:
        if not some.VAGUE.isdisjoint(words[main + 1 :]):
            return "state, vague"
        if len(words) - main <= 3:
            return "state, short"
    if is_long:
        return "said, long"
    return "state" if kind == "be" else "said"


def _past_telling(said: Said, main: int) -> str:
    body = said.body
    words, is_long = body.words, len(body.words) >= _LONG
    if words[main] not in some.SCENE:
        return "outcome, negated" if "n't" in words else "outcome"
    if body.clauses() > 1 and len(words) >= 6 and not JUDGED.isdisjoint(words):
        return "scene, weighed"  # "she made me soup and it was lovely"
    if not is_long and not JUDGED.isdisjoint(words[main + 1 :]):
        return "scene, judged"  # "it was delicious", "he was a lovely man"
    if is_long:
        return "scene, long"
    return "scene, led" if said.has_lead else "scene"


def _answer(said: Said) -> str:
    """Something whole, after her question."""
    if any(part in said.question for part in some.LISTED) and not said.has(some.LIST_OVER):
        return "answer, of a list"
    is_wide = said.question.startswith(some.WIDE) or " like" in said.question[-7:]
    if is_wide and len(said.words) <= 3 and not said.has({"both", "nothing", "fine"}):
        return "answer, wide and short"
    if not said.verbs:
        return "answer, a thing"
    is_clause = said.tags[0] in ("i", "subj", "it", "there") or said.first in ("yes", "no")
    return "answer, a clause" if is_clause else "answer"

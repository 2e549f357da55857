"""A last word after which something must follow, in English; and the turns where it need not.

Every function has the last word's part of speech as its subject and returns the structure, or None where the
word may end a sentence.
"""

from collections.abc import Callable

from samantha.ear.en import ending_words as some
from samantha.ear.en.parts import is_verb
from samantha.ear.en.said import Said

_PERSONS = frozenset(("i", "subj", "noun", "it", "and", "very", "so", "you"))
_TOLD = 7  # tokens: a story that ends in a bare verb after so many has an end
_ONE_WORD = {
    "det": "determiner", "poss": "determiner", "prep": "preposition", "to": "to", "and": "conjunction", "i": "subject",
    "subj": "subject", "be": "auxiliary", "have": "auxiliary", "do": "auxiliary", "modal": "auxiliary", "verb+": "verb",
    "verb?": "verb, bare", "sub": "asked in one word", "what": "asked in one word", "prep?": "opener",
}  # fmt: skip


def cut(said: Said) -> str | None:
    """What is missing after the last word, or how it ends though something seems to; None where nothing is."""
    if len(said.words) == 1:
        return _one_word(said.last, said.tags[0])
    if said.last in some.CLIPPED:
        return _clipped(said)
    kind = said.tags[-1]
    if kind in ("det", "poss"):
        return "determiner"
    if kind in _AFTER:
        return _AFTER[kind](said)
    return _content(said)


def _one_word(word: str, kind: str) -> str | None:
    if word in some.SUBORDINATING and word not in ("when", "since", "before", "after", "once"):
        return "subordinator"
    if kind != "very":
        return _ONE_WORD.get(kind)
    if word in some.STANDING_MARKERS:
        return "discourse"
    return "answer word" if word in some.STANDING_DEGREES else "degree"


def _clipped(said: Said) -> str | None:
    is_place = (
        said.last == "'s"
        and said.before_kind in ("noun", "adj", "ord")
        and not some.PLACED.isdisjoint(said.words[-6:-2])
    )
    return None if is_place or said.before in ("am", "pm") else "clipped"


def _pointer(said: Said) -> str | None:
    """ "this", "his", "any": a thing of its own, or the first word of one."""
    last, before, is_asked = said.last, said.before, said.tags[0] == "what" or said.is_fronted
    if last in ("these", "those"):
        return None if is_asked or before in ("like", "love", "want", "of") else "determiner"
    if last == "this":
        is_begun = before in ("was", "of", "with", "at", "there", "in", "on", "got") and len(said.words) <= 4
        return "determiner" if is_begun and not is_asked else None
    if last == "that":
        return _that(said)
    if last == "her":
        is_object = is_verb(said.before_kind) or said.before_kind in (
            "ing+",
            "ing?",
            "prep",
            "prep?",
            "to",
            "past?",
        )
        return None if is_object else "determiner"
    if last == "his":
        return None if before in ("is", "'s", "of", "was") else "determiner"
    if last in ("either", "neither"):
        return None if said.has({"not", "n't"}) or before in ("me", "really") else "determiner"
    if last in some.SOME and said.first != "there":
        is_whole = before in some.PARTITIVE and len(said.words) <= 4 and "n't" not in said.words
        return None if is_whole or said.before_kind == "num" else "determiner"
    if last in some.SOME or last in ("half", "several"):
        return None if before in ("and", "a", "other", "by") or said.before_kind == "num" else "determiner"
    return None


def _that(said: Said) -> str | None:
    """ "he said that" wants more, "i don't like that" does not."""
    is_put = said.first in ("tell", "ask", "remind", "say") or said.tags[0] in ("sub", "what")
    if said.before in ("much", "out") or (said.before_kind == "noun" and is_put):
        return "that"
    if said.first == "what" and said.before in ("is", "was") and len(said.verbs) > 1:
        return "that"
    if said.has({"n't", "what", "never"}) or said.before in ("say", "mean", "hear", "see"):
        return None
    if said.words[-3:-1] == ["that", "was"] or said.is_fronted:
        return None
    if said.before != "is" and (said.tags[0] in ("what", "sub") or said.before in some.POINTED):
        return None
    return "that" if said.before in some.SAYING else None


def _preposition(said: Said) -> str:
    if said.last == "of" and said.before in ("think", "heard", "dream", "course") and len(said.words) > 4:
        return "stranded"
    return "stranded" if said.is_fronted and said.last in some.STRANDED else "preposition"


def _particle(said: Said) -> str | None:
    """ "on", "before", "like": a preposition, or the end of a verb."""
    last, before, kind = said.last, said.before, said.before_kind
    if last == "like":
        return None if said.has({"what", "how"}) or before in some.LIKENED else "preposition"
    if last == "next":
        return "adjective" if before in ("the", "my", "our", "and") else None
    if said.is_fronted:
        return "stranded"
    if last in some.PARTICLES:
        is_begun = last in some.ALONG and kind in ("noun", "be", "adj", "day") and len(said.words) < 6
        return "preposition" if is_begun else None
    if last in ("on", "in"):
        return _on(said)
    is_whole = {
        "since": before in ("ever", "long"),
        "by": before in some.PASSING,
        "after": kind == "day" or before in ("ever", "soon", "looked", "shortly", "minutes"),
        "under": before in some.TAKES_INNER,
    }.get(last)
    if is_whole is None:
        is_whole = is_verb(kind) or kind in ("day", "noun", "num", "adj") or before in some.EVER
        is_whole = is_whole and last in ("before", "outside", "inside", "past")
    return None if is_whole else "preposition"


def _on(said: Said) -> str | None:
    """ "his birthday's on" wants a day, "put the kettle on" nothing, "put it on" may."""
    if said.before in ("is", "'s", "was") and len(said.words) > 2 and said.words[-3] in some.DATED:
        return "preposition"
    is_placed = is_verb(said.before_kind) or said.before_kind in (
        "noun", "it", "obj", "here", "det?", "ing-", "ing?", "ing+",
    )  # fmt: skip
    if is_placed and not some.PARTICLE_VERBS.isdisjoint(said.words[-4:-1]):
        return "particle"
    if (
        said.before in some.TAKES_INNER
        or said.tags[0] == "be"
        or said.before in ("nothing", "anything", "something")
    ):
        return None
    is_switched = said.before in some.SWITCHED and said.first in ("turn", "switch", "bring", "let")
    return None if is_switched else "preposition"


def _to(said: Said) -> str:
    if said.first == "who" and said.before in some.SPOKEN_TO and said.is_fronted:
        return "stranded"
    if said.before in some.WISHED and said.has(some.CONDITIONED):
        return "to, understood"
    is_willing = said.before in some.WILLING and (said.question or said.before in ("love", "like", "hate"))
    return "to, understood" if is_willing and said.first not in ("do", "would", "did") else "to"


def _subordinator(said: Said) -> str | None:
    last, before = said.last, said.before
    if last == "though":
        return "subordinator" if before == "as" else None
    is_asked = last in ("why", "how") and len(said.words) > 2
    is_asked = is_asked or (before in some.ASKING and last not in ("if", "whether", "while", "because"))
    is_asked = is_asked or (len(said.words) <= 3 and before in ("but", "so", "n't", "me"))
    return "asked in one word" if is_asked else "subordinator"


def _subject(said: Said) -> str | None:
    """ "i", "he", "you" at the end: a clause cut off, unless it is a tag or asks with "be"."""
    place = len(said.words) - 2
    if said.tags[place] == "not" and place > 0:  # "aren't they"
        place -= 1
    kind = said.tags[place]
    if kind == "be":
        return "subject" if len(said.words) == 2 and said.last != "you" else None
    if kind in ("have", "do", "modal"):
        is_tag = place > 1 and said.tags[0] not in ("sub", "what") and any(map(is_verb, said.tags[:place]))
        return "tag" if is_tag else "subject"
    return "subject"


def _you(said: Said) -> str | None:
    return _subject(said) if said.before_kind in ("be", "have", "do", "modal", "sub", "and", "not") else None


def _it(said: Said) -> str | None:
    return "subject" if said.before_kind in ("and", "sub", "so") and len(said.words) <= 3 else None


def _there(said: Said) -> str | None:
    return "subject" if said.before in ("because", "and", "if", "so", "but") else None


def _auxiliary(said: Said) -> str | None:
    last, before, kind = said.last, said.before, said.before_kind
    if said.first in ("here", "there") and len(said.words) == 3 and kind in ("it", "you", "subj", "i"):
        return "formula"  # "there you are"
    if last == "am" and kind == "num":  # ten a.m.
        return None
    if last == "may" and before in ("in", "of", "since", "till", "and", "next"):
        return None
    if last == "do" and kind in ("modal", "be", "to", "what"):
        return "stranded" if kind == "to" and said.is_fronted else None
    if last in ("did", "does", "do") and kind == "noun" and said.tags[0] not in ("sub", "what"):
        return "echo"
    is_free = last in ("do", "done", "be", "have") and said.is_fronted
    if is_free and kind in ("to", "modal", "you", "i", "subj", "noun", "and"):
        return "stranded"
    if kind in ("i", "you", "subj", "it", "there", "det?", "here", "very") and last != "used":
        echoed = _echo(said)
        if echoed:
            return echoed
    if last in ("been", "done", "had") and kind == "have" and (said.question or said.is_fronted):
        return "echo"
    if (
        last == "be"
        and len(said.words) > 3
        and kind in ("to", "modal")
        and said.has(some.EMBEDDING, until=-2)
    ):
        return "embedded"
    return "auxiliary"


def _echo(said: Said) -> str | None:
    """ "yes i did", "how old she is": an auxiliary that stands for a whole clause."""
    if said.first in ("that", "if", "because", "until", "when", "although"):
        return None
    if said.question or said.first in some.ANSWERS:
        return "short answer"
    is_opinion = said.tags[0] == "do" and said.has({"think", "reckon"})  # "do you think i should"
    if len(said.words) > 3 and said.has(some.EMBEDDING, until=-2) and not is_opinion:
        return "embedded"
    if said.tags[0] in ("what", "sub", "so"):
        return "echo"
    if len(said.words) > 2 and said.tags[-3] in ("noun", "num", "adj") and said.tags[0] != "and":
        return "echo"  # "beans it is"
    return None


def _not(said: Said) -> str | None:
    if said.last == "not":
        return None if said.before in some.NOT_AFTER else "cut short"
    if said.last == "never":
        is_begun = said.before_kind in ("i", "subj", "have", "and", "poss", "noun", "modal")
        return "cut short" if is_begun else None
    if len(said.words) <= 2:
        return "cut short"
    if said.question or said.first in some.ANSWERS:
        return "short answer"
    is_echo = said.tags[-3] in ("i", "you", "subj", "it", "there", "det?", "noun")
    return "echo" if is_echo else "cut short"


def _degree(said: Said) -> str | None:
    last, kind = said.last, said.before_kind
    if last in ("always", "already") and kind in ("be", "have", "i", "subj", "and", "modal", "noun"):
        return None if said.is_fronted else "degree"
    if last in some.LAST_DEGREES:
        return "degree" if last in some.MIDDLE_DEGREES and kind in ("i", "subj", "be", "poss") else None
    if last == "too":
        return "degree" if kind in ("be", "very", "modal", "subj", "sub", "ing+") else None
    if last in ("really", "actually"):
        is_begun = kind in ("be", "i", "subj", "very", "det", "and", "sub", "so")
        return "degree" if is_begun and said.first not in ("no", "yes", "yeah", "not") else None
    is_after_all = kind in ("noun", "adj", "obj", "it", "here", "num", "day", "verb-", "past-")
    return None if is_after_all and last in some.TRAILING_DEGREES else "degree"


def _so(said: Said) -> str | None:
    return None if said.last == "then" or said.before in some.SO_AFTER else "conjunction"


def _verb(said: Said) -> str | None:
    """A verb that wants something after it, and has nothing."""
    last, tag, kind = said.last, said.tags[-1], said.before_kind
    if tag == "verb?" and last in some.ERRANDS and kind in ("to", "modal") and not said.is_fronted:
        return "verb"  # "i'd like to book"
    if last == "know" and (kind == "to" or said.words[-3:-1] == ["did", "you"]):
        return "verb" if not said.is_fronted else None  # "i wanted to know"
    if tag in ("verb?", "ing?"):
        return None
    if said.is_fronted and (said.first not in ("where", "how") or last in some.OFTEN_BARE):
        return None
    if kind in ("det", "poss", "adj", "ord", "prep", "num"):
        return None  # a noun that looks like one: "a drink", "the post"
    if last in some.LASTING or said.before in some.ANSWERS:
        return None
    if kind == "det?" and said.before not in ("that", "all", "both"):
        return None
    if last == "going":
        return "verb" if kind == "be" and len(said.words) <= 4 else None
    if last in some.OFTEN_BARE:
        return None
    if last in some.NEVER_BARE:
        is_call = len(said.words) > 2 and said.tags[-3] in ("det", "adj", "poss")  # "a phone call"
        is_whole = is_call or said.has({"n't", "what"}) or kind in ("noun", "obj")
        return None if is_whole else "verb"
    if tag == "verb+" and last in some.GAPPED and len(said.words) > 3 and said.has(some.GAPPING, until=-2):
        return None
    if tag == "past+" and kind == "be" and last not in some.NOT_PASSIVE:
        return None  # "he's married"
    return "verb"


def _number(said: Said) -> str | None:
    if said.last == "one" and said.before_kind not in ("num", "ord"):  # "the green one"
        return None
    if said.last == "point":
        return "cut short" if said.before_kind == "num" else None
    if said.before == "a":
        return None if said.last in ("hundred", "thousand", "million") else "determiner"
    is_placed = said.before_kind in ("prep", "prep?", "to", "be", "num", "and", "very", "det?", "det", "poss")
    return None if said.question or is_placed or said.before in some.NUMBERED else "number"


def _content(said: Said) -> str | None:
    """Ends in a noun, an adjective, a verb that may stand alone."""
    last, before, kind = said.last, said.before, said.before_kind
    if last in some.ATTRIBUTIVE and kind in ("det", "poss", "adj"):
        return None if last in ("other", "middle") and len(said.words) > 4 else "adjective"
    if last in ("favourite", "favorite") and (kind in ("det", "poss") or before == "'s"):
        return None if len(said.words) > 2 and said.tags[-3] == "be" else "adjective"
    if last in ("bit", "couple", "few") and before == "a" and len(said.words) > 2 and said.tags[-3] == "be":
        return "cut short"
    if last in ("next", "last") and before == "the":
        return "adjective"
    if said.tags[-1] == "ord" and before == "every":
        return "adjective"
    if last in ("finally", "ever") and kind in ("be", "have", "i", "subj", "and", "modal", "noun"):
        return None if said.is_fronted else "degree"
    is_asked = said.tags[0] in ("what", "sub")
    if last in some.LACKING and (kind in _PERSONS or kind == "det?"):
        return None if is_asked else "verb"
    is_question = said.tags[0] in ("be", "do", "have", "modal")
    if len(said.words) >= _TOLD or last in some.OUTCOMES or is_question:
        return None
    if (said.tags[-1] in ("past?", "past-") or last in some.SCENE) and kind in _PERSONS and not is_asked:
        return "scene, bare"
    if last in ("better", "sooner", "rather") and before in ("'d", "had"):
        return "cut short"
    if said.tags[-1] == "obj" and before == "let":
        return "cut short"
    is_titled = last in some.TITLES or (last in ("called", "doctor", "number") and before in some.CALLED)
    is_sort = last in ("kind", "sort", "type") and kind in ("det", "det?", "what", "adj")
    return "cut short" if is_titled or is_sort or (last == "point" and kind == "num") else None


def _past(said: Said) -> str | None:
    if said.last in some.GAPPED and len(said.words) > 3 and said.has(some.GAPPING, until=-2):
        return None  # "that's what she said", "the one you gave"
    is_told = said.before_kind in _PERSONS and (said.last in some.LACKING or said.last in some.SCENE)
    is_rung = said.last == "called" and said.before_kind in ("i", "subj")
    return _content(said) if is_told and (is_rung or said.last != "called") else _verb(said)


_AFTER: dict[str, Callable[[Said], str | None]] = {
    "det?": _pointer, "prep": _preposition, "prep?": _particle, "to": _to, "and": lambda said: "conjunction",
    "sub": _subordinator, "what": lambda said: "asked in one word" if len(said.words) <= 3 else "subordinator",
    "i": _subject, "subj": _subject, "you": _you, "it": _it, "there": _there, "be": _auxiliary, "have": _auxiliary,
    "do": _auxiliary, "modal": _auxiliary, "not": _not, "very": _degree, "so": _so, "num": _number, "verb+": _verb,
    "past+": _past, "ing+": _verb, "verb?": _verb, "ing?": _verb,
}  # fmt: skip

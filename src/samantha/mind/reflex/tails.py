"""Tails: what a line ends with, from her side: "In the rain", "Even the milkman", "And nobody's noticed".

People put what is new at the end. It is handed back only where it stands by itself, a phrase without a verb
or a whole short clause; what grammar could get wrong is left out, and "" says that a line has none.
"""

from collections.abc import Iterator
from functools import lru_cache

from samantha.core import pattern as re
from samantha.mind.reflex import lines, listening
from samantha.mind.reflex.clauses import clauses_of
from samantha.mind.reflex.en import answers as a
from samantha.mind.reflex.en import clauses as c
from samantha.mind.reflex.en import handing as h
from samantha.mind.reflex.en import tails as e
from samantha.mind.reflex.en.places import ALIASES

_SHORTEST_LINE = 4  # words: less than that would only be said after them
_PHRASE, _CLAUSE = 6, 8  # words of what is handed back
_SHARE = 0.8  # of the line, above which it is the line itself


@lru_cache(maxsize=64)
def tail(text: str) -> str:
    """What a line of theirs ends with, with a capital and without a mark; "" for nothing that is sure."""
    plain = c.IN_JEST.sub("", e.mended(text))
    length = len(plain.split())
    if e.IF.match(plain.lower().rstrip(" .!…")):
        return "“If”"
    if length < _SHORTEST_LINE or h.NOT_FROM.search(plain.lower().replace("nobody died", "")):
        return ""
    for nth, sentence in enumerate(_sentences(plain)):
        for found in _found_in(sentence):
            is_short = len(found.split()) <= (_PHRASE if nth else _SHARE * length)
            if is_short and (said := _from_her_side(found)):
                return said
    return ""


def _sentences(text: str) -> list[str]:
    """The last two that tell something, the last one first; none of them asks."""
    parts = [one.strip() for one in re.split(r"(?<=[.!?;…])\s+|\n+|\s+[-–—]+\s+|\.\.+", text) if one.strip()]
    told = [e.TRAILS.sub("", e.LEADS.sub("", one)).strip(" ,.!;…") for one in parts if "?" not in one]
    told = [one for one in told if not e.ORDERS.match(one.lower())]
    return [one for one in reversed(told) if one and not h.EMPTY.fullmatch(one.lower())][:2]


def _found_in(sentence: str) -> Iterator[str]:
    """All that could be handed back of it, the surest first."""
    for pattern in e.SPECIAL:
        if found := pattern.search(sentence.lower()):
            yield sentence[found.start("what") : found.end("what")]
    pieces = re.split(r",\s+", sentence)
    last = pieces[-1]
    if _is_phrase(last):
        yield last
    yield from _last_clause(sentence)
    yield from _last_deed(sentence)
    if (of := _from(e.EQUALS, sentence)) and _is_phrase(of):
        yield of
    if e.DENIES.search(sentence.lower()) is None:  # where it did not happen is not the point
        yield from _last_place(last)
        if (new := _from(e.LAST_NEW, last)) and _is_phrase(new):
            yield new
    if found := e.COUNTED.search(sentence.lower()):
        yield sentence[found.start("what") : found.end("what")]


def _from(pattern: re.Pattern, piece: str) -> str:
    """What the pattern finds at the end of it; "" for nothing, and where it only says when."""
    found = pattern.search(piece.lower())
    if found is None or e.UNDER.search(piece.lower()[: found.start("what")]):
        return ""
    return piece[found.start("what") :]


def _last_clause(sentence: str) -> Iterator[str]:
    """The shortest end of it that is one whole clause, with the "and" or "but" that joins it."""
    for joint in reversed(list(e.JOINTS.finditer(sentence.lower()))):
        body = sentence[joint.end() :].strip()
        if len(body.split()) > _CLAUSE:
            return
        if _is_clause(body) or e.OWNED.match(body.lower()):
            lead = joint["lead"] or ""
            yield f"{lead} {body}".strip()
            return
    if len(sentence.split()) <= _CLAUSE and _is_clause(sentence):
        yield sentence


def _last_deed(sentence: str) -> Iterator[str]:
    """What they did last, where its subject stands before: "and just put C for all of them"."""
    found = clauses_of(sentence)
    if not found or found[-1].is_under or found[-1].is_told or not found[-1].is_whole:
        return
    last = found[-1]
    is_bare = last.words[0].lower() not in e.SUBJECTS and last.who in e.DOERS and not last.called
    is_last = sentence.lower().endswith(" ".join(last.words).lower())
    is_bare &= is_last and len(found) > 1 and last.tense == "past" and last.kind != "is"
    if is_bare and 1 < len(last.words) < _CLAUSE and last.words[-1].lower() not in a.HANGING:
        yield " ".join((e.DOERS[last.who], *last.words))


def whole(text: str) -> str:
    """All of a very short line about somebody else, or about what they just did; "" for any other."""
    plain = e.TRAILS.sub("", e.LEADS.sub("", e.mended(text))).strip(" ,.!;…")
    low = plain.lower().split()
    if not _OF_TWO < len(low) <= _SHORT or "?" in text or h.NOT_FROM.search(plain.lower()):
        return ""
    is_of_another = low[0] in e.ANOTHER or low[0].endswith("'s")
    is_done = low[0] in ("just", "only", "finally", "still") and low[1] not in c.AUX
    is_told = (is_of_another and _is_clause(plain)) or is_done
    return _from_her_side(plain) if is_told and low[-1] not in e.NO_END else ""


_OF_TWO, _SHORT = 2, 6  # words


def said(text: str) -> str:
    """What they answered somebody, by their own account, as a quotation; "" for none."""
    found = e.I_SAID.match(text.strip(" .,"))
    words = found["what"].strip(" .,'\"") if found is not None else ""
    return f"“{lines.capital(words)}.”" if words and len(words.split()) <= _SAID else ""


_SAID = 9  # words


def _is_clause(body: str) -> bool:
    """One clause, whole, that begins with who did it and is about more than the talk."""
    found = clauses_of(body)
    low = body.lower().split()
    is_short = len(re.split(r"[\s']+", body)) < _SHORTEST_CLAUSE
    if not found or is_short or not all(one.is_under for one in found[1:]):
        return False
    first, last = found[0], found[-1]
    said = re.findall(r"[^\W_][\w'/-]*", body)
    is_all = tuple(said[: len(first.words)]) == first.words and tuple(said[-len(last.words) :]) == last.words
    begins = low[0] in e.SUBJECTS or low[0] in c.WHOSE or (first.who in e.SOMEBODY and bool(first.called))
    is_thought = first.kind in ("thinks", "tells_her", "said", "unsure") and len(low) <= _A_THOUGHT
    is_shut = (low[-1] not in a.HANGING or low[-1] == "her") and low[-1] not in e.LEAVES_OPEN
    is_told = is_shut and not is_thought and e.OF_THE_TALK.search(body.lower()) is None
    return is_all and begins and is_told


_SHORTEST_CLAUSE, _A_THOUGHT = 3, 4  # words, "she's" counted as two


def _last_place(piece: str) -> Iterator[str]:
    """Where, with what or for whom, from the last preposition on: "under the table"."""
    for found in reversed(list(e.PLACES.finditer(piece.lower()))):
        what = piece[found.start() :]
        if _is_phrase(what) and e.ONLY_WHEN.fullmatch(what.lower()) is None:
            yield what
        if e.ONLY_WHEN.fullmatch(what.lower()) is None:
            return


def _is_phrase(words: str) -> bool:
    """A few words that name something, without a verb or anything that a clause needs."""
    low = words.lower().split()
    if (
        not 2 <= len(low) <= _PHRASE
        or h.EMPTY.fullmatch(words.lower())
        or e.ONLY_WHEN.fullmatch(words.lower())
    ):
        return False
    if low[-1] in e.NO_END or low[-1] in a.HANGING or low[-1] in c.WHOSE:
        return False
    is_clause = any(word in h.OF_A_CLAUSE - e.MAY_JOIN or word.endswith("n't") for word in low)
    is_verbal = any(word.endswith("ed") and word in c.forms() for word in low)
    return not (is_clause or is_verbal or clauses_of(words))


def _from_her_side(words: str) -> str:
    """The words as she would say them; "" where that is unsure."""
    if words[0] in "'\"":
        return f"“{lines.capital(words.strip(words[0]))}”"  # as it was said
    low = [word.lower().strip(",") for word in words.split()]
    if set(low) & a.OF_HER or e.NOT_BACK.search(words.lower()):
        return ""
    if sum(word in e.OWN for word in low) and sum(word in e.OTHERS_OWN for word in low) > 1:
        return ""  # who is who would be lost
    out = []
    for index, (word, plain) in enumerate(zip(words.split(), low, strict=True)):
        before = low[index - 1] if index else ""
        turn = e.AFTER_I.get(plain, "") if before in ("i", "we") else ""
        turn = turn or a.SIDES.get(plain) or a.MENDED.get(plain) or (word.lower() if word == "I" else word)
        if plain.removesuffix("'s") in c.FAMILY and before in e.BEFORE_KIN:
            out += ["your", turn.lower()]
            continue
        is_name = (
            plain in e.CAPITALS
            or (before in e.BEFORE_PLACE and plain in ALIASES)
            or (before in e.BEFORE_NAME and listening.is_name_typed(plain))
        )
        out.append(lines.capital(turn) if is_name else turn)
    return lines.capital(" ".join(out).strip(" ,.!;"))

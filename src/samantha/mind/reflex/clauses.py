"""Reading clauses: who did what, clause by clause, and which one of them a listener would take up.

No parser of English, only as much of one as a listener needs: a subject where a clause can begin, the words
around its verb, and the kind of happening that the verb tells of. What it cannot read it leaves out.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from samantha.core import pattern as re
from samantha.mind.reflex.en import answers as a
from samantha.mind.reflex.en import clauses as c
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import topics as t
from samantha.mind.reflex.names import is_given

Tense = Literal["past", "now", "ahead"]


@dataclass(frozen=True, kw_only=True)
class Clause:
    """One clause of theirs."""

    who: str  # i, we, he, she, they, it, there, nobody
    called: str  # the subject from her side where it is no pronoun: "Terry", "your sister", "the bus"
    kind: str  # of happening: one of en/clauses.VERBS, or what the words around the verb make of it
    tense: Tense
    verb: str = ""  # its main verb by the plain form, "" for a state
    is_negated: bool = False
    is_under: bool = False  # it stands under another clause
    is_told: bool = False  # it is what the clause before says or thinks
    is_turn: bool = False  # after "but"
    words: tuple[str, ...] = ()  # from the subject on
    rest: tuple[str, ...] = ()  # what follows the verb
    is_whole: bool = True  # it runs up to a mark, not into the next one
    speech: str = ""  # what was said, where it stands as it was said


_TOKENS = re.compile(r"[^\W_][\w'/-]*|[.,!?;:…—()\"\n]")
_STOPS = frozenset('.,!?;:…—()"\n')
_ENDS = frozenset(".!?;…\n")
_MOST_WORDS = 220
_A_DOING = 5  # letters: "being" and "thing" are none
_WIDEST = 7  # words of a subject, its verb among them


@lru_cache(maxsize=256)  # one turn asks for the same text several times
def clauses_of(text: str, names: tuple[str, ...] = ()) -> tuple[Clause, ...]:
    """The clauses of a text, in their order. `names` are people who are known by them."""
    words = _TOKENS.findall(a.TITLES.sub(r"\1", text))[:_MOST_WORDS]
    return tuple(_Reader(words, frozenset(name.lower() for name in names)).read())


class _Reader:
    def __init__(self, words: list[str], names: frozenset[str]) -> None:
        self.words, self.names = words, names
        self.low = [word.lower() for word in words]

    def read(self) -> list[Clause]:
        found: list[Clause] = []
        at, ended = 0, -1
        starts: list[int] = []
        while at < len(self.low):
            clause, end = self._clause(at, found[-1] if found else None, ended)
            if clause is None:
                at += 1
                continue
            found.append(clause)
            starts.append(at)
            at = ended = max(end, at + 1)
        starts += [len(self.low)] * 2
        stops = [
            starts[i + (2 if self._holds(clause, found[i + 1 : i + 2]) else 1)]
            for i, clause in enumerate(found)
        ]
        return [
            self._closed(clause, start, stop)
            for clause, start, stop in zip(found, starts, stops, strict=False)
        ]

    @staticmethod
    def _holds(clause: Clause, after: list[Clause]) -> bool:
        """What they think or fear is told by the clause under it: "they all think I'm the mean one"."""
        return clause.kind in c.DRAWS_ON - {"said", "told_me"} and bool(after) and after[0].is_told

    def _closed(self, clause: Clause, start: int, stop: int) -> Clause:
        """With the words up to where the next one begins, or the sentence ends."""
        end = next((i for i in range(start, stop) if self.low[i] in _STOPS), stop)
        used = len(clause.words)
        speech = self._speech(end) if clause.kind == "said" else ""
        words, rest = tuple(self.words[start:end]), tuple(self.words[start + used : end])
        is_whole = end == len(self.low) or self.low[end] in _STOPS
        return replace(clause, words=words, rest=rest, is_whole=is_whole, speech=speech)

    def _speech(self, end: int) -> str:
        """The words after "she said," up to the end of their sentence."""
        if end >= len(self.low) or self.low[end] not in (",", ":", '"') or self.low[end - 1] not in c.SAYS:
            return ""
        stop = next((i for i in range(end + 1, len(self.low)) if self.low[i] in _ENDS), len(self.low))
        return re.sub(r" ([,:;])", r"\1", " ".join(self.words[end + 1 : stop])).strip(' ",')

    # --- one clause ---

    def _clause(self, at: int, before: Clause | None, ended: int) -> tuple[Clause | None, int]:
        low = self.low
        is_told = at == ended and before is not None and before.kind in c.DRAWS_ON
        begins = self._begins(at) or is_told
        if low[at] in _STOPS or (low[at] in c.JOINS and not (low[at] == "that" and begins)):
            return None, at
        if at and low[at - 1] in c.AUX and low[at] in c.SUBJECTS:
            return None, at  # a question: "am I bad"
        subject = self._subject(at) if begins or low[at] in c.NOMINATIVE else None
        if subject is not None:
            who, called, after = subject
            verb = self._verb(after, who, self._ending(after - 1))
        elif begins and (verb := self._bare_verb(at, before)) is not None:
            who, called = self._carried(at, before)
        else:
            return None, at
        if verb is None or who == "you":
            return None, at
        kind, tense, negated, end = verb
        joined = low[at - 1] if at else ""
        is_under = joined in c.UNDER or is_told or not begins or self._asks(at)
        turn = joined == "but" or (at > 1 and low[at - 2] == "but")
        return (
            Clause(
                who=who, called=called, kind=kind, tense=tense, verb=self._plain(at, end), is_negated=negated,
                is_under=is_under, is_told=is_told, is_turn=turn, words=tuple(self.words[at:end]),
            ),
            end,
        )  # fmt: skip

    def _plain(self, at: int, end: int) -> str:
        """The main verb of the words by its plain form: the last of them that is one."""
        found = (way for word in reversed(self.low[at:end]) for way in c.forms().get(word, ()))
        return next((verb for verb, _ in found if verb not in ("be", "have")), "")

    def _asks(self, at: int) -> bool:
        """The sentence ends with a question mark."""
        return next((word for word in self.low[at:] if word in _ENDS), "") == "?"

    def _begins(self, at: int) -> bool:
        """A clause can begin here: at the start, after a mark, a joining word, or what only opens."""
        while at and (self.low[at - 1] in c.OPENERS) and self.low[at - 1] not in ("that", "this"):
            at -= 1
        return at == 0 or self.low[at - 1] in _STOPS or self.low[at - 1] in c.JOINS

    def _subject(self, at: int) -> tuple[str, str, int] | None:
        """Who, what she calls them, and where the verb may begin."""
        low, word = self.low, self.low[at]
        if low[at : at + 2] == ["no", "one"]:
            return "nobody", "", at + 2
        if word in c.SUBJECTS:
            who = c.SUBJECTS[word]
            is_short = "'" in word or word in c.GLUED  # "it's" has its verb in it
            is_one = who not in ("it", "there") or is_short or self._is_verbal(at + 1)
            return (who, "", at + 1) if is_one else None
        if low[at : at + 2] == ["me", "and"] and self._is_verbal(at + 3):
            return "we", "", at + 3
        if word in c.WHOSE:
            end = self._phrase_end(at)
            return self._named(at, end) if end else None
        return self._by_name(at)

    def _phrase_end(self, at: int) -> int:
        """Where "my friend Terry" or "his wife and her mother" ends and its verb begins; 0 for nowhere."""
        low = self.low
        for end in range(at + 2, min(at + _WIDEST, len(low) + 1)):
            last, after = low[end - 1], low[end] if end < len(low) else "."
            is_pair = last == "and" and (after in c.WHOSE or after == "i")
            is_i = last == "i" and low[end - 2] == "and"
            if last in _STOPS or (last in c.NOMINATIVE and not is_i) or (last in c.JOINS and not is_pair):
                return 0
            is_name_next = after == "called" and end + 1 < len(low) and self.words[end + 1][:1].isupper()
            if is_name_next:  # "a woman called Beverley said"
                return end + 2
            if last.endswith("'s") or (after not in _STOPS and self._is_verbal(end)):
                return end
            if after in _STOPS:
                return 0
        return 0

    def _by_name(self, at: int) -> tuple[str, str, int] | None:
        """ "Terry nodded", "Terry and I", "chef was watching": a name, or a person without an article."""
        low, word = self.low, self.low[at].removesuffix("'s")
        is_name = self.words[at][:1].isupper() and word not in t.NOT_NAMES and not word.endswith("n't")
        is_subject = self.low[at].endswith("'s") or self._is_verbal(at + 1)
        is_name |= word in self.names or _is_typed_small(word)
        if is_subject and is_name and self.low[at] not in t.NOT_NAMES:
            name = self.words[at].removesuffix("'s")
            return "x", name[:1].upper() + name[1:], at + 1
        if word in c.PEOPLE and self._is_verbal(at + 1):
            return self._named(at, at + 1)
        return ("we", "", at + 3) if is_name and low[at + 1 : at + 3] == ["and", "i"] else None

    def _named(self, at: int, end: int) -> tuple[str, str, int] | None:
        """A subject of several words: "my friend Terry", "the woman", "his boss"."""
        words = [re.sub(r"'s$", "", word) for word in self.words[at:end]]
        low = [word.lower() for word in words]
        if "and" in low:
            return ("we" if low[-1] == "i" else "they"), "", end
        if any(word in c.JOINS or word in c.AUX for word in low[1:]):
            return None
        relation = next((word for word in reversed(low) if word in c.RELATIONS), "")
        name = words[-1] if words[-1][:1].isupper() and low[-1] not in t.NOT_NAMES and len(words) > 1 else ""
        whose = "your " if len(low) == 1 and low[0] in c.FAMILY else ""
        called = name or whose + " ".join([t.FLIPS.get(low[0], low[0]), *words[1:]])
        if not (relation or name or low[-1] in c.PEOPLE):
            return "thing", called, end
        who = (
            "she"
            if relation in c.WOMEN or low[-1] in c.WOMEN
            else "he"
            if relation in c.MEN or low[-1] in c.MEN
            else "x"
        )
        return ("they" if low[-1] in c.MANY else who), called, end

    def _carried(self, at: int, before: Clause | None) -> tuple[str, str]:
        """Whose deed a verb without a subject tells: that of the clause before it, or their own."""
        if self.low[at] in c.OF_IT and (not at or self.low[at - 1] in _ENDS):
            return "it", ""
        of_another = c.SUBJECTS.get(self._next(at), "")
        if of_another in ("he", "she", "they"):  # "said he was at the gym"
            return of_another, ""
        rest = itertools.takewhile(lambda word: word not in _STOPS, self.low[at:])
        others = [
            who for word in rest if (who := c.SUBJECTS.get(word, "")) in ("i", "we", "he", "she", "they")
        ]
        if before is None and others and not {"i", "we"} & set(others):
            return others[0], ""  # "sang while he shaved"
        same = before is not None and (
            self.low[at - 1] not in _ENDS or before.who in ("he", "she", "they", "x")
        )
        return (before.who, before.called) if same and before is not None else ("i", "")

    # --- the verb ---

    def _is_verbal(self, at: int) -> bool:
        if at >= len(self.low):
            return False
        word = self.low[at].removesuffix("n't")
        if self.low[at] in c.AUX or word in c.AUX or word in ("ca", "wo", "never"):
            return True
        if word in c.ADVERBS and at + 1 < len(self.low):
            return self._is_verbal(at + 1)
        return any(kind == "p" or form.endswith("s") for form, kind in self._ways(word)) or word in (
            "keeps", "wants", "needs",
        )  # fmt: skip

    def _ways(self, word: str) -> tuple[tuple[str, str], ...]:
        return tuple((word if kind != "p" else verb, kind) for verb, kind in c.forms().get(word, ()))

    def _ending(self, at: int) -> str:
        word = self.low[at]
        if word in c.GLUED:
            return c.GLUED[word]
        return next((aux for ending, aux in c.ENDINGS.items() if word.endswith(ending)), "")

    def _bare_verb(self, at: int, before: Clause | None) -> tuple[str, Tense, bool, int] | None:
        """A verb whose subject is left out: "got lost", "and sat beside me"."""
        first = not at or self.low[at - 1] in _ENDS
        word = self.low[at]
        is_known = any(form == "g" for _, form in c.forms().get(word, ()))
        if first and word.endswith("ing") and (is_known or self._next(at) in c.WHOSE):
            return self._verb(at, "i", "be")
        is_had = word == "had" and self._next(at) in c.WHOSE
        is_past = is_had or (word not in c.AUX and any(kind == "p" for _, kind in self._ways(word)))
        if (first or before is not None) and (
            is_past or word in ("didn't", "didnt", "couldn't", "couldnt", "can't", "cant")
        ):
            return self._verb(at, before.who if before is not None and not first else "i", "")
        return None

    def _verb(self, at: int, who: str, ending: str) -> tuple[str, Tense, bool, int] | None:
        """The kind of happening, its tense, whether it is denied, and where the verb ends."""
        low = self.low
        auxes, negated, adverb = ([ending] if ending else []), who == "nobody", False
        while at < len(low):
            word = low[at]
            if low[at : at + 2] in (["a", "bit"], ["a", "little"], ["a", "lot"]) and self._more(at + 1):
                at += 2  # "a bit low"
                continue
            stem = {"ca": "can", "wo": "will"}.get(word.removesuffix("n't"), word.removesuffix("n't"))
            if word.endswith("n't") or word in c.NOT_WORDS or word in c.NEGATED:
                negated = True
            if word in c.AUX or (word.endswith("n't") and stem in c.AUX):
                auxes.append(c.AUX.get(word, c.AUX.get(stem, "")))
            elif word not in c.NOT_WORDS and not (word in c.ADVERBS and self._more(at)):
                break
            adverb |= word in ("always", "usually", "often", "sometimes", "keep", "keeps")
            at += 1
        if at >= len(low) or low[at] in _STOPS or low[at] in c.JOINS:
            return (
                ("is", self._tense(auxes, False), negated, at)
                if auxes and auxes[-1] in ("be", "was")
                else None
            )
        if auxes == ["be"] and self.low[at - 1].endswith("'s") and self._is_participle(at):
            auxes = ["have"]  # "she's started"
        kind, is_past, end = self._main(at, auxes)
        if not kind:
            return None
        if ending == "had" and auxes == ["had"] and not is_past:
            auxes = ["would"]
        kind = _turned(kind, auxes, negated, who, adverb)
        is_past |= kind == "cannot" and "could" in auxes
        return kind, self._tense(auxes, is_past), negated, end

    def _is_participle(self, at: int) -> bool:
        word = self.low[at]
        forms = {form for _, form in c.forms().get(word, ())}
        return "p" in forms and word not in c.SUFFERED and word not in c.FEELS and word not in c.AFRAID

    def _more(self, at: int) -> bool:
        return at + 1 < len(self.low) and self.low[at + 1] not in _STOPS

    def _main(self, at: int, auxes: list[str]) -> tuple[str, bool, int]:
        """The kind that the main verb tells of, whether its form is past, and where it ends."""
        is_be = auxes[-1:] in (["be"], ["was"])
        if (found := self._must(at, auxes)) is not None:
            return found
        return (self._after_be(at) if is_be else None) or self._by_form(at, auxes, is_be=is_be)

    def _must(self, at: int, auxes: list[str]) -> tuple[str, bool, int] | None:
        """ "Have to", "got to", "need to", "used to"; "I've got" is no getting."""
        word, nxt = self.low[at], self._next(at)
        is_had = auxes[-1:] in (["have"], ["had"])
        if nxt == "to" and word in ("got", "need", "needs", "needed", "have", "has", "had"):
            return "must", word in ("had", "needed"), at + 2
        if word == "to" and (is_had or auxes[-1:] == ["must"]):
            return "must", auxes[-1] == "had", at + 1
        if word == "used" and nxt == "to":
            return "habit", True, at + 2
        if word == "got" and is_had:
            return "is", False, at + 1
        return (c.SUFFERED[nxt], True, at + 2) if word == "got" and nxt in c.SUFFERED else None

    def _after_be(self, at: int) -> tuple[str, bool, int] | None:
        """ "Going to", "worried", "promoted": what makes more of "is" than a state."""
        word, nxt = self.low[at], self._next(at)
        if word == "going" and nxt != "to":
            return "went", False, at + 1
        if word in c.GOES_ON and (word != "about" or nxt == "to"):
            return c.GOES_ON[word], False, at + (2 if nxt == "to" else 1)
        if word in c.AFRAID:
            return "fears", False, at + 1
        if word in c.FEELS:
            return "feels", False, at + 1
        is_adverb = word == "dead" and nxt and nxt not in _STOPS | c.JOINS | {"now", "to"}  # "dead nice"
        if word == "called" and at + 1 < len(self.low) and nxt not in _STOPS:
            return "is", False, at + 1  # by a name
        return (c.SUFFERED[word], False, at + 1) if word in c.SUFFERED and not is_adverb else None

    def _by_form(self, at: int, auxes: list[str], *, is_be: bool) -> tuple[str, bool, int]:
        word, ways = self.low[at], c.forms().get(self.low[at], ())
        if is_be and not ways and word.endswith("ing") and len(word) > _A_DOING:
            return "did", False, at + 1  # a verb that no list has: "deploying"
        if is_be and not any(form == "g" for _, form in ways):
            return "is", False, at + any(form == "p" for _, form in ways)
        for verb, form in sorted(ways, key=lambda way: way[1] != "p"):
            kind, end = self._kind(verb, at)
            if kind:
                return kind, form == "p", end
        is_past = any(form == "p" for _, form in ways) or word.endswith("ed")
        if ways:
            return ("is" if ways[0][0] in ("have", "be") else "did"), is_past, at + 1
        if auxes[-1:] in (["have"], ["had"]) and not word.endswith(("ed", "en")):
            return "is", False, at
        is_verb = is_past or auxes or self.low[at - 1] in ("i", "we", "he", "she", "they")
        return ("did" if is_verb else "", is_past, at + 1)

    def _next(self, at: int) -> str:
        return self.low[at + 1] if at + 1 < len(self.low) else ""

    def _kind(self, verb: str, at: int) -> tuple[str, int]:
        """By the verb with its particle, near or behind an object; else by the verb alone."""
        low, kinds = self.low, c.kinds()
        for length in (3, 2, 1):
            phrase = " ".join([verb, *low[at + 1 : at + 1 + length]])
            if phrase in kinds:
                return kinds[phrase], at + 1 + length
        for particle in range(at + 2, min(at + 5, len(low))):
            object_ = low[at + 1 : particle]
            is_end = particle + 1 == len(low) or low[particle + 1] in _STOPS | c.JOINS
            is_apart = is_end and low[particle] in _PARTICLES and not (_STOPS | c.JOINS) & set(object_)
            if is_apart and (found := kinds.get(f"{verb} {low[particle]}")):
                return found, at + 1
        kind = kinds.get(verb, "")
        if kind == "said" and "you" in low[at + 1 : at + 3]:
            return "tells_her", at + 1
        if verb == "learn" and low[at].endswith("ing"):
            return "began", at + 1  # "is learning the trumpet" is no finding out
        if verb == "go" and self._next(at) in (",", ":", "like"):
            return "said", at + 1
        if verb == "find" and low[at] == "find":
            return "thinks", at + 1
        if verb == "run" and self._next(at) in c.WHOSE:
            return "did", at + 1
        if verb == "leave" and self._next(at) in c.WHOSE and not set(low[at + 2 : at + 4]) & c.PEOPLE:
            return "did", at + 1
        return kind, at + 1

    @staticmethod
    def _tense(auxes: list[str], is_past: bool) -> Tense:
        if "will" in auxes:
            return "ahead"
        return "past" if is_past or {"was", "had", "did", "have"} & set(auxes) else "now"


def _is_typed_small(word: str) -> bool:
    """A given name in small letters: "dave keeps ringing"; no common word that is a name too."""
    return len(word) > _SHORT_NAME and is_given(word) and word not in g.ENGLISH and word not in c.forms()


_SHORT_NAME = 2  # letters
_PARTICLES = frozenset(("up", "down", "out", "off", "over", "away", "back", "in", "through", "on"))


def _turned(kind: str, auxes: list[str], negated: bool, who: str, adverb: bool) -> str:
    """What the words around a verb make of it."""
    last = next(
        (aux for aux in auxes if aux in ("can", "could", "must", "might", "will", "would", "want")), ""
    )
    if last in ("can", "could") and negated:
        return "cannot"
    if last == "must":
        return "must"
    if last == "would":
        return "wouldnt" if negated else "would"
    if kind == "tells_her" or (kind in c.KEEPS and not negated):
        return kind
    if last in ("will", "might") and who in ("i", "we"):
        return "unwilling" if negated else "decided"
    if last == "want":
        return "wants"
    if last in ("will", "might"):
        return "will"
    if negated:
        return c.DENIED.get(kind, "not_done")
    return "habit" if adverb and kind not in ("feels", "is", "thinks", "wants") else kind


# --- which clause -------------------------------------------------------------------------------------------


_BARE, _NOTHING = 2, 0.3  # words; what "they said" and "I think" weigh by themselves
_HEART = 2.0  # tears, fear, being alone, being glad: more than any deed
_NEWS = 1.8  # what a first clause must weigh to be the news
_TURN, _PERSON, _THING, _UNDER = 0.5, 0.35, 0.6, 1.2
_FIRST, _LATER, _LAST, _NEAR_END = 0.8, 0.6, 0.5, 2
"""Where it stands. Of 101 lines of six talks (their point marked by hand) the first clause was the point less
often than the last: with the first preferred by 0.8 and the later ones marked down, 74 were found, now 83."""


def taken_up(clauses: Sequence[Clause]) -> Clause | None:
    """The clause that a listener would take up; None where none was read. The point mostly comes last."""

    def worth(index: int) -> float:
        clause = clauses[index]
        first = _FIRST if index == 0 and weight(clause) >= _NEWS else 0.0
        last = _LAST if index >= len(clauses) - _NEAR_END and not clause.is_under else 0.0
        return weight(clause) + first + last + _TURN * clause.is_turn + _LATER * index / len(clauses)

    told = [index for index, clause in enumerate(clauses) if weight(clause) > _NOTHING]
    return clauses[max(told, key=worth)] if told else None


def weight(clause: Clause) -> float:
    """How much it calls for a word: by what happened, and to whom."""
    if clause.kind == "died" and not clause.is_told:
        return c.TAKEN_UP[
            "died"
        ]  # wherever in the sentence it stands, but for "she thought somebody had died"
    if clause.kind == "feels" and not clause.rest and clause.words[-1].lower() in c.AS_USUAL:
        return _NOTHING  # "I'm fine", before the news
    score = c.TAKEN_UP.get(clause.kind, 0.5) - _UNDER * clause.is_under
    score += _HEART * (
        clause.who in ("i", "we", "he", "she") and c.HEART.search(" ".join(clause.words).lower()) is not None
    )
    if clause.kind in ("said", "thinks") and len(clause.words) <= _BARE:
        return _NOTHING
    score += _PERSON * (clause.who in ("he", "she", "they", "x"))
    return score - _THING * (clause.who in ("it", "there", "thing"))

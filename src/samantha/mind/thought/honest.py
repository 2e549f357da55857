"""Whether a sentence of a model may be said as hers. Pure; no model is asked.

Words that claim a deed need the deed; nobody made of software was ever little; what the person is said to
have said stands somewhere. A sentence that does not hold is not said, and the next is looked at.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence
from typing import Literal

from samantha.mind.thought.en import claims as c

Verdict = Literal["fine", "deed", "human", "feeling", "phrase", "markup", "past", "again"]

_WORD = re.compile(r"[^\W_]{4,}")
_QUOTED = re.compile(r"[\"“]([^\"”]{4,})[\"”]")
_EMOJI = frozenset(("So", "Sk", "Cs", "Co", "Cn"))
_RAMBLE, _FEW_WORDS = 24, 0.4  # words; the share of them that differ. Speech has 0.6 and more
_LEAST_AGAIN = 4  # words: shorter sentences may come twice
_ROLE = re.compile(r"^\s*(?:samantha|assistant|ai|her)\s*:\s*", re.I)


def judge(sentence: str, done: Collection[str] = (), known: Sequence[str] | None = None) -> Verdict:
    """What holds of a sentence. `done` lists deeds of this turn ("reminders/set"); `known` what the
    model was told of the person's life, None where that does not matter."""
    low = sentence.lower().replace("’", "'")
    if c.MARKUP.search(low) or "\ufffd" in sentence:
        return "markup"
    if c.HUMAN.search(low) and not c.NOT_HUMAN.search(low):
        return "human"
    if c.PHRASES.search(low):
        return "phrase"
    if c.FEELING.search(low) and not c.NOT_FEELING.search(low):
        return "feeling"
    if claims_deed(low) and not _is_covered(low, done):
        return "deed"
    if known is not None and not _is_known(low, known):
        return "past"
    return "fine"


def claims_deed(sentence: str) -> bool:
    """Whether she says of herself that something was, is or will be done."""
    low = sentence.lower().replace("’", "'")
    if c.NOT_CLAIM.search(low):
        return False
    return bool(c.PASSIVE.search(low)) or any(
        _is_deed(clause, low) for clause in c.FIRST_PERSON.finditer(low)
    )


def _is_deed(clause: re.Match[str], low: str) -> bool:
    """Default is no: of what she says that she did or will do, only what happens in talk is let through."""
    verb, is_future = clause["verb"], "going to" in clause["adverbs"] or "gonna" in clause["adverbs"]
    match (clause["aux"] or "").strip():
        case "'ll" | "will" | "shall":
            return verb not in c.SAFE_WILL or bool(c.DEED_OBJECTS.match(low, clause.start("verb")))
        case "'ve" | "have":
            if verb in c.SAFE_DONE:
                return bool(c.DEED_OBJECTS.match(low, clause.start("verb")))
            return verb.endswith("ed") or verb in c.IRREGULAR
        case "'m" | "am" if is_future:
            return verb not in c.SAFE_WILL or bool(c.DEED_OBJECTS.match(low, clause.start("verb")))
        case "'m" | "am":
            return verb.endswith("ing") and verb not in c.SAFE_DOING
        case "did":
            return False
        case _:
            if verb in c.SAFE_PAST:
                return bool(c.DEED_OBJECTS.match(low, clause.start("verb")))
            return verb.endswith("ed") or verb in c.IRREGULAR


def _is_covered(low: str, done: Collection[str]) -> bool:
    """Whether a deed of every kind that it names was done; where it names none, any deed will do."""
    claim = c.WHAT_FOR.sub(lambda match: match[0].split()[0], low)
    kinds = [family for words, family in c.FAMILIES if words.search(claim)]
    if kinds:
        return all(any(deed in done for deed in family) for family in kinds)
    return bool(done) and bool(c.GENERIC.search(claim))


def _is_known(low: str, known: Sequence[str]) -> bool:
    """What they are said to have said: quoted, it has to stand there; else one word of weight has to."""
    claim = c.PAST.search(low)
    if claim is None:
        return True
    held = " ".join(known).lower().replace("’", "'")
    quoted = _QUOTED.findall(low)
    if quoted:
        return all(_plain(quote) in _plain(held) for quote in quoted)
    told = set(_WORD.findall(low[claim.end() :]))
    return not told or any(word in held for word in told)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def is_again(sentence: str, before: Collection[str]) -> bool:
    """Whether it was said already, but for case and marks. Short ones may be."""
    plain = _plain(sentence)
    return len(plain.split()) >= _LEAST_AGAIN and any(plain == _plain(said) for said in before)


def is_rambling(sentence: str) -> bool:
    """Whether a model goes round in circles inside of one sentence."""
    words = _plain(sentence).split()
    return len(words) >= _RAMBLE and len(set(words)) < len(words) * _FEW_WORDS


def spoken(sentence: str) -> str:
    """The sentence as it is said: no markdown, no emoji, no shouting, no name of a role before it."""
    text = _ROLE.sub("", sentence)
    text = re.sub(r"^\s*(?:#{1,6}|>|[-*•+]|\d{1,2}[.)])\s+", "", text)
    text = re.sub(r"\*+|`+|(?<!\w)_+|_+(?!\w)", "", text)
    text = "".join(
        char for char in text if unicodedata.category(char) not in _EMOJI and char not in "\ufe0f\u200d"
    )
    text = re.sub(r"!+", ".", text)
    text = (
        re.sub(r"\.{4,}", "...", re.sub(r"(?<![.])\.\.(?![.])", ".", text))
        .replace("?.", "?")
        .replace(".?", "?")
    )
    return " ".join(text.split())


def telling(text: str) -> frozenset[str]:
    """The words of a sentence that could come from one memory and not from any other."""
    low = text.lower().replace("’", "'")
    return frozenset(word for word in _WORD.findall(low) if word not in c.COMMON)

"""Whether a sentence of a model may be said as hers. Pure; no model is asked.

Words that claim a deed need the deed; nobody made of software was ever little; what the person is said to
have said stands somewhere. A sentence that does not hold is not said, and the next is looked at.
"""

import unicodedata
from collections.abc import Collection, Sequence
from typing import Literal

from samantha.core import pattern as re
from samantha.mind.thought.en import claims as c

Verdict = Literal["fine", "deed", "human", "feeling", "phrase", "markup", "past", "where"]

_WORD = re.compile(r"[^\W_]{4,}")
_SHORT_WORD = re.compile(r"[^\W\d_]{3,}")
_QUOTED = re.compile(r"[\"“]([^\"”]{4,})[\"”]")
_UNSPOKEN = frozenset(("So", "Sk", "Cs", "Co", "Cn", "Cf"))
_RUN_TOGETHER = re.compile(r"\b(i|you|we|they)(ve|m)\b")
_NAME = re.compile(
    r"(?<=[a-z,] )(?!(?:I|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)"
    r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)"
    r"[A-Z][a-zà-ÿ]+"
)
_LOOK_ALIKE = {"CYRILLIC", "GREEK"}
_RAMBLE, _FEW_WORDS = 24, 0.4  # words; the share of them that differ. Speech has 0.6 and more
_BARE = 3  # words: "starting now"
_LEAST_AGAIN = 4  # words: shorter sentences may come twice
_ROLE = re.compile(r"^\s*(?:samantha|assistant|ai|her)\s*:\s*", re.I)


def judge(sentence: str, done: Collection[str] = (), known: Sequence[str] | None = None) -> Verdict:
    """What holds of a sentence. `done` lists deeds of this turn ("reminders/set"); `known` what the
    model was told of the person's life, None where that does not matter."""
    low = plainly(sentence)
    if c.MARKUP.search(low) or "\ufffd" in sentence or _is_disguised(sentence):
        return "markup"
    if c.WHERE.search(low):
        return "where"
    if c.HUMAN.search(low) and not c.NOT_HUMAN.search(low):
        return "human"
    if c.PHRASES.search(low):
        return "phrase"
    if c.FEELING.search(low) and not c.NOT_FEELING.search(low):
        return "feeling"
    if any(not _is_covered(claim, done) for claim in _claims(low)):
        return "deed"
    if known is not None and not _is_known(low, known, _NAME.findall(sentence)):
        return "past"
    return "fine"


def plainly(text: str) -> str:
    """As it is judged: lower case, one kind of apostrophe, no characters that cannot be seen."""
    flat = text.lower().replace("’", "'")
    if not flat.isascii():
        flat = unicodedata.normalize("NFKC", flat.replace("´", "'"))
        flat = "".join(char for char in flat if unicodedata.category(char) != "Cf")
        flat = re.sub(r"[‘ʼ´＇′]", "'", flat)
    flat = re.sub(r"(?<=\w)`(?=\w)", "'", flat)
    flat = _RUN_TOGETHER.sub(lambda match: f"{match[1]}'{match[2]}", flat)
    return " ".join(flat.split())


def _is_disguised(text: str) -> bool:
    """A word that mixes alphabets reads as one thing and is another."""
    if text.isascii():
        return False
    for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text):
        scripts = {unicodedata.name(char, "?").split()[0] for char in word if char.isalpha()}
        if "LATIN" in scripts and scripts & _LOOK_ALIKE:
            return True
        if len(word) == 1 and scripts & _LOOK_ALIKE and re.search(r"[a-zA-Z]{2}", text):
            return True
    return False


def claims_deed(sentence: str) -> bool:
    """Whether she says of herself that something was, is or will be done."""
    return bool(_claims(plainly(sentence)))


def _claims(low: str) -> list[str]:
    """The clauses that claim a deed. A question, a denial or a condition clears its own clause alone."""
    is_question, is_offer = low.rstrip("\"'”’) ").endswith("?"), bool(c.IF.search(low))
    found = []
    for clause in c.CLAUSE.split(c.OTHERS_WORDS.sub("", low).strip(" .!?\"'“”")):
        text = clause.strip(" .!?'\"")
        if not text or text.startswith("before ") or (is_question and c.ASKS.search(text)):
            continue
        own = [match for match in c.FIRST_PERSON.finditer(text) if _is_deed(match, text, is_offer=is_offer)]
        is_stated = c.STATED.search(text) and not c.DENIED.search(text) and not c.THEIRS.search(text)
        is_promised = c.PROMISED.search(text) and not c.DENIED.search(text) and not is_offer
        if own or is_stated or is_promised or c.ELSEWHERE_TONGUES.search(text):
            found.append(low if own else text)
    return found


def _is_deed(clause: re.Match[str], low: str, *, is_offer: bool) -> bool:
    """Default is no: of what she says that she did or will do, only what happens in talk is let through."""
    verb, is_future = clause["verb"], "going to" in clause["adverbs"] or "gonna" in clause["adverbs"]
    is_of_the_world = bool(c.DEED_OBJECTS.match(low, clause.start("verb")))
    match (clause["aux"] or "").strip():
        case "'ll" | "will" | "shall":
            return not is_offer and (verb not in c.SAFE_WILL or is_of_the_world)
        case "'ve" | "have":
            if verb in c.SAFE_DONE:
                return is_of_the_world
            return verb.endswith("ed") or verb in c.IRREGULAR
        case "'m" | "am" if is_future:
            return not is_offer and (verb not in c.SAFE_WILL or is_of_the_world)
        case "'m" | "am":
            return verb.endswith("ing") and verb not in c.SAFE_DOING
        case "did":
            return False  # PROMISED has its verbs
        case _:
            if verb in c.SAFE_PAST:
                return is_of_the_world
            return verb.endswith("ed") or verb in c.IRREGULAR


def _is_covered(low: str, done: Collection[str]) -> bool:
    """Whether a deed of every kind that it names was done; where it names none, any deed will do."""
    claim = c.WHAT_FOR.sub(lambda match: match[0].split()[0], low)
    kinds = [family for words, family in c.FAMILIES if words.search(claim)]
    if kinds:
        return all(any(deed in done for deed in family) for family in kinds)
    return bool(done) and (len(claim.split()) <= _BARE or bool(c.GENERIC.search(claim)))


def _is_known(low: str, known: Sequence[str], names: Sequence[str]) -> bool:
    """What they are said to have said, and whom they are said to have, stands in what the model was told."""
    kin, claim = c.YOUR_KIN.search(low), c.PAST.search(low)
    if kin is None and claim is None:
        return True
    held = plainly(" ".join(known))
    for match in c.YOUR_KIN.finditer(low):
        if not any(word in held for word in c.KIN.get(match["kin"], (match["kin"],))):
            return False
    if claim is None:
        return True
    quoted = _QUOTED.findall(low)
    if quoted:
        return all(_plain(quote) in _plain(held) for quote in quoted)
    if any(name.lower() not in held for name in names):
        return False
    told = set(_WORD.findall(low[claim.end() :])) - c.COMMON
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
    """The sentence as it is said: no markdown, no emoji, no shouting, no control codes, no role before it."""
    text = _ROLE.sub("", sentence)
    text = re.sub(r"^\s*(?:#{1,6}|>|[-*•+]|\d{1,2}[.)])\s+", "", text)
    text = re.sub(r"\*+|`+|(?<!\w)_+|_+(?!\w)", "", text)
    text = "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text)
    text = "".join(char for char in text if unicodedata.category(char) not in _UNSPOKEN and char != "\ufe0f")
    text = re.sub(r"!+", ".", text)
    text = re.sub(r"\.{4,}", "...", re.sub(r"(?<![.])\.\.(?![.])", ".", text))
    return " ".join(text.replace("?.", "?").replace(".?", "?").split())


def shares_a_word(text: str, said: str) -> bool:
    """Whether a word of weight in one begins like one in the other ("ring", "rings")."""
    stems = {word[:5] for word in _SHORT_WORD.findall(plainly(said))} - c.COMMON
    mine = {word[:5] for word in _SHORT_WORD.findall(plainly(text))} - c.COMMON
    return any(one.startswith(other) or other.startswith(one) for one in mine for other in stems)


def telling(text: str) -> frozenset[str]:
    """The words of a sentence that could come from one memory and not from any other."""
    low = plainly(text)
    return frozenset(word for word in _WORD.findall(low) if word not in c.COMMON)

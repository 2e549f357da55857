"""The person's own words, made fit to be quoted."""

from collections.abc import Callable, Collection

from samantha.core import pattern as re
from samantha.mind.reflex.clauses import clauses_of
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.text import turn_round

_BETWEEN = re.compile(r"(?<=[.!?…])\s+|\n+")


def sentence(quote: str, limit: int = 110) -> str:
    """Trimmed to whole sentences of at most `limit` characters, or to one that is cut."""
    quote = " ".join(quote.split())
    if len(quote) > limit:
        quote = _whole(quote, limit) or quote[:limit].rsplit(" ", 1)[0] + "…"
    return quote if quote[-1:] in ".!?…" else quote + "."


def _whole(quote: str, limit: int) -> str:
    """As many of its first sentences as fit."""
    kept = ""
    for part in _BETWEEN.split(quote):
        if len(kept) + len(part) >= limit:
            break
        kept = f"{kept} {part}".strip()
    return kept if len(kept) >= limit / 3 else ""


def excerpt(text: str, wanted: Collection[str], limit: int = 110) -> str:
    """The sentence in which the wanted words stand, and what follows it as far as that fits."""
    parts: list[str] = [part for part in _BETWEEN.split(" ".join(text.split())) if part]

    def holds(index: int) -> int:
        return sum(word.lower() in parts[index].lower() for word in wanted)

    start = max(range(len(parts)), key=holds, default=0)
    start -= start > 0 and p.GOES_ON.match(parts[start]) is not None
    return sentence(" ".join(parts[start:]), limit)


# --- said back: a clause of theirs from her side ---------------------------------------------------------

WORDS = 14  # of several sentences, and of one clause of a long one; more is a reading aloud
SENTENCE = 24  # of one sentence: half of it would not be what they said


def said_back(text: str, wanted: Collection[str] = ()) -> str:
    """The clause that holds the wanted words, from her side: "you left the watch on the ferry."

    In quotation marks and as it was typed where it calls her "you", asks, or tells what somebody said.
    """
    words = _clause(text, wanted)
    if p.NOT_TURNED.search(words):
        return f'"{_ended(words)}"'
    turned = turn_round(words)
    for wrong, right in p.TURNED_VERBS:
        turned = wrong.sub(right, turned)
    return _ended(_BEGINS.sub(lambda match: match[0].upper(), turned))


_BEGINS = re.compile(r"(?<=[.!?…] )[a-z]")


def _ended(words: str) -> str:
    return words if words[-1:] in ".!?…" else f"{words}."


def named(text: str, wanted: Collection[str]) -> str:
    """The clause that holds the wanted words from her side, with what "it" stands for said; "" for none."""
    parts = _BETWEEN.split(" ".join(text.split()))
    it = next((match for part in parts if (match := p.NAMES_IT.fullmatch(part.strip()))), None)
    clause = max(
        (p.LEADS_IN.sub("", one.strip(" ,;:-")) for part in parts for one in _clauses(part)),
        key=lambda one: sum(word.lower() in one.lower() for word in wanted),
        default="",
    )
    said = p.LEANS_ON_IT.sub(it["what"], clause) if it is not None else clause
    if not said or p.NOT_TURNED.search(said) or p.LEANS_ON_IT.search(said):
        return ""
    turned = turn_round(said)
    for wrong, right in p.TURNED_VERBS:
        turned = wrong.sub(right, turned)
    return p.ASIDE_AT_END.sub("", turned.strip(" .!"))


def _clause(text: str, wanted: Collection[str]) -> str:
    """A whole sentence; of a long one those clauses that hold most of what is wanted, uncut."""
    parts = [part for part in _BETWEEN.split(" ".join(text.split())) if part]
    if not parts:
        return text
    low = [word.lower() for word in wanted]

    def holds(part: str) -> int:
        return sum(word in part.lower() for word in low)

    best = max(range(len(parts)), key=lambda at: (holds(parts[at]), min(len(parts[at].split()), WORDS), -at))
    kept = parts[best]
    if best and p.GOES_ON.match(kept) and len((parts[best - 1] + " " + kept).split()) <= WORDS:
        kept = f"{parts[best - 1]} {kept}"
    for part in parts[best + 1 :]:  # what follows, while it is short
        if len(f"{kept} {part}".split()) > WORDS:
            break
        kept = f"{kept} {part}"
    if len(kept.split()) <= SENTENCE:
        return kept
    clauses = _clauses(kept)
    found = _window(clauses, holds)
    fullest = p.LEADS_IN.sub("", max(clauses, key=holds).strip(" ,;:-"))
    if not found or holds(found) < holds(fullest):
        is_whole = len(fullest.split()) <= SENTENCE and not p.RELATES.match(fullest)
        found = fullest if is_whole else found or " ".join(kept.split()[:WORDS]) + "…"
    named = next((part for part in parts[:best] if p.NAMES_IT.fullmatch(part.strip())), "")
    return f"{named} {found}" if named and p.LEANS_ON_IT.search(found) else found


def _clauses(text: str) -> list[str]:
    """Its clauses, each with what only belongs to it: "my work, my sister and my mum" is no end of one."""
    found: list[str] = []
    lead = ""
    for part in p.CLAUSE_ENDS.split(text):
        plain = p.LEADS_IN.sub("", part).strip(" ,;:-")
        if not plain:
            lead += part
            continue
        read = clauses_of(plain)
        begins = bool(read) and plain.lower().startswith(read[0].words[0].lower())
        if found and not (begins or p.RELATES.match(plain) or p.UNDER.match(plain)):
            found[-1] += lead + part
        else:
            found.append(lead + part)
        lead = ""
    return found


def _window(clauses: list[str], holds: Callable[[str], int]) -> str:
    """The clauses in a row that fit and hold most, from one that holds some; the longest, the earliest."""
    best, most = "", (-1, False, 0, 0)
    for first in range(len(clauses)):
        for last in range(first + 1, len(clauses) + 1):
            part = "".join(clauses[first:last]).strip(" ,;:-")
            part = p.LEADS_IN.sub("", part) if first else part
            if first and not p.HAS_A_SUBJECT.match(part):
                continue  # half a sentence
            count = len(part.split())
            rank = (holds(part), holds(clauses[first]) > 0, count, -first)
            if 3 <= count <= WORDS and rank > most:
                best, most = part, rank
    return best

"""Times that memory dates: "mum's birthday", "the interview". They are given by name; here the name is found.

"My birthday" and "her birthday" are two days, but "the interview" is also "my interview": a name without an
owner fits any, and one with an owner only its own.
"""

from collections.abc import Mapping
from datetime import date, datetime

from samantha.mind.reflex.en.when_words import (
    ORDINAL_WORDS,
    Anchors,
    Scene,
    Words,
    ordinal_at,
    split_words,
    vocabulary,
)

_OWNERS = {
    "my": "my",
    "our": "my",
    "his": "his",
    "her": "her",
    "their": "their",
    "your": "your",
    "its": "its",
}
_ARTICLES = frozenset({"the", "a", "an", "this", "that"})
_SAME = {
    stem: one
    for one, stems in {
        "mum": "mum mom mother mummy mommy mam mama",
        "dad": "dad father daddy papa",
        "nan": "nan nana gran grandma granny grandmother nanna",
        "grandad": "grandad granddad grandpa grandfather",
        "doctor": "doctor gp dr",
    }.items()
    for stem in stems.split()
}
# Where the name of a thing goes on, its own words are enough: "the interview with Acme" is "the interview".
_TAIL_OPENERS = frozenset({"with", "at", "for", "in", "on", "to", "about", "from", "of"})
_THINGS = vocabulary(
    "card cards cake present presents gift gifts outfit dress flowers list plan plans budget"
)
_SKIPPED = vocabulary("next big job actual")


def read_anchors(given: Mapping[str, datetime | date]) -> Anchors:
    """The names as words, ready to be found; the longest first."""
    found = []
    for name, moment in given.items():
        words = [word for word in split_words(name)[0] if word and word not in {"'", "s"}]
        owner = _OWNERS.get(words[0], "") if words else ""
        core = [_stem(word) for k, word in enumerate(words) if k or word not in _OWNERS.keys() | _ARTICLES]
        if not core:
            continue
        naive = moment.replace(tzinfo=None) if isinstance(moment, datetime) else moment
        found.append((owner, tuple(core), naive))
        short = next((k for k, word in enumerate(core) if k and word in _TAIL_OPENERS), 0)
        if short:
            found.append((owner, tuple(core[:short]), naive))
    return tuple(sorted(found, key=lambda one: -len(one[1])))


def memory_at(w: Words, j: int, s: Scene) -> tuple[date | datetime, int, bool] | None:
    """When the thing named at this place is, the place after its name, and whether no other fits as well."""
    if not s.anchors or not w[j]:
        return None
    owner, has_article = _OWNERS.get(w[j], ""), w[j] in _ARTICLES
    is_owned = j > 0 and not owner and (w[j - 1] in _OWNERS or w[j - 1].endswith("'s"))
    k = j + (bool(owner) or has_article)
    best: tuple[date | datetime, int, bool] | None = None
    size = 0
    for named_owner, core, moment in s.anchors:
        if best and len(core) < size:
            break
        if named_owner and (is_owned or (owner and owner != named_owner)):
            continue
        end = _core_end(w, k, core)
        if end is None or w[end] in _THINGS:
            continue
        if best is None:
            best, size = (moment, end, True), len(core)
        elif moment != best[0]:
            best = (best[0], best[1], False)
    return best


def _core_end(w: Words, k: int, core: tuple[str, ...]) -> int | None:
    """The place after the words of the name: "my 40th birthday" is "my birthday"."""
    for n, stem in enumerate(core):
        if w[k] in {"'", "s"} and n:
            k += 1
        if _stem(w[k]) != stem and (w[k] in _SKIPPED | ORDINAL_WORDS or ordinal_at(w, k)):
            k += 1
        if _stem(w[k]) != stem:
            return None
        k += 1
    return k


def _stem(word: str) -> str:
    plain = word.replace("'", "")
    plain = plain[:-1] if len(plain) > 3 and plain.endswith("s") and not plain.endswith("ss") else plain
    return _SAME.get(plain, plain)

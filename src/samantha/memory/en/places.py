"""Where somebody lives, or is from: places read out of the words behind a verb."""

from samantha.core import pattern as re
from samantha.core.pattern import Pattern
from samantha.memory.en.givennames import title
from samantha.memory.en.listed import listed
from samantha.memory.en.nouns import DWELLINGS
from samantha.memory.en.towns import TOWNS
from samantha.memory.en.values import ANEW, ARTICLE, PLACE_ENDS, Found, cut
from samantha.memory.en.words import NEVER_NAMES, NOT_PLACES

_THE_PLACES = listed(
    """
hague netherlands uk us usa states united philippines bahamas algarve alps highlands midlands bronx north
south east west city country countryside coast suburbs islands emirates gambia czech isle dordogne cotswolds
lake balkans canaries azores maldives seychelles caribbean
"""
)


_CALLED = Pattern(
    r"^(?:an?|this|the)(?: [\w-]+){0,2}? (?:town|village|city|place|suburb|hamlet|island)(?: (?:in|near"
    r"|outside) [\w' ]+?)? (?:called|named) ",
    re.I,
)


def place(raw: str) -> Found | None:
    """ "porto with my sister" is Porto; "a small flat near the river" is kept as it was said."""
    if called := _CALLED.match(raw):
        raw = raw[called.end() :]
    words, rest = cut(raw, PLACE_ENDS, 5, ANEW)
    lower = [word.lower() for word in words]
    if not words or len(words) > 4 or lower[0] in NOT_PLACES or not lower[0][0].isalpha():
        return None
    if lower[0] == "the":
        return (
            ((title(["the", *words[1:]])[4:] and "the " + title(words[1:]),), rest)
            if set(lower[1:]) & _THE_PLACES
            else None
        )
    if lower[0] in ("a", "an"):
        near = re.match(r"(?:in|near|outside) [\w-]+", _beyond(raw, words), re.I)
        if not _HOMES.intersection(lower):
            return None
        text = " ".join(words) + (
            f" {near[0]}" if near and _is_town(near[0].split()[1], near[0].split()[1]) else ""
        )
        return (text,), raw[len(text) :].strip()
    if (
        lower[0] in NEVER_NAMES
        and not words[0][0].isupper()
        and lower[0] not in ("new", "east", "west", "cold", "bath")
    ):
        return None
    return (title(words),), rest


_HOMES = DWELLINGS | listed(
    """
town village city suburb hamlet island estate street road cul-de-sac close terrace tower block barn boat van mansion hostel shelter mill
croft lodge annexe annex squat convent monastery castle manse vicarage pub yurt camper part area place neighbourhood granny-flat hotel
home houses flats country county valley tent hut shack cabin shed box bubble commune kibbutz
"""
)


def settled_place(raw: str) -> Found | None:
    """Where one moved to: as `place`, but "a new team" is not one."""
    return None if ARTICLE.match(raw) and not raw.lower().startswith("the ") else place(raw)


def _beyond(raw: str, words: list[str]) -> str:
    return " ".join(raw.split()[len(words) :])


_ISLES = Pattern(
    r"(?P<value>skye|mull|arran|islay|lewis|harris|orkney|shetland|anglesey|jersey|guernsey|crete|corfu"
    r"|malta|mallorca|majorca|tenerife|bute"
    r"|the isle of \w+|the coast|long island|madeira|rhodes|cyprus|sicily|hawaii|bali|iona|barra"
    r"|hayling island|the wirral|achill)\b",
    re.I,
)


def isle(raw: str) -> Found | None:
    """ "[is on] Skye"."""
    match = _ISLES.match(raw)
    return ((title(match["value"].split()),), raw[match.end() :].strip()) if match else None


_STAYS = Pattern(
    r"\b(?:today|tonight|tomorrow|for (?:the|a|an|my|work|lunch|dinner)|until|till|this (?:week|morning"
    r"|afternoon|evening)|weekend|holiday"
    r"|visit|visiting|stuck|lost|hospital|meetings?|traffic|airport|station|on (?:business|holiday"
    r"|my way))\b",
    re.I,
)


_FOR_GOOD = Pattern(
    r"\b(?:now|these days|nowadays|by the way|btw|since|for good|permanently|originally"
    r"|for (?:\w+ )+(?:years|months)|at last|full time)\b",
    re.I,
)


def _is_town(value: str, raw: str) -> bool:
    bare = re.sub(r"^(?:north|south|east|west|central|upper|lower|near|the|new|old|st) ", "", value.lower())
    words = bare.split()
    return (
        raw[:1].isupper()
        or (value.startswith("the ") and bare in _THE_PLACES)
        or bare in TOWNS
        or (bool(words) and (words[0] in TOWNS or value.lower() in TOWNS))
    )


def known_place(raw: str) -> Found | None:
    """A place where much else might stand: written with a capital, or known as a town."""
    found = settled_place(raw)
    return found if found and _is_town(found[0][0], raw) and not _STAYS.search(raw) else None


def town(raw: str) -> Found | None:
    """What is left for good: a town, not a shop."""
    found = known_place(raw)
    is_one = found is not None and any(word in TOWNS for word in found[0][0].lower().split())
    return found if found and (is_one or _FOR_GOOD.search(found[1])) else None


def here(raw: str) -> Found | None:
    """ "[is in] Leeds now", "Skye": where somebody lives, and not only is today."""
    found = known_place(raw)
    if found is None:
        return None
    is_bare = not found[1] or found[1].startswith((",", "now")) or _FOR_GOOD.search(found[1])
    return found if is_bare else None


def moved_for_good(raw: str) -> Found | None:
    """ "[went to] Spain for good", "[came to] England in 1998"; not "to Spain on holiday"."""
    found = known_place(raw)
    return found if found and re.search(r"\b(?:to live|for good|permanently)\b", raw, re.I) else None


def origin(raw: str) -> Found | None:
    raw = re.sub(
        r"^(?:originally|near|just outside|outside|a (?:little |small )?(?:place|town|village) (?:called|near) ) ?",
        "",
        raw,
        flags=re.I,
    )
    return (
        None
        if re.match(r"(?:the (?:same|shop|office|start)|work|school|behind)\b", raw, re.I)
        else place(raw)
    )


DWELLING = r"(?:flat|house|apartment|cottage|bedsit|bungalow|caravan|studio|place|village|town|room|maisonette|houseboat|farmhouse|terrace|home)"

"""Reading the value of a fact out of the words that follow its verb: where it ends, and whether it is one.

Each reader takes those words and gives the values with what is left, or None where they hold no value.
"""

import re
from collections.abc import Callable, Collection

from samantha.core.pattern import Pattern
from samantha.memory.en.listed import listed
from samantha.memory.en.names import ALSO_WORDS, NAMES, NOT_PEOPLE
from samantha.memory.en.words import (
    CALLING_END,
    CALLINGS,
    DEMONYMS,
    KIN_AND_PETS,
    LASTING,
    NEVER_NAMES,
    NOT_PLACES,
    NUMBERS,
    PLURALS,
    THINGS,
    number_of,
)

Found = tuple[tuple[str, ...], str]
"""The values, and the words after them."""

_CLAUSE_WORDS = listed(
    """
because cause cos coz when whenever while where until till although though but so who whom which that if
since than is are was were am do does did can could will would has have i he she they it you we said says
thanks please why what how and, anymore right ok okay tbh lol haha honestly
"""
)
_PLACE_ENDS = _CLAUSE_WORDS | listed(
    """
with for now at these nowadays and on in last this next from to by again too already btw atm together alone
after before today yesterday tomorrow ago permanently temporarily full part as recently currently about
around over my myself or actually finally there here just not though still both during without near w
"""
)
_ORG_ENDS = _CLAUSE_WORDS | listed(
    """
with now these nowadays and on in last this next from to by again too already btw atm after before today
yesterday tomorrow ago as recently currently about around my part full from-home or actually there here just
still not near where during without doing so-so since for
"""
)
_THING_ENDS = _CLAUSE_WORDS - {"it", "to"} | listed(
    "too also especially except unless as anyway today tonight yesterday"
)
_ANEW = {"the", *NUMBERS}  # "the aquarium the big one", as it is heard without commas
_TRAIL = Pattern(
    r"\s+(?:so much|so so much|very much|a lot|lots|the most|the best|more than anything|to bits|to death|as well|too|though|tbh"
    r"|honestly|actually|lol|haha|like (?:i|we) (?:did|used to)|like|these days|nowadays|at the moment|right now|now|anymore|any more|any longer|at all|by the way"
    r"|btw|again|already|of course|obviously|really|like crazy|with a passion|you know|sometimes|best|most|ok|okay|right|xx?|and"
    r"|or|but|so|please|still|dearly|badly|forever|always)$",
    re.I,
)
_ARTICLE = Pattern(r"^(?:a|an|the|my|our|some|any)\s+", re.I)
_THE_PLACES = listed(
    """
hague netherlands uk us usa states united philippines bahamas algarve alps highlands midlands bronx north
south east west city country countryside coast suburbs islands emirates gambia czech isle dordogne cotswolds
lake balkans canaries azores maldives seychelles caribbean
"""
)
_NOT_THINGS = listed(
    """
it this that these those you your yours him her his hers them their they us me i how what when where who
which why about so very much everything something anything nothing everyone someone nobody each every both
one ones such mine ours my our the-way here there now to-be not with for at in on by from way idea fact
thought sound look moment part
"""
)
_PAIRS = Pattern(
    r"\b(fish|rock|drum|mac|salt|bed|black|peanut butter|gin|rum|bread|arts|r|bacon|surf|ham|cheese|hide|tom|ben) (and|&|n) "
    r"(chips|roll|bass|cheese|pepper|vinegar|breakfast|white|jelly|jam|tonic|coke|butter|crafts|b|eggs|turf|wine|seek|jerry)\b",
    re.I,
)
_SMALL = listed(
    """
of de da do dos das del di la le las los el van von der den and the on upon sur am a en y
"""
)
_TIMES = listed(
    """
night nights day days home least last first noon midnight dawn weekends weekend once times present all work
it that this them him her me myself himself herself themselves us living hours minutes a-living
"""
)
_LANGUAGES = DEMONYMS | listed(
    """
mandarin cantonese hindi urdu arabic latin catalan tagalog punjabi bengali swahili hebrew yiddish farsi
gaelic esperanto tamil telugu gujarati malay afrikaans yoruba igbo zulu xhosa galician basque flemish
quechua nepalese sign
"""
)


def cut(raw: str, ends: Collection[str], limit: int, later: Collection[str] = ()) -> tuple[list[str], str]:
    """The words up to one that cannot belong to the value, and the rest. A comma ends a value too.

    `later`: words that end it where they are not its first.
    """
    words = raw.split()
    for i, word in enumerate(words):
        if i and word.lower() in later:
            return words[:i], " ".join(words[i:])
        if word.lower().strip(".,!") in ends or re.fullmatch(r"(?:19|20)\d\d", word):
            return words[:i], " ".join(words[i:])
        if (len(word) > 1 and word.endswith((",", ";", ":"))) or i + 1 == limit:
            return [*words[:i], word.rstrip(",;:")], " ".join(words[i + 1 :])
    return words, ""


def title(words: list[str]) -> str:
    """Names and places as they are written: "rio de janeiro" is "Rio de Janeiro". A capital is left alone."""
    written = " ".join(
        word if word != word.lower() or (i and word in _SMALL) else _capital(word)
        for i, word in enumerate(words)
    )
    return {"Uk": "UK", "Us": "US", "Usa": "USA", "Nyc": "NYC", "La": "LA", "Uae": "UAE"}.get(
        written, written
    )


def _capital(word: str) -> str:
    return (
        re.sub(r"(?:^|(?<=[-'.]))[^\W\d_](?=[^\W\d_]|$)", lambda m: m[0].upper(), word)
        if len(word) > 1
        else word.upper()
    )


def place(raw: str) -> Found | None:
    """ "porto with my sister" is Porto; "a small flat near the river" is kept as it was said."""
    words, rest = cut(raw, _PLACE_ENDS, 5, _ANEW)
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
        return (" ".join(words),), _beyond(raw, words)
    if (
        lower[0] in NEVER_NAMES
        and not words[0][0].isupper()
        and lower[0] not in ("new", "east", "west", "cold", "bath")
    ):
        return None
    return (title(words),), rest


def settled_place(raw: str) -> Found | None:
    """Where one moved to: as `place`, but "a new team" is not one."""
    return None if _ARTICLE.match(raw) and not raw.lower().startswith("the ") else place(raw)


def written_place(raw: str) -> Found | None:
    """A place where much else might stand ("been in meetings"): only with its capital."""
    return place(raw) if raw[:1].isupper() else None


def _beyond(raw: str, words: list[str]) -> str:
    return " ".join(raw.split()[len(words) :])


def org(raw: str) -> Found | None:
    """An employer: "the hospital", "acme", "a small bakery"."""
    words, rest = cut(raw, _ORG_ENDS, 6, _ANEW)
    lower = [word.lower() for word in words if word.lower() not in ("a", "an", "the")]
    if not lower or len(lower) > 5 or lower[0] in _TIMES or lower[0][0].isdigit() or lower[0] in KIN_AND_PETS:
        return None
    if words[0].lower() in ("a", "an", "the"):
        return (" ".join([words[0].lower(), *words[1:]]),), rest
    return (title(words) if all(word == word.lower() for word in words) else " ".join(words),), rest


_EMPLOYERS = listed(
    """
council hospital bank railway police army navy raf university brewery factory warehouse library nursery surgery bakery
school bbc nhs post-office civil-service town-hall garage depot docks airport co-op
"""
)


_FOODS = listed(
    """
meat beef pork lamb chicken fish seafood shellfish eggs egg dairy milk cheese butter cream bread gluten wheat sugar nuts peanuts
mushrooms liver bacon ham carbs chocolate alcohol caffeine rice pasta soya tofu onions garlic tomatoes spice salt sweets lactose
"""
)


def food(raw: str) -> Found | None:
    """What one may leave off one's plate."""
    bare = _ARTICLE.sub("", raw.strip())
    is_one = bool(bare) and bare.lower().split()[-1] in _FOODS and len(bare.split()) <= 2
    return ((bare,), "") if is_one else None


def any_name(raw: str) -> Found | None:
    """A name in a place where hardly anything else stands: a capital is enough."""
    word = raw.strip()
    found = likely_name(word) or proper_name(word)
    is_one = found is not None and not found[1] and word.split()[0].lower() not in NOT_PEOPLE
    return found if is_one else None


def played(raw: str) -> Found | None:
    return (raw.lower(),), ""


def subject(raw: str) -> Found | None:
    """What is studied."""
    words = raw.split()
    is_one = 0 < len(words) <= 3 and words[0].lower() not in _NOT_THINGS | {
        "new",
        "evening",
        "first",
        "last",
        "good",
    }
    return ((raw,), "") if is_one else None


def yes(_raw: str) -> Found | None:
    return ("yes",), ""


def employer(raw: str) -> Found | None:
    """As `org`, where much else might stand: only with a capital, or what is known to employ people."""
    found = org(raw)
    if found is None:
        return None
    words = raw.split()
    bare = words[1:] if words[0].lower() in ("a", "an", "the") else words
    is_named = bool(bare) and bare[0][:1].isupper()
    return found if is_named or (bare and bare[0].lower().strip(",.") in _EMPLOYERS) else None


def school(raw: str) -> Found | None:
    """A school or university with a name of its own."""
    found = org(raw)
    return found if found and re.search(r"[A-Z]", found[0][0]) else None


def isle(raw: str) -> Found | None:
    return (title(raw.split()),), ""


def running(raw: str) -> Found | None:
    """ "a haulage firm", of one who runs it."""
    return (f"runs {raw}",), ""


def trainee(raw: str) -> Found | None:
    """ "training to be a nurse"."""
    found = calling(f"a {raw}")
    return ((f"trainee {found[0][0]}",), found[1]) if found else None


def calling_bare(raw: str) -> Found | None:
    """ "promoted to senior analyst"; not "a vet", which other rules read."""
    return None if _ARTICLE.match(raw) else calling(f"a {raw}")


def nearly(raw: str) -> Found | None:
    """ "pushing seventy" is nearly 70."""
    found = age(re.sub(r"^(?:pushing|nearly|almost|coming up to|getting on for) ", "", raw, flags=re.I))
    return ((f"nearly {found[0][0]}",), found[1]) if found and int(found[0][0]) >= _ADULT else None


def course_of(raw: str) -> Found | None:
    """ "a plumbing course at Lambeth college"."""
    what, _, where = re.sub(r"^(?:an?|my|his|her|the) ", "", raw, flags=re.I).partition(" at ")
    what = re.sub(r" (?:course|degree|class|classes)$", "", what, flags=re.I)
    if not what or len(what.split()) > 4 or what.split()[0].lower() in _NOT_THINGS:
        return None
    return (what,), f"at {where}" if where else ""


def had_once(raw: str) -> Found | None:
    """ "sold the boat": what was had."""
    return had(f"a {raw}")


def job(raw: str) -> Found | None:
    """A calling after "as": "a night nurse at the hospital" is "night nurse"."""
    words, rest = cut(
        raw, _ORG_ENDS | {"at", "for", "of", "who", "her", "his", "their", "whole", "all", "by", "then"}, 6
    )
    words = _ARTICLE.sub("", " ".join(words)).split()
    if (
        not words
        or len(words) > 4
        or words[0].lower() in _NOT_THINGS | {"well", "team", "hard", "usual", "always"}
    ):
        return None
    return (" ".join(words),), rest


def calling(raw: str) -> Found | None:
    """A calling after "i'm a": only one that is known to be one."""
    found = job(raw)
    if found is None:
        return None
    head = found[0][0].lower().split()[-1]
    first = found[0][0].lower().split()[0]
    known = head in CALLINGS or CALLING_END.search(head) or found[0][0].lower().replace(" ", "-") in CALLINGS
    known = bool(known) or None is not re.fullmatch(
        r"(?:team|shift|project|tech) lead|head of [\w ]+", found[0][0], re.I
    )
    return (
        found
        if known
        and first
        not in ("bad", "terrible", "good", "great", "huge", "natural", "hard", "fast", "slow", "better")
        else None
    )


def phrase(raw: str) -> Found | None:
    """Words that the pattern itself has bounded."""
    return (raw,), ""


_ADULT = 18
_OCCUPATIONS = listed(
    """
payroll accounts accounting admin sales marketing security catering logistics recruitment reception
maintenance cleaning hr it
"""
)
_PUPILS = Pattern(
    r"^(?:year \w+|\w+ graders?|primary|secondary|high school|kids|children|adults|maths?|english|science|history|geography|music|art|pe"
    r"|physics|chemistry|biology|french|german|spanish|yoga|pilates|piano|at )\b",
    re.I,
)


def occupation(raw: str) -> Found | None:
    """ "i do payroll for ...": a kind of work, where it is known to be one."""
    return ((raw.lower(),), "") if raw.lower() in _OCCUPATIONS else None


def driver(raw: str) -> Found | None:
    return (f"{raw.lower()} driver",), ""


def teacher(raw: str) -> Found | None:
    """ "i teach year 4"; not "i teach my dog to sit"."""
    return (("teacher",), "") if _PUPILS.match(raw) else None


def student(raw: str) -> Found | None:
    return (f"{'PhD' if raw.lower() == 'phd' else raw.lower()} student",), ""


def course(raw: str) -> Found | None:
    """ "nursing at hull": what is studied, and where in the rest."""
    what, _, where = raw.partition(" at ")
    is_one = what.split()[0].lower() not in _NOT_THINGS | {
        "well",
        "great",
        "ok",
        "okay",
        "fine",
        "badly",
        "overtime",
    }
    return ((what,), f"at {where}") if is_one else None


def thing(raw: str) -> Found | None:
    """One thing that is liked or had, as it was said."""
    words, rest = cut(raw.replace(",", " ,"), _THING_ENDS | {","}, 8)
    text = _trim(" ".join(words))
    kept = text.split()
    if not kept or len(kept) > 6 or kept[0].lower() in _NOT_THINGS:
        return None
    if kept[0].lower() == "the" and (len(kept) < 2 or kept[1].lower() in _NOT_THINGS):
        return None
    if kept[0].lower() in ("to", "being") and (
        len(kept) < 2 or not _NOT_THINGS.isdisjoint(text.lower().split()[1:])
    ):
        return None
    return (text,), rest


_LIST = Pattern(r"\s*,\s*(?:(?:and|or|also|plus)\s+)?|\s+(?:and|or|plus|but also|&)\s+(?:also\s+)?")
_JOINED = Pattern(r"(?:^|\s)(?:and|or|plus|but also|also|&)\s")


def things(raw: str) -> Found | None:
    """Several of them: "coffee, rain and old maps"."""
    kept: list[str] = []
    whole, rest = cut(raw.replace(",", " , "), _THING_ENDS, 16)
    text = _PAIRS.sub(lambda m: m[0].replace(" ", "\0"), " ".join(whole))
    parts = _LIST.split(text)
    if len(parts) == 2 and not _JOINED.search(text):
        parts = parts[:1]  # "small talk, present company excepted" is no list
    for part in parts:
        found = thing(part.replace("\0", " ").strip()) if part.strip() else None
        if found is None:
            break
        kept += found[0]
    return (tuple(kept), rest) if kept else None


def allergens(raw: str) -> Found | None:
    found = things(raw)
    return (tuple(_ARTICLE.sub("", value) for value in found[0]), found[1]) if found else None


def had(raw: str) -> Found | None:
    """What is had for longer than a day: kin, pets, belongings, conditions; each as it was said."""
    raw = re.sub(
        r"\s+(?:called|named|who|that|whose|from|with|in|at|for|and a lot|to|under|over|aged|behind|near|by|on|beside)\s.*$",
        "",
        raw,
        flags=re.I,
    )
    found = things(raw)
    if found is None:
        return None
    kept = tuple(value for value in found[0] if _lasts(value))
    return (kept, found[1]) if len(kept) == len(found[0]) else None


_THING_END = Pattern(r"^(?:allergy|twin)$|.(?:shop|house|boat|bike|bakery)$")


def _lasts(value: str) -> bool:
    words = value.lower().split()
    head = words[-1]
    if words[0] in ("the", "my", "your", "his", "her", "no", "bad", "terrible", "slight"):
        return False
    counted = words[0] in ("a", "an", "several", "many", "some", "twin") or number_of(words[0]) is not None
    if head in PLURALS or head in KIN_AND_PETS:
        return counted
    return head in THINGS or "-".join(words[-2:]) in THINGS or _THING_END.search(head) is not None


def lasting(raw: str) -> Found | None:
    """What one is for good: vegetarian, left-handed, Portuguese."""
    words, rest = cut(raw, _PLACE_ENDS - {"part", "full"}, 4)
    text = _trim(" ".join(words)).lower()
    for known in (
        text,
        re.sub(r"^(?:an?|half|part|fully|completely|very) ", "", text),
        re.sub(r"[ -](?:person|woman|man|guy)$", "", text),
    ):
        if known in LASTING:
            side = re.match(r"in (?:one|the (?:left|right)|my (?:left|right)) (?:ear|eye)\b", rest, re.I)
            return ((f"{known} {side[0]}",), rest[side.end() :]) if side else ((known,), rest)
        if known in DEMONYMS:
            return (known.title(),), rest
    return None


def languages(raw: str) -> Found | None:
    counted = re.match(r"(\w+) languages\b", raw, re.I)
    if counted and (number_of(counted[1]) is not None or counted[1].lower() == "several"):
        return (counted[0].lower(),), ""
    words = re.findall(r"[a-z]+", " ".join(cut(raw, _THING_ENDS | {"for"}, 8)[0]).lower())
    kept = tuple(word.title() for word in words if word in _LANGUAGES)
    others = (
        set(words)
        - _LANGUAGES
        - {"and", "a", "little", "some", "bit", "of", "fluent", "fluently", "language", "both", "but", "also"}
    )
    return (kept, "") if kept and len(others) <= 1 else None


def age(raw: str) -> Found | None:
    """ "34", "thirty four years old"; not "34 minutes late"."""
    match = re.match(
        r"(?:only |now |about to be )?(\d{1,3}|[a-z]+(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)"
        r"(?: ?(?:years?(?: |-)old|yrs? old|yo|y/o|years of age))?(?P<rest>$|[,.]? (?:going on|and|but|now|today|so|next|on|yesterday|last|this|in)\b.*|,.*)",
        raw,
        re.I,
    )
    number = number_of(match[1]) if match else None
    if match is None or number is None or not 1 <= number <= 115:
        return None
    return (str(number),), match["rest"].strip(" ,")


def name(raw: str) -> Found | None:
    """A name where only a name can stand ("is called ..."): whatever is not an everyday word."""
    return _read_name(raw, is_certain=True)


def likely_name(raw: str) -> Found | None:
    """A name where anything might stand ("i'm ..."): one that is known, or that has a capital of its own."""
    return _read_name(raw, is_certain=False)


def proper_name(raw: str) -> Found | None:
    """A name that is an everyday word too, written with its capital: "my granddaughter's Poppy"."""
    word = raw.split(maxsplit=1)[0].rstrip(",") if raw else ""
    is_one = word[:1].isupper() and word.lower() in ALSO_WORDS
    return ((word,), raw[len(word) :].strip()) if is_one else None


def names(raw: str) -> Found | None:
    """ "ana and mia", "leo, mia and tom"."""
    kept: list[str] = []
    rest = raw
    while (
        found := _read_name(re.sub(r"^(?:,|and|&|or)\s*", "", rest).strip(), is_certain=not kept)
    ) is not None:
        kept += found[0]
        rest = found[1].strip()
        if not re.match(r"(?:,|and\b|&)", rest):
            break
    return (tuple(kept), rest) if kept else None


_WORD = Pattern(r"[^\W\d_]+(?:[-'.][^\W\d_]+)*\.?")


def _read_name(raw: str, *, is_certain: bool) -> Found | None:
    words: list[str] = []
    rest = raw.strip()
    while rest and len(words) < 3:
        match = _WORD.match(rest)
        if match is None:
            break
        word = re.sub(r"'s$", "", match[0]).rstrip(".")
        if not _may_be_name(word, first=not words, is_certain=is_certain, is_last=match.end() == len(rest)):
            break
        if match[0].endswith("'s"):
            return None  # "i'm jonas's brother"
        words.append(word)
        rest = rest[match.end() :]
        if not rest.startswith(" ") or match[0].endswith("."):
            break
        rest = rest[1:]
    while words and words[-1].lower() in _SMALL:
        rest = f"{words.pop()} {rest}"
    return ((title(words),), rest.strip()) if words else None


def _may_be_name(word: str, *, first: bool, is_certain: bool, is_last: bool) -> bool:
    key = word.lower()
    if key in NAMES or (is_certain and key in ALSO_WORDS):
        return first or key not in NEVER_NAMES
    if key in NEVER_NAMES or key in KIN_AND_PETS or key in PLURALS or len(word) < 2 or len(word) > 20:
        return not first and key in ("de", "da", "van", "von", "del", "la", "der", "bin", "al", "el", "le")
    has_capital = word[0].isupper() and (not word.isupper() or len(word) <= 2)
    if not first:
        return has_capital or (is_certain and (is_last or key in _SMALL))
    return (has_capital and key not in ALSO_WORDS) or is_certain


def event(raw: str) -> str:
    """What is planned, without its day: "to rome on friday" keeps "to rome"."""
    return _trim(re.sub(r"\s+(?:on|in|at|for|by|this|next|from|until|till)$", "", raw.strip(" ,.")))


def without_day(raw: str, span: tuple[int, int]) -> str:
    return " ".join((raw[: span[0]] + " " + raw[span[1] :]).split())


def _trim(text: str) -> str:
    text = text.strip(" ,.;:")
    while (shorter := _TRAIL.sub("", text).strip(" ,.;:")) != text:
        text = shorter
    return text


Shape = Callable[[str], Found | None]

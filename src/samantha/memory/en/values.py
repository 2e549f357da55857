"""Reading the value of a fact out of the words that follow its verb: where it ends, and whether it is one.

Each reader takes those words and gives the values with what is left, or None where they hold no value.
"""

from collections.abc import Callable, Collection

from samantha.core import pattern as re
from samantha.core.en.numbers import ONES, number_of
from samantha.core.pattern import Pattern
from samantha.memory.en.givennames import title
from samantha.memory.en.listed import listed
from samantha.memory.en.names import ALSO_WORDS, NAMES, NOT_PEOPLE
from samantha.memory.en.nouns import CARS
from samantha.memory.en.words import (
    DEMONYMS,
    KIN_AND_PETS,
    LASTING,
    NEVER_NAMES,
    PETS,
    PLURALS,
    THINGS,
)

Found = tuple[tuple[str, ...], str]
"""The values, and the words after them."""


CLAUSE_WORDS = listed(
    """
because cause cos coz when whenever while where until till although though but so who whom which that if
since than is are was were am do does did can could will would has have i he she they it you we said says
thanks please why what how and, its anymore right ok okay tbh lol haha honestly
"""
)


PLACE_ENDS = CLAUSE_WORDS | listed(
    """
with for now at come these nowadays and on in last this next from to by again too already btw atm together alone
after before today yesterday tomorrow ago permanently temporarily full part as recently currently about
around over my myself originally lives works moved got has had studies plays lived worked like where or actually finally there here just not though still both during without near w
"""
)
ANEW = {"the", *ONES}  # "the aquarium the big one", as it is heard without commas
_THING_ENDS = CLAUSE_WORDS - {"it", "to"} | listed(
    "too also especially except unless as anyway today tonight yesterday"
)


_TRAIL = Pattern(
    r"\s+(?:so much|so so much|very much|a lot|lots|the most|the best|more than anything|to bits"
    r"|to death|as well|too|though|tbh"
    r"|honestly|actually|lol|haha|like (?:i|we) (?:did|used to)|like|these days|nowadays|at the moment"
    r"|right now|now|anymore|any more|any longer|at all|by the way"
    r"|btw|again|already|of course|obviously|really|like crazy|with a passion|you know|sometimes|best"
    r"|most|ok|okay|right|xx?|and"
    r"|or|but|so|please|still|dearly|badly|forever|always)$",
    re.I,
)


ARTICLE = Pattern(r"^(?:a|an|the|my|our|some|any)\s+", re.I)


NOT_THINGS = listed(
    """
it this that these those you your yours him her his hers them their they us me i how what when where who
which why about so very much everything something anything nothing everyone someone nobody each every both
one ones such mine ours my our the-way here there now to-be not with for at in on by from way idea fact
thought sound look moment part
"""
)


_PAIRS = Pattern(
    r"\b(fish|rock|drum|mac|salt|bed|black|peanut butter|gin|rum|bread|arts|r|bacon|surf|ham|cheese"
    r"|hide|tom|ben) (and|&|n) "
    r"(chips|roll|bass|cheese|pepper|vinegar|breakfast|white|jelly|jam|tonic|coke|butter|crafts|b|eggs"
    r"|turf|wine|seek|jerry)\b",
    re.I,
)


_SMALL = listed(
    """
of de da do dos das del di la le las los el van von der den and the on upon sur am a en y
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


def yes(_raw: str) -> Found | None:
    return ("yes",), ""


def nearly(raw: str) -> Found | None:
    """ "pushing seventy" is nearly 70."""
    found = age(re.sub(r"^(?:pushing|nearly|almost|coming up to|getting on for) ", "", raw, flags=re.I))
    return ((f"nearly {found[0][0]}",), found[1]) if found and int(found[0][0]) >= _ADULT else None


def had_once(raw: str) -> Found | None:
    """ "sold the boat": what was had."""
    match = re.match(r"(?:the|my|our|his|her|their) (?:old )?", raw, re.I)
    return had(f"a {raw[match.end() :]}") if match else None


def phrase(raw: str) -> Found | None:
    """Words that the pattern itself has bounded."""
    return (raw,), ""


_ADULT = 18


def thing(raw: str) -> Found | None:
    """One thing that is liked or had, as it was said."""
    words, rest = cut(raw.replace(",", " ,"), _THING_ENDS | {","}, 8)
    text = _trim(" ".join(words))
    kept = text.split()
    if not kept or len(kept) > 6 or kept[0].lower() in NOT_THINGS:
        return None
    if kept[0].lower() == "the" and (len(kept) < 2 or kept[1].lower() in NOT_THINGS):
        return None
    if kept[0].lower() in ("to", "being") and (
        len(kept) < 2 or not NOT_THINGS.isdisjoint(text.lower().split()[1:])
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


def had(raw: str) -> Found | None:
    """What is had for longer than a day: kin, pets, belongings, conditions; each as it was said."""
    raw = re.sub(
        r"\s+(?:called|named|who|that|whose|from|with|in|at|for|and a lot|to|under|over|aged|behind|near|by"
        r"|on|beside|down|up|out|over|last|yesterday|today|this|these|now|it|she|he|we|they|which)\b.*$",
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
    if (
        len(words) > 1
        and words[0] in ("a", "an")
        and (words[1] in CARS or (len(words) > 2 and words[2] in CARS))
    ):
        return True
    if re.match(r"an? (?:19|20)\d\d \w", value):
        return True  # "a 1957 Bel Air"
    counted = words[0] in ("a", "an", "several", "many", "some", "twin") or number_of(words[0]) is not None
    if head in PLURALS or head in KIN_AND_PETS:
        return counted
    return head in THINGS or "-".join(words[-2:]) in THINGS or _THING_END.search(head) is not None


def lasting(raw: str) -> Found | None:
    """What one is for good: vegetarian, left-handed, Portuguese."""
    words, rest = cut(raw.removeprefix("being "), PLACE_ENDS - {"part", "full"}, 4)
    text = _trim(" ".join(words)).lower()
    for known in (
        text,
        re.sub(r"^(?:an?|the only|half|part|fully|completely|very|strict|both) ", "", text),
        text.split()[0] if text else "",
        re.sub(r"[ -](?:person|woman|man|guy)$", "", text),
    ):
        if known in LASTING:
            side = re.match(r"in (?:one|the (?:left|right)|my (?:left|right)) (?:ear|eye)\b", rest, re.I)
            return ((f"{known} {side[0]}",), rest[side.end() :]) if side else ((known,), rest)
        if known in DEMONYMS:
            return (known.title(),), rest
        if known.removesuffix("s") in LASTING | DEMONYMS:
            return (known.removesuffix("s"),), rest
    return None


def age(raw: str) -> Found | None:
    """ "34", "thirty four years old"; not "34 minutes late"."""
    if "hundred" in raw:
        raw = re.sub(r"^(?:an?|one) hundred(?! and| \w+ed|[- ])", "100", raw, flags=re.I)
    match = re.match(
        r"(?:only |now |about to be )?(\d{1,3}|[a-z]+(?:[ -](?:one|two|three|four|five|six|seven|eight"
        r"|nine))?)"
        r"(?: ?(?:years?(?: |-)old|yrs? old|yo|y/o|years of age))?(?P<rest>$|[,.]? (?:going on|and|but|now|come|already|soon"
        r"|today|so|next|on|yesterday|last|this|in)\b.*|,.*)",
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


def partner(raw: str) -> Found | None:
    """ "[married] Jo", "someone called Max"."""
    raw = re.sub(
        r"^(?:an?|this|some|someone|somebody)(?: \w+)?(?: (?:man|woman|guy|girl|bloke|lady|lad|boy|person"
        r"|one|lass|fella|chap|bird|gent))?(?: at \w+| from \w+)? (?:called|named) ",
        "",
        raw,
        flags=re.I,
    )
    found = likely_name(raw) or proper_name(raw)
    return found if found and raw.split()[0].lower().strip(",.") not in NOT_PEOPLE else None


ANIMAL_WORDS = frozenset(relation for relation, _ in PETS.values())


def group_end(rest: str) -> bool:
    """Does what follows a name go on with something else than time: "with Jo at the pub"?"""
    return (
        re.match(r"(?:at|in|on|for (?:lunch|dinner|the|a)|again|today|tonight|and)\b", rest, re.I) is not None
    )

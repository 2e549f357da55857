"""Schools, subjects, languages, instruments and games, read out of the words behind a verb."""

from samantha.core import pattern as re
from samantha.core.en.numbers import number_of
from samantha.memory.en.listed import listed
from samantha.memory.en.nouns import GAMES, INSTRUMENTS, SPORTS
from samantha.memory.en.towns import TOWNS
from samantha.memory.en.values import NOT_THINGS, Found, things
from samantha.memory.en.words import DEMONYMS
from samantha.memory.en.work import org

_PLAYED = INSTRUMENTS | GAMES


LANGUAGES = DEMONYMS | listed(
    """
mandarin cantonese hindi urdu arabic latin catalan tagalog punjabi bengali swahili hebrew yiddish farsi
gaelic esperanto tamil telugu gujarati malay afrikaans yoruba igbo zulu xhosa galician basque flemish
quechua nepalese sign
"""
)


def taught(raw: str) -> Found | None:
    return languages(re.sub(r"^(?:myself|himself|herself) ", "", raw))


def taught_to_play(raw: str) -> Found | None:
    match = re.match(r"(?:myself|himself|herself) (?:to play )?", raw)
    return played(raw[match.end() :]) if match else None


def sport(raw: str) -> Found | None:
    """ "[does] yoga"."""
    first = raw.split(maxsplit=1)[0].lower().strip(",.") if raw else ""
    return ((first,), "") if first in SPORTS - GAMES or first in INSTRUMENTS else None


def subject(raw: str) -> Found | None:
    """What is studied."""
    words = raw.split()
    is_one = 0 < len(words) <= 3 and words[0].lower() not in NOT_THINGS | {
        "new",
        "evening",
        "first",
        "last",
        "good",
    }
    return ((raw,), "") if is_one else None


def any_school(raw: str) -> Found | None:
    """ "[got into] Oxford", "the Royal Northern": a name of its own is enough."""
    found = org(raw)
    is_one = found is not None and (found[0][0].lower() in TOWNS or re.search(r"(?:^|the )[A-Z]", raw))
    return found if is_one else school(raw)


def school(raw: str) -> Found | None:
    """A school or university with a name of its own."""
    raw = re.split(r" (?:to (?:do|study|read)|for|in \w+ to|doing|next|this|last)\b", raw, maxsplit=1)[0]
    found = org(raw)
    words = found[0][0].lower().replace(",", "").split() if found else []
    if (
        found
        and raw[:1].isupper()
        and (words[0] in _SCHOOLS or (len(words) > 1 and words[-1] in ("state", "tech")))
    ):
        return found
    is_one = len(words) > 1 and not {
        "university",
        "uni",
        "college",
        "academy",
        "conservatoire",
        "polytechnic",
        "school",
    }.isdisjoint(words)
    is_named = is_one and not set(words) <= {
        "the",
        "a",
        "my",
        "his",
        "her",
        "local",
        "primary",
        "secondary",
        "high",
        "big",
        "new",
        "school",
        "college",
        "uni",
        "university",
    }
    return found if found and is_named else None


def left_course(raw: str) -> Found | None:
    """ "[quit] my PhD", "[stopped] the German course", "[packed in] dentistry"."""
    bare = re.sub(
        r",? (?:on|last|this|in|at|yesterday|today|too|because|after|to|\w+ (?:days|weeks|months"
        r"|years) ago)\b.*$",
        "",
        raw,
        flags=re.I,
    )
    if match := re.match(
        r"(?:an?|my|his|her|the) ([\w -]+?) (?:course|degree|class|classes|lessons)$", bare, re.I
    ):
        return (match[1],), ""
    return begun_study(re.sub(r"^(?:my|his|her|the|studying) ", "", bare)) or (
        ((bare,), "")
        if re.match(r"(?:a|my|his|her|the) (?:phd|degree|masters?|uni|university)$", bare, re.I)
        else None
    )


def dropped(raw: str) -> Found | None:
    """ "[dropped out of] law in June", "her nursing degree"."""
    bare = re.sub(
        r",? (?:on|last|this|in|at|yesterday|today|because|after|to|doing|and|\w+ (?:days|weeks|months"
        r"|years) ago)\b.*$",
        "",
        raw,
        flags=re.I,
    )
    bare = re.sub(r"^(?:my|his|her|the|an?) | (?:course|degree)$", "", bare, flags=re.I)
    return ((bare,), "") if bare and len(bare.split()) <= 3 else None


def to_study(raw: str) -> Found | None:
    """ "[got into Oxford to] do physics"."""
    match = re.match(
        r"(?:do|study|read) (?P<value>[\w ]+?)(?: (?:she|he|they|i|and|in|from|next|this|so|starting)\b.*)?$",
        raw,
        re.I,
    )
    return ((match["value"],), "") if match and len(match["value"].split()) <= 3 else None


def course(raw: str) -> Found | None:
    """ "nursing at hull": what is studied, and where in the rest."""
    what, _, where = raw.partition(" at ")
    is_one = what.split()[0].lower() not in NOT_THINGS | {
        "well",
        "great",
        "ok",
        "okay",
        "fine",
        "badly",
        "overtime",
    }
    return ((what,), f"at {where}") if is_one else None


_SCHOOLS = listed(
    """
eton harrow girton newnham rada yale harvard princeton stanford mit ucl lse birkbeck goldsmiths caltech ucla nyu ucd rmit sorbonne
trinity-college juilliard berklee soas cornell dartmouth brown-university notre-dame loughborough keele rugby-school gordonstoun
"""
)
_AROUND_LANGUAGES = listed(
    """
now with my kids mother dad mum parents family at home and a little some bit of fluent fluently language both but also the better good really very enough to
speak
"""
)


def languages(raw: str) -> Found | None:
    counted = re.match(r"(\w+) languages\b", raw, re.I)
    if counted and (number_of(counted[1]) is not None or counted[1].lower() == "several"):
        return (counted[0].lower(),), ""
    kept: list[str] = []
    for word in re.findall(r"[a-z]+", raw.lower()):
        if word in LANGUAGES:
            kept.append(word.title())
        elif word not in _AROUND_LANGUAGES:
            break
    return (tuple(dict.fromkeys(kept)), "") if kept else None


def studied(raw: str) -> Found | None:
    if re.match(
        r"(?:for|hard|all|a lot|late|in|with|tonight|today|right|abroad|at|to|more|again|every)\b", raw, re.I
    ):
        return None
    return things(re.sub(r" (?:at|in|with|through|part[- ]time|full[- ]time|online) .*$", "", raw))


def begun_study(raw: str) -> Found | None:
    """ "[began] law on monday": known as something to study."""
    found = subject(
        re.sub(
            r",? (?:on|last|this|in|at|yesterday|today|\w+ (?:days|weeks|months) ago)\b.*$",
            "",
            raw,
            flags=re.I,
        )
    )
    is_one = found is not None and (
        found[0][0].lower() in _SUBJECTS or found[0][0].title() in map(str.title, LANGUAGES)
    )
    return found if is_one else None


_SUBJECTS = listed(
    """
law medicine dentistry nursing economics geology architecture pharmacology statistics history geography physics chemistry
biology maths mathematics psychology philosophy sociology engineering accounting accountancy politics theology book-binding
photography journalism anthropology archaeology astronomy midwifery linguistics literature marketing business art
music drama fashion computing botany zoology plumbing carpentry catering criminology
"""
)


def plays(raw: str) -> Found | None:
    """ "the cello", "chess", "rugby": an instrument or a game; with "the" or a capital nothing else needs be known."""
    bare = re.sub(
        r"^(?:the|some|a lot of|lots of|a bit of|a little|electric|bass|lead|first|second) ",
        "",
        raw,
        flags=re.I,
    )
    bare = re.sub(
        r" (?:on|at|in|of|with|for|like|every|twice|once|since|a bit|a lot|badly|really|very|now|but)\b.*$",
        "",
        bare,
        flags=re.I,
    )
    found = things(bare)
    if found is None:
        return None
    kept = tuple(value for value in found[0] if _PLAYED & set(value.lower().split()))
    if not kept and (
        match := re.match(
            r"(?:the )(?!(?:game|field|fool|part|role|victim|lottery|long|waiting|same|piano man|market|odds"
            r"|system|tune|radio|music|song)\b)([\w-]+(?: pipes| drums| horn)?)(?:$|,| (?:in|at|on|and|very"
            r"|really|now|every|with|for)\b)",
            raw,
            re.I,
        )
    ):
        return (match[1],), ""
    kept = tuple(re.sub(r" (?:on|at|in|with|for|like|every|twice|once) .*$", "", value) for value in kept)
    return (kept, found[1]) if kept else None


def played(raw: str) -> Found | None:
    """ "[took up] the cello": only what is known to be played."""
    bare = re.sub(r"^(?:to play |playing )?(?:(?:the|some|my|his|her) )?", "", raw, flags=re.I)
    words = bare.split()
    first = words[0].lower().strip(",.") if words else ""
    if first not in _PLAYED or (
        len(words) > 1 and words[1].lower() in ("tournament", "match", "game", "practice", "concert")
    ):
        return None
    return (first,), " ".join(words[1:])


def group_played(raw: str) -> Found | None:
    match = re.match(
        r"(?P<value>(?:an?|the|my|our|his|her)(?: [\w-]+){0,2} (?:choir|band|orchestra|quartet|team))\b",
        raw,
        re.I,
    )
    return ((f"in {match['value']}",), "") if match else None

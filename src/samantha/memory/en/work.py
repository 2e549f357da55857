"""Employers, callings and kinds of work, read out of the words behind a verb."""

from samantha.core import pattern as re
from samantha.core.pattern import Pattern
from samantha.memory.en.givennames import title
from samantha.memory.en.listed import listed
from samantha.memory.en.names import NOT_PEOPLE
from samantha.memory.en.nouns import PROFESSIONS
from samantha.memory.en.places import town
from samantha.memory.en.values import ANEW, ARTICLE, CLAUSE_WORDS, NOT_THINGS, Found, cut
from samantha.memory.en.words import CALLING_END, CALLINGS, KIN_AND_PETS

_ORG_ENDS = CLAUSE_WORDS | listed(
    """
with now these nowadays and on in last this next from to by again too already btw atm after before today
yesterday tomorrow ago as recently currently about around my part full from-home or actually there here just
still not near where during without doing so-so since for any
"""
)


_TIMES = listed(
    """
night nights day days home least last first noon midnight dawn weekends weekend once times present all work
it that this them him her me myself himself herself themselves us living hours minutes a-living
"""
)


def no_object(raw: str) -> Found | None:
    """ "[gave up] teaching in 2020"."""
    return (
        (("teacher",), raw)
        if not raw or re.match(r"(?:in \d|last|this|after|when|and|now|,)", raw, re.I)
        else None
    )


def nursing(raw: str) -> Found | None:
    return (("nurse",), raw) if no_object(raw) or re.match(r"(?:at|in|for|until) ", raw) else None


def profession(raw: str) -> Found | None:
    """ "[left] nursing", "[retired from] teaching"."""
    first = raw.split(maxsplit=1)[0].lower().strip(",.") if raw else ""
    rest = raw[len(first) :].strip()
    is_one = first in PROFESSIONS and (
        not rest
        or re.match(
            r"(?:,|in|last|this|after|when|and|because|at|to|now|for|\w+ (?:years|months) ago)", rest, re.I
        )
    )
    return ((PROFESSIONS[first],), rest) if is_one else None


def on_them(raw: str) -> Found | None:
    match = re.match(
        r"the (?:railways?|buses|trains|trams|oil rigs|rigs|ferries|docks|tube|underground|checkouts|tills"
        r"|boats|farm)\b",
        raw,
        re.I,
    )
    return ((match[0],), raw[match.end() :].strip()) if match else None


_SPAN = Pattern(
    r"(?:about |over |nearly |almost |more than |the (?:last|past) )*(?:\d+|an?|a few|many|several|some|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|donkey's)? ?(?:days?|weeks?|months?|years?|decades?|ages)\b",
    re.I,
)
_FIRM = Pattern(
    r"^(?:an?|this|the)(?: \w+)?(?: \w+)? (?:firm|company|place|shop|school|business|charity|outfit"
    r"|restaurant|agency) (?:called|named) ",
    re.I,
)


def org(raw: str) -> Found | None:
    """An employer: "the hospital", "acme", "a small bakery"."""
    raw = _FIRM.sub("", raw)
    if _SPAN.match(raw):
        return None
    words, rest = cut(raw, _ORG_ENDS, 6, ANEW)
    lower = [word.lower() for word in words if word.lower() not in ("a", "an", "the")]
    if lower and lower[0] in ("his", "her", "my", "our", "their") and lower[-1] in KIN_AND_PETS:
        return None
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


def employer(raw: str) -> Found | None:
    """As `org`, where much else might stand: only with a capital, or what is known to employ people."""
    found = org(raw)
    if found is None:
        return None
    words = raw.split()
    bare = words[1:] if words[0].lower() in ("a", "an", "the") else words
    is_named = bool(bare) and (bare[0][:1].isupper() or bare[0].lower().strip(",.") in NOT_PEOPLE)
    return found if is_named or (bare and bare[0].lower().strip(",.") in _EMPLOYERS) else None


_RUN = Pattern(
    r"(?:an?|the|my|his|her|our|their)(?: own)?(?: [\w-]+){0,3}? (?:firm|business|company|shop|caf[eé]"
    r"|pub|restaurant|team|farm|bakery|salon"
    r"|garage|school|nursery|gallery|studio|bar|hotel|b&b|department|stall|charity|kitchen|bookshop"
    r"|market|surgery|kennels)\b",
    re.I,
)


def running(raw: str) -> Found | None:
    """ "[runs] a haulage firm"."""
    match = _RUN.match(raw)
    return ((f"runs {match[0]}",), raw[match.end() :].strip()) if match else None


def trainee(raw: str) -> Found | None:
    """ "training to be a nurse"."""
    found = calling(f"a {re.sub(r'^(?:be|become) (?:an? )?', '', raw, flags=re.I)}")
    return ((f"trainee {found[0][0]}",), found[1]) if found else None


def calling_bare(raw: str) -> Found | None:
    """ "promoted to senior analyst", "started as a baker"."""
    return calling(raw if ARTICLE.match(raw) else f"a {raw}")


def job(raw: str) -> Found | None:
    """A calling after "as": "a night nurse at the hospital" is "night nurse"."""
    words, rest = cut(
        raw,
        _ORG_ENDS
        | {
            "at",
            "for",
            "of",
            "been",
            "doing",
            "working",
            "who",
            "her",
            "his",
            "their",
            "whole",
            "all",
            "by",
            "then",
        },
        6,
    )
    words = ARTICLE.sub("", " ".join(words)).split()
    if (
        not words
        or len(words) > 4
        or words[0].lower() in NOT_THINGS | {"well", "hard", "usual", "always"}
        or [word.lower() for word in words] == ["team"]
    ):
        return None
    return (" ".join(words),), rest


def post(raw: str) -> Found | None:
    """What one is promoted to: "team leader", "head of sales"."""
    words, rest = cut(ARTICLE.sub("", raw), _ORG_ENDS | {"at", "for", "who"}, 5)
    return ((" ".join(words),), rest) if words and words[0].lower() not in NOT_THINGS else None


_HEAD_OF = re.compile(r"(?:an? )?(head of [\w-]+)", re.I)
_NO_START = re.compile(
    r"the (?:bottom|top|beginning|end|crack|weekend|start|deep|same|gym|moment|time|front|back|table"
    r"|shops?|sink|wheel)\b",
    re.I,
)


def started_at(raw: str) -> Found | None:
    """ "[started at] Boots", "the hotel"; not "the bottom", "nine"."""
    return employer(raw) or (
        org(raw) if raw.lower().startswith("the ") and not _NO_START.match(raw) else None
    )


def calling(raw: str) -> Found | None:
    """A calling after "i'm a": only one that is known to be one."""
    if of := _HEAD_OF.match(raw):
        return (of[1],), raw[of.end() :].strip()
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


_OCCUPATIONS = listed(
    """
payroll accounts accounting admin sales marketing security catering logistics recruitment reception
maintenance cleaning hr it
"""
)


_PUPILS = Pattern(
    r"^(?:year \w+|\w+ graders?|primary|secondary|infants|juniors|reception|nursery|toddlers|teenagers|woodwork|drama|economics|computing|high school|kids|children|adults|maths?|english"
    r"|science|history|geography|music|art|pe"
    r"|physics|chemistry|biology|french|german|spanish|yoga|pilates|piano|at )\b",
    re.I,
)


def occupation(raw: str) -> Found | None:
    """ "i do payroll for ...": a kind of work, where it is known to be one."""
    return ((raw.lower(),), "") if raw.lower() in _OCCUPATIONS else None


_WORK_DONE = Pattern(
    r"(?P<value>web design|graphic design|accounts|payroll|hair|nails|security|cleaning|plumbing"
    r"|it support|admin|childminding|landscaping|decorating"
    r"|bar work|photography|translations?|deliveries|reception|data entry|social work|freelance \w+"
    r"|marketing|sales|recruitment|roofing|gardening)"
    r"(?= for a living| now|$|,| at | for | in )",
    re.I,
)


def work_done(raw: str) -> Found | None:
    """ "[does] web design": a kind of work that is known as one."""
    match = _WORK_DONE.match(raw)
    return ((match["value"].lower(),), raw[match.end() :].strip()) if match else None


def driver(raw: str) -> Found | None:
    return (f"{raw.lower()} driver",), ""


def teacher(raw: str) -> Found | None:
    """ "i teach year 4"; not "i teach my dog to sit"."""
    return (("teacher",), "") if _PUPILS.match(raw) else None


def student(raw: str) -> Found | None:
    return (f"{'PhD' if raw.lower() == 'phd' else raw.lower()} student",), ""


def small_org(raw: str) -> Found | None:
    """ "[works in] a school", "a small bakery": one employer, not a field of work."""
    return org(raw) if re.match(r"(?:an?|the) ", raw, re.I) and not _NO_ORG.match(raw) else None


_NO_ORG = Pattern(
    r"the (?:morning|evening|afternoon|night|day|summer|winter|same|rain|garden|kitchen|middle|field of)\b",
    re.I,
)


def field(raw: str) -> Found | None:
    """ "[works in] publishing"."""
    if re.match(r"(?:an?|the|shifts|person|peace|my|our|his|her|pairs|teams?|silence|bed)\b", raw, re.I):
        return org(re.sub(r"^the field of ", "", raw)) if raw.startswith("the field of ") else None
    if re.match(r"it\b", raw, re.I):
        return ("IT",), raw[2:].strip()
    words, rest = cut(raw, _ORG_ENDS | {"at", "for", "of"}, 4)
    return ((" ".join(words),), rest) if words and org(" ".join(words)) else None


_SERVICE = Pattern(
    r"^(?P<value>the (?:police|army|navy|raf|air force|ambulance service|prison service|coast guard|post office|railways?|home office|fire (?:service|brigade)|civil service|marines"
    r"|royal \w+|met|coastguard|merchant navy|forces|nhs))\b",
    re.I,
)


def service(raw: str) -> Found | None:
    match = _SERVICE.match(raw)
    return ((match[0],), raw[match.end() :].strip()) if match else None


_NO_EMPLOYER = Pattern(
    r"the (?:building|table|room|house|field|party|pub|stage|ground|chat|group|keys?|door|gas|oven|lights?|immersion|heating|kids?|dog|car"
    r"|bin|gym|band|choir|cinema|taxi|phd|planet|country|meeting|game|phone|kettle|iron|tap|telly|window|back)\b",
    re.I,
)


def left_org(raw: str) -> Found | None:
    """What somebody left, and may have worked at: "Tesco", "the bank"; not "early", "my keys"."""
    if re.match(
        r"(?:my|his|her|our|their|it|him|me|us|them|a|an|home|early|late|work|school|for|with|without|in"
        r"|on)\b",
        raw,
        re.I,
    ):
        return None
    if town(raw) or _NO_EMPLOYER.match(raw):
        return None
    found = org(raw)
    return found if found and (raw[:1].isupper() or raw.lower().startswith("the ") or employer(raw)) else None


def redundant(raw: str) -> Found | None:
    return (("unemployed",), raw) if raw.lower().startswith("redundant") else None


def retired(raw: str) -> Found | None:
    return None if re.match(r"(?:to bed|to my)\b", raw, re.I) else (("retired",), raw)

"""Abbreviations in full, initials letter by letter ("the NHS"), Roman numbers, and signs by their names."""

from samantha.core import pattern as re
from samantha.voice.en.dates import full_stop
from samantha.voice.en.numbers import cardinal, ordinal, roman
from samantha.voice.en.words import LITTLE, ROADS, SAID, SHORT, SPELT, STATES
from samantha.voice.rules import BREAK, Match, after, around, before, rule

SIGNS = {
    "&": " and ", "+": " plus ", "=": " equals ", "@": " at ", "%": " percent ", "°": " degrees ", "#": " ",
    "÷": " divided by ", "×": " times ", "±": " plus or minus ", "√": " the square root of ", "≈": " about ",
    "≤": " at most ", "≥": " at least ", "→": " to ", "∞": " infinity ",
}  # fmt: skip
_RULERS = (
    r"(?:Elizabeth|Henry|Charles|George|Edward|James|William|Richard|Mary|Louis|Philip|Phillip|Francis|Frederick|"
    r"Alexander|Nicholas|Catherine|Napoleon|Leopold|Albert|Victoria|Ferdinand|Pope|John Paul|John|Paul|Benedict|Pius|"
    r"Gregory|Leo|Urban|Innocent|Clement|Margaret|Margrethe|Robert|Malcolm|David|Wilhelm|Otto|Ivan|Peter|Ramses|"
    r"Ramesses|Darius|Xerxes|Cyrus|Harald|Olaf|Gustav|Carl|Christian|Juan Carlos|Felipe|Umberto|Isabella|Ptolemy)"
)
_PARTS = (
    r"(?:[Pp]art|[Cc]hapter|[Vv]olume|[Aa]ct|[Ss]cene|[Bb]ook|[Ss]ection|[Aa]rticle|[Pp]hase|[Tt]ype|[Ll]evel|"
    r"[Cc]lass|[Gg]rade|[Ss]tage|World War|Super Bowl|[Ee]pisode|[Tt]itle|[Aa]ppendix|[Tt]able|[Ff]actor|War|Olympiad)"
)
_ROMAN = r"(?P<number>[IVXLC]+)(?![\w'’])"
_VOWELS = frozenset("AEIOUY")


def letters(text: str) -> str:
    """Each letter by itself: "nhs" is "N H S"."""
    return " ".join(text.upper())


def _short(match: Match) -> str:
    said = SHORT[match[0]]
    return said.rstrip(",") + full_stop(match) if full_stop(match) else said


def _road(match: Match) -> str:
    return f"{match['name']} {ROADS[match['road']]}{full_stop(match)}"


def _ruler(match: Match) -> str:
    number = roman(match["number"])
    return f"{match['name']} the {ordinal(number)}" if number else match[0]


def _numbered(match: Match) -> str:
    number = roman(match["number"])
    return f"{match['name']} {cardinal(number)}" if number else match[0]


def _dotted(match: Match) -> str:
    """ "U.S.A." and "Ph.D.": the letters without their dots."""
    spelt = " ".join(letters(part) for part in match[0].split(".") if part)
    return f"{spelt}{full_stop(match)}"


def _initials(match: Match) -> str:
    """ "NHS" letter by letter, "NASA" as a word, "NOT" as the loud word that it is."""
    text, many = match["letters"], match["many"] or ""
    if text in SAID:
        return text.capitalize() + many
    if (text in LITTLE and not _is_initials(match)) or _is_shouted(match):
        return text.lower() + many
    if text in SPELT or text in LITTLE or not _VOWELS & set(text[:-1]) or len(text) <= 3:
        return letters(text) + (f"'{many[-1]}" if many else "")
    return text.capitalize() + many


def _is_initials(match: Match) -> bool:
    """US, IT and WHO are words unless something tells that they are names."""
    match match["letters"]:
        case "US":
            return not _is_shouted(match)
        case "IT":
            return bool(_WORK.match(after(match)) or re.search(r"\b(?:in|an|the|our|does)\s$", before(match)))
        case "WHO" | "AM":
            return before(match).endswith(("the ", "The "))
    return False


_WORK = re.compile(r"\s(?:department|support|team|guy|people|person|job|work|help|manager|skills|course)\b")


def _is_shouted(match: Match) -> bool:
    """Most of the words around it in capitals: nobody meant initials."""
    words = re.findall(r"[A-Za-z]{2,}", around(match))
    capitals = [word for word in words if word.isupper()]
    loud = [
        word
        for word in capitals
        if word in LITTLE or (len(word) > 3 and word not in SPELT and _VOWELS & set(word))
    ]
    return len(loud) >= 2 and 2 * len(capitals) > len(words)


def _mixed_case(match: Match) -> str:
    return letters(match[0])


_SHORT = "|".join(sorted(map(re.escape, SHORT), key=len, reverse=True))

BEFORE_FIGURES = (
    rule(r"\b[Nn]os?\.\s?(?=\d)|\b[Nn]o\s(?=\d+\b(?!\s[a-z]))", "number "),
    rule(r"(?<!\w)#(?=\d)", "number "),
    rule(r"\b[Pp]p\.?\s?(?=\d)", "pages "),
    rule(r"\bp\.\s?(?=\d)", "page "),
    rule(r"\b(?:[Cc]h|[Cc]hap)\.\s?(?=\d)", "chapter "),
    rule(r"\bc(?:a)?\.\s?(?=1\d{3}\b|[5-9]\d\d\b)", "circa "),
    rule(r"\bb\.\s(?=\d{4})", "born "),
    rule(r"\bQ(?=[1-4]\b)", "Q "),
    rule(r"[~≈]\s?(?=[\d£$€])", "about "),
    rule(r"<\s?(?=[\d£$€])", "less than "),
    rule(r">\s?(?=[\d£$€])", "more than "),
)

SHORTS = (
    rule(
        rf"(?P<town>\b[A-Z][a-z]+, )(?P<state>{'|'.join(STATES)})\b",
        lambda m: m["town"] + STATES[m["state"]],
        needs_figure=False,
    ),
    rule(r"\betc\b\.?", lambda m: "and so on" + full_stop(m), needs_figure=False),
    rule(
        r"(?P<name>\b(?!(?:Dear|Mr|And|The|Ask|With|Saw|See|For)\b)[A-Z][a-z]+)\s(?P<road>"
        + "|".join(ROADS)
        + r")\b\.?(?!\s?[A-Z][a-z])",
        _road,
        needs_figure=False,
    ),
    rule(
        r"(?P<name>\d[A-Z]?\s(?:[A-Z][a-z]+\s)?[A-Z][a-z]+)\s(?P<road>St|Dr)\b\.?",
        lambda m: f"{m['name']} {'Drive' if m['road'] == 'Dr' else 'Street'}{full_stop(m)}",
    ),
    rule(r"\bSt\.?\s(?=[A-Z])", "Saint ", needs_figure=False),
    rule(r"\bFt\.\s(?=[A-Z])", "Fort ", needs_figure=False),
    rule(r"\bDr\b\.?(?=\s|$)", "Doctor", needs_figure=False),
    rule(r"(?<=[a-z]\s)v\.?\s(?=[A-Z])", "versus ", needs_figure=False),
    rule(r"\bCo\.(?=\s|$)", lambda m: "Company" + full_stop(m), needs_figure=False),
    rule(rf"(?<![\w.])(?:{_SHORT})(?!\w)", _short, needs_figure=False),
    rule(rf"\b(?P<name>{_RULERS})\s{_ROMAN}", _ruler, needs_figure=False),
    rule(rf"\b(?P<name>{_PARTS})\s{_ROMAN}", _numbered, needs_figure=False),
    rule(r"\b(?P<name>[A-Z][a-z]+)\s(?P<number>[IVX]{2,})(?![\w'’])", _numbered, needs_figure=False),
    rule(r"(?<![\w.])(?:[A-Za-z]\.){2,8}(?!\w)|\bPh\.?D\b\.?", _dotted, needs_figure=False),
    rule(r"\b(?P<letter>[A-Z])\.(?=\s[A-Z])(?<!\bI\.)", lambda m: m["letter"], needs_figure=False),
    rule(r"\b(?:PhD|BSc|MSc|BEd|MEd|LLB|MBChB)\b", _mixed_case, needs_figure=False),
    rule(r"\b(?P<letters>[A-Z]{2,6})(?P<many>['’]?s)?\b", _initials, needs_figure=False),
)

MARKS = (
    rule(r"\(s\)", "s", needs_figure=False),
    rule(r"(?<=[^\W\d])/(?=[^\W\d])", " or ", needs_figure=False),
    rule(r"\s-+\s|--+", f",{BREAK} ", needs_figure=False),
    rule(r"[" + re.escape("".join(SIGNS)) + "]", lambda m: SIGNS[m[0]], needs_figure=False),
    rule(r"[*_`$£€¥₹¢‰/()<>~^″′\"]", " ", needs_figure=False),
)

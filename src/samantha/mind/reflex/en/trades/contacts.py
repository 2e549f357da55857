"""How one asks in English for somebody's number, and has it kept."""

from samantha.core import pattern as re

PHONE = r"(?:(?:phone|mobile|cell|telephone|home|work|office|landline|contact) )?(?:number|nmber|digits)|phone|mobile|cell|extension|telephone|landline"
EMAIL = r"(?:work |home )?e-?mail(?: address)?|mail address"
ADDRESS = r"(?:(?:postal|home|street|work|mailing|new) )?address|post ?code|zip(?: code)?|street"
BIRTHDAY = r"birthday|bday|b-day|date of birth"
FIELDS = {"email": EMAIL, "address": ADDRESS, "birthday": BIRTHDAY, "phone": PHONE}
_FIELD = rf"(?P<field>{EMAIL}|{ADDRESS}|{BIRTHDAY}|{PHONE})"
_CARD = r"(?:contact(?: (?:card|details|info|information|entry))?|details|card|address book entry|entry)"
BOOK = r"(?:(?:my|the|our|your) )?(?:contacts?(?: list| book)?|address book|phone ?book|phone contacts)"
HAS_BOOK = re.compile(r"\b(?:contacts?|address book|phone ?book)\b")
NAME = r"[\w@.&/+'-]+(?: (?!(?:is|are|has|have|was|were|to|in|for|from|with|and|that|which|it|now|please|on|at)\b)[\w@.&/+'-]+){0,5}?"

_LEAD = (
    r"(?:what(?:'s| is| are|s| was)?|whats|which|do (?:you|i|we) (?:know|have|still have)(?: (?:what|where))?|have (?:you|i|we) got|give(?: me)?|tell(?: me)?|"
    r"find(?: me)?|look up|get(?: me)?|i (?:need|want|forgot|lost)|show(?: me)?|pull up|bring up|read(?: me)?(?: out)?|let me have|share|fetch|what was|"
    r"have|need|check|see|know|remind me (?:of|what)|search(?: for)?|i'm after|i'd like|send me|say)"
)
_DET = r"(?:the|a|an|any|my|our|that|some)"
FIND = (
    re.compile(rf"^(?:{_LEAD} )*(?:the |an? )?(?P<name>{NAME})(?:'s|s'|'|s) {_FIELD}(?: (?:is|again|please|in {BOOK}|from {BOOK}|quick))*$"),
    re.compile(rf"^(?:{_LEAD} )*(?:{_DET} )*{_FIELD} (?:for|to|of|is for|do i have for|that i have for) (?:the |my |our |that )?(?P<name>{NAME})(?: (?:i saved|again|please|(?:in|from) {BOOK}))*$"),
    re.compile(rf"^(?:{_LEAD} )*{_DET} {_FIELD} (?:do|did|have) (?:i|we|you) (?:have|got|keep|save)(?: for| of)? (?:the |my |our )?(?P<name>{NAME})$"),
)  # fmt: skip
FIND_ALL = (
    re.compile(rf"^(?:{_LEAD} )*(?:everything|all)(?: (?:you|i|we)(?:'ve| have)?(?: got)?)? (?:on|about|of|for) (?P<name>{NAME}) (?:in|from|out of) {BOOK}$"),
    re.compile(rf"^(?:{_LEAD} )*(?:the )?(?P<name>{NAME})(?:'s|s'|') {_CARD}(?: (?:please|again))*$"),
    re.compile(rf"^(?:{_LEAD} )*(?:the |a )?(?:contact|contact card|contact details|details|card) (?:of|for) (?:the |my )?(?P<name>{NAME})(?: please)?$"),
    re.compile(rf"^(?:find|look up|search(?: for)?|pull up|show(?: me)?|open|get|look for|is|do i have|have i got|see if i have) (?P<name>{NAME})(?: saved)? (?:in|from|up in) {BOOK}$"),
    re.compile(rf"^how (?:do|can|could|would) (?:i|we) (?:reach|contact|get hold of|get in touch with|ring|call) (?:the |my )?(?P<name>{NAME})$"),
)  # fmt: skip
HER_NAME = re.compile(
    r"\b(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he) name(?:'s| is) (?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})"
)
NOBODY = frozenset(
    [
        "my",
        "your",
        "you",
        "her",
        "his",
        "their",
        "our",
        "the",
        "a",
        "an",
        "it",
        "its",
        "this",
        "that",
        "me",
        "i",
        "we",
        "us",
        "one",
        "lucky",
        "favourite",
        "favorite",
        "whole",
        "same",
        "right",
        "wrong",
        "best",
        "first",
        "last",
        "phone",
        "account",
        "card",
        "reference",
        "flight",
        "booking",
        "order",
        "tracking",
        "serial",
        "house",
        "room",
        "door",
        "page",
        "total",
        "bank",
        "pin",
    ]
)
NOT_A_NAME = re.compile(
    r"\b(?:what|which|who|whose|when|where|how|why|people|times|days|hours|minutes|calories|things|ways|list|reminder|calendar|email about|"
    r"message|restaurant|website|your|you|i|i'm|me|it|is|are|was)\b"
)

EMAIL_AT = re.compile(r"(?P<value>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)")
EMAIL_SAID = re.compile(
    r"(?P<local>[\w+-]+(?: dot [\w+-]+)*) at (?P<host>[\w-]+(?:(?: dot |\.)[\w-]+)+)", re.I
)
PHONE_AT = re.compile(r"(?<![\w@.])(?P<value>\+?\(?\d[\d\s()./-]{4,20}\d)(?![\w@])")
BORN = re.compile(
    r"\b(?P<value>(?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:the )?\d{1,2}(?:st|nd|rd|th)?)(?:,? \d{4})?)\b",
    re.I,
)
IS_BIRTHDAY = re.compile(rf"\b(?:{BIRTHDAY}|born)\b", re.I)
OF_BEFORE = re.compile(
    r"\b(?:him|her|them|she|he|they|it|that|this|number|contact)\b.*\b(?:contacts?|address book|phone ?book|save|store|add|put)\b|\b(?:save|store|add|put) (?:him|her|them|it|that|this)\b"
)
NEW_CARD = re.compile(
    r"^(?:add|save|put|store|create|make|start|register|enter|stick|pop)\b|^new (?:contact|entry)\b"
)
RENAME = re.compile(
    r"^(?:change|rename|correct) (?:the name of )?[\"']?(?P<name>[\w .'-]+?)[\"']?(?:'s name)? (?:to|into) [\"'](?P<to>[^\"']+)[\"']$",
    re.I,
)
MORE_WHO = re.compile(
    rf"^(?:and |what about |how about |and what about )+(?:the |my )?(?P<name>{NAME})(?:'s|s'|')?(?: too| as well)?$"
)
MORE_WHAT = re.compile(
    rf"^(?:and |what about |how about |and what about |what's |what is )+(?:his|her|their|its|the) {_FIELD}(?: too| as well)?$"
)
LEADING = re.compile(
    r"^(?:(?:the|a|an|my|our|new|contact|contacts|person|somebody|someone|for|of|it's|its|is|add|save|store|called|number|email|that|this|change|update|correct|replace|edit|swap|swap out|fix|amend|set|keep|create|register|put|stick|note|give|get|pop|and|please|also|in|as)\s+)+",
    re.I,
)
WHEN_KNOWN = re.compile(r",? (?:should|if) you (?:have|know|happen|'ve).*$|,? if (?:i|we) have (?:it|one).*$")
TITLED = re.compile(
    r"^(?:aunt|auntie|uncle|mr|mrs|ms|miss|dr|doctor|sir|coach|professor|prof|granny|grandma|grandpa|nana|cousin|sister|father)\b",
    re.I,
)
CAPITALS = re.compile(r"(?P<name>[A-Z][\w'.-]+(?: (?:de |van |von |da |la )?[A-Z][\w'.-]+)*)$")

"""How English says who is whose: "my sister", "Ana's daughter", "uncle Pete", "a colleague of mine"."""

import re
from datetime import UTC, datetime

from samantha.core.pattern import Pattern
from samantha.memory.en.days import find_day
from samantha.memory.en.listed import listed
from samantha.memory.en.words import KIN, KIN_AND_PETS, PETS, PLURALS

_ADJECTIVES = (
    r"(?:(?:little|big|older|younger|elder|eldest|youngest|oldest|twin|best|good|old|dear|half|step|new|other|baby|lovely|only"
    r"|close|closest|middle|wonderful|beautiful|amazing|sweet|crazy|poor|late|first|second|ex|former|current|childhood|kid|great"
    r"|school|uni|work|gorgeous|mad|golden|darling|wee|long-suffering|adopted|foster|favourite|favorite|brilliant|clever|grown-up"
    r"|oldest and dearest|stupid|lazy|very|own|future|soon to be|long-lost|dead|gay|deaf|blind|pet|rescue),? )*"
)
_KIN_WORD = "|".join(sorted((re.escape(word) for word in KIN_AND_PETS), key=len, reverse=True))
_PLURAL = "|".join(sorted(PLURALS, key=len, reverse=True))
_NAME = r"(?-i:[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?)"

PHRASE = Pattern(rf"(?P<how>{_ADJECTIVES})(?P<kin>{_KIN_WORD})\b(?P<of> of (?:mine|ours))?", re.I)
"""The kin word and what stands before it, behind "my" or "Ana's"."""
MY_KIN = Pattern(rf"\b(?:my|our) (?P<how>{_ADJECTIVES})(?P<kin>{_KIN_WORD})\b", re.I)
SOME_KIN = Pattern(rf"\b(?:an?|one|another|her|his|their) {_ADJECTIVES}(?P<kin>{_KIN_WORD})\b", re.I)
IS_OF_MINE = Pattern(
    rf"^(?P<value>[^\W\d_][\w' -]*?)(?: is|'s|,) (?:an? |one of (?:my|our) |another )(?P<how>{_ADJECTIVES})(?P<kin>{_KIN_WORD}) of (?:mine|ours)\b",
    re.I,
)
THE_NAMED = Pattern(
    rf"^the (?:new )?(?P<how>{_ADJECTIVES})(?P<kin>dog|cat|puppy|kitten|boss)(?: is|'s) (?:called |named )?(?P<value>.+)$",
    re.I,
)
OF_MINE = Pattern(rf"^(?:an? |one of )?(?P<how>{_ADJECTIVES})(?P<kin>{_KIN_WORD}) of (?:mine|ours),? ", re.I)
APPOSED = Pattern(
    rf"\b(?P<name>{_NAME})(?:,| -)? (?:that is |that was |this is |who is |he is |she is |is )?(?:also )?(?:my|our) (?P<how>{_ADJECTIVES})(?P<kin>{_KIN_WORD})(?:(?= at work)|(?= from )|(?=,)|(?=$)|(?=[.!?])|(?= who\b)|(?= (?:built|came|rang|called|said|made|told|brought|still)\b))",
    re.I,
)
""" "Declan, my brother", "Sully's an old friend of mine"."""
FORMER = frozenset(["ex", "former", "late", "first", "old"])
"""Before a boss or a partner these say that it is over; "my late mother" is still the mother."""

_PARENT = r"(?:mum|mom|mam|mummy|mommy|dad|daddy|nan|nana|nanna|gran|granny|grandma|grandad|granddad|grandpa)"
_TITLE = r"(?:uncle|aunt|auntie|aunty|cousin|nephew|niece|nan|nana|nanna|granny|grandma|grandad|granddad|grandpa|gran)"
_ELSE = r"(?:wife|husband|hubby|boyfriend|girlfriend|sister|brother|daughter|son|nephew|niece|cousin|goddaughter|godson|grandson|granddaughter|uncle|auntie|aunt|boss|flatmate|roommate|housemate|dog|cat|bf|gf|missus|neighbour|stepson|stepdaughter|stepdad|stepmum)"
# "Mum", "dads bday", "nephew Alfie", "dog's name": one's own, with no "my" before it.
BARE = Pattern(
    rf"^(?=(?:{_PARENT}(?:'?s)? (?!and i\b|jokes?\b|of\b|in\b|or\b)\w|{_TITLE} {_NAME}"
    rf"|{_ELSE}(?:'s (?:name|birthday|bday|called|named|been|got|just|gone|\d|an?\b|from\b|allergic)|s (?:name|bday|birthday)\b| (?:is|was|has|got|lives|works|died|called|passed|loves|hates|moved|turned|just|and i)\b| {_NAME})))",
    re.I,
)
TITLED = Pattern(rf"(?<!my )(?<!our )\b(?P<kin>{_TITLE}) (?P<name>{_NAME})", re.I)
"""Said in mid-sentence, "we saw auntie Jean": whose else?"""

NAMED = Pattern(
    r"^(?:'s|'|s)? ?(?P<how>name is|name's|name was|is called|was called|are called|called|is named|was named|named|is|was)"
    r"(?: actually| just)? (?P<value>.+)$",
    re.I,
)
IS_KIN = Pattern(
    rf"^(?P<value>[^\W\d_][\w' -]*?)(?:,| is| was| are|'s)(?: (?P<not>not|no longer))?(?: also| actually| still)? (?P<whose>my|our|his|her|their|[\w -]+?'s)"
    rf" (?P<how>{_ADJECTIVES})(?P<kin>{_KIN_WORD})(?: (?:actually|now|by the way|btw))?$",
    re.I,
)
ARE_KIN = Pattern(rf"^(?P<value>.+?) are (?:my|our) {_ADJECTIVES}(?P<kin>{_PLURAL})$", re.I)
HAVE = (
    r"(?:have|has|had|have got|has got|got|also have|also has|own|owns|adopted|have adopted|bought|rescued)"
)
HAS_NAMED = Pattern(
    rf"^{HAVE}(?: got)? (?:an?|one|another|this|the)(?: (?!{_KIN_WORD})[\w-]+){{0,2}}? {_ADJECTIVES}"
    rf"(?P<kin>{_KIN_WORD})(?:,? (?:who is |that is |who we )?(?:called|named|call|goes by)|,| whose name is| by the name of) (?P<value>.+)$",
    re.I,
)
HAS_SEVERAL = Pattern(
    rf"^{HAVE}(?: got)? (?P<count>\w+|a couple of) (?:\w+ )?(?P<kin>{_PLURAL})(?:,| called| named)+ (?P<value>.+)$",
    re.I,
)
PLURAL_NAMED = Pattern(
    rf"^(?:my|our|the) (?:\w+ )??{_ADJECTIVES}(?P<kin>{_PLURAL}|two|three|four)(?:(?:'s|'|s)? names? (?:are|is)| are(?: called| named)?|,)? (?P<value>.+)$",
    re.I,
)
CERTAIN = Pattern(r"name|call")
"""What of these says outright that a name comes."""

_WORK = r"(?:work|the office|my work|our office|accounts|sales|hr|my team|the (?:shop|hospital|factory|warehouse))"
_PLACE = (
    rf"(?:{_WORK}|school|uni|university|college|church|choir|next door|across the road|over the road|upstairs|downstairs"
    r"|down the road|number \w+|(?:the|my|our) [\w-]+(?: (?:class|group|club|team|gym|wall|office|shop|course))?)"
)
FROM = Pattern(
    rf"^(?:,? (?:from|at|in|who is at) (?=(?P<work>{_WORK}\b)?)|,? (?=next door))(?P<place>{_PLACE})\b", re.I
)
""" "Tom from work": which Tom."""

RENAMED = (
    Pattern(
        r"^(?:(?:goes|is going|am going|go) by|(?:is|am) (?:now )?(?:called|known as)|(?:has |have )?changed (?:his|her|their|my) (?:first |last |legal )?name to"
        r"|wants? (?:us |me |people |everyone )?to (?:be called|call (?:him|her|them))|prefers?(?: to be called)?|(?:likes|wants) to be called) (?P<value>.+?)(?: now| these days| from now on)?$",
        re.I,
    ),
    Pattern(r"^(?:is|am) (?P<value>.+?) now$", re.I),
)
""" "Tom goes by Tamsin now"; of the second, a full name or one that is met often."""

FAMILY = frozenset(
    relation
    for relation, _ in KIN.values()
    if relation
    not in listed(
        "friend flatmate neighbour boss colleague teacher therapist doctor dentist landlord landlady"
    )
)
ANIMALS = frozenset(relation for relation, _ in PETS.values())

THIRD = Pattern(
    r"(?:is|was|has|had|moved|lives|works|got|said|came|called|turned|wants|loves|hates|likes|will|can|just"
    r"|and i|told|went|left|started|plays|studies|thinks|says|died|passed|broke|gave|made|keeps|never|always"
    r"|does|did|who|visited|brought|took|lost|won)\b"
)
"""What follows a name: before these even an unknown word in small letters is one ("my friend ifor died")."""

CONTINUES = (
    r"(?:live|lives|living|work|works|working|have|has|am|is|love|loves|hate|hates|like|likes|moved|study|studies"
    r"|got|do not|does not|was born|were born|grew up|adore|enjoy|enjoys|can not stand|prefer|speak|speaks"
    r"|play|plays|just moved|just started|started|quit|used to|married)"
)
"""What a clause without a subject may begin with, and still be of whom the one before was."""

_IS = Pattern(
    r"(?:called|named|allergic|an? |from |living|based|\d|not |married|engaged|dating|vegan|vegetarian|my |at |in |over |up in|down in"
    r"|now |renting|working|studying|doing|training|moving|retired|pregnant|mad (?:on|about)|crazy about|into |obsessed|autistic|diabetic"
    r"|coeliac|gay|getting|the (?:boss|manager|head)|turning|nearly|almost|just turned)",
    re.I,
)
_HAS = Pattern(
    r"(?:moved|got|been|started|joined|died|quit|left|relocated|adopted|bought|gone|turned|become|retired|split|sold|given up|packed in"
    r"|had|passed|lost|landed|taken|never)\b",
    re.I,
)
_ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC)  # to see whether a day is named, not which


def after_possessive(rest: str) -> str:
    """What follows "ana's": a predicate where it stands for "is" or "has", "" where it owns something."""
    if _IS.match(rest):
        return f"is {rest}"
    if _HAS.match(rest):
        return f"has {rest}"
    if re.match(r"[a-z]+ing\b", rest) and find_day(rest, _ANY_DAY, "future"):
        return f"is {rest}"
    return "is" if rest == "is" else ""

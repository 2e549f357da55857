"""English for the end of a line: the words that people set their news behind, and what only closes a line."""

# ruff: noqa: SIM905 - a word list reads by its words

from samantha.core import pattern as re
from samantha.core.pattern import Pattern

_WORD = r"[\w'-]+"
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_STOP = r"(?=$|[,.;!]| (?:and|but|so|because|when|who|that|which|if|as|is|was|were|are|had|has|have|did|does|do|knew|said|says|got|came|went|thinks?|wants?|would|will|can|could|heard|saw|told|rang|sang|ran|sat|gave|took|made|\w+ed)\b)"
LEADS = Pattern(
    r"^(?:(?:anyway|well|so|oh|ha+|haha|lol|yeah|yes|no|nah|right|ok|okay|honestly|god|mind you|still|course|of course)\b[\s,]+)+",
    re.I,
)
TRAILS = Pattern(
    r"[\s,]+(?:(?:anyway|though|tho|lol|haha|honestly|tbh|i think|i suppose|i guess|or something|or whatever|some days|these days|most days|sometimes|you know|i mean|mind|mind you|like|innit|i reckon|apparently|really|actually|so there|of course|obviously|bless (?:him|her|them|it)|god help (?:us|me)|if you ask me|i'm sorry|sorry|that's the thing)[\s,.]*)+$"
    r"|(?<=\w)(?<=\w\w\w\w) (?:like|as if|as though) (?:i|he|she|they|we|it)\b.*$",
    re.I,
)
"""Said at the end and no news."""
SPECIAL: tuple[Pattern, ...] = (
    Pattern(
        r"(?P<what>(?:\b(?:and|but) )?\b(?:nobody|no one|everyone)(?:'s|s)? (?:(?:has|have|even|ever|had) )*\w{2,}(?:ed|en)(?: (?:it|me|him|her|us|them|a thing))?)$"
    ),
    Pattern(
        rf"\b(?P<what>(?:including|not even|even) (?:the |my |his |her |their |our )(?:{_WORD} ){{0,2}}?{_WORD}){_STOP}"
    ),
    Pattern(rf"\b(?P<what>{_WORD} and all)$"),
    Pattern(r"^(?:\w+ )?(?:\w+, )?(?P<what>(?!that|this|how|what)[a-z]{4,} it is)$"),
    Pattern(r"(?:^|, )(?P<what>(?:just|only) never (?:\w+ ){0,2}\w+)$"),
    Pattern(rf"\b(?P<what>since (?:about |around )?(?:{_MONTHS}|christmas|easter|school|\d{{4}}))$"),
    Pattern(rf"\b(?P<what>as far as (?:the|a|my) (?:{_WORD} )?{_WORD})$"),
    Pattern(r"(?:^|\s)(?P<what>'[a-z][a-z ,]{1,24}[a-z]'|\"[a-z][a-z ,]{1,24}[a-z]\")(?=$|[\s.,!])"),
    Pattern(rf"\b(?P<what>not (?:one|a single) (?!of\b)(?:{_WORD} )?{_WORD}){_STOP}"),
    Pattern(rf"\b(?P<what>no (?:{_WORD} )?{_WORD} (?:at all|whatsoever))\b"),
    Pattern(rf"\b(?P<what>every (?:single|last|other) {_WORD}){_STOP}"),
    Pattern(r"\b(?P<what>for the (?:second|third|fourth|fifth|sixth|tenth|hundredth|umpteenth|last) time)\b"),
    Pattern(r"\b(?P<what>for (?:nobody|no one|everyone))\b"),
    Pattern(
        r"\b(?P<what>(?:out of (?:nowhere|the blue)|without (?:a word|asking|warning|a fuss|looking (?:up|back|round))))\b"
    ),
    Pattern(
        r"\b(?P<what>(?:\w+ as anything|(?:as|like) the (?:pope|queen|king|clappers)|(?:as|like) a (?:lamb|lord|king|queen|saint|stone|ghost|sheet)))\b"
    ),
)
"""Turns of phrase that carry the point, wherever they stand in a sentence."""
JOINTS = Pattern(
    r"\bi (?:just |already )?(?:know|bet|reckon|swear|heard|hear) (?:for a fact )?(?:that )?(?=(?:he|she|they|it|nobody)\b)|,?\s+(?P<lead>and|but|so)\s+|,\s+(?:so |then |now )?|\s+(?:because|cos|cause)\s+|\s+(?=i (?:just|still|only|never|always) )"
)
SUBJECTS = frozenset(
    "i i'm im i've ive i'd i'll we we're we've we'd we'll he he's hes he'd he'll she she's shes she'd she'll they they're theyre they've "
    "they'd they'll there's theres there nobody nobody's everyone everyone's everybody it's its".split()
)
MAY_JOIN = frozenset(("and",))
_ONE_OF = r"(?:the|a|an|my|his|her|their|our|some|no|any|both|every|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|a hundred|\d+)"
EQUALS = Pattern(
    rf"(?:\b(?:was|were|is|are)|'s|'m|'re|\b(?:im|hes|shes|theyre|\w{{3,}}s)) (?P<what>(?:the|a|an) (?:only |first |last |same |whole )?(?:{_WORD} ){{0,2}}?{_WORD}(?: (?:about|of|in|with|from|for|on|at) (?:the |a |my |his |her |their )?(?:{_WORD} )?{_WORD})?)$"
)
"""What something is: "i was the man about the television"."""
PLACES = Pattern(
    rf"\b(?:in|on|under|behind|beside|between|across|over|inside|outside|next to|opposite|without|with|against|for) (?=(?:{_ONE_OF}|[a-z]+'s) {_WORD})"
)
LAST_NEW = Pattern(
    rf"\b(?P<what>(?:a|an|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|\d+) (?:{_WORD} ){{0,2}}?{_WORD})$"
)
"""Something that is new in the line and ends it: "are starting a band"."""
_NUMBER = r"(?:\d{1,3}(?:,\d{3})*|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -])?(?:two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|two hundred|a thousand)"
COUNTED = Pattern(
    rf"(?<!at )(?<!by )(?<!past )(?<!to )(?<!\d[.:])\b(?P<what>{_NUMBER} (?!of\b|o'?clock|am\b|pm\b|to\b|or\b|and\b|past\b|in\b|at\b|on\b|if\b|this\b|that\b|for\b|by\b|years? old|minutes\b|foot\b|more\b|or\b)(?:[a-z]+ (?=[a-z]+s\b))?(?:[a-z]+s|grand|quid|people|men|women|children))\b(?! (?:ago|old|later|before|time))"
)
"""A number with what it counts, anywhere."""
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|week(?:end)?s?|months?|years?|days?|nights?|mornings?|evenings?|afternoons?|hours?|minutes?|seconds?|times?|while|moment|minute|bit|lot|end|start|summer|winter|spring|autumn|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december|now|then|ages|life|past|future|go|way|one|ones|thing|things|same|other|others|moment|first|meantime)"
ONLY_WHEN = Pattern(
    rf"(?:(?:in|on|at|for|from|over|by|through|around|round|up|down|next|last|this|every|until|till|with) )?(?:the |a |an |my |his |her |their |our |this |that |next |last |every |some |one |two |three |four |five |six |seven |eight |nine |ten |\d+ )*(?:(?:last|next|whole|long|few|couple of|good|same|other) )?(?:{_DAY})(?: (?:ago|later|before|off|on|now|old))?"
    r"|(?:on |by |till |until )?(?:the )?\d+(?:st|nd|rd|th)|\d+ in the \w+"
)
"""Only when it was, or as little as a turn of speech."""
OF_THE_TALK = Pattern(
    r"^(?:that(?:'s| was| is) (?:\w+ )?\w+$|we'll see|i (?:dunno|don't know|dont know|can't say)|that's (?:it|all|that)|it's (?:fine|ok|okay|nothing|all right|alright|not|a|the same|just me|good|nice|funny|weird|hard)|it is what it is|i'm (?:fine|ok|okay|off|going|not sure|sorry|joking|kidding|just)|i mean|i said|i told|i asked|i'll (?:tell you|let you|see|say|have|just|try)\b)",
)
"""A clause about the talk, or one that says nothing by itself."""
NOT_BACK = Pattern(
    r"[?<>{}\[\]()@#/\\=:;*]|\b(?:fuck\w*|shit\w*|cunt\w*|bitch|remind|please|thanks?|samantha|this|these|those)\b"
)
NO_END = frozenset(
    "it them him her me us you already this that these those one ones some any all now then again today tomorrow tonight yesterday here there too also up down in on off out over so such very "
    "really just only still already yet ever never truth thing things point trouble problem difficulty mate love person people man woman lot bit way god case end rest kind sort".split()
) - {"again", "tonight", "yet", "up", "down", "out", "off"}
LEAVES_OPEN = NO_END - frozenset(
    "person people man woman it them him her me us this that these those one now then again already up down in on off out over".split()
)
"""A clause may end with what a phrase may not: "he put his name on it"."""
DENIES = Pattern(
    r"\b(?:not|never|no longer|nobody|without)\b|n't\b|\b(?:dont|doesnt|didnt|cant|wont|havent|hasnt|isnt|wasnt|couldnt|wouldnt)\b"
)
OWN = frozenset("i me my we us our i'm im i've ive i'd i'll myself".split())
OTHERS_OWN = frozenset("he she they him them".split())
CAPITALS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september "
    "october november december christmas easter english french german irish scottish welsh spanish italian".split()
)
BEFORE_NAME = frozenset("with and to for by from at like even including told saw met about".split())
AFTER_I = {"am": "are", "was": "were", "wasn't": "weren't", "wasnt": "weren't"}
DOERS = {"i": "i", "we": "we", "he": "he", "she": "she", "they": "they"}
I_SAID = Pattern(
    r"^(?:well |so |and |oh )?(?:i |we )?(?:just |only )?(?:said|told (?:him|her|them)|answered|asked (?:him|her|them))[,:]? (?P<what>(?!(?:he|she|they|i|we|it|that|to|no one|nothing|something|so|about|goodbye|sorry|hello)\b)(?=(?:\S+ ){2}).+)$",
    re.I,
)
"""Their answer, told in answer to what they said."""
_GLUED = {
    "id": "i'd",
    "ill": "i'll",
    "im": "i'm",
    "ive": "i've",
    "hed": "he'd",
    "hes": "he's",
    "shes": "she's",
    "theyd": "they'd",
    "theyre": "they're",
    "theyve": "they've",
    "weve": "we've",
}
_GLUED_WORD = Pattern(
    r"(?:(?<=^)|(?<=\band )|(?<=\bbut )|(?<=\bso )|(?<=\bok )|(?<=[,.] ))(?P<word>id|ill|hed|theyd|im|ive|hes|shes|theyre|theyve|weve)\b",
    re.I,
)


def mended(text: str) -> str:
    """Its quotes plain, and a pronoun that is run together with its verb set apart."""
    plain = text.replace("’", "'").replace("“", '"').replace("”", '"').strip()
    return _GLUED_WORD.sub(lambda found: _GLUED[found["word"].lower()], plain)


ANOTHER = frozenset("he he's she she's they they're they've nobody everyone my our his her their".split())
BEFORE_PLACE = frozenset("in to from near of".split())
SOMEBODY = frozenset(("x", "he", "she", "they"))
UNDER = Pattern(r"\b(?:when|while|if|because|since|until|before|after|as|than)\b")
BEFORE_KIN = frozenset(
    (
        "",
        "and",
        "but",
        "so",
        "in",
        "on",
        "with",
        "for",
        "from",
        "to",
        "at",
        "by",
        "like",
        "over",
        "under",
        "even",
    )
)
"""Before "mum" these leave room for whose she is."""
ORDERS = Pattern(
    r"^(?:please )?(?:wish|tell|let|give|ask|remind|show|help|wake|call|put|add|don't|dont|do not|please|stop|say|keep|make|set|go on|ignore|mind|forget)\b"
)
"""Said to her, to be done."""
IF = Pattern(r"^(?:well |only |and |but )?if (?:i|he|she|they|it|we)\b(?: \S+){1,4}$")
OWNED = Pattern(
    r"^(?:my|our|his|her|their) \w+ (?:just|still|never|always|only|keeps?|won't|don't|doesn't|can't) (?:\w+ ){0,3}\w+$"
)
"""Something of theirs and what it does, by a verb that no list has."""

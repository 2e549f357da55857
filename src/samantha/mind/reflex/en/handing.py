"""English for handing a few words back: what is a scrap of weight, and what is only talk."""

# ruff: noqa: SIM905 - a word list reads by its words

from samantha.core.pattern import Pattern

_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|a hundred|two hundred)"
)
WHICH = Pattern(
    r"\b(?:think|know|remember|decide|wonder\w*|tell|sure|guess|work out) (?P<what>which (?:one|of \w+|\w+)|who)$"
)
"""What they do not know themselves: "trying to think which one"."""
CLEFT = Pattern(
    r"^(?:and |but |anyway |no )?it'?s (?P<what>(?:the |that |his |her |my )?[\w' -]{2,24}?) (?:that )?i (?:mind|minded|hate|hated|miss|can'?t)\b"
)
"""What they set before all else: "it's the friend bit i minded"."""
COUNTED = Pattern(
    rf"\b(?P<what>{_NUMBER} (?!o'?clock|am\b|pm\b|to\b|of\b|or\b|and\b|past\b|in\b|years? old|this|that|for\b)[a-z]+(?:s|es))$",
    0,
)
OF_A_CLAUSE = frozenset(
    "i i'm im i've ive i'll ill i'd we we're you you're he he's hes she she's shes they they're it it's its that's thats there's "
    "is are was were am be been do does did don't dont didn't have has had haven't will would can can't could should might "
    "must said says know think thought guess mean suppose hope got get gets go goes went come comes came make made take took "
    "if because so but and or then when what why how who which".split()
)
EMPTY = Pattern(
    r"(?:(?:oh|well|so|anyway|really|honestly|though|tho|tbh|lol|ha+|haha|god|ugh|yes|yeah|yep|no|nope|ok|okay|right|thanks|ta|please|sorry|maybe|perhaps"
    r"|probably|obviously|apparently|of course|for now|for once|as usual|as ever|by the way|btw|after all|in the end|at last|at least|sort of|kind of|a bit|i think"
    r"|too|also|again|now|today|tonight|tomorrow|yesterday|this (?:morning|evening|week|afternoon)|last (?:night|week|year)|soon|later|earlier|then|here|there|still"
    r"|samantha|sam|mate|pal|love|dear|darling|bye|night|goodnight|good night|hello|hi|hey|morning|evening|stupid(?:ly)?|sadly|luckily|finally|mostly|exactly|fine|good|great|lovely|nice|same|me too"
    r"|(?:on|at|by|till|until|from) [\w' ]+day|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: [\w ]+)?|(?:at|by|around|from|till|until) (?:half |quarter |about )?[\w.:]+ ?(?:am|pm|ish)?|\d[\d.:]*(?: ?am| ?pm)?|to be (?:fair|honest)|no (?:idea|joke|rush|problem|worries|thanks)|not (?:really|yet|much|bad|sure|at all)"
    r"|(?:[\\w']+ ){0,2}(?:tomorrow|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|early start|long day|long story|what a day|all right|alright|typical|whatever|of all things|never mind|nothing (?:much|new|really)|and all|or something|or whatever|and so on|bless (?:him|her|them)|poor (?:thing|man|woman|love)|the lot|so far)[ ,]*)+"
)
NOT_FROM = Pattern(
    r"\b(?:died|dead|funeral|cancer|suicid\w*|kill\w*|hurt(?:s|ing)? (?:me|myself)|joke|joking|kidding)\b"
)
"""Lines that a scrap handed back would be too light for, and jokes."""

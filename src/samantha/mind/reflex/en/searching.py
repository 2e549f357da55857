"""English for searching what was told: small words, words that mean the same, and what a question asks for."""

# ruff: noqa: SIM905 - a word list reads by its words

from functools import lru_cache

from samantha.core import pattern as re
from samantha.core.en.days import A_MONTH, A_WEEKDAY
from samantha.mind.reflex.en.kin import KIN_WORD

# Words by which nothing can be found.
SMALL = frozenset(
    "a an the my your his her our their its i me you he she it we they them us him this that these those there here "
    "is are was were be been being am do does did done have has had having will would can could shall should may might must "
    "and or but so because if then than as at in on to of for from by with about into onto over under up down off out again "
    "not no yes yeah ok okay please thanks just very really too also only even still now then well oh um uh hi hey hello "
    "im ive id ill youre hes shes its were theyre dont didnt cant wont isnt wasnt whats wheres whos hows whens thats theres "
    "go goes going went get gets got getting one some any all say said tell told ask asked know think remember mention mentioned "
    "what who whom whose when where why how which much many old kind sort thing things way let lets".split()
)
ASKING = frozenset("name call day date time month year number again exactly first last".split())
"""What a question asks for; it need not stand in the answer."""

_ALIKE = (
    "mum mother mom mam mummy mama", "dad father daddy papa", "son boy lad", "child kids kid children baby", "daughter girl",
    "husband hubby", "wife missus", "call called calling ring rang rung phone phoned", "name named names", "live living lives lived stay staying stayed",
    "owe owed owes owing", "pay paying paid pays", "friend mate buddy pal friends", "operation surgery op", "work working works worked job jobs",
    "cost costs price", "see saw seen seeing sees", "meet met meeting meets", "buy bought buying buys", "get got gotten", "give gave given giving gives",
    "take took taken taking", "make made making makes", "find found finding", "lose lost losing", "leave left leaving leaves quit quitting", "break broke broken",
    "sell sold selling", "spend spent", "write wrote written writing", "eat ate eaten eating", "drink drank drunk drinking", "drive drove driven driving drives",
    "fly flew flown flying flight", "run ran running", "swim swam swum swimming", "sing sang singing", "start started starting begin began begun", "teach taught teaching teaches",
    "catch caught", "quarrel quarrelled argue argued argument row fight fought fighting falling fell fall rowed", "feel felt", "grow grew grown", "hear heard hearing", "hold held", "keep kept keeping",
    "lend lent loan loaned borrow borrowed", "sleep slept sleeping", "speak spoke spoken speaking talk talked talking", "stand stood", "steal stole stolen", "throw threw thrown",
    "wear wore worn", "win won winning", "wake woke", "choose chose chosen", "draw drew drawn", "build built building", "come came coming comes", "die died dies dead death passed dying",
    "marry married marrying wedding", "doctor gp", "car motor", "paint painted painting", "fix fixed fixing repair repaired mend mended", "teach taught", "visit visited visiting visits",
    "move moved moving moves", "travel travelled travelling trip", "holiday vacation", "flat apartment", "house home place", "shop store", "film movie", "exam exams test", "born birth",
    "injure injured hurt", "ill sick unwell", "send sent sending", "hide hid hidden", "bring brought", "sail sailed sailing", "bake baked baking", "cook cooked cooking cooks",
    "join joined joining", "train trained training", "sister sis", "brother bro", "grandmother gran nan nana granny grandma", "grandfather grandad grandpa granddad",
    "put puts left leave stashed", "book booked booking", "neighbour neighbor neighbours", "colour color", "favourite favorite", "adopt adopted", "divorce divorced split separated",
    "retire retired retiring", "learn learnt learned learning", "belong belonged belongs", "teach taught teaching teaches", "propose proposed engaged engagement", "crash crashed accident", "party do bash", "present gift", "money cash", "reason because", "decide decided",
)  # fmt: skip
"""Words that say the same, or are forms of one verb; the first stands for all of them."""

SAME = {word: group.split()[0] for group in reversed(_ALIKE) for word in group.split()}
_GROUPS = {word: tuple(group.split()) for group in reversed(_ALIKE) for word in group.split()}


def alike(word: str) -> tuple[str, ...]:
    """The other words that a line may say it with."""
    return _GROUPS.get(word, ())


_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_PHRASES = tuple(
    (re.compile(pattern), f" {word} ")
    for pattern, word in (
        (r"\b(?:made|make|making) (?:it |things )?up\b(?! (?:a|the|my|some|to|for)\b)|\bfriends again\b|\bsaid sorry\b|\bit'?s fine with\b|\ball forgotten\b|\b(?:made|make|making) peace\b|\bburied the hatchet\b|\bpatched (?:it|things) up\b", "peace"),
        (r"\b(?:fell|fall|falling|fallen) out\b|\b(?:shouted|yelled|screamed) at\b|\bhung up on\b|\bnot (?:speaking|talking) to\b|\bhad a (?:row|fight|go)\b|\b(?:cross|angry|furious|mad) (?:with|at)\b", "quarrel"),
        (r"\b(?:took|take|taken|taking) up\b|\bpicked up\b|\bfirst (?:day|lesson|class)\b|\bnew hobby\b|\bsigned up\b|\bgone back to\b", "start"),
        (r"\bpopped over to\b|\bpopped to\b|\bday (?:out )?in\b|\btrip to\b", "go"),
    )
)  # fmt: skip
"""Several words that say one thing."""
_MAY_BE_PHRASE = re.compile(
    r"\b(?:made|mak|friends again|said|fine|all|buried|patched|f[ae]ll|shouted|yelled|screamed|hung|not|had|cross|angry|furious|mad|took|tak|picked|first|new|signed|gone|popped|day|trip)"
)
"""How each of them begins (keep it so): a line without any is not searched for them one by one."""
_GENITIVE = re.compile(r"'s\b|(?<=s)'(?=\W|$)")


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without genitives and apostrophes."""
    low = text.lower().replace("’", "'")
    has_marks = "'" in low
    if has_marks:
        low = _GENITIVE.sub("", low)
    if _MAY_BE_PHRASE.search(low):
        for pattern, word in _PHRASES:
            low = pattern.sub(word, low)
    return [word.replace("'", "") for word in _WORD.findall(low)] if has_marks else _WORD.findall(low)


def content(text: str) -> set[str]:
    """The stems of the words that tell something."""
    return {stem_of(word) for word in words_of(text) if word not in SMALL and not word.isdigit()}


@lru_cache(maxsize=4096)  # a question looks at some hundred lines, in which the same words stand
def stem_of(word: str) -> str:
    """The stem of the word that stands for all that say the same."""
    return stem(SAME.get(word, word))


KIN_PHRASE = re.compile(
    rf"\b(?:my|our) (?:(?:older|younger|little|big|late|eldest|oldest|youngest|best|old|new|ex|twin) )*(?:{KIN_WORD})\b"
)
WANTS = re.Cases(
    (re.compile(pattern), wants)
    for pattern, wants in (
        (r"^(?:why|how come|for what reason)\b|\bthe reason\b", "why"),
        (
            r"^how (?:much|many|old|long|far|tall|big|heavy|often)\b|^what (?:number|age|size|price)\b|^(?:what|which) (?:route|bus|number|floor|room|platform)\b",
            "number",
        ),
        (r"^when\b|^(?:what|which) (?:day|date|time|month|year)\b|^how long ago\b", "when"),
        (r"^where\b", "where"),
        (r"^(?:who|whose|whom)\b", "who"),
        (r"\b(?:name|called|named)\b", "name"),
    )
)
"""What the answer has to hold."""

ASKS = re.compile(
    r"\?\s*$|^(?:what|who|where|when|how|why|which|do you|can you|could you|remind me|whats|wheres|whos)\b",
    re.I,
)
LEANS_BACK = re.compile(r"\b(?:he|she|his|her|him|it|its|they|them|that|there|then|the name)\b")
_COUNTED_TO = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_NUMBER = rf"\d|\b(?:{_COUNTED_TO}|hundred|thousand|half|dozen)\b"
NUMBER = re.compile(_NUMBER, re.I)
WEEKDAY = re.compile(rf"\b(?:{A_WEEKDAY})\b", re.I)
AHEAD = re.compile(r"(?:when|(?:what|which) (?:time|day|date|month|year)) (?:is|are|does|do|am)\b")
OF_TELLING = re.compile(
    r"\b(?:remember|recall|told|tell|said|say|mention(?:ed)?|know|forgot(?:ten)?|did i|have i|do i|am i|was i|were we|my|our)\b",
    re.I,
)
"""A question that asks what she was told, or of their own life."""
PRONOUN = re.compile(r"\b(?:he|she)\b", re.I)
AGED = re.compile(
    rf"\b(?P<who>he|she)(?:'?s| is| was| turned|'d be|'ll be) (?:nearly |almost |about |only |just )?"
    rf"(?P<age>{_COUNTED_TO}|\d{{1,3}})(?: years old| now)?(?=\s*(?:[.,!?;]|$|and\b|but\b))",
    re.I,
)
"""An age, told of a "he" or "she"."""
RECALLS = re.compile(r"\bdo you (?:still )?(?:remember|recall)\b", re.I)
"""They ask after what was told on another day, where it was."""
BARE_NAME = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|doctor)\b\.? )?[a-z][\w-]+[.,!] (?:he|she|it)\b|^(?:mr|mrs|ms|miss|dr|doctor)\b\.? [a-z]",
    re.I,
)
A_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}(?::\d\d| ?[ap]m)\b|\b(?:at|on the|by|around) (?:half |quarter |\d)|\b\d{1,2} (?=[a-z]*(?:uary|ch|il|may|june|july|ust|ber)\b)|\b\d{1,2}/\d|\b(?:at|by|for) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december|tomorrow|tonight|yesterday|morning|evening|noon|week|month|christmas|easter)\b",
    re.I,
)
A_NAME = re.compile(
    r"(?<=\s)(?!I\b)[A-Z][a-z]+|\b(?:called|name'?s?|named)\b|^(?!it|that|this|she|he|there|what)\w+ (?:is|came|was|rang|called|'s)\b|^[A-Z][a-z]+ \w+"
)
OWN = re.compile(r"\b(?:i|my|me|we|our|us|mine)\b")
MY_BIRTHDAY = re.compile(r"(?:on |for |at )?(?:my|our) (?:last )?birthday")
A_THING = re.compile(r"\b(?:the|my|our|his|her|their) ([a-z][\w-]+)")
CALLED = re.compile(
    r"\b(?:called|named|name(?:'s|s)?(?: is| are)?|christened|call (?:it|him|her|them))\b", re.I
)
_COUNTED = r"\b(?:no|one|two|three|four|five|six|seven|eight|nine|ten|a couple of|both|twin|\d+)"


def counts(text: str, word: str) -> bool:
    """Whether a text says how many: "three sisters", "two older brothers"."""
    return re.search(rf"{_COUNTED} (?:\w+ ){{0,2}}{re.escape(word)}s?\b", text, re.I) is not None


def stem(word: str) -> str:
    """A word without its commonest endings, so that "starting" finds "start"."""
    for end in ("ing", "ies", "ed", "es", "s", "e"):
        if word.endswith(end) and len(word) - len(end) >= _STEM:
            return word[: -len(end)]
    return word


_STEM = 3  # letters

ASKING_STEMS = frozenset(stem(SAME.get(word, word)) for word in ASKING)
OF_A_TIME = frozenset(
    map(
        stem,
        (
            "last time day week month year morning evening night afternoon weekend before after since during "
            "birthday christmas"
        ).split(),
    )
)
"""What may stand with a day and says nothing beside it."""
LIGHT = frozenset(
    stem(SAME.get(word, word))
    for word in "get take start make come have go begin become find give leave keep be do date kind".split()
)
"""Verbs that nearly every line has."""
TELLS_SO = re.compile(
    r"\b(?:did|have) i (?:ever )?(?:say|mention|said|mentioned|tell you|told you)(?: that)? (?!anything|about|something|what|where|when|who|how|if|why)\w|, (?:did|have) i (?:ever )?(?:say|said|mention|tell you|told you)(?: that)?\?|^(?:guess|you know) what|^(?:you know|so you know) (?:i|what)|^and guess|right\?",
    re.I,
)
"""A telling in the shape of a question: "did I say Felix lives in Krakow?"."""
# --- a day of hers that was wrong ------------------------------------------------------------------------

NOT_BEEN = re.compile(
    r"\b(?:has(?:n't| not)|have(?:n't| not)|is(?:n't| not)|was(?:n't| not)|it's not|not) (?:been|happened|over|yet|last|past|gone|\d{4})\b|\bstill (?:to come|ahead|coming)\b|\bthis coming\b|\bthis year\b|\bnext (?:month|week|year)\b|\bnot (?:been )?yet\b",
    re.I,
)
NOT_THEN = re.compile(rf"{NOT_BEEN.pattern}|^(?:no|nope|wrong|sorry|not)\b", re.I)
A_DATE = re.compile(rf"\b(?:(?:{A_WEEKDAY}),? )?\d{{1,2}} (?:{A_MONTH})(?: \d{{4}})?\b", re.I)
A_YEAR = re.compile(r" \d{4}\b|^\w+day,? ")
MOVED = re.compile(
    r"\b(?:moved|put|pushed|brought|changed|switched|shifted|postponed|rescheduled) (?:it |that |him |her |me |us |them )?(?:back |forward |on |out |over )?(?:to|till|until|for|by)\b",
    re.I,
)

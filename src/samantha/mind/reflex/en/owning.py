"""English for what is set right: their own slip with the better value, and what she had wrong of theirs."""

# ruff: noqa: SIM905 - a word list reads by its words

from samantha.core import pattern as re
from samantha.core.en.days import A_MONTH, A_WEEKDAY

_LEAD = r"(?:(?:no|nope|nah|sorry|oops|wait|hang on|hold on|actually|oh|um+|erm?|excuse me|well|but|and|samantha)[\s,.!…-]+)"
_NUMBER = (
    r"(?:\d[\d:.,]*|(?:half )?(?:past )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\w+)?|once|twice|a hundred))"
)
A_NUMBER = re.compile(rf"\b{_NUMBER}\b", re.I)
_VALUE = r"(?P<value>[^\s,.;!?\"][^,.;!?]{0,36}?)"
BETTER: tuple[re.Pattern, ...] = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"^{_LEAD}+i (?:meant|mean|said) [^.,;!?]+, (?:and )?(?:it'?s|it is|it was) {_VALUE}(?=[.,;!]|$)",
        rf"^{_LEAD}*i (?:meant|should have said)(?: to say)?,? (?!to\b|it\b|that\b|what\b|every|well\b|no\b|you\b|him\b|her\b|for\b){_VALUE}(?:,? (?:sorry|not \w+))?(?:[.,;!]|$)",
        rf"^{_LEAD}+i (?:mean|said),? (?!to\b|it\b|that\b|what\b|well\b|no\b|you\b|i\b|he\b|she\b|yes\b|we\b|they\b|the (?:other|same)\b){_VALUE}(?:[.,;!]|$)",
        rf"^{_LEAD}+(?:it'?s |it was |that'?s )?{_VALUE},? (?:and )?not (?P<wrong>[^,.;!?]{{1,24}})[.!]*$",
        rf"^{_LEAD}*not (?P<wrong>[^,.;!?]{{1,24}}?)(?:[,.;]|,? but) {_VALUE}[.!]*$",
        rf"^{_LEAD}+it was (?P<value>my [\w-]+|(?-i:[A-Z])[\w-]+)(?: (?:who|that|what)\b[^.,;!?]*)?[.!]*$",
    )
)
"""The better value in what sets a slip right."""
BETTER_NUMBER = re.compile(
    rf"^(?!no ?one\b){_LEAD}+(?:it'?s |it was )?(?P<value>(?:about |nearly )?{_NUMBER}(?: (?:times|years|months|weeks|days|hours|of (?:them|us))\b|(?=\s*(?:[.,;!]|$))))",
    re.I,
)
"""A number in place of another."""
NO_VALUE = re.compile(
    r"\b(?:i|he|she|they|we|you|me|is|are|was|were|am|do|did|does|had|have|has|can|could|will|would|really|yet|even|sure|bad|much|that|what|all|always|at|because|other|it|it's|its|this|if|so|very|want|like|know|think)\b",
    re.I,
)
"""What holds a verb or leans on something is no value."""
A_NAMED_DAY = re.compile(rf"\b(?:{A_WEEKDAY}|{A_MONTH})\b")

ALIVE = re.compile(
    r"\b(?:nobody|no one|noone)(?:'s| is| has| had)?(?: \w+)? (?:died|dead|dying|passed)\b|\b(?:is|was|are|am)(?:n't| not) (?:actually |even |really )?(?:dead|gone|dying)\b|\b(?:he|she|it|they)'(?:s|re) not (?:actually |even |really )?(?:dead|gone|dying)\b|"
    r"\b(?:has|have|had|did)(?:n't| not) (?:died|die|passed)\b|(?:is|'s|are|was|very much|am) (?:very much |still |quite |definitely |alive and )*alive\b|\bnot (?:actually |even )?dead\b"
)
OF_DEATH = re.compile(
    r"\b(?:died|dead|death|funeral|grief|loss|lost|absence|the name would do|gone|goes on missing|was (?:he|she) like)\b|on\.death|on\.grief",
    re.I,
)
REJECTS = re.compile(
    rf"^{_LEAD}*(?:no|nope|nah)(?:[,.!]+| (?=(?:he|she|it|they|we|i|that|this)\b)) ?(?P<rest>\S.*)$", re.I
)
NO_REJECTION = re.compile(
    r"\b(?:know|idea|sure|thanks|thank|need|matter|worries|problem|really|wonder|dunno|tell|want|one|never mind|don'?t ask|diplomatic|stop)\b"
)
NOT_SO = re.compile(
    rf"^{_LEAD}*(?:that|it|this)(?:'s| is|s| was|'s just)?(?: \w+)?(?:n't| not) (?:actually |quite |really |at all )?(?:what (?:happened|i said|it was|he said|she said)|it\b|true|so\b|like that|how it (?:was|went|is))|^{_LEAD}*(?:that|it) (?:didn'?t|did not) happen|"
    rf"^{_LEAD}*(?:that isn'?t|that wasn'?t|it isn'?t|it wasn'?t) (?:what happened|true|so|like that|how it (?:was|went|is))|"
    rf"^{_LEAD}*it(?:'s| is| was) (?:an? |the )?(?:film|book|story|joke|dream|song|play|programme|game|series|novel)\b(?=.*\b(?:i|only|about|talking|telling|meant|that'?s all)\b)",
    re.I,
)
SET_AGAINST = re.compile(
    rf"^{_LEAD}*(?:it|he|she|that|this|they)(?:'s|'re| is| was| are) (?:an? |my |the |our )?[\w' -]{{2,24}}, not (?:an? |my |the |our )?(?P<wrong>[\w-]+)\W*$",
    re.I,
)
A_PERSON = frozenset(("person", "somebody", "someone", "man", "woman", "people", "human"))
NOT_HURT = re.compile(
    r"^(?:no[,. ]+)?(?:but )?(?:i'?m|i am|im|it'?s|we'?re) (?:really |honestly |actually |quite )?not (?:really |actually |that |at all )?(?:sad|upset|worried|hurt|lonely|scared|low|angry|unhappy|bothered|sorry|hard|bad|a problem)\b"
)
SORRY_FOR = ("hear.heart", "hear.sorrow", "on.")
DENIES = re.compile(
    r"^\W*(?:(?:no|excuse me|um+|erm?|but|samantha|well)[\s,.!]+)*(?:nobody|no one|noone|nothing|none|he|she|it|they|we|i|there|that|my \w+)\b.*(?:\b(?:not|never)\b|n't\b)|^\W*(?:(?:no|excuse me|um+|erm?|but|well)[\s,.!]+)*(?:nobody|no one|noone|none)\b"
)

LIGHT = frozenset(
    "nobody nothing that this with have been they there what when from about your will would could just then than them were does doesn didn good "
    "know much more said told really like isn wasn night today want".split()
)
"""Too light to show that her word is denied."""

LEADS_IN = r"^\W*(?:(?:so|ok|okay|right|well|hey|oh|and|also|anyway|now|samantha|listen|haha|lol|omg|god|wait)[\s,.!]+)*"
GUESS_WHO = re.compile(LEADS_IN + r"(?:you'?ll never |you will never |can you )?guess (?:who|whose|which)\b")
GUESS_WHAT = re.compile(
    LEADS_IN
    + r"(?:(?:you'?ll never |you will never |can you )?guess (?:what|where|how)\b(?! (?:old|much|many|tall))|you'?ll never (?:guess|believe)\b|you (?:will not|won'?t|would not|wouldn'?t) (?:believe|credit)\b(?! me)|wait (?:till|until) (?:you hear|i tell)|have i got (?:a|some|one|news)\b|i(?:'ve| have) (?:got )?(?:a |some )(?:story|news|bit of news)\b)"
)
A_STORY = re.compile(
    LEADS_IN
    + r"(?:let me tell you (?:about|of|what|how)\b|i (?:must|have to|need to|want to|should) tell you (?:about|of|what)\b)"
)
A_TALE = re.compile(
    r"^\W*(?:(?:right|ok|okay|well|haha|lol|anyway|and)[\s,.!]+)*so[\s,]+(?:like[\s,]+)?there(?:'s| is| was|s) (?:this|an?)\b(?!.*\b(?:and|but|because|so|who|that)\b)"
)
BELIEVE = re.compile(LEADS_IN + r"(?:can you (?:believe|credit|imagine) (?:it|that|this))\W*$")

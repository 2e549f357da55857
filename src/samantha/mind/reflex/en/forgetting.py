"""How people say what is to be forgotten, and which English words tell one line from another. No decisions."""

# ruff: noqa: SIM905 - a word list reads by its words

from samantha.core.pattern import Pattern

_I_SAID = (
    r"i(?:'ve|'d| have| had| just| once| ever| even| also| already| first| only)*"
    r" (?:said|told you|mentioned|admitted|wrote|typed|confessed|shared|let slip|talked|spoke)(?: to you)?"
)
_PIECE = r"(?:thing|things|bit|part|line|sentence|stuff|one|story|message|turn)"

ALSO = Pattern(
    r"[\s,;]+(?:(?:and|then|but|also|please|instead)[\s,]+)*\b(?=(?:remind|wake|nudge) me\b|set (?:an?|the) |"
    r"tell me\b|show me\b|call me\b|cancel\b|undo\b|let'?s\b|add \w+ to\b|don'?t forget to\b|(?:can|could|will|would) you\b|"
    r"(?:what|when|where|how|who)(?:'s| (?:is|are|do|does|did|was|will|can|time|day)\b))"
)
"""Where a second order or a question begins, in a line that began with what is to be forgotten."""
TAIL = Pattern(
    r"(?:[\s,]+(?:please|for me|thanks|thank you|ok|okay|now|again|for good|forever|right now|right away|at once|too|"
    r"from (?:your )?memory|(?:will|would|can|could) you|samantha|entirely|completely|altogether))+$"
)
LAST = Pattern(
    rf"(?:about )?(?:(?:that|this|it)(?: (?:again|please|too|last {_PIECE}|last|{_PIECE}))?|(?:the|that|this|my) last(?: {_PIECE}| thing)?(?: (?:that )?{_I_SAID})?|"
    rf"(?:what|(?:the|that) {_PIECE}) (?:that )?(?:i(?:'ve| have)? (?:just )?(?:said|told you|typed|wrote|mentioned))(?: (?:just )?now)?|"
    rf"(?:that |this )?{_I_SAID}(?: (?:that|it|this|anything|so|a (?:thing|word)))?|(?:that )?i (?:just )?asked(?: (?:that|it|you that))?)"
)
"""Nothing but a finger on the last line: "that", "it", "what I just said"."""
ALL = Pattern(
    r"(?:everything|all|anything|it all|all of (?:it|this|that))(?: (?:that )?(?:i|you|we)(?:'ve| have)?(?: ever)? (?:said|told you|know|have|remember|learned|talked about))?(?: about (?:me|myself|us))?|me|myself|what you know(?: about me)?"
)
ABOUT = Pattern(
    rf"(?:what(?:ever)?|everything|all|anything|all of (?:it|that)|(?:that|the|this|those)(?: \w+)? {_PIECE}|(?:that|the|this) \w+)?"
    rf"(?: ?(?:that )?(?:{_I_SAID}|you (?:know|have|remember|learned|heard|wrote down)|there is))?"
    r" ?\b(?:about|concerning|regarding|to do with) (?P<topic>.+)"
)
OF_IT = Pattern(r"(?:everything|all|anything) (?:on|of) (?P<topic>.+)")
SAID = Pattern(
    rf"^(?:the fact that|(?:that|the|this) {_PIECE} (?:where|when|that|in which|about how)|me (?:saying|telling you)|what {_I_SAID}|{_I_SAID}|how|where|when|that|this)\s+(?:that )?"
)
"""What stands around a clause and is no part of it."""
IS_CLAUSE = Pattern(
    r"^(?:i|we|he|she|they|it|you|there)\b|\b(?:is|are|was|were|am|has|have|had|'s|'m|'re|'ve|can't|don't|doesn't|did|didn't|will|won't)\b|n't\b"
)

OF_NO_WEIGHT = frozenset(
    "a about after again ago all also always am an and any anyone anything are aren't as at be because been before being both but by can can't "
    "cannot could couldn't did didn't do does doesn't doing don't done down each either else even ever every few for forget from get gets getting got had hadn't "
    "has hasn't have haven't having he her here hers herself he's him himself his how i i'd i'll i'm i've if in into is isn't it its it's itself just "
    "kind know knew let maybe me mean more most much must my myself never no nobody none nope nor not nothing now of off oh ok okay on once one only or other "
    "our ours out over own perhaps please pretty probably quite rather really said same say saying says she she's should shouldn't since so some somebody someone something still such sure "
    "tell telling than thank thanks that that's the their theirs them then there there's these they they're thing things think this those though thought to told too "
    "under until up us very was wasn't way we well we're we've went were weren't what what's when where which while who whom whose why will with without won't "
    "would wouldn't yeah yes yet you you're you've your yours yourself remember remembered mentioned asked ask actually lately today tonight yesterday earlier before ago recently currently".split()
)
NOT_SO = frozenset("not no never without none hardly".split())
ME = frozenset("i i'm i've i'd i'll we we're we've we'd we'll".split())
THEY = frozenset("he he's he'd he'll she she's she'd she'll they they're they've they'd they'll".split())
OTHERS = frozenset("you you're you've you'd you'll who who's".split())
KIN = frozenset(
    "sister brother mum dad mother father wife husband partner girlfriend boyfriend fiance son daughter kid child friend mate boss "
    "manager gran grandad aunt uncle cousin niece nephew neighbour flatmate colleague teacher doctor therapist ex landlord landlady "
    "dog cat parent grandmother grandfather".split()
)
ALIKE = {
    word: words.split()[0]
    for words in (
        "mum mother mom mummy mommy mam",
        "dad father daddy papa",
        "gran grandma granny nan nana grandmother",
        "grandad grandpa granddad grandfather",
        "kid kids child children",
        "ill sick unwell illness sickness",
        "die died dies dying dead death",
        "lose lost losing loses loss",
        "leave left leaving leaves",
        "buy bought buys buying",
        "steal stole stolen steals stealing",
        "break broke broken breaks breaking",
        "drink drank drunk drinks drinking",
        "sleep slept sleeps sleeping",
        "feel felt feels feeling",
        "meet met meets meeting",
        "fall fell fallen falls falling",
        "write wrote written writes writing",
        "eat ate eaten eats eating",
        "pay paid pays paying",
        "sell sold sells selling",
        "marry married marries marrying marriage",
        "owe owed owes owing",
        "quit quits quitting",
        "fight fought fights fighting",
        "hit hits hitting",
        "speak spoke spoken speaks speaking",
        "hate hated hates hating",
        "see saw seen sees seeing",
        "take took taken takes taking",
        "give gave given gives giving",
        "go goes going gone",
        "do does",
    )
    for word in words.split()
}

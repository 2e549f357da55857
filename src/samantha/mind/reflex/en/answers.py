"""Short answers in English: what is only hedging, and how a few words are turned to her side."""

# ruff: noqa: SIM905 - a word list reads by its words

from samantha.core import pattern as re
from samantha.core.pattern import Pattern

SUBJECT_OF_FEELING = {
    "low": "bad_day",
    "anxious": "worry",
    "angry": "anger",
    "tired": "sleep",
    "overwhelmed": "overload",
    "lonely": "lonely",
    "ashamed": "guilt",
    "happy": "small_joys",
    "proud": "good_news",
    "confused": "decision",
    "bored": "bored",
}
"""The page for a feeling that is told without its cause."""

SUBJECT_OF_STANCE: dict[str, str] = {
    "venting": "venting",
    "bad_news": "bad_news",
    "good_news": "good_news_any",
    "worry": "worry_any",
    "plan": "plan_any",
    "memory": "memory_any",
    "opinion": "opinion_any",
    "confession": "confession_any",
    "small_talk": "small_talk_any",
    "ache": "ache",
    "tender": "tender",
    "plain": "anything",
    "hedged": "anything",
}
"""The page for what a telling does, where its subject has none."""

# It leans on what was said before it.
LEANS = Pattern(
    r"^(?:and|but|so|because|cos|then|also|plus|which|who|he|she|they|it|its|it's|that|thats|that's|his|her|their|still|even|like|not|apparently|mostly|both|all)\b|^(?:\S+ ){0,4}\S+$"
)
HARDLY = Pattern(
    r"^(?:hardly|rarely|seldom|nobody|no one|noone|none|nothing|everyone|everybody|everything|both|neither|all of (?:it|them)|either|never|always|dunno|idk|not (?:yet|really|sure|much))\b"
)
A_WORD = Pattern(
    r"^(?:nobody|no one|noone|none of (?:it|them)|nothing(?: much)?|everyone|everybody|everything|all of (?:it|them)|never|always|not (?:yet|really|much|often|very)|hardly(?: ever)?|rarely|seldom|barely|sometimes|now and then)$"
)
LITTLE = Pattern(r"^(?:not (?:really|much|often|very)|hardly|rarely|seldom|barely|nothing much)")
SINCE = Pattern(
    r"^(?:since|for|about|around|nearly|over|almost|only|ever since|all|last|in|on|at|\d|one|two|three|four|five|six|seven|eight|nine|ten|a|an)\b"
)
HEDGED_END = Pattern(r",? (?:i think|i suppose|i guess|i'd say|probably|maybe)$")
A_CHOICE = Pattern(r"\b(?:first|second|former|latter|both|neither|last) ?(?:one|of them)?\b")
TELLS_WHO = Pattern(
    r"\b(?:me|my|his|her|our|just (?:me|us)|us|him|them|wife|husband|sister|brother|mum|mom|dad|mother|father|friends?|nobody|no one|everyone|myself|alone|colleagues?|boss|neighbours?|kids?|family|people|someone)\b"
)
TELLS_WHERE = Pattern(
    r"\b(?:in|at|on|near|by|home|work|here|there|outside|upstairs|abroad|kitchen|bed|car|under|behind|between|from)\b"
)
# A clause of its own: "she didn't look back", "i sat in the car", "it wobbles".
STARTS_A_CLAUSE = Pattern(
    r"^(?:and |but |so |then |well |yeah |yes |no )*(?:i|he|she|they|we|it|there|you|i'm|im|i've|ive|he's|she's|they're|it's|its|we're)\b(?! (?:mean|guess|think|suppose)\b)(?=(?: \S+){2})"
)
_QUESTION = re.compile(r"[^.?!]*\?")
_WHEN = re.compile(
    r"\b(?:how (?:long|old|many|often|far back|late|early|soon)|when|since when|what (?:time|day|year|age)|which day|at which hour)\b"
)
_WHETHER = re.compile(
    r"^(?:and |so |but |or )*(?:is|are|was|were|do|does|did|has|have|had|would|will|can|could|should|any)\b|\bor\b"
)


def question_in(text: str) -> str:
    """The question that a line of hers ends with, in lower case; "" for none."""
    found = _QUESTION.findall(text.lower())
    return found[-1].strip(" ?") if found else ""


def kind_of_question(asked: str) -> str:
    """What an answer to it would be: when, who, where, whether, words (what was said), why, or a thing."""
    if _WHEN.search(asked):
        return "when"
    if re.search(r"\bwho(?:se|m)?\b", asked):
        return "who"
    if re.search(r"\bwhere(?:abouts)?\b", asked):
        return "where"
    if re.search(
        r"\bwhat (?:did|do|does|would) \w+ (?:say|do|think|tell)|word for word|how did|how do|how does|what happened|what was said\b",
        asked,
    ):
        return "words"
    if re.search(r"\bwhy\b|what (?:made|makes)\b", asked):
        return "why"
    return "whether" if _WHETHER.search(asked) else "what"


def shares_a_word(asked: str, text: str) -> bool:
    """ "Is it the work, or the people?" is answered by "the people"."""
    return bool((set(re.findall(r"[a-z]+", asked)) - _SMALL) & set(re.findall(r"[a-z]+", text)))


_SMALL = frozenset("the a an it is or and to of in that this you your one some".split())


TELLS_WHEN = Pattern(
    r"\d|\b(?:since|ago|for (?:a|about|ages|years|months|weeks|ever)|years?|months?|weeks?|days?|hours?|yesterday|today|always|forever|never|ages|summer|winter|spring|autumn|fall|christmas|school|child|kid|young|recently|lately|last|next|soon|long)\b"
)
# Said beside an answer, and no part of it.
HEDGES = Pattern(
    r"\b(?:i guess|i suppose|i think|i mean|i dunno|to be honest|tbh|honestly|you know|or so|or something|kind of|kinda|sort of|maybe|probably|basically|actually|lol|haha|ha|idk|if that makes sense|really|just|mostly)\b",
    re.I,
)
LEAD = Pattern(
    r"^(?:(?:um+|uh+|er+m?|well|oh|so|hm+|yeah|yes|yep|no|nah|and|but|ok|okay|like|like about)\b[\s,.…-]*)+",
    re.I,
)
# Not to be handed back: what orders, asks, swears at her, or holds a verb of hers or a name for her.
NOT_BACK = Pattern(
    r"\b(?:you|your|yours|you're|samantha|fuck\w*|shit\w*|bitch|who|what|why|how|when|where|please|thanks?|stop|shut|don'?t|can'?t|won'?t|not|never|nothing|nobody|no one|let'?s|remind|whatever|skip|dunno|know|sorry|that|this|it|it's|its|there|because|cos|coz|if|hi|hello|hey|bye|is|are|was|were|has|have|had|said|says|got|goes|went|wants|like)\b|[?\"<>{}\[\]()@#/\\=:;*]"
)

_TURNED = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "we": "you",
    "us": "you",
    "our": "your",
    "ours": "yours",
    "im": "you're",
    "i'm": "you're",
    "ive": "you've",
    "i've": "you've",
    "i'd": "you'd",
    "i'll": "you'll",
    "we're": "you're",
    "we've": "you've",
}
_AFTER_I = {"am": "are", "was": "were"}
_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september "
    "october november december christmas easter".split()
)


def turned(words: str) -> str:
    """The words from her side: "my sister" as "your sister", "since june" as "since June"; "" where unsure.

    Grammar decides: a pronoun is turned in a phrase and after "I"; in a clause with another subject ("he
    told me") both sides would have to be turned, and she leaves it.
    """
    parts = words.split()
    low = [part.lower().strip(".,") for part in parts]
    has_other = any(word in ("he", "she", "they") for word in low)
    if has_other and any(word in _TURNED for word in low):
        return ""
    out: list[str] = []
    for index, (part, word) in enumerate(zip(parts, low, strict=True)):
        before = low[index - 1] if index else ""
        if word in _TURNED:
            turn = _TURNED[word]
        elif word in _AFTER_I and before in ("i", "we"):
            turn = _AFTER_I[word]
        elif word in _NAMES:
            turn = part[:1].upper() + part[1:]
        else:
            turn = part
        out.append(turn)
    text = " ".join(out)
    return "" if text.isupper() and len(text) > 4 else text


SIDES = {**_TURNED, "am": "are", "we'll": "you'll", "we'd": "you'd", "wed": "you'd", "weve": "you've"}
"""Every word that changes sides, whatever stands before it."""
MENDED = {"dont": "don't", "didnt": "didn't", "cant": "can't", "wont": "won't", "isnt": "isn't", "wasnt": "wasn't", "hes": "he's",
          "shes": "she's", "theyre": "they're", "thats": "that's", "couldnt": "couldn't", "havent": "haven't", "doesnt": "doesn't",
          "hasnt": "hasn't", "theres": "there's", "tho": "though", "u": "you"}  # fmt: skip
# What a clause of theirs may not end with, and, of that, what shows that it was cut in the middle.
CUTS = frozenset(
    "case time that who which what how why where if whether to of for with about than as like the a an my his her their".split()
)
HANGING = CUTS | frozenset(
    "and or but so all because cos cause when while until till before after since though although then just".split()
)
# Said to her, or of her: not to be turned.
OF_HER = frozenset("you your yours you're youre you've u ur samantha sam yourself".split())
LEADS_ON = frozenset(
    "between with at on after before because and for from until till over under during while when behind by".split()
)
ASKING_WORDS = frozenset("how what why where who which whether if".split())
GOOD_NEWS = re.compile(
    r"\b(?:got (?:it\b(?! (?:wrong|cut|done|out|off|from|in))|in(?=$|[.,;]| (?:to|at|for) (?:uni|college|medical|law|drama|art))|through|promoted|accepted|engaged|hired|published|picked|the (?:job|part|place|keys|flat|house|all clear|offer|grant|role|gig|contract|loan|money|mortgage|promotion|all-clear)|"
    r"(?:a|an) (?:job|offer|place|first|distinction|interview|promotion|raise|rise|a|b)\b)|passed (?!away|out|on\b|by|it|him|her|the salt)|passed$|won\b|nailed|aced|smashed it|graduated|made it|qualified|pulled it off|picked me|chose me|offered me|gave (?:me|us) (?:the|till|until|an extension|more time)|paid it off)"
)
DREADS = re.compile(
    r"\b(?:bricking|dread\w*|terrif\w+|scared|nervous|worried|not good news|petrified|panick\w+|shitting|not (?:\w+ )?sure|unsure|annoying part|trouble is|thing is|problem is|thinks? it'?s good|don'?t know if|second thoughts)\b",
    re.I,
)
# In what somebody said, these may be anybody.
IN_SPEECH = frozenset("i i'm im i've i'd i'll me my we us our no yes".split())
OTHERS = frozenset(
    "everyone everybody people someone somebody nobody they're they've they'd he's she's".split()
)

TITLES = re.compile(r"\b(Dr|Mr|Mrs|Ms|St|Prof)\.")
# What stands between two marks; with the mark that ends it.
POINT = re.compile(r"(?<=\d)\.(?=\d)")  # in a time or a price
PIECES = re.compile(r"((?:[^.,!?;:\n()]|(?<=\d):(?=\d))+)([.,!?;:\n()]|$)")
# How a detail begins that is worth handing back: a number, a preposition, an article, a superlative.
A_DETAIL = re.compile(
    r"^(?:\d[\d,.]*\S*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"a (?:hundred|thousand|million|whole|single)|half|both|every|all|first|second|third|fourth|fifth|last|same|only|my|his|her|their|our|"
    r"with|without|in|on|at|by|under|over|off|out of|behind|through|between|after|before|during|from|for|not|no|never|nine|the)\b \S+"
)
ONLY_WHEN = re.compile(
    r"(?:last|this|next|every|on|in|at) (?:the )?(?:week|weekend|month|year|night|morning|evening|time|one|\w+day|moment|end|first)s?|first thing"
)
COUNTS = re.compile(
    r"\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|both|half|all|first|last|every|never|no)$"
)
# What is said of the talk itself is nothing to come back to.
OF_THE_TALK = re.compile(
    r"\b(?:i(?:'m| am|m| was) (?:talking|asking|telling|joking)|i (?:just )?(?:told|said|asked)(?: you)?\b(?! (?:him|her|them|my|the))|not (?:about|what i)|never mind|joke|not (?:them|him|her|that|it))\b|^(?:no|nah|nothing|ok|okay|lol|haha|yes|yeah)\b"
)
NO_DETAIL = frozenset(
    "right well good okay mind idea problem worries wonder doubt you your samantha sam god sure course way anyway honest fact all. really moment example instance minute least first now then "
    "are is was were be what who that it this goodnight night bed bye hello thanks course again lol tbh same".split()
) - {"night", "same", "first"}

BEHIND = re.compile(r"\b(?:did|was|were|had|came|made|went|nearly|worked|been you)\b|\bis it done\b", re.I)
"""In a question of hers: it takes for granted that the thing is over."""

OF_THEM = re.compile(r"\b(?:he|she|him|her|his|hers|they|them|their)\b(?!')|\b(?:he|she|they)'")
"""Somebody who was spoken of before."""

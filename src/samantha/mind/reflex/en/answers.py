"""Short answers in English: what is only hedging, and how a few words are turned to her side."""

import re

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
    r"^(?:nobody|no one|noone|none|nothing|everyone|everybody|everything|both|neither|all of (?:it|them)|either|never|always|dunno|idk|not (?:yet|really|sure|much))\b"
)
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
    small = {
        "the",
        "a",
        "an",
        "it",
        "is",
        "or",
        "and",
        "to",
        "of",
        "in",
        "that",
        "this",
        "you",
        "your",
        "one",
        "some",
    }
    return bool((set(re.findall(r"[a-z]+", asked)) - small) & set(re.findall(r"[a-z]+", text)))


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
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "christmas",
        "easter",
    ]
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

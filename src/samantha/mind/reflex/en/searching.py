"""English for searching what was told: small words, words that mean the same, and what a question asks for."""

# ruff: noqa: SIM905 - a word list reads by its words

import re

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

SAME = {
    "mother": "mum", "mom": "mum", "mam": "mum", "father": "dad", "daddy": "dad", "mummy": "mum", "boy": "son", "lad": "son",
    "kids": "child", "kid": "child", "children": "child", "girl": "daughter", "hubby": "husband", "missus": "wife",
    "called": "call", "named": "name", "names": "name", "flat": "flat", "living": "live", "lives": "live", "stay": "live",
    "staying": "live", "belong": "belong", "colour": "colour", "owed": "owe", "paying": "pay", "paid": "pay", "mate": "friend", "buddy": "friend", "pal": "friend",
    "surgery": "operation", "job": "work", "working": "work", "cost": "cost", "costs": "cost", "price": "cost",
}  # fmt: skip

ASKS = re.compile(
    r"\?\s*$|^(?:what|who|where|when|how|why|which|do you|can you|could you|remind me|whats|wheres|whos)\b",
    re.I,
)
LEANS_BACK = re.compile(r"\b(?:he|she|his|her|him|it|its|they|them|that|there|then|the name)\b")
_NUMBER = (
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|dozen)\b"
)
_KINDS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        re.compile(
            r"\bhow (?:much|many|old|long|far)\b|\bwhat (?:number|age)\b|\bwhich (?:route|bus|number)\b"
        ),
        re.compile(_NUMBER, re.I),
    ),
    (
        re.compile(r"\bwhen\b|\b(?:what|which) (?:day|date|time|month|year)\b"),
        re.compile(
            _NUMBER
            + r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|july|august|"
            r"september|october|november|december|tomorrow|tonight|yesterday|morning|evening|noon)\b",
            re.I,
        ),
    ),
    (
        re.compile(r"\bwho\b|\bname\b|\bcalled\b"),
        re.compile(
            r"(?<=\s)(?!I\b)[A-Z][a-z]+|\b(?:called|name'?s?|named)\b|^(?!it|that|this|she|he|there|what)\w+ (?:is|came|was|rang|called|'s)\b|\bis [a-z]+$|(?:sister|brother|friend|mate|son|daughter|boss|doctor|visitor)(?:'s)? \w+\b"
        ),
    ),
    (re.compile(r"\bwhere\b"), re.compile(r"\b(?:in|at|near|on|to|from|by|behind)\b", re.I)),
)


def kind_asked(low: str) -> re.Pattern[str] | None:
    """What the answer holds: a number, a day, a name, a place; None where that is not plain."""
    return next((holds for asks, holds in _KINDS if asks.search(low)), None)


def stem(word: str) -> str:
    """A word without its commonest endings, so that "starting" finds "start"."""
    for end in ("ing", "ies", "ed", "es", "s", "e"):
        if word.endswith(end) and len(word) - len(end) >= _STEM:
            return word[: -len(end)]
    return word


_STEM = 3  # letters

"""Cutting ordinary typed speech into sentences and clauses, and telling which of them claim something.

Nothing here knows any relation; see rules.py.
"""

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

from samantha.core.pattern import Pattern
from samantha.memory.en.kin import PHRASE

# "3.5", "9 a.m. tomorrow" and "dr. Lee" hold full stops that end nothing.
_SENTENCE = Pattern(
    r"(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bst)(?<!\ba\.m)(?<!\bp\.m)[.!?…]+(?=\s|$|[\"')\]])|\n+", re.I
)

_CONTRACTIONS = [
    (Pattern(pattern, re.I), full)
    for pattern, full in (
        (r"[’`´]", "'"),
        (r"\bi'?m\b(?!')", "i am"),
        (r"\b(i|we|they|you)'?ve\b", r"\1 have"),
        (r"\b(i|he|she)'d\b", r"\1 would"),
        (r"\b(we|you|they)'d\b", r"\1 would"),
        (r"\b(we|you|they)'re\b", r"\1 are"),
        (r"\btheyre\b", "they are"),
        (r"\b(i|we|you|he|she|it|they)'ll\b", r"\1 will"),
        (r"\b(he|she)'?s\b", r"\1 is"),
        (r"\b(it|that|what|who|where|there|here|how)'s\b", r"\1 is"),
        (r"\b(its)(?= (?:called|on|not|my)\b)", "it is"),
        (r"\bwon'?t\b", "will not"),
        (r"\bcan'?t\b", "can not"),
        (r"\bcannot\b", "can not"),
        (r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should)n'?t\b", r"\1 not"),
        (r"\bain'?t\b", "is not"),
        (r"\bgotta\b", "got to"),
        (r"\bgonna\b", "going to"),
        (r"\bwanna\b", "want to"),
        (r"\bname'?s\b(?! )", "name is"),
        (r"\b(name|birthday|number|anniversary|mine|place|job|partner|favou?rite|flat|house)'s\b", r"\1 is"),
    )
]

# Two dozen substitutions cost more than all the rest of reading a line; most lines need none of them.
_SHORTENED = Pattern(
    r"['’`´]|\b(?:im|(?:i|we|they|you)ve|theyre|s?hes|its|(?:wo|ca|do|does|did|is|are|was|were|has|have|had|would|could|should|ai)nt"
    r"|cannot|gotta|gonna|wanna|names)\b",
    re.I,
)
_QUOTES = Pattern(r"[\"“‘]")

_ASKS = Pattern(
    r"^(?:(?:so|and|but|ok|okay|hey|hi|well|samantha|please|sorry|wait|no|yes|yeah|hmm|oh),? )*"
    r"(?:(?:who|whose|whom|what|when|where|why|how|which)\b(?! a\b| i (?:really |most )?(?:love|like|enjoy|hate)\b.* is\b)"
    r"|(?:do|does|did|is|are|am|was|were|can|could|will|would|should|shall|have|has|had|may|might) (?:not )?"
    r"(?:i|you|he|she|it|we|they|my|your|the|this|that|there|these|those|anyone|anybody|someone)\b"
    r"|(?:do|does|did|can|could|would|will) \w+ (?:know|remember|think|have|like|live|work)\b"
    r"|(?:is|does|was|has) \w+ (?:my|a|an|the|still|in|at|from|live|work|like|love)\b"
    r"|(?:remember|guess) (?:when|what(?!,|$)|who|where|how)\b|any idea\b|tell me\b)",
    re.I,
)

# From here on the sentence tells of no life that is lived: a wish, a supposition, somebody's word.
_IF = Pattern(r"\b(?:if|unless|whether|wish|wishes|wished)\b", re.I)
_UNREAL = Pattern(
    r"\b(?:imagine|imagining|imagined|pretend|pretending|suppose|supposing|hypothetically"
    r"|dreamt|dreamed|dreaming|in (?:my|a|the) dreams?|let us say|let's say|assume|assuming|as though"
    r"|in another life|in theory|in (?:a|the|my) (?:story|novel|book|film|movie|game|play)|my character|fictional"
    r"|translate|how do you say|the lyrics?|the song)\b",
    re.I,
)
_MOCKS = Pattern(r"^oh,? (?:yeah|sure|brilliant|great|right|wonderful|of course)\b", re.I)
_HEARSAY = Pattern(
    r"\b(?:says|said|saying|told|tells|claims|claimed|reckons|thinks|thought|heard|hear|believes|insists|swears|according to"
    r"|rumou?rs?|gossip|supposedly|allegedly|reportedly|quote|quoting)\b",
    re.I,
)
_HEDGE = Pattern(
    r"^(?:i (?:think|believe|reckon|suspect|gather)|i am (?:pretty|fairly|quite|almost) (?:sure|certain)|as far as i know|from what i (?:know|gather)"
    r"|(?:i (?:have )?heard|word is|rumou?r has it))(?: that)?,? (?!about\b|of\b|so\b|i (?:am|have|was)\b)",
    re.I,
)
_TOLD = Pattern(
    r"^(?P<who>(?:(?:my|our) )?(?:[\w'-]+ )?[^\W\d_]+) (?:says?|said|tells me|told me|mentioned|texted)(?: to me)?(?: that)?,? (?P<what>.+)$",
    re.I,
)
_SEEMS = Pattern(r"\b(?:apparently|presumably|i think)\b", re.I)
_OF_SELF = Pattern(r"\b(?:i|me|my|we|us|our|you|your)\b", re.I)
_SURE = Pattern(r"\b(?:did i (?:say|mention|tell you)|you know)\b", re.I)
_DOUBT = Pattern(
    r"\b(?:would|could|might|may(?= (?:be|have|not|move|go|start|get)\b)|maybe|perhaps|possibly|probably|guess|should|almost"
    r"|nearly (?!\d)|hardly|as if|feels? like|felt like|sounds like|looks like|want to|wants to|wanted to|hope|hopes|hoping|ought)\b",
    re.I,
)
_JOKE = Pattern(
    r"\b(?:just kidding|only kidding|i am kidding|kidding|j/k|jk|just joking|only joking|i am joking|joking|sarcasm|not really lol"
    r"|april fools?|in my dreams|yeah right|obviously not|pulling your leg|made that up|making (?:that|this) up)\b|/s\s*$",
    re.I,
)
_QUOTED = Pattern(r"\"[^\"]*\"|“[^”]*”|‘[^’]{8,}’")

_VERBS = (
    r"(?:live|lives|living|work|works|working|have|has|had|am|is|are|love|loves|hate|hates|like|likes|moved|moving|study|studies|got"
    r"|do not|does not|was born|were born|grew up|adore|adores|enjoy|enjoys|can not stand|prefer|prefers|start|started"
    r"|married|speak|speaks|play|plays|just moved|just started|teach|teaches|quit|used to)"
)
_STARTS = (
    rf"(?:(?:i|we|my|our|she|he|they|it|you|this|that|there|who|what|when|where|why|how|can|could|do|does|did|please|call me"
    rf"|everyone|everybody|people|today|tomorrow|remind|tell|only my)\b|{_VERBS}\b"
    r"|(?:wife|husband|mum|mom|dad|boyfriend|girlfriend)(?:'s| is)\b"
    r"|(?:not |never )|[^\W\d_]+ (?:lives|works|is|has|loves|hates|likes|moved|was|got|and i|said|says|died|passed away|left|plays)\b)"
)
_JOIN = r"(?:and|but|so|then|because|cause|cos|coz|although|though|yet|plus|while|whereas|or)"
_CLAUSE = Pattern(
    rf"\s*(?:[,;()]|\s-+\s|[—–])\s*(?:{_JOIN}\s+)?(?:also\s+|then\s+|now\s+)?(?={_STARTS})"
    rf"|\s+{_JOIN}\s+(?:also\s+|then\s+|now\s+)?(?={_STARTS})",
    re.I,
)
_LEAD = Pattern(
    r"^(?:(?:well|so|oh|ok|okay|yeah|yes|yep|yup|no|nope|um+|uh+|er+|ah+|hmm+|look|listen|btw|by the way|also|actually"
    r"|anyway|and|but|plus|then|you know(?: what)?|to be honest|tbh|honestly|frankly|fyi|as you know|in fact|guess what|fun fact"
    r"|(?:as )?i (?:already )?told you(?: that)?|i should (?:say|mention)(?: that)?|for the record|these days|nowadays"
    r"|at the moment|right now|now|currently|since you ask(?:ed)?|because|samantha|the thing is|it turns out(?: that)?"
    r"|turns out(?: that)?|sure|thanks|thank you|sorry|i mean|basically|you see|just so you know|good news|bad news|big news|news"
    r"|remember(?: that)?|please remember(?: that)?|i forgot to (?:say|mention)(?: that)?|did i mention|haha|lol|wow|yay|ugh|finally"
    r"|hi|hey|hello|hiya|good (?:morning|evening|afternoon)|greetings|yo|nice to meet you|pleased to meet you|hi there|hello there"
    r"|hey there|it is true(?: that)?|the truth is|in case you (?:forgot|wondered))\b[\s,:!.-]*)+",
    re.I,
)
_GREETS = Pattern(
    r"\b(?:hi|hey|hello|hiya|good (?:morning|evening|afternoon)|greetings|(?:nice|pleased) to meet you)\b",
    re.I,
)


def sentences(text: str) -> list[str]:
    """The sentences of a turn, each with its own mark."""
    cuts = [0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)]
    return [part for a, b in itertools.pairwise(cuts) if (part := text[a:b].strip())]


@lru_cache(maxsize=16)  # learning from one turn asks for the same sentence four times; erasing empties it
def plain(sentence: str) -> str:
    """The sentence with its contractions written out and quotations left out."""
    text = _QUOTED.sub(" ", sentence) if _QUOTES.search(sentence) else sentence
    if _SHORTENED.search(text):
        for pattern, full in _CONTRACTIONS:
            text = pattern.sub(full, text)
    return " ".join(text.split())


def is_question(text: str) -> bool:
    """Does this line ask rather than tell? Its last sentence decides."""
    last = next(reversed(sentences(text)), "")
    return last.endswith("?") or bool(_ASKS.match(plain(last)))


def is_joke(text: str) -> bool:
    return bool(_JOKE.search(plain(text)))


def greets(sentence: str) -> bool:
    return bool(_GREETS.search(sentence))


def supposes(sentence: str) -> str:
    """What even a wish or another's word takes for granted, namely who is who; "" in a story."""
    return "" if _UNREAL.search(sentence) or sentence.endswith("?") else sentence


# "Ifor, my late husband, built ...": one clause, whatever its commas.
_APPOSED = Pattern(
    rf"^(?P<name>[^\W\d_]+),? (?P<my>(?:my|our) {PHRASE.pattern}), (?=[a-z]+(?:s|ed)\b|has\b|is\b|was\b|built\b|made\b|got\b|went\b|came\b|made\b|gave\b|taught\b|told\b|left\b)",
    re.I,
)


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One clause that says something of a real life; `text` is "" where it is only wished or feared.

    `is_hedged` where the person is not sure of it, or has it from somebody: `teller`, in their words.
    """

    text: str
    is_hedged: bool = False
    teller: str = ""


def bare(sentence: str) -> str:
    """A plain sentence without its lead-in and its last mark."""
    return _LEAD.sub("", sentence.strip(" .!…")).strip(" ,")


def claims(sentence: str) -> list[Claim]:
    """The clauses of a plain sentence that claim something of a real life, without their lead-in.

    A question or a supposition ends the claiming: what follows it belongs to it. So does another's word,
    unless it is somebody close who tells of somebody else ("mum said Tom moved").
    """
    if _UNREAL.search(sentence) or _IF.search(sentence) or _MOCKS.match(sentence):
        return []
    sentence = _APPOSED.sub(r"\g<name> \g<my> ", sentence)
    kept: list[Claim] = []
    asked = False
    for part in _CLAUSE.split(sentence.rstrip(".!?… ")):
        if _ASKS.match(part):
            asked = True
            break
        clause = _LEAD.sub("", part).strip(" ,")
        hedge = _HEDGE.match(clause)
        told = _TOLD.match(clause)
        if hedge:
            clause = clause[hedge.end() :]
        elif told and not _OF_SELF.search(told["what"]):
            clause = told["what"]
        if _HEARSAY.search(clause):
            break
        # An empty one keeps the next clause from leaning on the one before.
        text = "" if _DOUBT.search(clause) else clause
        is_hedged = bool(hedge or told or _SEEMS.search(text))
        kept.append(Claim(text=text, is_hedged=is_hedged, teller=told["who"] if told else ""))
    if sentence.endswith("?") and not asked and not _SURE.search(sentence):
        return []  # "i live in porto, right?"
    return kept

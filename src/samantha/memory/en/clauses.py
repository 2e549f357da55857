"""Cutting ordinary typed speech into sentences and clauses, and telling which of them claim something.

Nothing here knows any relation; see senses.py.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from samantha.core import pattern as re
from samantha.core.pattern import Pattern
from samantha.memory.en.contractions import written_out
from samantha.memory.en.listed import listed
from samantha.memory.en.names import NAMES
from samantha.memory.en.tokens import Word, Words, read_words
from samantha.memory.en.verbs import ADVERBS, AUXILIARIES, BE, FORMS, HAVE, is_finite, is_verb
from samantha.memory.en.words import KIN_AND_PETS

# "3.5", "9 a.m. tomorrow" and "dr. Lee" hold full stops that end nothing.
_SENTENCE = Pattern(
    r"(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bst)(?<!\ba\.m)(?<!\bp\.m)[.!?…]+(?=\s|$|[\"')\]])|\n+", re.I
)

_QUOTES = Pattern(r"[\"“‘]")
_FILLER = Pattern(
    r"(?:(?<=[,.;:!?])|^)(?: ?(?:you know|you see|well|i mean|mind you|mind|let me tell you|god rest (?:him|her|them)|bless (?:him|her|them"
    r"|his heart|her heart)|so to speak|if you please|if you like|as they say|as it were|i suppose|of course|to be fair|like"
    r"|no word of a lie|believe it or not|believe me|honest to god|heaven help (?:me|us)|yes (?:ma'am|sir)|oh),)+",
    re.I,
)
""" "there we were, you know, well, at the bowls": what is only breath, between commas."""

_ASKS = Pattern(
    r"^(?!can you believe)(?:(?:so|and|but|ok|okay|hey|hi|well|samantha|please|sorry|wait|no|yes|yeah"
    r"|hmm|oh),? )*"
    r"(?:(?:who|whose|whom|what|when|where|why|how|which)\b(?! a\b| i (?:really |most |do )?(?:love|like|do|did"
    r"|enjoy|hate)\b.* is\b)"
    r"|(?:do|does|did|is|are|am|was|were|can|could|will|would|should|shall|have|has|had|may|might) (?:not )?"
    r"(?:i|you|he|she|it|we|they|my|your|the|this|that|there|these|those|anyone|anybody|someone)\b"
    r"|(?:do|does|did|can|could|would|will) \w+ (?:know|remember|think|have|like|live|work)\b"
    r"|(?:is|does|was|has) \w+ (?:my|a|an|the|still|in|at|from|live|work|like|love)\b"
    r"|(?:remember|guess) (?:when|what(?!,|$)|who|where|how)\b|any idea\b|tell me\b)",
    re.I,
)

# From here on the sentence tells of no life that is lived: a wish, a supposition, somebody's word.
_IF = Pattern(r"\b(?:if|unless|whether)\b", re.I)
_WISH = Pattern(r"\b(?:wish|wishes|wished)\b", re.I)
SHORTEST = 3  # words, of what stands before a supposition and is no part of it
_SLIP = Pattern(
    r"\b(?P<lead>in|to|at|on|is|called|am) [\w' -]{1,30}?,? (?:no|sorry|wait|or rather)[, ]+(?:(?:no"
    r"|sorry|wait|i tell a lie|i mean|actually|not that),? )*(?:(?:in|to|at|on|is|called|am"
    r"|it is) )(?=\w)",
    re.I,
)
_NO_IF = Pattern(
    r"\bas if\b|\bif (?:you ask me|you are asking|you must know|i am honest|i say so myself|there is one thing"
    r"|i remember right(?:ly)?|you remember|you like|anything|only because)\b"
    r"|(?:don'?t|do not) know (?:if|whether) (?:i|you)\b[\w ]*?(?:said|told|mentioned)\b",
    re.I,
)
_UNREAL = Pattern(
    r"\b(?:imagine|imagining|imagined|pretend|pretending|(?<!i )suppose|supposing|hypothetically"
    r"|dreamt|dreamed|dreaming|in (?:my|a|the) dreams?|let us say|let's say|assume|assuming|as though"
    r"|in another life|in theory|in (?:a|the|my) (?:story|novel|book|film|movie|game|play)|my character"
    r"|fictional"
    r"|translate|how do you say|the lyrics?|the song"
    r"|(?:story|book|film|movie|series|programme|documentary|novel|podcast|song|article|advert"
    r"|sitcom)s? (?:about|where|in which)"
    r"|on the (?:news|telly|radio|tv|wireless|telly)|(?:story|character|guy|man|woman|boy"
    r"|girl) in (?:the|a|my|\w+'s) (?:book|film|show|story|series|novel))\b",
    re.I,
)
_WHEN = Pattern(
    r"^(?:(?:and|but|so|oh|well),? )*when(?:ever)? (?:i|we|he|she|they|my|our|the|it|[A-Z]\w+) ", re.I
)
_OPEN_TO_IF = Pattern(
    r"\b(?:would|could|should|might|may|wonder|wondering|know|ask|asked|asking|see|tell|sure|matter"
    r"|check|care|say|said|as|and|what|dream|decide|guess|joke)\b",
    re.I,
)
_KNOWN = Pattern(
    r"^(?:(?:oh|so|hey|and|well),? )*(?:did|do) (?:you know|i (?:ever )?(?:say|mention"
    r"|tell you))(?: that)? (?=(?:i|my|our|[\w]+(?:'s)?) (?!said|want|think|like|am\b|mean|do|should))",
    re.I,
)
_MOCKS = Pattern(r"^oh,? (?:yeah|sure|brilliant|great|right|wonderful|of course)\b", re.I)
_HEARSAY = Pattern(
    r"\b(?:says|said|saying|told|tells|claims|claimed|reckons|thinks|thought|heard|hear|believes"
    r"|insists|swears|according to"
    r"|rumou?rs?|gossip|supposedly|allegedly|reportedly|quote|quoting)\b",
    re.I,
)
_OWN_WORDS = Pattern(
    r"(?:and |but |so |well,? )*(?:i|you) (?:\w+ ){0,3}?(?:said|told|tell|say|have told|hear|heard|think|thought|reckon)\b",
    re.I,
)
_TURNS = listed("because cos coz cause since so but though although when while where until till")
_HEDGE = Pattern(
    r"^(?:i (?:think|believe|reckon|suspect|gather)|i am (?:pretty|fairly|quite|almost) (?:sure"
    r"|certain)|as far as i know|from what i (?:know|gather)"
    r"|(?:i (?:have )?heard|word is|rumou?r has it))(?: that)?,? (?!about\b|of\b|so\b|i (?:am|have|was)\b)",
    re.I,
)
_TOLD = Pattern(
    r"^(?P<who>(?:(?:my|our) )?(?:[\w'-]+ )?[^\W\d_]+) (?:says?|said|tells me|told me|mentioned"
    r"|texted)(?: to me)?(?: that)?,? (?P<what>.+)$",
    re.I,
)
_SEEMS = Pattern(r"\b(?:apparently|presumably|i think)\b", re.I)
_OF_SELF = Pattern(r"\b(?:i|me|my|we|us|our|you|your)\b", re.I)
_SURE = Pattern(r"\b(?:can you believe|did i (?:say|mention|tell you)|you know)\b", re.I)
_DOUBT = Pattern(
    r"\b(?:would|could|might|may(?= (?:be|have|not|move|go|start|get)\b)|maybe|perhaps|possibly"
    r"|probably|guess|should|almost"
    r"|nearly (?!\d)|hardly|as if|feels? like|felt like|sounds like|looks like|want to|wants to"
    r"|wanted to|hope|hopes|hoping|ought)\b",
    re.I,
)
_JOKE = Pattern(
    r"(?:,|\.) (?:just )?(?:a )?joke\b(?: |,|\.|$)|\b(?:just kidding|only kidding|i am kidding|kidding"
    r"|j/k|jk|just joking|only joking|i am joking"
    r"|joking|sarcasm|not really lol"
    r"|april fools?|in my dreams|yeah right|obviously not|pulling your leg|made that up|making (?:that"
    r"|this) up)\b|/s\s*$",
    re.I,
)
_QUOTED = Pattern(r"\"[^\"]*\"|“[^”]*”|‘[^’]{8,}’")

_LEAD = Pattern(
    r"^(?:(?:well|so|oh|ok|okay|yeah|yes|yep|yup|no(?! [\w-]+(?: [\w-]+)? for me)|nope|nah|erm|aw|ooh|right|great news"
    r"|can you believe|oh my (?:gosh|god|days)|my goodness|um+|uh+|er+|ah+|hmm+|look|listen|btw"
    r"|by the way|also|actually"
    r"|anyway|and|but|plus|then|you know(?: what)?|to be honest|tbh|honestly|frankly|fyi|ngl|lowkey|mind you|to be fair|funnily enough|as you know"
    r"|in fact|guess what|fun fact"
    r"|(?:as )?i (?:already )?told you(?: that)?|i should (?:say|mention)(?: that)?|for the record"
    r"|these days|nowadays"
    r"|at the moment|right now|now|currently|since you ask(?:ed)?|because|samantha|the thing is"
    r"|it turns out(?: that)?"
    r"|turns out(?: that)?|sure|thanks|thank you|sorry|i mean|basically|you see|just so you know"
    r"|good news|bad news|big news|news"
    r"|remember(?: that)?|please remember(?: that)?|i forgot to (?:say|mention)(?: that)?|did i mention"
    r"|haha|lol|wow|yay|ugh|finally|(?:bro|dude|mate|pal|man|omg|fam|bruv|babe|love)(?= i(?:m| am|ve| have)?\b)"
    r"|hi|hey|hello|hiya|good (?:morning|evening|afternoon)|greetings|yo|nice to meet you"
    r"|pleased to meet you|hi there|hello there"
    r"|it is (?:only|just|mainly|mostly)? ?(?:that|because)|the truth (?:of it )?is(?: that)?|is that|being as|seeing as|seeing that|what with|it is then"
    r"|(?:ever )?since(?= (?:i|we|he|she|my|our)\b)|now that|when(?= (?:i|we|he|she|they|my|our)\b)"
    r"|while(?= (?:i|we)\b)|although|even though|as(?= (?:i|we|my) )"
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
    if "," in text:
        text = _FILLER.sub("", text)
    return " ".join(written_out(text).split())


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
    return "" if sentence.endswith("?") or is_made_up(sentence) else sentence


@lru_cache(maxsize=8)  # asked twice of each sentence; erasing empties it
def is_made_up(sentence: str) -> bool:
    """Is this a story, a dream, a supposition?"""
    return _UNREAL.search(sentence) is not None


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One clause that says something of a real life; `text` is "" where it is only wished or feared.

    Its words are those of the sentence from `start` to `stop`; `link` is what it is joined on by ("and",
    "because", "who"), "" at the beginning. `is_hedged` where the person is not sure of it, or has it from
    somebody: `teller`, in their words.
    """

    text: str
    words: tuple[Word, ...] = ()
    start: int = 0
    stop: int = 0
    link: str = ""
    is_hedged: bool = False
    teller: str = ""

    @property
    def offset(self) -> int:
        """Where the clause begins in its sentence."""
        return self.words[self.start].start if self.start < self.stop else 0

    def raw(self, at: int) -> str:
        """What stands from a word on, as it was typed."""
        return self.text[self.words[at].start - self.offset :]


def bare(sentence: str) -> str:
    """A plain sentence without its lead-in and its last mark."""
    return _LEAD.sub("", sentence.strip(" .!…")).strip(" ,")


def claims(sentence: str) -> list[Claim]:
    """The clauses of a plain sentence that claim something of a real life, without their lead-in.

    What is asked, supposed, or another's word is left out, with what belongs to it, unless it is somebody
    close who tells of somebody else ("mum said Tom moved"); so is all that is wished or made up.
    """
    if is_made_up(sentence) or _MOCKS.match(sentence):
        return []
    wished = _WISH.search(sentence)
    if wished is not None:
        sentence = sentence[: wished.start()].rstrip(" ,")
        if len(sentence.split()) < SHORTEST or _OPEN_TO_IF.search(sentence):
            return []
    sentence = _SLIP.sub(lambda match: f"{match['lead']} ", sentence)
    if known := _KNOWN.match(sentence):
        sentence = sentence[known.end() :].rstrip("? ")
    reader = _Claims(sentence, read_words(sentence))
    for start, stop, link in _spans(reader.words):
        if not reader.reads(start, stop, link):
            break
    if sentence.endswith("?") and not reader.asked and not _SURE.search(sentence):
        return []  # "i live in porto, right?"
    return reader.kept


@dataclass
class _Claims:
    """The clauses of one sentence, one after the other. An empty one keeps the next from leaning on it."""

    sentence: str
    words: tuple[Word, ...]
    kept: list[Claim] = field(default_factory=list)
    asked: bool = False
    supposed: bool = False  # the clause before was "if ...": this one says what then
    heard: str = ""  # whose words these are, till the person speaks for themselves again

    def reads(self, start: int, stop: int, link: str) -> bool:
        """Read one clause; whether the sentence goes on claiming."""
        words, sentence = self.words, self.sentence
        if (self.heard and link != "who" and not _speaks_again(words, start, link, self.heard)) or (
            self.supposed and link in ("", "then")
        ):
            self.supposed = self.supposed and bool(self.heard)
            return self._empty(start, stop, link)
        self.heard = ""
        part = sentence[words[start].start : words[stop - 1].end]
        cut = _before_if(part)
        if cut is not None:
            self.supposed = not cut
            if len(cut.split()) < SHORTEST or _OPEN_TO_IF.search(cut):
                return self._empty(start, stop, link)
            part = cut  # "jake won't eat mushrooms, not even if you hide them"
            end = words[start].start + len(cut)
            stop = next((i for i in range(start, stop) if words[i].end >= end), stop - 1) + 1
        if _ASKS.match(part) and not _only_seems_to_ask(sentence, words, start, link, is_first=not self.kept):
            self.asked = sentence.endswith("?")
            self.heard = "other"
            return not self.asked and self._empty(start, stop, link)
        return self._claim(part, start, stop, link)

    def _empty(self, start: int, stop: int, link: str) -> bool:
        self.kept.append(Claim(text="", words=self.words, start=start, stop=stop, link=link))
        return True

    def _claim(self, part: str, start: int, stop: int, link: str) -> bool:
        words = self.words
        lead = _LEAD.match(part)
        clause = part[lead.end() :] if lead else part
        hedge = _HEDGE.match(clause)
        told = _TOLD.match(clause)
        if hedge:
            clause = clause[hedge.end() :]
        elif told and not _OF_SELF.search(told["what"]):
            clause = told["what"]
        if heard := _HEARSAY.search(clause):
            own = _OWN_WORDS.match(clause)
            self.heard = "own" if own and own.end() >= heard.end() else "other"
            return self._empty(start, stop, link)
        text = "" if _DOUBT.search(clause) else clause
        is_hedged = bool(hedge or told or _SEEMS.search(text))
        begins = words[start].start + len(part) - len(clause)
        first = start
        while first < stop and words[first].start < begins:
            first += 1
        if text and first < stop:
            text = self.sentence[words[first].start : words[stop - 1].end]
        self.kept.append(
            Claim(
                text=text,
                words=words,
                start=first,
                stop=stop,
                link=link,
                is_hedged=is_hedged,
                teller=told["who"] if told else "",
            )
        )
        return True


def _before_if(part: str) -> str | None:
    """What of a clause stands before its "if"; None where nothing is supposed in it."""
    if not _IF.search(part):
        return None
    masked = _NO_IF.sub(lambda match: "_" * len(match[0]), part)
    supposed = _IF.search(masked)
    return part[: supposed.start()].rstrip(" ,") if supposed else None


def _speaks_again(words: Words, at: int, link: str, heard: str) -> bool:
    """Does the person speak for themselves again, behind words that were said? "... he said, but i live here"."""
    if not (words[at].gap or link in _TURNS):
        return False
    return heard == "own" or words[at].key in ("i", "my", "we", "our")


def _only_seems_to_ask(sentence: str, words: Words, start: int, link: str, *, is_first: bool) -> bool:
    """ "when i lived in Rome ...", "Ana, my friend, | is living in Bath": no question, for all its first word."""
    if link in ("who", "where"):
        return True
    if sentence.endswith("?"):
        return False
    if _WHEN.match(sentence[words[start].start :]):
        return True
    after = words[start + 1].key if start + 1 < len(words) else ""
    leans = words[start].key in BE | HAVE and after not in _PRONOUNS | _DETERMINERS
    return leans and not is_first


# --- where a clause ends ------------------------------------------------------------------------------

_JOIN = listed(
    """
and but so then because cause cos coz although though yet plus while whereas or since when as until
after before where
"""
)
_BEFORE_WHO = listed("and or know see remember one")
_PLAIN_JOIN = listed("and or plus")
_NOMINATIVE = listed("i we he she they")
_PRONOUNS = listed(
    "i we he she they it you there this that these those everyone everybody people friends someone nobody somebody anybody"
)
_DETERMINERS = listed("my our his her their the a an")
_LEADS_ON = listed("also then now just still even only so that")
_WH = listed(
    """
what where when how why who which whom whose that than like as because cos coz cause since if while
until and but so or
"""
)
_SAYING = listed(
    """
think believe reckon know guess suppose hope say says said told heard hear bet swear mean feel wish tell
"""
)
_NOUNS_TOO = listed(
    """
trains plays cooks calls drinks walks rows runs rings lands bakes shops paints dances hikes turns rides cycles sails skis
fishes loves likes hates hopes stays rests looks changes breeds visits helps tests trades uses boxes marks gardens acts nurses
coaches tutors teaches farms programs
"""
)
_BARE = listed("live work have study love hate play speak enjoy adore own teach drive run do did")
_DOES_PLAINLY = listed("speak have live work play teach come love hate eat drive own")
""" "because Anselm speak Mandarin": as it is said where the verb has no -s."""
_REDUCED = listed("living working studying training doing majoring")


def _spans(words: Words) -> Iterator[tuple[int, int, str]]:
    """The clauses as (first word, word after the last, what joins it on)."""
    start, link, has_verb, end = 0, "", False, len(words)
    for k in range(1, end):
        if k < start:
            continue
        if (cut := _cut(words, k, link, has_verb=has_verb)) is not None:
            if k > start:
                yield start, k, link
            (start, link), has_verb = cut, False
        has_verb = has_verb or is_verb(words[k].key)
    if start < end:
        yield start, end, link


def _cut(words: Words, k: int, link: str, *, has_verb: bool) -> tuple[int, str] | None:
    """Where the next clause begins and what joins it on, if one ends before this word; else None."""
    key, gap, before, end = words[k].key, words[k].gap, words[k - 1].key, len(words)
    if gap == "|":
        joined = ""
        while k < end - 1 and words[k].key in _JOIN and _starts(words, k + 1, end):
            joined, k = words[k].key, k + 1
        return k, joined
    if key in ("who", "which") and before not in _BEFORE_WHO:
        return k + 1, "who"
    if key in _JOIN and (has_verb or gap or key not in _PLAIN_JOIN) and _starts(words, k + 1, end):
        return k + 1, key
    if gap == "," and _starts(words, k, end):
        return k, ""
    if key in _NOMINATIVE and k + 1 < end:
        verb = k + 2 if words[k + 1].key in ADVERBS and k + 2 < end else k + 1
        runs_on = has_verb and before not in _WH | _SAYING | AUXILIARIES
        named_twice = key in ("she", "he") and (before in NAMES or before in KIN_AND_PETS)  # "darren he's"
        return (k, "") if (runs_on or named_twice) and is_verb(words[verb].key) else None
    if key in ("his", "her") and has_verb and k + 2 < end and words[k + 1].key == "name":
        return k, ""
    is_after_clause = link == "who" and has_verb and before not in _WH | _PRONOUNS and not is_verb(before)
    return (k, "same") if is_after_clause and is_finite(key) else None


def _starts(words: Words, k: int, end: int) -> bool:
    """Does a clause begin here: somebody and a verb, or a verb that leans on the one before?"""
    while (
        k < end
        and words[k].key in _LEADS_ON
        and k + 1 < end
        and not (words[k].key == "that" and is_finite(words[k + 1].key))
    ):
        k += 1
    if k >= end:
        return False
    key = words[k].key
    nxt = words[k + 1].key if k + 1 < end else ""
    if key in _NOMINATIVE and nxt not in ("", "and"):
        return True
    if key in _PRONOUNS:
        return (
            is_verb(nxt)
            or nxt in _LEADS_ON
            or nxt in ("really", "always", "never", "already", "both", "all", "finally", "recently")
        )
    if key in _DETERMINERS or key in KIN_AND_PETS:
        return _has_verb(words, k + 1, min(end, k + 7))
    if k + 1 < end and words[k + 1].gap and (key in NAMES or words[k].text[:1].isupper()):
        return False
    if key in NAMES or words[k].text[:1].isupper():
        if nxt in _DOES_PLAINLY and not (k + 1 < end and words[k + 1].gap):
            return True
        if nxt in ("and", "&"):
            return _has_verb(words, k + 2, min(end, k + 6))
        return is_finite(nxt) or (
            k + 2 < end and words[k + 1].text[:1].isupper() and is_finite(words[k + 2].key)
        )
    forms = FORMS.get(key)
    if forms is None or key == "'s":
        return key in ("not", "never", "cannot", "can", "will", "would", "could", "might", "please")
    if key in _NOUNS_TOO and nxt not in ("in", "at", "for", "the", "a", "as", "her", "his", "to"):
        return False
    return is_finite(key) or key in _BARE or (key in _REDUCED and nxt in ("in", "at", "for", "as", "a", "an"))


def _has_verb(words: Words, k: int, end: int) -> bool:
    for j in range(k, end):
        if words[j].gap:
            return False
        key = words[j].key
        if key == "'s":
            nxt = words[j + 1] if j + 1 < len(words) else None
            if nxt is not None and nxt.key in NAMES and (j + 2 >= len(words) or words[j + 2].gap):
                return True
            if nxt is not None and (
                nxt.key in FORMS
                or nxt.key in ("a", "an", "not", "in", "from", "at", "the", "my", "on", "into")
                or nxt.key[0].isdigit()
            ):
                return True
        elif is_finite(key) and key not in ("called", "named", "born", "based"):
            return True
    return False

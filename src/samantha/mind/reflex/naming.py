"""What a plan is called when it is asked after: "your dad's operation", or "seeing the consultant".

Read from their own sentence, clause by clause; where it cannot be named she quotes the sentence instead.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from samantha.core import pattern as re
from samantha.mind.reflex import lines
from samantha.mind.reflex.clauses import Clause, clauses_of
from samantha.mind.reflex.en import clauses as c
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import plans as says
from samantha.mind.reflex.en.plans import DATED_WORD
from samantha.mind.reflex.en.topics import DATED
from samantha.mind.reflex.en.when import read_when
from samantha.mind.reflex.names import is_given
from samantha.mind.reflex.text import turn_round

COMING, WORD = "coming", "word"
"""Doings that have ways of their own to be asked after: somebody's coming, and an answer that is awaited."""


@dataclass(frozen=True, kw_only=True)
class Event:
    """A thing ("your driving test"), or what `who` is doing then ("seeing the consultant", "you")."""

    what: str
    who: str = ""  # of a doing: "you", or whoever it is from her side

    @property
    def is_doing(self) -> bool:
        return bool(self.who)


@lru_cache(maxsize=256)  # a greeting looks at the same few again and again
def event_in(text: str, at: datetime, names: tuple[str, ...] = ()) -> Event | None:
    """What a sentence with a day tells of, said `at`, wall clock; None where it cannot be named well."""
    text = says.KIN_S.sub(r"\1's", text)
    when = read_when(text, at)
    start, end = when.span if when is not None else (0, 0)
    start += 5 * text[start:end].lower().startswith("come ")  # the reader of times takes the verb with it
    if (operation := operation_in(text)) is not None:
        return operation
    stretches = [_segment(text, start, end)] if when is not None else says.MARKS.split(text)[::2]
    said = next((one for one in stretches if not says.NO_PLAN.search(one)), None)
    if said is None:
        return None
    fragments = says.MARKS.split(text)[::2] if when is not None else []
    for one in (said, *(one for one in fragments if len(one.split()) <= _FRAGMENT)):
        if (event := _of_said(one) or _of_words(one)) is not None and not _is_weak(event):
            return event
    clauses = clauses_of(text, names)
    here = [
        clause
        for clause, before in zip(clauses, (None, *clauses), strict=False)
        if _may_be(clause) and not (clause.is_told and before is not None and before.kind == "thinks")
    ]
    near = [clause for clause in here if _holds(text, clause, start)] if when is not None else here
    for clause in (*near, *(one for one in here if one not in near)):
        is_over = clause.tense == "past" and clause.kind not in _STANDS
        if not is_over and (event := _of_clause(clause, at)) is not None and not _is_weak(event):
            return event
    is_over = any(clause.tense == "past" and clause.kind not in _STANDS for clause in near)
    event = None if is_over and when is not None else _of_phrase(said)
    return event if event is not None and not _is_weak(event) else None


def _segment(text: str, start: int, end: int) -> str:
    """The stretch between marks in which the day stands, without it; all the rest where nothing is left."""
    at = 0
    for index, part in enumerate(says.MARKS.split(text)):
        if index % 2 == 0 and at <= start < at + len(part):
            said = _without(part, start - at, min(end - at, len(part)))
            return said if len(said.split()) > 1 else _without(text, start, end)
        at += len(part)
    return _without(text, start, end)


def operation_in(text: str) -> Event | None:
    """ "I'm having my knee replaced" as "your knee operation"; "it" as what they named before."""
    found = says.HAS_DONE.search(text)
    if found is None:
        return None
    part = found["part"]
    if part.lower() in ("it", "both", "them"):
        before = says.OWN_PART.findall(text[: found.start()])
        part = before[-1] if before else ""
    part = re.sub(r"^(?:my|an?|the|both|other|left|right|new) ", "", part.lower())
    return Event(what=f"your {part} operation") if part in says.BODY else None


_FRAGMENT = 3  # words that name a thing between commas: "Half seven Thursday, choir, and I've ..."


def _of_said(said: str) -> Event | None:
    """What comes up so often that it has a name: somebody's coming, a wedding, a talk to be given."""
    said = _LEAD.sub("", said.strip(" ,.-"))
    if says.AWAITED.search(said):
        return Event(what=WORD, who="they")
    if found := says.MARRIES.match(said):
        who = _who(found["who"])
        return Event(what=_of_whom(who, "wedding")) if who else None
    found = says.COMES.match(said)
    if found and not says.OWN.match(found["who"]):
        return _of_coming(found["who"], found["rest"].strip())
    if says.OWN.match(said) and says.PRESENTS.search(said):
        return Event(what="your presentation")
    if says.OWN.match(said) and says.TAKES_BACK.search(said):
        return Event(what="the drive back")
    if (found := says.BOOKED.match(said)) and (who := _who(found["who"])):
        thing = says.OLD.sub("", re.sub(r"^(?:an?|the|my|our|his|her|their) ", "", found["what"]))
        return _thing(_of_whom(who, thing))
    if (found := says.IN_FOR.match(said)) and (who := _who(found["who"])):
        return _thing(_of_whom(who, found["what"]))
    if (found := says.TURNS.match(said)) and (who := _who(found["who"])):
        return Event(what=_of_whom(who, "birthday"))
    if found := says.DUE.match(said):
        return _thing(_with_article(turn_round(found["what"])))
    if found := says.DONE_TO.search(said):
        return _thing(turn_round(found["what"]))
    if found := says.SIGNED_UP.search(said):
        return _thing(_with_article(turn_round(says.WITH_ME.sub("", found["what"]))))
    return _of_phrase(said) if says.PHRASE.match(said) and not says.OWN.match(said) else None


def _of_coming(subject: str, rest: str) -> Event | None:
    """Who comes, or what comes out; of "the woman from the clinic" it is the clinic."""
    if role := says.ROLE.search(subject):
        return _thing(_with_article(turn_round(role["what"])))
    if says.VERBAL.search(subject):
        return None
    is_out = says.NO_GUEST.match(rest) is not None
    if DATED_WORD.search(subject) or is_out:
        is_thing = is_out and len(subject.split()) <= _FEW
        return _thing(_with_article(turn_round(subject))) if is_thing else None
    who = _who(subject)
    return Event(what=COMING, who=who) if who and who != "you" else None


def _who(said: str) -> str:
    """Who it is from her side, "" where the words do not say: a pronoun, or too many of them."""
    low = said.lower().strip()
    if low in ("i", "we"):
        return "you"
    if not low or low in says.PRONOUNS or len(low.split()) > _FEW:
        return ""
    kin_word = low.split()[0] in says.KIN
    article = low.split()[0] in ("my", "our", "the", "his", "her", "their")
    if kin_word and len(low.split()) == 1:
        return f"your {low}"
    given = re.fullmatch(r"(?:my|our) (?:[\w-]+ ){1,2}(?P<name>[A-Z][\w-]+)", said)
    if given and is_given(given["name"]):
        return given["name"]
    if article:
        return turn_round(lines.uncapital(said))
    words = said.split()
    is_name = len(words) <= says.NAMES and all(word[:1].isupper() for word in words)
    return _named(said) if is_name or is_given(low) else ""


def _of_whom(who: str, what: str) -> str:
    if who == "you":
        return f"your {what}"
    is_many = who.endswith("s") and who.islower()
    return f"{who}' {what}" if is_many else f"{who}'s {what}"


def _is_weak(event: Event) -> bool:
    """A doing of a thing, or a name that only opens the sentence: "your theory", "the older one"."""
    if event.is_doing:
        return says.NO_DEED.match(event.what) is not None
    return says.HOLLOW.search(event.what) is not None


def _of_phrase(said: str) -> Event | None:
    """The thing with a day that the stretch names, with whose it is: "your mum in for another scan"."""
    found = says.PHRASE.search(said)
    if found is None:
        return None
    whose = (
        says.WHOSE.search(said[: found.start()])
        if found["article"].lower() in ("a", "an", "another", "the")
        else None
    )
    thing = found["thing"]
    if where := _WHERE.match(said[found.end() :]):
        thing = f"{thing}{turn_round(where[0])}"
    if whose is None and found["article"].lower() in ("a", "an", "another") and says.OTHERS.match(said):
        return None  # "she has an interview": a pronoun says nothing after days
    if whose is not None and (who := _who(whose["who"])) and who != "you":
        return _thing(_of_whom(who, thing))
    return _thing(_with_article(turn_round(f"{found['article']} {thing}".strip())))


_WHERE = re.compile(r" (?:at|with|in) (?:[A-Z]\w+|(?:the|my) \w+$)")  # "my interview at Larsen"
_STANDS = ("is", "must", "got", "told_me")  # "I've got an interview" is past by its form alone


def _may_be(clause: Clause) -> bool:
    return not (clause.is_negated or clause.is_under) and clause.kind not in ("thinks", "unsure", "would")


def _holds(text: str, clause: Clause, start: int) -> bool:
    at = text.find(" ".join(clause.words[:4]))
    return 0 <= at <= start + 1 and start <= at + len(" ".join(clause.words)) + _CLOSE


_CLOSE = 14  # characters after a clause at which its day may still stand: ", tomorrow at ten"


def _of_clause(clause: Clause, at: datetime) -> Event | None:
    is_own = clause.who in ("i", "we")
    words = " ".join(clause.words)
    when = read_when(words, at)
    said = _without(words, *when.span) if when is not None else words
    if found := _IT_IS.match(said) or _IS.match(said):
        return _thing(_with_article(turn_round(found["what"])))
    if clause.who == "thing" and (clause.kind == "is" or DATED_WORD.search(clause.called)):
        called = clause.called.split()
        is_cut = len(called) > _FEW or any(word.lower() in c.forms() for word in called[2:3])
        return None if is_cut else _thing(_with_article(turn_round(clause.called)))
    if not is_own and not clause.called:
        return None  # a pronoun says nothing after days
    who = "you" if is_own else clause.called
    if found := _HAS.search(said):
        what = says.MENDED.split(found["what"])[0]
        if is_own and says.TO_SEE.search(what):
            return Event(what=f"seeing {_with_article(turn_round(what))}", who="you")
        if not _DONE.search(what):
            return _thing(_owned(what, who))
    doing = _doing(said)
    return Event(what=doing, who=who) if doing else None


def _owned(what: str, who: str) -> str:
    """ "his operation" of "your dad" is "your dad's operation"; "a scan" of their own is "the scan"."""
    article, _, rest = what.partition(" ")
    low, rest = article.lower(), says.OLD.sub("", rest)
    if not rest or low not in _ARTICLES:
        return what if who == "you" else _of_whom(who, what)
    if who != "you" and low in ("his", "her", "their", "a", "an"):
        return f"{who}' {rest}" if who.endswith("s") and who != who.capitalize() else f"{who}'s {rest}"
    return turn_round(what) if low in ("my", "our") else f"the {rest}"


def _doing(said: str) -> str:
    """What they do then, with its verb in -ing; "" where none is found."""
    if found := _OFF_TO.search(said):
        return _round(f"going to {found['where']}")
    found = _TO_DO.search(said)
    if found and found["verb"].lower() not in ("be", "have") and _plain_forms(found["verb"].lower()):
        return _round(f"{_gerund(found['verb'].lower())} {found['rest']}")
    if found := _ING.search(said):
        return _round(f"{found['verb'].lower()} {found['rest']}")
    found = _PLAIN.match(said)
    if (
        found
        and found["verb"] not in ("be", "have")
        and any(form == found["verb"] for form in _plain_forms(found["verb"]))
    ):
        return _round(f"{_gerund(found['verb'].lower())} {found['rest']}")
    return ""


def _plain_forms(word: str) -> tuple[str, ...]:
    return tuple(verb for verb, kind in c.forms().get(word, ()) if kind != "p")


def _gerund(verb: str) -> str:
    found = (form for form, ways in c.forms().items() if (verb, "g") in ways)
    return next(found, verb[:-1] + "ing" if verb.endswith("e") else verb + "ing")


def _round(what: str) -> str:
    """From her side, names in capitals, without what only trails behind; "" where it is too much."""
    kept = _TRAILS.sub("", _AND_MORE.split(what)[0]).strip(" ,.-")
    words = [_named(word) for word in turn_round(kept).split()]
    hollow = set(words[1:]) & says.UNSAID
    is_idle = words[-1:] and words[-1] in says.NOWHERE
    return (
        says.HERS.sub(r"your \1", " ".join(words))
        if 1 < len(words) <= _LONG and not (hollow or is_idle)
        else ""
    )


def _named(word: str) -> str:
    bare = word.removesuffix("'s")
    is_name = (
        len(bare) > _SMALL
        and is_given(bare)
        and bare.lower() not in says.KIN
        and not DATED_WORD.fullmatch(bare)
        and bare not in g.ENGLISH
        and bare not in c.forms()
    )
    return lines.capital(word) if is_name else word


def _thing(what: str) -> Event | None:
    kept = _TRAILS.sub("", _AND_MORE.split(what)[0]).strip(" ,.-")
    words = turn_round(kept).split()
    is_hollow = not words or len(words) > _LONG or words[-1].lower() in _NOTHING
    return None if is_hollow else Event(what=" ".join(_named(word) for word in words))


def _of_words(said: str) -> Event | None:
    """A few words that name a thing and hold no verb: "driving test", "court", "the scan's"."""
    kept = _COPULA.sub("", _LEAD.sub("", said).strip(" ,.-"))
    low = kept.lower().split()
    is_clause = any(word in c.SUBJECTS or word in c.AUX or word in _NO_THING for word in low)
    if len(low) > _FEW or is_clause or not DATED_WORD.search(kept):
        return None
    return _thing(_with_article(turn_round(_TRAILS.sub("", kept))))


def _with_article(what: str) -> str:
    """As a thing that both know of: "the driving test", "mum's birthday", "court"."""
    article, _, rest = what.partition(" ")
    if article.lower() in ("the", "your") or (not rest and not is_given(article)):
        article = article.lower()
        what = f"{article} {rest}".strip()
    if article.lower() in ("a", "an", "another") and rest:
        return f"the {rest}"
    is_known = article.lower() in (*_ARTICLES, "your") or "'s " in what or what.lower() in says.BARE
    return what if is_known else f"the {what}"


def _without(text: str, start: int, end: int) -> str:
    """The text without its day, and without the small word that led to it."""
    before = re.sub(
        r"(?:\b(?:on|at|this|next|from|for|by|in|until|till|around|about|the)\s*)+$", "", text[:start]
    )
    after = re.split(r"[,.;:!?]", _HOUR.sub("", text[end:]), maxsplit=1)[0]
    return re.sub(r"\s+", " ", f"{before.rstrip(' ,')} {after.strip(' ,.')}").strip(" ,.")


_HOUR = re.compile(
    r"^\s*(?:at|around|about)\s+(?:\d[\d:.]*\s*(?:am|pm)?|noon|midnight|midday|half \w+|quarter \w+ \w+|one"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?: o'clock)?"
)
_LONG, _FEW, _SMALL = 9, 5, 2  # words of a name, words of a fragment, letters
_ARTICLES = ("a", "an", "the", "my", "our", "his", "her", "their", "another", "this")
_NOTHING = frozenset("thing things one lot bit it that this something nothing lots day time".split())  # noqa: SIM905
_NO_THING = (
    "got",
    "has",
    "his",
    "him",
    "her",
    "them",
    "us",
    "me",
    "have",
    "has",
    "having",
    "get",
    "gets",
    "start",
    "starts",
    "i've",
    "she's",
    "he's",
)
_COPULA = re.compile(r"(?:'s| is| are| starts?| begins?)$", re.I)
_HAS = re.compile(
    r"(?:'ve|'s|\bhave|\bhas|\bgot|\bhaving)(?: got)? (?P<what>(?:an?|the|my|his|her|our|their|another)\s.+"
    rf"|(?:{'|'.join(says.BARE)}|{DATED})\b.*)$",
    re.I,
)
_DONE = re.compile(r"\b(?:done|out|checked|removed|cut|fixed|fitted|replaced|looked at|taken out)$", re.I)
_OFF_TO = re.compile(r"\boff (?:out )?to (?!work\b|bed\b|sleep\b)(?P<where>.+)$", re.I)
_TO_DO = re.compile(
    r"(?:\b(?:have|has|had|got|need|needs|want|wants|going|about|supposed|meant|due|asked|invited|hoping|planning)"
    r" to"
    r"|\b(?:gonna|will|must|should)|'ll)\s+(?:also |finally )?(?P<verb>[a-z]+)\b\s*(?P<rest>.*)$",
    re.I,
)
_ING = re.compile(
    r"(?:(?:'m|'s|'re|\bam|\bis|\bare|\bim)\s+|^)(?P<verb>(?!going to\b)[a-z]{2,}ing)\b\s*(?P<rest>.*)$", re.I
)
_IT_IS = re.compile(r"(?:it|that|there)'?s (?P<what>(?:my|our|the|an?|[\w]+'s) .+)$", re.I)
_IS = re.compile(r"(?P<what>(?:my |our |the |[\w ]+'s )?[\w' ]{2,40}?)(?:'s| is| are)$", re.I)
_PLAIN = re.compile(r"^(?:i|we|[\w' ]{2,20}?) (?P<verb>[a-z]+)\b\s*(?P<rest>.*)$", re.I)
_TRAILS = re.compile(
    r"(?:\s+(?:and|but|so|then|with|at|on|in|to|for|that|about|now|too|again|finally|coming up))+$", re.I
)
_AND_MORE = re.compile(r"\s*[,.;:!?]\s*|\s+(?:so|because|but|which|cos|and (?:i|we|he|she|they|it|now))\b")
_LEAD = re.compile(
    r"^(?:(?:so|and|well|ok|okay|oh|yes|yeah|no|got to be in|got to be at|got|have|it's|its|it is|there's"
    r"|then|also|just|for|at|in)\s+)+",
    re.I,
)

"""Reading a telling: who, what, when, how it feels, and which few words to hand back."""

# ruff: noqa: E501, SIM905 - a pattern reads by its alternatives, a word list by its words

from functools import cache, lru_cache
from typing import cast

from samantha.core import pattern as re
from samantha.core.turn import Moment
from samantha.mind.reflex import classify
from samantha.mind.reflex.en import topics as t
from samantha.mind.reflex.en.plans import DATED_WORD
from samantha.mind.reflex.en.when import read_when
from samantha.mind.reflex.heard import GLAD_FEELINGS, Mood, Named, Stance, Telling
from samantha.mind.reflex.subjects import subject_of


def read_telling(text: str, moment: Moment) -> Telling | None:
    """What was told; None where nothing in it was followed."""
    text = _bare_ill().sub(r"\1i'll ", text)
    low = text.lower()
    topic = subject_of(text)
    feeling, word = _feeling(low)
    people = people_in(text, moment)
    when = read_when(text, moment.local)
    echo = echo_of(text)
    telling = Telling(
        text=text,
        topic=topic,
        feeling=feeling,
        feeling_word=word,
        people=people,
        when=when,
        echo=echo,
        task=_task(text),
        event=_event_in(text),
        stance=(stance := _stance(text, low)),
        mood=_mood(text, feeling, stance),
        is_negated=bool(re.search(r"\b(?:not|never|no|n't|didn't|don't)\b", low)),
    )
    is_followed = topic or feeling or people or when or echo or telling.task or telling.event
    return telling if is_followed or len(low.split()) >= 2 else None


@cache
def _bare_ill() -> re.Pattern:
    return re.compile(t.BARE_ILL, re.I)


def _mood(text: str, feeling: str, stance: Stance) -> Mood:
    """Glad or low where their own words say so; else as the classifier hears it, where it is sure."""
    if feeling:
        return "glad" if feeling in GLAD_FEELINGS else "low"
    if stance == "good_news":
        return "glad"
    if stance in ("venting", "bad_news", "worry", "ache"):
        return "low"
    heard = classify.emotions().over(text)[:1]
    return "glad" if heard and heard[0] in t.GLAD else "low" if heard and heard[0] in t.LOW else ""


@cache
def _feelings() -> tuple[tuple[str, re.Pattern, re.Pattern, re.Pattern, re.Pattern], ...]:
    return tuple(
        (
            name,
            re.compile(t.FEEL_FRAME.replace("{words}", words)),
            re.compile(t.FEEL_BARE.replace("{words}", words)),
            re.compile(t.FEEL_NOT.replace("{words}", words)),
            re.compile(rf"\b(?:{words})\b"),
        )
        for name, words in t.FEELINGS
    )


def _feeling(low: str) -> tuple[str, str]:
    clauses = [(clause, clause.strip(" .!?,")) for clause in re.split(r"[.!?;,]\s+", low)]
    clauses = [pair for pair in clauses if any(map(_any_feeling().search, pair))]
    for name, frame, bare, negated, words in _feelings() if clauses else ():
        for clause, alone in clauses:
            found = frame.search(clause) or bare.match(alone)
            if not found and name == "proud":
                found = words.search(clause)
            if found and not (negated.search(found[0]) and name in ("happy", "proud")):
                word = words.findall(found[0]) or [m[0] for m in words.finditer(clause)]
                last = word[-1] if isinstance(word[-1], str) and word[-1] else ""
                match = [m[0] for m in words.finditer(found[0])]
                return name, (match[-1] if match else last)
    return "", ""


@cache
def _any_feeling() -> re.Pattern:
    return re.compile("|".join(words for _, words in t.FEELINGS))


@cache
def _relations() -> re.Pattern:
    relations = "|".join(sorted(t.RELATIONS.split("|"), key=len, reverse=True))
    return re.compile(
        rf"\b[Mm]y (?:(?:little|big|older|younger|elder|best|old|new|lovely|poor|twin|ex|late|own|crazy|stupid|other|bloody|mate) )*(?P<relation>{relations})\b(?:'s name is|,| is called| called|:)?(?: (?P<name>[A-Za-z][\w'-]+))?"
    )


def people_in(text: str, moment: Moment) -> tuple[Named, ...]:
    """Those who stand in the telling, best known first."""
    known = {name.lower(): (name, relation) for name, relation in moment.person.people}
    found: dict[str, Named] = {}
    for match in _relations().finditer(text):
        name = match["name"] or ""
        if name and (name.lower() in t.NOT_NAMES or not _looks_like_name(name, text, match.end("name"))):
            name = ""
        relation = match["relation"].lower()
        known_name = next((n for n, r in moment.person.people if r == relation), "")
        named = Named(name=_capital(name) or known_name, relation=relation)
        found[named.name.lower() or relation] = named
    for match in re.finditer(r"\b[A-Za-z][\w-]+", text):
        word = match[0].lower()
        if word in known and word not in found:
            found[word] = Named(name=known[word][0], relation=known[word][1])
        elif (
            match[0][0].isupper()
            and match.start() > 0
            and text[match.start() - 2 : match.start()] not in (". ", "? ", "! ")
            and word not in t.NOT_NAMES
            and word not in found
            and word != moment.person.name.lower()
            and len(word) > 2
            and not match[0].isupper()
            and not re.search(
                r"\b(?:in|at|to|from|on|the|near|for|a|an|via|called)\s$", text[: match.start()], re.I
            )
            and re.search(
                rf"\b(?:and|with|by|,|met|saw|told|asked|call|ask|tell|see|text|ring|miss|love|hate|phoned|called|that|from|says|said|because|if|when)\s{match[0]}\b|\b{match[0]}(?:'s)?\s(?:is|was|and|said|says|left|told|called|has|had|came|turned|wants|will|never|just|thinks|asked|got|won't|didn't|doesn't|keeps|died|likes|hates|lives|moved|works|might)\b",
                text,
            )
        ):
            found[word] = Named(name=match[0])
    first = re.match(
        r"^(?P<name>[A-Za-z][\w-]+)(?:'s)?\s(?:left|said|says|told|called|came|died|broke|got|won't|didn't|is|was|has|thinks|wants|and i|keeps|never|hates|loves|asked)\b",
        text,
    )
    if (
        first
        and first["name"].lower() not in t.NOT_NAMES
        and first["name"][0].isupper()
        and first["name"].lower() not in found
        and len(first["name"]) > 2
    ):
        found[first["name"].lower()] = Named(name=first["name"])
    return tuple(found.values())


def _looks_like_name(word: str, text: str, end: int) -> bool:
    if word[0].isupper():
        return True
    if DATED_WORD.fullmatch(word):
        return False  # "my dentist appointment"
    after = text[end:].lstrip(" ")
    return (
        bool(re.search(r"[aeiouy]", word))
        and word.lower() not in _PLAIN_WORDS
        and (not after or after[0] in ",.!?" or not word.endswith(("ing", "ed", "ly")))
    )


_PLAIN_WORDS = frozenset(
    "is was has had and or but who that she he they it keeps thinks says said told left came went got will won't would can could just always never still also at in on for with from "
    "about because if when where how to of up out by as the a an lives works died called wants needs hates loves likes broke asked gave made moved turns turned did does didn't doesn't "
    "isn't wasn't hasn't are were be been have too again back now today tomorrow yesterday tonight on's off over down who's he's she's it's i we you my your his her their our this these "
    "those there here not no yes so then than more most much very really only even though although while since until after before during between like anyway maybe probably stays "
    "sent sends wrote calls texts rang rings shouted yells yelled screams snores drives drove sleeps comes goes gets helps helped knows knew took takes puts put thought hit hits bought "
    "tore owns started finally actually basically literally apparently might should passed loves turning visiting coming staying getting being having going making taking saying".split()
)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:] if name else ""


@cache
def _echoes() -> tuple[re.Pattern, ...]:
    return tuple(re.compile(pattern, re.I) for pattern in t.ECHOES)


def echo_of(text: str) -> str:
    """A few of their words, turned round to her side, or "": "14 boxes", "in front of everyone".

    A phrase that is cut in the middle is worse than none, so it must be closed by a mark or a small word, and
    nothing is taken from a clause that denies or forbids.
    """
    if small := small_words(text):
        return small
    clauses = _asserted(text)
    phrases = [phrase for clause in clauses for phrase in _phrases(clause.split()) if not _is_person(phrase)]
    phrases = [phrase for phrase in phrases if _is_worth(phrase)]
    counted = [phrase for phrase in phrases if phrase.split()[0].lower() not in t.ECHO_HEADS]
    best = (counted or phrases)[-1:]
    return flip(best[0]) if best and len(best[0]) <= _LONGEST_ECHO else ""


def small_words(text: str) -> str:
    """The few words in which people hide the news, "in front of everyone", from her side; "" for none."""
    for pattern in _echoes():
        for clause in _asserted(text):
            if found := pattern.search(clause):
                return flip(found["e"].strip())
    return ""


@lru_cache(maxsize=16)
def _asserted(text: str) -> tuple[str, ...]:
    return tuple(part for part in _clause_ends().split(text) if part and not _negated().search(part))


def _is_worth(phrase: str) -> bool:
    """ "A pen" alone is no detail; "my mother's teapot" and "the whole company" are. Verbs cut a phrase short."""
    first, *rest = phrase.lower().split()
    if rest and ((rest[-1].endswith("ed") and len(rest) > 1) or rest[-1] in t.ECHO_TIMES):
        return False
    return len(rest) > 1 or first not in ("a", "an", "the", "some")


_LONGEST_ECHO = 34  # characters: longer is a quotation
_WIDEST = 3  # words after the first: "the broken washing machine"


@cache
def _clause_ends() -> re.Pattern:
    return re.compile(t.CLAUSE_END, re.I)


@cache
def _negated() -> re.Pattern:
    return re.compile(t.NEGATED, re.I)


def _phrases(words: list[str]) -> list[str]:
    """The closed phrases of one clause, in their order."""
    found = []
    for start, word in enumerate(words):
        rest = words[start + 1 :]
        if start and words[start - 1].lower() in t.ECHO_NOT_AFTER:
            continue  # where it was, or with what: seldom what it was about
        if word.lower() in t.ECHO_HEADS or _is_number(word):
            half = next((h for h in t.ECHO_HALF if " ".join(rest[:3]).lower().startswith(h)), "")
            skip = len(half.split())
            body = _body(rest[skip:])
            if body and not (word.lower() == "her" and body[0][:1].isupper()):
                found.append(" ".join([word, *rest[:skip], *body]))
    return found


def _body(words: list[str]) -> list[str]:
    body: list[str] = []
    for word in words:
        low = word.lower()
        if low in t.ECHO_END or low.endswith("ly"):
            break
        body.append(word)
    head = body[-1].lower() if body else ""
    is_closed = 0 < len(body) <= _WIDEST and re.fullmatch(r"[a-zà-ÿ][\w-]+", head) is not None
    return body if is_closed and head not in t.ECHO_HOLLOW and all("'" not in word for word in body) else []


def _is_number(word: str) -> bool:
    return word.lower() in t.ECHO_NUMBERS or re.fullmatch(r"\d{1,3}(?:,\d{3})*", word) is not None


@cache
def _person_tail() -> re.Pattern:
    return re.compile(rf"(?:my|his|her|their|our|the|a|an) (?:\w+ )*(?:{t.RELATIONS})(?:'s)?", re.I)


def _is_person(words: str) -> bool:
    return _person_tail().fullmatch(words) is not None


def flip(words: str) -> str:
    """Possessives turned to her side; names and everything else as they were."""
    return re.sub(r"(?<!\d)[A-Za-z']+", lambda m: t.FLIPS.get(m[0].lower(), m[0]), words)


def _event_in(text: str) -> str:
    """Something that is going to happen, "your interview"; not the race in "a race condition"."""
    for found in _event().finditer(text):
        after = re.match(r" ([\w']+)", text[found.end() :])
        if after is None or after[1].lower() in t.ECHO_END or after[1].lower().endswith("ly"):
            return flip(found["e"])
    return ""


@cache
def _event() -> re.Pattern:
    return re.compile(
        t.EVENT.replace("{stop2}", f"(?:{t.EVENT_STOP})").replace("{{", "{").replace("}}", "}"), re.I
    )


@cache
def _tasks() -> tuple[re.Pattern, ...]:
    return tuple(
        re.compile(p.replace("{{", "{").replace("}}", "}"), re.I) for p in (t.LOST_THING, t.WAITING, t.TASK)
    )


def _task(text: str) -> str:
    """What they said that they have to do, as an order to themselves."""
    lost, waiting, task = _tasks()
    if found := lost.search(text):
        return f"{t.LOOK_FOR} {flip(found['e'])}"
    if found := waiting.search(text):
        return f"{t.CHASE} {flip(found['e'])}"
    if not (found := task.search(text)):
        return ""
    words = re.sub(t.TASK_END, "", found["e"], flags=re.I)
    return flip(words) if len(words.split()) <= 7 else ""


def _stance(text: str, low: str) -> Stance:
    """As the classifier hears it where it is sure enough for what a mistake would cost; else by a few words."""
    label, score = classify.stances().best(text)
    if score >= _SURE.get(label, _SURE_ENOUGH):
        return cast(Stance, label)
    if re.search(t.GOOD_NEWS, low):
        return "good_news"
    if re.search(t.VENTING, low):
        return "venting"
    return "hedged" if re.search(t.HEDGED, low) else "plain"


_SURE_ENOUGH = 0.40
_SURE = {
    **{"opinion": 0.55, "good_news": 0.5, "venting": 0.45, "tender": 0.5, "confession": 0.45},
    **{"small_talk": 0.3, "plan": 0.32, "memory": 0.32},
}
"""More is asked where a wrong tone would grate, less where it would not: of lines never seen, 0.4 is right in
73 % and 0.5 in 81 % (`python -m bench.stance tests/corpora/chat.jsonl`)."""

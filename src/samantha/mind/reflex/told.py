"""Their lines as answers: of whom a clause tells, on which day it was, which line answers a question best.

A line answers only where it holds whom the question is about and what is asked of them. Of lines that answer
alike the newest is taken, for lives change; one that a later word of theirs put right is none.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from samantha.core import pattern as re
from samantha.core.turn import Said
from samantha.mind.reflex import contrast, parts, persons
from samantha.mind.reflex.clauses import clauses_of
from samantha.mind.reflex.en import bearing, cues
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.en import topics as t
from samantha.mind.reflex.en.given import WORDS_TOO
from samantha.mind.reflex.en.kin import BARE_KIN, KIN
from samantha.mind.reflex.en.when import When, read_when
from samantha.mind.reflex.inquiry import Inquiry, Whom
from samantha.mind.reflex.names import is_given
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import mend, turn_round

ENOUGH = 0.6  # of the question's weight that a line shares to answer it
OF_KIND = 0.45  # what it has to share where it holds the kind of thing that was asked for
NEAR = 0.34  # from here on a line is worth showing as the nearest there is
LIGHT = 0.25  # what "get", "start" and their like count: nearly every line has one
BESIDE = 0.35  # what a word of the talk just now counts, for "and what's his name?"
LENT = 0.55  # what the line before lends to the next: "there's a new vet", "his name is Bill"
REACH = 3  # lines of the same talk over which it lends, and over which "she" means somebody


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of theirs among those looked up, with whom it and the lines before it speak of."""

    said: Said
    stems: frozenset[str]
    before: tuple[str, ...]  # texts of the lines just before it in the same talk, the nearest last
    meant: str = ""  # the right words for those that a later line put right


def lines_of(scene: Scene) -> list[Line]:
    """All of theirs that memory brought and that tells something, in the order of time, without this turn."""
    recall, own = scene.recall, scene.heard.text
    found = {
        said.id: said for said in (*recall.told, *recall.episodes, *scene.theirs) if said.speaker == "person"
    }
    ordered = sorted(found.values(), key=lambda said: said.at)
    struck = _struck_out(scene)
    asks = [is_asking(said.text) for said in ordered]
    meant = contrast.meanings(ordered)
    lines: list[Line] = []
    for index, said in enumerate(ordered):
        if asks[index] or said.id in struck or said.text.lower() == own.lower():
            continue
        near = range(max(0, index - REACH), index)
        lines.append(
            Line(
                said=said,
                stems=frozenset(s.content(f"{said.text} {meant.get(index, '')}")),
                meant=meant.get(index, ""),
                before=tuple(ordered[i].text for i in near if ordered[i].talk == said.talk and not asks[i]),
            )
        )
    return lines


def is_asking(text: str) -> bool:
    """Every sentence of it asks."""
    bare = text.strip()
    if "?" not in bare and not s.ASKS.match(bare):  # most lines: their first sentence does not ask
        return _ASKING.search(bare) is not None and parts.is_led_question(mend(bare))
    if cues.PUTS_RIGHT.search(text):
        return False
    found = [part for part in _SENTENCE_ENDS.split(bare) if part]
    return bool(found) and all(s.ASKS.search(part) and not s.TELLS_SO.search(part) for part in found)


_ASKING = re.compile(r"\b(?:what|whom?|whose|where|when|which|how|why)\b", re.I)
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+")


def _struck_out(scene: Scene) -> frozenset[str]:
    """Turns whose only fact was put right afterwards: what they say was never so."""
    held = {fact.source for fact in scene.recall.facts}
    wrong = {
        fact.source
        for fact in scene.recall.closed
        if fact.replaced_by and fact.until is not None and fact.until <= (fact.since or fact.learned_at)
    }
    return frozenset(wrong - held)


# --- of whom --------------------------------------------------------------------------------------------


def about_at(text: str, place: int, before: Sequence[str], names: frozenset[str]) -> frozenset[str]:
    """Of whom a text tells at a place in it: "you", or their names and kin words in lower case."""
    who: frozenset[str] = frozenset()
    last_other = _last_other(before, names)
    start = max(text.rfind(mark, 0, place) for mark in ".!?;") + 1
    last_other = _last_other((text[:start],), names) or last_other
    for match in cues.SUBJECT.finditer(text[start : max(place, 1)]):
        if cues.BEHIND.search(text[start : start + match.start()]) and not match["you"]:
            continue
        keys = _keys(match, names)
        if keys == _THEY:
            keys = last_other
        elif keys and keys != _YOU:
            last_other = keys
        if keys:
            is_joined = re.search(r"\band $", text[start : start + match.start()]) is not None
            who = who | keys if is_joined else keys
    return who or _YOU


_YOU = frozenset({"you"})
_THEY = frozenset({"they"})


def _keys(match: re.Match[str], names: frozenset[str]) -> frozenset[str]:
    if match["kin"]:
        word = next((w for w in reversed(re.findall(r"[\w-]+", match["kin"].lower())) if w in KIN), "")
        named = (match["named"] or "").lower()
        return frozenset({word, named} - {""})
    if match["you"]:
        return _YOU
    if match["they"]:
        return _THEY
    word = match["name"]
    low = word.lower().removesuffix("'s")
    if low in names or low in BARE_KIN or _is_name(word):
        return frozenset({low})
    return frozenset()


@lru_cache(maxsize=1024)
def _is_name(word: str) -> bool:
    low = word.lower().removesuffix("'s")
    if not is_given(low) or low in s.SMALL or low in t.NOT_NAMES or (low in WORDS_TOO and word == low):
        return False
    return word[:1].isupper() or (len(low) > _SHORT and low not in g.ENGLISH)


_SHORT = 2  # letters: in small letters such a word is seldom a name


def _last_other(before: Sequence[str], names: frozenset[str]) -> frozenset[str]:
    """Whom the lines before named last, beside the person."""
    for text in reversed(before):
        found = [
            keys
            for match in cues.SUBJECT.finditer(text)
            if (keys := _keys(match, names)) not in (_YOU, _THEY) and keys
        ]
        if found:
            return found[-1]
    return frozenset()


def is_of(keys: frozenset[str], whom: Whom) -> bool:
    return "you" in keys if whom.is_you else bool(keys & whom.words)


def speaks_of(line: Line, whom: Whom | None) -> bool:
    """Whether the line names them, or says "she" where a line just before did."""
    if whom is None or whom.is_you:
        return True
    pattern = naming(whom)
    if pattern.search(line.said.text) or pattern.search(line.meant):
        return True
    if cues.THIRD.search(line.said.text) is None or _names_another(line.said.text):
        return False
    return any(pattern.search(text) for text in line.before)


def _names_another(text: str) -> bool:
    """It names somebody itself, so that "she" in it is hardly whom the line before named."""
    return s.KIN_PHRASE.search(text.lower()) is not None or any(
        map(_is_name, re.findall(r"[A-Za-z][\w-]+", text))
    )


def naming(whom: Whom) -> re.Pattern:
    """Any word by which they are named."""
    return _naming(tuple(sorted(whom.words)))


@lru_cache(maxsize=64)
def _naming(words: tuple[str, ...]) -> re.Pattern:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words)) or '(?!)'})(?:'s|s)?\b", re.I)


def kin_beside(line: Line, whom: Whom) -> bool:
    """The line, or the one before that it goes on from, says of whom they are what: "Ziggy, my new dog"."""
    texts = (line.said.text, *line.before[-1:]) if leans(line) else (line.said.text,)
    return bool(whom.names) and any(cues.SOMEONES_KIN.search(text) for text in texts)


def names_of(scene: Scene, whom: Whom | None) -> frozenset[str]:
    """Words that name somebody, whatever letters they are in."""
    known = {name.lower().split()[0] for name, _ in scene.moment.person.people if name}
    known |= {fact.subject.lower() for fact in scene.recall.facts if fact.subject[:1].isupper()}
    return frozenset(known | (set(whom.words) if whom is not None else set()))


# --- what is asked of them ------------------------------------------------------------------------------


def telling(scene: Scene, lines: Sequence[Line], inquiry: Inquiry, *, was: bool = False) -> list[Line]:
    """The lines that tell the frame of whom it is asked, oldest first. `was`: tell it as gone."""
    frame = cues.FRAMES.get(inquiry.frame)
    if frame is None or frame.cue is None or inquiry.whom is None:
        return []
    names = names_of(scene, inquiry.whom)
    extra = s.content(inquiry.topic)
    found = []
    for line in lines:
        text = line.said.text
        if (extra and not extra & line.stems) or bearing.is_amiss(inquiry.frame, text):
            continue
        for match in frame.cue.finditer(text):
            if is_unreal(text, match.start()):
                continue
            is_gone = frame.was is not None and frame.was.search(text) is not None
            is_theirs = frame.is_loose and is_newborn(text, inquiry.whom)
            is_told = not frame.is_loose or cues.OF_A_BIRTH.search(match[0])
            is_theirs = is_theirs or (
                bool(is_told) and is_of(about_at(text, match.end(), line.before, names), inquiry.whom)
            )
            if is_theirs and (is_gone == was):
                found.append(line)
                break
    return found


def bearing_on(scene: Scene, lines: Sequence[Line], inquiry: Inquiry, *, over: bool = False) -> list[Line]:
    """The lines that bear on it in looser words, oldest first. `over`: they tell it as over."""
    pattern = (bearing.OVER if over else bearing.BEARING).get(inquiry.frame)
    whom = inquiry.whom
    if pattern is None or whom is None:
        return []
    names, extra = names_of(scene, whom), s.content(inquiry.topic)
    return [
        line
        for line in lines
        if (match := pattern.search(line.said.text))
        and (not extra or extra & line.stems)
        and not bearing.is_amiss(inquiry.frame, line.said.text)
        and not cues.PUTS_RIGHT.search(line.said.text)
        and _tells_of(line, match, whom, names)
        and (
            inquiry.frame not in ("age", "birthday")
            or "birthday" in line.said.text.lower()
            or is_newborn(line.said.text, whom)
        )
    ]


def _tells_of(line: Line, match: re.Match[str], whom: Whom, names: frozenset[str]) -> bool:
    """Whether it tells of them: of the person where of nobody else, of another where it names them."""
    who = about_at(line.said.text, match.end(), line.before, names)
    if whom.is_you:
        return is_of(who, whom) and s.OWN.search(line.said.text.lower()) is not None
    if is_of(who, whom):
        return True
    if not naming(whom).search(line.said.text):
        return False
    others = who - _YOU - whom.words
    return not others


def is_newborn(text: str, whom: Whom | None) -> bool:
    """The line names them, and as nobody's parent: "it's a girl for Elliot. Carla, yesterday"."""
    if whom is None or whom.is_you or not naming(whom).search(text):
        return False
    name = rf"(?:{'|'.join(map(re.escape, sorted(whom.words)))})"
    return (
        re.search(
            rf"\b{name}(?:'s|s)? (?:\w+ )?(?:daughter|son|baby|boy|girl|had|has|and)\b|\bfor {name}\b",
            text,
            re.I,
        )
        is None
    )


def gone_of(scene: Scene, lines: Sequence[Line], inquiry: Inquiry) -> list[Line]:
    """The lines that tell of the frame as over, whatever words they have for it."""
    frame, whom = cues.FRAMES.get(inquiry.frame), inquiry.whom
    if frame is None or frame.over is None or whom is None:
        return []
    names = names_of(scene, whom)
    return [
        line
        for line in lines
        if (match := frame.over.search(line.said.text))
        and not cues.HEARSAY.search(line.said.text)
        and is_of(about_at(line.said.text, match.end(), line.before, names), whom)
    ]


def is_unreal(text: str, place: int) -> bool:
    """Said of what might be: "if I lived in Rome", "thinking of moving", "I'd love to work at ..."."""
    start = max((text.rfind(mark, 0, place) for mark in ".!?;"), default=-1) + 1
    before = text[start : place + 12].lower()
    return cues.UNREAL.search(before) is not None or cues.HEARSAY.search(text) is not None


# --- any question ---------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Hit:
    """`share` is how much of the question's weight the line holds, `is_right` whether it answers it."""

    line: Line
    share: float
    is_right: bool


def best(scene: Scene, lines: Sequence[Line], inquiry: Inquiry) -> Hit | None:
    """The line that answers a question of any shape; where none does, the nearest one."""
    found = list(hits(lines, inquiry, beside=_talked_of(scene, inquiry)))
    if not found:
        return None

    is_of_beginning = inquiry.wants == "when" and cues.ASKS_BEGINNING.search(inquiry.text) is not None

    def rank(hit: Hit) -> tuple[bool, float]:
        text = hit.line.said.text
        is_plain = inquiry.wants == "who" and names_somebody(text)
        is_plain &= not _is_what_it_is(text, inquiry)
        is_plain |= is_of_beginning and cues.BEGAN.search(text) is not None
        return hit.is_right and not is_unreal(text, 0), round(hit.share, 1) + 0.2 * is_plain

    top = max(map(rank, found))
    alike = [hit for hit in found if rank(hit) == top]
    if s.RECALLS.search(scene.heard.text) and not is_of_beginning:
        today = scene.now.date()
        alike = [hit for hit in alike if local(scene, hit.line.said.at).date() < today] or alike
    return alike[0 if is_of_beginning else -1]


def _is_what_it_is(text: str, inquiry: Inquiry) -> bool:
    """The line says what the thing is, and nobody has it there: "the budgie is Captain"."""
    things = s.A_THING.findall(inquiry.text)
    return any(re.match(rf"\W*(?:the|my|our) {re.escape(one)}\b", text, re.I) for one in things)


def hits(lines: Sequence[Line], inquiry: Inquiry, *, beside: frozenset[str] = frozenset()) -> Iterator[Hit]:
    """The lines that share something with the question, in the order of time. It leans on the stems `beside`.

    A word weighs more the fewer of the lines hold it; a line that leans on the ones before ("his name is
    Bill") has part of theirs.
    """
    asked = inquiry.words - s.ASKING_STEMS
    if not asked - s.LIGHT and inquiry.whom is not None:
        asked |= {s.stem(word) for name in inquiry.whom.names for word in s.words_of(name)}
        asked |= {s.stem(word) for word in inquiry.whom.kin_words if word in s.words_of(inquiry.text)}
    weights = dict.fromkeys(beside - asked, BESIDE)
    weights |= {stem: LIGHT if stem in s.LIGHT else 1.0 for stem in asked}
    count = Counter(stem for line in lines for stem in line.stems & weights.keys())
    weights = {stem: weight / (1 + max(count[stem], 1)) ** 0.5 for stem, weight in weights.items()}
    whole = sum(weights[stem] for stem in asked) or sum(weights.values())
    if not whole:
        return
    needed = OF_KIND if inquiry.wants not in ("", "why") else ENOUGH
    for line in lines:
        share = min(sum(weights[stem] for stem in weights.keys() & line.stems) / whole, 1.0)
        is_kind = holds(line, inquiry)
        if is_kind and inquiry.wants and leans(line):
            share = min(share + _lent(line, weights, whole), 1.0)
        if share >= NEAR and speaks_of(line, inquiry.whom):
            yield Hit(line=line, share=share, is_right=is_kind and share >= needed)


def _lent(line: Line, weights: dict[str, float], whole: float) -> float:
    """What the lines before lend, the nearest most: "there's a new vet", "she's nice", "his name is Bill"."""
    lent = 0.0
    for distance, text in enumerate(reversed(line.before)):
        own = weights.keys() & s.content(text) - line.stems
        lent = max(lent, (LENT - 0.05 * distance) * sum(weights[stem] for stem in own) / whole)
    return lent


def leans(line: Line) -> bool:
    """Whether it goes on from the line before: "her name is Kat", "bill. he was 79"."""
    return cues.LEANS.search(line.said.text) is not None or len(line.said.text.split()) <= _A_FRAGMENT


_A_FRAGMENT = 4  # words


def _talked_of(scene: Scene, inquiry: Inquiry) -> frozenset[str]:
    """What the last lines of both were about, for "and what's his name?"."""
    if not s.LEANS_BACK.search(inquiry.text):
        return frozenset()
    lately = [said.text for said in (*scene.theirs[:2], *scene.hers[:2])]
    return frozenset().union(*(s.content(text) for text in lately)) - s.ASKING_STEMS


def holds(line: Line, inquiry: Inquiry) -> bool:
    """Whether a line holds the kind of thing that is asked for."""
    text = line.said.text
    match inquiry.wants:
        case "why":
            return cues.BECAUSE.search(text) is not None
        case "number":
            return s.NUMBER.search(text) is not None
        case "where":
            return cues.WHERE_IN.search(text) is not None
        case "who":
            is_told = cues.THIRD.search(text) is not None and any(
                map(names_somebody, line.before[-1:])
            )  # "she rearranged the rack"
            return names_somebody(text) or s.A_NAME.search(text) is not None or is_told
        case "name":
            return is_named_in(line, inquiry.topic)
        case "when" if s.AHEAD.match(inquiry.text):
            return s.A_DAY.search(text) is not None
        case _:
            return True


def names_in(line: Line) -> list[str]:
    """The people that a line names, as they are rightly called."""
    words = re.findall(r"[A-Za-z][\w-]+", line.said.text)
    names = list(dict.fromkeys(word.removesuffix("'s") for word in words if _is_name(word)))
    right = re.findall(r"[A-Za-z][\w-]+", line.meant)
    return [name[:1].upper() + name[1:] for name in (right if len(right) == len(names) == 1 else names)]


def names_somebody(text: str) -> bool:
    is_kin = s.KIN_PHRASE.search(text.lower()) is not None
    return is_kin or any(map(_is_name, re.findall(r"[A-Za-z][\w-]+", text))) or bool(persons.names_in(text))


def is_named_in(line: Line, thing: str) -> bool:
    """A line that says what a thing is called: "called her Saoirse", "the boat, Marigold", "Mr Twomey."."""
    text = line.said.text
    if s.CALLED.search(text) or (line.before and s.BARE_NAME.match(text)):
        return True
    head = thing.rsplit(maxsplit=1)[-1] if thing.split() else ""
    if not head:
        return False
    after, before = (
        rf"\b{re.escape(head)},? (?:is |the )?[A-Z][a-z]+",
        rf"\b[A-Z][a-z]+,? (?:is )?(?:my|our|the) (?:\w+ )?{re.escape(head)}\b",
    )
    return re.search(f"{after}|{before}", text) is not None


# --- on which day ---------------------------------------------------------------------------------------


def day_of(scene: Scene, said: Said) -> date:
    """The day that a line tells of, where it names one gone by; else the day it was said."""
    when = when_in(scene, said)
    day = local(scene, said.at).date()
    return (
        when.start.date()
        if when is not None and when.start.date() <= day and when.kind != "duration"
        else day
    )


def when_in(scene: Scene, said: Said) -> When | None:
    """The day that a line names: gone by, unless its clause tells of what is, and so of what is to come.

    A weekday beside the date settles the year.
    """
    at = local(scene, said.at)
    past = read_when(said.text, at, past=True)
    if past is None or past.kind == "duration":
        return past
    coming = read_when(said.text, at)
    if coming is None or coming.start == past.start:
        return past
    weekday = s.WEEKDAY.search(said.text[past.span[0] : past.span[1]])
    if weekday is not None:
        name = weekday[0].lower()
        fits = [when for when in (coming, past) if when.start.strftime("%A").lower() == name]
        if len(fits) == 1:
            return fits[0]
    return coming if _is_of_now(said.text, said.text[past.span[0] : past.span[1]]) else past


def _is_of_now(text: str, day: str) -> bool:
    """The clause that has the day tells of what is: "the wedding is on the 12th"."""
    words = set(day.lower().split())
    holding = [
        clause for clause in clauses_of(text) if words & {word.lower().strip(",.") for word in clause.words}
    ]
    return bool(holding) and all(clause.tense != "past" for clause in holding)


def local(scene: Scene, at: datetime) -> datetime:
    return at.astimezone(scene.moment.zone)


def her_side(words: str) -> str:
    """Their words for a thing, from her side: "my boat" is "your boat"."""
    return turn_round(words)

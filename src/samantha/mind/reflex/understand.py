"""Understanding: one turn in, one typed value out. Pure; it knows the moment but never memory.

Extract before replying: a command needs its shape and its slots, a question its pattern, a telling
something that was really followed. Where nothing is extracted, nothing is claimed.
"""

# ruff: noqa: E501, SIM905 - a pattern reads by its alternatives

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from typing import cast

from samantha.core.turn import Moment, Said
from samantha.mind.reflex import classify
from samantha.mind.reflex.danger import danger_of
from samantha.mind.reflex.en import farewells
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import herself as h
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en.when import When, read_all, read_when
from samantha.mind.reflex.heard import About, Act, Command, Heard, Question, Tongue
from samantha.mind.reflex.names import is_given
from samantha.mind.reflex.telling import echo_of, read_telling

MAX_CHARS = 1500  # what is read of a very long turn; the journal keeps all of it
MAX_PARTS = 14


def understand(text: str, moment: Moment) -> Heard:
    """What the person said, as far as it can be followed. Takes under 5 ms for any text."""
    clean = tidy(text)
    tongue = tongue_of(clean)
    if tongue == "nonsense" and is_pure_act(clean):
        tongue = "en"
    danger = danger_of(clean)
    if tongue in ("silence", "emoji", "nonsense") or (tongue == "other" and not danger):
        return Heard(
            text=clean,
            tongue=tongue,
            when=_when(clean, moment),
            name=name_of(clean, expects="") if tongue == "other" else "",
            age=_age(mend(clean)),
        )
    parts = split(clean)
    acts = _acts(parts)
    expects = moment.last_line.expects if moment.last_line else ""
    command = _command(split(_dated(clean, moment)), moment)
    name = name_of(clean, expects=expects)
    questions = [found for part in parts if (found := _question(part))]
    if command is not None and command.kind == "cannot" and (name or questions):
        command = None
    if command is not None and command.kind == "list" and any(q.kind == "rings" for q in questions):
        command = None
    question = None if command else (questions[0] if questions else None)
    if command is None and _is_kept_back(clean, question, moment):
        question = Question(about="her", kind="aside_bare" if h.is_bare(clean) else "aside")
    if not (acts or command or question):
        acts, question = _by_intent(clean, parts)
    rest = [part for part in parts if not is_pure_act(part) and not _question(part)]
    rest = [] if question is not None and question.kind in g.INTENTS.values() and len(parts) == 1 else rest
    telling = None if command or not rest else read_telling(" ".join(rest), moment)
    return Heard(
        text=clean,
        parts=tuple(parts),
        acts=acts,
        command=command,
        question=question,
        telling=telling,
        when=command.when if command and command.when else _when(clean, moment),
        name=name,
        age=_age(mend(clean)),
        is_minor=_is_minor(mend(clean)),
        danger=danger,
        tongue="en",
    )


def _by_intent(clean: str, parts: list[str]) -> tuple[tuple[Act, ...], Question | None]:
    """A second opinion on a short line that no rule knew: the classifier's, where it is very sure. Never a deed."""
    if len(parts) != 1 or len(clean.split()) > _SHORT_LINE:
        return (), None
    label, score = classify.intents().best(clean)
    if score < _VERY_SURE:
        return (), None
    if (act := g.INTENT_ACTS.get(label)) is not None:
        return (cast(Act, act),), None
    kind = g.INTENTS.get(label)
    return (), Question(about="her", kind=kind) if kind else None


_SHORT_LINE = 9  # words
_VERY_SURE = 0.8  # of 1,000 lines of chat (tests/corpora) one in a hundred gets so far, rightly


# --- text ---------------------------------------------------------------------------------------------


def tidy(text: str) -> str:
    """One line, plain quotes, no control characters, of bounded length."""
    if len(text) > MAX_CHARS:
        text = text[:MAX_CHARS].rsplit(" ", 1)[0]
    text = text.translate(_QUOTES)
    text = p.STAMMER.sub("", p.TWICE.sub(r"\1", text))
    text = re.sub(r"[^\S\n]+", " ", "".join(c if c.isprintable() or c == "\n" else " " for c in text))
    return re.sub(r"\s*\n\s*", "\n", text).strip()


_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "\t": " ", "\r": "\n"})


def split(clean: str) -> list[str]:
    """Its sentences, as written."""
    parts = re.split(r"(?<=[.!?…])[\s]+|\n+|\s+[-–—]+\s+|;\s+|(?<=[a-z])\.{2,}\s*", clean)
    parts = [piece for part in parts if part for piece in g.REMIND_MID.split(part)]
    return [part.strip() for part in parts if part.strip(" .,!?…-")][:MAX_PARTS]


@lru_cache(maxsize=512)
def mend(part: str) -> str:
    """Lower case, usual misspellings mended, marks at the ends gone: what the patterns read."""
    words = re.findall(r"[\w'@/+*%:.,$£€×÷-]+|[^\w\s]", part.lower())
    text = " ".join(
        g.SPELLINGS.get(word.rstrip(",."), word.rstrip(",.")) + word[len(word.rstrip(",.")) :]
        for word in words
    )
    return re.sub(r"\s+([,.!?…;])", r"\1", text).strip(" .,!?…-\"'")


def tongue_of(clean: str) -> Tongue:
    """Whether this is English at all."""
    if not clean:
        return "silence"
    letters = [c for c in clean if c.isalpha()]
    if not letters:
        if any(ord(c) > 0x2000 for c in clean):
            return "emoji"
        return "en" if any(c.isdigit() for c in clean) or set(clean) <= set("?!. ") else "nonsense"
    if sum(ord(c) > 0x24F for c in letters) > len(letters) / 2:
        return "other"
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", clean.lower())
    english = sum(word in g.ENGLISH or word in g.SPELLINGS for word in words)
    foreign, _ = _most_foreign(words)
    foreign += p.NOT_ENGLISH.search(clean) is not None
    if foreign >= 2 and foreign > english:
        return "other"
    if len(words) == 1 and foreign and not english and words[0] not in _LOANS and not is_given(words[0]):
        return "other"
    return "nonsense" if _is_mash(words, english) else "en"


_LOANS = {
    "die",
    "das",
    "la",
    "le",
    "el",
    "co",
    "bin",
    "hat",
    "per",
    "mi",
    "tag",
    "come",
    "hallo",
    "non",
    "once",
    "va",
    "wat",
}


def foreign_name(clean: str) -> str:
    """Which language it seems to be, by name; "" where she cannot tell."""
    count, code = _most_foreign(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", clean.lower()))
    return g.LANGUAGE_NAMES[code] if count >= 2 or (count and len(clean.split()) == 1) else ""


def _most_foreign(words: list[str]) -> tuple[int, str]:
    return max((sum(word in vocabulary for word in words), code) for code, vocabulary in g.FOREIGN.items())


def _is_mash(words: list[str], english: int) -> bool:
    """Keys at random: no English word, and letters that no tongue puts together."""
    if english:
        return False

    def odd(word: str) -> bool:
        vowels = sum(c in "aeiouyàáâäéèêíóôöúü" for c in word)
        return len(word) > 3 and (
            vowels < len(word) / 5
            or re.search(
                r"[^aeiouy]{5}|(.)\1\1|[aeiou]{5}|(?:asd|sdf|dfg|fgh|hjk|jkl|qwe|wer|ert|zxc|xcv|uio)", word
            )
            is not None
        )

    return sum(odd(word) for word in words) * 2 > len(words)


# --- acts, questions, commands -------------------------------------------------------------------------


@cache
def _act_patterns() -> tuple[tuple[Act, re.Pattern[str]], ...]:
    return tuple((act, re.compile(rf"(?:{pattern})", re.I)) for act, pattern in g.ACTS)  # type: ignore[misc]


@cache
def _question_patterns() -> tuple[tuple[About, str, re.Pattern[str]], ...]:
    return tuple((cast(About, about), kind, re.compile(pattern)) for about, kind, pattern in g.QUESTIONS)


def _strip_openers(part: str) -> str:
    stripped = g.OPENERS.sub("", part)
    return stripped or part


@lru_cache(maxsize=64)  # one turn asks for the same parts several times
def acts_of(part: str) -> tuple[Act, ...]:
    """What this part does, where doing is all that it does."""
    for text in dict.fromkeys((mend(part), _strip_openers(mend(part)))):
        for act, pattern in _act_patterns():
            if pattern.fullmatch(text):
                return (act,)
    clauses = [piece for piece in re.split(r"[,.!?]\s*|\s-\s", mend(part)) if piece]
    if 1 < len(clauses) <= 4:
        found = [acts for piece in clauses if (acts := acts_of(piece))]
        if len(found) == len(clauses):
            return tuple(act for acts in found for act in acts)
    return ()


def is_pure_act(part: str) -> bool:
    return bool(acts_of(part))


def _acts(parts: list[str]) -> tuple[Act, ...]:
    found: list[Act] = []
    for index, part in enumerate(parts):
        here = acts_of(part)
        text = mend(part)
        if not here and index == 0:
            here = _lead(text)
        found += here
        if g.CORRECTION.search(text) and "correction" not in found:
            found.append("correction")
    if "bye" not in found and parts and _is_leaving(mend(parts[-1])):
        found.append("bye")
    return tuple(dict.fromkeys(found))


def _is_leaving(last: str) -> bool:
    """The last part is a farewell, or ends with one."""
    if farewells.TAIL.search(last) and not last.endswith("?"):
        return True
    return len(last.split()) <= farewells.LONGEST and farewells.GOING.search(last) is not None


def _lead(text: str) -> tuple[Act, ...]:
    """The act that a longer part begins with: "yes, and ..." """
    head = re.split(r"[,.!:]\s+|\s", text, maxsplit=1)[0]
    clause = re.split(r"[,.!:]\s+", text, maxsplit=1)[0]
    for act in acts_of(clause) if clause != text else ():
        if act in ("yes", "no", "thanks", "greeting", "laugh", "skip", "bye", "sorry"):
            return (act,)
    if head in ("yes", "yeah", "yep", "sure", "ok", "okay", "yup"):
        return ("yes",)
    if head in ("no", "nope", "nah"):
        return ("no",)
    if head in ("hi", "hello", "hey", "hiya"):
        return ("greeting",)
    return ("laugh",) if re.match(r"(?:ha)+h?\b|lol\b", text) else ()


@lru_cache(maxsize=64)
def _question(part: str) -> Question | None:
    """The question in one sentence, if it is one."""
    text = _strip_openers(mend(part))
    text = (
        re.sub(
            r"^(?:(?:ok|okay|hi|hello|hey|yes|yeah|no|thanks|thank you|sure|cool|nice|fine|great|wow|actually|sorry|wait|haha|lol|skip|good)[\s,.!]+)+",
            "",
            text,
        )
        or text
    )
    is_marked = part.rstrip(" \"'").endswith("?")
    clauses = [text, *(piece for piece in re.split(r"[,.:]\s+|\s+(?:but|and|so)\s+", text) if piece != text)]
    for clause in (mend(part), text, *h.clauses(text)):
        if kind := h.kind_of(clause, is_marked=is_marked):
            return Question(about="her", kind=kind)
    for clause in clauses[:4]:
        for about, kind, pattern in _question_patterns():
            if (match := pattern.search(clause)) and (
                match.start() == 0 or is_marked or len(clause) - (match.end() - match.start()) < 12
            ):
                what = next(
                    (value for name, value in match.groupdict().items() if value and name.startswith("what")),
                    "",
                )
                return Question(about=about, kind=kind, what=what.strip(" ?.!,"))
    if is_pure_act(part):
        return None
    return _other_question(text, is_marked)


def _is_kept_back(clean: str, question: Question | None, moment: Moment) -> bool:
    """They ask that this goes nowhere else. A model on this machine may hear it, unless it is the one meant."""
    if not h.asks_to_keep(clean) or (question is not None and question.about in ("memory", "deeds")):
        return False
    if question is not None and question.kind in h.KINDS and clean.endswith("?"):
        return False
    is_here = moment.model is not None and moment.model.is_here
    return not is_here or h.names_the_model(clean) or h.is_bare(clean)


_LONGEST_UNMARKED = 12  # words: a longer sentence that opens with "what" is a telling, unless a mark ends it


def _other_question(text: str, is_marked: bool) -> Question | None:
    asks = g.OTHER_QUESTION.match(text)
    if (
        not is_marked
        and not p.REQUESTS.match(text)
        and (p.DECLARES.match(text) or len(text.split()) > _LONGEST_UNMARKED)
    ):
        return None
    if not asks or g.NOT_QUESTION.match(text) or (not is_marked and len(text.split()) < 3):
        return None
    if p.REQUESTS.match(text):
        return Question(about="her", kind="request", what=text)
    if re.match(
        r"^(?:do|did|are|were|have|can|could|would|will|what do|what are|what did|how do|when do|where do|why do|why are|have) you\b|^(?:what|who|how|when|where)'?s your\b|^(?:what|when|where|how|why|who) (?:do|are|did|have|would|will|were|can) you\b",
        text,
    ):
        return Question(about="her", kind="other", what=text)
    if p.ASKS_OF_SELF.search(text):
        return Question(about="memory", kind="search", what=text)
    if re.search(r"\b(?:i|my|me|we|our|this|it|that|here)\b", text):
        return Question(about="her", kind="unsure", what=text)
    if not is_marked and not re.match(
        r"^(?:what|who|when|where|how|why|which|tell me|is there|are there)\b", text
    ):
        return None
    return Question(about="world", kind="unknown", what=text)


def _when(text: str, moment: Moment) -> When | None:
    """The time spoken of; a time that is only ruled out ("not Thursday") is none."""
    text = g.NOT_THEN.sub(_blank, text)
    when = _read_when(g.FEAST.sub(_blank, text), moment.local, moment.anchors) or _read_when(
        text, moment.local, moment.anchors
    )
    if when is not None and when.kind != "duration" and when.end and (to := g.MINUTES_TO.search(text)):
        when = _minutes_to(text, to, moment) or when
    if when is not None and not when.is_sure and when.other and when.has_time:
        lately = " ".join(said.text for said in moment.past[-6:] if said.speaker == "person")
        if evening := g.EVENING_TALK.search(lately):
            return _read_when(f"{text} . {evening[0]}", moment.local) or when
    return when


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _minutes_to(text: str, match: re.Match[str], moment: Moment) -> When | None:
    """ "Ten to seven in the morning" as 6:50, where it was taken for a span from ten to seven."""
    said = match["minutes"].lower()
    minutes = int(said) if said.isdigit() else g.MINUTES[said]
    hour = int(match["hour"]) if match["hour"].isdigit() else g.HOURS[match["hour"].lower()]
    clock = f"{(hour - 2) % 12 + 1}:{60 - minutes}"
    when = _read_when(text[: match.start()] + clock + text[match.end() :], moment.local)
    if when is None or not 1 <= hour <= 12:
        return None
    shift = len(match[0]) - len(clock)
    runs = tuple(
        (start + shift * (start > match.start()), end + shift * (end > match.start()))
        for start, end in when.spans or (when.span,)
    )
    return replace(when, spans=runs, span=max(runs, key=lambda run: run[1] - run[0]))


def _dated(text: str, moment: Moment) -> str:
    """ "The night the clocks change" as its date, in the person's own zone."""
    match = g.CLOCKS_CHANGE.search(text)
    if match is None:
        return text
    noon = moment.local.replace(hour=12, minute=0, second=0, microsecond=0, tzinfo=None)
    is_back = "back" in match["how"].lower()
    is_forward = re.search(r"forward|ahead", match["how"], re.I) is not None
    for days in range(1, 400):
        day = noon + timedelta(days=days)
        turn = _offset(day, moment) - _offset(day - timedelta(days=1), moment)
        if (turn > timedelta() and not is_back) or (turn < timedelta() and not is_forward):
            rest = _when(text[: match.start()] + text[match.end() :], moment)
            if match["part"].lower() == "night" and not (rest and rest.has_time):
                return g.CLOCKS_CHANGE.sub(f"on {day - timedelta(days=1):%d %B %Y} at 9 pm", text)
            return g.CLOCKS_CHANGE.sub(f"on {day:%d %B %Y}", text)
    return text


def _offset(wall: datetime, moment: Moment) -> timedelta:
    return wall.replace(tzinfo=moment.zone).utcoffset() or timedelta()


@lru_cache(maxsize=64)  # one turn asks for the same sentence several times
def _read_when(text: str, now: datetime, anchors: tuple[tuple[str, str], ...] = ()) -> When | None:
    return read_when(text, now, anchors={name: date.fromisoformat(day) for name, day in anchors})


def _command(parts: list[str], moment: Moment) -> Command | None:
    """What is ordered, if its shape and its slots are there."""
    if (moved := _bare_correction(parts, moment)) is not None:
        return moved
    for index, part in enumerate(parts):
        text = mend(part)
        if (small := _small(text, part, moment)) is not None:
            return small
        if (timer := _timer(parts, index, moment)) is not None:
            return timer
        if (reminder := _remind(parts, index, moment)) is not None:
            return reminder
    return next((found for part in parts if (found := _unable(mend(part), part))), None)


def _small(text: str, part: str, moment: Moment) -> Command | None:
    """The commands that take one sentence."""
    if g.UNDO.match(text):
        return Command(kind="undo")
    if g.SNOOZE.match(text) and _just_rang(moment):
        return Command(kind="move", what="snooze", when=_snoozed(part, moment))
    if (match := g.CANCEL.search(text)) and (what := _cancelled(match, text, moment)) is not None:
        return Command(kind="cancel", what=what)
    if (match := g.FORGET.match(text)) and not g.FORGET_NOT.search(text) and not _waved_off(text, moment):
        return Command(kind="forget", what=match["what"] or match["unsaid"])
    if (put := g.REMIND_PUT.match(part)) and not g.REMIND_NOT.search(part):
        when = _timed(_when(part, moment), moment)
        return Command(kind="remind", what=_polish(_without(part, when)[slice(*put.span("what"))]), when=when)
    if g.LIST.search(text) and not re.match(r"^(?:set|add|put|make|create|remind)\b", text):
        return Command(kind="list", when=_when(re.sub(r"^did i (?:set|ask)\b", "", text), moment))
    if (
        (match := g.MOVE.match(text) or g.MOVE_ASK.search(text))
        and _may_move(text, moment)
        and (when := _moved_to(part, moment))
    ):
        what = next((value for value in match.groupdict().values() if value), "it")
        return (
            None
            if re.search(r"\b(?:reminder|timer|alarm) (?:for|to|at|in)\b", text)
            and re.match(r"^(?:set|put|make)\b", text)
            else Command(kind="move", what=what.strip(), when=when)
        )
    if (
        (match := g.NAME_HER.search(text))
        and match["name"] not in _NOT_HER
        and (_cased(match["name"], part)[0].isupper())
        and not re.match(
            r"^(?:your|ur) name is (?:\w+ )?(?:easy|hard|nice|good|lovely|pretty|cool|weird|odd|funny|long|short|great|fine|beautiful|stupid|silly|boring)",
            text,
        )
    ):
        return Command(kind="name_her", what=_cased(match["name"], part))
    if g.NAME_HER_ASK.search(text):
        return Command(kind="name_her")
    return None


def _waved_off(text: str, moment: Moment) -> bool:
    """ "Forget it", to something that she asked: a no, and nothing to be forgotten."""
    line = moment.last_line
    return bool(g.FORGET_IT.match(text)) and line is not None and (bool(line.expects) or "?" in line.text)


def _cancelled(match: re.Match[str], text: str, moment: Moment) -> str | None:
    """Which reminder is to go; None where no reminder is spoken of."""
    what = next((value for value in match.groupdict().values() if value), "").strip()
    if re.fullmatch(r"(?:don'?t|do not) remind me", text):  # what one says of a thing one would rather forget
        return None
    speaks = re.search(r"\b(?:remind\w*|timers?|alarms?)\b|^(?:cancel|dismiss)$", text)
    words = set(re.findall(r"[a-z]{3,}", what)) - {
        "the",
        "that",
        "one",
        "and",
        "you",
        "can",
        "for",
        "them",
        "with",
        "everything",
    }
    held = {word for due in moment.upcoming for word in re.findall(r"[a-z]{3,}", due.text.lower())}
    is_held = bool(words & held) or (
        what in ("it", "that", "that one", "them", "both", "everything", "all", "all of them")
        and bool(moment.upcoming)
        and re.match(r"^(?:\w+ )*?(?:cancel|delete|remove|scrap|clear|bin)\b", text)
    )
    return what if speaks or is_held else None


def _just_rang(moment: Moment) -> bool:
    last = moment.last_line
    return bool(moment.unacknowledged) or (
        last is not None and any(move.startswith("due.") for move in last.moves)
    )


def _unable(text: str, part: str) -> Command | None:
    if (match := g.CANNOT.match(text)) and not part.rstrip().endswith("...") and _is_order(text, match):
        return Command(kind="cannot", what=f"{match['verb']} {match['thing']}".strip())
    return None


_NOT_HER = {
    "a",
    "an",
    "the",
    "back",
    "later",
    "when",
    "if",
    "that",
    "it",
    "what",
    "again",
    "by",
    "in",
    "at",
    "stupid",
    "not",
    "something",
    "names",
    "like",
    "so",
    "to",
}


def _is_order(text: str, match: re.Match[str]) -> bool:
    """ "Call mum" orders; "call it a day" and "play is fun" do not."""
    thing = match["thing"]
    return (
        bool(thing)
        and not re.match(
            r"^(?:is|was|it\b|that\b|of\b|me\b(?! (?:a|an|the|some|to))|you\b|myself|went|gone|'s|with|in|for|at|about|from)",
            thing,
        )
        and len(thing.split()) <= 9
    )


def _bare_correction(parts: list[str], moment: Moment) -> Command | None:
    """A bare time right after her confirmation is another time for what she just set."""
    moves = moment.last_line.moves if moment.last_line else ()
    is_fresh = any(move in ("remind.set", "remind.moved", "timer.set", "timer.set_named") for move in moves)
    if len(parts) != 1 or not is_fresh or not g.SHORT.fullmatch(parts[0]) or is_pure_act(parts[0]):
        return None
    clock = _when(f"at {parts[0]}", moment) if g.BARE_CLOCK.fullmatch(parts[0]) else None
    when = _timed(_when(parts[0], moment) or clock, moment)
    if when is None or when.rrule or (when.grain == "part" and not g.PART_NAMED.search(parts[0])):
        return None
    rest = _without(parts[0], when).strip(" ,.!?0123456789")
    if not g.REMIND_FILLER.match(rest):
        return None
    return Command(kind="move", what="it", when=when)


def _may_move(text: str, moment: Moment) -> bool:
    """There is something to move, and this does not ask for something new."""
    return bool(moment.upcoming or moment.last_deed) and not g.REMIND_NEW.match(text)


def _moved_to(part: str, moment: Moment) -> When | None:
    """The new time in "make it 6", "can wait til Saturday", "push it to Friday, same time"."""
    part = re.sub(r",? ?(?:at )?(?:the )?same time\b", "", part, flags=re.I)
    part = re.sub(r"\b(?:un)?till?\b", "to", part, flags=re.I)
    moves = moment.last_line.moves if moment.last_line else ()
    when = _when(part, moment)
    if when is None and any(move.startswith(("remind.", "timer.")) for move in moves):
        when = _when(re.sub(r"\b(?:it|that|one) (?:to )?(?=\S+\W*$)", "it at ", part, flags=re.I), moment)
    return _timed(when, moment)


def _snoozed(part: str, moment: Moment) -> When | None:
    """ "Five more minutes", "snooze": ten minutes where none are said, as alarm clocks have it."""
    part = re.sub(r"\b(?:more|another)\b ?", "", part, flags=re.I)
    return _when(part, moment) or _when(f"in {part}", moment) or _when("in 10 minutes", moment)


def _remind(parts: list[str], index: int, moment: Moment) -> Command | None:
    """A reminder, whichever way round: "remind me to ..., at ...", "at ..., ..., remind me"."""
    part = _sober(g.ALARM_FOR.sub(r"\1 at ", parts[index]), moment)
    if g.REMIND_NOT.search(part):
        return None
    when = _timed(_when(part, moment), moment)
    bare = _without(part, when, *further(part, when, moment))
    cue = g.REMIND_CUE.search(bare) or (g.REMIND_TIMED.search(bare.strip()) if when is not None else None)
    if cue is None:
        return _unspoken(parts, index, moment)
    is_wake = bool(g.WAKE.search(part)) or cue[0].strip(" ,.!").lower().endswith("alarm")
    words = _asked(part, cue)
    if re.match(r"every\b", words):  # a repeat that was not followed
        return Command(kind="remind", what=_polish(words[len("every") :]))
    if (unread := _unread(part, when, moment)) and not is_wake:
        unread = re.escape(turn_round(re.sub(r"^(?:of|on|in|at) ", "", unread)))
        return Command(kind="remind", what=_polish(re.sub(rf"\W*(?:\bof )?{unread}", " ", words)))
    if not words and index and not is_wake:
        words, when = _from_before(parts, index, moment, when)
    elif index and (named := _named(words, parts[index - 1])):
        words = named
    sooner = _timed(_when(parts[index - 1], moment), moment) if index else None
    if sooner and not (when and when.has_time) and not _polish(_without(parts[index - 1], sooner)):
        words, when = _polish(_cut(part, g.REMIND_CUE.search(part) or cue)), sooner
    if when is None:
        near = " ".join(parts[max(0, index - 1) : index + 2])
        when = _timed(_when(near, moment), moment)
    after = parts[index + 1] if index + 1 < len(parts) else ""
    if when is not None and when.grain in ("day", "part") and g.BARE_CLOCK.fullmatch(after):
        # "Wednesday evening to measure it. 7"
        when = _when(f"{part[slice(*when.span)]} at {after}", moment) or when
    if is_wake:
        words, when = words or g.WAKE_UP, _early(when, part)
    return Command(kind="remind", what=words, when=when)


def _sober(part: str, moment: Moment) -> str:
    """Without hesitation, without a time that is taken back at once, and an alarm with its own time alone."""
    part = g.HESITATION.sub("", part)
    if again := g.SELF_CORRECTION.search(part):
        before, after = part[: again.start()], part[again.end() :]
        if _when(after, moment) is not None and (earlier := _when(before, moment)) is not None:
            part = f"{_without(before, earlier)} {after}"
    alarm = g.WAKE.search(part)
    if alarm and (own := _when(part[alarm.start() :], moment)) is not None and own.has_time:
        other = _when(part[: alarm.start()], moment)
        return part[alarm.start() :] if other is not None and other.has_time else part
    return part


def _asked(part: str, cue: re.Match[str]) -> str:
    """The words of the reminder: what follows its cue, where that is a whole, else all that is left."""
    if called := g.CALLED.search(part):
        return called["name"].strip()
    before, after = cue.string[: cue.start()], cue.string[cue.end() :]
    words = _polish(after)
    is_after = before.rstrip().endswith((":", ";", ",")) or re.match(r"\s*(?:to|that|about)\b", after, re.I)
    if not words or not is_after:
        words = _polish(_cut(cue.string, cue))
    elif named := _named(words, before):
        words = named
    # A preposition that ends the sentence is part of it: "ask them to take it in".
    last = re.search(r" (in|on|up|off|over|out)[\s.!?]*$", part, re.I)
    is_cut = (
        words and last and not words.endswith(last[0].strip(" .!?")) and cue.end() < len(cue.string.rstrip())
    )
    return f"{words} {last[1]}" if is_cut and last else words


def _early(when: When | None, part: str) -> When | None:
    """One is woken in the morning, where the hour could as well be the evening's."""
    if when is None or when.other is None or g.HALF_SAID.search(part):
        return when
    is_late = when.other.hour < 12 <= when.start.hour  # noon
    return replace(when, start=when.other, other=when.start) if is_late else when


def _from_before(parts: list[str], index: int, moment: Moment, when: When | None) -> tuple[str, When | None]:
    """What the sentences before it say, where "remind me" stands alone."""
    words = _polish(_without(parts[index - 1], before := _timed(_when(parts[index - 1], moment), moment)))
    when = when or before
    if index > 1 and when is None:
        when = _timed(_when(" ".join(parts[: index - 1]), moment), moment)
    elif len(words.split()) <= 1 and index > 1:
        words = _polish(_without(parts[index - 2], None)) or words
    return words, when


def _named(words: str, before: str) -> str:
    """ "Cancel it" with the name of the thing, where the clause before ends or begins with it."""
    match = re.fullmatch(r"(?P<verb>.*?)\s*\b(?P<pronoun>it|them|that|those)", words, re.I)
    if match is None:
        return ""
    before = before.strip(" ,.;:!?-")
    if (habit := g.HABIT.search(before)) and not match["verb"]:
        return _polish(before[habit.end() :])
    thing = re.search(r"\b(?P<whose>an?|the|my|our|his|her) (?P<what>(?:[\w'-]+ )?[\w'-]+)$", before, re.I)
    thing = thing or re.match(r"(?P<whose>the|my|our|his|her) (?P<what>[\w'-]+)(?= )", before, re.I)
    if thing is None:
        return ""
    whose = "the" if thing["whose"].lower() in ("a", "an") else thing["whose"]
    return turn_round(f"{match['verb']} {whose} {thing['what']}".strip())


def _unspoken(parts: list[str], index: int, moment: Moment) -> Command | None:
    """A request without its word: "I keep forgetting to call Ann. Ten?", "every night at ten: floss"."""
    part = parts[index]
    when = _timed(_when(part, moment), moment)
    if habit := g.HABIT.search(part):
        after = parts[index + 1] if index + 1 < len(parts) else ""
        later = _timed(_when(after, moment), moment)
        what = _habit(part, habit, when)
        if later is not None and g.REMIND_FILLER.match(_without(after, later).strip(" ,.!?")):
            return Command(kind="remind", what=what, when=later)
        is_told = when is not None and when.has_time and moment.person.her_name and not after
        return Command(kind="remind", what=what, when=when) if is_told and what else None
    if when is None or not when.rrule or len(parts) > 1:
        return None
    if g.REMIND_FILLER.match(_without(part, when).strip(" ,.!?")):
        return _every(part, when, moment)
    words = _polish(_without(part, when))
    is_order = when.has_time and not part[: when.span[0]].strip() and len(words.split()) <= 3
    is_order = is_order and not g.TELLS.search(words) and not part.rstrip().endswith("?")
    is_order = is_order and bool(words) and when.grain != "day"
    return Command(kind="remind", what=words, when=when) if is_order else None


def _habit(part: str, habit: re.Match[str], when: When | None) -> str:
    """What is kept forgotten, said after it or before it: "I take a tablet and I keep forgetting it"."""
    for start, end in (when.spans or (when.span,)) if when else ():
        part = part[:start] + " " * (end - start) + part[end:]
    after = _polish(part[habit.end() :])
    before = _polish(part[: habit.start()])
    before = re.sub(r"^i\s+(?:(?:have|need) to |should |must )?", "", before, flags=re.I)
    return after if after and after not in ("it", "them", "that") else re.sub(r"^you\s+", "", before)


def _every(part: str, when: When, moment: Moment) -> Command | None:
    """ "Every day, please", after a line that told of what they keep forgetting."""
    told = [said.text for said in moment.past if said.speaker == "person"][-3:]
    line = next((text for text in reversed(told) if g.HABIT.search(text)), None)
    if line is None or (habit := g.HABIT.search(line)) is None:
        return None
    before = _when(line, moment)
    clock = line[slice(*before.span)] if before is not None and before.has_time and not when.has_time else ""
    whole = _read_when(f"{part[slice(*when.span)]} {clock}", moment.local) or when
    return Command(kind="remind", what=_habit(line, habit, before), when=whole)


def requests(parts: tuple[str, ...], moment: Moment) -> list[Command]:
    """The requests of a turn that are whole in themselves: "in an hour ..., and remind me to ... at six"."""
    found: list[Command] = []
    for part in (piece for whole in parts for piece in _apart(whole)):
        command = _timer([part], 0, moment) or _remind([part], 0, moment)
        if command is not None and command.when is not None and (command.what or command.kind == "timer"):
            found.append(command)
    return found


def _apart(part: str) -> tuple[str, ...]:
    """Two requests that share their verb, each with one of its own."""
    for pattern, verb in ((g.TIMER_AND, "timer"), (g.REMIND_AND, "remind me")):
        if match := pattern.match(part):
            return match[1], f"{verb} {match[2]}"
    return (part,)


def further(text: str, when: When | None, moment: Moment) -> tuple[When, ...]:
    """The times that "and" joins to this one: "at six and at eight"."""
    if when is None or not g.AND_ALSO.match(text[when.span[1] :]):
        return ()
    found: list[When] = []
    end = when.span[1]
    for other in read_all(text, moment.local):
        if other.span[0] >= end and g.AND_ALSO.fullmatch(text[end : other.span[0]]):
            found.append(other)
            end = other.span[1]
    return tuple(found)


def _unread(part: str, when: When | None, moment: Moment) -> str:
    """A piece of a time phrase that was not followed, beside one that was; "" where all of it was."""
    if when is None:
        return ""
    times = (when, *further(part, when, moment))
    for start, end in (run for each in times for run in each.spans or (each.span,)):
        if match := g.UNREAD_AFTER.match(part[end:]) or g.UNREAD_BEFORE.search(part[:start]):
            return match[0].strip(" ,")
    number = g.NUMBER_AFTER.match(part[times[-1].span[1] :])
    return number[0].strip() if number and when.has_time and not when.rrule else ""


def _cut(text: str, cue: re.Match[str]) -> str:
    return f"{text[: cue.start()]} {text[cue.end() :]}"


def _timed(when: When | None, moment: Moment) -> When | None:
    """A past time is no time for a reminder."""
    if when is None or (when.after_s is not None and when.after_s < 0):
        return None
    last = max(when.start, when.end or when.start)
    return None if not when.rrule and last.date() < moment.local.date() else when


def _is_assent(words: str) -> bool:
    """ "Yeah", "ok go on", "maybe": said with a request, and no part of it. "I have to leave" may well be one."""
    return {"yes", "no", "thanks", "laugh", "dunno", "greeting", "sorry"} >= set(acts_of(words) or ("",))


def _polish(words: str) -> str:
    """A reminder's words without the grammar that held them: "to call ana please" is "call ana"."""
    words = re.sub(r"\s+", " ", words).strip(' ,.;:!?-"')
    if _is_assent(words):
        return ""
    # What hangs on an event ("when I get home to ...") has no time that she could know.
    words = re.sub(r"^(?:when|once|after|before|as soon as) .{2,40}? to (?=\w)", "", words, flags=re.I)
    words = re.sub(r"^(?:yesterday|last \w+) (?=to )", "", words, flags=re.I)
    for _ in range(4):
        shorter = g.REMIND_TAIL.sub("", g.REMIND_GLUE.sub("", words)).strip(' ,.;:!?-"')
        if shorter == words:
            break
        words = shorter
    if g.NO_THING.fullmatch(words) or g.REMIND_TAIL.fullmatch(f" {words}") or _is_assent(words):
        return ""
    words = re.sub(r"[,.;]\s*it$", "", words)
    words = re.sub(
        r"^(?:to|that|about)$|^(?:me|it|this|that|something|one|for me|again|a|an|the|daily|weekly)$",
        "",
        words,
        flags=re.I,
    )
    return turn_round(
        re.sub(
            r"^(?:i need to|i have to|i must|i should|i've got to|i gotta|don't forget to|i'm)\s+",
            "",
            words,
            flags=re.I,
        )
    )


def turn_round(words: str) -> str:
    """Her side of their words: "call my mum" becomes "call your mum"."""
    flips = {
        "my": "your",
        "me": "you",
        "i": "you",
        "i'm": "you're",
        "i've": "you've",
        "our": "your",
        "us": "you",
        "mine": "yours",
        "myself": "yourself",
        "we": "you",
        "am": "are",
    }
    return re.sub(
        r"\b[A-Za-z']+\b", lambda m: flips.get(m[0].lower(), m[0]) if m[0].lower() in flips else m[0], words
    )


def _timer(parts: list[str], index: int, moment: Moment) -> Command | None:
    part = parts[index]
    if g.TIMER_NOT.search(part) or g.LIST.search(mend(part)):
        return None
    is_order = bool(g.TIMER_START.match(part))
    if not is_order and not g.TIMER_WORD.search(part):
        return None
    # "time an hour for me": an amount with an article is a length only beside the word timer.
    source = part if _when(part, moment) else f"timer {part}"
    when = _when(source, moment) if not re.search(r"(?:^|\s)-\d", part) else None
    words = " ".join(g.TIMER_WORDS.sub(" ", _without(source, when)).split())
    if is_order and when is None and index + 1 < len(parts):
        when = _when(parts[index + 1], moment)
    if not is_order and (when is None or not (when.duration_s or when.after_s)):
        return None
    is_name = len(words.split()) <= 4 and not any(c.isdigit() for c in words)
    return Command(kind="timer", what=words if is_name else "", when=when)


def _without(text: str, *times: When | None) -> str:
    runs = {run for when in times if when is not None for run in when.spans or (when.span,)}
    for start, end in sorted(runs, reverse=True):
        text = text[:start] + " " + text[end:]
    return text


def only_time(text: str, when: When) -> bool:
    """The turn says a time and nothing else: "Friday at six then"."""
    return not p.ONLY_TIME.sub("", _without(text, when))


# --- small readings ------------------------------------------------------------------------------------


def name_of(clean: str, *, expects: str) -> str:
    """What they call themselves. A bare word is a name only where she just asked for one."""
    found = ""
    for called in g.NAME_ME.finditer(clean):
        found = called["name"]
    if not found and (match := p.NAME_FIELD.match(clean) or p.NAME_ABROAD.search(clean)):
        found = match["name"]
    if not found and (match := p.I_AM.search(clean)):
        is_asked = expects == "name"
        is_plain = match["name"][0].isupper() or is_given(match["name"])
        is_sure = match["name"][0].isupper() and is_given(match["name"]) and not match["is_it"]
        if (is_asked and is_plain) or is_sure:
            found = match["name"]
    if (
        not found
        and (match := p.HERE.match(clean))
        and (match["name"][0].isupper() or is_given(match["name"]))
    ):
        found = match["name"]
    if not found and expects == "name":
        found = _bare_name(clean)
    return _cased(found, clean) if found and found.lower() not in p.NOT_A_NAME else ""


def _bare_name(clean: str) -> str:
    """A word or two that stand alone where a name was asked for.

    After a greeting, a word in small letters is more likely what she is being called: "hey beautiful".
    """
    head = p.NAME_ENDS.split(clean, maxsplit=1)[0].strip()
    bare = p.NAME_LEAD.sub("", head)
    words = bare.split()
    if not 1 <= len(words) <= _NAME_WORDS or not all(p.NAME_WORD.fullmatch(word) for word in words):
        return ""
    if any(word.lower() in p.NOT_A_NAME for word in words) or is_pure_act(bare):
        return ""
    is_written = all(word[0].isupper() for word in words) and not bare.isupper()
    if is_given(words[0]) or (is_written and (len(words) == 1 or words[0].lower() not in g.ENGLISH)):
        return bare
    is_alone = (
        len(words) == 1 and bare == head and len(bare) > _SHORTEST_NAME and bare.lower() not in g.ENGLISH
    )
    return bare if is_alone or (bare.isupper() and len(words) == 1 and len(bare) > 1 and is_alone) else ""


_NAME_WORDS = 3
_SHORTEST_NAME = 2  # letters: shorter, in small letters, is a command or a sound


def _cased(name: str, text: str) -> str:
    """As they wrote it, or with capitals where they wrote none."""
    found = re.search(rf"\b{re.escape(name)}\b", text, re.I)
    name = found[0] if found else name
    return (
        name
        if any(c.isupper() for c in name[:1]) and not name.isupper()
        else " ".join(
            w[:1].upper() + w[1:].lower() if (w.isupper() and len(w) > 2) or w.islower() else w
            for w in name.split(" ")
        )
    )


def _age(text: str) -> int | None:
    match = re.fullmatch(
        r".*?\b(?:i'm|i am|im|turned|just|age|aged|i was|since)?\s*(?P<age>\d{1,3})\b(?! ?(?:am|pm|:|boxes|minutes|days)).*",
        text,
    )
    return int(match["age"]) if match and 3 <= int(match["age"]) <= 120 else None


_NUMBERS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split()


def _is_minor(text: str) -> bool | None:
    """True where the turn says that they are a child now; "when I was 15" says nothing of the kind."""
    if re.search(
        r"\b(?:when|was|were|used to|since|at the age|my (?:son|daughter|kid|brother|sister|niece|nephew)|he'?s|she'?s|he is|she is|felt|feel like|like i'?m|mentally)\b",
        text,
    ):
        return None
    young = rf"(?:1[0-7]|[5-9]|{'|'.join(_NUMBERS)})"
    if re.search(
        rf"\b(?:i'm|i am|im|only|just|turned|turning) (?:only |just |actually |nearly |almost |a )*{young}\b(?! ?(?:minutes?|mins?|hours?|days?|weeks?|months?|stone|miles?|km|%|percent|feet|am|pm|th|boxes|pounds|years (?:in|into|sober|at|with|older|younger|clean|late)|shifts?|and a half hours|of us|people|steps|chapters?|pages?|meetings?|emails?))(?:$|[\s,.!?]+(?:years?|yrs?|yo|y/o|and|btw|but|lol|actually|old|next|so|in|nearly|sorry)\b|[,.!?]?$)",
        text,
    ):
        return True
    if re.search(
        r"\bi'?m (?:(?:just |only |still )?(?:a (?:minor|kid|child|teenager)|under ?(?:18|eighteen|age)|in (?:year (?:7|8|9|10|11)|(?:6|7|8|9)th grade|primary school|middle school)|not (?:18|eighteen|an adult|yet (?:18|eighteen))))\b",
        text,
    ):
        return True
    if re.search(
        r"\bi'?m (?:over |actually |well over |definitely )?(?:18|eighteen|an adult|a grown.?up|1[89]|[2-9]\d)\b|\bover (?:18|eighteen)\b",
        text,
    ):
        return False
    return None


def carried(said: Said | None) -> dict[str, object]:
    """The slots that a line of hers left open."""
    if said is None or not said.carry:
        return {}
    try:
        value = json.loads(said.carry)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """The content words of some texts, for asking whether they bear on each other."""
    return frozenset(
        word
        for text in texts
        for word in re.findall(r"[a-z][a-z'-]{3,}", text.lower())
        if word not in g.ENGLISH
    )


__all__ = [
    "acts_of",
    "carried",
    "echo_of",
    "foreign_name",
    "mend",
    "name_of",
    "split",
    "tidy",
    "understand",
]

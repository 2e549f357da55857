"""Questions: what one sentence asks, and of whom: her, her memory, what she does, the world."""

# ruff: noqa: E501 - a pattern reads by its alternatives

from functools import cache, lru_cache
from typing import cast

from samantha.core import pattern as re
from samantha.core.turn import Moment
from samantha.mind.reflex import asked, put
from samantha.mind.reflex.acts import is_pure_act, without_opener
from samantha.mind.reflex.en import asked as k
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import herself as h
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.heard import About, Question
from samantha.mind.reflex.text import mend


@lru_cache(maxsize=64)
def question_in(part: str) -> Question | None:
    """The question in one sentence, if it is one."""
    text = without_opener(mend(part))
    text = (
        re.sub(
            r"^(?:(?:ok|okay|hi|hello|hey|yes|yeah|no|thanks|thank you|sure|cool|nice|fine|great|wow|actually|sorry|wait|haha|lol|skip|good|by the way|btw|anyway|also|one more thing)[\s,.!]+)+",
            "",
            text,
        )
        or text
    )
    text = _put_directly(_ASIDE.sub("", text)) or text
    is_marked = part.rstrip(" \"'").endswith("?")
    if _REPORTED.search(text) or (not is_marked and g.WHEN_IT.match(text)):
        return None  # "she said, is it raining?" tells what she asked; "when the screen goes off ..." when
    clauses = [text, *(piece for piece in re.split(r"[,.:]\s+|\s+(?:but|and|so)\s+", text) if piece != text)]
    if not is_marked:
        clauses = [one for one in clauses if text.startswith(one) or _INVERTED.match(one)]
    for clause in dict.fromkeys((_ASIDE.sub("", mend(part)), text, *h.clauses(text))):
        if not is_marked and clause in _IDIOMS:
            continue
        if kind := h.kind_of(clause, is_marked=is_marked):
            return Question(about="her", kind=kind)
    if is_put := next(
        (found for clause in clauses[:4] if (found := put.put_in(part, asked.ways(clause)))), None
    ):
        return is_put
    if question := next(
        (found for clause in clauses[:4] if (found := asked.question_of(part, clause))), None
    ):
        return question
    for clause in clauses[:4]:
        for pattern, (about, kind) in _questions().on(clause):
            if (match := pattern.search(clause)) and (
                match.start() == 0 or is_marked or len(clause) - (match.end() - match.start()) < 12
            ):
                what = next(
                    (value for name, value in match.groupdict().items() if value and name.startswith("what")),
                    "",
                )
                return Question(about=about, kind=kind, what=_HANGS_ON.sub("", what.strip(" ?.!,")))
    if is_pure_act(part):
        return None
    return _other_question(text, is_marked)


def _put_directly(text: str) -> str:
    """ "May I ask whether you remember": "do you remember"."""
    asked = _MAY_ASK.sub("", text)
    if asked == text:
        return text
    return _WHETHER.sub(lambda match: _DIRECT.get(match[1], "do ") + "you ", asked)


_MAY_ASK = re.compile(
    r"^(?:may|can|could|might) i ask(?: you)?,? (?=(?:whether|if|what|how|why|where|who|when|which)\b)"
)
_WHETHER = re.compile(r"^(?:whether|if) you (are |can |have |will |were |would |)")
_DIRECT = {
    "are ": "are ",
    "can ": "can ",
    "have ": "have ",
    "will ": "will ",
    "were ": "were ",
    "would ": "would ",
}
_ASIDE = re.compile(
    r"(?<!what)(?<!who)(?<!how)(?<!why)(?<!where)(?<!which)(?<!when),? (?:do you|d'you|would you|do ya) (?:think|reckon|suppose|say|know)(?=\s*[,?.!]|$)|,? (?:i wonder|would you believe)(?=\s*[?]|$)"
)
"""Set beside a question, this asks nothing of its own."""
_HANGS_ON = re.compile(r",? (?:yourself|at all|too|though|then|samantha)$")
"""At the end of what is asked about, and no part of it: "do you like hymns yourself"."""
_INVERTED = re.compile(
    r"^(?:am|are|is|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|isn't|aren't|don't|doesn't|didn't|won't|wouldn't)\b (?:i|you|he|she|they|we|it|that|this|my|the|there|u)\b|"
    r"^(?:what|who|why|how|where|when|which)(?:'s)?\b.*\b(?:is|are|am|was|were|do|does|did|would|should|could|can|will|shall|have|has|u|you)\b|^(?:what|who|where|how)'?s\b|^(?:any|ever|know|guess|heard|wanna|want|thoughts|you)\b"
)
"""How a clause in the middle must begin to be a question, where no mark ends it."""
_IDIOMS = ("who knows",)
"""Asked of nobody, where no mark asks."""
_REPORTED = re.compile(
    r"^(?!(?:what|who|why|how|where|when|which|did|do|does|have|has|can|could|would|will|is|are|am|was|should)\b).*\b(?:said|says|asked|goes|shouted|saying|went),? (?:(?:to )?(?:him|her|them|me|us|my \w+|the \w+|to \w+),? )?(?:is|are|do|does|did|have|has|can|could|would|will|what|who|why|how|where|when|was)\b"
)


@cache
def _questions() -> re.Cases[tuple[About, str]]:
    return re.Cases((re.compile(pattern), (cast(About, about), kind)) for about, kind, pattern in g.QUESTIONS)


def _other_question(text: str, is_marked: bool) -> Question | None:
    if not is_marked and _TELLS.match(text):
        return None
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
    if k.OF_SELF.match(text) and not k.IN_MEMORY.search(text):
        return Question(about="asked", kind="asked.am_wrong")
    if p.ASKS_OF_SELF.search(text):
        return Question(about="memory", kind="search", what=text)
    if re.search(r"\b(?:i|my|me|we|our|this|it|that|here)\b", text):
        return Question(about="her", kind="unsure", what=text)
    if not is_marked and not re.match(
        r"^(?:what|who|when|where|how|why|which|tell me|is there|are there)\b", text
    ):
        return None
    return Question(about="world", kind="unknown", what=text)


_TELLS = re.compile(
    r"^(?:did|had|have|was|were|will|would|can|could) (?:it|that|this|the|my|a|some|nothing|everything)\b"
    r"|^(?:does|did|do|has|have|is|was|are|were|could|would|will) not\b"
)
"""Without a mark "did it friday" and "does not help" tell."""
_LONGEST_UNMARKED = 12  # words: a longer sentence that opens with "what" is a telling, unless a mark ends it


def is_kept_back(clean: str, question: Question | None, moment: Moment) -> bool:
    """They ask that this goes nowhere else. A model on this machine may hear it, unless it is the one meant."""
    if not h.asks_to_keep(clean) or (question is not None and question.about in ("memory", "deeds")):
        return False
    if question is not None and question.kind in h.KINDS and clean.endswith("?"):
        return False
    is_here = moment.model is not None and moment.model.is_here
    return not is_here or h.names_the_model(clean) or h.is_bare(clean)

"""A question about their life, taken apart: its lead, what is wanted, its classes of words, whom it names.

Its parts may stand in any order; what it asks follows from which there are (`reading.py`). Pure.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from samantha.core import pattern as re
from samantha.core.turn import Moment
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import parts as p
from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.inquiry import YOU, Span, Whom
from samantha.mind.reflex.whom import named_in, unknown, whom_of

FILLER = p.FILLER
LAYERS = 6  # "well, dear, I can't remember, could you tell me ..."


@lru_cache(maxsize=1024)  # one turn asks for the same parts several times
def bare(text: str) -> tuple[str, bool]:
    """The question without what leads in and trails off, and whether that asked her to recall."""
    recalls = False
    for _ in range(LAYERS):
        before = text
        text = p.FILLER.sub("", text).strip(" ,.:;?!-")
        for call in p.CALLS:
            left = call.sub("", text).strip(" ,.:;?!-")
            if left and left != text:
                text, recalls = left, True
                break
        if recalls:
            text = p.WHETHER.sub("", text)
        text = p.TAILS.sub("", text).strip(" ,.?!") or text
        if text == before:
            break
    return text, recalls


def is_led_question(text: str) -> bool:
    """Whether it asks her to recall, and then asks: "tell me dear where do i live"."""
    core, is_led = bare(text)
    return is_led and re.match(r"(?:\w+ )?(?:what|whom?|whose|where|when|which|how|why)\b", core) is not None


@dataclass(frozen=True, kw_only=True)
class Parts:
    """One question taken apart. `others` are the people that it names, beside the person."""

    text: str  # bare, in lower case
    whole: str  # with what leads in
    part: str  # as it was typed
    moment: Moment
    is_led: bool  # it asks to recall
    is_marked: bool  # it ends in a question mark
    span: Span | None = None

    @cached_property
    def core(self) -> str:
        is_cleft = re.match(r"(?:is|was) it\b", self.text) is None
        return " ".join((p.BENEATH.sub(" ", self.text) if is_cleft else self.text).split())

    @cached_property
    def wants(self) -> str:
        """What the answer has to be; "np" where it only names the thing."""
        late = _wanted(self._late)
        if late and p.AT_FIRST.match(self.core):
            return late
        found = _wanted(self.core)
        is_later = bool(late) and (self.is_led or self.is_marked) and found in ("", "whether")
        return late if is_later and not p.STILL.search(self.core) else found or "np"

    @property
    def is_later(self) -> bool:
        """Its question word stands behind the thing that is asked of."""
        return bool(_wanted(self._late)) and p.AT_FIRST.match(f"{self.core},") is not None

    @cached_property
    def _late(self) -> str:
        match = p.LATER.search(self.core) if self.is_led or p.AT_FIRST.match(f"{self.core},") else None
        return match["wh"] if match is not None else ""

    @cached_property
    def others(self) -> tuple[Whom, ...]:
        found = (whom_of(phrase, self.part, self.moment) for phrase in named_in(self.core))
        people = {whom.called: whom for whom in found if whom is not None and not whom.is_you}
        if self.is_led and not people and not self.is_own and (odd := _odd_word(self.core)):
            people = {odd: unknown(odd)}
        return tuple(whom for whom in people.values() if whom.is_known or not _is_thing(whom, self.core))

    @cached_property
    def is_own(self) -> bool:
        return s.OWN.search(self.core) is not None

    @property
    def whom(self) -> Whom | None:
        return self.others[0] if self.others else (YOU if self.is_own else None)

    @property
    def holder(self) -> Whom | None:
        """Of whom it is so; a name that nothing places may be a thing of the person's own."""
        if self.is_own and not any(whom.is_known for whom in self.others) and p.A_THING.search(self.core):
            return YOU
        return self.whom

    @cached_property
    def plain(self) -> str:
        """Without the names, and without what only tells two of one name apart."""
        names = "|".join(
            re.escape(word) for whom in self.others for name in whom.names for word in name.lower().split()
        )
        text = (
            re.sub(rf"\b(?:my friend )?(?:{names})(?:'s)?\b(?: from (?:my )?work)?", " ", self.core)
            if names
            else self.core
        )
        return " ".join(text.split())

    def has(self, *names: str) -> bool:
        return any(p.CLASSES[name].search(self.plain) for name in names)

    @cached_property
    def rest(self) -> str:
        """Without the days that it names."""
        return self.core.replace(self.span.said, " ").strip() if self.span and self.span.said else self.core

    @cached_property
    def is_past(self) -> bool:
        text = self.plain.replace(self.span.said, " ") if self.span and self.span.said else self.plain
        return p.ENDED.search(text) is not None


def _odd_word(core: str) -> str:
    """The one word that is no word of English, and so may be a name: "where does niall live"."""
    odd = [
        word
        for word in re.findall(r"[a-z]{3,}(?='s\b|\b(?!'))", core)
        if word not in g.ENGLISH and word not in s.SMALL
    ]
    odd = [word for word in odd if not any(pattern.search(word) for pattern in p.CLASSES.values())]
    beside = r"(?:in|to|from|at|favourite)|(?:the|an?|my|our|this|that)(?: \w+){0,2}"
    odd = [word for word in odd if not re.search(rf"\b(?:{beside}) {word}\b", core)]
    return odd[0] if len(odd) == 1 else ""


def _wanted(text: str) -> str:
    return next((wants for wants, pattern in p.WANTED if text and pattern.search(text)), "")


def _is_thing(whom: Whom, core: str) -> bool:
    """A place or a thing that may also be somebody's name: "in Valencia", "my favourite song"."""
    name = re.escape(whom.names[0].lower()) if whom.names else "(?!)"
    if re.search(rf"\b(?:favourite|the|an?|my) {name}\b", core):
        return True
    is_beside = re.search(rf"\b(?:in|to|from|visit(?:ed)?|near|at|over in) {name}\b", core) is not None
    return is_beside and re.search(rf"\b{p.TO_PEOPLE} {name}\b", core) is None

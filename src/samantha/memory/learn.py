"""What a turn says of the person's life, worked out from its words alone. Better nothing than junk.

Pure: the same words, day and earlier lines always give the same. Each thing learned quotes its own
sentence. Whether it is new, and what it closes, is decided where facts are kept (facts.py).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from samantha.core import pattern as re
from samantha.core.turn import Said
from samantha.memory.en import values
from samantha.memory.en.clauses import Claim, claims, greets, is_joke, plain, sentences, supposes
from samantha.memory.en.corrections import read_correction, read_mending, unaddressed
from samantha.memory.en.days import find_day, may_name_day
from samantha.memory.en.endings import NO_MORE, ended_in
from samantha.memory.en.tokens import words_of
from samantha.memory.fragments import read_fragments
from samantha.memory.introducing import name_later
from samantha.memory.kinship import Bond, bonds_in
from samantha.memory.learned import HEDGED, PLAIN, YOU, Held, Known, Learned, Notes
from samantha.memory.mentioned import Row
from samantha.memory.names import Names
from samantha.memory.own_name import read_own_name
from samantha.memory.plans import plans_in
from samantha.memory.telling import Telling
from samantha.memory.whom import Whom

MAX_CHARS = 8000  # of one turn; what is longer was pasted, and is not the person talking of their life
SAMANTHA = "Samantha"
MAX_WORDS = 60  # of one sentence; a longer one was never said


def learn(
    text: str,
    at: datetime,
    recent: Sequence[Said],
    people: Sequence[Known],
    former: Mapping[str, str] | None = None,
    held: Sequence[Held] = (),
    her_name: str = "",
) -> tuple[Learned, ...]:
    """All that one turn says, in its order.

    `at` is the turn's time on the person's own clock, `recent` the lines before it, oldest first,
    `people` whom she knows by name, `former` the names they went by before, in small letters; `held` the
    facts whose value stands in this very turn: what may be corrected or over. `her_name` is whom they talk
    to: in "no, Samantha" it is an address, and no better value.
    """
    if len(text) > MAX_CHARS:
        return ()
    if is_joke(text):
        return (Learned(act="retracts", quote=text.strip()),) if len(text.split()) <= 6 else ()
    said = sentences(text)
    plain_text = unaddressed(unaddressed(text, her_name), SAMANTHA)  # whom they call so before she has a name
    correction = read_mending(plain_text, [value for *_, value in held])
    correction = correction or read_correction(plain_text, sentences(plain_text))
    if correction is not None and any(line.speaker == "person" for line in recent):
        return (Learned(act="corrects", value=correction.value, was=correction.was, quote=text.strip()),)
    whom = Whom(notes=Notes(), names=Names(people=_by_key(people), former=former or {}))
    turn = _Turn(at, whom, of_person=not _asks_of_another(recent))
    turn.look_back(recent)
    found = turn.meet(said)
    for i, sentence in enumerate(said):
        turn.read(sentence, asked_name=i == 0 and bool(recent) and recent[-1].expects == "name")
    name_later(text, recent, whom)
    turn.keep(found, said)
    turn.end(text, held)
    turn.count_grandchildren()
    return tuple(whom.notes.learned)


def _by_key(people: Sequence[Known]) -> dict[str, Known]:
    """Whom a word in small letters names: a whole name before the first word of another's."""
    firsts: dict[str, Known] = {}
    several: set[str] = set()
    for known in people:
        first = known[0].casefold().split()[0]
        if first in firsts and firsts[first][0] != known[0]:
            several.add(first)
        firsts[first] = known
    named = {key: known for key, known in firsts.items() if key not in several}
    return named | {known[0].casefold(): known for known in people}


class _Turn:
    """Walks the sentences of one turn."""

    def __init__(self, at: datetime, whom: Whom, *, of_person: bool) -> None:
        self.at = at
        self.whom = whom
        self.telling = Telling(at, whom)
        self.telling.of_person = self.is_of_person = of_person
        self.row: Row | None = None

    @property
    def notes(self) -> Notes:
        return self.whom.notes

    def look_back(self, recent: Sequence[Said]) -> None:
        """Whom did the person talk of last? Only their own last line is looked at.

        While they settle what she is to be called, a name in it is hers.
        """
        line = next((line for line in reversed(recent) if line.speaker == "person"), None)
        if line is not None and not any(said.expects.endswith("her_name") for said in recent):
            words = words_of(plain(line.text))[:MAX_WORDS]
            self.whom.scan(words, 0, len(words))
            self.whom.settle("")
            self.whom.is_fresh = False
            self.notes.learned.clear()

    def meet(self, said: Sequence[str]) -> list[Bond]:
        """Who the names in the turn are to the person, so that its clauses are read with that known."""
        names = self.whom.names
        self.row = Row([plain(line) for line in said], names)
        found, only = bonds_in(self.row)
        for bond in found:
            names.people.setdefault(bond.name.casefold(), (bond.name, bond.relation))
        if only:
            self.whom.only = only
            self.whom.talked_of = self.whom.talked_of or only
        return found

    def keep(self, found: Sequence[Bond], said: Sequence[str]) -> None:
        """Note the bonds of which no clause said anything."""
        told = {(item.relation, item.value) for item in self.notes.learned}  # of anybody
        for bond in found:
            if (bond.relation, bond.name) not in told:
                self.notes.quote, self.notes.confidence = said[bond.line], bond.confidence
                self.notes.hold(YOU, bond.relation, bond.name)
        self.notes.confidence = PLAIN
        if self.row is not None:
            read_own_name(self.row, said, self.notes)
            about = YOU if self.is_of_person else ""
            read_fragments(self.row, said, self.notes, self.at, about)

    def read(self, sentence: str, *, asked_name: bool) -> None:
        self.notes.quote, self.notes.confidence = sentence, PLAIN
        text = plain(sentence)
        self.whom.was_greeted = self.whom.was_greeted or greets(text)
        if asked_name and self._answer_name(text):
            return
        if len(text.split()) > MAX_WORDS:
            return
        found = claims(text)
        for claim in found:
            self._read(claim)
        if not any(claim.text for claim in found):
            told, words = list(self.notes.learned), words_of(text)
            self.whom.scan(words, 0, len(words))
            self.whom.settle("")
            if not supposes(text):  # a question names people, and tells nothing of them
                self.notes.learned, self.whom.unnamed = told, None

    def _read(self, claim: Claim) -> None:
        self.notes.confidence = HEDGED if claim.is_hedged else PLAIN
        if NO_MORE.match(claim.text):
            self.notes.take_back()
            return
        if claim.teller and not self._may_tell(claim.teller):
            claim = replace(claim, text="")
        if claim.text and may_name_day(claim.text) and (plans := plans_in(claim.text, self.at)):
            for what, day in plans:
                self.notes.hold(YOU, "plan", what, since=day)
            return
        self.telling.read(claim)
        self.notes.confidence = PLAIN

    def _may_tell(self, teller: str) -> bool:
        """Is it somebody close who tells, and not some woman on the bus?"""
        words = words_of(teller)
        who = self.whom.at(words, 0, len(words))
        if who is None or who.subject == YOU:
            return False
        self.whom.talked_of, self.whom.gender = who.subject, ""
        return True

    def end(self, text: str, held: Sequence[Held]) -> None:
        """Close what the turn names and says to be over, where no clause of it said more."""
        line = plain(text)
        self.notes.quote = text.strip()
        for subject, relation, value in ended_in(line, held):
            known = any((item.relation, item.value) == (relation, value) for item in self.notes.learned)
            if not known:
                day = find_day(line, self.at, "past")
                self.notes.hold(subject, relation, value, act="ended", since=day.start if day else None)

    def count_grandchildren(self) -> None:
        """Whose parent is the person's own child is the person's grandchild."""
        mine = {name for name, relation in self.whom.names.people.values() if relation in _CHILDREN}
        told = [item for item in self.notes.learned if item.relation in _CHILDREN]
        mine |= {item.value for item in told if item.subject == YOU}
        for item in told:
            is_child = item.subject in mine or item.subject.removeprefix("your ") in _CHILDREN
            if is_child and item.act == "holds":
                relation, self.notes.quote = f"grand{item.relation}", item.quote
                self.notes.hold(YOU, relation, item.value, confidence=item.confidence)

    def _answer_name(self, text: str) -> bool:
        """ "jonas." after "What should I call you?"; a refusal or a question back is no name."""
        bare = _NAME_LEAD.sub("", text)
        match = _NAME_ALONE.match(bare)
        if match is None or (text.endswith("?") and not (match["rest"] or "").strip(",.;! ")):
            return False
        found = values.name(match["name"])
        if found is None or found[1]:
            return False
        self.notes.hold(YOU, "name", found[0][0])
        return True


_CHILDREN = ("son", "daughter", "child")
_NAME_LEAD = re.compile(
    r"^(?:(?:oh|well|hi|hey|hello|um|ok|okay|sure|yes|yeah|it is|its|i am|the name is|just|call me"
    r"|my name is),? )+",
    re.I,
)
_NAME_ALONE = re.compile(
    r"^(?P<name>[^\W\d_][^,.!?;]{0,40}?)"
    r"(?P<rest>[,.!?;].*| (?:and|by the way|please|here|but|nice|what|who|how|thanks)\b.*)?$"
)


def _asks_of_another(recent: Sequence[Said]) -> bool:
    """Did she just ask about somebody else? Then "living in Glasgow" answers of them."""
    last = recent[-1] if recent else None
    return (
        last is not None
        and last.speaker == "samantha"
        and last.text.rstrip().endswith("?")
        and re.search(r"\b(?:she|he|they|her|him|them|his|their|your)\b", last.text, re.I) is not None
        and not re.search(r"\byou\b", last.text, re.I)
    )

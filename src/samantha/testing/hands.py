"""Hands without a house: facts that a test wrote down, and a desk that keeps what it was asked to do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from samantha.core.clock import Clock
from samantha.core.deed import Deed, DeedState, Due, Json, Preview, Proposal, Risk, Stopped
from samantha.core.errors import BadInputError
from samantha.core.ids import DeedId, EntryId, FactId, PictureId, ReminderId, TalkId
from samantha.core.model import Picture, Tool
from samantha.core.ports import Mind
from samantha.core.turn import (
    Arrival,
    Cue,
    Fact,
    Moment,
    Person,
    Piece,
    Recall,
    ReminderDue,
    Said,
    Sought,
    Surroundings,
    Turn,
    moves_of,
)

TALK = TalkId("k-test")


@dataclass(kw_only=True)
class FakeHands:
    """See the Hands port. Runs every deed at once; `refuses` names verbs that it will not do.

    `teaches` says what a turn, word for word, teaches her: (subject, relation, value).
    """

    clock: Clock
    teaches: Mapping[str, Sequence[tuple[str, str, str]]] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    lines: list[Said] = field(default_factory=list)  # what may be recalled
    refuses: Mapping[str, str] = field(default_factory=dict)  # "skill/verb" and the sentence
    deeds: list[Deed] = field(default_factory=list)
    learned: tuple[Fact, ...] = ()  # by the turn that is answered
    replaced: tuple[Fact, ...] = ()
    offered: tuple[Tool, ...] = ()  # what a language model is told that it may ask for
    pictures: tuple[Picture, ...] = ()
    is_halted: bool = False
    left: list[tuple[str, int]] = field(default_factory=list)  # (host, bytes) that left this machine

    def know(self, subject: str, relation: str, value: str, quote: str = "", days_ago: int = 0) -> Fact:
        """Something that she was told, so many days ago."""
        number = len(self.facts) + 1
        fact = Fact(
            id=FactId(f"f-{number}"),
            subject=subject,
            relation=relation,
            value=value,
            learned_at=self.clock.now() - timedelta(days=days_ago),
            source=EntryId(f"t-told{number}"),
            quote=quote or value,
        )
        self.facts.append(fact)
        return fact

    def hear(self, turn: Turn) -> None:
        """Take from a turn what the test says that it teaches."""
        self.learned = tuple(self.know(*fact, quote=turn.text) for fact in self.teaches.get(turn.text, ()))

    async def recall(self, turn: Turn, about: Sequence[str] = (), sought: Sought | None = None) -> Recall:
        held = tuple(fact for fact in self.facts if fact not in self.replaced)
        found = tuple(fact for fact in held if fact.subject in about or fact.value in turn.text)
        words = {word for word in turn.text.lower().split() if len(word) > 3}
        episodes = tuple(said for said in self.lines if words & set(said.text.lower().split()))
        sought_words = (*sought.words, *sought.names) if sought else ()
        told = tuple(
            said
            for said in self.lines
            if any(word.strip("*").lower() in said.text.lower() for word in sought_words)
        )
        return Recall(
            facts=found,
            episodes=episodes,
            learned=self.learned,
            replaced=self.replaced,
            known=len(held),
            told=told,
        )

    async def propose(self, proposal: Proposal) -> Deed:
        verb = f"{proposal.skill}/{proposal.verb}"
        if verb in self.refuses:
            raise BadInputError(self.refuses[verb])
        deed = Deed(
            id=DeedId(f"d-{len(self.deeds) + 1}"),
            skill=proposal.skill,
            verb=proposal.verb,
            arguments=proposal.arguments,
            risk=Risk.REVERSIBLE,
            state=DeedState.DONE,
            preview=Preview(title=f"{verb}: {proposal.arguments.get('text', '')}".rstrip(": ")),
            proposed_at=self.clock.now(),
            sources=proposal.sources,
            can_undo=True,
            result=self._result(proposal),
        )
        self.deeds.append(deed)
        return deed

    async def undo(self) -> Deed | None:
        last = self.last_deed
        if last is None:
            return None
        undo = replace(last, id=DeedId(f"d-{len(self.deeds) + 1}"), undoes=last.id, can_undo=False)
        self.deeds = [replace(deed, state=DeedState.UNDONE) if deed is last else deed for deed in self.deeds]
        self.deeds.append(undo)
        return undo

    async def withdraw(self, *, held_only: bool = False) -> Deed | None:
        return None  # every deed ran at once

    async def waiting(self) -> Sequence[Deed]:
        return [deed for deed in self.deeds if deed.state in (DeedState.PROPOSED, DeedState.HELD)]

    async def stop_everything(self) -> Stopped:
        denied = tuple(await self.waiting())
        gone = [replace(deed, state=DeedState.DENIED) if deed in denied else deed for deed in self.deeds]
        self.deeds = gone
        self.is_halted = True
        return Stopped(says="Stopped.", denied=denied)

    def tools(self) -> Sequence[Tool]:
        return self.offered

    def picture(self, id_: PictureId) -> Picture | None:
        return next((picture for picture in self.pictures if picture.id == id_), None)

    async def leaves(self, host: str, count: int) -> None:
        self.left.append((host, count))

    @property
    def last_deed(self) -> Deed | None:
        """The newest that can be taken back."""
        standing = [deed for deed in self.deeds if deed.can_undo and deed.state is DeedState.DONE]
        return standing[-1] if standing else None

    def asked(self, skill: str, verb: str) -> list[Deed]:
        """The deeds of one kind that stand."""
        return [
            d
            for d in self.deeds
            if (d.skill, d.verb) == (skill, verb) and d.state is DeedState.DONE and not d.undoes
        ]

    def upcoming(self) -> tuple[Due, ...]:
        """The reminders that stand, the next one first."""
        dues: dict[str, Due] = {}
        for deed in self.deeds:
            if deed.skill != "reminders" or deed.state is not DeedState.DONE or deed.undoes:
                continue
            result = deed.result or {}
            id_ = str(result.get("reminder", ""))
            if deed.verb in ("set", "move"):
                dues[id_] = self._due(id_, deed)
            else:
                dues.pop(str(deed.arguments.get("id", "")), None)
        return tuple(sorted(dues.values(), key=lambda due: due.instant))

    def _due(self, id_: str, deed: Deed) -> Due:
        result = deed.result or {}
        wall, zone = datetime.fromisoformat(str(result["wall"])), str(result["zone"])
        return Due(
            key=f"{id_}@{wall.isoformat()}",
            reminder=ReminderId(id_),
            text=str(result["text"]),
            wall=wall,
            zone=zone,
            instant=wall.replace(tzinfo=ZoneInfo(zone)),
            is_timer=bool(result.get("timer")),
            repeats=str(result.get("rrule", "")),
        )

    def _result(self, proposal: Proposal) -> dict[str, Json]:
        arguments = dict(proposal.arguments)
        if proposal.skill != "reminders" or proposal.verb not in ("set", "move"):
            return arguments
        id_ = str(arguments.get("id") or f"r-{len(self.deeds) + 1}")
        before = next(
            (d.result for d in reversed(self.deeds) if (d.result or {}).get("reminder") == id_), None
        )
        wall = arguments.get("wall")
        if isinstance(seconds := arguments.get("after_s"), int):
            there = self.clock.now() + timedelta(seconds=seconds)
            wall = there.astimezone(ZoneInfo(str(arguments["zone"]))).replace(tzinfo=None).isoformat()
        return {**(before or {}), "reminder": id_, "fit": "exact", **arguments, "wall": wall, "shown": wall}


@dataclass(kw_only=True)
class FakeTalk:
    """A talk with one mind, each line kept as it would be; the person is what they told and what was done."""

    mind: Mind
    hands: FakeHands
    clock: Clock
    zone: str = "Europe/London"
    person: Person = field(default_factory=Person)
    around: Surroundings = field(default_factory=lambda: Surroundings(machine="this laptop"))
    past: list[Said] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)  # of her last reply

    async def open(self) -> str:
        """The person arrives; what she says first."""
        return await self._answer(Arrival(talk=TALK, at=self.clock.now()))

    async def ring(self, due: Due) -> str:
        return await self._answer(ReminderDue(due=due, at=self.clock.now()))

    async def say(self, text: str) -> str:
        """One turn; her reply, "" where she stays silent."""
        turn = Turn(id=EntryId(f"t-{len(self.past) + 1}"), talk=TALK, text=text, at=self.clock.now())
        self.hands.hear(turn)
        self.past.append(Said(id=turn.id, speaker="person", text=text, at=turn.at, talk=TALK))
        return await self._answer(turn)

    async def _answer(self, cue: Cue) -> str:
        self.pieces = [piece async for piece in self.mind.answer(cue, self.moment(), self.hands)]
        text = " ".join(piece.text for piece in self.pieces)
        if text:
            self.past.append(self._said(text))
        return text

    def _said(self, text: str) -> Said:
        newest = list(reversed(self.pieces))
        return Said(
            id=EntryId(f"s-{len(self.past) + 1}"),
            speaker="samantha",
            text=text,
            at=self.clock.now(),
            talk=TALK,
            moves=tuple(moves_of(self.pieces)),
            expects=next((piece.expects for piece in newest if piece.expects), ""),
            carry=next((piece.carry for piece in newest if piece.carry), ""),
        )

    def moment(self) -> Moment:
        """The state of the world now, from the lines and the deeds so far."""
        now = self.clock.now()
        return Moment(
            now=now,
            zone=ZoneInfo(self.zone),
            person=self._person(),
            around=self.around,
            past=tuple(self.past),
            turns_so_far=sum(said.speaker == "person" for said in self.past),
            away=now - self.past[-1].at if self.past else None,
            upcoming=self.hands.upcoming(),
            last_deed=self.hands.last_deed,
        )

    def _person(self) -> Person:
        person = self.person
        for fact in self.hands.facts:
            if (fact.subject, fact.relation) == ("you", "name"):
                person = replace(person, name=fact.value)
        for deed in self.hands.asked("acquaintance", "tell_age"):
            person = replace(person, is_adult=bool(deed.arguments["is_adult"]))
        for deed in self.hands.asked("acquaintance", "take_name"):
            person = replace(person, her_name=str(deed.arguments["name"]))
        return person

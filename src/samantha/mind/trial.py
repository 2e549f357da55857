"""Two minds on the same lines, before anybody switches: invented people, and hands that do nothing for real.

What a mind can see in here is what a moment of the file says and no more; nothing of the person's own memory
is read, so that trying a model elsewhere sends nothing of theirs.
"""

import json
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, cast
from zoneinfo import ZoneInfo

from samantha.core.deed import Arguments, Deed, DeedState, Preview, Proposal, Risk, Stopped
from samantha.core.errors import SamanthaError
from samantha.core.ids import DeedId, EntryId, FactId, PictureId, TalkId
from samantha.core.model import REFLEX, Endpoint, Picture, Tool
from samantha.core.ports import Leaving, Mind
from samantha.core.turn import (
    Arrival,
    Cue,
    Fact,
    Moment,
    Person,
    Piece,
    Recall,
    Said,
    Sought,
    Surroundings,
    Turn,
)

WHEN = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)  # a Monday evening, the same for every mind
TALK = TalkId("k-trial")
SHOWN = 6  # moments that a person reads before they switch


@dataclass(frozen=True, kw_only=True)
class TrialMoment:
    """One line of character/moments.jsonl: who speaks, what she knows of them, what was just said."""

    id: str
    kind: str
    says: str  # "" where she speaks first
    name: str = ""
    known: tuple[Fact, ...] = ()
    past: tuple[Said, ...] = ()
    expects: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Trial:
    """What one mind made of one moment. `error` is a sentence where it broke off."""

    moment: str
    mind: str
    pieces: tuple[Piece, ...]
    tools: tuple[str, ...]  # what it asked to do: "reminders/set"; nothing was done
    seconds: float
    sent: int = 0  # bytes that left this machine
    error: str = ""

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)


async def try_minds(
    moments: Iterable[TrialMoment],
    mind: Mind,
    models: Sequence[Endpoint | None],
    *,
    tools: Sequence[Tool] = (),
    leaving: Leaving | None = None,
) -> list[Trial]:
    """Play each moment with each model (None is the reflex alone), one after another.

    `tools` are what a model is told that it may ask for; `leaving` is told of bytes before they leave.
    """
    return [
        await _try(moment, mind, model, TrialHands(moment, tools, leaving))
        for moment in moments
        for model in models
    ]


async def _try(moment: TrialMoment, mind: Mind, model: Endpoint | None, hands: "TrialHands") -> Trial:
    cue, scene = _cue(moment), _moment(moment, model)
    pieces: list[Piece] = []
    error = ""
    started = time.perf_counter()
    try:
        answer = cast(Any, mind.answer(cue, scene, hands))
        async with aclosing(answer):
            async for piece in answer:
                pieces.append(piece)
    except SamanthaError as broken:
        error = str(broken)
    return Trial(
        moment=moment.id,
        mind=model.name if model else REFLEX,
        pieces=tuple(pieces),
        tools=tuple(hands.asked),
        seconds=time.perf_counter() - started,
        sent=hands.sent,
        error=error,
    )


def _cue(moment: TrialMoment) -> Cue:
    if not moment.says:
        return Arrival(talk=TALK, at=WHEN)
    return Turn(id=EntryId("t-trial"), talk=TALK, text=moment.says, at=WHEN)


def _moment(moment: TrialMoment, model: Endpoint | None) -> Moment:
    said = list(moment.past)
    if moment.says:
        said.append(_said("t-trial", "person", moment.says, WHEN))
    kin = tuple((fact.value, fact.relation) for fact in moment.known if fact.relation in _KIN)
    return Moment(
        now=WHEN,
        zone=ZoneInfo("UTC"),
        person=Person(name=moment.name, is_adult=True, her_name="Samantha", people=kin),
        around=Surroundings(machine="this computer", ear_is_local=True, voice_is_local=True),
        past=tuple(said),
        turns_so_far=40,  # they know each other: no mind is asked to play a first meeting
        away=WHEN - moment.past[-1].at if moment.past else timedelta(days=1),
        model=model,
    )


_KIN = ("mother", "father", "sister", "brother", "partner", "friend")


class TrialHands:
    """See the Hands port. Holds exactly what the moment says is known; writes down what it is asked to do."""

    def __init__(
        self, moment: TrialMoment, tools: Sequence[Tool] = (), leaving: Leaving | None = None
    ) -> None:
        self.asked: list[str] = []
        self.sent = 0
        self._moment = moment
        self._tools = tuple(tools)
        self._leaving = leaving

    async def recall(self, turn: Turn, about: Sequence[str] = (), sought: Sought | None = None) -> Recall:
        return Recall(facts=self._moment.known, known=len(self._moment.known))

    async def propose(self, proposal: Proposal) -> Deed:
        """As if it had been done, so that what is said of it can be read."""
        self.asked.append(f"{proposal.skill}/{proposal.verb}")
        return Deed(
            id=DeedId(f"d-trial{len(self.asked)}"),
            skill=proposal.skill,
            verb=proposal.verb,
            arguments=proposal.arguments,
            risk=Risk.REVERSIBLE,
            state=DeedState.DONE,
            preview=Preview(title=str(proposal.arguments.get("text", "")) or proposal.verb),
            proposed_at=WHEN,
            can_undo=True,
            result=_result(proposal.arguments),
        )

    async def undo(self) -> Deed | None:
        return None

    async def withdraw(self, *, held_only: bool = False) -> Deed | None:
        return None

    async def waiting(self) -> Sequence[Deed]:
        return ()

    async def stop_everything(self) -> Stopped:
        return Stopped(says="")

    def tools(self) -> Sequence[Tool]:
        return self._tools

    def picture(self, id_: PictureId) -> Picture | None:
        return None

    async def leaves(self, host: str, count: int) -> None:
        if self._leaving is not None:
            await self._leaving(host, count)
        self.sent += count


def _result(given: Arguments) -> Arguments:
    """What the reminders would have answered, as far as her words look at it."""
    wall = given.get("wall")
    if isinstance(seconds := given.get("after_s"), int):
        wall = (WHEN + timedelta(seconds=seconds)).replace(tzinfo=None).isoformat()
    return {"reminder": "r-trial", "fit": "exact", **given, "wall": wall, "shown": wall}


# --- the moments ----------------------------------------------------------------------------------


@cache
def read_moments() -> tuple[TrialMoment, ...]:
    """All that lie beside her character."""
    text = (files("samantha.mind.character") / "moments.jsonl").read_text("utf-8")
    return tuple(read_moment(line) for line in text.splitlines() if line.strip())


def choose(moments: Sequence[TrialMoment], count: int = SHOWN) -> tuple[TrialMoment, ...]:
    """A handful of different kinds, always the same."""
    kinds: dict[str, TrialMoment] = {}
    for moment in moments:
        if moment.says:
            kinds.setdefault(moment.kind, moment)
    every = list(kinds.values()) or list(moments)
    step = max(1, len(every) // count)
    return tuple(every[::step][:count])


def read_moment(line: str) -> TrialMoment:
    """One line of the file. Raises ValueError, KeyError where it is of another shape."""
    held = json.loads(line)
    return TrialMoment(
        id=held["id"],
        kind=held["kind"],
        says=held["says"],
        name=(held.get("person") or {}).get("name", ""),
        known=tuple(_fact(number, told) for number, told in enumerate(held.get("known", ()), 1)),
        past=tuple(
            _said(
                f"s-trial{number}",
                "person" if told["speaker"] == "person" else "samantha",
                told["text"],
                WHEN - timedelta(minutes=told["minutes_ago"]),
            )
            for number, told in enumerate(held.get("past", ()), 1)
        ),
        expects=held.get("expects", {}),
    )


def _fact(number: int, told: Mapping[str, Any]) -> Fact:
    return Fact(
        id=FactId(f"f-trial{number}"),
        subject=told["subject"],
        relation=_RELATIONS.get(told["relation"], told["relation"].replace("_", " ")),
        value=told["value"],
        learned_at=WHEN - timedelta(days=told["days_ago"]),
        source=EntryId(f"t-told{number}"),
        quote=told["quote"],
    )


_RELATIONS = {"works_as": "job", "has_pet": "pet", "event": "plan", "health": "has"}
"""Words of the file for relations that memory/facts.py calls otherwise."""


def _said(id_: str, speaker: Any, text: str, at: datetime) -> Said:
    said = Said(id=EntryId(id_), speaker=speaker, text=text, at=at, talk=TALK)
    return replace(said, moves=("t.plain",)) if speaker == "samantha" else said

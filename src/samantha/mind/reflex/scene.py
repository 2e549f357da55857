"""Everything one answer may look at, in one value."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from samantha.core.deed import Json, Proposal
from samantha.core.ids import EntryId
from samantha.core.turn import Cue, Elsewhere, Fact, Moment, Piece, Recall, Said, Turn
from samantha.mind.reflex import lines
from samantha.mind.reflex.elsewhere import ToldElsewhere, owned, worded
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.heard import Heard
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.subjects import is_grave


@dataclass(frozen=True, kw_only=True)
class Scene:
    """The cue as it was heard, the moment, and what memory brought."""

    cue: Cue
    moment: Moment
    heard: Heard
    recall: Recall = field(default_factory=Recall)

    # --- saying ---

    def say(
        self,
        key: str,
        slots: Mapping[str, str] | None = None,
        *,
        expects: str = "",
        carry: str = "",
        sources: tuple[EntryId, ...] = (),
        must_ask: bool = False,
        **more: str,
    ) -> Piece:
        """One sentence; its slots come as a mapping, by name, or both."""
        key, given = worded(key, {**(slots or {}), **more})
        piece = lines.say(
            self._as_it_is(key),
            self.moment,
            {**self._stands, **given},
            may_ask=must_ask or self.may_ask,
            expects=expects,
            carry=carry,
            sources=sources,
        )
        return replace(piece, text=owned(piece.text, given.get("told")))

    def one_of(
        self,
        ways: Sequence[str],
        move: str,
        slots: Mapping[str, str] | None = None,
        *,
        may_ask: bool = False,
        expects: str = "",
        carry: str = "",
    ) -> Piece:
        """One of some ways that stand on a page of their own."""
        text = lines.pick(ways, move, self.moment, {**self._stands, **(slots or {})}, may_ask=may_ask)
        return Piece(text=text, move=move, expects=expects, carry=carry)

    @cached_property
    def _stands(self) -> dict[str, str]:
        """What every sentence may name."""
        stands = {"name": self.name, "her": self.her_name, "machine": self.moment.around.machine}
        stands["bytes"] = f"{self.moment.around.bytes_out_today:,}"
        if (model := self.moment.model) is not None:
            stands |= {"model": model.name, "host": model.host}
        return stands

    def _as_it_is(self, key: str) -> str:
        """What is true of her alone is not always true with a language model, with one elsewhere, or on a day
        on which something left."""
        model, has_sent = self.moment.model, self.moment.around.bytes_out_today > 0
        ways = (
            ("@away", model is not None and not model.is_here),
            ("@sent", has_sent and (model is None or model.is_here)),
            ("@model", model is not None),
        )
        return next((key + way for way, holds in ways if holds and lines.has(key + way)), key)

    def plan(
        self,
        key: str,
        slots: Mapping[str, str] | None = None,
        *,
        must_ask: bool = False,
        sources: tuple[EntryId, ...] = (),
        **more: str,
    ) -> Plan:
        """A plan of one sentence; an empty plan where no way of it fits."""
        piece = self.say(key, slots, must_ask=must_ask, sources=sources, **more)
        return Plan(pieces=(piece,)) if piece.text else Plan()

    def propose(self, skill: str, verb: str, **arguments: Json) -> Proposal:
        """A deed to ask for; the hands add the turn that it answers."""
        return Proposal(skill=skill, verb=verb, arguments=arguments)

    # --- what stands around it ---

    @property
    def now(self) -> datetime:
        return self.moment.local

    @property
    def her_name(self) -> str:
        return self.moment.person.her_name

    @cached_property
    def hers(self) -> list[Said]:
        """Her lines, newest first."""
        return [said for said in reversed(self.moment.past) if said.speaker == "samantha"]

    @cached_property
    def theirs(self) -> list[Said]:
        """The person's lines before this one, newest first."""
        own = self.cue.id if isinstance(self.cue, Turn) else None
        return [said for said in reversed(self.moment.past) if said.speaker == "person" and said.id != own]

    @property
    def expects(self) -> str:
        return self.hers[0].expects if self.hers else ""

    @cached_property
    def name(self) -> str:
        """What to call the person: as memory has it, else as the meeting heard it."""
        known = self.moment.person.name
        if known and not any(word in p.NOT_A_NAME for word in known.lower().split()):
            return known
        return next((name for said in self.hers if (name := _name_in(said.carry))), "")

    @cached_property
    def may_ask(self) -> bool:
        """At most one question a line, and no more than two lines running: she is no form."""
        if any(p.NO_QUESTIONS.search(said.text.lower()) for said in self.theirs[:_ASKED_NOT_TO]):
            return False
        lately = self.hers[:_IN_A_ROW]
        return not p.NO_QUESTIONS.search(self.heard.text.lower()) and not (
            len(lately) == _IN_A_ROW and all("?" in said.text for said in lately)
        )

    @cached_property
    def is_heavy(self) -> bool:
        """Her last line was about something grave, and she has not stayed with it too long already."""
        heavy = [_was_grave(said) for said in self.hers[:_HEAVY_FOR]]
        return heavy[:1] == [True] and not (len(heavy) == _HEAVY_FOR and all(heavy))

    def was_grave(self, *, within: int) -> bool:
        return any(_was_grave(said) for said in self.hers[:within])

    def said_move(self, prefix: str | tuple[str, ...], *, within: int = 6) -> bool:
        return any(move.startswith(prefix) for said in self.hers[:within] for move in said.moves)

    def day(self, at: datetime) -> str:
        return wording.day(at.astimezone(self.moment.zone), self.now)

    def told(self, fact: Fact) -> str:
        """The day on which she was told: "on Tuesday"."""
        return self.when(fact.learned_at, fact.elsewhere)

    def when(self, at: datetime, place: Elsewhere | None) -> str:
        """The day of something said, marked where it was not said to her."""
        return self.day(at) if place is None else ToldElsewhere(self.day(at), place)

    def episode(self) -> Said | None:
        """An earlier line of theirs that bears on this one, from another talk or well before."""
        own = self.cue.id if isinstance(self.cue, Turn) else None
        return next(
            (said for said in self.recall.episodes if said.speaker == "person" and said.id != own), None
        )


_ASKED_NOT_TO = 8  # lines of theirs for which "no questions" holds
_IN_A_ROW = 2  # questions, after which one line only listens
_HEAVY_FOR = 7  # lines of hers


def _was_grave(said: Said) -> bool:
    """By what it is on, or by the grave thread in which a rejoinder was said."""
    is_in_thread = any(move.startswith("re.") for move in said.moves) and bool(carried(said).get("subject"))
    return is_in_thread or any(_is_grave(move) for move in said.moves)


def _is_grave(move: str) -> bool:
    if move.startswith("on."):
        return is_grave(move.split(".")[1])
    return move.startswith("t.heavy")


def _name_in(packed: str) -> str:
    if '"name"' not in packed:
        return ""
    value = json.loads(packed)
    return str(value.get("name", "")) if isinstance(value, dict) and "meet" in value else ""


def carry(**slots: Json) -> str:
    return json.dumps(slots, ensure_ascii=False, sort_keys=True)


def carried(said: Said | Piece | None) -> dict[str, Json]:
    """The slots that a line of hers left open."""
    if said is None or not said.carry:
        return {}
    try:
        value = json.loads(said.carry)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def keep(piece: Piece, **result: Json) -> Piece:
    """A piece that keeps, for the turns after it, what it told of: `Ordered.result`."""
    return replace(piece, carry=carry(**{**carried(piece), "result": result}))

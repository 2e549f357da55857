"""The desk: the only thing that runs deeds. A mind proposes; the desk checks, asks, runs, records.

Risk decides, in code. READ and REVERSIBLE run at once; OUTWARD waits for a yes from a page or a terminal,
bound to the hash of the exact arguments, for five minutes; GRAVE wants its phrase typed as well.

In the journal, a deed that runs at once is ONE entry of kind `deed` in the state `done`, with its inverse,
beside whatever its skill wrote, in one commit: all of it happened or none. The skill's entries name the
deed as a source, and the deed names what those rest on, so that erasing a reminder also takes the deed that
quoted it. (Within that commit the skill's entries stand before the deed's, which holds their result.)
A deed that waits has an entry for each state it stops in: `proposed`, then `denied`, `expired` or `done`;
one that leaves the house also `running`, committed before the world is touched, so that after a crash
`recover` finds it and calls it `uncertain`: told, never retried. See record.py for the bodies.

Values from mail, the web or a tool may fill the content of a deed that the person asked for; a proposal
whose own origin is that low may only read. This is stricter than it need be, until grants say more.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from samantha.core.clock import Clock
from samantha.core.deed import Approver, Deed, DeedState, Proposal, Risk
from samantha.core.entry import Draft, Entry
from samantha.core.errors import BadInputError, NotFoundError, OverloadedError, RefusedError, SamanthaError
from samantha.core.ids import DeedId, EntryId, TalkId, new_id
from samantha.core.model import Tool
from samantha.core.origin import Origin
from samantha.core.ports import Journal, OutwardSkill, Pen, Settled, SettlingSkill, Skill, Transaction, Verb
from samantha.deeds import record

T = TypeVar("T")

APPROVAL_LASTS = timedelta(minutes=5)
WAITING_LIMIT = 64  # deeds waiting for a yes; nobody reads more, so past that a proposal is refused
PERFORM_LIMIT_S = 120.0  # past that, what happened outside is uncertain

_HARMLESS = (Risk.READ, Risk.REVERSIBLE)
_PRESENT = ("page", "terminal")

UNSURE = (
    "I was interrupted in the middle of this and cannot tell whether it happened. Look before you ask again."
)
TOO_LATE = "That question was open for five minutes and has closed. Ask me again and I will show it anew."

logger = logging.getLogger(__name__)


class Desk:
    """Runs deeds for one owner. Deeds are returned as far as they came."""

    def __init__(self, journal: Journal, skills: Sequence[Skill], clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        self._skills = {skill.name: skill for skill in skills}
        self._tools: tuple[Tool, ...] | None = None

    async def propose(self, proposal: Proposal, by: Approver | None = "rule") -> Deed:
        """Ask for a deed. The deed returned is done, or waiting, or (out in the world) failed or uncertain.

        `by` says who stands behind a harmless deed: the rule, or a person's own click; with None even
        a harmless one waits. It never lets an outward or grave deed skip its question.
        Raises BadInputError, NotFoundError, RefusedError, OverloadedError; then nothing was kept.
        """
        return await self._carry(lambda pen: self._propose(pen, proposal, by))

    def tools(self) -> tuple[Tool, ...]:
        """What a language model may propose: each verb that says what it is for, and none that is grave."""
        if self._tools is None:
            self._tools = tuple(
                Tool(
                    name=f"{skill.name}_{name}",
                    skill=skill.name,
                    verb=name,
                    says=verb.says,
                    schema=verb.arguments.model_json_schema(),
                )
                for skill in self._skills.values()
                for name, verb in skill.verbs.items()
                if verb.says and verb.risk is not Risk.GRAVE
            )
        return self._tools

    async def approve(self, deed_id: DeedId, exact: str, approver: Approver, phrase: str = "") -> Deed:
        """Say yes to exactly that deed (`exact` is its hash), and run it.

        Raises NotFoundError, BadInputError, and RefusedError where the yes does not count: from the
        wrong place, to something else, too late, or without the phrase.
        """
        if approver not in _PRESENT:
            raise RefusedError("I take a yes only on the page or in the terminal.")

        def work(pen: Pen) -> Deed:
            deed = _waiting(pen, deed_id)
            if _is_past(deed, pen.now):
                return _write(pen, replace(deed, state=DeedState.EXPIRED, error=TOO_LATE))
            if exact != deed.hash:
                raise RefusedError(
                    "That yes was meant for something else, so I did nothing. Look at it once more."
                )
            if deed.preview.phrase and phrase.strip() != deed.preview.phrase:
                raise RefusedError(f"For this I need the words “{deed.preview.phrase}”, typed exactly.")
            return self._run(pen, deed, approver)

        deed = await self._carry(work)
        if deed.state is DeedState.EXPIRED:
            raise RefusedError(TOO_LATE)
        return deed

    async def deny(self, deed_id: DeedId) -> Deed:
        """Say no. Raises NotFoundError, BadInputError where it no longer waits."""
        return await self._journal.act(
            lambda pen: _write(pen, replace(_waiting(pen, deed_id), state=DeedState.DENIED))
        )

    async def expire(self) -> list[Deed]:
        """Close every question whose time is over; returns them."""

        def work(pen: Pen) -> list[Deed]:
            waiting = record.in_state(pen.owner, pen.tx, DeedState.PROPOSED)
            past = [deed for deed in waiting if _is_past(deed, pen.now)]
            return [_write(pen, replace(deed, state=DeedState.EXPIRED, error=TOO_LATE)) for deed in past]

        return await self._journal.act(work)

    async def recover(self) -> list[Deed]:
        """Call once at start: what was left running becomes uncertain. Returns it, to be told."""

        def work(pen: Pen) -> list[Deed]:
            running = record.in_state(pen.owner, pen.tx, DeedState.RUNNING)
            return [_write(pen, replace(deed, state=DeedState.UNCERTAIN, error=UNSURE)) for deed in running]

        return await self._journal.act(work)

    async def undo(
        self, deed_id: DeedId | None = None, *, sources: Sequence[EntryId] = (), talk: TalkId | None = None
    ) -> Deed | None:
        """Take back that deed, or the last one that can be; None when there is none.

        Returns the deed that did so (waiting, where taking back is itself outward). Undoing that one
        does the first anew, once. Raises NotFoundError, BadInputError where it cannot be taken back.
        """

        def work(pen: Pen) -> Deed | None:
            if deed_id is None:
                target = record.last_undoable(pen.owner, pen.tx)
                if target is None:
                    return None
            else:
                target = _find(pen, deed_id)
            inverse = replace(_inverse(pen, target), sources=(*sources, EntryId(target.id)), talk=talk)
            return self._propose(pen, inverse, "rule", undoes=target.id)

        deed = await self._journal.act(work)
        return await self._out(deed) if deed else None

    async def waiting(self) -> list[Deed]:
        """What still waits for a yes, oldest first."""
        now = self._clock.now()
        waiting = await self._look(lambda tx: record.in_state(self._journal.owner, tx, DeedState.PROPOSED))
        return [deed for deed in waiting if not _is_past(deed, now)]

    async def find(self, deed_id: DeedId) -> Deed:
        """One deed. Raises NotFoundError."""
        return _found(await self._look(lambda tx: record.find(self._journal.owner, tx, deed_id)), deed_id)

    async def last(self, n: int = 1) -> list[Deed]:
        """The deeds that were proposed last, newest first."""
        return await self._look(lambda tx: record.latest(self._journal.owner, tx, n))

    async def last_undoable(self) -> Deed | None:
        """What `undo()` would take back now."""
        return await self._look(lambda tx: record.last_undoable(self._journal.owner, tx))

    async def undoable(self) -> list[Deed]:
        """All that `undo(id)` could take back now, newest first, takings back included."""
        return await self._look(lambda tx: record.undoable(self._journal.owner, tx))

    # --- within one transaction ---------------------------------------------------------------

    def _propose(
        self, pen: Pen, proposal: Proposal, by: Approver | None, undoes: DeedId | None = None
    ) -> Deed:
        order = self._order(proposal.skill, proposal.verb, proposal.arguments)
        settled = _settle(order, proposal.verb, pen)
        risk = settled.risk or order.verb.risk
        if proposal.origin < Origin.MODEL and risk is not Risk.READ:
            raise RefusedError("That came from outside and not from you, so I only read it. Ask me yourself.")
        deed = Deed(
            id=DeedId(new_id("d", pen.now)),
            skill=proposal.skill,
            verb=proposal.verb,
            arguments=settled.arguments.model_dump(mode="json"),
            risk=risk,
            state=DeedState.PROPOSED,
            preview=order.skill.preview(proposal.verb, settled.arguments, pen),
            proposed_at=pen.now,
            sources=proposal.sources,
            talk=proposal.talk,
            undoes=undoes,
        )
        if undoes is None and (done := record.same_for_turn(pen.owner, pen.tx, deed)) is not None:
            return done
        if risk is Risk.GRAVE and not deed.preview.phrase:
            raise RefusedError("That is too grave to do without a phrase to type, and it has none.")
        if by is not None and risk in _HARMLESS:
            return self._run(pen, deed, by)
        if len(record.in_state(pen.owner, pen.tx, DeedState.PROPOSED)) >= WAITING_LIMIT:
            raise OverloadedError("Too many questions wait for your answer; answer some of them first.")
        return _write(pen, replace(deed, expires_at=pen.now + APPROVAL_LASTS))

    def _run(self, pen: Pen, deed: Deed, by: Approver) -> Deed:
        if deed.undoes is not None:
            _inverse(pen, _find(pen, deed.undoes))
        if isinstance(self._skills[deed.skill], OutwardSkill) and deed.risk is not Risk.REVERSIBLE:
            return _write(pen, replace(deed, state=DeedState.RUNNING), by=by)
        return self._enact(pen, deed, by)

    def _enact(self, pen: Pen, deed: Deed, by: Approver | None) -> Deed:
        order = self._order(deed.skill, deed.verb, deed.arguments)
        witness = _Witness(pen)
        enacted = order.skill.enact(deed.verb, order.arguments, deed, witness)
        target = record.find(pen.owner, pen.tx, deed.undoes) if deed.undoes else None
        # Doing anew makes the first deed undoable again: that is the one to take back, not this.
        inverse = None if target and target.undoes else enacted.inverse
        done = replace(deed, state=DeedState.DONE, result=enacted.result)
        rests_on = sorted({*witness.sources, *enacted.sources} - {EntryId(deed.id)})
        done = _write(pen, done, by=by, inverse=inverse, sources=rests_on)
        if target:
            _write(pen, replace(target, state=DeedState.UNDONE))
            if target.undoes:
                _write(pen, replace(_find(pen, target.undoes), state=DeedState.DONE))
        return done

    # --- out in the world ---------------------------------------------------------------------

    async def _carry(self, work: Callable[[Pen], Deed]) -> Deed:
        return await self._out(await self._journal.act(work))

    async def _out(self, deed: Deed) -> Deed:
        if deed.state is not DeedState.RUNNING:
            return deed
        skill, _, arguments = self._order(deed.skill, deed.verb, deed.arguments)
        assert isinstance(skill, OutwardSkill)
        try:
            async with asyncio.timeout(PERFORM_LIMIT_S):
                result = await skill.perform(deed.verb, arguments, deed)
        except SamanthaError as error:
            return await self._end(deed, DeedState.FAILED, str(error))
        except asyncio.CancelledError:
            await self._end(deed, DeedState.UNCERTAIN, UNSURE)
            raise
        except Exception as error:  # noqa: BLE001 - whatever broke, the person must learn that it is uncertain
            logger.warning("deed %s is uncertain: %s", deed.id, type(error).__name__)
            return await self._end(deed, DeedState.UNCERTAIN, UNSURE)
        # If this cannot be kept (a full disk), the deed stays running and `recover` finds it.
        return await self._journal.act(lambda pen: self._enact(pen, replace(deed, result=result), None))

    async def _end(self, deed: Deed, state: DeedState, error: str) -> Deed:
        return await self._journal.act(lambda pen: _write(pen, replace(deed, state=state, error=error)))

    async def _look(self, work: Callable[[Transaction], T]) -> T:
        return await self._journal.look(work)

    def _order(self, skill_name: str, verb_name: str, arguments: Any) -> "_Order":
        skill = self._skills.get(skill_name)
        verb = skill.verbs.get(verb_name) if skill else None
        if skill is None or verb is None:
            raise NotFoundError(f"I have not learned to do that ({skill_name}.{verb_name}).")
        try:
            return _Order(skill, verb, verb.arguments.model_validate(dict(arguments)))
        except ValidationError as error:
            raise BadInputError(_sentence(error)) from None


class _Order(NamedTuple):
    skill: Skill
    verb: Verb
    arguments: BaseModel


def _settle(order: _Order, verb: str, pen: Pen) -> Settled:
    if isinstance(order.skill, SettlingSkill):
        return order.skill.settle(verb, order.arguments, pen)
    return Settled(arguments=order.arguments)


class _Witness:
    """A pen that remembers what the entries written with it were made from."""

    def __init__(self, pen: Pen) -> None:
        self.owner, self.now, self.tx, self.projections = pen.owner, pen.now, pen.tx, pen.projections
        self.sources: set[EntryId] = set()
        self._pen = pen

    def write(self, draft: Draft) -> Entry:
        self.sources.update(draft.sources)
        return self._pen.write(draft)


def _write(
    pen: Pen,
    deed: Deed,
    *,
    by: Approver | None = None,
    inverse: Proposal | None = None,
    sources: Sequence[EntryId] = (),
) -> Deed:
    if deed.entry is None:
        pen.write(record.opening(deed, by=by, inverse=inverse, sources=(*deed.sources, *sources)))
    else:
        before = record.find(pen.owner, pen.tx, deed.id) or deed
        pen.write(record.step(before.state, deed, by=by, inverse=inverse, sources=sources))
    # A deed that erases what it was made from has erased its own record too; the step still says it was done.
    return record.find(pen.owner, pen.tx, deed.id) or deed


def _waiting(pen: Pen, deed_id: DeedId) -> Deed:
    deed = _find(pen, deed_id)
    if deed.state is not DeedState.PROPOSED:
        raise BadInputError(f"That question is closed already: it was {deed.state}.")
    return deed


def _inverse(pen: Pen, target: Deed) -> Proposal:
    """What takes the deed back. Raises BadInputError."""
    inverse = record.inverse_of(pen.owner, pen.tx, target.id)
    match target.state:
        case DeedState.DONE if inverse is not None:
            return inverse
        case DeedState.UNDONE:
            raise BadInputError("That was taken back already.")
        case DeedState.PROPOSED | DeedState.HELD | DeedState.DENIED | DeedState.EXPIRED | DeedState.FAILED:
            raise BadInputError("That never happened, so there is nothing to take back.")
        case _:
            raise BadInputError("That cannot be taken back.")


def _find(pen: Pen, deed_id: DeedId) -> Deed:
    return _found(record.find(pen.owner, pen.tx, deed_id), deed_id)


def _found(deed: Deed | None, deed_id: DeedId) -> Deed:
    if deed is None:
        raise NotFoundError(f"I know of no deed called {deed_id}.")
    return deed


def _is_past(deed: Deed, now: datetime) -> bool:
    return deed.expires_at is not None and now >= deed.expires_at


def _sentence(error: ValidationError) -> str:
    """The first thing that is wrong, in one sentence, without the input's own words."""
    first = error.errors(include_url=False, include_input=False)[0]
    if first["type"] == "value_error":  # raised by a skill's own check, which already speaks plainly
        return str(first["ctx"]["error"])
    where = ".".join(str(part) for part in first["loc"]) or "that"
    return f"I cannot use “{where}” as it is: {first['msg'][0].lower()}{first['msg'][1:]}."

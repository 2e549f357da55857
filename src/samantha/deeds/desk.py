"""The desk: the only thing that runs deeds. A mind proposes; the desk checks, asks, runs, records.

Risk decides, in code. READ and REVERSIBLE run at once; OUTWARD waits for a yes from a page or a terminal,
bound to the hash of the exact arguments, for five minutes, unless a grant of the person's covers it
(grants.py); GRAVE wants its phrase typed as well. Where the trade asks for it, what was agreed to is held for
a change of mind (outbox.py). What text from outside may choose: nothing (order.py).

In the journal, a deed that runs at once is ONE entry of kind `deed` in the state `done`, with its inverse,
beside whatever its skill wrote, in one commit: all of it happened or none. The skill's entries name the
deed as a source, and the deed names what those rest on, so that erasing a reminder also takes the deed that
quoted it. (Within that commit the skill's entries stand before the deed's, which holds their result.)
A deed that waits has an entry for each state it stops in: `proposed`, then `held`, `denied`, `expired` or
`done`; one that leaves the house also `running`, committed before the world is touched, so that after a crash
`recover` finds it and calls it `uncertain`: told, never retried. See record.py for the bodies.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from typing import TypeVar

from pydantic import BaseModel

from samantha.core.clock import Clock
from samantha.core.deed import Approver, Deed, DeedState, Json, Proposal, Risk, Stopped
from samantha.core.errors import OverloadedError, RefusedError
from samantha.core.ids import DeedId, EntryId, TalkId, new_id
from samantha.core.model import Tool
from samantha.core.origin import Origin
from samantha.core.outside import MARK, holds_outside
from samantha.core.ports import Journal, OutwardSkill, Pen, Skill, Transaction, Verb
from samantha.deeds import grants, halt, order, record, steps
from samantha.deeds.performing import Performed, Performing
from samantha.deeds.showing import made_whole

T = TypeVar("T")

APPROVAL_LASTS = timedelta(minutes=5)
WAITING_LIMIT = 64  # deeds waiting for a yes; nobody reads more, so past that a proposal is refused
PERFORM_LIMIT_S = 120.0  # past that, what happened outside is uncertain

_HARMLESS = (Risk.READ, Risk.REVERSIBLE)
_PRESENT = ("page", "terminal")

TOO_LATE = "That question was open for five minutes and has closed. Ask me again and I will show it anew."
HALTED = "Everything that goes out is stopped. Say go on, on the page or with samantha go, and ask me again."


class Desk:
    """Runs deeds for one owner. Deeds are returned as far as they came."""

    def __init__(self, journal: Journal, skills: Sequence[Skill], clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        self._skills = {skill.name: skill for skill in skills}
        self._offered: dict[str, tuple[str, str, Verb]] = {}
        self._tools: tuple[Tool, ...] = ()
        self._performing = Performing()

    async def propose(self, proposal: Proposal, by: Approver | None = "rule") -> Deed:
        """Ask for a deed. The one returned is done, held or waiting, or (out there) failed or uncertain.

        `by` says who stands behind a harmless deed: the rule, or a person's own click; with None even
        a harmless one waits, and no grant counts: so another program asks. It never lets an outward or grave
        deed skip its question.
        Raises BadInputError, NotFoundError, RefusedError, OverloadedError; then nothing was kept.
        """
        return await self._carry(lambda pen: self._propose(pen, proposal, by))

    def tools(self) -> tuple[Tool, ...]:
        """What a language model may propose: each verb that says what it is for, and none that is grave."""
        offered = {
            f"{skill.name}_{name}".replace(".", "_"): (skill.name, name, verb)
            for skill in self._skills.values()
            for name, verb in skill.verbs.items()
            if verb.says and verb.risk is not Risk.GRAVE
        }
        if offered != self._offered:  # other programs' tools come and go; schemas take a while to make
            self._offered, self._tools = offered, tuple(_tool(key, *each) for key, each in offered.items())
        return self._tools

    async def approve(self, deed_id: DeedId, exact: str, approver: Approver, phrase: str = "") -> Deed:
        """Say yes to exactly that deed (`exact` is its hash), and run it.

        Raises NotFoundError, BadInputError, and RefusedError where the yes does not count: from the
        wrong place, to something else, too late, or without the phrase.
        """
        if approver not in _PRESENT:
            raise RefusedError("I take a yes only on the page or in the terminal.")

        def work(pen: Pen) -> Deed:
            deed = steps.waiting(pen, deed_id)
            if steps.is_past(deed, pen.now):
                return steps.write(pen, replace(deed, state=DeedState.EXPIRED, error=TOO_LATE))
            self._want_going(pen, deed)
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
        """Say no, or think better of what is held. Raises NotFoundError, BadInputError where it is over."""

        def work(pen: Pen) -> Deed:
            deed = steps.find(pen, deed_id)
            return steps.deny(pen, deed if deed.state is DeedState.HELD else steps.waiting(pen, deed_id))

        return await self._journal.act(work)

    async def withdraw(self, talk: TalkId, *, held_only: bool = False) -> list[Deed]:
        """Say no to all that waits or is held from one talk; returns it, oldest first."""

        def work(pen: Pen) -> list[Deed]:
            found = steps.pending(pen, held_only=held_only)
            return [steps.deny(pen, deed) for deed in found if deed.talk == talk]

        return await self._journal.act(work)

    async def stop_everything(self, sources: Sequence[EntryId] = ()) -> Stopped:
        """The kill switch: nothing that waits or is held will happen, what runs is broken off, and nothing
        leaves the house until `go_on`. Anybody may call it, any number of times."""

        def work(pen: Pen) -> tuple[list[Deed], list[Deed]]:
            halt.turn(pen, is_on=True, sources=sources)
            denied = [steps.deny(pen, deed) for deed in steps.pending(pen)]
            return denied, record.in_state(pen.owner, pen.tx, DeedState.RUNNING)

        denied, running = await self._journal.act(work)
        await self._performing.break_off([deed.id for deed in running])
        cut = [await self.find(deed.id) for deed in running]
        return Stopped(says=halt.told(denied, cut), denied=tuple(denied), cut=tuple(cut))

    async def go_on(self, by: Approver) -> bool:
        """What leaves the house may be asked for again. False where it could be all along.

        Raises RefusedError where it was not said on the page or in a terminal.
        """
        if by not in _PRESENT:
            raise RefusedError("Say go on on the page or in a terminal; from anywhere else I stay stopped.")
        return await self._journal.act(lambda pen: halt.turn(pen, is_on=False))

    def take_no_consent(self, pen: Pen) -> None:
        """Call within the transaction that moves a life in from a file: nobody here said yes to any of it."""
        steps.take_no_consent(pen, self._is_local)

    async def is_halted(self) -> bool:
        return await self._look(lambda tx: halt.is_halted(self._journal.owner, tx))

    async def expire(self) -> list[Deed]:
        """Close every question whose time is over; returns them."""

        def work(pen: Pen) -> list[Deed]:
            waiting = record.in_state(pen.owner, pen.tx, DeedState.PROPOSED)
            past = [deed for deed in waiting if steps.is_past(deed, pen.now)]
            return [steps.write(pen, replace(deed, state=DeedState.EXPIRED, error=TOO_LATE)) for deed in past]

        return await self._journal.act(work)

    async def recover(self) -> list[Deed]:
        """Call once at start: what was left running becomes uncertain. Returns it, to be told.

        What is held goes on being held: whatever is found here never went out.
        """

        def work(pen: Pen) -> list[Deed]:
            running = record.in_state(pen.owner, pen.tx, DeedState.RUNNING)
            return [steps.write(pen, steps.ended(deed, Performed())) for deed in running]

        return await self._journal.act(work)

    async def undo(
        self,
        deed_id: DeedId | None = None,
        *,
        by: Approver = "rule",
        sources: Sequence[EntryId] = (),
        talk: TalkId | None = None,
    ) -> Deed | None:
        """Take back that deed, or the last one that can be; None when there is none.

        Returns the deed that did so, or the deed itself where it was held and now never happens. Taking back
        may itself leave the house: then a click or a line in the terminal (`by`) is the yes to exactly the
        inverse that is stored, and by voice or in a talk it waits for its own. Undoing that one does the
        first anew, once. Raises NotFoundError, BadInputError where it cannot be taken back.
        """

        def work(pen: Pen) -> Deed | None:
            if deed_id is None:
                target = record.last_undoable(pen.owner, pen.tx)
                if target is None:
                    return None
            else:
                target = steps.find(pen, deed_id)
            if target.state is DeedState.HELD:
                return steps.deny(pen, target)
            because = (*sources, EntryId(target.id))
            inverse = replace(steps.inverse_of(pen, target), sources=because, talk=talk)
            return self._propose(pen, inverse, by, undoes=target)

        deed = await self._journal.act(work)
        return await self._out(deed) if deed else None

    async def send(self, deed_id: DeedId) -> Deed:
        """Do what was held, its time being over. What is no longer held stays as it is, and so does all
        while everything is stopped."""

        def work(pen: Pen) -> Deed:
            deed = steps.find(pen, deed_id)
            if deed.state is not DeedState.HELD or halt.is_halted(pen.owner, pen.tx):
                return deed
            return self._begin(pen, deed, None)

        return await self._carry(work)

    async def held(self) -> list[Deed]:
        """What waits in the outbox, oldest first."""
        return await self._look(lambda tx: record.in_state(self._journal.owner, tx, DeedState.HELD))

    async def waiting(self) -> list[Deed]:
        """What still waits for a yes, oldest first."""
        now = self._clock.now()
        waiting = await self._look(lambda tx: record.in_state(self._journal.owner, tx, DeedState.PROPOSED))
        return [deed for deed in waiting if not steps.is_past(deed, now)]

    async def find(self, deed_id: DeedId) -> Deed:
        """One deed. Raises NotFoundError."""
        return steps.found(
            await self._look(lambda tx: record.find(self._journal.owner, tx, deed_id)), deed_id
        )

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

    def _propose(self, pen: Pen, proposal: Proposal, by: Approver | None, undoes: Deed | None = None) -> Deed:
        asked = order.take(self._skills, proposal.skill, proposal.verb, proposal.arguments)
        settled = order.settle(asked, proposal.verb, pen)
        risk = settled.risk or asked.verb.risk
        order.want_trusted(proposal, asked, risk, waits=by is None)
        preview = asked.skill.preview(proposal.verb, settled.arguments, pen)
        deed = Deed(
            id=DeedId(new_id("d", pen.now)),
            skill=proposal.skill,
            verb=proposal.verb,
            arguments=settled.arguments.model_dump(mode="json"),
            risk=risk,
            state=DeedState.PROPOSED,
            preview=made_whole(preview, proposal, settled, risk),
            proposed_at=pen.now,
            sources=proposal.sources,
            talk=proposal.talk,
            undoes=undoes.id if undoes else None,
            origin=proposal.lowest,
            resource=settled.resource,
            hold_s=settled.hold_s if risk not in _HARMLESS else 0,
        )
        if undoes is None and (done := record.same_for_turn(pen.owner, pen.tx, deed)) is not None:
            return done
        if risk is Risk.GRAVE and not deed.preview.phrase:
            raise RefusedError("That is too grave to do without a phrase to type, and it has none.")
        self._want_going(pen, deed)
        # Doing anew makes the first deed undoable again: that is the one to take back, not this.
        inverse = None if undoes and undoes.undoes else settled.inverse
        is_click = undoes is not None and undoes.origin >= Origin.MODEL and by in _PRESENT
        is_agreed = is_click and risk is Risk.OUTWARD and not deed.preview.phrase
        if by is not None and (risk in _HARMLESS or is_agreed):
            return self._run(pen, deed, by, inverse, proposal)
        if by is not None and undoes is None:
            grant = grants.covering(pen.owner, pen.tx, deed, pen.now)
            if grant is not None:
                grants.use(pen, grant, deed)
                return self._run(pen, replace(deed, grant=grant.id), "grant", inverse, proposal)
        if len(record.in_state(pen.owner, pen.tx, DeedState.PROPOSED)) >= WAITING_LIMIT:
            raise OverloadedError("Too many questions wait for your answer; answer some of them first.")
        waiting = replace(deed, expires_at=pen.now + APPROVAL_LASTS)
        return steps.write(pen, waiting, inverse=inverse, asked=proposal)

    def _run(
        self,
        pen: Pen,
        deed: Deed,
        by: Approver,
        inverse: Proposal | None = None,
        asked: Proposal | None = None,
    ) -> Deed:
        """Begin what was agreed to, or hold it for as long as its trade wants."""
        if deed.hold_s:
            until = pen.now + timedelta(seconds=deed.hold_s)
            held = replace(deed, state=DeedState.HELD, held_until=until)
            return steps.write(pen, held, by=by, inverse=inverse, asked=asked)
        return self._begin(pen, deed, by, inverse, asked)

    def _begin(
        self,
        pen: Pen,
        deed: Deed,
        by: Approver | None,
        inverse: Proposal | None = None,
        asked: Proposal | None = None,
    ) -> Deed:
        if deed.undoes is not None:
            steps.inverse_of(pen, steps.find(pen, deed.undoes))
        if isinstance(self._skills[deed.skill], OutwardSkill) and deed.risk is not Risk.REVERSIBLE:
            running = replace(deed, state=DeedState.RUNNING)
            return steps.write(pen, running, by=by, inverse=inverse, asked=asked)
        return self._enact(pen, deed, by, inverse, asked)

    def _enact(
        self,
        pen: Pen,
        deed: Deed,
        by: Approver | None,
        inverse: Proposal | None = None,
        asked: Proposal | None = None,
    ) -> Deed:
        skill, _, arguments = order.take(self._skills, deed.skill, deed.verb, deed.arguments)
        witness = steps.Witness(pen)
        enacted = skill.enact(deed.verb, arguments, deed, witness)
        target = record.find(pen.owner, pen.tx, deed.undoes) if deed.undoes else None
        inverse = None if target and target.undoes else enacted.inverse or inverse
        result = enacted.result
        if deed.risk is Risk.READ and isinstance(skill, OutwardSkill) and not holds_outside(result):
            result = {**result, MARK: True}  # whatever the world answers is somebody else's words
        done = replace(deed, state=DeedState.DONE, result=result)
        rests_on = sorted({*witness.sources, *enacted.sources} - {EntryId(deed.id)})
        done = steps.write(pen, done, by=by, inverse=inverse, sources=rests_on, asked=asked)
        if target:
            steps.write(pen, replace(target, state=DeedState.UNDONE))
            if target.undoes:
                steps.write(pen, replace(steps.find(pen, target.undoes), state=DeedState.DONE))
        return done

    def _is_local(self, skill_name: str, verb_name: str) -> bool:
        skill = self._skills.get(skill_name)
        verb = skill.verbs.get(verb_name) if skill else None
        return verb is not None and verb.risk in _HARMLESS and not isinstance(skill, OutwardSkill)

    def _want_going(self, pen: Pen, deed: Deed) -> None:
        """Refuse what leaves the house while everything is stopped. Raises RefusedError."""
        leaves = deed.risk is Risk.OUTWARD or (
            deed.risk is Risk.GRAVE and isinstance(self._skills[deed.skill], OutwardSkill)
        )
        if leaves and halt.is_halted(pen.owner, pen.tx):
            raise RefusedError(HALTED)

    # --- out in the world ---------------------------------------------------------------------

    async def _carry(self, work: Callable[[Pen], Deed]) -> Deed:
        return await self._out(await self._journal.act(work))

    async def _out(self, deed: Deed) -> Deed:
        if deed.state is not DeedState.RUNNING:
            return deed
        skill, _, arguments = order.take(self._skills, deed.skill, deed.verb, deed.arguments)
        assert isinstance(skill, OutwardSkill)
        work = skill.perform(deed.verb, arguments, deed)
        try:
            performed, is_cancelled = await self._performing.run(deed.id, work, PERFORM_LIMIT_S)
            # If this cannot be kept (a full disk), the deed stays running and `recover` finds it.
            ended = await self._journal.act(lambda pen: self._end(pen, deed, performed))
        finally:
            self._performing.ended(deed.id)
        if is_cancelled:
            raise asyncio.CancelledError
        return ended

    def _end(self, pen: Pen, deed: Deed, performed: Performed) -> Deed:
        if performed.result is None:
            return steps.write(pen, steps.ended(deed, performed))
        return self._enact(pen, replace(deed, result=performed.result), None)

    async def _look(self, work: Callable[[Transaction], T]) -> T:
        return await self._journal.look(work)


def _tool(key: str, skill: str, name: str, verb: Verb) -> Tool:
    schema = _schema(verb.arguments)
    return Tool(name=key, skill=skill, verb=name, says=verb.says, schema=schema, reads=verb.risk is Risk.READ)


@lru_cache(maxsize=1024)  # more than there are verbs; other programs' tools come and go
def _schema(arguments: type[BaseModel]) -> Mapping[str, Json]:
    """Read only: it takes milliseconds to make, and every desk of a process shares it."""
    return arguments.model_json_schema()

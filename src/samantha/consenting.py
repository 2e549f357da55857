"""Commands about consent: yes, no, undo, standing yeses, and the switch that stops everything.

The process that owns the home runs these, as all of commands.py.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from samantha.conversation.house import House
from samantha.conversation.moment import talk_changed
from samantha.core.deed import Approver, Deed, DeedState, Proposal
from samantha.core.errors import NotFoundError, RefusedError
from samantha.core.events import DeedChanged, HaltChanged
from samantha.core.grant import Lifetime
from samantha.core.ids import DeedId
from samantha.deeds.grants import standing
from samantha.forms import deed_fields
from samantha.skills.grants import fields as grant_fields

By = Literal["page", "terminal"]
Json = dict[str, Any]


class _Arguments(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Nothing(_Arguments):
    pass


class Last(_Arguments):
    id: str | None = Field(default=None, max_length=64)
    present: bool = False  # somebody sits at the terminal that asks


class Yes(_Arguments):
    deed: str = Field(max_length=64)
    hash: str = Field(max_length=64)
    phrase: str = Field(default="", max_length=200)


class One(_Arguments):
    id: str = Field(max_length=64)


class Offer(_Arguments):
    """A standing yes to what a deed is about; `resource` may be wider than its own."""

    deed: str = Field(max_length=64)
    resource: str = Field(default="", max_length=300)
    lifetime: Lifetime = "lasting"
    uses: int = Field(default=0, ge=0)


class Tool(_Arguments):
    tool: str = Field(max_length=100)  # SERVER.TOOL


class No(_Arguments):
    deed: str = Field(max_length=64)


class Consenting:
    """`table` holds the commands; the other methods are for the talk's socket and for the rest of them."""

    def __init__(self, house: House) -> None:
        self._house = house
        self.table: dict[str, tuple[type[BaseModel], Callable[[Any, By], Awaitable[Json]], bool]] = {
            "approve": (Yes, self._approve, False),
            "deny": (No, self._deny, False),
            "undo": (Last, self._undo, False),
            "grants/list": (Nothing, self._grants, False),
            "grants/offer": (Offer, self._offer, False),
            "grants/revoke": (One, self._revoke, False),
            "tools/trust": (Tool, self._trust, False),
            "deeds/stop": (Nothing, self._stop_everything, False),
            "deeds/go": (Nothing, self._go_on, False),
        }

    async def propose(self, skill: str, verb: str, arguments: Mapping[str, Any], by: By) -> Deed:
        deed = await self._house.desk.propose(Proposal(skill=skill, verb=verb, arguments=arguments), by)
        return await self.changed(deed)

    async def approve(self, deed: str, hash_: str, by: Approver, phrase: str) -> Deed:
        return await self.changed(await self._house.desk.approve(DeedId(deed), hash_, by, phrase))

    async def deny(self, deed: str) -> Deed:
        return await self.changed(await self._house.desk.deny(DeedId(deed)))

    async def undo(self, deed: str | None, by: Approver) -> Deed:
        """By a page or a terminal it is the yes to exactly what was stored to take it back."""
        undone = await self._house.desk.undo(DeedId(deed) if deed else None, by=by)
        if undone is None:
            raise NotFoundError("There is nothing of mine left to undo.")
        return await self.changed(undone)

    async def changed(self, deed: Deed) -> Deed:
        """Let every open talk see it, and the scheduler look again."""
        house = self._house
        house.talks.tell_all(DeedChanged(deed=deed))
        if deed.state is not DeedState.PROPOSED:
            house.after_deed()
            house.talks.tell_all(await talk_changed(house))
        return deed

    # --- the commands -------------------------------------------------------------------------

    async def _approve(self, asked: Yes, by: By) -> Json:
        return {"deed": deed_fields(await self.approve(asked.deed, asked.hash, by, asked.phrase))}

    async def _deny(self, asked: No, _by: By) -> Json:
        return {"deed": deed_fields(await self.deny(asked.deed))}

    async def _undo(self, asked: Last, by: By) -> Json:
        """A program may run the terminal's command through a pipe; nobody is there then who says yes."""
        is_here = by == "page" or asked.present
        return {"deed": deed_fields(await self.undo(asked.id, by if is_here else "rule"))}

    async def _grants(self, _asked: Nothing, _by: By) -> Json:
        house = self._house
        now = house.clock.now()
        every = await house.journal.look(lambda tx: standing(house.owner, tx))
        return {"grants": [grant_fields(grant, now) for grant in every]}

    async def _offer(self, asked: Offer, by: By) -> Json:
        """The question whether such a deed may be done without asking, filled in from one that was asked."""
        deed = await self._house.desk.find(DeedId(asked.deed))
        if not deed.takes_grant:
            raise RefusedError("For that I ask each time.")
        arguments: dict[str, Any] = {
            "skill": deed.skill,
            "verb": deed.verb,
            "resource": asked.resource or deed.resource,
            "lifetime": asked.lifetime,
            "talk": deed.talk or "" if asked.lifetime == "talk" else "",
            "uses": asked.uses,
        }
        return {"deed": deed_fields(await self.propose("grants", "give", arguments, by))}

    async def _revoke(self, asked: One, by: By) -> Json:
        return {"deed": deed_fields(await self.propose("grants", "revoke", {"id": asked.id}, by))}

    async def _trust(self, asked: Tool, by: By) -> Json:
        """The question whether a tool that has changed may be used without asking again."""
        return {"deed": deed_fields(await self.propose("mcp", "trust", {"tool": asked.tool}, by))}

    async def _stop_everything(self, _asked: Nothing, _by: By) -> Json:
        stopped = await self._house.desk.stop_everything()
        ended = (*stopped.denied, *stopped.cut)
        for deed in ended:
            await self.changed(deed)
        self._house.talks.tell_all(HaltChanged(is_on=True))
        return {"text": stopped.says, "deeds": [deed_fields(deed) for deed in ended]}

    async def _go_on(self, _asked: Nothing, by: By) -> Json:
        is_new = await self._house.desk.go_on(by)
        self._house.talks.tell_all(HaltChanged(is_on=False))
        return {"text": "On again: I ask before anything leaves." if is_new else "Nothing was stopped."}

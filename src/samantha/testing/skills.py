"""A skill that reaches out of the house without a house to reach: a Postbox."""

import asyncio
from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field

from samantha.core.deed import Arguments, Deed, Preview, Risk
from samantha.core.errors import BadInputError, SamanthaError
from samantha.core.ports import Enacted, Pen, Verb


class Send(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    to: str = Field(min_length=1, max_length=100)
    text: str = Field(min_length=1, max_length=1000)


class Nothing(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Postbox:
    """See the OutwardSkill port. Holds what was sent; breaks in the way that a test asks for.

    `refusal` is said instead of sending (surely nothing happened); `breaks` is raised after sending
    (nobody can tell); with `open_slot` cleared, sending waits until it is set.
    """

    name = "postbox"
    verbs: Mapping[str, Verb] = {
        "send": Verb(arguments=Send, risk=Risk.OUTWARD),
        "count": Verb(arguments=Nothing, risk=Risk.READ),
        "empty": Verb(arguments=Nothing, risk=Risk.GRAVE),
    }

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []
        self.refusal = ""
        self.breaks: Exception | None = None
        self.open_slot = asyncio.Event()
        self.open_slot.set()

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        match arguments:
            case Send() if "@" not in arguments.to:
                raise BadInputError("That is no address.")
            case Send():
                return Preview(
                    title="Send this?", lines=(("To", arguments.to), ("Says", arguments.text)), yes="Send"
                )
            case _ if verb == "empty":
                return Preview(title="Burn every letter?", phrase="burn them")
            case _:
                return Preview(title="Count the letters")

    async def perform(self, verb: str, arguments: BaseModel, deed: Deed) -> Arguments:
        await self.open_slot.wait()
        if self.refusal:
            raise SamanthaError(self.refusal)
        if isinstance(arguments, Send):
            self.sent.append((arguments.to, arguments.text))
        elif verb == "empty":
            self.sent.clear()
        if self.breaks:
            raise self.breaks
        return {"count": len(self.sent)}

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        return Enacted(result=deed.result or {})

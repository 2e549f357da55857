"""Skills that reach out of the house without a house to reach: a Postbox, and a Letterbox."""

import asyncio
import json
from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field

from samantha.core.deed import Arguments, Deed, Preview, Proposal, Risk
from samantha.core.errors import BadInputError, SamanthaError
from samantha.core.ports import Enacted, Pen, Settled, Verb


class Send(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    to: str = Field(min_length=1, max_length=100)
    text: str = Field(min_length=1, max_length=1000)


class Nothing(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Call(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    index: int = Field(ge=0)


class Letterbox:
    """See the OutwardSkill port. Reads what others put in; it marks none of it as theirs: the desk does."""

    name = "letterbox"
    verbs: Mapping[str, Verb] = {
        "read": Verb(
            arguments=Nothing, risk=Risk.READ, says="What others wrote to the person, or about a thing."
        )
    }

    def __init__(self, *letters: object) -> None:
        self.letters: list[object] = list(letters)  # JSON

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        return Preview(title="Read what came")

    async def perform(self, verb: str, arguments: BaseModel, deed: Deed) -> Arguments:
        return {"letters": json.loads(json.dumps(self.letters))}

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        return Enacted(result=deed.result or {})


class Postbox:
    """See the OutwardSkill and SettlingSkill ports. Holds what was sent; breaks as a test asks for.

    A letter may be called back: its inverse is known before it goes. `hold_s` is how long one is held.

    `refusal` is said instead of sending (surely nothing happened); `breaks` is raised after sending
    (nobody can tell); with `open_slot` cleared, sending waits until it is set.
    """

    name = "postbox"
    verbs: Mapping[str, Verb] = {
        "send": Verb(arguments=Send, risk=Risk.OUTWARD, content=frozenset({"text"})),
        "call_back": Verb(arguments=Call, risk=Risk.OUTWARD),
        "ask": Verb(arguments=Send, risk=Risk.READ, content=frozenset({"text"})),
        "count": Verb(arguments=Nothing, risk=Risk.READ),
        "empty": Verb(arguments=Nothing, risk=Risk.GRAVE),
    }

    def __init__(self, *, hold_s: int = 0) -> None:
        self.hold_s = hold_s
        self.asked: list[str] = []
        self.sent: list[tuple[str, str]] = []
        self.refusal = ""
        self.breaks: Exception | None = None
        self.open_slot = asyncio.Event()
        self.open_slot.set()

    def settle(self, verb: str, arguments: BaseModel, pen: Pen) -> Settled:
        if verb != "send" or not isinstance(arguments, Send):
            return Settled(arguments=arguments)
        return Settled(
            arguments=arguments,
            resource=f"post/{arguments.to.lower()}",
            inverse=Proposal(skill=self.name, verb="call_back", arguments={"index": len(self.sent)}),
            hold_s=self.hold_s,
        )

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        match arguments:
            case Send() if "@" not in arguments.to:
                raise BadInputError("That is no address.")
            case Send() if verb == "ask":
                return Preview(title=f"Ask {arguments.to}")
            case Call():
                return Preview(title="Call it back?", yes="Call it back")
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
        if verb == "ask" and isinstance(arguments, Send):
            self.asked.append(arguments.text)
        elif isinstance(arguments, Call):
            if arguments.index >= len(self.sent):
                raise SamanthaError("It never came to the post.")
            to, text = self.sent.pop(arguments.index)
            return {"to": to, "text": text}
        elif isinstance(arguments, Send):
            self.sent.append((arguments.to, arguments.text))
        elif verb == "empty":
            self.sent.clear()
        if self.breaks:
            raise self.breaks
        return {"count": len(self.sent)}

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        result = deed.result or {}
        again = Proposal(skill=self.name, verb="send", arguments=result) if verb == "call_back" else None
        return Enacted(result=result, inverse=again)

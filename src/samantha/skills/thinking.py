"""Who answers: the reflex alone, or a language model behind it. Here at a word, elsewhere after a yes.

What stands is read from the `profile` table, which memory makes of the entries `mind`. A model is never
offered these verbs: which mind she uses is the person's to say.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated

from pydantic import BaseModel, Field

from samantha.core.deed import Deed, Json, Preview, Proposal, Risk
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError
from samantha.core.ids import EntryId
from samantha.core.model import REFLEX, Endpoint
from samantha.core.ports import Enacted, Pen, Verb
from samantha.skills.arguments import Arguments, Line, NoArguments


class Model(Arguments):
    """An endpoint, field by field, as core/model.py has it."""

    name: Annotated[Line, Field(min_length=1, max_length=160)]
    url: Annotated[Line, Field(min_length=1, max_length=1000, pattern=r"^(?:https?://|file:)")]
    model: Annotated[Line, Field(min_length=1, max_length=1000)]
    window: Annotated[int, Field(ge=256, le=10_000_000, strict=True)] = 4096
    sees: bool = False

    @property
    def endpoint(self) -> Endpoint:
        return Endpoint(**self.model_dump())


class Use(Model):
    """One that runs on this machine."""


class UseElsewhere(Model):
    """One that settings name, anywhere."""


class Leave(NoArguments):
    pass


class Thinking:
    """See the Skill port. `named` tells which endpoints the settings name now."""

    name = "thinking"
    verbs: Mapping[str, Verb] = {
        "use": Verb(arguments=Use, risk=Risk.REVERSIBLE),
        "use_elsewhere": Verb(arguments=UseElsewhere, risk=Risk.OUTWARD),
        "leave": Verb(arguments=Leave, risk=Risk.REVERSIBLE),
    }

    def __init__(self, named: Callable[[], Sequence[Endpoint]] = tuple) -> None:
        self._named = named

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        match arguments:
            case Use():
                _want_change(arguments, pen)
                return self._preview_here(arguments)
            case UseElsewhere():
                _want_change(arguments, pen)
                return self._preview_elsewhere(arguments)
            case Leave():
                if _standing(pen) is None:
                    raise BadInputError("I answer by myself already.")
                return Preview(title="Answer by myself, with no language model")
        raise TypeError(f"thinking has no verb {verb}")

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        before = _inverse(_standing(pen))
        match arguments:
            case Use():
                self._preview_here(arguments)
                body: dict[str, Json] = arguments.model_dump()
            case UseElsewhere():
                self._preview_elsewhere(arguments)
                body = arguments.model_dump()
            case Leave():
                body = {"name": REFLEX}
            case _:
                raise TypeError(f"thinking has no verb {verb}")
        pen.write(Draft(kind="mind", body=body, sources=(*deed.sources, EntryId(deed.id))))
        return Enacted(result={"name": body["name"]}, inverse=before)

    def _preview_here(self, asked: Use) -> Preview:
        if not asked.endpoint.is_here:
            raise BadInputError("That one is not on this machine, so it needs a yes of its own.")
        return Preview(title=f"Think with {asked.name}")

    def _preview_elsewhere(self, asked: UseElsewhere) -> Preview:
        if not any(_is_same(asked.endpoint, named) for named in self._named()):
            raise BadInputError(
                "I think with somebody else's machine only where settings.toml names it. Put it there first."
            )
        host = asked.endpoint.host
        lines = [("To", f"{host} ({asked.model})"), ("Says", WHAT_LEAVES)]
        if asked.url.startswith("http://") and not asked.endpoint.is_here:
            lines.append(("Unencrypted", "anyone between here and there can read it"))
        return Preview(
            title=f"Think with {asked.name}, on another machine?",
            lines=(*lines, ("Undo", "whenever you like")),
            yes="Think with it",
            no="No",
        )


WHAT_LEAVES = "what you say to me, and what I remember that bears on it"


def _is_same(one: Endpoint, other: Endpoint) -> bool:
    return (one.name, one.url, one.model) == (other.name, other.url, other.model)


def _want_change(asked: Model, pen: Pen) -> None:
    if _standing(pen) == asked.endpoint:
        raise BadInputError(f"I think with {asked.name} already.")


def _inverse(before: Endpoint | None) -> Proposal:
    """What brings back who answered before. Back to another's machine is asked anew."""
    if before is None:
        return Proposal(skill=Thinking.name, verb="leave", arguments={})
    verb = "use" if before.is_here else "use_elsewhere"
    fields: dict[str, Json] = {
        "name": before.name,
        "url": before.url,
        "model": before.model,
        "window": before.window,
        "sees": before.sees,
    }
    return Proposal(skill=Thinking.name, verb=verb, arguments=fields)


def _standing(pen: Pen) -> Endpoint | None:
    """The model in use; None while she answers by herself."""
    rows = pen.tx.run("SELECT value FROM profile WHERE owner_id = ? AND name = 'mind'", pen.owner)
    held = json.loads(rows[0][0]) if rows else {"name": REFLEX}
    return None if held["name"] == REFLEX else Endpoint(**held)

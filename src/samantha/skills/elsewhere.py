"""Whether another person's machine may hear the person, or speak for her: asked once for each host.

What stands is read from the `profile` table, which memory makes of the entries `consent`. A language model is
never offered these verbs.
"""

import json
from collections.abc import Callable, Collection, Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from samantha.core.deed import Deed, Json, Preview, Proposal, Risk
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Enacted, Pen, Transaction, Verb
from samantha.skills.arguments import Arguments, Line

Organ = Literal["ear", "voice"]


class At(Arguments):
    """An organ of hers, and the host that does its work."""

    organ: Organ
    host: Annotated[Line, Field(min_length=1, max_length=300, pattern=r"^[^\s/@]+$")]

    @property
    def consent(self) -> str:
        return f"{self.organ} at {self.host}"


class Allow(At):
    pass


class Forbid(At):
    pass


class Elsewhere:
    """See the Skill port. `named` tells which hosts the settings name now, and for what."""

    name = "elsewhere"
    verbs: Mapping[str, Verb] = {
        "allow": Verb(arguments=Allow, risk=Risk.OUTWARD),
        "forbid": Verb(arguments=Forbid, risk=Risk.REVERSIBLE),
    }

    def __init__(self, named: Callable[[], Collection[tuple[Organ, str]]] = tuple) -> None:
        self._named = named

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        match arguments:
            case Allow(organ=organ, host=host):
                self._want_named(arguments)
                if is_allowed(pen.owner, pen.tx, organ, host):
                    raise BadInputError(f"It may do that already: {host}.")
                title, leaves, yes = _ASKED[organ]
                return Preview(
                    title=title.format(host=host),
                    lines=(("To", host), ("Says", leaves), ("Undo", "whenever you like")),
                    yes=yes,
                    no="No",
                )
            case Forbid(organ=organ, host=host):
                if not is_allowed(pen.owner, pen.tx, organ, host):
                    raise BadInputError(f"It may not do that as it is: {host}.")
                return Preview(title=_ENDED[organ].format(host=host))
        raise TypeError(f"elsewhere has no verb {verb}")

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        match arguments:
            case Allow():
                self._want_named(arguments)
                return _consent(arguments, True, deed, pen, _inverse("forbid", arguments))
            case Forbid():
                return _consent(arguments, False, deed, pen, _inverse("allow", arguments))
        raise TypeError(f"elsewhere has no verb {verb}")

    def _want_named(self, asked: At) -> None:
        if (asked.organ, asked.host) not in self._named():
            raise BadInputError("I ask somebody else's machine only where settings.toml names it.")


def is_allowed(owner: OwnerId, tx: Transaction, organ: Organ, host: str) -> bool:
    """Whether the person said yes to that host, and not no since."""
    rows = tx.run("SELECT value FROM profile WHERE owner_id = ? AND name = ?", owner, f"{organ} at {host}")
    return bool(rows) and json.loads(rows[0][0]) is True


_ASKED: Mapping[Organ, tuple[str, str, str]] = {
    "ear": (
        "Let {host} hear you?",
        "what you speak while the microphone is open",
        "Let it hear me",
    ),
    "voice": ("Let {host} speak for me?", "the words of everything that I say to you", "Let it speak"),
}
_ENDED: Mapping[Organ, str] = {"ear": "{host} no longer hears you", "voice": "{host} no longer speaks for me"}


def _consent(asked: At, given: bool, deed: Deed, pen: Pen, inverse: Proposal) -> Enacted:
    body: dict[str, Json] = {"what": asked.consent, "given": given}
    pen.write(Draft(kind="consent", body=body, sources=(*deed.sources, EntryId(deed.id))))
    return Enacted(result={"given": given}, inverse=inverse)


def _inverse(verb: str, asked: At) -> Proposal:
    return Proposal(skill=Elsewhere.name, verb=verb, arguments={"organ": asked.organ, "host": asked.host})

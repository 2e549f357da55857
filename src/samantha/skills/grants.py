"""Standing yeses: "don't ask again for this". Given with a typed phrase, and ended at a word.

A language model is never told of them, and nothing from outside may ask for one; taking back the end of one
gives it anew, with its phrase.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BaseModel, Field, model_validator

from samantha.core.deed import Deed, Json, Preview, Proposal, Risk
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.grant import LAPSES, Grant, Lifetime, is_pattern
from samantha.core.ids import EntryId, GrantId, OwnerId, new_id
from samantha.core.ports import Enacted, Pen, Transaction, Verb
from samantha.skills.arguments import Arguments, Line, NoArguments

KIND = "grant"
PHRASE = "without asking"
MOST_USES = 1000

Name = Annotated[str, Field(pattern=r"^[a-z][a-z_]{0,39}$")]
VerbName = Annotated[str, Field(pattern=r"^[a-z0-9][A-Za-z0-9_.-]{0,99}$")]  # of a tool: SERVER.TOOL


def _pattern(text: str) -> str:
    if not is_pattern(text):
        raise ValueError("Name what it is for, such as mail/send/ana@example.com; * may end it, after a /.")
    return text


class Give(Arguments):
    """One verb of one skill, on one resource or on those of one kind."""

    skill: Name
    verb: VerbName
    resource: Annotated[Line, Field(min_length=1, max_length=300), AfterValidator(_pattern)]
    lifetime: Lifetime = "lasting"
    talk: Annotated[str, Field(pattern=r"^(k-[0-9a-z]{1,40})?$")] = ""
    uses: int = Field(default=0, ge=0, le=MOST_USES)  # 0: no limit
    until: AwareDatetime | None = None

    @model_validator(mode="after")
    def _whole(self) -> "Give":
        if self.lifetime == "talk" and not self.talk:
            raise ValueError("Say in which talk it is to hold.")
        if self.skill == Grants.name:
            raise ValueError("A yes to that cannot stand: each time needs its phrase.")
        return self


class Revoke(Arguments):
    id: Annotated[str, Field(pattern=r"^g-[0-9a-z]{1,40}$")]


class Grants:
    """See the Skill port. `standing` reads every grant that was ever given."""

    name = "grants"
    verbs: Mapping[str, Verb] = {
        "give": Verb(arguments=Give, risk=Risk.GRAVE),
        "revoke": Verb(arguments=Revoke, risk=Risk.REVERSIBLE),
        "list": Verb(arguments=NoArguments, risk=Risk.READ),
    }

    def __init__(self, standing: Callable[[OwnerId, Transaction], Sequence[Grant]]) -> None:
        self._standing = standing

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        match arguments:
            case Give():
                if arguments.until is not None and arguments.until <= pen.now:
                    raise BadInputError("That end has gone by already.")
                lines = (
                    ("What", f"{arguments.skill}: {arguments.verb.replace('_', ' ')}"),
                    ("For", _for(arguments.resource)),
                    ("How long", _how_long(arguments)),
                    ("Lapses", f"after {LAPSES.days} days without use"),
                )
                title = "Do this from now on without asking you?"
                return Preview(title=title, lines=lines, yes="Don't ask again", no="No", phrase=PHRASE)
            case Revoke(id=id_):
                grant = self._held(id_, pen)
                return Preview(
                    title=f"Ask again before {grant.skill} {grant.verb.replace('_', ' ')}, {grant.resource}"
                )
            case NoArguments():
                return Preview(title="What I may do without asking")
        raise TypeError(f"grants has no verb {verb}")

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        match arguments:
            case Give():
                return _give(arguments, deed, pen)
            case Revoke(id=id_):
                grant = self._held(id_, pen)
                _write({"grant": grant.id, "change": "revoked"}, grant.id, deed, pen)
                return Enacted(result={"grant": grant.id}, inverse=_anew(grant))
            case NoArguments():
                return Enacted(result={"grants": [fields(grant, pen.now) for grant in self._all(pen)]})
        raise TypeError(f"grants has no verb {verb}")

    def _all(self, pen: Pen) -> Sequence[Grant]:
        return self._standing(pen.owner, pen.tx)

    def _held(self, id_: str, pen: Pen) -> Grant:
        grant = next((grant for grant in self._all(pen) if grant.id == id_), None)
        if grant is None:
            raise NotFoundError(f"You gave me no standing yes called {id_}.")
        if (ended := grant.standing(pen.now)) != "holds":
            raise BadInputError(f"That one no longer counts: it is {ended}.")
        return grant


def fields(grant: Grant, now: datetime) -> dict[str, Json]:
    """A grant as minds, pages and programs read it."""
    return {
        "id": grant.id,
        "skill": grant.skill,
        "verb": grant.verb,
        "resource": grant.resource,
        "lifetime": grant.lifetime,
        "standing": grant.standing(now),
        "uses": grant.uses,
        "used": grant.used,
        "used_at": grant.used_at.isoformat(timespec="seconds") if grant.used_at else None,
        "given_at": grant.given_at.isoformat(timespec="seconds"),
        "until": grant.expires_at.isoformat(timespec="seconds") if grant.expires_at else None,
    }


def _give(asked: Give, deed: Deed, pen: Pen) -> Enacted:
    id_ = GrantId(new_id("g", pen.now))
    body: dict[str, Json] = {
        "grant": id_,
        "change": "given",
        "skill": asked.skill,
        "verb": asked.verb,
        "resource": asked.resource,
        "lifetime": asked.lifetime,
        "uses": 1 if asked.lifetime == "once" else asked.uses,
        "expires_at": asked.until.isoformat() if asked.until else None,
        "talk": asked.talk or None,
    }
    _write(body, id_, deed, pen)
    back = Proposal(skill=Grants.name, verb="revoke", arguments={"id": id_})
    return Enacted(result={"grant": id_}, inverse=back)


def _anew(grant: Grant) -> Proposal:
    """The same yes with what is left of it."""
    left = grant.uses - grant.used if grant.uses else 0
    arguments: dict[str, Json] = {
        "skill": grant.skill,
        "verb": grant.verb,
        "resource": grant.resource,
        "lifetime": grant.lifetime,
        "talk": grant.talk or "",
        "uses": left,
        "until": grant.expires_at.isoformat() if grant.expires_at else None,
    }
    return Proposal(skill=Grants.name, verb="give", arguments=arguments)


def _write(body: dict[str, Json], grant: GrantId, deed: Deed, pen: Pen) -> None:
    is_first = body["change"] == "given"
    named = () if is_first else (EntryId(grant),)
    sources = (*deed.sources, EntryId(deed.id), *named)
    pen.write(Draft(kind=KIND, id=EntryId(grant) if is_first else None, body=body, sources=sources))


def _for(resource: str) -> str:
    return f"{resource} (whatever stands in place of *)" if resource.endswith("/*") else resource


def _how_long(asked: Give) -> str:
    lasting = {"once": "once", "talk": "until this talk ends", "lasting": "until you revoke it"}
    limit = f", {asked.uses} times at most" if asked.uses and asked.lifetime != "once" else ""
    end = f", and no longer than {asked.until:%d %B %Y, %H:%M %Z}" if asked.until else ""
    return f"{lasting[asked.lifetime]}{limit}{end}"

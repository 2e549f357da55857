"""Getting acquainted: the name that she takes, the person's age, how she listens, who else may.

What stands is read from the `profile` table, which memory makes of the entries `named` and `consent`.
"""

import json
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from samantha.core.deed import Deed, Json, Preview, Proposal, Risk
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError
from samantha.core.ids import EntryId
from samantha.core.ports import Enacted, Pen, Verb
from samantha.skills.arguments import Arguments, Line, NoArguments


class TakeName(Arguments):
    """ "" gives the name back."""

    name: Annotated[Line, Field(max_length=60)]


class TellAge(Arguments):
    is_adult: bool


class Murmur(Arguments):
    """Whether she may say "mm-hm" while the person speaks."""

    is_wanted: bool


class AllowCloudEar(NoArguments):
    pass


class ForbidCloudEar(NoArguments):
    pass


class Acquaintance:
    """See the Skill port. Allowing a cloud ear, and so allowing it anew, is asked; forbidding it never is."""

    name = "acquaintance"
    verbs: Mapping[str, Verb] = {
        "take_name": Verb(arguments=TakeName, risk=Risk.REVERSIBLE),
        "tell_age": Verb(arguments=TellAge, risk=Risk.REVERSIBLE),
        "murmur": Verb(arguments=Murmur, risk=Risk.REVERSIBLE),
        "allow_cloud_ear": Verb(arguments=AllowCloudEar, risk=Risk.OUTWARD),
        "forbid_cloud_ear": Verb(arguments=ForbidCloudEar, risk=Risk.REVERSIBLE),
    }

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        match arguments:
            case TakeName(name=""):
                return Preview(title="Give the name back")
            case TakeName(name=name):
                return Preview(title=f"Take the name {name}")
            case TellAge(is_adult=is_adult):
                return Preview(title="You are eighteen or over" if is_adult else "You are under eighteen")
            case Murmur(is_wanted=is_wanted):
                return Preview(title="Say mm-hm while you speak" if is_wanted else "No mm-hm while you speak")
            case AllowCloudEar():
                if _standing(pen, "cloud_ear"):
                    raise BadInputError("Your browser's recogniser may listen already.")
                return Preview(
                    title="Let your browser's recogniser listen?",
                    lines=(
                        ("To", "the maker of your browser"),
                        ("Says", "what you speak while the microphone is open"),
                        ("Undo", "whenever you like"),
                    ),
                    yes="Let it listen",
                    no="No",
                )
            case ForbidCloudEar():
                return Preview(title="Your browser's recogniser no longer listens")
        raise TypeError(f"acquaintance has no verb {verb}")

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        match arguments:
            case TakeName(name=name):
                former = _standing(pen, "her_name") or ""
                _write("named", {"name": name}, deed, pen)
                return Enacted(result={"name": name}, inverse=_inverse("take_name", {"name": former}))
            case TellAge(is_adult=is_adult):
                told = _standing(pen, "adult")
                back = None if told is None else _inverse("tell_age", {"is_adult": told})
                return _consent("adult", is_adult, deed, pen, back)
            case Murmur(is_wanted=is_wanted):
                former_murmurs = _standing(pen, "murmurs") is not False
                return _consent(
                    "murmurs", is_wanted, deed, pen, _inverse("murmur", {"is_wanted": former_murmurs})
                )
            case AllowCloudEar():
                return _consent("cloud_ear", True, deed, pen, _inverse("forbid_cloud_ear"))
            case ForbidCloudEar():
                back = None if not _standing(pen, "cloud_ear") else _inverse("allow_cloud_ear")
                return _consent("cloud_ear", False, deed, pen, back)
        raise TypeError(f"acquaintance has no verb {verb}")


Consent = Literal["adult", "cloud_ear", "murmurs"]


def _consent(what: Consent, given: bool, deed: Deed, pen: Pen, inverse: Proposal | None) -> Enacted:
    _write("consent", {"what": what, "given": given}, deed, pen)
    return Enacted(result={"given": given}, inverse=inverse)


def _write(kind: Literal["named", "consent"], body: dict[str, Json], deed: Deed, pen: Pen) -> None:
    pen.write(Draft(kind=kind, body=body, sources=(*deed.sources, EntryId(deed.id))))


def _inverse(verb: str, arguments: dict[str, Json] | None = None) -> Proposal:
    return Proposal(skill=Acquaintance.name, verb=verb, arguments=arguments or {})


def _standing(pen: Pen, name: Literal["her_name", "adult", "cloud_ear", "murmurs"]) -> Json:
    """What stands now; None where nothing was said."""
    rows = pen.tx.run("SELECT value FROM profile WHERE owner_id = ? AND name = ?", pen.owner, name)
    value: Json = json.loads(rows[0][0]) if rows else None
    return value

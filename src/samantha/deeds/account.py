"""What she did and what waits, told to who asks: the desk's record, read as a skill. Changes nothing."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field

from samantha.core.deed import Deed, DeedState, Json, Preview, Risk
from samantha.core.errors import BadInputError
from samantha.core.origin import Origin
from samantha.core.outside import MARK
from samantha.core.ports import Enacted, Pen, Verb
from samantha.deeds.doings import doings
from samantha.deeds.record import in_state

MOST = 50  # deeds that are told of; nobody listens to more
_HAPPENED = (DeedState.DONE, DeedState.UNCERTAIN, DeedState.FAILED)


class Done(BaseModel):
    """Of those days, both included; today where none is named."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    zone: Annotated[str, Field(min_length=1, max_length=64)]  # IANA
    first: date | None = None
    last: date | None = None


class Waiting(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Account:
    """See the Skill port."""

    name = "desk"
    verbs: Mapping[str, Verb] = {
        "done": Verb(arguments=Done, risk=Risk.READ),
        "waiting": Verb(arguments=Waiting, risk=Risk.READ),
    }

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        return Preview(title="What I did" if verb == "done" else "What waits for you")

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        match arguments:
            case Done():
                found = _done(arguments, pen)
                done: list[Json] = [{"title": one.preview.title, "state": one.state.value} for one in found]
                return Enacted(result={"done": done, **_mark(found)})
            case Waiting():
                waiting = in_state(pen.owner, pen.tx, DeedState.PROPOSED)
                held = in_state(pen.owner, pen.tx, DeedState.HELD)
                open_ = [each for each in waiting if each.expires_at is None or each.expires_at > pen.now]
                return Enacted(
                    result={"waiting": _titles(open_), "held": _titles(held), **_mark([*open_, *held])}
                )
        raise TypeError(f"the desk has no verb {verb}")


def _done(asked: Done, pen: Pen) -> list[Deed]:
    """What was done on those days, the oldest first."""
    try:
        zone = ZoneInfo(asked.zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise BadInputError("I know no such time zone.") from None
    today = pen.now.astimezone(zone).date()
    first, last = asked.first or asked.last or today, asked.last or today
    begin = datetime.combine(first, time(), zone).astimezone(UTC)
    end = datetime.combine(last + timedelta(days=1), time(), zone).astimezone(UTC)
    found = [one for one in doings(pen.owner, pen.tx, MOST) if begin <= one.deed.proposed_at < end]
    return [one.deed for one in reversed(found) if one.deed.state in _HAPPENED]


def _mark(deeds: list[Deed]) -> dict[str, Json]:
    """A deed's title repeats the words that it was asked for with: another program's are somebody else's."""
    return {MARK: True} if any(deed.origin < Origin.MODEL for deed in deeds) else {}


def _titles(deeds: list[Deed]) -> list[Json]:
    return [deed.preview.title for deed in deeds]

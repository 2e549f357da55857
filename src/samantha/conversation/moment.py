"""The state of the world in which a cue is answered, read in one go."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

import tzlocal

from samantha.conversation.house import House
from samantha.conversation.senses import Senses
from samantha.core.deed import Due
from samantha.core.events import TalkChanged
from samantha.core.ids import OwnerId
from samantha.core.ports import Transaction
from samantha.core.turn import Moment, Surroundings
from samantha.deeds.record import last_undoable
from samantha.memory.anchors import read_anchors
from samantha.memory.doubts import open_doubts
from samantha.memory.episodes import count_turns, past, said_for
from samantha.memory.hiding import hidden_entries
from samantha.memory.loops import open_loops
from samantha.memory.people import read_person
from samantha.memory.profile import may_offer_model, read_model, read_profile
from samantha.skills.reminders import unacknowledged, upcoming

PAST_LINES = 110  # fifty turns and their answers, so as not to repeat herself
UPCOMING = 12  # reminders that can be named, moved and listed


async def read_moment(house: House, senses: Senses) -> Moment:
    """Everything that a mind may look at, as of now."""
    return await house.journal.look(moment_reader(house, senses))


def moment_reader(house: House, senses: Senses) -> Callable[[Transaction], Moment]:
    """What reads the moment, in whatever transaction it is then given: the one that keeps a turn, say."""
    now = house.clock.now()
    owner = house.owner
    around = Surroundings(
        machine=house.machine,
        region=house.region,
        open_talks=max(1, len(house.talks)),
        ear_is_local=senses.ear_is_local,
        voice_is_local=senses.voice_is_local,
        bytes_out_today=house.outflow.today(),
        model_found=house.model_found(),
        models=tuple(house.models()),
    )

    def read(tx: Transaction) -> Moment:
        lines = past(owner, tx, PAST_LINES)
        loops = open_loops(owner, tx, now)
        profile = read_profile(owner, tx)
        dues = in_sight(owner, tx, [*upcoming(owner, tx, UPCOMING), *unacknowledged(owner, tx)])
        model = read_model(profile)
        if model is not None:  # it is told of them, but of none that the person asked to keep from it
            dues = tuple(replace(due, said=said_for(owner, tx, due.reminder)) for due in dues)
        return Moment(
            now=now,
            zone=senses.zone,
            person=read_person(owner, tx, profile),
            around=around if may_offer_model(profile) else replace(around, model_found=None),
            past=lines,
            turns_so_far=count_turns(owner, tx),
            away=now - lines[-1].at if lines else None,
            upcoming=tuple(due for due in dues if due.fired_at is None),
            unacknowledged=tuple(due for due in dues if due.fired_at is not None),
            loops=loops,
            doubts=open_doubts(owner, tx),
            anchors=read_anchors(owner, tx, now.astimezone(senses.zone), loops),
            last_deed=last_undoable(owner, tx),
            model=model,
        )

    return read


def in_sight(owner: OwnerId, tx: Transaction, dues: Sequence[Due]) -> tuple[Due, ...]:
    """Without the reminders that were made from what is forgotten."""
    hidden = hidden_entries(owner, tx) if dues else {}
    return tuple(due for due in dues if due.reminder not in hidden and hidden.keys().isdisjoint(due.sources))


async def talk_changed(house: House) -> TalkChanged:
    """What every open page shows of the two of them, as it stands now."""

    def read(tx: Transaction) -> TalkChanged:
        profile = read_profile(house.owner, tx)
        person = read_person(house.owner, tx, profile)
        return TalkChanged(
            her_name=person.her_name,
            name=person.name,
            met=bool(person.her_name),
            allow_cloud_ear=bool(profile.get("cloud_ear")),
        )

    return await house.journal.look(read)


def read_zone(owner: OwnerId, tx: Transaction) -> str:
    """The person's zone as last told; this machine's where nobody has said, or none is called so here."""
    told = read_profile(owner, tx).get("zone")
    if not isinstance(told, str):
        return local_zone()
    try:
        ZoneInfo(told)
    except (KeyError, ValueError, OSError):
        return local_zone()
    return told


def local_zone() -> str:
    """This machine's IANA zone; UTC where it has none."""
    try:
        name = tzlocal.get_localzone_name()
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return "UTC"
    return name

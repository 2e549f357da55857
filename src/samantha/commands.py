"""All that can be asked of a home besides talking: each answer is JSON, for the page and for programs.

The process that owns the home runs these; `samantha NAME` and the page are its clients.
"""

import asyncio
import hashlib
import platform
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, TypeVar
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from samantha import __version__
from samantha.accounts import Accounts
from samantha.choosing import Choosing
from samantha.consenting import Consenting
from samantha.conversation.house import House
from samantha.conversation.moment import in_sight, read_zone, talk_changed
from samantha.conversation.say import say_once
from samantha.core.entry import Draft, Entry
from samantha.core.errors import BadInputError, NotFoundError, OverloadedError, RefusedError
from samantha.core.events import OutflowChanged
from samantha.core.ids import DeedId, OwnerId, PictureId
from samantha.core.model import Endpoint, Picture
from samantha.core.outflow import Outflow
from samantha.core.ports import Transaction
from samantha.deeds.record import find as find_deed
from samantha.exporting import export_readable
from samantha.forms import (
    deed_fields,
    entry_fields,
    iso,
    line_fields,
    picture_fields,
    reminder_fields,
    safety_fields,
)
from samantha.importing import Importing
from samantha.journal.backup import Backups
from samantha.journal.export import export_to
from samantha.journal.journal import entries, latest, read_head
from samantha.journal.rebuild import rebuild
from samantha.journal.verify import verify
from samantha.knowing import Knowing
from samantha.listening import Listening
from samantha.memory.episodes import past
from samantha.memory.hiding import hidden_entries
from samantha.mind.thought.minds import Minds
from samantha.programs import Programs
from samantha.reasons import why
from samantha.skills.calendar.build import CalendarTrade
from samantha.skills.contacts.build import ContactsTrade
from samantha.skills.elsewhere import Organ
from samantha.skills.mail.build import MailTrade
from samantha.skills.pictures import find_kept, list_kept, read_bytes
from samantha.skills.reminders import acknowledge, unacknowledged, upcoming
from samantha.store.home import Home
from samantha.store.shadow import SqliteShadow
from samantha.today import Today

Json = dict[str, Any]
By = Literal["page", "terminal"]


class _Arguments(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Nothing(_Arguments):
    pass


class SayArguments(_Arguments):
    text: str
    client: str = Field(default="", max_length=64)


class Page(_Arguments):
    limit: int = Field(default=50, ge=1, le=500)
    before: int | None = Field(default=None, ge=1)


class One(_Arguments):
    id: str = Field(max_length=64)


class InFile(_Arguments):
    path: Path


class Sent(_Arguments):
    host: str = Field(min_length=1, max_length=300)
    bytes: int = Field(ge=1, le=1_000_000_000)


A = TypeVar("A", bound=_Arguments)


@dataclass(frozen=True, kw_only=True)
class Place:
    """The parts of a home that only commands look at."""

    home: Home
    backups: Backups
    shadow: SqliteShadow
    outflow: Outflow
    voice: str  # a line on what can speak here
    vad: str  # a line on what notices that somebody speaks
    ear: str  # a line on what hears here, and where the sound goes
    ear_elsewhere: Endpoint | None  # the server that settings name as her ear
    voice_elsewhere: Endpoint | None  # likewise as her voice
    driver: str  # a line on what keeps the rows
    minds: Minds
    asks: Callable[[], Mapping[str, Any]] = dict  # whom each trade asks that settings name


class Commands:
    """See docs/wire.md for names and shapes. `run` parses, does, and answers."""

    def __init__(
        self, house: House, place: Place, mail: MailTrade, calendar: CalendarTrade, contacts: ContactsTrade
    ) -> None:
        self._house = house
        self._place = place
        self._mail = mail
        self._calendar, self._contacts = calendar, contacts
        self.consenting = Consenting(house)
        propose = self.consenting.propose
        self._choosing = Choosing(house, place.minds, propose)
        self._accounts = Accounts(place.home, place.minds.secrets, self._account_changed)
        elsewhere: dict[Organ, Endpoint | None] = {"ear": place.ear_elsewhere, "voice": place.voice_elsewhere}
        self._listening = Listening(house, elsewhere, place.minds, propose)
        self._knowing = Knowing(house, propose)
        self._importing = Importing(house)
        self.programs = Programs(house)
        self._rebuilding = asyncio.Lock()
        self._table: dict[str, tuple[type[BaseModel], Callable[[Any, By], Awaitable[Json]], bool]] = {
            "say": (SayArguments, self._say, False),
            "doctor": (Nothing, self._doctor, False),
            "journal/show": (Page, self._journal, False),
            "journal/verify": (Nothing, self._verify, False),
            "journal/accept": (Nothing, self._accept, True),
            "why": (One, self._why, False),
            "reminders/list": (Nothing, self._reminders, False),
            "safety/report": (Nothing, self._safety, False),
            "pictures/list": (Nothing, self._pictures, False),
            "pictures/drop": (One, self._drop_picture, False),
            "rebuild": (Nothing, self._rebuild, True),
            "export": (InFile, self._export, True),
            "export/readable": (InFile, self._export_readable, True),
            "pull/sent": (Sent, self._sent, True),
            "stop": (Nothing, self._stop, True),
            "calendar/list": (Nothing, self._calendars, True),
            **self.consenting.table,
            **self._choosing.table,
            **self._accounts.table,
            **self._listening.table,
            **self._knowing.table,
            **self._importing.table,
            **self.programs.table,
            **Today(house).table,
        }

    def add_link(self, new_link: Callable[[], str]) -> None:
        """Let a terminal ask for a fresh link to the page. Only a server has one."""

        async def link(_asked: Nothing, _by: By) -> Json:
            return {"url": new_link()}

        self._table["link"] = (Nothing, link, True)

    async def run(self, name: str, arguments: Mapping[str, Any], *, by: By) -> Json:
        """Do one command. Raises SamanthaError with one clear sentence."""
        if name not in self._table:
            raise NotFoundError(f"I don't know a command called {name[:60]}.")
        model, do, terminal_only = self._table[name]
        if terminal_only and by != "terminal":
            raise RefusedError("That is done in a terminal on this machine, not from a page.")
        try:
            parsed = model.model_validate(arguments)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"]) or "the arguments"
            raise BadInputError(f"{where}: {first['msg'].lower()}.") from None  # it may quote a key
        return await do(parsed, by)

    # --- for the talk's socket ----------------------------------------------------------------

    async def welcome(self) -> Json:
        """What a page needs when it opens."""
        house = self._house
        now = house.clock.now()

        def read(tx: Any) -> tuple[Any, ...]:
            seen = in_sight(house.owner, tx, unacknowledged(house.owner, tx))
            return past(house.owner, tx, 20), seen

        lines, due = await house.journal.look(read)
        talk = await talk_changed(house)
        await house.desk.expire()
        waiting = await house.desk.waiting()
        held = await house.desk.held()
        return {
            "type": "welcome",
            "v": 1,
            "her_name": talk.her_name,
            "name": talk.name,
            "met": talk.met,
            "voice": "server" if house.voice_is_here else "none",
            "allow_cloud_ear": talk.allow_cloud_ear,
            "lines": [line_fields(said) for said in lines],
            "waiting": [{"type": "approval", "deed": deed.id, **deed_fields(deed)} for deed in waiting],
            "held": [deed_fields(deed) for deed in held],
            "halted": await house.desk.is_halted(),
            "due": [reminder_fields(item) for item in due],
            "bytes_out": self._place.outflow.today(),
            "now": iso(now),
        }

    async def follow_zone(self, zone: str | None) -> str:
        """Follow the person's clock: journalled when it changed, and their reminders go along.

        None leaves it as it is. Returns the zone that holds now.
        """
        house = self._house
        known = await house.journal.look(lambda tx: read_zone(house.owner, tx))
        if zone is None or known == zone:
            return known
        await house.journal.append(Draft(kind="zone", body={"zone": zone}))
        house.after_deed()
        return zone

    async def acknowledge(self, key: str) -> None:
        await self._house.journal.act(lambda pen: acknowledge(pen, key))

    async def picture(self, id_: str) -> Picture:
        """One that is kept and in sight, or else was shown not long ago. Raises NotFoundError."""
        house = self._house
        held = house.pictures.find(PictureId(id_))

        def read(tx: Any) -> Picture | None:
            kept = find_kept(house.owner, tx, id_)
            if kept is None:
                return held
            is_hidden = kept.is_dropped or kept.entry in hidden_entries(house.owner, tx)
            return None if is_hidden else read_bytes(house.owner, tx, kept)

        found = await house.journal.look(read)
        if found is None:
            raise NotFoundError("I have no such picture, or no longer.")
        return found

    async def take_in(self, path: Path, own: str) -> Json:
        """Begin with a file that a page gave; `path` may be deleted after. As the command `import`."""
        return await self._importing.begin(path, own)

    # --- the commands -------------------------------------------------------------------------

    async def _say(self, asked: SayArguments, _by: By) -> Json:
        await self._place.minds.look_once()
        answered = await say_once(self._house, asked.text, asked.client)
        return {
            "reply": answered.reply,
            "turn": answered.turn,
            "deeds": [deed_fields(deed) for deed in answered.deeds],
            "memories": answered.sources,
        }

    async def _journal(self, asked: Page, _by: By) -> Json:
        owner = self._house.owner

        def read(tx: Any) -> list[Json]:
            hidden = hidden_entries(owner, tx)
            every = latest(owner, tx, asked.limit, asked.before)
            return [
                entry_fields(entry, hidden) | {"can_undo": _can_undo(owner, tx, entry)} for entry in every
            ]

        shown = await self._house.journal.look(read)
        return {"entries": shown}

    async def _verify(self, _asked: Nothing, _by: By) -> Json:
        house = self._house
        report = await house.journal.look(lambda tx: verify(house.owner, tx, house.journal.anchor))
        return {
            "holds": report.holds,
            "entries": report.entries,
            "anchored": report.anchored,
            "findings": [{"seq": finding.seq, "what": finding.what} for finding in report.findings],
        }

    async def _accept(self, _asked: Nothing, _by: By) -> Json:
        raise BadInputError("The journal stands at its anchor; there is nothing to accept.")

    async def _why(self, asked: One, _by: By) -> Json:
        owner = self._house.owner
        return await self._house.journal.look(lambda tx: why(owner, tx, asked.id))

    async def _reminders(self, _asked: Nothing, _by: By) -> Json:
        owner = self._house.owner

        def read(tx: Any) -> Json:
            return {
                "upcoming": [reminder_fields(due) for due in in_sight(owner, tx, upcoming(owner, tx, 100))],
                "waiting": [reminder_fields(due) for due in in_sight(owner, tx, unacknowledged(owner, tx))],
            }

        return await self._house.journal.look(read)

    async def _safety(self, _asked: Nothing, _by: By) -> Json:
        """Her crisis lines, counted: no word of anybody, and nothing is sent."""
        owner = self._house.owner

        def read(tx: Any) -> Json:
            hidden = hidden_entries(owner, tx)
            return safety_fields(entry for entry in entries(owner, tx) if entry.id not in hidden)

        return await self._house.journal.look(read)

    async def _pictures(self, _asked: Nothing, _by: By) -> Json:
        owner = self._house.owner

        def read(tx: Any) -> Json:
            hidden = hidden_entries(owner, tx)
            kept = [one for one in list_kept(owner, tx) if one.entry not in hidden]
            return {"pictures": [picture_fields(one) for one in kept]}

        return await self._house.journal.look(read)

    async def _drop_picture(self, asked: One, by: By) -> Json:
        return {"deed": deed_fields(await self.consenting.propose("pictures", "drop", {"id": asked.id}, by))}

    async def _rebuild(self, _asked: Nothing, _by: By) -> Json:
        if self._rebuilding.locked():
            raise OverloadedError("I am at it already; it goes on.")
        async with self._rebuilding:
            count = await rebuild(self._house.journal, self._place.shadow, await asyncio.to_thread(_stamp))
        return {"entries": count}

    async def _export(self, asked: InFile, _by: By) -> Json:
        return {"entries": await export_to(self._house.journal, asked.path), "path": str(asked.path)}

    async def _export_readable(self, asked: InFile, _by: By) -> Json:
        house = self._house
        now = house.clock.now()

        def write(tx: Transaction) -> Json:
            zone = ZoneInfo(read_zone(house.owner, tx))
            return dict(export_readable(house.owner, tx, asked.path, now, zone))

        return {"path": str(asked.path), **await house.journal.look(write)}

    async def _sent(self, asked: Sent, _by: By) -> Json:
        """A download runs in a process of its own; it says what it is about to send before it does."""
        await self._house.journal.append(Draft(kind="sent", body=asked.model_dump()))
        self._place.outflow.add(asked.host, asked.bytes)
        self._house.talks.tell_all(OutflowChanged(bytes_out=self._place.outflow.today()))
        return {"bytes_today": self._place.outflow.today()}

    async def _stop(self, _asked: Nothing, _by: By) -> Json:
        return {"stopping": True}

    def _account_changed(self, name: str) -> None:
        """Its password is another."""
        self._mail.sync.nudge(name)
        self._calendar.nudge(name)
        self._contacts.sync.nudge(name)

    async def _calendars(self, _asked: Nothing, _by: By) -> Json:
        """Every calendar that is known; those of accounts are looked at now."""
        await self._calendar.look_now()
        return {"calendars": await self._calendar.listed(), "accounts": self._calendar.lines()}

    async def _doctor(self, _asked: Nothing, by: By) -> Json:
        house, place = self._house, self._place
        head = await house.journal.look(lambda tx: read_head(house.owner, tx))
        anchor = house.journal.anchor.read() if house.journal.anchor is not None else None
        mind = await self._choosing.line()  # asks it, so it comes before what has left is counted
        return {
            "version": __version__,
            "python": platform.python_version(),
            "platform": f"{sys.platform} {platform.machine()}",
            "home": str(place.home.path),
            "mind": mind,
            "keys": await self._choosing.keys_kept(),
            "vad": place.vad,
            "ear": place.ear + await self._listening.may_leave("ear"),
            "voice": place.voice + await self._listening.may_leave("voice"),
            "mail": self._mail.lines() or "no account",
            "calendars": self._calendar.lines() or "her own alone",
            "contacts": self._contacts.lines() or "her own alone",
            "other_programs": self.programs.line(),
            **place.asks(),
            "recall": await house.meaning.line() if house.meaning is not None else "by words",
            "store": place.driver,
            "journal": {"entries": head.seq if head else 0, "anchored": anchor.seq if anchor else None},
            "backups": len(place.backups.all()),
            "open_talks": len(house.talks),
            "leaves_this_machine": {"bytes_today": place.outflow.today(), "hosts": place.outflow.by_host()},
        }


# --- what stands behind an id ---------------------------------------------------------------------


def _stamp() -> str:
    """A name for the code that makes the tables: another version of it goes on with nothing of this one's."""
    digest = hashlib.sha256(__version__.encode())
    root = Path(str(files("samantha")))
    for path in sorted(path for path in root.rglob("*") if path.suffix in _CODE):
        digest.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:32]


_CODE = (".py", ".toml", ".sql", ".txt")


def _can_undo(owner: OwnerId, tx: Transaction, entry: Entry) -> bool:
    deed = find_deed(owner, tx, DeedId(entry.id)) if entry.kind == "deed" else None
    return deed is not None and deed.can_undo

"""Puts the house together. With skillset.py, the only file that names concrete backends."""

import asyncio
import platform
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from samantha import __version__
from samantha.commands import Commands, Place
from samantha.conversation.house import House, OpenTalks
from samantha.conversation.pictures import HeldPictures
from samantha.core.clock import Clock, SystemClock
from samantha.core.deed import Deed
from samantha.core.entry import Draft
from samantha.core.errors import DamagedError, HomeError, RefusedError
from samantha.core.events import DeedChanged
from samantha.core.ids import SOLE_OWNER
from samantha.core.model import Endpoint
from samantha.core.outflow import Outflow
from samantha.core.ports import Embedder, Recogniser, Voice
from samantha.core.secret import Secret
from samantha.deeds.desk import Desk
from samantha.deeds.grants import GrantRecord
from samantha.deeds.halt import HaltRecord
from samantha.deeds.outbox import Outbox
from samantha.deeds.record import DeedRecord
from samantha.ear.choose import describe as describe_ear
from samantha.ear.choose import find_recogniser
from samantha.ear.options import KEY as EAR_KEY
from samantha.ear.stt_pocketsphinx import PocketsphinxRecogniser
from samantha.ear.vads import describe as describe_vad
from samantha.ear.vads import find_vad
from samantha.journal.anchor import Anchor, Head, home_key
from samantha.journal.backup import Backups
from samantha.journal.erase import erase
from samantha.journal.journal import ChainedJournal, read_head
from samantha.memory.dense.minilm import FILE, MiniLMFile
from samantha.memory.dense.vectors import FindEmbedder, Vectors
from samantha.memory.hiding import overdue
from samantha.memory.mentions import read_once
from samantha.memory.people import read_person
from samantha.memory.projection import MemoryProjection
from samantha.memory.recall import MemoryReader
from samantha.mind.mind import TwoMinds
from samantha.mind.reflex.warming import warm_up
from samantha.mind.thought.minds import Minds
from samantha.mind.thought.thought import Thought
from samantha.outreach.housekeeping import Chore, Housekeeping
from samantha.outreach.reading import Reading
from samantha.outreach.scheduler import Scheduler
from samantha.outreach.sleeping import Sleeping
from samantha.settings import Settings
from samantha.skills.calendar import EventRecord
from samantha.skills.contacts import ContactRecord
from samantha.skills.elsewhere import Elsewhere, Organ, is_allowed
from samantha.skills.lists import ListRecord
from samantha.skills.notes import NoteRecord
from samantha.skills.pictures import PictureRecord, Pictures
from samantha.skills.reminders import ReminderRecord
from samantha.skills.thinking import Thinking
from samantha.skillset import SkillSet, build_skills, count_out
from samantha.store.home import Home, state_folder
from samantha.store.secrets import find_secrets
from samantha.store.shadow import SqliteShadow
from samantha.store.sqlite import SqliteStore, Trace
from samantha.voice.choose import describe as describe_voice
from samantha.voice.choose import find_voice, has_voice
from samantha.voice.options import KEY as VOICE_KEY


@dataclass(frozen=True, kw_only=True)
class OpenHouse:
    """A house that is lived in: its talks, its commands, its voice and its ear."""

    house: House
    commands: Commands
    outflow: Outflow
    voice: Voice | None
    recogniser: Recogniser | None


@asynccontextmanager
async def open_house(
    home: Home,
    settings: Settings,
    *,
    clock: Clock | None = None,
    trace: Trace | None = None,
    accept: bool = False,
    is_lasting: bool = True,
) -> AsyncIterator[OpenHouse]:
    """Open a home that this process owns, with everything that runs in it; close it in order.

    `accept` takes a journal that ends before its anchor as it stands, and says so in it. One that is not
    lasting is open for a command alone: what is held goes on being held, and is not begun.
    Raises HomeError and its kinds.
    """
    clock = clock or SystemClock()
    _look_for_life(home)
    async with AsyncExitStack() as closing:
        kept = await closing.enter_async_context(_kept(home, settings, trace))
        minds = _minds(home, settings, clock)
        closing.push_async_callback(minds.close)
        place = _place(home, settings, clock, kept.store, minds)
        journal = await _journal(kept, place, clock, accept=accept)
        is_spoken = has_voice(settings.voice, home.models)
        talks = OpenTalks()
        skills = build_skills(journal, settings, minds.secrets, place.outflow, talks)
        closing.push_async_callback(skills.close)
        house, scheduler, outbox = _furnish(journal, place, settings, talks, skills, is_spoken=is_spoken)
        voice, recogniser = _voice(house, place, settings), _recogniser(house, place, settings)
        for sense in (voice, recogniser):
            if sense is not None:
                closing.push_async_callback(sense.close)
        await house.desk.recover()
        slow = {**_slow_chores(house, place), **skills.chores}
        works = (_ear_chores(house, recogniser) | _chores(house, place), slow)
        keeping = (Housekeeping(clock, chores).run() for chores in works)
        async with _at_work(scheduler.run(), *([outbox.run()] if is_lasting else []), *keeping):
            yield OpenHouse(
                house=house,
                commands=Commands(
                    house,
                    replace(place, asks=skills.named.lines),
                    skills.mail,
                    skills.calendar,
                    skills.contacts,
                ),
                outflow=place.outflow,
                voice=voice,
                recogniser=recogniser,
            )
        place.outflow.save()


@dataclass(frozen=True, kw_only=True)
class _Kept:
    """What the disk keeps of a life."""

    store: SqliteStore
    anchor: Anchor


@asynccontextmanager
async def _kept(home: Home, settings: Settings, trace: Trace | None) -> AsyncIterator[_Kept]:
    """The database and its anchor. The anchor is closed last: closing the store may still commit."""
    store = SqliteStore(home.database, prefer=settings.store.driver, trace=trace)
    anchor: Anchor | None = None
    try:
        anchor = Anchor(await _anchor_path(store), home_key(home.key), trace)
        yield _Kept(store=store, anchor=anchor)
    finally:
        await store.close()
        if anchor is not None:
            anchor.close()


def _place(home: Home, settings: Settings, clock: Clock, store: SqliteStore, minds: Minds) -> Place:
    """What her commands know of this machine."""
    shadow = SqliteShadow(home.run / "rebuild.db", prefer=settings.store.driver)
    return Place(
        home=home,
        minds=minds,
        backups=Backups(home.backups, store, clock, shadow),
        shadow=shadow,
        outflow=Outflow(home.run / "outflow.json", clock),
        voice=describe_voice(settings.voice, home.models),
        voice_elsewhere=settings.voice.endpoint,
        vad=describe_vad(),
        ear=describe_ear(settings.ear, home.models),
        ear_elsewhere=settings.ear.endpoint,
        driver=f"{store.driver.__name__.split('.')[0]} (SQLite {store.driver.sqlite_version})",
    )


async def _journal(kept: _Kept, place: Place, clock: Clock, *, accept: bool) -> ChainedJournal:
    """The journal, held against its anchor, with every table up to date. Raises DamagedError."""
    kept_by_skills = (
        *(ReminderRecord(), PictureRecord(), ListRecord(), NoteRecord()),
        *(EventRecord(), ContactRecord()),
    )
    projections = (MemoryProjection(), DeedRecord(), GrantRecord(), HaltRecord(), *kept_by_skills)
    journal = ChainedJournal(kept.store, clock, SOLE_OWNER, projections, kept.anchor, place.backups)
    await _begin(journal, accept=accept)
    await journal.act(lambda pen: read_once(pen.owner, pen.tx))
    with suppress(HomeError):  # another program holds the file; housekeeping tries again
        await journal.leave_no_trace()
    return journal


def _furnish(
    journal: ChainedJournal,
    place: Place,
    settings: Settings,
    talks: OpenTalks,
    skills: SkillSet,
    *,
    is_spoken: bool,
) -> tuple[House, Scheduler, Outbox]:
    """The organs on one journal, what rings of itself, and what goes out once it was held."""
    held = HeldPictures()
    thinking = Thinking(lambda: settings.mind.named)
    elsewhere = Elsewhere(lambda: _hosts_named(settings))
    own = (Pictures(held.find), thinking, elsewhere)
    desk = Desk(journal, (*skills.skills, *own), journal.clock)
    scheduler = Scheduler(journal, journal.clock, talks.ring)

    async def went_out(deed: Deed) -> None:
        talks.tell_all(DeedChanged(deed=deed))
        scheduler.nudge()

    outbox = Outbox(desk, journal.clock, went_out)

    def look_again() -> None:
        scheduler.nudge()
        outbox.nudge()

    vectors = Vectors(journal, _embedder(place.home, settings), journal.clock)
    house = House(
        owner=SOLE_OWNER,
        clock=journal.clock,
        journal=journal,
        memory=MemoryReader(journal, vectors),
        mind=TwoMinds(Thought(place.minds.open, journal.clock, settings.mind.patience)),
        desk=desk,
        machine=_machine(),
        region=settings.care.region,
        outflow=place.outflow,
        model_found=place.minds.best_found,
        models=place.minds.endpoints,
        after_deed=look_again,
        voice_is_here=is_spoken,
        backchannels=settings.ear.backchannels,
        pictures=held,
        talks=talks,
        meaning=vectors,
    )
    return house, scheduler, outbox


@asynccontextmanager
async def _at_work(*works: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Run these beside the house, and end them with it."""
    tasks = [asyncio.create_task(work) for work in works]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _chores(house: House, place: Place) -> dict[str, Chore]:
    """What is done now and then; see outreach/housekeeping.py."""
    assert house.meaning is not None
    return {
        "forget what was forgotten a day ago": lambda: _erase_forgotten(house.journal),
        "leave no trace": house.journal.leave_no_trace,
        "expire approvals": house.desk.expire,
        "daily backup": place.backups.daily,
        "sleep": Sleeping(house.journal, house.clock),
        "look for models": place.minds.tend,
        "count what left": lambda: asyncio.to_thread(place.outflow.save),
        "read for meaning": house.meaning.tend,
        "warm up": lambda: asyncio.to_thread(warm_up),
        "warm up the ear": lambda: asyncio.to_thread(_load_ear),
    }


@cache  # once is enough
def _load_ear() -> None:
    """What the first open microphone would wait for: numpy, and the detector's library."""
    find_vad()


def _ear_chores(house: House, recogniser: Recogniser | None) -> dict[str, Chore]:
    """An ear with a small grammar listens for the names that memory holds, hers first."""
    if not isinstance(recogniser, PocketsphinxRecogniser):
        return {}

    async def tell_names() -> None:
        person = await house.journal.look(lambda tx: read_person(house.owner, tx))
        named = (person.her_name, person.name, *(name for name, _ in person.people))
        recogniser.know([name.split()[0] for name in named if name.strip()])

    return {"names to listen for": tell_names}


def _slow_chores(house: House, place: Place) -> dict[str, Chore]:
    """What may take minutes, and keeps no other chore waiting."""

    return {"read": Reading(house.journal, house.clock, place.minds.open, partial(_leaves, house))}


async def _leaves(house: House, host: str, count: int) -> None:
    """Write down what is about to leave, apart from any talk."""
    await house.journal.append(Draft(kind="sent", body={"host": host, "bytes": count}))
    count_out(house.outflow, house.talks, host, count)


def _recogniser(house: House, place: Place, settings: Settings) -> Recogniser | None:
    """Her ear. Sound leaves this machine only for a host that the person said yes to."""

    async def sound_leaves(host: str, count: int) -> None:
        if not await house.journal.look(lambda tx: is_allowed(house.owner, tx, "ear", host)):
            raise RefusedError(f"I don't send what you say to {host} before you say yes: samantha ear allow")
        await _leaves(house, host, count)

    def find_key() -> Secret | None:
        return place.minds.secrets().read(EAR_KEY)

    return find_recogniser(settings.ear, place.home.models, sound_leaves, find_key)


def _voice(house: House, place: Place, settings: Settings) -> Voice | None:
    """Her voice. Words leave this machine only for a host that the person said yes to."""

    async def words_leave(host: str, count: int) -> None:
        if not await house.journal.look(lambda tx: is_allowed(house.owner, tx, "voice", host)):
            raise RefusedError(f"I don't send what I say to {host} before you say yes: samantha voice allow")
        await _leaves(house, host, count)

    def find_key() -> Secret | None:
        return place.minds.secrets().read(VOICE_KEY)

    return find_voice(settings.voice, place.home.models, words_leave, find_key)


def _hosts_named(settings: Settings) -> set[tuple[Organ, str]]:
    """Other machines that the settings name for her senses."""
    organs: tuple[tuple[Organ, Endpoint | None], ...] = (
        ("ear", settings.ear.endpoint),
        ("voice", settings.voice.endpoint),
    )
    return {(organ, at.host) for organ, at in organs if at is not None and not at.is_here}


def _embedder(home: Home, settings: Settings) -> FindEmbedder:
    """What makes vectors of lines: the server that the settings name, else MiniLM where it was fetched."""
    named = settings.memory.embeddings
    if named is None:
        return MiniLMFile(home.models / FILE)
    from samantha.memory.dense.embedder_openai import OpenAIEmbedder  # noqa: PLC0415

    embedder = OpenAIEmbedder(Endpoint(name="embeddings", url=named.url, model=named.model))

    async def find() -> Embedder:
        return embedder

    return find


def _minds(home: Home, settings: Settings, clock: Clock) -> Minds:
    """The language models of this home; none is asked anything before the person says so."""
    return Minds(
        clock=clock,
        secrets=cache(lambda: find_secrets(home.keys)),
        elsewhere=settings.mind.named,
        folder=home.models,
        ports=settings.mind.looks_at if settings.mind.look else (),
        patience=settings.mind.patience,
    )


def _look_for_life(home: Home) -> None:
    """A home whose database is gone is not a new one. Raises HomeError."""
    if home.database.exists():
        return
    copies = sorted(home.backups.glob("samantha-*.db"))
    if home.key.exists() or copies:
        newest = f"put back {copies[-1]} as {home.database.name}" if copies else "put it back"
        raise HomeError(
            f"{home.database} is missing, and I have lived here: {newest}, "
            "or choose another home with --home to begin anew."
        )


async def _anchor_path(store: SqliteStore) -> Path:
    """The anchor's file is named after the home's own id, so that a moved home keeps its anchor."""
    import secrets  # noqa: PLC0415

    fresh = secrets.token_hex(8)
    rows = await store.read(lambda tx: tx.run("SELECT value FROM home WHERE name = 'id'"))
    if not rows:
        await store.write(lambda tx: tx.run("INSERT INTO home VALUES ('id', ?)", fresh))
    return state_folder() / "anchors" / f"{rows[0][0] if rows else fresh}-{SOLE_OWNER}"


async def _begin(journal: ChainedJournal, *, accept: bool) -> None:
    """Hold the journal's end against its anchor before anything is written over it."""
    assert journal.anchor is not None
    head = await journal.look(lambda tx: read_head(journal.owner, tx))
    anchored = journal.anchor.read()
    if anchored is None and head is None:
        await journal.append(Draft(kind="opened", body={"program": __version__}))
        return
    if anchored is None:
        assert head is not None
        journal.anchor.write(head)  # before a word is written: where it cannot be, nothing can
        what = "No anchor was found on this machine; one was made."
        await journal.append(Draft(kind="notice", body={"what": what}))
    elif not await _holds(journal, anchored):
        if not accept:
            raise DamagedError(
                f"The journal ends before its anchor (entry {anchored.seq}), or is not the one that was "
                "anchored: something was lost or put back. If that was you, run `samantha journal accept`; "
                "nothing was changed."
            )
        body = {
            "anchor_seq": anchored.seq,
            "anchor_hash": anchored.hash.hex(),
            "seq": head.seq if head else 0,
        }
        journal.forget_anchor()
        await journal.append(Draft(kind="accepted", body=body))


async def _holds(journal: ChainedJournal, anchored: Head) -> bool:
    rows = await journal.look(
        lambda tx: tx.run(
            "SELECT hash FROM journal WHERE owner_id = ? AND seq = ?", journal.owner, anchored.seq
        )
    )
    return bool(rows) and bytes(rows[0][0]) == anchored.hash


async def _erase_forgotten(journal: ChainedJournal) -> None:
    now = journal.clock.now()
    if ids := await journal.look(lambda tx: overdue(journal.owner, tx, now)):
        await journal.act(lambda pen: erase(pen, ids, "a day after you said forget"))


def _machine() -> str:
    """What this computer is called in a sentence. A battery makes it a laptop; else nothing is guessed."""
    if platform.system() == "Linux":
        try:
            if any(Path("/sys/class/power_supply").glob("BAT*")):
                return "this laptop"
        except OSError:
            pass
    return "this Mac" if platform.system() == "Darwin" else "this computer"

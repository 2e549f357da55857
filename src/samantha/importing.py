"""Taking another program's record in, step by step: read and put in order, then kept batch by batch.

The process that owns the home runs these, as all of commands.py. Each batch is one commit; whoever breaks off
begins again with the same file, and what is in already is passed over.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field

from samantha.conversation.house import House
from samantha.conversation.moment import read_zone
from samantha.core.errors import BadInputError
from samantha.core.ports import Pen, Transaction
from samantha.journal.carry import NotAnExportError
from samantha.journal.export import import_from
from samantha.memory.hiding import hidden_entries
from samantha.memory.people import read_person
from samantha.moving.brought import Brought
from samantha.moving.keeping import Import, Kept, begin, end, keep
from samantha.moving.opened import Opened, open_import

By = Literal["page", "terminal"]
Answer = dict[str, Any]

BATCH = 200  # lines in one commit: half a second of learning at most, in which a talk would wait
STEP_S = 1.0  # seconds of one step, after which whoever asked is told how far it is
_OURS = (b'{"samantha": "journal"', b'{"samantha":"journal"')


class Bring(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    path: Path
    own: str = Field(default="", max_length=100)  # the person's name in a transcript


class GoOn(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Importing:
    """`table` holds the commands, as commands.py keeps them. One import is under way at a time."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._going: _Going | None = None
        self.table: dict[str, tuple[type[BaseModel], Callable[[Any, By], Awaitable[Answer]], bool]] = {
            "import": (Bring, self._begin, True),
            "import/more": (GoOn, self._go_on, False),
        }

    async def _begin(self, asked: Bring, _by: By) -> Answer:
        return await self.begin(asked.path, asked.own)

    async def begin(self, path: Path, own_name: str) -> Answer:
        """A life of ours comes in whole; anything else is read, and comes in with `import/more`."""
        if await asyncio.to_thread(_is_ours, path):
            return await self._life(path)
        house = self._house

        def look(tx: Transaction) -> tuple[str, str]:
            return read_person(house.owner, tx).name, read_zone(house.owner, tx)

        name, zone = await house.journal.look(look)
        own = frozenset(one.strip().lower() for one in (own_name or name).split(",") if one.strip())
        opened = await asyncio.to_thread(open_import, path, house.clock.now(), own)

        def start(tx: Transaction) -> Import:
            begun = begin(house.owner, tx, opened.source, opened.file, ZoneInfo(zone))
            # One that was forgotten stays so: what comes now is an import of its own.
            is_hidden = begun.entry is not None and begun.entry in hidden_entries(house.owner, tx)
            return replace(begun, entry=None) if is_hidden else begun

        self._going = _Going(opened, await house.journal.look(start))
        return self._going.answer(is_done=False)

    async def _life(self, path: Path) -> Answer:
        try:
            count = await import_from(self._house.journal, path, self._house.desk.take_no_consent)
        except NotAnExportError as error:
            raise BadInputError(str(error)) from error
        self._house.after_deed()
        return {"entries": count, "done": True}

    async def _go_on(self, _asked: GoOn, _by: By) -> Answer:
        going = self._going
        if going is None:
            raise BadInputError("Nothing is being taken in.")
        clock, journal = asyncio.get_running_loop().time, self._house.journal
        until = clock() + STEP_S
        while going.has_more and clock() < until:
            items = going.next()
            going.import_, kept = await journal.act(partial(_keep, going.import_, items))
            going.kept += kept
            going.seen += len(items)
        if going.has_more:
            return going.answer(is_done=False)
        self._going = None
        if going.kept.new or going.import_.entry is not None:
            await journal.act(lambda pen: end(pen, going.import_))
        self._house.after_deed()
        return going.answer(is_done=True)


class _Going:
    """An import under way: how far it is."""

    def __init__(self, opened: Opened, import_: Import) -> None:
        self.opened = opened
        self.import_ = import_
        self.kept = Kept()
        self.seen = 0
        self._pack = 0
        self._waiting: list[Brought] = []

    @property
    def has_more(self) -> bool:
        return bool(self._waiting) or self._pack < len(self.opened.packs)

    def next(self) -> list[Brought]:
        while len(self._waiting) < BATCH and self._pack < len(self.opened.packs):
            self._waiting += self.opened.brought(self._pack)
            self._pack += 1
        items, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
        return items

    def answer(self, *, is_done: bool) -> Answer:
        opened, kept = self.opened, self.kept
        return {
            "done": is_done,
            "import": self.import_.entry,
            "from": opened.source,
            "file": opened.file,
            "found": opened.count,
            "seen": self.seen,
            "new": kept.new,
            "known": kept.known,
            "erased": kept.erased,
            "undated": opened.undated,
            "future": opened.future,
            "cut": opened.cut,
            "left": opened.left,
            "troubles": list(opened.troubles),
        }


def _keep(import_: Import, items: list[Brought], pen: Pen) -> tuple[Import, Kept]:
    return keep(pen, import_, items)


def _is_ours(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(64).lstrip().startswith(_OURS)
    except OSError:
        return False

"""A copy of the database a day, the last seven of them, and none that knows more than the journal does."""

import asyncio
from datetime import date
from pathlib import Path

from samantha.core.clock import Clock
from samantha.core.ports import Store
from samantha.store.shadow import SqliteShadow

KEPT = 7  # days


class Backups:
    """The backups folder of a home."""

    def __init__(self, folder: Path, store: Store, clock: Clock, shadow: SqliteShadow | None = None) -> None:
        self.folder = folder
        self._shadow = shadow  # of a rebuild that was broken off
        self._store = store
        self._clock = clock
        self._lock = asyncio.Lock()

    def all(self) -> list[Path]:
        """Oldest first."""
        return sorted(self.folder.glob("samantha-*.db"))

    async def daily(self) -> Path | None:
        """Make today's copy unless it is there; drop those past their week. Returns a new copy's path."""
        async with self._lock:
            self._drop_halves()
            today = self._path(self._clock.now().date())
            made = None if today.exists() else await self._copy(today)
            for old in self.all()[:-KEPT]:
                old.unlink(missing_ok=True)
            return made

    async def renew(self) -> None:
        """Replace every copy by one of now.

        A copy with single entries taken out would not verify, because its chain could not say that they
        were erased; so the older days go with the erased words, and a fresh copy stands in for them.
        """
        if self._shadow is not None:
            self._shadow.discard()
        async with self._lock:
            self._drop_halves()
            before = self.all()
            if not before:
                return
            fresh = await self._copy(self._path(self._clock.now().date()))
            for old in before:
                if old != fresh:
                    old.unlink(missing_ok=True)

    async def _copy(self, target: Path) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        half = target.with_suffix(".part")
        half.unlink(missing_ok=True)
        await self._store.copy_to(half)
        half.chmod(0o600)
        half.replace(target)
        return target

    def _drop_halves(self) -> None:
        """Copies that a kill left half made."""
        for half in self.folder.glob("samantha-*.part*"):
            half.unlink(missing_ok=True)

    def _path(self, day: date) -> Path:
        return self.folder / f"samantha-{day.isoformat()}.db"

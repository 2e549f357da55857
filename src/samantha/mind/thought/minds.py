"""Every language model that she could think with here, and the open lines to those that she does.

A model elsewhere is only ever opened as the settings name it now: what the journal says was once agreed to is
not enough, since a journal can come from another machine. A key goes to the address it was given for.
"""

import asyncio
import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from samantha.core.clock import Clock
from samantha.core.errors import ModelError
from samantha.core.model import Endpoint
from samantha.core.ports import Leaving, Model, Secrets
from samantha.core.secret import Secret
from samantha.mind.thought.found import check, look_for
from samantha.mind.thought.options import ThoughtOptions

LOOK_EVERY_S = 600.0
REST_AFTER_S = 600.0  # a line that nobody used for so long is closed; a model file gives its memory back

Source = Literal["found", "file", "settings"]


@dataclass(kw_only=True)
class _Open:
    model: Model
    used_at: float  # monotonic


@dataclass(kw_only=True)
class Minds:
    """`elsewhere` is what the settings name, on this machine or not; `folder` holds model files."""

    clock: Clock
    secrets: Callable[[], Secrets]  # called on a thread: finding a keyring takes a while
    elsewhere: Sequence[Endpoint] = ()
    folder: Path | None = None
    ports: Sequence[int] = ()  # where servers of this machine are looked for; none: never
    patience: ThoughtOptions = field(default_factory=ThoughtOptions)
    _found: list[Endpoint] = field(default_factory=list)
    _files: list[Endpoint] = field(default_factory=list)
    _keys: dict[str, Secret | None] = field(default_factory=dict)
    _lines: dict[Endpoint, _Open] = field(default_factory=dict)
    _looked_at: float | None = None

    # --- which there are ---

    def endpoints(self) -> tuple[Endpoint, ...]:
        """Those found at the last look, the files, those of the settings: what is here first."""
        here = [endpoint for endpoint in self.elsewhere if endpoint.is_here]
        away = [endpoint for endpoint in self.elsewhere if not endpoint.is_here]
        return (*self._found, *self._files, *here, *away)

    def best_found(self) -> Endpoint | None:
        """What may be offered: it runs here, and nobody had to set anything up for her."""
        return next(iter((*self._found, *self._files)), None)

    def named(self, name: str) -> Endpoint | None:
        """The one of that name; for those that are here, a part of the name that fits one alone will do."""
        every = {endpoint.name: endpoint for endpoint in reversed(self.endpoints())}
        if name in every:
            return every[name]
        like = [e for e in every.values() if e.is_here and name.lower() in e.name.lower()]
        return like[0] if len(like) == 1 else None

    def source(self, endpoint: Endpoint) -> Source:
        return "file" if endpoint.is_file else "settings" if self._as_named(endpoint) else "found"

    async def look(self) -> None:
        """Look anew at this machine's ports and at the model files."""
        self._looked_at = self.clock.monotonic()
        self._found, self._files = await asyncio.gather(
            look_for(self.ports), asyncio.to_thread(_files_in, self.folder)
        )

    async def look_once(self) -> None:
        """Look, where nobody has yet: a house that is open for one command only."""
        if self._looked_at is None:
            await self.look()

    async def tend(self) -> None:
        """A chore: look now and then, read the keys once, and close what is no longer used."""
        if self._looked_at is None or self.clock.monotonic() - self._looked_at >= LOOK_EVERY_S:
            await self.look()
            for endpoint in self.elsewhere:
                await self.key(endpoint.name)
        idle_since = self.clock.monotonic() - REST_AFTER_S
        for endpoint in [end for end, line in self._lines.items() if line.used_at < idle_since]:
            await self._lines.pop(endpoint).model.close()

    # --- keys ---

    async def key(self, name: str) -> Secret | None:
        """The key of an endpoint of the settings. Raises HomeError where the keyring says no."""
        if name not in self._keys:
            self._keys[name] = await asyncio.to_thread(lambda: self.secrets().read(name))
        return self._keys[name]

    async def set_key(self, name: str, secret: Secret | None) -> None:
        """Keep a key, or forget it (None). Lines that were open with the old one are closed."""

        def keep() -> None:
            kept = self.secrets()
            kept.forget(name) if secret is None else kept.write(name, secret)

        await asyncio.to_thread(keep)
        self._keys[name] = secret
        for endpoint in [endpoint for endpoint in self._lines if endpoint.name == name]:
            await self._lines.pop(endpoint).model.close()

    async def keys_kept(self) -> str:
        """A line on where keys are kept here."""
        return await asyncio.to_thread(lambda: self.secrets().where)

    async def check(self, endpoint: Endpoint, before_leaving: Leaving | None = None) -> str:
        """Whether it answers: "" where it does, else what is wrong. Raises ModelError as `open` does."""
        if endpoint.is_file:
            return "" if endpoint in await asyncio.to_thread(_files_in, self.folder) else "its file is gone"
        self._allow(endpoint)
        key = await self.key(endpoint.name) if self._as_named(endpoint) else None
        return await check(endpoint, key, before_leaving)

    # --- the open lines ---

    def open(self, endpoint: Endpoint) -> Model:
        """The line to a model; nothing is sent yet. Raises ModelError where it may not be used."""
        line = self._lines.get(endpoint)
        if line is None:
            self._allow(endpoint)
            line = self._lines[endpoint] = _Open(model=self._make(endpoint), used_at=0.0)
        line.used_at = self.clock.monotonic()
        return line.model

    async def close(self) -> None:
        lines, self._lines = self._lines, {}
        await asyncio.gather(*(line.model.close() for line in lines.values()), return_exceptions=True)

    def _make(self, endpoint: Endpoint) -> Model:
        if endpoint.is_file:
            return _file_model(endpoint)
        from samantha.mind.thought.model_openai import OpenAIModel  # noqa: PLC0415

        key = self._key_now(endpoint.name) if self._as_named(endpoint) else None
        return OpenAIModel(
            endpoint, key=key.reveal() if key else None, options=self.patience, clock=self.clock
        )

    def _key_now(self, name: str) -> Secret | None:
        """As `key`, for who cannot wait: `tend` has read it long before, but for the first seconds."""
        if name not in self._keys:
            self._keys[name] = self.secrets().read(name)
        return self._keys[name]

    def _as_named(self, endpoint: Endpoint) -> bool:
        exact = (endpoint.name, endpoint.url, endpoint.model)
        return any((named.name, named.url, named.model) == exact for named in self.elsewhere)

    def _allow(self, endpoint: Endpoint) -> None:
        if endpoint.is_file:
            if self.folder is None or not _lies_in(self.folder, Path(endpoint.url.removeprefix("file:"))):
                raise ModelError(f"{endpoint.name} is no model file of this home.")
        elif not endpoint.is_here and not self._as_named(endpoint):
            raise ModelError(f"{endpoint.name} is not named in settings.toml, so I send nothing there.")


def _lies_in(folder: Path, file: Path) -> bool:
    return file.resolve().is_relative_to(folder.resolve())


def _files_in(folder: Path | None) -> list[Endpoint]:
    """The model files of a home. Reads the head of each: on a thread."""
    if folder is None or not folder.is_dir():
        return []
    here: list[Endpoint] = _file_module().models_here(folder)
    return here


def _file_model(endpoint: Endpoint) -> Model:
    made: Model = _file_module().FileModel(endpoint)
    return made


def _file_module() -> Any:
    return importlib.import_module("samantha.mind.thought.model_file")

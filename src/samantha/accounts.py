"""Commands about accounts at other people's servers: adding one to settings.toml, and its password.

The process that owns the home runs these, as all of commands.py. A password comes in here and goes to where
keys are kept; it is in no answer, no journal entry, no settings and no error.
"""

import asyncio
import json
import tomllib
from collections.abc import Awaitable, Callable, Collection, Mapping
from functools import partial
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from samantha.core.errors import BadInputError, HomeError, NotFoundError
from samantha.core.ports import Secrets
from samantha.core.secret import LONGEST_KEY, account_key, typed_password
from samantha.settings import read_settings, read_settings_text
from samantha.store.home import Home

By = Literal["page", "terminal"]
Answer = dict[str, Any]


class _Arguments(BaseModel):
    # Nothing that was sent may stand in an error: it may be a password.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, hide_input_in_errors=True)


class Password(_Arguments):
    name: str = Field(min_length=1, max_length=40)
    password: SecretStr | None = Field(default=None, max_length=LONGEST_KEY)  # None forgets it


class AddMail(_Arguments):
    name: str = Field(min_length=1, max_length=40)
    fields: dict[str, str | bool]


class AddDav(_Arguments):
    name: str = Field(min_length=1, max_length=40)
    url: str = Field(max_length=500)
    user: str = Field(max_length=200)
    certificates: str = Field(default="", max_length=500)


class Subscribe(_Arguments):
    name: str = Field(min_length=1, max_length=40)
    source: str = Field(min_length=1, max_length=2000)


class Accounts:
    """`table` holds the commands. `changed` is told the account whose password is another."""

    def __init__(self, home: Home, secrets: Callable[[], Secrets], changed: Callable[[str], None]) -> None:
        self._home, self._secrets, self._changed = home, secrets, changed
        self.table: dict[str, tuple[type[BaseModel], Callable[[Any, By], Awaitable[Answer]], bool]] = {
            "account/password": (Password, self._password, True),
            "mail/add-account": (AddMail, self._add_mail, True),
            "calendar/add-account": (AddDav, partial(self._add_dav, "calendar"), True),
            "contacts/add-account": (AddDav, partial(self._add_dav, "contacts"), True),
            "calendar/subscribe": (Subscribe, self._subscribe, True),
        }

    async def _password(self, asked: Password, _by: By) -> Answer:
        if asked.password is None:
            await asyncio.to_thread(lambda: self._secrets().forget(account_key(asked.name)))
            self._changed(asked.name)
            return {"name": asked.name, "kept": False, "where": ""}
        if asked.name not in await asyncio.to_thread(self._names):
            raise NotFoundError(
                f"settings.toml names no account called {asked.name}. Add it first: samantha mail add-account"
            )
        secret = typed_password(asked.password.get_secret_value())
        await asyncio.to_thread(lambda: self._secrets().write(account_key(asked.name), secret))
        self._changed(asked.name)
        return {
            "name": asked.name,
            "kept": True,
            "where": await asyncio.to_thread(lambda: self._secrets().where),
        }

    async def _add_mail(self, asked: AddMail, _by: By) -> Answer:
        await asyncio.to_thread(self._write, ("mail", "accounts", asked.name), asked.fields)
        account = (await asyncio.to_thread(read_settings, self._home.settings)).mail.accounts[asked.name]
        return {
            "name": asked.name,
            "address": account.address,
            "hosts": sorted({account.reading.host, account.sending.host}),
        }

    def _names(self) -> Collection[str]:
        """Every account that the file names now: it may have been added since she started."""
        return read_settings(self._home.settings).account_names

    async def _add_dav(self, section: Literal["calendar", "contacts"], asked: AddDav, _by: By) -> Answer:
        fields = {"url": asked.url, "user": asked.user, "certificates": asked.certificates}
        given = {name: value for name, value in fields.items() if value}
        await asyncio.to_thread(self._write, (section, "accounts", asked.name), given)
        settings = await asyncio.to_thread(read_settings, self._home.settings)
        account = (settings.calendar if section == "calendar" else settings.contacts).accounts[asked.name]
        return {"name": asked.name, "host": urlsplit(account.url).hostname}

    async def _subscribe(self, asked: Subscribe, _by: By) -> Answer:
        """A table of its own line by line: TOML takes no second table of one name."""
        await asyncio.to_thread(self._write, ("calendar", "subscriptions", asked.name), asked.source)
        return {"name": asked.name}

    def _write(self, key: tuple[str, str, str], value: Mapping[str, str | bool] | str) -> None:
        """Append it, if what comes of it can be read. Raises BadInputError, HomeError."""
        file = self._home.settings
        try:
            before = file.read_text(encoding="utf-8") if file.exists() else ""
            section, group, name = key
            if name in tomllib.loads(before).get(section, {}).get(group, {}):
                kind = f"{section} {group.removesuffix('s')}"
                raise BadInputError(f"There is a {kind} called {name} already, in {file}.")
            after = _with(before, key, value)
            read_settings_text(after, file)
            half = file.with_suffix(".part")
            half.write_text(after, encoding="utf-8")
            half.replace(file)
        except OSError as error:
            raise HomeError(f"I can't write {file}: {(error.strerror or str(error)).lower()}.") from error
        except tomllib.TOMLDecodeError as error:
            raise BadInputError(f"{file} is not valid TOML: {error}.") from error


def _with(before: str, key: tuple[str, str, str], value: Mapping[str, str | bool] | str) -> str:
    """The file with a further table, or with a further line in the table of its group."""
    section, group, name = key
    lines = before.rstrip("\n").split("\n") if before.strip() else []
    if not isinstance(value, str):
        table = f"[{section}.{group}.{json.dumps(name)}]"
        held = [f"{one} = {json.dumps(given, ensure_ascii=False)}" for one, given in value.items()]
        return "\n".join([*lines, *([""] if lines else []), table, *held]) + "\n"
    line, head = f"{json.dumps(name)} = {json.dumps(value, ensure_ascii=False)}", f"[{section}.{group}]"
    at = next((n for n, one in enumerate(lines, 1) if one.strip() == head), None)
    if at is None:
        return "\n".join([*lines, *([""] if lines else []), head, line]) + "\n"
    return "\n".join([*lines[:at], line, *lines[at:]]) + "\n"

"""Choosing who answers: which minds there are, using one, its key, and trying two on the same lines.

The process that owns the home runs these, as all of commands.py. A key comes in here and goes to where keys
are kept; it is in no answer, no journal entry and no error.
"""

from collections.abc import Awaitable, Callable
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from samantha.conversation.house import House
from samantha.core.deed import Deed, Json
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError, SamanthaError
from samantha.core.events import OutflowChanged
from samantha.core.model import REFLEX, Endpoint
from samantha.core.secret import LONGEST_KEY, Secret, typed_secret
from samantha.forms import deed_fields
from samantha.memory.profile import read_model, read_profile
from samantha.mind.thought.minds import Minds
from samantha.mind.trial import Trial, TrialMoment, choose, read_moments, try_minds

By = Literal["page", "terminal"]
Answer = dict[str, Any]
Propose = Callable[[str, str, dict[str, Json], By], Awaitable[Deed]]


class _Arguments(BaseModel):
    # Nothing that was sent may stand in an error: it may be a key.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, hide_input_in_errors=True)


class Listing(_Arguments):
    check: bool = False  # also ask those elsewhere, with their keys, whether they answer


class Named(_Arguments):
    name: str = Field(min_length=1, max_length=200)


class Key(_Arguments):
    name: str = Field(min_length=1, max_length=200)
    key: SecretStr | None = Field(default=None, max_length=LONGEST_KEY)  # None forgets it


class Try(_Arguments):
    name: str = Field(min_length=1, max_length=200)
    moment: str = Field(default="", max_length=64)  # "" is all that a person is shown


class Nothing(_Arguments):
    pass


class Choosing:
    """`table` holds the commands, as commands.py keeps them: arguments, what does it, terminal alone."""

    def __init__(self, house: House, minds: Minds, propose: Propose) -> None:
        self._house = house
        self._minds = minds
        self._propose = propose
        self.table: dict[str, tuple[type[BaseModel], Callable[[Any, By], Awaitable[Answer]], bool]] = {
            "mind/list": (Listing, self._list, False),
            "mind/use": (Named, self._use, False),
            "mind/key": (Key, self._key, True),
            "mind/moments": (Nothing, self._moments, True),
            "mind/try": (Try, self._try, True),
        }

    async def line(self) -> str:
        """For `doctor`: what is in use, where it is, whether it answers."""
        model = await self._in_use()
        if model is None:
            return "reflex: always there, no model, no network"
        where = "on this machine" if model.is_here else f"at {model.host}{', unencrypted' * _is_open(model)}"
        trouble = await self._trouble(model)
        return f"{model.name}, {where}; {trouble or 'it answers'}"

    async def keys_kept(self) -> str:
        return await self._minds.keys_kept()

    # --- the commands -------------------------------------------------------------------------

    async def _list(self, asked: Listing, _by: By) -> Answer:
        await self._minds.look()
        in_use = await self._in_use()
        every = list(dict.fromkeys(self._minds.endpoints()))
        if in_use is not None and in_use not in every:
            every.insert(0, in_use)
        own = {
            "name": REFLEX,
            "in_use": in_use is None,
            "source": "always there",
            "here": True,
            "host": "",
            "leaves": False,
            "unencrypted": False,
            "sees": False,
            "window": None,
            "key": "",
            "trouble": "",
        }
        listed = [own]
        for endpoint in every:
            is_asked = endpoint.is_here or asked.check or endpoint == in_use
            listed.append(await self._fields(endpoint, in_use, is_asked=is_asked))
        return {"minds": listed, "keys": await self._minds.keys_kept()}

    async def _fields(self, endpoint: Endpoint, in_use: Endpoint | None, *, is_asked: bool) -> Answer:
        source = self._minds.source(endpoint)
        key: Secret | None = None
        trouble = ""
        try:
            key = await self._minds.key(endpoint.name) if source == "settings" else None
        except SamanthaError as error:  # a keyring that is locked
            trouble = _within(error)
        is_listed = source == "found" and endpoint in self._minds.endpoints()
        if is_asked and not is_listed:
            trouble = trouble or await self._trouble(endpoint)
        elif source == "settings" and not endpoint.is_here and key is None:
            trouble = trouble or f"no key for it; run `samantha mind key {endpoint.name}`"
        return {
            "name": endpoint.name,
            "in_use": endpoint == in_use,
            "source": source,
            "here": endpoint.is_here,
            "host": endpoint.host,
            "leaves": not endpoint.is_here,
            "unencrypted": _is_open(endpoint),
            "sees": endpoint.sees,
            "window": endpoint.window,
            "key": ("kept" if key is not None else "none") if source == "settings" else "",
            "trouble": trouble,
        }

    async def _use(self, asked: Named, by: By) -> Answer:
        if asked.name == REFLEX:
            deed = await self._propose("thinking", "leave", {}, by)
            return {"deed": deed_fields(deed), "name": REFLEX, "trouble": ""}
        endpoint = await self._find(asked.name)
        fields: dict[str, Json] = {
            "name": endpoint.name,
            "url": endpoint.url,
            "model": endpoint.model,
            "window": endpoint.window,
            "sees": endpoint.sees,
        }
        verb = "use" if endpoint.is_here else "use_elsewhere"
        deed = await self._propose("thinking", verb, fields, by)
        lacks_key = not endpoint.is_here and await self._minds.key(endpoint.name) is None
        trouble = f"no key is kept for it: samantha mind key {endpoint.name}" if lacks_key else ""
        return {"deed": deed_fields(deed), "name": endpoint.name, "trouble": trouble}

    async def _key(self, asked: Key, _by: By) -> Answer:
        named = next((end for end in self._minds.elsewhere if end.name == asked.name), None)
        if asked.key is None:
            await self._minds.set_key(asked.name, None)
            return {"name": asked.name, "kept": False, "where": "", "trouble": ""}
        if named is None:
            raise NotFoundError(
                f"settings.toml names no mind called {asked.name[:60]}. "
                "Put [mind.endpoints.NAME] there first."
            )
        await self._minds.set_key(asked.name, typed_secret(asked.key.get_secret_value()))
        trouble = await self._trouble(named)
        return {
            "name": asked.name,
            "kept": True,
            "where": await self._minds.keys_kept(),
            "trouble": trouble,
        }

    async def _moments(self, _asked: Nothing, _by: By) -> Answer:
        chosen = choose(read_moments())
        return {"moments": [{"id": one.id, "kind": one.kind, "says": one.says} for one in chosen]}

    async def _try(self, asked: Try, _by: By) -> Answer:
        moments = [_moment(asked.moment)] if asked.moment else choose(read_moments())
        other = None if asked.name == REFLEX else await self._find(asked.name)
        now = await self._in_use()
        if now == other:
            now = None
            if other is None:
                raise BadInputError("I answer by myself already; name another mind to try.")
        tools = self._house.desk.tools()
        tried = await try_minds(moments, self._house.mind, (now, other), tools=tools, leaving=self._leaving)
        return {
            "tried": [
                {
                    "moment": moment.id,
                    "says": moment.says,
                    "answers": [_trial_fields(trial) for trial in tried if trial.moment == moment.id],
                }
                for moment in moments
            ]
        }

    # --- their parts --------------------------------------------------------------------------

    async def _in_use(self) -> Endpoint | None:
        house = self._house
        return await house.journal.look(lambda tx: read_model(read_profile(house.owner, tx)))

    async def _find(self, name: str) -> Endpoint:
        """The mind of that name, found anew if need be. Raises NotFoundError."""
        endpoint = self._minds.named(name)
        if endpoint is None:
            await self._minds.look()
            endpoint = self._minds.named(name)
        if endpoint is None:
            raise NotFoundError(f"I know no mind called {name[:60]}. `samantha mind list` shows them all.")
        return endpoint

    async def _trouble(self, endpoint: Endpoint) -> str:
        try:
            return await self._minds.check(endpoint, self._leaving)
        except SamanthaError as error:
            return _within(error)

    async def _leaving(self, host: str, count: int) -> None:
        """Bytes of a check or a trial, written down before they leave, as those of a talk are."""
        house = self._house
        await house.journal.append(Draft(kind="sent", body={"host": host, "bytes": count}))
        house.outflow.add(host, count)
        house.talks.tell_all(OutflowChanged(bytes_out=house.outflow.today()))


def _within(error: SamanthaError) -> str:
    """Its sentence without the end, to stand within a line."""
    return str(error).rstrip(".")


def _moment(id_: str) -> TrialMoment:
    moment = next((one for one in read_moments() if one.id == id_), None)
    if moment is None:
        raise NotFoundError(f"There is no moment called {id_}.")
    return moment


def _is_open(endpoint: Endpoint) -> bool:
    """Whether others on the way can read along."""
    return not endpoint.is_here and endpoint.url.startswith("http:")


def _trial_fields(trial: Trial) -> Answer:
    return {
        "mind": trial.mind,
        "text": trial.text,
        "error": trial.error,
        "tools": list(trial.tools),
        "seconds": round(trial.seconds, 2),
        "bytes_out": trial.sent,
        "models": sorted({piece.model for piece in trial.pieces if piece.model}),
    }

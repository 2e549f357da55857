"""Commands about her ear and voice: whether a browser's maker or a server elsewhere may be them, and its key.

The process that owns the home runs these, as all of commands.py.
"""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from samantha.conversation.house import House
from samantha.core.deed import Deed, Json
from samantha.core.errors import BadInputError
from samantha.core.model import Endpoint
from samantha.core.secret import LONGEST_KEY, typed_secret
from samantha.ear.options import KEY as EAR_KEY
from samantha.forms import deed_fields
from samantha.mind.thought.minds import Minds
from samantha.skills.elsewhere import Organ, is_allowed
from samantha.voice.options import KEY as VOICE_KEY

By = Literal["page", "terminal"]
Answer = dict[str, Any]
Propose = Callable[[str, str, dict[str, Json], By], Awaitable[Deed]]


class _Arguments(BaseModel):
    # Nothing that was sent may stand in an error: it may be a key.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, hide_input_in_errors=True)


class Whose(_Arguments):
    ear: Literal["page", "server"] = "page"


class Nothing(_Arguments):
    pass


class Key(_Arguments):
    key: SecretStr | None = Field(default=None, max_length=LONGEST_KEY)  # None forgets it


class Listening:
    """`table` holds the commands. `endpoints` are the servers that the settings name for her organs."""

    def __init__(
        self, house: House, endpoints: Mapping[Organ, Endpoint | None], minds: Minds, propose: Propose
    ) -> None:
        self._house, self._endpoints, self._minds, self._propose = house, endpoints, minds, propose
        self.table: dict[str, tuple[type[BaseModel], Callable[[Any, By], Awaitable[Answer]], bool]] = {
            "ear/allow": (Whose, self._allow, False),
            "ear/forbid": (Whose, self._forbid, False),
            "ear/key": (Key, partial(self._key, "ear"), True),
            "voice/allow": (Nothing, partial(self._elsewhere, "voice", "allow"), False),
            "voice/forbid": (Nothing, partial(self._elsewhere, "voice", "forbid"), False),
            "voice/key": (Key, partial(self._key, "voice"), True),
        }

    async def may_leave(self, organ: Organ) -> str:
        """For `doctor`: whether the person let it go where the settings say; "" where nothing goes."""
        house, endpoint = self._house, self._endpoints[organ]
        if endpoint is None or endpoint.is_here:
            return ""
        allowed = await house.journal.look(lambda tx: is_allowed(house.owner, tx, organ, endpoint.host))
        return "; you said yes to that" if allowed else f"; not before you say yes: samantha {organ} allow"

    async def _allow(self, asked: Whose, by: By) -> Answer:
        if asked.ear == "page":
            return {"deed": deed_fields(await self._propose("acquaintance", "allow_cloud_ear", {}, by))}
        return await self._elsewhere("ear", "allow", asked, by)

    async def _forbid(self, asked: Whose, by: By) -> Answer:
        if asked.ear == "page":
            return {"deed": deed_fields(await self._propose("acquaintance", "forbid_cloud_ear", {}, by))}
        return await self._elsewhere("ear", "forbid", asked, by)

    async def _elsewhere(self, organ: Organ, verb: str, _asked: BaseModel, by: By) -> Answer:
        return {"deed": deed_fields(await self._propose("elsewhere", verb, self._at(organ), by))}

    async def _key(self, organ: Organ, asked: Key, _by: By) -> Answer:
        if asked.key is None:
            await self._minds.set_key(_KEYS[organ], None)
            return {"kept": False, "where": ""}
        if self._endpoints[organ] is None:
            raise BadInputError(_NONE_NAMED.format(organ=organ))
        await self._minds.set_key(_KEYS[organ], typed_secret(asked.key.get_secret_value()))
        return {"kept": True, "where": await self._minds.keys_kept()}

    def _at(self, organ: Organ) -> dict[str, Any]:
        endpoint = self._endpoints[organ]
        if endpoint is None:
            raise BadInputError(_NONE_NAMED.format(organ=organ))
        if endpoint.is_here:
            raise BadInputError(f"{endpoint.host} is this machine, so it needs no yes.")
        return {"organ": organ, "host": endpoint.host}


_KEYS: Mapping[Organ, str] = {"ear": EAR_KEY, "voice": VOICE_KEY}
_NONE_NAMED = (
    'settings.toml names no {organ} elsewhere. Put [{organ}] engine = "openai", url and model there first.'
)

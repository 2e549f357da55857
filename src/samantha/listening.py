"""Commands about her ear: whether a browser's maker or a server elsewhere may hear the person, and its key.

The process that owns the home runs these, as all of commands.py.
"""

from collections.abc import Awaitable, Callable
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from samantha.conversation.house import House
from samantha.core.deed import Deed, Json
from samantha.core.errors import BadInputError
from samantha.core.model import Endpoint
from samantha.core.secret import LONGEST_KEY, typed_secret
from samantha.ear.options import KEY
from samantha.forms import deed_fields
from samantha.mind.thought.minds import Minds
from samantha.skills.elsewhere import is_allowed

By = Literal["page", "terminal"]
Answer = dict[str, Any]
Propose = Callable[[str, str, dict[str, Json], By], Awaitable[Deed]]


class _Arguments(BaseModel):
    # Nothing that was sent may stand in an error: it may be a key.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, hide_input_in_errors=True)


class Whose(_Arguments):
    ear: Literal["page", "server"] = "page"


class Key(_Arguments):
    key: SecretStr | None = Field(default=None, max_length=LONGEST_KEY)  # None forgets it


class Listening:
    """`table` holds the commands. `endpoint` is the server that the settings name as her ear."""

    def __init__(self, house: House, endpoint: Endpoint | None, minds: Minds, propose: Propose) -> None:
        self._house, self._endpoint, self._minds, self._propose = house, endpoint, minds, propose
        self.table: dict[str, tuple[type[BaseModel], Callable[[Any, By], Awaitable[Answer]], bool]] = {
            "ear/allow": (Whose, self._allow, False),
            "ear/forbid": (Whose, self._forbid, False),
            "ear/key": (Key, self._key, True),
        }

    async def may_leave(self) -> str:
        """For `doctor`: whether the person let their sound go where the settings say; "" where none goes."""
        house, endpoint = self._house, self._endpoint
        if endpoint is None or endpoint.is_here:
            return ""
        allowed = await house.journal.look(lambda tx: is_allowed(house.owner, tx, "ear", endpoint.host))
        return "; you said yes to that" if allowed else "; not before you say yes: samantha ear allow"

    async def _allow(self, asked: Whose, by: By) -> Answer:
        if asked.ear == "page":
            return {"deed": deed_fields(await self._propose("acquaintance", "allow_cloud_ear", {}, by))}
        return {"deed": deed_fields(await self._propose("elsewhere", "allow", self._at(), by))}

    async def _forbid(self, asked: Whose, by: By) -> Answer:
        if asked.ear == "page":
            return {"deed": deed_fields(await self._propose("acquaintance", "forbid_cloud_ear", {}, by))}
        return {"deed": deed_fields(await self._propose("elsewhere", "forbid", self._at(), by))}

    async def _key(self, asked: Key, _by: By) -> Answer:
        if asked.key is None:
            await self._minds.set_key(KEY, None)
            return {"kept": False, "where": ""}
        if self._endpoint is None:
            raise BadInputError(_NONE_NAMED)
        await self._minds.set_key(KEY, typed_secret(asked.key.get_secret_value()))
        return {"kept": True, "where": await self._minds.keys_kept()}

    def _at(self) -> dict[str, Any]:
        if self._endpoint is None:
            raise BadInputError(_NONE_NAMED)
        if self._endpoint.is_here:
            raise BadInputError(f"{self._endpoint.host} is this machine, so it needs no yes.")
        return {"organ": "ear", "host": self._endpoint.host}


_NONE_NAMED = 'settings.toml names no ear elsewhere. Put [ear] engine = "openai", url and model there first.'

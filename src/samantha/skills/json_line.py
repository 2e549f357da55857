"""One question to a server that the settings name, and its JSON answer; each trouble is one sentence.

It goes to that host and to no other: no redirect is followed, no proxy is read from the environment. What is
about to leave is counted before it does. An answer is other people's words: whoever asks checks it.
"""

import asyncio
import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from samantha.core.errors import SamanthaError
from samantha.core.line import BUSY, size_of, unreached
from samantha.core.model import Endpoint
from samantha.core.ports import Leaving
from samantha.core.secret import Secret

if TYPE_CHECKING:
    import httpx2

CONNECT_S, SILENCE_S, WHOLE_S = 4.0, 10.0, 25.0  # somebody waits for the answer, and may be talking
MOST_BYTES = 2_000_000  # a forecast has 5 kB, a page of results 200 kB
TRIES = 2  # of what only reads: a line that broke, a server that was busy

FindKey = Callable[[], Secret | None]
"""Looks it up; may block, and may raise SamanthaError."""


class AskedInVainError(SamanthaError):
    """No answer, or none that can be used. Nothing was changed there."""


class JsonLine:
    """To one address. `leaving` is awaited before bytes leave this machine, and may refuse."""

    def __init__(
        self,
        url: str,
        *,
        leaving: Leaving,
        find_key: FindKey = lambda: None,
        transport: "httpx2.AsyncBaseTransport | None" = None,
    ) -> None:
        self._at = Endpoint(name="", url=url, model="")
        self._leaving, self._find_key, self._transport = leaving, find_key, transport
        self._client: httpx2.AsyncClient | None = None

    @property
    def host(self) -> str:
        return urlsplit(self._at.url).hostname or self._at.url

    async def get(self, path: str = "", **query: str) -> Any:
        """What it answers to a question. Asked twice where the line broke. Raises AskedInVainError."""
        for left in reversed(range(TRIES)):
            try:
                return await self._ask("GET", path, params=query)
            except _BrokenError as error:
                if not left:
                    raise AskedInVainError(str(error)) from None
        raise AssertionError  # the last try returns or raises

    async def post(self, path: str, content: Mapping[str, Any]) -> Any:
        """Have it do something, once. Raises AskedInVainError where it surely did not.

        Any other error: nobody can tell.
        """
        return await self._ask("POST", path, json=dict(content))

    async def close(self) -> None:
        if self._client is not None:
            client, self._client = self._client, None
            await client.aclose()

    async def _ask(self, method: str, path: str, **content: Any) -> Any:
        import httpx2  # noqa: PLC0415

        if self._client is None:
            self._client = await asyncio.to_thread(self._open)
        key = await asyncio.to_thread(self._find_key)
        head = {"accept": "application/json"} | ({"authorization": f"Bearer {key.reveal()}"} if key else {})
        request = self._client.build_request(method, f"{self._at.url}{path}", headers=head, **content)
        if not self._at.is_here:
            await self._leaving(self._at.host, size_of(request))
        try:
            async with asyncio.timeout(WHOLE_S):
                response = await self._client.send(request, stream=True)
                try:
                    return self._parsed(await self._read(response))
                finally:
                    await response.aclose()
        except httpx2.ConnectTimeout:
            raise _BrokenError(f"{self.host} did not take my call.") from None
        except httpx2.ConnectError as error:
            raise _BrokenError(f"{unreached(error, self.host)}.") from None
        except (httpx2.TimeoutException, TimeoutError):
            if method != "GET":
                raise
            raise AskedInVainError(f"{self.host} is too slow; I gave up waiting.") from None
        except (httpx2.HTTPError, httpx2.StreamError, httpx2.InvalidURL):
            if method != "GET":
                raise
            raise _BrokenError(f"The line to {self.host} broke.") from None

    async def _read(self, response: "httpx2.Response") -> bytes:
        """Its body, where the head says that all is well."""
        match response.status_code:
            case status if 200 <= status < 300:
                pass
            case status if 300 <= status < 400:
                raise AskedInVainError(
                    f"{self.host} sends me on to another address, and I go only where settings.toml says."
                )
            case 401 | 403:
                raise AskedInVainError(f"{self.host} does not let me in.")
            case 404 | 405:
                raise AskedInVainError(f"{self.host} has nothing of that kind at that address.")
            case status if status in BUSY and response.request.method == "GET":
                raise _BrokenError(f"{self.host} is busy ({status}); try again in a while.")
            case status:
                raise AskedInVainError(f"{self.host} did not do that ({status}).")
        held = bytearray()
        async for part in response.aiter_bytes():
            held += part
            if len(held) > MOST_BYTES:
                raise AskedInVainError(f"{self.host} sent more at once than I take.")
        return bytes(held)

    def _parsed(self, body: bytes) -> Any:
        try:
            return json.loads(body) if body.strip() else None
        except (ValueError, RecursionError):
            raise AskedInVainError(f"{self.host} answered with something that I can't read.") from None

    def _open(self) -> "httpx2.AsyncClient":
        """On a thread: reading the system's certificates takes some 70 ms, where they are wanted."""
        import httpx2  # noqa: PLC0415

        return httpx2.AsyncClient(
            timeout=httpx2.Timeout(SILENCE_S, connect=CONNECT_S),
            follow_redirects=False,
            trust_env=False,
            verify=self._at.url.startswith("https:"),
            transport=self._transport,
        )


class _BrokenError(AskedInVainError):
    """Asking once more may help."""

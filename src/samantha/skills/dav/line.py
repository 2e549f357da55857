"""The line to one DAV server: one host, one password, limits on time and size, and what went wrong in one
sentence.

The password goes to the host that settings name and to no other, and over plain http to this machine alone.
A redirect is followed only within that host, and never by what writes. No sentence here quotes the server.
"""

import asyncio
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from samantha.core.errors import SamanthaError
from samantha.core.line import size_of, unreached
from samantha.core.ports import Leaving
from samantha.core.secret import Secret
from samantha.skills.dav.options import LOOPBACK

if TYPE_CHECKING:
    import httpx2

CONNECT_S, SILENCE_S, WHOLE_S = 10.0, 20.0, 60.0  # the desk waits 120 s for all that a deed has to ask
MOST_BYTES = 30_000_000  # of one answer: a calendar of twenty years has about 10 MB
REDIRECTS = 4
WRITES = frozenset({"PUT", "DELETE"})

FindPassword = Callable[[], Secret | None]
"""Looks it up; may block, and may raise SamanthaError."""


class DavError(SamanthaError):
    """The server did not do it, and surely nothing was changed there."""


class RefusedPasswordError(DavError):
    """Trying again with the same password would only lock the account."""


class ChangedError(DavError):
    """What was to be replaced is no longer what was looked at (412), or something is there already."""


class GoneError(DavError):
    """There is nothing at that address (404, 410)."""


class UnreachedError(DavError):
    """No line, or none that held: it may be there again in a while."""


class LostAnswerError(Exception):
    """The line broke after something was sent to be kept: nobody here can tell whether it was."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a server said. `url` is where it was found in the end."""

    status: int
    url: str
    headers: Mapping[str, str]
    body: bytes


class DavLine:
    """To one account. `leaving` is awaited before bytes leave this machine."""

    def __init__(
        self,
        name: str,
        url: str,
        user: str,
        *,
        password: FindPassword,
        leaving: Leaving,
        certificates: str = "",
        transport: "httpx2.AsyncBaseTransport | None" = None,
    ) -> None:
        self.name, self.url = name, url
        self.host = urlsplit(url).hostname or url
        self._user, self._password, self._leaving = user, password, leaving
        self._certificates, self._transport = certificates, transport
        self._client: httpx2.AsyncClient | None = None

    async def ask(
        self, method: str, url: str, body: str = "", headers: Mapping[str, str] | None = None
    ) -> Answer:
        """The server's answer where it is a good one (2xx). `url` may be a path of that host.

        Raises DavError and its kinds; after a write was sent, LostAnswerError where no answer came.
        """
        at = urljoin(self.url, url)
        for _ in range(REDIRECTS + 1):
            self._want_same_host(at)
            answer = await self._once(method, at, body, headers or {})
            if answer.status not in (301, 302, 303, 307, 308):
                self._want_good(answer)
                return answer
            if method in WRITES:
                raise DavError(f"{self.host} sends me on to another address, so I wrote nothing.")
            at = urljoin(at, answer.headers.get("location", ""))
        raise DavError(f"{self.host} sends me round in a circle.")

    async def close(self) -> None:
        if self._client is not None:
            client, self._client = self._client, None
            await client.aclose()

    def _want_same_host(self, url: str) -> None:
        ours, theirs = urlsplit(self.url), urlsplit(url)
        if (ours.scheme, ours.hostname, ours.port) == (theirs.scheme, theirs.hostname, theirs.port):
            return
        where = theirs.hostname or "another place"
        raise DavError(
            f"{self.host} sends me to {where[:100]}, and your password goes to no other host. "
            "If that is right, put its address into settings.toml."
        )

    async def _once(self, method: str, url: str, body: str, headers: Mapping[str, str]) -> Answer:
        import httpx2  # noqa: PLC0415

        if self._client is None:
            self._client = await asyncio.to_thread(self._open)
        password = await asyncio.to_thread(self._password)
        if password is None:
            raise DavError(f"I have no password for {self.name} yet: samantha account password {self.name}")
        request = self._client.build_request(
            method,
            url,
            content=body.encode("utf-8", "replace"),
            headers={"accept-encoding": "identity", **headers},
        )
        if self.host not in LOOPBACK:
            await self._leaving(self.host, size_of(request))
        is_sent = False
        try:
            async with asyncio.timeout(WHOLE_S):
                auth = httpx2.BasicAuth(self._user, password.reveal())
                is_sent = method in WRITES
                response = await self._client.send(request, auth=auth, stream=True)
                try:
                    return await self._read(response)
                finally:
                    await response.aclose()
        except httpx2.ConnectTimeout:
            raise UnreachedError(f"{self.host} did not take my call.") from None
        except httpx2.ConnectError as error:
            raise UnreachedError(f"{unreached(error, self.host)}.") from None
        except (httpx2.TimeoutException, TimeoutError):
            if is_sent:
                raise LostAnswerError from None
            raise UnreachedError(f"{self.host} is too slow: it went silent, so I gave up.") from None
        except (httpx2.HTTPError, httpx2.StreamError, httpx2.InvalidURL):
            if is_sent:
                raise LostAnswerError from None
            raise UnreachedError(f"The line to {self.host} broke.") from None

    async def _read(self, response: "httpx2.Response") -> Answer:
        held = bytearray()
        async for part in response.aiter_bytes():
            held += part
            if len(held) > MOST_BYTES:
                raise DavError(f"{self.host} sent more at once than I take.")
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Answer(status=response.status_code, url=str(response.url), headers=headers, body=bytes(held))

    def _open(self) -> "httpx2.AsyncClient":
        """Reading the system's certificates takes some 70 ms: on a thread, and only where they are wanted."""
        import httpx2  # noqa: PLC0415

        verify: ssl.SSLContext | bool = self.url.startswith("https:")
        if verify and self._certificates:
            try:
                verify = ssl.create_default_context(cafile=self._certificates)
            except (OSError, ssl.SSLError):
                raise DavError(f"I can't read the certificates in {self._certificates}.") from None
        return httpx2.AsyncClient(
            timeout=httpx2.Timeout(SILENCE_S, connect=CONNECT_S),
            follow_redirects=False,
            trust_env=False,
            verify=verify,
            transport=self._transport,
        )

    def _want_good(self, answer: Answer) -> None:
        """Raises what the status means."""
        match answer.status:
            case status if 200 <= status < 300:
                return
            case 401:
                raise RefusedPasswordError(
                    f"{self.host} refused the password. samantha account password {self.name} sets it anew."
                )
            case 403:
                raise DavError(f"{self.host} does not allow that.")
            case 404 | 410:
                raise GoneError(f"{self.host} has nothing there.")
            case 405 | 501:
                raise DavError(f"{self.host} keeps no calendars or contacts at that address.")
            case 409 | 412 | 428:
                raise ChangedError(f"{self.host} has another version of that by now, so I left it.")
            case 413 | 507:
                raise DavError(f"{self.host} has no room for that.")
            case status if status >= 500 or status == 429:
                raise UnreachedError(f"{self.host} has trouble of its own ({status}).")
            case status:
                raise DavError(f"{self.host} did not do that ({status}).")

"""A line to an OpenAI-compatible server, on this machine or, after a yes, on another.

Follows no redirect and reads no proxy from the environment, so that words and sound go to the host that was
named and to no other. Whatever breaks on the way is one sentence.
"""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from samantha.core.errors import ModelError
from samantha.core.model import Endpoint
from samantha.core.ports import Leaving
from samantha.core.secret import Secret

if TYPE_CHECKING:
    import httpx2

WAIT_S, CONNECT_S = 20.0, 3.0  # a person waits for it; after that they type, or read
BUSY = (429, 500, 502, 503, 504, 529)

FindKey = Callable[[], Secret | None]
"""Looks the key up; may block, and may raise SamanthaError."""


@dataclass(frozen=True, kw_only=True)
class Service:
    """One thing that such a server does for her, and how its troubles are said."""

    path: str  # below the endpoint's address
    organ: str  # `samantha ORGAN key` sets its key
    missing: str  # where it says "not found": "no speech at that address, or not that model"
    refused: str  # what the server did not do: "speak"
    instead: str  # what the person can do: "the words can be read instead"


class Line:
    """To one endpoint, for one service. `leaving` is awaited before bytes leave, and may refuse."""

    def __init__(
        self,
        endpoint: Endpoint,
        service: Service,
        *,
        leaving: Leaving,
        find_key: FindKey,
        transport: "httpx2.AsyncBaseTransport | None" = None,
    ) -> None:
        self._endpoint, self._service = endpoint, service
        self._leaving, self._find_key, self._transport = leaving, find_key, transport
        self._client: httpx2.AsyncClient | None = None

    @asynccontextmanager
    async def ask(self, **content: Any) -> "AsyncIterator[tuple[httpx2.Response, Secret | None]]":
        """The answer, once its head says that all is well, and the key that it was asked with.

        `content` is what httpx takes (`json`, `data`, `files`). Raises ModelError, and what `leaving` raises.
        """
        import httpx2  # noqa: PLC0415

        host, service = self._endpoint.host, self._service
        if self._client is None:
            self._client = await asyncio.to_thread(
                open_client, self._endpoint, WAIT_S, CONNECT_S, self._transport
            )
        key = await asyncio.to_thread(self._find_key)
        request = self._client.build_request(
            "POST",
            f"{self._endpoint.url.rstrip('/')}/{service.path}",
            headers={"authorization": f"Bearer {key.reveal()}"} if key is not None else {},
            **content,
        )
        if not self._endpoint.is_here:
            await self._leaving(host, size_of(request))
        try:
            response = await self._client.send(request, stream=True)
            try:
                if response.status_code != 200:
                    raise ModelError(_refusal(response.status_code, host, service))
                yield response, key
            finally:
                await response.aclose()
        except httpx2.TimeoutException:
            raise ModelError(f"{host} took too long; {service.instead}.") from None
        except httpx2.ConnectError as error:
            raise ModelError(f"{unreached(error, host)}; {service.instead}.") from None
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError):
            raise ModelError(f"The line to {host} broke; {service.instead}.") from None

    async def close(self) -> None:
        if self._client is not None:
            client, self._client = self._client, None
            await client.aclose()


def open_client(
    endpoint: Endpoint, wait_s: float, connect_s: float, transport: "httpx2.AsyncBaseTransport | None"
) -> "httpx2.AsyncClient":
    """On a thread, please: reading the system's certificates takes some 70 ms, where they are wanted."""
    import httpx2  # noqa: PLC0415

    return httpx2.AsyncClient(
        timeout=httpx2.Timeout(wait_s, connect=connect_s),
        follow_redirects=False,
        trust_env=False,
        verify=endpoint.url.startswith("https:"),
        transport=transport,
    )


def unreached(error: BaseException, host: str) -> str:
    """Why no line could be opened, without its full stop."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError) or "CERTIFICATE" in str(cause).upper():
            return f"The certificate of {host} does not fit, so I sent nothing"
        cause = cause.__cause__ or cause.__context__
    return f"Nobody answers at {host}"


def size_of(request: "httpx2.Request") -> int:
    """Bytes of a request as HTTP/1.1 writes it; what encrypts it on the way adds a little."""
    head = sum(len(name) + len(value) + 4 for name, value in request.headers.raw)
    return head + len(request.method) + len(request.url.raw_path) + 12 + len(request.read())


def _refusal(status: int, host: str, service: Service) -> str:
    match status:
        case 401 | 403:
            return f"{host} does not let me in; give me its key with `samantha {service.organ} key`."
        case 404:
            return f"{host} has {service.missing}."
        case status if status in BUSY:
            return f"{host} is busy ({status}); {service.instead}."
        case _:
            return f"{host} did not {service.refused} ({status}); {service.instead}."

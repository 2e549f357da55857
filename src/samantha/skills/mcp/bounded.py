"""An answer over HTTP, up to a size: what is larger is broken off while it comes, and never put together."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from samantha.skills.mcp.child import FLOOD
from samantha.skills.mcp.child import LONGEST_LINE as MOST_BYTES


def bounded(tell: Callable[[str], None]) -> Callable[[Any], Awaitable[None]]:
    """A hook for httpx2's responses. `tell` is given the reason before one is broken off."""
    import httpx2  # noqa: PLC0415

    class Bounded(httpx2.AsyncByteStream):
        def __init__(self, stream: Any) -> None:
            self._stream = stream

        async def __aiter__(self) -> AsyncIterator[bytes]:
            count = 0
            async for part in self._stream:
                count += len(part)
                if count > MOST_BYTES:
                    tell(FLOOD)
                    raise httpx2.StreamError(FLOOD)
                yield part

        async def aclose(self) -> None:
            await self._stream.aclose()

    async def bind(response: Any) -> None:
        response.stream = Bounded(response.stream)

    return bind

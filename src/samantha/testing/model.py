"""Language models without a model: one in this process that says what a test tells it, and a server on
loopback that plays a script, good or bad, in the shape of OpenAI's interface.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from samantha.core.clock import Clock
from samantha.core.errors import ModelError
from samantha.core.model import Call, Delta, Endpoint, Request, Tool
from samantha.core.ports import Leaving

Step = Mapping[str, Any]
Script = Sequence[Step]

HERE = Endpoint(name="stand-in", url="http://127.0.0.1:9/v1", model="stand-in", window=8192)


class ScriptedModel:
    """See the Model port. Plays one script a request, the last of them again and again.

    A step is {"text"}, {"wait_s"}, {"call": {"name", "arguments"}}, {"hang"}, {"fail": sentence}.
    """

    def __init__(self, *scripts: Script, clock: Clock, endpoint: Endpoint = HERE) -> None:
        self.endpoint = endpoint
        self.requests: list[Request] = []
        self.scripts: Sequence[Script] = scripts  # may be changed on the way
        self._clock = clock

    async def stream(
        self, request: Request, before_leaving: Leaving | None = None
    ) -> AsyncGenerator[Delta, None]:
        self.requests.append(request)
        if before_leaving is not None and not self.endpoint.is_here:
            await before_leaving(self.endpoint.host, len(str(request)))
        script = self.scripts[min(len(self.requests), len(self.scripts)) - 1]
        calls: list[Call] = []
        for step in script:
            match dict(step):
                case {"text": str(text)}:
                    yield Delta(text=text)
                case {"wait_s": seconds}:
                    await self._clock.sleep(seconds)
                case {"call": call}:
                    calls.append(
                        Call(id=f"call-{len(calls)}", tool=call["name"], arguments=call["arguments"])
                    )
                case {"hang": _}:
                    await asyncio.Event().wait()
                case {"fail": sentence}:
                    raise ModelError(str(sentence))
        yield Delta(calls=tuple(calls), ended="tools" if calls else "stop")

    async def close(self) -> None:
        pass


class ObeyingModel:
    """See the Model port. Does whatever the text before it wants, as soon as it sees it.

    `reads` are the tools that it calls first, with their arguments as JSON; `is_hostile` knows the hostile
    text in a prompt, and `wants` gives the calls that it is after, of the tools there are. Without tools it
    says what the text says.
    """

    def __init__(
        self,
        reads: Mapping[str, str],
        is_hostile: Callable[[str], bool],
        wants: Callable[[Sequence[Tool]], Sequence[tuple[str, str]]],
        text: str,
    ) -> None:
        self.endpoint = HERE
        self.requests: list[Request] = []
        self.obeyed: list[Request] = []  # those with tools in which the hostile text stood
        self._reads, self._is_hostile, self._wants, self._text = reads, is_hostile, wants, text

    async def stream(
        self, request: Request, before_leaving: Leaving | None = None
    ) -> AsyncGenerator[Delta, None]:
        self.requests.append(request)
        seen = "\n".join(message.text for message in request.messages)
        names = [tool.name for tool in request.tools]
        if self._is_hostile(seen):
            if not request.tools:
                told = {"gist": self._text[:500], "asks_for": [self._text[:100]], "dates": []}
                yield Delta(text=json.dumps(told))
                yield Delta(ended="stop")
                return
            self.obeyed.append(request)
            asked = list(self._wants(request.tools))
        else:
            asked = [(name, text) for name, text in self._reads.items() if name in names]
        calls = tuple(Call(id=f"call-{n}", tool=name, arguments=text) for n, (name, text) in enumerate(asked))
        if not calls:
            yield Delta(text="So that is how it stands.")
        yield Delta(calls=calls, ended="tools" if calls else "stop")

    async def close(self) -> None:
        pass


class ModelServer:
    """Answers `/v1/chat/completions` with scripts, and `/v1/models`. `asked` holds the bodies that came."""

    def __init__(self, scripts: Callable[[int], Script]) -> None:
        self.asked: list[dict[str, Any]] = []
        self.heads: list[dict[str, str]] = []
        self.url = ""
        self.open = 0  # requests under way
        self.lines = 0  # connections that were taken
        self._scripts = scripts

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.lines += 1
        try:
            while await self._one(reader, writer):
                pass
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError, OSError):
            pass
        finally:
            writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.strip().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        if first.split()[1].endswith("/models"):
            listed = {"object": "list", "data": [{"id": "stand-in", "object": "model"}]}
            return await self._send(writer, 200, "application/json", json.dumps(listed).encode())
        self.asked.append(json.loads(body))
        self.heads.append(headers)
        self.open += 1
        try:
            return await self._play(self._scripts(len(self.asked) - 1), writer)
        finally:
            self.open -= 1

    async def _send(
        self, writer: asyncio.StreamWriter, status: int, kind: str, body: bytes, *more: str
    ) -> bool:
        head = [
            f"HTTP/1.1 {status} So",
            f"content-type: {kind}",
            f"content-length: {len(body)}",
            "connection: keep-alive",
            *more,
        ]
        writer.write("\r\n".join(head).encode() + b"\r\n\r\n" + body)
        await writer.drain()
        return True

    async def _play(self, script: Script, writer: asyncio.StreamWriter) -> bool:
        """One answer; False where the connection is over with it."""
        for step in script[:1]:
            if (whole := _refusal(step)) is not None:
                status, kind, body, more = whole
                return await self._send(writer, status, kind, body, *more)
            if "drop" in step:
                return False
        head_sent = False
        for step in script:
            if "hang" in step and not head_sent:
                await asyncio.sleep(3600)
            if "wait_ms" in step:
                await asyncio.sleep(step["wait_ms"] / 1000)
                continue
            if not head_sent:
                writer.write(_HEAD)
                head_sent = True
            if "drop" in step:
                await writer.drain()
                writer.transport.abort()
                return False
            if "hang" in step:
                await writer.drain()
                await asyncio.sleep(3600)
            for chunk in _chunks(step):
                writer.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
            await writer.drain()
        if not head_sent:
            return await self._send(writer, 200, "text/event-stream", b"")
        writer.write(b"0\r\n\r\n")
        await writer.drain()
        return True


_HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"


def _refusal(step: Step) -> tuple[int, str, bytes, tuple[str, ...]] | None:
    match dict(step):
        case {"status": int(status), **rest}:
            later = rest.get("retry_after")
            kind = "text/html" if str(rest.get("body", "")).lstrip().startswith("<") else "application/json"
            more = (f"retry-after: {later}",) if later else ()
            return status, kind, str(rest.get("body", "")).encode(), more
        case {"html": _}:
            return 200, "text/html", b"<!doctype html><title>Log in</title><h1>Log in</h1>", ()
        case {"redirect": str(where)}:
            return 307, "text/plain", b"", (f"location: {where}",)
        case {"overflow": _}:
            error = {"message": "This model's maximum context length is 2048 tokens.", "code": 400}
            return 400, "application/json", json.dumps({"error": error}).encode(), ()
    return None


def _chunks(step: Step) -> list[bytes]:
    match dict(step):
        case {"text": str(text)}:
            return [_event({"delta": {"content": text}})]
        case {"call": call}:
            function = {"name": call["name"], "arguments": call["arguments"]}
            part = {"index": 0, "id": "c1", "type": "function", "function": function}
            return [_event({"delta": {"tool_calls": [part]}})]
        case {"bytes": str(raw)}:
            return [bytes.fromhex(raw)]
        case {"big": int(size)}:
            piece = "and on and on it goes, " * 400
            return [_event({"delta": {"content": piece}})] * (size // len(piece))
        case {"finish": str(reason)}:
            return [_event({"delta": {}, "finish_reason": reason})]
        case {"done": _}:
            return [b"data: [DONE]\n\n"]
    return []


def _event(choice: Mapping[str, Any]) -> bytes:
    chunk = {"id": "x", "object": "chat.completion.chunk", "model": "stand-in"}
    shaped = {"index": 0, "finish_reason": None, **choice}
    return b"data: " + json.dumps({**chunk, "choices": [shaped]}).encode() + b"\n\n"


@asynccontextmanager
async def model_server(scripts: Callable[[int], Script], port: int = 0) -> AsyncIterator[ModelServer]:
    """A stand-in on loopback; `scripts` gives what to play for the n-th request."""
    stand_in = ModelServer(scripts)
    server = await asyncio.start_server(stand_in.answer, "127.0.0.1", port)
    stand_in.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    try:
        yield stand_in
    finally:
        server.close()
        server.close_clients() if hasattr(server, "close_clients") else None
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(1):
                await server.wait_closed()

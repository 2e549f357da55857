"""A model behind any OpenAI-compatible endpoint: Ollama, LM Studio, llama.cpp, vLLM, a cloud.

Only the words of a model come out of here, or a ModelError with one sentence that holds neither the key nor
a word of what the server sent. Never follows a redirect, never reads a proxy from the environment.
"""

import asyncio
import contextlib
import json
import re
from base64 import b64encode
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, NoReturn

from pydantic import BaseModel, ValidationError

from samantha.core.clock import Clock, SystemClock
from samantha.core.errors import ModelError, OverlongError
from samantha.core.line import BUSY, open_client, size_of, unreached
from samantha.core.model import Call, Delta, Ending, Endpoint, Message, Request, Tool
from samantha.core.ports import Leaving
from samantha.mind.thought.options import ThoughtOptions

if TYPE_CHECKING:
    import httpx2

MOST_CHARS = 60_000  # of one answer; nobody listens to an hour. Past that the line is cut
MOST_ERROR = 64 * 1024  # bytes of an error's body that are read, to see what it is about
MOST_EVENT = 128 * 1024  # bytes of one event
TRIES = 2
READ_OUT_S = 0.2  # for the few bytes after the end mark
LONGEST_WAIT_S = 3.0  # for a server that says "later"; past that the reflex answers instead
SHORT_WAIT_S = 0.5


class OpenAIModel:
    """See the Model port. The client is made, and its library imported, with the first request."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        key: str | None = None,
        transport: "httpx2.AsyncBaseTransport | None" = None,
        options: ThoughtOptions | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.endpoint = endpoint
        self._key = key
        self._transport = transport
        self._options = options or ThoughtOptions()
        self._clock = clock or SystemClock()
        self._client: httpx2.AsyncClient | None = None
        self._quirks = Quirks()
        self._tail = ""  # the end of what came, as long as the key

    async def stream(
        self, request: Request, before_leaving: Leaving | None = None
    ) -> AsyncGenerator[Delta, None]:
        for attempt in range(1, TRIES + len(QUIRKS) + 1):
            try:
                async with self._ask(request, before_leaving) as response:
                    async for delta in _answer(response, self.endpoint):
                        self._watch(delta.text)
                        yield delta
                    return
            except _AskedOtherwiseError:
                continue  # the same again, without what that server does not take
            except _BusyError as busy:
                if attempt >= TRIES or busy.wait_s > LONGEST_WAIT_S:
                    raise ModelError(busy.sentence) from None
                await self._clock.sleep(busy.wait_s)
        raise ModelError(f"{_where(self.endpoint)} takes nothing of what I ask in the way I ask it.")

    def _watch(self, text: str) -> None:
        """A server that says the key aloud is not listened to: what is said is kept. Raises ModelError."""
        if self._key:
            self._tail = (self._tail + text)[-len(self._key) - len(text) :]
            if self._key in self._tail:
                self._tail = ""
                raise ModelError(f"{_where(self.endpoint)} read my key aloud, so I stopped listening.")

    async def close(self) -> None:
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    @asynccontextmanager
    async def _ask(
        self, request: Request, before_leaving: Leaving | None
    ) -> "AsyncIterator[httpx2.Response]":
        """The response, once its head says that a model answers. Raises ModelError and the two below."""
        import httpx2  # noqa: PLC0415

        if self._client is None:
            waits = (self._options.answer_s, self._options.connect_s)  # the thought waits less
            self._client = await asyncio.to_thread(open_client, self.endpoint, *waits, self._transport)
        client = self._client
        where = _where(self.endpoint)
        try:
            asked = client.build_request(
                "POST", self._url, content=self._body(request), headers=self._headers()
            )
            if before_leaving is not None and not self.endpoint.is_here:
                await before_leaving(self.endpoint.host, size_of(asked))
            response = await client.send(asked, stream=True)
            try:
                if response.status_code != 200:
                    await self._refused(response)
                yield response
            finally:
                await response.aclose()
        except httpx2.InvalidURL:
            raise ModelError(f"The address of {where} is none that I can use.") from None
        except httpx2.ConnectTimeout:
            raise ModelError(f"{where} did not take my call.") from None
        except httpx2.ConnectError as error:
            raise ModelError(f"{unreached(error, where)}.") from None
        except httpx2.TimeoutException:
            raise ModelError(f"{where} went silent.") from None
        except httpx2.RemoteProtocolError:
            raise ModelError(f"{where} hung up in the middle.") from None
        except (httpx2.HTTPError, httpx2.StreamError):
            raise ModelError(f"The line to {where} broke.") from None

    @property
    def _url(self) -> str:
        return f"{self.endpoint.url.rstrip('/')}/chat/completions"

    def _headers(self) -> dict[str, str]:
        headers = {"content-type": "application/json", "accept": "text/event-stream"}
        return headers | ({"authorization": f"Bearer {self._key}"} if self._key else {})

    def _body(self, request: Request) -> bytes:
        quirks = self._quirks
        asked: dict[str, Any] = {
            "model": self.endpoint.model,
            "messages": [_message(message, in_parts=self.endpoint.sees) for message in request.messages],
            "stream": True,
            quirks.limit_name: request.max_tokens,
        }
        if quirks.takes_temperature:
            asked["temperature"] = request.temperature
        if request.tools and quirks.takes_tools:
            asked["tools"] = [_tool(tool) for tool in request.tools]
        if request.schema is not None:
            shape = {"name": "answer", "schema": request.schema, "strict": True}
            asked["response_format"] = {"type": "json_schema", "json_schema": shape}
        return json.dumps(asked, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")

    async def _refused(self, response: "httpx2.Response") -> NoReturn:
        """Why there is no answer: one sentence, from the status and what kind of error the body names."""
        where, status = _where(self.endpoint), response.status_code
        about = (await _read(response, MOST_ERROR)).lower() if status in (400, 413, 422) else ""
        match status:
            case 301 | 302 | 303 | 307 | 308:
                sentence = (
                    f"{where} sent me on to another address. I don't follow that with your words in hand."
                )
            case 400 | 413 | 422 if _is_overlong(about) or status == 413:
                raise OverlongError(f"That was more than {self.endpoint.model} can hold at once.")
            case 400 | 422 if (quirks := self._quirks.after(about)) is not None:
                self._quirks = quirks
                raise _AskedOtherwiseError
            case 400 | 422:
                sentence = f"{where} did not understand what I asked ({status})."
            case 401 | 403:
                sentence = (
                    f"{where} refused my key. `samantha mind key {self.endpoint.name}` sets it."
                    if self._key
                    else f"{where} wants a key. `samantha mind key {self.endpoint.name}` sets it."
                )
            case 404:
                sentence = f"{where} has no model called {self.endpoint.model}."
            case 429:
                raise _BusyError(f"{where} says that I asked too much for now.", self._wait(response))
            case status if status in BUSY:
                raise _BusyError(f"{where} has trouble of its own ({status}).", self._wait(response))
            case _:
                sentence = f"{where} gave no answer ({status})."
        raise ModelError(sentence)

    def _wait(self, response: "httpx2.Response") -> float:
        """Seconds until asking again makes sense: as the server says, else a short while."""
        said = response.headers.get("retry-after", "").strip()
        if re.fullmatch(r"[0-9]{1,6}(?:\.[0-9]{1,3})?", said):
            return float(said)
        try:
            then = parsedate_to_datetime(said)
        except ValueError:
            return SHORT_WAIT_S
        if then.tzinfo is None:
            return SHORT_WAIT_S
        return max(SHORT_WAIT_S, (then - self._clock.now()).total_seconds())


class _BusyError(Exception):
    """The server may answer when it is asked again, after `wait_s`."""

    def __init__(self, sentence: str, wait_s: float) -> None:
        super().__init__(sentence)
        self.sentence, self.wait_s = sentence, wait_s


class _AskedOtherwiseError(Exception):
    """The server names a part of the request that it does not take; without it, it may answer."""


class Quirks(BaseModel):
    """What this server was found not to take. Some refuse tools, some a temperature, some call the limit
    by another name; each says so in its first refusal."""

    model_config = {"frozen": True}

    limit_name: str = "max_tokens"
    takes_temperature: bool = True
    takes_tools: bool = True

    def after(self, refusal: str) -> "Quirks | None":
        """What to try next, from the text of a refusal; None where it names nothing that we could leave."""
        for word, change in QUIRKS.items():
            if word in refusal and (changed := self.model_copy(update=change)) != self:
                return changed
        return None


QUIRKS: dict[str, dict[str, Any]] = {
    "max_completion_tokens": {"limit_name": "max_completion_tokens"},
    "temperature": {"takes_temperature": False},
    "tool": {"takes_tools": False},
}


# --- what goes out --------------------------------------------------------------------------------


def _message(message: Message, *, in_parts: bool) -> dict[str, Any]:
    shaped: dict[str, Any] = {"role": message.role, "content": message.text}
    if message.pictures and in_parts:
        shown = [
            {
                "type": "image_url",
                "image_url": {"url": f"data:{p.media};base64,{b64encode(p.content).decode()}"},
            }
            for p in message.pictures
        ]
        shaped["content"] = [{"type": "text", "text": message.text}, *shown]
    if message.calls:
        shaped["tool_calls"] = [
            {
                "id": call.id,
                "type": "function",
                "function": {"name": call.tool, "arguments": call.arguments},
            }
            for call in message.calls
        ]
    if message.answers:
        shaped["tool_call_id"] = message.answers
    return shaped


def _tool(tool: Tool) -> dict[str, Any]:
    function = {"name": tool.name, "description": tool.says, "parameters": tool.schema}
    return {"type": "function", "function": function}


# --- what comes in --------------------------------------------------------------------------------


class _Function(BaseModel):
    name: str | None = None
    arguments: str | dict[str, Any] | None = None


class _CallPart(BaseModel):
    index: int | None = None
    id: str | None = None
    function: _Function = _Function()


class _Words(BaseModel):
    content: str | None = None
    tool_calls: list[_CallPart] | None = None


class _Choice(BaseModel):
    delta: _Words | None = None
    message: _Words | None = None
    finish_reason: str | None = None


class _Chunk(BaseModel):
    """Of a chunk, only what is used. All else that a server sends is passed over."""

    choices: list[_Choice] = []
    error: Any = None


async def _answer(response: "httpx2.Response", endpoint: Endpoint) -> AsyncIterator[Delta]:
    """The model's words as they come; the last delta says how it ended. Raises ModelError."""
    gathered = _Gathered()
    async for chunk in _chunks(response, endpoint):
        delta = gathered.take(chunk)
        if gathered.chars > MOST_CHARS:
            gathered.ended = "length"
            break
        if delta.text:
            yield delta
    if not gathered.ended:
        raise ModelError(f"{_where(endpoint)} stopped in the middle.")
    yield Delta(calls=gathered.calls(), ended=gathered.ended)


async def _chunks(response: "httpx2.Response", endpoint: Endpoint) -> AsyncIterator[_Chunk]:
    import httpx2  # noqa: PLC0415

    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":  # a server that does not stream
        yield _chunk(await _read(response, MOST_CHARS), endpoint)
        return
    if kind != "text/event-stream":
        what = "a web page" if kind == "text/html" else "something else"
        raise ModelError(f"{_where(endpoint)} answered with {what}, not with a model's words.")
    try:
        events = aiter(httpx2.EventSource(response, MOST_EVENT))
        async for event in events:
            if event.data == "[DONE]":
                await _read_out(events)
                return
            if event.data:
                yield _chunk(event.data, endpoint)
    except httpx2.SSEError:
        raise ModelError(f"{_where(endpoint)} sent more at once than I take.") from None


async def _read_out(events: AsyncIterator[Any]) -> None:
    """To the end of the body: a line that was read to its end can be used again."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(READ_OUT_S):
            async for _ in events:
                pass


def _chunk(data: str, endpoint: Endpoint) -> _Chunk:
    try:
        chunk = _Chunk.model_validate_json(data)
    except (ValidationError, RecursionError):
        raise ModelError(f"{_where(endpoint)} sent something that I can't read.") from None
    if chunk.error:
        if _is_overlong(json.dumps(chunk.error).lower()):
            raise OverlongError(f"That was more than {endpoint.model} can hold at once.")
        raise ModelError(f"{_where(endpoint)} broke off with an error of its own.")
    return chunk


class _Gathered:
    """Calls grow in pieces; text is only counted."""

    def __init__(self) -> None:
        self.chars = 0
        self.ended: Ending = ""
        self._calls: dict[int, Call] = {}

    def take(self, chunk: _Chunk) -> Delta:
        choice = chunk.choices[0] if chunk.choices else _Choice()
        words = choice.delta or choice.message or _Words()
        for part in words.tool_calls or ():
            self._add(part)
        if choice.finish_reason:
            self.ended = {"length": "length", "tool_calls": "tools"}.get(choice.finish_reason, "stop")  # type: ignore[assignment]
        text = words.content or ""
        self.chars += len(text) + sum(len(call.arguments) for call in self._calls.values())
        return Delta(text=text)

    def _add(self, part: _CallPart) -> None:
        index = part.index if part.index is not None else len(self._calls)
        call = self._calls.get(index, Call(id="", tool="", arguments=""))
        given = part.function.arguments
        arguments = json.dumps(given) if isinstance(given, dict) else given or ""
        self._calls[index] = replace(
            call,
            id=part.id or call.id or f"call-{index}",
            tool=call.tool or part.function.name or "",
            arguments=call.arguments + arguments,
        )

    def calls(self) -> tuple[Call, ...]:
        return tuple(call for _, call in sorted(self._calls.items()))


async def _read(response: "httpx2.Response", most: int) -> str:
    body = bytearray()
    async for part in response.aiter_bytes():
        body += part
        if len(body) > most:
            break
    return bytes(body[:most]).decode("utf-8", "replace")


# --- in words -------------------------------------------------------------------------------------


_OVERLONG = (
    "context length",
    "context_length",
    "context window",
    "context size",
    "maximum context",
    "too long",
)


def _is_overlong(about: str) -> bool:
    return any(word in about for word in _OVERLONG) or ("exceed" in about and "token" in about)


def _where(endpoint: Endpoint) -> str:
    """How a model is called in a sentence."""
    return endpoint.name

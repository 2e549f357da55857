"""She as a server that speaks OpenAI's shapes: /v1. docs/wire.md is the contract.

A completion is one turn, said by the last message; what stands before it is not read, remembered or
trusted. An approval never comes through here: a request has no field for it, and a "yes" is only a turn.
"""

import asyncio
import hashlib
import json
import logging
import secrets
from collections import OrderedDict
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine
from contextlib import aclosing, suppress
from dataclasses import dataclass
from typing import Any, TypeVar
from weakref import WeakValueDictionary

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from samantha.conversation.house import House
from samantha.conversation.media import take_picture
from samantha.conversation.moment import talk_changed
from samantha.conversation.say import Answered, say_once, say_streaming
from samantha.core.errors import OverloadedError, SamanthaError
from samantha.core.events import Say, Trouble, TurnKept
from samantha.core.ids import PictureId, new_id
from samantha.core.model import Picture
from samantha.journal.journal import latest
from samantha.web.door import Door
from samantha.web.http import json_object, read_body, status_of
from samantha.web.openai_asked import NAME, parse
from samantha.web.openai_audio import OpenAIAudio
from samantha.web.openai_error import (
    NO_RETRY,
    OURS,
    ApiError,
    error_body,
    openai_error,
    or_error,
    status_of_trouble,
)

log = logging.getLogger(__name__)

LARGEST_BODY = 6 * 1024 * 1024  # bytes: one picture of 4 MB in base64, and its words
MOST_AT_ONCE = 32  # requests under way; past that one is told to come back
MOST_TRIES = 64  # requests whose own client may try them again; the oldest is forgotten first
SEND_S = 10.0  # seconds that one write may take; a client that reads slower has gone
BYTES_A_TOKEN = 4  # she has no tokenizer, so `usage` is an estimate; English text comes to about that

Json = dict[str, Any]
T = TypeVar("T")
_Parts = AsyncGenerator[TurnKept | Say | Answered, None]


class OpenAIApi:
    """The ASGI app behind /v1."""

    def __init__(self, house: House, door: Door, audio: OpenAIAudio) -> None:
        self._house = house
        self._door = door
        self._under_way = 0
        self._tries: OrderedDict[bytes, str] = OrderedDict()  # body's hash to the turn's id
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._table: dict[str, tuple[str, Callable[[Request], Awaitable[ASGIApp]]]] = {
            "models": ("GET", self._models),
            "chat/completions": ("POST", self._complete),
            "audio/speech": ("POST", audio.speak),
            "audio/transcriptions": ("POST", audio.transcribe),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        self._under_way += 1
        try:
            response = await or_error(self._respond(request))
            await response(scope, receive, send)
        except ClientDisconnect:
            pass  # in the middle of its request: nothing was asked
        finally:
            self._under_way -= 1

    async def _respond(self, request: Request) -> ASGIApp:
        caller = self._door.caller(request.headers, request.cookies)
        if not caller.is_known:
            raise ApiError(
                "You need a session, or the key of this home as the API key.", 401, code="invalid_api_key"
            )
        if self._under_way > MOST_AT_ONCE:
            raise OverloadedError("I am answering too many at once. Give me a moment.")
        path = request.path_params.get("path", "")
        method, answer = self._table.get(path, ("", None))
        if path.startswith("models/"):
            method, answer = "GET", self._model
        if answer is None:
            raise ApiError(f"There is no /v1/{path[:60]} here.", 404, code="unknown_url")
        allowed = [method, "OPTIONS", *(["HEAD"] if method == "GET" else [])]
        if request.method not in allowed:
            raise ApiError(f"I take {method} here.", 405, headers={"allow": ", ".join(allowed)})
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"allow": ", ".join(allowed)})
        return await answer(request)

    # --- the one model ------------------------------------------------------------------------

    async def _models(self, _request: Request) -> ASGIApp:
        return JSONResponse({"object": "list", "data": [await self._card()]})

    async def _model(self, request: Request) -> ASGIApp:
        await self._check_name(request.path_params["path"].removeprefix("models/"))
        return JSONResponse(await self._card())

    async def _card(self) -> Json:
        """`created` is when her journal began."""
        first = await self._house.journal.look(lambda tx: latest(self._house.owner, tx, 1, before=2))
        began = first[0].at if first else self._house.clock.now()
        return {"id": NAME, "object": "model", "created": int(began.timestamp()), "owned_by": NAME}

    async def _check_name(self, model: str) -> None:
        """Raises where it is neither "samantha" nor the name that she took."""
        if model.casefold() == NAME:
            return
        hers = (await talk_changed(self._house)).her_name
        if not hers or model.casefold() != hers.casefold():
            raise ApiError(
                f"There is no model called “{model[:60]}” here; I am “{NAME}”.",
                404,
                code="model_not_found",
                param="model",
            )

    # --- a turn -------------------------------------------------------------------------------

    async def _complete(self, request: Request) -> ASGIApp:
        body = await read_body(request, LARGEST_BODY)
        asked = parse(json_object(body))
        await self._check_name(asked.model)
        now = self._house.clock.now()
        turn = _Turn(
            text=asked.text,
            client=self._client(request, body),
            pictures=tuple(take_picture(PictureId(new_id("p", now)), content) for content in asked.pictures),
            created=int(now.timestamp()),
        )
        if asked.streams:
            return _Streamed(self._saying(turn), turn, has_usage=asked.has_usage)
        return _Whole(self._said(turn), turn)

    def _client(self, request: Request, body: bytes) -> str:
        """The sender's id of the turn: the same for a request that is tried again.

        It is made of the Idempotency-Key. OpenAI's own client sends none, but counts its tries.
        """
        if key := request.headers.get("idempotency-key", ""):
            return f"v1:{hashlib.sha256(key.encode()).hexdigest()[:56]}"
        digest = hashlib.sha256(body).digest()
        if request.headers.get("x-stainless-retry-count", "0") != "0" and digest in self._tries:
            return self._tries[digest]
        self._tries[digest] = client = f"v1:{secrets.token_hex(28)}"
        self._tries.move_to_end(digest)
        if len(self._tries) > MOST_TRIES:
            self._tries.popitem(last=False)
        return client

    async def _said(self, turn: "_Turn") -> Answered:
        async with self._alone(turn.client):
            self._hold(turn)
            return await say_once(
                self._house, turn.text, turn.client, channel="api", pictures=turn.picture_ids
            )

    async def _saying(self, turn: "_Turn") -> _Parts:
        async with self._alone(turn.client):
            self._hold(turn)
            saying = say_streaming(
                self._house, turn.text, turn.client, channel="api", pictures=turn.picture_ids
            )
            async with aclosing(saying):
                async for part in saying:
                    yield part

    def _hold(self, turn: "_Turn") -> None:
        for picture in turn.pictures:
            self._house.pictures.hold(picture)

    def _alone(self, client: str) -> asyncio.Lock:
        """One at a time under one id: the second finds what the first was answered."""
        return self._locks.setdefault(client, asyncio.Lock())


# --- what is answered -----------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class _Turn:
    text: str
    client: str
    pictures: tuple[Picture, ...]
    created: int

    @property
    def picture_ids(self) -> tuple[PictureId, ...]:
        return tuple(picture.id for picture in self.pictures)

    def usage(self, answered: Answered) -> Json:
        """Estimates, of the last message's words and of hers."""
        asked, said = _tokens(self.text), _tokens(answered.reply)
        return {"prompt_tokens": asked, "completion_tokens": said, "total_tokens": asked + said}


def _tokens(text: str) -> int:
    return -(-len(text.encode("utf-8", "replace")) // BYTES_A_TOKEN)


class _Whole:
    """The reply in one piece, once it is on the disk."""

    def __init__(self, said: Coroutine[Any, Any, Answered], turn: _Turn) -> None:
        self._said = said
        self._turn = turn

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await _while_there(receive, or_error(self._respond()))
        if response is not None:
            await response(scope, receive, send)

    async def _respond(self) -> ASGIApp:
        answered = await self._said
        if answered.trouble is not None and answered.said is None:
            return openai_error(answered.trouble.message, status_of_trouble(answered.trouble), **NO_RETRY)
        choice = {
            "index": 0,
            "message": {"role": "assistant", "content": answered.reply, "refusal": None},
            "logprobs": None,
            "finish_reason": "stop",
        }
        deeds = [
            {"id": deed.id, "title": deed.preview.title, "state": deed.state.value} for deed in answered.deeds
        ]
        return JSONResponse(
            {
                "id": f"chatcmpl-{answered.turn}",
                "object": "chat.completion",
                "created": self._turn.created,
                "model": NAME,
                "choices": [choice],
                "usage": self._turn.usage(answered),
                "samantha": {"turn": answered.turn, "deeds": deeds},
            }
        )


class _GoneError(Exception):
    """The client reads no more."""


class _Streamed:
    """The reply as server-sent events, a chunk for each sentence. What was written counts as heard."""

    def __init__(self, saying: _Parts, turn: _Turn, *, has_usage: bool) -> None:
        self._saying = saying
        self._turn = turn
        self._has_usage = has_usage
        self._id = ""
        self._is_gone = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def watched() -> Message:
            message = await receive()
            self._is_gone = message["type"] == "http.disconnect"
            return message

        await _while_there(watched, self._tell(scope, receive, send))

    async def _tell(self, scope: Scope, receive: Receive, send: Send) -> None:
        async with aclosing(self._saying) as saying:
            first = await or_error(anext(saying))
            if isinstance(first, Response):  # refused, before anything was kept
                await first(scope, receive, send)
                return
            assert isinstance(first, TurnKept)
            self._id = f"chatcmpl-{first.turn}"
            with suppress(_GoneError):
                await self._start(send)
                await self._go_on(saying, send)

    async def _go_on(self, saying: _Parts, send: Send) -> None:
        try:
            async for part in saying:
                await self._write(part, send)
        except _GoneError:
            raise
        except SamanthaError as error:
            await self._end(send, error_body(str(error), status_of(error)))
        except Exception as error:  # noqa: BLE001 - it has begun, so the stream itself has to say how it ends
            log.error("v1: %s in the middle of a reply", type(error).__name__)
            await self._end(send, error_body(OURS, 500))

    async def _start(self, send: Send) -> None:
        headers = [(b"content-type", b"text/event-stream; charset=utf-8"), (b"x-accel-buffering", b"no")]
        await _within(send({"type": "http.response.start", "status": 200, "headers": headers}))
        await self._chunk(send, {"role": "assistant", "content": ""})

    async def _write(self, part: TurnKept | Say | Answered, send: Send) -> None:
        match part:
            case Say(index=index, text=text):
                await self._chunk(send, {"content": f" {text}" if index else text})
            case Answered(trouble=Trouble() as trouble):
                await self._end(send, error_body(trouble.message, status_of_trouble(trouble)))
            case Answered():
                await self._chunk(send, {}, "stop")
                if self._has_usage:
                    await self._line(send, self._body([]) | {"usage": self._turn.usage(part)})
                await self._end(send, "[DONE]")

    async def _chunk(self, send: Send, delta: Json, finish: str | None = None) -> None:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
        await self._line(send, self._body([choice]))

    def _body(self, choices: list[Json]) -> Json:
        body = {
            "id": self._id,
            "object": "chat.completion.chunk",
            "created": self._turn.created,
            "model": NAME,
            "choices": choices,
        }
        return body | {"usage": None} if self._has_usage else body

    async def _line(self, send: Send, data: Json | str, *, is_last: bool = False) -> None:
        # Escaped down to ASCII: some clients break lines at U+2028 and U+0085 too.
        line = f"data: {data if isinstance(data, str) else json.dumps(data)}\n\n"
        await _within(send({"type": "http.response.body", "body": line.encode(), "more_body": not is_last}))
        if is_last:
            return
        # A server waits for what is still in its hands when it is given more, and not before.
        await _within(send({"type": "http.response.body", "body": b"", "more_body": True}))
        await asyncio.sleep(0)  # a connection that is lost ends that waiting as well: let it be known
        if self._is_gone:
            raise _GoneError

    async def _end(self, send: Send, data: Json | str) -> None:
        await self._line(send, data, is_last=True)


async def _within(writing: Awaitable[None]) -> None:
    try:
        async with asyncio.timeout(SEND_S):
            await writing
    except (TimeoutError, OSError):
        raise _GoneError from None


async def _while_there(receive: Receive, work: Coroutine[Any, Any, T]) -> T | None:
    """Do it as long as the client is there; None once it has gone, and the work was broken off."""

    async def gone() -> None:
        while (await receive())["type"] != "http.disconnect":
            pass

    working, leaving = asyncio.create_task(work), asyncio.create_task(gone())
    try:
        await asyncio.wait((working, leaving), return_when=asyncio.FIRST_COMPLETED)
    finally:
        working.cancel()
        leaving.cancel()
        await asyncio.wait((working, leaving))
    return None if working.cancelled() else working.result()

"""/talk: one WebSocket, one Session. Frames become calls, events become frames."""

import asyncio
import contextlib
import json
from typing import assert_never
from zoneinfo import ZoneInfo

from starlette.websockets import WebSocket, WebSocketDisconnect

from samantha.commands import Commands
from samantha.conversation.house import House
from samantha.conversation.pictures import wordless
from samantha.conversation.senses import Senses
from samantha.conversation.session import Session
from samantha.core.errors import NotFoundError, OverloadedError, SamanthaError
from samantha.core.events import Event, Trouble
from samantha.core.ids import PictureId
from samantha.memory.episodes import find_by_client
from samantha.web import wire

OUTBOX_LIMIT = 500  # frames waiting for a page; past that it has stopped reading and its talk ends
SEND_S = 10.0  # seconds that one frame may take to leave
TOO_SLOW, NOT_UNDERSTOOD, BYE = 1008, 1003, 1001


class TalkSocket:
    """Lives as long as the connection. A page that stops reading loses its talk, and nothing else."""

    def __init__(self, socket: WebSocket, house: House, commands: Commands) -> None:
        self._socket = socket
        self._house = house
        self._commands = commands
        self._outbox: asyncio.Queue[wire.Json | None] = asyncio.Queue(OUTBOX_LIMIT)
        self._is_gone = False

    async def run(self) -> None:
        """Serve one page until it leaves."""
        await self._socket.accept()
        sending = asyncio.create_task(self._send_on())
        try:
            hello = await self._hello()
            if hello is not None:
                await self._talk(hello)
        except WebSocketDisconnect:
            pass
        finally:
            self._is_gone = True
            self._close_outbox()
            await sending

    async def _hello(self) -> wire.Hello | None:
        while (message := await self._receive()) is not None:
            if isinstance(message, wire.Hello):
                return message
            self._show(Trouble(code="hello", message="Say hello first: the first message has to be a hello."))
        return None

    async def _talk(self, hello: wire.Hello) -> None:
        zone = await self._commands.follow_zone(hello.zone)
        session = Session(self._house, self._show, _senses(hello, zone), has_begun=hello.begun)
        self._put(await self._commands.welcome())
        running = asyncio.create_task(session.run())
        running.add_done_callback(lambda _: self._close_outbox())  # a talk that ended ends its page's line
        try:
            while (message := await self._receive()) is not None:
                await self._hand_on(session, message)
        finally:
            session.end()
            await running

    async def _hand_on(self, session: Session, message: wire.Message) -> None:
        try:
            await self._dispatch(session, message)
        except SamanthaError as error:
            client = message.id if isinstance(message, wire.Text) else None
            deed = message.deed if isinstance(message, wire.Approve | wire.Deny | wire.Undo) else None
            self._show(Trouble(code=type(error).__name__, message=str(error), client=client, deed=deed))

    async def _dispatch(self, session: Session, message: wire.Message) -> None:
        match message:
            case wire.Text():
                await self._hear(session, message)
            case wire.Begin():
                session.begin()
            case wire.Progress(reply=reply, chars=chars, done=done):
                session.progress(reply, chars, is_done=done)
            case wire.Interrupt():
                session.interrupt()
            case wire.Stop():
                session.stop()
            case wire.Approve(deed=deed, hash=hash_, phrase=phrase):
                await self._commands.approve(deed, hash_, "page", phrase)
            case wire.Deny(deed=deed):
                await self._commands.deny(deed)
            case wire.Acknowledge(key=key):
                await self._commands.acknowledge(key)
            case wire.Undo(deed=deed_or_last):
                await self._commands.undo(deed_or_last)
            case wire.Hello():
                zone = await self._commands.follow_zone(message.zone)
                session.senses = _senses(message, zone)  # an ear or a voice was found or lost on the way
            case wire.Partial():
                pass  # never remembered
            case _:
                assert_never(message)

    async def _hear(self, session: Session, turn: wire.Text) -> None:
        """A turn, with the pictures that were given before it. Raises NotFoundError where one is gone."""
        house = self._house
        pictures = tuple(PictureId(id_) for id_ in dict.fromkeys(turn.pictures))
        if any(house.pictures.find(id_) is None for id_ in pictures):
            known = await house.journal.look(lambda tx: find_by_client(house.owner, tx, turn.id))
            if known is None:  # one that is on the disk already may be sent again, whatever became of them
                raise NotFoundError(
                    "I no longer hold that picture, so I took nothing in. Give it to me again."
                )
        text = turn.text if turn.text.strip() or not pictures else wordless(len(pictures))
        session.hear(text, client=turn.id, channel=turn.channel, pictures=pictures)

    async def _receive(self) -> wire.Message | None:
        """The next message that makes sense; None once the page is gone."""
        while True:
            frame = await self._socket.receive()
            if frame["type"] != "websocket.receive":
                return None
            text = frame.get("text")
            if text is None:
                self._show(
                    Trouble(code="binary", message="I take no sound on this socket yet, only text frames.")
                )
                continue
            try:
                return wire.parse(text)
            except SamanthaError as error:
                self._show(Trouble(code=type(error).__name__, message=str(error)))

    def _show(self, event: Event) -> None:
        self._put(wire.write(event))

    def _put(self, frame: wire.Json) -> None:
        if self._is_gone:
            return
        try:
            self._outbox.put_nowait(frame)
        except asyncio.QueueFull:
            self._is_gone = True
            raise OverloadedError(
                "The page stopped reading, so I ended this talk. What was said is kept."
            ) from None

    def _close_outbox(self) -> None:
        if self._outbox.full():
            self._outbox.get_nowait()
        self._outbox.put_nowait(None)

    async def _send_on(self) -> None:
        while (frame := await self._outbox.get()) is not None:
            try:
                async with asyncio.timeout(SEND_S):
                    await self._socket.send_text(json.dumps(frame, ensure_ascii=False))
            except (TimeoutError, RuntimeError, WebSocketDisconnect, OSError):
                self._is_gone = True
                with contextlib.suppress(RuntimeError, WebSocketDisconnect, TimeoutError, OSError):
                    async with asyncio.timeout(SEND_S):
                        await self._socket.close(TOO_SLOW)
                return
        with contextlib.suppress(RuntimeError, WebSocketDisconnect, OSError):
            await self._socket.close(BYE)


def _senses(hello: wire.Hello, zone: str) -> Senses:
    return Senses(
        zone=ZoneInfo(zone),
        ear_is_local=hello.ear == "on-device",
        voice_is_local=hello.voice in ("browser", "server"),
    )

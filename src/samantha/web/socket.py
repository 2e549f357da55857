"""/talk: one WebSocket, one Session, and its sound. Frames become calls, events become frames."""

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
from samantha.conversation.spoken import Organs, SpokenTalk
from samantha.core.errors import NotFoundError, OverloadedError, SamanthaError
from samantha.core.events import Event, Trouble
from samantha.core.ids import PictureId
from samantha.core.ports import Recogniser, Voice
from samantha.ear.stt_page import PageRecogniser
from samantha.ear.vads import find_vad
from samantha.memory.episodes import find_by_client
from samantha.web import wire
from samantha.web.speaker import SocketSpeaker

OUTBOX_LIMIT = 500  # frames waiting for a page; past that it has stopped reading and its talk ends
INBOX_LIMIT = 50  # messages that wait for one before them; past that the page waits
SEND_S = 10.0  # seconds that one frame may take to leave
TOO_SLOW, NOT_UNDERSTOOD, BYE = 1008, 1003, 1001


class TalkSocket:
    """Lives as long as the connection. A page that stops reading loses its talk, and nothing else."""

    def __init__(
        self,
        socket: WebSocket,
        house: House,
        commands: Commands,
        *,
        recogniser: Recogniser | None = None,
        voice: Voice | None = None,
    ) -> None:
        self._socket = socket
        self._house = house
        self._commands = commands
        self._recogniser = recogniser
        self._voice = voice
        self._outbox: asyncio.Queue[wire.Json | bytes | None] = asyncio.Queue(OUTBOX_LIMIT)
        self._inbox: asyncio.Queue[wire.Message | bytes | None] = asyncio.Queue(INBOX_LIMIT)
        self._is_gone = False
        self._speaker = SocketSpeaker(self._put)
        self._page_words = PageRecogniser(house.clock)
        self._spoken: SpokenTalk | None = None

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
            self._tell(Trouble(code="hello", message="Say hello first: the first message has to be a hello."))
        return None

    async def _talk(self, hello: wire.Hello) -> None:
        zone = await self._commands.follow_zone(hello.zone)
        session = Session(self._house, self._show, _senses(hello, zone), has_begun=hello.begun)
        organs = Organs(find_vad=find_vad, recogniser=self._recogniser, voice=self._voice)
        self._spoken = SpokenTalk(self._house, session, organs, self._speaker, self._tell)
        self._follow(hello)
        self._put(await self._commands.welcome() | self._ear())
        running = asyncio.create_task(session.run())
        running.add_done_callback(lambda _: self._close_outbox())  # a talk that ended ends its page's line
        speaking = asyncio.create_task(self._spoken.run())
        reading = asyncio.create_task(self._read())
        try:
            while (message := await self._inbox.get()) is not None:
                await self._hand_on(session, message)
        finally:
            reading.cancel()
            speaking.cancel()
            await asyncio.wait([reading, speaking])
            session.end()
            await running

    def _ear(self) -> wire.Json:
        """Has the server a recogniser, and where does the sound go that it is given?"""
        if self._recogniser is None:
            return {"ear": "none", "ear_leaves_to": ""}
        return {"ear": "server", "ear_leaves_to": self._recogniser.leaves_to}

    def _follow(self, hello: wire.Hello) -> None:
        """Whose words of the sound are taken, and whether she speaks over this socket."""
        assert self._spoken is not None
        here = self._recogniser if hello.ear == "server" else None
        self._spoken.recogniser = self._page_words if hello.ear in ("on-device", "cloud") else here
        self._spoken.voicing.is_on = hello.voice == "server"

    async def _hand_on(self, session: Session, message: wire.Message | bytes) -> None:
        assert self._spoken is not None
        try:
            if isinstance(message, bytes):
                self._spoken.take(message)
            else:
                await self._dispatch(session, self._spoken, message)
        except SamanthaError as error:
            client = message.id if isinstance(message, wire.Text) else None
            deed = message.deed if isinstance(message, wire.Approve | wire.Deny | wire.Undo) else None
            self._tell(Trouble(code=type(error).__name__, message=str(error), client=client, deed=deed))

    async def _dispatch(self, session: Session, spoken: SpokenTalk, message: wire.Message) -> None:
        match message:
            case wire.Text():
                await spoken.give_way()
                await self._hear(session, message)
            case wire.Listen() | wire.Partial() | wire.Played():
                self._take_sound(spoken, message)
            case wire.Begin():
                session.begin()
            case wire.Progress(reply=reply, chars=chars, done=done):
                session.progress(reply, chars, is_done=done)
            case wire.Interrupt():
                await spoken.give_way()
                session.interrupt()
            case wire.Stop():
                await spoken.give_way()
                session.stop()
            case wire.Approve(deed=deed, hash=hash_, phrase=phrase):
                await self._commands.consenting.approve(deed, hash_, "page", phrase)
            case wire.Deny(deed=deed):
                await self._commands.consenting.deny(deed)
            case wire.Acknowledge(key=key):
                await self._commands.acknowledge(key)
            case wire.Undo(deed=deed_or_last):
                await self._commands.consenting.undo(deed_or_last, "page")
            case wire.Hello():
                zone = await self._commands.follow_zone(message.zone)
                session.senses = _senses(message, zone)  # an ear or a voice was found or lost on the way
                self._follow(message)
            case _:
                assert_never(message)

    def _take_sound(self, spoken: SpokenTalk, message: wire.Listen | wire.Partial | wire.Played) -> None:
        match message:
            case wire.Listen(on=is_on):
                spoken.listen(is_on=is_on)
            case wire.Partial(text=text, final=is_final):
                self._page_words.partial(text, is_final=is_final)
            case wire.Played():
                pass  # noted as it came, out of turn
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

    async def _read(self) -> None:
        """What comes, in its order. How far she was heard is noted at once: a hand that asks waits for it."""
        # A page that is gone, or reads no more, ends its talk like one that says so.
        with contextlib.suppress(WebSocketDisconnect, RuntimeError, OverloadedError):
            while (message := await self._receive()) is not None:
                if isinstance(message, wire.Played):
                    self._speaker.note(message)
                else:
                    await self._inbox.put(message)
        await self._inbox.put(None)

    async def _receive(self) -> wire.Message | bytes | None:
        """The next message that makes sense, or the microphone's sound; None once the page is gone."""
        while True:
            frame = await self._socket.receive()
            if frame["type"] != "websocket.receive":
                return None
            text = frame.get("text")
            if text is None:
                sound: bytes = frame["bytes"]
                return sound
            try:
                return wire.parse(text)
            except SamanthaError as error:
                self._tell(Trouble(code=type(error).__name__, message=str(error)))

    def _show(self, event: Event) -> None:
        """What the session tells: for the page to show, and to be spoken."""
        self._tell(event)
        if self._spoken is not None:
            self._spoken.show(event)

    def _tell(self, event: Event) -> None:
        self._put(wire.write(event))

    def _put(self, frame: wire.Json | bytes) -> None:
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
                    if isinstance(frame, bytes):
                        await self._socket.send_bytes(frame)
                    else:
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
        ear_is_local=hello.ear in ("on-device", "server"),
        voice_is_local=hello.voice in ("browser", "server"),
    )

"""A stand-in server that speaks docs/wire.md by script, so that the page can be driven into every state.

It never thinks: a test tells it what to send and asks it what came. It never leaves loopback.
"""

import asyncio
import json
import math
import socket
import threading
import time
import wave
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect

from samantha.core.errors import SamanthaError
from samantha.web import wire

STATIC = Path(__file__).parents[2] / "src" / "samantha" / "web" / "static"
CSP = (  # no wider than what the real server sends
    "default-src 'none'; connect-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
    "style-src 'self'; script-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)
WAIT_S = 10.0  # for the page to do what a test waits for
RATE_HZ = 16_000
MIN_PIECE, MAX_PIECE = 320, 3200  # bytes: 10 to 100 ms of the microphone

Frame = dict[str, Any]  # one JSON object of the wire; this is the edge itself


def strangeness(text: str, frame: Frame) -> str:
    """What the real server would not take, or not know; "" when all is well."""
    try:
        message = wire.parse(text)
    except SamanthaError as error:
        return f"{error} {text}"
    unknown = set(frame) - set(type(message).model_fields)
    return f"unknown fields {sorted(unknown)} in {text}" if unknown else ""


def iso(moment: datetime) -> str:
    return moment.isoformat()


def now() -> datetime:
    return datetime.now(UTC)


def tone(seconds: float, rate_hz: int = RATE_HZ, hz: float = 180.0) -> bytes:
    """A hum that swells and dies away, as mono PCM16."""
    turn = 2 * math.pi / rate_hz
    samples = (
        int(12_000 * abs(math.sin(turn * n)) * math.sin(turn * hz * n)) for n in range(int(seconds * rate_hz))
    )
    return b"".join(sample.to_bytes(2, "little", signed=True) for sample in samples)


def tone_wav(path: Path, seconds: float, hz: float) -> Path:
    """A steady tone as a file: what a microphone could hear."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48_000)
        samples = (
            int(10_000 * math.sin(2 * math.pi * hz * n / 48_000)) for n in range(int(seconds * 48_000))
        )
        file.writeframes(b"".join(sample.to_bytes(2, "little", signed=True) for sample in samples))
    return path


def deed(deed_id: str, title: str, state: str = "done", **more: Any) -> Frame:
    return {
        "id": deed_id,
        "title": title,
        "state": state,
        "risk": "reversible",
        "can_undo": False,
        "hash": f"hash-{deed_id}",
        "lines": [],
        "phrase": "",
        "yes": "Yes",
        "no": "No",
        "expires": None,
        "result": None,
        "error": "",
        "held_until": None,
        "takes_grant": False,
        "undoes": None,
        "outside": [],
    } | more


def approval(deed_id: str, **more: Any) -> Frame:
    return {
        "type": "approval",
        "deed": deed_id,
        "hash": f"hash-{deed_id}",
        "title": "Send this to Ruth?",
        "lines": [
            ["To", "ruth@example.org, from your contacts"],
            ["Says", "“The piano tuner comes on Thursday.”"],
            ["Undo", "for 20 seconds after you say yes"],
        ],
        "yes": "Send",
        "no": "Don’t send",
        "phrase": "",
        "expires": iso(now() + timedelta(hours=1)),
    } | more


def fact(fact_id: str, subject: str, text: str, value: str, quote: str, days_ago: int = 0) -> Frame:
    at = iso(now() - timedelta(days=days_ago))
    return {
        "id": fact_id,
        "subject": subject,
        "relation": "note",
        "text": text,
        "value": value,
        "quote": quote,
        "turn": f"turn-{fact_id}",
        "at": at,
        "since": None,
        "until": None,
        "hidden_until": None,
        "put_back": [],
        "pinned": False,
        "rules": [["topic:health", "your health"], ["relation:note", "your notes"]],
    }


def contact(name: str, group: str, closeness: float, *relations: str, **more: Any) -> Frame:
    line = {"id": f"t-{name}", "speaker": "person", "text": f"{name} rang", "at": iso(now())}
    return {
        "key": name.lower(),
        "name": name,
        "relations": relations,
        "was": [],
        "group": group,
        "birthday": "",
        "dead": False,
        "mentions": 3,
        "first": line,
        "last": line,
        "closeness": closeness,
    } | more


PEOPLE = (
    contact("Mia", "family", 0.9, "wife"),
    contact("your mother", "family", 0.8, "mother"),
    contact("Ruth", "family", 0.6, "aunt", birthday="3 May"),
    contact("Tom", "friends", 0.5, "friend"),
    contact("Bartholomew", "friends", 0.4, "friend", was=["flatmate"]),
    contact("Ines", "work", 0.3, "colleague"),
    contact("Walter", "family", 0.3, "grandfather", dead=True),
    contact("Biscuit", "animals", 0.3, "dog"),
    contact("Zoë", "others", 0.2),
)


FACTS = (
    fact("f1", "you", "You play the viola on Mondays.", "the viola", "Mondays are for the viola", 2),
    fact("f2", "you", "You are allergic to walnuts.", "walnuts", "no walnuts, they close my throat", 40),
    fact("f3", "Ruth", "Ruth is your aunt.", "aunt", "my aunt Ruth has the good piano", 1),
    fact("f4", "Ruth", "Ruth lives in Łódź.", "Łódź", "she moved back to Łódź in May", 1),
)
ENTRIES = (
    {
        "seq": 9,
        "id": "e9",
        "kind": "deed",
        "text": "Set a reminder for Thursday at 9:00: the tuner.",
        "can_undo": True,
    },
    {"seq": 8, "id": "e8", "kind": "turn", "text": "You said: “remind me of the tuner.”", "can_undo": False},
    {"seq": 7, "id": "e7", "kind": "deed", "text": "Learned that Ruth is your aunt.", "can_undo": True},
)


def plan(kind: str, title: str, start: str, **more: Any) -> Frame:
    return {
        "kind": kind,
        "id": f"{kind}-{title}",
        "title": title,
        "start": start,
        "end": None,
        "repeats": "",
        "there": None,
        "rung": False,
        "place": "",
        "calendar": "",
        "outside": False,
    } | more


def doing(deed_id: str, title: str, said: str = "", state: str = "done", **more: Any) -> Frame:
    at = more.get("at", iso(now()))
    words = [{"id": f"t-{deed_id}", "text": said, "at": at}] if said else []
    row = deed(deed_id, title, state) | {
        "at": at,
        "changed": at,
        "by": "rule",
        "because": words,
        "again": None,
    }
    return row | more


def empty_day() -> Frame:
    """What the command `today` answers in a home where nothing was done yet."""
    return {
        "now": iso(now()),
        "today": [],
        "ahead": [],
        "lists": [],
        "notes": [],
        "waiting": [],
        "held": [],
        "halted": False,
        "done": [],
        "more": None,
        "grants": [],
    }


def full_day() -> Frame:
    """Something of everything."""
    today, tomorrow, later = (f"{now() + timedelta(days=n):%Y-%m-%d}" for n in (0, 1, 4))
    yesterday = iso(now() - timedelta(days=1))
    return empty_day() | {
        "today": [
            plan("event", "Market day", today, calendar="mine"),
            plan("event", "Standup", f"{today}T00:05", end=f"{today}T00:06", calendar="work", outside=True),
            plan(
                "event",
                "Dentist",
                f"{today}T23:15",
                end=f"{today}T23:45",
                place="12 Mill Lane",
                calendar="mine",
            ),
            plan("reminder", "ring the plumber about the boiler", f"{today}T23:50"),
        ],
        "ahead": [
            plan("reminder", "the bins", f"{tomorrow}T07:00", repeats="every week"),
            plan("event", "Piano tuner", f"{tomorrow}T09:00", end=f"{tomorrow}T10:00", calendar="mine"),
            plan(
                "reminder", "call the Tokyo office", f"{later}T01:00", there=[f"{later}T09:00", "Asia/Tokyo"]
            ),
        ],
        "lists": [
            {"list": "shopping", "items": ["milk", "eggs", "the good coffee"], "count": 3},
            {"list": "packing", "items": [f"thing {n}" for n in range(1, 13)], "count": 15},
        ],
        "notes": [{"id": "n1", "text": "the spare key is with Ruth", "at": yesterday}],
        "done": [
            doing(
                "d5",
                "Remind you: ring the plumber about the boiler",
                "remind me to ring the plumber at ten to midnight",
                can_undo=True,
            ),
            doing(
                "d4",
                "Send this to Ruth?",
                "tell Ruth the piano tuner comes on Thursday",
                by="page",
                lines=[
                    ["To", "ruth@example.org, from your contacts"],
                    ["Says", "The piano tuner comes on Thursday."],
                ],
            ),
            doing("d0", "Send this to Tom?", "and tell Tom", "denied", by="page"),
            doing("d3", "Put on your shopping list: milk", "milk, please", "undone", again="d3b"),
            doing(
                "d2",
                "Change the event: Dentist",
                "move the dentist",
                "failed",
                error="The calendar at dav.example.org did not answer, so nothing was changed.",
                at=yesterday,
                changed=yesterday,
                by="grant",
            ),
            doing(
                "d1",
                "Forget 2 things",
                state="done",
                can_undo=True,
                at=yesterday,
                changed=yesterday,
                by="page",
            ),
        ],
        "more": 7,
        "grants": [
            {
                "id": "g1",
                "skill": "calendar",
                "verb": "move",
                "resource": "calendar/work/team",
                "lifetime": "lasting",
                "until": None,
                "given_at": yesterday,
                "used": 2,
                "used_at": yesterday,
            }
        ],
    }


class StandIn:
    """The scripted server: `received` is what the page sent, `send` what it is told.

    `strange` holds what the page sent and docs/wire.md does not know, `microphone` the sound that it sent.
    """

    def __init__(self) -> None:
        self.received: list[Frame] = []
        self.strange: list[str] = []
        self.commands: list[tuple[str, Frame]] = []
        self.answers: dict[str, tuple[int, Frame]] = {}
        self.welcome: Frame = {}
        self.is_refusing = False
        self.acknowledges_turns = True
        self.microphone = bytearray()
        self.connections = 0
        self.facts: list[Frame] = []
        self.rules: list[str] = []
        self.day: Frame = {}
        self._talks: list[WebSocket] = []
        self._newest: WebSocket | None = None
        self._is_listening = False
        self._changed = threading.Condition()
        self._server: _Server | None = None
        self.reset()

    def reset(self) -> None:
        """Everything as on a first day; the pages of an earlier test are gone by then."""
        with self._changed:
            self.received.clear()
            self.strange.clear()
            self.commands.clear()
            self.answers.clear()
            self.connections = 0
            self.is_refusing = False
            self.acknowledges_turns = True
            self.microphone.clear()
            self._newest = None  # what an earlier page still sends is not heard
            self.facts = [dict(one) for one in FACTS]
            self.rules = []
            self.day = empty_day()
            self.welcome = {
                "type": "welcome",
                "v": 1,
                "her_name": "Ines",
                "name": "Tomas",
                "met": True,
                "voice": "none",
                "ear": "none",
                "allow_cloud_ear": False,
                "lines": [],
                "waiting": [],
                "held": [],
                "halted": False,
                "due": [],
                "bytes_out": 0,
                "now": iso(now()),
            }

    # ---- what a test says and asks

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.port}"

    def start(self) -> None:
        self._server = _Server(self._app())
        self._server.start()

    def close(self) -> None:
        if self._server is not None:
            self._server.close()

    def send(self, *frames: Frame) -> None:
        for frame in frames:
            self._do(self._talks[-1].send_json(frame))

    def reply(self, reply: str, *sentences: str) -> None:
        for index, text in enumerate(sentences):
            self.send({"type": "say", "reply": reply, "index": index, "text": text})
        self.send({"type": "said", "reply": reply, "text": " ".join(sentences)})

    def speak(self, stream: int, pcm: bytes, rate_hz: int = RATE_HZ) -> None:
        """A stream of her sound, all of it at once, in frames of 20 ms."""
        self.send({"type": "sound", "stream": stream, "rate_hz": rate_hz})
        self.sound(pcm, rate_hz)

    def say_aloud(self, reply: str, *sentences: str, stream: int = 1, seconds: float = 0.2) -> None:
        """A reply that is heard to its end."""
        pcm = tone(seconds)
        self.reply(reply, *sentences)
        self.speak(stream, pcm)
        self.wait("played", lambda frame: frame["stream"] == stream and frame["samples"] == len(pcm) // 2)
        self.send({"type": "heard", "reply": reply, "chars": len(" ".join(sentences))})

    def sound(self, pcm: bytes, rate_hz: int = RATE_HZ) -> None:
        """More of the stream that was begun."""
        size = rate_hz // 50 * 2

        async def all_of_it() -> None:
            for begin in range(0, len(pcm), size):
                await self._talks[-1].send_bytes(pcm[begin : begin + size])

        self._do(all_of_it())

    def drop(self) -> None:
        """The server goes away; it stays away until `is_refusing` is False again."""
        self.is_refusing = True
        self._do(self._talks[-1].close(code=1012))

    def frames(self, kind: str) -> list[Frame]:
        with self._changed:
            return [frame for frame in self.received if frame["type"] == kind]

    def wait(self, kind: str, matches: Callable[[Frame], bool] = lambda _: True) -> Frame:
        """The first frame of that type that fits, as soon as it has come."""
        return self._wait(lambda: next((f for f in self.received if f["type"] == kind and matches(f)), None))

    def wait_command(self, name: str) -> Frame:
        return self._wait(lambda: next((args for one, args in self.commands if one == name), None))

    def wait_microphone(self, seconds: float) -> bytes:
        """So much of its sound, at 16 kHz, as soon as it has come."""
        size = int(seconds * RATE_HZ) * 2
        self._wait(lambda: {} if len(self.microphone) >= size else None)
        return bytes(self.microphone)

    def _wait(self, find: Callable[[], Frame | None]) -> Frame:
        limit = time.monotonic() + WAIT_S
        with self._changed:
            while (found := find()) is None:
                left = limit - time.monotonic()
                if left <= 0:
                    raise AssertionError(
                        f"the page did not send it; it sent {self.received} and {self.commands}"
                    )
                self._changed.wait(left)
            return found

    def _do(self, act: Awaitable[None]) -> None:
        assert self._server is not None
        self._server.run(act)

    # ---- the server

    def _app(self) -> ASGIApp:
        app = Starlette(
            routes=[
                Route("/", lambda _: FileResponse(STATIC / "index.html")),
                Route("/healthz", lambda _: JSONResponse({"ok": True})),
                Route("/command/{name:path}", self._command, methods=["POST"]),
                WebSocketRoute("/talk", self._talk),
                Mount("/static", StaticFiles(directory=STATIC)),
            ]
        )
        return _WithPolicy(app)

    async def _talk(self, talk: WebSocket) -> None:
        if self.is_refusing:
            await talk.close(code=1012)
            return
        await talk.accept()
        self._talks.append(talk)
        self._newest, self._is_listening = talk, False
        try:
            await self._greet(talk, await self._receive(talk))
            while True:
                await self._answer(talk, await self._receive(talk))
        except WebSocketDisconnect:
            pass
        finally:
            self._talks.remove(talk)

    async def _receive(self, talk: WebSocket) -> Frame:
        while (message := await talk.receive()).get("text") is None:
            if message["type"] == "websocket.disconnect":
                raise WebSocketDisconnect
            with self._changed:
                if talk is self._newest:
                    self._hear(message["bytes"])
                self._changed.notify_all()
        text: str = message["text"]
        frame: Frame = json.loads(text)
        with self._changed:
            if trouble := strangeness(text, frame):
                self.strange.append(trouble)
            if frame["type"] == "listen":
                self._is_listening = frame["on"]
            self.received.append(frame)
            self._changed.notify_all()
        return frame

    def _hear(self, pcm: bytes) -> None:
        if not self._is_listening:
            self.strange.append(f"{len(pcm)} bytes of sound from a microphone that is not open")
        if not MIN_PIECE <= len(pcm) <= MAX_PIECE or len(pcm) % 2:
            self.strange.append(f"a piece of sound of {len(pcm)} bytes")
        self.microphone += pcm

    async def _greet(self, talk: WebSocket, frame: Frame) -> None:
        """The first frame of a talk; a hello that comes later is not answered."""
        if frame["type"] != "hello":
            with self._changed:
                self.strange.append(f"not a hello first, but {frame}")
        self.connections += 1
        await talk.send_json(self.welcome)

    async def _answer(self, talk: WebSocket, frame: Frame) -> None:
        if frame["type"] == "text" and self.acknowledges_turns:
            await talk.send_json({"type": "turn", "id": frame["id"], "turn": f"t-{frame['id']}"})

    async def _command(self, request: Request) -> JSONResponse:
        name = request.path_params["name"]
        arguments = await request.json()
        with self._changed:
            self.commands.append((name, arguments))
            self._changed.notify_all()
        if name in self.answers:
            status, answer = self.answers[name]
            return JSONResponse(answer, status_code=status)
        return JSONResponse(self._plain_answer(name, arguments))

    def _plain_answer(self, name: str, arguments: Mapping[str, Any]) -> Frame:  # noqa: PLR0912 - one case a command
        match name:
            case "memory/list":
                return {"facts": self.facts, "people": [["Ruth", "aunt"]], "turns": 61}
            case "memory/people":
                return {"people": [dict(one) for one in PEOPLE]}
            case "memory/person":
                named = str(arguments["name"])
                return {
                    "person": dict(next(one for one in PEOPLE if one["name"] == named)),
                    "birthday_on": None,
                    "facts": [one for one in self.facts if one["subject"] == named],
                    "over": [],
                    "going_on": [],
                    "ahead": [
                        {"text": "Ahead of you: tea with Ruth.", "on": iso(now()), "quote": "tea with Ruth"}
                    ],
                    "turns": [{"id": "t5", "speaker": "person", "text": f"{named} rang", "at": iso(now())}],
                    "withheld": False,
                }
            case "memory/topics":
                return {
                    "topics": [
                        {"topic": "health", "label": "your health", "facts": 1},
                        {"topic": "likes", "label": "what you like", "facts": 1},
                        {"topic": "money", "label": "your money", "facts": 0},
                    ]
                }
            case "memory/topic":
                about = {"health": "walnuts", "likes": "viola"}.get(str(arguments["topic"]), "nothing")
                return {
                    "topic": arguments["topic"],
                    "label": {"health": "your health", "likes": "what you like"}.get(
                        arguments["topic"], "your money"
                    ),
                    "facts": [one for one in self.facts if about in one["text"] or one["hidden_until"]],
                    "turns": [],
                    "withheld": f"topic:{arguments['topic']}" in self.rules,
                }
            case "memory/timeline":
                happened = [
                    {"on": one["at"][:10], "what": "told" if n else "began", "fact": one}
                    for n, one in enumerate(self.facts)
                    if not one["hidden_until"]
                ]
                return {"happenings": happened, "more": None}
            case "memory/day":
                said = {"id": "t5", "speaker": "person", "text": "the tuner came", "at": iso(now())}
                return {"turns": [said]}
            case "memory/rules":
                return {
                    "rules": [{"what": what, "label": "your health", "at": iso(now())} for what in self.rules]
                }
            case "memory/never":
                if arguments["given"]:
                    self.rules.append(str(arguments["what"]))
                else:
                    self.rules.remove(str(arguments["what"]))
                done = deed("d-never", "Left out.", can_undo=True) | {"result": {"count": 1}}
                return {"deed": done, "rules": [arguments["what"]], "given": arguments["given"]}
            case "memory/pin":
                for one in self.facts:
                    one["pinned"] = arguments["given"] if one["id"] == arguments["id"] else one["pinned"]
                return {"deed": deed("d-pin", "Kept.", can_undo=True), "pinned": arguments["given"]}
            case "today":
                return dict(self.day)
            case "deeds/done":
                return {"done": self.day["done"], "more": None}
            case "deeds/stop" | "deeds/go":
                self.day["halted"] = name == "deeds/stop"
                text = "Stopped. Nothing was waiting." if self.day["halted"] else "On again."
                return {"text": text, "deeds": []}
            case "pictures/list":
                return {"pictures": []}
            case "memory/search":
                words = str(arguments["query"]).lower()
                found = [one for one in self.facts if words in one["text"].lower()]
                said = {"id": "t5", "speaker": "person", "text": f"something with {words}", "at": iso(now())}
                return {"facts": found, "turns": [said] if found else []}
            case "memory/correct":
                known = next(one for one in self.facts if one["id"] == arguments["id"])
                corrected = known | {
                    "id": f"{known['id']}b",
                    "value": arguments["value"],
                    "text": known["text"].replace(known["value"], arguments["value"]),
                }
                return {"deed": deed("d-correct", "Corrected.", can_undo=True), "fact": corrected}
            case "memory/forget" if arguments["now"]:
                asked = deed("d-erase", "Forget this for good?", "proposed", phrase="forget it")
                asked |= {"lines": [["What", "the walnuts"]], "expires": iso(now() + timedelta(minutes=5))}
                return {"deed": asked, "hidden": []}
            case "memory/forget":
                self._hide(arguments["what"], until=iso(now() + timedelta(days=1)))
                return {"deed": deed("d-hide", "Hidden.", can_undo=True), "hidden": [arguments["what"]]}
            case "memory/restore":
                self._hide(*arguments["ids"], until=None)
                return {"deed": deed("d-back", "Put back.", can_undo=True)}
            case "journal/show":
                times = {9: now(), 8: now(), 7: now() - timedelta(days=1)}
                return {
                    "entries": [e | {"at": iso(times[int(str(e["seq"]))]), "sources": []} for e in ENTRIES]
                }
            case "why":
                cause = {
                    "id": "e8",
                    "kind": "turn",
                    "at": iso(now()),
                    "text": "You said: “remind me of the tuner.”",
                }
                return {"id": arguments["id"], "text": "The reminder.", "because": [cause]}
            case "undo":
                return {"deed": deed(str(arguments.get("id")), "Taken back.", "undone")}
            case "ear/allow":
                asked = deed("d-ear", "Let the browser’s maker hear you?", "proposed")
                return {"deed": asked | {"lines": [["Goes to", "the maker of your browser"]]}}
            case _:
                return {"deed": deed("d", "Done.")}

    def _hide(self, *ids: str, until: str | None) -> None:
        for one in self.facts:
            if one["id"] in ids:
                one |= {"hidden_until": until, "put_back": [one["id"], one["turn"]] if until else []}


@dataclass
class _WithPolicy:
    """Adds the headers that the real server sends, so that the page is tried under them."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"content-security-policy", CSP.encode())]
            await send(message)

        await self.app(scope, receive, with_headers)


@dataclass
class _Server:
    """uvicorn in a thread of its own, on a free port of loopback."""

    app: ASGIApp
    port: int = 0
    _loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)
    _ready: threading.Event = field(default_factory=threading.Event)

    def start(self) -> None:
        listener = socket.create_server(("127.0.0.1", 0))
        self.port = listener.getsockname()[1]
        config = uvicorn.Config(self.app, log_level="warning", timeout_graceful_shutdown=1)
        self._uvicorn = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._serve, args=(listener,), daemon=True)
        self._thread.start()
        assert self._ready.wait(WAIT_S)

    def _serve(self, listener: socket.socket) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.call_soon(self._ready.set)
        self._loop.run_until_complete(self._uvicorn.serve(sockets=[listener]))

    def run(self, act: Awaitable[None]) -> None:
        async def awaited() -> None:
            await act

        asyncio.run_coroutine_threadsafe(awaited(), self._loop).result(WAIT_S)

    def close(self) -> None:
        self._uvicorn.should_exit = True
        self._thread.join(WAIT_S)

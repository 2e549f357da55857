"""The real program in a process of its own, on a home of its own."""

import json
import subprocess
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import forked
from websockets.sync.client import ClientConnection, connect


@dataclass
class Served:
    """One running `samantha serve`, and the ways in."""

    home: Path
    env: dict[str, str]
    process: Any = None  # a subprocess.Popen, or as much of one as forked.py has
    link: str = ""
    owner: dict = field(default_factory=dict)

    def start(self, port: int = 0, *, is_fresh: bool = False) -> None:
        """Start it and wait for its link; port 0 is any free one. `is_fresh`: from nothing (forked.py)."""
        words = ["serve", "--port", str(port), "--home", str(self.home)]
        self.process = forked.start(words, self.env, is_fresh=is_fresh)
        line = self.process.stdout.readline()
        assert "http" in line, self.process.stderr.read()
        self.link = line.split()[-1]
        self.owner = json.loads((self.home / "run" / "owner.json").read_text())

    def stop(self, *, kill: bool = False) -> str:
        """End it; returns what it wrote to stderr."""
        if self.process is None:
            return ""
        (self.process.kill if kill else self.process.terminate)()
        _, errors = self.process.communicate(timeout=20)
        self.process = None
        return errors

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.owner['port']}"

    @property
    def bearer(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.owner['token']}"}

    def talk(self, **headers: str) -> ClientConnection:
        url = f"ws://127.0.0.1:{self.owner['port']}/talk"
        return connect(url, additional_headers=self.bearer | headers, max_size=None)

    def cli(
        self, *words: str, home: bool = True, stdin: str = "", is_fresh: bool = False
    ) -> subprocess.CompletedProcess[str]:
        return forked.run(
            [*words, *(["--home", str(self.home)] if home else [])], self.env, stdin, is_fresh=is_fresh
        )

    def http(self, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, bytes]:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.origin + path, body, given, method=method)
        try:
            with urllib.request.urlopen(request, timeout=20) as response:
                return response.status, response.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()


class Talk:
    """A page without a screen: speaks docs/wire.md."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.seen: list[dict] = []
        self.send(type="hello", v=1, zone="Europe/Berlin")
        self.welcome = self.until("welcome")

    def send(self, **message: object) -> None:
        self.socket.send(json.dumps(message))

    def until(self, kind: str) -> dict:
        while True:
            frame = json.loads(self.socket.recv(timeout=20))
            self.seen.append(frame)
            if frame["type"] == kind:
                return frame

    def say(self, text: str, id_: str = "") -> str:
        """One turn, fully heard; returns her reply."""
        self.send(type="text", id=id_ or uuid4().hex, text=text)
        return self.hear()

    def hear(self) -> str:
        said = self.until("said")
        self.send(type="progress", reply=said["reply"], chars=len(said["text"]), done=True)
        while self.until("state")["state"] != "idle":
            pass
        return said["text"]

"""Her sound over the real socket, with a page that says exactly what it played."""

import json
from typing import Any

import pytest
from running import Served
from websockets.sync.client import ClientConnection

from samantha.voice.tts_flite import FliteVoice

pytestmark = pytest.mark.skipif(not FliteVoice.is_here(), reason="no voice on this machine")


class Ears:
    """A page that hears, and answers `empty` only then."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.rate_hz = 0
        self.stream = 0
        self.samples = 0  # that came
        self.send(type="hello", v=1, zone="Europe/Berlin", voice="server")
        self.until("welcome")

    def send(self, **message: object) -> None:
        self.socket.send(json.dumps(message))

    def until(self, *kinds: str) -> dict[str, Any]:
        while True:
            got = self.socket.recv(timeout=20)
            if isinstance(got, bytes):
                self.samples += len(got) // 2
                if "pcm" in kinds:
                    return {"type": "pcm"}
                continue
            frame: dict[str, Any] = json.loads(got)
            if frame["type"] == "sound":
                self.rate_hz, self.stream, self.samples = frame["rate_hz"], frame["stream"], 0
            elif frame["type"] == "empty":
                self.send(type="played", stream=self.stream, samples=self.samples)
            if frame["type"] in kinds:
                return frame

    def hear(self, seconds: float) -> None:
        while self.rate_hz == 0 or self.samples < seconds * self.rate_hz:
            self.until("pcm")


@pytest.mark.parametrize("hand", [{"type": "interrupt"}, {"type": "stop"}, {"type": "text"}])
def test_who_takes_the_floor_by_hand_leaves_the_words_that_were_heard(served: Served, hand: dict) -> None:
    with served.talk() as socket:
        page = Ears(socket)
        page.send(type="begin")
        whole = page.until("said")["text"]
        page.hear(2.0)
        page.send(**hand, **({"id": "1", "text": "wait"} if hand["type"] == "text" else {}))
        heard = page.until("empty", "heard")
        while heard["type"] != "heard" or not heard["chars"]:
            heard = page.until("heard")
    # Nothing was told before the sound was cut off, so it can only come from that last answer.
    assert 5 < heard["chars"] < len(whole) / 2
    assert whole[heard["chars"]] == " "

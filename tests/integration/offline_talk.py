"""A spoken talk with the real program where there is no network but loopback; run by test_voice_offline.py.

`python offline_talk.py HOME SOUND.npy` prints what came of it as one JSON object.
"""

import asyncio
import fcntl
import json
import os
import socket
import struct
import subprocess
import sys
from pathlib import Path

import numpy as np

from bench.page import SpokenPage
from bench.spoken import MEETING

GET_FLAGS, SET_FLAGS, UP = 0x8913, 0x8914, 1  # SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP


def main() -> None:
    home, sound = Path(sys.argv[1]), np.load(sys.argv[2])
    raise_loopback()
    print(json.dumps({"networks": sorted(name for _, name in socket.if_nameindex()), "reaches": reaches()}))
    command = [sys.executable, "-m", "samantha", "serve", "--port", "0", "--home", str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            assert "http" in server.stdout.readline()
            owner = json.loads((home / "run" / "owner.json").read_text())
            print(json.dumps(asyncio.run(talk(owner["port"], owner["token"], sound))))
        finally:
            server.terminate()


def raise_loopback() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as plain:
        asked = struct.pack("16sh22x", b"lo", 0)
        flags = struct.unpack("16sh22x", fcntl.ioctl(plain, GET_FLAGS, asked))[1]
        fcntl.ioctl(plain, SET_FLAGS, struct.pack("16sh22x", b"lo", flags | UP))


def reaches() -> bool:
    """Whether anything outside can be spoken to."""
    try:
        socket.create_connection(("192.0.2.1", 443), timeout=2).close()
    except OSError:
        return False
    return True


async def talk(port: int, token: str, sound: np.ndarray) -> dict:
    async with SpokenPage(port, token) as page:
        for words in MEETING:
            await page.type(words)
        await page.listen()
        await asyncio.sleep(0.4)
        answer = await page.ask(sound)
        said = {"heard": answer.heard, "text": answer.text, "wait_ms": answer.wait_ms}
        return said | {"samples": len(answer.sound), "loudest": int(np.abs(answer.sound).max(initial=0))}


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    main()

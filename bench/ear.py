"""The floor's ear on synthetic speech: which commands it is sure of, and what wrongly.

`python -m bench.ear [VOICE ...]` with flite's voices (slt, awb, rms, kal16). Synthetic speech is clear and
alike: expect far worse of people. awb and kal16 were never tuned on. Prints one JSON object a line.
"""

import asyncio
import ctypes
import json
import os
import re
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from samantha.core.errors import SamanthaError
from samantha.core.ports import Recogniser
from samantha.core.sound import FRAME_BYTES, Transcript
from samantha.ear.stt_pocketsphinx import PocketsphinxRecogniser

CORPORA = Path(__file__).parent.parent / "tests" / "corpora" / "voice"
VOICES = ("slt", "awb", "rms", "kal16")
NAMES = ("ana", "maya", "tom", "david", "ruth", "karen", "peter", "sophie", "michael", "lucy")
BEFORE, AFTER = bytes(2 * 16 * 200), bytes(2 * 16 * 100)  # ms of silence: a VAD's lead, and where one asks


class _Wave(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_char_p),
        ("rate", ctypes.c_int),
        ("samples", ctypes.c_int),
        ("channels", ctypes.c_int),
        ("pcm", ctypes.POINTER(ctypes.c_short)),
    )


class Flite:
    """One voice of flite's, of those that Debian's libflite1 has; all speak at 16 kHz."""

    def __init__(self, name: str) -> None:
        self._flite = ctypes.CDLL("libflite.so.1")
        self._flite.flite_init()
        self._flite.flite_text_to_wave.restype = ctypes.POINTER(_Wave)
        self._flite.flite_text_to_wave.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
        self._flite.delete_wave.argtypes = [ctypes.POINTER(_Wave)]
        register = getattr(ctypes.CDLL(f"libflite_cmu_us_{name}.so.1"), f"register_cmu_us_{name}")
        register.restype, register.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
        self._voice = register(None)

    def say(self, text: str) -> bytes:
        """PCM16 mono at 16 kHz."""
        wave = self._flite.flite_text_to_wave(text.encode("ascii", "ignore"), self._voice)
        pcm = ctypes.string_at(wave.contents.pcm, 2 * wave.contents.samples)
        self._flite.delete_wave(wave)
        return pcm


async def hear(ear: Recogniser, pcm: bytes) -> tuple[Transcript, float]:
    """What was heard, and the ms that it took from the last frame on."""
    hearing = ear.open()
    for start in range(0, len(pcm), FRAME_BYTES):
        hearing.feed(pcm[start : start + FRAME_BYTES])
        await asyncio.sleep(FRAME_BYTES / 32_000 if PACED else 0)
    begun = time.perf_counter()
    try:
        heard = await hearing.so_far()
    except SamanthaError as error:  # a machine that is too busy; it counts as nothing heard
        print(error, file=sys.stderr)
        heard = Transcript()
    waited = 1000 * (time.perf_counter() - begun)
    await hearing.close()
    return heard, waited


PACED = "--paced" in sys.argv  # in real time, as from a microphone: what one waits is right only then


def plain(text: str) -> str:
    return re.sub(r"[^a-z' ]", "", text.lower().replace("’", "'").replace("-", " ")).strip()


def errors(said: list[str], heard: list[str]) -> int:
    """Words to put in, take out or change."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, 1):
        before, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (word != other))
    return row[-1]


def lines(name: str) -> Iterator[dict[str, object]]:
    with (CORPORA / name).open(encoding="utf-8") as file:
        yield from map(json.loads, file)


async def measure(voice: str) -> dict[str, object]:
    ear = PocketsphinxRecogniser()
    ear.know(NAMES)
    flite = Flite(voice)
    right = sure = wrong = said = others = false = 0
    slips, waits = [], []
    for line in lines("commands.jsonl"):
        text = plain(str(line["text"]))
        heard, waited = await hear(ear, BEFORE + flite.say(text) + AFTER)
        waits.append(waited)
        if heard.is_sure and heard.text and heard.text != text:
            slips.append([text, heard.text])
        if line["is_command"]:
            said, right = said + 1, right + (heard.text == text)
            sure += heard.is_sure and heard.text == text
            wrong += heard.is_sure and heard.text not in (text, "")
        else:
            others, false = others + 1, false + (heard.is_sure and heard.text not in (text, ""))
    missed = words = 0
    for line in lines("everyday.jsonl"):
        text = plain(str(line["text"]))
        heard, waited = await hear(ear, BEFORE + flite.say(str(line["text"])) + AFTER)
        waits.append(waited)
        missed, words = missed + errors(text.split(), heard.text.split()), words + len(text.split())
    await ear.close()
    waits.sort()
    return {
        "ear": ear.name,
        "voice": f"flite {voice}",
        "commands": said,
        "heard_right": right,
        "sure_and_right": sure,
        "sure_and_wrong": wrong,
        "other_lines": others,
        "sure_of_other_lines": false,
        "slips": slips,
        "everyday_word_errors_percent": round(100 * missed / words, 1),
        "wait_ms": {
            "p50": round(statistics.median(waits)),
            "p95": round(waits[int(0.95 * len(waits))]),
            "max": round(waits[-1]),
            "paced": PACED,
        },
        "load": [round(load, 1) for load in os.getloadavg()],
    }


def main() -> None:
    for voice in [name for name in sys.argv[1:] if not name.startswith("-")] or VOICES:
        print(json.dumps(asyncio.run(measure(voice))), flush=True)


if __name__ == "__main__":
    main()

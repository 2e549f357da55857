"""Thirty everyday sentences go in by microphone, and her answers are heard again."""

import asyncio
import json

import pytest

from bench.spoken import CORPUS, Line, every
from samantha.ear.stt_pocketsphinx import PocketsphinxRecogniser
from samantha.voice.tts_flite import FliteVoice

pytestmark = [
    pytest.mark.skipif(not FliteVoice.is_here(), reason="needs flite's library, to speak and to be heard"),
    pytest.mark.skipif(not PocketsphinxRecogniser.is_here(), reason="needs pocketsphinx"),
]
RIGHT = (
    26  # of 30; what is not: the recogniser's own mistakes, and answers that she gets wrong in writing, too
)
SPOKEN_RIGHT = 24  # of 30, after a second recogniser's mistakes


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    return asyncio.run(every())


@pytest.mark.timeout(300)
def test_thirty_sentences_are_heard_answered_and_said_rightly(lines: list[Line]):
    for line in lines:
        print(f"{line.wait_ms or -1:6.0f} ms  {line.text}  ->  {line.said}  ->  {line.written}")
    assert sorted(line.text for line in lines) == sorted(
        json.loads(row)["text"] for row in CORPUS.read_text().splitlines()
    )
    assert all(line.wait_ms is not None for line in lines), "an answer without a sound"
    assert sum(line.is_right for line in lines) >= RIGHT
    assert sum(line.is_spoken_right for line in lines) >= SPOKEN_RIGHT

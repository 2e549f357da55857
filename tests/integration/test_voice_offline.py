"""A whole spoken talk on a machine that has no network."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from bench.voice_clips import spoken
from samantha.ear.stt_pocketsphinx import PocketsphinxRecogniser
from samantha.voice.tts_flite import FliteVoice

HERE = Path(__file__).parent
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def reason_not_to() -> str:
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return "needs Linux and its unshare"
    alone = subprocess.run(["unshare", "-rn", "true"], capture_output=True, check=False)
    if alone.returncode:
        return "this machine lets nobody have a network of their own"
    if not (FliteVoice.is_here() and PocketsphinxRecogniser.is_here()):
        return "needs flite's library and pocketsphinx, to speak and to be heard"
    return ""


def test_she_hears_and_answers_aloud_with_nothing_but_loopback(tmp_path: Path):
    if why := reason_not_to():
        pytest.skip(why)
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_text('[ear]\ndictation = "send"\n')
    np.save(tmp_path / "asked.npy", spoken("What day is it today?", "rms"))
    command = [sys.executable, str(HERE / "offline_talk.py"), str(home), str(tmp_path / "asked.npy")]
    done = subprocess.run(
        ["unshare", "-rn", *command],
        env=os.environ | {"SAMANTHA_STATE": str(tmp_path / "state"), "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    around, talk = map(json.loads, done.stdout.splitlines())
    assert around == {"networks": ["lo"], "reaches": False}
    assert any(day in talk["text"].lower() for day in DAYS), talk
    assert talk["samples"] > 8_000  # half a second at the least
    assert talk["loudest"] > 1_000

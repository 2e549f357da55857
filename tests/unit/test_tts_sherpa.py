"""Voices that were fetched, by sherpa-onnx: what a folder holds, what is broken, and what is not here."""

from array import array
from pathlib import Path

import pytest

from samantha.core.errors import NotFoundError, SamanthaError
from samantha.testing.vits_model import LETTER_SAMPLES, RATE_HZ, write_vits_model
from samantha.voice import tts_sherpa
from samantha.voice.choose import describe, find_voice
from samantha.voice.options import VoiceOptions
from samantha.voice.tts_sherpa import SherpaVoice, models_in, read_model, try_in_child


async def sound(voice: SherpaVoice, text: str) -> bytes:
    return b"".join([chunk async for chunk in voice.speak(text)])


@pytest.fixture
def model(tmp_path: Path) -> tts_sherpa.SherpaModel:
    pytest.importorskip("onnx")
    write_vits_model(tmp_path / "models" / "voice")
    (found,) = models_in(tmp_path / "models" / "voice")
    return found


def test_a_folder_tells_its_kind_its_files_and_its_rate(tmp_path: Path, model: tts_sherpa.SherpaModel):
    assert (model.name, model.kind, model.rate_hz) == ("vits-tiny", "vits", RATE_HZ)
    assert set(model.files) == {"model", "tokens", "lexicon"}
    (model.folder / "voices.bin").write_bytes(b"\0")
    (model.folder / "espeak-ng-data").mkdir()
    kokoro = read_model(model.folder)
    assert kokoro is not None
    assert kokoro.kind == "kokoro"
    assert {"voices", "data_dir"} <= set(kokoro.files)


def test_pipers_note_beside_the_model_tells_its_rate(tmp_path: Path):
    for name, text in (
        ("tokens.txt", "a 0\n"),
        ("lexicon.txt", "a a\n"),
        ("amy.onnx", "no metadata"),
        ("amy.onnx.json", '{"audio": {"sample_rate": 16000}}'),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = read_model(tmp_path)
    assert found is not None
    assert found.rate_hz == 16_000


@pytest.mark.parametrize("missing", ["tokens.txt", "model.onnx", "lexicon.txt"])
def test_a_folder_without_one_of_its_files_is_no_voice(model: tts_sherpa.SherpaModel, missing: str):
    (model.folder / missing).unlink()
    assert read_model(model.folder) is None


async def test_speaks_with_a_real_engine_and_at_the_wished_pace(model: tts_sherpa.SherpaModel):
    pytest.importorskip("sherpa_onnx")
    voice, slow = SherpaVoice(model, threads=1), SherpaVoice(model, threads=1, pace=0.5)
    usual = await sound(voice, "Good morning.")
    assert max(map(abs, array("h", usual))) > 3_000
    letters = len(usual) / 2 / LETTER_SAMPLES
    assert len("goodmorning") <= letters <= len("goodmorning") + 6  # marks and blanks sound too
    assert len(await sound(slow, "Good morning.")) > 1.6 * len(usual)
    await voice.close()
    await slow.close()


async def test_a_broken_model_is_one_clear_sentence_and_ends_no_process(model: tts_sherpa.SherpaModel):
    pytest.importorskip("sherpa_onnx")
    Path(model.files["model"]).write_bytes(b"no model at all")
    voice = SherpaVoice(model)
    with pytest.raises(SamanthaError, match="does not work; fetch it anew"):
        await sound(voice, "Good morning.")
    await voice.close()


async def test_without_the_library_it_is_said_and_the_floor_speaks(tmp_path, model, monkeypatch):
    monkeypatch.setattr(tts_sherpa, "find_spec", lambda _: None)
    with pytest.raises(NotFoundError, match="pip install"):
        try_in_child(model, 1)
    with pytest.raises(NotFoundError, match="pip install"):
        await sound(SherpaVoice(model), "Yes.")
    only = VoiceOptions(engine="sherpa")
    assert find_voice(only, tmp_path / "models", nobody, lambda: None) is None
    assert "not installed" in describe(only, tmp_path / "models")
    auto = find_voice(VoiceOptions(), tmp_path / "models", nobody, lambda: None)
    assert not isinstance(auto, SherpaVoice)


def test_with_the_library_a_fetched_voice_comes_first(tmp_path, model, monkeypatch):
    monkeypatch.setattr(tts_sherpa, "find_spec", lambda _: object())
    found = find_voice(VoiceOptions(), tmp_path / "models", nobody, lambda: None)
    assert isinstance(found, SherpaVoice)
    assert (found.rate_hz, found.name) == (RATE_HZ, "sherpa-onnx, vits-tiny")
    assert "vits-tiny" in describe(VoiceOptions(), tmp_path / "models")
    named = VoiceOptions(engine="sherpa", model="another")
    assert find_voice(named, tmp_path / "models", nobody, lambda: None) is None
    assert "there is no such model" in describe(named, tmp_path / "models")


async def nobody(_host: str, _count: int) -> None:
    raise AssertionError("nothing leaves")

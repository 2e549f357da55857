"""Speech by Kokoro, Piper and other VITS models through sherpa-onnx, from a folder that was fetched.

The library ends the whole process where a model's file is wrong, so each folder is first tried in a child.
"""

import json
import subprocess
import sys
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from samantha.core.errors import NotFoundError, SamanthaError
from samantha.voice.synthesis import Emit, Synthesis

TRIAL_S = 120.0  # for a child to load the model and say a word; Kokoro takes some seconds
END_BYTES = 128 * 1024  # where an ONNX file has its metadata, at either end

Kind = Literal["kokoro", "vits"]
_RATES_HZ: dict[Kind, int] = {"kokoro": 24_000, "vits": 22_050}  # what most of them speak at


@dataclass(frozen=True, kw_only=True)
class SherpaModel:
    """A folder with a model, and which of its files is which."""

    folder: Path
    kind: Kind
    files: dict[str, str]  # the parameter of sherpa-onnx's configuration, and the path
    rate_hz: int

    @property
    def name(self) -> str:
        return self.folder.name


def read_model(folder: Path) -> SherpaModel | None:
    """What a folder holds, by the names that sherpa-onnx's own models give their files; else None."""
    tokens, voices = folder / "tokens.txt", folder / "voices.bin"
    model = min(folder.glob("*.onnx"), key=lambda path: path.stat().st_size, default=None)
    if model is None or not tokens.is_file():
        return None
    files = {"model": str(model), "tokens": str(tokens)}
    kind: Kind = "vits"
    if voices.is_file():
        kind, files["voices"] = "kokoro", str(voices)
    if (data := folder / "espeak-ng-data").is_dir():
        files["data_dir"] = str(data)
    if lexicons := sorted(folder.glob("lexicon*.txt")):
        english = [path for path in lexicons if "us-en" in path.name or "gb-en" in path.name]
        files["lexicon"] = str((english or lexicons)[-1])
    if not {"data_dir", "lexicon"} & files.keys():
        return None  # nothing that makes sounds of letters
    return SherpaModel(folder=folder, kind=kind, files=files, rate_hz=_rate_hz(model) or _RATES_HZ[kind])


def models_in(folder: Path) -> tuple[SherpaModel, ...]:
    """Every model in the folders below, by name."""
    below = sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else ()
    return tuple(model for path in below if (model := read_model(path)) is not None)


def _rate_hz(model: Path) -> int | None:
    """The rate that the file tells in its metadata, without loading it; else Piper's note beside it."""
    try:
        with model.open("rb") as file:
            ends = file.read(END_BYTES)
            file.seek(max(0, model.stat().st_size - END_BYTES))
            ends += file.read()
        _, mark, rest = ends.partition(b"\x0bsample_rate\x12")  # protobuf: key of 11 bytes, then its value
        if mark and (told := rest[1 : 1 + rest[0]]).isdigit():
            return int(told)
        note = json.loads(model.with_suffix(".onnx.json").read_text("utf-8"))
        return int(note["audio"]["sample_rate"])
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


class SherpaVoice:
    """A Voice. The model is tried and loaded with the first word, on the thread that makes the sound."""

    def __init__(self, model: SherpaModel, *, speaker: int = 0, pace: float = 1.0, threads: int = 2) -> None:
        """`speaker` is its number in a model of several; `pace` less than 1.0 is slower."""
        self.name = f"sherpa-onnx, {model.name}"
        self.rate_hz = model.rate_hz
        self._model, self._speaker, self._threads = model, speaker, threads
        self._engine: Any = None
        self._synthesis = Synthesis(self._say, rate_hz=self.rate_hz, name="sherpa-onnx", pace=pace)

    @staticmethod
    def is_here() -> bool:
        """Whether the library is installed. It is not loaded to see that."""
        return find_spec("sherpa_onnx") is not None

    def speak(self, text: str) -> AsyncGenerator[bytes, None]:
        """PCM16 mono at `rate_hz` in chunks of at most 50 ms, from the first clause on."""
        return self._synthesis.speak(text)

    async def close(self) -> None:
        await self._synthesis.close()
        self._engine = None

    def _say(self, utterance: str, pace: float, emit: Emit) -> None:
        if self._engine is None:
            try_in_child(self._model, self._threads)
            engine = load(self._model, self._threads)
            if engine.sample_rate != self.rate_hz:
                raise SamanthaError(
                    f"The voice in {self._model.folder} says {self.rate_hz} Hz and speaks at "
                    f"{engine.sample_rate}; fetch it anew, or set [voice] engine in settings.toml."
                )
            self._engine = engine
        speaker = min(self._speaker, max(0, self._engine.num_speakers - 1))
        try:
            self._engine.generate(utterance, sid=speaker, speed=pace, callback=partial(_pass_on, emit))
        except (RuntimeError, ValueError) as error:
            raise SamanthaError(_broken(self._model)) from error


def _pass_on(emit: Emit, samples: Any, _progress: float) -> int:
    """sherpa-onnx's callback: 1 is go on, 0 is stop."""
    import numpy as np  # noqa: PLC0415

    loud = np.clip(np.asarray(samples, np.float32), -1.0, 1.0) * 32_767
    return int(emit(loud.astype("<i2").tobytes()))


def load(model: SherpaModel, threads: int) -> Any:
    """sherpa-onnx's engine. Raises SamanthaError; a wrong file may end the process."""
    try:
        import sherpa_onnx  # noqa: PLC0415 - an extra, and 40 MB
    except ImportError as error:
        raise NotFoundError(_MISSING) from error
    try:
        if model.kind == "kokoro":
            parts = {"kokoro": sherpa_onnx.OfflineTtsKokoroModelConfig(**model.files)}
        else:
            parts = {"vits": sherpa_onnx.OfflineTtsVitsModelConfig(**model.files)}
        asked = sherpa_onnx.OfflineTtsModelConfig(**parts, num_threads=threads)
        return sherpa_onnx.OfflineTts(sherpa_onnx.OfflineTtsConfig(model=asked))
    except (RuntimeError, ValueError, TypeError, AssertionError, OSError) as error:
        raise SamanthaError(_broken(model)) from error


def try_in_child(model: SherpaModel, threads: int, *, wait_s: float = TRIAL_S) -> None:
    """Have it say a word, in a process that may die of it. Raises SamanthaError."""
    if not SherpaVoice.is_here():
        raise NotFoundError(_MISSING)
    command = [sys.executable, "-m", "samantha.voice.tts_sherpa", str(model.folder), str(threads)]
    try:
        ended = subprocess.run(command, capture_output=True, timeout=wait_s, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SamanthaError(_broken(model)) from error
    if ended.returncode != 0:
        raise SamanthaError(_broken(model))


_MISSING = "sherpa-onnx is not installed: pip install 'samantha[ear]'."


def _broken(model: SherpaModel) -> str:
    return (
        f"The voice in {model.folder} does not work; fetch it anew, or set [voice] engine in settings.toml."
    )


def main(arguments: list[str]) -> int:
    """What the child does."""
    model = read_model(Path(arguments[0]))
    if model is None:
        return 1
    load(model, int(arguments[1])).generate("yes", sid=0, speed=1.0)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Streaming recognition by sherpa-onnx, from a model folder that was fetched: `samantha pull ear`.

The library ends the whole process where a model's file is wrong, so each folder is first tried in a child.
"""

import subprocess
import sys
import threading
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from samantha.core.errors import NotFoundError, SamanthaError
from samantha.core.sound import RATE_HZ
from samantha.ear.decoding import DecodedHearing, Decoder, Decoding, Words

MOST_AT_ONCE = 4  # stretches; they share one model
TAIL = bytes(RATE_HZ * 2 // 2)  # half a second of silence, as far as a model looks ahead
TRIAL_S = 60.0  # for a child to load the model and hear a second

Kind = Literal["transducer", "paraformer", "nemo_ctc", "wenet_ctc", "t_one_ctc", "zipformer2_ctc"]


@dataclass(frozen=True, kw_only=True)
class SherpaModel:
    """A folder with a streaming model, and which of its files is which."""

    folder: Path
    kind: Kind
    files: dict[str, str]  # the parameter of sherpa-onnx's constructor, and the path

    @property
    def name(self) -> str:
        return self.folder.name


def read_model(folder: Path) -> SherpaModel | None:
    """What a folder holds, by the names that sherpa-onnx's own models give their files; else None."""
    tokens = folder / "tokens.txt"
    found = {part: _file(folder, part) for part in ("encoder", "decoder", "joiner", "model")}
    if not tokens.is_file():
        return None
    parts = {part: str(path) for part, path in found.items() if path is not None}
    match sorted(parts):
        case ["decoder", "encoder", "joiner", *_]:
            kind: Kind = "transducer"
            parts.pop("model", None)
        case ["decoder", "encoder", *_]:
            kind = "paraformer"
            parts.pop("model", None)
        case ["model"]:
            kind = _kind_of_ctc(folder.name.lower())
        case _:
            return None
    return SherpaModel(folder=folder, kind=kind, files={"tokens": str(tokens), **parts})


def models_in(folder: Path) -> tuple[SherpaModel, ...]:
    """Every model in the folders below, by name."""
    below = sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else ()
    return tuple(model for path in below if (model := read_model(path)) is not None)


def _file(folder: Path, part: str) -> Path | None:
    """The smaller of several: int8 is there for a machine without a graphics card."""
    found = [*folder.glob(f"{part}*.onnx"), *folder.glob(f"*-{part}*.onnx")]
    return min(found, key=lambda path: path.stat().st_size, default=None)


def _kind_of_ctc(name: str) -> Kind:
    """One file says less of itself; the folder's name, as sherpa-onnx gives it, says which kind it is."""
    for word, kind in (("nemo", "nemo_ctc"), ("wenet", "wenet_ctc"), ("t-one", "t_one_ctc")):
        if word in name:
            return kind  # type: ignore[return-value]
    return "zipformer2_ctc"


class SherpaRecogniser:
    """A Recogniser. `warm` or the first stretch has the model tried and loaded; its frames wait for that."""

    leaves_to = ""

    def __init__(self, model: SherpaModel, *, threads: int = 1) -> None:
        self.name = f"sherpa-onnx, {model.name}"
        self._model, self._threads = model, threads
        self._shared: Any = None
        self._one_at_a_time = threading.Lock()
        self._decoding = Decoding(self._make, name="sherpa-onnx", most=MOST_AT_ONCE)

    @staticmethod
    def is_here() -> bool:
        return find_spec("sherpa_onnx") is not None

    def warm(self) -> None:
        self._decoding.warm()

    def open(self) -> DecodedHearing:
        return self._decoding.open()

    async def close(self) -> None:
        await self._decoding.close()

    def _make(self) -> Decoder:
        with self._one_at_a_time:
            if self._shared is None:
                try_in_child(self._model, self._threads)
                self._shared = load(self._model, self._threads)
        return _Stream(self._shared)


class _Stream:
    """A Decoder: one stream of the model at a time. Streams of one model may run side by side."""

    def __init__(self, recogniser: Any) -> None:
        self._recogniser = recogniser
        self._stream = recogniser.create_stream()

    def begin(self) -> None:
        self._stream = self._recogniser.create_stream()

    def take(self, pcm: bytes) -> Words:
        import numpy as np  # noqa: PLC0415

        samples = np.frombuffer(pcm, "<i2").astype(np.float32) / 32768
        self._stream.accept_waveform(RATE_HZ, samples)
        return self._decode()

    def end(self) -> Words:
        self.take(TAIL)
        self._stream.input_finished()
        return self._decode()

    def close(self) -> None:
        """Nothing: the model is shared, and goes with the recogniser."""

    def _decode(self) -> Words:
        while self._recogniser.is_ready(self._stream):
            self._recogniser.decode_stream(self._stream)
        text = " ".join(self._recogniser.get_result(self._stream).split())
        return Words(text=text.lower() if text.isupper() else text)  # many models know capitals alone


def load(model: SherpaModel, threads: int) -> Any:
    """sherpa-onnx's recogniser. Raises SamanthaError; a wrong file may end the process."""
    try:
        import sherpa_onnx  # noqa: PLC0415 - an extra, and 40 MB
    except ImportError as error:
        raise NotFoundError("sherpa-onnx is not installed; `make local` brings it.") from error
    make = getattr(sherpa_onnx.OnlineRecognizer, f"from_{model.kind}")
    try:
        return make(**model.files, num_threads=threads)
    except (RuntimeError, ValueError, AssertionError, OSError) as error:
        raise SamanthaError(_broken(model)) from error


def try_in_child(model: SherpaModel, threads: int, *, wait_s: float = TRIAL_S) -> None:
    """Have it hear a second of silence, in a process that may die of it. Raises SamanthaError."""
    if not SherpaRecogniser.is_here():
        raise NotFoundError("sherpa-onnx is not installed; `make local` brings it.")
    command = [sys.executable, "-m", "samantha.ear.stt_sherpa", str(model.folder), str(threads)]
    try:
        ended = subprocess.run(command, capture_output=True, timeout=wait_s, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SamanthaError(_broken(model)) from error
    if ended.returncode != 0:
        raise SamanthaError(_broken(model))


def _broken(model: SherpaModel) -> str:
    return f"The ear in {model.folder} does not work; fetch it anew, or set [ear] engine in settings.toml."


def main(arguments: list[str]) -> int:
    """What the child does."""
    model = read_model(Path(arguments[0]))
    if model is None:
        return 1
    stream = _Stream(load(model, int(arguments[1])))
    stream.take(bytes(RATE_HZ * 2))
    stream.end()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

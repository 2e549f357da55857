"""Which voice this machine has. The only file that knows all of them."""

from pathlib import Path

from samantha.core.line import FindKey
from samantha.core.ports import Leaving, Voice
from samantha.voice.options import VoiceOptions
from samantha.voice.tts_espeak import EspeakVoice
from samantha.voice.tts_flite import FliteVoice
from samantha.voice.tts_openai import OpenAIVoice
from samantha.voice.tts_sherpa import SherpaModel, SherpaVoice, models_in

FOLDER = "voice"  # below the home's models


def find_voice(options: VoiceOptions, models: Path, leaving: Leaving, find_key: FindKey) -> Voice | None:
    """What says her words; None where there is nothing, or the person wants nothing.

    `models` is the home's folder of models. `leaving` is awaited before words leave this machine, and
    refuses where the person did not say yes; `find_key` looks up the key of that server. Takes up to 40 ms,
    because flite's library is loaded to see whether it works.
    """
    pace = options.pace
    match _engine(options, models):
        case "openai":
            endpoint = options.endpoint
            assert endpoint is not None
            return OpenAIVoice(
                endpoint,
                voice=options.name,
                rate_hz=options.rate_hz,
                leaving=leaving,
                pace=pace,
                find_key=find_key,
            )
        case SherpaModel() as model:
            return SherpaVoice(model, speaker=int(options.name or 0), pace=pace, threads=options.threads)
        case "flite":
            return FliteVoice(pace=pace)
        case "espeak":
            return EspeakVoice(pace=pace)
    return None


def has_voice(options: VoiceOptions, models: Path) -> bool:
    """Whether `find_voice` will find one."""
    return _engine(options, models) is not None


def describe(options: VoiceOptions, models: Path) -> str:
    """One line for `samantha doctor`: which voice she has, where her words go, how to get a better one."""
    match _engine(options, models):
        case "openai":
            endpoint = options.endpoint
            assert endpoint is not None
            where = "on this machine" if endpoint.is_here else "what I say is sent there"
            return f"{options.name} of {endpoint.model} at {endpoint.host}; {where}"
        case SherpaModel() as model:
            where = f"in this process, {model.rate_hz} Hz; nothing leaves the machine"
            return f"sherpa-onnx with {model.name}, {where}"
        case "flite":
            return f"{FliteVoice.name}, in this process, {FliteVoice.rate_hz} Hz; nothing leaves the machine"
        case "espeak":
            return (
                f"{EspeakVoice.name}, in a process of its own, {EspeakVoice.rate_hz} Hz; "
                "nothing leaves the machine; Debian's libflite1 sounds better"
            )
    return _missing(options, models)


def _engine(options: VoiceOptions, models: Path) -> SherpaModel | str | None:
    """What settings and machine come to: a model that was fetched, the name of an engine, or None."""
    wanted = options.engine
    if wanted == "openai":
        return "openai"
    if wanted in ("auto", "sherpa") and (model := _sherpa(options, models)) is not None:
        return model
    if wanted in ("auto", "flite") and FliteVoice.is_here():
        return "flite"
    if wanted in ("auto", "espeak") and EspeakVoice.is_here():
        return "espeak"
    return None


def _sherpa(options: VoiceOptions, models: Path) -> SherpaModel | None:
    """The model that the settings name, else the first by name; None without sherpa-onnx or any model."""
    if not SherpaVoice.is_here():
        return None
    every = models_in(models / FOLDER)
    if options.model:
        return next((model for model in every if model.name == options.model), None)
    return next(iter(every), None)


def _missing(options: VoiceOptions, models: Path) -> str:
    match options.engine:
        case "none":
            return "none, as settings.toml says; the page may have one of its own"
        case "sherpa" if not SherpaVoice.is_here():
            return "none: sherpa-onnx is not installed (pip install 'samantha[ear]')"
        case "sherpa":
            return f"none: there is no such model in {models / FOLDER} (samantha pull voice)"
        case "flite":
            return "none: flite is not on this machine; install Debian's libflite1"
        case "espeak":
            return "none: espeak-ng is not on this machine; install the espeakng-loader wheel"
    return "none on this machine; install Debian's libflite1, or the espeakng-loader wheel"

"""Which ear this machine has. The only file that knows all of them."""

from pathlib import Path

from samantha.core.line import FindKey
from samantha.core.ports import Leaving, Recogniser
from samantha.ear.options import EarOptions
from samantha.ear.stt_openai import OpenAIRecogniser
from samantha.ear.stt_pocketsphinx import PocketsphinxRecogniser
from samantha.ear.stt_sherpa import SherpaModel, SherpaRecogniser, models_in

FOLDER = "ear"  # below the home's models


def find_recogniser(
    options: EarOptions, models: Path, leaving: Leaving, find_key: FindKey
) -> Recogniser | None:
    """What turns speech into words; None where there is nothing, or the person wants nothing. Loads nothing.

    `models` is the home's folder of models. `leaving` is awaited before sound leaves this machine, and
    refuses where the person did not say yes; `find_key` looks up the key of that server.
    """
    endpoint = options.endpoint
    if endpoint is not None:
        return OpenAIRecogniser(endpoint, leaving=leaving, find_key=find_key)
    if options.engine in ("auto", "sherpa") and (model := _sherpa(options, models)) is not None:
        return SherpaRecogniser(model, threads=options.threads)
    if options.engine in ("auto", "pocketsphinx") and PocketsphinxRecogniser.is_here():
        return PocketsphinxRecogniser(is_trusted=options.dictation == "send")
    return None


def describe(options: EarOptions, models: Path) -> str:
    """One line for `samantha doctor`: what hears here, and where the sound goes."""
    endpoint = options.endpoint
    if endpoint is not None:
        where = "on this machine" if endpoint.is_here else "what you say is sent there"
        return f"{endpoint.model} at {endpoint.host}; {where}"
    if options.engine == "none":
        return "none, as settings.toml says; the page may have one of its own"
    if options.engine in ("auto", "sherpa"):
        if (model := _sherpa(options, models)) is not None:
            return f"sherpa-onnx with {model.name}, in this process; nothing leaves the machine"
        if options.engine == "sherpa":
            return _no_sherpa(models)
    if PocketsphinxRecogniser.is_here():
        dictation = "taken as it is" if options.dictation == "send" else "shown to you before it is used"
        return (
            "pocketsphinx, in a process of its own; nothing leaves the machine; trusted with a few commands "
            f"only (stop, yes, no, names, the time, reminders), the rest is {dictation}"
        )
    return "none on this machine; the page may have one of its own"


def _sherpa(options: EarOptions, models: Path) -> SherpaModel | None:
    """The model that the settings name, else the first by name; None without sherpa-onnx or any model."""
    if not SherpaRecogniser.is_here():
        return None
    every = models_in(models / FOLDER)
    if options.model:
        return next((model for model in every if model.name == options.model), None)
    return next(iter(every), None)


def _no_sherpa(models: Path) -> str:
    if not SherpaRecogniser.is_here():
        return "none: sherpa-onnx is not installed (`make local` brings it)"
    return f"none: there is no such model in {models / FOLDER} (samantha pull ear)"

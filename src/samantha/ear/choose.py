"""Which ear this machine has. The only file that knows all of them."""

from samantha.core.ports import Recogniser
from samantha.ear.options import EarOptions
from samantha.ear.stt_pocketsphinx import PocketsphinxRecogniser


def find_recogniser(options: EarOptions) -> Recogniser | None:
    """What turns speech into words; None where there is nothing, or the person wants nothing."""
    if options.engine in ("auto", "pocketsphinx") and PocketsphinxRecogniser.is_here():
        return PocketsphinxRecogniser(is_trusted=options.dictation == "send")
    return None


def describe(options: EarOptions) -> str:
    """One line for `samantha doctor`: what hears here, and where the sound goes."""
    if options.engine == "none":
        return "none, as the settings say"
    if PocketsphinxRecogniser.is_here():
        return (
            "pocketsphinx, in this process; nothing leaves the machine; trusted with a few words "
            "only (stop, yes, no), the rest is shown before it is used"
        )
    return "none on this machine; the page may have one of its own"

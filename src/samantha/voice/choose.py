"""Which voice this machine has. The only file that knows all of them."""

from samantha.voice.tts_espeak import EspeakVoice
from samantha.voice.tts_flite import FliteVoice

ServerVoice = FliteVoice | EspeakVoice


def find_voice() -> ServerVoice | None:
    """The best voice that needs no download: flite, else espeak-ng; None where there is neither.

    Takes up to 40 ms, because flite's library is loaded to see whether it works.
    """
    if FliteVoice.is_here():
        return FliteVoice()
    if EspeakVoice.is_here():
        return EspeakVoice()
    return None


def describe() -> str:
    """One line for `samantha doctor`: which voice she has here, and how to get a better one."""
    if FliteVoice.is_here():
        return f"{FliteVoice.name}, in this process, {FliteVoice.rate_hz} Hz; nothing leaves the machine"
    if EspeakVoice.is_here():
        return (
            f"{EspeakVoice.name}, in a process of its own, {EspeakVoice.rate_hz} Hz; "
            "nothing leaves the machine; Debian's libflite1 sounds better"
        )
    return "none on this machine; install Debian's libflite1, or the espeakng-loader wheel"

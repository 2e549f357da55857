"""Speech to text by pocketsphinx, whose English model comes in its wheel: the floor, without a download.

It is trusted with a small grammar alone: what it makes of free speech is shown before it is used.
"""

from importlib.util import find_spec

from samantha.core.errors import SamanthaError
from samantha.ear.decoding import DecodedHearing, Decoding, Words

MOST_AT_ONCE = 2  # stretches; a decoder holds 120 MB
SURE = frozenset(("stop", "yes", "no"))


class PocketsphinxRecogniser:
    """A Recogniser. Nothing is loaded before the first stretch, whose frames wait for it (0.5 s)."""

    name = "pocketsphinx"
    leaves_to = ""

    def __init__(self, *, is_trusted: bool = False) -> None:
        """`is_trusted`: the person wants every word taken as it is."""
        self._decoding = Decoding(lambda: _Sphinx(is_trusted=is_trusted), name=self.name, most=MOST_AT_ONCE)

    @staticmethod
    def is_here() -> bool:
        return find_spec("pocketsphinx") is not None

    def open(self) -> DecodedHearing:
        return self._decoding.open()

    async def close(self) -> None:
        await self._decoding.close()


class _Sphinx:
    """One decoder of the n-gram model."""

    def __init__(self, *, is_trusted: bool) -> None:
        try:
            import pocketsphinx  # noqa: PLC0415 - an ear that is never opened costs nothing

            self._decoder = pocketsphinx.Decoder(samprate=16_000, loglevel="FATAL")
        except (ImportError, OSError, RuntimeError, ValueError) as error:
            raise SamanthaError("My ear (pocketsphinx) does not start here; type to me.") from error
        self._is_trusted = is_trusted
        self._is_open = False

    def begin(self) -> None:
        if self._is_open:
            self._decoder.end_utt()
        self._decoder.start_utt()
        self._is_open = True

    def take(self, pcm: bytes) -> Words:
        self._decoder.process_raw(pcm)
        return self._heard()

    def end(self) -> Words:
        self._is_open = False
        self._decoder.end_utt()
        return self._heard()

    def _heard(self) -> Words:
        found = self._decoder.hyp()
        text = found.hypstr if found is not None else ""
        return Words(text=text, is_sure=self._is_trusted or not text or text in SURE)

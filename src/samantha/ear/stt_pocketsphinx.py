"""Speech to text by pocketsphinx, whose English model comes in its wheel: the floor, without a download.

It is trusted with the small grammar of en/commands.py alone: what it makes of free speech is shown before it
is used. Two searches hear the same sound, its n-gram model and the grammar, and are held against each other.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib.util import find_spec
from typing import Any

from samantha.core.errors import SamanthaError
from samantha.core.sound import RATE_HZ
from samantha.ear.decoding import DecodedHearing, Decoding, Words
from samantha.ear.en.commands import COMMANDS
from samantha.ear.grammar import Grammar

MOST_AT_ONCE = 2  # stretches; what hears one holds 130 MB
MOST_NAMES = 200  # of people; each makes every other a little likelier to be taken for it

# When the grammar's finding is taken though the n-gram model found other words. Set on 202 utterances of the
# grammar and 298 others, said by flite's slt and rms: 181 and 0 are sure with these, 155 and 0 without.
MOST_WORSE = 0.0  # nats a frame that the sound may fit the grammar's words worse than the n-gram's
COVERED = (0.85, 1.25)  # frames that the grammar's words take, as a share of those of the n-gram's
ALIKE = 0.6  # of their letters, by SequenceMatcher.ratio

SMALLEST = 1e-300  # of a likelihood that was too small for a float

# The second and third pass (fwdflat, bestpath) come at the end of a piece, when the person waits.
PASSES = {"fwdflat": False, "bestpath": True}


class PocketsphinxRecogniser:
    """A Recogniser. Nothing is loaded before the first stretch, whose frames wait for it (0.7 s)."""

    name = "pocketsphinx"
    leaves_to = ""

    def __init__(self, *, is_trusted: bool = False) -> None:
        """`is_trusted`: the person wants every word taken as it is."""
        self._is_trusted = is_trusted
        self.names: tuple[str, ...] = ("samantha",)  # that may be said
        self._decoding = Decoding(self._make, name=self.name, most=MOST_AT_ONCE)

    @staticmethod
    def is_here() -> bool:
        return find_spec("pocketsphinx") is not None

    def know(self, names: Iterable[str]) -> None:
        """The names that may be said, for the stretches that begin from here on; the first count most."""
        self.names = ("samantha", *list(names)[:MOST_NAMES])

    def open(self) -> DecodedHearing:
        return self._decoding.open()

    async def close(self) -> None:
        await self._decoding.close()

    def _make(self) -> "_TwoSearches":
        return _TwoSearches(lambda: self.names, is_trusted=self._is_trusted)


class _TwoSearches:
    """A Decoder: the n-gram model and the grammar on the same sound."""

    def __init__(self, names: Any, *, is_trusted: bool) -> None:
        self._free, self._strict = _load(**PASSES), _load(lm=None)
        self._names, self._is_trusted = names, is_trusted
        self._given: tuple[str, ...] | None = None
        self._grammar = Grammar(COMMANDS, names=("samantha",), start="said")
        self._is_open = False

    def begin(self) -> None:
        self._close()
        if self._names() != self._given:
            self._learn(self._names())
        self._free.start_utt()
        self._strict.start_utt()
        self._is_open = True

    def take(self, pcm: bytes) -> Words:
        self._free.process_raw(pcm)
        self._strict.process_raw(pcm)
        text = _found(self._free).text
        return Words(text=text, is_sure=self._is_trusted or not text or self._grammar.holds(text))

    def end(self) -> Words:
        self._close()
        free, strict = _measured(self._free), _measured(self._strict)
        if not free.text or self._grammar.holds(free.text):
            return Words(text=free.text)
        if self._grammar.holds(strict.text) and _agree(free, strict):
            return Words(text=strict.text)
        return Words(text=free.text, is_sure=self._is_trusted)

    def _close(self) -> None:
        if self._is_open:
            self._is_open = False
            self._free.end_utt()
            self._strict.end_utt()

    def _learn(self, names: Sequence[str]) -> None:
        """Search for these names too; those that the dictionary cannot pronounce are left out."""
        self._given = tuple(names)
        known = [name for name in names if self._strict.lookup_word(name.lower()) is not None]
        self._grammar = Grammar(COMMANDS, names=known, start="said")
        self._strict.add_jsgf_string("commands", self._grammar.text)
        self._strict.activate_search("commands")


@dataclass(frozen=True, kw_only=True)
class _Found:
    """What one search made of a piece: its words, how long they last, how well the sound fits them."""

    text: str = ""
    frames: int = 0  # of 10 ms
    fit: float = -math.inf  # the mean acoustic log likelihood of a frame, against its best phone's


def _found(decoder: Any) -> _Found:
    hypothesis = decoder.hyp()
    return _Found(text=hypothesis.hypstr) if hypothesis is not None and hypothesis.hypstr else _Found()


def _measured(decoder: Any) -> _Found:
    """With how its words fit, silence and noise left out. Once its piece is over."""
    found = _found(decoder)
    if not found.text:
        return found
    spoken = [segment for segment in decoder.seg() if segment.word[0] not in "<[+("]
    frames = sum(segment.end_frame - segment.start_frame + 1 for segment in spoken)
    fit = sum(math.log(max(segment.ascore, SMALLEST)) for segment in spoken) / max(1, frames)
    return _Found(text=found.text, frames=frames, fit=fit)


def _agree(free: _Found, strict: _Found) -> bool:
    """Whether what the grammar found is what was said, though the n-gram model wrote it otherwise."""
    if not (COVERED[0] <= strict.frames / max(1, free.frames) <= COVERED[1]):
        return False
    alike = SequenceMatcher(None, strict.text.replace(" ", ""), free.text.replace(" ", "")).ratio()
    return free.fit - strict.fit <= MOST_WORSE and alike >= ALIKE


def _load(**options: Any) -> Any:
    """A decoder with the wheel's English model. Raises SamanthaError."""
    try:
        import pocketsphinx  # noqa: PLC0415 - an ear that is never opened costs nothing

        return pocketsphinx.Decoder(samprate=RATE_HZ, loglevel="FATAL", **options)
    except (ImportError, OSError, RuntimeError, ValueError) as error:
        raise SamanthaError("My ear (pocketsphinx) does not start on this machine; type to me.") from error

"""The process in which pocketsphinx listens. Two searches hear the same sound, its n-gram model and the small
grammar of en/commands.py, and are held against each other.

A process of its own because the library keeps Python's lock while it works, up to 0.2 s at the end of a long
piece, in which nobody else in the process could play a sound or read a socket.

Requests are a letter, the length of what follows as a little-endian uint32, and that: `N` names as JSON, `B`
begins a piece, `T` sound, `E` ends the piece. Each is answered by a length and JSON: [text, is_sure].
"""

import json
import math
import os
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, BinaryIO

from samantha.core.sound import RATE_HZ
from samantha.ear.decoding import Words
from samantha.ear.en.commands import COMMANDS
from samantha.ear.grammar import Grammar

# When the grammar's finding is taken though the n-gram model found other words. Set on 202 utterances of the
# grammar and 298 others, said by flite's slt and rms: 181 and 0 are sure with these, 155 and 0 without.
# On a voice never tuned on (`python -m bench.ear awb`): 81 of 87 sure and right, none sure and wrong; of 180
# other lines one ("goodnight", taken as "good night"). People are far harder; none was measured.
MOST_WORSE = 0.0  # nats a frame that the sound may fit the grammar's words worse than the n-gram's
COVERED = (0.85, 1.25)  # frames that the grammar's words take, as a share of those of the n-gram's
ALIKE = 0.6  # of their letters, by SequenceMatcher.ratio

SMALLEST = 1e-300  # of a likelihood that was too small for a float

# The second and third pass (fwdflat, bestpath) come at the end of a piece, when the person waits.
PASSES = {"fwdflat": False, "bestpath": True}


def main() -> None:
    """Answer requests until the pipe is closed."""
    source, sink = _own_pipes()
    searches = TwoSearches()
    _answer(sink, Words())
    while len(head := source.read(5)) == 5:
        kind, size = struct.unpack("<cI", head)
        _answer(sink, _do(searches, kind, source.read(size)))


def _do(searches: "TwoSearches", kind: bytes, body: bytes) -> Words:
    match kind:
        case b"N":
            searches.learn(json.loads(body))
        case b"B":
            searches.begin()
        case b"T":
            return searches.take(body)
        case b"E":
            return searches.end()
    return Words()


def _answer(sink: BinaryIO, words: Words) -> None:
    body = json.dumps([words.text, words.is_sure]).encode()
    sink.write(struct.pack("<I", len(body)) + body)
    sink.flush()


class TwoSearches:
    """The n-gram model and the grammar on the same sound, a piece at a time."""

    def __init__(self) -> None:
        self._free, self._strict = _load(**PASSES), _load(lm=None)
        self._is_open = False
        self.learn(("samantha",))

    def begin(self) -> None:
        self._close()
        self._free.start_utt()
        self._strict.start_utt()
        self._is_open = True

    def take(self, pcm: bytes) -> Words:
        self._free.process_raw(pcm)
        self._strict.process_raw(pcm)
        text = _found(self._free).text
        return Words(text=text, is_sure=not text or self._grammar.holds(text))

    def end(self) -> Words:
        self._close()
        free, strict = _measured(self._free), _measured(self._strict)
        if not free.text or self._grammar.holds(free.text):
            return Words(text=free.text)
        if self._grammar.holds(strict.text) and _agree(free, strict):
            return Words(text=strict.text)
        return Words(text=free.text, is_sure=False)

    def _close(self) -> None:
        if self._is_open:
            self._is_open = False
            self._free.end_utt()
            self._strict.end_utt()

    def learn(self, names: Sequence[str]) -> None:
        """Search for these names too; those that the dictionary cannot pronounce are left out."""
        self._close()
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
    """A decoder with the wheel's English model."""
    import pocketsphinx  # noqa: PLC0415 - whoever imports this file to look at it loads nothing

    return pocketsphinx.Decoder(samprate=RATE_HZ, loglevel="FATAL", **options)


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Our ends of the pipes. Whatever the library prints goes to stderr, never between the answers."""
    source = os.fdopen(os.dup(0), "rb")
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return source, sink


if __name__ == "__main__":
    main()

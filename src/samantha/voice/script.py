"""Her sentences that wait to be heard, in a row, as one run of samples; and where in it she is."""

import asyncio
from collections import deque
from dataclasses import dataclass, field

from samantha.voice.pace import between

MURMUR = ""  # the reply that a murmur belongs to


@dataclass(frozen=True, kw_only=True)
class Heard:
    """How far a reply was really heard, in characters of the whole of it."""

    reply: str
    chars: int
    is_done: bool = False


@dataclass(kw_only=True, eq=False)
class Sentence:
    """One sentence of a reply; `begin` is where it stands in the reply, in characters."""

    reply: str
    text: str
    begin: int = 0
    pcm: bytearray = field(default_factory=bytearray)
    silence: int = 0  # samples before its first word: the pause after the sentence before it
    is_made: bool = False
    making: asyncio.Task[None] | None = None

    @property
    def samples(self) -> int:
        return len(self.pcm) // 2

    def chars(self, samples: int) -> int:
        """Characters of the reply heard once so many samples of this sentence were, in whole words.

        A voice gives no word marks: the share of the sound stands for the share of the words.
        """
        if self.is_made and samples >= self.samples:
            return self.begin + len(self.text)
        # While its sound is still being made its length is guessed from below: 80 ms a character.
        words = self.samples - self.silence
        share = max(0, samples - self.silence) / max(words, 1 if self.is_made else len(self.text) * 1280)
        end = int(share * len(self.text))
        return self.begin + max(0, self.text.rfind(" ", 0, end + 1))


class Script:
    """The first sentence is the one that is heard now. Samples count from where the stream of sound began."""

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._row: deque[Sentence] = deque()
        self._lengths: dict[str, int] = {}  # characters so far of each reply that is not over
        self._whole: set[str] = set()  # replies that will not grow
        self._offset = 0  # samples of the first sentence that lie before the stream's beginning

    def __bool__(self) -> bool:
        return bool(self._row)

    @property
    def first(self) -> Sentence | None:
        return self._row[0] if self._row else None

    @property
    def is_made(self) -> bool:
        return all(sentence.is_made for sentence in self._row)

    def next(self, count: int) -> list[Sentence]:
        return list(self._row)[:count]

    def add(self, sentence: Sentence) -> None:
        """One more sentence of its reply, after those that came before it, with the pause between them."""
        length = self._lengths.get(sentence.reply)
        sentence.begin = 0 if length is None else length + 1
        self._lengths[sentence.reply] = sentence.begin + len(sentence.text)
        if self._row and self._row[-1].reply == sentence.reply:
            sentence.silence = self._rate_hz * between(self._row[-1].text, sentence.text) // 1000
            sentence.pcm[:0] = bytes(2 * sentence.silence)
        self._row.append(sentence)

    def complete(self, reply: str) -> None:
        """The reply will not grow."""
        if reply in self._lengths:
            self._whole.add(reply)

    def sound(self, at: int, samples: int) -> bytes:
        """So many samples from there on; at the end of a sentence fewer. Empty where none is made yet."""
        at += self._offset
        for sentence in self._row:
            if at < sentence.samples:
                if not sentence.is_made and sentence.samples - at < samples:
                    return b""
                return bytes(sentence.pcm[2 * at : 2 * (at + samples)])
            if not sentence.is_made:
                return b""
            at -= sentence.samples
        return b""

    def hear(self, played: int) -> list[Heard]:
        """So much of the stream was played: take out the sentences that were heard to their end."""
        heard = []
        while (first := self.first) is not None and first.is_made:
            if self._offset + played < first.samples:
                break
            is_last = len(self._row) == 1 or self._row[1].reply != first.reply
            if is_last and first.reply not in self._whole:
                break  # more of it may come: it stays, so that the stream is one
            self._offset -= first.samples
            self._row.popleft()
            heard.append(Heard(reply=first.reply, chars=first.begin + len(first.text), is_done=is_last))
            if is_last:
                self._over(first.reply)
        if not self._row:
            self._offset = 0
        return heard

    def so_far(self, played: int = 0) -> Heard | None:
        """How far the reply that is heard now was heard."""
        first = self.first
        return Heard(reply=first.reply, chars=first.chars(self._offset + played)) if first else None

    def seek(self, played: int, rewind: int = 0) -> list[Heard]:
        """A new stream will begin after so many samples of this one, or a little before; what was heard."""
        self._offset += played
        heard = self.hear(0)
        self._offset = max(0, self._offset - rewind)
        return heard

    def drop(self, reply: str | None) -> list[Sentence]:
        """Take out the sentences of a reply (None: all); what is left is heard from its beginning."""
        gone = [sentence for sentence in self._row if reply in (None, sentence.reply)]
        for sentence in gone:
            self._over(sentence.reply)
        self._row = deque(sentence for sentence in self._row if sentence not in gone)
        self._offset = 0
        return gone

    def _over(self, reply: str) -> None:
        self._lengths.pop(reply, None)
        self._whole.discard(reply)

"""The sound of her sentences, made before it is needed; and of one that may be said next."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from contextlib import aclosing

from samantha.core.errors import SamanthaError
from samantha.core.ports import Voice
from samantha.voice.script import Sentence

log = logging.getLogger(__name__)


class Making:
    """`news` is called whenever there is more sound, `failed` where a sentence could not be made to sound."""

    def __init__(
        self, voice: Voice, *, news: Callable[[], None], failed: Callable[[SamanthaError], None]
    ) -> None:
        self._voice, self._news, self._failed = voice, news, failed
        self._prepared: Sentence | None = None
        self._tasks: asyncio.TaskGroup

    def begin(self, tasks: asyncio.TaskGroup) -> None:
        """Everything that is made is a task of these."""
        self._tasks = tasks

    def prepare(self, text: str) -> None:
        """Make the sound of a sentence that may be said next."""
        if self._prepared is not None and self._prepared.text == text:
            return
        self.forget()
        self._prepared = Sentence(reply="", text=text)
        self.make([self._prepared])

    def forget(self) -> None:
        """What was prepared will not be said."""
        if self._prepared is not None:
            self.stop([self._prepared])
        self._prepared = None

    def sentence(self, reply: str, text: str) -> Sentence:
        """A sentence that will be said: the prepared one, where it is that."""
        if self._prepared is None or self._prepared.text != text:
            return Sentence(reply=reply, text=text)
        sentence, self._prepared = self._prepared, None
        sentence.reply = reply
        return sentence

    def make(self, sentences: Iterable[Sentence]) -> None:
        """Begin to make those that are not begun yet."""
        for sentence in sentences:
            if sentence.making is None:
                sentence.making = self._tasks.create_task(self._synthesise(sentence))

    def stop(self, sentences: Iterable[Sentence]) -> None:
        for sentence in sentences:
            if sentence.making is not None:
                sentence.making.cancel()

    async def _synthesise(self, sentence: Sentence) -> None:
        """Where the voice fails the words are still shown: the sentence passes without a sound."""
        try:
            async with aclosing(self._voice.speak(sentence.text)) as sound:
                async for pcm in sound:
                    sentence.pcm += pcm
                    self._news()
        except SamanthaError as error:
            self._failed(error)
        except Exception as error:  # noqa: BLE001 - a talk outlives an engine
            log.error("voice: %s", type(error).__name__)
            self._failed(SamanthaError("My voice failed just there. The words stand on the screen."))
        sentence.is_made = True
        self._news()

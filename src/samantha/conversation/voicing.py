"""Her side of a talk by sound: what she says aloud, how it gives way, and how far it was heard."""

from collections.abc import Callable

from samantha.conversation.floor import Holder
from samantha.conversation.turntaking import Hers
from samantha.core.clock import Clock
from samantha.core.errors import SamanthaError
from samantha.core.ports import Speaker, Voice
from samantha.ear.backchannels import Backchannel
from samantha.voice.playout import Playout
from samantha.voice.script import Heard


class Voicing:
    """Without a voice here the page speaks, or shows her words: then nothing of this makes a sound.

    `is_on` says whether she speaks here; `heard` is told each time that she was heard further.
    """

    def __init__(
        self,
        voice: Voice | None,
        speaker: Speaker,
        clock: Clock,
        *,
        heard: Callable[[Heard], None],
        failed: Callable[[SamanthaError], None],
    ) -> None:
        self.is_on = voice is not None
        self._tell_heard = heard
        self._last_heard: Heard | None = None
        self._last_said = ""  # what a short answer answers
        self._playout: Playout | None = None
        if voice is not None:
            self._playout = Playout(voice, speaker, clock, heard=self._heard, failed=failed)

    async def run(self) -> None:
        """Speak until cancelled."""
        if self._playout is not None:
            await self._playout.run()

    @property
    def question(self) -> str:
        """What she asked last; "" where she did not end on a question."""
        return self._last_said if self._last_said.rstrip("\"”’'").endswith("?") else ""

    def hers(self, holder: Holder) -> Hers:
        """What she does just now; `holder` is whose floor it is."""
        if self._playout is None or not self.is_on:
            return "speaking" if holder == "speaking" else "silent"
        if self._playout.is_sounding:
            return "speaking"
        return "waiting" if self._playout.has_more or holder == "thinking" else "silent"

    # --- what to say -------------------------------------------------------------------------------

    def say(self, reply: str, text: str) -> None:
        self._last_said = text
        if self._playout is not None and self.is_on:
            self._playout.say(reply, text)

    def said(self, reply: str) -> None:
        """The reply is complete."""
        if self._playout is not None:
            self._playout.said(reply)

    def prepare(self, text: str) -> None:
        """Have the sound of a sentence that may be said next."""
        if self._playout is not None and self.is_on:
            self._playout.prepare(text)

    def forget(self) -> None:
        """What was prepared will not be said."""
        if self._playout is not None:
            self._playout.forget()

    def murmur(self, murmur: Backchannel) -> None:
        if self._playout is not None and self.is_on:
            self._playout.murmur(murmur.text, is_soft=murmur.is_soft)

    # --- giving way --------------------------------------------------------------------------------

    def duck(self) -> None:
        if self._playout is not None:
            self._playout.duck()

    async def hold(self) -> None:
        if self._playout is not None:
            await self._playout.hold()

    async def go_on(self, *, is_lowered: bool = False) -> None:
        if self._playout is not None:
            self._playout.go_on(is_lowered=is_lowered)

    async def stop(self, reply: str | None = None) -> None:
        """Silent for good, or about that reply; how far it was heard is told first."""
        if self._playout is not None:
            await self._playout.stop(reply)

    def _heard(self, heard: Heard) -> None:
        if heard != self._last_heard:
            self._last_heard = heard
            self._tell_heard(heard)

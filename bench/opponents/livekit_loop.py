"""A stock livekit-agents session in the rig: default turn handling, VAD and turn detector of its wheel.

Its sink keeps 60 ms ahead of the player and is emptied at once when the session clears or pauses it. What
its cloud would add (adaptive interruption, the larger turn detector) cannot be had offline and is off, as
it is by itself without keys. The transcript is the rig's oracle, each part final as soon as its last word
is told.
"""

import asyncio
import logging
import time
from collections.abc import AsyncIterable, AsyncIterator
from typing import Any

import numpy as np
from livekit import rtc
from livekit.agents import Agent, AgentSession, llm, stt, tts
from livekit.agents.voice import io

from bench.voice_child import play
from bench.voice_rig import FRAME, RATE_HZ, Sound, Talk

LEAD = RATE_HZ * 60 // 1000


class LivekitLoop:
    async def start(self, talk: Talk) -> None:
        self._input = _Input()
        self._output = _Output(talk)
        # Nothing of it is streamed to anybody, so the kinds are only there to be found.
        self._session: Any = AgentSession(stt=_Stt(), llm=_Llm(), tts=_Tts())
        self._session.input.audio = self._input
        self._session.output.audio = self._output
        await self._session.start(_Companion(talk), record=False)
        await self._session.say("Moon " * 16)
        await asyncio.sleep(1.0)

    def feed(self, frame: bytes) -> None:
        self._input.give(frame)

    async def close(self) -> None:
        await self._session.aclose()
        await self._output.end()


class _Companion(Agent):
    def __init__(self, talk: Talk) -> None:
        super().__init__(instructions="Answer.")
        self._talk = talk

    async def stt_node(
        self, audio: AsyncIterable[rtc.AudioFrame], _settings: Any
    ) -> AsyncIterator[stt.SpeechEvent]:
        told: asyncio.Queue[tuple[str, bool]] = asyncio.Queue()
        self._talk.oracle.listeners.append(lambda text, is_over: told.put_nowait((text, is_over)))

        async def drain() -> None:
            async for _ in audio:
                pass

        draining = asyncio.create_task(drain())
        try:
            while True:
                text, is_over = await told.get()
                kind = (
                    stt.SpeechEventType.FINAL_TRANSCRIPT
                    if is_over
                    else stt.SpeechEventType.INTERIM_TRANSCRIPT
                )
                yield stt.SpeechEvent(type=kind, alternatives=[stt.SpeechData(language="en", text=text)])
        finally:
            draining.cancel()

    async def llm_node(self, _chat: Any, _tools: Any, _settings: Any) -> AsyncIterator[str]:
        yield self._talk.answer()

    async def tts_node(self, text: AsyncIterable[str], _settings: Any) -> AsyncIterator[rtc.AudioFrame]:
        whole = "".join([part async for part in text])
        for sentence in whole.replace(". ", ".\n").splitlines():
            sound = self._talk.voice(sentence)
            for at in range(0, len(sound), FRAME):
                part = sound[at : at + FRAME]
                yield rtc.AudioFrame(part.tobytes(), RATE_HZ, 1, len(part))


class _Stt(stt.STT):  # type: ignore[misc, unused-ignore]
    def __init__(self) -> None:
        super().__init__(capabilities=stt.STTCapabilities(streaming=True, interim_results=True))

    async def _recognize_impl(self, *_: Any, **__: Any) -> Any:
        raise NotImplementedError


class _Llm(llm.LLM):  # type: ignore[misc, unused-ignore]
    def chat(self, **_: Any) -> Any:
        raise NotImplementedError


class _Tts(tts.TTS):  # type: ignore[misc, unused-ignore]
    def __init__(self) -> None:
        super().__init__(
            capabilities=tts.TTSCapabilities(streaming=True), sample_rate=RATE_HZ, num_channels=1
        )

    def synthesize(self, *_: Any, **__: Any) -> Any:
        raise NotImplementedError


class _Input(io.AudioInput):  # type: ignore[misc, unused-ignore]
    def __init__(self) -> None:
        super().__init__(label="rig")
        self._frames: asyncio.Queue[bytes] = asyncio.Queue()

    def give(self, frame: bytes) -> None:
        self._frames.put_nowait(frame)

    async def __anext__(self) -> rtc.AudioFrame:
        return rtc.AudioFrame(await self._frames.get(), RATE_HZ, 1, FRAME)


class _Output(io.AudioOutput):  # type: ignore[misc, unused-ignore]
    """Hands sound to the player a little ahead of time; modelled on its own console output."""

    def __init__(self, talk: Talk) -> None:
        super().__init__(
            label="rig",
            next_in_chain=None,
            sample_rate=RATE_HZ,
            capabilities=io.AudioOutputCapabilities(pause=True),
        )
        self._talk = talk
        self._held = np.zeros(0, np.int16)
        self._pushed = self._handed = 0
        self._is_paused = self._is_cut = self._is_flushed = self._has_begun = False
        self._forwarding = asyncio.create_task(self._forward())

    async def capture_frame(self, frame: rtc.AudioFrame) -> None:
        await super().capture_frame(frame)
        sound: Sound = np.frombuffer(frame.data, np.int16)
        self._held = np.concatenate([self._held, sound])
        self._pushed += len(sound)
        self._hand()

    def flush(self) -> None:
        super().flush()
        self._is_flushed = True

    def clear_buffer(self) -> None:
        if self._pushed:
            self._is_cut = True
            self._handed -= self._talk.player.waiting
            self._talk.player.drop()
            self._held = self._held[:0]

    def pause(self) -> None:
        super().pause()
        self._is_paused = True
        self._talk.player.drop()

    def resume(self) -> None:
        super().resume()
        self._is_paused = False

    async def end(self) -> None:
        self._forwarding.cancel()
        await asyncio.gather(self._forwarding, return_exceptions=True)

    def _hand(self) -> None:
        while len(self._held) and not self._is_paused and self._talk.player.waiting < LEAD:
            part, self._held = self._held[:FRAME], self._held[FRAME:]
            self._talk.player.play(part.tobytes())
            self._handed += len(part)
            if not self._has_begun:
                self._has_begun = True
                self.on_playback_started(created_at=time.time())

    async def _forward(self) -> None:
        while True:
            await asyncio.sleep(0.005)
            self._hand()
            is_played = self._is_flushed and not len(self._held) and not self._talk.player.waiting
            if self._pushed and (self._is_cut or is_played):
                position, is_cut = self._handed / RATE_HZ, self._is_cut
                self._pushed = self._handed = 0
                self._is_cut = self._is_flushed = self._has_begun = self._is_paused = False
                self.on_playback_finished(playback_position=position, interrupted=is_cut)


if __name__ == "__main__":
    logging.basicConfig(level=logging.ERROR)
    play(LivekitLoop)

"""A stock pipecat voice agent in the rig: its default turn strategies, Silero and Smart Turn from its wheel.

The transport hands frames over in this process and paces what it writes as pipecat's own WebSocket
transport does; an interruption empties the player at once. The transcript is the rig's oracle, each part
final (and marked finalized, which spares it the wait for a transcription service) as soon as its last word
is told.
"""

import asyncio
import sys
import time
from collections.abc import AsyncGenerator
from typing import Any

from loguru import logger
from pipecat.audio.vad.silero import SileroVADAnalyzer
from pipecat.frames.frames import (
    CancelFrame,
    EndFrame,
    Frame,
    InputAudioRawFrame,
    InterimTranscriptionFrame,
    InterruptionFrame,
    LLMContextFrame,
    LLMFullResponseEndFrame,
    LLMFullResponseStartFrame,
    LLMTextFrame,
    OutputAudioRawFrame,
    StartFrame,
    TranscriptionFrame,
    TTSAudioRawFrame,
)
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.worker import PipelineParams, PipelineWorker
from pipecat.processors.aggregators.llm_context import LLMContext
from pipecat.processors.aggregators.llm_response_universal import (
    LLMContextAggregatorPair,
    LLMUserAggregatorParams,
)
from pipecat.processors.frame_processor import FrameDirection, FrameProcessor
from pipecat.services.stt_service import STTService
from pipecat.services.tts_service import TTSService
from pipecat.transports.base_input import BaseInputTransport
from pipecat.transports.base_output import BaseOutputTransport
from pipecat.transports.base_transport import TransportParams
from pipecat.utils.time import time_now_iso8601
from pipecat.workers.runner import WorkerRunner

from bench.voice_child import play
from bench.voice_rig import RATE_HZ, Talk


class PipecatLoop:
    async def start(self, talk: Talk) -> None:
        params = TransportParams(audio_in_enabled=True, audio_out_enabled=True)
        self._input = _Input(params)
        users = LLMUserAggregatorParams(vad_analyzer=SileroVADAnalyzer())
        pair = LLMContextAggregatorPair(LLMContext(), user_params=users)
        self._hearing = _Oracle(talk)
        pipeline = Pipeline(
            [
                self._input,
                self._hearing,
                pair.user(),
                _Mind(talk),
                _Voice(talk),
                _Output(params, talk),
                pair.assistant(),
            ]
        )
        rates = PipelineParams(audio_in_sample_rate=RATE_HZ, audio_out_sample_rate=RATE_HZ)
        self._worker = PipelineWorker(pipeline, params=rates, idle_timeout_secs=None)
        self._runner = WorkerRunner(handle_sigint=False)
        await self._runner.add_workers(self._worker)
        self._running = asyncio.create_task(self._runner.run())
        async with asyncio.timeout(60):
            await self._input.is_ready.wait()

    def feed(self, frame: bytes) -> None:
        self._input.give(InputAudioRawFrame(audio=frame, sample_rate=RATE_HZ, num_channels=1))

    async def close(self) -> None:
        await self._worker.cancel()
        await asyncio.wait([self._running], timeout=5)


class _Input(BaseInputTransport):
    def __init__(self, params: TransportParams) -> None:
        super().__init__(params)
        self.is_ready = asyncio.Event()

    async def start(self, frame: StartFrame) -> None:
        await super().start(frame)
        await self.set_transport_ready(frame)
        self.is_ready.set()

    def give(self, frame: InputAudioRawFrame) -> None:
        self._audio_in_queue.put_nowait(frame)  # what push_audio_frame does


class _Output(BaseOutputTransport):
    """Writes to the player, paced as pipecat.transports.websocket is."""

    def __init__(self, params: TransportParams, talk: Talk) -> None:
        super().__init__(params)
        self._talk = talk
        self._next_s = 0.0

    async def start(self, frame: StartFrame) -> None:
        await super().start(frame)
        await self.set_transport_ready(frame)

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        if isinstance(frame, InterruptionFrame):
            self._talk.player.drop()
            self._next_s = 0.0

    async def write_audio_frame(self, frame: OutputAudioRawFrame) -> bool:
        self._talk.player.play(frame.audio)
        wait_s = max(0.0, self._next_s - time.monotonic())
        await asyncio.sleep(wait_s)
        interval_s = self.audio_chunk_size / self.sample_rate / 2
        self._next_s = (self._next_s if wait_s else time.monotonic()) + interval_s
        return True


class _Oracle(STTService):
    def __init__(self, talk: Talk) -> None:
        super().__init__(ttfs_p99_latency=0.35)
        self._told: asyncio.Queue[tuple[str, bool]] = asyncio.Queue()
        self._talk = talk
        self._telling: asyncio.Task[None] | None = None

    async def start(self, frame: StartFrame) -> None:
        await super().start(frame)
        self._talk.oracle.listeners.append(lambda text, is_over: self._told.put_nowait((text, is_over)))
        self._telling = self.create_task(self._tell())

    async def stop(self, frame: EndFrame) -> None:
        await super().stop(frame)
        await self._end()

    async def cancel(self, frame: CancelFrame) -> None:
        await super().cancel(frame)
        await self._end()

    async def run_stt(self, audio: bytes) -> AsyncGenerator[Frame | None, None]:
        yield None

    async def _end(self) -> None:
        if self._telling is not None:
            await self.cancel_task(self._telling)
            self._telling = None

    async def _tell(self) -> None:
        while True:
            text, is_over = await self._told.get()
            at = time_now_iso8601()
            if is_over:
                await self.push_frame(TranscriptionFrame(text, "person", at, finalized=True))
            else:
                await self.push_frame(InterimTranscriptionFrame(text, "person", at))


class _Mind(FrameProcessor):
    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self._talk = talk

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        if isinstance(frame, LLMContextFrame):
            await self.push_frame(LLMFullResponseStartFrame())
            await self.push_frame(LLMTextFrame(self._talk.answer()))
            await self.push_frame(LLMFullResponseEndFrame())
        else:
            await self.push_frame(frame, direction)


class _Voice(TTSService):
    def __init__(self, talk: Talk) -> None:
        super().__init__(push_start_frame=True, push_stop_frames=True, sample_rate=RATE_HZ)
        self._talk = talk

    async def run_tts(self, text: str, context_id: str) -> AsyncGenerator[Frame | None, None]:
        sound: Any = self._talk.voice(text)
        for at in range(0, len(sound), RATE_HZ // 20):
            pcm = sound[at : at + RATE_HZ // 20].tobytes()
            yield TTSAudioRawFrame(audio=pcm, sample_rate=RATE_HZ, num_channels=1, context_id=context_id)
            await asyncio.sleep(0)


if __name__ == "__main__":
    logger.remove()
    logger.add(sys.stderr, level="ERROR")
    play(PipecatLoop)

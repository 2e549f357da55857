"""Her sentences as sound: in order, in time, to be broken off anywhere; and the count of what was heard."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import numpy as np

from samantha.core.errors import SamanthaError
from samantha.testing.clock import FakeClock, settle
from samantha.testing.speaker import TimedSpeaker
from samantha.testing.voice import CHARACTER_MS, ToneVoice
from samantha.voice.lead import LEAD_MS, MOST_MS
from samantha.voice.pace import SENTENCE_MS
from samantha.voice.playout import DUCKED, REWIND_MS, Playout
from samantha.voice.script import Heard

ONE = "The kettle is on, and the cups are out."
TWO = "Come when you like."


class BusyClock(FakeClock):
    """Wakes whoever sleeps `late_s` too late."""

    late_s = 0.0

    async def sleep(self, seconds: float) -> None:
        await super().sleep(seconds + self.late_s)


class Watched:
    def __init__(self, voice) -> None:
        self.clock = BusyClock()
        self.speaker = TimedSpeaker(self.clock)
        self.heard: list[Heard] = []
        self.troubles: list[SamanthaError] = []
        self.playout = Playout(
            voice, self.speaker, self.clock, heard=self.heard.append, failed=self.troubles.append
        )

    @property
    def last(self) -> Heard:
        return self.heard[-1]

    async def wait(self, ms: float) -> None:
        for _ in range(int(ms / 10)):
            await self.clock.advance(0.01)


@asynccontextmanager
async def playing(voice=None) -> AsyncIterator[Watched]:
    watched = Watched(voice or ToneVoice())
    running = asyncio.create_task(watched.playout.run())
    await settle()
    try:
        yield watched
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


def length_ms(text: str) -> int:
    return len(text) * CHARACTER_MS


async def test_a_reply_is_heard_to_its_end_and_counted_whole():
    async with playing() as talk:
        talk.playout.say("s-1", ONE)
        talk.playout.say("s-1", TWO)
        talk.playout.said("s-1")
        await talk.wait(length_ms(ONE + TWO) + SENTENCE_MS + 300)
        assert talk.last == Heard(reply="s-1", chars=len(ONE) + 1 + len(TWO), is_done=True)
        assert not talk.playout.is_sounding
        counts = [heard.chars for heard in talk.heard]
        assert counts == sorted(counts)


async def test_between_two_sentences_of_a_reply_there_is_a_pause_and_after_the_last_none():
    async with playing() as talk:
        talk.playout.say("s-1", ONE)
        talk.playout.say("s-1", TWO)
        talk.playout.said("s-1")
        await talk.wait(length_ms(ONE + TWO) + SENTENCE_MS + 300)
        sound = np.frombuffer(bytes(talk.speaker.sound), "<i2")
        assert len(sound) == 16 * (length_ms(ONE + TWO) + SENTENCE_MS)
        pause = sound[16 * length_ms(ONE) :][: 16 * SENTENCE_MS]
        assert not pause.any()
        assert np.abs(sound[-1600:]).max() > 1_000


async def test_never_more_is_sent_ahead_than_a_page_needs():
    async with playing() as talk:
        talk.playout.say("s-1", ONE)
        for _ in range(100):
            await talk.wait(10)
            ahead_ms = len(talk.speaker.sound) / 32 - 1000 * talk.clock.monotonic()
            assert ahead_ms <= LEAD_MS + 40


async def test_on_a_machine_that_is_late_she_sends_sooner_and_less_ahead_once_it_is_not():
    async with playing() as talk:
        talk.playout.say("s-1", ONE * 8)
        talk.clock.late_s = 0.12
        await talk.wait(2_000)
        talk.clock.late_s = 0.0
        await talk.wait(200)
        assert LEAD_MS + 100 < talk.speaker.waiting_ms <= MOST_MS + 20
        await talk.wait(12_000)
        assert talk.speaker.waiting_ms < MOST_MS - 20


async def test_ducked_sound_is_a_fifth_as_loud_and_comes_back():
    async with playing() as talk:
        talk.playout.say("s-1", ONE)
        await talk.wait(400)
        before = len(talk.speaker.sound)
        talk.playout.duck()
        assert talk.speaker.ducked == [DUCKED]
        await talk.wait(200)
        after = len(talk.speaker.sound)
        talk.playout.go_on()
        await talk.wait(200)
        loud = np.abs(np.frombuffer(bytes(talk.speaker.sound), "<i2").astype(float))
        full = loud[: before // 2].max()
        assert (
            loud[before // 2 : after // 2].max() < 0.22 * full
        )  # the first of it too: it follows what was lowered
        assert loud[after // 2 + 400 :].max() > 0.95 * full


async def test_a_hold_is_silent_and_goes_on_a_word_earlier_than_it_stopped():
    async with playing() as talk:
        talk.playout.say("s-1", ONE)
        talk.playout.said("s-1")
        await talk.wait(1000)
        await talk.playout.hold()
        held = len(talk.speaker.sound)
        await talk.wait(500)
        assert len(talk.speaker.sound) == held
        assert talk.playout.is_sounding
        talk.playout.go_on()
        await talk.wait(length_ms(ONE))
        assert talk.last == Heard(reply="s-1", chars=len(ONE), is_done=True)
        again_ms = len(talk.speaker.sound) / 32 - length_ms(ONE)
        assert REWIND_MS <= again_ms <= REWIND_MS + LEAD_MS + 40


async def test_after_a_hold_she_can_go_on_lowered_and_then_as_she_was():
    async with playing() as talk:
        talk.playout.say("s-1", ONE)
        await talk.wait(600)
        full = loudest(talk.speaker.sound)
        await talk.playout.hold()
        held = len(talk.speaker.sound)
        talk.playout.go_on(is_lowered=True)
        await talk.wait(300)
        lowered = len(talk.speaker.sound)
        assert 0 < loudest(talk.speaker.sound[held:]) < 0.22 * full
        talk.playout.go_on()
        await talk.wait(300)
        assert loudest(talk.speaker.sound[lowered:]) > 0.95 * full


def loudest(sound: bytearray) -> float:
    return float(np.abs(np.frombuffer(bytes(sound), "<i2").astype(float)).max())


async def test_stopping_keeps_only_whole_words_that_were_heard():
    async with playing() as talk:
        talk.playout.say("s-1", ONE)
        talk.playout.say("s-1", TWO)
        await talk.wait(length_ms("The kettle is o"))
        await talk.playout.stop()
        assert ONE[: talk.last.chars] == "The kettle is"
        assert not talk.playout.is_sounding
        sent = len(talk.speaker.sound)
        await talk.wait(500)
        assert len(talk.speaker.sound) == sent


async def test_a_new_reply_is_counted_from_its_own_beginning():
    async with playing() as talk:
        talk.playout.say("s-1", ONE)
        await talk.wait(300)
        await talk.playout.stop()
        talk.playout.say("s-2", TWO)
        talk.playout.said("s-2")
        await talk.wait(length_ms(TWO) + SENTENCE_MS + 300)
        assert talk.last == Heard(reply="s-2", chars=len(TWO), is_done=True)


async def test_a_prepared_sentence_is_said_without_being_made_again():
    voice = ToneVoice()
    async with playing(voice) as talk:
        talk.playout.prepare(ONE)
        await talk.wait(100)
        assert not talk.speaker.sound
        talk.playout.say("s-1", ONE)
        talk.playout.said("s-1")
        await talk.wait(length_ms(ONE) + 300)
        assert voice.said == [ONE]
        assert talk.last.is_done


async def test_a_voice_that_fails_says_so_once_and_the_next_sentence_is_heard():
    class Failing(ToneVoice):
        def speak(self, text):
            if text == ONE:
                raise SamanthaError("no sound")
            return super().speak(text)

    async with playing(Failing()) as talk:
        talk.playout.say("s-1", ONE)
        talk.playout.say("s-1", TWO)
        talk.playout.said("s-1")
        await talk.wait(length_ms(TWO) + SENTENCE_MS + 300)
        assert [str(trouble) for trouble in talk.troubles] == ["no sound"]
        assert talk.last == Heard(reply="s-1", chars=len(ONE) + 1 + len(TWO), is_done=True)


async def test_a_murmur_is_heard_and_counted_as_no_reply():
    async with playing() as talk:
        talk.playout.murmur("Mm-hm.")
        await talk.wait(600)
        assert talk.speaker.sound
        assert not talk.heard
        talk.playout.say("s-1", ONE)
        talk.playout.murmur("Mm-hm.")
        talk.playout.said("s-1")
        await talk.wait(length_ms(ONE) + 500)
        assert talk.last == Heard(reply="s-1", chars=len(ONE), is_done=True)

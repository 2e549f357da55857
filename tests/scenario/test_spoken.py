"""A talk by sound: turns end where they end, she gives way to who wants the floor, and nothing is lost."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator

import numpy as np
import pytest

from samantha.core.entry import Draft
from samantha.core.ids import SOLE_OWNER
from samantha.core.turn import Piece, Turn
from samantha.journal.erase import closure
from samantha.journal.journal import entries
from samantha.memory.episodes import count_turns, past
from samantha.memory.profile import read_profile
from samantha.testing.recogniser import LateRecogniser
from samantha.testing.spoken import SpokenScript, spoken_talk
from samantha.testing.voice import ToneVoice

LONG = "There was once a ferry that left at six each morning, and nobody ever asked it why."
SHORT = "Ten past nine."


class Reader:
    """Answers every turn with the same sentences."""

    def __init__(self, *sentences: str) -> None:
        self.sentences = sentences
        self.heard: list[str] = []

    async def answer(self, cue, moment, hands) -> AsyncIterator[Piece]:
        if isinstance(cue, Turn):
            self.heard.append(cue.text)
        for sentence in self.sentences:
            yield Piece(text=sentence, move="read")


async def record(talk: SpokenScript) -> list[tuple[str, str]]:
    every = await talk.house.journal.look(lambda tx: list(entries(SOLE_OWNER, tx)))
    return [(entry.kind, entry.body["text"]) for entry in every if entry.kind in ("turn", "reply")]


def loud(pcm: bytes) -> float:
    return float(np.abs(np.frombuffer(pcm, "<i2")).max()) if pcm else 0.0


async def test_a_question_is_answered_aloud_and_both_are_kept():
    async with spoken_talk(Reader(SHORT)) as talk:
        await talk.person("what time is it", pause_ms=2_500)
        assert talk.turns == ["what time is it"]
        assert await record(talk) == [("turn", "what time is it"), ("reply", SHORT)]
        assert talk.session.holder == "listening"


async def test_a_pause_inside_a_sentence_is_not_answered_into():
    async with spoken_talk(Reader(SHORT)) as talk:
        await talk.person("i was going to ask you about the", pause_ms=600)
        assert talk.turns == []
        await talk.person("ferry to oban", pause_ms=2_500)
        assert talk.turns == ["i was going to ask you about the ferry to oban"]


async def test_a_turn_that_never_finds_its_end_is_answered_all_the_same():
    async with spoken_talk(Reader(SHORT)) as talk:
        await talk.person("i thought maybe i could", pause_ms=2_000)
        assert talk.turns == ["i thought maybe i could"]


async def test_a_cough_is_no_turn():
    async with spoken_talk(Reader(SHORT)) as talk:
        await talk.noise(300)
        await talk.wait(2_000)
        assert talk.turns == []
        assert await record(talk) == []


@pytest.mark.parametrize("delay_s", [0.0, 0.1, 0.3])
@pytest.mark.parametrize("words", ["mm hmm", "yeah", "oh wow", ""])
async def test_a_word_in_passing_does_not_end_her_turn(words, delay_s):
    async with spoken_talk(Reader(LONG), delay_s=delay_s) as talk:
        await talk.person("tell me a story", pause_ms=1_500)
        if words:
            await talk.person(words)
        else:
            await talk.noise(400)
        await talk.wait(6_000)
        assert await record(talk) == [("turn", "tell me a story"), ("reply", LONG)]


async def test_an_interruption_silences_her_and_the_record_has_only_what_was_heard():
    async with spoken_talk(Reader(LONG)) as talk:
        await talk.person("tell me a story", pause_ms=1_500)
        await talk.person("no wait what did you do today", pause_ms=400)
        kept = await record(talk)
        assert [kind for kind, _ in kept] == ["turn", "reply", "turn"]
        said = kept[1][1]
        assert LONG.startswith(said)
        assert 0 < len(said) < len(LONG)
        heard_ms = len(talk.speaker.heard) / 32
        assert len(said) * 60 <= heard_ms + 60


async def test_she_is_lowered_at_once_and_silent_before_it_is_clear():
    async with spoken_talk(Reader(LONG), delay_s=0.3) as talk:
        await talk.person("tell me a story", pause_ms=1_500)
        before = len(talk.speaker.sound)
        await talk.person("no")
        assert talk.speaker.ducked
        await talk.person("that is not")
        after = talk.speaker.sound[before:]
        assert len(after) / 32 < 400
        assert loud(bytes(after[-3200:])) < 0.25 * loud(bytes(talk.speaker.sound[:before]))


@pytest.mark.parametrize("words", ["stop", "samantha stop", "be quiet"])
async def test_stop_is_obeyed_however_late_its_words_come(words):
    async with spoken_talk(Reader(LONG), delay_s=0.3) as talk:
        await talk.person("tell me a story", pause_ms=1_500)
        await talk.person(words, pause_ms=700)
        sent = len(talk.speaker.sound)
        kept = await record(talk)
        assert kept[1][0] == "reply"
        assert len(kept[1][1]) < len(LONG)
        assert sent / 32 < 3_500


async def test_who_speaks_before_she_has_begun_is_not_spoken_over():
    thinking = asyncio.Event()

    class Slow(Reader):
        async def answer(self, cue, moment, hands) -> AsyncIterator[Piece]:
            self.heard.append(cue.text)
            if len(self.heard) == 1:
                await thinking.wait()
            yield Piece(text=SHORT)

    mind = Slow()
    async with spoken_talk(mind) as talk:
        await talk.person("what time is it", pause_ms=500)
        await talk.person("in oban i mean")
        thinking.set()
        await talk.wait(2_500)
        assert talk.turns == ["what time is it", "in oban i mean"]
        assert [kind for kind, _ in await record(talk)] == ["turn", "turn", "reply"]


class Waiting(Reader):
    """Has nothing to say to the first turn before `may_go` is set."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(*sentences)
        self.may_go = asyncio.Event()

    async def answer(self, cue, moment, hands) -> AsyncIterator[Piece]:
        self.heard.append(cue.text)
        if len(self.heard) == 1:
            await self.may_go.wait()
        for sentence in self.sentences:
            yield Piece(text=sentence, move="read")


async def remembered(talk: SpokenScript) -> list[str]:
    lines = await talk.house.journal.look(lambda tx: past(SOLE_OWNER, tx, 20))
    return [line.text for line in lines]


async def test_a_turn_taken_for_over_too_soon_and_what_followed_are_one_turn():
    mind = Waiting(SHORT)
    async with spoken_talk(mind) as talk:
        await talk.person("what time is it", pause_ms=500)
        await talk.person("in oban i mean", pause_ms=3_000)
        whole = "what time is it in oban i mean"
        assert mind.heard[-1] == whole
        assert await remembered(talk) == [whole, SHORT]
        assert await record(talk) == [("turn", "what time is it"), ("turn", whole), ("reply", SHORT)]
        every = await talk.house.journal.look(lambda tx: list(entries(SOLE_OWNER, tx)))
        first, second = (entry for entry in every if entry.kind == "turn")
        assert second.sources == (first.id,)
        assert await talk.house.journal.look(lambda tx: count_turns(SOLE_OWNER, tx)) == 1
        assert await talk.house.journal.look(lambda tx: closure(SOLE_OWNER, [second.id], tx)) >= {first.id}


async def test_once_her_answer_was_heard_what_follows_is_a_turn_of_its_own():
    async with spoken_talk(Reader(LONG)) as talk:
        await talk.person("what time is it", pause_ms=1_200)
        await talk.person("in oban i mean", pause_ms=7_000)
        said = [text for kind, text in await record(talk) if kind == "turn"]
        assert said == ["what time is it", "in oban i mean"]


async def test_what_comes_long_after_is_a_turn_of_its_own_though_she_has_not_answered():
    mind = Waiting(SHORT)
    async with spoken_talk(mind) as talk:
        await talk.person("what time is it", pause_ms=2_500)
        await talk.person("in oban i mean", pause_ms=3_000)
        assert mind.heard[-1] == "in oban i mean"


@pytest.mark.parametrize(
    ("late", "turns"),
    [("what time is it", ["what time is it"]), ("what time is it in oban", ["what time is it in oban"])],
)
async def test_words_of_an_ear_that_is_late_are_heard_once(late, turns):
    mind = Waiting(SHORT)
    async with spoken_talk(mind) as talk:
        ear = talk.spoken.recogniser = LateRecogniser("what time is it", late)
        await talk.noise(1_000)
        await talk.wait(4_000)
        assert mind.heard == ["what time is it"]
        ear.is_ready.set()
        await talk.wait(3_000)
        mind.may_go.set()
        await talk.wait(3_000)
        assert [text for text in await remembered(talk) if text != SHORT] == turns


class NeverVoice(ToneVoice):
    """Its first sound never comes."""

    async def speak(self, text: str) -> AsyncGenerator[bytes, None]:
        await asyncio.Event().wait()
        yield b""


async def test_who_types_after_reading_her_greeting_is_not_greeted_again():
    class Host(Reader):
        async def answer(self, cue, moment, hands) -> AsyncIterator[Piece]:
            if not isinstance(cue, Turn):
                yield Piece(text="Hello, and who is there?", move="hello", expects="name")
                return
            self.heard.append(" ".join(line.text for line in moment.past if line.speaker == "samantha"))
            yield Piece(text=SHORT)

    for read_ms, known in ((1_200, "Hello, and who is there?"), (300, "")):
        mind = Host()
        async with spoken_talk(mind, voice=NeverVoice(), has_begun=False) as talk:
            talk.session.begin()
            await talk.wait(read_ms)
            talk.session.hear("jonas")
            await talk.wait(1_000)
            assert mind.heard == [known]


async def test_a_yes_over_the_end_of_her_question_is_the_answer():
    async with spoken_talk(Reader("Shall I set it for seven?")) as talk:
        await talk.person("wake me tomorrow", pause_ms=1_200)
        await talk.person("yes", pause_ms=2_500)
        assert talk.turns[:2] == ["wake me tomorrow", "yes"] or (await record(talk))[2] == ("turn", "yes")


async def test_an_ear_that_fails_says_so_and_typing_goes_on():
    async with spoken_talk(Reader(SHORT)) as talk:
        talk.recogniser.trouble = "My ear failed. Type it to me."
        await talk.person("what time is it", pause_ms=4_000)
        assert talk.troubles[:1] == ["My ear failed. Type it to me."]
        assert await record(talk) == []
        talk.session.hear("what time is it")
        await talk.wait(2_500)
        assert await record(talk) == [("turn", "what time is it"), ("reply", SHORT)]


async def test_words_that_are_not_sure_are_shown_and_not_taken():
    async with spoken_talk(Reader(SHORT)) as talk:
        talk.recogniser.is_sure = False
        await talk.person("what thyme is it", pause_ms=2_000)
        assert talk.turns == ["what thyme is it"]
        assert await record(talk) == []


async def test_a_closed_microphone_hears_nothing():
    async with spoken_talk(Reader(SHORT)) as talk:
        talk.spoken.listen(is_on=False)
        await talk.person("what time is it", pause_ms=2_000)
        assert talk.turns == []
        assert talk.recogniser.opened == 0


async def test_closing_the_microphone_in_mid_sentence_drops_the_sentence():
    async with spoken_talk(Reader(SHORT)) as talk:
        await talk.person("my secret is")
        talk.spoken.listen(is_on=False)
        await talk.wait(2_000)
        talk.spoken.listen(is_on=True)
        await talk.wait(2_000)
        assert talk.turns == []
        assert await record(talk) == []


async def test_the_first_words_of_an_answer_are_made_before_the_turn_is_over():
    async with spoken_talk(Reader(SHORT)) as talk:
        await talk.person("well i think so and", pause_ms=400)
        assert not talk.turns
        assert not talk.speaker.sound
        await talk.wait(3_000)
        assert await record(talk) == [("turn", "well i think so and"), ("reply", SHORT)]


async def test_how_somebody_pauses_is_learned_and_kept_for_the_next_talk():
    async with spoken_talk(Reader(SHORT)) as talk:
        for _ in range(12):
            await talk.person("and then i went to the", pause_ms=700)
            await talk.person("market with my", pause_ms=700)
            await talk.person("sister", pause_ms=2_500)
        every = await talk.house.journal.look(lambda tx: list(entries(SOLE_OWNER, tx)))
        kept = [entry.body for entry in every if entry.kind == "pauses"]
        assert kept
        assert kept[-1]["incomplete"]["seen"] > 10
        profile = await talk.house.journal.look(lambda tx: read_profile(SOLE_OWNER, tx))
        assert profile["pauses"] == kept[-1]


STORY = (
    "so when we finally got down to the harbour at six in the morning with all our bags",
    "the man with the dog said there was no ferry",
)


async def tell_story(talk: SpokenScript) -> int:
    """They tell it; how long she made a sound meanwhile, in ms."""
    await talk.person(STORY[0], pause_ms=500)
    await talk.person(STORY[1])
    return len(talk.speaker.sound) // 32


async def test_she_murmurs_seldom_in_a_long_story_and_it_is_no_turn():
    async with spoken_talk(Reader(SHORT)) as talk:
        sounded_ms = await tell_story(talk)
        assert 0 < sounded_ms < 600
        assert talk.turns == []
        await talk.wait(3_000)
        assert [kind for kind, _ in await record(talk)] == ["turn", "reply"]


async def test_told_not_to_murmur_she_is_quiet():
    async with spoken_talk(Reader(SHORT)) as talk:
        await talk.house.journal.append(Draft(kind="consent", body={"what": "murmurs", "given": False}))
        assert await tell_story(talk) == 0

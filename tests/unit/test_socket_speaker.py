"""Her sound over the socket: streams are numbered, and what the page says it played is taken at its word."""

import asyncio

from samantha.web import wire
from samantha.web.speaker import SocketSpeaker


def played(stream: int, samples: int) -> wire.Played:
    return wire.Played(type="played", stream=stream, samples=samples)


async def test_a_new_stream_counts_from_nothing_and_late_news_of_the_old_is_ignored():
    sent: list[wire.Json | bytes] = []
    speaker = SocketSpeaker(sent.append)
    speaker.begin(16_000)
    speaker.play(b"\0\0")
    speaker.note(played(1, 1))
    assert speaker.played == 1
    speaker.begin(22_050)
    speaker.note(played(1, 300))
    assert speaker.played == 0
    speaker.note(played(2, 40))
    speaker.note(played(2, 30))
    assert speaker.played == 40
    assert sent == [
        {"type": "sound", "stream": 1, "rate_hz": 16_000},
        b"\0\0",
        {"type": "sound", "stream": 2, "rate_hz": 22_050},
    ]


async def test_emptying_waits_for_the_page_to_say_how_far_it_came():
    sent: list[wire.Json | bytes] = []
    speaker = SocketSpeaker(sent.append)
    speaker.begin(16_000)
    emptying = asyncio.create_task(speaker.empty())
    await asyncio.sleep(0)
    assert sent[-1] == {"type": "empty", "stream": 1}
    speaker.note(played(1, 777))
    assert await emptying == 777


async def test_a_page_that_never_answers_is_taken_at_its_last_word(monkeypatch):
    monkeypatch.setattr("samantha.web.speaker.ANSWER_S", 0.01)
    speaker = SocketSpeaker(lambda _: None)
    speaker.begin(16_000)
    speaker.note(played(1, 99))
    assert await speaker.empty() == 99

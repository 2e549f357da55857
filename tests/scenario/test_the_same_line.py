"""The same line again and again: said to be that, in changing words."""


async def test_fifty_times_the_same_line_is_said_to_be_that(days):
    replies = [await days.say("i like toast") for _ in range(50)]
    assert all(replies[2:])
    assert "three" in replies[2]
    assert max(replies[2:].count(reply) for reply in replies[2:]) <= 5


async def test_a_short_answer_may_come_as_often_as_it_likes(days):
    for _ in range(5):
        await days.say("ok")
    assert not any("word for word" in reply for _, reply in days.visits[-1])

"""Who may speak: every order of events leads to a floor that makes sense."""

from hypothesis import given
from hypothesis import strategies as st

from samantha.conversation.floor import (
    LISTENING,
    Interrupted,
    Keep,
    Played,
    ReplyComplete,
    SentenceReady,
    Show,
    Silence,
    StopAsked,
    Think,
    TurnEnded,
    step,
)


def play(*happenings):
    floor, done = LISTENING, []
    for happening in happenings:
        floor, actions = step(floor, happening)
        done += actions
    return floor, done


def test_a_turn_is_thought_about_spoken_and_kept():
    floor, done = play(
        TurnEnded(reply="a"), SentenceReady(reply="a"), ReplyComplete(reply="a"), Played(reply="a")
    )
    assert floor == LISTENING
    assert done == [
        Show(holder="thinking"),
        Think(reply="a"),
        Show(holder="speaking"),
        Keep(reply="a"),
        Show(holder="listening"),
    ]


def test_an_interruption_silences_her_and_keeps_what_was_heard():
    floor, done = play(TurnEnded(reply="a"), SentenceReady(reply="a"), Interrupted())
    assert floor == LISTENING
    assert done[-3:] == [Silence(reply="a"), Keep(reply="a"), Show(holder="listening")]


def test_stop_is_obeyed_while_she_thinks():
    _, done = play(TurnEnded(reply="a"), StopAsked())
    assert Silence(reply="a") in done


def test_a_new_turn_breaks_off_the_old_reply_before_it_is_thought_about():
    _, done = play(TurnEnded(reply="a"), SentenceReady(reply="a"), TurnEnded(reply="b"))
    assert done.index(Keep(reply="a")) < done.index(Think(reply="b"))


def test_news_of_a_reply_that_is_over_changes_nothing():
    floor, _ = play(TurnEnded(reply="a"), Interrupted())
    for late in (SentenceReady(reply="a"), ReplyComplete(reply="a"), Played(reply="a")):
        assert step(floor, late) == (floor, ())


def test_an_empty_reply_gives_the_floor_back():
    floor, done = play(TurnEnded(reply="a"), ReplyComplete(reply="a", is_empty=True))
    assert floor == LISTENING
    assert done[-1] == Show(holder="listening")


def test_speech_that_was_played_before_its_end_was_known_is_not_kept_too_early():
    floor, done = play(TurnEnded(reply="a"), SentenceReady(reply="a"), Played(reply="a"))
    assert floor.holder == "speaking"
    assert Keep(reply="a") not in done


names = st.sampled_from("abc")
happenings = st.one_of(
    st.builds(TurnEnded, reply=names),
    st.builds(SentenceReady, reply=names),
    st.builds(ReplyComplete, reply=names, is_empty=st.booleans()),
    st.builds(Played, reply=names),
    st.builds(Interrupted),
    st.builds(StopAsked),
)


@given(st.lists(happenings, max_size=30))
def test_each_reply_is_kept_at_most_once_and_never_after_it_was_given_up(events):
    floor, open_reply, kept = LISTENING, None, 0
    for event in events:
        floor, actions = step(floor, event)
        for action in actions:
            match action:
                case Think(reply=reply):
                    open_reply, kept = reply, 0
                case Keep(reply=reply):
                    kept += 1
                    assert reply == open_reply
                    assert kept == 1
        assert (floor.reply is None) == (floor.holder == "listening")

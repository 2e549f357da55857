"""Whose turn it is, frame by frame: a pause is no end, a cough no interruption, and stop is always stop."""

import pytest

from samantha.conversation.turntaking import (
    ASK_MS,
    HELD_MS,
    HOLD_MS,
    Action,
    Ask,
    Begin,
    Duck,
    EndTurn,
    Frame,
    GoOn,
    Hers,
    Hold,
    Known,
    LetGo,
    Partial,
    Taking,
    WentOn,
    Yield,
    step,
)
from samantha.core.sound import FRAME_MS


class Played:
    """Frames in, actions out, each with the time at which it came."""

    def __init__(self) -> None:
        self.taking = Taking()
        self.did: list[tuple[int, Action]] = []

    def happen(self, happening) -> None:
        self.taking, actions = step(self.taking, happening)
        self.did += [(self.taking.now_ms, action) for action in actions]

    def sound(self, ms: int, speech: float, hers: Hers = "silent") -> None:
        for _ in range(ms // FRAME_MS):
            self.happen(Frame(speech=speech, hers=hers))

    def talk(self, ms: int, hers: Hers = "silent") -> None:
        self.sound(ms, 0.9, hers)

    def silence(self, ms: int, hers: Hers = "silent") -> None:
        self.sound(ms, 0.05, hers)

    def words(self, words: str) -> None:
        self.happen(Partial(words=words))

    @property
    def kinds(self) -> list[type]:
        return [type(action) for _, action in self.did]

    def when(self, kind: type) -> int:
        return next(at for at, action in self.did if isinstance(action, kind))


def test_a_turn_ends_when_its_words_are_known_and_patience_is_over():
    talk = Played()
    talk.talk(800)
    talk.silence(ASK_MS + 40)
    assert talk.kinds == [Begin, Ask]
    talk.happen(Known(words="what time is it", patience_ms=200))
    talk.silence(200)
    assert talk.did[-1][1] == EndTurn(words="what time is it")
    assert talk.when(EndTurn) <= 800 + 200 + FRAME_MS


def test_going_on_after_a_pause_drops_what_was_begun():
    talk = Played()
    talk.talk(600)
    talk.silence(300)
    talk.happen(Known(words="i was going to the", patience_ms=900))
    talk.talk(600)
    assert talk.kinds == [Begin, Ask, WentOn]
    talk.silence(300)
    talk.happen(Known(words="i was going to the market", patience_ms=200))
    talk.silence(100)
    assert talk.kinds == [Begin, Ask, WentOn, Ask, EndTurn]


def test_words_that_come_after_they_went_on_end_nothing():
    talk = Played()
    talk.talk(600)
    talk.silence(200)
    talk.talk(100)
    talk.happen(Known(words="i was", patience_ms=100))
    talk.talk(500)
    assert EndTurn not in talk.kinds


def test_a_noise_without_words_is_no_turn():
    talk = Played()
    talk.talk(200)
    talk.silence(200)
    talk.happen(Known(words="", patience_ms=300))
    talk.silence(300)
    assert talk.kinds == [Begin, Ask, LetGo]


def test_an_ear_that_never_answers_does_not_hold_the_talk_up():
    talk = Played()
    talk.talk(400)
    talk.silence(4_000)
    assert talk.kinds == [Begin, Ask, LetGo]


def test_her_voice_is_lowered_with_the_first_frame_of_speech():
    talk = Played()
    talk.silence(200, "speaking")
    talk.talk(FRAME_MS, "speaking")
    assert talk.kinds == [Begin, Duck]


def test_what_goes_on_unclear_silences_her_and_a_short_sound_lets_her_go_on():
    talk = Played()
    talk.talk(400, "speaking")
    assert talk.kinds == [Begin, Duck, Hold]
    assert talk.when(Hold) <= HOLD_MS + FRAME_MS
    talk.silence(260, "speaking")
    assert GoOn in talk.kinds
    assert Yield not in talk.kinds


@pytest.mark.parametrize("words", ["mm hmm", "yeah", "oh wow"])
def test_a_word_in_passing_lets_her_go_on(words):
    talk = Played()
    talk.talk(160, "speaking")
    talk.words(words)
    talk.talk(300, "speaking")
    talk.silence(300, "speaking")
    assert Yield not in talk.kinds
    assert talk.kinds[-2:] == [GoOn, LetGo]


@pytest.mark.parametrize("words", ["oh wow", "yeah"])
def test_under_words_in_passing_she_goes_on_lowered_and_not_before_she_was_silent_for_a_while(words):
    talk = Played()
    talk.talk(300, "speaking")
    talk.words(words)
    talk.talk(400, "speaking")
    assert talk.did[-1][1] == GoOn(is_lowered=True)
    assert talk.did[-1][0] - talk.when(Hold) == HELD_MS
    talk.silence(300, "speaking")
    assert Yield not in talk.kinds


def test_what_was_taken_for_a_word_in_passing_silences_her_again_where_it_turns_into_more():
    talk = Played()
    talk.talk(300, "speaking")
    talk.words("oh wow")
    talk.talk(300, "speaking")
    assert talk.kinds[-1] is GoOn
    talk.words("oh wow so what should i do")
    talk.talk(FRAME_MS, "speaking")
    assert talk.kinds[-1] is Hold
    talk.talk(400, "speaking")
    assert talk.kinds[-1] is Yield


def test_a_real_interruption_takes_the_floor_and_becomes_a_turn():
    talk = Played()
    talk.talk(260, "speaking")
    talk.words("no hang on")
    talk.talk(80, "speaking")
    assert talk.kinds == [Begin, Duck, Hold]
    talk.talk(700, "speaking")
    assert talk.kinds == [Begin, Duck, Hold, Yield]
    talk.silence(200)
    talk.happen(Known(words="no hang on a second", patience_ms=200))
    talk.silence(200)
    assert talk.did[-1][1] == EndTurn(words="no hang on a second")


def test_a_short_interruption_ends_her_reply_once_all_its_words_are_known():
    talk = Played()
    talk.talk(400, "speaking")
    talk.words("hang")
    talk.silence(160, "speaking")
    assert Yield not in talk.kinds
    talk.happen(Known(words="hang on", patience_ms=200))
    talk.silence(20, "speaking")
    assert talk.kinds[-1] is Yield
    talk.silence(100)
    assert talk.did[-1][1] == EndTurn(words="hang on")


def test_stop_stops_her_even_when_its_words_come_late():
    talk = Played()
    talk.talk(240, "speaking")
    talk.silence(200, "speaking")
    assert talk.kinds[-1] is LetGo
    talk.happen(Known(words="stop", patience_ms=200))
    assert [type(action) for _, action in talk.did[-2:]] == [Yield, EndTurn]


def test_late_words_in_passing_stay_in_passing():
    talk = Played()
    talk.talk(240, "speaking")
    talk.silence(200, "speaking")
    before = talk.kinds
    talk.happen(Known(words="mm hmm", patience_ms=200))
    assert talk.kinds == before


def test_speech_before_she_has_begun_keeps_her_from_beginning():
    talk = Played()
    talk.talk(FRAME_MS, "waiting")
    assert talk.kinds == [Begin, Hold]
    talk.talk(200, "waiting")
    talk.silence(300, "waiting")
    assert talk.kinds[-2:] == [GoOn, LetGo]


def test_a_click_over_her_voice_is_forgotten_at_once():
    talk = Played()
    talk.talk(40, "speaking")
    talk.silence(200, "speaking")
    assert [kind for kind in talk.kinds if kind is not Ask] == [Begin, Duck, GoOn, LetGo]
    assert Hold not in talk.kinds


def test_what_began_over_her_last_words_is_a_turn_once_she_has_ended():
    talk = Played()
    talk.talk(160, "speaking")
    talk.words("yeah")
    talk.talk(200)
    talk.silence(200)
    talk.happen(Known(words="yeah i think so", patience_ms=200))
    talk.silence(200)
    assert talk.did[-1][1] == EndTurn(words="yeah i think so")

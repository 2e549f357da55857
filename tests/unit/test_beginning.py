"""What a stretch of speech begins with: a little before the voice, however late it is known whose it is."""

from samantha.conversation.beginning import BEFORE_MS, MOST_MS, Beginning
from samantha.core.sound import FRAME_MS

BEFORE = BEFORE_MS // FRAME_MS


def begun(silent: int, voiced: int) -> list[bytes]:
    beginning = Beginning()
    for at in range(silent + voiced):
        beginning.hear(bytes([at]), 0.9 if at >= silent else 0.1)
    return beginning.frames


def test_a_voice_that_is_noticed_at_once_begins_with_what_was_before_it():
    assert begun(40, 1) == [bytes([at]) for at in range(40 - BEFORE, 41)]


def test_a_voice_that_is_told_from_hers_late_begins_where_it_began():
    assert begun(40, 20) == [bytes([at]) for at in range(40 - BEFORE, 60)]


def test_it_never_reaches_back_further_than_stated():
    assert len(begun(40, 100)) == MOST_MS // FRAME_MS


def test_a_closed_microphone_leaves_nothing_behind():
    beginning = Beginning()
    beginning.hear(b"secret", 0.9)
    beginning.clear()
    assert beginning.frames == []

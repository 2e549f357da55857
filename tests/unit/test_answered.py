"""What a line has told is not asked of it."""

import pytest

from samantha.mind.reflex.answered import untold


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("How long has it been?", "we divorced, it is two years now"),
        ("When did you first see it?", "she put the kettle in the fridge on Sunday"),
        ("Days, nights, or whatever the rota has decided?", "I'm a nurse, on nights"),
        ("What did he say?", "I asked him and he said never"),
        ("How many of them?", "there were fourteen boxes"),
        ("What set it off?", "I cried because he was so good to her"),
    ],
)
def test_a_question_that_the_line_answers_is_left_out(asked: str, told: str) -> None:
    assert untold((asked, "That's a lot."), told) == ("That's a lot.",)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("How long has it been?", "he hasn't replied"),
        ("Days or nights?", "I'm a nurse"),
        ("Who won?", "i lost"),
    ],
)
def test_a_question_that_the_line_leaves_open_stays(asked: str, told: str) -> None:
    assert untold((asked,), told) == (asked,)

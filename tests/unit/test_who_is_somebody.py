"""Who is somebody: a name counts only where it is used as one; a line said back is from her side."""

import pytest

from samantha.memory.en.corrections import unaddressed
from samantha.mind.reflex.persons import names_in
from samantha.mind.reflex.quoting import WORDS, said_back


@pytest.mark.parametrize(
    "text",
    [
        "She walked two miles through the snow.",
        "my brain is soup and the ward was mad",
        "The block bell went at six.",
        "I finished Middlemarch. Dorothea marries the wrong man.",
        "We stayed near Florence and Chelsea lost again.",
        "listening to Nina Simone all evening",
        "Hey Maria! Good to see you.",
        "ill mark the essays, the bill came and i hope for rain",
    ],
)
def test_a_place_a_word_and_a_novels_heroine_are_nobody(text: str) -> None:
    assert names_in(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("My friend Marek came along.", "Marek"),
        ("there's a man called howard, he nodded", "Howard"),
        ("Jean laughed so hard she cried", "Jean"),
        ("Her name's Ananya, she's in Pune.", "Ananya"),
        ("Orla's my sister, in Boston.", "Orla"),
        ("my grandma Rose turned ninety", "Rose"),
        ("had a chat with Omar about nothing", "Omar"),
    ],
)
def test_a_name_that_is_used_as_one_is_somebody(text: str, name: str) -> None:
    assert names_in(text) == (name,)


def test_her_own_name_is_an_address_and_no_value() -> None:
    assert unaddressed("No, Samantha. Saturday the twelfth.", "Samantha") == "No. Saturday the twelfth."
    assert unaddressed("Samantha, it's Lisbon", "Samantha") == "it's Lisbon"
    assert unaddressed("my boss Samantha is back", "Samantha") == "my boss Samantha is back"


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("I left my father's watch on the ferry.", "you left your father's watch on the ferry."),
        ("I was late, and we missed it", "you were late, and you missed it."),
        ("would you believe my luck", '"would you believe my luck."'),
    ],
)
def test_a_line_is_said_back_from_her_side_unless_it_calls_her_you(text: str, back: str) -> None:
    assert said_back(text) == back


def test_a_long_line_is_said_back_as_one_clause() -> None:
    long = (
        "I made quince jelly, eleven jars of it, and gave nine away before it had even set, because the "
        "neighbours were standing in the kitchen with spoons"
    )
    back = said_back(long, ("jars",))
    assert len(back.split()) <= WORDS
    assert "eleven jars" in back
    assert "…" not in back

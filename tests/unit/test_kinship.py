"""Who the names in a turn are, where kin word and name stand apart; and what is told without a verb."""

from datetime import UTC, datetime

import pytest

from samantha.memory.learn import learn
from samantha.memory.learned import INFERRED

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def facts(text: str) -> list[tuple[str, str, str]]:
    return [(it.subject, it.relation, it.value) for it in learn(text, AT, (), ()) if it.act == "holds"]


APART = {
    "cant do fridays, Robin's at mine, my youngest, back to school monday": ("child", "Robin"),
    "took my nephew to the Science Museum, Euan screamed at the steam engine": ("nephew", "Euan"),
    "not talking to Gus. brothers eh": ("brother", "Gus"),
    "hamster's got out again. come on Trevor": ("hamster", "Trevor"),
    "i'm an auntie! Roisin, six pounds, thursday": ("niece", "Roisin"),
    "Well, that's Gwen, that's my eldest girl, for you.": ("daughter", "Gwen"),
    "and then Colette turns up, my cousin I mean, with a goat": ("cousin", "Colette"),
    "Bruno the beagle ate my insoles": ("dog", "Bruno"),
    "our ruby wedding on friday, me and Pat": ("partner", "Pat"),
    "best mate since infants, Spud": ("friend", "Spud"),
    "lent my drill to Ewa from next door": ("neighbour", "Ewa"),
    "i've drawn Anil off our team in the secret santa": ("colleague", "Anil"),
    "the old girl next door, Mrs Pickering, feeds the foxes": ("neighbour", "Mrs Pickering"),
}


@pytest.mark.parametrize("text", APART)
def test_a_kin_word_and_the_only_name_of_a_turn_belong_together(text: str) -> None:
    assert ("you", *APART[text]) in facts(text)


def test_two_children_and_two_names_are_those_children() -> None:
    told = facts("both kids are at my mum's. Indra took her cello, Fox took his drum")
    assert ("you", "child", "Indra") in told
    assert ("you", "child", "Fox") in told


@pytest.mark.parametrize(
    "text",
    [
        "my sister rang, Dave was late again",
        "my aunt likes Paris. Dave likes Rome. I like Ella",
        "sarah's mum's allergic to the dog so she can't stop over",
        "if i had a dog i'd call him Colin. Colin the corgi. one day",
        "They think Ben's my flatmate",
        "my sister went with Dave and Ann to the museum",
    ],
)
def test_a_name_beside_somebody_else_is_nobodys(text: str) -> None:
    kin = {relation for _, relation, _ in facts(text)} & {"sister", "aunt", "mother", "dog", "flatmate"}
    assert not kin


def test_kin_whose_name_is_known_is_not_somebody_else_in_the_line() -> None:
    known = [("Esther", "sister"), ("Don", "brother")]
    for text in ("Gizmo, that's my sister Esther's new dog", "my brother don had the baby, a boy, stefan"):
        mine = [(it.relation, it.value) for it in learn(text, AT, (), known) if it.subject == "you"]
        assert not {("sister", "Gizmo"), ("brother", "Stefan")} & set(mine)
    assert ("you", "dog", "Biscuit") not in facts("Wes named the dog Biscuit, poor thing")


def test_a_guess_from_another_clause_is_held_as_one() -> None:
    (item,) = learn("took my nephew to the pool, Euan cried", AT, (), ())
    assert (item.value, item.confidence) == ("Euan", INFERRED)


FRAGMENTS = {
    "three weeks at Greggs and i dream in pasties": ("you", "works at", "Greggs"),
    "rang my uncle, Desmond, about the car. mechanic all his life": ("Desmond", "job", "mechanic"),
    "thursdays are darts": ("you", "plays", "darts"),
    "my knees are shot, arthritis": ("you", "has", "arthritis"),
    "9 years today since dad": ("your father", "died", "2017"),
    "born and bred Sunderland me": ("you", "from", "Sunderland"),
    "my brother Alastair. 38 years old. kettles": ("Alastair", "age", "38"),
    "still in Croydon for my sins": ("you", "lives in", "Croydon"),
}


@pytest.mark.parametrize("text", FRAGMENTS)
def test_what_is_told_without_a_verb_is_learned(text: str) -> None:
    assert FRAGMENTS[text] in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "I said never mind me, mind Angus, because Angus is allergic to wasps",
            ("Angus", "allergic to", "wasps"),
        ),
        ("if it rains we stay in, and my brother Tom lives in Leeds", ("Tom", "lives in", "Leeds")),
        ("I've told them the same, I can't bear karaoke", ("you", "dislikes", "karaoke")),
    ],
)
def test_what_is_said_or_supposed_leaves_the_rest_of_a_sentence(
    text: str, fact: tuple[str, str, str]
) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "he said he lives in Spain and has two dogs",
        "if i win i live in Spain",
        "i wish i lived in Spain and had a dog",
    ],
)
def test_what_another_said_or_would_be_is_not_learned(text: str) -> None:
    assert facts(text) == []

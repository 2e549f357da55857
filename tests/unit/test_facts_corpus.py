"""How much of what people tell her she learns, and how little of it is wrong: facts.jsonl, scored.

Each sentence is told to her as the first of a new life. `python -m pytest -s` on this file prints the score
and every difference. The corpus gives values as a gist, so that a difference of words alone is none:
`answers` in bench/facts.py says which. In facts.jsonl what is learned beyond the list is wrong unless it
stands in ALSO_TRUE.
"""

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest

from bench.facts import Told, tell
from samantha.core.turn import Fact

CORPUS = Path(__file__).parents[1] / "corpora" / "facts.jsonl"
# Not listed, and yet said: looked at by hand, one by one. (The corpus lists what matters most.)
ALSO_TRUE: frozenset[tuple[str, str, str]] = frozenset(
    {
        ("you", "is", "Polish"),
        ("you", "studies at", "Hull"),
        ("you", "studies", "moss"),
        ("Iris", "birthday", "17 November"),
        ("Doreen", "birthday", "22 November"),
        ("your father's partner", "lives in", "Spain"),
        ("you", "has", "a little bookshop"),
        ("you", "plan", "having my knee done"),
        ("you", "plan", "going to ask her to marry me"),
        ("Callum", "plays", "drums"),
        ("Freya", "is", "pregnant"),
        ("Steph", "doesn't eat", "gluten"),
        ("your dog", "died", "yes"),
    }
)


@pytest.fixture(scope="module")
def told() -> list[Told]:
    lines = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    cases = asyncio.run(tell([(True, line) for line in lines]))
    # What is over is kept, and the corpus lists what is so now.
    return [replace(case, learned=tuple(f for f in case.learned if f.until is None)) for case in cases]


def test_what_is_told_is_learned_and_hardly_anything_else(told: list[Told]) -> None:
    listed = sum(len(case.listed) for case in told)
    learned = sum(len(case.learned) for case in told)
    recall = 1 - sum(len(case.missed) for case in told) / listed
    strict = 1 - sum(len(case.unlisted) for case in told) / learned
    precision = 1 - sum(len(_wrong(case)) for case in told) / learned
    for case in told:
        if case.missed or case.unlisted:
            print(f"{case.text!r}: missed {case.missed}, unlisted {[_shown(fact) for fact in case.unlisted]}")
    print(f"learned {learned}: precision {precision:.3f}, by the list alone {strict:.3f}")
    print(f"listed {listed}: recall {recall:.3f}")
    assert precision >= 0.95
    assert strict >= 0.9
    assert recall >= 0.8


ORDINARY = Path(__file__).parents[1] / "corpora" / "told_2.jsonl"


async def test_ordinary_sentences_are_learned_by_whoever_says_them() -> None:
    lines = [json.loads(line) for line in ORDINARY.read_text(encoding="utf-8").splitlines()]
    told_2 = await tell([(True, line) for line in lines])
    learned = sum(len(case.learned) for case in told_2)
    listed = sum(len(case.listed or ()) for case in told_2)
    empty = [case for case in told_2 if not case.listed]
    precision = 1 - sum(len(case.wrong) for case in told_2) / learned
    recall = 1 - sum(len(case.missed) for case in told_2) / listed
    print(f"ordinary: precision {precision:.3f}, recall {recall:.3f}")
    assert precision >= 0.96
    assert recall >= 0.68
    assert sum(bool(case.learned) for case in empty) <= 3 < len(empty)


# Of hands that nobody tuned for: (file, its precision, its share by the list, its recall) at the least.
HELD_BACK = [("told_4.jsonl", 0.95, 0.82, 0.2), ("told_5.jsonl", 0.95, 0.82, 0.35)]


@pytest.mark.parametrize(("name", "precise", "listed_share", "recalled"), HELD_BACK)
async def test_hands_that_nobody_has_read_are_learned_from(
    name: str, precise: float, listed_share: float, recalled: float
) -> None:
    lines = [json.loads(line) for line in (CORPUS.parent / name).read_text(encoding="utf-8").splitlines()]
    held = await tell([(False, line) for line in lines[1::2]])
    learned = sum(len(case.learned) for case in held)
    listed = sum(len(case.listed or ()) for case in held)
    assert 1 - sum(len(case.wrong) for case in held) / learned >= precise
    assert 1 - sum(len(case.unlisted) for case in held) / learned >= listed_share
    assert 1 - sum(len(case.missed) for case in held) / listed >= recalled
    assert sum(bool(case.learned) for case in held if not case.listed) <= 1


def test_nothing_is_learned_where_nothing_is_told(told: list[Told]) -> None:
    empty = [case for case in told if not case.listed]
    assert len(empty) == 50
    assert [(case.text, [_shown(fact) for fact in case.learned]) for case in empty if case.learned] == []


def _wrong(case: Told) -> list[Fact]:
    return [fact for fact in case.unlisted if _shown(fact) not in ALSO_TRUE]


def _shown(fact: Fact) -> tuple[str, str, str]:
    return fact.subject, fact.relation, fact.value

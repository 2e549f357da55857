"""How much of what people tell her she learns, and how little of it is wrong: facts.jsonl, scored.

Each sentence is told to her as the first of a new life. `python -m pytest -s` on this file prints the score
and every difference. The corpus gives values as a gist, so that a difference of words alone is none:
`_answers` says which. What is learned beyond the list is wrong unless it stands in ALSO_TRUE.
"""

import asyncio
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bench.facts import tell
from samantha.core.entry import Draft
from samantha.core.ids import OwnerId
from samantha.core.turn import Fact
from samantha.journal.journal import ChainedJournal
from samantha.memory.en.words import KIN_AND_PETS
from samantha.memory.projection import MemoryProjection
from samantha.memory.recall import list_facts
from samantha.testing.clock import FakeClock
from samantha.testing.store import MemoryStore

CORPUS = Path(__file__).parents[1] / "corpora" / "facts.jsonl"
Listed = tuple[str, str, str]

# Relations under which the same thing may as well stand.
ALIKE = (
    {"from", "grew up in", "born in"},
    {"has", "is", "job"},
    {"likes", "plays"},
    {"job", "studies", "works in"},
)
# Not listed, and yet said: looked at by hand, one by one. (The corpus lists what matters most.)
ALSO_TRUE: frozenset[Listed] = frozenset(
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
FILLER = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "our",
        "your",
        "his",
        "her",
        "in",
        "on",
        "at",
        "of",
        "to",
        "for",
        "with",
        "and",
        "i",
        "is",
        "am",
        "being",
        "disease",
    ]
)


@dataclass(frozen=True)
class Told:
    """One sentence, what should be learned from it, and what was."""

    text: str
    listed: tuple[Listed, ...]
    learned: tuple[Fact, ...]

    @property
    def missed(self) -> list[Listed]:
        return [item for item in self.listed if not any(_answers(fact, item) for fact in self.learned)]

    @property
    def unlisted(self) -> list[Fact]:
        return [fact for fact in self.learned if not any(_answers(fact, item) for item in self.listed)]

    @property
    def wrong(self) -> list[Fact]:
        return [fact for fact in self.unlisted if _shown(fact) not in ALSO_TRUE]


@pytest.fixture(scope="module")
def told() -> list[Told]:
    return asyncio.run(_tell())


async def _tell() -> list[Told]:
    store, clock = MemoryStore(), FakeClock(datetime(2026, 11, 23, 9, tzinfo=UTC))
    told = []
    for number, line in enumerate(CORPUS.read_text(encoding="utf-8").splitlines()):
        case = json.loads(line)
        owner = OwnerId(f"life-{number}")
        journal = ChainedJournal(store, clock, owner, (MemoryProjection(),))
        await journal.append(Draft(kind="turn", body={"text": case["text"], "talk": "k-1"}))
        facts = await journal.look(lambda tx, owner=owner: list_facts(owner, tx))
        told.append(Told(case["text"], tuple((s, r, v) for s, r, v in case["facts"]), facts))
    await store.close()
    return told


def test_what_is_told_is_learned_and_hardly_anything_else(told: list[Told]) -> None:
    listed = sum(len(case.listed) for case in told)
    learned = sum(len(case.learned) for case in told)
    recall = 1 - sum(len(case.missed) for case in told) / listed
    strict = 1 - sum(len(case.unlisted) for case in told) / learned
    precision = 1 - sum(len(case.wrong) for case in told) / learned
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


def _answers(fact: Fact, listed: Listed) -> bool:
    """Is this the listed fact, in whatever words?"""
    subject, relation, value = listed
    if relation == "relation":  # ("Ana", "relation", "sister") is our ("you", "sister", "Ana")
        return fact.subject == "you" and _key(fact.value) == _key(subject) and fact.relation == _kin(value)
    if relation == "has" and fact.relation == _kin(value.split()[-1].removesuffix("s")):
        return fact.subject == subject  # who is called Biscuit and is a dog is a dog that one has
    if _subject(fact.subject) != _subject(subject):
        return False
    if relation.startswith("favourite "):
        what, _, which = fact.value.partition(": ")
        is_same = what.replace("color", "colour") == relation.removeprefix("favourite ")
        return fact.relation == "favourite" and is_same and _same_gist(which, value)
    if relation == "plan":
        return fact.relation == "plan" and len(_words(fact.value) & _words(value)) * 2 >= len(
            _words(fact.value)
        )
    is_alike = fact.relation == relation or any({fact.relation, relation} <= group for group in ALIKE)
    return is_alike and _same_gist(fact.value, value)


def _same_gist(ours: str, theirs: str) -> bool:
    a, b = _words(ours), _words(theirs)
    return a == b or (bool(a & b) and (a <= b or b <= a))


def _words(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.casefold().replace("'s", ""))
    return {
        re.sub(r"(?:ness|ing|s|e)$", "", word) if len(word) > 3 else word
        for word in words
        if word not in FILLER
    }


def _key(name: str) -> str:
    return name.casefold().strip()


def _kin(word: str) -> str:
    return KIN_AND_PETS.get(word.lower().split()[-1], (word, ""))[0]


def _subject(name: str) -> str:
    key = name.casefold()
    return f"your {_kin(key.removeprefix('your '))}" if key.startswith("your ") else key


def _shown(fact: Fact) -> Listed:
    return fact.subject, fact.relation, fact.value

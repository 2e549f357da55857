"""How well she answers questions about a life: `python -m bench.lives [--lives 50] [--days 100]`.

Scripted lives (bench/lives_made.py) are told to the real house on a fake clock, by a person who has been
through the first meeting; each question is asked at its time, in a talk of its own, and answered by the
reflex alone. An answer is right where it holds one of the words that are right and none that are wrong;
where nothing was told, it has to say so, and nothing else counts. `--wording dev|third` (learnt from) or
`held|fourth` (counted only), `--seed N`.

    right            the share of all questions that were answered right
    never_told_right of the questions about what was never told, the share that was told so
    told_denied      questions about what was told that were answered "you never told me"
    stale_answers    answers about what is so now that hold a value that is over, or was a slip
    right_KIND       the share of the n questions of one kind

SHOW=1 writes the misses to stderr; the held wording is never shown.
"""

import argparse
import asyncio
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta

from bench.lives_made import WORDINGS, Life, Question, holds, make_life
from bench.measure import emit
from samantha.testing.days import Days, life

MEETING = ("Robin", "41", "nothing much", "that's fine", "no thanks")
NOW = ("current", "corrected", "list", "count", "who")  # kinds that ask what is so now
DENIED = re.compile(
    r"\bnever told me\b|\b(?:haven't|hadn't) (?:told|said|mentioned)\b|\bnothing from you\b", re.I
)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One question, and what she said to it."""

    seed: int
    question: Question
    answer: str

    @property
    def is_denied(self) -> bool:
        return DENIED.search(self.answer) is not None

    @property
    def is_wrong(self) -> bool:
        """It holds what is not so."""
        return any(holds(self.answer, word) for word in self.question.none_of)

    @property
    def is_right(self) -> bool:
        if self.question.kind == "never_told":
            return self.is_denied and not self.is_wrong
        return any(holds(self.answer, word) for word in self.question.any_of) and not self.is_wrong


async def examine(told: Life) -> list[Asked]:
    """Tell her one life in its order, and ask what is asked of it on the way."""
    first = told.visits[0].at - timedelta(days=1)
    async with life(told.zone, start=first - timedelta(hours=1)) as days:
        await _visit(days, first, MEETING)
        found = []
        for at, what in _in_order(told):
            if isinstance(what, Question):
                await days.visit(at)
                found.append(Asked(seed=told.seed, question=what, answer=await days.say(what.text)))
            else:
                await _visit(days, at, what)
    return found


def _in_order(told: Life) -> Iterator[tuple[datetime, tuple[str, ...] | Question]]:
    steps: list[tuple[datetime, tuple[str, ...] | Question]] = [(each.at, each.lines) for each in told.visits]
    steps += [(question.at, question) for question in told.questions]
    yield from sorted(steps, key=lambda step: step[0])


async def _visit(days: Days, at: datetime, lines: tuple[str, ...]) -> None:
    await days.visit(at)
    for line in lines:
        await days.say(line)


def play(given: tuple[int, int, str]) -> list[Asked]:
    """The answers of one life; given are its seed, its days and its wording."""
    seed, days, wording = given
    return asyncio.run(examine(make_life(seed, days, wording)))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--lives", type=int, default=50)
    parser.add_argument("--days", type=int, default=100)
    parser.add_argument("--wording", choices=WORDINGS, default="dev")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    jobs = [(seed, given.days, given.wording) for seed in range(given.seed, given.seed + given.lives)]
    with ProcessPoolExecutor(max(1, (os.cpu_count() or 2) - 1)) as pool:
        asked = [one for some in pool.map(play, jobs) for one in some]
    if os.environ.get("SHOW") and given.wording != "held":
        _show(asked)
    _report(asked)


def _report(asked: list[Asked]) -> None:
    def share(metric: str, some: list[Asked]) -> None:
        emit("lives", metric, 100 * sum(one.is_right for one in some) / max(len(some), 1), "%", len(some))

    told = [one for one in asked if one.question.kind != "never_told"]
    share("right", asked)
    share("never_told_right", [one for one in asked if one.question.kind == "never_told"])
    emit(
        "lives", "told_denied", sum(one.is_denied and not one.is_right for one in told), "answers", len(told)
    )
    now = [one for one in told if one.question.kind in NOW]
    emit("lives", "stale_answers", sum(one.is_wrong for one in now), "answers", len(now))
    for kind in sorted(Counter(one.question.kind for one in asked)):
        share(f"right_{kind}", [one for one in asked if one.question.kind == kind])


def _show(asked: list[Asked]) -> None:
    for one in asked:
        if not one.is_right:
            question = one.question
            wanted = f"{question.any_of[:3]} not {question.none_of[:3]}"
            print(f"{one.seed} {question.kind}: {question.text!r} {wanted}", file=sys.stderr)
            print(f"    {one.answer!r}", file=sys.stderr)


if __name__ == "__main__":
    main()

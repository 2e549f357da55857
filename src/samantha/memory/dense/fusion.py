"""One order from two searches: the words that a line shares with a question, and what it means.

Pure. Neither search is right alone: words miss what is said otherwise, and meaning confuses all that is about
the same thing. A line is also known by its company: what stands beside it, and the talk it was said in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

# Hand-set on three of LoCoMo's ten conversations: round values in the middle of what did well. What was
# chosen on two of them did as well on the third (docs/decisions/0009-dense-memory.md).
MEANING = 0.5  # of the two searches; the words have the rest
SHARPNESS = 1.5  # of bm25: the best line stands out more than its neighbours in rank
AFTER_QUESTION = 0.8  # how much of the line before counts, where that one asks something
AFTER = 0.4  # and where it does not
BEFORE = 0.3  # how much of the line after counts
BESIDE = 0.2  # the same for meanings, which are smooth already
OF_WHOM = 0.4  # it was said by the one whom the question is about
ASKING = -0.1  # a question holds the words and not the answer
LENGTH = 0.05  # times the logarithm of its words
TIME = 0.15  # it tells a time, and the question asks for one
BEST_OF_TALK = 0.3  # times what the best line of its talk is worth


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A line that one of the searches found, or one beside such a line. Rows are in the journal's order."""

    row: int
    before: int | None  # the line before it in its talk; None where it begins one
    talk: str
    lexical: float  # bm25, higher is better; 0 where no word is shared
    cosine: float  # 0 where its vector is not there
    words: int
    is_asking: bool = False
    tells_time: bool = False
    is_of_whom: bool = False


def fuse(candidates: Sequence[Candidate], *, asks_time: bool = False) -> list[tuple[int, float]]:
    """Rows and what they are worth, best first. The scores of one question alone can be compared."""
    if not candidates:
        return []
    lines = {line.row: line for line in candidates}
    words = _of_best({row: line.lexical**SHARPNESS for row, line in lines.items()})
    told = _of_best(_beside(lines, words, AFTER, AFTER_QUESTION, BEFORE))
    near = _of_best({row: max(line.cosine, 0.0) for row, line in lines.items()})
    meant = _of_best(_beside(lines, near, BESIDE, BESIDE, BESIDE))
    worth = {
        row: (1 - MEANING) * told[row] + MEANING * meant[row] + _of_itself(line, asks_time)
        for row, line in lines.items()
    }
    best = _best_of_talks(lines, worth)
    final = {row: score + BEST_OF_TALK * best[lines[row].talk] for row, score in worth.items()}
    return sorted(final.items(), key=lambda scored: (-scored[1], -scored[0]))


def _of_itself(line: Candidate, asks_time: bool) -> float:
    """What a line is worth whatever it is about."""
    return (
        OF_WHOM * line.is_of_whom
        + ASKING * line.is_asking
        + LENGTH * log(line.words + 1)
        + TIME * (asks_time and line.tells_time)
    )


def _of_best(scores: dict[int, float]) -> dict[int, float]:
    """As shares of the best score."""
    best = max(scores.values())
    return {row: score / best for row, score in scores.items()} if best > 0 else dict.fromkeys(scores, 0.0)


def _beside(
    lines: dict[int, Candidate], scores: dict[int, float], after: float, after_question: float, before: float
) -> dict[int, float]:
    """Each line's score with a part of those of the lines before and after it."""
    summed = dict(scores)
    for row, line in lines.items():
        if line.before is not None and (previous := lines.get(line.before)) is not None:
            summed[row] += (after_question if previous.is_asking else after) * scores[previous.row]
            summed[previous.row] += before * scores[row]
    return summed


def _best_of_talks(lines: dict[int, Candidate], scores: dict[int, float]) -> dict[str, float]:
    best: dict[str, float] = {}
    for row, score in scores.items():
        talk = lines[row].talk
        best[talk] = max(best.get(talk, score), score)
    return best

"""Finding the lines that bear on a text, out of a whole life, by full text and by what stands beside them.

The index only says which lines hold which word. A line is then weighed with the talk around it: an answer
seldom repeats its question ("Where did you go?" "To Porto."), so what the lines just before it hold counts
too, and a talk that speaks of the matter more than once lifts all of its lines. Her echoes and questions
count less, and what answers a "when" has a day in it. All weights are set by hand; docs/decisions/0008 says
how, and what they were measured on.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from samantha.core import pattern as re
from samantha.core.ids import OwnerId
from samantha.core.ports import Transaction
from samantha.core.turn import Said
from samantha.memory.en.answers import answer_pattern
from samantha.memory.en.words import ASKING, STOP
from samantha.memory.episodes import COLUMNS as LINE
from samantha.memory.episodes import OWN_HALF, OWNER_SHIFT, rows_of, to_said
from samantha.memory.fading import weights

if TYPE_CHECKING:  # numpy loads with the first question: a start need not wait for it
    import numpy as np
    import numpy.typing as npt

    Rows: TypeAlias = npt.NDArray[np.int64]
    Weights: TypeAlias = npt.NDArray[np.float64]
    Hit: TypeAlias = tuple[float, Rows]
    """What a word weighs, and the rows that hold it, in their order."""

MAX_WORDS = 24  # of a text that are looked at: a pasted page has no question in its middle
RAREST = 12  # words that are matched
COUNTED = 2_000  # lines: counting stops here; only an overlong text needs it
MOST_LINES = 20_000  # the newest that hold one word. At a million lines this is one in fifty
CANDIDATES = 60  # lines that are weighed with what stands around them
SPAN = 2  # entries of another kind (deeds, reminders) that may stand between two lines, each way
K1, B = 1.0, 0.6  # bm25 (Robertson and Zaragoza, 2009), a word counting once in a line

# What a word counts for a line where only the line 1, 2, 3, 4 before it holds the word, or 1, 2 after it.
LENT_BEFORE = (0.5, 0.3, 0.2, 0.1)
LENT_AFTER = (0.3, 0.15)
TALK_WEIGHT = 0.2  # of a talk's best line, for each of its lines
ASKING_WEIGHT = 0.85  # a question holds the words and not the answer
HER_WEIGHT = 0.6  # her lines repeat what the person said
OTHER_WEIGHT = 0.5  # lines of somebody else than the one who is asked about
ANSWER_WEIGHT = 1.3  # a line that holds the kind of thing that was asked for

# What lines mean: its weight beside their words, each as shares of the best; what the lines beside lend.
MEANING_WEIGHT = 0.5
MEANING_SHARPNESS = 2
MEANT_BEFORE, MEANT_AFTER = 0.3, 0.2

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_HOLDING = "FROM episode_fts WHERE episode_fts MATCH ? AND rowid BETWEEN ? AND ?"


def terms(text: str) -> list[str]:
    """The words of a text that tell something, each once; all of them where none does.

    They are letters, digits and apostrophes only, so that quoted they are safe in any FTS5 query.
    """
    words = list(dict.fromkeys(word.lower().replace("’", "'") for word in _WORD.findall(text)))
    bare = [word.removesuffix("'s") for word in words]
    return ([word for word in bare if word not in STOP] or words)[:MAX_WORDS]


@dataclass(frozen=True, kw_only=True)
class Found:
    """A line, and whether it holds a word of the text itself; else those beside it do."""

    line: Said
    holds: bool


Among = Literal["talks", "brought", ""]
"""Her talks, what was brought from elsewhere, or ("") both."""


class Meaning(Protocol):
    """What the text means, held against the lines; see dense/vectors.py."""

    def nearest(self, tx: Transaction, limit: int) -> Sequence[int]:
        """The rows that mean most nearly the same."""
        ...

    def cosines(self, tx: Transaction, rows: Sequence[int]) -> Mapping[int, float]:
        """How near these rows are; one that has no vector yet is left out."""
        ...


def find_lines(
    owner: OwnerId,
    tx: Transaction,
    text: str,
    limit: int,
    *,
    without: str = "",
    meaning: Meaning | None = None,  # None: by words alone
    now: datetime | None = None,  # None: nothing has faded
    among: Among = "",
) -> tuple[Found, ...]:
    """The lines that bear on a text, best first, `without` the one of this id."""
    import numpy as np  # noqa: PLC0415

    first, last = _span_of(among, *rows_of(owner, tx))
    if not _count(tx, first, last):  # most have brought nothing from elsewhere
        return ()
    asked = _within_span(_read(owner, tx, text), first, last) if among else _read(owner, tx, text)
    hits = [hit for where in asked.where for hit in _hits(tx, where)]
    own = _row_of(owner, tx, without)
    rows = _heaviest(hits, own)
    if meaning is not None:
        rows = np.union1d(rows, _within(asked, meaning.nearest(tx, CANDIDATES)))
    lines = _lines_around(tx, rows, asked.by)
    if not len(lines.rows):
        return ()
    held = _held(lines, hits, own)
    worth = _in_context(lines, held)
    if meaning is not None:
        worth = _fused(lines, worth, meaning.cosines(tx, lines.rows.tolist()))
    worth *= _shares(lines, asked.by)
    worth[lines.rows == own] = 0
    best = np.lexsort((-lines.rows, -worth))[: 3 * limit]
    best = best[worth[best] > 0]
    score = dict(zip(lines.rows[best].tolist(), worth[best].tolist(), strict=True))
    holders = set(lines.rows[held.any(axis=0)].tolist())
    said = {row[-1]: to_said(row[:-1]) for row in tx.run(_LINES, json.dumps(list(score)))}
    kept = weights(owner, tx, list(said.values()), now) if now is not None else {}
    pattern = answer_pattern(text)

    def place(row: int) -> tuple[float, int]:
        answers = pattern is not None and pattern.search(said[row].text) is not None
        return -score[row] * kept.get(said[row].id, 1.0) * (ANSWER_WEIGHT if answers else 1), -row

    chosen = sorted(said, key=place)[:limit]
    return tuple(Found(line=said[row], holds=row in holders) for row in chosen)


_LINES = f"SELECT {LINE}, e.rowid_ FROM json_each(?) AS given CROSS JOIN episode e ON e.rowid_ = given.value"


@dataclass(frozen=True, kw_only=True)
class _Where:
    """Words, and the rows among which they are looked for."""

    words: Sequence[str]
    first: int
    last: int


@dataclass(frozen=True, kw_only=True)
class _Asked:
    where: Sequence[_Where]
    by: frozenset[str]  # whose lines are asked about; empty where nobody who ever spoke is named


def _read(owner: OwnerId, tx: Transaction, text: str) -> _Asked:
    """A text as words to match, and where.

    Somebody whose own lines were brought in is asked about among those: their name stands in everything that
    is asked of them, and in few lines of theirs. In her talks with the person it is a word like any other.
    """
    words = terms(text)
    words = [word for word in words if word not in ASKING] or words
    first, last = rows_of(owner, tx)
    speakers = {name.casefold(): name for (name,) in tx.run(_SPEAKERS, owner)}
    named = [word for word in words if word in speakers]
    if not named:
        return _Asked(where=[_Where(words=words, first=first, last=last)], by=frozenset())
    left = [word for word in words if word not in speakers] or words
    by = frozenset(speakers[word] for word in named)
    spans = [tx.run(_SPAN, owner, name)[0] for name in by]
    begin, end = min(first for first, _ in spans), max(last for _, last in spans)
    theirs = _Where(words=left, first=begin, last=end + len(LENT_BEFORE))
    return _Asked(where=[theirs, _Where(words=words, first=first | OWN_HALF, last=last)], by=by)


def without_speakers(owner: OwnerId, tx: Transaction, text: str) -> str:
    """The text without the names of those whose own lines were brought in: what it means is looked up so."""
    names = {name.casefold() for (name,) in tx.run(_SPEAKERS, owner)}
    if not names:
        return text
    left = [word for word in text.split() if re.sub(r"\W|['’]s$", "", word.casefold()) not in names]
    return " ".join(left) or text


def _span_of(among: Among, first: int, last: int) -> tuple[int, int]:
    """The rows among which lines are looked for, of all that an owner has."""
    brought, talks = _halves(first)
    return {"brought": brought, "talks": talks, "": (first, last)}[among]


def _within_span(asked: _Asked, first: int, last: int) -> _Asked:
    """The same, among these rows alone."""
    where = [
        _Where(words=one.words, first=max(one.first, first), last=min(one.last, last))
        for one in asked.where
        if max(one.first, first) <= min(one.last, last)
    ]
    return _Asked(where=where, by=asked.by)


_SPEAKERS = "SELECT name FROM speaker WHERE owner_id = ?"
_BY = "FROM episode WHERE owner_id = ?1 AND said_by = ?2 AND said_by <> ''"
_SPAN = f"SELECT (SELECT min(rowid_) {_BY}), (SELECT max(rowid_) {_BY})"  # together they would read every row


def _row_of(owner: OwnerId, tx: Transaction, id_: str) -> int:
    rows = tx.run("SELECT rowid_ FROM episode WHERE owner_id = ? AND id = ?", owner, id_) if id_ else []
    return int(rows[0][0]) if rows else -1


# --- which lines hold which word ------------------------------------------------------------------


def _hits(tx: Transaction, where: _Where) -> "list[Hit]":
    """For each word, what it weighs and the rows that hold it."""
    first, last = where.first, where.last
    lines = sum(_count(tx, max(first, a), min(last, b)) for a, b in _halves(first))
    queries = [f'"{word}"' for word in where.words]
    if len(queries) > RAREST:
        sql = f"SELECT count(*) FROM (SELECT 1 {_HOLDING} LIMIT {COUNTED})"
        counted = sorted((tx.run(sql, query, first, last)[0][0], query) for query in queries)
        queries = [query for n, query in counted if n][:RAREST]
    # As one text: thousands of rows of one number each would take four times as long to hand over.
    sql = f"SELECT group_concat(rowid) FROM (SELECT rowid {_HOLDING} ORDER BY rowid DESC LIMIT {MOST_LINES})"
    hits: list[Hit] = []
    for query in queries:
        joined = tx.run(sql, query, first, last)[0][0]
        if joined:
            rows = _numbers(joined)[::-1]
            hits.append((math.log1p((max(lines - len(rows), 0) + 0.5) / (len(rows) + 0.5)), rows))
    return hits


def _halves(row: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The rows of the lines brought in, and of her talks, for the owner of a row."""
    first = row >> OWNER_SHIFT << OWNER_SHIFT
    return (first, first + OWN_HALF - 1), (first + OWN_HALF, first + 2 * OWN_HALF - 1)


def _count(tx: Transaction, first: int, last: int) -> int:
    """About how many lines there are: entries of other kinds count too, which only flattens the curve."""
    if first > last:
        return 0
    a, b = tx.run(_ENDS, first, last)[0]
    return 0 if a is None else b - a + 1


_ENDS = """SELECT (SELECT min(rowid_) FROM episode WHERE rowid_ BETWEEN ?1 AND ?2),
    (SELECT max(rowid_) FROM episode WHERE rowid_ BETWEEN ?1 AND ?2)"""


def _heaviest(hits: "Sequence[Hit]", without: int) -> "Rows":
    """The rows whose words weigh most together, in their order; of equal ones the newest."""
    import numpy as np  # noqa: PLC0415

    if not hits:
        return np.empty(0, np.int64)
    rows, place = np.unique(np.concatenate([rows for _, rows in hits]), return_inverse=True)
    weights = np.bincount(place, np.repeat([weight for weight, _ in hits], [len(rows) for _, rows in hits]))
    weights[rows == without] = 0
    if len(rows) > CANDIDATES:
        best = np.lexsort((-rows, -weights))[:CANDIDATES]
        rows, weights = rows[best], weights[best]
    return np.sort(rows[weights > 0])


# --- what stands around them ------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class _Lines:
    """The candidates and the lines around them, in their order, one element for each."""

    rows: "Rows"
    lengths: "Weights"  # characters
    talks: "Rows"  # a number for each talk
    is_asking: "npt.NDArray[np.bool_]"
    is_person: "npt.NDArray[np.bool_]"  # the person spoke
    is_named: "npt.NDArray[np.bool_]"  # whoever is asked about did


def _lines_around(tx: Transaction, rows: "Rows", by: frozenset[str] = frozenset()) -> _Lines:
    """`by` are those who are asked about.

    One row of texts comes back: hundreds of rows of six columns would take three times as long.
    """
    import numpy as np  # noqa: PLC0415

    given = [json.dumps(_windows(rows)), *([json.dumps(sorted(by))] if by else [])]
    row, packed, talk, named = tx.run(_WINDOW_BY if by else _WINDOW, *given)[0]
    marks = _numbers(packed)
    talks = json.loads(talk)
    numbers = {name: number for number, name in enumerate(dict.fromkeys(talks))}
    return _Lines(
        rows=_numbers(row),
        lengths=(marks >> 2).astype(np.float64),
        talks=np.array([numbers[name] for name in talks], np.int64),
        is_asking=(marks & 2).astype(bool),
        is_person=(marks & 1).astype(bool),
        is_named=_numbers(named).astype(bool),
    )


def _numbers(joined: str | None) -> "Rows":
    import numpy as np  # noqa: PLC0415

    return np.fromstring(joined, dtype=np.int64, sep=",") if joined else np.empty(0, np.int64)


_WINDOW = """SELECT group_concat(e.rowid_),
        group_concat(length(e.text) << 2 | (e.is_asking <> 0) << 1 | (e.speaker = 'person')),
        json_group_array(e.talk), NULL
    FROM json_each(?1) AS given
    CROSS JOIN episode e ON e.rowid_ BETWEEN given.value ->> 0 AND given.value ->> 1
    WHERE e.hidden = 0"""
_WINDOW_BY = _WINDOW.replace("NULL", "group_concat(e.said_by IN (SELECT value FROM json_each(?2)))")


def _windows(rows: "Rows") -> list[list[int]]:
    """The spans of rows to look at, in order, none overlapping."""
    windows: list[list[int]] = []
    for row in rows.tolist():
        first, last = row - len(LENT_AFTER) - SPAN, row + len(LENT_BEFORE) + SPAN
        if windows and first <= windows[-1][1] + 1:
            windows[-1][1] = last
        else:
            windows.append([first, last])
    return windows


def _held(lines: _Lines, hits: "Sequence[Hit]", without: int) -> "Weights":
    """What each word (down) weighs in each line (across) that holds it, 0 elsewhere."""
    import numpy as np  # noqa: PLC0415

    held = np.zeros((len(hits), len(lines.rows)))
    for number, (weight, rows) in enumerate(hits):
        places = np.minimum(np.searchsorted(rows, lines.rows), len(rows) - 1)
        held[number] = weight * (rows[places] == lines.rows)
    held[:, lines.rows == without] = 0
    usual = max(float(lines.lengths.mean()), 1.0)
    by_length: Weights = (K1 + 1) / (1 + K1 * (1 - B + B * lines.lengths / usual))
    return held * by_length


def _in_context(lines: _Lines, held: "Weights") -> "Weights":
    """What each line is worth: each word as it holds it, or as much as the talk around it lends."""
    import numpy as np  # noqa: PLC0415

    talks, rows = lines.talks, lines.rows
    own = held.sum(axis=0)
    worth = held * np.where(lines.is_asking, ASKING_WEIGHT, 1.0)
    for shares, is_before in ((LENT_BEFORE, True), (LENT_AFTER, False)):
        for distance, share in enumerate(shares, 1):
            early, late = slice(None, -distance), slice(distance, None)
            is_near = (talks[late] == talks[early]) & (rows[late] - rows[early] <= distance + SPAN)
            giver, taker = (early, late) if is_before else (late, early)
            np.maximum(worth[:, taker], share * held[:, giver] * is_near, out=worth[:, taker])
    best = np.zeros(int(talks.max()) + 1)
    np.maximum.at(best, talks, own)
    total: Weights = worth.sum(axis=0) + TALK_WEIGHT * best[talks]
    return total


def _within(asked: _Asked, rows: Sequence[int]) -> "Rows":
    """Those of the rows among which the text is looked for."""
    import numpy as np  # noqa: PLC0415

    spans = [(where.first, where.last) for where in asked.where]
    return np.array([row for row in rows if any(a <= row <= b for a, b in spans)], np.int64)


def _fused(lines: _Lines, worth: "Weights", cosines: Mapping[int, float]) -> "Weights":
    """What lines are worth by their words, and by what they and those beside them mean."""
    import numpy as np  # noqa: PLC0415

    near = np.maximum([cosines.get(row, 0.0) for row in lines.rows.tolist()], 0.0)
    near = _of_best(near) ** MEANING_SHARPNESS
    meant = near.copy()
    is_near = (lines.talks[1:] == lines.talks[:-1]) & (lines.rows[1:] - lines.rows[:-1] <= 1 + SPAN)
    meant[1:] += MEANT_BEFORE * near[:-1] * is_near
    meant[:-1] += MEANT_AFTER * near[1:] * is_near
    meant *= np.where(lines.is_asking, ASKING_WEIGHT, 1.0)
    return (1 - MEANING_WEIGHT) * _of_best(worth) + MEANING_WEIGHT * _of_best(meant)


def _of_best(weights: "Weights") -> "Weights":
    """As shares of the best."""
    return weights / max(float(weights.max()), 1e-9)


def _shares(lines: _Lines, by: frozenset[str]) -> "Weights":
    """What each line counts for who spoke it."""
    import numpy as np  # noqa: PLC0415

    if by:
        return np.where(lines.is_named, 1.0, OTHER_WEIGHT)
    return np.where(lines.is_person, 1.0, HER_WEIGHT)

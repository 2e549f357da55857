"""What one question about their life wants looked up: their own lines by word, by name and by day.

Each comes with what they said around it in the same talk, for "his name is Bill" follows "there's a new vet".
"""

import json
import math
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from samantha.core.ids import OwnerId
from samantha.core.ports import Row, Transaction
from samantha.core.turn import Said, Sought
from samantha.memory.episodes import COLUMNS as LINE
from samantha.memory.episodes import OWN_HALF, rows_of, to_said

WORD_ROWS = 400  # lines that one word may bring, the newest: a word in more of them tells little
BEST = 60  # lines kept of those that hold the words, the weightiest first and then the newest
NEWEST, EARLIEST = 60, 12  # mentions of a name: the last ones, and how it was brought up at first
OF_A_SPAN = 120  # lines of one stretch of days
BESIDE = 3  # of their lines to each side in the same talk
AROUND = 12  # rows of the journal to each side in which a line's neighbours are looked for; half are hers
MAX_WORDS = 48

_MATCH = """SELECT rowid FROM episode_fts WHERE episode_fts MATCH ? AND rowid BETWEEN ? AND ?
    ORDER BY rowid {order} LIMIT {limit:d}"""


def find_told(owner: OwnerId, tx: Transaction, sought: Sought, *, without: str = "") -> tuple[Said, ...]:
    """Their lines that the question may be answered from, oldest first. Nothing that is forgotten."""
    first, last = rows_of(owner, tx)
    first |= OWN_HALF  # what was said to somebody else is asked about by itself
    rows: set[int] = set(_by_words(tx, sought.words, first, last))
    for name in sought.names:
        query = _query(name)
        for order, limit in (("DESC", NEWEST), ("ASC", EARLIEST)):
            rows |= {row for (row,) in tx.run(_MATCH.format(order=order, limit=limit), query, first, last)}
    found = _with_neighbours(tx, rows, first, last) if rows else []
    if sought.first is not None and sought.last is not None:
        found += lines_between(owner, tx, sought.first, sought.last)
    told = {said.id: said for said in found if said.id != without}
    return tuple(sorted(told.values(), key=lambda said: said.at))


def lines_between(owner: OwnerId, tx: Transaction, first: datetime, last: datetime) -> list[Said]:
    """What they said from one instant to another (left out), oldest first, at most OF_A_SPAN lines.

    Lines stand in the order of time, so the two ends are found by halving and not by reading them all.
    """
    low, high = rows_of(owner, tx)
    low |= OWN_HALF
    start, end = _row_at(tx, first, low, high), _row_at(tx, last, low, high)
    rows = tx.run(
        f"""SELECT {LINE} FROM episode e
            WHERE rowid_ >= ? AND rowid_ < ? AND speaker = 'person' AND hidden = 0
            ORDER BY rowid_ LIMIT {OF_A_SPAN:d}""",
        start,
        end,
    )
    return [to_said(row) for row in rows]


def _by_words(tx: Transaction, words: Sequence[str], first: int, last: int) -> list[int]:
    """The rows that hold the weightiest of the words together; of equals the newest."""
    weights: Counter[int] = Counter()
    for word in words[:MAX_WORDS]:
        sql = _MATCH.format(order="DESC", limit=WORD_ROWS)
        rows = [row for (row,) in tx.run(sql, _query(word), first, last)]
        weight = int(1000 / math.sqrt(1 + len(rows)))
        for row in rows:
            weights[row] += weight
    return sorted(weights, key=lambda row: (-weights[row], -row))[:BEST]


def _query(word: str) -> str:
    """One word (or name of several) as the index wants it; "bak*" is the beginning of a word."""
    bare = word.replace('"', " ").strip()
    return f'"{bare[:-1]}" *' if bare.endswith("*") else f'"{bare}"'


def _with_neighbours(tx: Transaction, rows: set[int], first: int, last: int) -> list[Said]:
    """Their lines in these rows, each with the few that they said before and after it in the same talk."""
    spans: list[list[int]] = []
    for row in sorted(rows):
        start, end = max(row - AROUND, first), min(row + AROUND, last)
        if spans and start <= spans[-1][1] + 1:
            spans[-1][1] = end
        else:
            spans.append([start, end])
    talks: dict[str, list[Row]] = {}
    for found in tx.run(_THEIRS, json.dumps(spans)):
        talks.setdefault(found[_TALK], []).append(found)
    kept = []
    for lines in talks.values():
        hits = [place for place, found in enumerate(lines) if found[-1] in rows]
        near = {place for hit in hits for place in range(hit - BESIDE, hit + BESIDE + 1)}
        kept += [to_said(found[:-1]) for place, found in enumerate(lines) if place in near]
    return kept


_THEIRS = f"""SELECT {LINE}, e.rowid_ FROM json_each(?) AS given
    CROSS JOIN episode e ON e.rowid_ BETWEEN given.value ->> 0 AND given.value ->> 1
    WHERE e.speaker = 'person' AND e.hidden = 0"""
_TALK = 4  # its place among the columns of a line


def _row_at(tx: Transaction, at: datetime, low: int, high: int) -> int:
    """The first row that was said at this instant or after it."""
    start, end = low, _last_row(tx, low, high) + 1
    while start < end:
        middle = (start + end) // 2
        rows = tx.run(
            "SELECT rowid_, at FROM episode WHERE rowid_ BETWEEN ? AND ? ORDER BY rowid_ LIMIT 1", middle, end
        )
        if rows and datetime.fromisoformat(rows[0][1]) < at:
            start = rows[0][0] + 1
        else:
            end = middle
    return start


def _last_row(tx: Transaction, low: int, high: int) -> int:
    rows = tx.run("SELECT max(rowid_) FROM episode WHERE rowid_ BETWEEN ? AND ?", low, high)
    return int(rows[0][0]) if rows and rows[0][0] is not None else low

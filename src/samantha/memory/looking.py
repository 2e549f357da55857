"""What the person looks at: her memory by topic, by month and by day. Bounded, and only what is in sight."""

import json
from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Literal

from samantha.core.ids import OwnerId
from samantha.core.ports import Transaction
from samantha.core.turn import Fact, Said
from samantha.memory.en.topics import TOPICS
from samantha.memory.episodes import COLUMNS as LINE
from samantha.memory.episodes import rows_of, to_said
from samantha.memory.facts import COLUMNS, KIN, known_people, to_fact
from samantha.memory.learned import Known
from samantha.memory.topics import of_kin, topics_in, topics_of

MOST = 400  # lines that hold a word of a topic are looked at, the newest first

What = Literal["told", "began", "ended", "plan"]


@dataclass(frozen=True, kw_only=True)
class Happening:
    """Something of the timeline: what was told, began or ended on a day, or is planned for it.

    `at` is the day as ISO text; `key` orders, and is where the next page begins.
    """

    at: str
    what: What
    fact: Fact
    key: str


def facts_on(topic: str, facts: Sequence[Fact], people: Sequence[Known]) -> tuple[Fact, ...]:
    """Those of these facts that belong to a topic."""
    return tuple(fact for fact in facts if topic in topics_of(fact, people))


def lines_on(owner: OwnerId, tx: Transaction, topic: str, limit: int) -> tuple[Said, ...]:
    """The person's newest lines that hold a word of a topic; for one that is about people, that name them."""
    words = TOPICS[topic].words
    if not words:
        return _lines_with_kin(owner, tx, topic, limit)
    quoted = _any_of(words)
    if all(pairs := TOPICS[topic].pairs):
        quoted += " OR ({} AND {})".format(*(f"({_any_of(half)})" for half in pairs))
    first, last = rows_of(owner, tx)
    rows = tx.run(
        f"""SELECT {LINE} FROM (SELECT rowid FROM episode_fts WHERE episode_fts MATCH ?
                AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT {MOST}) f
            JOIN episode e ON e.rowid_ = f.rowid
            WHERE e.hidden = 0 AND e.speaker = 'person' AND e.is_asking = 0 ORDER BY e.rowid_ DESC""",
        quoted,
        first,
        last,
    )
    return tuple(said for said in map(to_said, rows) if topic in topics_in(said.text))[:limit]


def _any_of(words: Set[str]) -> str:
    return " OR ".join(f'"{word}"' for word in sorted(words))


def _lines_with_kin(owner: OwnerId, tx: Transaction, topic: str, limit: int) -> tuple[Said, ...]:
    names = {name.lower() for name, relation in known_people(owner, tx) if topic in of_kin(relation)}
    names |= {f"your {relation}" for relation in KIN if topic in of_kin(relation)}
    rows = tx.run(
        f"""SELECT DISTINCT {LINE} FROM json_each(?2) AS n
            CROSS JOIN mention m ON m.owner_id = ?1 AND m.name = n.value
            JOIN episode e ON e.rowid_ = m.line
            WHERE e.hidden = 0 AND e.is_asking = 0 ORDER BY e.rowid_ DESC LIMIT {limit:d}""",
        owner,
        json.dumps(sorted(names)),
    )
    return tuple(map(to_said, rows))


def timeline(owner: OwnerId, tx: Transaction, limit: int, before: str | None = None) -> tuple[Happening, ...]:
    """What happened and what is planned, latest day first; `before` is the key of the last one seen."""
    rows = tx.run(
        f"""SELECT {COLUMNS}, day || '|' || id || what AS key, what FROM (
                SELECT *, substr(coalesce(since, learned_at), 1, 10) AS day,
                       CASE WHEN relation = 'plan' AND since IS NOT NULL THEN 'plan'
                            WHEN since IS NOT NULL THEN 'began' ELSE 'told' END AS what
                FROM fact WHERE owner_id = ?1 AND hidden = 0
                    AND (closed_in IS NULL OR until <> coalesce(since, learned_at))
                UNION ALL
                SELECT *, substr(until, 1, 10) AS day, 'ended' AS what
                FROM fact WHERE owner_id = ?1 AND hidden = 0 AND closed_in IS NOT NULL
                    AND until <> coalesce(since, learned_at)
            ) WHERE key < coalesce(?2, '~') ORDER BY key DESC LIMIT {limit:d}""",
        owner,
        before,
    )
    return tuple(
        Happening(at=key[:10], what=what, fact=to_fact(tuple(row)), key=key) for *row, key, what in rows
    )


def lines_of_day(owner: OwnerId, tx: Transaction, day: str, limit: int) -> tuple[Said, ...]:
    """What the person said on a day of theirs (ISO), in order."""
    rows = tx.run(
        f"""SELECT {LINE} FROM episode e WHERE owner_id = ? AND substr(at, 1, 10) = ? AND speaker = 'person'
            AND hidden = 0 ORDER BY rowid_ LIMIT {limit:d}""",
        owner,
        day,
    )
    return tuple(map(to_said, rows))

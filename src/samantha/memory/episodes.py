"""Every finished line of every talk, in order, with a full-text index over it.

The index holds no text of its own (external content), so a line is deleted from it with its old words.
"""

import json
from collections.abc import Iterable, Set
from datetime import UTC, datetime
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from samantha.core.entry import Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Row, Transaction
from samantha.core.turn import Said
from samantha.memory.elsewhere import line_of, place_of
from samantha.memory.en.clauses import is_made_up, is_question, plain
from samantha.memory.en.tokens import read_words
from samantha.memory.profile import read_zone

SPEAKERS = {"turn": "person", "reply": "samantha", "brought": "person"}
"""Who speaks in an entry of a kind; a brought line with a name in `by` is another's."""
OWNER_SHIFT = 40  # a trillion numbers each: the lower half for lines brought from elsewhere
OWN_HALF = 1 << (OWNER_SHIFT - 1)  # the upper one for her talks, so that neither has to be looked for
MANY = 500  # lines: past that the index is made anew sooner than they are deleted from it, one in 2 ms
FTS_SECURE_DELETE = (3, 42)  # sqlite.org/fts5.html 6.12; older ones leave deleted words in the index
OWN_ROWS = f"""rowid_ BETWEEN (SELECT number << {OWNER_SHIFT} FROM memory_owner WHERE owner_id = ?1)
    AND (SELECT (number + 1 << {OWNER_SHIFT}) - 1 FROM memory_owner WHERE owner_id = ?1)"""
"""The rows of one owner, in the order of the journal: the primary key says both, so no index has to."""
TALKED = OWN_ROWS.replace(f"number << {OWNER_SHIFT} FROM", f"number << {OWNER_SHIFT} | {OWN_HALF} FROM")
"""Of these the lines of her own talks."""
COLUMNS = "e.id, e.speaker, e.text, e.at, e.talk, e.moves, e.expects, e.carry, e.said_by, e.elsewhere"


class Episodes:
    """See the Projection port."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.body is None or entry.kind not in SPEAKERS:
            return
        body, text = entry.body, str(entry.body.get("text") or "")
        brought = line_of(entry) if entry.kind == "brought" else None
        at, row = brought.at if brought else entry.at, row_of(entry, tx)
        fields = {
            "rowid_": row,
            "owner_id": entry.owner,
            "seq": entry.seq,
            "id": entry.id,
            "speaker": "other" if brought and brought.said_by else SPEAKERS[entry.kind],
            "at": at.astimezone(zone_named(read_zone(entry.owner, tx))).isoformat(),
            "talk": body.get("talk") or "",
            "text": text,
            "moves": json.dumps(list(body.get("moves") or ()), ensure_ascii=False),
            "expects": body.get("expects") or "",
            "carry": body.get("carry") or "",
            "client": body.get("client") or "",
            # Another program's answers are long, and none answers a question of the person's life.
            "is_asking": text.rstrip().endswith("?") if brought and brought.said_by else is_question(text),
            "said_by": brought.said_by if brought else "",
            "elsewhere": brought.mark if brought else "",
        }
        marks = ", ".join("?" * len(fields))
        tx.run(f"INSERT INTO episode ({', '.join(fields)}) VALUES ({marks})", *fields.values())
        tx.run("INSERT INTO episode_fts (rowid, text) VALUES (?, ?)", row, text)
        if brought and brought.said_by:
            tx.run("INSERT OR IGNORE INTO speaker VALUES (?, ?)", entry.owner, brought.said_by)
        elif entry.kind == "turn":
            tx.run("UPDATE memory_owner SET turns = turns + 1 WHERE owner_id = ?", entry.owner)

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        found = [
            row
            for id_ in sorted(ids)
            for row in tx.run("SELECT rowid_, text FROM episode WHERE owner_id = ? AND id = ?", owner, id_)
        ]
        self._delete(found, tx)
        tx.run(_DROP_SPEAKERS, owner)
        _recount(owner, tx)
        to_said.cache_clear()
        plain.cache_clear()
        is_made_up.cache_clear()
        read_words.cache_clear()

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("UPDATE memory_owner SET turns = 0 WHERE owner_id = ?", owner)
        tx.run("DELETE FROM speaker WHERE owner_id = ?", owner)
        if not tx.run("SELECT 1 FROM episode WHERE owner_id <> ? LIMIT 1", owner):
            tx.run("INSERT INTO episode_fts (episode_fts) VALUES ('delete-all')")
            tx.run("DELETE FROM episode WHERE owner_id = ?", owner)
        else:
            self._delete(tx.run("SELECT rowid_, text FROM episode WHERE owner_id = ?", owner), tx)

    def _delete(self, found: list[Row], tx: Transaction) -> None:
        if not found:
            return
        deletes_in_place = len(found) <= MANY and _deletes_in_place(tx)
        if deletes_in_place:  # the index remembers the option; it matters only while words are deleted
            tx.run("INSERT INTO episode_fts (episode_fts, rank) VALUES ('secure-delete', 1)")
            tx.run_many(
                "INSERT INTO episode_fts (episode_fts, rowid, text) VALUES ('delete', ?, ?)",
                [row[:2] for row in found],
            )
        tx.run_many("DELETE FROM episode WHERE rowid_ = ?", [row[:1] for row in found])
        if not deletes_in_place:
            tx.run("INSERT INTO episode_fts (episode_fts) VALUES ('rebuild')")


_DROP_SPEAKERS = f"""DELETE FROM speaker WHERE owner_id = ?1 AND NOT EXISTS (
    SELECT 1 FROM episode WHERE {OWN_ROWS} AND said_by = speaker.name)"""


def row_of(entry: Entry, tx: Transaction) -> int:
    """The number of the row in which an entry's line stands."""
    half = 0 if entry.kind == "brought" else OWN_HALF
    return owner_number(entry.owner, tx) << OWNER_SHIFT | half | entry.seq


def past(owner: OwnerId, tx: Transaction, n: int) -> tuple[Said, ...]:
    """The last `n` lines over all talks, oldest first, without what is forgotten."""
    # A bound LIMIT has SQLite plan the statement anew each time, which takes longer than to run it.
    rows = tx.run(
        f"SELECT {COLUMNS} FROM episode e WHERE {TALKED} AND hidden = 0 ORDER BY rowid_ DESC LIMIT {n:d}",
        owner,
    )
    return tuple(to_said(row) for row in reversed(rows))


def lines_to(owner: OwnerId, tx: Transaction, seq: int, n: int) -> tuple[tuple[Said, ...], datetime]:
    """The `n` lines up to the one that an entry is, oldest first, and when that was on the person's clock.

    Hidden ones too: what learning looks at.
    """
    first, _ = rows_of(owner, tx)
    rows = tx.run(
        f"SELECT {COLUMNS} FROM episode e WHERE rowid_ BETWEEN ? AND ? ORDER BY rowid_ DESC LIMIT {n:d}",
        first | OWN_HALF,
        first | OWN_HALF | seq,
    )
    return tuple(to_said(row) for row in reversed(rows)), datetime.fromisoformat(rows[0][3])


def count_turns(owner: OwnerId, tx: Transaction) -> int:
    """How many turns the person has had, erased ones aside."""
    rows = tx.run("SELECT turns FROM memory_owner WHERE owner_id = ?", owner)
    return int(rows[0][0]) if rows else 0


def _recount(owner: OwnerId, tx: Transaction) -> None:
    tx.run(
        f"""UPDATE memory_owner SET turns = (
            SELECT count(*) FROM episode WHERE {TALKED} AND speaker = 'person'
        ) WHERE owner_id = ?1""",
        owner,
    )


def find_by_client(owner: OwnerId, tx: Transaction, client: str) -> EntryId | None:
    """The turn that the page knows by an id of its own; None when it never arrived."""
    rows = tx.run("SELECT id FROM episode WHERE owner_id = ? AND client = ? AND client <> ''", owner, client)
    return EntryId(rows[0][0]) if rows else None


def reply_to(owner: OwnerId, tx: Transaction, turn: EntryId) -> Said | None:
    """The recorded reply to a turn: the first line of hers that was made from it."""
    rows = tx.run(
        f"""SELECT {COLUMNS} FROM made_from m JOIN episode e ON e.owner_id = m.owner_id AND e.id = m.made_id
            WHERE m.owner_id = ? AND m.source_id = ? AND e.speaker = 'samantha' ORDER BY e.seq LIMIT 1""",
        owner,
        turn,
    )
    return to_said(rows[0]) if rows else None


def said_after(owner: OwnerId, tx: Transaction, line: Said) -> Said | None:
    """What the person said next in the same talk."""
    rows = tx.run(
        f"""SELECT {COLUMNS} FROM episode e
            WHERE rowid_ > (SELECT rowid_ FROM episode WHERE owner_id = ?1 AND id = ?2) AND {TALKED}
            AND speaker = 'person' AND talk = ?3 ORDER BY rowid_ LIMIT 1""",
        *(owner, line.id, line.talk),
    )
    return to_said(rows[0]) if rows else None


def said_for(owner: OwnerId, tx: Transaction, entry: str) -> str:
    """The person's words that an entry was made from; "" where there are none."""
    rows = tx.run(
        """SELECT e.text FROM journal j, json_each(j.sources) s
           JOIN episode e ON e.owner_id = j.owner_id AND e.id = s.value
           WHERE j.owner_id = ? AND j.id = ? AND e.speaker = 'person'""",
        owner,
        entry,
    )
    return "\n".join(str(text) for (text,) in rows)


def made_of(owner: OwnerId, tx: Transaction, ids: Iterable[str]) -> set[str]:
    """Her lines, the person's edits and the lines of an import that rest on these, however far."""
    found: set[str] = set()
    edge = set(ids)
    while edge:
        rows = tx.run(
            """SELECT DISTINCT m.made_id FROM json_each(?2) g CROSS JOIN made_from m
               ON m.owner_id = ?1 AND m.source_id = g.value WHERE
                   EXISTS (SELECT 1 FROM episode e WHERE e.owner_id = ?1 AND e.id = m.made_id
                           AND (e.speaker = 'samantha' OR e.elsewhere <> ''))
                   OR EXISTS (SELECT 1 FROM edit c WHERE c.owner_id = ?1 AND c.entry_id = m.made_id)""",
            owner,
            json.dumps(sorted(edge)),
        )
        edge = {id_ for (id_,) in rows} - found
        found |= edge
    return found


@lru_cache(maxsize=1024)  # the last lines are read in every turn; erasing empties it
def to_said(row: Row) -> Said:
    """A Said from a row of COLUMNS."""
    id_, speaker, text, at, talk, moves, expects, carry, said_by, elsewhere = row
    return Said(
        id=id_,
        speaker=speaker,
        text=text,
        at=datetime.fromisoformat(at).astimezone(UTC),
        talk=talk,
        moves=_moves(moves),
        expects=expects,
        carry=carry,
        said_by=said_by,
        elsewhere=place_of(elsewhere),
    )


def owner_number(owner: OwnerId, tx: Transaction) -> int:
    rows = tx.run("SELECT number FROM memory_owner WHERE owner_id = ?", owner)
    if rows:
        return int(rows[0][0])
    number = int(tx.run("SELECT count(*) FROM memory_owner")[0][0])
    tx.run("INSERT INTO memory_owner (number, owner_id) VALUES (?, ?)", number, owner)
    return number


def rows_of(owner: OwnerId, tx: Transaction) -> tuple[int, int]:
    """The first and last number that a line of a talk with her can have."""
    rows = tx.run("SELECT number FROM memory_owner WHERE owner_id = ?", owner)
    first = (rows[0][0] if rows else 0) << OWNER_SHIFT
    return first, first + (1 << OWNER_SHIFT) - 1


def _deletes_in_place(tx: Transaction) -> bool:
    version = tx.run("SELECT sqlite_version()")[0][0]
    return tuple(int(part) for part in version.split(".")[:2]) >= FTS_SECURE_DELETE


@lru_cache(maxsize=512)  # a few hundred combinations at most, read two dozen times a turn; no spoken words
def _moves(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


@cache
def zone_named(name: str) -> ZoneInfo:
    """The zone of that IANA name; UTC where this machine knows none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        # A zone that this machine no longer knows: the instant is right, only the day may be off.
        return ZoneInfo("UTC")

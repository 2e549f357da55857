"""Which lines of the person's name whom: "Ana", "Ana's", "my sister". Made from the lines and the facts.

What stands here depends on today's lines and facts alone, not on their order: a name that is learned is
looked for in every earlier line at once, so a rebuild finds the same.
"""

import json
from collections.abc import Iterable, Sequence, Set

from samantha.core import pattern as re
from samantha.core.entry import Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Transaction
from samantha.core.turn import Said
from samantha.memory.elsewhere import TEACHES
from samantha.memory.episodes import COLUMNS as LINE
from samantha.memory.episodes import OWN_HALF, row_of, rows_of, to_said
from samantha.memory.facts import FORMER_NAME, KIN, aliases, known_people, one_of
from samantha.memory.learned import Known
from samantha.memory.naming import name_key, said_in

NAMING = KIN | {FORMER_NAME}
"""Relations whose value is somebody's name."""
_THEIRS = f"speaker = 'person' AND (elsewhere = '' OR instr(elsewhere, '{TEACHES}') > 0)"
"""Lines that tell of the person's own life: said to her, or brought in, but not played in a story."""
_DERIVED = "mentions"  # in `home`: a home from before these tables was read once


class Mentions:
    """See the Projection port. Stands after Episodes and Facts."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.kind in ("joined", "extracted"):  # facts came or were worked out anew, of any turn
            self.look_for(entry.owner, names_given(tx.run(_NAMING, entry.owner)), tx)
        if entry.body is None or entry.kind not in ("turn", "corrected", "brought"):
            return
        taught = tx.run(
            "SELECT subject, relation, value FROM fact INDEXED BY fact_by_seq WHERE owner_id = ? AND seq = ?",
            entry.owner,
            entry.seq,
        )
        self.look_for(entry.owner, names_given(taught), tx)
        if entry.kind in ("turn", "brought"):
            said = f"SELECT rowid_, text FROM episode WHERE rowid_ = ? AND {_THEIRS}"
            self.read(entry.owner, [(row, text) for row, text in tx.run(said, row_of(entry, tx))], tx)

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        """Drop what was said in lines that are gone, and the names that no fact gives any more."""
        if not ids:
            return
        tx.run("DELETE FROM mention WHERE owner_id = ? AND line NOT IN (SELECT rowid_ FROM episode)", owner)
        given = names_given(tx.run(_NAMING, owner))
        for (name,) in tx.run("SELECT name FROM person_name WHERE owner_id = ?", owner):
            if name not in given:
                tx.run("DELETE FROM person_name WHERE owner_id = ? AND name = ?", owner, name)
                tx.run("DELETE FROM mention WHERE owner_id = ? AND name = ?", owner, name)
        self.look_for(owner, given, tx)

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM person_name WHERE owner_id = ?", owner)
        tx.run("DELETE FROM mention WHERE owner_id = ?", owner)

    def look_for(self, owner: OwnerId, names: Iterable[str], tx: Transaction) -> None:
        """Take these names in, and find the earlier lines that say them."""
        for name in names:
            if tx.run("SELECT 1 FROM person_name WHERE owner_id = ? AND name = ?", owner, name):
                continue
            tx.run("INSERT INTO person_name VALUES (?, ?)", owner, name)
            first, last = rows_of(owner, tx)
            first |= OWN_HALF  # whom they named to somebody else is not whom they talk of with her
            rows = tx.run(
                f"""SELECT e.rowid_, e.text FROM episode_fts f JOIN episode e ON e.rowid_ = f.rowid
                    WHERE episode_fts MATCH ? AND f.rowid BETWEEN ? AND ? AND {_THEIRS}""",
                _phrase(name),
                first,
                last,
            )
            found = [(owner, name, line) for line, text in rows if name in set(said_in(text))]
            tx.run_many("INSERT OR IGNORE INTO mention VALUES (?, ?, ?)", found)

    def read(self, owner: OwnerId, lines: Iterable[tuple[int, str]], tx: Transaction) -> None:
        """Note whom these lines name."""
        for line, text in lines:
            said = set(said_in(text))
            known = {name for name in said if name.startswith("your ")}
            rows = tx.run(_KNOWN_AMONG, owner, json.dumps(sorted(said - known)))
            known |= {name for (name,) in rows}
            tx.run_many(
                "INSERT OR IGNORE INTO mention VALUES (?, ?, ?)",
                [(owner, name, line) for name in sorted(known)],
            )


# One statement for any number of words; the optimiser would read all names first.
_KNOWN_AMONG = """SELECT n.name FROM json_each(?2) AS said
    CROSS JOIN person_name n ON n.owner_id = ?1 AND n.name = said.value"""
_NAMING = f"""SELECT subject, relation, value FROM fact WHERE owner_id = ?
    AND (subject_key <> 'you' OR relation IN {one_of(NAMING)})"""


def read_once(owner: OwnerId, tx: Transaction) -> None:
    """Read a home that was written before anybody looked for people in it."""
    if tx.run("SELECT 1 FROM home WHERE name = ?", _DERIVED):
        return
    mentions = Mentions()
    mentions.look_for(owner, names_given(tx.run(_NAMING, owner)), tx)
    lines = tx.run(f"SELECT rowid_, text FROM episode WHERE owner_id = ? AND {_THEIRS}", owner)
    mentions.read(owner, [(row[0], row[1]) for row in lines], tx)
    tx.run("INSERT INTO home VALUES (?, '1')", _DERIVED)


def _phrase(name: str) -> str:
    return '"' + " ".join(re.findall(r"[^\W_]+", name)) + '"'


def names_given(rows: Iterable[tuple[str, ...]]) -> dict[str, None]:
    """Every name that these facts (subject, relation, value) give to somebody, and its first word."""
    found: dict[str, None] = {}
    for subject, relation, value in rows:
        named = [value] if relation in NAMING else []
        named += [subject] if subject != "you" else []
        for name in named:
            if (key := name_key(name)) and not key.startswith("your "):
                found |= dict.fromkeys((key, key.split()[0]))
    return found


def mentions_of(
    owner: OwnerId, tx: Transaction, name: str, limit: int, *, with_hidden: bool = False
) -> tuple[Said, ...]:
    """The person's lines that name somebody, newest first; all of them where `limit` is negative."""
    found: dict[str, Said] = {}
    for alias in called(owner, tx, name):
        rows = tx.run(
            f"""SELECT {LINE} FROM mention m JOIN episode e ON e.rowid_ = m.line
                WHERE m.owner_id = ? AND m.name = ? AND e.hidden <= {with_hidden:d}
                ORDER BY e.at DESC, m.line DESC LIMIT {limit:d}""",
            owner,
            alias,
        )
        found |= {said.id: said for said in map(to_said, rows)}
    newest = sorted(found.values(), key=lambda said: said.at, reverse=True)
    return tuple(newest[:limit] if limit >= 0 else newest)


def called(owner: OwnerId, tx: Transaction, name: str) -> frozenset[str]:
    """Every name that somebody goes by or went by, as lines are searched for it."""
    people = known_people(owner, tx)
    keys = names_of(name, people)
    for subject, value in tx.run(_FORMER, owner):
        if not keys.isdisjoint((name_key(subject), name_key(value))):
            keys |= names_of(subject, people) | names_of(value, people)
    return keys


_FORMER = f"""SELECT subject, value FROM fact WHERE owner_id = ? AND relation = '{FORMER_NAME}'
    AND subject_key <> 'you' AND closed_in IS NULL ORDER BY seq, place"""


def names_of(name: str, people: Sequence[Known]) -> frozenset[str]:
    """Under what names lines are searched for somebody: "Ana" and, while she is the only one, "your sister".

    The first word of a longer name counts while nobody else has it.
    """
    bare = name.strip()
    bare = f"your {bare[3:]}" if bare.lower().startswith("my ") else bare
    keys = {key for alias in aliases(bare, people) if (key := name_key(alias))}
    firsts = [name_key(known).split()[0] for known, _ in people if name_key(known)]
    return frozenset(
        keys
        | {
            key.split()[0]
            for key in keys
            if " " in key and not key.startswith("your ") and firsts.count(key.split()[0]) <= 1
        }
    )

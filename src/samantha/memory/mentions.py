"""Which lines of the person's name whom: "Ana", "Ana's", "my sister". Made from the lines and the facts.

What stands here depends on today's lines and facts alone, not on their order: a name that is learned is
looked for in every earlier line at once, so a rebuild finds the same.
"""

import json
import re
from collections.abc import Iterable, Set

from samantha.core.entry import Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Transaction
from samantha.memory.episodes import OWN_ROWS, row_of, rows_of
from samantha.memory.facts import FORMER_NAME, KIN, one_of
from samantha.memory.naming import name_key, said_in

NAMING = KIN | {FORMER_NAME}
"""Relations whose value is somebody's name."""
_DERIVED = "mentions"  # in `home`: a home from before these tables was read once


class Mentions:
    """See the Projection port. Stands after Episodes and Facts."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.kind in ("joined", "extracted"):  # facts came or were worked out anew, of any turn
            self.look_for(entry.owner, names_given(tx.run(_NAMING, entry.owner)), tx)
        if entry.body is None or entry.kind not in ("turn", "corrected"):
            return
        taught = tx.run(
            "SELECT subject, relation, value FROM fact WHERE owner_id = ? AND seq = ?", entry.owner, entry.seq
        )
        self.look_for(entry.owner, names_given(taught), tx)
        if entry.kind == "turn":
            line = row_of(entry, tx)
            self.read(entry.owner, [(line, str(entry.body.get("text") or ""))], tx)

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
            rows = tx.run(
                """SELECT e.rowid_, e.text FROM episode_fts f JOIN episode e ON e.rowid_ = f.rowid
                   WHERE episode_fts MATCH ? AND f.rowid BETWEEN ? AND ? AND e.speaker = 'person'""",
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
    lines = tx.run(f"SELECT rowid_, text FROM episode WHERE {OWN_ROWS} AND speaker = 'person'", owner)
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

"""The projection behind the facts: what each turn and each of the person's own edits makes known.

Nothing is ever changed in place, so the facts of any day can be worked out again from the lines up to it.
"""

from collections.abc import Set
from datetime import UTC, datetime

from samantha.core.entry import Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.origin import Origin
from samantha.core.ports import Transaction
from samantha.memory.brought import learn_from, relearn
from samantha.memory.elsewhere import TEACHES
from samantha.memory.episodes import TALKED, lines_to
from samantha.memory.extracted import admit, erase_extracted, keep_whole
from samantha.memory.facts import acquaintances, former_names, held_in
from samantha.memory.joins import erase_joins, joined_names, merge, note, read_join, under_joined, with_joined
from samantha.memory.keeper import Keeper, Source
from samantha.memory.learn import learn
from samantha.memory.learned import ADDS
from samantha.memory.profile import read_profile
from samantha.memory.withheld import read_rules

LOOK_BACK = 6  # lines before a turn that can change what it means
CORRECTABLE = 2  # turns back that "no, Lisbon" may speak of


class Learner:
    """See the Projection port. Stands after Episodes, whose lines it looks back on."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.body is None:
            return
        if entry.kind == "turn":
            self._learn(entry.owner, entry.seq, tx)
        elif entry.kind == "brought":
            learn_from(entry, tx)
        elif entry.kind == "corrected":
            row = (entry.owner, entry.seq, entry.id, entry.at.astimezone(UTC).isoformat())
            body = entry.body
            words = (body["fact"], body.get("subject") or "", body.get("relation") or "", body["value"])
            tx.run("INSERT INTO edit VALUES (?, ?, ?, ?, ?, ?, ?, ?)", *row, *words)
            self._edit(entry.owner, entry.seq, tx)
        elif entry.kind == "extracted":
            keep_whole(entry, tx)
            admit(entry.owner, entry.seq, tx)
        elif entry.kind == "joined" and (since := note(entry, tx)) is not None:
            self.replay(entry.owner, since, tx)

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        """Drop the edits, joinings and findings among these. `replay` then works out the facts anew."""
        tx.run_many(
            "DELETE FROM edit WHERE owner_id = ? AND entry_id = ?", [(owner, id_) for id_ in sorted(ids)]
        )
        erase_joins(owner, ids, tx)
        erase_extracted(owner, ids, tx)

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM fact WHERE owner_id = ?", owner)
        tx.run("DELETE FROM edit WHERE owner_id = ?", owner)
        tx.run("DELETE FROM joined WHERE owner_id = ?", owner)
        tx.run("DELETE FROM extracted WHERE owner_id = ?", owner)

    def replay(self, owner: OwnerId, since: int, tx: Transaction) -> None:
        """Work out the facts from an entry on, as a rebuild would find them.

        What was learned before it stands, and is open again where only a later entry had closed it.
        """
        tx.run("DELETE FROM fact WHERE owner_id = ? AND seq >= ?", owner, since)
        tx.run(
            "UPDATE fact SET until = NULL, closed_by = NULL, closed_in = NULL, closed_seq = NULL"
            " WHERE owner_id = ? AND closed_seq >= ?",
            owner,
            since,
        )
        steps = tx.run(
            f"""SELECT seq, 'turn', id FROM episode WHERE {TALKED} AND seq >= ?2 AND speaker = 'person'
               UNION ALL SELECT seq, 'edit', '' FROM edit WHERE owner_id = ?1 AND seq >= ?2
               UNION ALL SELECT seq, 'joined', '' FROM joined
               WHERE owner_id = ?1 AND seq >= ?2 AND given = 1 AND undone = ''
               UNION ALL SELECT seq, 'extracted', '' FROM extracted WHERE owner_id = ?1 AND seq >= ?2
               UNION ALL SELECT seq, 'brought', id FROM episode
               WHERE owner_id = ?1 AND seq >= ?2 AND elsewhere <> '' AND instr(elsewhere, '{TEACHES}')
               ORDER BY 1""",
            owner,
            since,
        )
        again = {"turn": self._learn, "edit": self._edit, "joined": self._join, "extracted": admit}
        for seq, what, id_ in steps:
            if what == "brought":
                relearn(owner, id_, tx)
            else:
                again[what](owner, seq, tx)

    def _learn(self, owner: OwnerId, seq: int, tx: Transaction) -> None:
        (*recent, line), wall = lines_to(owner, tx, seq, LOOK_BACK + 1)
        names = joined_names(owner, tx, before=seq)
        people = with_joined(acquaintances(owner, tx), names)
        held = held_in(line.text, owner, tx)
        her = str(read_profile(owner, tx).get("her_name") or "")
        told = learn(line.text, wall, recent, people, former_names(owner, tx), held, her)
        found = under_joined(told, names)
        if found and (rules := read_rules(owner, tx, before=seq)):
            found = [item for item in found if item.act not in ADDS or not rules.covers(item)]
        if found:
            turns = [said.id for said in reversed(recent) if said.speaker == "person"]
            last = recent[-1] if recent else None
            before = last.text if last is not None and last.speaker == "samantha" else ""
            source = Source(owner=owner, seq=seq, id=line.id, at=line.at, wall=wall)
            Keeper(source, tx).keep(found, turns[:CORRECTABLE], before)

    def _edit(self, owner: OwnerId, seq: int, tx: Transaction) -> None:
        id_, at, fact, subject, relation, value = tx.run(
            "SELECT entry_id, at, fact, subject, relation, value FROM edit WHERE owner_id = ? AND seq = ?",
            owner,
            seq,
        )[0]
        when = datetime.fromisoformat(at)
        source = Source(owner=owner, seq=seq, id=id_, at=when, wall=when, origin=Origin.PERSON)
        Keeper(source, tx).edit(fact, subject, relation, value)

    def _join(self, owner: OwnerId, seq: int, tx: Transaction) -> None:
        merge(owner, tx, read_join(owner, tx, seq))

"""All of memory as one projection: which tables take in an entry, and in which order."""

from collections.abc import Set

from samantha.core.entry import Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Transaction
from samantha.memory.days_told import Days, days_of, taught_since
from samantha.memory.doubts import Doubts
from samantha.memory.episodes import Episodes
from samantha.memory.extracted import Reread
from samantha.memory.hiding import Hiding
from samantha.memory.learner import Learner
from samantha.memory.loops import Loops
from samantha.memory.mentions import Mentions
from samantha.memory.pins import Pins
from samantha.memory.profile import Profile
from samantha.memory.withheld import Withheld


class MemoryProjection:
    """See the Projection port.

    The profile comes first (its zone says which day a turn fell on), then what may not be learned, the lines,
    the facts that look back on them, who is named in them, what became of plans, the days she slept on,
    what is kept for good, and last what of all this is hidden.
    """

    def __init__(self) -> None:
        self._profile, self._episodes, self._facts, self._hiding = Profile(), Episodes(), Learner(), Hiding()
        self._withheld, self._mentions, self._loops = Withheld(), Mentions(), Loops()
        self._days, self._doubts, self._pins = Days(), Doubts(), Pins()
        self._reread = Reread()
        self._in_order = (
            *(self._profile, self._withheld, self._episodes, self._facts, self._mentions),
            *(self._loops, self._days, self._doubts, self._pins, self._reread, self._hiding),
        )

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.kind == "turn" and entry.sources:  # one that had been taken for over too soon, and all of it
            self.erase(entry.owner, frozenset(entry.sources), tx)
        for projection in self._in_order:
            projection.apply(entry, tx)

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        """Drop these lines and edits; the facts after the first of them are worked out anew."""
        touched = [
            seq
            for id_ in ids
            for (seq,) in tx.run(
                """SELECT seq FROM episode WHERE owner_id = ?1 AND id = ?2
                   UNION ALL SELECT seq FROM edit WHERE owner_id = ?1 AND entry_id = ?2
                   UNION ALL SELECT seq FROM joined WHERE owner_id = ?1 AND entry_id = ?2
                   UNION ALL SELECT seq FROM extracted WHERE owner_id = ?1 AND entry_id = ?2""",
                owner,
                id_,
            )
        ]
        days = days_of(owner, ids, tx)
        before = taught_since(owner, min(touched), tx) if touched else frozenset()
        self._profile.erase(owner, ids, tx)
        self._episodes.erase(owner, ids, tx)
        self._facts.erase(owner, ids, tx)
        if touched:
            self._facts.replay(owner, min(touched), tx)
            days |= {day for day, _, _ in before ^ taught_since(owner, min(touched), tx)}
        self._mentions.erase(owner, ids, tx)
        self._loops.erase(owner, ids, tx)
        self._days.erase(owner, ids, tx)
        self._days.choose(owner, days, tx)
        self._pins.erase(owner, ids, tx)
        self._doubts.erase(owner, ids, tx)
        self._hiding.erase(owner, ids, tx)

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        for projection in self._in_order:
            projection.clear(owner, tx)

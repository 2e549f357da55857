"""What she knows: one row for each thing, when it was true, when she was told, and what took its place.

A fact is learned from a turn (learn.py) or set by the person's own edit. A new value closes the old
one only for the same subject and the same single-valued relation; otherwise both stand. Nothing is
ever changed in place, so the facts of any day can be worked out again from the lines up to it.
"""

import difflib
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime

from samantha.core.entry import Entry
from samantha.core.ids import EntryId, FactId, OwnerId
from samantha.core.origin import Origin
from samantha.core.ports import Row, Transaction
from samantha.core.turn import Fact
from samantha.memory.en.corrections import kind_of
from samantha.memory.en.days import day_and_month, find_day
from samantha.memory.en.words import KIN_AND_PETS, SINGLE_KIN
from samantha.memory.episodes import OWN_ROWS, lines_to
from samantha.memory.learn import learn
from samantha.memory.learned import YOU, Known, Learned

KIN = frozenset(relation for relation, _ in KIN_AND_PETS.values())
"""Relations whose value is a name: whom the person has."""

SINGLE = (
    SINGLE_KIN
    | {"name", "lives in", "works at", "works in", "job", "studies at", "from", "grew up in", "born in"}
    | {"birthday", "age", "here since", "died"}
)
MANY = (
    (KIN - SINGLE_KIN)
    | {"likes", "dislikes", "favourite", "has", "is", "allergic to", "doesn't eat", "doesn't drink"}
    | {"plays", "speaks", "studies", "plan"}
)
RELATIONS = SINGLE | MANY
"""The closed list. "favourite" is many-valued, with one value for each thing before its colon."""

MATTERS = (
    *(
        "name",
        "partner",
        "child",
        "daughter",
        "son",
        "mother",
        "father",
        "sister",
        "brother",
        "lives in",
        "job",
    ),
    *("works at", "works in", "studies at", "studies", "birthday", "age", "allergic to", "from", "is"),
)
"""What one would name first, asked what one knows of somebody; then come other kin, and the rest."""

OPPOSITE = {"likes": "dislikes", "dislikes": "likes"}
LOOK_BACK = 6  # lines before a turn that can change what it means
CORRECTABLE = 2  # turns back that "no, Lisbon" may speak of
SIMILAR = 0.6  # of difflib's ratio: "anna" mends "ana", not "porto"

COLUMNS = "id, subject, relation, value, learned_at, source, quote, since, until, closed_by, origin"
HELD = "closed_in IS NULL"


class Facts:
    """See the Projection port. Stands after Episodes, whose lines it looks back on."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.body is None:
            return
        if entry.kind == "turn":
            self._learn(entry.owner, entry.seq, tx)
        elif entry.kind == "corrected":
            row = (entry.owner, entry.seq, entry.id, entry.at.astimezone(UTC).isoformat())
            body = entry.body
            words = (body["fact"], body.get("subject") or "", body.get("relation") or "", body["value"])
            tx.run("INSERT INTO edit VALUES (?, ?, ?, ?, ?, ?, ?, ?)", *row, *words)
            self._edit(entry.owner, entry.seq, tx)

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        """Drop the edits among these entries. `replay` then works out the facts anew."""
        tx.run_many(
            "DELETE FROM edit WHERE owner_id = ? AND entry_id = ?", [(owner, id_) for id_ in sorted(ids)]
        )

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM fact WHERE owner_id = ?", owner)
        tx.run("DELETE FROM edit WHERE owner_id = ?", owner)

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
        seqs = tx.run(
            f"""SELECT seq, 0 FROM episode WHERE {OWN_ROWS} AND seq >= ?2 AND speaker = 'person'
               UNION ALL SELECT seq, 1 FROM edit WHERE owner_id = ?1 AND seq >= ?2 ORDER BY 1""",
            owner,
            since,
        )
        for seq, is_edit in seqs:
            (self._edit if is_edit else self._learn)(owner, seq, tx)

    def _learn(self, owner: OwnerId, seq: int, tx: Transaction) -> None:
        (*recent, line), wall = lines_to(owner, tx, seq, LOOK_BACK + 1)
        found = learn(line.text, wall, recent, known_people(owner, tx))
        if found:
            turns = [said.id for said in reversed(recent) if said.speaker == "person"]
            source = _Source(owner=owner, seq=seq, id=line.id, at=line.at, wall=wall)
            _Keeper(source, tx).keep(found, turns[:CORRECTABLE])

    def _edit(self, owner: OwnerId, seq: int, tx: Transaction) -> None:
        id_, at, fact, subject, relation, value = tx.run(
            "SELECT entry_id, at, fact, subject, relation, value FROM edit WHERE owner_id = ? AND seq = ?",
            owner,
            seq,
        )[0]
        when = datetime.fromisoformat(at)
        source = _Source(owner=owner, seq=seq, id=id_, at=when, wall=when, origin=Origin.PERSON)
        _Keeper(source, tx).edit(fact, subject, relation, value)


@dataclass(frozen=True, kw_only=True)
class _Source:
    """The entry that facts are being learned from."""

    owner: OwnerId
    seq: int
    id: EntryId
    at: datetime  # UTC
    wall: datetime  # on the person's clock
    origin: Origin = Origin.DERIVED


class _Keeper:
    """Decides what one entry's words add to the facts, and what they close."""

    def __init__(self, source: _Source, tx: Transaction) -> None:
        self.source = source
        self.tx = tx
        self.count = 0

    def keep(self, found: Iterable[Learned], turns: Sequence[EntryId]) -> None:
        for item in found:
            match item.act:
                case "holds":
                    self._hold(item)
                case "ended":
                    self._end(item)
                case "corrects":
                    self._correct(item, turns)
                case "retracts":
                    for old in self._learned_from(turns[:1]):
                        self._close(old, until=_never_true(old))

    def edit(self, id_: str, subject: str, relation: str, value: str) -> None:
        """The person's own value outranks what was inferred: it stands even where that is gone."""
        rows = self.tx.run(
            f"SELECT {COLUMNS} FROM fact WHERE owner_id = ? AND id = ? AND {HELD}", self.source.owner, id_
        )
        old = to_fact(rows[0]) if rows else None
        if old is None or (subject and (old.subject, old.relation) != (subject, relation)):
            # Learning has got better since, and counts that turn's facts differently.
            held = [fact for fact in self._held(subject, relation) if relation in SINGLE or fact.id == id_]
            old = held[0] if held else None
        if old is not None:
            self._replace(old, value, quote=value)
        elif subject and relation in RELATIONS:
            self._add(subject, relation, value, quote=value, since=None)

    # --- what a turn says ---------------------------------------------------------------------

    def _hold(self, item: Learned) -> None:
        held = self._held(item.subject, item.relation)
        same = [fact for fact in held if key_of(fact.value) == key_of(item.value)]
        if any(item.since in (None, fact.since) for fact in same):
            return  # known already
        closes = same
        if item.relation in SINGLE:
            closes = held
        elif item.relation == "favourite":
            what = item.value.split(":")[0]
            closes = [fact for fact in held if fact.value.split(":")[0] == what]
        if item.is_weak and closes:
            return
        opposed = self._held(item.subject, OPPOSITE[item.relation]) if item.relation in OPPOSITE else []
        closes = closes + [fact for fact in opposed if key_of(fact.value) == key_of(item.value)]
        new = self._add(item.subject, item.relation, item.value, quote=item.quote, since=item.since)
        for old in closes:
            self._close(old, until=item.since or self.source.at, by=new)

    def _end(self, item: Learned) -> None:
        for fact in self._held(item.subject, item.relation):
            if not item.value or key_of(fact.value) == key_of(item.value):
                self._close(fact, until=item.since or self.source.at)

    def _correct(self, item: Learned, turns: Sequence[EntryId]) -> None:
        """Put a better value in the place of the one just learned, if one fits it."""
        kind = kind_of(item.value)
        if item.was:
            wrong = [
                fact
                for fact in self._learned_from(turns)
                if key_of(item.was) in (key_of(fact.value), _day_key(fact))
            ]
            wrong = wrong or self._with_value(item.was)
        else:
            wrong = [fact for fact in self._learned_from(turns) if _accepts(fact, kind)]
        if not wrong:
            return
        old = max(wrong, key=lambda fact: _likeness(fact.value, item.value))
        value, since = item.value, None
        if kind == "day":
            day = find_day(
                f"on {value}" if not value.lower().startswith(("on ", "in ")) else value,
                self.source.wall,
                "future",
            )
            if old.relation == "birthday":
                value = day_and_month(item.value) or value
            else:
                value, since = old.value, day.start if day else None
                if since is None:
                    return
        elif kind == "word":
            value = _in_style_of(old.value, value)
        self._replace(old, value, quote=item.quote, since=since)

    # --- rows ---------------------------------------------------------------------------------

    def _replace(self, old: Fact, value: str, *, quote: str, since: datetime | None = None) -> None:
        new = self._add(old.subject, old.relation, value, quote=quote, since=since or old.since)
        self._close(old, until=_never_true(old), by=new)
        if old.relation in KIN and old.subject == YOU:  # the person was misheard, not what was said of them
            for fact in self._held(old.value):
                moved = self._add(value, fact.relation, fact.value, quote=fact.quote, since=fact.since)
                self._close(fact, until=_never_true(fact), by=moved)

    def _add(self, subject: str, relation: str, value: str, *, quote: str, since: datetime | None) -> FactId:
        self.count += 1
        source = self.source
        id_ = FactId(f"f-{source.id.partition('-')[2]}-{self.count}")
        self.tx.run(
            "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, NULL, NULL, NULL, 0)",
            source.owner,
            id_,
            source.seq,
            self.count,
            source.id,
            subject,
            subject.casefold(),
            relation,
            value,
            key_of(value),
            quote,
            since.isoformat() if since else None,
            source.at.isoformat(),
            int(source.origin),
        )
        return id_

    def _close(self, fact: Fact, *, until: datetime, by: FactId | None = None) -> None:
        self.tx.run(
            "UPDATE fact SET until = ?, closed_by = ?, closed_in = ?, closed_seq = ?"
            " WHERE owner_id = ? AND id = ?",
            until.isoformat(),
            by,
            self.source.id,
            self.source.seq,
            self.source.owner,
            fact.id,
        )

    def _held(self, subject: str, relation: str = "") -> list[Fact]:
        """The open facts of a subject, under every name that it goes by."""
        keys = aliases(subject, known_people(self.source.owner, self.tx))
        marks = ", ".join("?" * len(keys))
        rows = self.tx.run(
            f"SELECT {COLUMNS} FROM fact WHERE owner_id = ? AND {HELD} AND subject_key IN ({marks})"
            + (" AND relation = ?" if relation else "")
            + " ORDER BY seq, place",
            self.source.owner,
            *keys,
            *([relation] if relation else []),
        )
        return [to_fact(row) for row in rows]

    def _learned_from(self, turns: Sequence[EntryId]) -> list[Fact]:
        """The open facts of the latest of these turns that taught any, the last one first."""
        for turn in turns:
            rows = self.tx.run(
                f"SELECT {COLUMNS} FROM fact WHERE owner_id = ? AND source = ? AND {HELD}"
                " ORDER BY place DESC",
                self.source.owner,
                turn,
            )
            if rows:
                return [to_fact(row) for row in rows]
        return []

    def _with_value(self, value: str) -> list[Fact]:
        rows = self.tx.run(
            f"SELECT {COLUMNS} FROM fact WHERE owner_id = ? AND value_key = ? AND {HELD}"
            " ORDER BY seq DESC, place DESC",
            self.source.owner,
            key_of(value),
        )
        return [to_fact(row) for row in rows]


def to_fact(row: Row) -> Fact:
    """A Fact from a row of COLUMNS."""
    id_, subject, relation, value, learned_at, source, quote, since, until, closed_by, origin = row
    return Fact(
        id=id_,
        subject=subject,
        relation=relation,
        value=value,
        learned_at=datetime.fromisoformat(learned_at),
        source=source,
        quote=quote,
        since=datetime.fromisoformat(since) if since else None,
        until=datetime.fromisoformat(until) if until else None,
        replaced_by=closed_by,
        origin=Origin(origin),
    )


def weight_of(fact: Fact, now: datetime) -> int:
    """How soon to name a fact of a subject; lower is sooner. A plan whose day is over comes last."""
    if fact.relation in MATTERS:
        return MATTERS.index(fact.relation)
    if fact.relation == "plan":
        is_over = fact.since is not None and fact.since.date() < now.astimezone(fact.since.tzinfo).date()
        return len(MATTERS) + 3 if is_over else len(MATTERS)
    return len(MATTERS) + (1 if fact.relation in KIN else 2)


def one_of(words: Iterable[str]) -> str:
    """Our own words as SQL, so that a statement that names many is always the same one."""
    return f"({', '.join(repr(word) for word in sorted(words))})"


def key_of(value: str) -> str:
    """A value as it is compared: case, articles and the marks around it do not count."""
    words = value.casefold().replace(",", " ").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("a", "an", "the", "my") else words).strip(
        " .!"
    )


def known_people(owner: OwnerId, tx: Transaction) -> tuple[Known, ...]:
    """Everyone (and every pet) whom she knows by name, hidden or not: what learning has to go by."""
    return tuple((value, relation) for value, relation in tx.run(_KNOWN, owner))


_KNOWN = f"""SELECT value, relation FROM fact WHERE owner_id = ? AND subject_key = 'you' AND {HELD}
    AND relation IN {one_of(KIN)} ORDER BY seq, place"""


def aliases(subject: str, people: Sequence[Known]) -> tuple[str, ...]:
    """The keys a subject stands under: "Ana" and, while she is the only one, "your sister"."""
    key = subject.casefold()
    keys = [key]
    for name, relation in people:
        others = [other for other, what in people if what == relation]
        if len(others) == 1 and key in (name.casefold(), f"your {relation}"):
            keys += [name.casefold(), f"your {relation}"]
    return tuple(dict.fromkeys(keys))


def _never_true(fact: Fact) -> datetime:
    return fact.since or fact.learned_at


def _accepts(fact: Fact, kind: str) -> bool:
    if kind == "day":
        return fact.relation in ("plan", "birthday") or (fact.since is not None and fact.relation in SINGLE)
    if kind == "number":
        return fact.relation == "age"
    return (
        fact.relation not in ("plan", "birthday", "age", "died", "here since")
        and kind_of(fact.value) == "word"
    )


def _likeness(old: str, new: str) -> float:
    ratio = difflib.SequenceMatcher(None, old.casefold(), new.casefold()).ratio()
    return ratio if ratio >= SIMILAR else 0.0


def _day_key(fact: Fact) -> str:
    return f"{fact.since:%A}".casefold() if fact.since else ""


def _in_style_of(old: str, new: str) -> str:
    """ "no, lisbon" after "Porto" is Lisbon."""
    return new.title() if old[:1].isupper() and new == new.lower() else new

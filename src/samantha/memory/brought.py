"""What is learned from what was brought: the person's own lines as their words, cards and dates as a file's.

A file's word never closes what the person said; their older words never close their newer ones (keeper.py).
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from samantha.core.entry import Entry
from samantha.core.ids import OwnerId
from samantha.core.origin import Origin
from samantha.core.ports import Transaction
from samantha.core.turn import Said
from samantha.journal.journal import find
from samantha.memory.elsewhere import line_of
from samantha.memory.en.brought import birthday_of, kin_of, may_teach
from samantha.memory.episodes import COLUMNS, row_of, to_said
from samantha.memory.facts import KIN, acquaintances, key_of
from samantha.memory.joins import joined_names, under_joined, with_joined
from samantha.memory.keeper import Keeper, Source
from samantha.memory.learn import learn
from samantha.memory.learned import HEDGED, YOU, Learned
from samantha.memory.withheld import read_rules

LOOK_BACK = 6  # lines before one that can change what it means, as in a talk with her
CORRECTABLE = 2
RECENT = timedelta(days=30)  # a plan whose day is longer over is not worth holding as one
UNTAUGHT = frozenset(("name",))  # "I'm Batman" to another program is no name; she asks for it herself


def learn_from(entry: Entry, tx: Transaction) -> None:
    """What a brought entry makes known: by a line of theirs, a card or a date."""
    if entry.body is None:
        return
    match entry.body.get("what", "line"):
        case "line":
            _learn_line(entry, tx)
        case "contact":
            _keep(entry, tx, _of_contact(entry, tx))
        case "day":
            _keep(entry, tx, _of_day(entry))


def relearn(owner: OwnerId, id_: str, tx: Transaction) -> None:
    """The same, from the journal, when facts are worked out anew."""
    if (entry := find(owner, tx, id_)) is not None:
        learn_from(entry, tx)


def _learn_line(entry: Entry, tx: Transaction) -> None:
    line = line_of(entry)
    body: Any = entry.body
    if not line.teaches or not may_teach(str(body["text"])):
        return
    # Read back from its row: there the time stands on the person's own clock.
    (*recent, said), wall = _lines_to(entry, str(body.get("talk") or ""), tx)
    people = with_joined(acquaintances(entry.owner, tx), joined_names(entry.owner, tx, before=entry.seq))
    found = [
        item
        for item in _admitted(entry, learn(said.text, wall, recent, people), tx)
        if item.relation not in UNTAUGHT or item.subject != YOU
    ]
    if found:
        turns = [one.id for one in reversed(recent) if one.speaker == "person"]
        source = Source(
            owner=entry.owner,
            seq=entry.seq,
            id=entry.id,
            at=said.at,
            wall=wall,
            elsewhere=line.mark,
        )
        Keeper(source, tx).keep(found, turns[:CORRECTABLE])


def _admitted(entry: Entry, found: Iterable[Learned], tx: Transaction) -> list[Learned]:
    """Under the names that were joined by then, and without what is never to be remembered."""
    known = under_joined(tuple(found), joined_names(entry.owner, tx, before=entry.seq))
    rules = read_rules(entry.owner, tx, before=entry.seq)
    return [item for item in known if item.act != "holds" or not (rules and rules.covers(item))]


def _lines_to(entry: Entry, talk: str, tx: Transaction) -> tuple[tuple[Said, ...], datetime]:
    row = row_of(entry, tx)
    rows = tx.run(
        f"""SELECT {COLUMNS} FROM episode e WHERE rowid_ BETWEEN ? AND ? AND talk = ?
            ORDER BY rowid_ DESC LIMIT {LOOK_BACK + 1:d}""",
        row - 3 * LOOK_BACK,
        row,
        talk,
    )
    return tuple(to_said(one) for one in reversed(rows)), datetime.fromisoformat(rows[0][3])


# --- contacts and calendars -----------------------------------------------------------------------


def _of_contact(entry: Entry, tx: Transaction) -> Iterator[Learned]:
    body: Any = entry.body
    name = str(body["name"])
    own = {key_of(value) for (value,) in tx.run(_OWN_NAME, entry.owner)}
    subject = YOU if own & {key_of(name), key_of(name.split(maxsplit=1)[0])} else name
    if born := birthday_of(str(body.get("birthday") or "")):
        yield _word(body, subject=subject, relation="birthday", value=born)
    for relation, field in (("works at", "works_at"), ("job", "job")):
        if value := str(body.get(field) or ""):
            yield _word(body, subject=subject, relation=relation, value=value)
    for word, other in body.get("kin") or ():
        if (relation := kin_of(str(word))) in KIN:
            yield _word(body, subject=subject, relation=relation, value=str(other))


_OWN_NAME = "SELECT value FROM fact WHERE owner_id = ? AND subject_key = 'you' AND relation = 'name'"


def _of_day(entry: Entry) -> Iterator[Learned]:
    """A birthday for good; a plan only where its day is not long over: years of them would pile up."""
    body: Any = entry.body
    on = datetime.fromisoformat(body["on"]) if body.get("on") else None
    if on is None:
        return
    if who := str(body.get("birthday_of") or ""):
        yield _word(body, subject=who, relation="birthday", value=birthday_of(f"--{on:%m-%d}"))
    elif not body.get("repeats") and on >= entry.at - RECENT:
        time = str(body.get("time") or "")
        value = f"{body['title']} at {time}" if time else str(body["title"])
        yield _word(body, relation="plan", value=value, since=on)


def _word(body: Any, **what: Any) -> Learned:
    """A file's word: less sure than anything that the person said plainly."""
    return Learned(quote=str(body["text"]), confidence=HEDGED, **what)


def _keep(entry: Entry, tx: Transaction, found: Iterator[Learned]) -> None:
    line = line_of(entry)
    source = Source(
        owner=entry.owner,
        seq=entry.seq,
        id=entry.id,
        at=entry.at,
        wall=entry.at,
        origin=Origin.UNTRUSTED,
        elsewhere=line.mark,
    )
    Keeper(source, tx).keep(_admitted(entry, found, tx), ())

"""What became of each deed: the `deed` table, made from `deed` entries and from nothing else.

A deed's first entry has the deed's own id and its whole description:

    {deed, state, history, skill, verb, arguments, risk, preview, proposed_at, expires_at, talk, undoes,
     origin, origins, resource, hold_s, approved_by, grant, held_until, result, inverse, error}

Every later one is a step: {deed, state, history, approved_by, grant, held_until, result, inverse, error},
where null leaves a field as it was, and its sources name the deed. `history` lists the states passed through
in that entry. `origin` names what chose the skill and the verb, `origins` where single fields came from;
`inverse` stands there before a deed that leaves the house is begun, as far as its skill can tell it then.
A deed any of whose entries was erased is dropped whole, from the live table and in a rebuild alike.
"""

import json
from collections.abc import Collection, Sequence, Set
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from samantha.core.deed import Arguments, Deed, DeedState, Preview, Proposal, Risk
from samantha.core.entry import Body, Draft, Entry
from samantha.core.ids import DeedId, EntryId, GrantId, OwnerId, TalkId
from samantha.core.origin import Origin
from samantha.core.ports import Row, Transaction

KIND = "deed"
_DID = (DeedState.DONE, DeedState.UNCERTAIN)  # may have had an effect
_WAY = (DeedState.PROPOSED, DeedState.APPROVED, DeedState.RUNNING, DeedState.DONE)
_COLUMNS = (
    "id, skill, verb, arguments, risk, state, preview, proposed_at, expires_at, sources, talk, undoes, "
    "result, error, inverse, entry_id, origin, resource, hold_s, held_until, grant_id"
)


class DeedRecord:
    """See the Projection port."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.kind == "notice" and (entry.body or {}).get("moved_in"):
            # A file may say anything of what was done, and of what takes it back.
            tx.run("UPDATE deed SET origin = ? WHERE owner_id = ?", Origin.UNTRUSTED, entry.owner)
        if entry.kind != KIND:
            return
        if entry.body is None:
            _drop(entry.owner, entry.id, entry.sources, tx)
        elif "skill" in entry.body:
            _open(entry, entry.body, tx)
        else:
            _step(entry, entry.body, tx)

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        for id_ in ids:
            for kind, sources in tx.run(
                "SELECT kind, sources FROM journal WHERE owner_id = ? AND id = ?", owner, id_
            ):
                if kind == KIND:
                    _drop(owner, id_, json.loads(sources), tx)

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM deed WHERE owner_id = ?", owner)


# --- writing --------------------------------------------------------------------------------------


def opening(
    deed: Deed,
    *,
    by: str | None,
    inverse: Proposal | None,
    sources: Sequence[EntryId],
    asked: Proposal | None = None,
) -> Draft:
    """The first entry of a deed, in whatever state it has already reached; `asked` tells its origins."""
    body = {
        "deed": deed.id,
        "state": deed.state,
        "history": _history(None, deed.state),
        "skill": deed.skill,
        "verb": deed.verb,
        "arguments": dict(deed.arguments),
        "risk": deed.risk,
        "preview": _preview_body(deed.preview),
        "proposed_at": _iso(deed.proposed_at),
        "expires_at": _iso(deed.expires_at) if deed.expires_at else None,
        "talk": deed.talk,
        "undoes": deed.undoes,
        "origin": (asked.origin if asked else deed.origin).name.lower(),
        "origins": {name: origin.name.lower() for name, origin in (asked.origins if asked else {}).items()},
        "resource": deed.resource,
        "hold_s": deed.hold_s,
        "approved_by": by,
        "grant": deed.grant,
        "held_until": _iso(deed.held_until) if deed.held_until else None,
        "result": deed.result,
        "inverse": _inverse_body(inverse),
        "error": deed.error,
    }
    return Draft(kind=KIND, id=EntryId(deed.id), body=body, sources=tuple(sources))


def step(
    before: DeedState, deed: Deed, *, by: str | None, inverse: Proposal | None, sources: Sequence[EntryId]
) -> Draft:
    """A later entry of a deed, which was in the state `before`."""
    body = {
        "deed": deed.id,
        "state": deed.state,
        "history": _history(before, deed.state),
        "approved_by": by,
        "grant": deed.grant,
        "held_until": _iso(deed.held_until) if deed.held_until else None,
        "result": deed.result,
        "inverse": _inverse_body(inverse),
        "error": deed.error,
    }
    # Another deed among the sources would be dropped with this one if the words of this entry were erased.
    rests_on = [source for source in sources if not source.startswith("d-")]
    return Draft(kind=KIND, body=body, sources=(EntryId(deed.id), *rests_on))


# --- reading --------------------------------------------------------------------------------------


def find(owner: OwnerId, tx: Transaction, id_: DeedId) -> Deed | None:
    """One deed; None where there is none of that name."""
    rows = tx.run(f"SELECT {_COLUMNS} FROM deed WHERE owner_id = ? AND id = ?", owner, id_)
    return _deed(rows[0]) if rows else None


def same_for_turn(owner: OwnerId, tx: Transaction, deed: Deed) -> Deed | None:
    """The deed that was done already for the same turn with the same arguments.

    A turn can be answered twice (on two sockets, after a lost line); its deeds happen once.
    """
    for turn in (source for source in deed.sources if source.startswith("t-")):
        rows = tx.run(
            f"""SELECT {_COLUMNS} FROM deed
                WHERE owner_id = ? AND skill = ? AND verb = ? AND arguments = ? AND undoes IS NULL
                AND id IN (SELECT made_id FROM made_from WHERE owner_id = ? AND source_id = ?)
                ORDER BY opened_seq LIMIT 1""",
            *(owner, deed.skill, deed.verb, json.dumps(dict(deed.arguments), sort_keys=True), owner, turn),
        )
        if rows:
            return _deed(rows[0])
    return None


def inverse_of(owner: OwnerId, tx: Transaction, id_: DeedId) -> Proposal | None:
    """What would take that deed back; None where nothing can."""
    for (stored,) in tx.run(
        "SELECT inverse FROM deed WHERE owner_id = ? AND id = ? AND inverse IS NOT NULL", owner, id_
    ):
        skill, verb, arguments = json.loads(stored)
        return Proposal(skill=skill, verb=verb, arguments=arguments, origin=Origin.SELF)
    return None


def in_state(owner: OwnerId, tx: Transaction, state: DeedState) -> list[Deed]:
    """Every deed in that state, oldest first."""
    sql = f"SELECT {_COLUMNS} FROM deed WHERE owner_id = ? AND state = ? ORDER BY opened_seq"
    return [_deed(row) for row in tx.run(sql, owner, state)]


def latest(owner: OwnerId, tx: Transaction, limit: int) -> list[Deed]:
    """The deeds that were proposed last, newest first."""
    sql = f"SELECT {_COLUMNS} FROM deed WHERE owner_id = ? ORDER BY opened_seq DESC LIMIT ?"
    return [_deed(row) for row in tx.run(sql, owner, limit)]


def last_undoable(owner: OwnerId, tx: Transaction) -> Deed | None:
    """What "undo" means now. A taking back is not in question, so undoing twice goes back two deeds.

    What is held is taken back by never being done.
    """
    sql = f"""SELECT {_COLUMNS} FROM deed
        WHERE owner_id = ? AND (state = ? AND inverse IS NOT NULL AND undoes IS NULL OR state = ?)
        ORDER BY changed_seq DESC LIMIT 1"""
    rows = tx.run(sql, owner, DeedState.DONE, DeedState.HELD)
    return _last(rows[0]) if rows else None


@lru_cache(maxsize=8)  # it is read in every turn, and seldom another; erasing empties it
def _last(row: Row) -> Deed:
    return _deed(row)


def undoable(owner: OwnerId, tx: Transaction, limit: int = 1_000_000) -> list[Deed]:
    """Every deed that can be taken back, the latest change first."""
    sql = f"""SELECT {_COLUMNS} FROM deed
        WHERE owner_id = ? AND (state IN (?, ?) AND inverse IS NOT NULL OR state = ?)
        ORDER BY changed_seq DESC LIMIT ?"""
    states = (DeedState.DONE, DeedState.UNCERTAIN, DeedState.HELD)
    return [_deed(row) for row in tx.run(sql, owner, *states, limit)]


# --- parts ----------------------------------------------------------------------------------------


def _open(entry: Entry, body: Body, tx: Transaction) -> None:
    origins = [body.get("origin", "person"), *body.get("origins", {}).values()]
    columns = {
        "owner_id": entry.owner,
        "id": body["deed"],
        "opened_seq": entry.seq,
        "changed_seq": entry.seq,
        "entry_id": entry.id,
        "skill": body["skill"],
        "verb": body["verb"],
        "arguments": json.dumps(body["arguments"]),
        "risk": body["risk"],
        "state": body["state"],
        "preview": json.dumps(body["preview"]),
        "proposed_at": body["proposed_at"],
        "expires_at": body["expires_at"],
        "sources": json.dumps(entry.sources),
        "talk": body["talk"],
        "undoes": body["undoes"],
        "approved_by": body["approved_by"],
        "result": _json(body["result"]),
        "inverse": _json(body["inverse"]),
        "error": body["error"],
        # Entries of before there were grants tell nothing of these.
        "origin": Origin.join(Origin[name.upper()] for name in origins),
        "resource": body.get("resource", ""),
        "hold_s": body.get("hold_s", 0),
        "held_until": body.get("held_until"),
        "grant_id": body.get("grant"),
    }
    tx.run(f"INSERT INTO deed ({', '.join(columns)}) VALUES ({_marks(columns)})", *columns.values())


def _marks(values: Collection[Any]) -> str:
    return ", ".join("?" * len(values))


def _step(entry: Entry, body: Body, tx: Transaction) -> None:
    tx.run(
        """UPDATE deed SET state = ?, changed_seq = ?, entry_id = ?, error = ?,
            approved_by = COALESCE(?, approved_by), result = COALESCE(?, result),
            inverse = COALESCE(?, inverse), held_until = COALESCE(?, held_until),
            grant_id = COALESCE(?, grant_id)
        WHERE owner_id = ? AND id = ?""",
        body["state"],
        entry.seq,
        entry.id,
        body["error"],
        body["approved_by"],
        _json(body["result"]),
        _json(body["inverse"]),
        body.get("held_until"),
        body.get("grant"),
        entry.owner,
        body["deed"],
    )


def _drop(owner: OwnerId, id_: EntryId, sources: Sequence[str], tx: Transaction) -> None:
    # Headers outlive their words, so they alone must tell which deed an erased entry was about.
    _last.cache_clear()
    named = [id_] if id_.startswith("d-") else [source for source in sources if source.startswith("d-")]
    for deed in named:
        tx.run("DELETE FROM deed WHERE owner_id = ? AND id = ?", owner, deed)


def _history(before: DeedState | None, state: DeedState) -> list[str]:
    """The states passed through: all of the way up to a state on it, else the state alone."""
    if state is DeedState.HELD:
        return [*_history(before, DeedState.APPROVED), state]
    before = DeedState.APPROVED if before is DeedState.HELD else before
    start = -1 if before is None else _WAY.index(before) if before in _WAY else len(_WAY)
    passed = _WAY[start + 1 : _WAY.index(state) + 1] if state in _WAY else ()
    return list(passed or (state,))


def _deed(row: Row) -> Deed:
    state = DeedState(row[5])
    result: Arguments | None = json.loads(row[12]) if row[12] is not None else None
    return Deed(
        id=DeedId(row[0]),
        skill=row[1],
        verb=row[2],
        arguments=json.loads(row[3]),
        risk=Risk(row[4]),
        state=state,
        preview=_preview(json.loads(row[6])),
        proposed_at=datetime.fromisoformat(row[7]),
        expires_at=datetime.fromisoformat(row[8]) if row[8] else None,
        sources=tuple(EntryId(source) for source in json.loads(row[9])),
        talk=TalkId(row[10]) if row[10] else None,
        undoes=DeedId(row[11]) if row[11] else None,
        result=result,
        error=row[13],
        can_undo=state is DeedState.HELD or (state in _DID and row[14] is not None),
        entry=EntryId(row[15]),
        origin=Origin(row[16]),
        resource=row[17],
        hold_s=row[18],
        held_until=datetime.fromisoformat(row[19]) if row[19] else None,
        grant=GrantId(row[20]) if row[20] else None,
    )


def _preview(body: Body) -> Preview:
    lines = tuple((label, value) for label, value in body["lines"])
    return Preview(**{**body, "lines": lines, "outside": tuple(body.get("outside", ()))})


def _preview_body(preview: Preview) -> dict[str, Any]:
    return {
        "title": preview.title,
        "lines": [list(line) for line in preview.lines],
        "yes": preview.yes,
        "no": preview.no,
        "phrase": preview.phrase,
        **({"outside": list(preview.outside)} if preview.outside else {}),
    }


def _inverse_body(inverse: Proposal | None) -> list[Any] | None:
    return [inverse.skill, inverse.verb, dict(inverse.arguments)] if inverse else None


def _iso(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _json(value: Any) -> str | None:
    return None if value is None else json.dumps(value)

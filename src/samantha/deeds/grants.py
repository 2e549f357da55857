"""Standing yeses: the `standing_grant` table, made from `grant` entries, and which deed one of them covers.

Bodies of the entries:

    {grant, change: "given", skill, verb, resource, lifetime, uses, expires_at, talk}    its id is the grant's
    {grant, change: "used", deed}
    {grant, change: "revoked"}

Every later one names the grant among its sources, and no deed: erasing a deed does not give a use back. A
grant any of whose entries was erased is gone: whoever forgets how a yes ended must not get it back.
"""

import json
from collections.abc import Sequence, Set
from datetime import UTC, datetime

from samantha.core.deed import Deed
from samantha.core.entry import Body, Draft, Entry
from samantha.core.grant import Grant
from samantha.core.ids import EntryId, GrantId, OwnerId, TalkId
from samantha.core.ports import Pen, Row, Transaction

KIND = "grant"
_COLUMNS = "id, skill, verb, resource, lifetime, given_at, uses, used, used_at, expires_at, talk, is_revoked"


class GrantRecord:
    """See the Projection port."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.kind != KIND:
            return
        if entry.body is None:
            _drop(entry.owner, entry.id, entry.sources, tx)
            return
        match entry.body["change"]:
            case "given":
                _give(entry, entry.body, tx)
            case "used":
                tx.run(
                    "UPDATE standing_grant SET used = used + 1, used_at = ? WHERE owner_id = ? AND id = ?",
                    _iso(entry.at),
                    entry.owner,
                    entry.body["grant"],
                )
            case "revoked":
                tx.run(
                    "UPDATE standing_grant SET is_revoked = 1 WHERE owner_id = ? AND id = ?",
                    entry.owner,
                    entry.body["grant"],
                )

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        for id_ in ids:
            for kind, sources in tx.run(
                "SELECT kind, sources FROM journal WHERE owner_id = ? AND id = ?", owner, id_
            ):
                if kind == KIND:
                    _drop(owner, id_, json.loads(sources), tx)

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM standing_grant WHERE owner_id = ?", owner)


def standing(owner: OwnerId, tx: Transaction) -> list[Grant]:
    """Every grant that was ever given, ended ones too, the newest first."""
    sql = f"SELECT {_COLUMNS} FROM standing_grant WHERE owner_id = ? ORDER BY given_at DESC, id DESC"
    return [_grant(row) for row in tx.run(sql, owner)]


def covering(owner: OwnerId, tx: Transaction, deed: Deed, now: datetime) -> Grant | None:
    """The yes that this deed may run by, the narrowest first; None where it has to be asked."""
    if not deed.takes_grant:
        return None
    sql = f"""SELECT {_COLUMNS} FROM standing_grant WHERE owner_id = ? AND skill = ? AND verb = ?
        ORDER BY resource = ? DESC, lifetime = 'once' DESC, id"""
    every = (_grant(row) for row in tx.run(sql, owner, deed.skill, deed.verb, deed.resource))
    asked = (deed.skill, deed.verb, deed.resource, deed.talk)
    return next((one for one in every if one.standing(now) == "holds" and one.covers(*asked)), None)


def use(pen: Pen, grant: Grant, deed: Deed) -> None:
    """Write down that a deed runs by it."""
    body = {"grant": grant.id, "change": "used", "deed": deed.id}
    pen.write(Draft(kind=KIND, body=body, sources=(EntryId(grant.id),)))


def revoke_all(pen: Pen) -> None:
    """End every yes that stands: a life that was brought from elsewhere brings none with it."""
    for grant in standing(pen.owner, pen.tx):
        if not grant.is_revoked:
            body = {"grant": grant.id, "change": "revoked"}
            pen.write(Draft(kind=KIND, body=body, sources=(EntryId(grant.id),)))


def _give(entry: Entry, body: Body, tx: Transaction) -> None:
    tx.run(
        f"""INSERT INTO standing_grant (owner_id, {_COLUMNS})
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, NULL, ?, ?, 0)""",
        entry.owner,
        body["grant"],
        body["skill"],
        body["verb"],
        body["resource"],
        body["lifetime"],
        _iso(entry.at),
        body["uses"],
        body["expires_at"],
        body["talk"],
    )


def _drop(owner: OwnerId, id_: EntryId, sources: Sequence[str], tx: Transaction) -> None:
    # Headers outlive their words, so they alone must tell which grant an erased entry was about.
    named = [id_] if id_.startswith("g-") else [source for source in sources if source.startswith("g-")]
    for grant in named:
        tx.run("DELETE FROM standing_grant WHERE owner_id = ? AND id = ?", owner, grant)


def _grant(row: Row) -> Grant:
    return Grant(
        id=GrantId(row[0]),
        skill=row[1],
        verb=row[2],
        resource=row[3],
        lifetime=row[4],
        given_at=datetime.fromisoformat(row[5]),
        uses=row[6],
        used=row[7],
        used_at=datetime.fromisoformat(row[8]) if row[8] else None,
        expires_at=datetime.fromisoformat(row[9]) if row[9] else None,
        talk=TalkId(row[10]) if row[10] else None,
        is_revoked=bool(row[11]),
    )


def _iso(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")

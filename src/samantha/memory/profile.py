"""Her name, who answers, the person's clock, and what they said yes or no to: the last word on each."""

import json
from collections.abc import Mapping, Set
from typing import Any

from samantha.core.entry import Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.model import REFLEX, Endpoint
from samantha.core.ports import Transaction


class Profile:
    """See the Projection port. A consent stands under its own name: "adult", "cloud_ear"."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.body is None:
            return
        match entry.kind:
            case "named":
                name, value = "her_name", entry.body["name"]
            case "consent":
                name, value = entry.body["what"], bool(entry.body["given"])
            case "mind":
                name, value = "mind", dict(entry.body)
            case "zone":
                name, value = "zone", entry.body["zone"]
            case _:
                return
        tx.run(
            "INSERT OR REPLACE INTO profile VALUES (?, ?, ?, ?)",
            entry.owner,
            name,
            json.dumps(value),
            entry.id,
        )

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        """These kinds outlive what they were made from (journal/entries.py, LASTING)."""

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM profile WHERE owner_id = ?", owner)


def read_profile(owner: OwnerId, tx: Transaction) -> dict[str, Any]:
    """Every standing value by its name; a name is missing while nothing was said about it."""
    return {
        name: json.loads(value)
        for name, value in tx.run("SELECT name, value FROM profile WHERE owner_id = ?", owner)
    }


def read_model(profile: Mapping[str, Any]) -> Endpoint | None:
    """The language model that the person said yes to; None while the reflex answers alone."""
    mind = profile.get("mind") or {"name": REFLEX}
    return None if mind["name"] == REFLEX else Endpoint(**mind)


def read_zone(owner: OwnerId, tx: Transaction) -> str:
    """The IANA name of the person's zone; UTC while it is not known."""
    rows = tx.run("SELECT value FROM profile WHERE owner_id = ? AND name = 'zone'", owner)
    return str(json.loads(rows[0][0])) if rows else "UTC"

"""Her name, who answers, the person's clock and pauses, their yes and no: the last word on each."""

import json
from collections.abc import Mapping, Set
from datetime import datetime
from typing import Any

from samantha.core.entry import Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.model import REFLEX, Endpoint
from samantha.core.ports import Transaction
from samantha.core.turn import Swayed

SWAYED = "her.swayed_now"  # the move of the reply in which she takes a reason (mind/reflex/tasting.py)
TASTE = "taste."  # what such a row is called, before the taste's own name
OFFER_OF_A_MIND = "mind.offer"  # the move of the reply that makes it (mind/reflex/en/minds.toml)


class Profile:
    """See the Projection port. A consent stands under its own name: "adult", "cloud_ear".

    "mind_offered" stands once her offer of a language model was really heard.
    """

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
            case "pauses":
                name, value = "pauses", dict(entry.body)
            case "reply" if OFFER_OF_A_MIND in (entry.body.get("moves") or ()):
                name, value = "mind_offered", True
            case "reply" if SWAYED in (entry.body.get("moves") or ()):
                told = json.loads(entry.body.get("carry") or "{}")
                name = f"{TASTE}{told.get('taste', '')}"
                value = {"quote": str(told.get("quote", "")), "at": entry.at.isoformat(), "in": entry.id}
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
        """Only what was made of a reply goes: the other kinds last (journal/entries.py, LASTING)."""
        tx.run_many(
            """DELETE FROM profile WHERE owner_id = ? AND (name = 'mind_offered' OR name GLOB ?)
               AND entry_id = ?""",
            [(owner, f"{TASTE}*", id_) for id_ in ids],
        )

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
    if mind.get("name") == REFLEX or not all(isinstance(mind.get(field), str) for field in _TOLD):
        return None  # a life from elsewhere may say it in another way
    return Endpoint(
        **{field: mind[field] for field in _TOLD},
        window=int(mind.get("window", Endpoint.window)),
        sees=bool(mind.get("sees", Endpoint.sees)),
    )


_TOLD = ("name", "url", "model")


def read_swayed(profile: Mapping[str, Any]) -> tuple[Swayed, ...]:
    """The tastes of hers that a reason of the person's moved."""
    return tuple(
        Swayed(
            taste=name.removeprefix(TASTE),
            quote=value["quote"],
            at=datetime.fromisoformat(value["at"]),
            source=EntryId(value["in"]),
        )
        for name, value in profile.items()
        if name.startswith(TASTE)
    )


def may_offer_model(profile: Mapping[str, Any]) -> bool:
    """Nobody spoke of a language model yet: neither she, nor the person by choosing one."""
    return not profile.get("mind_offered") and "mind" not in profile


def read_zone(owner: OwnerId, tx: Transaction) -> str:
    """The IANA name of the person's zone; UTC while it is not known."""
    rows = tx.run("SELECT value FROM profile WHERE owner_id = ? AND name = 'zone'", owner)
    return str(json.loads(rows[0][0])) if rows else "UTC"

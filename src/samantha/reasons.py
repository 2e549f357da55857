"""Why: what stands behind an entry of the journal, and, of a deed, all that led to it and became of it.

Told from the journal alone, never from what a model says of itself.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from samantha.core.entry import Body, Entry
from samantha.core.errors import NotFoundError
from samantha.core.ids import FactId, OwnerId
from samantha.core.ports import Transaction
from samantha.forms import entry_fields, iso
from samantha.journal.journal import find
from samantha.memory.hiding import find_fact, hidden_entries

MOST_REASONS = 20  # entries shown as the reasons of one
LONGEST_ANSWER = 300  # characters of what came of it

Json = dict[str, Any]


def why(owner: OwnerId, tx: Transaction, id_: str) -> Json:
    """The entry, what it was made from, and a deed's account. Raises NotFoundError."""
    entry_id = _entry_of(owner, tx, id_)
    entry = find(owner, tx, entry_id) if entry_id else None
    if entry is None:
        raise NotFoundError(f"I have nothing called {id_[:60]} in my journal.")
    hidden = hidden_entries(owner, tx)
    account = list(_account(owner, tx, entry)) if entry.id not in hidden else []
    because = [entry_fields(source, hidden) for source in _sources_of(owner, tx, entry)]
    return {**entry_fields(entry, hidden), "account": account, "because": because}


# --- a deed from its asking to its end ------------------------------------------------------------


def _account(owner: OwnerId, tx: Transaction, entry: Entry) -> Iterator[Json]:
    if entry.kind != "deed":
        return
    body = entry.body or {}
    opening = find(owner, tx, str(body.get("deed", entry.id)))
    for step in (opening, *_steps(owner, tx, opening)) if opening else ():
        if step is not None and step.body is not None:
            lines = [*(_asked(step.body) if "skill" in step.body else ()), *_went(step.body)]
            yield from ({"at": iso(step.at), "text": line} for line in lines)


def _steps(owner: OwnerId, tx: Transaction, opening: Entry) -> list[Entry]:
    rows = tx.run(
        """SELECT m.made_id FROM made_from m JOIN journal j ON j.owner_id = m.owner_id AND j.id = m.made_id
        WHERE m.owner_id = ? AND m.source_id = ? AND j.kind = 'deed' ORDER BY j.seq""",
        owner,
        opening.id,
    )
    found = (find(owner, tx, row[0]) for row in rows)
    return [step for step in found if step is not None and (step.body or {}).get("deed") == opening.id]


def _asked(body: Body) -> Iterator[str]:
    """What was asked for, by whom, and what was shown."""
    yield f"Asked for: {body['skill']} {body['verb']}, {_CHOSE[body.get('origin', 'person')]}."
    for name, origin in sorted((body.get("origins") or {}).items()):
        yield f"Its “{name}” is {_FROM[origin]}."
    preview = body["preview"]
    shown = "; ".join(f"{label}: {value}" for label, value in preview["lines"])
    yield f"Shown to you: {preview['title']}{f' ({shown})' if shown else ''}"


def _went(body: Body) -> Iterator[str]:
    """Whose yes it had, and how far it came."""
    by = body.get("approved_by")
    if by:
        yield _BY[by] + (f" ({body['grant']})" if body.get("grant") else "") + "."
    match body["state"]:
        case "held":
            until = datetime.fromisoformat(body["held_until"])
            yield f"Held until {until:%H:%M:%S} UTC, in case you thought better of it."
        case "done" if body.get("result"):
            yield f"Done. What came of it: {_short(body['result'])}"
        case state:
            error = f" {body['error']}" if body.get("error") else ""
            yield f"{_STATES.get(state, state.capitalize() + '.')}{error}"


def _short(result: object) -> str:
    text = json.dumps(result, ensure_ascii=False)
    return text if len(text) <= LONGEST_ANSWER else f"{text[:LONGEST_ANSWER]}…"


_CHOSE = {
    "person": "by you",
    "derived": "worked out from your words",
    "model": "by the language model",
    "tool": "by another program",
    "untrusted": "by text from outside",
    "self": "as what takes a deed back",
}
_FROM = {
    "person": "yours",
    "derived": "worked out from your words",
    "model": "the language model's",
    "tool": "another program's",
    "untrusted": "somebody else's",
    "self": "mine",
}
_BY = {
    "page": "You said yes on the page",
    "terminal": "You said yes in the terminal",
    "rule": "It can be taken back, or only reads, so it needed no yes",
    "grant": "You had said yes to this before",
}
_STATES = {
    "proposed": "Nothing was done yet: it waited for your yes.",
    "denied": "It was not done: you said no, or thought better of it.",
    "expired": "It was not done: nobody said yes in time.",
    "running": "Begun.",
    "done": "Done.",
    "failed": "It did not happen.",
    "uncertain": "Nobody can tell whether it happened.",
    "undone": "Taken back.",
}


# --- what stands behind an id ---------------------------------------------------------------------


def _entry_of(owner: OwnerId, tx: Transaction, id_: str) -> str | None:
    """The journal entry that stands behind an id: its own, or the turn that a fact came from."""
    if id_.startswith("f-"):
        fact = find_fact(owner, tx, FactId(id_))
        return fact.source if fact else None
    return id_.split("@", maxsplit=1)[0]  # an occurrence is named after its reminder


def _sources_of(owner: OwnerId, tx: Transaction, entry: Entry) -> list[Entry]:
    """What an entry was made from, near ones first, as far as it goes."""
    found: list[Entry] = []
    edge = list(entry.sources)
    seen = {entry.id}
    while edge and len(found) < MOST_REASONS:
        id_ = edge.pop(0)
        source = find(owner, tx, id_) if id_ not in seen else None
        seen.add(id_)
        if source is not None:
            found.append(source)
            edge += source.sources
    return found

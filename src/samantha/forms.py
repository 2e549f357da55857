"""How things look as JSON, to the page and to programs. docs/wire.md is the contract."""

from collections.abc import Iterable, Mapping, Set
from datetime import datetime
from typing import Any

from samantha.core.deed import Deed, DeedState, Due
from samantha.core.entry import Body, Entry
from samantha.core.turn import Elsewhere, Fact, Loop, Said
from samantha.journal.readable import readable
from samantha.memory.contacts import Contact, group_of
from samantha.memory.en.sentences import as_sentence
from samantha.memory.looking import Happening
from samantha.memory.withheld import label_of, rules_of
from samantha.skills.pictures import Kept

Json = dict[str, Any]


def deed_fields(deed: Deed) -> Json:
    """A deed as pages and programs read it; `hash` is what an approval has to repeat."""
    return {
        "id": deed.id,
        "title": deed.preview.title,
        "lines": [list(line) for line in deed.preview.lines],
        "outside": list(deed.preview.outside),
        "state": deed.state.value,
        "risk": deed.risk.value,
        "can_undo": deed.can_undo,
        "yes": deed.preview.yes,
        "no": deed.preview.no,
        "phrase": deed.preview.phrase,
        "hash": deed.hash,
        "expires": iso(deed.expires_at),
        "result": dict(deed.result) if deed.result is not None else None,
        "error": deed.error,
        "held_until": iso(deed.held_until) if deed.state is DeedState.HELD else None,
        "takes_grant": deed.takes_grant,
        "undoes": deed.undoes,
    }


def fact_fields(fact: Fact, hidden: datetime | None, pinned: Set[str] = frozenset()) -> Json:
    """A fact; `rules` are what "never remember things like this" could mean, the likeliest first."""
    named = [fact.subject, fact.value]
    return {
        "id": fact.id,
        "subject": fact.subject,
        "relation": fact.relation,
        "value": fact.value,
        "text": as_sentence(fact),
        "quote": fact.quote,
        "turn": fact.source,
        "at": iso(fact.learned_at),
        "since": iso(fact.since),
        "until": iso(fact.until),
        "hidden_until": iso(hidden),
        "put_back": [fact.id, fact.source] if hidden is not None else [],
        "pinned": fact.id in pinned,
        "rules": [[rule, label_of(rule, named)] for rule in rules_of(fact)],
        **elsewhere_fields(fact.elsewhere),
    }


def contact_fields(one: Contact) -> Json:
    """Somebody in the person's life; `closeness` is 0 to 1."""
    return {
        "key": one.key,
        "name": one.name,
        "relations": list(one.relations),
        "was": list(one.was),
        "group": group_of(one),
        "birthday": one.birthday,
        "dead": one.is_dead,
        "mentions": one.mentions,
        "first": line_fields(one.first) if one.first else None,
        "last": line_fields(one.last) if one.last else None,
        "closeness": one.closeness,
    }


def loop_fields(loop: Loop) -> Json:
    """A plan that is ahead, or just over."""
    return {"text": as_sentence(loop.fact), "on": iso(loop.fact.since), "quote": loop.fact.quote}


def happening_fields(one: Happening, pinned: Set[str]) -> Json:
    return {"on": one.at, "what": one.what, "fact": fact_fields(one.fact, None, pinned)}


def line_fields(said: Said) -> Json:
    line = {"id": said.id, "speaker": said.speaker, "text": said.text, "at": iso(said.at)}
    return line | elsewhere_fields(said.elsewhere)


def elsewhere_fields(place: Elsewhere | None) -> Json:
    """Where it was brought from; nothing of what was said to her."""
    if place is None:
        return {}
    return {"elsewhere": {"place": place.place, "way": place.way, "dated": place.is_dated}}


def reminder_fields(due: Due) -> Json:
    return {
        "type": "reminder",
        "key": due.key,
        "text": due.text,
        "due": iso(due.instant),
        "wall": due.wall.isoformat(timespec="minutes"),
        "zone": due.zone,
        "late": due.is_late,
        "repeats": due.repeats,
    }


def picture_fields(kept: Kept) -> Json:
    """A kept picture; its bytes are at /picture/ID."""
    return {"id": kept.id, "caption": kept.caption, "at": iso(kept.at), "entry": kept.entry}


def safety_fields(every: Iterable[Entry]) -> Json:
    """How often she spoke of danger, by month (UTC) and kind: counts only, from the moves of her replies."""
    months = dict[str, dict[str, int]]()
    erased = 0
    for entry in every:
        if entry.kind == "reply":
            erased += entry.body is None
            for kind in _crisis_kinds(entry.body):
                month = months.setdefault(f"{entry.at:%Y-%m}", {})
                month[kind] = month.get(kind, 0) + 1
    return {
        "months": {month: dict(sorted(kinds.items())) for month, kinds in sorted(months.items())},
        "shown": sum(sum(kinds.values()) for kinds in months.values()),
        "erased_replies": erased,
        "note": "Counted here and sent to nobody. What was forgotten or erased is no longer counted.",
    }


def _crisis_kinds(body: Body | None) -> list[str]:
    """The kinds of its crisis lines; whatever she said while she stayed is one kind."""
    moves = [str(move) for move in (body or {}).get("moves") or ()]
    kinds = [
        move.removeprefix("danger.").removesuffix("_again")
        for move in moves
        if move.startswith("danger.") and move != "danger.hint"  # asked without a line
    ]
    return [kind if kind in CRISIS_KINDS else "stayed" for kind in kinds]


CRISIS_KINDS = frozenset(("clear", "veiled", "check", "home", "harm", "eating", "other"))


def entry_fields(entry: Entry, hidden: Mapping[str, datetime]) -> Json:
    until = hidden.get(entry.id)
    text = readable(entry) if until is None else f"Forgotten; gone for good after {until:%d %B, %H:%M} UTC."
    return {
        "seq": entry.seq,
        "id": entry.id,
        "kind": entry.kind,
        "at": iso(entry.at),
        "text": text,
        "sources": list(entry.sources),
    }


def iso(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at is not None else None

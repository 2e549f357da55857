"""What a language model found in the person's turns: which of it holds, and what it adds to the facts.

Nothing is believed for being well put. Every fact quotes its turn, word for word; its value stands in that
quote; the quote claims it, by the checks that the reflex itself learns by. It is kept as the model's, below
the person's own words, closes nothing that they said, and is told by their sentence, never the model's.
"""

import json
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime

from samantha.core import pattern as re
from samantha.core.entry import Entry
from samantha.core.extraction import Extraction
from samantha.core.ids import EntryId, OwnerId
from samantha.core.origin import Origin
from samantha.core.ports import Transaction
from samantha.core.turn import Said
from samantha.memory.en import values
from samantha.memory.en.clauses import claims, is_joke, is_question, plain, sentences
from samantha.memory.en.days import day_and_month, find_day
from samantha.memory.en.names import NAMES
from samantha.memory.en.weighty import TO_HER
from samantha.memory.en.words import NEVER_NAMES
from samantha.memory.episodes import COLUMNS as LINE
from samantha.memory.episodes import OWN_HALF, rows_of, to_said
from samantha.memory.facts import FORMER_NAME, KIN, RELATIONS, acquaintances, key_of
from samantha.memory.keeper import Keeper, Source
from samantha.memory.learned import YOU, Learned
from samantha.memory.withheld import read_rules

SURE = 0.7  # how sure such a fact is: above a hedged word of the person's, below a plain one
OFFERED = RELATIONS - {FORMER_NAME, "name", "age", "here since", "died"}
"""What a model may find. Names and ages are the person's to tell, a death is never guessed."""
LEAST_WORDS = 4  # of a turn that is worth reading
DENYING = frozenset({"dislikes", "doesn't eat", "doesn't drink", "allergic to"})
_NOT = re.compile(
    r"\b(?:not|never|no|neither|nor|without|hardly|nobody|none|stopped|used to|no longer|ex|former)\b", re.I
)
_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


class Reread:
    """See the Projection port: how far a model has read. The facts themselves are made in learner.py."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.kind != "reread" or entry.body is None:
            return
        body = entry.body
        tx.run(
            """INSERT INTO reread VALUES (?1, ?2, ?3, ?4) ON CONFLICT (owner_id) DO UPDATE
               SET through = max(through, ?2), kept = kept + ?3, dropped = dropped + ?4""",
            entry.owner,
            body["through"],
            body["kept"],
            body["dropped"],
        )

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        """It holds no words."""

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM reread WHERE owner_id = ?", owner)


# --- reading turns ------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Unread:
    """A turn that no model has read: its line, its journal's seq, and the moves of her answer to it."""

    line: Said
    seq: int
    moves: tuple[str, ...]


def unread(owner: OwnerId, tx: Transaction, limit: int, since: int = 0) -> tuple[Unread, ...]:
    """The next turns for a model to read, oldest first: in sight, and said after entry `since`."""
    rows = tx.run("SELECT through FROM reread WHERE owner_id = ?", owner)
    after = max(since, rows[0][0] if rows else 0)
    first, last = rows_of(owner, tx)
    found = tx.run(
        f"""SELECT {LINE}, e.seq, (SELECT group_concat(r.moves) FROM made_from m
                JOIN episode r ON r.owner_id = m.owner_id AND r.id = m.made_id AND r.speaker = 'samantha'
                WHERE m.owner_id = e.owner_id AND m.source_id = e.id)
            FROM episode e WHERE e.rowid_ > ? AND e.rowid_ <= ? AND e.speaker = 'person' AND e.hidden = 0
            ORDER BY e.rowid_ LIMIT {limit:d}""",
        first | OWN_HALF | after,
        last,
    )
    return tuple(
        Unread(line=to_said(row[:-2]), seq=row[-2], moves=tuple(re.findall(r'"([^"]*)"', row[-1] or "")))
        for row in found
    )


def tells_something(text: str) -> bool:
    """Whether a turn is worth a model's time: a telling of some length, no question and no order."""
    told = [s for s in sentences(text) if not is_question(s) and not TO_HER.match(s)]
    return sum(len(sentence.split()) for sentence in told) >= LEAST_WORDS


# --- what holds ---------------------------------------------------------------------------------------------


def holds(
    found: Iterable[Extraction], lines: Sequence[Said], known: Set[str]
) -> tuple[list[Extraction], int]:
    """Those that hold, in order and each once, and how many did not. `known`: names, in small letters."""
    by_id = {line.id: line for line in lines if line.speaker == "person"}
    kept: list[Extraction] = []
    dropped = 0
    for item in found:
        line = by_id.get(item.turn)
        checked = _checked(item, line.text, known) if line is not None else None
        if checked is None:
            dropped += 1
        elif checked not in kept:
            kept.append(checked)
    return kept, dropped


def _checked(item: Extraction, text: str, known: Set[str]) -> Extraction | None:
    """The extraction in our own form of it; None where it does not hold."""
    quote, value = _squeezed(item.quote), " ".join(item.value.split()).strip(" .!")
    subject = item.subject.strip()
    sentence = next((s for s in sentences(text) if quote and quote in _squeezed(s)), None)
    if sentence is None or item.relation not in OFFERED or not value or len(value) > 80 or is_joke(text):
        return None
    if subject.casefold() in ("you", "i", "me", "the person", "user"):
        subject = YOU
    elif not _is_somebody(subject, text, known):
        return None
    if item.relation in KIN and not _is_name(value, sentence):
        return None
    if not _is_claimed(value, item.relation, sentence):
        return None
    if item.relation == "birthday":
        value = day_and_month(value) or ""
    return (
        Extraction(turn=item.turn, subject=subject, relation=item.relation, value=value, quote=sentence)
        if value
        else None
    )


def _is_claimed(value: str, relation: str, sentence: str) -> bool:
    """Whether a clause of the person's says this value plainly: no question, wish, hearsay or denial."""
    if is_question(sentence) or TO_HER.match(sentence):
        return False
    wanted = _words(value)
    for clause in (claim.text for claim in claims(plain(sentence)) if not claim.is_hedged):
        said = _words(clause)
        at = next((i for i in range(len(said)) if said[i : i + len(wanted)] == wanted), None)
        if at is not None:
            return relation in DENYING or not _NOT.search(clause)
    return False


def _is_somebody(subject: str, text: str, known: Set[str]) -> bool:
    """A name that she knows or that the turn itself says; or the person's one sister."""
    low = subject.casefold()
    if low.startswith("your "):
        return low[5:] in KIN and re.search(rf"\bmy (?:\w+ )?{re.escape(low[5:])}\b", text, re.I) is not None
    is_said = re.search(rf"(?<!\w){re.escape(subject)}(?!\w)", text) is not None
    return low in known or (is_said and values.likely_name(subject) is not None)


def _is_name(value: str, sentence: str) -> bool:
    """Whether a value is somebody's name there: known as one, or written as one."""
    if values.name(value) is None or value.lower() in NEVER_NAMES:
        return False
    return value.casefold().split()[0] in NAMES or (value[:1].isupper() and value in sentence)


def _squeezed(text: str) -> str:
    """White space and the forms of quotation marks do not count; every word does."""
    return " ".join(text.translate(_MARKS).split()).casefold()


def _words(text: str) -> list[str]:
    return list(_WORD.findall(key_of(text.translate(_MARKS))))


# --- what it adds -------------------------------------------------------------------------------------------


def keep_whole(entry: Entry, tx: Transaction) -> None:
    """Keep the entry's facts for working them out again."""
    assert entry.body is not None
    row = (entry.owner, entry.seq, entry.id, entry.body["turn"])
    facts = json.dumps(list(entry.body["facts"]), ensure_ascii=False)
    tx.run("INSERT INTO extracted VALUES (?, ?, ?, ?, ?)", *row, facts)


def erase_extracted(owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
    tx.run_many(
        "DELETE FROM extracted WHERE owner_id = ? AND entry_id = ?", [(owner, id_) for id_ in sorted(ids)]
    )


def admit(owner: OwnerId, seq: int, tx: Transaction) -> None:
    """Add what one entry found to the facts: nothing known already, nothing against the person's word."""
    entry_id, turn, facts = tx.run(
        "SELECT entry_id, turn, facts FROM extracted WHERE owner_id = ? AND seq = ?", owner, seq
    )[0]
    rows = tx.run("SELECT at FROM episode WHERE owner_id = ? AND id = ?", owner, turn)
    if not rows:
        return
    wall = datetime.fromisoformat(rows[0][0])
    source = Source(
        owner=owner,
        seq=seq,
        id=EntryId(entry_id),
        at=wall.astimezone(UTC),
        wall=wall,
        origin=Origin.MODEL,
        turn=EntryId(turn),
    )
    keeper, rules = Keeper(source, tx), read_rules(owner, tx, before=seq)
    for told in json.loads(facts):
        item = Learned(
            subject=told["subject"],
            relation=told["relation"],
            value=told["value"],
            quote=told["quote"],
            since=_since(told["relation"], told["quote"], wall),
            confidence=SURE,
        )
        if item.relation in RELATIONS and not (rules and rules.covers(item)):
            keeper.admit(item)


def _since(relation: str, quote: str, wall: datetime) -> datetime | None:
    """The day that the quote itself names; the model is not asked for it."""
    day = find_day(quote, wall, "future" if relation == "plan" else "past")
    return day.start if day is not None else None


def names_known(owner: OwnerId, tx: Transaction) -> frozenset[str]:
    """Everyone whom she knows by name, in small letters."""
    return frozenset(name.casefold() for name, _ in acquaintances(owner, tx))

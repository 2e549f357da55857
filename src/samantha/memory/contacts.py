"""Everybody in the person's life, as far as she was told: who, when they were last spoken of, how close.

Read from the facts and from the lines that name them (mentions.py); only what is in sight counts.

Closeness, 0 to 1, is 0.4 of what they are to the person (KINSHIP) and 0.6 of how much they are spoken of:
each line that names them weighs half as much 90 days later, and n such lines count n / (n + 4). So a mother
who is never spoken of stays near 0.36, and a friend of whom one talks every day comes near 0.8.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from samantha.core.ids import OwnerId
from samantha.core.ports import Row, Transaction
from samantha.core.turn import Fact, Loop, Said
from samantha.memory.en.sentences import kin_word
from samantha.memory.episodes import COLUMNS as LINE
from samantha.memory.episodes import to_said
from samantha.memory.facts import COLUMNS, FORMER_NAME, KIN, known_people, one_of, to_fact
from samantha.memory.learned import YOU
from samantha.memory.mentions import mentions_of, names_of
from samantha.memory.naming import name_key, said_in
from samantha.memory.recall import facts_of
from samantha.memory.topics import PASSING, PET_KINDS, of_kin

KIN_SHARE, HALF_LIFE_DAYS, HALFWAY = 0.4, 90, 4  # set by hand: the module's docstring says what they come to
KINSHIP = {
    **dict.fromkeys(("partner", "daughter", "son", "child"), 1.0),
    **dict.fromkeys(("mother", "father"), 0.9),
    **dict.fromkeys(("sister", "brother"), 0.8),
    **dict.fromkeys(("friend", "grandmother", "grandfather", "grandson", "granddaughter"), 0.6),
    **dict.fromkeys(PET_KINDS, 0.6),
    **dict.fromkeys(("boss", "colleague", "teacher", "landlord", "landlady", "dentist", "doctor", "ex"), 0.2),
}
OF_KIN, OF_NOBODY = 0.5, 0.3  # other kin; somebody of whom it was never said
LASTING = frozenset({"birthday", "age", "from", "born in", "grew up in", "speaks", "died"})
NEWS = 3  # latest facts that tell what is going on

_TRUE_ONCE = "hidden = 0 AND (closed_in IS NULL OR until <> coalesce(since, learned_at))"
_KIN_FACTS = f"""SELECT {COLUMNS} FROM fact WHERE owner_id = ? AND subject_key = 'you'
    AND relation IN {one_of(KIN)} AND {_TRUE_ONCE} ORDER BY seq, place"""
_SUBJECTS = f"SELECT DISTINCT subject FROM fact WHERE owner_id = ? AND subject_key <> 'you' AND {_TRUE_ONCE}"
_THEIR_KIN = f"""SELECT subject, relation, value FROM fact WHERE owner_id = ? AND subject_key <> 'you'
    AND relation IN {one_of(KIN | {FORMER_NAME})} AND {_TRUE_ONCE} ORDER BY seq, place"""
_LINES_OF_ALL = """SELECT m.name, m.line, e.at FROM mention m JOIN episode e ON e.rowid_ = m.line
    WHERE m.owner_id = ? AND e.hidden = 0 ORDER BY m.line"""


@dataclass(frozen=True, kw_only=True)
class Contact:
    """One person (or animal) in the person's life.

    `name` is "your mother" while no name is known; `relations` are what they are to the person, in the
    person's own word, `was` what they were. `first` and `last` are the lines that named them first and last.
    """

    key: str
    name: str
    aliases: tuple[str, ...] = ()  # as lines are searched for them
    relations: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    is_pet: bool = False
    birthday: str = ""
    is_dead: bool = False
    kinds: tuple[str, ...] = ()  # the same as the facts have them
    mentions: int = 0
    first: Said | None = None
    last: Said | None = None
    closeness: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Portrait:
    """All that she knows of one contact: facts that hold, what is over, what goes on, what is ahead."""

    contact: Contact
    facts: tuple[Fact, ...]
    over: tuple[Fact, ...]
    going_on: tuple[Fact, ...]  # the latest of the facts that change
    ahead: tuple[Loop, ...]
    lines: tuple[Said, ...]  # of the person's that name them, newest first


def contacts(owner: OwnerId, tx: Transaction, now: datetime) -> tuple[Contact, ...]:
    """Everybody she knows of, the closest first."""
    lines: dict[str, dict[int, str]] = {}
    for name, line, at in tx.run(_LINES_OF_ALL, owner):
        lines.setdefault(name, {})[line] = at
    drafts = _drafts(owner, tx, lines)
    birthdays, dead = _dated(owner, tx)
    found = []
    for draft in drafts:
        named = {line: at for alias in draft.aliases for line, at in lines.get(alias, {}).items()}
        if not (draft.is_told or named):
            continue
        in_time = sorted(named, key=lambda line: (named[line], line))  # brought lines have rows of their own
        first, last = (_line(tx, in_time[0]), _line(tx, in_time[-1])) if named else (None, None)
        days = [(now - datetime.fromisoformat(at)).total_seconds() / 86_400 for at in named.values()]
        found.append(
            Contact(
                key=draft.key,
                name=draft.name,
                aliases=tuple(draft.aliases),
                relations=tuple(dict.fromkeys(draft.relations)),
                was=tuple(dict.fromkeys(word for word in draft.was if word not in draft.relations)),
                kinds=tuple(dict.fromkeys(draft.kinds)),
                is_pet=draft.is_pet,
                birthday=next((birthdays[alias] for alias in draft.aliases if alias in birthdays), ""),
                is_dead=not dead.isdisjoint(draft.aliases),
                mentions=len(named),
                first=first,
                last=last,
                closeness=closeness(draft.kinds, days),
            )
        )
    return tuple(sorted(found, key=lambda one: (-one.closeness, one.name)))


def closeness(kinds: Sequence[str], days: Iterable[float]) -> float:
    """0 to 1: see the module. `kinds` are relations, `days` how long ago each line was that named them."""
    kinship = max((KINSHIP.get(kind, OF_KIN) for kind in kinds), default=OF_NOBODY)
    spoken = sum((math.pow(0.5, max(day, 0.0) / HALF_LIFE_DAYS) for day in days), start=0.0)
    return round(KIN_SHARE * kinship + (1 - KIN_SHARE) * spoken / (spoken + HALFWAY), 4)


def portrait(
    owner: OwnerId, tx: Transaction, name: str, now: datetime, loops: Sequence[Loop] = (), limit: int = 20
) -> Portrait | None:
    """One of them, by name or as "my sister"; None where nobody is called so. `loops` are the open ones."""
    names = names_of(name, known_people(owner, tx))
    found = next(
        (one for one in contacts(owner, tx, now) if not names.isdisjoint({one.key, *one.aliases})), None
    )
    if found is None:
        return None
    held = facts_of(owner, tx, found.name, limit=-1)
    rows = tx.run(
        f"""SELECT {COLUMNS} FROM fact WHERE owner_id = ?1 AND hidden = 0 AND closed_in IS NOT NULL
            AND until <> coalesce(since, learned_at) ORDER BY until DESC""",
        owner,
    )
    over = [fact for fact in map(to_fact, rows) if _is_of(fact, found)]
    news = [fact for fact in held if fact.subject != YOU and fact.relation not in LASTING | KIN]
    plans = [loop for loop in loops if _is_of(loop.fact, found) or _names(loop.fact, found)]
    return Portrait(
        contact=found,
        facts=held,
        over=tuple(over),
        going_on=tuple(sorted(news, key=lambda fact: fact.learned_at, reverse=True)[:NEWS]),
        ahead=tuple(plans),
        lines=mentions_of(owner, tx, found.name, limit),
    )


def group_of(contact: Contact) -> str:
    """Where somebody stands in a list: family, love, friends, work, animals, or others."""
    topics = [topic for kind in contact.kinds for topic in of_kin(kind)]
    return next((topic for topic in GROUPS if topic in topics), "others")


GROUPS = ("family", "love", "friends", "work", "animals")


@dataclass
class _Draft:
    key: str
    name: str
    is_told: bool  # a fact in sight says that there is such a person
    relations: list[str] = field(default_factory=list)
    was: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    aliases: frozenset[str] = frozenset()

    @property
    def is_pet(self) -> bool:
        return any(kind in PET_KINDS for kind in self.kinds)


def _drafts(owner: OwnerId, tx: Transaction, lines: Iterable[str]) -> list[_Draft]:
    """Who there is: named by the person, spoken of in a fact, or only ever "my mum"."""
    found: dict[str, _Draft] = {}
    for fact in map(to_fact, tx.run(_KIN_FACTS, owner)):
        key = name_key(fact.value) or fact.value.casefold()
        one = found.setdefault(key, _Draft(key=key, name=fact.value, is_told=True))
        (one.relations if fact.until is None else one.was).append(kin_word(fact))
        one.kinds += [fact.relation] if fact.until is None else ["ex"]
    named = {kind for one in found.values() for kind in (*one.kinds, *one.was)}
    subjects = [(subject, True) for (subject,) in tx.run(_SUBJECTS, owner)]
    spoken = [(name, False) for name in lines if name.startswith("your ")]
    for subject, is_told in (*subjects, *spoken):
        key = name_key(subject) or subject.casefold()
        relation = key.removeprefix("your ") if key.startswith("your ") else ""
        if key in found or relation in named or (not is_told and relation in PASSING):
            continue
        kin = [relation] if relation else []
        found[key] = _Draft(key=key, name=subject, is_told=is_told, relations=kin, kinds=list(kin))
    people = known_people(owner, tx)
    for one in found.values():
        one.aliases = names_of(one.name, people)
    for subject, relation, value in tx.run(_THEIR_KIN, owner):
        if relation == FORMER_NAME and name_key(subject) in found:
            found[name_key(subject)].aliases |= names_of(value, people)
        elif relation != FORMER_NAME and (key := name_key(value)) and key not in found:
            found[key] = _Draft(key=key, name=value, is_told=True, relations=[f"{subject}'s {relation}"])
            found[key].aliases = names_of(value, people)
    return list(found.values())


def _dated(owner: OwnerId, tx: Transaction) -> tuple[dict[str, str], set[str]]:
    """Birthdays by name, and who has died."""
    rows = tx.run(
        """SELECT subject, relation, value FROM fact WHERE owner_id = ? AND closed_in IS NULL AND hidden = 0
           AND relation IN ('birthday', 'died')""",
        owner,
    )
    birthdays = {name_key(subject): value for subject, relation, value in rows if relation == "birthday"}
    return birthdays, {name_key(subject) for subject, relation, _ in rows if relation == "died"}


def _line(tx: Transaction, row: int) -> Said:
    rows: list[Row] = tx.run(f"SELECT {LINE} FROM episode e WHERE rowid_ = ?", row)
    return to_said(rows[0])


def _is_of(fact: Fact, contact: Contact) -> bool:
    named = fact.value if fact.subject == YOU and fact.relation in KIN else fact.subject
    return name_key(named) in contact.aliases


def _names(fact: Fact, contact: Contact) -> bool:
    return not set(contact.aliases).isdisjoint(said_in(fact.value, is_value=True))

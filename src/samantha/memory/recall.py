"""What bears on a turn: facts of those who are named, then lines, then the facts taken from those."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from samantha.core import pattern as re
from samantha.core.ids import OwnerId
from samantha.core.ports import Journal, Transaction
from samantha.core.turn import Fact, Recall, Said, Sought, Topic, Turn
from samantha.memory.dense.asked import ask
from samantha.memory.dense.vectors import Vectors
from samantha.memory.en.kin import MY_KIN
from samantha.memory.en.words import KIN_AND_PETS
from samantha.memory.facts import COLUMNS as FACT
from samantha.memory.facts import HELD, MATTERS, aliases, known_people, to_fact, weight_of
from samantha.memory.learned import YOU, Known
from samantha.memory.looking import facts_on, lines_on
from samantha.memory.retrieval import Found, Meaning, find_lines, terms, without_speakers
from samantha.memory.sought import find_told
from samantha.memory.topics import topic_named
from samantha.memory.withheld import read_rules

EPISODES = 8
BROUGHT = 5  # lines from elsewhere
FACTS = 40  # of one subject

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SEEN = f"{HELD} AND hidden = 0"
_GIVEN = "(SELECT value FROM json_each(?))"  # one statement, prepared once, for any number of ids
_LOOSE = (
    "NOT EXISTS (SELECT 1 FROM pin p WHERE p.owner_id = fact.owner_id AND p.id IN (fact.id, fact.source))"
)
_FIRST = f"relation NOT IN ({', '.join(repr(relation) for relation in MATTERS)})"
# A fact whose turn is hidden stands without its quote, which would tell what was forgotten. While nothing is
# forgotten, which is asked once a statement, no fact's turn is looked at.
_FACT_SEEN = FACT.replace(
    "quote",
    "CASE WHEN EXISTS (SELECT 1 FROM forgotten)"
    " AND EXISTS (SELECT 1 FROM episode e"
    " WHERE e.owner_id = fact.owner_id AND e.id = fact.source AND e.hidden = 1)"
    " THEN '' ELSE quote END",
)


class MemoryReader:
    """See the Memory port. With vectors that hold anything, lines are found by what they mean, too."""

    def __init__(self, journal: Journal, vectors: Vectors | None = None) -> None:
        self._journal = journal
        self._vectors = vectors

    async def recall(
        self,
        turn: Turn,
        about: Sequence[str] = (),
        known: Recall | None = None,
        sought: Sought | None = None,
    ) -> Recall:
        meaning = await self._meaning(turn.text)
        if known is not None and not about and sought is None and meaning is None:
            return known
        owner = self._journal.owner

        def look(tx: Transaction) -> Recall:
            found = recall(owner, tx, turn, about, known if meaning is None else None, meaning)
            if sought is None:
                return found
            told = find_told(owner, tx, sought, without=turn.id)
            if (rules := read_rules(owner, tx)) and not rules.covers_line(" ".join([turn.text, *about])):
                told = tuple(line for line in told if not rules.covers_line(line.text))
            return replace(found, told=told, closed=closed_facts(owner, tx, about))

        return await self._journal.look(look)

    async def find(self, text: str, limit: int, now: datetime | None = None) -> tuple[Found, ...]:
        """The lines that bear on a text, best first; `now` lets what is long past count less."""
        owner, meaning = self._journal.owner, await self._meaning(text)
        return await self._journal.look(
            lambda tx: find_lines(owner, tx, text, limit, meaning=meaning, now=now)
        )

    def recall_in(self, tx: Transaction, turn: Turn) -> Recall:
        return recall(self._journal.owner, tx, turn)

    async def _meaning(self, text: str) -> Meaning | None:
        if self._vectors is None or not len(self._vectors):
            return None
        owner = self._journal.owner
        plain = await self._journal.look(lambda tx: without_speakers(owner, tx, text))
        return await ask(self._vectors, plain)


def recall(
    owner: OwnerId,
    tx: Transaction,
    turn: Turn,
    about: Sequence[str] = (),
    known: Recall | None = None,  # what was found for this turn before; its lines are not searched again
    meaning: Meaning | None = None,  # of the turn
) -> Recall:
    """See the Memory port; inside a transaction."""
    if known is not None:
        episodes, beside, brought = known.episodes, known.beside, known.brought
    else:
        found = find_lines(
            owner, tx, turn.text, EPISODES, without=turn.id, meaning=meaning, now=turn.at, among="talks"
        )
        episodes = tuple(one.line for one in found)
        beside = frozenset(one.line.id for one in found if not one.holds)
        brought = tuple(
            one.line
            for one in find_lines(owner, tx, turn.text, BROUGHT, meaning=meaning, among="brought")
            if one.holds
        )
    if (rules := read_rules(owner, tx)) and not rules.covers_line(" ".join([turn.text, *about])):
        episodes = tuple(line for line in episodes if not rules.covers_line(line.text))
        brought = tuple(line for line in brought if not rules.covers_line(line.text))
    people = known_people(owner, tx)
    facts = [
        fact
        for subject in _subjects(people, turn.text, about)
        for fact in sorted(
            facts_of(owner, tx, subject, people=people), key=lambda fact: weight_of(fact, turn.at)
        )
    ]
    told = (line.id for line in episodes if line.speaker == "person" and line.id not in beside)
    from_lines = _learned_from(owner, tx, (turn.id, *told))
    learned = tuple(fact for fact in from_lines if fact.source == turn.id)
    facts += [fact for fact in from_lines if fact.source != turn.id]
    return Recall(
        facts=tuple({fact.id: fact for fact in facts}.values()),
        episodes=episodes,
        beside=beside,
        brought=brought,
        learned=learned,
        replaced=_facts(
            owner, tx, "closed_in = ? AND hidden = 0 ORDER BY seq, place", turn.id, by="fact_by_closing"
        ),
        topics=tuple(one for name in about if (one := _topic(owner, tx, name, people)) is not None),
        known=tx.run(_HOW_MANY, owner)[0][0],
    )


def closed_facts(owner: OwnerId, tx: Transaction, subjects: Sequence[str]) -> tuple[Fact, ...]:
    """What was held of these subjects and is no more, oldest first: "before" and "used to" ask for it."""
    people = known_people(owner, tx)
    keys = json.dumps(sorted({key for subject in subjects for key in aliases(subject, people)}))
    those = f"closed_in IS NOT NULL AND hidden = 0 AND subject_key IN {_GIVEN}"
    return _facts(owner, tx, f"{those} ORDER BY seq, place", keys, by="fact_by_subject")


def _topic(owner: OwnerId, tx: Transaction, name: str, people: Sequence[Known]) -> Topic | None:
    """What is held of a topic that is called so; None where somebody is."""
    topic = topic_named(name)
    if not topic or facts_of(owner, tx, name, people=people):
        return None
    facts = facts_on(topic, list_facts(owner, tx), people)
    return Topic(name=name, facts=facts, lines=lines_on(owner, tx, topic, EPISODES))


def list_facts(owner: OwnerId, tx: Transaction, about: str | None = None) -> tuple[Fact, ...]:
    """All that she holds true, oldest first; `about` a subject ("you", "Ana", "my sister") only that."""
    if about:
        return facts_of(owner, tx, re.sub(r"^(?:my|our) ", "your ", about.strip(), flags=re.I), limit=-1)
    return _facts(owner, tx, f"{_SEEN} ORDER BY seq, place")


def search(
    owner: OwnerId, tx: Transaction, query: str, limit: int = 20
) -> tuple[tuple[Fact, ...], tuple[Said, ...]]:
    """Facts and lines that hold the words of a query, best first."""
    lines = tuple(found.line for found in find_lines(owner, tx, query, limit) if found.holds)
    words = terms(query)
    like = "(subject_key LIKE ? ESCAPE '\\' OR value_key LIKE ? ESCAPE '\\')"
    named = [
        fact
        for word in words
        for fact in _facts(
            owner, tx, f"{_SEEN} AND {like} ORDER BY seq LIMIT ?", *[f"%{_literal(word)}%"] * 2, limit
        )
    ]
    people = known_people(owner, tx)
    asked = [
        fact
        for subject in _subjects(people, query, ())
        for fact in facts_of(owner, tx, subject, people=people)
    ]
    taught = _learned_from(owner, tx, [line.id for line in lines if line.speaker == "person"])
    return tuple(dict.fromkeys([*asked, *named, *taught]))[:limit], lines


def facts_of(
    owner: OwnerId,
    tx: Transaction,
    subject: str,
    limit: int = FACTS,
    *,
    people: Sequence[Known] | None = None,  # read already; None: they are read here
) -> tuple[Fact, ...]:
    """What is held of one subject, oldest first; "Ana" is "your sister" too.

    Of more than `limit`, what is pinned and what matters stays, and of the rest the newest.

    Whoever is named after the person's own ("Ana") comes with what she is to them.
    """
    people = known_people(owner, tx) if people is None else people
    keys = aliases(subject, people)
    marks = ", ".join("?" * len(keys))
    those = f"{_SEEN} AND subject_key IN ({marks})"
    if limit > 0:
        best = f"{_LOOSE}, {_FIRST}, seq DESC, place DESC LIMIT {limit:d}"
        kept = (
            f"SELECT id FROM fact INDEXED BY fact_by_subject WHERE owner_id = ? AND {those} ORDER BY {best}"
        )
        rows = _facts(owner, tx, f"id IN ({kept}) ORDER BY seq, place", owner, *keys)
    else:
        rows = _facts(owner, tx, f"{those} ORDER BY seq, place", *keys, by="fact_by_subject")
    who: tuple[Fact, ...] = ()
    relations = {relation for name, relation in people if name.casefold() in keys}
    if relations and subject.casefold() != YOU:
        where = f"{_SEEN} AND subject_key = 'you' AND relation IN ({', '.join('?' * len(relations))})"
        kin = _facts(owner, tx, f"{where} ORDER BY seq, place", *sorted(relations), by="fact_by_subject")
        who = tuple(fact for fact in kin if fact.value.casefold() in keys)
    if subject.casefold() == YOU:  # who has died is part of what is true of them
        died = _facts(owner, tx, f"{_SEEN} AND id IN ({_DEAD}) ORDER BY seq", owner)
        rows = tuple(dict.fromkeys((*rows, *died)))
    return (*who, *rows)


def _subjects(people: Sequence[Known], text: str, about: Sequence[str]) -> list[str]:
    """Whose facts are wanted: those asked for, then whoever the text names."""
    words = {re.sub(r"['’]s$", "", word.casefold()) for word in _WORD.findall(text)}
    named = [name for name, _ in people if not words.isdisjoint(name.casefold().split()[:1])]
    for match in MY_KIN.finditer(text):
        relation = KIN_AND_PETS[match["kin"].lower()][0]
        named += [name for name, what in people if what == relation] or [f"your {relation}"]
    asked = [re.sub(r"^(?:my|our) ", "your ", subject.strip(), flags=re.I) for subject in about]
    subjects: dict[str, str] = {}
    for subject in [*asked, *named]:
        subjects.setdefault(aliases(subject, people)[0], subject)
    return list(subjects.values())


def _learned_from(owner: OwnerId, tx: Transaction, ids: Sequence[str]) -> list[Fact]:
    those = f"source IN {_GIVEN} AND {_SEEN} ORDER BY place"
    found = _facts(owner, tx, those, json.dumps(ids), by="fact_by_source")
    return sorted(found, key=lambda fact: ids.index(fact.source))


def _facts(owner: OwnerId, tx: Transaction, where: str, *values: object, by: str = "") -> tuple[Fact, ...]:
    """`by` names the index; without one the planner, who has no statistics, reads all in their order."""
    index = f"INDEXED BY {by}" if by else ""
    rows = tx.run(f"SELECT {_FACT_SEEN} FROM fact {index} WHERE owner_id = ? AND {where}", owner, *values)
    return tuple(map(to_fact, rows))


_HOW_MANY = f"SELECT count(*) FROM fact INDEXED BY fact_held WHERE owner_id = ? AND {_SEEN}"
_DEAD = f"""SELECT id FROM fact INDEXED BY fact_of_others
    WHERE owner_id = ? AND {HELD} AND subject_key <> 'you' AND relation = 'died'"""


def _literal(word: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", word)

"""What bears on a turn, out of a whole life, in a millisecond or two.

Full text over lines, not talks; the rarest words of the question decide, for common ones cost most and
tell least. Facts of those who are named stand before it, facts taken from the found lines after.
"""

import itertools
import json
import math
import re
from collections.abc import Sequence

from samantha.core.ids import OwnerId
from samantha.core.ports import Journal, Row, Transaction
from samantha.core.turn import Fact, Recall, Said, Turn
from samantha.memory.en.patterns import MY_KIN
from samantha.memory.en.words import KIN_AND_PETS, STOP
from samantha.memory.episodes import COLUMNS as LINE
from samantha.memory.episodes import rows_of, to_said
from samantha.memory.facts import COLUMNS as FACT
from samantha.memory.facts import HELD, MATTERS, aliases, known_people, to_fact, weight_of
from samantha.memory.learned import YOU, Known
from samantha.memory.withheld import read_rules

MAX_WORDS = 24  # of a turn that are looked at: a pasted page has no question in its middle
RAREST = 4  # words that are matched
COMMON = 400  # lines: counting stops here, and a word this common is left out where rarer ones are found
CANDIDATES = 3  # times as many lines as are wanted have their text looked at
LIFE = 10_000  # lines that a word's rarity is reckoned against; it only shapes the curve
K1, B = 1.2, 0.75  # of bm25, as usual: how much a long line has to be worth more
EPISODES = 8
FACTS = 40  # of one subject

# Hand-set: a question holds the words and not the answer, and her lines repeat what the person said.
ASKING_WEIGHT = 0.5
HER_WEIGHT = 0.6

Hits = tuple[float, frozenset[int]]
"""What a word weighs, and the rows that hold it."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_HOLDING = "FROM episode_fts WHERE episode_fts MATCH ? AND rowid BETWEEN ? AND ?"
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
    """See the Memory port."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    async def recall(self, turn: Turn, about: Sequence[str] = (), known: Recall | None = None) -> Recall:
        if known is not None and not about:
            return known
        owner, lines = self._journal.owner, known.episodes if known is not None else None
        return await self._journal.look(lambda tx: recall(owner, tx, turn, about, lines))

    def recall_in(self, tx: Transaction, turn: Turn) -> Recall:
        return recall(self._journal.owner, tx, turn)


def recall(
    owner: OwnerId,
    tx: Transaction,
    turn: Turn,
    about: Sequence[str] = (),
    lines: Sequence[Said] | None = None,  # found already; None: they are searched here
) -> Recall:
    """See the Memory port; inside a transaction."""
    if lines is None:
        lines = search_lines(owner, tx, turn.text, EPISODES, without=turn.id)
    episodes = tuple(line for line in lines if line.id != turn.id)
    if (rules := read_rules(owner, tx)) and not rules.covers_line(" ".join([turn.text, *about])):
        episodes = tuple(line for line in episodes if not rules.covers_line(line.text))
    people = known_people(owner, tx)
    facts = [
        fact
        for subject in _subjects(people, turn.text, about)
        for fact in sorted(
            facts_of(owner, tx, subject, people=people), key=lambda fact: weight_of(fact, turn.at)
        )
    ]
    from_lines = _learned_from(
        owner, tx, (turn.id, *(line.id for line in episodes if line.speaker == "person"))
    )
    learned = tuple(fact for fact in from_lines if fact.source == turn.id)
    facts += [fact for fact in from_lines if fact.source != turn.id]
    return Recall(
        facts=tuple({fact.id: fact for fact in facts}.values()),
        episodes=episodes,
        learned=learned,
        replaced=_facts(owner, tx, "closed_in = ? AND hidden = 0 ORDER BY seq, place", turn.id),
        known=tx.run(f"SELECT count(*) FROM fact WHERE owner_id = ? AND {_SEEN}", owner)[0][0],
    )


def list_facts(owner: OwnerId, tx: Transaction, about: str | None = None) -> tuple[Fact, ...]:
    """All that she holds true, oldest first; `about` a subject ("you", "Ana", "my sister") only that."""
    if about:
        return facts_of(owner, tx, re.sub(r"^(?:my|our) ", "your ", about.strip(), flags=re.I), limit=-1)
    return _facts(owner, tx, f"{_SEEN} ORDER BY seq, place")


def search(
    owner: OwnerId, tx: Transaction, query: str, limit: int = 20
) -> tuple[tuple[Fact, ...], tuple[Said, ...]]:
    """Facts and lines that hold the words of a query, best first."""
    lines = search_lines(owner, tx, query, limit)
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
        kept = f"SELECT id FROM fact WHERE owner_id = ? AND {those} ORDER BY {best}"
        rows = _facts(owner, tx, f"id IN ({kept}) ORDER BY seq, place", owner, *keys)
    else:
        rows = _facts(owner, tx, f"{those} ORDER BY seq, place", *keys)
    who: tuple[Fact, ...] = ()
    relations = {relation for name, relation in people if name.casefold() in keys}
    if relations and subject.casefold() != YOU:
        where = f"{_SEEN} AND subject_key = 'you' AND relation IN ({', '.join('?' * len(relations))})"
        kin = _facts(owner, tx, f"{where} ORDER BY seq, place", *sorted(relations))
        who = tuple(fact for fact in kin if fact.value.casefold() in keys)
    if subject.casefold() == YOU:  # who has died is part of what is true of them
        died = _facts(owner, tx, f"{_SEEN} AND relation = 'died' ORDER BY seq")
        rows = tuple(dict.fromkeys((*rows, *died)))
    return (*who, *rows)


def search_lines(
    owner: OwnerId, tx: Transaction, text: str, limit: int, *, without: str = ""
) -> tuple[Said, ...]:
    """The lines that bear on a text, best first.

    The index only says which lines hold which word. They are weighed here as bm25 weighs them (Robertson and
    Zaragoza, 2009), a word counting once in a line; of those that hold the same words, the newest are
    looked at. The index's own bm25 looks up the length of every line, which took most of a recall.
    """
    weights = _heaviest(_hits(owner, tx, terms(text)), CANDIDATES * limit)
    if not weights:
        return ()
    found = tx.run(_CANDIDATES, json.dumps(list(weights)), without)
    usual = sum(len(row[2]) for row in found) / max(len(found), 1)

    def worth(row: Row) -> float:
        telling = (ASKING_WEIGHT if row[-1] else 1) * (HER_WEIGHT if row[1] != "person" else 1)
        return weights[row[-2]] * telling / (1 + K1 * (1 - B + B * len(row[2]) / usual))

    found.sort(key=lambda row: (-worth(row), -row[-2]))
    return tuple(to_said(row[:-2]) for row in found[:limit])


_CANDIDATES = f"""SELECT {LINE}, e.rowid_, e.is_asking
    FROM json_each(?) AS given CROSS JOIN episode e ON e.rowid_ = given.value
    WHERE e.hidden = 0 AND e.id <> ?"""


def _heaviest(hits: Sequence[Hits], limit: int) -> dict[int, float]:
    """The rows that hold the weightiest words together, with that weight; the newest of each combination.

    A combination outweighs each of its parts, so a row is met first with all the words that it holds.
    """
    combinations = [some for n in range(1, len(hits) + 1) for some in itertools.combinations(hits, n)]
    chosen: dict[int, float] = {}
    for some in sorted(combinations, key=lambda some: -sum(weight for weight, _ in some)):
        rows = some[0][1].intersection(*(rows for _, rows in some[1:])).difference(chosen)
        weight = sum(weight for weight, _ in some)
        chosen |= dict.fromkeys(sorted(rows, reverse=True)[: limit - len(chosen)], weight)
        if len(chosen) == limit:
            break
    return chosen


def _hits(owner: OwnerId, tx: Transaction, words: Sequence[str]) -> list[Hits]:
    """For each of the rarest words, its weight and the rows that hold it."""
    first, last = rows_of(owner, tx)
    queries = [f'"{word}"' for word in words]
    if len(words) > 2 * RAREST:  # fewer than that are read sooner than counted
        sql = f"SELECT count(*) FROM (SELECT 1 {_HOLDING} LIMIT {COMMON})"
        counted = sorted((tx.run(sql, query, first, last)[0][0], query) for query in queries)
        queries = [query for n, query in counted if n][: 2 * RAREST]

    def rows_with(query: str) -> frozenset[int]:
        # As one text: hundreds of rows of one number each would take twice as long to hand over.
        sql = f"SELECT group_concat(rowid) FROM (SELECT rowid {_HOLDING} ORDER BY rowid DESC LIMIT {COMMON})"
        joined = tx.run(sql, query, first, last)[0][0]
        return frozenset(json.loads(f"[{joined}]")) if joined else frozenset()

    held = sorted(
        ((len(rows), query, rows) for query in queries if (rows := rows_with(query))), key=lambda hit: hit[:2]
    )
    rare = [hit for hit in held if hit[0] < COMMON][:RAREST]
    if held and not rare:  # every word is in hundreds of lines: what counts is which lines hold them all
        rare = held[: RAREST - 1]
        together = rows_with(" AND ".join(query for _, query, _ in rare))
        rare.append((len(together), "", together))
    return [(math.log(1 + LIFE / (n + 0.5)), rows) for n, _, rows in rare]


def terms(text: str) -> list[str]:
    """The words of a text that tell something, each once; all of them where none does.

    They are letters, digits and apostrophes only, so that quoted they are safe in any FTS5 query.
    """
    words = list(dict.fromkeys(word.lower().replace("’", "'") for word in _WORD.findall(text)))
    telling = [
        word.removesuffix("'s") for word in words if word not in STOP and word.removesuffix("'s") not in STOP
    ]
    return (telling or words)[:MAX_WORDS]


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
    found = _facts(owner, tx, f"source IN {_GIVEN} AND {_SEEN} ORDER BY place", json.dumps(ids))
    return sorted(found, key=lambda fact: ids.index(fact.source))


def _facts(owner: OwnerId, tx: Transaction, where: str, *values: object) -> tuple[Fact, ...]:
    rows = tx.run(f"SELECT {_FACT_SEEN} FROM fact WHERE owner_id = ? AND {where}", owner, *values)
    return tuple(map(to_fact, rows))


def _literal(word: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", word)

"""What bears on a turn, out of a whole life, in a millisecond or two.

Full text over lines, not talks; the rarest words of the question decide, for common ones cost most and
tell least. Facts of those who are named stand before it, facts taken from the found lines after.
"""

import re
from collections.abc import Iterable, Sequence

from samantha.core.ids import OwnerId
from samantha.core.ports import Journal, Transaction
from samantha.core.turn import Fact, Recall, Said, Turn
from samantha.memory.en.patterns import MY_KIN
from samantha.memory.en.words import KIN_AND_PETS, STOP
from samantha.memory.episodes import COLUMNS as LINE
from samantha.memory.episodes import rows_of, to_said
from samantha.memory.facts import COLUMNS as FACT
from samantha.memory.facts import HELD, YOU, aliases, known_people, to_fact

MAX_WORDS = 24  # of a turn that are looked at: a pasted page has no question in its middle
RAREST = 4  # words that are matched
COMMON = 400  # lines: counting stops here, and a word this common is left out where rarer ones are found
CANDIDATES = 40  # lines ranked by bm25 before they are weighed
EPISODES = 8
FACTS = 40  # of one subject

# Hand-set: a question holds the words and not the answer, and her lines repeat what the person said.
ASKING_WEIGHT = 0.5
HER_WEIGHT = 0.6

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SEEN = f"{HELD} AND hidden = 0"
# A fact whose turn is hidden stands without its quote, which would tell what was forgotten.
_FACT_SEEN = FACT.replace(
    "quote",
    "CASE WHEN EXISTS (SELECT 1 FROM episode e WHERE e.owner_id = fact.owner_id AND e.id = fact.source AND e.hidden = 1)"
    " THEN '' ELSE quote END",
)


class MemoryReader:
    """See the Memory port."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    async def recall(self, turn: Turn, about: Sequence[str] = ()) -> Recall:
        owner = self._journal.owner
        return await self._journal.look(lambda tx: recall(owner, tx, turn, about))


def recall(owner: OwnerId, tx: Transaction, turn: Turn, about: Sequence[str] = ()) -> Recall:
    """See the Memory port; inside a transaction."""
    episodes = search_lines(owner, tx, turn.text, EPISODES, without=turn.id)
    facts = [
        fact for subject in _subjects(owner, tx, turn.text, about) for fact in facts_of(owner, tx, subject)
    ]
    facts += _learned_from(owner, tx, episodes)
    learned = _facts(tx, f"owner_id = ? AND source = ? AND {_SEEN} ORDER BY place", owner, turn.id)
    replaced = _facts(tx, "owner_id = ? AND closed_in = ? AND hidden = 0 ORDER BY seq, place", owner, turn.id)
    return Recall(
        facts=tuple(dict.fromkeys(facts)),
        episodes=episodes,
        learned=learned,
        replaced=replaced,
        known=tx.run(f"SELECT count(*) FROM fact WHERE owner_id = ? AND {_SEEN}", owner)[0][0],
    )


def list_facts(owner: OwnerId, tx: Transaction, about: str | None = None) -> tuple[Fact, ...]:
    """All that she holds true, oldest first; `about` a subject ("you", "Ana", "my sister") only that."""
    if about:
        return facts_of(owner, tx, re.sub(r"^(?:my|our) ", "your ", about.strip(), flags=re.I), limit=-1)
    return _facts(tx, f"owner_id = ? AND {_SEEN} ORDER BY seq, place", owner)


def search(
    owner: OwnerId, tx: Transaction, query: str, limit: int = 20
) -> tuple[tuple[Fact, ...], tuple[Said, ...]]:
    """Facts and lines that hold the words of a query, best first."""
    lines = search_lines(owner, tx, query, limit)
    words = terms(query)
    named = [
        fact
        for word in words
        for fact in _facts(
            tx,
            f"owner_id = ? AND {_SEEN} AND (subject_key LIKE ? ESCAPE '\\' OR value_key LIKE ? ESCAPE '\\') ORDER BY seq LIMIT ?",
            owner,
            *[f"%{_literal(word)}%"] * 2,
            limit,
        )
    ]
    asked = [fact for subject in _subjects(owner, tx, query, ()) for fact in facts_of(owner, tx, subject)]
    return tuple(dict.fromkeys([*asked, *named, *_learned_from(owner, tx, lines)]))[:limit], lines


def facts_of(owner: OwnerId, tx: Transaction, subject: str, limit: int = FACTS) -> tuple[Fact, ...]:
    """What is held of one subject, the newest `limit` of it, oldest first; "Ana" is "your sister" too.

    Whoever is named after the person's own ("Ana") comes with what she is to them.
    """
    keys = aliases(subject, known_people(owner, tx))
    marks = ", ".join("?" * len(keys))
    rows = _facts(
        tx,
        f"owner_id = ? AND {_SEEN} AND subject_key IN ({marks}) ORDER BY seq DESC, place DESC LIMIT ?",
        owner,
        *keys,
        limit,
    )
    who: tuple[Fact, ...] = ()
    if subject.casefold() != YOU:
        kin = sorted({relation for relation, _ in KIN_AND_PETS.values()})
        who = _facts(
            tx,
            f"owner_id = ? AND {_SEEN} AND subject_key = 'you' AND lower(value) IN ({marks})"
            f" AND relation IN ({', '.join('?' * len(kin))}) ORDER BY seq, place",
            owner,
            *keys,
            *kin,
        )
    return (*who, *reversed(rows))


def search_lines(
    owner: OwnerId, tx: Transaction, text: str, limit: int, *, without: str = ""
) -> tuple[Said, ...]:
    """The lines that bear on a text, best first, by bm25 over its rarest words."""
    chosen = _rarest(tx, terms(text))
    if not chosen:
        return ()
    rows = tx.run(
        f"""SELECT {LINE}, f.rank, e.is_asking
            FROM (SELECT rowid, rank FROM episode_fts WHERE episode_fts MATCH ? AND rowid BETWEEN ? AND ?
                  ORDER BY rank LIMIT ?) f
            JOIN episode e ON e.rowid_ = f.rowid WHERE e.hidden = 0 AND e.id <> ? ORDER BY f.rank""",
        " OR ".join(f'"{word}"' for word in chosen),
        *rows_of(owner, tx),
        max(limit, CANDIDATES),
        without,
    )
    # rank is negative, the best lowest; rows come best first, and sorting keeps the order of equals.
    weighed = sorted(
        rows,
        key=lambda row: (
            row[-2] * (ASKING_WEIGHT if row[-1] else 1) * (HER_WEIGHT if row[1] != "person" else 1)
        ),
    )
    return tuple(to_said(row[:-2]) for row in weighed[:limit])


def terms(text: str) -> list[str]:
    """The words of a text that tell something, each once; all of them where none does.

    They are letters, digits and apostrophes only, so that quoted they are safe in any FTS5 query.
    """
    words = list(dict.fromkeys(word.lower().replace("’", "'") for word in _WORD.findall(text)))
    telling = [
        word.removesuffix("'s") for word in words if word not in STOP and word.removesuffix("'s") not in STOP
    ]
    return (telling or words)[:MAX_WORDS]


def _rarest(tx: Transaction, words: Iterable[str]) -> list[str]:
    counted = []
    for word in words:
        sql = "SELECT count(*) FROM (SELECT 1 FROM episode_fts WHERE episode_fts MATCH ? LIMIT ?)"
        count = tx.run(sql, f'"{word}"', COMMON)[0][0]
        if count:
            counted.append((count, word))
    counted.sort()
    rare = [word for count, word in counted if count < COMMON]
    return (rare or [word for _, word in counted][:2])[:RAREST]


def _subjects(owner: OwnerId, tx: Transaction, text: str, about: Sequence[str]) -> list[str]:
    """Whose facts are wanted: those asked for, then whoever the text names."""
    people = known_people(owner, tx)
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


def _learned_from(owner: OwnerId, tx: Transaction, lines: Iterable[Said]) -> list[Fact]:
    ids = [line.id for line in lines if line.speaker == "person"]
    marks = ", ".join("?" * len(ids))
    found = _facts(tx, f"owner_id = ? AND source IN ({marks}) AND {_SEEN} ORDER BY place", owner, *ids) if ids else ()
    return sorted(found, key=lambda fact: ids.index(fact.source))


def _facts(tx: Transaction, where: str, *values: object) -> tuple[Fact, ...]:
    return tuple(to_fact(row) for row in tx.run(f"SELECT {_FACT_SEEN} FROM fact WHERE {where}", *values))


def _literal(word: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", word)

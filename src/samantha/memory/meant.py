"""What words mean in memory: "everything about Mark", "my sister", "the boat", as facts and lines."""

from functools import lru_cache

from samantha.core import pattern as re
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Transaction
from samantha.core.turn import Fact
from samantha.journal.journal import find
from samantha.memory.en import sentences
from samantha.memory.en.names import ALSO_WORDS, NAMES
from samantha.memory.episodes import COLUMNS as LINE
from samantha.memory.episodes import to_said
from samantha.memory.facts import COLUMNS as FACT
from samantha.memory.facts import aliases, known_people, to_fact
from samantha.memory.mentions import called, mentions_of
from samantha.memory.recall import facts_of
from samantha.memory.retrieval import terms

FACT_ID = re.compile(r"f-[0-9a-z]+-\d+")
ENTRY_ID = re.compile(r"[bets]-[0-9a-z]+")
EVERY = -1  # no limit: what is to be forgotten is forgotten whole


def find_what(owner: OwnerId, tx: Transaction, what: str, *, with_hidden: bool = False) -> tuple[str, ...]:
    """The facts and lines meant by an id or by words: "everything about Mark", "my sister", "the boat".

    `with_hidden`: those too that are forgotten and wait for their day to be over.
    """
    if FACT_ID.fullmatch(what.strip()) or ENTRY_ID.fullmatch(what.strip()):
        return (what.strip(),) if exists(owner, tx, what.strip()) else ()
    topic = sentences.topic(what)
    words = terms(topic)
    if not words or topic.lower() in _NOT_TOPICS:
        return ()
    people = known_people(owner, tx)
    names = [name for name, relation in people if topic.casefold() in (name.casefold(), f"your {relation}")]
    asked = aliases(topic, people)
    meant = [topic.removeprefix("your ") if not names else "", *names, *asked]
    phrases = sorted({phrase.casefold() for phrase in meant if phrase} | called(owner, tx, topic))
    facts = [fact for name in {topic, *names} for fact in facts_of(owner, tx, name, limit=-1)]
    facts += [
        fact
        for fact in _all_facts(owner, tx, with_hidden=with_hidden)
        if any(_says(phrase, fact) for phrase in phrases)
    ]
    lines = [id_ for phrase in phrases for id_ in _lines_with(owner, tx, phrase, with_hidden=with_hidden)]
    # "Mum" is the mother whatever word was used: whoever is named goes with every line that names them.
    lines += [said.id for said in mentions_of(owner, tx, topic, EVERY, with_hidden=with_hidden)]
    return tuple(dict.fromkeys([*(fact.id for fact in facts), *lines]))


_NOT_TOPICS = frozenset(("that", "this", "it", "everything", "all", "anything", "you", "me"))


def _lines_with(owner: OwnerId, tx: Transaction, phrase: str, *, with_hidden: bool) -> list[EntryId]:
    """Lines that hold these words, whatever their ending; a name only as it is ("mark" is not "marked")."""
    spoken = [phrase, re.sub(r"^your ", "my ", phrase)]
    found: list[EntryId] = []
    for form in dict.fromkeys(spoken):
        quoted = " ".join(re.findall(r"[^\W_]+", form))
        rows = tx.run(
            f"""SELECT {LINE} FROM episode_fts f JOIN episode e ON e.rowid_ = f.rowid
                WHERE episode_fts MATCH ? AND e.owner_id = ? AND e.hidden <= {with_hidden:d}
                ORDER BY e.seq""",
            f'"{quoted}"',
            owner,
        )
        found += [said.id for said in map(to_said, rows) if _holds(form, said.text)]
    return found


def _holds(phrase: str, text: str) -> bool:
    return _any_ending(phrase).search(text) is not None


@lru_cache(maxsize=8)  # the same few phrases are held against every fact and many lines
def _any_ending(phrase: str) -> re.Pattern:
    """The phrase, its last word in any of its forms: "boats" is found in "my boat's engine"."""
    before, space, last = phrase.rpartition(" ")
    base = re.escape(last)
    if last not in NAMES and last not in ALSO_WORDS and len(last) > 3:
        stem = re.sub(r"(?<=[a-z]{3})(?:ies|(?<=[sxzh])es|(?<!s)s|ing|ed|y|e)$", "", last)
        base = rf"{re.escape(stem)}(?:y|ies|e|es|s|ed|ing)?"
    return re.compile(rf"(?<!\w){re.escape(before + space)}{base}(?:['’]s|['’])?(?!\w)", re.IGNORECASE)


def _says(phrase: str, fact: Fact) -> bool:
    return _holds(phrase, fact.subject) or _holds(phrase, fact.value)


def _all_facts(owner: OwnerId, tx: Transaction, *, with_hidden: bool) -> list[Fact]:
    """Held or over: what is forgotten is forgotten in every tense."""
    return [
        to_fact(row)
        for row in tx.run(
            f"SELECT {FACT} FROM fact WHERE owner_id = ? AND hidden <= ?", owner, int(with_hidden)
        )
    ]


def exists(owner: OwnerId, tx: Transaction, id_: str) -> bool:
    """Whether that is a fact, a line, or an import (which stands for all that came in by it)."""
    if id_.startswith("f-"):
        return bool(tx.run("SELECT 1 FROM fact WHERE owner_id = ? AND id = ?", owner, id_))
    if tx.run("SELECT 1 FROM episode WHERE owner_id = ? AND id = ?", owner, id_):
        return True
    entry = find(owner, tx, id_) if id_.startswith("e-") else None
    return entry is not None and entry.kind == "imported" and bool((entry.body or {}).get("key"))

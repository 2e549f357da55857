"""What she knows: one row for each thing, when it was true, when she was told, and what took its place.

The closed list of relations, and how rows are read. A fact is learned from a turn (learn.py) or set by
the person's own edit (learner.py); keeper.py decides what it closes.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from samantha.core import pattern as re
from samantha.core.ids import OwnerId
from samantha.core.origin import Origin
from samantha.core.ports import Row, Transaction
from samantha.core.turn import Fact
from samantha.memory.elsewhere import place_of
from samantha.memory.en.words import KIN_AND_PETS, SINGLE_KIN
from samantha.memory.learned import Held, Known

KIN = frozenset(relation for relation, _ in KIN_AND_PETS.values())
"""Relations whose value is a name: whom the person has."""

FORMER_NAME = "also called"  # what somebody went by before

SINGLE = (
    SINGLE_KIN
    | {"name", "lives in", "works at", "works in", "job", "studies at", "from", "grew up in", "born in"}
    | {"birthday", "age", "here since", "died"}
)
MANY = (
    (KIN - SINGLE_KIN)
    | {"likes", "dislikes", "favourite", "has", "is", "allergic to", "doesn't eat", "doesn't drink"}
    | {"plays", "speaks", "studies", "plan", FORMER_NAME}
)
RELATIONS = SINGLE | MANY
"""The closed list. "favourite" is many-valued, with one value for each thing before its colon."""

MATTERS = (
    *(
        "name",
        "partner",
        "child",
        "daughter",
        "son",
        "mother",
        "father",
        "sister",
        "brother",
        "lives in",
        "job",
    ),
    *("works at", "works in", "studies at", "studies", "birthday", "age", "allergic to", "from", "is"),
)
"""What one would name first, asked what one knows of somebody; then come other kin, and the rest."""

BOTH_MAY_STAND = frozenset(["job", "from", "studies at", "works in", "grew up in"])
"""Single for most, not for all: a second value closes the first only where it is told as a change."""

OPPOSITE = {"likes": "dislikes", "dislikes": "likes"}

COLUMNS = (
    "id, subject, relation, value, learned_at, source, quote, since, until, closed_by, origin, confidence,"
    " elsewhere"
)
HELD = "closed_in IS NULL"


def to_fact(row: Row) -> Fact:
    """A Fact from a row of COLUMNS."""
    id_, subject, relation, value, learned_at, source, quote, since, until, closed_by, *marks = row
    origin, confidence, elsewhere = marks
    return Fact(
        id=id_,
        subject=subject,
        relation=relation,
        value=value,
        learned_at=datetime.fromisoformat(learned_at),
        source=source,
        quote=quote,
        since=datetime.fromisoformat(since) if since else None,
        until=datetime.fromisoformat(until) if until else None,
        replaced_by=closed_by,
        origin=Origin(origin),
        confidence=confidence,
        elsewhere=place_of(elsewhere),
    )


def weight_of(fact: Fact, now: datetime) -> int:
    """How soon to name a fact of a subject; lower is sooner. A plan whose day is over comes last."""
    if fact.relation in MATTERS:
        return MATTERS.index(fact.relation)
    if fact.relation == "plan":
        is_over = fact.since is not None and fact.since.date() < now.astimezone(fact.since.tzinfo).date()
        return len(MATTERS) + 3 if is_over else len(MATTERS)
    return len(MATTERS) + (1 if fact.relation in KIN else 2)


def one_of(words: Iterable[str]) -> str:
    """Our own words as SQL, so that a statement that names many is always the same one."""
    return f"({', '.join(repr(word) for word in sorted(words))})"


def key_of(value: str) -> str:
    """A value as it is compared: case, articles and the marks around it do not count."""
    words = value.casefold().replace(",", " ").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("a", "an", "the", "my") else words).strip(
        " .!"
    )


def known_people(owner: OwnerId, tx: Transaction) -> tuple[Known, ...]:
    """Everyone (and every pet) whom she knows by name, hidden or not: what learning has to go by."""
    return tuple((value, relation) for value, relation in tx.run(_KNOWN, owner))


# No table of statistics tells the planner which index brings few rows, so what every turn asks names it.
_KNOWN = f"""SELECT value, relation FROM fact INDEXED BY fact_by_subject
    WHERE owner_id = ? AND subject_key = 'you' AND {HELD} AND relation IN {one_of(KIN)} ORDER BY seq, place"""


def acquaintances(owner: OwnerId, tx: Transaction) -> tuple[Known, ...]:
    """Whom learning takes for somebody: those, under former names too, and whoever she knows a fact about.

    What a stranger is to the person is "". A former name leads to the one that stands now. Whom only a file
    names (a contact) is nobody yet: "Rui" is not to become the one Rui of a thousand cards.
    """
    known = known_people(owner, tx)
    named = {name.casefold() for name, _ in known}
    others = [(name, "") for (name,) in tx.run(_NAMED, owner) if name.casefold() not in named]
    return (*others, *known)


_NAMED = f"""SELECT min(subject) FROM fact INDEXED BY fact_of_others WHERE owner_id = ?1 AND {HELD}
    AND subject_key <> 'you' AND substr(subject_key, 1, 5) <> 'your ' AND origin > {int(Origin.UNTRUSTED)}
    GROUP BY subject_key
    UNION SELECT value FROM fact INDEXED BY fact_of_others WHERE owner_id = ?1 AND {HELD}
    AND subject_key <> 'you' AND relation IN {one_of(KIN)} AND origin > {int(Origin.UNTRUSTED)} ORDER BY 1"""


def former_names(owner: OwnerId, tx: Transaction) -> dict[str, str]:
    """The names, in small letters, that people went by before, each with the name they go by now."""
    return dict(tx.run(_RENAMED, owner))


def held_in(text: str, owner: OwnerId, tx: Transaction) -> tuple[Held, ...]:
    """The facts that stand whose value this text names, the latest first."""
    words = [word.removesuffix("'s") for word in _WORDS.findall(text.casefold().replace("’", "'"))][:MOST]
    phrases = {" ".join(words[i : i + n]) for n in range(1, LONGEST + 1) for i in range(len(words))}
    return tuple(tx.run(_HELD_IN, owner, json.dumps(sorted(phrases))))


LONGEST = 5  # words of a value that is looked for in a line
MOST = 120  # words of a line that are looked at
_WORDS = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_RENAMED = f"""SELECT value_key, subject FROM fact WHERE owner_id = ? AND relation = 'also called' AND {HELD}
    ORDER BY seq"""
_HELD_IN = f"""SELECT f.subject, f.relation, f.value FROM json_each(?2) AS said
    CROSS JOIN fact f INDEXED BY fact_by_value ON f.owner_id = ?1 AND f.value_key = said.value
    WHERE f.{HELD} AND f.relation <> 'plan' ORDER BY f.seq DESC, f.place DESC LIMIT 20"""


def aliases(subject: str, people: Sequence[Known]) -> tuple[str, ...]:
    """The keys a subject stands under: "Ana" and, while she is the only one, "your sister"."""
    key = subject.casefold()
    keys = [key]
    count = Counter(relation for _, relation in people)
    for name, relation in people:
        if count[relation] == 1 and key in (name.casefold(), f"your {relation}"):
            keys += [name.casefold(), f"your {relation}"]
    return tuple(dict.fromkeys(keys))

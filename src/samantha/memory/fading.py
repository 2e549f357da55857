"""Fading: how much a line of the past still weighs in recall. Nothing leaves the record by it.

A line fades as memory does, by half of what it can lose every so often, and the slower the more there is to
it: facts learned from it, people in it, feelings, and how often she told it since. Promises, what has a day
that is still to come, danger, and what the person pinned never fade.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from samantha.core.ids import OwnerId
from samantha.core.ports import Transaction
from samantha.core.turn import Said
from samantha.memory.en.names import NAMES
from samantha.memory.en.weighty import FEELING, GRAVE, NEWS
from samantha.memory.facts import HELD

FLOOR = 0.5
"""What age alone leaves of a line. A match that is twice as good comes first however old it is."""
HALF_LIFE_DAYS = 472.0
"""Of a line with nothing to it: three years (1096 days) then leave 0.5 + 0.5 * 0.2 = 0.6."""
FRESH_DAYS = 30  # what is newer has lost 2 % at most, and is not looked up
PER_FACT, FACTS = 0.5, 3  # how much longer the half-life for each fact learned from it, and for how many
PER_PERSON, PER_FEELING, PER_NEWS = 0.5, 0.5, 0.5
PER_TELLING, TELLINGS = 0.5, 6


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What keeps one line from fading.

    `strength` lengthens its half-life: 0 leaves it at HALF_LIFE_DAYS, 1 doubles it. `is_kept` stops it.
    """

    strength: float = 0.0
    is_kept: bool = False


def weight(age_days: float, standing: Standing) -> float:
    """How much a line weighs, FLOOR to 1. With nothing to it: 1 today, 0.79 after a year, 0.6 after three."""
    if standing.is_kept or age_days <= 0:
        return 1.0
    return float(FLOOR + (1 - FLOOR) * 0.5 ** (age_days / (HALF_LIFE_DAYS * (1 + standing.strength))))


def weights(owner: OwnerId, tx: Transaction, lines: Sequence[Said], now: datetime) -> dict[str, float]:
    """The weight of each of these lines by its id; one statement for all of them, so hand over few."""
    ages: dict[str, float] = {line.id: (now - line.at).total_seconds() / 86400 for line in lines}
    old = [line for line in lines if ages[line.id] > FRESH_DAYS]
    if not old:
        return dict.fromkeys(ages, 1.0)
    rows = tx.run(_STANDINGS, json.dumps([line.id for line in old]), owner, now.date().isoformat())
    found = {id_: (int(facts), int(told), bool(kept)) for id_, facts, told, kept in rows}
    faded = {line.id: weight(ages[line.id], _standing(line, *found[line.id])) for line in old}
    return dict.fromkeys(ages, 1.0) | faded


def _standing(line: Said, facts: int, told: int, is_kept: bool) -> Standing:
    low = line.text.lower()
    if is_kept or (line.speaker == "person" and GRAVE.search(low)):
        return Standing(is_kept=True)
    strength = PER_FACT * min(facts, FACTS) + PER_TELLING * min(told, TELLINGS)
    strength += PER_FEELING * bool(FEELING.search(low)) + PER_NEWS * bool(NEWS.search(low))
    strength += PER_PERSON * any(word.strip(".,!?'’\"") in NAMES for word in low.split())
    return Standing(strength=strength)


# Each line with how many facts it taught, how often she drew on it after her first answer, and whether it is
# pinned, a promise (a reminder was made of it), or holds a day that is not over.
_STANDINGS = f"""SELECT g.value,
    (SELECT count(*) FROM fact f WHERE f.owner_id = ?2 AND f.source = g.value AND f.hidden = 0),
    max(0, (SELECT count(*) FROM made_from m
            WHERE m.owner_id = ?2 AND m.source_id = g.value AND m.made_id GLOB 's-*') - 1),
    EXISTS (SELECT 1 FROM made_from m JOIN journal j ON j.owner_id = m.owner_id AND j.id = m.made_id
            WHERE m.owner_id = ?2 AND m.source_id = g.value AND j.kind = 'reminder')
    OR EXISTS (SELECT 1 FROM pin p WHERE p.owner_id = ?2 AND p.id = g.value)
    OR EXISTS (SELECT 1 FROM fact f JOIN pin p ON p.owner_id = f.owner_id AND p.id = f.id
               WHERE f.owner_id = ?2 AND f.source = g.value)
    OR EXISTS (SELECT 1 FROM fact f WHERE f.owner_id = ?2 AND f.source = g.value AND f.relation = 'plan'
               AND f.{HELD} AND f.since >= ?3)
    OR EXISTS (SELECT 1 FROM loop_noted l WHERE l.owner_id = ?2 AND l.source = g.value AND l.since >= ?3)
    FROM json_each(?1) g"""

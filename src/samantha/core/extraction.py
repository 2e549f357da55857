"""What a language model says it found in a turn, before anybody believes it."""

from dataclasses import dataclass

from samantha.core.ids import EntryId


@dataclass(frozen=True, kw_only=True)
class Extraction:
    """One thing found. `quote` has to be the person's own words in that turn, letter by letter.

    `subject` is "you", a name or "your sister"; `relation` one of the closed list in memory/facts.py.
    """

    turn: EntryId
    subject: str
    relation: str
    value: str
    quote: str

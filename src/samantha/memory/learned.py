"""What one turn taught, thing by thing, each with the sentence that says it."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

Act = Literal["holds", "ended", "was", "renames", "corrects", "retracts"]
ADDS = frozenset[Act](["holds", "was", "renames"])
"""What adds a fact, open or over."""

Known = tuple[str, str]
"""A name and what it is to the person: ("Ana", "sister")."""

Held = tuple[str, str, str]
"""A fact that stands: subject, relation, value."""

YOU = "you"
PLAIN, HEDGED, INFERRED = 1.0, 0.6, 0.5
"""How sure a fact is: said plainly; "i think", or another's word; a guess that fills a gap."""


@dataclass(frozen=True, kw_only=True)
class Learned:
    """One thing that a turn says.

    "holds", "ended" and "was" name subject, relation and value (an ended value may be "": whichever is
    held; what "was" is over, and worth keeping as that). "renames" gives the name that a subject goes by
    now. "corrects" gives a better value for something just learned, `was` the wrong one where it was
    said; "retracts" takes back what the turn before said. `is_event` says that `since` is the day of
    something that happened ("we moved to Leeds in 1998"), which need not last till today.
    """

    act: Act = "holds"
    subject: str = YOU
    relation: str = ""
    value: str = ""
    quote: str
    since: datetime | None = None
    was: str = ""
    is_event: bool = False
    confidence: float = PLAIN


@dataclass
class Notes:
    """The things learned so far, in their order; none stands twice."""

    learned: list[Learned] = field(default_factory=list)
    quote: str = ""  # the sentence that is being read
    confidence: float = PLAIN  # of the clause that is being read

    def hold(
        self,
        subject: str,
        relation: str,
        value: str,
        *,
        act: Act = "holds",
        since: datetime | None = None,
        is_event: bool = False,
        confidence: float = PLAIN,
    ) -> None:
        item = Learned(
            act=act,
            subject=subject,
            relation=relation,
            value=value,
            quote=self.quote,
            since=since,
            is_event=is_event,
            confidence=min(confidence, self.confidence),
        )
        if item not in self.learned:
            self.learned.append(item)

    def drop_has(self, subject: str, what: str) -> None:
        """ "i've got a dog" tells no more once its name is told."""
        same = (subject, "has", f"a {what}")
        self.learned = [item for item in self.learned if (item.subject, item.relation, item.value) != same]

    def take_back(self) -> None:
        """What was said last is no longer so: "i live in Leeds, well, not any more"."""
        if self.learned and self.learned[-1].act == "holds":
            self.learned.append(replace(self.learned.pop(), act="was"))

"""What one turn taught, thing by thing, each with the sentence that says it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Act = Literal["holds", "ended", "corrects", "retracts"]
Known = tuple[str, str]
"""A name and what it is to the person: ("Ana", "sister")."""

YOU = "you"


@dataclass(frozen=True, kw_only=True)
class Learned:
    """One thing that a turn says.

    "holds" and "ended" name subject, relation and value (an ended value may be "": whichever is
    held). "corrects" gives a better value for something just learned, `was` the wrong one where it
    was said; "retracts" takes back what the turn before said. A weak one fills a gap and never replaces.
    """

    act: Act = "holds"
    subject: str = YOU
    relation: str = ""
    value: str = ""
    quote: str
    since: datetime | None = None
    was: str = ""
    is_weak: bool = False


@dataclass
class Notes:
    """The things learned so far, in their order; none stands twice."""

    learned: list[Learned] = field(default_factory=list)
    quote: str = ""  # the sentence that is being read

    def hold(
        self,
        subject: str,
        relation: str,
        value: str,
        *,
        act: Act = "holds",
        since: datetime | None = None,
        is_weak: bool = False,
    ) -> None:
        item = Learned(
            act=act,
            subject=subject,
            relation=relation,
            value=value,
            quote=self.quote,
            since=since,
            is_weak=is_weak,
        )
        if item not in self.learned:
            self.learned.append(item)

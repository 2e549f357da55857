"""A clause that is being read: who does what, the words behind the verb, and what is held of it."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from samantha.core import pattern as re
from samantha.memory.en.clauses import Claim
from samantha.memory.en.days import Day, find_day
from samantha.memory.en.tokens import Words
from samantha.memory.en.verbs import Verb
from samantha.memory.learned import YOU, Act
from samantha.memory.whom import Who, Whom

ADULT = 18
_FOR_LIFE = re.compile(
    r"\b(?:all (?:his|her|their)|(?:his|her|their) (?:whole|entire)) (?:life|lives)\b", re.I
)
_NO_LONGER = re.compile(r"\b(?:no longer|any ?more|any longer)\b", re.I)


@dataclass(kw_only=True)
class Clause:
    """`who` does what `verb` says; behind it stand the words up to `stop`."""

    claim: Claim
    who: Who
    verb: Verb
    at: datetime
    whom: Whom
    is_told: bool = True

    @property
    def words(self) -> Words:
        return self.claim.words

    @property
    def stop(self) -> int:
        return self.claim.stop

    @property
    def key(self) -> str:
        """The word right behind the verb, "" at the end."""
        return self.key_at(self.verb.end)

    def key_at(self, at: int) -> str:
        return self.words[at].key if at < self.stop else ""

    def raw(self, at: int) -> str:
        """What stands from a place on, as it was typed."""
        return self.claim.raw(at) if at < self.stop else ""

    def behind(self, preposition: str, start: int | None = None) -> int | None:
        """The place after the first such preposition behind the verb; "" is right behind the verb."""
        first = self.verb.end if start is None else start
        if not preposition:
            return first if first < self.stop else None
        for i in range(first, self.stop - 1):
            if self.words[i].key == preposition:
                return i + 1
        return None

    @cached_property
    def day(self) -> Day | None:
        """The day in the past that the clause names."""
        return find_day(self.claim.text, self.at, "past")

    def act(self, act: Act = "holds", *, lasts: bool = True) -> Act | None:
        """Whether what the verb tells holds, is over or denied; None where nothing is told."""
        verb = self.verb
        if verb.is_unreal or not self.is_told:
            return None
        if verb.is_denied:
            return "was" if _NO_LONGER.search(self.claim.text) else "ended"
        if verb.is_over:
            return "was"
        if (
            verb.is_was
            and verb.is_passive
            and lasts
            and verb.lemma in ("marry", "engage", "base", "employ", "divorce")
        ):
            return "was"
        if verb.is_past and lasts and act == "holds":
            is_for_life = self.who.subject != YOU and _FOR_LIFE.search(self.claim.text) is not None
            return "holds" if is_for_life else "was"
        return act

    def hold(
        self,
        relation: str,
        value: str,
        act: Act | None = "holds",
        *,
        is_dated: bool = True,
        is_event: bool = False,
        to_all: bool = True,
    ) -> bool:
        """Note it of everybody whom the clause is about. Returns True, for the readers' sake."""
        since = self.day.start if is_dated and self.day and act != "ended" else None
        for subject in self.who.all if to_all else (self.who.subject,):
            if act is None or (
                relation == "age" and subject == YOU and int(value.rsplit(maxsplit=1)[-1]) < ADULT
            ):
                continue  # "i'm 5 today" is a joke or a child; neither is kept
            self.whom.notes.hold(
                subject, relation, value, act=act, since=since, is_event=is_event and since is not None
            )
        return True

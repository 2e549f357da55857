"""A grant: a standing yes of the person to one verb on one resource, "don't ask again for this".

It covers outward deeds and no graver ones, and never one that text from outside had a part in.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from samantha.core.ids import GrantId, TalkId

LAPSES = timedelta(days=90)  # unused for so long, a standing yes no longer says what the person wants

Lifetime = Literal["once", "talk", "lasting"]
"""For one deed, for the talk that it was given in, or until it is revoked."""

Standing = Literal["holds", "revoked", "used up", "over", "lapsed"]


@dataclass(frozen=True, kw_only=True)
class Grant:
    id: GrantId
    skill: str
    verb: str
    resource: str  # a pattern: "*" may stand for the whole of its last segment
    lifetime: Lifetime
    given_at: datetime
    uses: int = 0  # so many deeds at most; 0 sets no limit
    used: int = 0
    used_at: datetime | None = None
    expires_at: datetime | None = None
    talk: TalkId | None = None  # whose talk, where it holds for one
    is_revoked: bool = False

    def standing(self, now: datetime) -> Standing:
        """Whether it holds now, or what ended it."""
        if self.is_revoked:
            return "revoked"
        if self.uses and self.used >= self.uses:
            return "used up"
        if self.expires_at is not None and now >= self.expires_at:
            return "over"
        if now >= max(self.given_at, self.used_at or self.given_at) + LAPSES:
            return "lapsed"
        return "holds"

    def covers(self, skill: str, verb: str, resource: str, talk: TalkId | None) -> bool:
        """Whether such a deed is meant by it, apart from whether it still holds."""
        return (
            (self.skill, self.verb) == (skill, verb)
            and (self.lifetime != "talk" or (talk is not None and talk == self.talk))
            and fits(self.resource, resource)
        )


def fits(pattern: str, resource: str) -> bool:
    """Segments are parted by "/"; "*" stands for one whole segment, and only for the last."""
    *wanted, last = pattern.split("/")
    *found, named = resource.split("/")
    return wanted == found and bool(named) and (last == named or (last == "*" and bool(wanted)))


def is_pattern(text: str) -> bool:
    """Whether a grant may name this: something in every segment, and "*" alone in the last, if anywhere."""
    *first, last = text.split("/")
    if last == "*":
        return bool(first) and all(_is_plain(segment) for segment in first)
    return all(_is_plain(segment) for segment in (*first, last))


def _is_plain(segment: str) -> bool:
    return bool(segment) and "*" not in segment

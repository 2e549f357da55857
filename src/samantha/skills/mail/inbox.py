"""Which mails are meant: by who wrote them, their words, their days. Reads the mirror alone."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from samantha.core.errors import AmbiguousError, BadInputError, MissingError, NotFoundError
from samantha.core.ports import Pen
from samantha.skills.mail import mirror, told
from samantha.skills.mail.addresses import words_of
from samantha.skills.mail.asked import FindMail, ReadMail, Which
from samantha.skills.mail.mirror import Held
from samantha.skills.mail.whom import Whom

NO_ACCOUNT = "I know no mail account of yours. A terminal adds one: samantha mail add-account."


class Inbox:
    """What is at hand of it. `trouble` tells what is wrong with an account; "" where nothing is."""

    def __init__(self, accounts: Iterable[str], whom: Whom, trouble: Callable[[str], str]) -> None:
        self._accounts = tuple(accounts)
        self._whom = whom
        self._trouble = trouble

    def found(self, which: Which, pen: Pen) -> list[Held]:
        self.want(pen)
        zone = _zone(which.zone)
        found = mirror.search(
            pen.owner,
            pen.tx,
            words=words_of(which.words or ""),
            first=_midnight(which.first, zone),
            until=_midnight(which.last + timedelta(days=1) if which.last else None, zone),
            is_unread=which.unread,
        )
        if which.from_ is None:
            return found
        return list(filter(self._whom.is_from(pen.owner, pen.tx, which.from_), found))

    def meant(self, which: ReadMail, pen: Pen) -> Held:
        if which.id is not None:
            return held_as(which.id, pen)
        found = self.found(which, pen)
        at = _place(which.which or "newest", len(found))
        if not found or at is None:
            by = f" from {which.from_}" if which.from_ else ""
            raise NotFoundError(f"I find no such mail{by} at hand.")
        return found[at]

    def answered(self, id_: str | None, whose: str | None, pen: Pen) -> Held:
        """The mail that is answered: the newest one of whom the person named."""
        if id_ is not None:
            return held_as(id_, pen)
        if whose is None:
            raise MissingError("Whose mail shall I answer?", "to")
        found = [
            held
            for held in self.found(FindMail.model_validate({"from": whose}), pen)
            if held.letter.sender.address
        ]
        if not found:
            raise NotFoundError(f"I have no mail from {whose} at hand that I could answer.")
        known = self.known(pen)
        if (trusted := [held for held in found if known(held)]) and not known(found[0]):
            found = trusted  # anybody can write under a name; whom the person knows comes first
        if len(senders := told.addresses_of(found)) > 1 and not known(found[0]):
            firsts = [next(held for held in found if held.letter.sender.key == key) for key in senders]
            choices = [(held.id, str(held.letter.sender)) for held in firsts]
            raise AmbiguousError(f"Which {whose} do you mean?", choices, field="mail", said="to")
        return found[0]

    def known(self, pen: Pen) -> Callable[[Held], bool]:
        keys = {one.key for one in self._whom.known(pen.owner, pen.tx)}
        return lambda held: held.letter.sender.key in keys

    def as_of(self, pen: Pen) -> datetime | None:
        """When the account that was looked at longest ago was."""
        return min((looked.at for looked in mirror.looked(pen.owner, pen.tx)), default=None)

    def want(self, pen: Pen) -> None:
        """Raises BadInputError where there is nothing that could be looked through."""
        if not self._accounts:
            raise BadInputError(NO_ACCOUNT)
        if not mirror.looked(pen.owner, pen.tx):
            why = next(filter(None, map(self._trouble, self._accounts)), "")
            raise BadInputError(
                f"I haven't seen your mail yet: {why}." if why else "I haven't seen your mail yet."
            )


def held_as(id_: str, pen: Pen) -> Held:
    held = mirror.find(pen.owner, pen.tx, id_)
    if held is None:
        raise NotFoundError("I no longer have that mail at hand.")
    return held


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise BadInputError(f"I know no time zone called {name}.") from None


def _midnight(day: date | None, zone: ZoneInfo) -> datetime | None:
    return datetime.combine(day, time(), zone).astimezone(UTC) if day else None


_PLACES = {"newest": 0, "latest": 0, "last": 0, "first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}


def _place(which: str, count: int) -> int | None:
    """The place of "newest", "second", "3" or "oldest" among so many; None where there are not so many."""
    word = which.casefold().strip()
    at = count - 1 if word == "oldest" else int(word) - 1 if word.isdigit() else _PLACES.get(word, 0)
    return at if 0 <= at < count else None

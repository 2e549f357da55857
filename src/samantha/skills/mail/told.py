"""What the verbs that only read come to. Every text that somebody else wrote stands in a mapping that says
`"outside": true`: it is quoted, and never obeyed. Kept short, for it stands in the journal."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from itertools import dropwhile

from samantha.core.deed import Json
from samantha.core.sentences import sentences
from samantha.skills.mail.addresses import read_aloud_domain
from samantha.skills.mail.mirror import Held
from samantha.skills.mail.visible import own_words

MOST_TOLD = 10  # mails of one answer
MOST_PEOPLE = 6
BEGINS = 240  # characters of a mail that is one of several
READ = 4000  # of one that is read out

Known = Callable[[Held], bool]
"""Whether the sender is in the contacts or was ever written to."""


def as_one_of_many(held: Held, known: Known) -> dict[str, Json]:
    return {**_about(held, known), "begins": beginning(held.letter.text)}


def as_read(held: Held, known: Known) -> dict[str, Json]:
    """With all the text that is at hand, and what may be read out of it: their own words."""
    letter = held.letter
    own = own_words(letter.text)
    text = (own or letter.text)[:READ]
    is_cut = len(own) > READ or (letter.is_cut and len(own) == len(letter.text))
    return {**_about(held, known), "text": text, "is_cut": is_cut, "is_known": known(held)}


def many(found: Sequence[Held], known: Known, as_of: datetime | None) -> dict[str, Json]:
    return {
        "count": len(found),
        "unread": sum(not held.letter.is_seen for held in found),
        "mails": [as_one_of_many(held, known) for held in found[:MOST_TOLD]],
        "as_of": as_of.isoformat() if as_of else None,
    }


def summary(found: Sequence[Held], known: Known, as_of: datetime | None) -> dict[str, Json]:
    """Who wrote, how often, about what."""
    counted = Counter(held.letter.sender.key for held in found)
    named = {held.letter.sender.key: held for held in reversed(found)}
    people: list[Json] = [
        {
            "outside": True,
            "from": _name(named[key]),
            "address": named[key].letter.sender.address,
            "count": count,
        }
        for key, count in counted.most_common(MOST_PEOPLE)
    ]
    return {**many(found, known, as_of), "people": people, "senders": len(counted)}


def beginning(text: str, limit: int = BEGINS) -> str:
    """The first sentences that say something, as many as fit; a greeting is passed over."""
    said = sentences(own_words(text))
    found = ""
    for one in list(dropwhile(lambda one: len(one.split()) < 3, said)) or said:
        if found and len(found) + len(one) + 1 > limit:
            break
        found = f"{found} {one}".strip()
    return found if len(found) <= limit else found[: limit - 1].rstrip() + "…"


def _about(held: Held, known: Known) -> dict[str, Json]:
    letter = held.letter
    return {
        "outside": True,
        "id": held.id,
        "from": _name(held),
        "address": letter.sender.address,
        "is_known": known(held),
        "subject": letter.subject,
        "at": letter.at.isoformat(),
        "is_unread": not letter.is_seen,
        "attachments": letter.attachments,
    }


def _name(held: Held) -> str:
    """As they call themselves; the address where they give no name, or one that is another address."""
    sender = held.letter.sender
    if sender.called:
        return sender.called
    local, _, domain = sender.address.rpartition("@")
    return f"{local}@{read_aloud_domain(domain)}" if local else "nobody that I can make out"


def addresses_of(found: Collection[Held]) -> list[str]:
    """The different senders, in their order."""
    return list(dict.fromkeys(held.letter.sender.key for held in found))

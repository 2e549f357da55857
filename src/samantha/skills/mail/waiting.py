"""Who waits for an answer: mails to the person by a person that want something and got nothing.

A mail counts where it is the last of its exchange, is addressed to the person themselves, is no list's,
machine's or advertiser's, and either asks something or goes on with an exchange that they have written in.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import islice

from samantha.core.ids import OwnerId
from samantha.core.ports import Transaction
from samantha.skills.mail import mirror
from samantha.skills.mail.addresses import key_of
from samantha.skills.mail.en.asking import ASKS, CLOSES
from samantha.skills.mail.mirror import Held
from samantha.skills.mail.visible import own_words

MOST = 20  # of the inbox's exchanges; more than that, nobody hears out
SEARCHED = 2000


def waiting(owner: OwnerId, tx: Transaction, own: Collection[str]) -> list[Held]:
    """The mails that wait for an answer, the newest first, one for each sender's exchange. `own` are the
    person's addresses."""
    mine = {key_of(address) for address in own}
    inbox = mirror.search(owner, tx, limit=SEARCHED)
    exchanges = _by_id([*inbox, *mirror.search(owner, tx, folder="sent", limit=SEARCHED)])
    found = (held for held in inbox if _may_wait(held, mine) and _waits(held, _of(held, exchanges), mine))
    return list(islice(found, MOST))


def _may_wait(held: Held, mine: Collection[str]) -> bool:
    letter = held.letter
    return (
        not letter.is_bulk
        and not letter.is_answered
        and bool(letter.sender.address)
        and letter.sender.key not in mine
        and any(one.key in mine for one in letter.to)
    )


def _waits(held: Held, exchange: Sequence[Held], mine: Collection[str]) -> bool:
    letter = held.letter
    after = [other for other in exchange if other.letter.at > letter.at]
    if any(_is_answer(other, held, mine) for other in after):
        return False
    if any(other.place.folder == "inbox" and other.letter.sender.key == letter.sender.key for other in after):
        return False  # a later mail of theirs stands for both
    words = own_words(letter.text)
    if len(words) < 200 and CLOSES.match(words):
        return False
    has_written = any(other.place.folder == "sent" and other.letter.at < letter.at for other in exchange)
    return bool(ASKS.search(words) or ASKS.search(letter.subject)) or has_written


def _is_answer(other: Held, held: Held, mine: Collection[str]) -> bool:
    """Whether the person wrote it, back to that sender or in answer to that very mail."""
    if other.place.folder != "sent" and other.letter.sender.key not in mine:
        return False
    to = {one.key for one in (*other.letter.to, *other.letter.cc)}
    return held.letter.message_id in other.letter.answers or held.letter.sender.key in to


def _by_id(every: Sequence[Held]) -> Mapping[str, list[Held]]:
    """The mails that are, or answer, the one of that message id."""
    found: dict[str, list[Held]] = {}
    for held in every:
        for id_ in {held.letter.message_id, *held.letter.answers} - {""}:
            found.setdefault(id_, []).append(held)
    return found


def _of(held: Held, exchanges: Mapping[str, list[Held]]) -> list[Held]:
    """The exchange that a mail stands in, itself left out."""
    ids = (held.letter.message_id, *held.letter.answers)
    found = {other.id: other for id_ in ids for other in exchanges.get(id_, ()) if other.id != held.id}
    return list(found.values())

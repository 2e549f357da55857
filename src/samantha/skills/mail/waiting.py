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
from samantha.skills.mail.mirror import Held, Step
from samantha.skills.mail.visible import own_words

MOST = 20  # of the inbox's exchanges; more than that, nobody hears out
SHORT = 200  # characters: a thank-you is no longer


def waiting(owner: OwnerId, tx: Transaction, own: Collection[str]) -> list[Held]:
    """The mails that wait for an answer, the newest first, one for each sender's exchange. `own` are the
    person's addresses."""
    mine = {key_of(address) for address in own}
    exchanges = _by_id(mirror.steps(owner, tx))
    may = (held for held in mirror.unanswered(owner, tx) if _may_wait(held, mine))
    return list(islice((held for held in may if _waits(held, _of(held, exchanges), mine)), MOST))


def _may_wait(held: Held, mine: Collection[str]) -> bool:
    letter = held.letter
    return letter.sender.key not in mine and any(one.key in mine for one in letter.to)


def _waits(held: Held, exchange: Sequence[Step], mine: Collection[str]) -> bool:
    letter = held.letter
    at = mirror.iso(letter.at)
    after = [step for step in exchange if step.at > at]
    if any(_is_answer(step, held, mine) for step in after):
        return False
    if any(step.folder == "inbox" and step.sender == letter.sender.address for step in after):
        return False  # a later mail of theirs stands for both
    words = own_words(letter.text)
    if len(words) < SHORT and CLOSES.match(words):
        return False
    has_written = any(step.folder == "sent" and step.at < at for step in exchange)
    return has_written or bool(ASKS.search(words) or ASKS.search(letter.subject))


def _is_answer(step: Step, held: Held, mine: Collection[str]) -> bool:
    """Whether the person wrote it, back to that sender or in answer to that very mail."""
    if step.folder != "sent" and key_of(step.sender) not in mine:
        return False
    message_id = held.letter.message_id
    return bool(message_id and message_id in step.answers) or held.letter.sender.key in step.to


def _by_id(every: Sequence[Step]) -> Mapping[str, list[Step]]:
    """The mails that are, or answer, the one of that message id."""
    found: dict[str, list[Step]] = {}
    for step in every:
        for id_ in {step.message_id, *mirror.ids_in(step.answers)} - {""}:
            found.setdefault(id_, []).append(step)
    return found


def _of(held: Held, exchanges: Mapping[str, list[Step]]) -> list[Step]:
    """The exchange that a mail stands in, itself left out."""
    ids = (held.letter.message_id, *held.letter.answers)
    found = {step.id: step for id_ in ids for step in exchanges.get(id_, ()) if step.id != held.id}
    return list(found.values())

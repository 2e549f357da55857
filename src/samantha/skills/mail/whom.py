"""Who is meant by a name: somebody in the contacts, or somebody the person has written to; where there is
nobody, somebody in an address book elsewhere, which is said. Never who a mail's text names, and never who
only wrote to them: anybody can do that, under any name."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from samantha.core.errors import AmbiguousError, BadInputError, MissingError
from samantha.core.ids import OwnerId
from samantha.core.ports import Transaction
from samantha.skills.mail import mirror
from samantha.skills.mail.addresses import Address, cautions, is_known, sendable, taken_for, words_of
from samantha.skills.mail.mirror import Held

FindPeople = Callable[[OwnerId, Transaction, str], Iterable[str]]
"""Names of the person that "my sister" or "Ana" means, as memory knows them; none where it knows nobody."""
FindContacts = Callable[[OwnerId, Transaction], Sequence[Address]]
"""Everybody in the contacts that has an address."""


@dataclass(frozen=True, kw_only=True)
class Listed:
    """An address as an address book elsewhere has it."""

    address: Address
    book: str


FindListed = Callable[[OwnerId, Transaction, str], Sequence[Listed]]
"""Who is called so in an address book elsewhere, or has that address there."""


@dataclass(frozen=True, kw_only=True)
class Doubts:
    """What the person is shown of a recipient. One that might be another than they mean is asked about each
    time: no standing yes covers it."""

    cautions: tuple[str, ...] = ()
    asks_always: bool = False


def is_named(one: Address, said: Iterable[str]) -> bool:
    """Whether all the words that were said are in the name or in the address."""
    wanted = frozenset(said)
    held = words_of(one.name) | words_of(one.address)
    return bool(wanted) and all(word in held or _is_plural(word, held) for word in wanted)


def _is_plural(word: str, held: frozenset[str]) -> bool:
    return len(word) > 3 and ((word.endswith("s") and word[:-1] in held) or f"{word}s" in held)


def sought(owner: OwnerId, tx: Transaction, name: str, people: FindPeople) -> list[frozenset[str]]:
    """The sets of words by which somebody may be found: as said, and as memory calls them."""
    known = (words_of(known) for known in people(owner, tx, name))
    return [words for words in dict.fromkeys((words_of(name), *known)) if words]


class Whom:
    """Finds recipients and senders."""

    def __init__(self, people: FindPeople, contacts: FindContacts, listed: FindListed) -> None:
        self._people = people
        self._contacts = contacts
        self._listed = listed

    def known(self, owner: OwnerId, tx: Transaction) -> list[Address]:
        """Contacts first, then everybody to whom the person has written; each address once."""
        found: dict[str, Address] = {}
        for one in (*self._contacts(owner, tx), *mirror.written_to(owner, tx)):
            found.setdefault(one.key, one)
        return list(found.values())

    def recipient(self, owner: OwnerId, tx: Transaction, said: str) -> Address:
        """Raises MissingError, AmbiguousError (field "to"), BadInputError."""
        known = self.known(owner, tx)
        if "@" in said:
            address = sendable(said.strip().strip("<>"))
            if not address:
                raise BadInputError(f"{said} is no address that mail can be sent to.")
            named = next((one.name for one in known if one.key == Address(address=address).key), "")
            return Address(address=address, name=named)
        found = self._best(owner, tx, said, known) or self._elsewhere(owner, tx, said)
        if not found:
            raise MissingError(f"I have no address for {said}. Tell me the address, and I'll use it.", "to")
        if len(found) > 1:
            choices = [(one.address, str(one)) for one in found]
            raise AmbiguousError(f"Which {said} do you mean?", choices, field="to", said="to")
        return found[0]

    def doubts(self, owner: OwnerId, tx: Transaction, one: Address) -> Doubts:
        """What there is to see before a mail goes there."""
        known = self.known(owner, tx)
        if is_known(one.address, known):
            return Doubts(cautions=cautions(one, known))
        book = next((listed.book for listed in self._listed(owner, tx, one.address)), "")
        return Doubts(cautions=cautions(one, known, book), asks_always=bool(book or taken_for(one, known)))

    def _elsewhere(self, owner: OwnerId, tx: Transaction, said: str) -> list[Address]:
        """Those of address books elsewhere: whoever may write there may have put them there."""
        calls = (said, *self._people(owner, tx, said))
        listed = {one.address.key: one.address for called in calls for one in self._listed(owner, tx, called)}
        return self._best(owner, tx, said, [one for one in listed.values() if sendable(one.address)])

    def _best(self, owner: OwnerId, tx: Transaction, said: str, known: Sequence[Address]) -> list[Address]:
        """Those whose name fits best: all of it before a part; a name before an address."""
        wanted = sought(owner, tx, said, self._people)
        for fits in (_is_whole, _is_in_name, is_named):
            found = [one for one in known if any(fits(one, words) for words in wanted)]
            if found:
                return found
        return []

    def is_from(self, owner: OwnerId, tx: Transaction, said: str) -> Callable[[Held], bool]:
        """Whether a mail is from whom these words name: for reading, where a wrong guess costs nothing."""
        wanted = sought(owner, tx, said, self._people)
        listed = [one.address for one in self._listed(owner, tx, said)]
        theirs = {
            one.key
            for one in (*self._contacts(owner, tx), *listed)
            if any(is_named(one, words) for words in wanted)
        }

        def fits(held: Held) -> bool:
            sender = held.letter.sender
            if "@" in said:
                return sender.key == Address(address=said).key
            return sender.key in theirs or any(is_named(sender, words) for words in wanted)

        return fits


def _is_whole(one: Address, words: frozenset[str]) -> bool:
    return words == words_of(one.name)


def _is_in_name(one: Address, words: frozenset[str]) -> bool:
    return words <= words_of(one.name)

"""Contacts: somebody's number, address, birthday; added, changed, put back.

Her own stand in the journal: there every verb is local and can be undone. A card of an address book
elsewhere is changed on its server first, after a yes or under a grant ("contacts/ACCOUNT/NAME"), and
mirrored then.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Literal

from pydantic import BaseModel, Field, field_validator, model_validator

from samantha.core.deed import Arguments as Result
from samantha.core.deed import Deed, Json, Preview, Proposal, Risk
from samantha.core.entry import Draft
from samantha.core.errors import AmbiguousError, BadInputError, NotFoundError, RefusedError
from samantha.core.ids import EntryId, OwnerId, new_id
from samantha.core.ports import Enacted, Journal, Pen, Settled, Transaction, Verb
from samantha.skills.arguments import Arguments, Line
from samantha.skills.calendar.titles import keys
from samantha.skills.contacts import record
from samantha.skills.contacts.card import Wanted, build, changed
from samantha.skills.contacts.en.words import FILLERS, birthday_of
from samantha.skills.contacts.record import Held
from samantha.skills.contacts.shown import fields, name_of, preview_change, preview_new
from samantha.skills.dav.shelf import (
    NoShelves,
    Shelf,
    Shelves,
    Stored,
    drop_item,
    id_of,
    keep_item,
    shelf_called,
)
from samantha.skills.mail.addresses import Address

MOST_CONTACTS = 20_000
MOST_TEXT = 1_000_000
MOST_TOLD = 5
SAYS = {
    "find": "Somebody's contact by `name`; `field` is phone, email, address or birthday where one is "
    "asked for.",
    "add": "Keep a new contact: `name`, and `phone`, `email`, `address` or `birthday`.",
    "change": "Change a contact: `id` or `name`, and what is another now: `phone`, `email`, `address`, "
    "`birthday`.",
}

Name = Annotated[Line, Field(min_length=1, max_length=100)]
Text = Annotated[Line, Field(max_length=200)]
People = Callable[[OwnerId, Transaction, str], Collection[str]]
"""What else somebody is called, as memory has it: "my sister" as "ana"."""
Known = Callable[[OwnerId, Transaction], Sequence[Address]]
"""The mail addresses that the person knows: a new one that looks like one of them is shown as such."""


class FindContact(Arguments):
    name: Name
    field: Literal["phone", "email", "address", "birthday"] | None = None
    id: str | None = Field(default=None, max_length=80)


class Fields(Arguments):
    phone: Text | None = None
    email: Text | None = None
    address: Text | None = None
    birthday: Text | None = None

    @field_validator("phone")
    @classmethod
    def _has_digits(cls, phone: str | None) -> str | None:
        if phone and sum(char.isdigit() for char in phone) < 3:
            raise ValueError("That is no number that one could call.")
        return phone

    @field_validator("email")
    @classmethod
    def _is_address(cls, email: str | None) -> str | None:
        if email and (email.count("@") != 1 or " " in email or email[0] == "@" or email[-1] == "@"):
            raise ValueError("That is no mail address.")
        return email

    @field_validator("birthday")
    @classmethod
    def _is_day(cls, birthday: str | None) -> str | None:
        if birthday and not birthday_of(birthday):
            raise ValueError("I need the day and the month of that birthday, such as 9 March.")
        return birthday_of(birthday) if birthday else birthday

    @property
    def wanted(self) -> Wanted:
        return Wanted(phone=self.phone, email=self.email, address=self.address, birthday=self.birthday)


class AddContact(Fields):
    name: Name


class ChangeContact(Fields):
    name: Name | None = None
    id: str | None = Field(default=None, min_length=3, max_length=80)
    rename: Name | None = None
    etag: str = Field(default="", max_length=500)

    @model_validator(mode="after")
    def _changes_something(self) -> "ChangeContact":
        if self.name is None and self.id is None:
            raise ValueError("Tell me whose contact you mean.")
        if self.rename is None and all(
            value is None for value in (self.phone, self.email, self.address, self.birthday)
        ):
            raise ValueError("Tell me what is to stand there.")
        return self


class RestoreContact(Arguments):
    """Put a card back as it was: `text` is the whole of it, "" for none."""

    id: str = Field(min_length=3, max_length=80)
    text: str = Field(max_length=MOST_TEXT)
    book: str = Field(default="", max_length=100)  # "" for the one of this home
    href: str = Field(default="", max_length=2000)
    etag: str = Field(default="", max_length=500)


class Contacts:
    """See the SettlingSkill and OutwardSkill ports. Its entries and tables are described in record.py."""

    name = "contacts"
    verbs: Mapping[str, Verb] = {
        "find": Verb(arguments=FindContact, risk=Risk.READ, says=SAYS["find"]),
        "add": Verb(arguments=AddContact, risk=Risk.REVERSIBLE, says=SAYS["add"]),
        "change": Verb(arguments=ChangeContact, risk=Risk.REVERSIBLE, says=SAYS["change"]),
        "restore": Verb(arguments=RestoreContact, risk=Risk.REVERSIBLE),
    }

    def __init__(
        self,
        others: Shelves | None = None,
        journal: Journal | None = None,
        *,
        people: People = lambda owner, tx, said: (),
        known: Known = lambda owner, tx: (),
        hidden: Callable[[OwnerId, Transaction], Collection[str]] = lambda owner, tx: (),
    ) -> None:
        self._others = others or NoShelves()
        self._journal = journal
        self._people = people
        self._known = known
        self._hidden = hidden

    # --- who is meant -------------------------------------------------------------------------

    def settle(self, verb: str, arguments: BaseModel, pen: Pen) -> Settled:
        match arguments:
            case FindContact():
                self._found(arguments, pen)
                return Settled(arguments=arguments)
            case ChangeContact():
                held = self._one(arguments, pen)
                exact = arguments.model_copy(update={"id": held.id, "name": None, "etag": held.etag})
                if held.is_own:
                    return Settled(arguments=exact)
                shelf = _shelf(pen, held.book)
                inverse = _restoring(shelf, held.href, held.text, "")
                return Settled(arguments=exact, risk=Risk.OUTWARD, resource=shelf.resource, inverse=inverse)
            case RestoreContact(book=path) if path:
                shelf = _shelf(pen, path)
                if id_of(shelf, arguments.href) != arguments.id:
                    raise BadInputError("That is not where this card stands.")
                return Settled(arguments=arguments, risk=Risk.OUTWARD, resource=shelf.resource)
        return Settled(arguments=arguments)

    def _found(self, asked: FindContact, pen: Pen) -> list[Held]:
        if asked.id is not None:
            return [_held(pen, asked.id)]
        found = self._named(asked.name, pen)
        if not found:
            raise NotFoundError(f"I have no contact called {asked.name[:60]}.")
        return found

    def _one(self, asked: ChangeContact, pen: Pen) -> Held:
        if asked.id is not None:
            return _held(pen, asked.id)
        found = self._named(asked.name or "", pen)
        if not found:
            raise NotFoundError(f"I have no contact called {(asked.name or '')[:60]}.")
        if len(found) > 1:
            choices = [(one.id, f"{one.name} ({one.book})" if not one.is_own else one.name) for one in found]
            raise AmbiguousError("Several contacts are called that.", choices, said="name")
        return found[0]

    def _named(self, said: str, pen: Pen) -> list[Held]:
        """Those with every word of the name; who is called exactly so comes before all others."""
        hidden = self._hidden(pen.owner, pen.tx)
        every = [one for one in record.every(pen.owner, pen.tx) if one.id not in hidden]
        for words in (said, *sorted(self._people(pen.owner, pen.tx, said))):
            wanted = keys(words) - FILLERS or keys(words)
            found = [one for one in every if wanted <= keys(one.name)]
            exact = [one for one in found if wanted == keys(one.name) - FILLERS]
            if wanted and found:
                return exact or found
        return []

    # --- what is shown, and what is done here -----------------------------------------------------

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        match arguments:
            case FindContact(name=name):
                return Preview(title=f"Look {name} up in the contacts")
            case AddContact(name=name):
                return preview_new(name, arguments.wanted, self._known(pen.owner, pen.tx))
            case ChangeContact():
                held = _held(pen, arguments.id or "")
                return preview_change(held, _wanted(arguments), self._known(pen.owner, pen.tx))
            case RestoreContact(text=text, book=book):
                known = record.find(pen.owner, pen.tx, arguments.id)
                name = known.name if known else name_of(text)
                what = "Put back the contact" if text else "Take out the contact"
                return Preview(title=f"{what}: {name}", lines=(("Book", book),) if book else ())
        raise TypeError(f"contacts has no verb {verb}")

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        match arguments:
            case FindContact():
                found = self._found(arguments, pen)
                own = tuple(EntryId(one.id) for one in found[:MOST_TOLD] if one.is_own)
                told: list[Json] = [fields(one) for one in found[:MOST_TOLD]]
                return Enacted(result={"contacts": told, "count": len(found)}, sources=own)
            case AddContact():
                return self._add(arguments, deed, pen)
            case ChangeContact():
                held = record.find(pen.owner, pen.tx, arguments.id or "")
                if held is None or not held.is_own:
                    return _mirror(deed, pen)
                text = changed(_held(pen, held.id).text, _wanted(arguments), pen.now)
                return _write(held, text, deed, pen, "changed")
            case RestoreContact(book=book) if book:
                return _mirror(deed, pen)
            case RestoreContact():
                held = record.find(pen.owner, pen.tx, arguments.id)
                if held is None:
                    raise NotFoundError("I have no such contact.")
                if arguments.text == ("" if held.is_dropped else held.text):
                    raise BadInputError("It is as it was already.")
                return _write(held, arguments.text, deed, pen, "restored")
        raise TypeError(f"contacts has no verb {verb}")

    def _add(self, asked: AddContact, deed: Deed, pen: Pen) -> Enacted:
        """A new card, or what was said of somebody who has one in her own book already."""
        every = record.every(pen.owner, pen.tx)
        known = next((one for one in every if one.is_own and one.name.lower() == asked.name.lower()), None)
        if known is not None:
            return _write(known, changed(known.text, asked.wanted, pen.now), deed, pen, "changed")
        if len(every) >= MOST_CONTACTS:
            raise BadInputError(f"I keep at most {MOST_CONTACTS:,} contacts.")
        id_ = new_id("c", pen.now)
        values = asked.model_dump()
        text = build(id_, Wanted(**values), pen.now)
        body = {"contact": id_, "change": "added", "deed": deed.id, "name": asked.name, "text": text}
        sources = (*deed.sources, EntryId(deed.id))
        pen.write(Draft(kind=record.KIND, id=EntryId(id_), body=body, sources=sources))
        held = Held(id=id_, book=record.OWN, text=text, name=asked.name)
        return Enacted(result=fields(held), inverse=_restoring_here(id_, ""))

    # --- elsewhere --------------------------------------------------------------------------------

    async def perform(self, verb: str, arguments: BaseModel, deed: Deed) -> Result:
        """On the server, once. What is only read is read in `enact`, from the mirror."""
        match arguments:
            case ChangeContact(id=id_, etag=etag):
                held = await self._held_now(id_ or "")
                if held is None or held.etag != etag:
                    raise BadInputError(
                        "That card was changed elsewhere meanwhile. Look at it, and ask me again."
                    )
                text = changed(held.text, _wanted(arguments), deed.proposed_at)
                return await self._replace(held.book, held.href, held.etag, text, held.text)
            case RestoreContact(book=book, href=href, text=text, etag=etag):
                held = await self._held_now(arguments.id)
                there = held.etag if held is not None else ""
                if etag and there != etag:
                    raise BadInputError("That card was changed elsewhere since, so I leave it as it is.")
                return await self._replace(book, href, there, text, held.text if held else "")
        return {}

    async def _replace(self, book: str, href: str, etag: str, text: str, before: str) -> Result:
        assert self._journal is not None
        journal = self._journal
        shelf = await journal.look(lambda tx: shelf_called(journal.owner, tx, "contacts", book))
        if shelf is None:
            raise NotFoundError(f"I know of no address book called {book[:60]}.")
        stored = Stored(href=href, etag="", text="")
        if text:
            stored = await self._others.put(shelf, href, text, etag)
        else:
            await self._others.remove(shelf, href, etag)
        return {
            "book": book,
            "href": stored.href,
            "etag": stored.etag,
            "text": stored.text,
            "before": before,
        }

    async def _held_now(self, id_: str) -> Held | None:
        if self._journal is None:
            return None
        journal = self._journal
        return await journal.look(lambda tx: record.find(journal.owner, tx, id_))


# --- parts ----------------------------------------------------------------------------------------


def _wanted(asked: ChangeContact) -> Wanted:
    return replace(asked.wanted, name=asked.rename)


def _held(pen: Pen, id_: str) -> Held:
    held = record.find(pen.owner, pen.tx, id_)
    if held is None or held.is_dropped:
        raise NotFoundError("I have no such contact.")
    return held


def _write(held: Held, text: str, deed: Deed, pen: Pen, change: str) -> Enacted:
    body: dict[str, Json] = {"contact": held.id, "change": "dropped", "deed": deed.id}
    if text:
        body |= {"change": change, "name": name_of(text), "text": text}
    sources = (EntryId(held.id), *deed.sources, EntryId(deed.id))
    pen.write(Draft(kind=record.KIND, body=body, sources=sources))
    before = "" if held.is_dropped else held.text
    after = Held(id=held.id, book=held.book, text=text or held.text, name=name_of(text or held.text))
    return Enacted(result=fields(after), inverse=_restoring_here(held.id, before))


def _mirror(deed: Deed, pen: Pen) -> Enacted:
    """Write down what the server has now."""
    done = {name: str(value) for name, value in (deed.result or {}).items()}
    shelf = _shelf(pen, done["book"])
    href, text, before = done["href"], done["text"], done["before"]
    if text:
        stored = Stored(href=href, etag=done["etag"], text=text)
        keep_item(pen.owner, pen.tx, shelf, stored, name_of(text), ("", ""))
    else:
        drop_item(pen.owner, pen.tx, shelf, href)
    held = Held(id=id_of(shelf, href), book=shelf.path, text=text or before, name=name_of(text or before))
    return Enacted(result=fields(held), inverse=_restoring(shelf, href, before, done["etag"]))


def _shelf(pen: Pen, path: str) -> Shelf:
    found = shelf_called(pen.owner, pen.tx, "contacts", path)
    if found is None:
        raise NotFoundError(f"I know of no address book called {path[:60]}.")
    if not found.writable:
        raise RefusedError(f"I may only read {found.title or path}, so I leave it as it is.")
    return found


def _restoring_here(id_: str, text: str) -> Proposal:
    return Proposal(skill=Contacts.name, verb="restore", arguments={"id": id_, "text": text})


def _restoring(shelf: Shelf, href: str, text: str, etag: str) -> Proposal:
    arguments: dict[str, Json] = {
        "id": id_of(shelf, href),
        "text": text,
        "book": shelf.path,
        "href": href,
        "etag": etag,
    }
    return Proposal(skill=Contacts.name, verb="restore", arguments=arguments)

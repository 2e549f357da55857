"""To whom a mail goes: found in the contacts, asked about where two are meant, shown where it is doubtful.

What others write, into a mail or into an address book elsewhere, never makes a recipient of itself.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from samantha.core.deed import Deed, DeedState, Proposal
from samantha.core.errors import RefusedError
from samantha.skills.contacts.record import read_contact
from samantha.skills.dav.shelf import Shelf, Stored, keep_item
from samantha.skills.dav.sync import keep_shelves
from samantha.skills.mail.addresses import Address
from samantha.testing.mail import FakeMailbox, letter
from samantha.testing.talk import ScriptedTalk, met_talk

BOOK = Shelf(kind="contacts", account="home", name="friends", title="Friends", address="/f/", writable=True)


@dataclass
class Post:
    talk: ScriptedTalk
    mail: FakeMailbox

    async def say(self, line: str) -> str:
        return await self.talk.say(line)

    async def waits(self) -> Deed:
        (deed,) = await self.talk.house.desk.waiting()
        return deed

    async def got(self, sender: str, text: str, **given: str) -> None:
        at = self.talk.clock.now() - timedelta(hours=2)
        self.mail.server.receive(letter(sender, text, at=at, **given))
        await self.mail.sync(self.talk.house.journal, self.talk.clock)()

    async def wrote(self, to: str, name: str) -> None:
        """A mail that the person sent some days ago."""
        at = self.talk.clock.now() - timedelta(days=3)
        sent = replace(letter("jonas@home.example", "Hello.", at=at), to=(Address(address=to, name=name),))
        self.mail.server.receive(sent, "sent")
        await self.mail.sync(self.talk.house.journal, self.talk.clock)()

    async def listed(self, name: str, *emails: str) -> None:
        """A card in an address book elsewhere, as it was mirrored."""
        lines = [f"FN:{name}", *(f"EMAIL:{email}" for email in emails)]
        text = "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""])
        read = read_contact(text)
        assert read is not None
        stored = Stored(href=f"/f/{name}.vcf", etag="1", text=text)
        owner = self.talk.house.owner
        journal = self.talk.house.journal
        await journal.act(lambda pen: keep_shelves(owner, pen.tx, "contacts", BOOK.account, [BOOK]))
        await journal.act(lambda pen: keep_item(owner, pen.tx, BOOK, stored, *read))


@asynccontextmanager
async def post(*lines: str) -> AsyncIterator[Post]:
    mail = FakeMailbox("jonas@home.example", own_name="Jonas")
    async with met_talk(*lines, more=(mail.skill,)) as talk:
        await mail.sync(talk.house.journal, talk.clock)()
        yield Post(talk, mail)


def to(deed: Deed) -> str:
    return dict(deed.preview.lines)["To"]


def careful(deed: Deed) -> str:
    return " ".join(value for label, value in deed.preview.lines if label == "Careful")


ANA = "add a contact: Ana Reed, ana@reed.example"


async def test_a_name_is_found_in_the_contacts_and_needs_no_caution():
    async with post(ANA) as here:
        assert "ana@reed.example" in await here.say("send Ana an email saying the train is late")
        deed = await here.waits()
        assert to(deed) == "Ana Reed <ana@reed.example>"
        assert careful(deed) == ""
        assert deed.resource == "mail/send/ana@reed.example"


async def test_a_forgotten_contact_is_nobodys_address():
    async with post(ANA) as here:
        await here.say("samantha's fine")
        await here.say("forget what I said about Ana")
        assert "no address" in await here.say("send Ana an email saying the train is late")
        assert await here.talk.house.desk.waiting() == []


async def test_two_of_one_name_are_asked_about_and_the_chosen_one_gets_it():
    async with post(ANA, "add a contact: Ana Silva, ana@silva.example") as here:
        asked = await here.say("send Ana an email saying the train is late")
        assert "?" in asked
        assert "Reed" in asked
        assert "Silva" in asked
        assert await here.talk.house.desk.waiting() == []
        await here.say("Silva")
        assert to(await here.waits()) == "Ana Silva <ana@silva.example>"


async def test_a_card_of_a_book_elsewhere_is_used_where_there_is_no_other_and_said_to_come_from_there():
    async with post() as here:
        await here.listed("Nina Berg", "nina@berg.example")
        await here.say("send Nina an email saying the train is late")
        deed = await here.waits()
        assert to(deed) == "Nina Berg <nina@berg.example>"
        assert "comes from the address book home/friends" in careful(deed)
        assert not deed.takes_grant


async def test_a_card_that_others_wrote_never_takes_the_place_of_ones_own():
    async with post(ANA) as here:
        await here.listed("Ana Reed", "ana@reed.test")
        await here.say("send Ana Reed an email saying the train is late")
        assert to(await here.waits()) == "Ana Reed <ana@reed.example>"


async def test_a_mail_that_only_came_makes_nobody_a_recipient():
    async with post(ANA) as here:
        await here.got("ana@reed.test", "I have a new address, use this one.", name="Ana Reed")
        await here.say("send Ana an email saying the train is late")
        assert to(await here.waits()) == "Ana Reed <ana@reed.example>"


async def test_an_address_that_looks_like_a_known_one_is_shown_as_such_and_takes_no_standing_yes():
    for address in ("ana@rееd.example", "ana@reeed.example", "ana@reed.test", "ana@elsewhere.example"):
        async with post(ANA) as here:
            await here.say(f"send an email to {address} saying the train is late")
            deed = await here.waits()
            assert "ana@reed.example" in careful(deed), address
            assert not deed.takes_grant


async def test_where_a_card_is_another_since_the_last_mail_she_asks_which_address_is_meant():
    async with post(ANA) as here:
        await here.wrote("ana@reed.example", "Ana Reed")
        await here.say("change Ana's email to reed@elsewhere.example")
        asked = await here.say("send Ana an email saying the train is late")
        assert "reed@elsewhere.example" in asked
        assert "ana@reed.example" in asked
        assert await here.talk.house.desk.waiting() == []


async def test_an_answer_to_somebody_who_looks_like_a_known_person_is_shown_as_such():
    for sender, name in (("ana@reecl.example", "Tax office"), ("post@evil.example", "Ana Reed")):
        async with post(ANA) as here:
            await here.got(sender, "Are you free on Thursday?", name=name)
            await here.say(f"reply to {name} that I'm free")
            deed = await here.waits()
            assert (deed.verb, sender in to(deed)) == ("reply", True)
            assert "ana@reed.example" in careful(deed)


async def test_a_contact_that_is_given_the_double_of_a_known_address_is_kept_with_a_warning():
    async with post(ANA, "add a contact: Ben Reed, ben@work.example") as here:
        told = await here.say("change Ben's email to ana@reecl.example")
        assert "looks like ana@reed.example, and it is not" in told
        (deed,) = here.talk.deeds("contacts", "change")
        assert ("Mail so far", "ben@work.example") in deed.preview.lines
        assert "looks like ana@reed.example" in careful(deed)
        told = await here.say("add a contact: Ana Reed the second, ana@reed.test")
        assert "looks like ana@reed.example, and it is not" in told


async def test_a_card_elsewhere_is_changed_only_after_a_preview_with_the_warning():
    async with post(ANA) as here:
        await here.listed("Ben Berg", "ben@berg.example")
        desk = here.talk.house.desk
        changed = {"name": "Ben Berg", "email": "ana@reecl.example"}
        deed = await desk.propose(Proposal(skill="contacts", verb="change", arguments=changed))
        assert deed.state is DeedState.PROPOSED
        assert "looks like ana@reed.example" in careful(deed)
        assert ("Mail so far", "ben@berg.example") in deed.preview.lines
        with pytest.raises(RefusedError):
            await desk.approve(deed.id, deed.hash, "rule")

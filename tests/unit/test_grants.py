"""Standing yeses: what one covers and what it never does, how it ends, and that each use is written down."""

from datetime import timedelta
from typing import Any

import pytest

from samantha.core.deed import Deed, DeedState, Proposal, Risk
from samantha.core.errors import BadInputError, RefusedError
from samantha.core.grant import Grant, fits
from samantha.core.ids import TalkId
from samantha.core.origin import Origin
from samantha.deeds.desk import Desk
from samantha.deeds.grants import GrantRecord, standing
from samantha.deeds.halt import HaltRecord
from samantha.deeds.record import DeedRecord
from samantha.journal.journal import entries
from samantha.skills.grants import PHRASE, Grants
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal
from samantha.testing.skills import Postbox

TALK = TalkId("k-1")
TO_ANA = "post/ana@example.org"


class Home:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.post = Postbox()
        self.journal = fake_journal(DeedRecord(), GrantRecord(), HaltRecord(), clock=self.clock)
        self.desk = Desk(self.journal, (self.post, Grants(standing)), self.clock)

    async def give(self, resource: str = TO_ANA, **more: Any) -> Deed:
        given = {"skill": "postbox", "verb": "send", "resource": resource, **more}
        asked = await self.desk.propose(Proposal(skill="grants", verb="give", arguments=given), by="page")
        return await self.desk.approve(asked.id, asked.hash, "page", PHRASE)

    async def send(self, to: str = "ana@example.org", by: Any = "rule", **more: Any) -> Deed:
        letter = {"to": to, "text": "hello"}
        proposal = Proposal(skill="postbox", verb="send", arguments=letter, **{"talk": TALK, **more})
        return await self.desk.propose(proposal, by)

    async def grant(self) -> Grant:
        return (await self.journal.look(lambda tx: standing(self.journal.owner, tx)))[0]


@pytest.fixture
def home() -> Home:
    return Home()


@pytest.mark.parametrize(
    ("pattern", "resource", "is_meant"),
    [
        ("mail/send/ana@x.org", "mail/send/ana@x.org", True),
        ("mail/send/*", "mail/send/ana@x.org", True),
        ("mail/send/*", "mail/send/a/b@x.org", False),
        ("mail/*", "mail/send/ana@x.org", False),
        ("mail/send/*", "mail/send/", False),
        ("mail/send/*", "mail/drafts/ana@x.org", False),
        ("mail/send/ana@x.org", "mail/send/ana@x.orgs", False),
        ("mail/send/an*", "mail/send/ana@x.org", False),
        ("*", "mail", False),
        ("mail/send/ana@x.org", "", False),
    ],
)
def test_a_star_is_one_whole_last_segment(pattern: str, resource: str, is_meant: bool) -> None:
    assert fits(pattern, resource) is is_meant


async def test_what_a_grant_covers_runs_at_once_and_says_by_whose_word(home: Home) -> None:
    given = await home.give()
    deed = await home.send()
    grant = await home.grant()
    assert (deed.state, deed.grant, grant.id) == (DeedState.DONE, grant.id, (given.result or {})["grant"])
    assert grant.used == 1
    every = await home.journal.look(lambda tx: list(entries(home.journal.owner, tx)))
    told = [entry.body for entry in every if entry.body and entry.body.get("deed") == deed.id]
    assert told[0] == {"grant": grant.id, "change": "used", "deed": deed.id}
    assert (told[1]["approved_by"], told[1]["grant"]) == ("grant", grant.id)


async def test_it_covers_no_other_recipient_verb_or_graver_deed(home: Home) -> None:
    await home.give()
    assert (await home.send("eve@example.org")).state is DeedState.PROPOSED
    burn = await home.desk.propose(Proposal(skill="postbox", verb="empty", arguments={}))
    assert (burn.state, burn.risk) == (DeedState.PROPOSED, Risk.GRAVE)


async def test_it_never_covers_what_text_from_outside_had_a_part_in(home: Home) -> None:
    await home.give()
    deed = await home.send(origins={"text": Origin.UNTRUSTED})
    assert (deed.state, deed.takes_grant) == (DeedState.PROPOSED, False)
    assert home.post.sent == []


async def test_it_does_not_answer_for_a_program_that_asks(home: Home) -> None:
    await home.give()
    assert (await home.send(by=None)).state is DeedState.PROPOSED


@pytest.mark.parametrize("lifetime", ["once", "limited"])
async def test_it_is_used_up(home: Home, lifetime: str) -> None:
    await home.give(**({"lifetime": "once"} if lifetime == "once" else {"uses": 1}))
    assert (await home.send()).state is DeedState.DONE
    assert (await home.send()).state is DeedState.PROPOSED


async def test_one_for_a_talk_ends_with_it(home: Home) -> None:
    await home.give(lifetime="talk", talk=TALK)
    assert (await home.send(talk=TalkId("k-2"))).state is DeedState.PROPOSED
    assert (await home.send(talk=None)).state is DeedState.PROPOSED
    assert (await home.send()).state is DeedState.DONE


async def test_it_is_over_at_its_end(home: Home) -> None:
    await home.give(until=(home.clock.now() + timedelta(days=2)).isoformat())
    assert (await home.send()).state is DeedState.DONE
    await home.clock.advance(timedelta(days=2))
    assert (await home.send()).state is DeedState.PROPOSED


async def test_unused_for_ninety_days_it_lapses_and_use_keeps_it(home: Home) -> None:
    await home.give()
    await home.clock.advance(timedelta(days=89))
    assert (await home.send()).state is DeedState.DONE
    await home.clock.advance(timedelta(days=89))
    assert (await home.send()).state is DeedState.DONE
    await home.clock.advance(timedelta(days=90))
    assert (await home.send()).state is DeedState.PROPOSED
    assert (await home.grant()).standing(home.clock.now()) == "lapsed"


async def test_revoked_it_is_asked_again_and_having_it_back_wants_the_phrase(home: Home) -> None:
    grant = (await home.give()).result or {}
    revoke = Proposal(skill="grants", verb="revoke", arguments={"id": grant["grant"]})
    revoked = await home.desk.propose(revoke, by="page")
    assert revoked.state is DeedState.DONE
    assert (await home.send()).state is DeedState.PROPOSED
    anew = await home.desk.undo(revoked.id, by="page")
    assert anew is not None
    assert (anew.state, anew.risk) == (DeedState.PROPOSED, Risk.GRAVE)
    with pytest.raises(RefusedError, match="typed exactly"):
        await home.desk.approve(anew.id, anew.hash, "page")


@pytest.mark.parametrize("origin", [Origin.UNTRUSTED, Origin.TOOL, Origin.MODEL])
async def test_nothing_but_the_person_asks_for_one(home: Home, origin: Origin) -> None:
    given = {"skill": "postbox", "verb": "send", "resource": TO_ANA}
    with pytest.raises(RefusedError):
        await home.desk.propose(Proposal(skill="grants", verb="give", arguments=given, origin=origin))
    origins = {"resource": origin}
    with pytest.raises(RefusedError):
        await home.desk.propose(Proposal(skill="grants", verb="give", arguments=given, origins=origins))
    assert not [tool for tool in home.desk.tools() if tool.skill == "grants"]


async def test_erasing_a_deed_gives_no_use_back(home: Home) -> None:
    from samantha.core.ids import EntryId
    from samantha.journal.erase import erase

    await home.give(uses=1)
    deed = await home.send()
    await home.journal.act(lambda pen: erase(pen, [EntryId(deed.id)], "asked"))
    assert (await home.grant()).used == 1
    assert (await home.send()).state is DeedState.PROPOSED


async def test_a_yes_that_ended_cannot_be_ended_again(home: Home) -> None:
    grant = (await home.give(lifetime="once")).result or {}
    await home.send()
    revoke = Proposal(skill="grants", verb="revoke", arguments={"id": grant["grant"]})
    with pytest.raises(BadInputError, match="used up"):
        await home.desk.propose(revoke, by="page")

"""Mail at a real Dovecot and a real SMTP server, both started here."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from samantha.core.secret import Secret
from samantha.skills.mail.imap import ImapMailbox
from samantha.skills.mail.line import MailError, RefusedPasswordError
from samantha.skills.mail.post import Known
from samantha.skills.mail.smtp import SmtpPost

pytest.importorskip("aiosmtpd", reason="aiosmtpd is not installed: `make venv` brings it")
from mail_servers import DOVECOT, PASSWORD, USER, Delivery, Dovecot, account, dovecot, smtp

pytestmark = pytest.mark.skipif(DOVECOT is None, reason="no Dovecot here: apt-get install dovecot-imapd")

TODAY = datetime.now(UTC).date()
SINCE = TODAY - timedelta(weeks=8)
SECRET = Secret(PASSWORD)


def mail(subject: str = "Lunch", text: str = "Are you free on Thursday?\n", **headers: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    given = {
        "From": "Tom Miller <tom@miller.example>",
        "To": USER,
        "Subject": subject,
        "Message-ID": f"<{subject.replace(' ', '')}@miller.example>",
    }
    for name, value in (given | {name.replace("_", "-"): value for name, value in headers.items()}).items():
        message[name] = value
    message.set_content(text)
    return message.as_bytes()


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot() as one:
        yield one


@pytest.fixture
def box(server: Dovecot) -> ImapMailbox:
    for name in ("", ".Sent", ".Entw&APw-rfe"):
        for part in ("new", "cur"):
            for file in (server.maildir / name / part).glob("*"):
                file.unlink()
    return ImapMailbox(account(server.port, 1), SECRET)


async def test_what_came_is_seen_once_and_what_went_is_known_as_gone(box, server):
    server.deliver(mail())
    inbox, sent = await box.look({}, SINCE, 100)
    (letter,) = inbox.arrived.values()
    assert (letter.sender.name, letter.sender.address) == ("Tom Miller", "tom@miller.example")
    assert (letter.subject, letter.text) == ("Lunch", "Are you free on Thursday?")
    assert letter.message_id == "<Lunch@miller.example>"
    assert not letter.is_seen
    assert not sent.arrived
    known = {"inbox": Known(uidvalidity=inbox.uidvalidity, uids=frozenset(inbox.arrived))}
    again, _ = await box.look(known, SINCE, 100)
    assert (dict(again.arrived), again.gone) == ({}, frozenset())
    assert [flags.is_seen for flags in again.flags.values()] == [False]
    for file in server.maildir.glob("*/*Lunch*"):
        file.unlink()
    for part in ("new", "cur"):
        for file in (server.maildir / part).glob("*"):
            file.unlink()
    gone, _ = await box.look(known, SINCE, 100)
    assert gone.gone == frozenset(inbox.arrived)


async def test_folders_that_the_server_numbered_anew_are_fetched_anew(box, server):
    server.deliver(mail())
    stale = {"inbox": Known(uidvalidity=7, uids=frozenset({1, 2, 3}))}
    inbox, _ = await box.look(stale, SINCE, 100)
    assert inbox.gone == {1, 2, 3}
    assert len(inbox.arrived) == 1


async def test_a_mail_of_fifty_megabytes_costs_only_its_beginning(box, server):
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = "tom@miller.example", USER, "Photos"
    message.set_content("Here they are.\n" + "And more. " * 400_000)
    message.add_attachment(b"\xff" * 34_000_000, maintype="image", subtype="jpeg", filename="all.jpg")
    raw = message.as_bytes()
    assert len(raw) > 50_000_000 - 3_000_000
    server.deliver(raw)
    inbox, _ = await box.look({}, SINCE, 100)
    (letter,) = inbox.arrived.values()
    assert letter.text.startswith("Here they are.")
    assert len(letter.text) <= 4000
    assert letter.is_cut
    assert letter.attachments == 1


async def test_a_first_look_takes_the_newest_first_and_the_rest_with_the_next(box, server, monkeypatch):
    monkeypatch.setattr("samantha.skills.mail.imap.AT_ONCE", 3)
    for number in range(5):
        server.deliver(mail(subject=f"Number {number}"))
    first, _ = await box.look({}, SINCE, 100)
    assert len(first.arrived) == 3
    assert not first.is_whole
    held = {"inbox": Known(uidvalidity=first.uidvalidity, uids=frozenset(first.arrived))}
    second, _ = await box.look(held, SINCE, 100)
    assert len(second.arrived) == 2
    assert second.is_whole
    assert min(first.arrived) > max(second.arrived)


async def test_a_draft_is_kept_as_one_and_can_be_taken_back(box, server):
    await box.keep_draft(mail(subject="Draft"))
    (kept,) = server.mails(".Entw&APw-rfe")
    assert b"Subject: Draft" in kept
    (file,) = (server.maildir / ".Entw&APw-rfe" / "cur").glob("*")
    assert set("DS") <= set(file.name.rpartition(",")[2])
    assert await box.drop_draft("<Draft@miller.example>")
    assert server.mails(".Entw&APw-rfe") == []
    assert not await box.drop_draft("<Draft@miller.example>")


async def test_a_sent_mail_is_found_again_by_its_message_id(box):
    assert not await box.has_sent("<Gone@miller.example>")
    await box.keep_sent(mail(subject="Gone"))
    assert await box.has_sent("<Gone@miller.example>")
    _, sent = await box.look({}, SINCE, 100)
    assert [letter.subject for letter in sent.arrived.values()] == ["Gone"]


async def test_a_full_mailbox_is_said_in_one_sentence():
    with dovecot(quota="1k") as full:
        box = ImapMailbox(account(full.port, 1), SECRET)
        with pytest.raises(MailError, match="did not keep it: your mailbox there is full"):
            await box.keep_draft(mail(text="x" * 5000))


async def test_a_wrong_password_is_told_without_it(server):
    wrong = "sesame-canary-77"
    with pytest.raises(RefusedPasswordError) as caught:
        await ImapMailbox(account(server.port, 1), Secret(wrong)).look({}, SINCE, 10)
    assert str(caught.value) == "127.0.0.1 refuses the password that I have."
    assert wrong not in repr(caught.value) + repr(caught.value.__context__) + repr(caught.value.__cause__)


async def test_the_certificate_has_to_be_of_that_server_and_of_a_known_authority():
    with dovecot(with_tls=True) as private:
        secure = {"imap_security": "tls", "imap": f"localhost:{private.tls_port}"}
        with pytest.raises(MailError, match="certificate of localhost does not fit"):
            await ImapMailbox(account(1, 1, **secure), SECRET).look({}, SINCE, 10)
        own = {"certificates": str(private.certificate)}
        assert await ImapMailbox(account(1, 1, **secure, **own), SECRET).look({}, SINCE, 10)
        starttls = {"imap_security": "starttls", "imap": f"localhost:{private.port}"}
        assert await ImapMailbox(account(1, 1, **starttls, **own), SECRET).look({}, SINCE, 10)
        elsewhere = own | {"imap_security": "tls", "imap": f"127.0.0.1:{private.tls_port}"}
        with pytest.raises(MailError, match="it is another server's"):
            await ImapMailbox(account(1, 1, **elsewhere), SECRET).look({}, SINCE, 10)


async def test_a_server_without_starttls_is_told_nothing(server):
    with pytest.raises(MailError, match="offers no encryption"):
        await ImapMailbox(account(server.port, 1, imap_security="starttls"), SECRET).look({}, SINCE, 10)


async def test_what_is_sent_arrives_as_it_was_written(server):
    delivery = Delivery(server)
    raw = mail(text="One line.\n.a line with a dot\n..and two\n")
    with smtp(delivery) as port:
        await SmtpPost(account(server.port, port), SECRET).send(raw, USER, USER)
    ((sender, to, taken),) = delivery.taken
    assert (sender, to) == (USER, (USER,))
    assert taken.rstrip() == raw.rstrip()
    assert raw.strip() in server.mails()[-1]


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("552 too big for this mailbox", "there is no room left for it; nothing was sent"),
        ("451 try later", "did not take the mail just now"),
        ("554 spam", "did not take the mail"),
    ],
)
async def test_what_the_server_refuses_was_surely_not_sent(answer, sentence):
    delivery = Delivery()
    delivery.answer = answer
    with smtp(delivery) as port, pytest.raises(MailError, match=sentence):
        await SmtpPost(account(1, port), SECRET).send(mail(), USER, "tom@miller.example")
    assert delivery.taken == []


async def test_an_unknown_recipient_and_a_wrong_password_stop_it_before_the_mail():
    delivery = Delivery()
    delivery.refuses["tom@miller.example"] = "550 no such user"
    with smtp(delivery) as port:
        with pytest.raises(MailError, match=r"does not know tom@miller\.example"):
            await SmtpPost(account(1, port), SECRET).send(mail(), USER, "tom@miller.example")
        with pytest.raises(RefusedPasswordError, match="refuses the password"):
            await SmtpPost(account(1, port), Secret("wrong")).send(mail(), USER, "ana@miller.example")
    assert delivery.taken == []

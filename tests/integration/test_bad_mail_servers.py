"""Mail servers that are down, slow, wrong or hostile: one clear sentence, in time, and nothing sent twice."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from samantha.core.secret import Secret
from samantha.skills.mail.imap import ImapMailbox
from samantha.skills.mail.line import LostAnswerError, MailError, Patience, RefusedPasswordError
from samantha.skills.mail.options import MailAccount
from samantha.skills.mail.smtp import SmtpPost

PASSWORD = "sesame-canary-4711"
SINCE = datetime.now(UTC).date() - timedelta(weeks=8)
HURRIED = Patience(connect_s=2, silence_s=0.2, answer_s=0.3, whole_s=0.6)
MAIL = b"From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\nHello.\r\n"

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def serving(serve: Serve) -> AsyncIterator[int]:
    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await serve(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


def account(port: int) -> MailAccount:
    fields = {
        "address": "jonas@home.example",
        "user": "jonas",
        "imap": f"127.0.0.1:{port}",
        "smtp": f"127.0.0.1:{port}",
        "imap_security": "plain",
        "smtp_security": "plain",
    }
    return MailAccount.model_validate(fields)


def mailbox(port: int, patience: Patience = HURRIED) -> ImapMailbox:
    return ImapMailbox(account(port), Secret(PASSWORD), patience)


def post(port: int, patience: Patience = HURRIED) -> SmtpPost:
    return SmtpPost(account(port), Secret(PASSWORD), patience)


# --- IMAP -------------------------------------------------------------------------------------------


def imap(answers: dict[str, list[bytes]], *, lets_in: bool = True) -> Serve:
    """A server that answers commands by their word; `%T` in an answer is the command's tag."""
    usual = {
        "CAPABILITY": [b"* CAPABILITY IMAP4rev1 AUTH=PLAIN", b"%T OK done"],
        "LIST": [b'* LIST (\\Sent) "/" Sent', b"%T OK done"],
        "EXAMINE": [b"* 1 EXISTS", b"* OK [UIDVALIDITY 7] good", b"%T OK [READ-ONLY] done"],
        "SEARCH": [b"* SEARCH 1", b"%T OK done"],
        "LOGOUT": [b"* BYE", b"%T OK done"],
    }

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"* OK ready\r\n")
        while line := (await reader.readline()).split():
            tag, word = line[0], line[1].upper().decode()
            word = line[2].upper().decode() if word == "UID" else word
            if word == "AUTHENTICATE":
                writer.write(b"+ \r\n")
                said = await reader.readline()
                writer.write(tag + (b" OK in\r\n" if lets_in else b" NO [AUTHENTICATIONFAILED] " + said))
                continue
            for answer in answers.get(word, usual.get(word, [b"%T BAD what?"])):
                writer.write(answer.replace(b"%T", tag) + b"\r\n")
            await writer.drain()

    return serve


async def test_nobody_there_is_said_with_the_port():
    async with serving(imap({})) as port:
        pass
    with pytest.raises(MailError, match=rf"Nobody answers at 127\.0\.0\.1, port {port}\."):
        await mailbox(port).look({}, SINCE, 10)
    with pytest.raises(MailError, match="Nobody answers"):
        await post(port).send(MAIL, "a@b.example", "c@d.example")


async def test_a_name_that_is_nowhere_is_said():
    named = account(1).model_copy(update={"imap": "mail.nowhere.invalid"})
    with pytest.raises(MailError, match=r"I can't find mail\.nowhere\.invalid"):
        await ImapMailbox(named, Secret(PASSWORD), HURRIED).look({}, SINCE, 10)


async def test_a_server_that_says_nothing_is_given_up():
    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()

    async with serving(silent) as port:
        with pytest.raises(MailError, match="too slow"):
            await mailbox(port).look({}, SINCE, 10)
        with pytest.raises(MailError, match=r"too slow|broke"):
            await post(port).send(MAIL, "a@b.example", "c@d.example")


async def test_a_server_that_sends_a_byte_now_and_then_is_given_up_too():
    async def trickle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"* OK ")
        while True:
            writer.write(b".")
            await writer.drain()
            await asyncio.sleep(0.05)

    async with serving(trickle) as port:
        with pytest.raises(MailError, match=r"broke|too slow"):
            await mailbox(port).look({}, SINCE, 10)


async def test_a_server_that_says_the_password_back_is_not_quoted():
    async with serving(imap({}, lets_in=False)) as port:
        with pytest.raises(RefusedPasswordError) as caught:
            await mailbox(port).look({}, SINCE, 10)
    assert str(caught.value) == "127.0.0.1 refuses the password that I have."


@pytest.mark.parametrize(
    "fetched",
    [
        [b"* 1 FETCH (UID 1 BODY[HEADER] {50000000}", b"%T OK done"],
        [b"* 1 FETCH (UID 1 FLAGS (", b"%T OK done"],
        [b"* 1 FETCH " + b"(" * 400 + b")" * 400, b"%T OK done"],
        [b"* 1 FETCH )", b"%T OK done"],
        [b"%T NO I won't"],
        [b"%T BAD no"],
        [b"garbage"],
    ],
)
async def test_an_answer_that_makes_no_sense_is_one_sentence(fetched):
    async with serving(imap({"FETCH": fetched})) as port:
        with pytest.raises(MailError, match=r"127\.0\.0\.1"):
            await mailbox(port).look({}, SINCE, 10)


async def test_a_server_that_never_stops_sending_is_hung_up_on():
    async def flood(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"* OK ready\r\n")
        await reader.readline()
        while True:
            writer.write(b"* 1 RECENT " + b"x" * 60_000 + b"\r\n")
            await writer.drain()

    patience = Patience(connect_s=2, silence_s=5, whole_s=30)
    async with serving(flood) as port:
        with pytest.raises(MailError, match=r"sends more than I asked for|don't understand"):
            await mailbox(port, patience).look({}, SINCE, 10)


async def test_a_broken_mail_is_shown_as_far_as_it_can_be_read():
    head = b"From: =?x?q?=ff=fe?= <tom@miller.example\r\nSubject: =?utf-8?b?%%%?=\r\nDate: never\r\n\r\n"
    structure = b'(("text" "plain" NIL) "mixed" ("boundary"))'
    date = datetime.now(UTC).strftime("%d-%b-%Y 10:00:00 +0000").encode()
    fetched = b'* 1 FETCH (UID 1 FLAGS () INTERNALDATE "' + date + b'" BODYSTRUCTURE ' + structure
    header = b" BODY[HEADER.FIELDS (FROM)]<0> {%d}\r\n%b)" % (len(head), head)
    async with serving(imap({"FETCH": [fetched + header, b"%T OK done"]})) as port:
        inbox, _ = await mailbox(port, Patience()).look({}, SINCE, 10)
    (found,) = inbox.arrived.values()
    assert found.text == ""
    assert "\n" not in found.subject


# --- SMTP -------------------------------------------------------------------------------------------


def smtp(after_the_dot: bytes | None, taken: list[bytes], *, data: bytes = b"354 go on\r\n") -> Serve:
    """A server that takes a mail whole and then answers so; None hangs up without a word."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 ready\r\n")
        while line := await reader.readline():
            word = line.split()[0].upper()
            if word == b"EHLO":
                writer.write(b"250-here\r\n250 AUTH PLAIN\r\n")
            elif word == b"AUTH":
                writer.write(b"235 in\r\n")
            elif word == b"DATA":
                writer.write(data)
                if not data.startswith(b"354"):
                    continue
                taken.append(await reader.readuntil(b"\r\n.\r\n"))
                if after_the_dot is None:
                    return
                writer.write(after_the_dot)
            else:
                writer.write(b"250 ok\r\n")
            await writer.drain()

    return serve


async def test_a_line_that_drops_after_the_dot_leaves_it_open_whether_it_went():
    taken: list[bytes] = []
    async with serving(smtp(None, taken)) as port:
        with pytest.raises(LostAnswerError):
            await post(port).send(MAIL, "a@b.example", "c@d.example")
    assert len(taken) == 1


async def test_an_answer_that_never_comes_after_the_dot_leaves_it_open_too():
    taken: list[bytes] = []
    async with serving(smtp(b"", taken)) as port:
        with pytest.raises(LostAnswerError):
            await post(port).send(MAIL, "a@b.example", "c@d.example")
    assert len(taken) == 1


async def test_what_drops_before_the_dot_was_surely_not_sent():
    async def drop(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 ready\r\n")
        await reader.readline()
        writer.write(b"250 AUTH PLAIN\r\n")
        await reader.readline()

    async with serving(drop) as port:
        with pytest.raises(MailError, match="before the mail was sent"):
            await post(port).send(MAIL, "a@b.example", "c@d.example")


async def test_a_line_of_one_dot_does_not_end_the_mail():
    taken: list[bytes] = []
    mail = MAIL + b".\r\n..\r\nQUIT\r\nend\r\n"
    async with serving(smtp(b"250 ok\r\n", taken)) as port:
        await post(port, Patience()).send(mail, "a@b.example", "c@d.example")
    assert taken == [MAIL + b"..\r\n...\r\nQUIT\r\nend\r\n.\r\n"]


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (b"554 no\r\n", MailError),
        (b"451 later\r\n", MailError),
        (b"999 what\r\n", MailError),
        (b"oh\r\n", LostAnswerError),
    ],
)
async def test_a_refusal_of_the_whole_mail_is_told_from_an_answer_that_is_none(answer, error):
    taken: list[bytes] = []
    async with serving(smtp(answer, taken)) as port:
        with pytest.raises(error):
            await post(port).send(MAIL, "a@b.example", "c@d.example")


async def test_a_server_that_refuses_the_mail_beforehand_is_sent_none():
    taken: list[bytes] = []
    async with serving(smtp(b"250 ok\r\n", taken, data=b"552 no room\r\n")) as port:
        with pytest.raises(MailError, match="no room left"):
            await post(port).send(MAIL, "a@b.example", "c@d.example")
    assert taken == []

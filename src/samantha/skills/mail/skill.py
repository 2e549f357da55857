"""Mail: finding, reading, summing up, who waits for an answer; drafts, answers, and sending after a yes.

Reading is done from the mirror and marks nothing as read. A mail goes to one address, which the person's
own words name: through their contacts, whom they have written to, or the mail that they chose to answer.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from samantha.core.deed import Arguments, Deed, Json, Preview, Proposal, Risk
from samantha.core.errors import BadInputError, NotFoundError, SamanthaError
from samantha.core.ids import OwnerId
from samantha.core.ports import Enacted, Leaving, Pen, Settled, Transaction, Verb
from samantha.skills.mail import mirror, told
from samantha.skills.mail.addresses import Address, key_of
from samantha.skills.mail.asked import (
    DraftMail,
    DropDraft,
    Exact,
    FindMail,
    ReadMail,
    ReplyMail,
    SendMail,
    SummariseMail,
    WaitingMail,
)
from samantha.skills.mail.compose import as_sentences, compose
from samantha.skills.mail.inbox import NO_ACCOUNT, Inbox, held_as
from samantha.skills.mail.line import LostAnswerError
from samantha.skills.mail.mirror import Held
from samantha.skills.mail.options import MailAccount, MailOptions, Server
from samantha.skills.mail.post import OpenAccount, Ways
from samantha.skills.mail.sync import FindPassword
from samantha.skills.mail.waiting import waiting
from samantha.skills.mail.whom import Doubts, FindContacts, FindListed, FindPeople, Whom
from samantha.skills.mail.writing import make_mail, new_message_id, reply_subject

HOLD_S = 20  # a sent mail is taken back by nobody, so it waits that long for a change of mind

_SOME = "`from`: who wrote it; `words` in it; `first`, `last`: days as YYYY-MM-DD; `unread`."
SAYS = {
    "find": f"Find mails in the inbox. {_SOME}",
    "read": f"Read one mail. {_SOME} `which`: newest, second, ...",
    "summarise": f"Sum up mails: who wrote, when, about what. {_SOME}",
    "waiting": "Who waits for an answer from the person.",
    "draft": "Put a mail into the drafts, only where the person asks for one. `to`: a name that they said, "
    "or an address; `text`: what it says.",
    "reply": "Put an answer into the drafts. `to`: whose newest mail is answered; `text`: what it says.",
    "send": "Send a mail, only where the person asks to send it. `to`: a name that they said, or an address; "
    "`text`: what it says.",
}
CONTENT = frozenset({"subject", "text"})


@dataclass(frozen=True, kw_only=True)
class Around:
    """What the skill is given of the house."""

    open_account: OpenAccount
    password: FindPassword
    leaving: Leaving  # awaited before anything leaves for a host
    changed: Callable[[str], None]  # that account is to be looked at soon
    trouble: Callable[[str], str]  # what is wrong with an account; "" where nothing is
    people: FindPeople
    contacts: FindContacts
    listed: FindListed
    own_name: Callable[[OwnerId, Transaction], str]


class Mail:
    """See the SettlingSkill and OutwardSkill ports."""

    name = "mail"
    verbs: Mapping[str, Verb] = {
        "find": Verb(arguments=FindMail, risk=Risk.READ, says=SAYS["find"]),
        "read": Verb(arguments=ReadMail, risk=Risk.READ, says=SAYS["read"]),
        "summarise": Verb(arguments=SummariseMail, risk=Risk.READ, says=SAYS["summarise"]),
        "waiting": Verb(arguments=WaitingMail, risk=Risk.READ, says=SAYS["waiting"]),
        "draft": Verb(arguments=DraftMail, risk=Risk.OUTWARD, says=SAYS["draft"], content=CONTENT),
        "reply": Verb(arguments=ReplyMail, risk=Risk.OUTWARD, says=SAYS["reply"], content=CONTENT),
        "send": Verb(arguments=SendMail, risk=Risk.OUTWARD, says=SAYS["send"], content=CONTENT),
        "drop_draft": Verb(arguments=DropDraft, risk=Risk.OUTWARD),
    }

    def __init__(self, options: MailOptions, around: Around) -> None:
        self._accounts = options.accounts
        self._around = around
        self._whom = Whom(around.people, around.contacts, around.listed)
        self._inbox = Inbox(options.accounts, self._whom, around.trouble)

    # --- within a transaction -----------------------------------------------------------------

    def settle(self, verb: str, arguments: BaseModel, pen: Pen) -> Settled:
        match arguments:
            case ReadMail():
                return Settled(arguments=ReadMail(id=self._inbox.meant(arguments, pen).id))
            case DraftMail():
                exact = self._to_write(arguments, pen)
                return self._drafted(arguments.model_copy(update={"exact": exact}), exact)
            case ReplyMail():
                held = self._inbox.answered(arguments.mail, arguments.to, pen)
                exact = self._answer_to(held, arguments.text, arguments.to or "", pen)
                return self._drafted(arguments.model_copy(update={"mail": held.id, "exact": exact}), exact)
            case SendMail():
                exact = self._to_send(arguments, pen)
                settled = arguments.model_copy(update={"exact": exact})
                resource = "" if exact.asks_always else f"mail/send/{key_of(exact.address)}"
                return Settled(arguments=settled, resource=resource, hold_s=HOLD_S)
            case DropDraft(account=account):
                self._account(account)
                return Settled(arguments=arguments, resource=f"mail/{account}/drafts")
        return Settled(arguments=arguments)

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        match arguments:
            case SendMail(exact=Exact() as exact):
                return Preview(
                    title=f"Send a mail to {exact.address}",
                    lines=_lines(exact),
                    yes="Send it",
                    no="Don't send",
                )
            case DraftMail(exact=Exact() as exact) | ReplyMail(exact=Exact() as exact):
                to = f" to {exact.address}" if exact.address else ""
                return Preview(title=f"Put a mail{to} into your drafts", lines=_lines(exact), yes="Keep it")
            case DropDraft(account=account):
                return Preview(title="Delete a draft", lines=(("Account", account),))
            case ReadMail():
                return Preview(title="Read a mail")
            case WaitingMail():
                return Preview(title="See who waits for an answer")
        return Preview(title="Look through the mail")

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        match arguments:
            case FindMail() | SummariseMail():
                tell = told.summary if isinstance(arguments, SummariseMail) else told.many
                return Enacted(
                    result=tell(
                        self._inbox.found(arguments, pen), self._inbox.known(pen), self._inbox.as_of(pen)
                    )
                )
            case ReadMail(id=str() as id_):
                return Enacted(result=told.as_read(held_as(id_, pen), self._inbox.known(pen)))
            case WaitingMail():
                self._inbox.want(pen)
                own = [account.address for account in self._accounts.values()]
                found = waiting(pen.owner, pen.tx, own)
                return Enacted(result=told.many(found, self._inbox.known(pen), self._inbox.as_of(pen)))
            case DraftMail(exact=Exact() as exact) | ReplyMail(exact=Exact() as exact):
                return Enacted(result=deed.result or {}, inverse=_drop(exact))
        return Enacted(result=deed.result or {})

    # --- out in the world ---------------------------------------------------------------------

    async def perform(self, verb: str, arguments: BaseModel, deed: Deed) -> Arguments:
        match arguments:
            case DraftMail(exact=Exact() as exact):
                return await self._keep_draft(exact, "", deed)
            case ReplyMail(exact=Exact() as exact, mail=mail):
                return await self._keep_draft(exact, mail or "", deed)
            case SendMail(exact=Exact() as exact):
                return await self._send(exact, arguments.id, deed)
            case DropDraft(account=account, id=message_id):
                ways = await self._ways(account)
                await self._leaves(self._account(account).reading, len(message_id))
                dropped = await ways.mailbox.drop_draft(message_id)
                self._around.changed(account)
                return {"dropped": dropped}
        return {}

    async def _keep_draft(self, exact: Exact, mail: str, deed: Deed) -> dict[str, Json]:
        raw, ways = _as_mail(exact, deed), await self._ways(exact.account)
        await self._leaves(self._account(exact.account).reading, len(raw))
        await ways.mailbox.keep_draft(raw)
        self._around.changed(exact.account)
        return {**_shown(exact), "mail": mail}

    async def _send(self, exact: Exact, draft: str | None, deed: Deed) -> dict[str, Json]:
        account, ways = self._account(exact.account), await self._ways(exact.account)
        raw = _as_mail(exact, deed)
        await self._leaves(account.sending, len(raw))
        try:
            await ways.post.send(raw, exact.sender, exact.address)
        except LostAnswerError:
            if not await _is_in_sent(ways, exact.message_id):
                raise
        is_kept = account.keeps_sent or await _try(ways.mailbox.keep_sent(raw))
        if draft is not None:
            await _try(ways.mailbox.drop_draft(draft))
        self._around.changed(exact.account)
        return {**_shown(exact), "is_kept": is_kept}

    # --- what is written ----------------------------------------------------------------------

    def _to_write(self, asked: DraftMail, pen: Pen) -> Exact:
        to = self._whom.recipient(pen.owner, pen.tx, asked.to) if asked.to else None
        return self._exact(self._account_for(asked.account, to, pen), to, asked.to or "", asked, pen)

    def _to_send(self, asked: SendMail, pen: Pen) -> Exact:
        if asked.mail is not None:
            exact = self._answer_to(held_as(asked.mail, pen), asked.text, asked.to, pen)
            return exact.model_copy(update={"subject": asked.subject}) if asked.subject else exact
        to = self._whom.recipient(pen.owner, pen.tx, asked.to)
        return self._exact(self._account_for(asked.account, to, pen), to, asked.to, asked, pen)

    def _exact(
        self, name: str, to: Address | None, called: str, asked: DraftMail | SendMail, pen: Pen
    ) -> Exact:
        account = self._account(name)
        own_name = account.name or self._around.own_name(pen.owner, pen.tx)
        doubts = self._whom.doubts(pen.owner, pen.tx, to) if to else Doubts()
        text = compose(asked.text, to, called, own_name)
        return Exact(
            account=name,
            sender=account.address,
            sender_name=own_name,
            address=to.address if to else "",
            name=to.name if to else "",
            subject=asked.subject or told.beginning(as_sentences(asked.text), 60).rstrip(".…"),
            text=text,
            message_id=new_message_id(account.address),
            cautions=doubts.cautions,
            asks_always=doubts.asks_always,
        )

    def _answer_to(self, held: Held, text: str, called: str, pen: Pen) -> Exact:
        """An answer goes to the sender of the mail that was chosen, whatever its Reply-To says."""
        letter = held.letter
        account = self._account(held.account)
        own_name = account.name or self._around.own_name(pen.owner, pen.tx)
        doubts = self._whom.doubts(pen.owner, pen.tx, letter.sender)
        elsewhere = [one for one in letter.reply_to if one.address and one.key != letter.sender.key]
        said = [
            f"It asks for answers to {one.address}; this goes to the sender instead." for one in elsewhere
        ]
        said += ["A machine or a list sent it, and may not read answers."] if letter.is_bulk else []
        ids = (*letter.answers, letter.message_id) if letter.message_id else ()
        return Exact(
            account=held.account,
            sender=account.address,
            sender_name=own_name,
            address=letter.sender.address,
            name=letter.sender.called,
            subject=reply_subject(letter.subject),
            text=compose(text, letter.sender, called, own_name),
            message_id=new_message_id(account.address),
            answers=ids,
            cautions=(*doubts.cautions, *said),
            asks_always=doubts.asks_always,
        )

    def _drafted(self, arguments: BaseModel, exact: Exact) -> Settled:
        return Settled(arguments=arguments, resource=f"mail/{exact.account}/drafts", inverse=_drop(exact))

    # --- accounts -----------------------------------------------------------------------------

    def _account_for(self, named: str, to: Address | None, pen: Pen) -> str:
        """The account that was named, else the one that they wrote there with last, else the first."""
        if not self._accounts:
            raise BadInputError(NO_ACCOUNT)
        if named:
            self._account(named)
            return named
        sent = mirror.search(pen.owner, pen.tx, folder="sent") if to and len(self._accounts) > 1 else []
        wrote = (held.account for held in sent if to and any(one.key == to.key for one in held.letter.to))
        return next((name for name in wrote if name in self._accounts), next(iter(self._accounts)))

    def _account(self, name: str) -> MailAccount:
        account = self._accounts.get(name)
        if account is None:
            raise NotFoundError(f"settings.toml names no mail account called {name[:40]}.")
        return account

    async def _leaves(self, server: Server, count: int) -> None:
        if not server.is_here:
            await self._around.leaving(server.host, count)

    async def _ways(self, name: str) -> Ways:
        password = await self._around.password(name)
        if password is None:
            raise BadInputError(f"I have no password for it yet: samantha account password {name}")
        return self._around.open_account(self._account(name), password)


def _lines(exact: Exact) -> tuple[tuple[str, str], ...]:
    to = str(Address(address=exact.address, name=exact.name)) if exact.address else "nobody yet"
    return (
        ("To", to),
        *(("Careful", caution) for caution in exact.cautions),
        ("From", str(Address(address=exact.sender, name=exact.sender_name))),
        ("Subject", exact.subject),
        ("Says", exact.text),
    )


def _as_mail(exact: Exact, deed: Deed) -> bytes:
    to = Address(address=exact.address, name=exact.name) if exact.address else None
    return make_mail(
        sender=Address(address=exact.sender, name=exact.sender_name),
        to=to,
        subject=exact.subject,
        text=exact.text,
        at=deed.proposed_at,
        message_id=exact.message_id,
        answers=exact.answers,
    )


def _shown(exact: Exact) -> dict[str, Json]:
    """What is told of a mail that was written."""
    return {
        "account": exact.account,
        "to": exact.address,
        "name": exact.name,
        "subject": exact.subject,
        "message_id": exact.message_id,
    }


def _drop(exact: Exact) -> Proposal:
    arguments: dict[str, Json] = {"account": exact.account, "id": exact.message_id}
    return Proposal(skill=Mail.name, verb="drop_draft", arguments=arguments)


async def _is_in_sent(ways: Ways, message_id: str) -> bool:
    """Whether the server itself has kept a mail whose fate is unknown: then it went out."""
    try:
        return await ways.mailbox.has_sent(message_id)
    except (SamanthaError, LostAnswerError):
        return False


async def _try(work: Awaitable[object]) -> bool:
    """Something after the mail went out; that it failed changes nothing about the mail."""
    try:
        await work
    except (SamanthaError, LostAnswerError):
        return False
    return True

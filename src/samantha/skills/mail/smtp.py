"""Sends one mail over SMTP (RFC 5321), and knows up to which byte nothing has happened.

The final dot is written apart from the rest: what goes wrong before it means that nothing was sent; what goes
wrong between it and the server's answer means that nobody can tell.
"""

import re
import smtplib
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from samantha.core.secret import Secret
from samantha.skills.mail.line import (
    PATIENCE,
    Errand,
    LostAnswerError,
    MailError,
    Patience,
    RefusedPasswordError,
    private,
    run,
)
from samantha.skills.mail.options import MailAccount

_MYSELF = "[127.0.0.1]"  # what this machine is called is no business of the server's


class SmtpPost:
    """See the Post port."""

    def __init__(self, account: MailAccount, password: Secret, patience: Patience = PATIENCE) -> None:
        self._account = account
        self._password = password
        self._patience = patience

    async def send(self, mail: bytes, sender: str, to: str) -> None:
        def work(errand: Errand) -> None:
            with self._opened(errand) as server:
                _hand_over(server, self._account.sending.host, mail, sender, to)

        await run(self._account.sending, work, self._patience)

    @contextmanager
    def _opened(self, errand: Errand) -> Iterator["_Server"]:
        host = self._account.sending.host
        try:
            server = _Server(self._account, errand, self._patience)
            try:
                server.enter_as(self._account.user, self._password)
                yield server
            finally:
                with suppress(smtplib.SMTPException, OSError):
                    server.close()
        except (smtplib.SMTPServerDisconnected, smtplib.SMTPConnectError):
            raise MailError(f"The line to {host} broke before the mail was sent.") from None
        except (smtplib.SMTPException, UnicodeError):
            raise MailError(f"{host} answered in a way that I don't understand; nothing was sent.") from None


class _Server(smtplib.SMTP):
    """A connection that is private before the password."""

    def __init__(self, account: MailAccount, errand: Errand, patience: Patience) -> None:
        self.patience = patience
        self._server = account.sending
        self._errand = errand
        self._private = None if self._server.security == "plain" else private(account.certificates)
        super().__init__(
            self._server.host, self._server.port, local_hostname=_MYSELF, timeout=patience.silence_s
        )
        self.ehlo_or_helo_if_needed()
        if self._server.security == "starttls":
            if not self.has_extn("starttls"):
                raise MailError(f"{self._server.host} offers no encryption, so I told it nothing.")
            self.starttls(context=self._private)
            assert self.sock is not None
            errand.holds(self.sock)
            self.ehlo()

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        line = socket.create_connection((host, port), self.patience.connect_s)
        line.settimeout(timeout)
        self._errand.holds(line)
        if self._server.security == "tls":
            assert self._private is not None
            line = self._private.wrap_socket(line, server_hostname=host)
            self._errand.holds(line)
        return line

    def enter_as(self, user: str, password: Secret) -> None:
        """Raises RefusedPasswordError; the server's own words are never repeated."""
        if not self.has_extn("auth"):
            if self._server.is_here:
                return  # a server of one's own machine may want none
            raise MailError(f"{self._server.host} takes no password over this line.")
        try:
            # TLS keeps both private; a password of other letters than ASCII goes by PLAIN alone.
            if "PLAIN" in self.esmtp_features.get("auth", "").upper().split():
                code, _ = self.docmd("AUTH", "PLAIN " + _plain(user, password))
            else:
                self.user, self.password = user, password.reveal()
                code, _ = self.auth("LOGIN", self.auth_login)
        except smtplib.SMTPAuthenticationError as error:
            code = error.smtp_code
        finally:
            self.password = ""
        if code == 454 or code // 100 == 4:
            raise MailError(f"{self._server.host} lets nobody in just now; nothing was sent.")
        if code not in (235, 503):
            raise RefusedPasswordError(
                f"{self._server.host} refuses the password that I have; nothing was sent."
            )


def _plain(user: str, password: Secret) -> str:
    from base64 import b64encode  # noqa: PLC0415 - so that nothing else here is ever encoded with it

    return b64encode(f"\0{user}\0{password.reveal()}".encode()).decode()


def _hand_over(server: _Server, host: str, mail: bytes, sender: str, to: str) -> None:
    size = f" SIZE={len(mail)}" if server.has_extn("size") else ""
    _want(server.docmd("MAIL", f"FROM:<{sender}>{size}")[0], host, f"does not take mail from {sender}")
    _want(server.docmd("RCPT", f"TO:<{to}>")[0], host, f"does not know {to}")
    code, _ = server.docmd("DATA")
    if code != 354:
        _want(code, host, "does not take the mail")
        raise MailError(f"{host} did not take the mail; nothing was sent.")
    stuffed = re.sub(rb"(?m)^\.", b"..", mail)
    server.send(stuffed if stuffed.endswith(b"\r\n") else stuffed + b"\r\n")
    code = _after_the_dot(server)
    if code // 100 != 2:
        _want(code, host, "did not take the mail")
        raise LostAnswerError


def _after_the_dot(server: _Server) -> int:
    """The server's answer to the whole mail. Raises LostAnswerError where none comes."""
    assert server.sock is not None
    server.sock.settimeout(server.patience.answer_s)
    try:
        server.send(b".\r\n")
        return server.getreply()[0]
    except (OSError, smtplib.SMTPException):
        raise LostAnswerError from None


def _want(code: int, host: str, refusal: str) -> None:
    """Raises MailError where the answer is a no, for now (4xx) or for good (5xx)."""
    if code in (452, 552):
        raise MailError(f"{host} did not take it: there is no room left for it; nothing was sent.")
    if 400 <= code < 500:
        raise MailError(f"{host} {refusal} just now ({code}); nothing was sent. Ask me again later.")
    if code >= 500:
        raise MailError(f"{host} {refusal} ({code}); nothing was sent.")

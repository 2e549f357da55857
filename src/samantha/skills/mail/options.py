"""[mail] of settings.toml: the accounts that the person named, and how much of each is kept at hand."""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from samantha.skills.mail.addresses import is_address

KEY_GOES = "its password goes in with `samantha account password NAME`"
IMAPS, IMAP, SUBMISSIONS, SUBMISSION = 993, 143, 465, 587

Security = Literal["auto", "tls", "starttls", "plain"]
AccountName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$")]

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", re.I)


@dataclass(frozen=True, kw_only=True)
class Server:
    """Where one half of an account is, and how the line to it is kept private."""

    host: str
    port: int
    security: Literal["tls", "starttls", "plain"]

    @property
    def is_here(self) -> bool:
        return is_loopback(self.host)


class _Options(BaseModel):
    # What stands in the file may be a password that was put in the wrong place: no error quotes it.
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class MailAccount(_Options):
    """[mail.accounts.NAME]. Its password is never in here."""

    address: str = Field(max_length=254)  # "jonas@example.org"
    user: str = Field(min_length=1, max_length=254)
    imap: str = Field(max_length=300)  # "imap.example.org", or with a port "imap.example.org:993"
    smtp: str = Field(max_length=300)
    imap_security: Security = "auto"  # by its port: TLS, or STARTTLS on 143
    smtp_security: Security = "auto"  # by its port: TLS, or STARTTLS on 587 and 25
    name: str = Field(default="", max_length=100)  # shown beside the address; "" takes the person's own name
    drafts: str = Field(default="", max_length=200)  # the folder's name on the server; "" finds it
    sent: str = Field(default="", max_length=200)
    keeps_sent: bool = False  # whether the server itself keeps a copy of what goes out, as Gmail does
    certificates: str = Field(default="", max_length=500)  # a PEM file of the person's own authority

    @field_validator("address")
    @classmethod
    def _is_address(cls, address: str) -> str:
        if not is_address(address):
            raise ValueError("give the address alone, such as jonas@example.org")
        return address

    @field_validator("user", "name", "drafts", "sent")
    @classmethod
    def _is_one_line(cls, text: str) -> str:
        if not text.isprintable():
            raise ValueError("that has to be one plain line")
        return text

    @model_validator(mode="after")
    def _is_private(self) -> "MailAccount":
        for server in (self.reading, self.sending):
            if server.security == "plain" and not server.is_here:
                raise ValueError(
                    "without encryption everybody on the way reads along, so plain is for this machine alone"
                )
        return self

    @property
    def reading(self) -> Server:
        """Its IMAP server."""
        return _server(self.imap, self.imap_security, {IMAP: "starttls"}, IMAPS, IMAP)

    @property
    def sending(self) -> Server:
        """Its SMTP server."""
        return _server(
            self.smtp, self.smtp_security, {SUBMISSION: "starttls", 25: "starttls"}, SUBMISSIONS, SUBMISSION
        )


class MailOptions(_Options):
    """[mail]"""

    weeks: int = Field(default=8, ge=1, le=52)  # of the inbox and of what was sent, kept at hand
    most: int = Field(default=2000, ge=10, le=20_000)  # mails of one folder
    every_minutes: int = Field(default=5, ge=1, le=24 * 60)
    accounts: Mapping[AccountName, MailAccount] = {}


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _server(
    written: str,
    security: Security,
    by_port: Mapping[int, Literal["starttls"]],
    tls_port: int,
    starttls_port: int,
) -> Server:
    """Raises ValueError where no host is named."""
    host, port = _parts(written)
    if security == "auto":
        return Server(host=host, port=port or tls_port, security=by_port.get(port or tls_port, "tls"))
    return Server(
        host=host, port=port or (tls_port if security == "tls" else starttls_port), security=security
    )


def _parts(written: str) -> tuple[str, int | None]:
    host, _, port = (
        written.rpartition(":") if re.search(r"(?:^[^:]+|\]):\d+$", written) else (written, "", "")
    )
    bare = host.strip("[]")
    is_ip = ":" in bare and is_ip_address(bare)
    if not (is_ip or _HOST.fullmatch(host)) or (port and not 0 < int(port) < 65_536):
        raise ValueError("give the server's name, such as imap.example.org or imap.example.org:993")
    return bare.lower(), int(port) if port else None


def is_ip_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True

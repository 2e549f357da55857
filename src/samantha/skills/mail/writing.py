"""Makes the mail that goes out: plain text, one recipient, and nothing in a header that could begin another.

The same arguments make the same mail, so that what was shown is what is sent.
"""

import re
import secrets
import unicodedata
from datetime import datetime
from email.headerregistry import Address as HeaderAddress
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from samantha.core.errors import BadInputError
from samantha.skills.mail.addresses import Address, domain_of, is_address

LONGEST_SUBJECT = 200  # characters
MOST_REFERENCES = 12  # RFC 5322 sets no limit; the first and the last are what threads are made by


def new_message_id(address: str) -> str:
    """Made before anything is sent, so that a mail whose fate is unknown can be looked for."""
    return f"<{secrets.token_hex(16)}@{domain_of(address)}>"


def make_mail(
    *,
    sender: Address,
    to: Address | None,
    subject: str,
    text: str,
    at: datetime,
    message_id: str,
    answers: tuple[str, ...] = (),
) -> bytes:
    """The mail as bytes, with the line ends of mail. Raises BadInputError where it cannot be made."""
    mail = EmailMessage(policy=SMTP)
    try:
        mail["From"] = _header_address(sender)
        if to is not None:
            mail["To"] = _header_address(to)
        mail["Subject"] = _line(subject)
        mail["Date"] = format_datetime(at)
        mail["Message-ID"] = _id(message_id)
        if answers:
            kept = (
                answers if len(answers) <= MOST_REFERENCES else (answers[0], *answers[1 - MOST_REFERENCES :])
            )
            mail["In-Reply-To"] = _id(answers[-1])
            mail["References"] = " ".join(map(_id, kept))
        mail.set_content(text.replace("\r\n", "\n").rstrip("\n") + "\n", cte="quoted-printable")
    except (ValueError, IndexError, UnicodeError):
        raise BadInputError(
            "I can't make a mail of that: something in it cannot stand in a header."
        ) from None
    return mail.as_bytes()


def reply_subject(subject: str) -> str:
    """ "Re: ..." once, however often it was answered."""
    bare = re.sub(r"^(?:(?:re|aw|sv|antw|fwd?|wg)(?:\[\d+\])?:\s*)+", "", subject, flags=re.I)
    return f"Re: {bare}"[:LONGEST_SUBJECT].rstrip()


def _header_address(one: Address) -> HeaderAddress:
    if not is_address(one.address):
        raise BadInputError("That is no address that mail can be sent to.")
    return HeaderAddress(display_name=_line(one.name), addr_spec=one.address)


def _line(text: str) -> str:
    """Raises BadInputError where a character could end the line, or cannot be seen."""
    if any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in text):
        raise BadInputError("That holds characters that cannot be seen; say it as one plain line.")
    return text


def _id(text: str) -> str:
    if not re.fullmatch(r"<[!-;=?-~]{1,250}>", text):
        raise ValueError(text)
    return text

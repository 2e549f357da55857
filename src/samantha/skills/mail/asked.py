"""What each verb of mail takes. What is asked for stands above `exact`, which settling fills."""

import unicodedata
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema

from samantha.skills.arguments import Arguments, Line

LONGEST_TEXT = 20_000

_HIDDEN = {"Cc", "Cs", "Zl", "Zp"}
_TURNING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _readable(text: str) -> str:
    text = text.replace("\r\n", "\n").strip()
    if any(
        (unicodedata.category(char) in _HIDDEN and char not in "\n\t") or char in _TURNING for char in text
    ):
        raise ValueError("That text holds characters that cannot be seen; say it in plain lines.")
    return text


Who = Annotated[Line, Field(min_length=1, max_length=254)]
Words = Annotated[Line, Field(min_length=1, max_length=200)]
Subject = Annotated[Line, Field(max_length=200)]
Text = Annotated[str, AfterValidator(_readable), Field(min_length=1, max_length=LONGEST_TEXT)]
Id = Annotated[str, Field(min_length=3, max_length=120, pattern=r"^[!-~]+$")]
Account = Annotated[Line, Field(max_length=40)]
Zone = Annotated[Line, Field(max_length=64)]


class Exact(Arguments):
    """A mail as it will be written: all that the preview shows, and by what it can be found again."""

    account: str
    sender: str
    sender_name: str
    address: str  # "" for a draft to nobody yet
    name: str
    subject: str
    text: str
    message_id: str
    answers: tuple[str, ...] = ()  # message ids
    cautions: tuple[str, ...] = ()
    asks_always: bool = False  # it might go to another than they mean: no standing yes covers it


class Which(Arguments):
    """Mails of the inbox."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, serialize_by_alias=True)

    from_: Who | None = Field(default=None, alias="from")
    words: Words | None = None
    first: date | None = None
    last: date | None = None  # included
    unread: bool = False
    zone: Zone = "UTC"  # whose days these are


class FindMail(Which):
    pass


class SummariseMail(Which):
    pass


class ReadMail(Which):
    which: Annotated[Line, Field(max_length=20)] | None = None  # "newest", "second", "3"
    id: Id | None = None


class WaitingMail(Arguments):
    pass


class DraftMail(Arguments):
    to: Who | None = None
    subject: Subject | None = None
    text: Text
    account: Account = ""
    exact: SkipJsonSchema[Exact | None] = None


class ReplyMail(Arguments):
    to: Who | None = None  # whose newest mail is answered
    mail: Id | None = None  # or which
    text: Text
    exact: SkipJsonSchema[Exact | None] = None


class SendMail(Arguments):
    to: Who
    subject: Subject | None = None
    text: Text
    account: Account = ""
    mail: Id | None = None  # which mail it answers
    id: Id | None = None  # the message id of the draft that it was
    exact: SkipJsonSchema[Exact | None] = None


class DropDraft(Arguments):
    account: Account
    id: Id  # its message id

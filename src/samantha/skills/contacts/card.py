"""One card of an address book (vCard 3.0 and 4.0: RFC 2426, 6350): read, made, changed in place. Pure.

What nobody here understands, a photograph above all, stays as it was.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from samantha.core.content_line import Tree, escape, made, read_trees, split, write
from samantha.core.errors import BadInputError
from samantha.skills.calendar.series import one_line

_BORN = re.compile(r"(?:(\d{4})|--)-?(\d{2})-?(\d{2})")
_NO_YEAR = ("1604", "0000")  # what address books write where no year is known


@dataclass(frozen=True, kw_only=True)
class Card:
    name: str
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    address: str = ""
    birthday: str = ""  # 1990-05-03, or --05-03


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is to stand on a card. None keeps what is, "" takes it out."""

    name: str | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    birthday: str | None = None


@lru_cache(maxsize=2048)
def read_card(text: str) -> Card | None:
    """None where there is no card, or none with a name."""
    tree = _tree(text)
    if tree is None:
        return None
    structured = tree.line("N")
    parts = split(structured.value) if structured is not None else []
    name = tree.text("FN") or " ".join(part for part in (*parts[1:2], *parts[:1]) if part) or tree.text("ORG")
    name = one_line(name, 100)
    if not name:
        return None
    address = tree.line("ADR")
    return Card(
        name=name,
        phones=_many(tree, "TEL"),
        emails=_many(tree, "EMAIL"),
        address=one_line(", ".join(part for part in split(address.value) if part), 200) if address else "",
        birthday=_born(tree.text("BDAY")),
    )


def build(uid: str, wanted: Wanted, now: datetime) -> str:
    """The text of a new card."""
    head = (made("VERSION", "3.0"), made("UID", uid))
    return changed(write(Tree(name="VCARD", parts=head)), wanted, now)


def changed(text: str, wanted: Wanted, now: datetime) -> str:
    """With what is wanted on it; a number or an address takes the place of the first of its kind."""
    tree = _tree(text)
    if tree is None:
        raise BadInputError("That card is broken, so I leave it as it is.")
    if wanted.name is not None:
        *given, family = wanted.name.split() if " " in wanted.name else (wanted.name, "")
        tree = tree.having(
            made("N", f"{escape(family)};{escape(' '.join(given))};;;"), made("FN", escape(wanted.name))
        )
    for name, value in (("TEL", wanted.phone), ("EMAIL", wanted.email)):
        if value is not None:
            tree = _first(tree, name, escape(value))
    if wanted.address is not None:
        tree = _first(tree, "ADR", f";;{escape(wanted.address)};;;;" if wanted.address else "")
    if wanted.birthday is not None:
        tree = tree.without("BDAY")
        tree = tree.having(made("BDAY", wanted.birthday)) if wanted.birthday else tree
    return write(tree.having(made("REV", f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")))


def _first(tree: Tree, name: str, value: str) -> Tree:
    """The first line of that name with another value, and its own marks; without it where there is none."""
    lines = list(tree.every(name))
    first = [made(name, value, **(lines[0].parameters if lines else {}))] if value else []
    rest = [*first, *lines[1:]]
    tree = tree.without(name)
    return tree.having(*rest) if rest else tree


def _tree(text: str) -> Tree | None:
    try:
        return next((tree for tree in read_trees(text) if tree.name == "VCARD"), None)
    except ValueError:
        return None


def _many(tree: Tree, name: str) -> tuple[str, ...]:
    held = (
        one_line(line.text.removeprefix("tel:").removeprefix("mailto:"), 120) for line in tree.every(name)
    )
    return tuple(dict.fromkeys(value for value in held if value))[:5]


def _born(text: str) -> str:
    match = _BORN.match(text.strip())
    if match is None:
        return ""
    year, month, day = match.groups()
    return f"--{month}-{day}" if year is None or year in _NO_YEAR else f"{year}-{month}-{day}"

"""Contacts: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), with the related names of Apple and Android."""

import re
from collections.abc import Iterator

from samantha.core.content_line import Component, components, split
from samantha.moving.brought import Again, BrokenEndError, Contact
from samantha.moving.times import birthday
from samantha.moving.words import one_line

PROGRAM = "your contacts"
_RELATED = ("RELATED", "X-ABRELATEDNAMES", "X-ANDROID-CUSTOM", "X-SPOUSE", "X-MANAGER", "X-ASSISTANT")
_ANDROID_KIN = {
    **{
        "1": "assistant",
        "2": "brother",
        "3": "child",
        "4": "partner",
        "5": "father",
        "6": "friend",
        "7": "manager",
    },
    **{"8": "mother", "9": "parent", "10": "partner", "12": "relative", "13": "sister", "14": "spouse"},
}
"""ContactsContract.CommonDataKinds.Relation of Android; 0 has a label of its own."""


def is_cards(text: str) -> bool:
    return re.match(r"\s*BEGIN:VCARD\b", text, re.IGNORECASE) is not None


def read_cards(text: str) -> Iterator[Contact]:
    """Each card that has a name. Raises BrokenEndError at one that is broken off."""
    again = Again()
    for card in components(text, frozenset({"VCARD"})):
        if not card.is_whole:
            raise BrokenEndError("ends in the middle of a card")
        if (contact := _contact(card, again)) is not None:
            yield contact


def _contact(card: Component, again: Again) -> Contact | None:
    name = (
        one_line(card.first("FN"), 80) or _structured(card) or one_line(card.first("ORG").split(";")[0], 80)
    )
    if not name:
        return None
    born_line = card.line("BDAY")
    born = birthday(born_line.value) if born_line else ""
    organisation = card.line("ORG")
    works_at = one_line(split(organisation.value)[0], 80) if organisation else ""
    job = one_line(card.first("TITLE"), 80)
    kin = tuple(_kin(card))
    parts = [name]
    parts += [f"birthday {born}"] if born else []
    parts += [f"{job or 'works'} at {works_at}"] if works_at and works_at != name else [job] if job else []
    parts += [f"{word} {other}" for word, other in kin]
    for label in ("TEL", "EMAIL"):
        parts += [one_line(line.text.removeprefix("tel:"), 80) for line in card.lines if line.name == label][
            :3
        ]
    for line in card.lines:
        if line.name == "ADR":
            parts.append(one_line(", ".join(part for part in split(line.value) if part), 160))
    note = one_line(card.first("NOTE"), 500)
    text = "; ".join(part for part in parts if part) + (f". {note}" if note else "")
    identity = card.first("UID") or again.key(text)
    return Contact(
        program=PROGRAM,
        key=f"{identity}\x1f{text}",  # a card that was changed since is told anew
        text=text,
        name=name,
        birthday=born,
        kin=kin,
        works_at="" if works_at == name else works_at,
        job=job,
    )


def _structured(card: Component) -> str:
    line = card.line("N")
    if line is None:
        return ""
    family, given, middle = (*split(line.value), "", "", "")[:3]
    return one_line(" ".join(part for part in (given, middle, family) if part), 80)


def _kin(card: Component) -> Iterator[tuple[str, str]]:
    """Whom this one has, by whatever way the program writes it."""
    labels = {line.group: line.text for line in card.lines if line.name == "X-ABLABEL" and line.group}
    for line in card.lines:
        if line.name not in _RELATED:
            continue
        value = line.text
        word = labels.get(line.group, "") or line.parameters.get("TYPE", "").split(",")[0]
        if line.name == "X-ANDROID-CUSTOM":
            kind, _, rest = value.partition(";")
            if not kind.endswith("/relation"):
                continue
            value, code, label, *_ = [*rest.split(";"), "", "", ""]
            word = label if code == "0" else _ANDROID_KIN.get(code, "")
        elif line.name.startswith("X-") and not line.name.startswith("X-AB"):
            word = line.name[2:]
        word = re.sub(r"^_\$!<(.+)>!\$_$", r"\1", word.strip()).lower()
        name = one_line(value, 80)
        if word and name and ":" not in name:  # RELATED may hold a link instead of a name
            yield word, name

"""Writing notes down, finding them by their words, deleting them and bringing them back."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, Field

from samantha.core.deed import Deed, Json, Preview, Proposal, Risk
from samantha.core.entry import Draft
from samantha.core.errors import AmbiguousError, BadInputError, NotFoundError
from samantha.core.ids import EntryId, new_id
from samantha.core.ports import Enacted, Pen, Settled, Verb
from samantha.skills.arguments import Arguments, Line
from samantha.skills.notes.record import Note, every_note, find

MOST_NOTES = 10_000
MOST_SHOWN = 20
SHOWN_CHARS = 60  # of a note, where it is one of several

Id = Annotated[str, Field(pattern=r"^n-[0-9a-z]{16}$")]
Text = Annotated[
    Line, BeforeValidator(lambda said: " ".join(said.split()) if isinstance(said, str) else said)
]
Words = Annotated[Line, Field(min_length=1, max_length=200)]


class AddNote(Arguments):
    text: Annotated[Text, Field(min_length=1, max_length=4000)]


class FindNotes(Arguments):
    words: Words


class ShowNotes(Arguments):
    """The latest ones."""

    count: int = Field(default=1, ge=1, le=MOST_SHOWN)


class DeleteNote(Arguments):
    """By id, or by words that only one note holds; by neither, the latest one."""

    id: Id | None = None
    words: Words | None = None


class RestoreNote(Arguments):
    id: Id


SAYS = {
    "add": "Write a note down, only where the person asks for it. `text`: what it says, in their words.",
    "find": "Find notes of theirs by `words`.",
    "show": "Read the latest notes; `count`: how many.",
    "delete": "Delete a note: `words` that are in it, or nothing for the latest.",
}


class Notes:
    """See the SettlingSkill port. Its entries and its table are described in record.py."""

    name = "notes"
    verbs: Mapping[str, Verb] = {
        "add": Verb(arguments=AddNote, risk=Risk.REVERSIBLE, says=SAYS["add"]),
        "find": Verb(arguments=FindNotes, risk=Risk.READ, says=SAYS["find"]),
        "show": Verb(arguments=ShowNotes, risk=Risk.READ, says=SAYS["show"]),
        "delete": Verb(arguments=DeleteNote, risk=Risk.REVERSIBLE, says=SAYS["delete"]),
        "restore": Verb(arguments=RestoreNote, risk=Risk.REVERSIBLE),
    }

    def settle(self, verb: str, arguments: BaseModel, pen: Pen) -> Settled:
        if isinstance(arguments, DeleteNote) and arguments.id is None:
            return Settled(arguments=DeleteNote(id=_meant(arguments.words, pen).id))
        return Settled(arguments=arguments)

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        match arguments:
            case AddNote():
                return Preview(title=f"Note: {short(arguments.text)}")
            case DeleteNote():
                return Preview(title=f"Delete the note: {short(_kept(arguments.id, pen).text)}")
            case RestoreNote():
                return Preview(title=f"Bring back the note: {short(_deleted(arguments.id, pen).text)}")
            case FindNotes():
                return Preview(title=f"Find notes with “{arguments.words}”")
            case ShowNotes():
                return Preview(title="Read your latest notes")
        raise TypeError(f"notes has no verb {verb}")

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        match arguments:
            case AddNote():
                return _add(arguments, deed, pen)
            case DeleteNote():
                return _change(_kept(arguments.id, pen), "deleted", deed, pen)
            case RestoreNote():
                return _change(_deleted(arguments.id, pen), "restored", deed, pen)
            case FindNotes():
                return _told(_holding(arguments.words, pen), MOST_SHOWN)
            case ShowNotes():
                return _told(every_note(pen.owner, pen.tx), arguments.count)
        raise TypeError(f"notes has no verb {verb}")


def short(text: str) -> str:
    """The beginning of a note, cut between two words."""
    if len(text) <= SHOWN_CHARS:
        return text
    return text[:SHOWN_CHARS].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


# --- the verbs ------------------------------------------------------------------------------------


def _add(arguments: AddNote, deed: Deed, pen: Pen) -> Enacted:
    if len(every_note(pen.owner, pen.tx)) >= MOST_NOTES:
        raise BadInputError(f"I keep {MOST_NOTES:,} notes at most; delete some first.")
    id_ = EntryId(new_id("n", pen.now))
    body = {"note": id_, "change": "added", "text": arguments.text, "deed": deed.id}
    pen.write(Draft(kind="note", id=id_, body=body, sources=(*deed.sources, EntryId(deed.id))))
    inverse = Proposal(skill=Notes.name, verb="delete", arguments={"id": id_})
    return Enacted(result={"note": id_, "text": arguments.text}, inverse=inverse)


def _change(note: Note, change: str, deed: Deed, pen: Pen) -> Enacted:
    body = {"note": note.id, "change": change, "deed": deed.id}
    pen.write(Draft(kind="note", body=body, sources=(note.id, *deed.sources, EntryId(deed.id))))
    back = "restore" if change == "deleted" else "delete"
    inverse = Proposal(skill=Notes.name, verb=back, arguments={"id": note.id})
    return Enacted(result={"note": note.id, "text": note.text}, inverse=inverse)


def _told(found: list[Note], count: int) -> Enacted:
    notes: list[Json] = [
        {"note": note.id, "text": note.text, "at": note.at.isoformat()} for note in found[:count]
    ]
    return Enacted(
        result={"notes": notes, "count": len(found)}, sources=tuple(note.id for note in found[:count])
    )


# --- which ----------------------------------------------------------------------------------------


def _holding(words: str, pen: Pen) -> list[Note]:
    """The notes that hold every one of these words, or the beginning of one that long; the newest first."""
    wanted = _words(words)
    return [
        note
        for note in every_note(pen.owner, pen.tx)
        if all(any(_is_alike(word, other) for other in _words(note.text)) for word in wanted)
    ]


def _words(text: str) -> list[str]:
    return "".join(
        char if char.isalnum() else " " for char in text.casefold().replace("’s", "").replace("'s", "")
    ).split()


def _is_alike(word: str, other: str) -> bool:
    return word == other or (
        len(word) >= 4 and (other.startswith(word) or (word.startswith(other) and len(other) >= 4))
    )


def _meant(words: str | None, pen: Pen) -> Note:
    """The one note that is meant. Raises NotFoundError, AmbiguousError."""
    found = every_note(pen.owner, pen.tx) if words is None else _holding(words, pen)
    if not found:
        raise NotFoundError(f"I find no note with “{words}”." if words else "I keep no note.")
    if words is not None and len(found) > 1:
        choices = [(note.id, short(note.text)) for note in found[:MOST_SHOWN]]
        raise AmbiguousError(f"Several notes hold “{words}”. Which one?", choices, said="words")
    return found[0]


def _kept(id_: str | None, pen: Pen) -> Note:
    note = find(pen.owner, pen.tx, id_ or "")
    if note is None:
        raise NotFoundError("I have no such note.")
    if note.is_deleted:
        raise BadInputError("That note is deleted already.")
    return note


def _deleted(id_: str, pen: Pen) -> Note:
    note = find(pen.owner, pen.tx, id_)
    if note is None:
        raise NotFoundError("I have no such note.")
    if not note.is_deleted:
        raise BadInputError("That note is there.")
    return note

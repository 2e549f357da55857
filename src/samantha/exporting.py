"""A whole life as plain files, to be read without her: JSON lines, and Markdown by day and by person.

What is forgotten stays out. The files are made for one pair of eyes (0600), in a new folder or a new zip.
"""

import json
import os
import re
import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from samantha.core.errors import BadInputError
from samantha.core.ids import OwnerId
from samantha.core.ports import Row, Transaction
from samantha.core.turn import Fact, Said
from samantha.forms import fact_fields, iso, line_fields, reminder_fields
from samantha.memory.en.sentences import as_sentence
from samantha.memory.episodes import COLUMNS as LINE
from samantha.memory.episodes import to_said
from samantha.memory.facts import COLUMNS as FACT
from samantha.memory.facts import to_fact
from samantha.memory.loops import open_loops
from samantha.memory.people import read_person
from samantha.skills.lists import every_item
from samantha.skills.notes import every_note
from samantha.skills.reminders import unacknowledged, upcoming

Put = Callable[[str, str], None]  # takes a name within the export, and its text

PAGE = 500  # lines held at a time
MOST_REMINDERS = 10_000
ABOUT = """What Samantha has of you, as plain files.

turns.jsonl      every line, yours, hers, and what was brought from elsewhere, with its day
facts.jsonl      what she knows or knew, each with the sentence it came from
people.jsonl     whom you have told her of
plans.jsonl      what lies ahead
reminders.jsonl  what she is to remind you of
lists.jsonl      what stands on your lists
notes.jsonl      what you had her write down
days/            the same lines, day by day
known/           the same facts, person by person

What you had her forget is not in here. The copy that another home can take in is `samantha export FILE`.
"""


def export_readable(
    owner: OwnerId, tx: Transaction, path: Path, now: datetime, zone: ZoneInfo
) -> dict[str, int]:
    """Write it all to a new folder, or a new zip where the path ends so. Returns counts.

    Raises BadInputError where the path is taken or cannot be written.
    """
    if path.exists():
        raise BadInputError(f"{path} exists already; I won't write over it. Name another.")
    try:
        with _target(path) as put:
            put("README.txt", ABOUT)
            return {
                "lines": _lines(owner, tx, put),
                "facts": _facts(owner, tx, put, zone),
                "people": _people(owner, tx, put),
                "plans": _plans(owner, tx, put, now),
                "reminders": _reminders(owner, tx, put),
                "lists": _lists(owner, tx, put),
                "notes": _notes(owner, tx, put),
            }
    except OSError as error:
        raise BadInputError(f"I can't write {path}: {(error.strerror or str(error)).lower()}.") from error


# --- lines ----------------------------------------------------------------------------------------


def _lines(owner: OwnerId, tx: Transaction, put: Put) -> int:
    rows = tx.run(
        "SELECT substr(at, 1, 10), at, rowid_ FROM episode WHERE owner_id = ? AND hidden = 0", owner
    )
    rows.sort()
    her = read_person(owner, tx).her_name or "Samantha"
    every: list[str] = []
    for day, found in groupby(rows, key=lambda row: row[0]):
        said = list(_read(tx, [row[2] for row in found]))
        every += [json.dumps(line_fields(line), ensure_ascii=False) for line, _ in said]
        put(f"days/{day}.md", _day(day, said, her))
    put("turns.jsonl", _joined(every))
    return len(rows)


def _read(tx: Transaction, ids: list[int]) -> Iterator[tuple[Said, str]]:
    """The lines of these rows in their order, each with its time on the person's own clock."""
    for at in range(0, len(ids), PAGE):
        part = ids[at : at + PAGE]
        rows = {
            row[-1]: row[:-1]
            for row in tx.run(
                f"SELECT {LINE}, e.rowid_ FROM json_each(?) g JOIN episode e ON e.rowid_ = g.value",
                json.dumps(part),
            )
        }
        yield from ((to_said(rows[id_]), rows[id_][3]) for id_ in part)


def _day(day: str, said: list[tuple[Said, str]], her: str) -> str:
    parts = [f"# {datetime.fromisoformat(day):%A}, {day}\n"]
    for line, at in said:
        has_time = line.elsewhere is None or line.elsewhere.is_dated
        parts.append(f"**{_who(line, her)}**{f', {at[11:16]}' if has_time else ', on a day unknown'}\n")
        parts.append("\n".join(f"> {row}" for row in line.text.split("\n")) + "\n")
    return "\n".join(parts)


def _who(line: Said, her: str) -> str:
    place = line.elsewhere
    if place is None:
        return "You" if line.speaker == "person" else her
    if line.speaker == "other":
        return place.place
    return f"You to {place.place}" if place.way == "told" else f"You, in {place.place}"


# --- what she knows -------------------------------------------------------------------------------


def _facts(owner: OwnerId, tx: Transaction, put: Put, zone: ZoneInfo) -> int:
    rows: list[Row] = tx.run(
        f"SELECT {FACT} FROM fact WHERE owner_id = ? AND hidden = 0 ORDER BY seq, place", owner
    )
    facts = [to_fact(row) for row in rows]
    put("facts.jsonl", _joined(json.dumps(fact_fields(fact, None), ensure_ascii=False) for fact in facts))
    names: dict[str, str] = {}
    for subject in dict.fromkeys(fact.subject for fact in facts):
        own = [fact for fact in facts if fact.subject == subject]
        put(f"known/{_file_name(subject, names)}.md", _known(subject, own, zone))
    return len(facts)


def _known(subject: str, facts: list[Fact], zone: ZoneInfo) -> str:
    parts = [f"# {subject[:1].upper()}{subject[1:]}\n"]
    for fact in sorted(facts, key=lambda fact: fact.until is not None):
        place = fact.elsewhere
        how = {"told": "to", "wrote": "in", "kept": "from"}[place.way] if place else ""
        where = f", {how} {place.place}" if place else ""
        parts.append(f"- {as_sentence(fact)} ({fact.learned_at.astimezone(zone):%Y-%m-%d}{where})")
        if fact.quote:
            parts.append(f"  > {' '.join(fact.quote.split())}")
    return "\n".join(parts) + "\n"


def _file_name(subject: str, taken: dict[str, str]) -> str:
    """A name that every file system takes, and no two subjects share."""
    base = re.sub(r"[^\w-]+", "-", subject, flags=re.UNICODE).strip("-.").lower()[:60] or "somebody"
    name, count = base, 1
    while taken.setdefault(name, subject) != subject:
        count += 1
        name = f"{base}-{count}"
    return name


def _people(owner: OwnerId, tx: Transaction, put: Put) -> int:
    people = read_person(owner, tx).people
    rows = [{"name": name, "relation": relation} for name, relation in people]
    put("people.jsonl", _joined(json.dumps(row, ensure_ascii=False) for row in rows))
    return len(people)


def _plans(owner: OwnerId, tx: Transaction, put: Put, now: datetime) -> int:
    loops = open_loops(owner, tx, now)
    rows: list[dict[str, Any]] = [
        {"what": loop.fact.value, "day": iso(loop.fact.since), "quote": loop.fact.quote} for loop in loops
    ]
    put("plans.jsonl", _joined(json.dumps(row, ensure_ascii=False) for row in rows))
    return len(rows)


def _reminders(owner: OwnerId, tx: Transaction, put: Put) -> int:
    dues = [*upcoming(owner, tx, MOST_REMINDERS), *unacknowledged(owner, tx)]
    put("reminders.jsonl", _joined(json.dumps(reminder_fields(due), ensure_ascii=False) for due in dues))
    return len(dues)


def _lists(owner: OwnerId, tx: Transaction, put: Put) -> int:
    items = every_item(owner, tx)
    rows = [{"list": item.list, "text": item.text} for item in items]
    put("lists.jsonl", _joined(json.dumps(row, ensure_ascii=False) for row in rows))
    return len(items)


def _notes(owner: OwnerId, tx: Transaction, put: Put) -> int:
    notes = every_note(owner, tx)
    rows = [{"text": note.text, "at": iso(note.at)} for note in notes]
    put("notes.jsonl", _joined(json.dumps(row, ensure_ascii=False) for row in rows))
    return len(notes)


# --- where it goes --------------------------------------------------------------------------------


def _joined(rows: Iterable[str]) -> str:
    return "".join(f"{row}\n" for row in rows)


@contextmanager
def _target(path: Path) -> Iterator[Put]:
    """A new folder or zip that appears under its name only once it is whole."""
    half = path.with_name(f"{path.name}.part")
    is_zip = path.suffix.lower() == ".zip"
    if half.is_dir():
        shutil.rmtree(half)
    half.unlink(missing_ok=True)
    try:
        if is_zip:
            file = os.open(half, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(file, "r+b") as out, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
                yield archive.writestr
        else:
            half.mkdir(mode=0o700, parents=True)
            yield lambda name, text: _write(half / name, text)
        half.replace(path)
    except BaseException:
        shutil.rmtree(half, ignore_errors=True)
        half.unlink(missing_ok=True)
        raise


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(mode=0o700, exist_ok=True)
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(file, "w", encoding="utf-8") as out:
        out.write(text)

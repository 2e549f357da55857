"""Trains the tagger of slots: `python tools/train_slots.py [--out FILE]`. Needs tools/requirements.txt.

It learns from the requests of tests/corpora/deeds that have arguments (requests_2 is never read), each also
with its slots changed for those of other lines, in small letters and without marks; and from frames.txt
beside this file, ways of asking that are filled in the same manner.
"""

import argparse
import io
import json
import random
import re
import runpy
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zlib import crc32
from zoneinfo import ZoneInfo

import numpy as np
import pycrfsuite

from bench.vocabulary import in_ours
from samantha.core.turn import Moment, Person
from samantha.mind.reflex.slot_tagger import LABELS, Model, open_model, tokens_of, traits, traits_of
from samantha.mind.reflex.times import spoken

ROOT = Path(__file__).parents[1]
CORPORA = ("requests", "requests_3", "requests_4")
TURNED, FRAMED = 4, 4  # times that a line stands with other slots in it, and that a frame is filled
L1, L2, ROUNDS = 0.05, 0.05, 120  # from folds
ROLE = {
    "reminders.text": "MAIN", "reminders.what": "MAIN", "lists.items": "MAIN", "lists.list": "LIST",
    "notes.text": "MAIN", "notes.words": "MAIN", "calendar.title": "MAIN", "calendar.what": "MAIN",
    "calendar.words": "MAIN", "calendar.place": "PLACE", "contacts.name": "WHO", "contacts.address": "PLACE",
    "mail.from": "WHO", "mail.to": "WHO", "mail.words": "MAIN", "mail.subject": "SUBJ", "mail.text": "SAID",
    "search.words": "MAIN", "music.words": "MAIN", "words.word": "MAIN", "dates.event": "MAIN",
    "dates.place": "PLACE", "weather.place": "PLACE",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Row:
    """A request, its deed, and where its slots stand: (role, start, end)."""

    text: str
    deed: str
    now: str
    zone: str
    slots: tuple[tuple[str, int, int], ...]

    @property
    def skill(self) -> str:
        return self.deed.partition(".")[0]

    def time(self) -> tuple[int, int] | None:
        now = datetime.fromisoformat(self.now)
        now = now if now.tzinfo else now.replace(tzinfo=ZoneInfo(self.zone))
        person = Person(name="Robin", is_adult=True, her_name="Samantha")
        when = spoken(self.text, Moment(now=now, zone=ZoneInfo(self.zone), person=person, turns_so_far=40))
        return when.span if when is not None else None

    def labels(self) -> list[str]:
        found = []
        for token in tokens_of(self.text, None):
            role = next(((r, a) for r, a, b in self.slots if a <= token.start and token.end <= b), None)
            found.append("O" if role is None else f"{'B' if role[1] == token.start else 'I'}-{role[0]}")
        return found


def read() -> list[Row]:
    found, lost = [], 0
    for name in CORPORA:
        file = ROOT / f"tests/corpora/deeds/{name}.jsonl"
        for line in file.read_text("utf-8").splitlines() if file.exists() else ():
            given = json.loads(line)
            if given.get("before") or not given["skill"]:
                continue
            row = row_of(in_ours(given))
            lost += row is None
            found += [row] if row is not None else []
    for given in of_tests():
        row = row_of(given)
        lost += row is None
        found += [row] if row is not None else []
    print(f"{len(found)} requests; {lost} whose slots do not stand in their words")
    return found


def of_tests() -> list[dict[str, Any]]:
    """The lines that the unit tests of the trades hold her to."""
    sys.path.insert(0, str(ROOT / "tests"))
    mail, small = (
        runpy.run_path(str(ROOT / f"tests/unit/{name}.py"))["ASKED"]
        for name in ("test_mail_asked", "test_small_trades")
    )
    lines = [(text, f"mail.{verb}", said) for text, verb, said in mail] + small
    at = {"now": "2026-11-23T20:30+00:00", "zone": "Europe/London"}
    return [
        {"text": text, "skill": deed.split(".")[0], "action": deed.split(".")[1], "arguments": said, **at}
        for text, deed, said in lines
    ]


def row_of(given: dict[str, Any]) -> Row | None:
    text, slots = given["text"], list[tuple[str, int, int]]()
    low = [(token.low, token.start, token.end) for token in tokens_of(text, None)]
    for name, value in (given.get("arguments") or {}).items():
        role = ROLE.get(f"{given['skill']}.{name}")
        for said in value if isinstance(value, list) else [value]:
            if role is None or not isinstance(said, str) or said in ("wake up", "all"):
                continue
            words = [token.low for token in tokens_of(said, None)]
            places = [
                at for at in range(len(low) - len(words) + 1)
                if [word for word, _, _ in low[at : at + len(words)]] == words
                and not any(a < low[at + len(words) - 1][2] and b > low[at][1] for _, a, b in slots)
            ]  # fmt: skip
            if not places and name == "list" and said in ("to-do", "shopping"):
                continue
            if not places or not words:
                return None
            slots.append((role, low[places[-1]][1], low[places[-1] + len(words) - 1][2]))
    return Row(
        text=text, deed=f"{given['skill']}.{given['action']}", now=given["now"], zone=given["zone"],
        slots=tuple(sorted(slots, key=lambda slot: slot[1])),
    )  # fmt: skip


def turned(rows: Sequence[Row], times: int) -> list[Row]:
    """The rows with other slots of their kind, some in small letters, some without marks."""
    rng = random.Random(7)
    known: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows:
        for role, start, end in row.slots:
            known[row.skill if role == "MAIN" else "", role].append(row.text[start:end])
    return [_turned(row, known, rng) for row in rows for _ in range(times)]


def framed(rows: Sequence[Row], times: int) -> list[Row]:
    """Each frame, filled with slots of the rows, between small words as people say them."""
    rng = random.Random(11)
    known: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows:
        for role, start, end in row.slots:
            known[row.deed if role == "MAIN" else "", role].append(row.text[start:end])
            known[row.skill if role == "MAIN" else "", role].append(row.text[start:end])
    found, deed = list[Row](), ""
    for line in (ROOT / "tools/frames.txt").read_text("utf-8").splitlines():
        if re.fullmatch(r"[a-z]+\.[a-z_]+", line):
            deed = line
        elif line and not line.startswith("#"):
            found += [_filled(line, deed, known, rng) for _ in range(times)]
    return found


def _filled(frame: str, deed: str, known: Mapping[tuple[str, str], Sequence[str]], rng: random.Random) -> Row:
    text, slots = rng.choice(BEFORE), list[tuple[str, int, int]]()
    for part in re.split(r"(\{\w+\})", frame):
        name = part[1:-1] if part.startswith("{") else ""
        role = "MAIN" if name in ("M2", "M3") else name
        said = part
        if name == "T":
            said, role = rng.choice(TIMES), ""
        elif name:
            of_deed = known.get((deed, role)) if role == "MAIN" else None
            said = rng.choice(of_deed or known[deed.partition(".")[0] if role == "MAIN" else "", role])
        if role:
            slots.append((role, len(text), len(text) + len(said)))
        text += said
    text += rng.choice(AFTER)
    return Row(text=text, deed=deed, now="2026-11-23T09:30+00:00", zone="Europe/London", slots=tuple(slots))


BEFORE = ("",) * 8 + (
    "please ", "can you ", "could you ", "hey samantha, ", "um ", "ok so ", "right, ", "sorry, ", "also ",
    "would you mind, ", "oh, ", "I was thinking, ", "quick one: ", "before I forget, ",
)  # fmt: skip
AFTER = ("",) * 8 + (
    " please", ", please", " thanks", ", ta", "?", ".", " for me", " would you", ", would you",
    " when you get a sec",
    ", I keep forgetting", ", the phone never stops", ". I'm run off my feet", " love", " if you can",
)  # fmt: skip
TIMES = (
    "tomorrow", "on Friday", "Friday at three", "at four", "tomorrow at half nine", "next Tuesday",
    "on the 3rd",
    "the 14th of March at 10am", "tonight at eight", "Monday morning at nine", "in two hours",
    "this evening at six",
    "on Thursday from two to four", "at noon on Wednesday", "the day after tomorrow", "every Monday at seven",
    "Saturday at quarter past five", "12 May 10:30", "next week on Tuesday at one", "at 6.15pm tomorrow",
    "sunday 2pm",
)  # fmt: skip


def _turned(row: Row, known: dict[tuple[str, str], list[str]], rng: random.Random) -> Row:
    parts, at = list[tuple[str, str]](), 0
    for role, start, end in row.slots:
        other = rng.choice(known[row.skill if role == "MAIN" else "", role])
        parts += [("", row.text[at:start]), (role, other if rng.random() < 0.8 else row.text[start:end])]
        at = end
    parts.append(("", row.text[at:]))
    is_low, is_bare = rng.random() < 0.25, rng.random() < 0.15
    text, slots = "", list[tuple[str, int, int]]()
    for role, part in parts:
        said = part.lower() if is_low else part
        if is_bare and not role:
            said = said.translate(str.maketrans("", "", ",.;:!"))
        if role:
            slots.append((role, len(text), len(text) + len(said)))
        text += said
    return replace(row, text=text, slots=tuple(slots))


def train(rows: Iterable[Row]) -> bytes:
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": L1, "c2": L2, "max_iterations": ROUNDS, "feature.possible_transitions": True})
    for row in rows:
        tokens = tokens_of(row.text, row.time())
        trainer.append(traits(row.text, tokens, row.deed), row.labels())
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(f"{folder}/slots")
        tagger = pycrfsuite.Tagger()
        tagger.open(f"{folder}/slots")
        return pack(tagger.info())


def pack(learned: Any) -> bytes:
    place = {label: at for at, label in enumerate(LABELS)}
    rows: dict[int, Any] = defaultdict(lambda: np.zeros(len(LABELS), np.float32))
    for (trait, label), weight in learned.state_features.items():
        rows[crc32(trait.encode("utf-8", "surrogatepass"))][place[label]] += weight
    rows = {key: row for key, row in rows.items() if np.abs(row).max() > LEAST}
    steps = np.full((len(LABELS), len(LABELS)), -4.0, np.float32)  # what was never seen is not likely
    for (one, then), weight in learned.transitions.items():
        steps[place[one], place[then]] = weight
    for role in {label[2:] for label in LABELS if label != "O"}:
        for one in LABELS:
            if one not in (f"B-{role}", f"I-{role}"):
                steps[place[one], place[f"I-{role}"]] = -1e4
    hashes = np.array(sorted(rows), np.uint32)
    table = np.array([rows[key] for key in sorted(rows)], np.float32)
    scale = np.float32(np.abs(table).max() / 127)
    file = io.BytesIO()
    np.savez_compressed(
        file, hashes=hashes, rows=np.round(table / scale).astype(np.int8), scale=scale, steps=steps
    )
    return file.getvalue()


LEAST = 0.02  # a weight below it changes nothing


def is_right(model: Model, row: Row) -> bool:
    tokens = tokens_of(row.text, row.time())
    path, _ = model.decode(traits_of(row.text, tokens, row.deed), "")
    return _values(tokens, path) == _values(tokens, row.labels())


_SKIPPED = frozenset(
    ("the", "a", "an", "my", "our", "your", "some", "his", "her", "their", "to", "of", "for", "i")
)


def _values(tokens: Any, path: Sequence[str]) -> list[tuple[str, str]]:
    found: list[tuple[str, list[str]]] = []
    for token, label in zip(tokens, path, strict=True):
        if label[0] == "B":
            found.append((label[2:], []))
        if label != "O" and token.low not in _SKIPPED:
            found[-1][1].append(token.low)
    return sorted((role, " ".join(words)) for role, words in found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "src/samantha/mind/reflex/models/slots.npz")
    parser.add_argument(
        "--folds", action="store_true", help="tell five folds first (takes five times as long)"
    )
    wanted = parser.parse_args()
    rows = read()
    if wanted.folds:
        random.Random(7).shuffle(rows)
        right, count = Counter[str](), Counter[str]()
        for fold in range(5):
            seen = [row for at, row in enumerate(rows) if at % 5 != fold]
            model = open_model(train([*seen, *turned(seen, TURNED), *framed(seen, FRAMED)]))
            for row in rows[fold::5]:
                count[row.skill] += 1
                right[row.skill] += is_right(model, row)
        print(
            f"folds: {right.total() / count.total():.3f}", {k: round(right[k] / count[k], 2) for k in count}
        )
    content = train([*rows, *turned(rows, TURNED), *framed(rows, FRAMED)])
    wanted.out.write_bytes(content)
    print(f"slots: {len(content) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()

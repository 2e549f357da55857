"""Hostile exports: each is refused whole with one clear sentence, and the good one still goes in."""

import asyncio
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from samantha.conversation.moment import local_zone, read_zone
from samantha.conversation.say import say_once
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError
from samantha.core.ids import SOLE_OWNER
from samantha.journal.anchor import Anchor, Head, home_key
from samantha.journal.carry import NotAnExportError, check_export, main
from samantha.journal.chain import GENESIS, commit, link
from samantha.journal.entries import canonical
from samantha.journal.export import export_to, import_from
from samantha.journal.journal import entries, read_head
from samantha.journal.readable import readable
from samantha.settings import Settings, read_settings
from samantha.testing.house import fake_house

Lines = list[dict[str, Any]]
Change = Callable[[Lines], None]
SURROGATE = "half \ud83d"


def home(tmp_path, name):
    house, _ = fake_house()
    house.journal.anchor = Anchor(tmp_path / name, home_key(tmp_path / "key"))
    return house


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """The good export, made once."""

    async def live(folder):
        house = home(folder, "anchor")
        await say_once(house, "my name is Tom")
        await say_once(house, "remind me to call Ana tomorrow at nine")
        await house.journal.append(Draft(kind="zone", body={"zone": "Europe/Lisbon"}))
        await export_to(house.journal, folder / "good.jsonl")
        return folder / "good.jsonl"

    return asyncio.run(live(tmp_path_factory.mktemp("life")))


@pytest.fixture
def good(tmp_path, exported):
    return Path(shutil.copy(exported, tmp_path))


def signed_anew(lines: Lines) -> None:
    """Make the chain hold again, under a key of one's own."""
    first, *middle, end = lines
    prev = GENESIS
    for seq, fields in enumerate(middle, start=1):
        fields["seq"], fields["prev"] = seq, prev.hex()
        if "body" in fields:
            commitment = commit(bytes.fromhex(fields["salt"]), canonical(fields["body"]))
            fields["commitment"] = commitment.hex()
        header = [fields[name] for name in ("id", "kind", "version", "at", "sources")]
        prev = link(first["owner"], seq, *header, bytes.fromhex(fields["commitment"]), prev)
        fields["hash"] = prev.hex()
    key = Ed25519PrivateKey.generate()
    first |= {"entries": len(middle), "public_key": key.public_key().public_bytes_raw().hex()}
    head = Head(owner=first["owner"], seq=len(middle), hash=prev)
    end["head"] |= {"seq": head.seq, "hash": prev.hex(), "signature": key.sign(head.message()).hex()}


def added(kind: str, body: Any, version: int = 1, at: str = "2026-11-23T09:00:00+00:00") -> Change:
    """One more entry at the end, in a chain that verifies."""

    def change(lines: Lines) -> None:
        fields = {"seq": 0, "id": "e-added", "kind": kind, "version": version, "at": at, "sources": []}
        lines.insert(-1, fields | {"salt": "00" * 16, "body": body})
        signed_anew(lines)

    return change


def with_field(name: str, value: Any) -> Change:
    return lambda lines: lines[2].update({name: value})


def with_head(value: Any) -> Change:
    return lambda lines: lines[-1].update({"head": value})


def with_first(name: str, value: Any) -> Change:
    return lambda lines: lines[0].update({name: value})


def nested(depth: int) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = [value]
    return value


ANY_FILE: dict[str, Change] = {  # what the check of the file alone finds
    "body null": with_field("body", None),
    "body list": with_field("body", ["text"]),
    "body surrogate": with_field("body", {"text": SURROGATE}),
    "body deep": with_field("body", {"text": nested(400)}),
    "body deeper": with_field("body", {"text": nested(900)}),
    "body infinite": with_field("body", {"text": "x", "n": float("inf")}),
    "body not a number": with_field("body", {"text": "x", "n": float("nan")}),
    "at yesterday": with_field("at", "yesterday"),
    "at naive": with_field("at", "2026-11-23T09:00:00"),
    "at number": with_field("at", 5),
    "at the first hour": with_field("at", "0001-01-01T00:00:00+14:00"),
    "version 2**70": with_field("version", 2**70),
    "version true": with_field("version", True),
    "version 0": with_field("version", 0),
    "seq text": with_field("seq", "2"),
    "seq infinite": with_field("seq", float("inf")),
    "seq float": with_field("seq", 2.0),
    "id surrogate": with_field("id", SURROGATE),
    "id number": with_field("id", 7),
    "kind list": with_field("kind", ["turn"]),
    "kind empty": with_field("kind", ""),
    "sources surrogate": with_field("sources", [SURROGATE]),
    "sources numbers": with_field("sources", [1]),
    "sources text": with_field("sources", "t-1"),
    "hash number": with_field("hash", 5),
    "hash short": with_field("hash", "00"),
    "salt null": with_field("salt", None),
    "erased ids 5": lambda lines: lines[2].update(kind="erased", body={"ids": 5, "why": "asked"}),
    "erased ids nested": lambda lines: lines[2].update(kind="erased", body={"ids": [[1]], "why": "asked"}),
    "erased without ids": lambda lines: lines[2].update(kind="erased", body={}),
    "head 5": with_head(5),
    "head null": with_head(None),
    "head empty": with_head({}),
    "signature 5": lambda lines: lines[-1]["head"].update(signature=5),
    "signature not hex": lambda lines: lines[-1]["head"].update(signature="zz"),
    "head seq list": lambda lines: lines[-1]["head"].update(seq=[1]),
    "no head": lambda lines: lines.__delitem__(-1),
    "owner surrogate": with_first("owner", SURROGATE),
    "owner missing": lambda lines: lines[0].__delitem__("owner"),
    "entries text": with_first("entries", "all"),
    "key 5": with_first("public_key", 5),
    "key short": with_first("public_key", "00"),
    "version of the format": with_first("version", 2),
}

DEED = {
    "deed": "e-added",
    "state": "done",
    "skill": "reminders",
    "verb": "set",
    "arguments": {},
    "risk": "reversible",
    "preview": {"title": "Remind you", "lines": []},
    "proposed_at": "2026-11-23T09:00:00+00:00",
    "expires_at": None,
    "talk": None,
    "undoes": None,
    "approved_by": "rule",
    "result": None,
    "inverse": None,
    "error": "",
}
REMINDER = {
    "reminder": "e-added",
    "change": "set",
    "text": "call Ana",
    "wall": "2026-11-24T09:00:00",
    "zone": "Europe/Lisbon",
    "instant": "2026-11-24T09:00:00+00:00",
    "pinned": False,
    "timer": False,
    "rrule": "",
}

VERIFIES: dict[str, Change] = {  # the chain holds, and she could not live with it
    "turn empty": added("turn", {}),
    "turn text number": added("turn", {"text": 5}),
    "turn text null": added("turn", {"text": None}),
    "turn talk list": added("turn", {"text": "hello", "talk": [1]}),
    "turn of version 2": added("turn", {"text": "hello"}, version=2),
    "reply moves number": added("reply", {"text": "hello", "moves": 5}),
    "reply without text": added("reply", {}),
    "deed empty": added("deed", {}),
    "deed state unknown": added("deed", DEED | {"state": "dreamt"}),
    "deed risk unknown": added("deed", DEED | {"risk": "none"}),
    "deed preview null": added("deed", DEED | {"preview": None}),
    "deed preview lines": added("deed", DEED | {"preview": {"title": "x", "lines": [[1]]}}),
    "deed time": added("deed", DEED | {"proposed_at": "yesterday"}),
    "deed inverse": added("deed", DEED | {"inverse": [1]}),
    "deed name list": added("deed", DEED | {"deed": [1]}),
    "deed error null": added("deed", DEED | {"error": None}),
    "reminder empty": added("reminder", {}),
    "reminder wall": added("reminder", REMINDER | {"wall": "soon"}),
    "reminder text null": added("reminder", REMINDER | {"text": None}),
    "reminder zone number": added("reminder", REMINDER | {"zone": 5}),
    "reminder at the end of time": added(
        "reminder", REMINDER | {"wall": "9999-12-31T23:59:59", "zone": "America/Lima"}
    ),
    "fired empty": added("fired", {}),
    "acknowledged empty": added("acknowledged", {}),
    "named number": added("named", {"name": 5}),
    "named empty": added("named", {}),
    "zone number": added("zone", {"zone": 5}),
    "consent empty": added("consent", {}),
    "consent for a name": added("consent", {"what": "her_name", "given": True}),
    "corrected empty": added("corrected", {}),
    "corrected huge": added("corrected", {"fact": 2**70, "value": "x"}),
    "forgotten until": added("forgotten", {"ids": ["t-1"], "until": "later"}),
    "forgotten ids": added("forgotten", {"ids": 5, "until": "2026-11-24T09:00:00+00:00"}),
    "restored ids": added("restored", {"ids": [[1]]}),
}


def write(lines: Lines, path) -> None:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


def changed(good, change: Change):
    lines = [json.loads(line) for line in good.read_text(encoding="utf-8").splitlines()]
    change(lines)
    path = good.with_name("hostile.jsonl")
    write(lines, path)
    return path


async def everything(house):
    return await house.journal.look(lambda tx: list(entries(SOLE_OWNER, tx)))


async def refused(house, path) -> str:
    """The one sentence; and the home stands as it did, anchor and all."""
    await house.journal.append(Draft(kind="opened", body={"program": "0"}))
    house.journal.anchor.write(await house.journal.look(lambda tx: read_head(SOLE_OWNER, tx)))
    before = await everything(house)
    with pytest.raises((NotAnExportError, BadInputError)) as caught:
        await import_from(house.journal, path)
    assert await everything(house) == before
    assert house.journal.anchor.read().seq == 1
    text = str(caught.value)
    assert text.endswith(".")
    assert "\n" not in text
    assert len(text) < 200
    return text


@pytest.mark.parametrize("name", ANY_FILE)
async def test_a_hostile_file_is_refused_with_one_sentence(tmp_path, good, name, capsys):
    path = changed(good, ANY_FILE[name])
    await refused(home(tmp_path, "other"), path)
    assert main([str(path)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1


@pytest.mark.parametrize("name", VERIFIES)
async def test_an_export_that_verifies_and_makes_no_sense_is_refused_whole(tmp_path, good, name):
    path = changed(good, VERIFIES[name])
    assert check_export(path)[1] == []
    text = await refused(home(tmp_path, "other"), path)
    assert text.startswith("Entry ")
    assert text.endswith("Nothing was taken in.")


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: None,
        signed_anew,
        added("deed", DEED),
        added("reminder", REMINDER),
        added("turn", {"text": "[" * 5000}),
        added("zone", {"zone": "../../etc/passwd"}),
        added("zone", {"zone": "Nowhere/Nope"}),
        added("zone", {"zone": "Europe"}),
        added("zone", {"zone": ""}),
        added("notice", {}),
        added("erased", {"ids": []}),
        added("dreamt", {"of": "sheep"}, version=7),
    ],
)
async def test_what_can_be_lived_with_goes_in_and_she_still_answers(tmp_path, good, change):
    house = home(tmp_path, "other")
    path = changed(good, change)
    assert main([str(path)]) == 0
    assert await import_from(house.journal, path) == check_export(path)[0]
    assert (await say_once(house, "what is my name?")).reply
    assert all(readable(entry) for entry in await everything(house))


async def test_a_zone_that_nobody_knows_is_this_machines(good, tmp_path):
    house = home(tmp_path, "other")
    await import_from(house.journal, changed(good, added("zone", {"zone": "Nowhere/Nope"})))
    assert await house.journal.look(lambda tx: read_zone(SOLE_OWNER, tx)) == local_zone()


@pytest.mark.parametrize(("kind", "body"), [("turn", {}), ("notice", {}), ("deed", {"preview": "x"})])
async def test_an_entry_that_says_nothing_known_is_still_one_line(tmp_path, kind, body):
    house, _ = fake_house()
    house.journal.projections = ()
    (entry,) = await house.journal.append(Draft(kind=kind, body=body))
    assert readable(entry) == f"{kind.capitalize()}."


async def test_a_life_that_has_begun_keeps_its_anchor(tmp_path, good):
    house = home(tmp_path, "other")
    await say_once(house, "hello")
    house.journal.anchor.write(await house.journal.look(lambda tx: read_head(SOLE_OWNER, tx)))
    before = house.journal.anchor.path.read_bytes()
    with pytest.raises(BadInputError, match="begun"):
        await import_from(house.journal, good)
    assert house.journal.anchor.path.read_bytes() == before


async def test_only_a_plain_file_is_opened(tmp_path):
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "folder", "a\0b", "missing"):
        if name == "folder":
            (tmp_path / name).mkdir()
        house, _ = fake_house()
        with pytest.raises((NotAnExportError, BadInputError), match=r"\.$"):
            await asyncio.wait_for(import_from(house.journal, tmp_path / name), 10)
        assert main([str(tmp_path / name)]) == 1


async def test_a_file_changed_after_it_was_checked_is_refused(tmp_path, good):
    house = home(tmp_path, "other")
    other = changed(good, added("notice", {"what": "another life"})).read_text()
    act = house.journal.act

    async def late(work):
        good.write_text(other)
        return await act(work)

    house.journal.act = late
    with pytest.raises(NotAnExportError, match="changed while I read it"):
        await import_from(house.journal, good)
    assert await everything(house) == []


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\n", b"{}\n", b"[]\n", b"[" * 100_000 + b"\n", b"9" * 9999])
async def test_bytes_that_are_no_export(tmp_path, raw, capsys):
    (tmp_path / "raw").write_bytes(raw)
    await refused(home(tmp_path, "other"), tmp_path / "raw")
    assert main([str(tmp_path / "raw")]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_the_check_runs_by_itself(good):
    path = changed(good, with_field("body", None))
    command = [sys.executable, "-m", "samantha.journal.carry", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)


def test_settings_that_cannot_be_read(tmp_path):
    assert read_settings(tmp_path / "none.toml") == Settings()
    with pytest.raises(BadInputError, match=r"can't read .+\.$"):
        read_settings(tmp_path)
    (tmp_path / "settings.toml").write_text('[server]\nhost = ""\n')
    with pytest.raises(BadInputError, match=r"server\.host"):
        read_settings(tmp_path / "settings.toml")

"""The chain, its anchor and erasing: whatever was done to a journal is found, and erased is gone."""

import json
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samantha.core.entry import Draft
from samantha.core.ids import SOLE_OWNER
from samantha.journal.anchor import Anchor, Head, home_key
from samantha.journal.backup import Backups
from samantha.journal.carry import check_export
from samantha.journal.erase import closure, erase
from samantha.journal.export import export_to, import_from
from samantha.journal.journal import ChainedJournal, entries, read_head
from samantha.journal.verify import verify
from samantha.store.sqlite import SqliteStore
from samantha.testing.clock import FakeClock
from samantha.testing.store import MemoryStore


def said(text, *sources):
    return Draft(
        kind="turn", body={"text": text, "talk": "k-1", "channel": "text", "client": ""}, sources=sources
    )


def life(tmp_path, name="anchor") -> ChainedJournal:
    anchor = Anchor(tmp_path / name, home_key(tmp_path / "key"))
    return ChainedJournal(MemoryStore(), FakeClock(), SOLE_OWNER, (), anchor)


async def report(journal):
    return await journal.look(lambda tx: verify(SOLE_OWNER, tx, journal.anchor))


async def test_entries_come_back_as_they_were_written(tmp_path):
    journal = life(tmp_path)
    await journal.append(said("one"), said("two"))
    (third,) = await journal.append(said("three"))
    found = await journal.look(lambda tx: list(entries(SOLE_OWNER, tx)))
    assert [entry.body["text"] for entry in found] == ["one", "two", "three"]
    assert found[2] == third
    assert (await report(journal)).holds


async def test_erasing_takes_what_was_made_from_it_and_the_chain_still_verifies(tmp_path):
    journal = life(tmp_path)
    (one,) = await journal.append(said("the boat"))
    (two,) = await journal.append(Draft(kind="reply", body={"text": "the boat?"}, sources=(one.id,)))
    (three,) = await journal.append(Draft(kind="reply", body={"text": "once more"}, sources=(two.id,)))
    (other,) = await journal.append(said("the weather"))
    gone = await journal.act(lambda pen: erase(pen, [one.id], "asked"))
    assert gone == {one.id, two.id, three.id}
    left = await journal.look(lambda tx: {entry.id: entry.body for entry in entries(SOLE_OWNER, tx)})
    assert [left[id_] for id_ in (one.id, two.id, three.id)] == [None] * 3
    assert left[other.id]["text"] == "the weather"
    assert (await report(journal)).holds


async def test_consents_outlive_the_words_they_were_given_in(tmp_path):
    journal = life(tmp_path)
    (one,) = await journal.append(said("yes, i am 34"))
    (consent,) = await journal.append(
        Draft(kind="consent", body={"what": "adult", "given": True}, sources=(one.id,))
    )
    assert consent.id not in await journal.look(lambda tx: closure(SOLE_OWNER, [one.id], tx))


async def test_a_journal_cut_at_its_end_fails_against_its_anchor(tmp_path):
    journal = life(tmp_path)
    for n in range(5):
        await journal.append(said(str(n)))
    await journal.store.write(lambda tx: tx.run("DELETE FROM journal WHERE seq = 5"))
    found = await report(journal)
    assert [finding.what for finding in found.findings] == ["the journal ends here, and its anchor says 5"]


async def test_an_anchor_is_read_after_any_torn_write(tmp_path):
    journal = life(tmp_path)
    for n in range(4):
        await journal.append(said(str(n)))
    path = tmp_path / "anchor"
    whole = path.read_bytes()
    for cut in range(0, 512, 37):
        for slot in (0, 1):
            torn = bytearray(whole)
            torn[slot * 512 + cut : slot * 512 + 512] = b"\0" * (512 - cut)
            path.write_bytes(bytes(torn))
            head = Anchor(path, home_key(tmp_path / "key")).read()
            assert head is not None
            assert head.seq in (3, 4)


async def test_an_anchor_signed_by_another_key_is_no_anchor(tmp_path):
    journal = life(tmp_path)
    await journal.append(said("one"))
    stranger = Anchor(tmp_path / "anchor", home_key(tmp_path / "another key"))
    assert stranger.read() is None


async def test_a_restarted_anchor_never_overwrites_the_newest_head(tmp_path):
    key = home_key(tmp_path / "key")
    for seq in range(1, 8):  # each time a new process: which slot is older has to be read from the file
        anchor = Anchor(tmp_path / "anchor", key)
        anchor.write(Head(owner="me", seq=seq, hash=bytes([seq]) * 32))
        anchor.close()
        raw = (tmp_path / "anchor").read_bytes()
        seqs = sorted(
            json.loads(raw[at : at + 512])["seq"] for at in (0, 512) if raw[at : at + 512].strip(b"\0 ")
        )
        assert seqs == [seq - 1, seq][-len(seqs) :]


KINDS = ("turn", "reply", "deed", "notice")
lives = st.lists(
    st.tuples(st.sampled_from(KINDS), st.text(max_size=40), st.lists(st.integers(0, 30), max_size=3)),
    min_size=1,
    max_size=25,
)
CHANGES = (
    "kind",
    "version",
    "at",
    "sources",
    "commitment",
    "prev",
    "hash",
    "id",
    "sealed",
    "salt",
    "key",
    "drop",
    "tail",
)


async def written(journal, plan, erasures):
    ids = []
    for kind, text, sources in plan:
        picked = tuple(ids[n % len(ids)] for n in sources) if ids else ()
        (entry,) = await journal.append(Draft(kind=kind, body={"text": text, "what": text}, sources=picked))
        ids.append(entry.id)
    for n in erasures:
        await journal.act(lambda pen, n=n: erase(pen, [ids[n % len(ids)]], "asked"))
    return ids


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=lives, erasures=st.lists(st.integers(0, 30), max_size=4))
async def test_any_journal_with_any_erasures_still_verifies(tmp_path_factory, plan, erasures):
    journal = life(tmp_path_factory.mktemp("life"))
    await written(journal, plan, erasures)
    assert (await report(journal)).findings == ()


def flipped(value, rng):
    if isinstance(value, int):
        return value + 1
    raw = bytearray(value if isinstance(value, bytes) else value.encode())
    at = rng.randrange(len(raw))
    raw[at] ^= 1 << rng.randrange(7)
    return bytes(raw) if isinstance(value, bytes) else raw.decode("utf-8", "replace")


def tamper(change, seq, rng):
    def work(tx):
        table = "content" if change in ("sealed", "salt", "key") else "journal"
        rows = tx.run(
            f"SELECT {change if change not in ('drop', 'tail') else 'seq'} FROM {table} WHERE seq = ?", seq
        )
        if change == "drop":
            tx.run("DELETE FROM journal WHERE seq = ?", seq)
        elif change == "tail":
            tx.run("DELETE FROM journal WHERE seq >= ?", seq)
        elif not rows:
            return False
        else:
            tx.run(f"UPDATE {table} SET {change} = ? WHERE seq = ?", flipped(rows[0][0], rng), seq)
        return True

    return work


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    plan=lives,
    erasures=st.lists(st.integers(0, 30), max_size=2),
    change=st.sampled_from(CHANGES),
    seed=st.integers(),
)
async def test_any_byte_changed_any_entry_dropped_any_tail_cut_is_found(
    tmp_path_factory, plan, erasures, change, seed
):
    rng = random.Random(seed)
    journal = life(tmp_path_factory.mktemp("life"))
    await written(journal, plan, erasures)
    head = await journal.look(lambda tx: read_head(SOLE_OWNER, tx))
    done = await journal.store.read(tamper(change, rng.randint(1, head.seq), rng))
    if done:
        assert not (await report(journal)).holds


async def test_a_rewritten_head_is_found(tmp_path):
    journal = life(tmp_path)
    for n in range(6):
        await journal.append(said(str(n)))
    kept = (tmp_path / "anchor").read_bytes()
    await journal.store.write(lambda tx: tx.run("DELETE FROM journal WHERE seq > 3"))
    await journal.store.write(lambda tx: tx.run("DELETE FROM content WHERE seq > 3"))
    forger = ChainedJournal(journal.store, FakeClock(), SOLE_OWNER)
    for n in range(6):
        await forger.append(said(f"forged {n}"))
    (tmp_path / "anchor").write_bytes(kept)
    assert "it is not the entry that was anchored" in [
        finding.what for finding in (await report(journal)).findings
    ]


async def test_words_missing_without_an_erased_entry_fail(tmp_path):
    journal = life(tmp_path)
    await journal.append(said("one"), said("two"))
    await journal.store.write(lambda tx: tx.run("DELETE FROM content WHERE seq = 1"))
    assert not (await report(journal)).holds


async def test_export_and_import_give_an_identical_journal(tmp_path):
    journal = life(tmp_path)
    ids = await written(journal, [("turn", f"words {n} é世界", [n]) for n in range(30)], [3])
    assert await export_to(journal, tmp_path / "out.jsonl") == 31
    assert check_export(tmp_path / "out.jsonl") == (31, [])
    other = life(tmp_path, "other anchor")
    assert await import_from(other, tmp_path / "out.jsonl") == 31
    first, second = [await each.look(lambda tx: list(entries(SOLE_OWNER, tx))) for each in (journal, other)]
    assert first == second
    assert len(first) == len(ids) + 1
    assert (await report(other)).holds


@pytest.mark.parametrize("at", [0.1, 0.35, 0.6, 0.9])
async def test_a_changed_export_is_refused_whole(tmp_path, at):
    journal = life(tmp_path)
    await written(journal, [("turn", f"words {n}", []) for n in range(10)], [])
    await export_to(journal, tmp_path / "out.jsonl")
    text = (tmp_path / "out.jsonl").read_text()
    lines = text.splitlines(keepends=True)
    line = int(len(lines) * at) or 1
    lines[line] = lines[line].replace("words", "lies", 1)
    (tmp_path / "out.jsonl").write_text("".join(lines))
    other = life(tmp_path, "other anchor")
    with pytest.raises(Exception, match="verify"):
        await import_from(other, tmp_path / "out.jsonl")
    assert await other.look(lambda tx: read_head(SOLE_OWNER, tx)) is None


@pytest.mark.parametrize("prefer", ["sqlcipher3", "sqlite3"])
@pytest.mark.parametrize("many", [250, pytest.param(1000, marks=pytest.mark.prove)])
async def test_erased_canaries_leave_no_byte_in_the_home(tmp_path, prefer, many):
    store = (
        SqliteStore(tmp_path / "home" / "samantha.db", prefer=prefer)
        if (tmp_path / "home").mkdir() is None
        else None
    )
    clock = FakeClock()
    backups = Backups(tmp_path / "home" / "backups", store, clock)
    from samantha.memory.projection import MemoryProjection

    anchor = Anchor(tmp_path / "state" / "a", home_key(tmp_path / "home" / "key"))
    journal = ChainedJournal(store, clock, SOLE_OWNER, (MemoryProjection(),), anchor, backups)
    canaries = [f"canary{random.Random(n).getrandbits(64):016x}" for n in range(many)]
    ids = []
    for start in range(0, many, 50):
        made = await journal.append(
            *(said(f"my sister is called {word}") for word in canaries[start : start + 50])
        )
        ids += [entry.id for entry in made]
    await backups.daily()
    await journal.append(said("this stays"))
    await journal.act(lambda pen: erase(pen, ids, "asked"))
    files = [path for path in (tmp_path / "home").rglob("*") if path.is_file()]
    everything = b"".join(path.read_bytes() for path in files).lower()
    assert len(files) >= 3
    assert not [word for word in canaries if word.encode() in everything]
    assert (await report(journal)).holds
    await store.close()

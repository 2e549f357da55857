"""Which mind answers: here at a word, elsewhere after a yes, and each step can be taken back."""

from dataclasses import asdict, replace

import pytest

from samantha.core.deed import DeedState, Proposal, Risk
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, RefusedError
from samantha.core.model import Endpoint
from samantha.deeds.desk import Desk
from samantha.deeds.record import DeedRecord
from samantha.journal.journal import latest
from samantha.journal.readable import readable
from samantha.memory.profile import Profile, may_offer_model, read_model, read_profile
from samantha.skills.thinking import Thinking
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal

LLAMA = Endpoint(name="ollama/llama3.2:3b", url="http://127.0.0.1:11434/v1", model="llama3.2:3b")
QWEN = Endpoint(name="ollama/qwen2.5:7b", url="http://127.0.0.1:11434/v1", model="qwen2.5:7b", sees=True)
FILE = Endpoint(name="file/tiny", url="file:/home/me/models/tiny.gguf", model="tiny")
CLOUD = Endpoint(name="openai", url="https://api.openai.example/v1", model="big", window=64_000)
OPEN = Endpoint(name="attic", url="http://192.168.1.9:8000/v1", model="big")


class Bench:
    """The trade on a desk of its own; `named` is what the settings name."""

    def __init__(self, *named: Endpoint) -> None:
        self.named = list(named)
        clock = FakeClock()
        self.journal = fake_journal(DeedRecord(), Profile(), clock=clock)
        self.desk = Desk(self.journal, (Thinking(lambda: self.named),), clock)

    async def propose(self, verb, endpoint=None):
        arguments = asdict(endpoint) if endpoint else {}
        return await self.desk.propose(Proposal(skill="thinking", verb=verb, arguments=arguments))

    async def agree(self, deed):
        return await self.desk.approve(deed.id, deed.hash, "terminal")

    async def profile(self):
        return await self.journal.look(lambda tx: read_profile(self.journal.owner, tx))

    async def model(self):
        return read_model(await self.profile())


@pytest.mark.parametrize("endpoint", [LLAMA, QWEN, FILE, replace(CLOUD, url="http://localhost:1234/v1")])
async def test_one_that_is_here_is_used_at_a_word_and_undone(endpoint):
    bench = Bench()
    deed = await bench.propose("use", endpoint)
    assert deed.state is DeedState.DONE
    assert deed.risk is Risk.REVERSIBLE
    assert await bench.model() == endpoint
    await bench.desk.undo()
    assert await bench.model() is None


@pytest.mark.parametrize(
    "url",
    [
        "https://api.openai.example/v1",
        "http://127.0.0.1.evil.example/v1",
        "http://192.168.1.9/v1",
        "http://0.0.0.0:11434/v1",
        "http://localhost.evil.example/v1",
        "http://me@evil.example/v1",
    ],
)
async def test_one_that_is_elsewhere_is_never_used_at_a_word(url):
    bench = Bench(replace(LLAMA, url=url))
    with pytest.raises(BadInputError, match="not on this machine"):
        await bench.propose("use", replace(LLAMA, url=url))
    assert await bench.model() is None


async def test_elsewhere_is_previewed_by_code_and_waits_for_a_yes():
    bench = Bench(CLOUD)
    deed = await bench.propose("use_elsewhere", CLOUD)
    assert deed.state is DeedState.PROPOSED
    assert deed.preview.lines == (
        ("To", "api.openai.example (big)"),
        ("Says", "what you say to me, and what I remember that bears on it"),
        ("Undo", "whenever you like"),
    )
    assert (deed.preview.yes, await bench.model()) == ("Think with it", None)
    with pytest.raises(RefusedError):
        await bench.desk.approve(deed.id, deed.hash, "rule")
    await bench.agree(deed)
    assert await bench.model() == CLOUD


async def test_a_line_that_others_can_read_is_named_so():
    bench = Bench(OPEN)
    deed = await bench.propose("use_elsewhere", OPEN)
    assert "Unencrypted" in dict(deed.preview.lines)


@pytest.mark.parametrize(
    "change", [{"url": "https://thief.example/v1"}, {"model": "dearer"}, {"name": "other"}]
)
async def test_elsewhere_is_refused_where_the_settings_do_not_name_exactly_that(change):
    bench = Bench(CLOUD)
    with pytest.raises(BadInputError, match="only where settings"):
        await bench.propose("use_elsewhere", replace(CLOUD, **change))


async def test_a_yes_to_what_the_settings_no_longer_name_changes_nothing():
    bench = Bench(CLOUD)
    deed = await bench.propose("use_elsewhere", CLOUD)
    bench.named.clear()
    with pytest.raises(BadInputError):
        await bench.agree(deed)
    assert await bench.model() is None


async def test_undo_brings_back_whoever_answered_before():
    bench = Bench()
    await bench.propose("use", LLAMA)
    await bench.propose("use", QWEN)
    await bench.desk.undo()
    assert await bench.model() == LLAMA
    await bench.propose("leave")
    assert await bench.model() is None
    await bench.desk.undo()
    assert await bench.model() == LLAMA


async def test_going_back_to_another_machine_is_asked_anew():
    bench = Bench(CLOUD)
    await bench.agree(await bench.propose("use_elsewhere", CLOUD))
    left = await bench.propose("leave")
    assert left.state is DeedState.DONE
    back = await bench.desk.undo()
    assert back.state is DeedState.PROPOSED
    assert await bench.model() is None
    await bench.agree(back)
    assert await bench.model() == CLOUD


async def test_what_stands_already_is_told():
    bench = Bench()
    with pytest.raises(BadInputError, match="by myself already"):
        await bench.propose("leave")
    await bench.propose("use", LLAMA)
    with pytest.raises(BadInputError, match="already"):
        await bench.propose("use", LLAMA)


def test_no_model_is_ever_told_of_these_verbs():
    assert Desk(fake_journal(), (Thinking(),), FakeClock()).tools() == ()


async def test_each_switch_is_in_the_journal_in_a_readable_line():
    bench = Bench()
    await bench.propose("use", LLAMA)
    await bench.propose("leave")
    owner = bench.journal.owner
    shown = [readable(entry) for entry in await bench.journal.look(lambda tx: latest(owner, tx, 10, None))]
    assert f"From here on I think with {LLAMA.name}." in shown
    assert "From here on I answer by myself, with no language model." in shown


# --- what the profile remembers of it ---------------------------------------------------------------


def reply(*moves, models=()):
    body = {"text": "x", "talk": "k", "moves": list(moves), "expects": "", "carry": "", "cut": False}
    return Draft(kind="reply", body=body | ({"models": list(models)} if models else {}))


async def test_an_offer_counts_once_it_was_heard_and_a_rebuild_says_the_same():
    bench = Bench()
    await bench.journal.append(reply("greeting"))
    assert may_offer_model(await bench.profile())
    (entry,) = await bench.journal.append(reply("greeting", "mind.offer"))
    before = await bench.profile()
    assert not may_offer_model(before)

    def rebuild(pen):
        profile = Profile()
        profile.clear(pen.owner, pen.tx)
        from samantha.journal.journal import entries

        for each in entries(pen.owner, pen.tx):
            profile.apply(each, pen.tx)

    await bench.journal.act(rebuild)
    assert await bench.profile() == before
    await bench.journal.act(lambda pen: Profile().erase(pen.owner, {entry.id}, pen.tx))
    assert may_offer_model(await bench.profile())


async def test_who_has_chosen_a_mind_is_not_offered_one():
    bench = Bench()
    await bench.propose("use", LLAMA)
    await bench.desk.undo()
    assert not may_offer_model(await bench.profile())


@pytest.mark.parametrize(
    "body",
    [
        {"name": "x"},
        {"name": None, "url": "u", "model": "m"},
        {"name": "x", "url": ["u"], "model": "m", "window": 1},
    ],
)
async def test_a_mind_told_in_another_way_is_the_reflex(body):
    bench = Bench()
    await bench.journal.append(Draft(kind="mind", body=body))
    assert await bench.model() is None


async def test_a_reply_names_the_mind_that_it_was_thought_with():
    bench = Bench()
    (entry,) = await bench.journal.append(reply("thought", models=[LLAMA.name]))
    assert readable(entry) == f"I said: x (thought with {LLAMA.name})"

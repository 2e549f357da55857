"""Pictures: what is taken as one, how many are held, what she says of them; erasing leaves no byte."""

import asyncio
import base64
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

from samantha.conversation.house import House
from samantha.conversation.media import MOST_PIXELS, NotAPictureError, take_picture
from samantha.conversation.pictures import MOST, HeldPictures, wordless
from samantha.core.deed import DeedState, Proposal
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.events import DeedChanged
from samantha.core.ids import SOLE_OWNER, PictureId, new_id
from samantha.core.model import Endpoint, Picture
from samantha.deeds.desk import Desk
from samantha.deeds.record import DeedRecord
from samantha.journal.erase import erase
from samantha.journal.journal import ChainedJournal
from samantha.memory.hiding import overdue
from samantha.memory.projection import MemoryProjection
from samantha.memory.recall import search
from samantha.mind.mind import TwoMinds
from samantha.mind.reflex.en import showing as p
from samantha.mind.reflex.lines import lines
from samantha.mind.thought.thought import Thought
from samantha.settings import Settings
from samantha.skills import pictures as skill
from samantha.skills.pictures import PictureRecord, Pictures, find_kept, list_kept, read_bytes
from samantha.store.home import Home
from samantha.store.sqlite import SqliteStore
from samantha.testing.clock import FakeClock
from samantha.testing.house import Watched, fake_house
from samantha.testing.model import Script, ScriptedModel
from samantha.wiring import open_house

CANARY = b"canary in the pixels 7Q"
GIF = b"GIF89a\x03\x00\x02\x00\x00\x00\x00"
ONE, TWO = PictureId("p-0000000000000001"), PictureId("p-0000000000000002")


def picture(id_: PictureId = ONE, content: bytes = GIF + CANARY) -> Picture:
    return Picture(id=id_, media="image/gif", content=content)


# --- what is taken as a picture -------------------------------------------------------------------

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x00\x80\x08\x02\x00\x00\x00"
JPEG = b"\xff\xd8\xff\xe0\x00\x06JFIF\xff\xff\xc2\x00\x11\x08\x00\x80\x01\x00\x03" + bytes(9)
LOSSY = b"RIFF\x20\x00\x00\x00WEBPVP8 \x14\x00\x00\x00\x10\x02\x00\x9d\x01\x2a\x00\x01\x80\x00"
LOSSLESS = b"RIFF\x20\x00\x00\x00WEBPVP8L\x14\x00\x00\x00\x2f\xff\xc0\x1f\x00\x00\x00\x00\x00\x00"
EXTENDED = b"RIFF\x20\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\xff\x00\x00\x7f\x00\x00"


@pytest.mark.parametrize(
    ("content", "media"),
    [
        (PNG, "image/png"),
        (JPEG, "image/jpeg"),
        (LOSSY, "image/webp"),
        (LOSSLESS, "image/webp"),
        (EXTENDED, "image/webp"),
        (GIF, "image/gif"),
        (b"GIF87a\x01\x00\x01\x00", "image/gif"),
    ],
)
def test_the_first_bytes_tell_which_kind_it_is(content, media):
    taken = take_picture(ONE, content)
    assert (taken.id, taken.media, taken.content) == (ONE, media, content)


@pytest.mark.parametrize(
    "content", [b"<html>", b"<svg/>", b"%PDF", b"\x00" * 50, b"GIF", b"RIFF....WAVE", b"BM", b"\xff\xd8"]
)
def test_what_is_none_of_the_four_is_no_picture(content):
    with pytest.raises(NotAPictureError, match=r"no picture I know"):
        take_picture(ONE, content)


@pytest.mark.parametrize(
    "content",
    [
        *(b"", PNG[:20], JPEG[:14], GIF[:8], LOSSY[:26], b"GIF89a\x00\x00\x02\x00"),
        *(b"\xff\xd8\xff\xe0\xff\xff", b"\xff\xd8\xff" * 9, JPEG[:4] + b"\x00\x00" + b"\xff" * 99),
        PNG[:16] + b"\xff\xff\xff\xff" * 2,
        b"GIF89a" + (60_000).to_bytes(2, "little") * 2,
    ],
)
def test_what_breaks_off_or_is_endless_is_refused_in_a_sentence(content):
    with pytest.raises(BadInputError) as caught:
        take_picture(ONE, content)
    assert str(caught.value).endswith(".")
    assert MOST_PIXELS < 60_000**2


def test_a_dozen_are_held_and_the_oldest_goes_first():
    held = HeldPictures()
    ids = [PictureId(f"p-{n:016}") for n in range(MOST + 2)]
    for id_ in ids:
        held.hold(picture(id_))
    assert [id_ for id_ in ids if held.find(id_) is None] == ids[:2]


# --- the skill ------------------------------------------------------------------------------------


@dataclass
class Bench:
    """The desk with pictures alone, on a database of its own."""

    journal: ChainedJournal
    clock: FakeClock
    held: HeldPictures = field(default_factory=HeldPictures)

    def __post_init__(self) -> None:
        self.desk = Desk(self.journal, (Pictures(self.held.find),), self.clock)

    async def run(self, verb: str, id_: str = ONE, caption: str = ""):
        arguments = {"id": id_, "caption": caption} if verb == "keep" else {"id": id_}
        return await self.desk.propose(Proposal(skill="pictures", verb=verb, arguments=arguments))

    async def kept(self) -> list[str]:
        return [one.id for one in await self.journal.look(lambda tx: list_kept(SOLE_OWNER, tx))]

    async def bytes_of(self, id_: str) -> bytes | None:
        def read(tx):
            kept = find_kept(SOLE_OWNER, tx, id_)
            found = read_bytes(SOLE_OWNER, tx, kept) if kept else None
            return found.content if found else None

        return await self.journal.look(read)

    async def a_day_later(self) -> None:
        await self.clock.advance(timedelta(hours=25))
        now = self.clock.now()
        ids = await self.journal.look(lambda tx: overdue(SOLE_OWNER, tx, now))
        await self.journal.act(lambda pen: erase(pen, ids, "a day later"))


@pytest.fixture
async def bench(tmp_path: Path):
    clock = FakeClock()
    store = SqliteStore(tmp_path / "life.db")
    projections = (MemoryProjection(), DeedRecord(), PictureRecord())
    made = Bench(ChainedJournal(store, clock, SOLE_OWNER, projections), clock)
    made.held.hold(picture(ONE))
    made.held.hold(picture(TWO, GIF + b"another"))
    yield made
    await store.close()


async def test_a_kept_picture_comes_back_byte_for_byte(bench):
    deed = await bench.run("keep", caption="the mill")
    assert deed.state is DeedState.DONE
    assert await bench.kept() == [ONE]
    assert await bench.bytes_of(ONE) == GIF + CANARY


async def test_undoing_puts_it_out_of_sight_and_undoing_that_brings_it_back(bench):
    deed = await bench.run("keep")
    dropped = await bench.desk.undo(deed.id)
    assert (dropped.verb, await bench.kept()) == ("drop", [])
    await bench.desk.undo(dropped.id)
    assert await bench.kept() == [ONE]
    await bench.a_day_later()
    assert await bench.bytes_of(ONE) == GIF + CANARY


async def test_what_was_let_go_can_be_kept_again_within_the_day_though_it_is_no_longer_held(bench):
    await bench.run("keep", caption="the mill")
    await bench.run("drop")
    again = Bench(bench.journal, bench.clock)
    await again.run("keep")
    assert await again.kept() == [ONE]


async def test_a_day_after_letting_go_not_a_byte_is_left_nor_its_caption(bench, tmp_path):
    def on_disk(words: bytes) -> bool:
        return any(words in file.read_bytes() for file in tmp_path.glob("life.db*"))

    keys = lambda tx: tx.run("SELECT key, sealed FROM content")  # noqa: E731
    await bench.run("keep", caption="zanzibar at dusk")
    await bench.run("keep", TWO, caption="stays")
    before = set(await bench.journal.look(keys))
    assert on_disk(b"zanzibar")
    assert not on_disk(CANARY)
    assert not on_disk(base64.b64encode(CANARY)[4:-4])  # sealed from the first moment on
    await bench.run("drop")
    await bench.run("keep", ONE, caption="zanzibar again")
    await bench.run("drop")
    await bench.a_day_later()
    assert not on_disk(b"zanzibar")
    gone = before - set(await bench.journal.look(keys))
    assert len(gone) == 2  # the picture, and the deed that kept it
    for key, sealed in gone:
        assert not on_disk(key)
        assert not on_disk(sealed[:64])
        assert not on_disk(sealed[-64:])
    assert await bench.bytes_of(ONE) is None
    assert (await bench.kept(), await bench.bytes_of(TWO)) == ([TWO], GIF + b"another")
    await bench.run("keep")  # it may be kept anew, as long as it is held
    assert await bench.kept() == [ONE, TWO]


async def test_forgetting_the_turn_that_showed_it_takes_the_picture_along(bench):
    body = {"text": "(a picture)", "talk": "k-1", "pictures": [ONE]}
    (turn,) = await bench.journal.append(Draft(kind="turn", body=body))
    await bench.desk.propose(
        Proposal(skill="pictures", verb="keep", arguments={"id": ONE}, sources=(turn.id,))
    )
    await bench.journal.act(lambda pen: erase(pen, [turn.id], "asked"))
    assert await bench.kept() == []


async def test_one_that_is_gone_is_not_found_and_too_many_are_refused(bench, monkeypatch):
    with pytest.raises(NotFoundError, match=r"no longer hold"):
        await bench.run("keep", "p-0000000000000009")
    monkeypatch.setattr(skill, "MOST_KEPT", 1)
    await bench.run("keep")
    with pytest.raises(BadInputError, match=r"1 pictures at most"):
        await bench.run("keep", TWO)


# --- what she says --------------------------------------------------------------------------------

SEES_NOT = Endpoint(name="reads", url="http://127.0.0.1:1/v1", model="m")
SEES = Endpoint(name="looks", url="http://127.0.0.1:1/v1", model="m", sees=True)
MET = ("jonas", "yes", "moving", "no thanks", "skip", "fine", "ok")


class Evening:
    """A talk with the reflex, in which pictures are given."""

    def __init__(self, *scripts: Script, is_met: bool = True) -> None:
        clock = FakeClock()  # the model's own: nothing here waits for it
        self.model = ScriptedModel(*scripts, clock=clock, endpoint=SEES)
        self.looks = bool(scripts)
        mind = TwoMinds(Thought(lambda _: self.model, clock)) if scripts else None
        self.house, self.clock = fake_house(mind)
        self.watched = Watched(self.house)
        self.is_met = is_met
        self.last: tuple[PictureId, ...] = ()

    async def __aenter__(self) -> "Evening":
        self.running = asyncio.create_task(self.watched.session.run())
        for text in MET if self.is_met else ():
            await self.say(text)
        if self.looks:
            await use(self.house, SEES)
        return self

    async def __aexit__(self, *_: object) -> None:
        self.watched.session.end()
        await self.running

    async def say(self, text: str = "", pictures: int = 0) -> str:
        if pictures:
            await self.clock.advance(1)
            self.last = tuple(PictureId(new_id("p", self.clock.now())) for _ in range(pictures))
        for id_ in self.last if pictures else ():
            self.house.pictures.hold(picture(id_))
        await self.clock.advance(20)
        given = self.last if pictures else ()
        self.watched.session.hear(text or wordless(pictures), pictures=given)
        await self.watched.session.settled()
        await self.watched.session.settled()
        return self.watched.replies[-1]

    async def kept(self) -> dict[str, str]:
        kept = await self.house.journal.look(lambda tx: list_kept(SOLE_OWNER, tx))
        return {one.id: one.caption for one in kept}

    @property
    def deeds(self) -> list[str]:
        events = (event.deed for event in self.watched.events if isinstance(event, DeedChanged))
        return [f"{deed.skill}.{deed.verb}" for deed in events]


async def use(house: House, model: Endpoint) -> None:
    """The person said yes to this model."""
    body = {"name": model.name, "url": model.url, "model": model.model, "sees": model.sees}
    await house.journal.append(Draft(kind="mind", body=body))


def is_way_of(reply: str, *keys: str) -> bool:
    """Whether one of her lines by these names was said."""
    stems = [
        max(way.split("{")[0].split("}")[-1].split('"'), key=len) for key in keys for way in lines()[key]
    ]
    return any(stem.strip() in reply for stem in stems if len(stem) > 8)


BLIND = ("picture.blind", "picture.blind_many")


@pytest.mark.parametrize(
    "order", ["keep it", "Yes please", "Save that photo for me.", "can you keep this one?"]
)
async def test_she_says_that_she_cannot_see_it_and_keeps_it_at_a_word(order):
    async with Evening() as evening:
        assert is_way_of(await evening.say(pictures=1), *BLIND)
        assert await evening.kept() == {}
        assert is_way_of(await evening.say(order), "picture.kept")
        assert await evening.kept() == dict.fromkeys(evening.last, "")
        assert is_way_of(await evening.say("undo"), "picture.dropped")
        assert await evening.kept() == {}


async def test_a_no_or_something_else_keeps_nothing():
    async with Evening() as evening:
        await evening.say(pictures=1)
        assert is_way_of(await evening.say("no"), "picture.not_kept")
        await evening.say("look at that", pictures=1)
        await evening.say("i had soup today")
        assert await evening.kept() == {}


@pytest.mark.parametrize(
    ("shown", "order", "caption"),
    [
        ("this is our new kitchen", "keep it", "this is our new kitchen"),
        ("what's this?", "keep that picture", ""),
        ("here you go", "yes. That's my aunt's boat.", "That's my aunt's boat."),
        ("", "keep it, it's Ana's recipe", "it's Ana's recipe"),
        ("look " + "at the very long wall " * 20, "keep it", None),
    ],
)
async def test_its_caption_is_what_the_person_said_of_it(shown, order, caption):
    async with Evening() as evening:
        await evening.say(shown, pictures=1)
        await evening.say(order)
        (kept,) = (await evening.kept()).values()
        assert kept == caption if caption is not None else 100 < len(kept) <= 200


async def test_several_are_kept_together_and_one_with_its_own_turn():
    async with Evening() as evening:
        await evening.say(pictures=3)
        await evening.say("keep them")
        assert set(await evening.kept()) == set(evening.last)
        await evening.say("Keep this picture.", pictures=1)
        assert len(await evening.kept()) == 4


async def test_what_is_at_hand_is_found_for_some_lines_and_no_longer():
    async with Evening() as evening:
        await evening.say(pictures=1)
        for text in ("i had soup", "it was hot", "then i slept"):
            await evening.say(text)
        await evening.say("keep it")
        assert await evening.kept() == {}
        assert is_way_of(await evening.say("keep that picture"), "picture.kept")
        assert is_way_of(await evening.say("save the photo"), "picture.already")
        for _ in range(6):
            await evening.say("hm")
        assert is_way_of(await evening.say("keep that picture"), "picture.none")
        assert len(await evening.kept()) == 1


async def test_one_that_newer_ones_pushed_out_is_gone_and_she_says_so():
    async with Evening() as evening:
        await evening.say(pictures=1)
        for n in range(MOST):
            evening.house.pictures.hold(picture(PictureId(f"p-{n:016}")))
        assert is_way_of(await evening.say("keep it"), "picture.gone")


async def test_forget_that_picture_lets_it_go():
    async with Evening() as evening:
        await evening.say(pictures=1)
        await evening.say("keep it")
        assert is_way_of(await evening.say("forget that picture"), "picture.dropped")
        assert await evening.kept() == {}
        for _ in range(8):
            await evening.say("hm")
        assert is_way_of(await evening.say("delete the photo"), "picture.which")


async def test_in_the_first_meeting_she_answers_and_goes_on_with_its_question():
    async with Evening(is_met=False) as evening:
        first = await evening.say(pictures=1)
        assert is_way_of(first, *BLIND)
        assert first.endswith("?")
        assert "eighteen" in await evening.say("Jonas")
        again = await evening.say(pictures=1)
        assert is_way_of(again, *BLIND)
        assert "eighteen" in again or "18" in again
        kept = await evening.say("keep that picture")
        assert is_way_of(kept, "picture.kept")
        assert kept.endswith("?") or "pass" in kept.lower()
        assert len(await evening.kept()) == 1


async def answer_with(model: Endpoint) -> str:
    async with Evening() as evening:
        await use(evening.house, model)
        return await evening.say(pictures=1)


async def test_a_model_that_only_reads_is_named_as_blind_too():
    assert is_way_of(await answer_with(SEES_NOT), "picture.blind_model")


async def test_where_a_model_sees_but_does_not_answer_she_says_that_she_cannot_by_herself():
    assert is_way_of(await answer_with(SEES), "picture.unseen")


async def test_what_a_model_saw_is_remembered_by_her_words_and_kept_at_a_word():
    async with Evening([{"text": "A grey heron, standing on one leg in the shallows."}]) as evening:
        said = await evening.say("what's this?", pictures=1)
        assert "grey heron" in said
        assert [one.id for one in evening.model.requests[0].messages[-1].pictures] == list(evening.last)
        assert is_way_of(await evening.say("keep that picture"), "picture.kept")
        assert set(await evening.kept()) == set(evening.last)
        _, found = await evening.house.journal.look(lambda tx: search(SOLE_OWNER, tx, "heron", 5))
        assert [line.text for line in found] == [said]


async def test_a_plain_order_to_keep_does_not_wait_for_the_model():
    async with Evening([{"hang": True}]) as evening:
        assert is_way_of(await evening.say("keep this picture", pictures=1), "picture.kept")
        assert evening.model.requests == []


async def test_where_the_model_fails_she_does_not_pretend_to_have_seen():
    async with Evening([{"fail": "It did not answer."}]) as evening:
        assert is_way_of(await evening.say("what's this?", pictures=1), "picture.unseen")
        await evening.say("keep it")
        assert len(await evening.kept()) == 1


async def test_an_order_that_came_with_a_picture_is_carried_out():
    async with Evening() as evening:
        said = await evening.say("remind me at six to frame this", pictures=1)
        assert evening.deeds[-1] == "reminders.set"
        assert is_way_of(said, *BLIND)
        await evening.say("remind me to frame this", pictures=1)
        await evening.say("at seven")
        assert is_way_of(await evening.say("keep that picture"), "picture.kept_as", "picture.kept")


async def test_danger_comes_before_any_picture():
    async with Evening() as evening:
        assert "0800 111 0 111" in await evening.say("i want to kill myself", pictures=1)


def test_the_line_of_a_wordless_turn_is_known_on_both_sides():
    assert all(p.WORDLESS.fullmatch(wordless(count)) for count in (1, 2, 4))


@pytest.mark.parametrize(
    "text",
    [
        "keep going",
        "save the date",
        "I keep it simple",
        "keep it up",
        "save me a seat",
        "keep the change",
        "keep in touch",
    ],
)
async def test_what_only_sounds_like_it_keeps_nothing(text):
    async with Evening() as evening:
        await evening.say(pictures=1)
        await evening.say(text)
        assert evening.deeds.count("pictures.keep") == 0


# --- the house ------------------------------------------------------------------------------------


async def test_a_kept_picture_is_exported_and_rebuilt(tmp_path, monkeypatch):
    monkeypatch.setenv("SAMANTHA_STATE", str(tmp_path / "state"))
    home = Home(tmp_path / "home")
    home.prepare()
    async with open_house(home, Settings()) as opened:
        opened.house.pictures.hold(picture(ONE))
        await opened.house.desk.propose(
            Proposal(skill="pictures", verb="keep", arguments={"id": ONE, "caption": "the mill"})
        )
        await opened.commands.run("rebuild", {}, by="terminal")
        listed = await opened.commands.run("pictures/list", {}, by="page")
        assert [(one["id"], one["caption"]) for one in listed["pictures"]] == [(ONE, "the mill")]
        file = tmp_path / "life.jsonl"
        await opened.commands.run("export", {"path": str(file)}, by="terminal")
        assert base64.b64encode(GIF + CANARY) in file.read_bytes()
        shown = await opened.commands.run("journal/show", {}, by="page")
        assert "I kept a picture: the mill" in [entry["text"] for entry in shown["entries"]]
        await opened.commands.run("pictures/drop", {"id": ONE}, by="page")
        with pytest.raises(NotFoundError):
            await opened.commands.picture(ONE)

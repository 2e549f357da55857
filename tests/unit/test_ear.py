"""Ears one by one: what is sure, what is sent, whose a page's late words are, what fails and how."""

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest

from samantha.core.errors import BadInputError, ModelError, OverloadedError, RefusedError, SamanthaError
from samantha.core.model import Endpoint
from samantha.core.secret import Secret
from samantha.ear import decoding
from samantha.ear.choose import describe, find_recogniser
from samantha.ear.decoding import LONGEST_PIECE_S, MOST_BEHIND_S, Decoding, Words
from samantha.ear.en.commands import COMMANDS
from samantha.ear.grammar import Grammar
from samantha.ear.options import EarOptions
from samantha.ear.seam import AGAIN_S, SURE_MS
from samantha.ear.stt_openai import LONGEST_S, OpenAIRecogniser
from samantha.ear.stt_page import PageRecogniser
from samantha.ear.stt_pocketsphinx import PocketsphinxRecogniser
from samantha.ear.stt_sherpa import SherpaRecogniser, models_in, read_model, try_in_child
from samantha.settings import read_settings
from samantha.testing.clock import FakeClock, settle
from samantha.testing.recogniser import OracleRecogniser, TimedWord, spoken
from samantha.testing.streaming_model import write_streaming_model

FRAME = bytes(640)
SECOND = bytes(32_000)


# --- decoders on their threads ----------------------------------------------------------------


class Counting:
    """A Decoder whose words are how many bytes each piece had."""

    def __init__(self) -> None:
        self.bytes = 0

    def begin(self) -> None:
        self.bytes = 0

    def take(self, pcm: bytes) -> Words:
        self.bytes += len(pcm)
        return Words(text=f"{self.bytes}…")

    def end(self) -> Words:
        return Words(text=str(self.bytes), is_sure=False)

    def close(self) -> None:
        pass


class Breaking(Counting):
    def take(self, pcm: bytes) -> Words:
        raise RuntimeError("secret words")


def counting(most: int = 1, make: Callable[[], Counting] = Counting) -> Decoding:
    return Decoding(make, name="counter", most=most)


async def test_a_decoder_is_used_again_and_no_more_than_allowed_listen_at_once() -> None:
    made = []
    decoding = counting(make=lambda: made.append(1) or Counting())  # type: ignore[func-returns-value]
    for _ in range(5):
        hearing = decoding.open()
        with pytest.raises(OverloadedError):
            decoding.open()
        hearing.feed(FRAME)
        assert (await hearing.so_far()).text == "640"
        await hearing.close()
    assert len(made) == 1
    await decoding.close()
    with pytest.raises(SamanthaError, match="closed"):
        decoding.open()


async def test_an_engine_that_crashes_is_one_clear_sentence_and_the_next_stretch_is_heard_by_a_new_one() -> (
    None
):
    engines = [Breaking(), Counting()]
    decoding = counting(make=lambda: engines.pop(0))
    hearing = decoding.open()
    hearing.feed(FRAME)
    with pytest.raises(SamanthaError, match=r"My ear \(counter\) failed: RuntimeError\. Type it to me\."):
        await hearing.so_far()
    await hearing.close()
    hearing = decoding.open()
    hearing.feed(FRAME)
    assert (await hearing.so_far()).text == "640"
    await decoding.close()


async def test_one_that_was_warmed_is_the_one_that_listens() -> None:
    made = []
    warmed = counting(make=lambda: made.append(1) or Counting())  # type: ignore[func-returns-value]
    warmed.warm()
    warmed.warm()
    hearing = warmed.open()
    hearing.feed(FRAME)
    await hearing.so_far()
    warmed.warm()
    await warmed.close()
    warmed.warm()
    assert len(made) == 1


async def test_an_engine_that_does_not_start_says_why() -> None:
    def make() -> Counting:
        raise SamanthaError("No model is here.")

    hearing = counting(make=make).open()
    hearing.feed(FRAME)
    with pytest.raises(SamanthaError, match="No model is here"):
        await hearing.so_far()


async def test_hours_without_a_pause_are_cut_into_pieces_and_the_words_are_bounded() -> None:
    decoding = counting()
    hearing = decoding.open()
    for _ in range(LONGEST_PIECE_S * 3 + 1):
        hearing.feed(SECOND)
        await asyncio.to_thread(lambda: None)
        while hearing._stretch.taken < hearing._stretch.fed:
            await asyncio.sleep(0.001)
    whole = LONGEST_PIECE_S * len(SECOND)
    heard = await hearing.so_far()
    assert heard.text == f"{whole} {whole} {whole} {len(SECOND)}"
    assert not heard.is_sure
    await decoding.close()


async def test_a_machine_that_cannot_follow_says_so_and_holds_no_more_than_it_said() -> None:
    gate = threading.Event()

    class Slow(Counting):
        def take(self, pcm: bytes) -> Words:
            gate.wait(30)
            return super().take(pcm)

    decoding = counting(make=Slow)
    hearing = decoding.open()
    for _ in range(MOST_BEHIND_S + 5):
        hearing.feed(SECOND)
    with pytest.raises(SamanthaError, match="too busy"):
        await hearing.so_far()
    assert hearing._stretch.fed <= (MOST_BEHIND_S + 1) * len(SECOND)
    gate.set()
    await decoding.close()


LOUD = b"\x00\x10" * 320  # 20 ms


async def heard_around(pause: bytes) -> str:
    """What is made of two loud stretches, where the words are asked for within the pause between them."""
    decoding = counting()
    hearing = decoding.open()
    for frame in (*[LOUD] * 5, *[FRAME] * 5):
        hearing.feed(frame)
    assert (await hearing.so_far()).text == "6400"
    hearing.feed(pause)
    assert (await hearing.so_far()).text.startswith("6400")
    hearing.feed(LOUD)
    text = (await hearing.so_far()).text
    await decoding.close()
    return text


async def test_a_word_that_the_words_were_asked_in_the_middle_of_is_heard_whole() -> None:
    assert await heard_around(FRAME) == str(12 * 640)


async def test_a_silence_that_lasts_is_the_end_of_a_word_and_nothing_is_heard_twice() -> None:
    pause = SURE_MS // 20
    first, *others = map(int, (await heard_around(FRAME * pause)).split())
    assert first == 6400
    assert sum(others) == (pause + 1) * 640


async def test_a_long_piece_is_not_heard_again() -> None:
    decoding = counting()
    hearing = decoding.open()
    for _ in range(AGAIN_S * 50 + 1):
        hearing.feed(LOUD)
    whole = (AGAIN_S * 50 + 1) * 640
    assert (await hearing.so_far()).text == str(whole)
    hearing.feed(LOUD)
    assert (await hearing.so_far()).text == f"{whole} 640"
    await decoding.close()


# --- the small grammar ------------------------------------------------------------------------


def grammar(*names: str) -> Grammar:
    return Grammar(COMMANDS, names=("samantha", *names), start="said")


@pytest.mark.parametrize(
    "text",
    ["stop", "please stop", "yes please", "what time is it", "set a timer for twenty five minutes", "ana",
     "who is ana", "remind me at half past six in the evening", "undo that", "hello samantha"],
)  # fmt: skip
def test_a_command_is_in_the_grammar(text: str) -> None:
    assert grammar("Ana").holds(text)


@pytest.mark.parametrize(
    "text",
    ["", "stop the car", "i said yes", "what time", "who is bea", "set a timer for", "Stop", "stop  it"],
)
def test_anything_else_is_not(text: str) -> None:
    assert not grammar("Ana").holds(text)


def test_only_plain_names_come_into_the_grammar() -> None:
    assert grammar("Ana", "Zoë", "two words", "a;b", "<x>", "").names == ("ana", "samantha")


@pytest.mark.skipif(not PocketsphinxRecogniser.is_here(), reason="no pocketsphinx here")
async def test_names_that_are_told_later_are_listened_for() -> None:
    ear = PocketsphinxRecogniser()
    for names in (["Ana"], ["Maya", "Xqzzt"], []):
        ear.know(names)
        hearing = ear.open()
        hearing.feed(SECOND)
        assert (await hearing.so_far()).text == ""
        await hearing.close()
    await ear.close()


BAD_WORKERS = {
    "ends at once": "",
    "says nonsense": "import sys; sys.stdout.write('no such ear, nor any words'); sys.stdout.flush()",
    "ends in mid answer": "import struct as s; print(end=s.pack('<I', 99).decode('latin-1') + '[')",
}


@pytest.mark.parametrize("program", BAD_WORKERS.values(), ids=BAD_WORKERS.keys())
async def test_a_worker_that_cannot_listen_is_one_clear_error(program: str) -> None:
    ear = PocketsphinxRecogniser(command=(sys.executable, "-c", program))
    for _ in range(2):
        hearing = ear.open()
        hearing.feed(FRAME)
        with pytest.raises(SamanthaError, match="say it again, or type it"):
            await hearing.so_far()
        await hearing.close()
    await ear.close()


async def test_a_worker_that_hangs_is_ended_and_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "ANSWER_S", 0.3)
    says = 'sys.stdout.buffer.write(struct.pack("<I", 9) + b"[0, true]"); sys.stdout.flush()'
    hangs = f"import struct, sys, time; {says}; time.sleep(99)"
    ear = PocketsphinxRecogniser(command=(sys.executable, "-c", hangs))
    hearing = ear.open()
    hearing.feed(FRAME)
    with pytest.raises(SamanthaError, match="too long"):
        await hearing.so_far()
    await hearing.close()
    await ear.close()


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux's ps")
@pytest.mark.skipif(not PocketsphinxRecogniser.is_here(), reason="no pocketsphinx here")
async def test_a_killed_worker_costs_its_stretch_alone_and_closing_leaves_no_process() -> None:
    ear = PocketsphinxRecogniser()
    hearing = ear.open()
    hearing.feed(SECOND)
    await hearing.so_far()
    (first,) = children()
    os.kill(first, signal.SIGKILL)
    hearing.feed(SECOND)
    with pytest.raises(SamanthaError, match="stopped in the middle"):
        await hearing.so_far()
    await hearing.close()
    hearing = ear.open()
    hearing.feed(SECOND)
    assert (await hearing.so_far()).text == ""
    assert first not in children()
    await ear.close()
    assert children() == []


def children() -> list[int]:
    """Processes of ours that listen now."""
    asked = ["ps", "-o", "pid=,args=", "--ppid", str(os.getpid())]
    found = subprocess.run(asked, capture_output=True, text=True, check=True)
    return [int(line.split()[0]) for line in found.stdout.splitlines() if "sphinx_worker" in line]


# --- the page's words -------------------------------------------------------------------------


async def test_the_words_of_a_page_are_taken_as_soon_as_they_are_final() -> None:
    clock = FakeClock()
    page = PageRecogniser(clock, wait_s=0.7)
    hearing = page.open()
    page.partial("good", is_final=False)
    assert hearing.latest.text == "good"
    asking = asyncio.create_task(hearing.so_far())
    await settle()
    assert not asking.done()
    page.partial("good morning", is_final=True)
    heard = await asking
    assert (heard.text, heard.is_final) == ("good morning", True)


async def test_words_that_never_become_final_are_waited_for_no_longer_than_stated() -> None:
    clock = FakeClock()
    page = PageRecogniser(clock, wait_s=0.7)
    hearing = page.open()
    page.partial("good morning", is_final=False)
    asking = asyncio.create_task(hearing.so_far())
    await clock.advance(0.69)
    assert not asking.done()
    await clock.advance(0.02)
    heard = await asking
    assert (heard.text, heard.is_final) == ("good morning", False)


async def test_words_that_come_late_are_of_the_stretch_before() -> None:
    page = PageRecogniser(FakeClock(), wait_s=0)
    hearing = page.open()
    page.partial("good morning", is_final=False)
    assert (await hearing.so_far()).text == "good morning"
    await hearing.close()
    following = page.open()
    page.partial("good morning how", is_final=False)
    assert following.latest.text == "how"
    page.partial("good morning how are you", is_final=True)
    assert (await following.so_far()).text == "how are you"
    page.partial("and you", is_final=False)
    assert following.latest.text == "how are you and you"


async def test_words_that_come_before_the_stretch_is_opened_are_its_own() -> None:
    page = PageRecogniser(FakeClock(), wait_s=0)
    page.partial("good", is_final=False)
    hearing = page.open()
    assert hearing.latest.text == "good"


async def test_asked_again_it_waits_for_something_new() -> None:
    clock = FakeClock()
    page = PageRecogniser(clock, wait_s=0.7)
    hearing = page.open()
    page.partial("wait", is_final=True)
    assert (await hearing.so_far()).text == "wait"
    asking = asyncio.create_task(hearing.so_far())
    await clock.advance(0.1)
    assert not asking.done()
    page.partial("no", is_final=True)
    assert (await asking).text == "wait no"


# --- a server's -------------------------------------------------------------------------------

FAR = Endpoint(name="ear", url="https://ears.example/v1", model="whisper")


class Server:
    def __init__(self, status: int = 200, body: str = '{"text": " Good  morning. "}') -> None:
        self.status, self.body = status, body
        self.asked: list[httpx2.Request] = []
        self.left: list[tuple[str, int]] = []
        self.is_allowed = True

    def ear(self, endpoint: Endpoint = FAR) -> OpenAIRecogniser:
        return OpenAIRecogniser(
            endpoint,
            leaving=self.leaving,
            find_key=lambda: Secret("k-123"),
            transport=httpx2.MockTransport(self.answer),
        )

    async def leaving(self, host: str, count: int) -> None:
        if not self.is_allowed:
            raise RefusedError("Not before you say yes.")
        self.left.append((host, count))

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(request)
        return httpx2.Response(self.status, text=self.body, headers={"location": "http://127.0.0.1:1/"})


async def test_a_stretch_is_sent_whole_once_for_what_was_fed_and_written_down_before() -> None:
    server = Server()
    ear = server.ear()
    assert ear.leaves_to == "ears.example"
    hearing = ear.open()
    assert (await hearing.so_far()).text == ""
    assert server.asked == []
    hearing.feed(SECOND)
    assert (await hearing.so_far()).text == "Good morning."
    assert (await hearing.so_far()).text == "Good morning."
    (request,) = server.asked
    assert str(request.url) == "https://ears.example/v1/audio/transcriptions"
    assert request.headers["authorization"] == "Bearer k-123"
    assert b'name="model"\r\n\r\nwhisper' in request.read()
    ((host, count),) = server.left
    assert host == "ears.example"
    assert count > len(SECOND)
    hearing.feed(FRAME)
    await hearing.so_far()
    assert len(server.asked) == 2
    await ear.close()


async def test_without_a_yes_nothing_leaves() -> None:
    server = Server()
    server.is_allowed = False
    hearing = server.ear().open()
    hearing.feed(SECOND)
    with pytest.raises(RefusedError):
        await hearing.so_far()
    assert server.asked == []


@pytest.mark.parametrize(
    ("status", "body", "says"),
    [(401, "", "ear key"), (404, "", "no transcriptions"), (503, "", "busy"), (302, "", "302"),
     (200, "<html>", "something else"), (200, '{"text": 5}', "something else"),
     (200, '{"text": "k-123"}', "key"), (200, "x" * 2_000_000, "too much")],
)  # fmt: skip
async def test_a_server_that_fails_is_one_sentence_without_its_words(
    status: int, body: str, says: str
) -> None:
    hearing = Server(status, body).ear().open()
    hearing.feed(SECOND)
    with pytest.raises(ModelError, match=says) as raised:
        await hearing.so_far()
    assert "k-123" not in str(raised.value)


async def test_what_is_too_long_to_send_is_said_to_be() -> None:
    server = Server()
    hearing = server.ear().open()
    for _ in range(LONGEST_S + 60):
        hearing.feed(SECOND)
    with pytest.raises(SamanthaError, match="in one go"):
        await hearing.so_far()
    assert server.asked == []


async def test_nobody_at_that_address_is_one_sentence() -> None:
    async def leaving(_host: str, _count: int) -> None:
        raise AssertionError

    here = Endpoint(name="ear", url="http://127.0.0.1:1/v1", model="m")
    ear = OpenAIRecogniser(here, leaving=leaving)
    hearing = ear.open()
    hearing.feed(SECOND)
    with pytest.raises(ModelError, match="Nobody answers"):
        await hearing.so_far()
    await ear.close()


# --- sherpa -----------------------------------------------------------------------------------


def folder_with(tmp_path: Path, name: str, *files: str) -> Path:
    folder = tmp_path / name
    folder.mkdir()
    for file in files:
        (folder / file).write_bytes(b"x" * (1 if "int8" in file else 2))
    return folder


@pytest.mark.parametrize(
    ("name", "files", "kind"),
    [
        ("a", ("tokens.txt", "encoder-epoch-99.onnx", "encoder-epoch-99.int8.onnx", "decoder-epoch-99.onnx",
               "joiner-epoch-99.onnx"), "transducer"),
        ("b", ("tokens.txt", "encoder.onnx", "decoder.onnx"), "paraformer"),
        ("c-nemo", ("tokens.txt", "model.onnx"), "nemo_ctc"),
        ("d-ctc", ("tokens.txt", "model.int8.onnx", "model.onnx"), "zipformer2_ctc"),
    ],
)  # fmt: skip
def test_a_folder_is_told_by_its_files(tmp_path: Path, name: str, files: tuple[str, ...], kind: str) -> None:
    model = read_model(folder_with(tmp_path, name, *files))
    assert model is not None
    assert model.kind == kind
    assert all("int8" in path for path in model.files.values() if f"{path}".replace("int8.", "") != path)


@pytest.mark.parametrize("files", [(), ("tokens.txt",), ("model.onnx",), ("tokens.txt", "encoder.onnx")])
def test_a_folder_without_a_model_is_none(tmp_path: Path, files: tuple[str, ...]) -> None:
    assert read_model(folder_with(tmp_path, "x", *files)) is None
    assert models_in(tmp_path / "nowhere") == ()


async def test_a_wrong_model_file_costs_a_child_and_not_her(tmp_path: Path) -> None:
    pytest.importorskip("sherpa_onnx")
    folder = folder_with(tmp_path, "x-nemo", "tokens.txt", "model.onnx")
    (model,) = models_in(tmp_path)
    with pytest.raises(SamanthaError, match=re.escape(str(folder))):
        try_in_child(model, 1)
    ear = SherpaRecogniser(model)
    hearing = ear.open()
    hearing.feed(FRAME)
    with pytest.raises(SamanthaError, match="does not work"):
        await hearing.so_far()
    await ear.close()


async def test_a_model_without_its_library_is_one_sentence(tmp_path: Path) -> None:
    if SherpaRecogniser.is_here():
        pytest.skip("sherpa-onnx is here")
    folder_with(tmp_path, "x-nemo", "tokens.txt", "model.onnx")
    ear = SherpaRecogniser(models_in(tmp_path)[0])
    hearing = ear.open()
    hearing.feed(FRAME)
    with pytest.raises(SamanthaError, match="pip install"):
        await hearing.so_far()
    await ear.close()


# --- choosing ---------------------------------------------------------------------------------


async def no_leaving(_host: str, _count: int) -> None:
    raise AssertionError


def found(options: EarOptions, models: Path) -> str:
    ear = find_recogniser(options, models, no_leaving, lambda: None)
    return ear.name if ear is not None else ""


def test_no_ear_is_wanted(tmp_path: Path) -> None:
    assert found(EarOptions(engine="none"), tmp_path) == ""
    assert describe(EarOptions(engine="none"), tmp_path).startswith("none")


@pytest.mark.skipif(not PocketsphinxRecogniser.is_here(), reason="no pocketsphinx here")
def test_the_floor_says_what_it_is_trusted_with(tmp_path: Path) -> None:
    assert found(EarOptions(), tmp_path) == "pocketsphinx"
    assert "trusted with a few commands only" in describe(EarOptions(), tmp_path)
    assert "shown to you before" in describe(EarOptions(), tmp_path)
    assert "taken as it is" in describe(EarOptions(dictation="send"), tmp_path)


def test_a_fetched_model_is_preferred_and_may_be_named(tmp_path: Path) -> None:
    pytest.importorskip("sherpa_onnx")
    pytest.importorskip("onnx")
    write_streaming_model(tmp_path / "ear")
    assert found(EarOptions(), tmp_path) == "sherpa-onnx, sherpa-onnx-nemo-streaming-tiny"
    assert describe(EarOptions(), tmp_path).startswith("sherpa-onnx with sherpa-onnx-nemo-streaming-tiny")
    assert found(EarOptions(engine="sherpa", model="other"), tmp_path) == ""
    assert "samantha pull ear" in describe(EarOptions(engine="sherpa", model="other"), tmp_path)


def test_a_server_is_asked_only_where_it_is_named_and_doctor_says_what_leaves(tmp_path: Path) -> None:
    assert found(EarOptions(url="https://ears.example/v1", model="w"), tmp_path) != "w at ears.example"
    options = EarOptions(engine="openai", url="https://ears.example/v1", model="w")
    assert found(options, tmp_path) == "w at ears.example"
    assert "what you say is sent there" in describe(options, tmp_path)


@pytest.mark.parametrize(
    ("text", "says"),
    [('engine = "loud"', "ear.engine"), ('engine = "openai"', "needs url and model"),
     ('url = "ears"', "whole address"), ('url = "https://me:pw@ears.example"', "ear key"),
     ('api_key = "k-123"', "ear key"), ('dictation = "keep"', "ear.dictation"), ("threads = 0", "threads")],
)  # fmt: skip
def test_wrong_settings_are_one_sentence_without_their_words(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f"[ear]\n{text}\n", encoding="utf-8")
    with pytest.raises(BadInputError, match=says) as raised:
        read_settings(file)
    assert "k-123" not in str(raised.value)
    assert "pw@" not in str(raised.value)


# --- the oracle -------------------------------------------------------------------------------


async def test_an_oracle_knows_a_word_its_delay_after_the_last_sample() -> None:
    clock = FakeClock()
    oracle = OracleRecogniser(clock, delay_s=0.3)
    oracle.expect(spoken("good morning", word_s=0.04))
    hearing = oracle.open()
    for _ in range(4):
        hearing.feed(FRAME)
    assert hearing.latest.text == ""
    asking = asyncio.create_task(hearing.so_far())
    await clock.advance(0.29)
    assert not asking.done()
    await clock.advance(0.02)
    assert (await asking).text == "good morning"
    assert hearing.latest.text == "good morning"


async def test_an_oracle_by_the_clock_gives_each_word_to_the_stretch_that_is_open() -> None:
    clock = FakeClock()
    oracle = OracleRecogniser(clock, delay_s=0.0)
    oracle.hear_at(
        [TimedWord(text=word, end_s=at) for word, at in (("lost", 0.5), ("one", 5.0), ("two", 9.0))]
    )
    await clock.advance(4.0)
    first = oracle.open()
    await clock.advance(2.0)
    first.feed(FRAME)
    assert (await first.so_far()).text == "one"
    await first.close()
    await clock.advance(2.0)
    second = oracle.open()
    await clock.advance(2.0)
    assert (await second.so_far()).text == "two"


def test_the_corpus_of_commands_is_in_the_grammar_as_it_says() -> None:
    path = Path(__file__).parent.parent / "corpora" / "voice" / "commands.jsonl"
    names = "ana maya tom david ruth karen peter sophie michael lucy".split()  # noqa: SIM905
    known = grammar(*names)
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if line["is_command"] != known.holds(line["text"])] == []

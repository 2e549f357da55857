"""Looking for language models on this machine: stand-in servers on loopback, good and hostile."""

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from samantha.core.errors import ModelError
from samantha.core.model import Endpoint
from samantha.core.secret import Secret
from samantha.mind.thought.found import check, look_for, read_listing
from samantha.mind.thought.minds import LOOK_EVERY_S, REST_AFTER_S, Minds
from samantha.testing.clock import FakeClock

OLLAMA = {"object": "list", "data": [{"id": "llama3.2:3b", "object": "model", "owned_by": "library"}]}


class Stand:
    """A server that answers every connection with the same bytes, and keeps what it was asked."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.asked: list[str] = []


@asynccontextmanager
async def standing(answer: bytes, *, after_s: float = 0, drip_s: float = 0) -> AsyncIterator[Stand]:
    stand = Stand(0)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            stand.asked.append((await reader.readuntil(b"\r\n\r\n")).decode())
            await asyncio.sleep(after_s)
            if drip_s:
                for byte in answer:
                    writer.write(bytes([byte]))
                    await writer.drain()
                    await asyncio.sleep(drip_s)
            writer.write(answer)
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    stand.port = server.sockets[0].getsockname()[1]
    try:
        yield stand
    finally:
        server.close()


def http(body: object, *, status: str = "200 OK", head: str = "") -> bytes:
    held = body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = f"HTTP/1.1 {status}\r\ncontent-length: {len(held)}\r\nconnection: close\r\n{head}\r\n"
    return lines.encode() + held


def names(port: int, *ids: str, **more: object) -> list[str]:
    listed = read_listing(port, {"data": [{"id": id_, **more} for id_ in ids]})
    return [endpoint.name for endpoint in listed]


async def test_a_model_is_found_by_its_real_name_and_place():
    async with standing(http(OLLAMA)) as stand:
        (found,) = await look_for([stand.port])
    url = f"http://127.0.0.1:{stand.port}/v1"
    assert found == Endpoint(name="ollama/llama3.2:3b", url=url, model="llama3.2:3b", window=4096)
    assert found.is_here
    assert stand.asked[0].startswith("GET /v1/models HTTP/1.1\r\n")
    assert "authorization" not in stand.asked[0].lower()
    assert "cookie" not in stand.asked[0].lower()


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"hello\r\n",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"\x16\x03\x01\x02\x00\x01",
        http(b"<!doctype html><title>my app</title>"),
        http(b"[1, 2]"),
        http({"data": "none"}),
        http(
            {"data": [None, 7, {"id": 7}, {"id": ""}, {"id": "x" * 500}, {"id": "a\nb"}, {"id": "a\u202eb"}]}
        ),
        http(b"[" * 200_000),
        http(OLLAMA, status="401 Unauthorized"),
        http(OLLAMA, status="500 Oops"),
        http(b"", status="302 Found", head="location: http://127.0.0.1:1/v1/models\r\n"),
        http(b" " * 2_000_000 + json.dumps(OLLAMA).encode()),
        http(b"\xff\xfe\x00", head="content-encoding: gzip\r\n"),
    ],
)
async def test_whatever_else_listens_there_is_no_model_and_no_trouble(answer):
    async with standing(answer) as stand:
        assert await look_for([stand.port]) == []


async def test_looking_takes_half_a_second_however_slow_they_are():
    async with (
        standing(http(OLLAMA), after_s=30) as late,
        standing(http(OLLAMA), drip_s=0.01) as slow,
        standing(http(OLLAMA)) as good,
    ):
        started = time.monotonic()
        found = await look_for([late.port, slow.port, good.port, 1, good.port])
    assert [endpoint.name for endpoint in found] == ["ollama/llama3.2:3b"]
    assert time.monotonic() - started < 2  # the limit is half a second; the rest is a busy machine


async def test_a_proxy_of_the_environment_is_passed_by(monkeypatch):
    async with standing(http(OLLAMA)) as proxy, standing(http({"data": [{"id": "mine-7b"}]})) as stand:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("ALL_PROXY", f"http://127.0.0.1:{proxy.port}")
        (found,) = await look_for([stand.port])
    assert found.name == f"127.0.0.1:{stand.port}/mine-7b"
    assert proxy.asked == []


def test_servers_are_called_by_what_they_are():
    assert names(11434, "llama3.2:3b", owned_by="library") == ["ollama/llama3.2:3b"]
    assert names(1234, "qwen2.5-7b-instruct", owned_by="organization_owner") == [
        "lm-studio/qwen2.5-7b-instruct"
    ]
    assert names(8080, "/models/mistral-7b.gguf", owned_by="llamacpp") == ["llama.cpp/mistral-7b"]
    assert names(8000, "Qwen/Qwen2.5-7B-Instruct", owned_by="vllm") == ["vllm/Qwen/Qwen2.5-7B-Instruct"]
    assert names(5001, "koboldcpp/mistral-7b", owned_by="koboldcpp") == ["koboldcpp/mistral-7b"]
    assert names(1337, "gemma-2-9b-it") == ["jan/gemma-2-9b-it"]
    assert names(8000, "anything") == ["127.0.0.1:8000/anything"]


@pytest.mark.parametrize(
    "id_",
    [
        *("nomic-embed-text:latest", "text-embedding-3-small", "bge-m3", "whisper-1", "tts-1", "kokoro"),
        *("bge-reranker-v2", "stable-diffusion-xl", "llama-guard3:8b", "samantha"),
    ],
)
def test_what_does_not_talk_is_passed_over(id_):
    assert names(8080, id_) == []


@pytest.mark.parametrize(
    "id_",
    [
        *("gpt-oss:120b-cloud", "glm-4.6:cloud", "gpt-4o", "gpt-5-mini", "o3-mini", "claude-sonnet-4-5"),
        *("gemini-2.5-pro", "openai/gpt-4.1", "anthropic/claude-opus-4", "grok-4"),
    ],
)
def test_what_a_server_of_this_machine_only_passes_on_is_not_called_here(id_):
    assert names(11434, id_, "gpt-oss:20b") == ["ollama/gpt-oss:20b"]


@pytest.mark.parametrize(
    ("more", "window"),
    [
        ({}, 4096),
        ({"max_model_len": 16384}, 16384),
        ({"context_length": 131072}, 32768),
        ({"loaded_context_length": 2048, "max_context_length": 131072}, 2048),
        ({"max_context_length": 131072}, 8192),
        ({"meta": {"n_ctx_train": 131072}}, 8192),
        ({"meta": {"n_ctx": 4096, "n_ctx_train": 131072}}, 4096),
        ({"meta": "none", "max_model_len": "large", "context_length": True}, 4096),
    ],
)
def test_the_window_is_what_the_listing_promises_within_reason(more, window):
    (found,) = read_listing(8000, {"data": [{"id": "m-7b", **more}]})
    assert found.window == window


@pytest.mark.parametrize(
    ("model", "sees"),
    [
        ({"id": "llava:7b"}, True),
        ({"id": "qwen2.5vl:7b"}, True),
        ({"id": "Qwen2-VL-7B-Instruct"}, True),
        ({"id": "gemma3:12b"}, True),
        ({"id": "gemma3:1b"}, False),
        ({"id": "llama3.2-vision:11b"}, True),
        ({"id": "llama3.2:3b"}, False),
        ({"id": "m", "capabilities": ["completion", "vision"]}, True),
        ({"id": "m", "capabilities": {"vision": False}}, False),
        ({"id": "m", "architecture": {"input_modalities": ["text", "image"]}}, True),
        ({"id": "m", "type": "vlm"}, True),
    ],
)
def test_whether_it_sees_is_told_or_known(model, sees):
    (found,) = read_listing(8000, {"data": [model]})
    assert found.sees is sees


async def test_the_larger_one_that_is_made_for_talk_comes_first():
    ids = ["llama3.2:3b", "qwen2.5-coder:32b", "qwen2.5:14b-instruct", "deepseek-r1:14b", "gemma3:1b"]
    async with standing(http({"data": [{"id": id_} for id_ in ids]})) as stand:
        found = await look_for([stand.port])
    assert [endpoint.model for endpoint in found][:3] == ["qwen2.5:14b-instruct", "llama3.2:3b", "gemma3:1b"]


# --- whether one answers ----------------------------------------------------------------------------


def named(port: int, model: str = "big") -> Endpoint:
    return Endpoint(name="work", url=f"http://127.0.0.1:{port}/v1", model=model)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (http({"data": [{"id": "big"}]}), ""),
        (http({"data": [{"id": "small"}]}), "it has no model called big"),
        (http({}, status="404 Not Found"), ""),
        (http({}, status="401 Unauthorized"), "it refuses the key; run `samantha mind key work`"),
        (http({}, status="403 Forbidden"), "it refuses the key; run `samantha mind key work`"),
        (http({}, status="503 Busy"), "it answers with an error (503)"),
    ],
)
async def test_what_is_wrong_with_an_endpoint_is_one_line(answer, told):
    async with standing(answer) as stand:
        assert await check(named(stand.port), Secret("sk-1")) == told
    assert "authorization: Bearer sk-1" in stand.asked[0]


async def test_a_missing_key_and_a_silent_host_are_told():
    async with standing(http({}, status="401 Unauthorized")) as stand:
        assert "it wants a key" in await check(named(stand.port), None)
    assert "nobody answers" in await check(named(stand.port), None)


async def test_a_key_does_not_follow_a_redirect():
    async with standing(http(OLLAMA)) as other:
        head = f"location: http://127.0.0.1:{other.port}/v1/models\r\n"
        async with standing(http(b"", status="307 Temporary", head=head)) as stand:
            assert "error" in await check(named(stand.port), Secret("sk-1"))
    assert other.asked == []


async def test_bytes_are_written_down_before_they_leave():
    left: list[tuple[str, int]] = []

    async def leaving(host: str, count: int) -> None:
        left.append((host, count))
        raise RuntimeError("not written down")

    away = Endpoint(name="work", url="http://192.0.2.1/v1", model="big")
    with pytest.raises(RuntimeError):
        await check(away, None, leaving)
    assert left[0][0] == "192.0.2.1"


# --- the registry -----------------------------------------------------------------------------------

CLOUD = Endpoint(name="work", url="https://llm.example/v1", model="big")


class Keys:
    where = "a drawer"

    def __init__(self) -> None:
        self.held: dict[str, Secret] = {}
        self.reads = 0

    def read(self, name: str) -> Secret | None:
        self.reads += 1
        return self.held.get(name)

    def write(self, name: str, secret: Secret) -> None:
        self.held[name] = secret

    def forget(self, name: str) -> None:
        self.held.pop(name, None)


def minds(**more: object) -> tuple[Minds, FakeClock, Keys]:
    clock, keys = FakeClock(), Keys()
    return Minds(clock=clock, secrets=lambda: keys, **more), clock, keys  # type: ignore[arg-type]


async def test_only_what_the_settings_name_now_is_opened_elsewhere():
    registry, _, _ = minds(elsewhere=[CLOUD])
    assert registry.open(CLOUD).endpoint == CLOUD
    for other in (
        Endpoint(name="work", url="https://thief.example/v1", model="big"),
        Endpoint(name="work", url="https://llm.example/v1", model="dearer"),
        Endpoint(name="file/x", url="file:/etc/passwd", model="x"),
    ):
        with pytest.raises(ModelError):
            registry.open(other)
        if not other.is_file:
            with pytest.raises(ModelError):
                await registry.check(other)
    await registry.close()


async def test_a_key_goes_to_the_address_it_was_given_for_and_nowhere_else():
    async with standing(http({"data": [{"id": "big"}]})) as stand:
        mine = named(stand.port)
        registry, _, keys = minds(elsewhere=[mine])
        await registry.set_key("work", Secret("sk-1"))
        assert await registry.check(mine) == ""
        found = Endpoint(name="work", url=f"http://127.0.0.1:{stand.port}/v1", model="other")
        await registry.check(found)
    assert ["Bearer sk-1" in asked for asked in stand.asked] == [True, False]
    assert keys.held["work"].reveal() == "sk-1"


async def test_it_is_looked_for_now_and_then_and_idle_lines_are_closed():
    async with standing(http(OLLAMA)) as stand:
        registry, clock, keys = minds(elsewhere=[CLOUD], ports=[stand.port])
        assert registry.best_found() is None
        await registry.tend()
        await registry.tend()
        assert len(stand.asked) == 1
        assert keys.reads == 1
        found = registry.best_found()
        assert found is not None
        line = registry.open(found)
        assert registry.open(found) is line
        await clock.advance(max(LOOK_EVERY_S, REST_AFTER_S) + 1)
        await registry.tend()
        assert len(stand.asked) == 2
        assert registry.open(found) is not line
        await registry.close()


async def test_minds_are_named_in_full_or_by_a_part_that_fits_one():
    async with standing(http({"data": [{"id": "llama3.2:3b"}, {"id": "llama3.1:8b"}]})) as stand:
        registry, _, _ = minds(elsewhere=[CLOUD], ports=[stand.port])
        await registry.look()
    by_part = registry.named("3.2")
    assert by_part is not None
    assert by_part.model == "llama3.2:3b"
    assert registry.named("llama") is None
    assert registry.named("work") == CLOUD
    assert registry.named("wor") is None


async def test_looking_can_be_switched_off():
    registry, _, _ = minds(ports=())
    await registry.tend()
    assert registry.endpoints() == ()

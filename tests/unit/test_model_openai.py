"""The line to an OpenAI-compatible server, and everything that a server can get wrong."""

import asyncio
import datetime
import json
import ssl

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from samantha.core.errors import ModelError, OverlongError
from samantha.core.ids import PictureId
from samantha.core.model import Endpoint, Message, Picture, Request, Tool
from samantha.mind.thought.model_openai import OpenAIModel
from samantha.mind.thought.options import ThoughtOptions
from samantha.testing.clock import FakeClock
from samantha.testing.model import ModelServer, Script, model_server

KEY = "sk-canary-7f3a91"
PATIENCE = ThoughtOptions(connect_s=2, first_token_s=2)
ASKED = Request(messages=(Message(role="user", text="the boat is sold"),))
GOOD = [{"text": "Sold"}, {"text": " at last."}, {"finish": "stop"}, {"done": True}]
SET = Tool(name="reminders_set", skill="reminders", verb="set", says="Set it.", schema={"type": "object"})


class InstantClock(FakeClock):
    """Sleeping takes no time; how long it should have taken is kept."""

    def __init__(self) -> None:
        super().__init__(datetime.datetime.now(datetime.UTC))
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


def endpoint(url: str, **more) -> Endpoint:
    return Endpoint(name="home", url=url, model="llama", **more)


async def ask(server: ModelServer, request: Request = ASKED, *, clock=None, **more) -> str:
    model = OpenAIModel(endpoint(server.url, **more), key=KEY, options=PATIENCE, clock=clock)
    try:
        return "".join([delta.text async for delta in model.stream(request)])
    finally:
        await model.close()


def serving(*scripts: Script):
    return model_server(lambda n: scripts[min(n, len(scripts) - 1)])


async def refusal(*scripts: Script, clock=None) -> str:
    async with serving(*scripts) as server:
        with pytest.raises(ModelError) as caught:
            await ask(server, clock=clock)
    sentence = str(caught.value)
    assert KEY not in sentence
    assert "\n" not in sentence
    assert sentence.endswith((".", "it."))
    assert len(sentence) < 120
    return sentence


async def test_words_come_as_they_stream():
    async with serving(GOOD) as server:
        assert await ask(server) == "Sold at last."
        assert server.heads[0]["authorization"] == f"Bearer {KEY}"
        assert server.asked[0]["messages"] == [{"role": "user", "content": "the boat is sold"}]
        assert server.asked[0]["stream"] is True


async def test_one_line_serves_many_turns():
    async with serving(GOOD) as server:
        model = OpenAIModel(endpoint(server.url), options=PATIENCE)
        for _ in range(5):
            assert [delta.text async for delta in model.stream(ASKED)]
        await model.close()
        assert server.lines == 1


async def test_tools_pictures_and_schemas_go_out_in_openais_shape():
    picture = Picture(id=PictureId("p-1"), media="image/png", content=b"\x89PNG")
    asked = Request(
        messages=(Message(role="user", text="look", pictures=(picture,)),),
        tools=(SET,),
        schema={"type": "object"},
    )
    async with serving(GOOD) as server:
        await ask(server, asked, sees=True)
        body = server.asked[0]
        assert body["messages"][0]["content"][1]["image_url"]["url"].startswith("data:image/png;base64,")
        assert body["tools"][0]["function"]["name"] == "reminders_set"
        assert body["response_format"]["json_schema"]["schema"] == {"type": "object"}
        await ask(server, asked)
        assert server.asked[1]["messages"][0]["content"] == "look"


async def test_a_call_that_comes_in_pieces_is_put_together():
    pieces = [
        {"tool_calls": [{"index": 0, "id": "a", "function": {"name": "reminders_set", "arguments": '{"te'}}]},
        {"tool_calls": [{"index": 0, "function": {"arguments": 'xt": "x"}'}}]},
        {"tool_calls": [{"index": 1, "id": "b", "function": {"name": "recall", "arguments": "{}"}}]},
    ]
    raw = "".join("data: " + json.dumps({"choices": [{"delta": piece}]}) + "\n\n" for piece in pieces)
    async with serving([{"bytes": raw.encode().hex()}, {"finish": "tool_calls"}, {"done": True}]) as server:
        model = OpenAIModel(endpoint(server.url), options=PATIENCE)
        last = [delta async for delta in model.stream(ASKED)][-1]
        await model.close()
    assert [(call.tool, call.arguments) for call in last.calls] == [
        ("reminders_set", '{"text": "x"}'),
        ("recall", "{}"),
    ]
    assert last.ended == "tools"


async def test_a_server_that_does_not_stream_is_understood():
    body = json.dumps({"choices": [{"message": {"content": "Sold."}, "finish_reason": "stop"}]})
    async with serving([{"status": 200, "body": body}]) as server:
        assert await ask(server) == "Sold."


# --- what a server gets wrong ---------------------------------------------------------------------


async def test_a_wrong_key_says_how_to_set_it():
    echo = [{"status": 401, "body": json.dumps({"error": {"message": f"Incorrect API key: {KEY}"}})}]
    assert "samantha mind key home" in await refusal(echo)


async def test_a_wrong_model_is_named():
    assert "llama" in await refusal([{"status": 404, "body": "{}"}])


async def test_a_web_page_is_no_answer():
    assert "web page" in await refusal([{"html": True}])


async def test_it_waits_for_a_busy_server_once_and_as_long_as_that_says():
    clock = InstantClock()
    async with serving([{"status": 429, "retry_after": "2", "body": ""}], GOOD) as server:
        assert await ask(server, clock=clock) == "Sold at last."
    assert clock.slept == [2.0]


@pytest.mark.parametrize("status", [429, 500, 502, 503])
async def test_a_server_that_stays_busy_is_given_up(status):
    clock = InstantClock()
    assert await refusal([{"status": status, "body": "<html>"}], clock=clock)
    assert len(clock.slept) == 1
    assert clock.slept[0] <= 1


async def test_nobody_waits_a_minute_for_a_server():
    clock = InstantClock()
    await refusal([{"status": 503, "retry_after": "60", "body": ""}], clock=clock)
    then = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=1)
    stamp = then.strftime("%a, %d %b %Y %H:%M:%S GMT")
    await refusal([{"status": 503, "retry_after": stamp, "body": ""}], clock=clock)
    assert not clock.slept


async def test_a_redirect_is_not_followed():
    async with serving(GOOD) as elsewhere:
        sentence = await refusal([{"redirect": f"{elsewhere.url}/chat/completions"}])
        assert "another address" in sentence
        assert not elsewhere.asked


async def test_a_huge_answer_is_cut():
    async with serving([{"big": 10 * 1024 * 1024}, {"finish": "stop"}, {"done": True}]) as server:
        assert len(await ask(server)) < 300_000


async def test_one_huge_event_is_refused():
    raw = b'data: {"choices": [{"delta": {"content": "' + b"x" * (2 * 1024 * 1024) + b'"}}]}\n\n'
    assert "more at once" in await refusal([{"bytes": raw.hex()}, {"done": True}])


async def test_bytes_that_are_no_text_do_not_break_the_line():
    raw = b'data: {"choices": [{"delta": {"content": "caf\xe9 \xff"}}]}\n\n'
    async with serving([{"bytes": raw.hex()}, {"finish": "stop"}, {"done": True}]) as server:
        assert "caf" in await ask(server)


@pytest.mark.parametrize("raw", [b"data: not json\n\n", b'data: {"choices": 7}\n\n', b"data: [1]\n\n"])
async def test_an_event_that_cannot_be_read_is_an_error(raw):
    assert "can't read" in await refusal([{"bytes": raw.hex()}, {"done": True}])


async def test_an_error_in_the_middle_is_an_error():
    raw = b'data: {"error": {"message": "CUDA out of memory"}}\n\n'
    assert "broke off" in await refusal([{"text": "Sold"}, {"bytes": raw.hex()}])


async def test_a_line_that_is_dropped_is_an_error():
    assert "hung up" in await refusal([{"text": "Sold"}, {"drop": True}])
    assert await refusal([{"drop": True}])


async def test_an_answer_without_an_end_is_an_error():
    assert "stopped in the middle" in await refusal([{"text": "Sold"}])


async def test_too_long_a_prompt_is_its_own_error():
    async with serving([{"overflow": True}]) as server:
        with pytest.raises(OverlongError):
            await ask(server)


async def test_nobody_there():
    model = OpenAIModel(endpoint("http://127.0.0.1:9/v1"), options=PATIENCE)
    with pytest.raises(ModelError, match="Nobody answers"):
        [delta async for delta in model.stream(ASKED)]
    await model.close()


async def test_a_server_that_refuses_tools_is_asked_without():
    no_tools = {"error": {"message": "llama does not support tools"}}
    scripts = [[{"status": 400, "body": json.dumps(no_tools)}], GOOD]
    async with serving(*scripts) as server:
        model = OpenAIModel(endpoint(server.url), options=PATIENCE)
        asked = Request(messages=ASKED.messages, tools=(SET,))
        for _ in range(2):
            assert [delta.text async for delta in model.stream(asked)]
        await model.close()
    assert ["tools" in body for body in server.asked] == [True, False, False]


async def test_a_server_that_calls_the_limit_otherwise_is_asked_so():
    error = {
        "error": {"message": "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."}
    }
    async with serving([{"status": 400, "body": json.dumps(error)}], GOOD) as server:
        assert await ask(server) == "Sold at last."
    assert "max_completion_tokens" in server.asked[1]


async def test_a_certificate_that_does_not_fit_is_told_nothing(tmp_path):
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "elsewhere.example")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now)
        .not_valid_after(now + datetime.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    pem = tmp_path / "both.pem"
    pem.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    heard: list[bytes] = []

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.read(100))
        writer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", 0, ssl=context)
    port = server.sockets[0].getsockname()[1]
    model = OpenAIModel(endpoint(f"https://127.0.0.1:{port}/v1"), key=KEY, options=PATIENCE)
    with pytest.raises(ModelError, match="certificate"):
        [delta async for delta in model.stream(ASKED)]
    await model.close()
    server.close()
    assert not any(KEY.encode() in some for some in heard)


async def test_every_attempt_that_leaves_is_counted_before_it_leaves():
    left: list[tuple[str, int]] = []

    async def note(host: str, count: int) -> None:
        left.append((host, count))

    async with serving([{"status": 503, "body": ""}], GOOD) as server:
        port = server.url.rsplit(":", 1)[1]
        model = OpenAIModel(
            endpoint(f"http://0.0.0.0:{port}"), key=KEY, options=PATIENCE, clock=InstantClock()
        )
        assert [delta async for delta in model.stream(ASKED, note)]
        await model.close()
        sent = len(json.dumps(server.asked[0], separators=(",", ":"), ensure_ascii=False).encode())
    assert len(left) == 2
    assert left[0][0] == f"0.0.0.0:{port.split('/')[0]}"
    assert sent < left[0][1] < sent + 600

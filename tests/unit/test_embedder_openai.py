"""An embeddings server on this machine: what is sent, what is believed, and that no other is asked."""

import json
from pathlib import Path
from typing import Any

import httpx2
import numpy as np
import pytest

from samantha.core.errors import BadInputError, ModelError, RefusedError
from samantha.core.model import Endpoint
from samantha.memory.dense.embedder_openai import MOST_CHARS, OpenAIEmbedder
from samantha.settings import read_settings

HERE = Endpoint(name="embeddings", url="http://127.0.0.1:11434/v1", model="tiny-embed")


class Server:
    """Answers with `rows`, or with whatever else is set."""

    def __init__(self, rows: Any = ((3.0, 4.0), (0.0, 2.0)), *, status: int = 200, body: bytes = b"") -> None:
        self.rows, self.status, self.body = rows, status, body
        self.asked: list[Any] = []

    def embedder(self) -> OpenAIEmbedder:
        return OpenAIEmbedder(HERE, transport=httpx2.MockTransport(self.answer))

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append((str(request.url), json.loads(request.content)))
        data = [{"index": at, "embedding": list(row)} for at, row in enumerate(self.rows)]
        body = self.body or json.dumps({"object": "list", "data": data[::-1]}).encode()
        return httpx2.Response(self.status, content=body, headers={"location": "http://127.0.0.1:1/"})


async def test_rows_come_in_the_order_of_the_lines_and_with_length_one() -> None:
    server = Server()
    embedder = server.embedder()
    rows = await embedder.embed(["my boat leaks", "rain"])
    assert np.allclose(rows, [[0.6, 0.8], [0.0, 1.0]])
    assert (embedder.name, embedder.width) == ("tiny-embed", 2)
    (url, body), *_ = server.asked
    assert url == "http://127.0.0.1:11434/v1/embeddings"
    assert body == {"model": "tiny-embed", "input": ["my boat leaks", "rain"], "encoding_format": "float"}


async def test_an_overlong_line_is_cut_and_an_empty_one_is_not_sent_empty() -> None:
    server = Server()
    await server.embedder().embed(["a " * 5000, "  "])
    first, second = server.asked[0][1]["input"]
    assert (len(first), second) == (MOST_CHARS, ".")


@pytest.mark.parametrize(
    "server",
    [
        Server(status=500),
        Server(status=302),
        Server(body=b"<html>"),
        Server(body=b'{"data": []}'),
        Server(body=b'{"data": [{"index": 0, "embedding": []}, {"index": 1, "embedding": []}]}'),
        Server(rows=((1.0, 2.0),)),
        Server(rows=((1.0, 2.0), (1.0, 2.0, 3.0))),
        Server(body=b'{"data": [{"index": 0, "embedding": [1e39]}, {"index": 1, "embedding": [1]}]}'),
        Server(body=b'{"data": [{"index": 1, "embedding": [1]}, {"index": 1, "embedding": [1]}]}'),
    ],
)
async def test_an_answer_that_is_no_vectors_is_told_in_a_sentence(server: Server) -> None:
    with pytest.raises(ModelError, match=r"127\.0\.0\.1:11434") as told:
        await server.embedder().embed(["my boat leaks", "rain"])
    assert "boat" not in str(told.value)
    assert len(server.asked) == 1


async def test_a_server_that_changes_its_width_is_not_believed() -> None:
    server = Server()
    embedder = server.embedder()
    await embedder.embed(["a", "b"])
    server.rows = ((1.0, 2.0, 3.0), (1.0, 2.0, 3.0))
    with pytest.raises(ModelError):
        await embedder.embed(["a", "b"])


async def test_nobody_there_is_told_in_a_sentence() -> None:
    def refuse(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("refused", request=request)

    with pytest.raises(ModelError, match="Nobody answers"):
        await OpenAIEmbedder(HERE, transport=httpx2.MockTransport(refuse)).embed(["a"])


@pytest.mark.parametrize("url", ["https://api.example.com/v1", "http://127.0.0.1.evil.example/v1", "file:/x"])
def test_a_server_elsewhere_is_never_asked(url: str) -> None:
    with pytest.raises(RefusedError):
        OpenAIEmbedder(Endpoint(name="e", url=url, model="m"))


@pytest.mark.parametrize(
    "url",
    [
        "https://api.example.com/v1",
        "http://me:secret@127.0.0.1/v1",
        "http://127.0.0.1/v1?key=secret",
        "file:/x",
    ],
)
def test_settings_name_only_a_server_of_this_machine(url: str, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f'[memory.embeddings]\nurl = "{url}"\nmodel = "m"\n', encoding="utf-8")
    with pytest.raises(BadInputError, match="this machine") as told:
        read_settings(file)
    assert "secret" not in str(told.value)


def test_settings_name_a_server_here(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(
        '[memory.embeddings]\nurl = "http://localhost:11434/v1/"\nmodel = "m"\n', encoding="utf-8"
    )
    embeddings = read_settings(file).memory.embeddings
    assert embeddings is not None
    assert (embeddings.url, embeddings.model) == ("http://localhost:11434/v1", "m")

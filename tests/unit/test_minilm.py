"""The encoder does what the papers say, and its weights survive being made small."""

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from samantha.core.errors import BadInputError
from samantha.memory.dense.minilm import HEADS, LONGEST, MiniLM, MiniLMFile
from samantha.memory.dense.weights import (
    fingerprint,
    read_safetensors,
    read_weights,
    shrink,
    write_weights,
)
from samantha.memory.dense.wordpiece import WordPiece, words
from samantha.testing.weights import LAYERS, PIECES, published_arrays, safetensors, vocabulary

LINES = ("my boat is leaking!", "rain", "She don't", "", "olives on the boat, a boat. " * 30)


@pytest.fixture(scope="module")
def small() -> Any:
    return shrink(safetensors(published_arrays()), vocabulary())


def plainly(ids: list[int], given: dict[str, Any]) -> Any:
    """The encoder as the papers write it, one token and one head at a time, in 64 bits."""
    given = {name: array.astype(np.float64) for name, array in given.items()}

    def norm(x: Any, of: str) -> Any:
        return (x - x.mean()) / math.sqrt(x.var() + 1e-12) * given[f"{of}.weight"] + given[f"{of}.bias"]

    def dense(x: Any, of: str) -> Any:
        return given[f"{of}.weight"] @ x + given[f"{of}.bias"]

    kind = given["embeddings.token_type_embeddings.weight"][0]
    states = [
        norm(
            given["embeddings.word_embeddings.weight"][id_]
            + given["embeddings.position_embeddings.weight"][place]
            + kind,
            "embeddings.LayerNorm",
        )
        for place, id_ in enumerate(ids)
    ]
    for number in range(LAYERS):
        at = f"encoder.layer.{number}."
        queries, keys, values = (
            [dense(x, f"{at}attention.self.{part}").reshape(HEADS, -1) for x in states]
            for part in ("query", "key", "value")
        )
        after = []
        for place, x in enumerate(states):
            heads = []
            for head in range(HEADS):
                scores = [queries[place][head] @ key[head] / math.sqrt(len(x) // HEADS) for key in keys]
                weights = [math.exp(score - max(scores)) for score in scores]
                heads.append(sum(w * v[head] for w, v in zip(weights, values, strict=True)) / sum(weights))
            near = norm(
                x + dense(np.concatenate(heads), f"{at}attention.output.dense"),
                f"{at}attention.output.LayerNorm",
            )
            wide = [
                y * 0.5 * (1 + math.erf(y / math.sqrt(2))) for y in dense(near, f"{at}intermediate.dense")
            ]
            after.append(norm(near + dense(np.array(wide), f"{at}output.dense"), f"{at}output.LayerNorm"))
        states = after
    mean = np.mean(states, axis=0)
    return mean / np.linalg.norm(mean)


def test_the_encoder_computes_what_the_papers_write() -> None:
    given = published_arrays()
    exact = shrink(safetensors(given), vocabulary())
    unpacked = {  # what int8 left of the matrices, so that only the arithmetic is compared
        name: array.copy() for name, array in given.items()
    }
    for name, array in unpacked.items():
        if array.ndim == 2 and "token_type" not in name:
            scales = np.abs(array).max(axis=1, keepdims=True) / np.float32(127)
            unpacked[name] = np.rint(array / scales) * scales
    model = MiniLM(exact)
    pieces = WordPiece(PIECES)
    for line in LINES[:4]:
        wanted = plainly(pieces.ids(line, LONGEST), unpacked)
        assert np.abs(model.encode([line])[0] - wanted).max() < 2e-6


def test_int8_rows_keep_the_direction(small: Any) -> None:
    given = published_arrays()
    pieces = WordPiece(PIECES)
    vectors = MiniLM(small).encode(LINES[:4])
    for line, vector in zip(LINES[:4], vectors, strict=True):
        assert vector @ plainly(pieces.ids(line, LONGEST), given) > 0.998


def test_lines_read_together_are_as_each_alone(small: Any) -> None:
    model = MiniLM(small)
    together = model.encode(LINES * 3)
    alone = np.concatenate([model.encode([line]) for line in LINES * 3])
    assert np.abs(together - alone).max() < 1e-5
    assert together.shape == (len(LINES) * 3, model.width)
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)


def test_of_an_overlong_line_the_beginning_is_read(small: Any) -> None:
    model = MiniLM(small)
    long = "my boat is leaking " * 100
    assert np.allclose(model.encode([long]), model.encode([long + "rain rain rain"]), atol=1e-6)


def test_no_lines_are_no_rows(small: Any) -> None:
    model = MiniLM(small)
    assert model.encode([]).shape == (0, model.width)


def test_weights_come_back_from_the_file_as_they_were(small: Any, tmp_path: Path) -> None:
    write_weights(small, tmp_path / "weights.npz")
    again = read_weights(tmp_path / "weights.npz")
    assert fingerprint(again) == fingerprint(small)
    assert [path.name for path in tmp_path.iterdir()] == ["weights.npz"]
    changed = dict(again)
    changed["kind"] = changed["kind"] + 1
    assert fingerprint(changed) != fingerprint(small)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff" * 8,
        b"GGUF" + bytes(100),
        b"\x02\0\0\0\0\0\0\0[]",
        b"\x02\0\0\0\0\0\0\0{",
        safetensors(published_arrays())[:-100],
        safetensors({"other.weight": np.ones((2, 2), np.float32)}),
    ],
)
def test_a_file_that_is_not_the_model_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(BadInputError, match="file"):
        shrink(content, vocabulary())


def test_a_file_that_was_cut_off_on_the_disk_does_not_open(small: Any, tmp_path: Path) -> None:
    path = tmp_path / "weights.npz"
    write_weights(small, path)
    path.write_bytes(path.read_bytes()[:-2000])
    with pytest.raises((OSError, ValueError)):
        MiniLM.open(path)


def test_safetensors_of_other_kinds_of_numbers_are_passed_over() -> None:
    content = safetensors({"a": np.ones(2, np.float32)})
    assert list(read_safetensors(content)) == ["a"]
    assert list(read_safetensors(content.replace(b'"F32"', b'"I32"'))) == []


# --- the tokenizer --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("My boat's leaking!", ["my", "boat", "'", "s", "leaking", "!"]),
        ("Café, Ça va? NAÏVE", ["cafe", ",", "ca", "va", "?", "naive"]),
        ("日本 rain", ["日", "本", "rain"]),
        ("so… “well” — 3.5$ a^b", ["so", "…", "“", "well", "”", "—", "3", ".", "5", "$", "a", "^", "b"]),
        ("a\tb\nc\u00a0d\u3000e", ["a", "b", "c", "d", "e"]),
        ("x\x00y\u200bz\x07", ["xyz"]),
        ("ΑΣ", ["ας".replace("ς", "σ")]),
        ("", []),
        (" \n ", []),
    ],
)
def test_a_text_is_cut_into_words_as_the_model_was_taught(text: str, wanted: list[str]) -> None:
    assert list(words(text)) == wanted


def test_words_are_cut_into_the_longest_pieces_that_are_known() -> None:
    pieces = WordPiece(PIECES)

    def read(text: str) -> list[str]:
        return [PIECES[id_] for id_ in pieces.ids(text, 64)]

    assert read("leaks leaking olivey") == ["[CLS]", "leak", "##s", "leak", "##ing", "olive", "##y", "[SEP]"]
    assert read("boatx " + "a" * 101) == ["[CLS]", "[UNK]", "[UNK]", "[SEP]"]
    assert read("rain " * 100) == ["[CLS]", *["rain"] * 62, "[SEP]"]


# --- the file in a home ---------------------------------------------------------------------------


async def test_weights_are_used_once_they_are_there_and_let_go_once_they_are_gone(
    small: Any, tmp_path: Path
) -> None:
    path = tmp_path / "weights.npz"
    find = MiniLMFile(path)
    assert await find() is None
    write_weights(small, path)
    found = await find()
    assert found is not None
    assert np.allclose(await found.embed(["rain"]), found.encode(["rain"]))
    assert await find() is found
    path.unlink()
    assert await find() is None


async def test_a_damaged_file_is_passed_over_until_it_is_a_good_one(small: Any, tmp_path: Path) -> None:
    path = tmp_path / "weights.npz"
    path.write_bytes(b"PK nothing of use")
    find = MiniLMFile(path)
    assert await find() is None
    write_weights(small, path)
    assert await find() is not None

"""A language model of half a megabyte, written on the spot: random weights, real file, plain words."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

TEMPLATE = (
    "{% for message in messages %}<{{ message.role }}> {{ message.content }}\n{% endfor %}"
    "{% if add_generation_prompt %}<assistant>{% endif %}"
)
WINDOW = 8192  # tokens that the file says it was trained for
WIDTH, LAYERS, HEADS, INNER = 64, 2, 4, 128

LIKED = (
    "the a and or but so then now here there I you we they she it one is was are were has have "
    "come came go went walk walked sit sat see saw hear heard say said ask asked know knew think thought "
    "kept bring brought find found give gave make made like liked love loved wait waited open opened close "
    "in on at to of by with from for over under near after before until while because when where again still "
    "always often soon later today tomorrow morning evening night day week year winter summer spring autumn "
    "rain snow wind sun moon star light water river sea hill wood tree leaf garden street house room door "
    "window table chair lamp book page letter word name song voice hand face friend mother father sister "
    "brother child bread tea coffee apple soup salt cup old new small large long short warm cold quiet slow "
    "early late good kind true blue green red white dark bright little much many some few no not yes well"
)
SIGNS = "{}[]\":,.!?'-_/<>()▁\nabcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

END = 2  # the token </s>
NORMAL, UNKNOWN, CONTROL, BYTE = 1, 2, 3, 6  # kinds of tokens, as GGUF numbers them


def write_tiny_gguf(path: Path, *, seed: int = 7, template: str | None = TEMPLATE, ends: bool = True) -> Path:
    """Write a llama of two layers with random weights, and return the path. Needs the package `gguf`.

    The same seed gives the same file. Its answers are words without sense, because each token that is
    no word was made unlikely. With `ends` an answer stops by itself after some dozens of words (never
    before the first, where the prompt ends in ">"); without it, only at its limit. `template` None
    leaves the chat template out.
    """
    import gguf  # noqa: PLC0415 - a tool of tests
    import numpy  # noqa: PLC0415

    tokens, scores, kinds, liked = _vocabulary(ends=ends)
    file = gguf.GGUFWriter(path, "llama")
    file.add_name("tiny")
    file.add_context_length(WINDOW)
    file.add_embedding_length(WIDTH)
    file.add_block_count(LAYERS)
    file.add_feed_forward_length(INNER)
    file.add_head_count(HEADS)
    file.add_head_count_kv(HEADS)
    file.add_layer_norm_rms_eps(1e-5)
    file.add_rope_dimension_count(WIDTH // HEADS)
    file.add_file_type(0)  # all of it 32-bit floats
    file.add_vocab_size(len(tokens))
    file.add_tokenizer_model("llama")
    file.add_token_list(tokens)
    file.add_token_scores(scores)
    file.add_token_types(kinds)
    file.add_unk_token_id(0)
    file.add_bos_token_id(1)
    file.add_eos_token_id(END)
    file.add_add_bos_token(True)
    file.add_add_space_prefix(False)
    if template is not None:
        file.add_chat_template(template)
    _add_weights(file, numpy, numpy.random.default_rng(seed), liked)
    file.write_header_to_file()
    file.write_kv_data_to_file()
    file.write_tensors_to_file()
    file.close()
    return path


def _vocabulary(*, ends: bool) -> tuple[list[bytes], list[float], list[int], list[float]]:
    """Tokens, their scores and kinds, and how much each is liked when the model speaks."""
    rows: list[tuple[bytes, int, float]] = [
        (b"<unk>", UNKNOWN, -5.0),
        (b"<s>", CONTROL, -5.0),
        (b"</s>", CONTROL, 0.7 if ends else -5.0),
        *((f"<0x{number:02X}>".encode(), BYTE, -5.0) for number in range(256)),
        *((f"▁{word}".encode(), NORMAL, 0.0) for word in LIKED.split()),
        *((sign.encode(), NORMAL, 0.4 if sign == "." else -3.0) for sign in SIGNS),
    ]
    return (
        [token for token, _, _ in rows],
        [-float(rank) for rank in range(len(rows))],
        [kind for _, kind, _ in rows],
        [liking for _, _, liking in rows],
    )


def _add_weights(file: Any, numpy: Any, random: Any, liked: list[float]) -> None:
    """No layer writes to the first two dimensions. 0 is the same for every token and carries what is liked;
    1 stands for ">" alone, after which an answer does not end."""

    def matrix(rows: int, columns: int, scale: float) -> Any:
        return (random.standard_normal((rows, columns)) * scale).astype(numpy.float32)

    add: Callable[[str, Any], None] = file.add_tensor
    shown = matrix(len(liked), WIDTH, 0.5)
    shown[:, :2] = 4.0, 0.0
    shown[SIGNS.index(">") - len(SIGNS), 1] = 4.0
    said = matrix(len(liked), WIDTH, 0.2)
    said[:, 0], said[:, 1] = liked, 0.0
    said[END, 1] = -5.0
    add("token_embd.weight", shown)
    add("output.weight", said)
    add("output_norm.weight", numpy.ones(WIDTH, numpy.float32))
    for layer in range(LAYERS):
        name = f"blk.{layer}."
        for norm in ("attn_norm", "ffn_norm"):
            add(f"{name}{norm}.weight", numpy.ones(WIDTH, numpy.float32))
        for part in ("attn_q", "attn_k", "attn_v"):
            add(f"{name}{part}.weight", matrix(WIDTH, WIDTH, 0.1))
        for part in ("ffn_gate", "ffn_up"):
            add(f"{name}{part}.weight", matrix(INNER, WIDTH, 0.1))
        for part, columns in (("attn_output", WIDTH), ("ffn_down", INNER)):
            back = matrix(WIDTH, columns, 0.1)
            back[:2] = 0.0
            add(f"{name}{part}.weight", back)

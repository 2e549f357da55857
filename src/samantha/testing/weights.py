"""A BERT of a few numbers, in the format in which the real one is published: for tests of the encoder."""

import json
import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WIDTH, INNER, LAYERS, PLACES = 48, 96, 2, 300
PIECES = (
    *("[PAD]", "[UNK]", "[CLS]", "[SEP]", "my", "boat", "leak", "##s", "##ing", "olive", "rain"),
    *("the", "a", "on", "is", "she", "he", "'", "t", "don", "!", "?", ".", ",", "##y", "日", "本", "cafe"),
)


def vocabulary() -> str:
    """vocab.txt."""
    return "".join(f"{piece}\n" for piece in PIECES)


def published_arrays() -> "dict[str, NDArray[np.float32]]":
    """Random weights under the published names."""
    import numpy as np  # noqa: PLC0415

    draw = np.random.default_rng(7)
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (len(PIECES), WIDTH),
        "embeddings.position_embeddings.weight": (PLACES, WIDTH),
        "embeddings.token_type_embeddings.weight": (2, WIDTH),
        "embeddings.LayerNorm.weight": (WIDTH,),
        "embeddings.LayerNorm.bias": (WIDTH,),
    }
    for number in range(LAYERS):
        layer = f"encoder.layer.{number}."
        for part, out, into in (
            *((f"attention.self.{name}", WIDTH, WIDTH) for name in ("query", "key", "value")),
            ("attention.output.dense", WIDTH, WIDTH),
            ("intermediate.dense", INNER, WIDTH),
            ("output.dense", WIDTH, INNER),
        ):
            shapes |= {f"{layer}{part}.weight": (out, into), f"{layer}{part}.bias": (out,)}
        for part in ("attention.output.LayerNorm", "output.LayerNorm"):
            shapes |= {f"{layer}{part}.weight": (WIDTH,), f"{layer}{part}.bias": (WIDTH,)}
    return {name: (0.4 * draw.standard_normal(shape)).astype(np.float32) for name, shape in shapes.items()}


def safetensors(arrays: "dict[str, NDArray[np.float32]]") -> bytes:
    """The file that holds them."""
    head: dict[str, object] = {"__metadata__": {"format": "pt"}}
    content = b""
    for name, array in arrays.items():
        held = array.astype("<f4").tobytes()
        head[name] = {
            "dtype": "F32",
            "shape": list(array.shape),
            "data_offsets": [len(content), len(content) + len(held)],
        }
        content += held
    told = json.dumps(head).encode()
    return struct.pack("<Q", len(told)) + told + content

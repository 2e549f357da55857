"""A VITS model of a kilobyte for sherpa-onnx: each letter is a tenth of a second of a hum.

Written with the `onnx` package in the shape of VITS models with a lexicon. The length scale stretches it,
as in a real one.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE_HZ = 16_000
LETTER_SAMPLES = 1_600
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LOUDNESS = 0.25


def write_vits_model(
    folder: Path, words: tuple[str, ...] = ("yes", "good", "morning", "i", "am", "here")
) -> Path:
    """Write a folder with model.onnx, tokens.txt and lexicon.txt below `folder`; returns it."""
    import numpy as np  # noqa: PLC0415
    import onnx  # noqa: PLC0415 - for tests alone
    from onnx import TensorProto, helper, numpy_helper  # noqa: PLC0415

    made = folder / "vits-tiny"
    made.mkdir(parents=True)
    constants: dict[str, NDArray[Any]] = {
        "letter": np.array([LETTER_SAMPLES], np.float32),
        "zero": np.array(0, np.int64),
        "one": np.array(1, np.int64),
        "turn": np.array([2 * np.pi * 200 / RATE_HZ], np.float32),
        "loud": np.array([LOUDNESS], np.float32),
        "shape": np.array([1, 1, -1], np.int64),
        "flat": np.array([], np.int64),
    }
    nodes = [
        helper.make_node("Cast", ["x_length"], ["count"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["count", "letter"], ["usual"]),
        helper.make_node("Mul", ["usual", "length_scale"], ["long"]),
        helper.make_node("Cast", ["long"], ["samples"], to=TensorProto.INT64),
        helper.make_node("Reshape", ["samples", "flat"], ["end"]),
        helper.make_node("Range", ["zero", "end", "one"], ["steps"]),
        helper.make_node("Cast", ["steps"], ["times"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["times", "turn"], ["angles"]),
        helper.make_node("Sin", ["angles"], ["waves"]),
        helper.make_node("Mul", ["waves", "loud"], ["hum"]),
        helper.make_node("Reshape", ["hum", "shape"], ["y"]),
    ]
    scales = ("noise_scale", "length_scale", "noise_scale_w")
    graph = helper.make_graph(
        nodes,
        "tiny",
        [
            helper.make_tensor_value_info("x", TensorProto.INT64, [1, "letters"]),
            helper.make_tensor_value_info("x_length", TensorProto.INT64, [1]),
            *(helper.make_tensor_value_info(name, TensorProto.FLOAT, [1]) for name in scales),
        ],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 1, "samples"])],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    told = {"sample_rate": RATE_HZ, "add_blank": 0, "n_speakers": 1, "language": "English", "comment": "tiny"}
    told |= {"model_type": "vits", "punctuation": ", . ! ?"}
    helper.set_model_props(model, {key: str(value) for key, value in told.items()})
    onnx.save(model, str(made / "model.onnx"))
    tokens = ("_", *LETTERS, ",", ".", "!", "?", " ")
    lines = "".join(f"{token} {number}\n" for number, token in enumerate(tokens))
    (made / "tokens.txt").write_text(lines, encoding="utf-8")
    lexicon = "".join(f"{word} {' '.join(word)}\n" for word in words)
    (made / "lexicon.txt").write_text(lexicon, encoding="utf-8")
    return made

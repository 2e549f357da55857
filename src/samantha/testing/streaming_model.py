"""A streaming recognition model of a kilobyte for sherpa-onnx: it hears one word in whatever is loud.

Written with the `onnx` package in the shape of streaming CTC models by NeMo. Where the mean of a chunk's log
mel energies is over LOUD it says the word, else nothing. Loud, a pause, and loud is the word twice.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

MELS = 80  # rows of features
CHUNK = 16  # feature frames of 10 ms that it hears at a time
LOUD = -9.0  # of the natural logarithm of a mel band's energy, samples counted from -1 to 1
STRENGTH = 10.0  # of its certainty, for each unit above or below that


def write_streaming_model(folder: Path, word: str = "stop") -> Path:
    """Write a folder with model.onnx and tokens.txt below `folder`, named as NeMo's are; returns it."""
    import numpy as np  # noqa: PLC0415
    import onnx  # noqa: PLC0415 - for tests alone
    from onnx import TensorProto, helper, numpy_helper  # noqa: PLC0415

    made = folder / "sherpa-onnx-nemo-streaming-tiny"
    made.mkdir(parents=True)
    constants: dict[str, NDArray[Any]] = {
        "loud": np.array([LOUD], np.float32),
        "both": np.array([[[STRENGTH, -STRENGTH]]], np.float32),  # the word, and blank
        "frames": np.array([1], np.int64),
    }
    nodes = [
        helper.make_node("ReduceMean", ["audio_signal"], ["mean"], axes=[1, 2], keepdims=1),
        helper.make_node("Sub", ["mean", "loud"], ["over"]),
        helper.make_node("Mul", ["over", "both"], ["logits"]),
        helper.make_node("LogSoftmax", ["logits"], ["logprobs"], axis=-1),
        helper.make_node("Identity", ["frames"], ["logprobs_length"]),
        *(helper.make_node("Identity", [name], [f"{name}_next"]) for name in _CACHES),
    ]
    caches = [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in _CACHES.items()]
    passed = [
        helper.make_tensor_value_info(f"{name}_next", kind, shape) for name, (kind, shape) in _CACHES.items()
    ]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [
            helper.make_tensor_value_info("audio_signal", TensorProto.FLOAT, [1, MELS, CHUNK]),
            helper.make_tensor_value_info("length", TensorProto.INT64, [1]),
            *caches,
        ],
        [
            helper.make_tensor_value_info("logprobs", TensorProto.FLOAT, [1, 1, 2]),
            helper.make_tensor_value_info("logprobs_length", TensorProto.INT64, [1]),
            *passed,
        ],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    told = {"window_size": CHUNK, "chunk_shift": CHUNK, "subsampling_factor": CHUNK, "vocab_size": 1}
    dims = {f"cache_last_{what}_dim{place}": 1 for what in ("channel", "time") for place in (1, 2, 3)}
    helper.set_model_props(model, {key: str(value) for key, value in {**told, **dims}.items()})
    onnx.save(model, str(made / "model.onnx"))
    (made / "tokens.txt").write_text(f"▁{word} 0\n<blk> 1\n", encoding="utf-8")
    return made


_CACHES: dict[str, tuple[int, list[int]]] = {  # 1 is FLOAT, 7 INT64
    "cache_last_channel": (1, [1, 1, 1, 1]),
    "cache_last_time": (1, [1, 1, 1, 1]),
    "cache_last_channel_len": (7, [1]),
}

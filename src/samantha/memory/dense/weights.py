"""The weights on the disk: from the published 32-bit file to one of int8 rows, a quarter of its size.

The file is an .npz of plain arrays; nothing in it is ever executed. Each row of a matrix has its own scale.
"""

import hashlib
import json
import os
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from samantha.core.errors import BadInputError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Arrays = dict[str, NDArray[np.generic]]

LONGEST_HEAD = 1 << 20  # bytes of a header; the model's has 11,408
FORMAT = 1

# Our names, and the published ones. Matrices are (out, in) in both.
MATRICES = {
    "words": "embeddings.word_embeddings",
    "places": "embeddings.position_embeddings",
}
NORMS = {"norm": "embeddings.LayerNorm"}
IN_LAYER = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "gather": "attention.output.dense",
    "widen": "intermediate.dense",
    "narrow": "output.dense",
}
NORMS_IN_LAYER = {"gather_norm": "attention.output.LayerNorm", "narrow_norm": "output.LayerNorm"}
LAST_IN_LAYER = "intermediate.dense.weight"  # one in each


def shrink(published: bytes, vocabulary: str) -> "Arrays":
    """The arrays of a weights file, from model.safetensors and vocab.txt. Raises BadInputError."""
    import numpy as np  # noqa: PLC0415

    given = read_safetensors(published)
    arrays: Arrays = {"format": np.array(FORMAT)}
    arrays["pieces"] = np.frombuffer("\n".join(vocabulary.split("\n")[:-1]).encode(), np.uint8)
    try:
        for name, theirs in MATRICES.items():
            arrays |= _rows(name, given[f"{theirs}.weight"])
        arrays["kind"] = given["embeddings.token_type_embeddings.weight"][0]
        for name, theirs in NORMS.items():
            arrays |= {f"{name}.{part}": given[f"{theirs}.{part}"] for part in ("weight", "bias")}
        layers = sum(name.endswith(LAST_IN_LAYER) for name in given)
        arrays["layers"] = np.array(layers)
        for number in range(layers):
            layer, of = f"encoder.layer.{number}.", f"{number}."
            for name, theirs in IN_LAYER.items():
                arrays |= _rows(of + name, given[f"{layer}{theirs}.weight"])
                arrays[f"{of}{name}.bias"] = given[f"{layer}{theirs}.bias"]
            for name, theirs in NORMS_IN_LAYER.items():
                for part in ("weight", "bias"):
                    arrays[f"{of}{name}.{part}"] = given[f"{layer}{theirs}.{part}"]
    except KeyError as error:
        raise BadInputError("That file holds another model than the one that I can run.") from error
    return arrays


def _rows(name: str, matrix: "NDArray[np.float32]") -> "Arrays":
    """Each row in steps of its own, 127 to its largest number."""
    import numpy as np  # noqa: PLC0415

    scales = np.maximum(np.abs(matrix).max(axis=1) / np.float32(127), np.float32(1e-12))
    return {f"{name}.rows": np.rint(matrix / scales[:, None]).astype(np.int8), f"{name}.scales": scales}


def read_safetensors(content: bytes) -> "dict[str, NDArray[np.float32]]":
    """The 32-bit arrays of a safetensors file (github.com/huggingface/safetensors). Raises BadInputError."""
    import numpy as np  # noqa: PLC0415

    try:
        (length,) = struct.unpack_from("<Q", content)
        if length > LONGEST_HEAD:
            raise ValueError
        head = json.loads(content[8 : 8 + length])
        start = 8 + length
        found = {}
        for name, told in head.items():
            if name == "__metadata__" or told["dtype"] != "F32":
                continue
            first, last = told["data_offsets"]
            found[name] = np.frombuffer(content[start + first : start + last], "<f4").reshape(told["shape"])
        return found
    except (struct.error, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadInputError("That is no safetensors file, or a damaged one.") from error


def fingerprint(arrays: "Mapping[str, NDArray[np.generic]]") -> str:
    """SHA-256 over names, shapes and numbers, whatever the file around them looks like."""
    digest = hashlib.sha256()
    for name in sorted(arrays):
        array = arrays[name]
        digest.update(f"{name} {array.dtype.str} {array.shape}\n".encode())
        digest.update(array.tobytes())
    return digest.hexdigest()


def write_weights(arrays: "Mapping[str, NDArray[np.generic]]", target: Path) -> None:
    """Write the file whole or not at all. Raises OSError."""
    import numpy as np  # noqa: PLC0415

    half = target.with_name(f"{target.name}.part")
    try:
        with half.open("wb") as file:
            np.savez(file, allow_pickle=False, **arrays)
            file.flush()
            os.fsync(file.fileno())
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)


def read_weights(path: Path) -> "Arrays":
    """The arrays of a weights file. Raises OSError or ValueError."""
    import numpy as np  # noqa: PLC0415

    try:
        with np.load(path, allow_pickle=False) as file:
            if "format" not in file or int(file["format"]) != FORMAT:
                raise ValueError(f"{path} is no weights file of this version")
            return {name: file[name] for name in file.files}
    except (BadZipFile, KeyError, AttributeError) as error:
        raise ValueError(f"{path} is no weights file, or a damaged one") from error

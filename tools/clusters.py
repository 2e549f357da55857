"""Makes the classes of words that the reflex reads: `python tools/clusters.py --data DIR --minilm FILE`.

DIR is that of train.py; FILE is all-MiniLM-L6-v2 as `samantha pull memory` keeps it. The words are the
commonest of GoEmotions and of our own lines. One thread and a fixed seed: the same bytes.
"""

# ruff: noqa: E402 - the number of threads is set before numpy loads

import argparse
import os
import re
from collections import Counter
from pathlib import Path
from zlib import crc32

for library in ("OMP", "OPENBLAS", "MKL"):
    os.environ[f"{library}_NUM_THREADS"] = "1"

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import MiniBatchKMeans
from train import ROOT, archive, go_emotions, own_lines

from samantha.memory.dense.minilm import MiniLM

VIEWS = (60, 250, 1000, 4000)
"""Classes in each view. In folds one view of 400 gave the danger model most of what four give."""
MOST, AT_LEAST, ALONE = 14_000, 3, 150  # words in all; times that a word occurs; the commonest, by themselves
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=ROOT / "src/samantha/mind/reflex/models/clusters.npz")
    wanted = parser.parse_args()
    words = common_words(wanted.data)
    model = MiniLM.open(wanted.minilm)
    meant = np.vstack([model.encode(words[at : at + 256]) for at in range(0, len(words), 256)])
    views = [classes_of(meant, count) for count in VIEWS]
    content = packed(words, np.array(views, np.uint16))
    wanted.out.write_bytes(content)
    print(f"clusters: {len(words)} words, {len(content) / 1e6:.3f} MB")


def common_words(data: Path) -> list[str]:
    """The commonest first; among words that are equally common, by the alphabet."""
    texts = [text for text, _ in go_emotions(data, "train")]
    texts += [line["text"] for name in ("danger", "stances") for line in own_lines(name)]
    times = Counter(word[0] for text in texts for word in WORD.finditer(text.lower().replace("’", "'")))
    ranked = sorted(times, key=lambda word: (-times[word], word))
    return [word for word in ranked if times[word] >= AT_LEAST][:MOST]


def classes_of(meant: NDArray[np.float32], count: int) -> NDArray[np.int64]:
    """Numbers from 1 on; the commonest words have one each above those."""
    means = MiniBatchKMeans(count, random_state=1, n_init=1, batch_size=4096, max_iter=30)
    found = means.fit(meant).labels_.astype(np.int64) + 1
    found[:ALONE] = count + 1 + np.arange(ALONE)
    return found


def packed(words: list[str], views: NDArray[np.uint16]) -> bytes:
    """Of two words with one hash the commoner stays."""
    hashes = np.array([crc32(word.encode()) & 0xFFFFFF for word in words], np.uint32)
    hashes, first = np.unique(hashes, return_index=True)
    gaps, views = np.diff(hashes, prepend=np.uint32(0)), views[:, first]
    return archive(
        steps=np.stack([gaps & 255, gaps >> 8 & 255, gaps >> 16]).astype(np.uint8),
        classes=np.stack([views & 255, views >> 8]).astype(np.uint8),
    )


if __name__ == "__main__":
    main()

"""The lines that a bench judges by, from the one file that is named on the command line."""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, TypeVar

LABELLED = "JSON lines with text and label"

Lines = TypeVar("Lines")


def lines_of(arguments: Sequence[str], reader: Callable[[Path], Lines], shape: str) -> Lines:
    """What `reader` makes of the file; without a file to read one clear sentence, and exit 2."""
    try:
        (name,) = arguments
    except ValueError:
        refuse(f"Name one file to judge by: {shape}.")
    try:
        return reader(Path(name))
    except (OSError, EOFError, ValueError, LookupError, TypeError) as error:
        refuse(f"Cannot read {name} as {shape}: {error}.")


def labelled(path: Path) -> list[tuple[str, str]]:
    """Text and label of each line."""
    rows = [json.loads(row) for row in path.read_text("utf-8").splitlines() if row.strip()]
    if not rows:
        raise ValueError("it holds no lines")
    return [(str(row["text"]), str(row["label"]).strip()) for row in rows]


def refuse(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    raise SystemExit(2)

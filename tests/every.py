"""One promise, held to a whole table: every row is tried, and the failure shows all that break it.

@every("key, way", EVERY)
def test_her_sentences_keep_to_the_tone(key, way): ...

Used as pytest.mark.parametrize is, for tables of hundreds or thousands of quick rows: as a test of its own
each would cost pytest more than it takes. Rows leave nothing behind for the next, and share their fixtures.
"""

import inspect
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from traceback import extract_tb
from typing import Any

import pytest


def every(names: str | Sequence[str], rows: Iterable[Any]) -> Callable[[Callable[..., None]], Any]:
    """Call the test for each row, and fail once with all that failed. Raises ValueError without any."""
    called = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
    table = [(row,) if len(called) == 1 else tuple(row) for row in rows]
    if not table:
        raise ValueError("A promise about nothing would always be kept.")

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        assert not inspect.iscoroutinefunction(test), "await it in a loop of its own"

        @wraps(test)
        def tried(**fixtures: Any) -> None:
            wrong = []
            for row in table:
                try:
                    test(**fixtures, **dict(zip(called, row, strict=True)))
                except (Exception, pytest.fail.Exception) as error:
                    wrong.append(f"{_shown(row)}\n    line {_line_of(error, test)}: {_told(error)}")
            if wrong:
                told = "\n".join(wrong)
                pytest.fail(f"{len(wrong)} of {len(table)}:\n{told}", pytrace=False)

        shape = inspect.signature(test)
        left = [each for name, each in shape.parameters.items() if name not in called]
        tried.__signature__ = shape.replace(parameters=left)  # type: ignore[attr-defined]
        return tried

    return decorate


def _shown(row: tuple[Any, ...]) -> str:
    return ", ".join(repr(value) if len(repr(value)) <= 200 else f"{value!r:.200}..." for value in row)


def _line_of(error: BaseException, test: Callable[..., None]) -> int | None:
    """Where in the test it broke."""
    file = inspect.unwrap(test).__code__.co_filename
    frames = reversed(extract_tb(error.__traceback__))
    return next((frame.lineno for frame in frames if frame.filename == file), None)


def _told(error: BaseException) -> str:
    kind = "" if isinstance(error, AssertionError | pytest.fail.Exception) else f"{type(error).__name__}: "
    return f"{kind}{error}".replace("\n", "\n    ")

"""A file, a folder or a zip as parts to be read. Names are never used as paths; nothing is unpacked to disk.

Limits hold for what is really read, whatever a header claims.
"""

import io
import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING

from samantha.core.errors import BadInputError
from samantha.moving.words import one_line

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer as Buffer

READ_LIMIT = (
    2_000_000_000  # bytes read in all, unpacked; the longest exports known hold a few hundred million
)
PART_LIMIT = 100_000  # files in a zip or folder
RATIO_LIMIT = 300  # bytes unpacked for each packed one; JSON of talks packs 4 to 20 times
RATIO_FROM = 20_000_000  # bytes below which the ratio does not matter
ZIP = (b"PK\x03\x04", b"PK\x05\x06")


@dataclass(frozen=True, kw_only=True)
class Part:
    """One file among what was given. `open` begins it anew each time."""

    name: str  # its last part only, fit to be shown
    is_alone: bool
    open: Callable[[], IO[bytes]]


@contextmanager
def opened_parts(path: Path) -> Iterator[Iterator[Part]]:
    """The parts of what lies there. Raises BadInputError with one clear sentence."""
    budget = _Budget()
    try:
        if path.is_dir():
            yield _folder(path, budget)
            return
        with _regular(path) as file:
            if file.read(4) in ZIP:
                file.seek(0)
                with zipfile.ZipFile(file) as archive:
                    yield _members(archive, budget)
            else:
                yield iter([Part(name=_shown(path.name), is_alone=True, open=_opener(path, budget))])
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise BadInputError(f"{path.name} is a damaged zip file. Download it again.") from error
    except RuntimeError as error:  # what zipfile raises for an encrypted one
        raise BadInputError(f"{path.name} is locked with a password. Unpack it first.") from error
    except OSError as error:
        raise BadInputError(f"I can't read {path}: {(error.strerror or str(error)).lower()}.") from error


class _Budget:
    """What may still be read."""

    def __init__(self) -> None:
        self.left = READ_LIMIT

    def take(self, count: int) -> None:
        self.left -= count
        if self.left < 0:
            raise BadInputError(
                f"That unpacks to more than {READ_LIMIT // 1_000_000_000} GB, more than I take in at once."
            )


class _Counted(io.RawIOBase):
    """A stream that counts what it gives out, against the budget and against its packed size."""

    def __init__(self, inner: IO[bytes], budget: _Budget, packed: int) -> None:
        self._inner = inner
        self._budget = budget
        self._packed = packed
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, into: "Buffer") -> int:
        view = memoryview(into)
        part = self._inner.read(len(view))
        view[: len(part)] = part
        self._given += len(part)
        self._budget.take(len(part))
        if self._given > RATIO_FROM and self._given > RATIO_LIMIT * max(self._packed, 1):
            raise BadInputError("That zip unpacks to far more than any export does, so I left it.")
        return len(part)

    def close(self) -> None:
        self._inner.close()
        super().close()


def _members(archive: zipfile.ZipFile, budget: _Budget) -> Iterator[Part]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len(infos) > PART_LIMIT:
        raise BadInputError(f"That zip holds {len(infos):,} files, which is more than I look through.")

    def opener(info: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
        return lambda: io.BufferedReader(_Counted(archive.open(info), budget, info.compress_size), 1 << 16)

    for info in sorted(infos, key=lambda info: info.filename):
        yield Part(name=_shown(info.filename), is_alone=len(infos) == 1, open=opener(info))


def _folder(path: Path, budget: _Budget) -> Iterator[Part]:
    """Its files, and those of the folders in it; links are not followed."""
    count = 0
    for folder, names, files in os.walk(path, followlinks=False):
        names.sort()
        for name in sorted(files):
            full = Path(folder, name)
            if name.startswith(".") or not full.is_file() or full.is_symlink():
                continue
            count += 1
            if count > PART_LIMIT:
                raise BadInputError(
                    f"{path.name} holds more than {PART_LIMIT:,} files, which is more than I look through."
                )
            yield Part(name=_shown(name), is_alone=False, open=_opener(full, budget))


def _opener(path: Path, budget: _Budget) -> Callable[[], IO[bytes]]:
    def open_() -> IO[bytes]:
        file = _regular(path)
        return io.BufferedReader(_Counted(file, budget, os.fstat(file.fileno()).st_size), 1 << 16)

    return open_


def _regular(path: Path) -> IO[bytes]:
    """A plain file, opened without waiting: a pipe or a device has no end."""
    file = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(file).st_mode):
        os.close(file)
        raise BadInputError(f"{path.name} is not a plain file.")
    return os.fdopen(file, "rb")


def _shown(name: str) -> str:
    """The last part of a name, as one line: whatever path stands before it is dropped."""
    return one_line(PurePosixPath(name.replace("\\", "/")).name, 120) or "a file"

"""Unpacks an archive into a folder of its own, which is there whole or not at all.

Names in an archive are not trusted: none leads out of the folder, nothing but plain files and folders comes
out, and never more than was said.
"""

import re
import shutil
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from samantha.core.amounts import in_gb
from samantha.core.errors import BadInputError, DiskFullError

ENDS = (".tar.bz2", ".tar.gz", ".tgz", ".tar.xz", ".tar", ".zip")
MOST_FILES = 5_000  # a voice with espeak-ng's data has some 400
MOST_BYTES = 6_000_000_000
MOST_DEPTH = 8
SPARE_BYTES = 100_000_000  # left free on the disk: her journal is written there too
CHUNK = 1 << 20

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def unpack(archive: Path, into: Path) -> None:
    """Make the folder `into`, which must not exist, of an archive; a folder around all is left out.

    Raises BadInputError where it is broken, too large or has names that lead elsewhere; DiskFullError;
    OSError.
    """
    half = into.with_name(f".{into.name}.half")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True, mode=0o700)
    try:
        _write_all(archive, half)
        inside = list(half.iterdir())
        if not inside:
            raise BadInputError(f"{archive.name} is empty.")
        whole = inside[0] if len(inside) == 1 and inside[0].is_dir() else half
        whole.replace(into)
    except (tarfile.TarError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise BadInputError(f"{archive.name} is a damaged archive.") from error
    except RuntimeError as error:  # what zipfile raises for an encrypted one
        raise BadInputError(f"{archive.name} is locked with a password.") from error
    finally:
        shutil.rmtree(half, ignore_errors=True)


def _write_all(archive: Path, folder: Path) -> None:
    left = min(MOST_BYTES, shutil.disk_usage(folder).free - SPARE_BYTES)
    is_disk = left < MOST_BYTES
    seen: set[str] = set()
    for name, file in _members(archive):
        parts = _parts(archive, name)
        key = "/".join(parts).casefold()
        if key in seen:
            raise BadInputError(f"{archive.name} holds one file twice, so I unpacked nothing.")
        seen.add(key)
        if len(seen) > MOST_FILES:
            raise BadInputError(f"{archive.name} holds more than {MOST_FILES:,} files; I unpacked nothing.")
        target = folder.joinpath(*parts)
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with target.open("xb") as written:
            while piece := file.read(CHUNK):
                left -= len(piece)
                if left < 0:
                    if is_disk:
                        raise DiskFullError("There is no room to unpack it; make room and ask again.")
                    raise BadInputError(f"{archive.name} unpacks to more than {in_gb(MOST_BYTES)}.")
                written.write(piece)


def _members(archive: Path) -> Iterator[tuple[str, IO[bytes]]]:
    """The plain files, in order. Raises BadInputError at a link or a device."""
    refusal = BadInputError(f"{archive.name} holds links or devices, so I unpacked nothing.")
    if archive.name.lower().endswith(".zip"):
        with zipfile.ZipFile(archive) as packed:
            for entry in packed.infolist():
                kind = entry.external_attr >> 16 & 0o170000
                if kind not in (0, 0o100000, 0o040000):
                    raise refusal
                if not entry.is_dir():
                    with packed.open(entry) as file:
                        yield entry.filename, file
        return
    with tarfile.open(archive, "r:*") as packed_tar:
        for member in packed_tar:
            if member.isdir():
                continue
            file_ = packed_tar.extractfile(member) if member.isreg() else None
            if file_ is None:
                raise refusal
            yield member.name, file_


def _parts(archive: Path, name: str) -> tuple[str, ...]:
    """The name as the folders and the file below ours. Raises BadInputError where it is none."""
    path = PurePosixPath(name)
    parts = tuple(part for part in path.parts if part != ".")
    if path.is_absolute() or not 0 < len(parts) <= MOST_DEPTH or any(not _is_plain(part) for part in parts):
        raise BadInputError(f"{archive.name} holds a name that leads elsewhere, so I unpacked nothing.")
    return parts


def _is_plain(part: str) -> bool:
    """A name that means one file on every system."""
    return (
        part != ".."
        and len(part) <= 150
        and part.isprintable()
        and not set(part) & set('<>:"|?*\\/')
        and part == part.rstrip(". ")
        and not _RESERVED.fullmatch(part)
    )

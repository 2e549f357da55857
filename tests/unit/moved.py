"""Files of other programs for the tests of moving in, and what is read from them."""

import base64
import struct
import zlib
from datetime import UTC, datetime
from pathlib import Path

from samantha.moving.brought import Brought, Line
from samantha.moving.opened import Opened, open_import

FIXTURES = Path(__file__).parent.parent / "fixtures" / "moving"
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n"


def opened(path: Path, own: str = "") -> Opened:
    return open_import(path, NOW, frozenset({own} - {""}))


def items(path: Path, own: str = "") -> list[Brought]:
    every = opened(path, own)
    return [item for pack in range(len(every.packs)) for item in every.brought(pack)]


def lines(path: Path, own: str = "") -> list[Line]:
    return [item for item in items(path, own) if isinstance(item, Line)]


def said(path: Path, own: str = "") -> list[tuple[str, str]]:
    return [(line.by, line.text) for line in lines(path, own)]


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def picture(*chunks: bytes) -> bytes:
    return PNG + chunk(b"IHDR", bytes(13)) + b"".join(chunks) + chunk(b"IEND", b"")


def card(name: str) -> bytes:
    return base64.b64encode((FIXTURES / name).read_bytes())

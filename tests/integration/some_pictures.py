"""Pictures made on the spot, from the bytes up: of any size, of each kind, and of none."""

import struct
import zlib


def png(
    width: int = 3, height: int = 2, colour: tuple[int, int, int] = (209, 104, 78), text: bytes = b""
) -> bytes:
    """One colour all over; `text` stands in it as a comment that every decoder passes over."""
    row = b"\x00" + bytes(colour) * width
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, body)
        for kind, body in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
            *([(b"tEXt", b"Comment\x00" + text)] if text else []),
            (b"IDAT", zlib.compress(row * height)),
            (b"IEND", b""),
        )
    )


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def jpeg(width: int = 3, height: int = 2) -> bytes:
    """The segments up to the frame header, which is all that is read here."""
    frame = struct.pack(">BHHB", 8, height, width, 3) + b"\x01\x22\x00\x02\x11\x01\x03\x11\x01"
    exif = b"Exif\x00\x00" + b"\xff\xc0" * 20  # marks within a segment are not marks
    return b"\xff\xd8" + b"".join(
        b"\xff" + marker + struct.pack(">H", len(body) + 2) + body
        for marker, body in ((b"\xe1", exif), (b"\xdb", bytes(65)), (b"\xc0", frame))
    )


def gif(width: int = 3, height: int = 2) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\x00\x00\x00;"


def webp(width: int = 3, height: int = 2) -> bytes:
    """The extended form, whose size stands first."""
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    chunk = b"VP8X" + struct.pack("<I", 10) + b"\x00\x00\x00\x00" + sides
    return b"RIFF" + struct.pack("<I", len(chunk) + 4) + b"WEBP" + chunk

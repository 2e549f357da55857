"""What of given bytes is taken as a picture: four kinds, told by their first bytes, of a sane size.

Nothing is decoded here: only the header that every such file begins with is read.
"""

from samantha.core.errors import BadInputError
from samantha.core.ids import PictureId
from samantha.core.model import Media, Picture

MOST_BYTES = 4_000_000  # the page sends far less; a model's server takes more, and a journal should not
MOST_PIXELS = 50_000_000  # 200 MB once decoded, which is a model's business and must stay bearable


class NotAPictureError(BadInputError):
    """These bytes are none of the four kinds, whatever they are called."""


def take_picture(id_: PictureId, content: bytes) -> Picture:
    """The picture as it is held. Raises NotAPictureError, BadInputError with one clear sentence."""
    if not content:
        raise BadInputError("That picture is empty: not a byte came.")
    media = _media(content)
    if media is None:
        raise NotAPictureError("That is no picture I know. PNG, JPEG, WebP and GIF are.")
    size = _SIZES[media](content)
    if size is None or min(size) < 1:
        raise BadInputError("That picture breaks off before it says how large it is.")
    if size[0] * size[1] > MOST_PIXELS:
        raise BadInputError(f"That picture is {size[0]:,} by {size[1]:,}; make it smaller and give it again.")
    return Picture(id=id_, media=media, content=content)


def _media(content: bytes) -> Media | None:
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "image/webp"
    return "image/gif" if content.startswith((b"GIF87a", b"GIF89a")) else None


# --- width and height, where each kind keeps them; None where the bytes end too soon -----------------


def _png(content: bytes) -> tuple[int, int] | None:
    """The IHDR chunk comes first (PNG 1.2, 11.2.2)."""
    if content[12:16] != b"IHDR" or len(content) < 24:
        return None
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def _gif(content: bytes) -> tuple[int, int] | None:
    """The logical screen (GIF89a, 18)."""
    if len(content) < 10:
        return None
    return int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little")


def _webp(content: bytes) -> tuple[int, int] | None:
    """One of three first chunks (RFC 9649): lossy, lossless, or extended."""
    if len(content) < 30:
        return None
    match content[12:16]:
        case b"VP8 " if content[23:26] == b"\x9d\x01\x2a":
            width, height = content[26:28], content[28:30]
            return int.from_bytes(width, "little") & 0x3FFF, int.from_bytes(height, "little") & 0x3FFF
        case b"VP8L" if content[20] == 0x2F:
            bits = int.from_bytes(content[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8X":
            return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
    return None


def _jpeg(content: bytes) -> tuple[int, int] | None:
    """The frame header, found by walking over the segments before it (ITU T.81, annex B)."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF:  # padding
            at += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(content[at + 7 : at + 9]), int.from_bytes(content[at + 5 : at + 7])
        at += 2 + max(2, int.from_bytes(content[at + 2 : at + 4]))
    return None


_SIZES = {"image/png": _png, "image/jpeg": _jpeg, "image/webp": _webp, "image/gif": _gif}

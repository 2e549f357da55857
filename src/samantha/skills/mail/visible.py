"""A mail's text as a person sees it: nothing that cannot be seen; and what they wrote themselves of it."""

import re
import unicodedata

_KEPT_FORMATS = {"\u200d"}  # the zero width joiner, which makes one emoji of several
_TAGS = range(0xE0000, 0xE0080)  # invisible doubles of ASCII, in which whole sentences can be hidden


def clean(text: str) -> str:
    """Without what cannot be seen: control and format characters, invisible letters, broken halves."""
    return "".join(char if char in "\n\t" else _seen(char) for char in text.replace("\r\n", "\n"))


def _seen(char: str) -> str:
    category = unicodedata.category(char)
    if char == "\r" or category in ("Zl", "Zp"):
        return "\n"
    if category in ("Cc", "Cs", "Cn", "Co") or ord(char) in _TAGS:
        return ""
    if category == "Cf" and char not in _KEPT_FORMATS:
        return ""
    if char in "\u115f\u1160\u3164\uffa0\u2800\u034f":  # letters that are blank
        return ""
    return " " if category == "Zs" else char


def tidy(text: str) -> str:
    """Cleaned, with no blank space at line ends and at most one empty line running."""
    lines = [re.sub(r"[ \t]+", " ", line).strip() for line in clean(text).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


# --- what they wrote themselves --------------------------------------------------------------------

_QUOTED = re.compile(r"^\s*>")
_OPENING = re.compile(
    r"^(?:on .{6,120}\bwrote:|am .{6,120}\bschrieb\b.{0,80}:|le .{6,120}\ba écrit\s*:"
    r"|-{2,} ?original message ?-{2,}"
    r"|_{10,}|-{2,} ?forwarded message ?-{2,}|begin forwarded message:|from: .{3,120})$",
    re.I,
)
_SIGNATURE = re.compile(r"^--\s?$")


def own_words(text: str) -> str:
    """A mail's text without what it quotes of earlier ones, and without its signature."""
    lines = text.split("\n")
    kept: list[str] = []
    for number, line in enumerate(lines):
        joined = (
            " ".join(lines[number : number + 2]) if line.lower().startswith(("on ", "am ", "le ")) else ""
        )
        if _SIGNATURE.match(line) or _OPENING.match(line.strip()) or _OPENING.match(joined.strip()):
            break
        if not _QUOTED.match(line):
            kept.append(line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()

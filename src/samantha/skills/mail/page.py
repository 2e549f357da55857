"""The words of an HTML mail that a reader would see, without what is hidden from them.

No link is opened, no picture fetched, no script run: tags are thrown away, and the words between them kept.
Read in one pass whose time grows with the length alone: Python's own parser takes minutes for some texts.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from samantha.skills.mail.visible import tidy

DEEPEST = 200  # tags within one another; what lies deeper is not shown
LONGEST = 131_072  # characters that are looked at
LONGEST_TAG = 5000


def text_of_html(page: str) -> str:
    """What a reader of this page would see of its words. Never raises."""
    reader = _Reader()
    for kind, name, rest in _pieces(page[:LONGEST]):
        reader.take(kind, name, rest)
    return tidy("".join(reader.parts))


# --- cutting it up ---------------------------------------------------------------------------------

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})")
_TEXT_ALONE = frozenset(("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"))
_STOPS = re.compile(r"[>\"']")


def _pieces(page: str) -> Iterator[tuple[str, str, str]]:
    """("text", "", words), ("open", tag, its attributes), ("close", tag, ""), ("sheet", "", a style's)."""
    low = page.lower()
    at = 0
    missing: set[str] = set()  # quotes of which there is none any more
    while at < len(page):
        start = page.find("<", at)
        if start != at:
            yield "text", "", page[at : start if start >= 0 else len(page)]
        if start < 0:
            return
        if page.startswith("<!--", start):
            end = page.find("-->", start + 4)
        elif (found := _TAG.match(page, start)) is not None:
            name = found[2].lower()
            end = _end_of_tag(page, found.end(), missing)
            if end >= 0:
                yield ("close" if found[1] else "open"), name, page[found.end() : end][:LONGEST_TAG]
            if not found[1] and name in _TEXT_ALONE and end >= 0:
                close = low.find(f"</{name}", end)
                if name == "style":
                    yield "sheet", "", page[end + 1 : close if close >= 0 else len(page)]
                at = close if close >= 0 else len(page)
                continue
        elif page[start + 1 : start + 2] in ("!", "?", "/"):
            end = page.find(">", start)
        else:
            yield "text", "", "<"
            at = start + 1
            continue
        if end < 0:
            return  # what never ends is shown by nobody
        at = end + (3 if page.startswith("-->", end) and page.startswith("<!--", start) else 1)


def _end_of_tag(page: str, at: int, missing: set[str]) -> int:
    """Where its ">" is, outside of quotes; -1 where there is none."""
    while (stop := _STOPS.search(page, at)) is not None:
        quote = stop[0]
        if quote == ">":
            return stop.start()
        end = -1 if quote in missing else page.find(quote, stop.end())
        if end < 0:
            missing.add(quote)
        at = end + 1 if end >= 0 else stop.end()
    return -1


# --- what is seen ----------------------------------------------------------------------------------

Colour = tuple[int, int, int]
_BLACK: Colour = (0, 0, 0)
_WHITE: Colour = (255, 255, 255)


@dataclass(frozen=True)
class _Look:
    """How the text within a tag is seen."""

    tag: str
    is_hidden: bool = False
    ink: Colour = _BLACK
    paper: Colour = _WHITE
    is_tiny: bool = False

    @property
    def shows(self) -> bool:
        return not (self.is_hidden or self.is_tiny or _is_near(self.ink, self.paper))


_NEVER_SHOWN = """applet audio canvas datalist embed head iframe math noembed noframes noscript object option
    script select style svg template textarea title video"""
_WITHOUT_END = "area base br col embed hr img input link meta param source track wbr"
_OWN_LINES = """address article aside blockquote center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6
    header hr li main nav ol p pre section table tr ul"""
_UNSEEN, _EMPTY, _LINES = (frozenset(names.split()) for names in (_NEVER_SHOWN, _WITHOUT_END, _OWN_LINES))


class _Reader:
    """Keeps the words that show. A tag that is never closed ends with what it stands in."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._open: list[_Look] = [_Look("")]
        self._beyond = 0  # tags that were too deep to be followed
        self._rules: dict[str, dict[str, str]] = {}

    def take(self, kind: str, name: str, rest: str) -> None:
        match kind:
            case "text":
                if not self._beyond and self._open[-1].shows:
                    in_pre = any(look.tag == "pre" for look in self._open)
                    self.parts.append(html.unescape(rest if in_pre else re.sub(r"\s+", " ", rest)))
            case "sheet":
                _take_rules(rest, self._rules)
            case "open":
                self._enter(name, rest)
            case _:
                self._leave(name)

    def _enter(self, tag: str, attributes: str) -> None:
        if tag == "br" or tag in _LINES:
            self._break(tag)
        if tag in _EMPTY or tag in _TEXT_ALONE:
            return
        if len(self._open) >= DEEPEST:
            self._beyond += 1
            return
        self._open.append(_look(tag, _attributes(attributes), self._open[-1], self._rules))

    def _leave(self, tag: str) -> None:
        if tag in _TEXT_ALONE:
            return
        if self._beyond:
            self._beyond -= 1
            return
        if tag in _LINES:
            self._break(tag)
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                return

    def _break(self, tag: str) -> None:
        if self._open[-1].shows:
            self.parts.append("\n\n" if tag == "p" else "\n")


_ATTRIBUTE = re.compile(r"""([^\s=/>"']{1,40})(?:\s{0,10}=\s{0,10}("[^"]*"|'[^']*'|[^\s>"']+))?""")


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(text):
        found.setdefault(name.lower(), html.unescape(value.strip("\"'")))
    return found


def _look(tag: str, attrs: dict[str, str], around: _Look, rules: dict[str, dict[str, str]]) -> _Look:
    style = dict(rules.get(tag, {}))
    for name in attrs.get("class", "").lower().split()[:20]:
        style |= rules.get(f".{name}", {}) | rules.get(f"{tag}.{name}", {})
    style |= rules.get(f"#{attrs.get('id', '').lower()}", {})
    style |= _declarations(attrs.get("style", ""))
    ink = _colour(style.get("color") or (attrs.get("color") if tag == "font" else "") or "") or around.ink
    paper = _colour(style.get("background-color") or style.get("background") or attrs.get("bgcolor") or "")
    tiny = _is_tiny(style.get("font-size", ""))
    return _Look(
        tag,
        is_hidden=around.is_hidden or tag in _UNSEEN or "hidden" in attrs or _hides(style),
        ink=ink,
        paper=paper or around.paper,
        is_tiny=around.is_tiny if tiny is None else tiny,
    )


def _declarations(style: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in _without_comments(style[:4000]).split(";"))
    return {
        name.strip().lower(): value.replace("!important", "").strip().lower()
        for name, _, value in pairs
        if value
    }


def _without_comments(css: str) -> str:
    kept: list[str] = []
    at = 0
    while (start := css.find("/*", at)) >= 0:
        kept.append(css[at:start])
        end = css.find("*/", start + 2)
        if end < 0:
            return "".join(kept)
        at = end + 2
    return "".join(kept) + css[at:]


def _take_rules(sheet: str, rules: dict[str, dict[str, str]]) -> None:
    """Rules for one tag, class or id; those for a part of the screens (`@media`) are taken as well."""
    sheet = _without_comments(sheet[:65_536]).replace("<!--", "").replace("-->", "")
    for selectors, body in re.findall(r"([^{}]{1,500})\{([^{}]{0,4000})\}", sheet)[:500]:
        for selector in selectors.lower().split(","):
            if re.fullmatch(r"[a-z0-9]*(?:[.#][\w-]+)?", selector.strip()):
                rules.setdefault(selector.strip(), {}).update(_declarations(body))


def _hides(style: dict[str, str]) -> bool:
    def zero(name: str) -> bool:
        return bool(re.match(r"0+(?:\.0*)?(?:px|pt|em|%|$)", style.get(name, "-")))

    return (
        style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or style.get("mso-hide") == "all"
        or style.get("color", "").startswith("transparent")
        or zero("opacity")
        or (
            style.get("overflow") == "hidden"
            and any(map(zero, ("height", "max-height", "width", "max-width")))
        )
        or bool(re.match(r"-\d{3,}", style.get("text-indent", "")))
        or any(
            re.match(r"-\d{3,}", style.get(side, "")) for side in ("left", "top", "margin-left", "margin-top")
        )
        or "scale(0" in style.get("transform", "")
        or "rect(0" in style.get("clip", "")
        or "inset(100%" in style.get("clip-path", "")
    )


_SMALLEST = {"px": 4.0, "pt": 3.0, "em": 0.25, "rem": 0.25, "%": 25.0, "": 4.0}  # smaller is read by nobody


def _is_tiny(size: str) -> bool | None:
    """None where it says nothing about the size."""
    found = re.match(r"([\d.]+)\s*(px|pt|rem|em|%)?", size)
    if found is None:
        return None
    try:
        return float(found[1]) < _SMALLEST[found[2] or ""]
    except ValueError:
        return None


_NAMED = {
    "white": _WHITE,
    "black": _BLACK,
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "whitesmoke": (245, 245, 245),
    "ghostwhite": (248, 248, 255),
    "red": (255, 0, 0),
    "blue": (0, 0, 255),
    "green": (0, 128, 0),
    "yellow": (255, 255, 0),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
    "silver": (192, 192, 192),
    "navy": (0, 0, 128),
}


def _colour(value: str) -> Colour | None:
    """None where it names none that is known. One that lets everything through counts as white."""
    value = value.strip().lower()
    if value.startswith("transparent"):
        return None
    if found := re.search(r"#([0-9a-f]{6}|[0-9a-f]{3})\b", value):
        digits = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])
        return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
    if found := re.search(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+))?", value):
        if found[4] and found[4].strip(".0") == "":
            return _WHITE
        return min(int(found[1]), 255), min(int(found[2]), 255), min(int(found[3]), 255)
    return next((_NAMED[word] for word in re.findall(r"[a-z]+", value) if word in _NAMED), None)


def _is_near(one: Colour, other: Colour) -> bool:
    """Whether nobody could read the one on the other: all three parts within a tenth of one another."""
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) < 26

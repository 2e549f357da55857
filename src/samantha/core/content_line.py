"""The lines that vCard and iCalendar share (RFC 6350 and 5545, section 3): NAME;PARAM=VALUE:VALUE, folded.

`components` finds things in a file of any size, one after another; `read_trees` holds a small text whole,
so that it can be changed in one place and written back (`write`) with all that nobody here understands.
"""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

DEPTH_LIMIT = 20  # components within components; a calendar has three
_PARAMETER = re.compile(r';([\w-]+)(?:=("[^"]*"|[^";:]*(?:,(?:"[^"]*"|[^";:,]*))*))?')
_NAME = re.compile(r"(?:[\w-]+\.)?([\w-]+)")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class ContentLine:
    """One property. `group` ties lines of a card together ("item1"), `raw` is the line as it stood,
    unfolded.
    """

    name: str  # in upper case
    value: str
    parameters: dict[str, str] = field(default_factory=dict)  # names in upper case
    group: str = ""
    raw: str = field(default="", compare=False)

    @property
    def text(self) -> str:
        """The value without its escapes."""
        return unescape(self.value)


@dataclass(frozen=True, kw_only=True)
class Component:
    """What stands between BEGIN and END. `is_whole` is False where the file ends before its END."""

    name: str
    lines: tuple[ContentLine, ...]
    is_whole: bool = True

    def first(self, name: str) -> str:
        return next((line.text for line in self.lines if line.name == name), "")

    def line(self, name: str) -> ContentLine | None:
        return next((line for line in self.lines if line.name == name), None)


@dataclass(frozen=True, kw_only=True)
class Tree:
    """A component with all that stands in it, in its order."""

    name: str  # in upper case
    parts: tuple["ContentLine | Tree", ...] = ()

    @property
    def lines(self) -> tuple[ContentLine, ...]:
        return tuple(part for part in self.parts if isinstance(part, ContentLine))

    @property
    def trees(self) -> tuple["Tree", ...]:
        return tuple(part for part in self.parts if isinstance(part, Tree))

    def line(self, name: str) -> ContentLine | None:
        return next((line for line in self.lines if line.name == name), None)

    def every(self, name: str) -> tuple[ContentLine, ...]:
        return tuple(line for line in self.lines if line.name == name)

    def text(self, name: str) -> str:
        line = self.line(name)
        return line.text if line is not None else ""

    def having(self, *lines: ContentLine) -> "Tree":
        """With these in the place of those of the same names, or after the lines that are there."""
        tree = self.without(*(line.name for line in lines))
        at = max((n for n, part in enumerate(tree.parts, 1) if isinstance(part, ContentLine)), default=0)
        return replace(tree, parts=(*tree.parts[:at], *lines, *tree.parts[at:]))

    def without(self, *names: str) -> "Tree":
        """Without the lines of these names."""
        kept = [part for part in self.parts if isinstance(part, Tree) or part.name not in names]
        return replace(self, parts=tuple(kept))


def made(name: str, value: str, **parameters: str) -> ContentLine:
    """A line of ours. `value` is written as it stands: escape what is text."""
    marks = "".join(f";{key}={_quoted(held)}" for key, held in parameters.items())
    return ContentLine(name=name, value=value, parameters=dict(parameters), raw=f"{name}{marks}:{value}")


def escape(text: str) -> str:
    """A text as the value of a line."""
    text = text.replace("\\", "\\\\").replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return text.replace(",", "\\,").replace(";", "\\;")


def _quoted(held: str) -> str:
    held = held.replace('"', "'")
    return f'"{held}"' if re.search(r"[:;,]", held) else held


def unescape(value: str) -> str:
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)


def split(value: str, mark: str = ";") -> list[str]:
    """The parts of a structured value, without their escapes."""
    return [unescape(part).strip() for part in re.split(rf"(?<!\\){mark}", value)]


def components(text: str, wanted: frozenset[str]) -> Iterator[Component]:
    """Each wanted component, outermost name first met; what stands inside one (an alarm) is passed over."""
    open_: list[str] = []
    held: list[ContentLine] = []
    inside = ""
    for line in _lines(text):
        if line.name == "BEGIN":
            open_.append(line.value.strip().upper())
            if not inside and open_[-1] in wanted:
                inside, held = open_[-1], []
            if len(open_) > DEPTH_LIMIT:
                return
        elif line.name == "END":
            name = line.value.strip().upper()
            if name == inside and open_ and open_[-1] == name:
                yield Component(name=inside, lines=tuple(held))
                inside = ""
            if name in open_:
                del open_[len(open_) - 1 - open_[::-1].index(name) :]
        elif inside and open_ and open_[-1] == inside:
            held.append(line)
    if inside:
        yield Component(name=inside, lines=tuple(held), is_whole=False)


def read_trees(text: str, most_lines: int = 20_000) -> list[Tree]:
    """The outermost components. What was never ended is closed at the end, what never began is passed over.

    Raises ValueError, with a clause, for one that is nested too deep or too long to be held.
    """
    roots: list[Tree] = []
    open_: list[tuple[str, list[ContentLine | Tree]]] = []

    def close() -> None:
        name, parts = open_.pop()
        tree = Tree(name=name, parts=tuple(parts))
        if open_:
            open_[-1][1].append(tree)
        else:
            roots.append(tree)

    for count, line in enumerate(_lines(text.replace("\r\n", "\n").replace("\r", "\n"))):
        if count >= most_lines:
            raise ValueError("is longer than anything of its kind")
        name = line.value.strip().upper()
        if line.name == "BEGIN":
            if len(open_) >= DEPTH_LIMIT:
                raise ValueError("is nested too deep")
            open_.append((name, []))
        elif line.name == "END":
            while any(held == name for held, _ in open_):
                is_it = open_[-1][0] == name
                close()
                if is_it:
                    break
        elif open_:
            open_[-1][1].append(line)
    while open_:
        close()
    return roots


def write(tree: Tree) -> str:
    """The component as a server takes it: lines ended by CRLF, none longer than 75 bytes."""
    return "".join(f"{folded}\r\n" for line in _written(tree) for folded in _folded(line))


def _written(tree: Tree) -> Iterator[str]:
    yield f"BEGIN:{tree.name}"
    for part in tree.parts:
        if isinstance(part, Tree):
            yield from _written(part)
        else:
            yield part.raw
    yield f"END:{tree.name}"


def _folded(line: str) -> Iterator[str]:
    """At most 75 bytes a line (RFC 5545, 3.1), never through the middle of a character."""
    held, size = "", 0
    for char in line:
        width = len(char.encode("utf-8", "replace"))
        if size + width > 75:
            yield held
            held, size = " ", 1
        held, size = held + char, size + width
    yield held


def _lines(text: str) -> Iterator[ContentLine]:
    for raw in _unfolded(text):
        name = _NAME.match(raw)
        if name is None:
            continue
        at, parameters = name.end(), dict[str, str]()
        while match := _PARAMETER.match(raw, at):
            key, value = match[1].upper(), (match[2] or "").replace('"', "")
            # vCard 2.1 writes a bare type: TEL;HOME:...
            key, value = (key, value) if match[2] is not None else ("TYPE", match[1])
            parameters[key] = f"{parameters[key]},{value}" if key in parameters else value
            at = match.end()
        if raw[at : at + 1] != ":":
            continue
        value = raw[at + 1 :]
        encoding = parameters.get("ENCODING", "").upper() or parameters.get("TYPE", "").upper()
        if "QUOTED-PRINTABLE" in encoding:
            charset = parameters.get("CHARSET", "utf-8")
            try:
                value = quopri.decodestring(value.encode("utf-8", "replace")).decode(charset, "replace")
            except (LookupError, ValueError):
                continue  # a charset that nobody knows
        group = raw[: name.start(1)].rstrip(".")
        yield ContentLine(name=name[1].upper(), value=value, parameters=parameters, group=group, raw=raw)


def _unfolded(text: str) -> Iterator[str]:
    """Lines with what was folded put back: by a space (the standards), or by a soft break (vCard 2.1)."""
    held: list[str] = []
    is_soft = False
    for line in text.split("\n"):
        if held and is_soft:
            held[-1] = held[-1][:-1]
            held.append(line)
        elif held and line[:1] in (" ", "\t"):
            held.append(line[1:])
        else:
            if held:
                yield "".join(held)
            held = [line]
        is_soft = line.endswith("=") and "QUOTED-PRINTABLE" in held[0].upper()
    if held:
        yield "".join(held)

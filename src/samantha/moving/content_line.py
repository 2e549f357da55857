"""The lines that vCard and iCalendar share (RFC 6350 and 5545, section 3): NAME;PARAM=VALUE:VALUE, folded."""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

DEPTH_LIMIT = 20  # components within components; a calendar has three
_PARAMETER = re.compile(r';([\w-]+)(?:=("[^"]*"|[^";:]*(?:,(?:"[^"]*"|[^";:,]*))*))?')
_NAME = re.compile(r"(?:[\w-]+\.)?([\w-]+)")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class ContentLine:
    """One property. `group` ties lines of a card together ("item1")."""

    name: str  # in upper case
    value: str
    parameters: dict[str, str] = field(default_factory=dict)  # names in upper case
    group: str = ""

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
        yield ContentLine(name=name[1].upper(), value=value, parameters=parameters, group=group)


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

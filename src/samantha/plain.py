"""JSON answers as a person reads them in a terminal."""

import sys
from itertools import zip_longest
from textwrap import wrap
from typing import Any

LINE_KEYS = ("text", "title", "what")
"""A record with one of these is shown by it, with its id before it and its day after it."""


def as_text(value: Any, indent: str = "") -> str:
    """A few lines for any answer of commands.py."""
    if isinstance(value, dict):
        line = _record(value)
        if line is not None:
            rest = {key: held for key, held in value.items() if key in ("account", "because") and held}
            return indent + line + ("\n" + as_text(rest, indent + "  ") if rest else "")
        return "\n".join(_pair(key, held, indent) for key, held in value.items())
    if isinstance(value, list):
        return "\n".join(as_text(item, indent) for item in value) or f"{indent}nothing"
    return f"{indent}{value}"


def _pair(key: str, held: Any, indent: str) -> str:
    name = key.replace("_", " ")
    if isinstance(held, dict | list) and held:
        return f"{indent}{name}:\n{as_text(held, indent + '  ')}"
    return f"{indent}{name}: {_plain(held)}"


def _plain(held: Any) -> str:
    if held is None or (isinstance(held, list | dict) and not held):
        return "nothing"
    return {True: "yes", False: "no"}[held] if isinstance(held, bool) else str(held)


def _record(value: dict[str, Any]) -> str | None:
    key = next((key for key in LINE_KEYS if isinstance(value.get(key), str)), None)
    if key is None:
        return None
    day = next((value[name] for name in ("at", "due") if value.get(name)), "")
    quote = f" ({_whence(value)}: {value['quote']})" if value.get("quote") else ""
    state = f" [{value['state']}]" if value.get("state") else ""
    return "  ".join(
        part for part in (str(value.get("id", "")), str(day)[:16], f"{value[key]}{state}{quote}") if part
    )


def _whence(value: dict[str, Any]) -> str:
    """Whose words a fact rests on, and to whom they were said."""
    elsewhere = value.get("elsewhere")
    if not elsewhere:
        return "you said"
    way = {"told": "you told", "wrote": "you wrote in"}.get(elsewhere["way"], "from")
    return f"{way} {elsewhere['place']}"


# --- which mind answers ---------------------------------------------------------------------------

WIDE = 100  # columns, from which on two answers stand side by side
_GAP = 4


def minds_as_text(answer: dict[str, Any]) -> str:
    """`samantha mind list`: one line for each mind, and what is the matter with it below."""
    every = answer["minds"]
    wide = max(len(mind["name"]) for mind in every)
    lines = []
    for mind in every:
        mark = "*" if mind["in_use"] else " "
        lines.append(f"{mark} {mind['name']:<{wide}}  {_where(mind)}")
        if mind["trouble"]:
            lines.append(f"  {'':<{wide}}  {mind['trouble']}")
    lines += ["", "* answers now. Change it with `samantha mind use NAME`."]
    if any(mind["leaves"] for mind in every):
        lines.append(f"Keys: {answer['keys']}.")
    return "\n".join(lines)


def _where(mind: dict[str, Any]) -> str:
    if mind["here"]:
        where = {"always there": "always there", "file": "a file on this machine"}.get(
            mind["source"], f"on this machine ({mind['host']})"
        )
        return f"{where}; nothing leaves"
    key = {"kept": ", a key is kept", "none": ", no key"}.get(mind["key"], "")
    return f"at {mind['host']}{key}; your words leave{', unencrypted' * mind['unencrypted']}"


def preview_as_text(deed: dict[str, Any]) -> str:
    """What a person says yes or no to."""
    return "\n".join([deed["title"], *(f"  {label}: {value}" for label, value in deed["lines"])])


def trial_as_text(tried: dict[str, Any], columns: int) -> str:
    """One moment: what was said, and both answers; side by side where there is room."""
    blocks = [_answered(answer) for answer in tried["answers"]]
    head = f"“{tried['says']}”" if tried["says"] else "(you arrive, and say nothing yet)"
    if columns < WIDE:
        shown = ["\n".join(_wrapped(block, columns - 2, "  ")) for block in blocks]
        return "\n".join([*wrap(head, columns), *shown])
    width = (columns - _GAP) // 2
    left, right = (_wrapped(block, width, "") for block in blocks)
    rows = zip_longest(left, right, fillvalue="")
    return "\n".join([*wrap(head, columns), *(f"{one:<{width + _GAP}}{two}".rstrip() for one, two in rows)])


def _answered(answer: dict[str, Any]) -> list[str]:
    by = answer["mind"]
    if by != "reflex" and not answer["models"]:
        by = f"{by} (the reflex answered)"
    sent = f", {answer['bytes_out']:,} bytes out" if answer["bytes_out"] else ""
    said = answer["text"] or answer["error"] or "(silence)"
    asked = [f"asked to do: {', '.join(answer['tools'])}"] if answer["tools"] else []
    return [f"{by}, {answer['seconds']:.1f} s{sent}", said, *asked]


def _wrapped(lines: list[str], width: int, indent: str) -> list[str]:
    return [f"{indent}{part}" for line in lines for part in wrap(line, width) or [""]] + [""]


# --- moving in --------------------------------------------------------------------------------------


class Progress:
    """How far a long step is, on standard error: one line that moves in a terminal, a few lines elsewhere."""

    def __init__(self) -> None:
        self._is_shown = False
        self._told = 0  # tenths

    def show(self, seen: int, found: int) -> None:
        line = f"{seen:,} of {found:,}"
        if sys.stderr.isatty():
            self._write(f"\r{line}")
            self._is_shown = True
        elif (tenths := 10 * seen // max(found, 1)) > self._told or not seen:
            self._told = tenths
            self._write(f"{line}\n")

    def end(self) -> None:
        if self._is_shown:
            self._write(f"\r{' ' * 40}\r")

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


def imported_as_text(answer: dict[str, Any]) -> str:
    """What came in, what did not and why, and how to take it back."""
    if "entries" in answer:
        return f"{answer['entries']} entries, in."
    lines = [_came_in(answer)]
    if answer["erased"]:
        lines.append(f"{answer['erased']:,} you had me forget for good, so they stayed out.")
    if answer["future"]:
        lines.append(f"{answer['future']:,} bore a day that has not come yet; I keep them without one.")
    if undated := answer["undated"] - answer["future"]:
        lines.append(f"{undated:,} bore no day that I could read.")
    if answer["cut"]:
        lines.append(f"{answer['cut']:,} were longer than I keep, and are cut.")
    if answer["left"]:
        lines.append(f"{answer['left']:,} other files in it I could not use.")
    lines += answer["troubles"]
    if answer["import"]:
        lines.append(f"To take all of it back: samantha memory forget {answer['import']}")
    return "\n".join(lines)


def _came_in(answer: dict[str, Any]) -> str:
    whence = f"from {answer['from']} ({answer['file']})"
    if not answer["new"]:
        return f"Nothing new {whence}: all {answer['known']:,} were here."
    known = f" {answer['known']:,} were here already." if answer["known"] else ""
    return f"{answer['new']:,} {'line' if answer['new'] == 1 else 'lines'} {whence}, in.{known}"

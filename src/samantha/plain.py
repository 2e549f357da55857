"""JSON answers as a person reads them in a terminal."""

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
            rest = {key: held for key, held in value.items() if key == "because" and held}
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
    quote = f" (you said: {value['quote']})" if value.get("quote") else ""
    state = f" [{value['state']}]" if value.get("state") else ""
    return "  ".join(
        part for part in (str(value.get("id", "")), str(day)[:16], f"{value[key]}{state}{quote}") if part
    )


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

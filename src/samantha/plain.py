"""JSON answers as a person reads them in a terminal."""

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

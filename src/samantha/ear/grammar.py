"""A small grammar in JSGF, for an engine to search and for us to check what another engine found."""

import re
from collections.abc import Iterable
from functools import cached_property

_RULE = re.compile(r"<(\w+)>\s*=\s*([^;]*);")
_TOKEN = re.compile(r"<\w+>|[\[\]()|]|[\w']+")
_PATTERN = {"|": "|", "(": "(?:", "[": "(?:", ")": ")", "]": ")?"}
_PLAIN = re.compile(r"[a-z][a-z']*")


class Grammar:
    """JSGF whose rules are sequences, alternatives, groups and options; none may contain itself.

    `{names}` in it stands for the names given, of which only plain single words are taken.
    """

    def __init__(self, source: str, *, names: Iterable[str], start: str) -> None:
        plain = sorted({name.lower() for name in names if _PLAIN.fullmatch(name.lower())})
        self.names = tuple(plain)
        self.text = source.replace("{names}", " | ".join(plain)).strip()
        self._start = start

    @property
    def words(self) -> frozenset[str]:
        """Every word that can be said in it."""
        bodies = " ".join(body for _, body in _RULE.findall(self.text))
        return frozenset(token for token in _TOKEN.findall(bodies) if token[0] not in "<[]()|")

    def holds(self, text: str) -> bool:
        """Whether the text, in lower case with one space between words, can be said in it, whole."""
        return bool(text) and self._pattern.fullmatch(f"{text} ") is not None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._read(dict(_RULE.findall(self.text)), self._start))

    def _read(self, rules: dict[str, str], name: str) -> str:
        parts = []
        for token in _TOKEN.findall(rules[name]):
            if token in _PATTERN:
                parts.append(_PATTERN[token])
            elif token.startswith("<"):
                parts.append(f"(?:{self._read(rules, token[1:-1])})")
            else:
                parts.append(f"(?:{re.escape(token)} )")
        return "".join(parts)

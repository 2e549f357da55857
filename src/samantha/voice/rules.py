"""Rewriting text rule by rule, in their order: how what is written becomes what is said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from samantha.core import pattern as re

Match = re.Match[str]

DICTATED, OVER, BREAK = "\ue000", "\ue001", "\ue002"
"""DICTATED and OVER stand around what a listener may write down: a telephone number, a code, an address.
BREAK follows the comma that stands for a dash. Private use characters, which no text brings along
(`sentences` takes them out of it first)."""


NEAR = 80  # characters, some fifteen words


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What to look for, and what is said for it. Without a figure in the text, most have nothing to find."""

    pattern: re.Pattern
    say: Callable[[Match], str]
    needs_figure: bool


def rule(
    pattern: str, say: Callable[[Match], str] | str, flags: int = 0, *, needs_figure: bool = True
) -> Rule:
    """`say` is words, or a function of the match."""
    return Rule(
        pattern=re.compile(pattern, flags),
        say=(lambda _: say) if isinstance(say, str) else say,
        needs_figure=needs_figure,
    )


def rewrite(text: str, rules: Sequence[Rule]) -> str:
    """The text after each rule in turn."""
    for one in rules:
        if one.needs_figure and not _FIGURE.search(text):
            continue
        text = one.pattern.sub(one.say, text)
    return text


def dictated(words: str) -> str:
    """Words that are to be said slowly, because somebody may write them down."""
    return f"{DICTATED}{words}{OVER}"


def before(match: Match) -> str:
    """The NEAR characters before it: looked at for each match, they must not be the whole of a long text."""
    return match.string[max(0, match.start() - NEAR) : match.start()]


def after(match: Match) -> str:
    """The NEAR characters that follow it."""
    return match.string[match.end() : match.end() + NEAR]


def around(match: Match) -> str:
    """What stands before, in and after it."""
    return match.string[max(0, match.start() - NEAR) : match.end() + NEAR]


_FIGURE = re.compile(r"[0-9]")

"""English for what was told elsewhere."""

from typing import Final

from samantha.core import pattern as re

UNDATED: Final = "on a day I don't know"

BY: Final = {"told": "to", "wrote": "in", "kept": "from"}

KIND: Final = re.compile(r"^(?:the (?:character|project)|your) ")

TOLD_ME: Final = re.compile(r"\btold me\b")
SAID: Final = "said"

"""English for what was told elsewhere."""

import re
from typing import Final

UNDATED: Final = "on a day I don't know"

BY: Final = {"told": "to", "wrote": "in", "kept": "from"}

KIND: Final = re.compile(r"^(?:the (?:character|project)|your) ")

TOLD_ME: Final = re.compile(r"\btold me\b")
SAID: Final = "said"

"""What the arguments of every verb share: nothing unknown is taken in, and nothing hides in a line."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

# Cc control, Cs half a character, Zl/Zp line ends. Format characters (Cf) join emoji and scripts and stay,
# except those that turn the direction of what follows and could make a preview read otherwise than it acts.
_HIDDEN_CATEGORIES = {"Cc", "Cs", "Zl", "Zp"}
_TURNING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _plain(text: str) -> str:
    text = text.strip()
    if any(unicodedata.category(char) in _HIDDEN_CATEGORIES or char in _TURNING for char in text):
        raise ValueError("That holds characters that cannot be seen; say it as one plain line.")
    return text


Line = Annotated[str, AfterValidator(_plain)]
"""One line of visible text, trimmed. Put its limits before it: `Annotated[Line, Field(max_length=...)]`."""


class Arguments(BaseModel):
    """Base of every verb's arguments. A skill's own checks raise ValueError with a whole sentence."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class NoArguments(Arguments):
    """For a verb that needs to be told nothing."""

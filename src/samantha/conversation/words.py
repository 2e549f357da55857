"""What of a person's input is taken as words: any script, no control characters, a stated length."""

import unicodedata

from samantha.core.errors import BadInputError

LONGEST = 20_000  # characters; about an hour of speech. More than that is a document, not a turn


def take_words(text: str) -> str:
    """The turn as it is kept. Raises BadInputError for nothing, too much, or what no one could read."""
    if len(text) > LONGEST * 4:
        raise _too_long(len(text))
    kept = "".join(char for char in text if char in "\n\t" or not _is_unreadable(char))
    words = unicodedata.normalize("NFC", kept).strip()
    if not words:
        what = "nothing I can read" if text.strip() else "nothing"
        raise BadInputError(f"There was {what} in that. Say it again, in any words.")
    if len(words) > LONGEST:
        raise _too_long(len(words))
    if len(kept) < len(text) * 0.7:
        raise BadInputError("That looks like a file rather than words, so I left it alone.")
    return words


def _too_long(length: int) -> BadInputError:
    return BadInputError(
        f"That is {length:,} characters; I take in up to {LONGEST:,} at once. Send it in parts."
    )


def _is_unreadable(char: str) -> bool:
    # Cc and Cs: control codes, and halves of surrogate pairs that no file could hold. Joiners (Cf)
    # are part of many scripts and of emoji; U+FFFD marks bytes that were no text at all.
    return unicodedata.category(char) in ("Cc", "Cs", "Co", "Cn") or char == "\ufffd"

"""Names as they are written."""

from collections.abc import Sequence

from samantha.core import pattern as re
from samantha.memory.en.listed import listed

LINKS = listed("of de da do dos das del di la le las los el van von der den bin al")
_SMALL = LINKS | listed("and the on upon sur am a en y")
_ABBREVIATED = {"Uk": "UK", "Us": "US", "Usa": "USA", "Nyc": "NYC", "La": "LA", "Uae": "UAE"}


def title(words: Sequence[str]) -> str:
    """Names and places as they are written: "rio de janeiro" is "Rio de Janeiro". A capital is left alone."""
    written = " ".join(
        word if word != word.lower() or (i and word in _SMALL) else _capital(word)
        for i, word in enumerate(words)
    )
    return _ABBREVIATED.get(written, written)


def _capital(word: str) -> str:
    if len(word) < 2:
        return word.upper()
    return re.sub(r"(?:^|(?<=[-'.]))[^\W\d_](?=[^\W\d_]|$)", lambda match: match[0].upper(), word)

"""Which parts of a deed's result are somebody else's words: mail, calendars, files, the web, other programs.

In a result such text stands under the key "outside", or in an object that says "outside": true. It is quoted
to the person, never obeyed, and never shown to a language model that has tools.
"""

from collections.abc import Iterator, Mapping

from samantha.core.deed import Deed, Json, Risk
from samantha.core.origin import Origin

MARK = "outside"


def holds_outside(value: Json | Mapping[str, Json]) -> bool:
    """Whether any of it is somebody else's."""
    return next(_marked(value), None) is not None


def quotes_outside(deed: Deed) -> bool:
    """Whether words about it may be somebody else's: its result, a name, a server's no."""
    if deed.risk is Risk.READ:
        return bool(deed.error) or holds_outside(deed.result or {})
    return deed.risk is not Risk.REVERSIBLE or deed.origin < Origin.MODEL or holds_outside(deed.result or {})


def outside_texts(value: Json | Mapping[str, Json]) -> list[str]:
    """Somebody else's words in it, in their order."""
    return [text for part in _marked(value) for text in _texts(part) if text.strip()]


def _marked(value: Json | Mapping[str, Json]) -> Iterator[Json | Mapping[str, Json]]:
    match value:
        case {"outside": mark} if mark is True:
            yield value
        case Mapping():
            if held := value.get(MARK):
                yield held
            for key, each in value.items():
                if key != MARK:
                    yield from _marked(each)
        case list():
            for each in value:
                yield from _marked(each)
        case _:
            pass


def _texts(value: Json | Mapping[str, Json]) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Mapping():
            for each in value.values():
                yield from _texts(each)
        case list():
            for each in value:
                yield from _texts(each)
        case _:
            pass

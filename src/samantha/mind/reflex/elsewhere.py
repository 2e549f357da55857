"""What was told to somebody else and brought here: told back with its place, never as if told to her."""

from collections.abc import Mapping

from samantha.core import pattern as re
from samantha.core.turn import Elsewhere, Said
from samantha.mind.reflex import lines
from samantha.mind.reflex.en import elsewhere as words


class ToldElsewhere(str):
    """The day of something that was not told to her, and to whom: "on 3 March, to ChatGPT"."""

    __slots__ = ("day", "place")
    day: str
    place: Elsewhere

    def __new__(cls, day: str, place: Elsewhere) -> "ToldElsewhere":
        bare = day if place.is_dated else words.UNDATED
        where = f"{words.BY[place.way]} {place.place}"
        made = super().__new__(cls, where if place.way == "kept" else f"{bare}, {where}")
        made.day, made.place = bare, place
        return made


def worded(key: str, slots: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """The key and slots by which to say it: a wording of its own where what is told came from elsewhere."""
    told = slots.get("told")
    if isinstance(told, ToldElsewhere) and lines.has(own := f"{key}@{told.place.way}"):
        return own, {**slots, "told": told.day, "place": told.place.place}
    return key, dict(slots)


def owned(text: str, told: str | None) -> str:
    """A sentence that has no wording of its own, without the claim that she was told."""
    return words.TOLD_ME.sub(words.SAID, text) if isinstance(told, ToldElsewhere) else text


def bearing_on(said: tuple[Said, ...], question: str) -> list[Said]:
    """Of what was brought, the person's own lines; another's, or a played part, only where that is named."""
    return [line for line in said if line.elsewhere is not None and _is_meant(line, line.elsewhere, question)]


def _is_meant(line: Said, place: Elsewhere, question: str) -> bool:
    named = words.KIND.sub("", place.place).split(" (", maxsplit=1)[0].lower()
    is_named = re.search(rf"\b{re.escape(named)}\b", question.lower()) is not None
    return is_named or (line.speaker == "person" and not place.is_played)

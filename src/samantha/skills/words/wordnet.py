"""WordNet as it lies on this machine: its own files (wndb(5WN)), in a folder or in NLTK's archive.

Debian has them in `wordnet-base`; NLTK in `nltk_data/corpora`. Nothing is fetched. A file is mapped when a
word is first looked up, and searched by halves, since its lines are sorted.
"""

import mmap
import os
import zipfile
from dataclasses import dataclass
from pathlib import Path

from samantha.core.errors import NotFoundError

PARTS = ("noun", "verb", "adj", "adv")
MISSING = "I have no dictionary on this machine; Debian's wordnet-base brings one, or NLTK's wordnet."
_MOST_SIMILAR = 4  # adjectives near one sense, before the next sense has its turn
_BASES = {
    "noun": (
        *(("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh")),
        *(("men", "man"), ("ies", "y"), ("s", "")),
    ),
    "verb": (
        *(("ies", "y"), ("es", "e"), ("es", ""), ("s", "")),
        *(("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")),
    ),
    "adj": (("er", ""), ("est", ""), ("er", "e"), ("est", "e")),
    "adv": (),
}
"""How forms are led back to words: morphy(7WN)."""


@dataclass(frozen=True, kw_only=True)
class Sense:
    """One meaning: what it is, and every word for it."""

    part: str  # noun, verb, adj, adv
    gloss: str
    words: tuple[str, ...]
    similar: tuple[int, ...] = ()  # where adjectives near this one stand in their file


class WordNet:
    """One dictionary folder, or the archive that holds it."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._files: dict[str, bytes | mmap.mmap] = {}

    def senses(self, word: str) -> list[Sense]:
        """What it means, as the very word first, then as a form of another. [] where it is unknown."""
        key = "_".join(word.lower().split())
        if not key:
            return []
        exact = [self._sense(offset, part) for part in PARTS for offset in self._offsets(key, part)]
        forms = [self._sense(offset, part) for part in PARTS for offset in self._of_base(key, part)]
        return [*exact, *(sense for sense in forms if sense not in exact)]

    def alike(self, word: str) -> list[str]:
        """Other words for the same, nearest first; of an adjective also those that WordNet calls similar."""
        found: dict[str, None] = {}
        for sense in self.senses(word):
            near = (self._sense(offset, "adj") for offset in sense.similar[:_MOST_SIMILAR])
            found |= dict.fromkeys(other for each in (sense, *near) for other in each.words)
        return [other for other in found if other.lower() != word.lower()]

    def _of_base(self, key: str, part: str) -> list[int]:
        """The senses of what this is a form of: its irregular base, else its ending taken off."""
        irregular = self._line(f"{part}.exc", key).split()[1:]
        cut = [
            key[: -len(end)] + base
            for end, base in _BASES[part]
            if key.endswith(end) and len(key) > len(end) + 1
        ]
        found = (self._offsets(base, part) for base in (*irregular, *cut))
        return next((offsets for offsets in found if offsets), [])

    def _offsets(self, key: str, part: str) -> list[int]:
        fields = self._line(f"index.{part}", key).split()
        if len(fields) < 6:
            return []
        count = int(fields[2])
        return [int(offset) for offset in fields[-count:]]

    def _sense(self, offset: int, part: str) -> Sense:
        content = self._read(f"data.{part}")
        end = content.find(b"\n", offset)
        head, _, gloss = content[offset:end].decode("latin-1").partition(" | ")
        fields = head.split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * n].split("(")[0].replace("_", " ") for n in range(count)]
        links = fields[5 + 2 * count :]
        similar = [int(links[at + 1]) for at in range(0, len(links) - 3, 4) if links[at] == "&"]
        gloss = gloss.split('; "')[0].strip()
        return Sense(part=part, gloss=gloss, words=tuple(words), similar=tuple(similar))

    def _line(self, name: str, key: str) -> str:
        """The line that begins with this key; "" where there is none."""
        content = self._read(name)
        wanted = key.encode("latin-1", "replace") + b" "
        low, high = 0, len(content)
        while low < high:
            middle = (low + high) // 2
            start = content.rfind(b"\n", 0, middle) + 1
            end = content.find(b"\n", start)
            end = len(content) if end < 0 else end
            line = content[start:end]
            if line.startswith(wanted):
                return line.decode("latin-1")
            if line < wanted:
                low = end + 1
            else:
                high = start
        return ""

    def _read(self, name: str) -> bytes | mmap.mmap:
        if name not in self._files:
            self._files[name] = self._open(name)
        return self._files[name]

    def _open(self, name: str) -> bytes | mmap.mmap:
        try:
            if self._place.suffix == ".zip":
                with zipfile.ZipFile(self._place) as archive:
                    return archive.read(f"{self._place.stem}/{name}")
            with (self._place / name).open("rb") as file:
                return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, KeyError, ValueError, zipfile.BadZipFile):
            raise NotFoundError(
                f"The dictionary in {self._place} is not whole; {name} can't be read."
            ) from None


def find_wordnet() -> WordNet | None:
    """The first that is found where programs put it; None for none."""
    for place in _places():
        if (place / "index.noun").is_file() or (place.suffix == ".zip" and place.is_file()):
            return WordNet(place)
    return None


def _places() -> list[Path]:
    home = Path.home()
    data = [Path(part) for part in os.environ.get("NLTK_DATA", "").split(os.pathsep) if part]
    data += [home / "nltk_data", Path("/usr/share/nltk_data"), Path("/usr/local/share/nltk_data")]
    if appdata := os.environ.get("APPDATA"):
        data.append(Path(appdata) / "nltk_data")
    folders = [
        Path("/usr/share/wordnet"),
        Path("/opt/homebrew/opt/wordnet/dict"),
        Path("/usr/local/opt/wordnet/dict"),
    ]
    for name in ("wordnet", "wordnet31", "wordnet2021", "wordnet2022"):
        for folder in data:
            folders += [folder / "corpora" / name, folder / "corpora" / f"{name}.zip"]
    return folders

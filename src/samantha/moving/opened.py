"""A whole import, read and put in order before a word of it is kept: oldest talk first, packed in memory."""

import pickle
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from samantha.core.errors import BadInputError
from samantha.moving.archive import Part, opened_parts
from samantha.moving.brought import BrokenEndError, Brought, Line
from samantha.moving.character_card import BrokenCardError
from samantha.moving.plain_text import WhoseWordsError
from samantha.moving.sniff import NotKnownError, TooLongError, read_part
from samantha.moving.words import TEXT_LIMIT, one_line

ITEM_LIMIT = 2_000_000  # lines and notes in one import
PACK = 400  # lines of one talk that are packed together
AHEAD = timedelta(days=1)  # another machine's clock may be off by its zone
KNOWN = (
    "ChatGPT, Claude, Character.AI, Replika, SillyTavern chats and lorebooks, character cards, "
    "contacts (.vcf), calendars (.ics), plain text, and my own exports"
)


class WhoseLinesError(BadInputError):
    """The file can be read once it is known which of its speakers the person is: `question` asks that."""

    def __init__(self, question: str) -> None:
        super().__init__(f"{question} Say it with --as NAME; nothing was taken in.")
        self.question = question


@dataclass(kw_only=True)
class Opened:
    """What is to be taken in. `packs` hold it in the order in which it is kept."""

    file: str
    packs: list[tuple[str, bytes]] = field(
        default_factory=list
    )  # (when its first line was said, ISO; the lines)
    programs: Counter[str] = field(default_factory=Counter)
    undated: int = 0
    future: int = 0  # lines dated after now; their time is not known
    cut: int = 0
    broken: int = 0  # pieces that made no sense
    left: int = 0  # files of no known kind, beside those that were read
    troubles: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        return self.programs.total()

    @property
    def source(self) -> str:
        """The programs in it, the most of it first: "ChatGPT", "Claude and your contacts"."""
        names = [name for name, _ in self.programs.most_common(4)]
        return " and ".join(filter(None, (", ".join(names[:-1]), names[-1] if names else "")))

    def brought(self, pack: int) -> list[Brought]:
        found: list[Brought] = pickle.loads(zlib.decompress(self.packs[pack][1]))  # noqa: S301 - our own bytes
        return found


def open_import(path: Path, now: datetime, own: frozenset[str]) -> Opened:
    """Read all that lies there. `own` are the person's names, in lower case. Raises BadInputError."""
    opened = Opened(file=one_line(path.name, 120))
    packing = _Packing(opened, now)
    with opened_parts(path) as parts:
        for part in parts:
            _take(part, own, opened, packing)
    packing.close()
    if not opened.count:
        if opened.troubles:
            raise BadInputError(f"{opened.troubles[0]} Nothing was taken in.")
        raise BadInputError(f"I don't know what {opened.file} is, or nothing is in it. I read {KNOWN}.")
    opened.packs.sort(key=lambda pack: pack[0])
    if opened.broken:
        opened.troubles.append(f"{_pieces(opened.broken)} in it made no sense to me and stayed out.")
    return opened


def _take(part: Part, own: frozenset[str], opened: Opened, packing: "_Packing") -> None:
    def broken() -> None:
        opened.broken += 1

    try:
        for item in read_part(part, own, broken=broken):
            packing.add(item)
    except NotKnownError:
        opened.left += 1
    except TooLongError:
        opened.troubles.append(f"{part.name} is too long to be read.")
    except WhoseWordsError as error:
        raise WhoseLinesError(str(error)) from error
    except BrokenCardError as error:
        if part.is_alone:
            opened.troubles.append(str(error))
        opened.left += 1  # most pictures beside an export carry nothing
    except BrokenEndError as error:
        opened.troubles.append(f"{part.name} {error}.")


class _Packing:
    """Puts what comes into packs of one talk each."""

    def __init__(self, opened: Opened, now: datetime) -> None:
        self._opened = opened
        self._latest = now + AHEAD
        self._held: list[Brought] = []
        self._talk = ""

    def add(self, item: Brought) -> None:
        opened = self._opened
        if opened.count >= ITEM_LIMIT:
            raise BadInputError(
                f"That is more than {ITEM_LIMIT:,} lines, which is more than I take in at once."
            )
        opened.programs[item.program] += 1
        opened.cut += len(item.text) >= TEXT_LIMIT
        talk = f"{item.program}\x1f{item.talk}" if isinstance(item, Line) else ""
        if isinstance(item, Line):
            if item.said is not None and in_utc(item.said) > self._latest:
                item = replace(item, said=None)
                opened.future += 1
            opened.undated += item.said is None
        if talk != self._talk or len(self._held) >= PACK:
            self.close()
        self._talk = talk
        self._held.append(item)

    def close(self) -> None:
        if self._held:
            said = min((in_utc(item.said).isoformat() for item in self._lines()), default="")
            packed = zlib.compress(pickle.dumps(self._held, pickle.HIGHEST_PROTOCOL), 1)
            self._opened.packs.append((said, packed))
            self._held = []

    def _lines(self) -> Iterator[Line]:
        return (item for item in self._held if isinstance(item, Line) and item.said is not None)


def in_utc(said: datetime | None) -> datetime:
    """A time to sort by; one without a zone is taken as it stands."""
    if said is None:
        return datetime.min.replace(tzinfo=UTC)
    return said.astimezone(UTC) if said.tzinfo is not None else said.replace(tzinfo=UTC)


def _pieces(count: int) -> str:
    return "One piece" if count == 1 else f"{count:,} pieces"

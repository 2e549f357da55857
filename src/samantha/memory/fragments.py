"""What is told with no verb: "12 years at the Guardian", "mechanic all his life", "9 years since dad".

Read over the segments of a turn, after its clauses: what they told already is not told again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from samantha.core.en.numbers import number_of
from samantha.memory.en import kin, places, study, values, work
from samantha.memory.en.fragments import (
    AGED,
    AT_AGE,
    BORN_AND_BRED,
    CONDITIONS,
    GONE,
    HOME,
    ME_DONE,
    MOURNED,
    OVER,
    SHIFTS,
    SINCE_DEATH,
    SPAN,
    SPENT,
    STILL_AT,
    TAIL,
    THEIR,
    WEEKDAYS,
)
from samantha.memory.en.nouns import FIELDS, GAMES, PROFESSIONS, SPORTS
from samantha.memory.en.tokens import Words
from samantha.memory.en.verbs import is_finite
from samantha.memory.en.words import CALLINGS, KIN_AND_PETS
from samantha.memory.kinwords import Mention, owns
from samantha.memory.learned import YOU, Act, Notes
from samantha.memory.mentioned import Row

_DAYS = {"year": 365.25, "yr": 365.25, "month": 30.44, "week": 7.0, "decade": 3652.5}


def read_fragments(row: Row, said: Sequence[str], notes: Notes, at: datetime, about: str = YOU) -> None:
    """Note what the segments of a turn tell without a verb.

    `said` are its sentences as they were typed; `about` whom it is about till it names somebody, "" where
    that is not plain.
    """
    _Reader(row, said, notes, at, about).read()


@dataclass
class _Reader:
    """Walks over the segments, and keeps whom the one before was about."""

    row: Row
    said: Sequence[str]
    notes: Notes
    at: datetime
    about: str
    was_named: bool = False  # the segment before, or this one, names whom it is about
    mentions: dict[int, list[Mention]] = field(default_factory=dict)

    def read(self) -> None:
        row = self.row
        for mention in sorted((*row.people, *row.kins), key=lambda it: it.at):
            self.mentions.setdefault(row.segment[mention.at], []).append(mention)
        start = 0
        while start < len(row.words):
            stop = start + 1
            while stop < len(row.words) and row.segment[stop] == row.segment[start]:
                stop += 1
            self._turn_to(start, stop)
            self._read(start, stop)
            start = stop

    def _turn_to(self, start: int, stop: int) -> None:
        """Whom is this segment about: whoever it names, or whoever the one before was about."""
        row, keys = self.row, {word.key for word in self.row.words[start:stop]}
        said = [it for it in self.mentions.get(row.segment[start], ()) if not owns(row.words, it.end)]
        self.was_named = bool(said) or (self.was_named and row.words[start].gap != "|")
        if said:
            it = said[-1]
            self.about = it.name or self._called(it)
        elif not keys.isdisjoint(("i", "me", "my", "we", "im")):
            self.about, self.was_named = YOU, True

    def _called(self, it: Mention) -> str:
        names = {
            one.value for one in self.notes.learned if one.subject == YOU and one.relation == it.relation
        }
        return next(iter(names)) if len(names) == 1 else "" if it.several else f"your {it.relation}"

    def _read(self, start: int, stop: int) -> None:
        words, line = self.row.words, self.row.lines[self.row.line_of[start]]
        first = words[start].key
        while start + 1 < stop and first in ("and", "so", "but", "well", "oh", "that", "is", "it", "yeah"):
            start += 1
            first = words[start].key
        text = line[words[start].start : words[stop - 1].end]
        if not self.about or len(text) < 3:
            return
        keys = {word.key for word in words[start:stop]}
        self.notes.quote = self.said[self.row.line_of[start]]
        if not keys.isdisjoint(("since", "without")) and SINCE_DEATH.match(text):
            self._dead(text, start, stop)
            return
        self._losses(text, keys, start, stop)
        if first == "i" and stop - start > 1 and self._is_span(words[start + 1].key):
            text = line[words[start + 1].start : words[stop - 1].end]  # "I thirty years old"
            first = words[start + 1].key
        if self._is_span(first) and self._counted(text, line):
            return
        if not keys.isdisjoint(_MAY_SPAN) and self._spans(start, stop, line):
            return
        if first.rstrip("s") in WEEKDAYS or words[stop - 1].key.rstrip("s") in WEEKDAYS:
            self._weekly(words[start:stop])
        if first == "at" and (aged := AT_AGE.match(text)):
            self._hold("age", aged["n"])
        self._home(text, first, keys)
        if not any(is_finite(key) for key in keys):
            self._bare(text, first, keys)

    def _losses(self, text: str, keys: set[str], start: int, stop: int) -> None:
        if "gone" in keys:
            self._gone(text)
        if not MOURNED.isdisjoint(keys):
            self._mourned(start, stop)
        if "rip" in keys:
            self._rest(start)

    def _gone(self, text: str) -> None:
        """Gone for years: dead, where it is a parent, a grandparent, a partner or an animal."""
        kinds = {one.relation for one in self.notes.learned if one.subject == YOU and one.value == self.about}
        kinds.add(self.about.removeprefix("your "))
        gone = GONE.search(text)
        if gone is None or kinds.isdisjoint(_OLD | kin.ANIMALS) or self._knows(self.about, "died"):
            return
        count = number_of(gone["n"]) if gone["n"] else None
        since = self.at - timedelta(days=_DAYS["year"] * count) if count else None
        self.notes.hold(self.about, "died", f"{since:%Y}" if since else "yes", since=since)

    def _is_span(self, first: str) -> bool:
        return first in THEIR or first[0].isdigit() or number_of(first) is not None

    def _spans(self, start: int, stop: int, line: str) -> bool:
        """ "I was forty years at Wedgwood": a span behind its verb."""
        words = self.row.words
        at = next((i for i in range(start, min(start + 7, stop - 2)) if words[i].key in SPENT), -1) + 1
        if not at or not self._is_span(words[at].key):
            at = next((i for i in range(start, stop - 2) if words[i].key == "after"), -1) + 1
        if not at or not self._is_span(words[at].key):
            return self._been(start, stop, line)
        text = line[words[at].start : words[stop - 1].end]
        return self._counted(text, line if words[at - 1].key == "been" else f"{line} until")

    def _been(self, start: int, stop: int, line: str) -> bool:
        """ "that's what comes of being a shearer for thirty years"."""
        words = self.row.words
        at = next((i for i in range(start, stop - 2) if words[i].key == "being"), -1) + 1
        if not at or words[at].key not in ("a", "an", "the"):
            return False
        found = work.calling("a " + line[words[at + 1].start : words[stop - 1].end])
        if found is None or not found[1].startswith("for ") or "year" not in found[1]:
            return False
        self._hold("job", found[0][0], "was")
        return True

    def _bare(self, text: str, first: str, keys: set[str]) -> None:
        """A segment with no verb at all."""
        if first in CONDITIONS and len(keys) <= _PAIR:
            self._hold("has", CONDITIONS[first])
        if not CALLINGS.isdisjoint(keys):
            self._calling(text)
        if "me" in keys and (left := ME_DONE.match(text)):
            self._hold_found("works at", work.employer(left["value"]), "was")
        if "at" in keys and (shift := SHIFTS.search(text)):
            self._hold_found("works at", work.employer(shift["value"]))

    # --- each kind of fragment ------------------------------------------------------------------

    def _counted(self, text: str, line: str) -> bool:
        """ "12 years at the Guardian", "38 years old", "nine years sober"."""
        if aged := AGED.match(text):
            number = number_of(aged["n"])
            is_told = aged["unit"] or aged["aged"] or (self.was_named and self.about != YOU) or aged["when"]
            if number and is_told and (self.about != YOU or number >= _ADULT):
                self._hold("age", str(number))
            return True
        span = SPAN.match(text)
        count = number_of(span["n"].split("-odd")[0].split(" odd")[0]) if span else None
        if span is None:
            return False
        ago = _DAYS[span["unit"].lower().rstrip("s")] * count if count else 0
        since = self.at - timedelta(days=ago) if ago else None
        is_over = bool(OVER.search(line))
        act: Act = "was" if is_over else "holds"
        self._spent((span["how"] or "").lower(), span["value"], act, None if is_over else since)
        return True

    def _spent(self, how: str, value: str, act: Act, since: datetime | None) -> None:
        """What so many years were spent with: at an employer, as a nurse, in Leith, teaching."""
        head = value.split(maxsplit=1)[0].lower().strip(",.")
        if how in ("as", "a", "an", "as a", "as an"):
            self._hold_found("job", work.calling(f"a {value}"), act, since)
        elif how in ("of", "doing", "in", "") and head in FIELDS | _WORKS and len(value.split()) <= 3:
            self._hold("works in", head, act, since)
        elif how in ("of", "doing", "") and head in PROFESSIONS:
            self._hold("job", PROFESSIONS[head], act, since)
        elif how == "with" and head == "my" and (mate := values.partner(value[3:])):
            self.notes.hold(YOU, "partner", mate[0][0], act=act, since=since)
        elif how in ("at", "with", "for", "in", "on"):
            service = work.service(value) or (work.on_them(value) if how == "on" else None)
            if service or how in ("at", "with", "for"):
                self._hold_found("works at", service or work.employer(value), act, since)
            elif how == "in":
                self._hold_found("lives in", places.known_place(value), act, since)
        elif how == "" and (lasting := values.lasting(value)):
            self._hold("is", lasting[0][0], act, since)

    def _dead(self, text: str, start: int, stop: int) -> None:
        """ "9 years today since dad": who is missed, and since when."""
        said = [it for it in self.mentions.get(self.row.segment[start], ()) if it.at > start]
        span = SINCE_DEATH.match(text)
        if len(said) != 1 or span is None or said[0].end < stop - _CLOSE:
            return
        count = number_of(span["n"])
        since = None
        if count:
            unit = span["unit"].lower().rstrip("s")
            since = self.at - timedelta(days=_DAYS[unit] * count)
        subject = said[0].name or self._called(said[0])
        if subject and not self._knows(subject, "died"):
            told = f"{since:%Y}" if since else "yes"
            self.notes.hold(subject, "died", told, since=since)

    def _mourned(self, start: int, stop: int) -> None:
        """ "not since mum's funeral": whoever has one is dead."""
        words = self.row.words
        for i in range(start + 1, stop):
            if words[i].key not in MOURNED:
                continue
            at = i - 2 if words[i - 1].key == "'s" and i - 2 >= start else i - 1
            key = words[at].key if at == i - 2 else kin.PLURAL_OWNERS.get(words[at].key, "")
            is_own = key in kin.PARENTS or (at > start and words[at - 1].key in ("my", "our"))
            if key in KIN_AND_PETS and is_own:
                subject = self._called(Mention(at=at, end=at + 1, relation=KIN_AND_PETS[key][0]))
                if not self._knows(subject, "died"):
                    self.notes.hold(subject, "died", "yes")

    def _rest(self, start: int) -> None:
        """ "rip Whiskers": dead, and what was a bond of the living is over."""
        for it in self.mentions.get(self.row.segment[start], ())[:1]:
            if it.name and not self._knows(it.name, "died"):
                told = [one for one in self.notes.learned if one.subject == YOU and one.value == it.name]
                for one in told:
                    if one.relation in kin.ANIMALS | {"partner"}:
                        self.notes.hold(YOU, one.relation, it.name, act="was")
                self.notes.hold(it.name, "died", "yes")

    def _home(self, text: str, first: str, keys: set[str]) -> None:
        """ "still in Croydon", "born and bred Sunderland", "back in Duluth with the snow"."""
        is_born = not keys.isdisjoint(("born", "raised"))
        if (
            is_born
            and (born := BORN_AND_BRED.match(text))
            and (found := places.known_place(born["value"] or born["before"]))
        ):
            self._hold("from", found[0][0])
        elif first == "still" and (still := STILL_AT.match(text)):
            is_field = still["value"].split()[0].lower() in FIELDS | _WORKS | kin.DEPARTMENTS
            if still["how"] == "at":
                self._hold_found("works at", work.employer(still["value"]))
            elif is_field:
                self._hold("works in", still["value"].split()[0].lower())
            else:
                self._hold_found("lives in", places.known_place(still["value"].split(" for my ")[0]))
        elif first in ("still", "back", "home", "living", "settled", "stuck") and (home := HOME.match(text)):
            self._hold_found("lives in", places.known_place(home["value"].split(" for my ")[0]))

    def _calling(self, text: str) -> None:
        """ "mechanic all his life", "plumber by trade"."""
        once = text.lower().startswith(("ex ", "ex-", "former ", "retired "))
        if once:
            text = (
                text[text.find("-") + 1 :] if text.lower().startswith("ex-") else text.split(maxsplit=1)[-1]
            )
        head = text.lower().removeprefix("a ").removeprefix("an ").split()
        if CALLINGS.isdisjoint(head[:3]):
            return
        found = work.calling("a " + " ".join(text.split()[-len(head) :]))
        tail = TAIL.match(found[1].strip(" ,")) if found else None
        if found is None or tail is None or (not self.was_named and not tail["sure"]):
            return
        if self.about == YOU and not tail["sure"]:
            return
        self._hold("job", found[0][0], "was" if once or tail["over"] else "holds")

    def _weekly(self, words: Words) -> None:
        """ "thursdays are darts", "bowls tuesday"."""
        rest = [word.key for word in words if word.key.rstrip("s") not in WEEKDAYS]
        rest = [
            key for key in rest if key not in ("is", "are", "was", "on", "night", "nights", "every", "the")
        ]
        if len(rest) == 1 and (rest[0] in GAMES or rest[0] in SPORTS or study.played(rest[0])):
            self._hold("plays", rest[0])

    # --- keeping --------------------------------------------------------------------------------

    def _knows(self, subject: str, relation: str) -> bool:
        return any(
            it.subject == subject and it.relation == relation and it.act == "holds"
            for it in self.notes.learned
        )

    def _hold(self, relation: str, value: str, act: Act = "holds", since: datetime | None = None) -> None:
        is_known = self._knows(self.about, relation) and relation not in ("plays", "has")
        if not is_known and not any(
            it.subject == self.about and it.value.casefold() == value.casefold() for it in self.notes.learned
        ):
            self.notes.hold(self.about, relation, value, act=act, since=since)

    def _hold_found(
        self, relation: str, found: values.Found | None, act: Act = "holds", since: datetime | None = None
    ) -> None:
        if found is not None:
            self._hold(relation, found[0][0], act, since)


_ADULT = 18
_CLOSE = 3
_PAIR = 2
_OLD = frozenset(
    ["mother", "father", "grandmother", "grandfather", "partner", "great-grandmother", "great-aunt"]
)
_MAY_SPAN = SPENT | {"after", "being"}
_WORKS = frozenset(
    ["payroll", "accounts", "admin", "sales", "marketing", "security", "catering", "logistics", "recruitment"]
)

"""When: the time that a sentence speaks of, read from English by a grammar of our own.

`read_when` gives the best single time, `read_all` every one. `when_phrase.py` reads the pieces of one time
side by side, from the files that read one sort each (dates, clock times, parts of the day, recurrences);
`when_settle.py` settles them against now. Here the whole sentence is weighed: its tense, its hints, and
which phrases belong together. Nothing is guessed silently: a reading that could as well be another says so
(`is_sure`, `other`).

Conventions: a range ends where it no longer holds (next week ends on the Monday after it). A part of the
day starts and ends at the standard hours in `when_part.PARTS`. Wall times are naive, in `zone`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import Literal

from samantha.mind.reflex.en.when_anchor import memory_at, read_anchors
from samantha.mind.reflex.en.when_limits import EXCEPTION_OPENERS, limits_at
from samantha.mind.reflex.en.when_names import is_name
from samantha.mind.reflex.en.when_phrase import STARTERS, Phrase, phrase_at
from samantha.mind.reflex.en.when_settle import When, settle, zone_name
from samantha.mind.reflex.en.when_trigger import is_telling, may_hold_time
from samantha.mind.reflex.en.when_words import (
    WEEKDAYS,
    Scene,
    Spans,
    Words,
    amount_at,
    split_words,
    vocabulary,
)

NO_ANCHORS: Mapping[str, datetime | date] = MappingProxyType({})
__all__ = ["When", "forget_readings", "read_all", "read_when"]


def read_when(
    text: str, now: datetime, *, past: bool = False, anchors: Mapping[str, datetime | date] = NO_ANCHORS
) -> When | None:
    """The time that the text speaks of, or None.

    now: aware, in the person's zone. past: read "on Friday" as the Friday gone, whatever the tense.
    anchors: what memory dates, by name ("mum's birthday", "the interview"): dates, or wall times in that zone.
    """
    return _best(text, now, (now.tzinfo, now.fold), past, tuple(anchors.items()))


def forget_readings() -> None:
    """Empty what one turn shares, so that a bench measures reading and not remembering."""
    _best.cache_clear()


@lru_cache(maxsize=64)  # one turn asks for the same few sentences several times
def _best(
    text: str,
    now: datetime,
    _at: tuple[tzinfo | None, int],  # for the cache: the same instant is another time in another zone
    past: bool,
    dated: tuple[tuple[str, datetime | date], ...],
) -> When | None:
    if not may_hold_time(text, anchors := dict(dated)):
        return None
    reading = _Reading.of(text, now, past=past, anchors=anchors)
    phrases = reading.phrases()
    if not phrases:
        return None
    best = max(range(len(phrases)), key=lambda k: (reading.weight(phrases[k]), -k))
    whole = phrases[best]
    for k in sorted(range(len(phrases)), key=lambda k: abs(k - best)):
        if k != best and not reading.is_stop_between(phrases[best], phrases[k]):
            whole = whole.joined(phrases[k]) or whole
        elif k < best and len(phrases) == 2 and phrases[k].slots() == {"day"} and not whole.day:
            # "The election's Tuesday. I vote at seven": likely that day, but nobody said so.
            near = whole.joined(phrases[k]) if reading.is_ahead(phrases[k]) else None
            whole = replace(near, day=near.day and replace(near.day, is_sure=False)) if near else whole
    is_alone = not any(
        reading.is_rival(phrases[k], phrases[best], whole) for k in range(len(phrases)) if k != best
    )
    if whole.repeat:
        whole = reading.with_exceptions(whole)
        if set(reading.words[whole.runs[-1][1] :][:2]) & _UNREAD_LIMITS:
            whole = replace(whole, repeat=whole.repeat and replace(whole.repeat, is_sure=False))
    if reading.is_of_any_day(whole):
        is_alone = False
    scene = reading.scene_at(phrases[best].runs[0][0])
    when = settle(whole, reading.now, scene, reading.spans)
    return when if is_alone else replace(when, is_sure=False)


def read_all(
    text: str, now: datetime, *, past: bool = False, anchors: Mapping[str, datetime | date] = NO_ANCHORS
) -> tuple[When, ...]:
    """Every time in the text, in its order."""
    if not may_hold_time(text, anchors):
        return ()
    reading = _Reading.of(text, now, past=past, anchors=anchors)
    return tuple(settle(each, reading.now, reading.scene, reading.spans) for each in reading.phrases())


# Places where a phrase is looked for. A spoken turn has a dozen; a pasted timetable is read to here.
_MAX_TRIES = 40
_REACH = 5  # Words that may stand before the telling one: "at the very end of", "from the start of the".
_CLAUSE_ENDS = vocabulary(". ! ? ; , but so then because and which")
# Right behind a repeat that was read: it is limited by something that was not.
_UNREAD_LIMITS = vocabulary("during unless except until till term termtime holidays excluding")
_ORDERS = vocabulary("remind tell wake nudge ping alarm prompt buzz alert")
_STOPS = vocabulary(". ! ? ;")
_TIMER_WORDS = frozenset({"timer", "countdown", "pomodoro", "alarm", "stopwatch", "snooze"})
_NO_LENGTH = vocabulary("of old late early away a an per each every behind ahead apart")
# Beside these even days and years are a length: "been off six weeks", "we were together eleven years".
_LASTING = vocabulary(
    "been together lasted lasts takes took spent married lived worked known waited stayed sober"
)
_WAITS = frozenset({"just", "wait", "hang", "hold", "one"})
_MOMENTS = frozenset({"a", "one", "sec", "second", "minute"})
_FILLERS = frozenset(
    {"about", "around", "roughly", "maybe", "please", "just", ".", "!", "?", ",", "ok", "okay", "yes"}
)

_PAST_WORDS = vocabulary(
    "was were did had went came saw met ate drank slept woke bought sold gave took found thought knew spoke "
    "sent paid wrote began ended happened ago yesterday didn't didnt wasn't wasnt weren't hadn't couldn't "
    "spent ran stood rang drove flew fell broke forgot won caught taught brought swam threw grew wore chose "
    "kept held built dreamt rode stole tore blew fought hid hung lent rained snowed phoned texted arrived died "
    "made lost felt emailed messaged visited cooked walked watched played crashed landed snapped stormed"
)
# Also said of what is still to come: "I got jury duty Tuesday", "he said Friday", "three days left".
_WEAK_PAST_WORDS = vocabulary("got said told heard left read meant")
_FUTURE_WORDS = vocabulary(
    "will shall won't i'll we'll you'll he'll she'll they'll it'll remind reminder set schedule book wake "
    "tomorrow next let's going gonna need should must can can't plan add move cancel put create every "
    "wanna gotta hafta might coming whens when's don't dont"
)
_SUBJECTS = frozenset({"i", "we", "he", "she", "they", "you", "just"})
# Asking about what was: "what did I do on Friday" outweighs a stray "next".
_ASKED_PAST = frozenset({"did", "was", "were", "ago", "yesterday", "since"})
_EARLY_WORDS = frozenset({"wake", "waking", "breakfast", "sunrise", "dawn"})
_LATE_WORDS = vocabulary(
    "dinner supper drinks pub party film movie theatre concert cinema bedtime curry pint pints gig opera ballet panto takeaway "
    "cocktails beers bingo disco nightclub barbecue bbq nightcap"
)
_MONTH_FIRST_ZONES = frozenset(
    f"America/{city}"
    for city in ["New_York", "Chicago", "Denver", "Los_Angeles", "Phoenix", "Detroit", "Anchorage", "Boise"]
) | {"Pacific/Honolulu"}


def _is_about_past(w: Words) -> bool | None:
    """Whether these words look back, or None where they do not tell."""
    said = set(w)
    if "were" in said and not _is_were(w):
        said.remove("were")
    if said & _ASKED_PAST and not said & {"will", "tomorrow", "remind", "let's"}:
        return True
    if said & _FUTURE_WORDS:
        return False
    if said & _PAST_WORDS:
        return True
    # Elsewhere "-ed" is a participle, and those look ahead as well: "moved to Friday", "booked for six".
    if any(b.endswith("ed") and b != "need" and a in _SUBJECTS for a, b in pairwise(w)):
        return True
    return None


def _is_were(w: Words) -> bool:
    """Whether "were" is no "we're" typed without its apostrophe: "easter monday were camping"."""
    before = w[w.index("were") - 1] if w[0] != "were" else ""
    return before in {"we", "they", "you", "there", "who", "where", "things"} or before.endswith("s")


def _lean(w: Words) -> Literal["am", "pm", ""]:
    said = set(w)
    if said & _EARLY_WORDS or ("get" in said and "up" in said):
        return "am"
    return "pm" if said & _LATE_WORDS else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Reading:
    """One text being read: its words, and the scene they are read in."""

    words: Words
    spans: Spans
    now: datetime  # aware
    scene: Scene
    clauses: tuple[tuple[int, int], ...]  # [first word, after last); none where the text is one clause

    @classmethod
    def of(
        cls, text: str, now: datetime, *, past: bool, anchors: Mapping[str, datetime | date]
    ) -> "_Reading":
        words, spans = split_words(text)
        is_past = past or bool(_is_about_past(words))
        scene = Scene(
            now=now.replace(tzinfo=None),
            is_past=is_past,
            is_surely_past=past or (is_past and bool((_ASKED_PAST - {"were"}) & set(words))),
            is_month_first=zone_name(now) in _MONTH_FIRST_ZONES,
            is_tense_sure=is_past or not _WEAK_PAST_WORDS & set(words),
            lean=_lean(words),
            zone=zone_name(now),
            anchors=read_anchors(anchors),
        )
        ends = [k + 1 for k in range(len(spans)) if words[k] in _CLAUSE_ENDS]
        clauses = () if past or not ends else tuple(pairwise((0, *ends, len(spans) + 1)))
        return cls(words=words, spans=spans, now=now, scene=scene, clauses=clauses)

    def scene_at(self, i: int) -> Scene:
        """The scene with the tense of the clause that this word stands in: "I saw him Friday, ring me Monday"."""
        if not self.clauses:
            return self.scene
        first, last = next((pair for pair in self.clauses if i < pair[1]), self.clauses[-1])
        is_past = _is_about_past(self.words[first:last])
        if is_past is None or is_past == self.scene.is_past:
            return self.scene
        return replace(self.scene, is_past=is_past, is_surely_past=False, is_tense_sure=True)

    def clause_end(self, i: int) -> int:
        return next((end for _, end in self.clauses if i < end), len(self.words))

    def phrases(self) -> list[Phrase]:
        w, s, found = self.words, self.scene, []
        is_hot = [is_telling(word) for word in w]
        if s.anchors:
            is_hot = [hot or memory_at(w, k, s) is not None for k, hot in enumerate(is_hot)]
        i = tries = upto = 0
        while i < len(self.spans) and tries < _MAX_TRIES:
            if (w[i] in STARTERS or is_hot[i]) and any(is_hot[i : i + _REACH]):
                tries += 1
                if i >= upto:  # a new clause, perhaps in another tense
                    s, upto = self.scene_at(i), self.clause_end(i)
                phrase = phrase_at(w, i, s)
                if phrase:
                    end = phrase.runs[-1][1]
                    if not is_name(w, i, end, is_lone=phrase.is_lone, is_clock=phrase.slots() == {"clock"}):
                        found.append(phrase)
                    i = max(end, i + 1)
                    continue
            i += 1
        return self._shared(found) if found else self._lone_amount()

    def _shared(self, found: list[Phrase]) -> list[Phrase]:
        """In "Monday and Friday at nine" both are at nine, in "tomorrow at three and five" both tomorrow."""
        for k in range(len(found) - 1, 0, -1):
            before, after = found[k - 1], found[k]
            between = self.words[before.runs[-1][1] : after.runs[0][0]]
            if not between or not set(between) <= {"and", "or", ","}:
                continue
            if before.slots() == {"day"} and "day" in after.slots() and after.clock:
                found[k - 1] = replace(before, clock=after.clock, part=after.part, zone=after.zone)
        for k in range(1, len(found)):
            before, after = found[k - 1], found[k]
            between = self.words[before.runs[-1][1] : after.runs[0][0]]
            if (
                between == ["and"]
                and before.clock
                and after.clock
                and "repeat" in before.slots() ^ after.slots()
            ):
                kept, extra = (before, after) if before.repeat else (after, before)
                if extra.slots() == {"clock"} and extra.clock:
                    run = (before.runs[0][0], after.runs[-1][1])
                    found[k - 1 : k + 1] = [replace(kept, also=(extra.clock,), runs=(run,))]
                    break
            if (
                set(between) <= {"and", "or", ","}
                and after.slots() == {"clock"}
                and before.day
                and before.clock
            ):
                found[k] = replace(after, day=before.day, part=before.part)
        return found

    def _lone_amount(self) -> list[Phrase]:
        """ "Ten minutes" with no other time beside it; "a minute" only as an answer or for a timer."""
        w = self.words
        is_timer = bool(set(w) & _TIMER_WORDS)
        k = 1 + (w[1] == "on")
        if w[0] in _WAITS and (
            w[k] in _MOMENTS or (w[k] in {"two", "2"} and w[k + 1] in {"seconds", "secs"})
        ):
            return []  # "just a minute", "hang on two seconds"
        for i in range(len(self.spans)):
            amount = amount_at(w, i)
            if amount is None:
                continue
            length, end = amount
            rest = w[:i] + w[end : len(self.spans)]
            is_counted = w[i] not in {"a", "an", "few", "several"} or end > i + 2
            is_short = length.grain in {"second", "minute", "hour"} or bool(_LASTING & set(w))
            is_short = is_short and w[end] not in _NO_LENGTH
            is_epithet = i > 0 and (w[i - 1] == "play" or (w[i - 1] == "the" and w[end - 1][-1:] != "s"))
            is_short = is_short and not is_epithet  # "the five second rule"
            if is_name(w, i, end, is_lone=True, is_clock=False):
                continue  # "48 hours is a film"
            if is_timer or set(rest) <= _FILLERS or (is_counted and is_short):
                return [Phrase(runs=((i, end),), length=length)]
        return []

    def weight(self, phrase: Phrase) -> int:
        """How much was said, and more where the clause asks for something: "the 6:05, so tell me at six"."""
        at = phrase.runs[0][0]
        first, last = next((pair for pair in self.clauses if at < pair[1]), (0, len(self.spans)))
        return phrase.weight + 2 * bool(self.clauses and _ORDERS & set(self.words[first:last]))

    def is_rival(self, other: Phrase, best: Phrase, whole: Phrase) -> bool:
        """Whether another phrase might as well be the time meant, and is no part of what was read."""
        if other.is_hint or set(other.runs) <= set(whole.runs):
            return False
        is_same_sort = bool(other.slots() & best.slots() & {"day", "clock", "repeat", "offset"})
        return is_same_sort and self.weight(other) >= self.weight(best)

    def is_of_any_day(self, phrase: Phrase) -> bool:
        """ "At half five on a Friday": of which one, nobody said."""
        k = phrase.runs[-1][1]
        after = self.words[k : k + 3]
        is_any = after[0] in {"on", "of"} and after[1] == "a" and after[2] in WEEKDAYS
        return is_any and not phrase.day and not phrase.repeat

    def is_ahead(self, phrase: Phrase) -> bool:
        return bool(phrase.day and phrase.day.first >= self.scene.today and not self.scene.is_past)

    def with_exceptions(self, phrase: Phrase) -> Phrase:
        """What a repeat leaves out may be said after what it is for: "do my inhaler, but not on Sunday"."""
        assert phrase.repeat is not None, "asked only for repeats"
        at = phrase.runs[-1][1]
        for k in range(at, len(self.spans)):
            if self.words[k] in _STOPS:
                break
            if self.words[k] in EXCEPTION_OPENERS:
                repeat, end = limits_at(self.words, k, phrase.repeat, self.scene)
                if end > k:
                    return replace(phrase, repeat=repeat, runs=(*phrase.runs, (k, end)))
        return phrase

    def is_stop_between(self, a: Phrase, b: Phrase) -> bool:
        low, high = min(a.runs[-1][1], b.runs[-1][1]), max(a.runs[0][0], b.runs[0][0])
        return bool(_STOPS & set(self.words[low:high]))

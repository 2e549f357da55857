"""When: the time that a sentence speaks of, read from English by a grammar of our own.

`read_when` gives the best single time, `read_all` every one. `when_phrase.py` reads the pieces of one time
side by side, from the files that read one sort each (dates, clock times, parts of the day, recurrences);
`when_settle.py` settles them against now. Here the whole sentence is weighed: its tense, its hints, and
which phrases belong together. Nothing is guessed silently: a reading that could as well be another says so
(`is_sure`, `other`).

Conventions: a range ends where it no longer holds (next week ends on the Monday after it). A part of the
day starts and ends at the standard hours in `when_part.PARTS`. Wall times are naive, in `zone`.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from typing import Literal

from samantha.mind.reflex.en.when_phrase import STARTERS, Phrase, phrase_at
from samantha.mind.reflex.en.when_settle import When, settle, zone_name
from samantha.mind.reflex.en.when_words import Scene, Spans, Words, amount_at, split_words, vocabulary

__all__ = ["When", "read_all", "read_when"]


def read_when(text: str, now: datetime, *, past: bool = False) -> When | None:
    """The time that the text speaks of, or None.

    now: aware, in the person's zone. past: read "on Friday" as the Friday gone, whatever the tense.
    """
    reading = _Reading.of(text, now, past=past)
    phrases = reading.phrases()
    if not phrases:
        return None
    best = max(range(len(phrases)), key=lambda k: (phrases[k].weight, -k))
    whole = phrases[best]
    for k in sorted(range(len(phrases)), key=lambda k: abs(k - best)):
        if k != best and not reading.is_stop_between(phrases[best], phrases[k]):
            whole = whole.joined(phrases[k]) or whole
    return settle(whole, reading.now, reading.scene, reading.spans)


def read_all(text: str, now: datetime, *, past: bool = False) -> tuple[When, ...]:
    """Every time in the text, in its order."""
    reading = _Reading.of(text, now, past=past)
    return tuple(settle(each, reading.now, reading.scene, reading.spans) for each in reading.phrases())


_STOPS = vocabulary(". ! ? ;")
_TIMER_WORDS = frozenset({"timer", "countdown", "pomodoro", "alarm", "stopwatch", "snooze"})
_NO_LENGTH = vocabulary("of old late early away a an per each every behind ahead apart")
_FILLERS = frozenset(
    {"about", "around", "roughly", "maybe", "please", "just", ".", "!", "?", ",", "ok", "okay", "yes"}
)

_PAST_WORDS = vocabulary(
    "was were did had went came saw said told met ate drank slept woke bought sold gave took got made left "
    "lost found felt thought knew spoke heard sent paid wrote read began ended happened ago yesterday "
    "didn't didnt wasn't wasnt weren't hadn't couldn't spent ran stood"
)
_FUTURE_WORDS = vocabulary(
    "will shall won't i'll we'll you'll he'll she'll they'll it'll remind reminder set schedule book wake "
    "tomorrow next let's going gonna need should must can can't plan add move cancel put create every"
)
_SUBJECTS = frozenset({"i", "we", "he", "she", "they", "you", "just"})
# Asking about what was: "what did I do on Friday" outweighs a stray "next".
_ASKED_PAST = frozenset({"did", "was", "were", "ago", "yesterday", "since"})
_EARLY_WORDS = frozenset({"wake", "waking", "breakfast", "sunrise", "dawn"})
_LATE_WORDS = vocabulary("dinner supper drinks pub party film movie theatre concert cinema bedtime")
_MONTH_FIRST_ZONES = frozenset(
    f"America/{city}"
    for city in ["New_York", "Chicago", "Denver", "Los_Angeles", "Phoenix", "Detroit", "Anchorage", "Boise"]
) | {"Pacific/Honolulu"}


def _is_about_past(w: Words) -> bool:
    said = set(w)
    if said & _ASKED_PAST and not said & {"will", "tomorrow", "remind", "let's"}:
        return True
    if said & _FUTURE_WORDS:
        return False
    if said & _PAST_WORDS:
        return True
    # Elsewhere "-ed" is a participle, and those look ahead as well: "moved to Friday", "booked for six".
    return any(b.endswith("ed") and b != "need" and a in _SUBJECTS for a, b in pairwise(w))


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

    @classmethod
    def of(cls, text: str, now: datetime, *, past: bool) -> "_Reading":
        words, spans = split_words(text)
        is_past = past or _is_about_past(words)
        scene = Scene(
            now=now.replace(tzinfo=None),
            is_past=is_past,
            is_surely_past=past or (is_past and bool(_ASKED_PAST & set(words))),
            is_month_first=zone_name(now) in _MONTH_FIRST_ZONES,
            lean=_lean(words),
        )
        return cls(words=words, spans=spans, now=now, scene=scene)

    def phrases(self) -> list[Phrase]:
        w, found = self.words, []
        i = 0
        while i < len(self.spans):
            if w[i] in STARTERS or w[i][0].isdigit():
                phrase = phrase_at(w, i, self.scene)
                if phrase:
                    found.append(phrase)
                    i = max(phrase.runs[-1][1], i + 1)
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
                if extra.slots() == {"clock"}:
                    run = (before.runs[0][0], after.runs[-1][1])
                    found[k - 1 : k + 1] = [replace(kept, also=extra.clock, runs=(run,))]
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
        for i in range(len(self.spans)):
            amount = amount_at(w, i)
            if amount is None:
                continue
            length, end = amount
            rest = w[:i] + w[end : len(self.spans)]
            is_counted = w[i] not in {"a", "an", "few", "several"} or end > i + 2
            is_short = length.grain in {"second", "minute", "hour"} and w[end] not in _NO_LENGTH
            if is_timer or set(rest) <= _FILLERS or (is_counted and is_short):
                return [Phrase(runs=((i, end),), length=length)]
        return []

    def is_stop_between(self, a: Phrase, b: Phrase) -> bool:
        low, high = min(a.runs[-1][1], b.runs[-1][1]), max(a.runs[0][0], b.runs[0][0])
        return bool(_STOPS & set(self.words[low:high]))

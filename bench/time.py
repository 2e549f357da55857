"""How well she reads times: `python -m bench.time FILE`.

FILE holds JSON lines {"text", "now", "zone", "value"}, and where they apply "alt" (a list), "anchors",
"kind", "value_zone", "loose", "note"; tests/corpora/README.md says what a value may be. Compared is what is
meant, not how it is written: a day equals the span of its hours, a repeat equals another with the same
occurrences, and a part of the day is right with any time inside it. A different time is wrong.

    accuracy         the share of phrases read as one of the answers (null: nothing may be read)
    wrong_when_sure  phrases where a time was given without a doubt, and is none of the answers
    sure             of the times that were right, the share that was given without a doubt
    p50_ms p99_ms    one reading, each phrase read REPEATS times
    right_KIND       how many of n phrases of that kind were right

SHOW=1 writes the misses to stderr.
"""

import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice, takewhile
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bench.measure import emit, percentile
from samantha.mind.reflex.en.when import When, forget_readings, read_when

REPEATS = 20
_DAY = timedelta(days=1)
_PARTS_SAID = re.compile(
    r"\b(?:mornings?|afternoons?|arvos?|evenings?|eves?|nights?|nite|tonight|tonite|lunch\w*|noon|tea\w*|dinner\w*|"
    r"supper\w*|breakfast\w*|brunch|bed\w*|dawn|dusk|sunrise|sunset|first thing|last thing|hours|later|work|"
    r"school|eod|end of (?:the )?day|close of)\b",
    re.I,
)
_ISO_LENGTH = re.compile(
    r"P(?:(?P<y>[\d.]+)Y)?(?:(?P<mo>[\d.]+)M)?(?:(?P<w>[\d.]+)W)?(?:(?P<d>[\d.]+)D)?"
    r"(?:T(?:(?P<h>[\d.]+)H)?(?:(?P<m>[\d.]+)M)?(?:(?P<s>[\d.]+)S)?)?",
    re.I,
)
_LENGTHS = {"y": 365 * 86400, "mo": 30 * 86400, "w": 7 * 86400, "d": 86400, "h": 3600, "m": 60, "s": 1}
# How many occurrences are compared: a weekly rule long enough to meet every month of two years.
_COMPARED = {"DAILY": 800, "WEEKLY": 110, "MONTHLY": 40, "YEARLY": 8}


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One answer as written: a null, a span of time (a lone instant has no end), a repeat or a length.

    is_day: whole days, `end` then being the midnight after the last one. first: None leaves it open.
    """

    kind: str  # none, instant, date, range, repeat, duration
    first: datetime | None = None
    end: datetime | None = None
    is_day: bool = False
    has_seconds: bool = False
    rule: str = ""
    gaps: tuple[str, ...] = ()  # days left out of a repeat: 2026-12-25, or 12-25 in every year
    seconds: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Case:
    """One line of the file."""

    text: str
    now: datetime
    zone: ZoneInfo
    answers: tuple[Answer, ...]
    anchors: dict[str, datetime | date]
    kind: str
    is_loose: bool


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) == 2 else None
    if path is None or not path.is_file():
        said = "Name the file of phrases" if path is None else f"There is no file {path}"
        print(f"{said}: python -m bench.time FILE", file=sys.stderr)
        raise SystemExit(2)
    cases = [_case(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line.strip()]
    report(cases, is_shown=bool(os.environ.get("SHOW")))


def report(cases: list[Case], *, is_shown: bool = False) -> None:
    """Reads every case and prints the figures."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    spans: list[float] = []
    wrong_when_sure = sure = given = 0
    for case in cases:
        when = read_when(case.text, case.now, anchors=case.anchors)
        for _ in range(REPEATS):
            forget_readings()
            started = time.perf_counter()
            read_when(case.text, case.now, anchors=case.anchors)
            spans.append((time.perf_counter() - started) * 1e3)
        is_right = any(is_meant(when, answer, case) for answer in case.answers)
        total[case.kind] += 1
        right[case.kind] += is_right
        wrong_when_sure += when is not None and when.is_sure and not is_right
        given += when is not None and is_right
        sure += when is not None and is_right and when.is_sure
        if is_shown and not is_right:
            _show(case, when)
    n = len(cases)
    if not n:
        print("The file holds no phrases.", file=sys.stderr)
        raise SystemExit(2)
    emit("time", "accuracy", 100 * right.total() / n, "%", n)
    emit("time", "wrong_when_sure", wrong_when_sure, "phrases", n)
    emit("time", "sure", 100 * sure / max(given, 1), "%", given)
    emit("time", "p50_ms", percentile(spans, 0.5), "ms", len(spans))
    emit("time", "p99_ms", percentile(spans, 0.99), "ms", len(spans))
    for kind in sorted(total):
        emit("time", f"right_{kind}", right[kind], "phrases", total[kind])


def _show(case: Case, when: When | None) -> None:
    got = "nothing"
    if when is not None:
        sure = "sure" if when.is_sure else f"or {when.other}"
        got = f"{when.kind} {when.grain} {when.start}..{when.end} {when.rrule} {when.duration_s} {sure}"
    wanted = " | ".join(
        f"{a.kind} {a.first}..{a.end} {a.rule} {a.gaps or ''} {a.seconds or ''}" for a in case.answers
    )
    print(f"{case.text!r} at {case.now:%a %Y-%m-%d %H:%M}\n    {got}\n    wanted {wanted}", file=sys.stderr)


def is_meant(when: When | None, answer: Answer, case: Case) -> bool:
    """Whether the reading comes to this answer."""
    if when is None or answer.kind == "none":
        return when is None and answer.kind == "none"
    match answer.kind:
        case "duration":
            return when.kind == "duration" and when.duration_s == answer.seconds
        case "repeat":
            return when.kind == "repeat" and _is_same_repeat(when, answer)
        case "instant":
            return _is_same_instant(when, answer, case)
        case _:
            return _is_same_span(when, answer, case)


def _is_same_instant(when: When, answer: Answer, case: Case) -> bool:
    assert answer.first is not None
    if when.kind == "duration" and when.duration_s:  # a timer for ten minutes rings in ten minutes
        ends = (case.now.astimezone(UTC) + timedelta(seconds=when.duration_s)).astimezone(case.zone)
        return _is_same(ends.replace(tzinfo=None), answer)
    return when.kind == "instant" and when.has_time and _is_same(_start(when, case), answer)


def _is_same(start: datetime, answer: Answer) -> bool:
    if not answer.has_seconds:
        start = start.replace(second=0)
    return answer.first is not None and start.replace(microsecond=0) == answer.first


def _is_same_span(when: When, answer: Answer, case: Case) -> bool:
    """Whole days, or from one time to another."""
    if when.kind not in {"instant", "range"}:
        return False
    start, end = _start(when, case), _end(when, case)
    if answer.is_day and when.kind == "instant":
        has_part = bool(_PARTS_SAID.search(case.text))
        is_one_day = answer.first is not None and answer.end == answer.first + _DAY
        is_free = not when.has_time or when.grain == "part" or has_part
        return is_one_day and is_free and start.date() == (answer.first or start).date()
    if not answer.is_day and _is_inside(when, start, end, answer, case):
        return True
    if end is None:
        return False
    is_same_start = answer.first is None or start == answer.first
    if answer.first and answer.first.date() == case.now.date() and start.date() == case.now.date():
        is_same_start |= answer.is_day  # from now on, or from today on
    return is_same_start and (answer.end is None or end == answer.end)


def _is_inside(when: When, start: datetime, end: datetime | None, answer: Answer, case: Case) -> bool:
    """A part of the day: any time inside it is right, and for one under way any time that is left of it."""
    if not answer.first or not answer.end or not when.has_time:
        return False
    if when.grain != "part" and not (case.is_loose and when.kind == "instant"):
        return False
    now = case.now.replace(tzinfo=None)
    if end and start <= now < end:
        start = now
    return answer.first <= start < answer.end


def _is_same_repeat(when: When, answer: Answer) -> bool:
    first = answer.first or when.start
    has_time = not answer.is_day and (when.has_time or first.time() != first.min.time())
    if has_time and answer.first:
        is_in_part = when.grain == "part" and when.end and when.start <= answer.first < when.end
        is_asked_part = answer.end and when.grain == "part" and answer.first <= when.start < answer.end
        if not is_in_part and not is_asked_part and when.start.replace(second=0) != answer.first:
            return False
        first = when.start
    elif answer.first and when.start.date() != answer.first.date():
        return False
    start = when.start if has_time else datetime.combine(when.start.date(), datetime.min.time())
    first = first if has_time else datetime.combine(first.date(), datetime.min.time())
    gaps = tuple(day.isoformat() for day in getattr(when, "except_days", ()))
    count = next((n for freq, n in _COMPARED.items() if f"FREQ={freq}" in answer.rule), 12)
    one = list(islice(_occurrences(when.rrule, start, gaps), count))
    two = list(islice(_occurrences(answer.rule, first, answer.gaps), count))
    if any(len(gap) > 5 for gap in answer.gaps) and not any(len(gap) == 5 for gap in gaps):
        # A single day left out is met within a year; whether the rule leaves it out again nobody said.
        last = start + timedelta(days=366)
        one, two = ([*takewhile(lambda t: t < last, found)] for found in (one, two))
    return one == two


def _occurrences(rule: str, start: datetime, gaps: tuple[str, ...]) -> Iterator[datetime]:
    for moment in rrulestr(rule, dtstart=start):
        if not any(moment.date().isoformat().endswith(gap) for gap in gaps):
            yield moment


def _start(when: When, case: Case) -> datetime:
    return _in_zone(when.start, when.zone, case.zone)


def _end(when: When, case: Case) -> datetime | None:
    return _in_zone(when.end, when.zone, case.zone) if when.end else None


def _in_zone(wall: datetime, zone: str, wanted: ZoneInfo) -> datetime:
    if zone == wanted.key:
        return wall
    return wall.replace(tzinfo=ZoneInfo(zone)).astimezone(wanted).replace(tzinfo=None)


def _case(row: dict[str, Any]) -> Case:
    zone = ZoneInfo(row["zone"])
    now = datetime.fromisoformat(row["now"])
    now = now.replace(tzinfo=zone) if now.tzinfo is None else now.astimezone(zone)
    value_zone = ZoneInfo(row.get("value_zone") or row["zone"])
    alt = row.get("alt") or []
    value = row.get("value")
    values = [
        *(value if isinstance(value, list) and value else [value]),
        *(alt if isinstance(alt, list) else [alt]),
    ]
    answers = tuple(_in_own_zone(_answer(each, value_zone), value_zone, zone) for each in values)
    anchors = {
        name: moment.date() if is_day else moment
        for name, said in (row.get("anchors") or {}).items()
        for moment, is_day, _ in [_moment(str(said), zone)]
    }
    kind = row.get("kind") or ("anchor" if anchors else answers[0].kind)
    is_loose = bool(row.get("loose")) or "any time inside" in str(row.get("note", ""))
    return Case(
        text=row["text"], now=now, zone=zone, answers=answers, anchors=anchors, kind=kind, is_loose=is_loose
    )


def _in_own_zone(answer: Answer, given: ZoneInfo, zone: ZoneInfo) -> Answer:
    if given.key == zone.key or answer.kind not in {"instant", "range"} or answer.is_day:
        return answer
    first, end = (_in_zone(t, given.key, zone) if t else None for t in (answer.first, answer.end))
    return replace(answer, first=first, end=end)


def _answer(value: object, zone: ZoneInfo) -> Answer:
    """One value of the file, in any of the shapes that people write."""
    if isinstance(value, dict):
        return _answer(_flat(value), zone)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Answer(kind="duration", seconds=value)
    said = "" if value is None or value == [] else str(value).strip()
    if said.lower() in {"", "none", "null"}:
        return Answer(kind="none")
    if "FREQ=" in said.upper():
        return _repeat(said.upper(), zone)
    if said[0] in "Pp" and "/" not in said:
        return Answer(kind="duration", seconds=_length(said))
    if "/" in said or ".." in said:
        left, _, right = said.partition("/") if "/" in said else said.partition("..")
        return _range(left.strip(" ."), right.strip(" ."), zone)
    first, is_day, has_seconds = _moment(said, zone)
    if is_day:
        return Answer(kind="date", first=first, end=first + _DAY, is_day=True)
    return Answer(kind="instant", first=first, has_seconds=has_seconds)


def _flat(value: dict[str, Any]) -> object:
    """A value given as an object: {"rrule", "start"}, {"start", "end"}, {"duration"} or {"at"}."""
    start = value.get("start") or value.get("first") or value.get("at") or value.get("date") or ""
    if rule := value.get("rrule") or value.get("rule"):
        return f"{rule}@{start}" if start else rule
    if end := value.get("end"):
        return f"{start}/{end}"
    return start or value.get("duration") or value.get("seconds")


def _repeat(said: str, zone: ZoneInfo) -> Answer:
    start = re.search(r"DTSTART(?:;[^:=]*)?[:=]([0-9TZ:+-]+)|@\s*([0-9][^\s;]*)", said)
    first, is_day, end = None, False, None
    if start:
        head, _, tail = (start[1] or start[2]).partition("/")
        first, is_day, _ = _moment(head, zone)
        end = _moment(tail, zone)[0] if tail else None
    rule = re.search(r"FREQ=[^\s@]*", re.sub(r"DTSTART[^;\s]*[;\s]*", "", said))
    parts = [part for part in rule[0].split(";") if part] if rule else []
    gaps = [day for part in parts if part.startswith(("EXCEPT=", "EXDATE=")) for day in part[7:].split(",")]
    kept = [re.sub(r"^(UNTIL=.*?)Z$", r"\1", p) for p in parts if not p.startswith(("EXCEPT=", "EXDATE="))]
    kept = [
        f"{p}T235959" if re.fullmatch(r"UNTIL=\d{8}", p) else p.replace("-", "") if "UNTIL" in p else p
        for p in kept
    ]
    written = tuple(re.sub(r"^(\d{4})(\d{2})(\d{2}).*", r"\1-\2-\3", gap) for gap in gaps)
    return Answer(kind="repeat", rule=";".join(kept), first=first, end=end, is_day=is_day, gaps=written)


def _range(left: str, right: str, zone: ZoneInfo) -> Answer:
    first, is_day, _ = _moment(left, zone) if left else (None, True, False)
    if right[:1] in {"P", "p"} and first:
        end: datetime | None = first + timedelta(seconds=_length(right))
    elif right:
        end, is_end_day, _ = _moment(right if len(right) > 5 else f"{left[:11]}{right}", zone)
        is_day = is_day and is_end_day
        if is_end_day:
            end += _DAY
        elif end.time() >= end.replace(hour=23, minute=59, second=0).time():
            end = datetime.combine(end.date() + _DAY, datetime.min.time())
    else:
        end = None
    if first and end and first.time() == end.time() == datetime.min.time():
        is_day = True
    is_one = is_day and first and end == first + _DAY
    return Answer(kind="date" if is_one else "range", first=first, end=end, is_day=is_day)


def _moment(said: str, zone: ZoneInfo) -> tuple[datetime, bool, bool]:
    """A wall time in the zone, whether it is a whole day, and whether its seconds were written."""
    said = said.strip().upper().replace(" ", "T")
    if said.endswith("T24:00") or said.endswith("T24:00:00"):
        day, _, _ = _moment(said.partition("T")[0], zone)
        return day + _DAY, False, False
    moment = datetime.fromisoformat(said)
    if moment.tzinfo is not None:
        moment = moment.astimezone(zone).replace(tzinfo=None)
    return moment, "T" not in said, said.count(":") > 1 + ("+" in said) + (said.count("-") > 2)


def _length(said: str) -> float:
    match = _ISO_LENGTH.fullmatch(said.strip())
    if match is None:
        raise ValueError(f"{said!r} is no ISO 8601 duration")
    return sum(float(number) * _LENGTHS[name] for name, number in match.groupdict().items() if number)


if __name__ == "__main__":
    main()

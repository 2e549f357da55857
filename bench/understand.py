"""What she makes of single lines: `python -m bench.understand FILE`.

FILE holds JSON lines of two kinds. `text` with `deed` (as tests/corpora/requests.jsonl): right where the
order was understood with its time. `text` with `act` (as tests/corpora/chat.jsonl): talk that orders nothing;
right where the act was understood. A wrong deed is an order that she would carry out and nobody gave.
Lines with `skill`, `action` and `arguments` (tests/corpora/deeds/requests.jsonl) are everyday requests over
all skills, judged by `orders.py` (without `arguments`, by the deed alone): `accuracy` is deed and slots both
right, `deed_accuracy` the deed alone, `wrong_deeds` what was proposed and not asked, `wrong_changes` those of
them that would change something. `--half odd` takes the
first, third, ... line, to tune on; `--half even` the others, which are held back and never shown.

`p50_ms`, `p99_ms` and `longest_ms` are of understanding and answering one line, without recall. Patterns are
compiled and pages read before, as after every start; `warm_up_s` counts that apart. SHOW=1 lists the misses.
"""

import argparse
import asyncio
import json
import os
import sys
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bench.measure import emit, percentile
from bench.orders import are_slots_right, done, is_deed_right, local_now
from bench.vocabulary import in_ours
from samantha.core.ids import EntryId, TalkId
from samantha.core.turn import Moment, Person, Turn
from samantha.mind.reflex import answer as answering
from samantha.mind.reflex.heard import Heard
from samantha.mind.reflex.reminding import settled
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.understand import understand
from samantha.mind.reflex.warming import warm_up

NOW = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)
DOES = {"remind": "set", "timer": "set", "move": "move", "cancel": "cancel", "list": "list", "undo": "undo"}
LOOKS = frozenset(
    [
        "show",
        "all",
        "find",
        "agenda",
        "free",
        "read",
        "summarise",
        "waiting",
        "forecast",
        "web",
        "now_playing",
        "list",
        "calculate",
        "convert",
        "until",
        "weekday",
        "time_in",
        "today",
        "spell",
        "define",
        "synonyms",
        "done",
        "why",
        "cannot",
    ]
)
"""Actions that change nothing."""
NEAR = timedelta(hours=6)  # a part of the day ("tonight") may be put at any of its hours
ACTS = {
    "question_memory": ("memory", "deeds"),
    "question_her": ("her",),
    "question_world": ("world",),
    "advice": ("advice",),
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.understand")
    parser.add_argument("file", type=Path)
    parser.add_argument("--half", choices=("odd", "even"))
    given = parser.parse_args()
    try:
        rows = [json.loads(line) for line in given.file.read_text("utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        print(f"Give a file of JSON lines, such as tests/corpora/requests.jsonl ({error}).", file=sys.stderr)
        return 2
    if given.half:
        rows = rows[given.half == "even" :: 2]
    if rows and "skill" in rows[0]:
        return asyncio.run(
            _orders(
                [in_ours(row) for row in rows], shows=given.half != "even" and bool(os.environ.get("SHOW"))
            )
        )
    return _lines(rows)


async def _orders(rows: list[dict[str, Any]], *, shows: bool) -> int:
    """Everyday requests over all skills."""
    started = time.perf_counter()
    warm_up()
    emit("understand", "warm_up_s", time.perf_counter() - started, "s", 1)
    deeds = both = wrong = changed = 0
    missed: Counter[str] = Counter()
    spans: list[float] = []
    for row in ({"now": NOW.isoformat(), "zone": "Europe/London", **row} for row in rows):
        got, _ = await done(row)
        moment = _moment(row)
        started = time.perf_counter()
        heard = understand(row["text"], moment)
        answering.answer(_scene(row["text"], heard, moment))
        spans.append((time.perf_counter() - started) * 1e3)
        is_deed = is_deed_right(row, got)
        is_right = is_deed and (row["arguments"] is None or are_slots_right(row, got))
        deeds, both = deeds + is_deed, both + is_right
        wrong += not is_deed and bool(got.skill)
        changed += not is_deed and bool(got.skill) and got.action not in LOOKS
        if not is_right:
            missed[f"{row['skill']}.{row['action']}"] += 1
            if shows:
                before = f" <after {row['before']}>" if row.get("before") else ""
                wanted = f"{row['skill']}.{row['action']} {row['arguments']}"
                print(
                    f"{wanted} <- {got.skill}.{got.action} {dict(got.arguments)}: {row['text']}{before}"
                    f" [{row['now'][:16]}]",
                    file=sys.stderr,
                )
    emit("understand", "accuracy", 100 * both / len(rows), "%", len(rows))
    emit("understand", "deed_accuracy", 100 * deeds / len(rows), "%", len(rows))
    emit("understand", "wrong_deeds", wrong, "count", len(rows))
    emit("understand", "wrong_changes", changed, "count", len(rows))
    emit("understand", "p50_ms", percentile(spans, 0.5), "ms", len(spans))
    emit("understand", "p99_ms", percentile(spans, 0.99), "ms", len(spans))
    for name, count in missed.most_common():
        emit("understand", f"missed_{name}", count, "count", len(rows))
    return 0


def _lines(rows: list[dict[str, Any]]) -> int:
    """Orders for reminders, and talk that orders nothing."""
    right = wrong = quiet = stance_right = stance_all = 0
    by_act: Counter[str] = Counter()
    spans: list[float] = []
    started = time.perf_counter()
    warm_up()
    emit("understand", "warm_up_s", time.perf_counter() - started, "s", 1)
    for row in rows:
        moment = _moment(row)
        started = time.perf_counter()
        heard = understand(row["text"], moment)
        answering.answer(_scene(row["text"], heard, moment))
        spans.append((time.perf_counter() - started) * 1e3)
        deed = row.get("deed") or {"verb": "none"}
        wanted = DOES.get(deed["verb"], deed["verb"])
        deed = {**deed, "verb": wanted}
        done = DOES.get(heard.command.kind, "none") if heard.command else "none"
        is_right = _is_right(row, deed, done, heard, moment)
        right += is_right
        quiet += deed["verb"] == "none"
        wrong += done != "none" and done != deed["verb"] and done != "list"
        if row.get("stance"):
            stance_all += 1
            stance_right += heard.telling is not None and heard.telling.stance == row["stance"]
        if not is_right:
            by_act[row.get("act", deed["verb"])] += 1
            if os.environ.get("SHOW"):
                print(
                    f"{row.get('act') or deed} <- {done} {heard.acts} {heard.question}: {row['text']}",
                    file=sys.stderr,
                )
    emit("understand", "accuracy", 100 * right / len(rows), "%", len(rows))
    emit("understand", "wrong_deeds", wrong, "count", len(rows))
    if quiet:
        emit("understand", "false_commands", 100 * wrong / quiet, "%", quiet)
    if stance_all:
        emit("understand", "stance_accuracy", 100 * stance_right / stance_all, "%", stance_all)
    emit("understand", "p50_ms", percentile(spans, 0.5), "ms", len(spans))
    emit("understand", "p99_ms", percentile(spans, 0.99), "ms", len(spans))
    emit("understand", "longest_ms", max(spans), "ms", len(spans))
    for act, count in by_act.most_common():
        emit("understand", f"missed_{act}", count, "count", len(rows))
    return 0


def _moment(row: dict[str, Any]) -> Moment:
    now = local_now({"zone": "Europe/London", **row}) if "now" in row else NOW
    person = Person(name="Robin", is_adult=True, her_name="Samantha")
    return Moment(now=now, zone=ZoneInfo(row.get("zone", "Europe/London")), person=person, turns_so_far=40)


def _scene(text: str, heard: Heard, moment: Moment) -> Scene:
    turn = Turn(id=EntryId("e-bench"), talk=TalkId("k-bench"), text=text, at=moment.now)
    return Scene(cue=turn, moment=moment, heard=heard)


def _is_right(row: dict[str, Any], deed: dict[str, Any], done: str, heard: Heard, moment: Moment) -> bool:
    if "act" in row:
        return done == "none" and _is_act(row["act"], heard)
    if done != deed["verb"]:
        return False
    wanted = deed.get("when")
    when = heard.command.when if heard.command else None
    if done != "set" or not isinstance(wanted, str) or "@" in wanted or len(wanted) <= len("2026-11-23"):
        return True
    if when is None:
        return False
    return abs(settled(when, moment.local) - datetime.fromisoformat(wanted)) <= (
        NEAR if deed.get("loose") else timedelta(minutes=1)
    )


def _is_act(act: str, heard: Heard) -> bool:
    if act in ACTS:
        return heard.question is not None and heard.question.about in ACTS[act]
    if act == "telling":
        return heard.telling is not None
    if act == "play":
        return heard.question is not None and heard.question.about == "her"
    if act == "unclear":
        return True
    return act in heard.acts


if __name__ == "__main__":
    sys.exit(main())

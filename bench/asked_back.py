"""What she answers when a person asks what they told her: short talks, one question, and the gist.

python -m bench.asked_back [FILE] [--half dev|held|both] [--show]
A talk counts where the answer holds every `has` and no `not`. Talks marked `held` are only counted.
"""

import argparse
import asyncio
import json
import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from samantha.testing.days import life

CORPUS = Path("tests/corpora/asked_back.jsonl")
_A_PAUSE = 3600.0  # seconds: lines further apart than this are two visits


@dataclass(frozen=True, kw_only=True)
class Asked:
    """`told` and `ask` are (time, line) pairs; `has` and `lacks` patterns of the answer."""

    point: str
    told: tuple[tuple[datetime, str], ...]
    ask: tuple[datetime, str]
    has: tuple[re.Pattern[str], ...]
    lacks: tuple[re.Pattern[str], ...]
    held: bool

    def is_answered(self, reply: str) -> bool:
        return all(one.search(reply) for one in self.has) and not any(one.search(reply) for one in self.lacks)


def load(path: Path = CORPUS) -> list[Asked]:
    return [_asked(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def _asked(row: dict[str, Any]) -> Asked:
    told, ask, has, lacks = row["told"], row["ask"], row["has"], row["not"]
    return Asked(
        point=str(row["point"]),
        told=tuple((_time(at), line) for at, line in told),
        ask=(_time(ask[0]), ask[1]),
        has=tuple(re.compile(one, re.I) for one in has),
        lacks=tuple(re.compile(one) for one in lacks),
        held=bool(row["held"]),
    )


def _time(at: str) -> datetime:
    return datetime.strptime(at, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)


async def answer(asked: Asked) -> str:
    """Her answer to the question, after all that was told."""
    lines = (*asked.told, asked.ask)
    reply = ""
    async with life("Europe/London", start=lines[0][0]) as days:
        before: datetime | None = None
        for at, line in lines:
            if before is None or (at - before).total_seconds() > _A_PAUSE:
                await days.visit(at)
            reply, before = await days.say(line), at
    return reply


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--half", choices=("dev", "held", "both"), default="both")
    parser.add_argument("--show", action="store_true", help="print the answers that are not right (dev)")
    args = parser.parse_args()
    right: Counter[tuple[str, str]] = Counter()
    count: Counter[tuple[str, str]] = Counter()
    for asked in load(args.file):
        half = "held" if asked.held else "dev"
        if args.half not in (half, "both"):
            continue
        reply = asyncio.run(answer(asked))
        is_right = asked.is_answered(reply)
        count.update(((half, asked.point), (half, "all")))
        right.update(((half, asked.point), (half, "all")) if is_right else ())
        if args.show and half == "dev" and not is_right:
            told = " / ".join(line for _, line in asked.told)
            print(f"[{asked.point}] {told}\n  {asked.ask[1]}\n    {reply!r}")
    for key in sorted(count):
        print(*key, f"{right[key]}/{count[key]}")


if __name__ == "__main__":
    main()

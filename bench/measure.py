"""How a figure is printed, and what the machine was doing meanwhile."""

import json
import os
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path


def emit(bench: str, metric: str, value: float, unit: str, n: int, **more: object) -> None:
    """One line: {"bench", "metric", "value", "unit", "n", "load"}; load is the one-minute average a core."""
    load = round(os.getloadavg()[0] / (os.cpu_count() or 1), 2) if hasattr(os, "getloadavg") else None
    line = {"bench": bench, "metric": metric, "value": round(value, 3), "unit": unit, "n": n, "load": load}
    print(json.dumps(line | more), flush=True)


def percentile(values: Sequence[float], q: float) -> float:
    """The value that a share `q` of them does not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(q * len(ordered)) - 1))]


def fsync_ms(folder: Path, times: int = 200) -> list[float]:
    """How long this disk takes to make 4 kB durable, in milliseconds, each time."""
    spans = []
    with tempfile.NamedTemporaryFile(dir=folder) as file:
        for _ in range(times):
            started = time.perf_counter()
            file.write(b"x" * 4096)
            file.flush()
            os.fsync(file.fileno())
            spans.append((time.perf_counter() - started) * 1e3)
    return spans

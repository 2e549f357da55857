"""How many bytes left this machine, by day and host. Whatever sends anything counts it here.

A browser's own recogniser sends by itself and cannot be counted; the page names it apart.
"""

import json
import threading
from datetime import date
from pathlib import Path

from samantha.core.clock import Clock


class Outflow:
    """Kept in one small file of the home, so that a restart does not forget the day; None keeps none."""

    def __init__(self, file: Path | None, clock: Clock) -> None:
        self._file = file
        self._clock = clock
        self._day = clock.now().astimezone().date()
        self._hosts: dict[str, int] = self._load()
        self._lock = threading.Lock()
        self._is_saved = True

    def add(self, host: str, count: int) -> None:
        """Note bytes that are about to leave for a host."""
        if count > 0:
            self._roll_over()
            self._hosts[host] = self._hosts.get(host, 0) + count
            self._is_saved = False

    def today(self) -> int:
        self._roll_over()
        return sum(self._hosts.values())

    def by_host(self) -> dict[str, int]:
        self._roll_over()
        return dict(self._hosts)

    def save(self) -> None:
        """Write the day's counts down if they changed. Called now and then, on any thread, and at the end."""
        with self._lock:
            if not self._is_saved and self._file is not None:
                self._is_saved = True
                self._write(self._file)

    def _write(self, file: Path) -> None:
        half = file.with_suffix(".part")
        half.write_text(json.dumps({"day": self._day.isoformat(), "hosts": self._hosts}), encoding="utf-8")
        half.replace(file)

    def _load(self) -> dict[str, int]:
        if self._file is None:
            return {}
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
            if date.fromisoformat(found["day"]) == self._day:
                return {str(host): int(count) for host, count in found["hosts"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            pass
        return {}

    def _roll_over(self) -> None:
        today = self._clock.now().astimezone().date()
        if today != self._day:
            self._day, self._hosts = today, {}

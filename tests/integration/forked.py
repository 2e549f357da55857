"""`python -m samantha` without its start: forked from a process that has imported everything already.

A start costs a second or two of a processor, nearly all of it for reading modules and patterns, and the tests
make hundreds. What runs is the same program with a process, signals, pipes and an environment of its own.
Where there is no fork, and where SAMANTHA_TEST_STARTS=fresh is set, each is started from nothing.
"""

import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from multiprocessing import forkserver
from multiprocessing.reduction import DupFd
from pathlib import Path
from typing import Any

MODULE = [sys.executable, "-m", "samantha"]


def starts_fresh() -> bool:
    """Whether every process is started from nothing."""
    can_fork = "forkserver" in multiprocessing.get_all_start_methods()
    return not can_fork or os.environ.get("SAMANTHA_TEST_STARTS") == "fresh"


def start(arguments: Sequence[str], env: Mapping[str, str], *, is_fresh: bool = False) -> Any:
    """A running command, as subprocess.Popen has it, with its output and errors as text."""
    if not (is_fresh or starts_fresh()):
        return Forked(arguments, env)
    none, pipe = subprocess.DEVNULL, subprocess.PIPE
    return subprocess.Popen(
        [*MODULE, *arguments], stdin=none, stdout=pipe, stderr=pipe, text=True, env=dict(env)
    )


def start_on(end: int, arguments: Sequence[str], env: Mapping[str, str]) -> Any:
    """The same, on one end of a terminal."""
    if not starts_fresh():
        return Forked(arguments, env, on=end)
    return subprocess.Popen([*MODULE, *arguments], stdin=end, stdout=end, stderr=end, env=dict(env))


def run(
    arguments: Sequence[str], env: Mapping[str, str], given: str, *, is_fresh: bool = False
) -> "subprocess.CompletedProcess[str]":
    """A command from its beginning to its end, `given` on its standard input."""
    command = [*MODULE, *arguments]
    if is_fresh or starts_fresh():
        return subprocess.run(
            command, capture_output=True, text=True, env=dict(env), input=given, timeout=60, check=False
        )
    forked = Forked(arguments, env, given)
    said, told = forked.communicate(timeout=60)
    return subprocess.CompletedProcess(command, forked.wait(), said, told)


@cache
def _forks() -> Any:
    """The process that all are forked from, with everything imported (imported.py)."""
    forks = multiprocessing.get_context("forkserver")
    forks.set_forkserver_preload(["imported"])
    before = os.environ.get("PYTHONPATH")
    here = str(Path(__file__).parent)  # it looks for modules where a new Python would, and nowhere else
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (here, before)))
    try:
        forkserver.ensure_running()
    finally:
        os.environ.pop("PYTHONPATH") if before is None else os.environ.update(PYTHONPATH=before)
    return forks


class Forked:
    """As much of subprocess.Popen as the tests use."""

    def __init__(
        self, arguments: Sequence[str], env: Mapping[str, str], given: str = "", *, on: int | None = None
    ) -> None:
        """`on` is a terminal's end in place of the pipes."""
        if on is not None:
            self._start(arguments, env, (on, on, on))
            return
        (its_in, ours_in), (ours_out, its_out), (ours_err, its_err) = os.pipe(), os.pipe(), os.pipe()
        self.stdout = os.fdopen(ours_out, encoding="utf-8")  # closed by communicate
        self.stderr = os.fdopen(ours_err, encoding="utf-8")
        try:
            self._start(arguments, env, (its_in, its_out, its_err))
        finally:
            for end in (its_in, its_out, its_err):
                os.close(end)
        with os.fdopen(ours_in, "w", encoding="utf-8") as stdin:
            stdin.write(given)  # less than a pipe holds

    def _start(self, arguments: Sequence[str], env: Mapping[str, str], ends: Sequence[int]) -> None:
        self._process = _forks().Process(target=_Command(arguments, env, ends), daemon=True)
        self._process.start()
        self.pid = self._process.pid

    def kill(self) -> None:
        self._process.kill()

    def terminate(self) -> None:
        self._process.terminate()

    def send_signal(self, signal: int) -> None:
        os.kill(self.pid, signal)

    def poll(self) -> int | None:
        return self._process.exitcode

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired("samantha", timeout or 0.0)
        return self._process.exitcode

    def communicate(self, timeout: float | None = None) -> tuple[str, str]:
        """All that it writes until it ends. Raises TimeoutExpired, after which it is killed."""
        with ThreadPoolExecutor(2) as readers, self.stdout, self.stderr:
            said, told = readers.submit(self.stdout.read), readers.submit(self.stderr.read)
            try:
                self.wait(timeout)
            except subprocess.TimeoutExpired:
                self.kill()
                raise
            return said.result(), told.result()


class _Command:
    """What the fork does; made here, called there."""

    def __init__(self, arguments: Sequence[str], env: Mapping[str, str], pipes: Sequence[int]) -> None:
        self.arguments, self.env, self.pipes = list(arguments), dict(env), tuple(pipes)

    def __getstate__(self) -> dict[str, Any]:
        """On its way there: only now can the pipes be handed over."""
        return self.__dict__ | {"pipes": tuple(map(DupFd, self.pipes))}

    def __call__(self) -> None:
        for number, pipe in enumerate(self.pipes):
            end = pipe.detach()
            os.dup2(end, number)
            os.close(end)
        sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", buffering=1, closefd=False)
        os.environ.clear()
        os.environ.update(self.env)
        time.tzset()
        sys.argv = ["samantha", *self.arguments]
        from samantha.__main__ import main

        sys.exit(main())

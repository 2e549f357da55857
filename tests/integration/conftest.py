"""The real program in a process of its own, on a home of its own."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from running import Served, Talk


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Served]:
    """A home that nobody lives in yet."""
    env = os.environ | {
        "SAMANTHA_STATE": str(tmp_path / "state"),
        "HOME": str(tmp_path),
        "TZ": "Europe/Berlin",
    }
    env.pop("DISPLAY", None)
    served = Served(tmp_path / "her home", env)
    yield served
    served.stop()


@pytest.fixture
def served(home: Served) -> Served:
    """A home with her in it."""
    home.start()
    return home


@pytest.fixture
def silent(home: Served) -> Served:
    """The same without a voice: her words stand on the page at once, and no test waits for their sound."""
    home.home.mkdir(parents=True)
    (home.home / "settings.toml").write_text('[voice]\nengine = "none"\n')
    home.start()
    return home


@pytest.fixture
def talk(served: Served) -> Iterator[Talk]:
    with served.talk() as socket:
        yield Talk(socket)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One Chromium for the tests of a file."""
    from visit import CHROMIUM, chromium

    if CHROMIUM is None:
        pytest.skip("no Chromium here; set SAMANTHA_CHROMIUM to one to try the page")
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def running() -> Iterator[Any]:
    """The stand-in server of a file."""
    from wire_stand_in import StandIn

    stand_in = StandIn()
    stand_in.start()
    yield stand_in
    stand_in.close()


@pytest.fixture
def her(running: Any) -> Any:
    """The stand-in server, as on a first day."""
    running.reset()
    return running


@pytest.fixture
def visiting(browser: Any, her: Any) -> Callable[..., AbstractContextManager[Any]]:
    """Visits of the stand-in's page; what it sends has to be what docs/wire.md knows."""
    from visit import DESKTOP, View, Visit, visited

    @contextmanager
    def visit(view: View = DESKTOP, *scripts: str, logs: str = "") -> Iterator[Visit]:
        # Browsers themselves log a refused socket or command; nothing else may be logged.
        with visited(browser, view, her.url, *scripts, logs=(logs,) if logs else ()) as one:
            her.wait("hello")
            yield one
        assert her.strange == []

    return visit

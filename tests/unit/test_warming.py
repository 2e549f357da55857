"""What is read before the first turn, so that no turn has to."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_after_warming_up_no_page_is_left_to_read_and_no_pattern_to_compile():
    done = subprocess.run(
        [sys.executable, "-c", _LEFT], check=False, capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["left:"]


_LEFT = """
import importlib, inspect, pkgutil
import samantha.mind.reflex as reflex
from samantha.core.pattern import Pattern
from samantha.mind.reflex.warming import warm_up

found = pkgutil.walk_packages(reflex.__path__, reflex.__name__ + ".")
modules = [importlib.import_module(one.name) for one in found]
warm_up()
kept = {
    f"{module.__name__}.{name}": cached
    for module in modules
    for name, cached in vars(module).items()
    if hasattr(cached, "cache_info") and not inspect.signature(cached).parameters
}
assert len(kept) > 20
print("left:", *(name for name, cached in kept.items() if not cached.cache_info().currsize))
print(*(one.pattern[:60] for one in Pattern._all if not {"needs", "compiled"} <= vars(one).keys()))
"""

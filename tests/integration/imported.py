"""What the process that the tests' are forked from has imported (forked.py): all that a talk needs."""

import os
from importlib import import_module

from samantha.__main__ import THREADS

for name in THREADS:  # as her own start does it, and for the same reason: before anything loads numpy
    os.environ.setdefault(name, "1")
for module in ("serve", "web.app", "terminal", "plain", "client"):
    import_module(f"samantha.{module}")
import_module("samantha.mind.reflex.warming").warm_up()

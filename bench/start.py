"""From the start of the process to her first greeting ready on /talk. `python -m bench.start [RUNS]`.

The first run warms the disk's cache, compiles the modules and writes the home; the others are counted.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from websockets.sync.client import connect

from bench.measure import emit, percentile


def greeting_s(home: Path) -> float:
    """Start her, open a talk, wait for her first complete line, stop her."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "samantha", "serve", "--port", "0", "--home", str(home)],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        process.stdout.readline()
        owner = json.loads((home / "run" / "owner.json").read_text())
        headers = {"Authorization": f"Bearer {owner['token']}"}
        with connect(f"ws://127.0.0.1:{owner['port']}/talk", additional_headers=headers) as socket:
            socket.send(json.dumps({"type": "hello", "v": 1, "zone": "UTC"}))
            socket.send(json.dumps({"type": "begin"}))
            while json.loads(socket.recv(timeout=30))["type"] != "said":
                pass
        return time.perf_counter() - started
    finally:
        process.terminate()
        process.wait(20)


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SAMANTHA_STATE"] = folder + "/state"
        # As on any machine that she is installed on, bytecode is kept; here in a place of its own.
        os.environ["PYTHONPYCACHEPREFIX"] = folder + "/bytecode"
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        spans = [greeting_s(Path(folder) / "home") for _ in range(runs + 1)]
    emit("start", "cold_s", spans[0], "s", 1)
    emit("start", "warm_s", percentile(spans[1:], 0.5), "s", runs)
    emit("start", "warm_max_s", max(spans[1:]), "s", runs)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)

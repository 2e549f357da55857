"""A GGUF as a process: llama.cpp's own HTTP server on loopback. Run by model_file, never imported by it.

A process of its own because it is a large C++ program that reads a file from somewhere: when it crashes
or runs out of memory, she goes on. It opens its server only to whoever knows the key of this start.

    in, once:    one line of JSON, {path, key, window, seats, threads}; arguments would be seen by all
    out, once:   one line of JSON, {"address": "http://127.0.0.1:PORT"} or {"failed": "engine" or "model"}

What llama.cpp says while it loads goes to stderr; from the first request on, which could hold words, nothing
is written anywhere. It ends when its input ends, so it cannot outlive its parent.
"""

import contextlib
import ctypes
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any, BinaryIO

DEATH_OF_PARENT = 1  # PR_SET_PDEATHSIG, linux/prctl.h


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends our input
    _be_a_good_child()
    answers = _own_pipe()
    asked = json.loads(sys.stdin.buffer.readline())
    try:
        server = _serve(asked)
    except ImportError:
        failed = "engine"
    except (RuntimeError, MemoryError) as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        failed = "model"
    else:
        _be_silent()
        _answer(answers, {"address": server.listening_address})
        sys.stdin.buffer.read()  # until the parent is gone
        os._exit(0)  # the library's own way out waits for answers that nobody reads any more
    sys.stderr.flush()
    _answer(answers, {"failed": failed})
    os._exit(1)


def _serve(asked: dict[str, Any]) -> Any:
    """Load the model and open the server. Raises RuntimeError where it cannot, ImportError without engine."""
    # Threads that wait for one another sleep instead of spinning. With other work on the machine, spinning
    # made a token take 2458 ms that takes 97 ms so (4 cores, load 7; decision 0005). Read at the import.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    import xllamacpp  # noqa: PLC0415 - the extra `local`

    params = xllamacpp.CommonParams()
    params.model.path = asked["path"]
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.api_keys = [asked["key"]]
    params.cors_origins = ""  # no web page has business here
    params.ui = False
    params.endpoint_slots = False  # it would show prompts
    params.n_parallel = asked["seats"]
    params.n_ctx = asked["window"] * asked["seats"]  # shared out evenly: each answer has a whole window
    params.cache_ram_mib = 0  # old prompts would be kept in up to 8 GB; each seat keeps its newest anyway
    params.enable_reasoning = 0  # a talk cannot wait for a model that thinks aloud first
    params.use_jinja = True
    for cpu in (params.cpuparams, params.cpuparams_batch):
        cpu.n_threads = asked["threads"]
    return xllamacpp.Server(params)


def _own_pipe() -> BinaryIO:
    """Our end of the pipe. Whatever the library prints goes to stderr, never between the lines."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _be_silent() -> None:
    """From the first request on nothing is written down: it could hold words."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _answer(answers: BinaryIO, answer: dict[str, str]) -> None:
    answers.write(json.dumps(answer).encode() + b"\n")
    answers.close()


def _be_a_good_child() -> None:
    """End with the parent, give way to it when memory runs out, and leave no picture of our memory behind.

    Loading holds Python still, so the end of the input is only seen after it; Linux has a way that needs
    no Python. Elsewhere a child whose parent was killed ends once it has loaded.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(DEATH_OF_PARENT, signal.SIGKILL)
            Path("/proc/self/oom_score_adj").write_text("800", encoding="ascii")


if __name__ == "__main__":
    main()

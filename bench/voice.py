"""A voice loop against the clock: how soon she answers, gives way and goes on; 20 ms frames in real time.

`python -m bench.voice [--quick] [--development] [--opponents VENV]...` feeds a person's speech into her
loop and takes down what comes out. A: answers, B: interruptions, C: backchannels, D: pauses, E: her own
voice coming back. The lines of the corpora that nobody built with, unless `--development`. Answers are
overhead excluding models: the transcript comes from an oracle at 0, 100 and 300 ms and its delay is taken
off, the mind answers at once, the voice is a tone.

All speech is synthetic (flite's men and espeak-ng; noises are shaped noise), so nothing here says how well
she tells a finished turn from an unfinished one when people speak: the oracle gives her the words, and
synthetic speech has no rhythm to read. That holds for the others' acoustic turn models more than for her.

`--opponents` names virtual environments with `bench/opponents/requirements-*.txt` installed: their stock
loops are played with the same clips afterwards (transcripts at 100 ms, every third of what is said while
she speaks).
"""

import argparse
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.measure import emit
from bench.voice_files import read_takes, write_plan
from bench.voice_measures import measured
from bench.voice_plan import Plan, plan
from bench.voice_rig import Clip, Take, Trial
from bench.voice_vad import Plain, compared, plain_vad, reported
from samantha.__main__ import THREADS

PROCESSES, TALKS = (
    3,
    4,
)  # a talk of hers costs a twentieth of a core; more in one process would wait for each other
THEIR_TALKS = 2
OPPONENTS = {"pipecat": "pipecat-ai", "livekit": "livekit-agents"}


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m bench.voice", description=__doc__.splitlines()[0])
    options.add_argument("--quick", action="store_true", help="a few of each, in a minute")
    options.add_argument("--development", action="store_true", help="the odd lines of the corpora")
    options.add_argument("--opponents", action="append", default=[], metavar="VENV", type=Path)
    options.add_argument("--only-opponents", action="store_true")
    options.add_argument("--keep", metavar="FILE", type=Path, help="her takes, pickled, to be looked at")
    options.add_argument(
        "--realtime", action="store_true", help="before all other processes (needs the right)"
    )
    given = options.parse_args()
    if given.realtime:  # children inherit it; as sound servers do
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(5))
    made = plan(held=not given.development, is_quick=given.quick)
    more: dict[str, object] = {"cores": os.cpu_count(), "realtime": given.realtime, "processes": PROCESSES}
    speech = "flite rms, awb and kal16, espeak-ng m3 and f2, shaped noise"
    emit("voice", "clips", len(made.clips), "count", len(made.trials), synthetic=speech, **more)
    plain = plain_vad(made.answered, made.clips)
    reported("voice", plain, len(made.answered))
    if not given.only_opponents:
        emit("voice", "talks_at_once", PROCESSES * TALKS, "count", PROCESSES)
        takes = both(Path(sys.executable), "bench.voice_loop", made, [*made.answered, *made.over], TALKS)
        if given.keep is not None:
            given.keep.write_bytes(pickle.dumps(takes))
        compare("voice", plain, takes)
    for venv in given.opponents:
        python = venv / "bin" / "python"
        for name, package in OPPONENTS.items():
            if (version := installed(python, package)) is None:
                continue
            bench = f"voice-{name}"
            emit(bench, "talks_at_once", PROCESSES * THEIR_TALKS, "count", PROCESSES, version=version)
            trials = [t for t in (*made.answered, *made.over[::3]) if t.delay_ms == 100]
            compare(bench, plain, both(python, f"bench.opponents.{name}_loop", made, trials, THEIR_TALKS))


def compare(bench: str, plain: Sequence[Plain], takes: Sequence[Take]) -> None:
    if takes and (point := measured(bench, takes)) is not None:
        compared(bench, plain, *point)


def both(python: Path, module: str, made: Plan, trials: Sequence[Trial], talks: int) -> list[Take]:
    """These, and then the echoes in talks of their own: a loudspeaker does not come and go."""
    takes = played(python, module, made.clips, trials, talks)
    return takes + played(python, module, made.clips, made.echoes, talks)


def played(
    python: Path, module: str, clips: dict[str, Clip], trials: Sequence[Trial], talks: int
) -> list[Take]:
    """The trials, dealt to processes of their own. One that fails says so, and its trials are missing."""
    root = Path(__file__).parents[1]
    threads = dict.fromkeys(THREADS, "1")  # as her own start has it; it hastens small models, the others' too
    env = os.environ | threads | {"PYTHONPATH": os.pathsep.join((str(root), str(root / "src")))}
    with tempfile.TemporaryDirectory() as folder:
        running = []
        for number in range(PROCESSES):
            mine = Path(folder) / str(number)
            mine.mkdir()
            write_plan(mine, clips, trials[number::PROCESSES])
            command = [str(python), "-m", module, str(mine), str(talks)]
            running.append((mine, subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)))
        takes = []
        for mine, process in running:
            if process.wait() == 0:
                takes += read_takes(mine)
            else:
                print(f"{module} ended with {process.returncode}", file=sys.stderr)
        return takes


def installed(python: Path, package: str) -> str | None:
    """Its version there; None, with a line, where it is not."""
    look = f"import importlib.metadata as m; print(m.version({package!r}))"
    found = subprocess.run([str(python), "-c", look], capture_output=True, text=True, check=False)
    if found.returncode:
        print(f"{package} is not in {python.parents[1]}: skipped", file=sys.stderr)
        return None
    return found.stdout.strip()


if __name__ == "__main__":
    main()

"""kill -9 at random moments and at every crash point, judged by the figures of bench.kill."""

import json
import subprocess
import sys

import pytest


@pytest.mark.prove
def test_nothing_acknowledged_is_lost_or_doubled_by_kill_9(request):
    done = subprocess.run(
        [sys.executable, "-m", "bench.kill", "100", "20"],
        capture_output=True,
        text=True,
        cwd=request.config.rootpath,
        check=True,
    )
    found = {line["metric"]: line["value"] for line in map(json.loads, done.stdout.splitlines())}
    assert (found["lost"], found["doubled"], found["unverified"]) == (0, 0, 0), done.stderr
    assert found["acknowledged"] > 100
    assert found["crash_points"] > 50


@pytest.mark.parametrize("stride", ["0", pytest.param("3", marks=pytest.mark.prove)])
def test_what_leaves_the_house_is_never_sent_twice_and_the_journal_says_what_became_of_it(request, stride):
    done = subprocess.run(
        [sys.executable, "-m", "bench.outward", stride],
        capture_output=True,
        text=True,
        cwd=request.config.rootpath,
        check=True,
    )
    found = {line["metric"]: line for line in map(json.loads, done.stdout.splitlines())}
    assert (found["sent_twice"]["value"], found["untrue"]["value"]) == (0, 0), done.stderr
    assert found["crash_points"]["value"] > 30
    assert found["crash_points"]["done"] > 0
    assert found["crash_points"]["uncertain"] > 0

"""A voice elsewhere, from a terminal: nothing goes there before a yes; its key; what doctor says of it."""

import json

import pytest
from running import Served

SETTINGS = '[voice]\nengine = "openai"\nurl = "https://voices.invalid/v1"\nmodel = "kokoro"\nname = "bella"\n'
CANARY = "sk-canary-voice-51c0ffee"


@pytest.fixture
def told(home: Served) -> Served:
    home.env["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    home.home.mkdir()
    (home.home / "settings.toml").write_text(SETTINGS)
    return home


def voice(served: Served) -> str:
    done = served.cli("doctor", "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["voice"]


def test_a_server_elsewhere_speaks_only_after_a_yes_and_no_longer_after_a_no(told: Served):
    assert voice(told) == (
        "bella of kokoro at voices.invalid; what I say is sent there; "
        "not before you say yes: samantha voice allow"
    )
    refused = told.cli("voice", "allow", stdin="")
    assert refused.returncode == 1
    assert "voices.invalid" in refused.stderr
    assert told.cli("voice", "allow", "--yes").returncode == 0
    assert voice(told).endswith("you said yes to that")
    assert "voices.invalid may speak for me: yes." in told.cli("journal", "show").stdout
    assert told.cli("voice", "forbid").returncode == 0
    assert "not before you say yes" in voice(told)


def test_its_key_is_kept_and_stands_nowhere(told: Served):
    done = told.cli("voice", "key", stdin=f"{CANARY}\n")
    assert done.returncode == 0, done.stderr
    assert CANARY not in done.stdout + done.stderr + told.cli("journal", "show").stdout
    assert CANARY in (told.home / "keys" / "endpoint-keys.json").read_text()
    assert told.cli("voice", "key", "--forget").returncode == 0


def test_a_key_in_the_settings_is_refused_without_being_repeated(told: Served):
    (told.home / "settings.toml").write_text(f'{SETTINGS}key = "{CANARY}"\n')
    done = told.cli("doctor", "--json")
    assert done.returncode == 1
    assert "a key goes in with `samantha voice key`" in done.stderr
    assert CANARY not in done.stderr


def test_without_one_in_the_settings_it_is_one_clear_line(home: Served):
    done = home.cli("voice", "allow", stdin="")
    assert done.returncode == 1
    assert "settings.toml names no voice elsewhere" in done.stderr

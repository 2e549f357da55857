"""An ear elsewhere, from a terminal: nothing goes there before a yes; its key; what doctor says of it."""

import json

import pytest
from running import Served

SETTINGS = '[ear]\nengine = "openai"\nurl = "https://ears.invalid/v1"\nmodel = "whisper"\n'
CANARY = "sk-canary-ear-51c0ffee"


@pytest.fixture
def told(home: Served) -> Served:
    home.env["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    home.home.mkdir()
    (home.home / "settings.toml").write_text(SETTINGS)
    return home


def ear(served: Served) -> str:
    done = served.cli("doctor", "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["ear"]


def test_a_server_elsewhere_hears_only_after_a_yes_and_no_longer_after_a_no(told: Served):
    assert ear(told) == (
        "whisper at ears.invalid; what you say is sent there; not before you say yes: samantha ear allow"
    )
    refused = told.cli("ear", "allow", stdin="")
    assert refused.returncode == 1
    assert "ears.invalid" in refused.stderr
    assert "say yes in a terminal" in refused.stderr
    assert told.cli("ear", "allow", "--yes").returncode == 0
    assert ear(told).endswith("you said yes to that")
    assert "ears.invalid may hear you: yes." in told.cli("journal", "show").stdout
    assert told.cli("ear", "forbid").returncode == 0
    assert "not before you say yes" in ear(told)


def test_a_yes_is_to_one_host_and_no_other(told: Served):
    assert told.cli("ear", "allow", "--yes").returncode == 0
    (told.home / "settings.toml").write_text(SETTINGS.replace("ears.invalid", "others.invalid"))
    assert "not before you say yes" in ear(told)


def test_its_key_is_kept_and_stands_nowhere(told: Served):
    done = told.cli("ear", "key", stdin=f"{CANARY}\n")
    assert done.returncode == 0, done.stderr
    assert CANARY not in done.stdout + done.stderr + told.cli("journal", "show").stdout
    assert CANARY in (told.home / "keys" / "endpoint-keys.json").read_text()
    assert told.cli("ear", "key", "--forget").returncode == 0
    assert not (told.home / "keys" / "endpoint-keys.json").exists()


def test_without_one_in_the_settings_each_is_one_clear_line(home: Served):
    for words in (("allow",), ("forbid",), ("key",)):
        done = home.cli("ear", *words, stdin="sk-1\n")
        assert done.returncode == 1
        assert "settings.toml names no ear elsewhere" in done.stderr
        assert done.stderr.count("\n") == 1

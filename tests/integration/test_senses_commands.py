"""An ear and a voice elsewhere, from a terminal: a yes before anything goes there; keys; doctor."""

import json
from dataclasses import dataclass

import pytest
from running import Served

CANARY = "sk-canary-sense-51c0ffee"


@dataclass(frozen=True, kw_only=True)
class Sense:
    """`told` is what doctor says of it before the yes, `kept` what the journal says of the yes."""

    organ: str
    host: str
    more: str  # of its settings
    told: str
    kept: str

    @property
    def settings(self) -> str:
        return f'[{self.organ}]\nengine = "openai"\nurl = "https://{self.host}/v1"\n{self.more}\n'


EAR = Sense(
    organ="ear",
    host="ears.invalid",
    more='model = "whisper"',
    told="whisper at ears.invalid; what you say is sent there",
    kept="ears.invalid may hear you: yes.",
)
VOICE = Sense(
    organ="voice",
    host="voices.invalid",
    more='model = "kokoro"\nname = "bella"',
    told="bella of kokoro at voices.invalid; what I say is sent there",
    kept="voices.invalid may speak for me: yes.",
)


@pytest.fixture(params=[EAR, VOICE], ids=lambda sense: sense.organ)
def sense(request: pytest.FixtureRequest) -> Sense:
    return request.param


@pytest.fixture
def told(home: Served, sense: Sense) -> Served:
    home.env["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    home.home.mkdir()
    (home.home / "settings.toml").write_text(sense.settings)
    return home


def described(served: Served, organ: str) -> str:
    done = served.cli("doctor", "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)[organ]


def test_a_server_elsewhere_is_used_only_after_a_yes_and_no_longer_after_a_no(told: Served, sense: Sense):
    organ = sense.organ
    assert described(told, organ) == f"{sense.told}; not before you say yes: samantha {organ} allow"
    refused = told.cli(organ, "allow", stdin="")
    assert refused.returncode == 1
    assert sense.host in refused.stderr
    assert "say yes in a terminal" in refused.stderr
    assert told.cli(organ, "allow", "--yes").returncode == 0
    assert described(told, organ).endswith("you said yes to that")
    assert sense.kept in told.cli("journal", "show").stdout
    assert told.cli(organ, "forbid").returncode == 0
    assert "not before you say yes" in described(told, organ)


def test_a_yes_is_to_one_host_and_no_other(told: Served, sense: Sense):
    assert told.cli(sense.organ, "allow", "--yes").returncode == 0
    (told.home / "settings.toml").write_text(sense.settings.replace(sense.host, "others.invalid"))
    assert "not before you say yes" in described(told, sense.organ)


def test_its_key_is_kept_and_stands_nowhere(told: Served, sense: Sense):
    done = told.cli(sense.organ, "key", stdin=f"{CANARY}\n")
    assert done.returncode == 0, done.stderr
    assert CANARY not in done.stdout + done.stderr + told.cli("journal", "show").stdout
    assert CANARY in (told.home / "keys" / "endpoint-keys.json").read_text()
    assert told.cli(sense.organ, "key", "--forget").returncode == 0
    assert not (told.home / "keys" / "endpoint-keys.json").exists()


def test_a_key_in_the_settings_is_refused_without_being_repeated(told: Served, sense: Sense):
    (told.home / "settings.toml").write_text(f'{sense.settings}key = "{CANARY}"\n')
    done = told.cli("doctor", "--json")
    assert done.returncode == 1
    assert f"a key goes in with `samantha {sense.organ} key`" in done.stderr
    assert CANARY not in done.stderr


@pytest.mark.parametrize("organ", ["ear", "voice"])
@pytest.mark.parametrize("words", ["allow", "forbid", "key"])
def test_without_one_in_the_settings_it_is_one_clear_line(home: Served, organ: str, words: str):
    done = home.cli(organ, words, stdin="sk-1\n")
    assert done.returncode == 1
    assert f"settings.toml names no {organ} elsewhere" in done.stderr
    assert done.stderr.count("\n") == 1

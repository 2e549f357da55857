"""Mail accounts from a terminal: one is added; its password is kept, and stands nowhere else."""

import json

import pytest
from running import Served

CANARY = "correct-canary 0battery ß"
ADD = ("--imap", "imap.mail.invalid", "--smtp", "smtp.mail.invalid:587", "--address", "jonas@mail.invalid")


@pytest.fixture
def told(home: Served) -> Served:
    home.env["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    return home


def test_an_account_is_added_beside_what_the_settings_hold(told: Served):
    told.home.mkdir()
    (told.home / "settings.toml").write_text("# mine\n[server]\nport = 8400\n")
    done = told.cli("mail", "add-account", "home", *ADD)
    assert done.returncode == 0, done.stderr
    assert "samantha account password home" in done.stdout
    text = (told.home / "settings.toml").read_text()
    assert text.startswith("# mine\n[server]\nport = 8400\n")
    assert '[mail.accounts."home"]' in text
    doctor = json.loads(told.cli("doctor", "--json").stdout)
    assert doctor["mail"]["home"].startswith(
        "jonas@mail.invalid at imap.mail.invalid (tls) and smtp.mail.invalid (starttls)"
    )
    again = told.cli("mail", "add-account", "home", *ADD)
    assert again.returncode == 1
    assert "There is a mail account called home already" in again.stderr
    assert (told.home / "settings.toml").read_text() == text


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--address", "jonas"), "give the address alone"),
        (("--imap", "imap.mail.invalid", "--imap-security", "plain"), "everybody on the way reads along"),
        (("--smtp", "smtp://x"), "give the server's name"),
    ],
)
def test_an_account_that_cannot_be_is_one_clear_line_and_changes_nothing(told: Served, words, sentence):
    done = told.cli("mail", "add-account", "home", *ADD, *words)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (told.home / "settings.toml").exists()


def test_a_password_is_kept_and_stands_nowhere(told: Served):
    refused = told.cli("account", "password", "home", stdin=f"{CANARY}\n")
    assert refused.returncode == 1
    assert "settings.toml names no account called home" in refused.stderr
    assert told.cli("mail", "add-account", "home", *ADD).returncode == 0
    done = told.cli("account", "password", "home", stdin=f"{CANARY}\n")
    assert done.returncode == 0, done.stderr
    told.start()
    shown = told.cli("journal", "show").stdout + told.cli("doctor", "--json").stdout
    exported = told.home.parent / "out.jsonl"
    assert told.cli("export", str(exported)).returncode == 0
    errors = told.stop()
    kept = (told.home / "keys" / "endpoint-keys.json").read_text()
    assert CANARY in json.loads(kept).values()
    elsewhere = [path for path in told.home.rglob("*") if path.is_file() and path.parent.name != "keys"]
    for said in (done.stdout, done.stderr, refused.stderr, shown, errors, exported.read_text()):
        assert "canary" not in said
    assert not [path for path in elsewhere if b"canary" in path.read_bytes()]
    assert told.cli("account", "password", "home", "--forget").returncode == 0
    assert not (told.home / "keys" / "endpoint-keys.json").exists()


def test_a_password_in_the_settings_is_refused_without_being_shown(told: Served):
    told.home.mkdir()
    fields = 'address = "j@mail.invalid"\nuser = "j"\nimap = "a.invalid"\nsmtp = "b.invalid"'
    (told.home / "settings.toml").write_text(f'[mail.accounts.home]\n{fields}\npassword = "{CANARY}"\n')
    done = told.cli("doctor")
    assert done.returncode == 1
    assert "samantha account password home" in done.stderr
    assert "canary" not in done.stderr

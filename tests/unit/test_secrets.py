"""Where keys are kept: out of sight, out of the export, gone with the home."""

import asyncio
import json
import logging
import pickle
import stat
import traceback

import keyring
import keyring.backend
import keyring.errors
import pytest

from samantha.core.errors import BadInputError, HomeError
from samantha.core.secret import Secret
from samantha.settings import read_settings
from samantha.store.home import Home
from samantha.store.secrets import FileSecrets, KeyringSecrets, find_secrets

CANARY = "sk-canary-7f3b91"


class Drawer(keyring.backend.KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def _open(self):
        if self.is_locked:
            raise keyring.errors.KeyringLocked(f"cannot hand out {CANARY}")

    def get_password(self, service, username):
        self._open()
        return self.held.get((service, username))

    def set_password(self, service, username, password):
        self._open()
        self.held[service, username] = password

    def delete_password(self, service, username):
        self._open()
        if self.held.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError("gone")


@pytest.fixture
def drawer():
    before, mine = keyring.get_keyring(), Drawer()
    keyring.set_keyring(mine)
    yield mine
    keyring.set_keyring(before)


@pytest.fixture
def no_keyring():
    from keyring.backends.fail import Keyring

    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture(params=["file", "keyring"])
def kept(request, tmp_path):
    request.getfixturevalue("no_keyring" if request.param == "file" else "drawer")
    found = find_secrets(tmp_path / "keys")
    assert isinstance(found, FileSecrets if request.param == "file" else KeyringSecrets)
    return found


def test_a_secret_is_shown_nowhere_by_accident():
    secret = Secret(CANARY)
    assert secret.reveal() == CANARY
    for shown in (
        repr(secret),
        str(secret),
        f"{secret}",
        f"{secret!r:>40}",
        repr([secret]),
        "{}".format(secret),  # noqa: UP032 - one more way to show it
    ):
        assert CANARY not in shown
    with pytest.raises(TypeError):
        pickle.dumps(secret)


def test_what_is_kept_is_read_again_and_forgotten(kept):
    assert kept.read("openai") is None
    kept.write("openai", Secret(CANARY))
    kept.write("work", Secret("other"))
    assert kept.read("openai").reveal() == CANARY
    kept.write("openai", Secret("newer"))
    assert kept.read("openai").reveal() == "newer"
    kept.forget("openai")
    assert kept.read("openai") is None
    assert kept.read("work").reveal() == "other"
    kept.forget("never there")
    assert CANARY not in kept.where


def test_the_file_is_for_this_account_alone_and_stays_so(no_keyring, tmp_path):
    kept = FileSecrets(tmp_path / "keys")
    kept.write("openai", Secret(CANARY))
    (file,) = (tmp_path / "keys").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    file.chmod(0o644)
    assert kept.read("openai").reveal() == CANARY
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", ["", "[1]", "{", '{"openai": 7}', "\x00"])
def test_a_file_that_is_no_list_of_keys_holds_none(no_keyring, tmp_path, content):
    (tmp_path / "endpoint-keys.json").write_text(content)
    assert FileSecrets(tmp_path).read("openai") is None


def test_two_homes_share_a_keyring_and_not_a_key(drawer, tmp_path):
    one, other = KeyringSecrets(tmp_path / "one"), KeyringSecrets(tmp_path / "other")
    one.write("openai", Secret("a"))
    other.write("openai", Secret("b"))
    other.forget("openai")
    assert one.read("openai").reveal() == "a"
    assert len(drawer.held) == 1


def test_nothing_of_a_key_lies_in_the_home_where_there_is_a_keyring(drawer, tmp_path):
    KeyringSecrets(tmp_path).write("openai", Secret(CANARY))
    assert not [file for file in tmp_path.rglob("*") if CANARY in file.read_text()]


def test_a_key_that_was_filed_moves_into_the_keyring(drawer, tmp_path):
    FileSecrets(tmp_path).write("openai", Secret("old"))
    kept = KeyringSecrets(tmp_path)
    assert kept.read("openai").reveal() == "old"
    kept.write("openai", Secret(CANARY))
    assert FileSecrets(tmp_path).read("openai") is None


def test_erasing_a_home_takes_its_keys_out_of_the_keyring(drawer, tmp_path):
    home = Home(tmp_path / "home")
    home.prepare()
    KeyringSecrets(home.keys).write("openai", Secret(CANARY))
    FileSecrets(home.keys).write("work", Secret(CANARY))
    drawer.held["samantha", "somebody else's"] = "stays"
    home.destroy()
    assert list(drawer.held.values()) == ["stays"]
    assert not home.path.exists()


def test_a_locked_keyring_is_one_sentence_that_quotes_nothing(drawer, tmp_path, caplog):
    kept = KeyringSecrets(tmp_path)
    kept.write("openai", Secret(CANARY))
    drawer.is_locked = True
    for ask in (
        lambda: kept.read("openai"),
        lambda: kept.write("x", Secret(CANARY)),
        lambda: kept.forget("openai"),
    ):
        with caplog.at_level(logging.DEBUG), pytest.raises(HomeError, match="Unlock it") as caught:
            ask()
        assert CANARY not in "".join(traceback.format_exception(caught.value))
    assert CANARY not in caplog.text


@pytest.mark.parametrize(
    "line",
    [
        f'api_key = "{CANARY}"',
        f'key = "{CANARY}"',
        f'headers = {{ authorization = "{CANARY}" }}',
        f'token = ["{CANARY}"]',
    ],
)
def test_a_key_in_the_settings_is_refused_without_quoting_it(tmp_path, line):
    file = tmp_path / "settings.toml"
    file.write_text(f'[mind.endpoints.openai]\nurl = "https://host/v1"\nmodel = "m"\n{line}\n')
    with pytest.raises(BadInputError, match="samantha mind key openai") as caught:
        read_settings(file)
    assert CANARY not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    "url", [f"https://me:{CANARY}@host/v1", f"https://host/v1?key={CANARY}", f"https://host/v1#{CANARY}"]
)
def test_a_key_in_an_address_is_refused_without_quoting_it(tmp_path, url):
    file = tmp_path / "settings.toml"
    file.write_text(f'[mind.endpoints.openai]\nurl = "{url}"\nmodel = "m"\n')
    with pytest.raises(BadInputError, match="mind key") as caught:
        read_settings(file)
    assert CANARY not in "".join(traceback.format_exception(caught.value))


async def test_a_key_is_in_no_export_backup_journal_bundle_or_log(no_keyring, tmp_path, monkeypatch, caplog):
    from samantha.wiring import open_house

    monkeypatch.setenv("SAMANTHA_STATE", str(tmp_path / "state"))
    home = Home(tmp_path / "home")
    home.prepare()
    home.settings.write_text(
        '[mind]\nlook = false\n[mind.endpoints.work]\nurl = "http://127.0.0.1:9/v1"\nmodel = "m"\n'
    )
    shown = []
    with caplog.at_level(logging.DEBUG):
        async with open_house(home, read_settings(home.settings)) as opened:

            async def run(command, **arguments):
                try:
                    shown.append(json.dumps(await opened.commands.run(command, arguments, by="terminal")))
                except (BadInputError, HomeError) as error:
                    shown.append("".join(traceback.format_exception(error)))

            await run("mind/key", name="work", key=CANARY)
            await run("mind/key", name="nowhere", key=CANARY)
            await run("mind/key", name="work", key=[CANARY])
            await run("mind/key", name="work", key=CANARY, and_more=CANARY)
            await run("mind/key", name="work", key=CANARY + " " + CANARY)
            await run("mind/key", name="work", key=CANARY * 1000)
            await run("mind/list", check=True)
            await run("mind/use", name="work")
            await run("say", text="hello there")
            await run("doctor")
            await run("journal/show", limit=100)
            await run("export", path=str(tmp_path / "out.jsonl"))
            await opened.commands._place.backups.daily()
    assert json.loads((home.keys / "endpoint-keys.json").read_text()) == {"work": CANARY}
    assert not [text for text in shown if CANARY in text]
    assert CANARY not in caplog.text
    files = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "endpoint-keys.json"]
    assert len(files) > 4
    await asyncio.to_thread(_none_holds, files)


def _none_holds(files):
    assert not [path for path in files if CANARY.encode() in path.read_bytes()]

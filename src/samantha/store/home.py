"""The home folder: what lies where, and that one process owns it at a time."""

import contextlib
import json
import os
import secrets
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from samantha.core.errors import HomeError, HomeTakenError
from samantha.store.secrets import forget_all

OURS = (
    *("samantha.db*", "settings.toml", "keys/head.key", "backups/samantha-*", "logs/samantha.log*"),
    *("keys/endpoint-keys.*", "keys/keyring.*", "run/lock", "run/owner.*", "run/sessions.*", "run/outflow.*"),
    *("run/rebuild.db*", "run/import-*/*", "models/*.gguf*", "models/all-minilm-l6-v2.npz*"),
    *("models/ear/*", "models/voice/*"),
)
"""Every file that she writes into a home; erasing deletes these, and their folders once they are empty."""

FETCHED = (
    "fetched.json"  # lies in each folder below models that was unpacked of what was fetched: ours, whole
)


@dataclass(frozen=True, kw_only=True)
class OwnerProcess:
    """The process that owns a home now, and how to reach it."""

    pid: int
    host: str
    port: int
    token: str
    key: str = ""  # what other programs come with: it says yes to nothing


TRIES, TRY_S = 250, 0.02  # five seconds: other commands hold the home for a moment each


class Home:
    """One folder. `--home`, else SAMANTHA_HOME, else the platform's folder for a user's data."""

    def __init__(self, path: Path) -> None:
        self.path = path.expanduser().absolute()
        self.database = self.path / "samantha.db"
        self.settings = self.path / "settings.toml"
        self.key = self.path / "keys" / "head.key"
        self.keys = self.path / "keys"
        self.models = self.path / "models"
        self.backups = self.path / "backups"
        self.logs = self.path / "logs"
        self.run = self.path / "run"

    @staticmethod
    def find(given: str | None) -> "Home":
        chosen = given or os.environ.get("SAMANTHA_HOME")
        return Home(Path(chosen) if chosen else platformdirs.user_data_path("samantha", appauthor=False))

    def prepare(self) -> None:
        """Make the folders. Raises HomeError with one clear sentence where that cannot be."""
        try:
            for folder in (self.path, self.run, self.logs):
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            probe = self.run / f".probe-{os.getpid()}"
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as error:
            raise HomeError(
                f"I can't live in {self.path}: {(error.strerror or 'it cannot be written').lower()}. "
                "Choose another folder with --home."
            ) from error

    @contextmanager
    def owned(self) -> Iterator[None]:
        """Hold the home alone. Raises HomeTakenError while another process does."""
        self.prepare()
        with (self.run / "lock").open("a+b") as lock:
            if not _lock_soon(lock.fileno()):
                raise HomeTakenError(
                    f"Another Samantha lives in {self.path} already; talk with her, or stop her first."
                )
            try:
                yield
            finally:
                self._forget_owner()
                _unlock(lock.fileno())

    def announce(self, host: str, port: int) -> OwnerProcess:
        """Tell other commands of this account where the owner listens (a 0600 file)."""
        token, key = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        owner = OwnerProcess(pid=os.getpid(), host=host, port=port, token=token, key=key)
        half = self.run / "owner.part"
        file = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(file, "w", encoding="utf-8") as out:
            json.dump(vars(owner), out)
        half.replace(self.run / "owner.json")
        return owner

    def owner(self) -> OwnerProcess | None:
        """The running owner; None when the home is free. A file left by a kill is not believed."""
        lock = self.run / "lock"
        if not lock.exists():
            return None
        try:
            with lock.open("a+b") as file:
                if _lock(file.fileno()):
                    _unlock(file.fileno())
                    return None
            return OwnerProcess(**json.loads((self.run / "owner.json").read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def destroy(self) -> None:
        """Delete all that is ours here, and the folders too where nothing else lies in them.

        Keys that stand in the platform's keyring go first: their list lies in here.
        """
        forget_all(self.keys)
        for pattern in OURS:
            for target in self.path.glob(pattern):
                if not target.is_dir():
                    target.unlink(missing_ok=True)
        for mark in self.models.glob(f"*/*/{FETCHED}"):
            shutil.rmtree(mark.parent, ignore_errors=True)
        folders = (*self.run.glob("import-*"), self.models / "ear", self.models / "voice")
        for folder in (*folders, self.keys, self.backups, self.logs, self.run, self.models, self.path):
            with contextlib.suppress(OSError):
                folder.rmdir()

    def _forget_owner(self) -> None:
        (self.run / "owner.json").unlink(missing_ok=True)


def _lock_soon(file: int) -> bool:
    for _ in range(TRIES):
        if _lock(file):
            return True
        time.sleep(TRY_S)
    return False


def state_folder() -> Path:
    """Where anchors are kept, outside of every home: SAMANTHA_STATE, else the platform's state folder."""
    chosen = os.environ.get("SAMANTHA_STATE")
    return Path(chosen) if chosen else platformdirs.user_state_path("samantha", appauthor=False)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        try:
            os.lseek(file, 0, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(file: int) -> None:
        os.lseek(file, 0, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _unlock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)

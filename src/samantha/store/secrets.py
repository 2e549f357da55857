"""Keys of other people's servers: in the platform's keyring, else in a 0600 file of the home.

They are in no export and no backup: those hold the journal, and the journal never held a key. Neither is
encryption here: whoever can act as this account can read both.
"""

import json
import os
import secrets as chance
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from samantha.core.errors import HomeError
from samantha.core.secret import Secret

SERVICE = "samantha"
FILE = "endpoint-keys.json"
LIST = "keyring.json"  # names alone: what erasing has to take out of the keyring

_NO_KEYRING = ("fail", "null")  # the modules of keyring's backends that keep nothing


class FileSecrets:
    """See the Secrets port. One JSON file that only this account may read."""

    def __init__(self, keys: Path) -> None:
        self._file = keys / FILE
        self.where = "a file that only this account reads (keys/endpoint-keys.json)"

    def read(self, name: str) -> Secret | None:
        held = _load(self._file).get(name)
        return Secret(held) if isinstance(held, str) else None

    def write(self, name: str, secret: Secret) -> None:
        _save(self._file, {**_load(self._file), name: secret.reveal()})

    def forget(self, name: str) -> None:
        kept = {other: held for other, held in _load(self._file).items() if other != name}
        if kept:
            _save(self._file, kept)
        else:
            self._file.unlink(missing_ok=True)


class KeyringSecrets:
    """See the Secrets port. Keychain, Credential Locker, Secret Service or KWallet, whichever is here.

    Each home has entries of its own in it, under a mark drawn once. What an older session without a keyring
    wrote into the file is still read. Raises HomeError where the keyring says no.
    """

    def __init__(self, keys: Path) -> None:
        self._list = keys / LIST
        self._beside = FileSecrets(keys)
        self.where = f"the keyring of this account ({_backend()})"

    def read(self, name: str) -> Secret | None:
        import keyring  # noqa: PLC0415

        if name not in self._names():
            return self._beside.read(name)
        try:
            held = keyring.get_password(SERVICE, self._entry(name))
        except Exception as error:  # noqa: BLE001 - backends raise errors of their own platform
            raise _locked(error) from None
        return Secret(held) if held else None

    def write(self, name: str, secret: Secret) -> None:
        import keyring  # noqa: PLC0415

        # The name is noted first: an entry that nobody knows of could not be erased.
        _save(self._list, {"mark": self._mark(), "names": sorted({*self._names(), name})})
        try:
            keyring.set_password(SERVICE, self._entry(name), secret.reveal())
        except Exception as error:  # noqa: BLE001 - as above
            raise _locked(error) from None
        self._beside.forget(name)

    def forget(self, name: str) -> None:
        import keyring.errors  # noqa: PLC0415

        if name in self._names():
            try:
                keyring.delete_password(SERVICE, self._entry(name))
            except keyring.errors.PasswordDeleteError:
                pass  # it is gone already
            except Exception as error:  # noqa: BLE001 - as above
                raise _locked(error) from None
            _save(self._list, {"mark": self._mark(), "names": [n for n in self._names() if n != name]})
        self._beside.forget(name)

    def _entry(self, name: str) -> str:
        return f"{name} ({self._mark()})"

    def _mark(self) -> str:
        mark = _load(self._list).get("mark")
        if not isinstance(mark, str):
            mark = chance.token_hex(4)
            _save(self._list, {"mark": mark, "names": []})
        return mark

    def _names(self) -> list[str]:
        names = _load(self._list).get("names")
        return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


def find_secrets(keys: Path) -> FileSecrets | KeyringSecrets:
    """Where keys are kept here: the keyring if one is usable, else the file. Takes a tenth of a second."""
    return KeyringSecrets(keys) if _is_usable() else FileSecrets(keys)


def forget_all(keys: Path) -> None:
    """Take out of the keyring what this home put there. The files go with the home."""
    names = _load(keys / LIST).get("names")
    if isinstance(names, list) and names and _is_usable():
        kept = KeyringSecrets(keys)
        for name in names:
            kept.forget(str(name))


def _is_usable() -> bool:
    try:
        import keyring  # noqa: PLC0415

        return type(keyring.get_keyring()).__module__.rsplit(".", 1)[-1] not in _NO_KEYRING
    except Exception:  # noqa: BLE001 - a backend may fail at import in any way of its platform
        return False


def _backend() -> str:
    import keyring  # noqa: PLC0415

    return type(keyring.get_keyring()).__module__.rsplit(".", 1)[-1]


def _locked(error: Exception) -> HomeError:
    """Only the kind of error: a backend's own text may quote what it was given."""
    return HomeError(f"Your keyring did not let me in ({type(error).__name__}). Unlock it and ask again.")


def _load(file: Path) -> Mapping[str, Any]:
    """{} where there is none, or none that can be read as one."""
    try:
        if os.name == "posix" and file.stat().st_mode & 0o077:
            file.chmod(0o600)
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _save(file: Path, value: Mapping[str, Any]) -> None:
    """Whole or not at all, and never readable by others, not even for a moment."""
    half = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        half.unlink(missing_ok=True)
        opened = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(opened, "w", encoding="utf-8") as out:
            json.dump(value, out)
            out.flush()
            os.fsync(out.fileno())
        half.replace(file)
    except OSError as error:
        raise HomeError(f"I can't keep the key: {(error.strerror or 'the disk refused').lower()}.") from None

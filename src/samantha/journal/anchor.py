"""The signed head of the chain, kept outside the home: hashes only.

It is written after each commit and before it is acknowledged, so a database that ends before its
anchor has lost something. The limit: whoever owns the account can rewrite both.
"""

import json
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from samantha.core.errors import HomeError

SLOT = 512  # bytes; two slots are written in turn, so a torn write never loses the head before it


@dataclass(frozen=True, kw_only=True)
class Head:
    """Where a chain ends."""

    owner: str
    seq: int
    hash: bytes

    def message(self) -> bytes:
        return f"samantha head 1\n{self.owner}\n{self.seq}\n{self.hash.hex()}".encode()


class Anchor:
    """One file in the platform's state folder, and the home's key that signs it (Ed25519)."""

    def __init__(
        self, path: Path, key: Ed25519PrivateKey, trace: Callable[[str], None] | None = None
    ) -> None:
        self.path = path
        self._key = key
        self._trace = trace
        self._turn = 0
        self._file: int | None = None
        self._lock = threading.Lock()  # the store's thread writes, the loop's may start it anew

    @property
    def public_key(self) -> bytes:
        return self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    def sign(self, head: Head) -> bytes:
        return self._key.sign(head.message())

    def write(self, head: Head) -> None:
        """Hand the head to the system. Raises HomeError where the state folder cannot be written.

        It is not forced to the disk: after a loss of power the anchor may lag behind the database, which
        is never mistaken for a loss, and each turn is spared a second fsync.
        """
        slot = json.dumps(
            {
                "owner": head.owner,
                "seq": head.seq,
                "hash": head.hash.hex(),
                "signature": self.sign(head).hex(),
            }
        ).encode()
        if self._trace:
            self._trace("anchor")
        try:
            with self._lock:
                if self._file is not None and os.fstat(self._file).st_nlink == 0:
                    self._close()  # its folder was removed: begin a new file rather than write into nothing
                if self._file is None:
                    self._file = self._open()
                os.lseek(self._file, self._turn * SLOT, os.SEEK_SET)
                os.write(self._file, slot.ljust(SLOT, b" "))
        except OSError as error:
            raise HomeError(
                f"I cannot write the journal's anchor at {self.path}: {error.strerror}."
            ) from error
        if self._trace:
            self._trace("anchored")
        self._turn = 1 - self._turn

    def read(self) -> Head | None:
        """The newest head whose signature holds; None when there is none."""
        try:
            raw = self.path.read_bytes()
        except OSError:
            return None
        heads = [_parse(raw[at : at + SLOT], self.public_key) for at in (0, SLOT)]
        return max((head for head in heads if head), key=lambda head: head.seq, default=None)

    def close(self) -> None:
        with self._lock:
            self._close()

    def remove(self) -> None:
        with self._lock:
            self._close()
            self.path.unlink(missing_ok=True)

    def _close(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _open(self) -> int:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        current = self.read()
        file = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        if current is not None:  # never overwrite the slot that holds the newest head
            os.lseek(file, 0, os.SEEK_SET)
            first = _parse(os.read(file, SLOT), self.public_key)
            self._turn = 1 if first == current else 0
        return file


def _parse(slot: bytes, public_key: bytes) -> Head | None:
    try:
        fields = json.loads(slot)
        head = Head(owner=fields["owner"], seq=fields["seq"], hash=bytes.fromhex(fields["hash"]))
        check_signature(head, bytes.fromhex(fields["signature"]), public_key)
    except (ValueError, KeyError, TypeError, InvalidSignature):
        return None
    return head


def check_signature(head: Head, signature: bytes, public_key: bytes) -> None:
    """Raises cryptography's InvalidSignature where it does not hold."""
    Ed25519PublicKey.from_public_bytes(public_key).verify(signature, head.message())


def home_key(path: Path) -> Ed25519PrivateKey:
    """The home's signing key, made at the first start; a file of 32 bytes that only its owner reads."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        raw = Ed25519PrivateKey.generate().private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(file, "wb") as out:
            out.write(raw)
            out.flush()
            os.fsync(out.fileno())
    raw = path.read_bytes()
    if len(raw) != 32:
        raise HomeError(
            f"{path} is not a key of mine. Put the right one back, or move it away and start again."
        )
    return Ed25519PrivateKey.from_private_bytes(raw)

"""Who may come in: exact Host and Origin, one-time links, page sessions, the token, the key for programs."""

import hashlib
import hmac
import json
import os
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

COOKIE = "samantha"
SESSION_S = 90 * 24 * 3600
LINK_S = 15 * 60
MOST_SESSIONS = 50


def host_names(host: str, port: int) -> frozenset[str]:
    """The exact Host headers that mean this server."""
    names = {"127.0.0.1", "localhost", "[::1]"} if is_loopback(host) else {host, "127.0.0.1", "localhost"}
    if ":" in host and not host.startswith("["):
        names |= {f"[{host}]"}
    return frozenset(f"{name}:{port}" for name in names)


def is_loopback(host: str) -> bool:
    return host in ("localhost", "::1", "[::1]") or host.startswith("127.")


@dataclass(frozen=True, kw_only=True)
class Caller:
    """Who asks: a page session, whoever holds the home's token (a terminal of this account), or a program
    that the person gave the key, which opens /v1 and /mcp alone and can say yes to nothing."""

    is_page: bool = False
    is_owner: bool = False
    is_program: bool = False

    @property
    def is_known(self) -> bool:
        return self.is_page or self.is_owner or self.is_program


class Door:
    """Sessions outlive a restart as hashes in one 0600 file; links and the token do not."""

    def __init__(self, host: str, port: int, token: str, sessions_file: Path, *, key: str = "") -> None:
        self.hosts = host_names(host, port)
        self._token = token
        self._key = key
        self._file = sessions_file
        self._links: dict[str, float] = {}
        self._sessions = self._load()

    def is_our_host(self, headers: Mapping[str, str]) -> bool:
        return headers.get("host", "").lower() in self.hosts

    def is_our_origin(self, headers: Mapping[str, str]) -> bool:
        """True for a same-origin request, and for one that no page sent (it has no Origin)."""
        origin = headers.get("origin")
        if origin is None:
            return headers.get("sec-fetch-site", "none") in ("none", "same-origin")
        return origin.lower() == f"http://{headers.get('host', '').lower()}"

    def caller(self, headers: Mapping[str, str], cookies: Mapping[str, str]) -> Caller:
        """Who sent these headers. All flags are false for a stranger."""
        scheme, _, value = headers.get("authorization", "").partition(" ")
        bearer = value.strip().encode() if scheme.lower() == "bearer" else b""
        expiry = self._sessions.get(_digest(cookies.get(COOKIE, "")), 0.0)
        return Caller(
            is_page=expiry > time.time(),
            is_owner=hmac.compare_digest(bearer, self._token.encode()),
            is_program=bool(self._key) and hmac.compare_digest(bearer, self._key.encode()),
        )

    def new_link(self) -> str:
        """A key that opens the door once, within a quarter of an hour."""
        now = time.time()
        self._links = {key: until for key, until in self._links.items() if until > now}
        key = secrets.token_urlsafe(24)
        self._links[_digest(key)] = now + LINK_S
        return key

    def open_with(self, key: str) -> str | None:
        """Trade a link's key for a session; None when it was used, is old, or never was."""
        if self._links.pop(_digest(key), 0.0) < time.time():
            return None
        session = secrets.token_urlsafe(32)
        self._sessions[_digest(session)] = time.time() + SESSION_S
        self._save()
        return session

    def _load(self) -> dict[str, float]:
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
            return {str(key): float(until) for key, until in found.items() if float(until) > time.time()}
        except (OSError, ValueError, AttributeError, TypeError):
            return {}

    def _save(self) -> None:
        newest = sorted(self._sessions.items(), key=lambda item: -item[1])[:MOST_SESSIONS]
        self._sessions = dict(newest)
        half = self._file.with_suffix(".part")
        file = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(file, "w", encoding="utf-8") as out:
            json.dump(self._sessions, out)
        half.replace(self._file)


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()

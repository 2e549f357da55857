"""Fetches a file: a download that can break off and go on, and counts only once its hash is right.

Blocks, so it runs in the process of the command and never in the one that talks. A file counts only once its
SHA-256 is the one that was asked for; until then it is NAME.part.
"""

import errno
import hashlib
import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO
from urllib.parse import unquote, urljoin, urlsplit

import httpx2

from samantha.core.amounts import in_gb
from samantha.core.errors import BadInputError, DiskFullError, HomeError, NotFoundError, SamanthaError
from samantha.core.line import size_of
from samantha.core.model import Endpoint

SPARE_BYTES = 100_000_000  # left free on the disk: her journal is written there too
TRIES = 5  # without one new byte between them
MOST_TRIES = 100  # in all
MOST_REDIRECTS = 5
WAITS_S = (1.0, 2.0, 4.0, 8.0)  # before the second try, the third, ...
LARGEST_BYTES = 1_000_000_000_000  # no model that a person runs at home has more


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """One file that the person asked for."""

    url: str
    sha256: str
    file: str  # what it will be called here
    licence: str = "unknown"
    begins: bytes = b""  # what the file has to begin with
    is_not: str = ""  # the sentence for where it does not


@dataclass(frozen=True, kw_only=True)
class Fetched:
    path: Path
    size: int
    hosts: tuple[str, ...]  # who was asked, in order; empty where the file was here already
    sent_bytes: int  # that left this machine


def check_named(url: str, sha256: str) -> str:
    """The hash in lower case, of an address and a hash that a person named. Raises BadInputError."""
    try:
        parts = urlsplit(url)
        is_whole = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_whole = False
    if not is_whole or not url.isprintable() or " " in url:
        raise BadInputError("Give the whole address of the file: https://host/path/file")
    if parts.username is not None or parts.password is not None:
        raise BadInputError("Give the address without a name or password in it.")
    if not re.fullmatch(r"[0-9a-f]{64}", sha256 := sha256.strip().lower().removeprefix("sha256:")):
        raise BadInputError(
            "A SHA-256 is 64 digits and letters a to f; copy it from where the file is offered."
        )
    return sha256


def plain_name(path: str, ends: Sequence[str]) -> str:
    """A file name from the path of an address: one component of plain letters, with one of these ends.

    "" where it has none of them.
    """
    last = PurePosixPath(unquote(path).replace("\\", "/")).name
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", last).lstrip(".-_")
    end = next((end for end in ends if plain.lower().endswith(end)), None)
    stem = plain[: len(plain) - len(end)] if end is not None else ""
    if end is None or not stem.strip("."):
        return ""
    if re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", stem, re.IGNORECASE):
        stem = f"model-{stem}"  # Windows keeps these names for devices
    return f"{stem[:100]}{end}"


Leaving = Callable[[str, int], None]
"""Called with host and bytes before they leave this machine; where it raises, nothing leaves."""

Progress = Callable[[int, int | None], None]
"""Called with the bytes that are here, and all of them where that is known."""


@dataclass(frozen=True, kw_only=True)
class Means:
    """What a download stands on; tests bring their own."""

    transport: httpx2.BaseTransport | None = None
    sleep: Callable[[float], None] = time.sleep
    free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free
    connect_s: float = 15.0
    read_s: float = 60.0


def fetch(
    wanted: Wanted, folder: Path, *, leaving: Leaving, progress: Progress, means: Means | None = None
) -> Fetched:
    """Fetch a file into a folder that exists, going on with what is there of it.

    Raises SamanthaError with one clear sentence; what came so far stays, but for a wrong hash.
    """
    target = folder / wanted.file
    if target.exists():
        if _hash_of(target) != wanted.sha256:
            raise BadInputError(f"There is another {wanted.file} in {folder} already; move it away first.")
        return Fetched(path=target, size=target.stat().st_size, hosts=(), sent_bytes=0)
    means = means or Means()
    with _as_sentences(folder):
        part = _Part(folder, wanted)
        waits = httpx2.Timeout(means.read_s, connect=means.connect_s)
        with httpx2.Client(timeout=waits, trust_env=False, transport=means.transport) as client:
            download = _Download(client, part, wanted, means, leaving, progress)
            download.run()
        part.check(download.hosts[-1])
        size = part.size
        part.become(target)
    return Fetched(path=target, size=size, hosts=download.hosts, sent_bytes=download.sent_bytes)


class _BrokenError(Exception):
    """It broke off, and may go on when asked again. Its text is the sentence for when it never does."""


class _Download:
    """Asks until all of it is here."""

    def __init__(
        self,
        client: httpx2.Client,
        part: "_Part",
        wanted: Wanted,
        means: Means,
        leaving: Leaving,
        progress: Progress,
    ) -> None:
        self._client, self._part, self._wanted = client, part, wanted
        self._means, self._leaving, self._progress = means, leaving, progress
        self.hosts: tuple[str, ...] = ()
        self.sent_bytes = 0

    def run(self) -> None:
        in_vain = 0
        for _ in range(MOST_TRIES):
            had = self._part.size
            try:
                self._ask()
                return
            except _BrokenError as broken:
                in_vain = 1 if self._part.size > had else in_vain + 1
                if in_vain >= TRIES:
                    here = f" {in_gb(self._part.size)} of it are here and stay." if self._part.size else ""
                    raise SamanthaError(f"{broken}{here} Ask again later and I go on.") from None
                self._means.sleep(WAITS_S[min(in_vain, len(WAITS_S)) - 1])
        raise SamanthaError("The line broke too often. Ask again later and I go on from here.")

    def _ask(self) -> None:
        """One request, and as much of its answer as comes. Raises _BrokenError."""
        url = self._wanted.url
        for _ in range(MOST_REDIRECTS + 1):
            with self._sent(url) as response:
                if response.status_code not in (301, 302, 303, 307, 308):
                    self._take(response, host_of(url))
                    return
                onward = urljoin(url, response.headers.get("location", ""))
            if not (url.startswith("https://") and onward.startswith("https://")):
                raise SamanthaError(
                    f"{host_of(url)} sent me on to an address without https, and I don't follow that."
                )
            url = onward
        raise SamanthaError(f"{host_of(self._wanted.url)} sends me in circles.")

    @contextmanager
    def _sent(self, url: str) -> Iterator[httpx2.Response]:
        host = host_of(url)
        try:
            request = self._client.build_request("GET", url, headers=self._part.headers(self._wanted.url))
            if not Endpoint(name=host, url=url, model="").is_here:
                self._leaving(host, size := size_of(request))
                self.sent_bytes += size
            if host not in self.hosts:
                self.hosts += (host,)
            response = self._client.send(request, stream=True)
            try:
                yield response
            finally:
                response.close()
        except httpx2.ConnectError:
            raise _BrokenError(f"Nobody answers at {host}.") from None
        except httpx2.TimeoutException:
            raise _BrokenError(f"{host} went silent.") from None
        except httpx2.TransportError:
            raise _BrokenError(f"The line to {host} broke.") from None
        except httpx2.InvalidURL:
            raise BadInputError("That address makes no sense.") from None

    def _take(self, response: httpx2.Response, host: str) -> None:
        """Write what comes to the part. Raises _BrokenError where something is missing at its end."""
        part = self._part
        total = self._begin(response, host)
        if total is not None and part.size == total:
            return
        free = self._means.free(part.folder)
        if total is not None and total - part.size > free - SPARE_BYTES:
            raise DiskFullError(
                f"{self._wanted.file} has {in_gb(total)}, and only {in_gb(free)} are free on that disk."
            )
        part.note(self._wanted, response.headers)
        with part.opened() as file:
            for piece in response.iter_raw():
                if self._means.free(part.folder) < SPARE_BYTES:
                    raise OSError(errno.ENOSPC, "what is left is for the journal")
                part.write(file, piece)
                self._progress(part.size, total)
        if total is not None and part.size != total:
            raise _BrokenError(f"The line to {host} broke.")

    def _begin(self, response: httpx2.Response, host: str) -> int | None:
        """How many bytes the whole has, by the head. After it the part ends where the answer begins."""
        match response.status_code:
            case 200:
                self._part.restart()
                length = response.headers.get("content-length", "")
                total = int(length) if length.isdigit() else None
            case 206:
                total = self._continued(response, host)
            case 416:
                told = re.fullmatch(r"bytes \*/(\d+)", response.headers.get("content-range", ""))
                if told is not None and int(told[1]) == self._part.size:
                    return self._part.size
                self._part.restart()
                raise _BrokenError(f"{host} does not go on from where we were.")
            case 429 | 500 | 502 | 503 | 504:
                raise _BrokenError(f"{host} is busy ({response.status_code}).")
            case 401 | 403:
                raise SamanthaError(f"{host} does not give that file to just anybody.")
            case 404 | 410:
                raise NotFoundError(f"{host} has no such file.")
            case status:
                raise SamanthaError(f"{host} did not give me the file ({status}).")
        if response.headers.get("content-encoding", "identity") != "identity":
            raise SamanthaError(f"{host} packs the file on the way, so I could not check it.")
        if total is not None and total > LARGEST_BYTES:
            raise SamanthaError(f"{host} says that the file has {in_gb(total)}; I don't believe that.")
        return total

    def _continued(self, response: httpx2.Response, host: str) -> int | None:
        told = re.fullmatch(r"bytes (\d+)-\d+/(\d+|\*)", response.headers.get("content-range", ""))
        if told is None or int(told[1]) != self._part.size:
            self._part.restart()
            raise _BrokenError(f"{host} does not go on from where we were.")
        return None if told[2] == "*" else int(told[2])


class _Part:
    """What is here of a file: NAME.part, and beside it where it came from."""

    def __init__(self, folder: Path, wanted: Wanted) -> None:
        self.folder = folder
        self._wanted = wanted
        self._path = folder / f"{wanted.file}.part"
        self._notes_path = folder / f"{wanted.file}.part.json"
        self._notes = self._read_notes()
        if self._notes.get("sha256") != wanted.sha256:  # of another file
            self.restart()
        self.size = self._path.stat().st_size if self._path.exists() else 0

    def headers(self, url: str) -> dict[str, str]:
        """For a request that goes on from here, if nothing changed there since."""
        headers = {"accept-encoding": "identity", "user-agent": "samantha"}
        if self.size:
            headers["range"] = f"bytes={self.size}-"
            validator = self._notes.get("validator", "")
            if validator and self._notes.get("url") == url:
                headers["if-range"] = validator
        return headers

    def note(self, wanted: Wanted, headers: httpx2.Headers) -> None:
        """Keep by what a later answer is known to be of the same file. A weak ETag proves no bytes."""
        etag = headers.get("etag", "")
        validator = etag if etag and not etag.startswith("W/") else headers.get("last-modified", "")
        self._notes = {"sha256": wanted.sha256, "url": wanted.url, "validator": validator}
        half = self._notes_path.with_suffix(".half")
        half.write_text(json.dumps(self._notes), encoding="utf-8")
        half.replace(self._notes_path)

    @contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        with self._path.open("ab", buffering=0) as file:
            yield file
            os.fsync(file.fileno())

    def write(self, file: IO[bytes], piece: bytes) -> None:
        """Append a piece. Raises SamanthaError where the file turns out to be something else."""
        view = memoryview(piece)
        while view:
            count = file.write(view)
            self.size += count
            view = view[count:]
        begins = self._wanted.begins
        if self.size - len(piece) < len(begins) <= self.size and self._head(len(begins)) != begins:
            self.delete()
            raise SamanthaError(self._wanted.is_not)

    def check(self, host: str) -> None:
        """Raises SamanthaError where the whole is not what was asked for; then it is deleted."""
        found = _hash_of(self._path)
        if found != self._wanted.sha256:
            self.delete()
            raise SamanthaError(
                f"What {host} sent is not the file that was named (its hash is {found[:12]}…). I deleted it."
            )

    def become(self, target: Path) -> None:
        self._path.replace(target)
        self._notes_path.unlink(missing_ok=True)

    def restart(self) -> None:
        self._path.unlink(missing_ok=True)
        self.size = 0

    def delete(self) -> None:
        self.restart()
        self._notes_path.unlink(missing_ok=True)

    def _head(self, count: int) -> bytes:
        with self._path.open("rb") as file:
            return file.read(count)

    def _read_notes(self) -> dict[str, str]:
        try:
            found = json.loads(self._notes_path.read_text(encoding="utf-8"))
            return {str(name): str(value) for name, value in found.items()}
        except (OSError, ValueError, AttributeError):
            return {}


def host_of(url: str) -> str:
    """Host, and port where one is named."""
    return Endpoint(name="", url=url, model="").host


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _as_sentences(folder: Path) -> Iterator[None]:
    """What the disk refuses, in a sentence."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise DiskFullError(
                "The disk is full. What came so far stays; make room and ask again, and I go on from there."
            ) from error
        why = (error.strerror or "it cannot be written").lower()
        raise HomeError(f"I can't keep the file in {folder}: {why}.") from error

"""A real Radicale in a process of its own, with one account and what a test puts into it."""

import importlib.util
import socket
import subprocess
import sys
import time
import urllib.request
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

import pytest

USER, PASSWORD = "jonas", "correct horse"


@dataclass
class Radicale:
    """`url` is its address; `put` and `make` do what another program of the person's would."""

    url: str
    process: "subprocess.Popen[bytes]"

    def request(self, method: str, path: str, body: str = "", **headers: str) -> bytes:
        login = b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        sent = {"Authorization": f"Basic {login}", **{n.replace("_", "-"): v for n, v in headers.items()}}
        request = urllib.request.Request(self.url + path, body.encode(), sent, method=method)
        with urllib.request.urlopen(request, timeout=20) as response:
            return bytes(response.read())

    def make(self, name: str, *, is_book: bool = False) -> None:
        """A new calendar, or a new address book."""
        kind = (
            '<a:addressbook xmlns:a="urn:ietf:params:xml:ns:carddav"/>'
            if is_book
            else '<c:calendar xmlns:c="urn:ietf:params:xml:ns:caldav"/>'
        )
        body = (
            '<d:mkcol xmlns:d="DAV:"><d:set><d:prop><d:resourcetype><d:collection/>'
            f"{kind}</d:resourcetype><d:displayname>{name}</d:displayname></d:prop></d:set></d:mkcol>"
        )
        self.request("MKCOL", f"/{USER}/{name.lower()}/", body, Content_Type="application/xml")

    def put(self, path: str, text: str) -> None:
        kind = "text/vcard" if path.endswith(".vcf") else "text/calendar"
        self.request("PUT", f"/{USER}/{path}", text, Content_Type=kind)

    def get(self, path: str) -> str:
        return self.request("GET", f"/{USER}/{path}").decode()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)


def start(folder: Path) -> Radicale:
    """Start one on a free port. Skips where Radicale is not installed."""
    if importlib.util.find_spec("radicale") is None:
        pytest.skip("Radicale is not installed here, so there is no calendar server to talk to")
    (folder / "users").write_text(f"{USER}:{PASSWORD}\n")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = {
        "--server-hosts": f"127.0.0.1:{port}",
        "--auth-type": "htpasswd",
        "--auth-htpasswd-filename": str(folder / "users"),
        "--auth-htpasswd-encryption": "plain",
        "--auth-delay": "0",
        "--storage-filesystem-folder": str(folder / "collections"),
        "--logging-level": "error",
    }
    words = [word for pair in options.items() for word in pair]
    process = subprocess.Popen([sys.executable, "-m", "radicale", "--config", "", *words])
    for _ in range(400):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/.web/", timeout=5).close()
            break
        except OSError:
            assert process.poll() is None, "Radicale ended at once"
            time.sleep(0.05)
    return Radicale(url=f"http://127.0.0.1:{port}", process=process)

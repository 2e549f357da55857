"""A real Dovecot, and a real aiosmtpd that delivers into it: started here, without root, on free ports."""

import os
import pwd
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from samantha.skills.mail.options import MailAccount

DOVECOT = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
USER, PASSWORD = "jonas@home.example", "correct horse 0battery"

_CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/run
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
ssl = {ssl}
{certificate}
disable_plaintext_auth = no
mail_location = maildir:{folder}/mail/%u
first_valid_uid = 1
mail_plugins = quota
auth_failure_delay = 0
passdb {{
  driver = passwd-file
  args = {folder}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%u quota_rule=*:bytes={quota}
}}
plugin {{
  quota = maildir:User quota
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
  }}
}}
namespace inbox {{
  inbox = yes
  mailbox Entwürfe {{
    special_use = \\Drafts
    auto = create
  }}
  mailbox Sent {{
    special_use = \\Sent
    auto = create
  }}
}}
"""


@dataclass(kw_only=True)
class Dovecot:
    """One mailbox on a server of its own."""

    folder: Path
    port: int
    tls_port: int
    uid: int
    gid: int
    certificate: Path | None
    process: Any
    count: int = field(default=0)

    @property
    def maildir(self) -> Path:
        return self.folder / "mail" / USER

    def deliver(self, mail: bytes, folder: str = "", *, age_s: float = 0) -> None:
        """Put a mail into it, as a server that takes mail in would; `age_s` ago."""
        box = self.maildir / folder
        for place in (self.maildir, box, *(box / name for name in ("new", "cur", "tmp"))):
            if not place.exists():
                place.mkdir(parents=True)
                os.chown(place, self.uid, self.gid)
        self.count += 1
        at = time.time() - age_s
        file = box / "new" / f"{int(at)}.M{self.count}P{os.getpid()}.here"
        file.write_bytes(mail)
        os.chown(file, self.uid, self.gid)
        os.utime(file, (at, at))

    def mails(self, folder: str = "") -> list[bytes]:
        """What lies in a folder now."""
        box = self.maildir / folder
        return [file.read_bytes() for name in ("new", "cur") for file in sorted((box / name).glob("*"))]


@contextmanager
def dovecot(*, quota: str = "50M", with_tls: bool = False) -> Iterator[Dovecot]:
    """Start one, and stop it with all that it kept. It may not run as root, so it runs as nobody there."""
    is_root = os.getuid() == 0
    who = pwd.getpwnam("nobody") if is_root else pwd.getpwuid(os.getuid())
    folder = Path(tempfile.mkdtemp(prefix="dovecot-"))
    port, tls_port = _free_port(), _free_port() if with_tls else 0
    certificate = _certificate(folder) if with_tls else None
    (folder / "users").write_text(f"{USER}:{{PLAIN}}{PASSWORD}\n")
    (folder / "config").write_text(
        _CONFIG.format(
            folder=folder,
            user=who.pw_name,
            group=_group(who.pw_gid),
            uid=who.pw_uid,
            gid=who.pw_gid,
            port=port,
            tls_port=tls_port,
            quota=quota,
            ssl="yes" if certificate else "no",
            certificate=f"ssl_cert = <{certificate}\nssl_key = <{certificate}" if certificate else "",
        ),
        encoding="utf-8",
    )
    for path in (folder, *folder.rglob("*")):
        os.chown(path, who.pw_uid, who.pw_gid)
    as_whom: dict[str, Any] = {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []} if is_root else {}
    with (folder / "out").open("wb") as out:
        process = subprocess.Popen(
            [str(DOVECOT), "-F", "-c", str(folder / "config")], stdout=out, stderr=out, cwd=folder, **as_whom
        )
    try:
        _wait_for(port, process, folder)
        yield Dovecot(
            folder=folder,
            port=port,
            tls_port=tls_port,
            uid=who.pw_uid,
            gid=who.pw_gid,
            certificate=certificate,
            process=process,
        )
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=10)
        shutil.rmtree(folder, ignore_errors=True)


class Delivery:
    """An SMTP server that delivers what it takes to a Dovecot, or answers as a test says."""

    def __init__(self, into: Dovecot | None = None) -> None:
        self.into = into
        self.taken: list[tuple[str, tuple[str, ...], bytes]] = []
        self.answer = "250 OK"
        self.refuses: dict[str, str] = {}  # recipient: answer

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802 - aiosmtpd's name
        if address in self.refuses:
            return self.refuses[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - aiosmtpd's name
        if self.answer.startswith("250"):
            self.taken.append((envelope.mail_from, tuple(envelope.rcpt_tos), envelope.original_content))
            if self.into is not None and USER in envelope.rcpt_tos:
                self.into.deliver(envelope.original_content)
        return self.answer


@contextmanager
def smtp(delivery: Delivery) -> Iterator[int]:
    """Serve it; gives the port."""

    def check(server, session, envelope, mechanism, data):
        is_right = data.login == USER.encode() and data.password == PASSWORD.encode()
        return AuthResult(success=is_right, handled=is_right)

    port = _free_port()
    controller = Controller(
        delivery,
        hostname="127.0.0.1",
        port=port,
        authenticator=check,
        auth_require_tls=False,
        auth_required=True,
    )
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


def account(imap_port: int, smtp_port: int, **given: Any) -> MailAccount:
    """An account on this machine."""
    fields: dict[str, Any] = {
        "address": USER,
        "user": USER,
        "name": "Jonas Weber",
        "imap": f"127.0.0.1:{imap_port}",
        "smtp": f"127.0.0.1:{smtp_port}",
        "imap_security": "plain",
        "smtp_security": "plain",
    }
    return MailAccount.model_validate(fields | given)


def _certificate(folder: Path) -> Path:
    """A certificate of its own for localhost, key included."""
    from datetime import UTC, datetime, timedelta

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "server.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    assert ssl.create_default_context(cafile=str(file))
    return file


def _group(gid: int) -> str:
    import grp

    return grp.getgrgid(gid).gr_name


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(port: int, process: Any, folder: Path) -> None:
    for _ in range(400):
        assert process.poll() is None, (folder / "out").read_text()
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.025)
    raise AssertionError((folder / "log").read_text())

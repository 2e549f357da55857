"""The line to a mail server: private from the first word that matters, given up in time, and what went wrong
in one sentence. No sentence here ever quotes the server: it could say back what it was told."""

import asyncio
import socket
import ssl
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from samantha.core.errors import SamanthaError
from samantha.skills.mail.options import Server

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Patience:
    """How long a server may take, in seconds."""

    connect_s: float = 15.0
    silence_s: float = 25.0  # between two bytes of an answer
    answer_s: float = 60.0  # to a whole mail, which a server may look through first
    whole_s: float = 90.0  # for one errand, however busily it sends; the desk itself waits 120 s


PATIENCE = Patience()

_threads = ThreadPoolExecutor(max_workers=4, thread_name_prefix="mail")  # a hung server takes nobody else's


class MailError(SamanthaError):
    """The server could not be used, and surely nothing was sent or changed there."""


class RefusedPasswordError(MailError):
    """Trying again with the same password would only lock the account."""


class LostAnswerError(Exception):
    """The line broke after the mail was handed over: nobody here can tell whether it went out."""


class Errand:
    """One errand at a server, done in a thread. Ending it early hangs up, so that the thread ends too."""

    def __init__(self) -> None:
        self._line: socket.socket | None = None
        self._is_over = False

    def holds(self, line: socket.socket) -> None:
        """The line that is to be hung up when the time is over."""
        self._line = line
        if self._is_over:
            self.hang_up()

    def hang_up(self) -> None:
        self._is_over = True
        if self._line is not None:
            with suppress(OSError):  # it is down already
                self._line.shutdown(socket.SHUT_RDWR)


async def run(server: Server, work: Callable[[Errand], T], patience: Patience) -> T:
    """Do `work` in a thread. Raises MailError; LostAnswerError passes through."""
    errand = Errand()
    running = asyncio.get_running_loop().run_in_executor(_threads, _do, server, work, errand)
    try:
        return await asyncio.wait_for(asyncio.shield(running), patience.whole_s)
    except TimeoutError:
        errand.hang_up()
        try:  # the thread alone knows whether the mail was handed over
            return await asyncio.wait_for(asyncio.shield(running), patience.silence_s)
        except TimeoutError:
            raise LostAnswerError from None
    except asyncio.CancelledError:
        errand.hang_up()
        running.add_done_callback(_forget)
        raise


def _forget(running: "asyncio.Future[T]") -> None:
    """Nobody waits for it any more; what it raised was told as a cancellation."""
    if not running.cancelled():
        running.exception()


def _do(server: Server, work: Callable[[Errand], T], errand: Errand) -> T:
    host = server.host
    try:
        return work(errand)
    except ssl.SSLCertVerificationError as error:
        raise MailError(_CERTIFICATE.format(host=host, why=_why(error))) from None
    except ssl.SSLError:
        raise MailError(f"{host} and I found no way to talk in private, so I told it nothing.") from None
    except TimeoutError:
        raise MailError(f"{host} is too slow: it went silent, so I gave up. I'll try again.") from None
    except socket.gaierror:
        raise MailError(f"I can't find {host}. Is the network there, and the name right?") from None
    except ConnectionRefusedError:
        raise MailError(f"Nobody answers at {host}, port {server.port}.") from None
    except (OSError, EOFError):
        raise MailError(f"The line to {host} broke.") from None


def private(certificates: str) -> ssl.SSLContext:
    """Who the server is, is checked by the system's authorities, or the one that the person named."""
    try:
        context = ssl.create_default_context(cafile=certificates or None)
    except (OSError, ssl.SSLError):
        raise MailError(f"I can't read the certificates in {certificates}.") from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


_CERTIFICATE = "The certificate of {host} does not fit ({why}), so I told it nothing."


def _why(error: ssl.SSLCertVerificationError) -> str:
    """In OpenSSL's own fixed words, of which those for a wrong name hold the name that was asked for."""
    message = error.verify_message or "it cannot be checked"
    return "it is another server's" if "mismatch" in message.lower() else message.split(",")[0]

"""The line to a DAV server: whatever it does, one sentence, within limits, and the password to no other
host.
"""

from collections.abc import Callable

import httpx2
import pytest

from samantha.core.content_line import read_trees, write
from samantha.core.secret import Secret
from samantha.skills.dav import line as dav_line
from samantha.skills.dav.account import DavAccount
from samantha.skills.dav.line import ChangedError, DavError, DavLine, LostAnswerError, RefusedPasswordError
from samantha.skills.dav.options import AccountOptions
from samantha.skills.dav.shelf import Shelf

URL = "https://dav.example.org"
PASSWORD = "hunter2 hunter2"
SHELF = Shelf(
    kind="calendar", account="box", name="home", title="Home", address=f"{URL}/jonas/home/", writable=True
)
Answering = Callable[[httpx2.Request], httpx2.Response]


class Server:
    """Answers as a test says, and keeps what it was asked."""

    def __init__(self, answer: Answering) -> None:
        self.asked: list[httpx2.Request] = []
        self.left: list[tuple[str, int]] = []
        self._answer = answer
        self.account = DavAccount(
            DavLine(
                *("box", URL, "jonas"),
                password=lambda: Secret(PASSWORD),
                leaving=self._leaves,
                transport=httpx2.MockTransport(self._take),
            )
        )

    def _take(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(request)
        return self._answer(request)

    async def _leaves(self, host: str, count: int) -> None:
        self.left.append((host, count))


def multistatus(inner: str) -> str:
    spaces = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'
    return f'<?xml version="1.0"?><d:multistatus {spaces}>{inner}</d:multistatus>'


def raising(error: Exception) -> Answering:
    def answer(request: httpx2.Request) -> httpx2.Response:
        raise error

    return answer


BROKEN: dict[str, tuple[Answering, str]] = {
    "down": (raising(httpx2.ConnectError("[Errno 111] hunter2")), "Nobody answers at dav.example.org."),
    "slow to connect": (raising(httpx2.ConnectTimeout("x")), "dav.example.org did not take my call."),
    "slow": (
        raising(httpx2.ReadTimeout("x")),
        "dav.example.org is too slow: it went silent, so I gave up.",
    ),
    "hangs up": (raising(httpx2.RemoteProtocolError("x")), "The line to dav.example.org broke."),
    "a certificate that does not fit": (
        raising(httpx2.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed")),
        "The certificate of dav.example.org does not fit, so I sent nothing.",
    ),
    "refuses the password": (
        lambda _: httpx2.Response(401, text=PASSWORD),
        "dav.example.org refused the password. samantha account password box sets it anew.",
    ),
    "forbids": (lambda _: httpx2.Response(403), "dav.example.org does not allow that."),
    "is something else": (
        lambda _: httpx2.Response(207, text="<html>Welcome"),
        "dav.example.org keeps no calendars or contacts at that address.",
    ),
    "is a web page": (
        lambda _: httpx2.Response(405),
        "dav.example.org keeps no calendars or contacts at that address.",
    ),
    "grows without end": (
        lambda _: httpx2.Response(207, text='<!DOCTYPE x [<!ENTITY a "aaaa">]>' + multistatus("&a;")),
        "dav.example.org keeps no calendars or contacts at that address.",
    ),
    "has trouble": (lambda _: httpx2.Response(503), "dav.example.org has trouble of its own (503)."),
    "sends elsewhere": (
        lambda _: httpx2.Response(302, headers={"location": "https://evil.example/jonas/"}),
        "dav.example.org sends me to evil.example, and your password goes to no other host. "
        "If that is right, put its address into settings.toml.",
    ),
    "sends to plain http": (
        lambda _: httpx2.Response(302, headers={"location": "http://dav.example.org/"}),
        "dav.example.org sends me to dav.example.org, and your password goes to no other host. "
        "If that is right, put its address into settings.toml.",
    ),
    "sends round and round": (
        lambda _: httpx2.Response(302, headers={"location": "/again"}),
        "dav.example.org sends me round in a circle.",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
async def test_whatever_is_wrong_is_one_sentence_without_the_password(case: str) -> None:
    answer, sentence = BROKEN[case]
    server = Server(answer)
    with pytest.raises(DavError) as caught:
        await server.account.discover("calendar")
    assert str(caught.value) == sentence
    assert "hunter2" not in str(caught.value)
    assert {request.url.host for request in server.asked} == {"dav.example.org"}
    assert {request.url.scheme for request in server.asked} == {"https"}


async def test_an_answer_without_end_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dav_line, "MOST_BYTES", 10_000)
    server = Server(lambda _: httpx2.Response(207, text="x" * 20_000))
    with pytest.raises(DavError, match="more at once than I take"):
        await server.account.discover("calendar")


async def test_a_home_on_another_host_gets_no_password() -> None:
    home = multistatus(
        "<d:response><d:href>/</d:href><d:propstat><d:prop><c:calendar-home-set><d:href>https://evil.example/"
        "</d:href></c:calendar-home-set></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>"
        "</d:response>"
    )
    server = Server(lambda _: httpx2.Response(207, text=home))
    with pytest.raises(DavError, match=r"sends me to evil\.example"):
        await server.account.discover("calendar")
    assert {request.url.host for request in server.asked} == {"dav.example.org"}


async def test_what_leaves_is_told_before_it_does() -> None:
    server = Server(lambda _: httpx2.Response(401))
    with pytest.raises(RefusedPasswordError):
        await server.account.discover("calendar")
    ((host, count),) = server.left
    assert host == "dav.example.org"
    assert count > 100


async def test_a_changed_entry_is_not_written_over() -> None:
    server = Server(lambda _: httpx2.Response(412))
    with pytest.raises(ChangedError):
        await server.account.put(SHELF, f"{SHELF.address}a.ics", "BEGIN:VCALENDAR", '"1"')
    (request,) = server.asked
    assert request.headers["if-match"] == '"1"'


TEXT = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:tea\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize(
    ("there", "outcome"), [(TEXT, "sent"), (None, "unsure"), (TEXT.replace("tea", "coffee"), "unsure")]
)
async def test_an_answer_that_was_lost_is_looked_up(there: str | None, outcome: str) -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.method == "PUT":
            raise httpx2.ReadTimeout("x")
        return (
            httpx2.Response(404)
            if there is None
            else httpx2.Response(200, text=there, headers={"etag": '"2"'})
        )

    server = Server(answer)
    putting = server.account.put(SHELF, f"{SHELF.address}a.ics", TEXT, "")
    if outcome == "sent":
        assert (await putting).etag == '"2"'
    else:
        with pytest.raises(LostAnswerError):
            await putting
    assert [request.method for request in server.asked] == ["PUT", "GET"]


async def test_a_write_follows_no_redirect_and_stays_in_its_collection() -> None:
    server = Server(lambda _: httpx2.Response(307, headers={"location": "/elsewhere"}))
    with pytest.raises(DavError, match="so I wrote nothing"):
        await server.account.put(SHELF, f"{SHELF.address}a.ics", TEXT, "")
    with pytest.raises(DavError):
        await server.account.put(SHELF, f"{URL}/somebody/else/a.ics", TEXT, "")
    assert len(server.asked) == 1


async def test_a_server_without_sync_tokens_is_listed_by_etag() -> None:
    listed = multistatus(
        "<d:response><d:href>/jonas/home/a.ics</d:href><d:propstat><d:prop><d:getetag>1</d:getetag></d:prop>"
        "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
        "<d:response><d:href>/somebody/else/b.ics</d:href><d:propstat><d:prop><d:getetag>2</d:getetag></d:prop>"
        "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
    )

    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(415) if request.method == "REPORT" else httpx2.Response(207, text=listed)

    listing = await Server(answer).account.listing(SHELF, "an old token")
    assert listing.held == {f"{SHELF.address}a.ics": "1"}
    assert listing.is_whole


@pytest.mark.parametrize(
    "url", ["http://dav.example.org", "https://jonas:x@dav.example.org", "ftp://dav.example.org", "dav"]
)
def test_an_address_that_would_give_the_password_away_is_not_taken(url: str) -> None:
    with pytest.raises(ValueError, match="address"):
        AccountOptions(url=url, user="jonas")


def test_what_is_not_understood_is_written_back_as_it_was() -> None:
    text = (
        'BEGIN:VCALENDAR\r\nX-ODD;A="b:c":d\\,e\r\nBEGIN:X-THING\r\nY:1\r\nEND:X-THING\r\nEND:VCALENDAR\r\n'
    )
    (tree,) = read_trees(text)
    assert write(tree) == text


def test_a_long_line_is_folded_without_breaking_a_character() -> None:
    text = "BEGIN:VCALENDAR\r\nSUMMARY:" + "ä" * 100 + "\r\nEND:VCALENDAR\r\n"
    (tree,) = read_trees(text)
    folded = write(tree)
    assert all(len(line.encode()) <= 75 for line in folded.split("\r\n"))
    assert read_trees(folded)[0].text("SUMMARY") == "ä" * 100

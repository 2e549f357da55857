"""What is read out of hostile mail: headers, texts, structures. Nothing hidden shows, nothing breaks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samantha.skills.mail.addresses import Address, cautions, is_address, key_of, sendable, taken_for
from samantha.skills.mail.letters import decoded, read_header
from samantha.skills.mail.page import text_of_html
from samantha.skills.mail.structure import StrangeAnswerError, read_fetched, text_of, text_part
from samantha.skills.mail.visible import clean, own_words, tidy

HIDDEN = [
    '<div style="display:none">{}</div>',
    '<div style="DISPLAY : none !important">{}</div>',
    '<span style="visibility:hidden">{}</span>',
    '<span style="opacity:0">{}</span>',
    '<span style="font-size:0px">{}</span>',
    '<p style="font-size:1px;color:#fefefe">{}</p>',
    '<p style="color:#ffffff">{}</p>',
    '<p style="color:white">{}</p>',
    '<font color="#FFFFFF">{}</font>',
    '<p style="color:rgb(255, 255, 254)">{}</p>',
    '<p style="color:transparent">{}</p>',
    '<p style="color:rgba(0,0,0,0)">{}</p>',
    '<div style="background:#000"><p style="color:#010101">{}</p></div>',
    '<table bgcolor="#336699"><tr><td><font color="#336699">{}</font></td></tr></table>',
    '<div style="max-height:0;overflow:hidden">{}</div>',
    '<div style="position:absolute;left:-9999px">{}</div>',
    '<div style="text-indent:-9999px">{}</div>',
    '<div style="mso-hide:all">{}</div>',
    '<div style="display:none"><div style="display:block">{}</div></div>',
    "<div hidden>{}</div>",
    "<!-- {} -->",
    "<style>.x{{display:none}}</style><p class='y x'>{}</p>",
    "<style>p.gone, #a {{ visibility : hidden }}</style><p class=gone>{}</p>",
    "<style>#a {{ font-size:0 }}</style><i id=a>{}</i>",
    "<script>{}</script>",
    "<style>{}</style>",
    "<title>{}</title>",
    "<template>{}</template>",
    "<noscript>{}</noscript>",
    "<textarea>{}</textarea>",
    '<img alt="{}" src="https://evil.example/x.png">',
    '<a href="https://evil.example/{}"></a>',
    '<iframe srcdoc="{}">{}</iframe>',
    "<svg><text>{}</text></svg>",
    "<div>" * 300 + "{}" + "</div>" * 300,
]


@pytest.mark.parametrize("page", HIDDEN)
def test_what_nobody_would_see_is_not_read(page):
    text = text_of_html(f"<p>Hello</p>{page.format('SECRET', 'SECRET')}<p>Bye</p>")
    assert "SECRET" not in text
    assert text.startswith("Hello")


@pytest.mark.parametrize(
    "page",
    [
        "<p>Seen</p>",
        '<div style="color:#fff;background:#000">Seen</div>',
        '<table bgcolor=black><td style="color:white">Seen</td></table>',
        '<div style="font-size:0"><span style="font-size:14px">Seen</span></div>',
        '<p style="opacity:0.9;height:0">Seen</p>',
        "<b>Se</b>en",
        "<p style='color:'>Seen",
        "</div></div>Seen",
    ],
)
def test_what_a_reader_would_see_is_read(page):
    assert "Seen" in text_of_html(page).replace("\n", "")


def test_html_keeps_its_lines_and_no_address_of_a_link():
    page = "<p>Dear Jonas,</p><ul><li>one<li>two</ul>a<br>b <a href='https://evil.example/?q=1'>here</a>"
    assert text_of_html(page).split() == ["Dear", "Jonas,", "one", "two", "a", "b", "here"]


def test_letters_that_cannot_be_seen_are_dropped():
    hidden = "".join(chr(0xE0000 + ord(char)) for char in "send it")
    assert clean(f"a\u200bb\u200e\u202ec\u2060\ufeff{hidden}\x00\x1b[31m") == "abc[31m"
    assert clean("\U0001f468\u200d\U0001f469") == "\U0001f468\u200d\U0001f469"


@given(st.text(max_size=400))
def test_any_text_is_tidied_and_tidied_text_stays_as_it_is(text):
    once = tidy(text)
    assert tidy(once) == once


@given(st.text(alphabet="<>/!-ab =\"'{};:#&stylepdiv\n", max_size=600))
def test_any_page_is_read(page):
    assert isinstance(text_of_html(page), str)


@pytest.mark.timeout(20)  # each takes a tenth of a second; a quadratic reading would take minutes
@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<!--",
        "<div ",
        "&#",
        "<a b='",
        '<a b="',
        "<style>a{",
        "<![CDATA[",
        "<p style='",
        "<style>/* ",
        "</",
        "<b>",
    ],
)
def test_a_page_of_one_thing_over_and_over_is_read(piece):
    assert "\ufffd" not in text_of_html(piece * (130_000 // len(piece)))


def test_only_their_own_words_are_taken():
    text = "Yes, Thursday.\n\nOn Mon, 3 Aug 2026 at 10:12, Jonas Weber\n<j@x.example> wrote:\n> Thursday?\n"
    assert own_words(text) == "Yes, Thursday."
    assert own_words("Fine\n-- \nTom Miller\nDirector") == "Fine"
    assert own_words("Fine\n\n-----Original Message-----\nFrom: x") == "Fine"


# --- headers ----------------------------------------------------------------------------------------


def test_an_encoded_name_brings_no_address_along():
    header = read_header(b"From: =?utf-8?q?Ana_=3Cana=40real.example=3E=2C?= <evil@evil.example>\r\n\r\n")
    assert header.sender.address == "evil@evil.example"


def test_a_header_line_within_a_header_is_text():
    header = read_header(
        b"From: a@b.example\r\nSubject: =?utf-8?b?SGkNCkJjYzogZUBldmlsLmV4YW1wbGU=?=\r\n\r\n"
    )
    assert header.subject == "Hi Bcc: e@evil.example"
    assert "\n" not in header.subject


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("=?utf-8?q?Caf=C3=A9?=", "Café"),
        ("=?iso-8859-1?q?Caf=E9?= =?utf-8?b?IQ==?=", "Café!"),
        ("=?nonsense?q?abc?=", "abc"),
        ("=?utf-8?b?!!!?=", None),
        ("=?utf-8?q?half", "=?utf-8?q?half"),
        ("plain\r\n folded", "plain folded"),
    ],
)
def test_encoded_words_are_read_where_they_can_be(line, read):
    assert decoded(line) == read or read is None


@given(st.binary(max_size=2000))
def test_any_header_is_read(raw):
    header = read_header(b"From: x@y.example\r\nSubject: " + raw)
    assert "\n" not in header.subject


def test_mail_to_many_is_known_as_such():
    for line in (
        b"List-Id: <l.example>",
        b"Precedence: bulk",
        b"Auto-Submitted: auto-replied",
        b"List-Unsubscribe: <x>",
    ):
        assert read_header(b"From: a@b.example\r\n" + line + b"\r\n\r\n").is_bulk
    assert read_header(b"From: no-reply@b.example\r\n\r\n").is_bulk
    assert not read_header(b"From: noreen@b.example\r\nAuto-Submitted: no\r\n\r\n").is_bulk


# --- what a server answers --------------------------------------------------------------------------

PLAIN = b'1 (UID 4 BODYSTRUCTURE ("text" "plain" ("charset" "utf-8") NIL NIL "7bit" 7 1 NIL NIL NIL NIL))'
NILS = b"NIL NIL NIL NIL"
ALTERNATIVE = (
    b'(("text" "plain" ("charset" "iso-8859-1") NIL NIL "quoted-printable" 12 1 ' + NILS + b")"
    b'("text" "html" ("charset" "utf-8") NIL NIL "base64" 40 1 '
    + NILS
    + b') "alternative" ("boundary" "x") NIL)'
)
FILE = b'("text" "plain" ("name" "a.txt") NIL NIL "7bit" 9 1 NIL ("attachment" ("filename" "a.txt")) NIL NIL)'
INNER = b'("text" "plain" NIL NIL NIL "7bit" 1 1)'
FORWARDED = (
    b'("message" "rfc822" NIL NIL NIL "7bit" 99 (NIL "s" ' + NILS + b" " + NILS + b") " + INNER + b" 3)"
)
MIXED = b"2 (BODYSTRUCTURE (" + ALTERNATIVE + FILE + FORWARDED + b' "mixed" ("boundary" "y") NIL) UID 9)'


def test_the_part_to_read_is_found_in_any_nesting():
    one, other = read_fetched([PLAIN, MIXED])
    part, attachments = text_part(one["BODYSTRUCTURE"])
    assert part is not None
    assert (part.section, part.charset, attachments) == ("1", "utf-8", 0)
    part, attachments = text_part(other["BODYSTRUCTURE"])
    assert part is not None
    assert (part.section, part.charset, part.encoding, attachments) == (
        "1.1",
        "iso-8859-1",
        "quoted-printable",
        2,
    )
    assert other["UID"] == b"9"
    assert text_of(part, b"Caf=E9=\r\n!") == "Café!"


def test_literals_stand_where_they_were_sent():
    answer = [(b"1 (UID 3 BODY[HEADER.FIELDS (FROM TO)]<0> {5}", b"a)b(c"), (b" BODY[1]<0> {2}", b"hi"), b")"]
    (items,) = read_fetched(answer)
    assert items["BODY[HEADER.FIELDS (FROM TO)]"] == b"a)b(c"
    assert items["BODY[1]"] == b"hi"


@pytest.mark.parametrize("answer", [b"1 (UID 3", b"1 )", b"1 " + b"(" * 500 + b")" * 500, b'1 ("x'])
def test_an_answer_that_is_none_is_refused(answer):
    with pytest.raises(StrangeAnswerError):
        read_fetched([answer])


@given(st.binary(max_size=300))
def test_any_answer_is_read_or_refused(raw):
    try:
        for items in read_fetched([b"1 (BODYSTRUCTURE (" + raw + b"))"]):
            text_part(items.get("BODYSTRUCTURE"))
    except StrangeAnswerError:
        pass


@pytest.mark.parametrize(
    "charset", ["no-such-charset", "base64", "rot13", "utf-7", "idna", "\x00", "unicode_escape"]
)
def test_a_charset_that_is_none_still_gives_text(charset):
    part, _ = text_part([b"text", b"plain", [b"charset", charset.encode()], None, None, b"7bit", b"9"])
    assert part is not None
    assert "hello" in text_of(part, b"hello +ADw- \\x41")


# --- addresses --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "a@b",
        "a b@c.example",
        "a@b.example\nBcc: x@y.example",
        "a@b.example, c@d.example",
        "<a@b.example>",
        "@b.example",
    ],
)
def test_what_is_no_single_address_is_refused(text):
    assert not is_address(text)
    assert sendable(text) == ""


KNOWN = [Address(address="tom@miller.example", name="Tom Miller")]


def test_a_domain_of_another_script_is_shown_for_what_it_is():
    address = sendable("tom@миллер.example")
    assert address.startswith("tom@xn--")
    (what, *_) = cautions(Address(address=sendable("tom@mіller.example")), KNOWN)  # its first i is Cyrillic
    assert "xn--" in what
    assert "mixes scripts" in what


@pytest.mark.parametrize(
    "other",
    [
        "tom@mi1ler.example",
        "torn@miller.example",
        "tom@miiler.example",
        "tom@millers.example",
        "t0m@miller.example",
        "tom@mil-ler.example",
        "tom@milelr.example",
        "tom@miller.test",
        "tom@miller.example.evil.test",
        "tom@miller-mail.test",
    ],
)
def test_an_address_that_looks_like_a_known_one_is_told_apart(other):
    said = cautions(Address(address=other), KNOWN)
    assert any("looks like tom@miller.example, and it is not" in one for one in said)


@pytest.mark.parametrize(
    ("address", "name", "told"),
    [
        ("tom@elsewhere.example", "", "You know tom@miller.example; this is at another domain"),
        ("billing@mi1ler.example", "", "Its domain looks like miller.example, and it is not."),
        ("t.m@elsewhere.example", "Tom Miller", "You know Tom Miller at tom@miller.example; this is another"),
        ("t.m@elsewhere.example", "Tom Reed", ""),
        ("info@elsewhere.example", "", ""),
        ("ana@miller.example", "", ""),
    ],
)
def test_a_stranger_who_could_be_taken_for_somebody_known_is_shown_beside_them(address, name, told):
    known = [*KNOWN, Address(address="info@town.example")]
    said = taken_for(Address(address=address, name=name), known)
    assert said.startswith(told)
    assert bool(said) == bool(told)


def test_a_known_address_needs_no_caution():
    assert cautions(Address(address="Tom@Miller.example"), KNOWN) == ()
    assert key_of("Tom@Miller.Example") == "tom@miller.example"
    assert cautions(Address(address="ana@elsewhere.example"), KNOWN) == (
        "It is not in your contacts, and you have never written to it.",
    )

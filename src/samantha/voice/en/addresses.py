"""Web and mail addresses, names of files, @names and #tags: read so that somebody could write them down."""

from samantha.core import pattern as re
from samantha.voice.en.short import letters
from samantha.voice.rules import Match, dictated, rule

PATH_PARTS = 2  # of a longer path nobody can follow more by ear; the host is said alone
PATH_CHARACTERS = 30

WORDS = frozenset(
    (  # noqa: SIM905 - words are easier to read, and to add to, without their quotes
        "com org net info app dev blog shop gov mil biz name online store tech site cloud me co page live news "
        "doc zip toml bin log bat key book raw tar art bank care help home life one plus team wiki work zone"
    ).split()
)
"""Ends of addresses and of file names that are said as words; other short ones are spelt."""

TOP = (
    r"com|org|net|info|app|dev|gov|edu|mil|biz|blog|shop|online|store|tech|site|cloud|page|live|news|museum|"
    r"uk|io|ai|tv|eu|de|fr|co|ie|ca|au|nz|nl|ch|se|dk|pl|pt|jp|cn|br|za|fm|gg|xyz"
)  # without a www, those that are English words ("in", "it", "me") are likelier a full stop that lost its space
_FILE = (
    r"jpe?g|png|gif|svg|webp|heic|pdf|docx?|xlsx?|pptx?|odt|ods|txt|rtf|csv|tsv|json|toml|yaml|yml|xml|html?|css|js|"
    r"ts|py|rs|sh|md|ini|cfg|log|zip|tar|gz|7z|mp3|mp4|m4a|wav|flac|ogg|mov|avi|mkv|epub|ics|vcf|exe|dmg|iso|db|"
    r"sql|bak"
)
_HOST = r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
_MARKS = {".": " dot ", "/": " slash ", "_": " underscore ", "-": " dash ", "+": " plus ", "~": " tilde "}


def _named(text: str, *, is_host: bool = False) -> str:
    """The parts of an address, each mark by its name; what nobody can pronounce letter by letter."""
    parts = re.split(r"([./_+~-])", text)
    return "".join(
        _MARKS.get(part) or _part(part, is_end=is_host and number > 0) for number, part in enumerate(parts)
    )


def _part(text: str, *, is_end: bool) -> str:
    said = text.lower()
    if said in WORDS or not said.isalpha():
        return text
    is_short = is_end and len(said) <= 3
    return letters(said) if is_short or (len(said) <= 5 and not set(said) & set("aeiouy")) else text


def _web(match: Match) -> str:
    path = match["path"] or ""
    parts = [part for part in path.split("/") if part]
    is_short = len(parts) <= PATH_PARTS and len(path) <= PATH_CHARACTERS and not set(path) & set("?=&#%")
    said = _named(match["host"], is_host=True)
    if is_short:
        said += "".join(f" slash {_path_part(part)}" for part in parts)
    return dictated(said)


def _path_part(text: str) -> str:
    return _named(text) if "." in text or "_" in text else text.replace("-", " dash ")


def _mail(match: Match) -> str:
    return dictated(f"{_named(match['who'])} at {_named(match['host'], is_host=True)}")


def _file(match: Match) -> str:
    name = match["name"].replace("_", " underscore ").replace("-", " dash ").replace(".", " dot ")
    kind = match["kind"].lower()
    return f"{name} dot {kind if kind in WORDS else letters(kind)}"


_PATH = r"(?P<path>/[^\s,;)\"']*?)?(?=[.,;:!?)]*(?:\s|$))"
_FILE_NAME = r"(?<![\w@./-])(?P<name>[\w-]{1,80}(?:\.[\w-]{1,40}){0,5})"
_BARE_HOST = r"(?<![\w@./-])(?=[\w.-]{0,200}[a-z])[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}"

ADDRESSES = (
    rule(rf"\bhttps?://(?P<host>{_HOST}|localhost)(?::\d+)?{_PATH}", _web, re.IGNORECASE, needs_figure=False),
    rule(rf"\b(?P<who>[\w.+-]{{1,64}})@(?P<host>{_HOST})", _mail, needs_figure=False),
    rule(rf"\b(?P<host>www\.{_HOST}){_PATH}", _web, re.IGNORECASE, needs_figure=False),
    rule(
        rf"{_FILE_NAME}\.(?P<kind>{_FILE})\b(?!\.\w)",
        _file,
        re.IGNORECASE,
        needs_figure=False,
    ),
    rule(
        rf"(?P<host>{_BARE_HOST}\.(?:{TOP})(?:\.uk)?)\b(?!\.\w){_PATH}",
        _web,
        needs_figure=False,
    ),
    rule(r"(?<![\w/.-])~?(?:/[\w.-]{1,64}){2,9}/?", lambda m: _named(m[0]).strip(), needs_figure=False),
    rule(r"(?<!\w)@(?=\w)", "at ", needs_figure=False),
    rule(r"(?<!\w)#(?=[A-Za-z])", "hashtag ", needs_figure=False),
)

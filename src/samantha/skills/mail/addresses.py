"""Mail addresses: what counts as one, how it is shown so that nobody is taken in, and which ones look alike.

Never resolves, opens or fetches anything.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

LONGEST = 254  # RFC 5321, 4.5.3.1.3 less the angle brackets

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ASCII = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@(?:{_LABEL}\.)+{_LABEL}")
# What a mail's From may hold beyond that: letters of any script, which are shown with a warning.
_ANY = re.compile(r"[^\s@<>()\[\],;:\\\"]+@[^\s@<>()\[\],;:\\\"]+\.[^\s@<>()\[\],;:\\\"]+")


@dataclass(frozen=True, kw_only=True)
class Address:
    """Somebody's address and the name that stood beside it, which anybody may write there."""

    address: str  # "" where none can be made out
    name: str = ""

    @property
    def key(self) -> str:
        """By which two spellings of one address are the same."""
        return key_of(self.address)

    @property
    def called(self) -> str:
        """The name, where it is no more than one: "" where it would pass for an address of somebody else."""
        return "" if any(char in self.name for char in "@<>＠＜＞") else self.name

    def __str__(self) -> str:
        called = self.called
        return f"{called} <{self.address}>" if called and self.address else self.address or called


def is_address(text: str) -> bool:
    """Whether mail can be sent there as it stands: plain ASCII, a domain with a dot, not too long."""
    return len(text) <= LONGEST and len(text.partition("@")[0]) <= 64 and bool(_ASCII.fullmatch(text))


@lru_cache(maxsize=8192)  # the same few hundred addresses, thousands of times
def sendable(text: str) -> str:
    """As a server takes it: a domain of other scripts in its ASCII form; "" where it cannot be."""
    text = unicodedata.normalize("NFC", text.strip())
    local, at, domain = text.rpartition("@")
    if not at or not _ANY.fullmatch(text):
        return ""
    try:
        text = f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        return ""
    return text if is_address(text) else ""


def key_of(address: str) -> str:
    """In lower case and ASCII, the local part too: nobody gives two people the same in two cases."""
    return (sendable(address) or address).casefold()


_SMALL = frozenset({"the", "a", "my", "our", "your", "dear", "mr", "mrs", "ms", "dr", "sir", "madam"})


def words_of(name: str) -> frozenset[str]:
    """The words of a name by which people are told apart."""
    return frozenset(re.findall(r"[^\W_]+", name.casefold())) - _SMALL


def domain_of(address: str) -> str:
    return key_of(address).rpartition("@")[2]


def read_aloud_domain(domain: str) -> str:
    """What a domain in ASCII form looks like in its own script; the same where it has none."""
    if "xn--" not in domain.lower():
        return domain
    try:
        return domain.encode("ascii").decode("idna")
    except UnicodeError:
        return domain


# --- what may take somebody in ---------------------------------------------------------------------

# Letters that look like Latin ones, each with its double, of the scripts in which look-alike domains are made
# (a part of the confusables of Unicode TR 39).
_DOUBLES = (
    "аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw ӏl мm тt нh кk вb зe гr αa οo ρp υu νv ιi κk τt χx ηn ωw "
    "ɑa ɡg ıi łl øo đd 0o 3e 5s |l"
)
_LOOKS = str.maketrans({pair[0]: pair[1] for pair in _DOUBLES.split()})
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))


def skeleton(address: str) -> str:
    """What an address looks like at a glance: two that share it are easily taken for one another."""
    local, _, domain = key_of(address).rpartition("@")
    text = f"{local}@{read_aloud_domain(domain)}"
    text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    text = text.casefold().translate(_LOOKS).replace("1", "l")
    for pair, single in _PAIRS:
        text = text.replace(pair, single)
    text = text.replace("l", "i")  # after the pairs: "cl" is one
    return re.sub(r"[-_.](?=.*@)", "", text)


def scripts(text: str) -> frozenset[str]:
    """The scripts of the letters in it: "LATIN", "CYRILLIC", ..."""
    return frozenset(unicodedata.name(char, "UNKNOWN").split(" ")[0] for char in text if char.isalpha())


def cautions(one: Address, known: Sequence[Address], book: str = "") -> tuple[str, ...]:
    """What the person should see before they write there. `known` are addresses that they have written to or
    keep in their contacts; `book` is the address book elsewhere in which it stands."""
    said: list[str] = []
    domain = domain_of(one.address)
    shown = read_aloud_domain(domain)
    if shown != domain:
        mixed = any(len(scripts(label)) > 1 for label in shown.split("."))
        said.append(
            f"The domain is {domain}, which shows as “{shown}”{' and mixes scripts' if mixed else ''}."
        )
    if not is_known(one.address, known):
        if taken := taken_for(one, known):
            said.append(taken)
        said.append(
            f"It comes from the address book {book}, and you have never written to it."
            if book
            else "It is not in your contacts, and you have never written to it."
        )
    return tuple(said)


def is_known(address: str, known: Iterable[Address]) -> bool:
    return key_of(address) in {other.key for other in known}


def taken_for(one: Address, known: Sequence[Address]) -> str:
    """A sentence on whom this one could be taken for: by its look, or by its name; "" for nobody."""
    others = {other.key: other for other in known if other.address}
    if not one.address or one.key in others:
        return ""
    if (alike := _alike(one.key, set(others))) is not None:
        return f"It looks like {alike}, and it is not."
    local, _, domain = one.key.rpartition("@")
    for key in sorted(others):
        theirs, _, home = key.rpartition("@")
        if local == theirs and not _ROLES.fullmatch(local) and domain != home:
            return f"You know {key}; this is at another domain, {domain}."
    domains = {domain_of(key) for key in others}
    if domain not in domains:
        look = _look_of_domain(domain)
        if alike := next((home for home in sorted(domains) if _look_of_domain(home) == look), ""):
            return f"Its domain looks like {alike}, and it is not."
    called = words_of(one.called)
    for other in others.values():
        if called and called == words_of(other.called):
            return f"You know {other.called} at {other.address}; this is another address."
    return ""


_ROLES = re.compile(
    r"admin|billing|contact|hello|help|hi|info|invoices?|mail|me|news|no-?reply|office|post|sales|service|support|team"
)
"""Local parts that many domains have: two of them are not taken for one another."""


def _alike(address: str, known: Iterable[str]) -> str | None:
    """A known address that this one could be taken for."""
    look, domain = skeleton(address), domain_of(address)
    local = address.rpartition("@")[0]
    for other in sorted(known):
        if look == skeleton(other):
            return other
        home = domain_of(other)
        is_same = local == other.rpartition("@")[0]
        if is_same and domain != home and (_is_near(domain, home) or _holds(domain, home)):
            return other
        if domain == home and _is_near(address, other):
            return other
    return None


def _look_of_domain(domain: str) -> str:
    return skeleton(f"x@{domain}")


def _holds(domain: str, home: str) -> bool:
    """Whether one is made of the other: "bank.example.evil.test", "bank-example.test", "bank.test"."""
    name, held = max(home.split(".")[:-1], key=len, default=""), re.split(r"[.-]", domain)
    return len(name) > 3 and (name in held or f"{name.replace('-', '')}" in "".join(held[:-1]))


def _is_near(one: str, other: str) -> bool:
    """Whether one letter more, less, changed or exchanged makes one the other."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, further = one[start:], other[start:]
    if len(one) == len(other):
        return rest[1:] == further[1:] or (rest[:2] == further[:2][::-1] and rest[2:] == further[2:])
    return rest[1:] == further or rest == further[1:]

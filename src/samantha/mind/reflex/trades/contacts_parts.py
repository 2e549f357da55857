"""An order to the contacts by its parts: what stands on a card, whose it is, what is done with it. Pure."""

from collections.abc import Mapping

from samantha.core import pattern as re
from samantha.core.deed import Json
from samantha.mind.reflex.asking import Asking
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en.trades import contacts as k
from samantha.mind.reflex.en.trades import contacts_parts as p


def values(text: str) -> dict[str, Json]:
    """What can be written on a card: a number, a mail address, a birthday, a street; one of them."""
    if match := k.EMAIL_AT.search(text):
        return {"email": match["value"].rstrip(".")}
    if match := k.EMAIL_SAID.search(text):
        return {"email": f"{match['local']}@{match['host']}".replace(" dot ", ".").lower()}
    if k.IS_BIRTHDAY.search(text) and (match := k.BORN.search(text)):
        return {"birthday": match["value"]}
    if match := k.PHONE_AT.search(text):
        return {"phone": match["value"].strip(" .,")}
    if match := p.SPOKEN.search(text.lower()):
        return {"phone": _in_digits(match["value"])}
    for way in p.STREETS:
        if match := way.search(text):
            return {"address": match["value"].strip(" .,")}
    return {}


def _in_digits(said: str) -> str:
    """ "five double five oh" as 5550."""
    found, times = "", 1
    for word in re.findall(r"[a-z]+", said):
        if word in ("double", "triple"):
            times = 2 if word == "double" else 3
        elif word in p.DIGITS:
            found, times = found + p.DIGITS[word] * times, 1
    return found


def verb_of(text: str, *, is_owned: bool) -> str:
    """Whether a card is to be made or changed; "" where the words only tell of it."""
    low = text.lower()
    if not (p.ASKS.search(low) or p.NEWS.search(low)):
        return ""
    adds, changes = p.ADDS.search(low), p.CHANGES.search(low)
    if p.ON_CARD.search(low):
        return "change"
    if p.SURELY_NEW.search(low):
        return "add"
    if changes is not None and (adds is None or is_owned):
        return "change"
    return "add" if adds is not None else "change" if is_owned else ""


def without(text: str, given: Mapping[str, Json]) -> str:
    """The text without what was read of it, so that no street is taken for a name."""
    for value in given.values():
        text = text.replace(str(value), " ; ")
    if "email" in given:
        text = k.EMAIL_SAID.sub(" ", text)
    if "phone" in given:
        text = p.SPOKEN.sub(" ", text)
    return re.sub(r"\s+", " ", text).strip(" ,.:;")


def name_in(text: str) -> tuple[str, bool]:
    """Whose card it is; and whether something is said to be theirs ("Priya's number")."""
    if match := p.HIS.search(text):
        return match["name"], False
    if (match := p.ENTRY.search(text)) and (name := _name(match["name"])) and name[:1].isupper():
        return name, False
    named = [(_name(match["name"]), match["own"] is not None) for match in p.NAMED.finditer(text)]
    named = [(name, is_owner) for name, is_owner in named if name]
    if owner := next((name for name, is_owner in named if is_owner), ""):
        return owner, True
    owned = p.OWNER.search(text)
    if named:
        return named[0][0], owned is not None
    if owned is not None and (name := _plain(owned["name"])):
        return name, True
    for match in p.CALLED.finditer(text.lower()):
        if name := _plain(text[match.start("name") : match.end("name")]):
            return name, False
    match = re.match(
        r"^(?:the |my |our )?(?P<name>[\w'-]+(?: [\w'-]+)?)(?:'s)? (?:has|is|got|moved|lives|changed)\b", text
    )
    return (_plain(match["name"]), False) if match is not None else ("", False)


def _name(said: str) -> str:
    """Without the words that only begin the sentence: "Save Dr Lim" names Dr Lim."""
    words = said.replace("’", "'").split()
    while words and words[0].lower().rstrip(".,") in p.NOT_NAMES:
        del words[0]
    while words and words[-1].lower() in p.NOT_NAMES:
        del words[-1]
    name = " ".join(words).removesuffix("'s").rstrip("'")
    return "" if re.match(r"^(?:mrs|mr|ms|miss|dr|aunt|uncle|coach)\.?$", name.lower()) else name


def _plain(said: str) -> str:
    words = said.split()
    while words and words[0].lower() in p.NOT_NAMES:
        del words[0]
    name = " ".join(words).removesuffix("'s").strip(" ,.:;'")
    return name if name and name.lower() not in p.NOT_NAMES and name.lower() not in k.NOBODY else ""


def field_in(low: str) -> str:
    """Which line of a card is asked for; "" where none is named."""
    return next((field for field, way in p.FIELDS if way.search(low)), "")


def sought(asked: Asking) -> dict[str, Json] | None:
    """Whose card is looked for, and which line of it; None where nothing is looked for."""
    low = asked.low
    if p.HER_OWN.search(low) or p.WRITES.search(low) or len(low.split()) > _LONG:
        return None
    field, is_book = field_in(low), p.BOOK.search(low) is not None
    if not field and not is_book:
        return None
    if field == "birthday" and not (p.WHEN.search(low) or is_book):
        return None  # "Tom's birthday?" asks what they told of him
    is_put = asked.is_question or asked.is_asked or p.ASKED.match(low) is not None or asked.is_wish
    bare = p.FIELD_LAST.match(low)
    if (terse := p.TERSE.match(asked.words)) is not None and terse[
        "name"
    ] not in g.ENGLISH | p.NOT_NAMES | k.NOBODY:
        return {"name": terse["name"], **({"field": field} if field else {})}
    if not is_put and (bare is None or field == "birthday" or len(bare["name"].split()) > _NAMES):
        return None
    name, is_owned = name_in(asked.words)
    if not is_put and bare is not None and _plain(bare["name"]).lower() != name.lower():
        return None
    if not name or not (is_owned or name[:1].isupper()):
        return None
    return {"name": name, **({"field": field} if field else {})}


_LONG = 16  # words: more than that tells
_NAMES = 4  # words of a name

"""The slots of a letter, cut from how it was asked for: who, about what, its text, of which days. Pure."""

from datetime import timedelta

from samantha.core import pattern as re
from samantha.core.deed import Json
from samantha.core.turn import Moment
from samantha.mind.reflex.en import kin
from samantha.mind.reflex.en.trades import mail as k
from samantha.mind.reflex.en.trades import mail_parts as p
from samantha.mind.reflex.times import spoken, without


def plain(text: str) -> str:
    """In small letters, of the same length: what the patterns read, while slots are cut from the text."""
    return text.replace("’", "'").lower()


def cut(match: re.Match[str], name: str, text: str) -> str:
    if name not in match.re.groupindex or match[name] is None:
        return ""
    return text[match.start(name) : match.end(name)].strip(' .,;:!?"“”')


def to_and_rest(said: str) -> tuple[str, str]:
    """ "Tom saying I'm late" as the one and the other."""
    low = plain(said)
    ends = [match.start() for way in _BORDERS if (match := way.search(low)) and match.start() > 0]
    end = min(ends, default=len(said))
    return said[:end], said[end:]


_BORDERS = (k.TEXT_AT, k.SUBJECT_AT, k.ABOUT_AT)


def subject_and_text(said: str) -> dict[str, Json]:
    low = plain(said)
    found: dict[str, Json] = {}
    subject = k.SUBJECT_AT.search(low) or k.ABOUT_AT.search(low)
    text = k.TEXT_AT.search(low)
    if subject is not None and (text is None or subject.start() <= text.start()):
        after = said[subject.end() :]
        end = k.SUBJECT_ENDS.search(plain(after))
        found["subject"] = after[: end.start() if end else len(after)].strip(' .,;:?!"“”')
        said = after[end.start() :] if end else ""
        low = plain(said)
        text = k.TEXT_AT.search(low)
    if text is not None:
        is_asked = bool(text.groupdict().get("ask"))
        words = said[text.end() :]
        found["text"] = words_of(words) if is_asked or words else ""
    return {name: value for name, value in found.items() if value}


def text_beside(rest: str) -> str:
    """The text, where it comes as sentences of its own: "Write to Tom. Tell him I'm late." """
    match = k.TELL_ALSO.match(plain(rest))
    return words_of(rest[match.start("text") :] if match else rest)


def words_of(text: str) -> str:
    return text.strip().strip('"“”').strip(" ,;:").rstrip(".") if text.count(".") <= 1 else text.strip()


def who(said: str) -> str:
    """A recipient or a sender as they are called: "my wife Carla" is Carla."""
    name = said.strip(' .,;:!?"“”').removeprefix("me to ")  # "an email for me to Tom"
    if (spelt := k.SPOKEN_ADDRESS.match(plain(name))) is not None:
        return f"{spelt['local']}@{spelt['domain']}".replace(" dot ", ".")
    match = k.TO_ENDS.search(plain(name))
    if match is not None and match.start() > 0:
        name = name[: match.start()]
    words = name.split()
    if len(words) > 2 and words[0].lower() in ("my", "our", "the") and words[1].lower() in kin.GENDER:
        name = " ".join(words[2:])
    elif len(words) > 1 and words[0].lower() == "the":
        name = " ".join(words[1:])
    return name.removesuffix("'s").removesuffix("’s")


def looked_for(text: str, moment: Moment, *, sender: str = "", is_one: bool = False) -> dict[str, Json]:
    """Who wrote it, what it is about, of which days, whether unread; only what was said."""
    low = plain(text)
    found: dict[str, Json] = {}
    if is_one:
        if (place := k.PLACE.search(low)) is not None:
            found["which"] = place["place"]
        elif k.NEWEST.search(low) and not k.NOT_NEWEST.search(low):
            found["which"] = "newest"
    days, text = days_of(text, moment)
    found |= days
    if sender := sender or sender_in(text):
        found["from"] = sender
    if words := words_in(text, sender):
        found["words"] = words
    unread = k.ONLY_UNREAD if is_one else k.UNREAD
    if unread.search(k.NEW_ONE.sub("", low)):
        found["unread"] = True
    if days or not is_one:
        found["zone"] = moment.zone.key
    return found


def days_of(text: str, moment: Moment) -> tuple[dict[str, Json], str]:
    """The days that are spoken of, and the text without them. A weekday here is one that has been."""
    when = spoken(text, moment)
    if when is None or when.rrule:
        return {}, text
    today = moment.local.date()
    first = when.start.date()
    last = (when.end - timedelta(seconds=1)).date() if when.end is not None else first  # it ends at midnight
    last = max(first, last)
    if first > today and (first - today).days < 7:
        first, last = first - timedelta(days=7), last - timedelta(days=7)
    before, within = plain(text[: when.span[0]]), plain(text[when.span[0] : when.span[1]])
    is_since = bool(k.SINCE.search(before)) or within.startswith("since")
    rest = re.sub(r"\bsince\s*(?=[?.!]|$)", "", without(text, when))
    if first > today:
        return {}, text
    if is_since:
        return {"first": first.isoformat()}, rest
    return {"first": first.isoformat(), "last": last.isoformat()}, rest


def sender_in(text: str) -> str:
    low = plain(text)
    for way in (k.FROM, k.SAID, p.OF, k.OWNED, k.SENT_ME, p.HE_WROTE, p.WHATS_HE):
        for match in way.finditer(low):
            name = who(named_last(cut(match, "from", text)) if way is k.OWNED else cut(match, "from", text))
            if name and not k.MENTIONS.search(plain(name)) and not k.EMPTY_WORDS.match(plain(name)):
                return name
    return ""


def named_last(words: str) -> str:
    """The name at the end of these words: "read me my sister Ana" is "my sister Ana"."""
    kept: list[str] = []
    for word in reversed(words.split()):
        if word.lower() in k.BEFORE_NAMES:
            break
        kept.insert(0, word)
    return " ".join(kept)


def words_in(text: str, sender: str = "") -> str:
    low = plain(text)
    for way in (k.ABOUT, k.SOUGHT, k.SOUGHT_IN, k.ABOUT_ON):
        if (match := way.search(low)) is not None:
            words = re.sub(r"^(?:the|my|our|a|an|any)\s+", "", cut(match, "words", text), flags=re.I)
            words = p.ABOUT_END.sub("", words)
            if words and not k.EMPTY_WORDS.match(plain(words)):
                return words
    match = p.BEFORE_MAIL.search(low)
    return cut(match, "words", text) if match is not None and not sender else ""

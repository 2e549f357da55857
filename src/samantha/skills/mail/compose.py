"""A short mail out of what the person said to tell somebody: a greeting, their words, their name.

Nothing is invented: what they dictated whole is left whole, and what cannot be turned is left as it was said.
"""

import re

from samantha.skills.mail.addresses import Address
from samantha.skills.mail.en import manners as m

SHORT_WORDS = 60  # what is longer was dictated, and has its own form


def compose(said: str, to: Address | None, called: str, own_name: str) -> str:
    """The text of the mail. `called` is how the person named the recipient, "" where they gave an address."""
    words = said.strip()
    is_whole = "\n" in words or bool(m.OPENS.match(words)) or len(words.split()) > SHORT_WORDS
    body = words if is_whole else as_sentences(words)
    greeting = "" if m.OPENS.match(words) else _greeting(to, called)
    close = "" if m.CLOSES.search(words) or _ends_with(words, own_name) else own_name
    return "\n\n".join(filter(None, (greeting, body, close)))


def _greeting(to: Address | None, called: str) -> str:
    name = "" if "@" in called else called.strip()
    if to is not None and to.name and (not name or name.islower() or m.ROLE.match(name)):
        name = to.name
    first, *rest = name.split() or [""]
    if m.ROLE.match(name) or not name or not first[0].isupper() or "@" in name:
        return m.GREETING.format(name="").replace(" ,", ",")
    is_titled = first.strip(".").casefold() in m.TITLES and rest
    return m.GREETING.format(name=name if is_titled else first.strip(","))


def _ends_with(words: str, own_name: str) -> bool:
    return bool(own_name) and words.rstrip(" .!").casefold().endswith(own_name.casefold())


def as_sentences(said: str) -> str:
    """What was said in passing, as it would be written: capitals, full stops, the recipient as "you"."""
    text = re.sub(r"\bi(?='|\b)(?![.]e\b)", "I", _to_them(said))
    parts = re.split(r"(?<=[.!?])\s+", text)
    return " ".join(_sentence(part) for part in parts if part)


def _sentence(part: str) -> str:
    part = part[0].upper() + part[1:]
    if part[-1] in '.!?…:)"”':
        return part
    return part.rstrip(",; ") + ("?" if m.QUESTION.match(part) else ".")


def _to_them(said: str) -> str:
    text = re.sub(r"^that\s+", "", said, flags=re.I)
    if found := m.WHETHER.match(text):
        return _question(found["rest"])
    if found := m.OF_THEM.match(text):
        verb, _, after = found["rest"].partition(" ")
        rest = f"{m.VERB.get(verb.lower(), verb)} {after}" if not found["short"] else found["rest"]
        if not found["short"] and found["who"].lower() != "they":
            rest = _second_person(verb, after)
        short = m.SHORT.get((found["short"] or "").lower(), "")
        return f"you{short} {_turned(rest, found['who'].lower())}".rstrip()
    return text


def _second_person(verb: str, after: str) -> str:
    """ "needs to come" as "need to come"; "can come" as it is."""
    low = verb.lower()
    if low in m.VERB:
        verb = m.VERB[low]
    elif re.search(r"(?:ss|sh|ch|x|o)es$", low):
        verb = verb[:-2]
    elif re.search(r"[^aeiou]ies$", low):
        verb = f"{verb[:-3]}y"
    elif re.search(r"[^s]s$", low) and low not in ("always", "perhaps"):
        verb = verb[:-1]
    return f"{verb} {after}".rstrip()


def _question(rest: str) -> str:
    """ "he can come" as "can you come?"; what is about something else is asked as it was said."""
    found = m.ASKED.match(rest)
    verb = (found["verb"] or m.LONG.get((found["short"] or "").lower(), "")) if found else ""
    if found is None:
        return m.ASKS_WHETHER.format(rest=rest.rstrip("?."))
    who = found["who"].lower()
    after = _turned(found["rest"].rstrip("?. "), who)
    if verb:
        return f"{m.VERB.get(verb.lower(), verb)} you {after}?"
    first, _, more = after.partition(" ")
    return f"do you {_second_person(first, more) if who != 'they' else after}?"


def _turned(text: str, who: str) -> str:
    for word, to in m.THEIRS[who]:
        text = re.sub(rf"\b{word}\b", to, text, flags=re.I)
    return text

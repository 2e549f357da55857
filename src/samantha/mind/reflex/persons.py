"""What a person says of themselves in passing: what to call them, how old they are."""

# ruff: noqa: E501, SIM905 - a pattern reads by its alternatives, a word list by its words

from functools import lru_cache

from samantha.core import pattern as re
from samantha.mind.reflex.acts import is_pure_act
from samantha.mind.reflex.en import clauses as c
from samantha.mind.reflex.en import given as n
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import topics as t
from samantha.mind.reflex.names import is_given


def name_of(clean: str, *, expects: str) -> str:
    """What they call themselves. A bare word is a name only where she just asked for one."""
    found = ""
    for called in g.NAME_ME.finditer(clean):
        found = called["name"]
    if not found and expects == "name" and (match := p.NAME_FIRST.match(clean)):
        found = match["name"]
    if not found and (match := p.NAME_FIELD.match(clean) or p.NAME_ABROAD.search(clean)):
        found = match["name"]
    if not found and (match := p.I_AM.search(clean)):
        is_asked = expects == "name"
        is_plain = match["name"][0].isupper() or is_given(match["name"])
        is_sure = match["name"][0].isupper() and is_given(match["name"]) and not match["is_it"]
        if (is_asked and is_plain) or is_sure:
            found = match["name"]
    if (
        not found
        and (match := p.HERE.match(clean))
        and (match["name"][0].isupper() or is_given(match["name"]))
    ):
        found = match["name"]
    if not found and expects == "name":
        found = _bare_name(clean) or _later_name(clean)
    return cased(found, clean) if found and found.lower() not in p.NOT_A_NAME else ""


@lru_cache(maxsize=512)
def _later_name(clean: str) -> str:
    """A name beside a remark: "haha no pressure then. im grace", "oh god, names. bev", "marta. mind the crumbs"."""
    for part in re.split(r"[.!?…\n]+\s*|,\s+", clean):
        match = p.I_AM.search(part)
        name = match["name"] if match else part.strip() if _ONE_WORD.fullmatch(part.strip()) else ""
        if name and name.lower() not in p.NOT_A_NAME and is_given(name):
            return name
    return ""


_ONE_WORD = re.compile(r"[^\W\d_]{2,}")


def names_in(text: str) -> tuple[str, ...]:
    """The people that a text names, each once, with a capital: only where a name is used as one is.

    Places, people of books and films, and words that are names too are nobody: "ten miles", "Nina Simone".
    """
    found: dict[str, None] = {}
    told = n.IN_QUOTES.sub(lambda match: " " * len(match[0]), text)
    is_fiction = n.OF_FICTION.search(told) is not None
    for match in n.A_WORD.finditer(told):
        word = match["word"].removesuffix("'s")
        if word.lower() not in t.NOT_NAMES | n.TITLES and _is_person(
            word, told, match.span("word"), is_fiction
        ):
            found[word[:1].upper() + word[1:]] = None
    return tuple(found)


def _is_person(word: str, text: str, span: tuple[int, int], is_fiction: bool) -> bool:
    """Is this word used as somebody's name?"""
    low, has_capital = word.lower(), word[:1].isupper() and not word.isupper()
    is_plain = low in n.WORDS_TOO or low in g.ENGLISH or low in c.forms()
    if not (has_capital or is_given(word)) or len(word) < _SMALL or (is_plain and not has_capital):
        return False
    before, after = text[max(0, span[0] - _NEAR) : span[0]], text[span[0] + len(word) :][:_NEAR]
    is_odd = is_plain and not is_given(word)  # "our kids Soon"
    if not is_odd and n.INTRODUCED.search(before):
        return not (has_capital and n.SURNAME.match(after) and is_fiction)
    if has_capital and not (is_odd or low.endswith("ly")) and n.THEIRS.match(after):
        return True
    if not is_given(word) or low in n.PLACES:
        return False
    if not has_capital:
        return n.DOES_SURELY.match(after) is not None and n.BEGINS.search(before) is not None
    if is_fiction or n.SURNAME.match(after) or n.BEHIND_A_NAME.search(before):
        return False
    if n.DOES_SURELY.match(after):
        return True
    if is_plain:
        return n.ME_AND.search(before) is not None
    return bool(n.DOES.match(after) or n.TO_SOMEBODY.search(before) or n.HAS.match(after))


_NEAR = 50  # characters on either side


_SMALL = 3  # letters: a shorter one is seldom a name


def _bare_name(clean: str) -> str:
    """A word or two that stand alone where a name was asked for.

    After a greeting, a word in small letters is more likely what she is being called: "hey beautiful".
    """
    head, *rest = (part.strip() for part in p.NAME_ENDS.split(clean, maxsplit=1))
    if rest and is_pure_act(head):  # "hi, Paul"
        head = f"{head} {p.NAME_ENDS.split(rest[-1] or '', maxsplit=1)[0].strip()}"
    bare = p.NAME_LEAD.sub("", head)
    words = bare.split()
    if not 1 <= len(words) <= _NAME_WORDS or not all(p.NAME_WORD.fullmatch(word) for word in words):
        return ""
    if any(word.lower() in p.NOT_A_NAME for word in words) or is_pure_act(bare):
        return ""
    is_written = all(word[0].isupper() for word in words) and not bare.isupper()
    if is_given(words[0]) or (is_written and (len(words) == 1 or words[0].lower() not in g.ENGLISH)):
        return bare
    is_alone = (
        len(words) == 1 and bare == head and len(bare) > _SHORTEST_NAME and bare.lower() not in g.ENGLISH
    )
    return bare if is_alone or (bare.isupper() and len(words) == 1 and len(bare) > 1 and is_alone) else ""


_NAME_WORDS = 3
_SHORTEST_NAME = 2  # letters: shorter, in small letters, is a command or a sound


def cased(name: str, text: str) -> str:
    """As they wrote it, or with capitals where they wrote none."""
    found = re.search(rf"\b{re.escape(name)}\b", text, re.I)
    name = found[0] if found else name
    return (
        name
        if any(c.isupper() for c in name[:1]) and not name.isupper()
        else " ".join(
            w[:1].upper() + w[1:].lower() if (w.isupper() and len(w) > 2) or w.islower() else w
            for w in name.split(" ")
        )
    )


def age_in(text: str) -> int | None:
    match = re.fullmatch(
        r".*?\b(?:i'm|i am|im|turned|just|age|aged|i was|since)?\s*(?<![:.,\d])(?P<age>\d{1,3})\b(?! ?(?:am|pm|:|boxes|minutes|days)).*",
        text,
    )
    return int(match["age"]) if match and 3 <= int(match["age"]) <= 120 else None


def is_minor(text: str) -> bool | None:
    """True where the turn says that they are a child now; "when I was 15" says nothing of the kind."""
    if re.search(
        r"\b(?:when|was|were|used to|since|at the age|my (?:son|daughter|kid|brother|sister|niece|nephew)|he'?s|she'?s|he is|she is|felt|feel like|like i'?m|mentally)\b",
        text,
    ):
        return None
    young = rf"(?:1[0-7]|[5-9]|{'|'.join(_NUMBERS)})"
    if re.search(
        rf"\b(?:i'm|i am|im|only|just|turned|turning) (?:only |just |actually |nearly |almost |a )*{young}\b(?! ?(?:minutes?|mins?|hours?|days?|weeks?|months?|stone|miles?|km|%|percent|feet|am|pm|th|boxes|pounds|years (?:in|into|sober|at|with|older|younger|clean|late)|shifts?|and a half hours|of us|people|steps|chapters?|pages?|meetings?|emails?))(?:$|[\s,.!?]+(?:years?|yrs?|yo|y/o|and|btw|but|lol|actually|old|next|so|in|nearly|sorry)\b|[,.!?]?$)",
        text,
    ):
        return True
    if re.search(
        r"\bi'?m (?:(?:just |only |still )?(?:a (?:minor|kid|child|teenager)|under ?(?:18|eighteen|age)|in (?:year (?:7|8|9|10|11)|(?:6|7|8|9)th grade|primary school|middle school)|not (?:18|eighteen|an adult|yet (?:18|eighteen))))\b",
        text,
    ):
        return True
    if re.search(
        r"\bi'?m (?:over |actually |well over |definitely )?(?:18|eighteen|an adult|a grown.?up|1[89]|[2-9]\d)\b|\bover (?:18|eighteen)\b",
        text,
    ):
        return False
    return None


_NUMBERS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split()

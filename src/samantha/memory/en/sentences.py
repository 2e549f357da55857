"""Facts and previews as one reads them: "Your sister is called Ana.", "You live in Porto."."""

from datetime import datetime

from samantha.core import pattern as re
from samantha.core.turn import Fact
from samantha.memory.en.words import KIN_AND_PETS

# "{S}" is the subject, "{s}" whose it is, "{v}" the value; the first form is said of "you".
_FORMS = {
    "name": ("You are called {v}", "{S} is called {v}"),
    "lives in": ("You live in {v}", "{S} lives in {v}"),
    "works at": ("You work at {v}", "{S} works at {v}"),
    "works in": ("You work in {v}", "{S} works in {v}"),
    "job": ("You work as {v}", "{S} works as {v}"),
    "studies at": ("You study at {v}", "{S} studies at {v}"),
    "studies": ("You study {v}", "{S} studies {v}"),
    "from": ("You are from {v}", "{S} is from {v}"),
    "grew up in": ("You grew up in {v}", "{S} grew up in {v}"),
    "born in": ("You were born in {v}", "{S} was born in {v}"),
    "birthday": ("Your birthday is {v}", "{s} birthday is {v}"),
    "age": ("You told me that you were {v}", "You told me that {S_} was {v}"),
    "here since": ("You have lived where you are since {v}", "{S} has lived there since {v}"),
    "likes": ("You like {v}", "{S} likes {v}"),
    "dislikes": ("You dislike {v}", "{S} dislikes {v}"),
    "has": ("You have {v}", "{S} has {v}"),
    "is": ("You are {v}", "{S} is {v}"),
    "allergic to": ("You are allergic to {v}", "{S} is allergic to {v}"),
    "doesn't eat": ("You don't eat {v}", "{S} doesn't eat {v}"),
    "doesn't drink": ("You don't drink {v}", "{S} doesn't drink {v}"),
    "also called": ("You are also called {v}", "{S} is also called {v}"),
    "plays": ("You play {v}", "{S} plays {v}"),
    "speaks": ("You speak {v}", "{S} speaks {v}"),
}
_DATED = frozenset({"lives in", "works at", "works in", "job", "studies at"})


def as_sentence(fact: Fact) -> str:
    """A fact as one readable line; one that is over says until when."""
    line = _bare(fact)
    if fact.relation in _DATED and fact.since is not None:
        line += f", since {_month(fact.since)}"
    if fact.until is not None:
        line += f" (until {_month(fact.until)})"
    return f"{line[0].upper()}{line[1:]}."


def kin_word(fact: Fact) -> str:
    """What the person called them: "wife" where the relation only says partner."""
    if fact.relation != "partner":
        return fact.relation
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", fact.quote.lower()):
        if KIN_AND_PETS.get(word, ("", ""))[0] == "partner":
            return str(word)
    return fact.relation


def _bare(fact: Fact) -> str:
    is_you = fact.subject == "you"
    whose = "your" if is_you else f"{fact.subject}'s"
    if fact.relation == "plan":
        line = f"{'ahead of you' if is_you else f'ahead of {fact.subject}'}: {fact.value}"
        return f"{line}, {_day(fact.since)}" if fact.since else line
    if fact.relation == "favourite":
        what, _, value = fact.value.partition(": ")
        return f"{whose} favourite {what} is {value}"
    if fact.relation == "died":
        return f"{fact.subject} died" + (f" in {fact.value}" if fact.value != "yes" else "")
    form = _FORMS.get(fact.relation)
    if form is None:
        return f"{whose} {kin_word(fact)} is called {fact.value}"
    value = fact.value
    if fact.relation == "job" and not re.match(r"(?:an?|the|my) ", value):
        value = f"an {value}" if value[0].lower() in "aeiou" else f"a {value}"
    subject = fact.subject
    return form[0 if is_you else 1].format(S=subject, S_=subject, s=whose, v=value)


def _day(day: datetime) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def _month(day: datetime) -> str:
    return str(day.year) if (day.month, day.day) == (1, 1) else f"{day:%B %Y}"


# --- previews ---------------------------------------------------------------------------------


def join_preview(one: str, other: str) -> str:
    return f"{one} and {other} are one person"


def part_preview(one: str, other: str) -> str:
    return f"{one} and {other} are two people"


def unsettle_preview(one: str, other: str) -> str:
    return f"Whether {one} and {other} are one person is open"


ERASE_PHRASE = "forget for good"


def correct_preview(fact: Fact, new: Fact) -> tuple[str, tuple[tuple[str, str], ...]]:
    return "Correct what I know", (("Now", as_sentence(fact)), ("Then", as_sentence(new)))


def forget_preview(facts: int, turns: int) -> tuple[str, tuple[tuple[str, str], ...]]:
    """In numbers: the record of this deed outlives what is forgotten, so it must not repeat it."""
    counts = (("Facts", facts), ("Turns of yours", turns))
    return "Forget this for now, and erase it in a day", tuple((what, str(n)) for what, n in counts if n)


def restore_preview(count: int) -> tuple[str, tuple[tuple[str, str], ...]]:
    return "Remember this again", (("Put back", _count(count, "thing")),)


def pin_preview(count: int, given: bool) -> tuple[str, tuple[tuple[str, str], ...]]:
    title = "Keep this for good" if given else "Let this fade like the rest"
    return title, (("What", _count(count, "thing")),)


def withhold_preview(labels: list[str], is_withheld: bool) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Without a name: the record of this deed outlives the forgetting of it."""
    what = ", ".join(labels) or "somebody in particular"
    return ("Don't remember such things" if is_withheld else "Remember such things again"), (("About", what),)


def erase_preview(
    turns: int, lines: int, facts: int, reminders: int
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Exactly what goes, in numbers."""
    return "Forget this for good", (
        ("Turns of yours", str(turns)),
        ("Lines of mine", str(lines)),
        ("Facts", str(facts)),
        ("Reminders", str(reminders)),
        ("And", "your asking for it, if you said it in a talk"),
        ("After this", "nothing can bring it back"),
    )


def _count(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"


# --- what was asked to be forgotten -----------------------------------------------------------

_ABOUT = re.compile(
    r"^(?:please )?(?:(?:to )?forget )?(?:(?:everything|anything|all|all that|what|whatever|the things?|things?|every word)"
    r"(?: (?:that )?(?:i|you|we) (?:ever )?(?:said|told you|know|knew|have|talked|heard|remember)(?: to you)?)?"
    r" (?:about|on|of|to do with|regarding|concerning) )?(?:about )?",
    re.I,
)


def topic(what: str) -> str:
    """ "everything about Mark" is about "Mark"; "my sister" about "your sister", "the boat" about "boat"."""
    bare = _ABOUT.sub("", what.strip().rstrip(".!?")).strip()
    bare = re.sub(r"^(?:the|an?|that|those|these) (?=\w)", "", bare, flags=re.I)
    return re.sub(r"^(?:my|our) (?=\w)", "your ", bare, flags=re.I)

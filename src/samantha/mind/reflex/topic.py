"""The thing that a line of theirs is about, named back where nothing fits better: "the card", "your speech".

Only what the clause taken up does something to, is about, or has for its subject: the last noun of a line
is as often a place, a likeness or a mistake in typing.
"""

from zlib import crc32

from samantha.mind.reflex import listening
from samantha.mind.reflex.clauses import Clause
from samantha.mind.reflex.clusters import clusters
from samantha.mind.reflex.en import clauses as c
from samantha.mind.reflex.en import wondering as w
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.signs import singular


def topic(scene: Scene) -> str:
    """ "The card" of "I write her a card"; "" where the clause is about no thing, or she named it lately."""
    clause = listening.reading(scene).clause
    if clause is listening.NONE or clause.is_under or clause.is_told or clause.is_negated:
        return ""
    if clause.kind in _NO_TOPIC:
        return ""
    found = _after_the_verb(clause) or _subject(clause)
    said = " ".join(one.text for one in scene.hers[:_LATELY]).lower()
    return "" if found and found.split()[-1] in said else found


_LATELY = 6  # lines of hers
_NO_TOPIC = frozenset(
    ("thinks", "cried", "died", "hurt", "hurt_me", "feels", "fears", "must", "tells_her", "slept")
)


def _after_the_verb(clause: Clause) -> str:
    """What is done something to, or talked about: something of somebody's, or new; not "the kettle"."""
    words = [word.lower() for word in clause.rest]
    is_about = "about" in words[:2]
    while words and (words[0] in _TO_WHOM or words[0] == "about"):
        words = words[1:]
    is_had = bool({word.lower() for word in clause.words} & {"have", "has", "got", "'ve", "i've", "ive"})
    found = w.THING.match(" ".join(words))
    if found is None or (clause.kind == "is" and not (is_had and found["whose"] in ("a", "an"))):
        return ""
    is_new = is_about or found["whose"] not in ("the", *_NUMBERS)
    return _from_her_side(found["whose"], found["what"].split()) if is_new else ""


_TO_WHOM = frozenset(("me", "him", "her", "them", "us", "myself"))
_NUMBERS = ("two", "three", "four", "five", "six")


def _subject(clause: Clause) -> str:
    """ "The butter woman", "your speech", where a thing is the subject and something happens to it."""
    found = w.CALLED.fullmatch(clause.called.lower()) if clause.who == "thing" else None
    return _from_her_side(found["whose"], found["what"].split()) if found is not None else ""


def _from_her_side(whose: str, what: list[str]) -> str:
    """ "Your speech" of "my", "speech"; "" for what nobody asks to hear more of."""
    noun = what[-1]
    is_thing = noun not in w.HOLLOW | c.PEOPLE | w.AFTERWARDS and not noun.endswith(("ly", "ing", "ed"))
    if not is_thing or not all(_is_known(word) for word in what):
        return ""
    if what[0] in w.SLIGHT or what[0] in c.forms():
        what = what[-1:] if len(what) > 1 and what[0] in w.SLIGHT else []
    whose = {"my": "your", "our": "your"}.get(
        whose, whose if whose in ("your", "his", "her", "their") else "the"
    )
    return f"{whose} {' '.join(what)}" if what else ""


def _is_known(word: str) -> bool:
    """A common word, and no slip of the hand: nobody wants to hear more about "the lables"."""
    return all(
        any(clusters().has(crc32(form.encode())) for form in (part, *singular(part)))
        for part in word.split("-")
        if part
    )

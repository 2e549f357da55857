"""What is put to her by its form: a plain answer of that form, whatever it is about.

"Have you read ...?" is answered by whether she has read, "shall I tell you ...?" by a yes.
"""

from functools import cache

from samantha.core import pattern as re
from samantha.core.turn import Said, Turn
from samantha.mind.reflex import listening, reacting
from samantha.mind.reflex.en import put as e
from samantha.mind.reflex.heard import Question
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import as_written, split, turn_round

# --- reading it ---------------------------------------------------------------------------------------------


def put_in(part: str, ways: tuple[str, ...]) -> Question | None:
    """The form of this sentence, read in each of the `ways` in which it may be bared."""
    is_marked = part.rstrip(" \"'").endswith("?")
    plain = (_THINKS.sub(" ", way) for way in ways if _THINKS.search(way))
    for text in (*ways, *plain):
        if not e.STARTS.match(text) or len(text.split()) > _LONGEST:
            continue
        for pattern, kind in _put().on(text):
            match = pattern.match(text)
            if match is None or (kind in e.MARKED and not is_marked and not e.INVERTED.match(text)):
                continue
            if kind in _MAY_HARM and e.CARED_FOR.search(text):
                return None
            what = next((v for n, v in match.groupdict().items() if v and n.startswith("what")), "")
            return Question(about="asked", kind=kind, what=as_written(what.strip(" ,.?!"), part))
    return None


@cache
def _put() -> re.Cases[str]:
    return re.Cases((pattern, kind) for kind, pattern in e.PUT)


_LONGEST = 24  # words
_THINKS = re.compile(r"(?<=\w) (?:do you|d'you|you|would you) (?:think|reckon|say|suppose) (?=\w)")
_MAY_HARM = (
    "put.fit",
    "put.measure",
    "put.normal",
    "put.know_what",
    "put.forecast",
    "put.prefer",
    "put.right_thing",
)


# --- answering it -------------------------------------------------------------------------------------------


def answer(scene: Scene, question: Question) -> Plan:
    """Her plain answer to what is put in this form."""
    if question.kind == "put.said":
        return _said(scene)
    slots = {"what": _thing(question.what), "him": "", "he": "", "share": _share(scene.heard.text)}
    if (found := _PRONOUN.search(scene.heard.text.lower())) is not None:
        slots |= {"him": _HIM[found[1]], "he": found[1]}
    return scene.plan(_key(scene, question), slots)


def _share(text: str) -> str:
    """ "41 out of 60" as the hundredth part that it is; "" where nothing is of anything."""
    found = _OUT_OF.search(text)
    part, whole = (int(found["part"]), int(found["whole"])) if found is not None else (0, 0)
    return str(round(100 * part / whole)) if 0 < part <= whole else ""


_OUT_OF = re.compile(r"\b(?P<part>\d{1,4}) ?(?:out of|/) ?(?P<whole>\d{1,4})\b")


def _key(scene: Scene, question: Question) -> str:
    match question.kind:
        case "put.heard" if question.what and _CLAUSE.match(question.what):
            return "put.heard_so"
        case "put.glad" if scene.said_move(_ADVISED, within=_LONG_AGO):
            return "put.glad_advice"
        case "put.fit" if _TOO_LATE.search(scene.heard.text.lower()):
            return "put.too_late"
        case "put.fit" if _HOUR.search(scene.heard.text.lower()):
            return "put.fit_when"
        case "put.view":
            return _view(scene)
        case kind:
            return kind


def _view(scene: Scene) -> str:
    """What she thinks goes by what it is of: a plan, something good or hurtful, or whether it was stupid."""
    own, before = scene.heard.text, told_before(scene)
    told = " ".join(part for part in split(own) if not part.rstrip().endswith("?"))
    text = told if len(told.split()) >= _FEW else before.text if before is not None else told
    if e.IS_STUPID.search(own.lower()):
        return "put.view_not"
    clause = listening.read(text).clause
    side, _ = reacting.side_of(text, clause)
    if side in ("heart", "sorrow"):
        return "put.view_hurt"
    if e.A_PLAN.search(text.lower()):
        return "put.view_plan"
    if side in ("glad", "fun"):
        return "put.view_good"
    return "put.view" if clause.who in ("i", "we") else "put.view_other"


_PRONOUN = re.compile(r"\b(he|she|they)\b")
_HIM = {"he": "him", "she": "her", "they": "them"}
_CLAUSE = re.compile(r"(?:he|she|they|my \w+)(?:'?s|'?re| is| was| has| are)\b", re.I)
_ADVISED = ("asked.should", "put.should_have", "asked.either", "asked.worth")
_LONG_AGO = 30  # lines of hers
_TOO_LATE = re.compile(
    r"\btoo (?:late|early|soon|old|young)\b"
    r"(?! to (?:ring|call|phone|text|go (?:round|over|out)|visit|eat|drop)\b)(?=.* to \w)"
)
_HOUR = re.compile(
    r"o'?clock|\btoo (?:early|late|soon)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\btomorrow\b|\btonight\b"
)


def _thing(what: str) -> str:
    """The thing they name, from her side; "" where it is long, or might be turned wrongly."""
    if not what or len(what.split()) > _FEW or re.search(r"\b(?:you|your|i)\b", what.lower()):
        return ""
    return turn_round(what)


_FEW = 6  # words


def _said(scene: Scene) -> Plan:
    last = told_before(scene)
    return (
        scene.plan("put.said", quote=sentence(last.text), sources=(last.id,))
        if last
        else scene.plan("put.said_none")
    )


def told_before(scene: Scene) -> Said | None:
    return next(
        (said for said in scene.theirs[:BACK] if is_here(scene, said) and not said.text.endswith("?")), None
    )


BACK = 3  # lines of theirs


def is_here(scene: Scene, said: Said) -> bool:
    return isinstance(scene.cue, Turn) and said.talk == scene.cue.talk

"""What they say of the talk itself: that she misread, or asked badly, or that they would rather not."""

from samantha.core import pattern as re
from samantha.core.pattern import Cases
from samantha.core.turn import Piece
from samantha.mind.reflex import lines, listening, reacting, remembering, talking, wondering
from samantha.mind.reflex.en import answers as a
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene

_SAID = Cases(
    (
        (p.NO_QUESTIONS, "no_questions"),
        (p.TURNED_ROUND, "put.turned"),
        (p.LEAVE_IT, "leave_it"),
        (p.MISREAD, "misread"),
        (p.PLEASE_DONT, "wont"),
        (p.OWED_WORDS, "owed.words"),
        (p.OWED, "owed"),
        (p.A_JOKE, "joke"),
        (p.SAYS_AGAIN, "said_again"),
    )
)
"""Her lines, and what calls for them; the first that fits."""
_VAGUE = ("search", "source", "unsure", "other", "unknown", "short_why", "mean")
"""Questions without an answer of their own, which may be about the talk."""


def answer(scene: Scene) -> Plan | None:
    """Her answer to what is said of the talk; None where nothing is."""
    heard, low = scene.heard, scene.heard.text.lower()
    asks_else = (
        heard.question is not None and heard.question.kind not in _VAGUE
    )  # "or is that a daft question"
    if p.ASKS_BACK.search(low) and _was_about_theirs(scene) and not (asks_else or _tells_more(scene)):
        return scene.plan("meant")
    if p.BE_GLAD.search(low):
        return Plan(pieces=(reacting.cheers(scene),))
    if p.LUCK.search(low):
        return talking.to_act(scene) if heard.does("bye") else scene.plan("luck", name=scene.name)
    if _was_early(scene, low):
        return scene.plan("put.own_early")
    if scene.said_move(_OFFERED, within=1) and p.TAKES_UP.match(low):
        return scene.plan("asked.would_more")
    if (more := _more_of_it(scene)) is not None:
        return more
    if heard.question is not None and heard.question.kind not in _VAGUE:
        return None
    said = remark(scene)
    return Plan(pieces=(said, *_beside(scene, said))) if said is not None else None


def _was_early(scene: Scene, low: str) -> bool:
    """She asked how it went, and it has not been yet."""
    asked = a.question_in(scene.hers[0].text) if scene.hers else ""
    is_short = len(low.split()) <= _NAMED_AGAIN and scene.heard.question is None
    return (
        bool(asked) and is_short and a.BEHIND.search(asked) is not None and s.NOT_BEEN.search(low) is not None
    )


def remark(scene: Scene) -> Piece | None:
    """One line on it, if it was not said lately."""
    low = scene.heard.text.lower()
    key = next((key for words, key in _SAID.on(low) if words.search(low)), "")
    if key == "leave_it" and scene.heard.does("bye"):
        return None  # a goodbye, and no wish for silence
    slots = {"clause": listening.restated(scene.heard.text), "name": scene.name}
    if key == "said_again":
        is_long = len(low.split()) > _NAMED_AGAIN
        if is_long or reacting.hurts(scene.heard.text) or not _was_about_theirs(scene):
            return None
        slots["what"] = _named_again(scene.heard.text)
    if not key:
        return None
    piece = scene.say(key, slots)
    return piece if piece.text and lines.is_fresh(piece.text, scene.moment) else None


_OFFERED = ("asked.would_tell", "asked.would_say")  # said as what she would say, so that it may be asked for
_NAMED_AGAIN = 18  # words: in more than these they went on


def _named_again(text: str) -> str:
    """What they say that they had meant, from her side: "Your husband"; "" where only a clause says it."""
    match = p.SAYS_AGAIN.search(text.lower())
    what = text[slice(*match.span("what"))] if match and match["what"] else ""
    if not what or listening.read(what).clause is not listening.NONE:
        return ""
    return lines.capital(a.turned(re.split(r"\s+not\s", what)[0]))


def _beside(scene: Scene, said: Piece) -> tuple[Piece, ...]:
    """Where she owed a question and they told of it all the same, one about that."""
    clause = listening.reading(scene).clause
    if said.move not in ("owed", "misread") or not scene.may_ask or not listening.is_strong(clause):
        return ()
    asking = wondering.question(scene)
    return (asking,) if asking.text else ()


def _more_of_it(scene: Scene) -> Plan | None:
    """ "And the bank?", "not Hannah then?", right after she told what she remembers."""
    match = p.MORE_OF_IT.match(scene.heard.text.lower())
    if match is None or not scene.said_move("mem.", within=1):
        return None
    told = remembering.told_of(scene, match["what"])
    return told if told.pieces else None


def _tells_more(scene: Scene) -> bool:
    """Beside the complaint they told something that wants an answer more."""
    is_strong = listening.is_strong(listening.reading(scene).clause)
    return is_strong and len(scene.heard.text.split()) > _A_COMPLAINT


_A_COMPLAINT = 9  # words


def _was_about_theirs(scene: Scene) -> bool:
    """Her last line was about what they told, or asked about it."""
    moves = scene.hers[0].moves if scene.hers else ()
    return any(
        move.startswith(("hear.", "re.", "learned.", "on.", "asked.", "meet.ask", "mem.", "loop."))
        for move in moves
    )

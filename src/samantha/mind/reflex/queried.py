"""Her own lines, queried: what on earth it meant, why she said it, and what she never answered.

"My feet?" is owned in a few words, "why?" gets the reason that stands beside what she said, and "you didn't
answer" the answer that was owed.
"""

from samantha.core import pattern as re
from samantha.core.turn import Moment, Piece, Said, Turn
from samantha.mind.reflex import looping, reacting, wondering
from samantha.mind.reflex.en import put as e
from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.heard import Question
from samantha.mind.reflex.inquiring import asked_in
from samantha.mind.reflex.plan import EMPTY, Plan
from samantha.mind.reflex.put import BACK, is_here, told_before
from samantha.mind.reflex.questions import question_in
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.telling import people_in
from samantha.mind.reflex.text import mend, split, tidy

# --- asked, and not answered --------------------------------------------------------------------------------


def is_asked_again(scene: Scene) -> bool:
    """They say that she did not answer, or what they had asked."""
    low = mend(scene.heard.text)
    return e.ASKED_BEFORE.search(low) is not None and bool(scene.hers) and is_here(scene, scene.hers[0])


def owed(scene: Scene) -> list[Question]:
    """What she owes an answer to: asked in this turn, named in it, or asked in their lines before."""
    now = [scene.heard.question] if scene.heard.question is not None else []
    named = [found] if (found := _named(mend(scene.heard.text))) is not None else []
    before = [
        question
        for said in scene.theirs[:BACK]
        if is_here(scene, said)
        for part in reversed(split(said.text))
        if (question := question_in(part)) is not None and question.about != "memory"
    ]
    return [question for question in (*now, *named, *before) if question.kind not in _NO_KIND]


_NO_KIND = ("unsure", "unknown", "short_why", "aside", "aside_bare", "told")


def _named(text: str) -> Question | None:
    """ "I asked if you'd ever been": the question put directly."""
    found = e.ASKED_FOR.search(text)
    if found is None:
        return None
    if found["about"]:
        return Question(about="asked", kind="put.know", what=found["about"].strip())
    if found["direct"]:
        return question_in(f"{re.sub('^were', 'are', found['direct'].strip())}?")
    indirect = (found["wh"] or found["whether"] or "").strip(" ,.?!")
    indirect = re.split(r",\s", indirect)[0]
    for pattern, direct in e.TURNED:
        if (match := pattern.match(indirect)) is not None:
            parts = {name: value or "" for name, value in match.groupdict().items()}
            words = parts["rest"].split()
            if direct.startswith(("do you", "{wh} do you")) and words:
                parts["rest"] = " ".join((e.PRESENT.get(words[0], words[0]), *words[1:]))
            return question_in(f"{direct.format(**parts)}?")
    return question_in(f"{indirect}?")


# --- her own line, queried ----------------------------------------------------------------------------------


def of_her_line(scene: Scene) -> Plan | None:
    """They ask why she said it, or what on earth it meant; None where the turn is about something else."""
    last = scene.hers[0] if scene.hers else None
    if last is None or not last.text or not is_here(scene, last) or scene.heard.does("bye", "repeat"):
        return None
    if scene.heard.command is not None or any(move.startswith("hi") for move in last.moves):
        return None
    if (reason := _why(scene, last)) is not None:
        return reason
    if e.NOT_WITH.match(mend(scene.heard.text)) and e.CLAIMS.search(last.text.lower()):
        return scene.plan("put.own_not").then(*_promised(scene))
    text = scene.cue.text if isinstance(scene.cue, Turn) else scene.heard.text
    parts = split(tidy(text)) or [text]
    queried = [_queries(part, last.text, scene.moment) for part in parts]
    if "odd" in queried:
        queried = [
            how or ("odd" if _is_scrap(part) else "") for part, how in zip(parts, queried, strict=True)
        ]
    if "odd" in queried and "?" in last.text and s.NOT_BEEN.search(text):
        return scene.plan("put.own_early")
    if not any(queried):
        return None
    if "thin" in queried and e.COMPLAINS.search(mend(text)):
        return _owned(scene, "thin")
    rest = [part for part, how in zip(parts, queried, strict=True) if not how]
    if any(question_in(part) for part in rest):
        return None
    if sum(len(part.split()) for part in rest) > _WENT_ON:
        return EMPTY  # beside the query they went on with their own, and that is answered
    return _owned(scene, next(how for how in ("thin", "odd", "stood") if how in queried))


def _is_scrap(part: str) -> bool:
    """A few words with a mark behind them, beside a query: "In the snow?"."""
    return (
        part.rstrip().endswith("?") and len(part.split()) <= _SCRAP and not e.FULL_QUESTION.match(mend(part))
    )


_SCRAP = 4  # words


def _owned(scene: Scene, how: str) -> Plan:
    before = told_before(scene)
    if how == "thin" and before is not None and (asking := _reopened(scene, before)) is not None:
        return Plan(pieces=(scene.say("put.own_short"), asking))
    if how != "odd":
        return scene.plan("put.own_stood" if how == "stood" else "put.own_thin")
    people = people_in(before.text, scene.moment) if before is not None else ()
    if len(people) == 1 and people[0].name and people[0].name.lower() not in scene.hers[0].text.lower():
        return scene.plan("put.own_person", who=people[0].name)
    return scene.plan("put.own")


def _promised(scene: Scene) -> tuple[Piece, ...]:
    """What beside it has a day is noted all the same."""
    promise = looping.promise(scene)
    return (promise,) if promise is not None else ()


def _reopened(scene: Scene, before: Said) -> Piece | None:
    """What she should have said to the line that she was too short with: a question out of it."""
    if (back := reacting.handed_back(scene, before.text)) is not None:
        return back
    asking = wondering.question(scene, before.text)
    return asking if asking.text else None


def _repeats(text: str, hers: str) -> bool:
    """Her bare words thrown back at her: "right?", "it's not all right"."""
    said, own = re.findall(r"[a-z']+", text), re.findall(r"[a-z']+", hers.lower())
    if not said or not own or len(own) > _BARE or len(said) > _BARE + len(own):
        return False
    return said == own or (said[-len(own) :] == own and "not" in said)


_BARE = 3  # words


def _queries(part: str, hers: str, moment: Moment) -> str:
    """ "odd" where it asks what her line meant, "thin" for more of it, "stood" where it sets it right."""
    text = mend(part).strip(" ,.?!")
    if e.THIN.fullmatch(text) or _repeats(text, hers):
        return "thin"
    bare = e.QUERY_LEADS.sub("", text).strip(" ,.?!") or text
    if any(e.QUERIES.fullmatch(way) for way in (text, bare)):
        return "odd"
    if part.rstrip(" \"'").endswith("?") and e.WHICH_PERSON.fullmatch(bare):
        return "odd"
    if (
        part.rstrip().endswith("?")
        and e.WHAT_THING.fullmatch(bare)
        and _words(bare) & _words(hers)
        and "?" in hers
    ):
        return "odd"
    asked = asked_in(part, moment)
    if asked is not None and (_is_of_life(asked) or (asked.kind not in _OPEN and asked.about != "memory")):
        return ""
    is_marked = part.rstrip(" \"'").endswith("?")
    shared = _words(bare) & _words(hers)
    if e.ENDS_WITH_WHAT.fullmatch(bare) and (is_marked or shared or "?" in hers):
        return "odd"
    if e.WHAT_THING.fullmatch(bare) and shared:
        return "odd"
    if is_marked and len(bare.split()) <= _SHORT and shared and not e.FULL_QUESTION.match(bare):
        return "odd"
    asked_last = " ".join(sentence for sentence in split(hers) if sentence.rstrip().endswith("?"))
    is_short = len(bare.split()) <= _REBUKE and not is_marked
    if asked_last and is_short and _words(bare) & _words(asked_last) and e.SETS_RIGHT.match(bare):
        return "stood"
    return ""


def _is_of_life(question: Question) -> bool:
    """A whole question about what they told, whatever word of hers it holds."""
    return question.about == "memory" and question.inquiry is not None and question.inquiry.is_sure


_OPEN = (*_NO_KIND, "other", "asked.what_mean", "asked.rhet_them", "asked.rhet_me", "search")
_SHORT = 7  # words
_REBUKE = 9  # words


def _words(text: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"[a-z0-9']+", text.lower())} - e.SMALL


_WENT_ON = 7  # words

# --- why she said so ----------------------------------------------------------------------------------------

_BECAUSE = (
    (("asked.should_small", "asked.should"), "because.small"),
    (("asked.either", "put.prefer"), "because.either"),
    (("put.fit", "put.sounds", "put.measure"), "because.fit"),
    (
        (
            "put.badly",
            "put.right_thing",
            "put.fault",
            "put.normal",
            "asked.am_",
            "put.should_have",
            "put.side",
        ),
        "because.kind",
    ),
    (("put.", "asked."), "because.view"),
)
"""The reason that stands beside what she said."""


def _why(scene: Scene, last: Said) -> Plan | None:
    if any(move.startswith("her.opinion") for move in last.moves):
        return None
    asked = (mend(part).strip(" ,.?!") for part in split(scene.heard.text))
    text = next((text for text in asked if e.WHY.match(text) and len(text.split()) <= _ASKS_WHY), "")
    if not text or len(scene.heard.text.split()) > 2 * _ASKS_WHY:
        return None
    is_pick = any(move.startswith("meet.name_pick") for said in scene.hers[:2] for move in said.moves)
    if is_pick and e.OF_A_PICK.search(text):
        return scene.plan("because.name")
    for moves, key in _BECAUSE:
        if any(move.startswith(moves) for move in last.moves):
            return scene.plan(key)
    if "?" in last.text and e.WHY_ASK.search(text):
        return scene.plan("because.asked")
    return scene.plan("because.none") if e.WHY_SAID.search(text) else None


_ASKS_WHY = 12  # words

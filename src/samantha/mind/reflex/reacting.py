"""Reacting: a few plain words that fit what was told, by its kind and by which side of feeling it stands on.

They hand nothing back and ask nothing, so that they are hard to get wrong; where even the side is unsure the
words are the plain ones.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from samantha.core import pattern as re
from samantha.core.turn import Piece
from samantha.mind.reflex import classify, handing, lines, listening, tails, things, topic, wondering
from samantha.mind.reflex.clauses import Clause, clauses_of
from samantha.mind.reflex.en import answers as a
from samantha.mind.reflex.en import clauses as c
from samantha.mind.reflex.en import reacting as r
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import place_of
from samantha.mind.reflex.thread import answer_in

Side = Literal["heart", "sorrow", "fun", "glad", "nuisance", "plain"]
LANGUAGE = "en"
HEART, FUN = "hear.heart.", "hear.fun"


@cache
def ways() -> Mapping[str, tuple[str, ...]]:
    """Her reactions: by what hurts ("heart.fear"), and by the side of feeling."""
    text = (files(f"samantha.mind.reflex.{LANGUAGE}") / "listening.toml").read_text("utf-8")
    return {key: tuple(said) for key, said in tomllib.loads(text)["react"].items()}


def reaction(scene: Scene, *, alone: bool = True) -> Piece:
    """A few words on this turn. `alone`: no question follows, so that they have to keep the talk going."""
    text = scene.heard.text
    clause = listening.reading(scene).clause
    slots = listening.slots_in(scene, clause)
    side, key = side_of(text, clause)
    slots = {**slots, "back": _tail(scene, text)}
    if side != "plain":
        return scene.one_of(ways()[key], f"hear.{key}", slots)
    if (light := _lightly(scene, text, clause)) is not None and lines.is_fresh(light.text, scene.moment):
        return light
    if alone and (back := handed_back(scene, text)) is not None:
        return back
    fitted = wondering.told(scene)
    if fitted.text and lines.is_fresh(fitted.text, scene.moment):
        return fitted
    if r.GREETS.match(text.strip()) and scene.said_move("hi", within=1):
        return scene.one_of(ways()["hello"], "hear.hello", {"name": scene.name})
    if (
        alone
        and scene.may_ask
        and (who := wondering.introduced(scene))
        and not scene.said_move("hear.like", within=10)
    ):
        return scene.one_of(ways()["like"], "hear.like.ask", {"who": who}, may_ask=True, expects="story")
    if alone and _is_of_one_thing(text, clause) and _is_light(scene):
        remark = things.remark(scene, text)
        if remark is not None:
            return remark
    if (back := tail_back(scene, slots)) is not None:
        return back
    if goes_on(text) and alone and may_be_bare(scene):
        return scene.one_of(ways()["story"], "hear.story", slots)
    if alone and (thing := topic.topic(scene)) and not scene.said_move("hear.about", within=6):
        return scene.one_of(ways()["about"], "hear.about", {"thing": thing})
    if alone and (asking := wondering.open_question(scene)).text:
        return asking
    return few_words(scene) if alone else scene.one_of(ways()["plain"], "hear.plain")


def few_words(scene: Scene) -> Piece:
    """Where nothing was followed that could be named: a nod, where one is enough, else a plain sentence."""
    is_of_her = bool(a.OF_HER & set(scene.heard.text.lower().split()))
    if may_be_bare(scene) or (is_of_her and not listening.is_strong(listening.reading(scene).clause)):
        return scene.one_of(ways()["plain"], "hear.plain")
    missed = _tail(scene, scene.theirs[0].text) if scene.theirs and scene.said_move(NODS, within=1) else ""
    said = {"missed": lines.uncapital(missed) if missed.split()[:1] != ["I"] else missed}
    way = "any" if tone(scene) in ("", "light") else "low"
    return scene.one_of(ways()[f"few.{way}"], FEW, said, may_ask=scene.may_ask, expects="story")


def may_be_bare(scene: Scene) -> bool:
    """A nod is enough: the line is short, nothing in it weighs, and she did not nod just before."""
    is_short = len(scene.heard.text.split()) <= _A_NOD and listening.good_news(scene.heard.text) is None
    return is_short and not _weighs(scene) and not scene.said_move(NODS, within=_NODS_IN)


NODS = ("hear.plain", "hear.story", "hear.answered", "brief")
_A_NOD, _NODS_IN = 12, 5  # words of theirs; lines of hers among which one nod is enough


def tail_back(scene: Scene, slots: Mapping[str, str]) -> Piece | None:
    """The end of their line said back, with a guess at how it weighs; None where she did so just now."""
    whole = tails.whole(scene.heard.text) if scene.may_ask and not slots.get("back") else ""
    if whole and whole.lower() not in _lately(scene) and not scene.said_move(BACK, within=1):
        return Piece(text=f"{whole}?", move=BACK, expects="story")
    if not slots.get("back") or all(BACK in said.moves for said in scene.hers[:_IN_A_ROW]):
        return None
    sounds = tone(scene)
    key = f"back.{sounds}" if sounds else "back"
    return scene.one_of(ways()[key], BACK, slots, may_ask=scene.may_ask, expects="story")


def cut_short(piece: Piece) -> Piece:
    """The end of their line alone, where she says more after it."""
    if piece.move != BACK:
        return piece
    return replace(piece, text=f"{re.split(r'(?<=[.?]) |, you say', piece.text)[0].rstrip('.?')}.")


BACK, FEW, _IN_A_ROW = "hear.tail", "hear.few", 2


def _tail(scene: Scene, text: str) -> str:
    """What a line ends with, where it is not what she has just said herself."""
    said = tails.tail(text)
    return "" if said.lower() in _lately(scene) else said


def tone(scene: Scene) -> str:
    """How a line sounds that no word gives away: "worry", "venting", "low", "light"; "" where unsure."""
    label, score = classify.stances().best(scene.heard.text)
    return r.SOUNDS.get(label, "") if score >= _HEARD else ""


def _weighs(scene: Scene) -> bool:
    """It may be heavy: not sure enough to say so, but too much for a nod."""
    telling = scene.heard.telling
    label, score = classify.stances().best(scene.heard.text)
    is_heavy = score >= _HALF_HEARD and r.SOUNDS.get(label, "light") != "light"
    return is_heavy or (telling is not None and telling.mood == "low")


_HEARD, _HALF_HEARD = 0.65, 0.4
"""Of lines never seen, a stance is right in 81 % at 0.5 (telling.py); a feeling named wrongly grates more."""


def handed_back(scene: Scene, text: str) -> Piece | None:
    """The last few words of a line as a short question; None where it has none, or she did so just now."""
    said = handing.last_words(text)
    is_free = scene.may_ask and not scene.said_move(handing.MOVE, within=_NOT_TWICE)
    if not said or not is_free or said.lower().rstrip("s") in _lately(scene):
        return None
    return Piece(text=f"{said}?", move=handing.MOVE, expects="story")


_NOT_TWICE = 2  # lines of hers


def _lately(scene: Scene) -> str:
    """Her own last words: an answer to them is not asked back."""
    return scene.hers[0].text.lower() if scene.hers else ""


def _lightly(scene: Scene, text: str, clause: Clause) -> Piece | None:
    """A word on how it was told, or of whom: the dead, one who won't come; None for none."""
    low = told(text)
    if not scene.said_move("hear.gone", within=2):
        if _would_have(scene, text):
            return scene.one_of(ways()["gone_would"], "hear.gone")
        if is_of_the_dead(scene, clause):
            return scene.one_of(ways()["gone"], "hear.gone")
    if (gap := r.GAP.search(low)) is not None:
        return scene.one_of(ways()["gap"], "hear.gap", {"gap": gap["gap"]})
    if any(_stays_away(one) for one in clauses_of(text)):
        return scene.one_of(ways()["absent"], "hear.absent")
    if r.SIMILE.search(low) and not scene.said_move("hear.put", within=_SELDOM):
        return scene.one_of(ways()["put"], "hear.put")
    return None


_SELDOM = 8  # lines of hers


def _would_have(scene: Scene, text: str) -> bool:
    """What somebody who died would have done or said."""
    gone = "|".join(re.escape(name) for name in sorted(scene.moment.person.gone))
    return bool(gone) and re.search(rf"\b(?:{gone})(?:'d| would) have \w+", text.lower()) is not None


def is_of_the_dead(scene: Scene, clause: Clause) -> bool:
    """They tell what somebody who died did or was like, by name or while that one is spoken of."""
    is_told = clause.who in ("he", "she", "x") and not (clause.is_negated or clause.is_under)
    if not is_told or clause.tense != "past" or clause.kind not in _FONDLY:
        return False
    if listening.is_gone(scene, clause):
        return True
    is_near = any(r.OF_THE_DEAD.search(move) for said in scene.hers[:2] for move in said.moves)
    return is_near and not clause.called


_FONDLY = frozenset(
    [
        "made",
        "habit",
        "helped",
        "sat",
        "said",
        "played",
        "reacted",
        "did",
        "likes",
        "went",
        "worked",
        "ate",
        "is",
    ]
)
"""Kinds of happening that people tell of the dead because they liked them."""


def _stays_away(clause: Clause) -> bool:
    """Somebody who was wanted does not come: "she won't be home for Christmas"."""
    words = [word.lower() for word in clause.words]
    is_told = clause.who in ("he", "she", "x") and listening.is_person(clause) and clause.is_negated
    is_place = clause.verb == "come" or (clause.kind == "is" and bool(set(words[:6]) & r.ABSENT))
    is_sure = clause.tense in ("ahead", "now") and r.PERHAPS.search(" ".join(words)) is None
    return is_told and is_place and is_sure and not (clause.is_under or clause.is_told)


def _is_of_one_thing(text: str, clause: Clause) -> bool:
    """A short line of what they themselves did or have: whatever it names is what it is about."""
    is_own = clause.who in ("i", "we") and not (clause.is_under or clause.is_told or clause.is_negated)
    is_own &= clause.kind not in _NO_DEED
    return is_own and len(text.split()) <= _SHORT_LINE and len(clauses_of(text)) == 1


_SHORT_LINE = 9  # words
_NO_DEED = frozenset(
    ("wants", "must", "fears", "thinks", "feels", "cannot", "unsure", "misses", "said", "lost")
)


def _is_light(scene: Scene) -> bool:
    """Nothing near hurts, nobody who died is named, and she made no remark just now."""
    low = scene.heard.text.lower()
    is_of_dead = any(place_of(name, low) >= 0 for name in scene.moment.person.gone)
    near = [move for said in scene.hers[:2] for move in said.moves]
    is_heavy = any(r.HEAVY_MOVE.search(move) for move in near)
    return not (is_of_dead or is_heavy or any(move.startswith(things.MOVE) for move in near))


def cheers(scene: Scene) -> Piece:
    """A well done, before anything else."""
    return scene.one_of(ways()["news"], "hear.glad", {"name": scene.name})


def to_answer(scene: Scene, *, is_grave: bool = False) -> Piece | None:
    """Her word on a few words that answer her question: "no", "my sister", "in June"; None for a clause."""
    heard = scene.heard
    if not is_grave and scene.said_move("hear.said.", within=1) and (own := tails.said(heard.text)):
        return scene.one_of(ways()["answered.said"], "hear.said_it", {"said": own})
    is_clause = listening.reading(scene).clause is not listening.NONE and not heard.does("yes", "no", "dunno")
    is_clause &= a.HEDGED_END.search(heard.text.lower()) is None
    if len(heard.text.split()) > _FEW or is_clause:
        return None
    side, key = side_of(heard.text, listening.NONE)
    if side != "plain":
        return scene.one_of(ways()[key], f"hear.{key}")
    is_bare = len(heard.text.split()) <= _BARE
    if not is_grave and (said := tied(scene)) is not None:
        return said
    if a.HARDLY.match(heard.text.lower()):
        return scene.one_of(ways()["answered.hardly"], "hear.answered")
    if heard.does("yes", "no") and not is_bare:
        return None  # it goes on to tell something
    if not (is_grave or is_bare or heard.does("yes", "no")):
        slots = {"back": _tail(scene, heard.text)}
        return tail_back(scene, slots) or few_words(scene)
    way = "grave" if is_grave else "yes" if heard.does("yes") else "no" if heard.does("no") else "any"
    return scene.one_of(ways()[f"answered.{way}"], "hear.answered")


_FEW, _BARE = 6, 3  # words


def tied(scene: Scene) -> Piece | None:
    """Their few words said back as the kind of answer that she asked for, or they did of two things."""
    asked = scene.hers[0].text.lower() if scene.hers else ""
    own = scene.theirs[0].text.lower() if scene.theirs else ""
    if len(scene.heard.text.split()) > _FEW or not scene.hers or scene.hers[0].expects not in ("", "story"):
        return None
    if a.A_CHOICE.search(scene.heard.text.lower()) and own.endswith("?") and " or " in own:
        asked = own
    elif "?" not in asked or (scene.hers[0].moves[:1] and scene.hers[0].moves[0].startswith("meet.")):
        return None
    said = a.HEDGED_END.sub("", scene.heard.text.lower().strip(" .,!…-"))
    answer = answer_in(scene.heard.text)
    if said in ("both", "both really", "neither", "both of them", "neither of them", "a bit of both"):
        way = answer = "neither" if said.startswith("neither") else "both"
    elif (word := a.A_WORD.match(said)) is not None:
        way, answer = "little" if a.LITTLE.match(said) else "word", lines.capital(word[0])
    elif a.SINCE.match(said) and a.kind_of_question(asked) == "when":
        way = "when"
    elif re.search(r"\bor\b", asked) or re.search(r"\bwhich\b", asked):
        way = "choice"
    else:
        way = "who" if a.kind_of_question(asked) == "who" else ""
    is_whole = said == scene.heard.text.lower().strip(" .,!…-")
    is_clause = is_whole and listening.reading(scene).clause is not listening.NONE
    if not way or not answer or (way in ("choice", "who") and is_clause and not a.A_CHOICE.search(said)):
        return None
    words = ways()[f"answered.{way}"]
    slots = {"answer": answer}
    return scene.one_of(words, "hear.answered", slots, may_ask=scene.may_ask, expects="story")


def side_of(text: str, clause: Clause) -> tuple[Side, str]:
    """The side of feeling of what was told, and the key of her words for it."""
    if hurt := hurts(text):
        return "heart", f"heart.{hurt}"
    low = told(text)
    is_over = r.RESOLVED.search(low) is not None
    if clause.kind == "cried" and not clause.is_negated:
        return ("glad", "heart.tears") if r.GOOD_TEARS.search(low) else ("sorrow", "sorrow")
    is_told = not (clause.is_told or clause.is_negated or clause.is_under) and clause.tense == "past"
    is_told &= c.IN_JEST.search(text) is None
    if clause.kind == "died" and clause.who in ("he", "she", "x") and is_told and listening.is_person(clause):
        return "sorrow", "died"
    is_hurt = clause.kind == "lost" and clause.who in ("he", "she", "x") and clause.tense == "past"
    if is_hurt and listening.is_person(clause) and clause.verb in _FALLS and not clause.is_under:
        return "sorrow", "sorrow"
    if a.DREADS.search(low) and not is_over:
        return "plain", "plain"  # a doubt beside it: nothing is called good
    if r.SORROW.search(low):
        return ("glad", "glad") if is_over else ("sorrow", "sorrow")
    if is_kindness(clause) and not is_in_fun(text):
        return "glad", "kind"
    if re.search(r"\bi(?:'m| am|m)(?: \w+)? proud\b", low):
        return "glad", "proud"
    if listening.good_news(text) or r.GLAD.search(low) or any(_is_won(one) for one in clauses_of(text)):
        return "glad", "glad"
    if is_in_fun(text):
        return "fun", "fun"
    if any(r.NUISANCE.search(one) and not _SAID.search(one) for one in _sentences(text)):
        return "nuisance", "nuisance"
    if any(_is_amiss(one) for one in clauses_of(text)):
        return "nuisance", "loss"
    return "plain", "plain"


@lru_cache(maxsize=64)
def hurts(text: str) -> str:
    """What hurts in it, by the last sentence that says so: "fear", "lonely"; "" for nothing."""
    for sentence in reversed(_sentences(text)):
        if r.NOT_SO.search(sentence) or r.LAUGHS.search(sentence):
            continue
        found = [(match.start(), name) for name, words in r.HEART if (match := words.search(sentence))]
        if found:
            name = min(found)[1]
            if name == "apart" and any(one.kind == "died" and not one.is_under for one in clauses_of(text)):
                continue  # who fell out is less than who died
            is_glad = name == "cried" and r.GOOD_TEARS.search(text.lower()) is not None
            return "tears" if is_glad else name
    return ""


def hurting(text: str) -> str:
    """The words of theirs that say what hurts: "i'm properly scared"; "" for none."""
    if not hurts(text):
        return ""
    every = (words.search(sentence) for sentence in _sentences(text) for _, words in r.HEART)
    return next((match[0] for match in every if match is not None), "")


def is_in_fun(text: str) -> bool:
    """They mock themselves, laugh while telling it, or give a thing a mind of its own."""
    low = told(text)
    laughs = r.LAUGHS.search(r.LEADS.sub("", text)) is not None
    return laughs or r.IN_FUN.search(low) is not None or r.A_MIND.search(low) is not None


def is_riddle(text: str) -> bool:
    """A joke with its question and its answer."""
    return r.RIDDLE.search(text) is not None


def to_riddle(scene: Scene) -> Plan | None:
    """Her groan at a joke that was told whole; None for anything else."""
    is_one = is_riddle(scene.heard.text)
    return Plan(pieces=(scene.one_of(ways()["riddle"], "hear.riddle"),)) if is_one else None


def is_kindness(clause: Clause) -> bool:
    """Somebody did something good for them: "she lent me her car"."""
    words = {word.lower() for word in clause.rest}
    is_theirs = bool(words & {"me", "us"})
    return (
        clause.kind == "helped"
        and is_theirs
        and listening.is_person(clause)
        and clause.tense == "past"
        and clause.verb in _KIND
        and not (clause.is_negated or clause.is_under)
    )


_SAID = re.compile(r"\b(?:said|told|asked|says|tells)\b")


def _is_won(clause: Clause) -> bool:
    """Somebody passed or won something."""
    is_plain = not (clause.is_under or clause.is_told or clause.is_negated) and clause.tense == "past"
    return clause.kind == "got" and clause.verb in _WINS and is_plain


_FALLS = frozenset(["fall", "collapse", "crash"])
_WINS = frozenset(
    ["pass", "win", "succeed", "qualify", "graduate", "recover", "survive", "manage", "nail", "ace", "smash"]
)


def _is_amiss(clause: Clause) -> bool:
    is_plain = not (clause.is_under or clause.is_told or clause.is_negated) and clause.tense != "ahead"
    is_plain &= not {"at", "so", "purpose"} & {word.lower() for word in clause.rest}  # meant to
    return clause.kind == "lost" and clause.who in ("i", "we", "it", "thing") and is_plain


_KIND = frozenset(
    [
        "help",
        "bring",
        "offer",
        "lend",
        "carry",
        "comfort",
        "hug",
        "invite",
        "rescue",
        "cook",
        "fix",
        "wait",
        "sit",
        "stay",
        "cover",
        "stand",
        "encourage",
    ]
)


def goes_on(text: str) -> bool:
    """The story may go on: its last clause is something that happened, and nothing says that it is over."""
    if r.OPENS.match(text.lower()):
        return True
    clauses = clauses_of(text)
    last = clauses[-1] if clauses else None
    is_event = (
        last is not None and last.tense == "past" and last.kind not in c.KEEPS | {"is", "habit", "must"}
    )
    return is_event and not last.is_under and r.ENDED.search(told(text)) is None if last else False


def told(text: str) -> str:
    """All but its questions, in small letters."""
    return ". ".join(_sentences(text))


@lru_cache(maxsize=64)
def _sentences(text: str) -> tuple[str, ...]:
    found = re.findall(r"[^.!?;\n]+[.!?;\n]?", text.lower().replace("’", "'"))
    return tuple(
        one.strip(" .!;\n") for one in found if not one.rstrip().endswith("?") and one.strip(" .!;\n")
    )

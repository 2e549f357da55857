"""What people ask her in the middle of a talk: one true sentence about it, and never their own sentence back.

She has no verdict on people, no forecast and no diagnosis; what she has is what they said.
"""

from functools import lru_cache

from samantha.core import pattern as re
from samantha.core.turn import Said, Turn
from samantha.mind.reflex import lines, put, remembering, talking
from samantha.mind.reflex.en import asked as k
from samantha.mind.reflex.en import herself as h
from samantha.mind.reflex.heard import Question
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.scene import Scene, carry
from samantha.mind.reflex.telling import people_in
from samantha.mind.reflex.text import as_written, mend, split, turn_round

CHECKS = ("asked.check_mean", "put.tell", "put.ask", "put.agree", "put.know_feeling")
"""Asked beside a telling, these are part of it."""

# --- hearing it ---------------------------------------------------------------------------------------------


def question_of(part: str, clause: str) -> Question | None:
    """What this clause asks of the kinds that people ask in a talk. `part` is the sentence as written."""
    if k.NOT_ASKED.search(clause):
        return None
    if found := k.WHICH_IS_BEST.match(clause.strip(" ,.?!")):
        return Question(about="advice", kind="should_small", what=as_written(found["what"], part))
    for text in ways(clause):
        if text.split(maxsplit=1)[0].strip(",.") not in k.STARTS:
            if taste := _taste(text):
                return taste
            continue
        is_marked = part.rstrip(" \"'").endswith("?")
        if not is_marked and (text in k.ONLY_ASKED or text.split(maxsplit=1)[0] in k.NEED_A_MARK):
            continue
        for pattern, key in k.ASKED.on(text):
            if match := pattern.match(text):
                what = next((v for n, v in match.groupdict().items() if v and n.startswith("what")), "")
                if key == "asked.of_them" and not _is_person(part, what):
                    continue
                return _about(key, as_written(what.strip(" ,.?!"), part))
        if taste := _taste(text):
            return taste
    return None


@lru_cache(maxsize=128)
def ways(clause: str) -> tuple[str, ...]:
    """The clause without what leads in and trails off, as it stands, and "do you think it's" as "is it"."""
    text = " ".join(k.WRITTEN.get(word, word) for word in clause.strip(" ,.?!").split())
    led = k.LEADS.sub("", text).strip(" ,.?!")
    both = k.TAILS.sub("", led).strip(" ,.?!")
    ways = [way for way in (both, led, text) if way]
    if (found := k.THINKS.match(ways[0]) if ways else None) is not None:
        verb = found["verb"] or k.VERBS[found["glued"]]
        ways.append(f"{verb} {found['who']} {found['rest']}")
    return tuple(dict.fromkeys(ways))


def _about(key: str, what: str) -> Question:
    """What they should do is advice; the rest is named by the key of her line."""
    if key in k.ADVICE:
        return Question(about="advice", kind=key.removeprefix("asked."), what=what)
    return Question(about="asked", kind=key, what=what)


def _is_person(part: str, what: str) -> bool:
    low = what.lower()
    is_name = as_written(what, part)[:1].isupper() and not part.strip().lower().startswith(low)
    return not low or low in k.HIM or bool(k.PEOPLE_WORD.match(low)) or is_name


def _taste(text: str) -> Question | None:
    """A taste of hers, asked for in whatever few words."""
    for kind, pattern in (("favourite", k.FAVOURITE), ("opinion", k.OPINION)):
        if match := pattern.match(text):
            what = next((v for n, v in match.groupdict().items() if v and n.startswith("what")), "")
            is_choice = match.groupdict().get("what6") is not None
            if k.NO_TASTE.search(what) or (is_choice and k.NO_CHOICE.search(what)):
                continue
            return Question(
                about="her", kind=kind, what=re.split(r",\s|\s(?:because|cos)\s", what)[0].strip(" ,.?!")
            )
    return None


@lru_cache(maxsize=64)
def untagged(part: str) -> str:
    """A telling without the tag that only looks like a question: "marvellous isn't it" is none."""
    text = mend(part)
    if (
        k.NO_TELLING.match(k.LEADS.sub("", text))
        or k.OF_HER.search(text)
        or h.kind_of(text, is_marked=True)
        or _taste(text)
    ):
        return part
    if k.AINT_THAT.match(text):
        return ""
    told = k.MIDDLE_TAG.sub(", ", k.TAG.sub("", part.strip()))
    if told == part.strip() or len(told.split()) < _A_TELLING:
        return part
    return told.rstrip(" ,;-–—") + "."


_A_TELLING = 2  # words; less before a tag is an act or a check

# --- answering it -------------------------------------------------------------------------------------------


def answer(scene: Scene, question: Question) -> Plan:
    """Her answer by kind; where none of its ways fits now, what she says to any asking for advice."""
    if (
        k.MAY_BE_TOLD.match(scene.heard.text)
        and (told := remembering.told_of(scene, scene.heard.text)).pieces
    ):
        return told
    if question.kind.startswith("put."):
        return put.answer(scene, question)
    slots = _slots(scene, question)
    if question.kind.startswith("asked.of_") and (quoted := _of_theirs(scene, question, slots)).pieces:
        return quoted
    piece = scene.say(_key(scene, question, slots), slots, expects="story", carry=carry(asked=question.kind))
    return Plan(pieces=(piece,)) if piece.text else talking.to_advice(scene)


def _key(scene: Scene, question: Question, slots: dict[str, str]) -> str:
    """The key of her line; for what somebody should do it is weighed how much hangs on it."""
    what, low = question.what.lower(), mend(scene.heard.text)
    is_open = k.NOT_TO_BE_URGED.search(f"{low} {_line_before(scene).lower()}") is None and not scene.is_heavy
    if question.kind == "should_write" and is_open:
        asked = " ".join(part for part in split(low) if part.rstrip().endswith("?")) or low
        return next((key for words, key in k.WRITES.on(asked) if words.search(asked)), "asked.should_write")
    if question.kind == "should" and k.DOCTOR.search(what):
        return "asked.should_doctor"
    if question.kind == "should" and is_open and k.A_VISIT.match(what) and not slots.get("first"):
        return "asked.should_go"
    is_small = not k.GRAVE_THING.search(what) and (
        question.kind == "should_small" or k.SMALL_THING.search(what) is not None
    )
    if slots.get("first"):
        return "asked.either_small" if is_small else "asked.either"
    if question.kind in ("should", "should_small"):
        return "asked.should_small" if is_small else "asked.should"
    return f"asked.{question.kind}" if question.about == "advice" else question.kind


def _slots(scene: Scene, question: Question) -> dict[str, str]:
    """Their own words that the answer may hold, where they are sure."""
    him = _him(scene, question, _line_before(scene))
    first, second = _either(question.what) if question.kind.startswith("should") else ("", "")
    return {
        "first": first,
        "second": second,
        "what": "" if first else _what(question),
        "him": him,
        "who": him if him not in ("him", "her", "them") else "",
        "he": k.HE.get(him, him),
    }


def is_known(scene: Scene, name: str) -> bool:
    """Somebody of theirs: known by name, or named as a person in their line before."""
    known = {one.lower() for one, _ in scene.moment.person.people}
    people = people_in(_line_before(scene), scene.moment)
    return name.lower() in known | {person.name.lower() for person in people}


def _line_before(scene: Scene) -> str:
    """Their line before this one, where it belongs to the same talk and tells something."""
    last = scene.theirs[0] if scene.theirs else None
    if (
        last is None
        or not isinstance(scene.cue, Turn)
        or last.talk != scene.cue.talk
        or last.text.endswith("?")
    ):
        return ""
    return last.text


def _what(question: Question) -> str:
    """The thing asked, from her side; "" where it is long, or might be turned wrongly."""
    what = _core(re.sub(r"^(?:to|be|just) ", "", question.what))
    if not what or len(what.split()) > _FEW or re.search(r"\b(?:you|your|u)\b", what.lower()):
        return ""
    if question.kind in ("asked.am_odd", "asked.am_wrong", "asked.will_they"):
        return what.lower()
    return turn_round(what)


_FEW = 6  # words


def _core(what: str) -> str:
    """Without the reason given for it, and without "or not"."""
    return k.OR_NOT.sub("", k.OR_NOT.sub("", what).strip(" ,.?!")).strip(" ,.?!")


def _either(what: str) -> tuple[str, str]:
    """The two things to choose between."""
    found = k.EITHER.match(_core(what))
    is_cut = found is not None and found["first"].split()[0].lower() in ("it", "them", "that", "him", "her")
    if (
        found is None
        or is_cut
        or found["second"].split()[0]
        in (
            "not",
            "what",
            "is",
            "am",
            "do",
            "just",
            "no",
            "should",
        )
    ):
        return "", ""
    return turn_round(found["first"]), turn_round(found["second"])


def _him(scene: Scene, question: Question, before: str) -> str:
    """Who is asked about: "Terry", "your sister", "him"; "" for nobody."""
    what = question.what.strip()
    if question.kind.startswith(("asked.of_", "should_write", "asked.how_tell", "asked.how_make")) and what:
        low = what.lower()
        if low in k.HIM:
            return k.HIM[low]
        if k.PEOPLE_WORD.match(low):
            return turn_round(what)
        if what[:1].isupper() or low in {name.lower() for name, _ in scene.moment.person.people}:
            return lines.capital(what)
        if question.kind in ("asked.of_them", "asked.of_right", "asked.of_sound") and len(low.split()) > 1:
            return turn_round(what)
    if found := k.PRONOUN.search(mend(scene.heard.text)):
        return k.SAME.get(found[1], found[1])
    people = people_in(before, scene.moment)
    return people[0].called if len(people) == 1 and question.kind.startswith("asked.of_") else ""


# --- of somebody: what they have told of them ----------------------------------------------------------


def _of_theirs(scene: Scene, question: Question, slots: dict[str, str]) -> Plan:
    """A line of theirs about that person, from another day, with its day."""
    who = slots.get("who", "")
    said = _told_of(scene, who.removeprefix("your ")) if who else None
    if said is None:
        return Plan()
    quote = sentence(said.text)
    key = "asked.of_known" if question.kind == "asked.of_them" else "asked.of_known_asked"
    return scene.plan(key, who=who, told=scene.day(said.at), quote=quote, sources=(said.id,))


def _told_of(scene: Scene, name: str) -> Said | None:
    own = scene.cue.id if isinstance(scene.cue, Turn) else None
    just_now = {said.id for said in scene.theirs[:1]}
    names = re.compile(rf"\b{re.escape(name)}\b", re.I)
    found = (
        said
        for said in (*scene.recall.episodes, *scene.theirs)
        if said.speaker == "person" and said.id != own and said.id not in just_now
    )
    return next(
        (
            one
            for one in found
            if names.search(one.text) and "?" not in one.text and len(one.text) <= _QUOTABLE
        ),
        None,
    )


_QUOTABLE = 110  # characters

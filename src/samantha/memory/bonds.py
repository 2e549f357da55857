"""Verbs of people's bonds: who was born, grows older, marries, parts, dies, works or lives beside one."""

from samantha.core import pattern as re
from samantha.memory.clause import Clause
from samantha.memory.coupling import couple, die
from samantha.memory.en import kin, places, values, work
from samantha.memory.en.days import birthday_of, find_day
from samantha.memory.en.words import KIN_AND_PETS
from samantha.memory.having import part_with
from samantha.memory.learned import YOU


def named(clause: Clause) -> bool:
    """ "[we] named her Iris", "[Pavel] named the dog Olga", "[everyone] calls my mother Greta"."""
    at, key = clause.verb.end, clause.key
    whom, words, stop = clause.whom, clause.words, clause.stop
    if clause.act() is None or clause.verb.is_denied:
        return False
    relation = (
        {"her": "daughter", "him": "son"}.get(key, "")
        if clause.verb.lemma == "name" and clause.who.subject == YOU
        else ""
    )
    if key == "the" and clause.verb.lemma == "name" and clause.key_at(at + 1) in KIN_AND_PETS:
        relation, at = KIN_AND_PETS[clause.key_at(at + 1)][0], at + 1
    if key in ("my", "our") and (baby := kin.kin_at(words, at + 1, stop)) and clause.who.subject == YOU:
        relation, at = baby.relation, at + 1
    found = whom.names.at(words, at + 1, stop, certain=True) if relation else None
    if found is None:
        return False
    whom.notes.hold(clause.who.subject, relation, found[0])
    whom.talked_of = whom.just_named = found[0]
    return True


def died(clause: Clause) -> bool:
    if (
        clause.verb.is_denied
        or clause.verb.is_unreal
        or clause.who.subject == YOU
        or clause.verb.is_progressive
    ):
        return True
    if clause.verb.lemma == "kill" and not clause.verb.is_passive:
        return True
    if (
        clause.verb.lemma == "die"
        and clause.key in ("of", "for")
        and clause.key_at(clause.verb.end + 1) in ("boredom", "embarrassment", "a", "laughter", "laughing")
    ):
        return True
    return die(clause)


def lost(clause: Clause) -> bool:
    at = clause.verb.end
    if clause.act() is None or clause.verb.is_denied:
        return True
    if clause.key in ("my", "his", "her", "the") and "job" in (clause.key_at(at + 1), clause.key_at(at + 2)):
        place = clause.behind("at") or clause.behind("with")
        found = work.org(clause.raw(place)) if place else None
        clause.hold("job", "", "ended")
        return clause.hold("works at", found[0][0] if found else "", "was" if found else "ended")
    return part_with(clause, at)


def ended_it(clause: Clause) -> bool:
    """ "[i] ended it with Ana"."""
    match = re.match(r"(?:it|things) with (.+)", clause.raw(clause.verb.end), re.I)
    mate = values.partner(match[1]) if match else None
    return (
        mate is not None
        and clause.act() is not None
        and clause.hold("partner", mate[0][0], "was", to_all=False)
    )


def proposed(clause: Clause) -> bool:
    """ "[Will] proposed to me"."""
    name = clause.who.subject
    is_to_me = clause.key == "to" and clause.key_at(clause.verb.end + 1) == "me" and clause.act() == "was"
    if is_to_me and not name.startswith("your "):
        clause.whom.notes.hold(YOU, "partner", name)
    return is_to_me


def put_down(clause: Clause) -> bool:
    if clause.verb.is_passive and not clause.verb.is_denied:
        is_end = clause.verb.lemma == "put down" or re.match(
            r"(?:down|to sleep)\b", clause.raw(clause.verb.end)
        )
        return bool(is_end) and clause.who.subject != YOU and die(clause)
    raw = clause.raw(clause.verb.end)
    if not re.search(r"\b(?:down|to sleep)\b", raw) or clause.act() is None:
        return False
    return part_with(clause, clause.verb.end)


def born(clause: Clause) -> bool:
    if not (clause.verb.is_passive or clause.verb.lemma == "born"):
        return clause.verb.is_able and False
    at = clause.verb.end
    raw = clause.raw(at)
    if (found := birthday_of(raw, clause.at, "past")) and not re.match(r"in (?:19|20)\d\d$", raw):
        clause.hold("birthday", found, is_dated=False)
    behind = clause.behind("in")
    if behind and clause.key_at(at) in ("in", "and") and not clause.key_at(behind)[:1].isdigit():
        place = places.place(clause.raw(behind))
        is_month = birthday_of(f"in {clause.raw(behind)}", clause.at) is not None
        if place and not is_month:
            relation = "grew up in" if re.match(r"and (?:raised|bred|brought)", raw, re.I) else "born in"
            clause.hold(relation, place[0][0], is_dated=False)
    return True


def aged(clause: Clause) -> bool:
    """ "turned sixty yesterday": an age, and a birthday."""
    will = re.search(r"\b(?:will|going to be)\b", clause.claim.text, re.I) is not None
    if (clause.verb.is_unreal and clause.verb.form != "base" and not will) or clause.verb.is_denied:
        return False
    found = values.age(clause.raw(clause.verb.end))
    if found and not found[1] and will and clause.whom.ahead is not None:
        clause.whom.notes.hold(clause.who.subject, "age", found[0][0], since=clause.whom.ahead)
        return True
    if found is None or (clause.verb.lemma == "be" and not found[1]):
        return False
    is_past = clause.verb.is_past or clause.verb.is_perfect
    if is_past:
        clause.hold("age", found[0][0])
    ahead = find_day(found[1], clause.at, "future") if found[1] and not is_past else None
    if ahead is not None:
        for subject in clause.who.all:
            clause.whom.notes.hold(subject, "age", found[0][0], since=ahead.start)
    if (
        found[1]
        and not re.search(r"\b(?:week|weekend|month|year)\b", found[1])
        and (on := birthday_of(found[1], clause.at, "past" if is_past else "future"))
    ):
        if ahead is None:
            clause.hold("age", found[0][0])
        clause.hold("birthday", on, is_dated=False)
    return True


def married(clause: Clause) -> bool:
    """ "[Bronagh and Colm] got married", "[i] married Jo"."""
    verb = clause.verb
    behind = clause.behind("with") if verb.lemma in ("split", "split up", "break up") else None
    if behind and clause.act() is not None:
        who = clause.whom.at(clause.words, behind, clause.stop)
        if who and who.relation == "partner":
            return clause.hold("partner", who.name, "was" if who.name else "ended", to_all=False)
    if clause.act() is None or (verb.is_progressive and not verb.is_perfect):
        return clause.act() is None
    how = {
        "marry": "married",
        "remarry": "married",
        "wed": "married",
        "engage": "engaged",
        "divorce": "divorced",
        "separate": "separated",
        "split": "apart",
        "split up": "apart",
        "break up": "apart",
        "date": "dating",
        "see": "dating",
    }[verb.lemma]
    if (
        verb.is_passive
        or len(clause.who.all) > 1
        or verb.lemma in ("split up", "break up")
        or (clause.who.is_we and verb.lemma in ("separate", "divorce"))
    ):
        return couple(clause, how, clause.raw(verb.end))
    return False


def left(clause: Clause) -> bool:
    """ "[Jules] left me": it is over."""
    if gone_away(clause):
        return True
    who = clause.whom.at(clause.words, clause.verb.end, clause.stop)
    if who is None or clause.act() is None or clause.who.subject == who.subject:
        return False
    other = clause.who.subject
    if (
        YOU not in (who.subject, other)
        and who.end >= clause.stop - 2
        and clause.who.name
        and (who.name or who.relation)
    ):
        after = clause.key_at(who.end)
        if not after or clause.day is not None:
            since = clause.day.start if clause.day else None
            clause.whom.notes.hold(who.subject, "partner", other, act="was", since=since)
            return True
    is_person = who.end >= clause.stop or clause.key_at(who.end) not in (
        "at",
        "in",
        "a",
        "the",
        "some",
        "to",
        "with",
        "out",
        "off",
        "alone",
    )
    is_person = is_person or clause.day is not None
    if is_person and who.subject == YOU and not other.startswith("your ") and clause.key != "us":
        clause.whom.notes.hold(
            YOU, "partner", other, act="was", since=clause.day.start if clause.day else None
        )
        return True
    if is_person and other == YOU and who.relation in ("", "partner") and who.name:
        clause.whom.notes.hold(
            YOU, "partner", who.subject, act="was", since=clause.day.start if clause.day else None
        )
        return True
    return is_person


def works_with(clause: Clause) -> bool:
    """ "[works] with a woman called Linda"."""
    if clause.key == "with" and clause.key_at(clause.verb.end + 1) in ("me", "us"):
        return sits_by(clause)
    if clause.key != "with" or clause.who.subject != YOU:
        return False
    found = values.partner(clause.raw(clause.verb.end + 1))
    if found and clause.act() is not None:
        clause.hold(
            "colleague", clause.whom.names.tell_apart(found[0][0], "colleague"), clause.act(), to_all=False
        )
    return found is not None or clause.key_at(clause.verb.end + 1) in ("a", "my", "some")


def sits_by(clause: Clause) -> bool:
    """ "[sits] next to me at work"."""
    name = clause.who.subject
    is_by = re.match(
        r"(?:next to|opposite|across from|beside|near|behind|with) (?:me|us)\b",
        clause.raw(clause.verb.end),
        re.I,
    )
    if is_by and name != YOU and not name.startswith("your ") and clause.who.relation in ("", "colleague"):
        clause.whom.hold_kin(YOU, "colleague", name, set())
        return True
    return False


def called_it_a_day(clause: Clause) -> bool:
    """ "[Fiachra and i] called it a day"."""
    return (
        clause.act() is not None
        and re.match(r"(?:a day|off|quits)\b", clause.raw(clause.verb.end), re.I) is not None
        and couple(clause, "over", "")
    )


_BY_PLACE = ("colleague", "boss", "flatmate", "neighbour")


def gone_away(clause: Clause) -> bool:
    """ "[my flatmate] moved out", "[Sam from accounts] left on Friday": they are that no more."""
    names, whom = clause.who.all, clause.whom
    if (
        clause.act() not in ("holds", "was")
        or len(names) != 1
        or names[0] == YOU
        or clause.verb.is_progressive
    ):
        return False
    known = whom.names.people.get(names[0].casefold(), ("", ""))[1]
    told = next(
        (item.relation for item in whom.notes.learned if item.value == names[0] and item.subject == YOU),
        known,
    )
    raw = clause.raw(clause.verb.end)
    is_gone = _MOVED.match(raw) if clause.verb.lemma == "move" else _GONE.match(raw)
    if told not in _BY_PLACE or not is_gone:
        return False
    clause.whom.notes.hold(YOU, told, names[0], act="was", since=clause.day.start if clause.day else None)
    return True


_GONE = re.compile(
    r"(?:$|,|(?:us|work|the (?:company|firm|team|office|building|street|house|flat))\b|on \w+day|last"
    r"|yesterday"
    r"|today|in \w+$|this|for good)",
    re.I,
)


_MOVED = re.compile(r"(?:out|away|on)\b", re.I)


def shares(clause: Clause) -> bool:
    """ "[share] a flat with Ella and Josh"."""
    at = clause.behind("with")
    if at is None or not re.match(
        r"(?:an?|the|my|our) (?:\w+ )?(?:flat|house|place|room|apartment|office|desk)\b",
        clause.raw(clause.verb.end),
        re.I,
    ):
        return False
    relation = "colleague" if re.search(r"\b(?:office|desk)\b", clause.claim.text) else "flatmate"
    names, _ = clause.whom.names.several(clause.words, at, clause.stop)
    for name in names:
        clause.hold(relation, clause.whom.names.tell_apart(name, relation), clause.act(), to_all=False)
    return bool(names)

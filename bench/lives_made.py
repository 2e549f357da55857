"""Scripted lives that a memory is examined with: `python -m bench.lives_made SEED [held]` prints one.

`make_life(seed)` plays the arcs of bench/lives_arcs.py over the days of somebody who comes by to talk: each
arc is the story of one fact (a home, then a move), told a step at a time in the words of lives_en_dev.toml or
lives_en_held.toml, amid small talk, slips with their corrections, and decoys. bench/lives_asked.py asks.
Same seed, days and wording: the same life. The held wording is for judging only: who tunes never opens it.
"""

import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from bench.lives_arcs import OWN, RELATIONS, ROLES, SEEN, THEIRS, UNFIT, Arc
from bench.lives_asked import asked
from bench.lives_script import YOU, Event, Life, Person, Question, Script, Truth, Visit, holds

__all__ = ["Life", "Question", "Truth", "Visit", "holds", "make_life"]

MANNERS = ("hypothetical", "hearsay", "joke", "wish")  # of decoys


def make_life(seed: int, days: int = 100, wording: str = "dev") -> Life:
    """One life of so many days. wording: "dev" or "held". They come by on two to three days of five."""
    words = tomllib.loads(Path(__file__).with_name(f"lives_en_{wording}.toml").read_text("utf-8"))
    rng = Random(f"{wording} {seed} {days}")
    zone = rng.choice(words["zones"])
    first = date(2025, 1, 1) + timedelta(days=rng.randrange(500))
    came = sorted(rng.sample(range(days), rng.randint(days * 2 // 5, days * 3 // 5)))
    at = [_moment(first + timedelta(days=n), time(rng.randint(7, 21), rng.randrange(60)), zone) for n in came]
    script = Script(rng, words, at, [[] for _ in at])
    _write(script)
    dress = rng.choice(("typed", "typed", "typed", "lower", "bare"))
    told = [tuple(_dressed(line, dress, words) for line in _chat(script, n)) for n in range(len(at))]
    end = _moment(first + timedelta(days=days), time(20, 15), zone)
    truths = [
        Truth(
            subject=f.who.subject,
            relation=f.relation,
            value=f.value,
            since=f.since,
            until=f.until,
            told_at=at[f.told],
        )
        for f in script.facts
        if f.relation in RELATIONS
    ]
    return Life(
        seed=seed,
        zone=zone,
        visits=tuple(Visit(at=when, lines=lines) for when, lines in zip(at, told, strict=True)),
        questions=tuple(asked(script, end, lambda text: _dressed(text, dress, words))),
        truths=tuple(truths),
    )


def _moment(day: date, hour: time, zone: str) -> datetime:
    return datetime.combine(day, hour, ZoneInfo(zone))


def _write(script: Script) -> None:
    """Who there is, then what happens to them, then what was only said."""
    rng, calls = script.rng, script.words["calls"]
    parents = (("mother", True), ("father", False))
    script.people += [
        Person("", f"your {who}", rng.choice(calls[who]), who, is_female) for who, is_female in parents
    ]
    for arc in _cast(rng, ROLES):
        script.play(arc, YOU)
    if rng.random() < 0.5:
        _namesake(script)
    tellings = rng.sample(script.words["telling"], 7)
    party = rng.randrange(
        len(script.at) // 2, len(script.at)
    )  # the visit on their own birthday, in most lives
    birthday = f"{script.at[party].day} {script.at[party]:%B}"
    script.decks["dates"] = [birthday] if rng.random() < 0.8 else []
    for arc in _cast(rng, OWN):
        script.play(arc, YOU)
    if any((f.relation, f.value) == ("birthday", birthday) and f.told < party for f in script.facts):
        script.say(party, "birthday_today", {})
        script.events.append(Event("birthday_today", YOU, script.at[party].date(), party))
        script.tell(tellings.pop(), party)
    for person in script.people:
        stories = [arc for arc in _cast(rng, THEIRS) if (person.relation, arc.group) not in UNFIT]
        for arc in rng.sample(stories, rng.randint(1, 3)):
            script.play(arc, person)
    for person in rng.sample(script.people, min(4, len(script.people))):
        script.play(SEEN, person)
        script.cancel(person)
    for telling in tellings:
        script.tell(telling, script.place(-1))
    for what in rng.sample(script.words["pools"]["plans"], 3):
        script.plan(what)
    for manner in MANNERS * 2:
        script.decoy(manner)


def _cast(rng: Random, arcs: Iterable[Arc]) -> Iterator[Arc]:
    """One arc of each group, as often as it happens in this life."""
    groups = defaultdict(list)
    for arc in arcs:
        groups[arc.group].append(arc)
    for group in groups.values():
        arc = rng.choice(group)
        yield from [arc] * rng.randint(*arc.times)


def _namesake(script: Script) -> None:
    """A second person of a first name that is known already; from then on the two are told apart."""
    known = [person for person in script.people if person.relation in ("sister", "brother", "friend")]
    if known:
        one, calls = script.rng.choice(known), script.words["calls"]
        visit = script.place(one.known_from)
        if visit is None:
            return
        one.subject = f"your {one.relation} {one.name}"
        one.call = calls["told_apart"].format(relation=one.relation, name=one.name)
        two = Person(
            one.name,
            f"{one.name} from work",
            calls["colleague"].format(name=one.name),
            "colleague",
            one.is_female,
        )
        script.say(visit, "colleague", one.pronouns | {"other": two.call, "relation": one.relation})
        one.known_from = two.known_from = visit + 1
        script.people.append(two)


def _chat(script: Script, visit: int) -> list[str]:
    """The lines of a visit: what it has to tell, in any order, amid small talk. Two to eight lines."""
    rng, small = script.rng, script.words["small"]
    groups = rng.sample(script.said[visit], len(script.said[visit]))
    room = 8 - script.load(visit)
    lines = [script.deal("open", small["open"])] if room > 0 and rng.random() < 0.6 else []
    for group in groups:
        if len(lines) + script.load(visit) < 8 and rng.random() < 0.4:
            lines.append(script.deal("any", small["any"]))
        lines += group
    while len(lines) < 2:
        lines.append(script.deal("any", small["any"]))
    if len(lines) < 8 and rng.random() < 0.2:
        lines.append(script.deal("close", small["close"]))
    return lines


def _dressed(line: str, dress: str, words: dict[str, Any]) -> str:
    """As typed with care, in small letters, or as a speech recogniser without punctuation writes it."""
    if dress != "typed":
        line = line.lower()
    elif words["capitals"]:
        line = line[:1].upper() + line[1:]
    return re.sub(r"\s+", " ", re.sub(r"[.,;:!?–—…\"()]", " ", line)).strip() if dress == "bare" else line


WORDINGS = ("dev", "held", "third", "fourth")


def main(arguments: list[str]) -> None:
    match arguments:
        case [seed, *wording] if seed.isdecimal() and wording in ([], *([one] for one in WORDINGS)):
            life = make_life(int(seed), wording=wording[0] if wording else "dev")
        case _:
            print("Name a life by its number, and its wording if it is not dev: 7 third.", file=sys.stderr)
            raise SystemExit(2)
    print(f"life {life.seed}, {life.zone}")
    for visit in life.visits:
        print(f"\n{visit.at:%a %d %b %Y %H:%M}", *visit.lines, sep="\n  ")
    print("\ntruths")
    for truth in life.truths:
        print(
            " ", truth.subject, truth.relation, truth.value, truth.since or "", truth.until or "", sep=" | "
        )
    print("\nquestions")
    for question in life.questions:
        print(f"  {question.at:%d %b} {question.kind}: {question.text}\n    any {list(question.any_of)}")
        print(f"    none {list(question.none_of)}")


if __name__ == "__main__":
    main(sys.argv[1:])

"""Every line of hers can be said: its key stands in the source, or is built there from a closed list."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import samantha
from samantha.memory.facts import RELATIONS
from samantha.mind.reflex.en import cues, grammar, herself
from samantha.mind.reflex.en.happenings import HAPPENINGS
from samantha.mind.reflex.heard import Danger
from samantha.mind.reflex.lines import lines
from samantha.mind.reflex.talking import BARE
from samantha.mind.thought.thought import How

STATES = ("", "@away", "@sent", "@model", "@told", "@wrote", "@kept")  # scene.py takes the one that holds


def built() -> Iterator[str]:
    """The keys that no source names whole, from the lists that the code builds them of."""
    kinds = {kind for about, kind, _ in grammar.QUESTIONS if about == "her"}
    kinds |= {*herself.KINDS, *grammar.INTENTS.values(), "aside_bare"}
    yield from (f"her.{kind}{quiet}" for kind in kinds for quiet in ("", "_q"))
    yield from (f"danger.{level}{again}" for level in get_args(Danger) for again in ("", "_again"))
    yield from (f"meet.{step}_again" for step in ("name", "age", "week"))
    yield from (f"thought.{how}" for how in get_args(How))
    yield from (f"loop.{key}_{how}" for key in _LOOPS for how in ("doing", "came", "word"))
    yield from (f"{key}_day" for key in ("mem.about_me", "mem.about_me_all", "know.facts", "know.facts_more"))
    yield from (f"{key}_some" for key in ("keep.withheld", "keep.withheld_one"))
    for relation in RELATIONS:
        yield from (f"fact.{relation}", f"fact.theirs.{relation}")
    for asked in (*cues.FRAMES, *HAPPENINGS, "kin", "count_kin"):
        yield from (f"never.you.{asked}", f"never.them.{asked}")
    yield from ("lists.add.items", "notes.add.text")  # asked for by skill, verb and what is missing
    yield from (f"mail.{verb}.{missing}" for verb in ("draft", "reply", "send") for missing in ("to", "text"))
    yield from (
        f"mail.{verb}.{told}" for verb in ("find", "summarise", "waiting") for told in ("none", "count")
    )
    yield from (f"mail.{verb}.none_{by}" for verb in ("find", "summarise") for by in ("from", "with"))
    yield from ("mail.one", "mail.one_bare")
    yield from ("calendar.add.title", "calendar.add.when", "calendar.free.when")
    yield from ("contacts.add", "contacts.change", "contacts.add.name", "contacts.change.name")
    yield from (f"calendar.{verb}" for verb in ("add", "move", "edit", "cancel"))
    asking = (*(key for _, key in BARE), "emoji", "nonsense", "advice.how", "advice.should")
    yield from (f"{key}_q" for key in asking)


_LOOPS = ("ask", "ask_again", "today", "tomorrow")


def named() -> set[str]:
    """Every string that stands in the source."""
    trees = (ast.parse(file.read_text("utf-8")) for file in Path(samantha.__file__).parent.rglob("*.py"))
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_line_of_hers_can_be_said():
    sayable = {f"{key}{state}" for key in {*named(), *built()} for state in STATES}
    assert sorted(lines().keys() - sayable) == []

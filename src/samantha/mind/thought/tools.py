"""The skills as a model may ask for them. The desk decides what is done, and code tells what was."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from samantha.core.deed import Deed, DeedState, Proposal
from samantha.core.errors import AmbiguousError, SamanthaError
from samantha.core.model import Call, Message, Tool
from samantha.core.origin import Origin
from samantha.core.outside import quotes_outside
from samantha.core.ports import Hands
from samantha.core.turn import Piece, Turn
from samantha.mind.reflex import answer as answering
from samantha.mind.reflex import orders
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.order import Order
from samantha.mind.reflex.plan import Intended
from samantha.mind.reflex.quotes import phrase
from samantha.mind.reflex.scene import Scene, carry
from samantha.mind.reflex.trades import TRADES
from samantha.mind.thought.en.asking import ASKED_FOR, ASKED_TO_DO, ASKED_TO_READ
from samantha.mind.thought.honest import judge, shares_a_word
from samantha.mind.thought.prompt import shown, words

RECALL = "recall"
OTHERS = "mcp"  # the skill of other programs' tools, whose names nobody knows before
OURS = frozenset({"zone", "pinned", "timer"})
"""Arguments that the program fills in: the person's zone is known, and a model would guess it."""

_LINES = {
    "reminders/set": "remind.set",
    "reminders/move": "remind.moved",
    "reminders/cancel": "remind.cancelled",
}
"""What is said once such a deed is done; any other is told by the title of its preview."""

FOUND = 6  # lines of the journal that one look brings


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a call came to: a message for the model, and her own words for the person."""

    message: Message
    pieces: tuple[Piece, ...] = ()
    deed: Deed | None = None
    is_outside: bool = False  # somebody else's words were told: the model says no more in this turn


def tools_for(hands: Hands) -> tuple[Tool, ...]:
    """What is offered: every verb that says what it is for, and a look into the journal."""
    return (_recall(), *(_trimmed(tool) for tool in hands.tools()))


def _recall() -> Tool:
    about = {"type": "string", "description": words("recall_about")}
    schema = {"type": "object", "properties": {"about": about}, "required": ["about"]}
    return Tool(name=RECALL, skill="", verb="", says=words("recall"), schema=schema)  # type: ignore[arg-type]


def _trimmed(tool: Tool) -> Tool:
    """Without the arguments that are ours to fill in."""
    schema: dict[str, Any] = dict(tool.schema)
    schema["properties"] = {
        name: shape for name, shape in schema.get("properties", {}).items() if name not in OURS
    }
    schema["required"] = [name for name in schema.get("required", ()) if name not in OURS]
    return replace(tool, schema=schema)


async def carry_out(call: Call, offered: Sequence[Tool], scene: Scene, hands: Hands) -> Outcome:
    """Do what was asked, as far as the desk lets it. Never raises for what a model wrote."""
    tool = next((tool for tool in offered if tool.name == call.tool), None)
    if tool is None:
        return _answered(call, words("tool_unknown", tool=call.tool[:60]))
    arguments = _arguments(call.arguments)
    if isinstance(arguments, str):
        return _answered(call, words("tool_unread", error=arguments))
    if tool.name == RECALL:
        return _answered(call, await _look(str(arguments.get("about", "")), scene, hands))
    return await _propose(call, tool, arguments, scene, hands)


async def _propose(
    call: Call, tool: Tool, arguments: Mapping[str, Any], scene: Scene, hands: Hands
) -> Outcome:
    needs_zone = any(name == "zone" for name in _properties(hands, tool.name))
    given = {name: value for name, value in arguments.items() if name not in OURS}
    if needs_zone:
        given["zone"] = scene.moment.zone.key
    if (wrong := _not_theirs(str(given.get("text", "")), scene)) is not None:
        return _answered(call, words("tool_failed", error=wrong))
    proposal = Proposal(skill=tool.skill, verb=tool.verb, arguments=given, origin=Origin.MODEL)
    if not _is_asked_for(tool, scene):
        return _offer(call, tool, given, scene)
    try:
        deed = await hands.propose(proposal)
    except AmbiguousError as error:
        asked = orders.which(scene, _order(proposal), error) if proposal.skill in TRADES else ()
        return _unseen(call, tuple(asked))
    except SamanthaError as error:
        return _answered(call, words("tool_failed", error=str(error)))
    pieces = told(scene, deed, proposal)
    if quotes_outside(deed):
        return _unseen(call, pieces, deed)
    said = " ".join(piece.text for piece in pieces)
    match deed.state:
        case DeedState.DONE:
            return _answered(call, words("tool_done", told=said, name=_name(scene)), pieces, deed)
        case DeedState.PROPOSED | DeedState.APPROVED | DeedState.HELD:
            return _answered(call, words("tool_waiting", told=said, name=_name(scene)), pieces, deed)
        case _:
            return _answered(call, words("tool_failed", error=deed.error or deed.state.value), pieces, deed)


def _unseen(call: Call, pieces: tuple[Piece, ...], deed: Deed | None = None) -> Outcome:
    """What may be somebody else's words is told to the person, and the model learns nothing of it."""
    told_of = tuple(replace(piece, is_outside=True) for piece in pieces)
    return replace(_answered(call, "", told_of, deed), is_outside=True)


def _order(proposal: Proposal) -> Order:
    return Order(skill=proposal.skill, verb=proposal.verb, arguments=proposal.arguments)


def _is_asked_for(tool: Tool, scene: Scene) -> bool:
    unnamed = ASKED_TO_DO if tool.skill == OTHERS else None
    asking = ASKED_TO_READ if tool.reads else ASKED_FOR.get(tool.name, unnamed)
    return asking is not None and asking.search(scene.heard.text.lower().replace("’", "'")) is not None


def _not_theirs(text: str, scene: Scene) -> str | None:
    """What she will say aloud later has to be about what they said, and hold as any sentence of hers."""
    if not text:
        return None
    said = " ".join([scene.heard.text, *(line.text for line in scene.theirs[:_NEAR])])
    if len(text) > _LONGEST_TEXT or judge(text) != "fine" or not shares_a_word(text, said):
        return words("tool_not_theirs")
    return None


_NEAR, _LONGEST_TEXT = 6, 90  # lines of theirs; characters


def _offer(call: Call, tool: Tool, given: Mapping[str, Any], scene: Scene) -> Outcome:
    """Nobody asked for it: she asks, and a yes does exactly that. Only what can be put in a question is."""
    when = _when(given, scene)
    if tool.name != "reminders_set" or not when:
        return _answered(call, words("tool_unasked"))
    packed = carry(skill=tool.skill, verb=tool.verb, arguments=dict(given), line="remind.set")
    piece = scene.say(
        "thought.offer", what=str(given["text"]), when=when, must_ask=True, expects="offer", carry=packed
    )
    return _answered(call, words("tool_asking", told=piece.text), (piece,))


def _when(given: Mapping[str, Any], scene: Scene) -> str:
    """The time of a reminder in words; "" where it is none."""
    try:
        if (seconds := given.get("after_s")) is not None:
            return wording.in_span(float(seconds))
        return wording.moment(datetime.fromisoformat(str(given["wall"])).replace(tzinfo=None), scene.now)
    except (KeyError, ValueError, TypeError, OverflowError):
        return ""


def told(scene: Scene, deed: Deed, proposal: Proposal) -> tuple[Piece, ...]:
    """The outcome in her own words, from the deed itself."""
    if deed.skill in TRADES:
        return orders.told(scene, _order(proposal), deed)
    key = _LINES.get(f"{deed.skill}/{deed.verb}", "")
    if not key and deed.state is DeedState.DONE:
        return (scene.say("thought.done", title=deed.preview.title or deed.verb, sources=deed.sources),)
    slots = (("what", str(deed.arguments.get("text", "")) or deed.preview.title),)
    return tuple(
        piece
        for piece in answering.outcome(scene, Intended(proposal=proposal, line=key, slots=slots), deed)
        if piece.text
    )


async def _look(about: str, scene: Scene, hands: Hands) -> str:
    """What the journal has about something, with its days."""
    if not about.strip() or not isinstance(scene.cue, Turn):
        return words("tool_nothing")
    turn = Turn(id=scene.cue.id, talk=scene.cue.talk, text=about[:200], at=scene.cue.at)
    recall = await hands.recall(turn)
    facts = [f"{phrase(fact)}, told {scene.told(fact)}" for fact in recall.facts[:FOUND]]
    lines = [
        f"{scene.day(said.at)}, {_name(scene) if said.speaker == 'person' else 'you'}: {said.text[:200]}"
        for said in map(shown, recall.episodes[:FOUND])
        if said.id != scene.cue.id
    ]
    lines += [
        f"{scene.day(said.at)}, {said.said_by}: {said.text[:200]}"
        if said.said_by
        else f"{scene.when(said.at, said.elsewhere)}, {_name(scene)}: {said.text[:200]}"
        for said in recall.brought
    ]
    found = [words("fence_line", text=" ".join(line.split())) for line in (*facts, *lines)]
    return "\n".join([words("fence_open", name=_name(scene)), *found]) if found else words("tool_nothing")


def _properties(hands: Hands, name: str) -> Sequence[str]:
    tool = next((tool for tool in hands.tools() if tool.name == name), None)
    properties = tool.schema.get("properties") if tool else None
    return list(properties) if isinstance(properties, Mapping) else []


def _arguments(text: str) -> dict[str, Any] | str:
    """The object that a model wrote, or what is wrong with it."""
    try:
        found = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return "it is not JSON."
    return found if isinstance(found, dict) else "it is not an object."


def _answered(call: Call, text: str, pieces: tuple[Piece, ...] = (), deed: Deed | None = None) -> Outcome:
    return Outcome(message=Message(role="tool", text=text, answers=call.id), pieces=pieces, deed=deed)


def _name(scene: Scene) -> str:
    return scene.name or "the person"

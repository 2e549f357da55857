"""The prompt of one turn: typed parts, in order, cut to the model's window in a stated order.

The talk is told as messages; what changes with every turn (the hour, what she knows that matters now)
stands in notes before the person's last words, so that a server which remembers the beginning of a prompt
has it read already. Text from outside is fenced, and where there is any, no tool is offered; what she told
of somebody else's letter is not shown again.
"""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from samantha.core.ids import EntryId
from samantha.core.model import Endpoint, Message, Picture, Tool
from samantha.core.origin import Origin
from samantha.core.turn import Fact, Said, Turn
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.quotes import phrase
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.yielding import is_kept_from

BYTES_A_TOKEN = (
    3.2  # cautious for English (about 4); where a script needs more, the server's refusal halves the room
)
TALK_LINES = 16  # of this talk, both speakers
TALK_GAP_S = 4 * 3600.0  # a silence this long ends what counts as the present talk
QUOTE = 160  # characters of a remembered line
FACTS, EPISODES = 14, 5

DROPS = ("remembered", "ahead", "knows", "people", "talk")
"""What goes first where the window is small: the last of the first kind, then the next kind. Of the talk the
oldest lines go; the character, the rules, the hour and the person's words always stay."""

KEPT_OF_TALK = 2  # lines
LEAST_SAID = 400  # characters of the person's words, however small the window


@dataclass(frozen=True, kw_only=True)
class Item:
    """One line that may be dropped, and the entries that it comes from."""

    part: str
    text: str
    sources: tuple[EntryId, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """`items` is what the model was told of the person's life: what its answer may rest on."""

    messages: tuple[Message, ...]
    tools: tuple[Tool, ...] = ()
    items: tuple[Item, ...] = ()
    model: Endpoint | None = None  # whom it is for

    def then(self, *messages: Message) -> "Prompt":
        more = [self._without_kept_back(message) for message in messages]
        return replace(self, messages=(*self.messages, *more))

    def _without_kept_back(self, message: Message) -> Message:
        """What a tool found, without the lines that the person asked to keep from such a model."""
        if self.model is None or message.role != "tool":
            return message
        lines = [line for line in message.text.splitlines() if not is_kept_from(self.model, line)]
        return replace(message, text="\n".join(lines) or words("tool_nothing"))


@dataclass(frozen=True, kw_only=True)
class _Parts:
    """Everything that could be said, before it is cut."""

    scene: Scene
    said: str  # the person's words now
    notes: tuple[Item, ...]
    talk: tuple[Said, ...]
    fenced: tuple[str, ...]
    pictures: tuple[Picture, ...]


def assemble(scene: Scene, tools: Sequence[Tool], room: int, pictures: Sequence[Picture] = ()) -> Prompt:
    """The prompt in at most `room` tokens; of the person's words only the middle goes, and that last."""
    parts = _parts(scene, pictures)
    offered = () if parts.fenced or parts.pictures else tuple(tools)
    left = int(room * BYTES_A_TOKEN) - sum(len(str(tool.schema)) + len(tool.says) for tool in offered)
    messages = _messages(parts, parts.said)
    before = excess = _size(messages) - left
    while excess > 0 and (dropped := _drop(parts)) is not None:
        parts, saved = dropped
        excess -= saved
    if before > 0:
        said = parts.said if excess <= 0 else _shortened(parts.said, len(parts.said) - excess)
        messages = _messages(parts, said)
    talk = [Item(part="talk", text=line.text, sources=(line.id,)) for line in parts.talk]
    return Prompt(messages=messages, tools=offered, items=(*parts.notes, *talk), model=scene.moment.model)


def _size(messages: Sequence[Message]) -> int:
    """Bytes, with what a template puts around each message."""
    return sum(len(message.text.encode()) + 16 for message in messages)


def _drop(parts: _Parts) -> tuple[_Parts, int] | None:
    """One thing less, and how many bytes that saves; None where all that is left has to stay."""
    for part in DROPS:
        if part == "talk" and len(parts.talk) > KEPT_OF_TALK:
            return replace(parts, talk=parts.talk[1:]), len(parts.talk[0].text.encode())
        last = max((index for index, item in enumerate(parts.notes) if item.part == part), default=None)
        if last is not None:
            notes = parts.notes[:last] + parts.notes[last + 1 :]
            return replace(parts, notes=notes), len(parts.notes[last].text.encode()) + 1
    return None


def _shortened(text: str, length: int) -> str:
    """Its beginning and its end: what is asked stands in one of them."""
    half = max(length, LEAST_SAID) // 2
    return text if len(text) <= 2 * half else f"{text[:half]}\n[...]\n{text[-half:]}"


# --- the parts ------------------------------------------------------------------------------------


def _parts(scene: Scene, pictures: Sequence[Picture]) -> _Parts:
    moment = scene.moment
    trusted = [fact for fact in _facts(scene) if fact.origin >= Origin.MODEL]
    outside = [fact for fact in _facts(scene) if fact.origin < Origin.MODEL]
    kept_back = _kept_back(scene)
    trusted = [fact for fact in trusted if not _is_kept_back(fact, kept_back, scene)]
    talk = tuple(shown(said) for said in _talk(scene) if said.id not in kept_back)
    in_talk = {said.id for said in talk} | {_own_id(scene)}
    people = wording.listed([f"{name} ({what})" for name, what in moment.person.people])
    notes = [
        *_each("people", [(words("people", people=people), ())] if people else []),
        *_each(
            "ahead",
            [
                (
                    words(
                        "ahead_one", when=wording.moment(due.wall, scene.now), what=due.text, id=due.reminder
                    ),
                    (),
                )
                for due in moment.upcoming
                if moment.model is None or not is_kept_from(moment.model, due.said)
            ],
        ),
        *_each("knows", [(_known(scene, fact), (fact.source,)) for fact in trusted[:FACTS]]),
        *_each(
            "remembered",
            [
                (_remembered(scene, said), (said.id,))
                for said in scene.recall.episodes
                if said.id not in in_talk and said.id not in kept_back and not said.is_outside
            ][:EPISODES],
        ),
    ]
    return _Parts(
        scene=scene,
        said=scene.cue.text if isinstance(scene.cue, Turn) else "",
        notes=tuple(notes),
        talk=talk,
        fenced=tuple(f"{phrase(fact)}: {fact.quote}" for fact in outside[:FACTS]),
        pictures=tuple(pictures),
    )


def _each(part: str, lines: Iterable[tuple[str, tuple[EntryId, ...]]]) -> list[Item]:
    return [Item(part=part, text=text, sources=sources) for text, sources in lines]


def _facts(scene: Scene) -> list[Fact]:
    """What bears on this turn first, then what she just learned; the person's name is said elsewhere."""
    found = {fact.id: fact for fact in (*scene.recall.learned, *scene.recall.facts)}
    return [fact for fact in found.values() if (fact.subject, fact.relation) != ("you", "name")]


def _known(scene: Scene, fact: Fact) -> str:
    quote = " ".join(fact.quote.split())
    if (
        not quote or len(quote) > QUOTE or fact.elsewhere is not None
    ):  # a file's text is not put into a prompt
        return words("knows_bare", fact=phrase(fact), day=scene.told(fact))
    return words("knows_one", fact=phrase(fact), day=scene.told(fact), quote=quote)


def _remembered(scene: Scene, said: Said) -> str:
    text = " ".join(said.text.split())
    shown = text if len(text) <= QUOTE else f"{text[:QUOTE].rsplit(' ', 1)[0]} ..."
    return words(
        f"remembered_{'person' if said.speaker == 'person' else 'hers'}",
        day=scene.day(said.at),
        name=scene.name or "they",
        text=shown,
    )


def _talk(scene: Scene) -> tuple[Said, ...]:
    """The lines of the present talk, oldest first, without this turn's own."""
    lines: list[Said] = []
    after = scene.moment.now
    for said in reversed(scene.moment.past):
        if said.id == _own_id(scene):
            continue
        if len(lines) == TALK_LINES or (after - said.at).total_seconds() > TALK_GAP_S:
            break
        lines.append(said)
        after = said.at
    return tuple(reversed(lines))


def _kept_back(scene: Scene) -> frozenset[EntryId]:
    """Lines that the person asked to keep from such a model, and what she answered to them."""
    model = scene.moment.model
    if model is None:
        return frozenset()
    found: set[EntryId] = set()
    is_answer = False
    for said in scene.moment.past:
        is_theirs = said.speaker == "person"
        is_answer = is_kept_from(model, said.text) if is_theirs else is_answer
        if is_answer:
            found.add(said.id)
    found |= {said.id for said in scene.recall.episodes if is_kept_from(model, said.text)}
    return frozenset(found)


def _is_kept_back(fact: Fact, kept_back: frozenset[EntryId], scene: Scene) -> bool:
    model = scene.moment.model
    return fact.source in kept_back or (model is not None and is_kept_from(model, fact.quote))


def shown(said: Said) -> Said:
    """The line as a model may see it that has tools: of what others wrote, only that she told of it."""
    return replace(said, text=words("told_of_outside")) if said.is_outside else said


def _own_id(scene: Scene) -> EntryId | None:
    return scene.cue.id if isinstance(scene.cue, Turn) else None


# --- as messages ----------------------------------------------------------------------------------


def _messages(parts: _Parts, said_now: str) -> tuple[Message, ...]:
    """System, then the talk in turns that alternate and begin with the person, then notes and their words."""
    scene = parts.scene
    stands = {"name": scene.name or "the person", "her": scene.her_name or "Samantha"}
    stands["machine"] = scene.moment.around.machine
    system = words("character", **stands) + "\n" + words("rules", **stands)
    told: list[Message] = []
    for said in parts.talk:
        role = "user" if said.speaker == "person" else "assistant"
        if not told and role == "assistant":
            continue
        if told and told[-1].role == role:
            told[-1] = Message(role=told[-1].role, text=f"{told[-1].text}\n{said.text}")
        else:
            told.append(Message(role="user" if role == "user" else "assistant", text=said.text))
    now = f"{_notes(parts, stands)}\n{words('notes_close', **stands)}\n{said_now}"
    if told and told[-1].role == "user":
        told[-1] = Message(role="user", text=f"{told[-1].text}\n\n{now}", pictures=parts.pictures)
    else:
        told.append(Message(role="user", text=now, pictures=parts.pictures))
    return (Message(role="system", text=system), *told)


def _notes(parts: _Parts, stands: dict[str, str]) -> str:
    scene, moment = parts.scene, parts.scene.moment
    by_part = {part: [item.text for item in parts.notes if item.part == part] for part in DROPS}
    lines = [
        words("notes_open", **stands),
        words("now", now=f"{wording.date(scene.now)}, {scene.now:%H:%M}", name=stands["name"]),
    ]
    if moment.model is not None:
        key = "here" if moment.model.is_here else "elsewhere"
        lines.append(words(key, host=moment.model.host, **stands))
    lines += by_part["people"]
    for part in ("ahead", "knows", "remembered"):
        if by_part[part]:
            lines += [words(part, **stands), *by_part[part]]
    if not by_part["knows"] and not by_part["remembered"] and not parts.talk:
        lines.append(words("nothing_known"))
    if parts.fenced:
        lines += [words("fence_open", **stands), *(words("fence_line", text=text) for text in parts.fenced)]
    if parts.pictures:
        lines.append(words("picture"))
    return "\n".join(lines)


@cache
def _sentences() -> dict[str, str]:
    text = (files("samantha.mind.thought.en") / "prompt.toml").read_text("utf-8")
    return {key: value.strip() for key, value in tomllib.loads(text).items()}


def words(key: str, **slots: str) -> str:
    """A sentence of en/prompt.toml, with its slots filled in."""
    return _sentences()[key].format_map(slots)

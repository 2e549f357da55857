"""The thought: one turn answered by a language model, sentence by sentence, each looked at before it is said.

It is given the scene that the reflex made of the turn, and the same hands. It claims nothing that code did
not find true (honest.py), does nothing that the desk did not do (tools.py), and where the model fails it
says how by raising StuckError: then the reflex answers.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from samantha.core.clock import Clock
from samantha.core.deed import Deed, DeedState
from samantha.core.errors import ModelError, OverlongError
from samantha.core.ids import EntryId, PictureId
from samantha.core.model import Call, Delta, Endpoint, Message, Request
from samantha.core.outside import outside_texts
from samantha.core.ports import Hands, Model
from samantha.core.sentences import sentences
from samantha.core.turn import Piece, Turn
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.trades import TRADES
from samantha.mind.thought import honest
from samantha.mind.thought.en.asking import WANTS_GIST
from samantha.mind.thought.en.claims import LONG_WANTED
from samantha.mind.thought.options import ThoughtOptions
from samantha.mind.thought.prompt import Item, Prompt, assemble
from samantha.mind.thought.quarantine import digest
from samantha.mind.thought.stream import Sentences, Waiting
from samantha.mind.thought.tools import RECALL, Outcome, carry_out, tools_for

TOOL_LIMIT = 6  # calls of one turn
DEED_LIMIT = 2  # deeds of one turn: nobody follows more by ear
REPEATS = 2  # sentences that were said before; then the model is going round in circles
SHORT, LONG = 6, 60  # sentences of one reply, unless they asked for something long
SHORT_TOKENS, LONG_TOKENS = 400, 1600
STILL_S = 12.0  # after the first word of hers, if nothing came: one more
SHRINKS = 2  # times that the room is halved, where the model says that the prompt was too long
REST_S = (20.0, 60.0, 300.0)  # how long a model that gave no answer is left alone, once and again

How = Literal["silent", "muddled", "software", "too_long"]


class StuckError(Exception):
    """The model did not get there. `how` names the line that says so, `why` is a sentence that says it
    better; `has_spoken` tells whether it had begun."""

    def __init__(self, how: How, *, why: str = "", has_spoken: bool = False) -> None:
        super().__init__(why or how)
        self.how: How = how
        self.why = why
        self.has_spoken = has_spoken


@dataclass(kw_only=True)
class _Reply:
    """What came of the turn so far."""

    scene: Scene
    prompt: Prompt
    limit: int
    said: list[str] = field(default_factory=list)  # the model's sentences that were let through
    items: list[tuple[frozenset[str], Item]] = field(default_factory=list)  # with their telling words
    done: set[str] = field(default_factory=set)  # deeds: "reminders/set"
    deeds: list[Deed] = field(default_factory=list)
    asked: set[tuple[str, str]] = field(default_factory=set)  # calls, word for word
    calls: tuple[Call, ...] = ()  # of the last round
    text: str = ""  # of the last round, as the model wrote it
    is_cut: bool = False  # the last round ended at the model's limit, in the middle
    count: int = 0  # calls in all
    repeats: int = 0
    questions: int = 0
    has_promised: bool = False
    has_posed: bool = False  # as a person
    has_told_deed: bool = False
    is_over: bool = False

    @property
    def has_spoken(self) -> bool:
        return bool(self.said) or self.has_told_deed


class Thought:
    """Answers with whatever model the moment names. `open_model` hands out one that is kept open."""

    def __init__(
        self, open_model: Callable[[Endpoint], Model], clock: Clock, options: ThoughtOptions | None = None
    ) -> None:
        self._open_model = open_model
        self._clock = clock
        self._options = options or ThoughtOptions()
        self._rests: dict[str, tuple[int, float]] = {}  # endpoint -> failures in a row, until when it rests

    def is_resting(self, endpoint: Endpoint) -> bool:
        """Whether it gave no answer a moment ago: then nobody is made to wait for it again so soon."""
        return self._clock.monotonic() < self._rests.get(endpoint.name, (0, 0.0))[1]

    async def answer(self, scene: Scene, hands: Hands) -> AsyncIterator[Piece]:
        """Her sentences, as they come. Raises StuckError."""
        endpoint = scene.moment.model
        assert endpoint is not None
        reply, says = _Reply(scene=scene, prompt=Prompt(messages=()), limit=SHORT), endpoint.name
        try:
            async for piece in self._answer(endpoint, reply, hands):
                if piece.text:
                    yield piece if piece.move else replace(piece, model=says)
        except OverlongError:
            raise StuckError("too_long", has_spoken=reply.has_spoken) from None
        except (ModelError, TimeoutError) as error:
            self._let_rest(endpoint, is_silent=not reply.said)
            raise StuckError("silent", why=str(error), has_spoken=reply.has_spoken) from None
        self._rests.pop(endpoint.name, None)
        if not reply.has_spoken:
            raise StuckError("software" if reply.has_posed else "muddled")
        if reply.has_promised and not reply.done:
            yield scene.say("thought.not_done")

    async def _answer(self, endpoint: Endpoint, reply: _Reply, hands: Hands) -> AsyncIterator[Piece]:
        """Round by round: the model speaks, asks for tools, is told what came of them, and speaks on."""
        scene, is_long = reply.scene, bool(LONG_WANTED.search(reply.scene.heard.text.lower()))
        reply.limit = LONG if is_long else SHORT
        max_tokens = min(LONG_TOKENS if is_long else SHORT_TOKENS, endpoint.window // 3)
        pictures = [found for id_ in _pictures(scene) if (found := hands.picture(id_))]
        tools = tools_for(hands)
        model = self._open_model(endpoint)
        until = self._clock.monotonic() + self._options.answer_s
        room, shrinks = endpoint.window - max_tokens, 0
        reply.prompt = assemble(scene, tools, room, pictures)
        while True:
            request = Request(messages=reply.prompt.messages, tools=reply.prompt.tools, max_tokens=max_tokens)
            try:
                async for piece in self._round(model, request, reply, hands, until):
                    yield piece
            except OverlongError:
                if reply.has_spoken or shrinks == SHRINKS:
                    raise
                shrinks, room = shrinks + 1, room // 2
                reply.prompt = assemble(scene, tools, room, pictures)
                continue
            if reply.is_over or not reply.calls:
                return
            async for piece in self._act(model, reply, hands):
                yield piece
            if reply.is_over:
                return

    async def _round(
        self, model: Model, request: Request, reply: _Reply, hands: Hands, until: float
    ) -> AsyncIterator[Piece]:
        """One answer of the model, up to its end or to what ends it for us."""
        reply.calls, reply.text, reply.is_cut = (), "", False
        cut = Sentences()
        async with Waiting(model.stream(request, hands.leaves), self._clock) as answer:
            async for delta in self._deltas(answer, reply, until):
                if isinstance(delta, Piece):
                    yield delta
                    continue
                reply.text += delta.text
                for sentence in cut.take(delta.text):
                    if (piece := _look_at(sentence, reply)) is not None:
                        yield piece
                    if reply.is_over:
                        return
                reply.calls = delta.calls or reply.calls
                reply.is_cut = reply.is_cut or delta.ended == "length"
            for sentence in cut.end() if not reply.is_cut else ():
                if (piece := _look_at(sentence, reply)) is not None:
                    yield piece

    async def _deltas(self, answer: Waiting, reply: _Reply, until: float) -> AsyncIterator[Delta | Piece]:
        """The parts of an answer, and a word of her own where the first keeps her waiting."""
        options, model = self._options, reply.scene.moment.model
        left = options.first_token_here_s if model and model.is_here else options.first_token_s
        covers = () if reply.has_spoken or reply.asked else self._covers(left)
        for key, wait in covers:
            try:
                delta = await answer.next(wait)
                break
            except TimeoutError:
                yield reply.scene.say(key)
                left -= wait
        else:
            delta = await answer.next(left)
        while delta is not None:
            yield delta
            left = until - self._clock.monotonic()
            if left <= 0:
                raise TimeoutError
            delta = await answer.next(min(left, self._options.pause_s))

    def _covers(self, longest: float) -> list[tuple[str, float]]:
        """What she says while nothing comes, and how long she waits before each."""
        covers = [("thought.lead_in", self._options.lead_in_ms / 1000), ("thought.still", STILL_S)]
        return covers[: 2 if longest > 2 * STILL_S else 1]

    async def _act(self, model: Model, reply: _Reply, hands: Hands) -> AsyncIterator[Piece]:
        """Carry out what was asked, tell the person, and tell the model."""
        said = Message(role="assistant", text=reply.text, calls=reply.calls)
        results: list[Message] = []
        for call in reply.calls:
            reply.count += 1
            key = (call.tool, call.arguments)
            if reply.count > TOOL_LIMIT or key in reply.asked:
                reply.is_over = True
                return
            reply.asked.add(key)
            tools = reply.prompt.tools if len(reply.deeds) < DEED_LIMIT else ()
            outcome = await carry_out(call, tools, reply.scene, hands)
            for piece in outcome.pieces:
                reply.has_told_deed = True
                yield piece
            if outcome.is_outside:  # whatever this model says next it would say with that in its ear
                for piece in await self._gist(model, reply.scene, outcome, hands):
                    yield piece
                reply.is_over = True
                return
            if outcome.deed is not None:
                reply.deeds.append(outcome.deed)
            if outcome.deed is not None and outcome.deed.state is DeedState.DONE:
                reply.done.add(f"{outcome.deed.skill}/{outcome.deed.verb}")
            results.append(outcome.message)
        reply.prompt = reply.prompt.then(said, *results)
        if any(
            call.tool == RECALL for call in reply.calls
        ):  # old words may be anybody's: no deeds beside them
            looking = tuple(tool for tool in reply.prompt.tools if tool.name == RECALL)
            reply.prompt = replace(reply.prompt, tools=looking)

    async def _gist(self, model: Model, scene: Scene, outcome: Outcome, hands: Hands) -> list[Piece]:
        """What somebody else's text says, in few words: where that was asked for, or no trade tells it."""
        deed, asked = outcome.deed, scene.heard.text
        if deed is None or (deed.skill in TRADES and not WANTS_GIST.search(asked.lower())):
            return []
        texts = outside_texts(deed.result or {})
        found = await digest(model, self._clock, asked, texts, hands.leaves) if texts else None
        if found is None:
            return []
        told = [scene.say("outside.gist", gist=found.gist)]
        if found.asks_for:
            told.append(scene.say("outside.asks", what=wording.listed(list(found.asks_for))))
        return [replace(piece, is_outside=True, model=model.endpoint.name) for piece in told]

    def _let_rest(self, endpoint: Endpoint, *, is_silent: bool) -> None:
        if is_silent:
            failures = self._rests.get(endpoint.name, (0, 0.0))[0]
            rest = REST_S[min(failures, len(REST_S) - 1)]
            self._rests[endpoint.name] = (failures + 1, self._clock.monotonic() + rest)


def _look_at(sentence: str, reply: _Reply) -> Piece | None:
    """The sentence as she says it, if it holds; else what is said instead, if anything."""
    text = honest.spoken(sentence)
    if not text:
        return None
    known = [item.text for item in reply.prompt.items] + [reply.scene.heard.text]
    verdict = honest.judge(sentence, reply.done, known)
    if verdict == "fine" and reply.has_told_deed and honest.claims_deed(text):
        return None  # told already, by code and from the deed itself
    if honest.is_rambling(text):
        reply.is_over = True
        return None
    if verdict == "fine" and (
        text in reply.said or honest.is_again(text, [*reply.said, *_hers(reply.scene)])
    ):
        reply.repeats += 1
        reply.is_over = reply.repeats >= REPEATS
        return None
    match verdict:
        case "fine":
            return _let_through(text, reply)
        case "deed":
            reply.has_promised = True
        case "human":
            reply.has_posed = True
        case _:
            pass
    return None


def _let_through(text: str, reply: _Reply) -> Piece | None:
    if "?" in text:
        reply.questions += 1
        if reply.questions > 1 and reply.limit == SHORT:
            return None
    reply.said.append(text)
    reply.is_over = len(reply.said) >= reply.limit
    if not reply.items:
        reply.items = [
            (honest.telling(item.text), item) for item in reply.prompt.items if item.part != "talk"
        ]
    return Piece(text=text, sources=rests_on(text, reply.items))


def _hers(scene: Scene) -> list[str]:
    """Her last lines, by the sentence."""
    return [part for said in scene.hers[:3] for part in sentences(said.text)]


def rests_on(text: str, items: Sequence[tuple[frozenset[str], Item]]) -> tuple[EntryId, ...]:
    """The entries that a sentence plainly draws on: those it shares telling words with."""
    wanted = honest.telling(text)
    found = [item.sources for telling, item in items if not wanted.isdisjoint(telling)]
    return tuple(dict.fromkeys(source for sources in found for source in sources))


def _pictures(scene: Scene) -> tuple[PictureId, ...]:
    return scene.cue.pictures if isinstance(scene.cue, Turn) else ()

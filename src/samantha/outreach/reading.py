"""Has a language model read past turns in the background, where the person said yes to one.

Never on the way of a turn: it starts once a talk has fallen quiet, and stops the moment somebody speaks. What
the person asked to keep back, and danger, are not shown to it. A model elsewhere reads only what was said
since the person agreed to it, and each byte is in the journal before it leaves. Memory checks what it finds.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from samantha.core.clock import Clock
from samantha.core.entry import Draft
from samantha.core.errors import ModelError
from samantha.core.extraction import Extraction
from samantha.core.ids import EntryId
from samantha.core.model import Endpoint
from samantha.core.ports import Journal, Leaving, Model, Pen, Transaction
from samantha.core.turn import Said
from samantha.memory.en.weighty import GRAVE
from samantha.memory.extracted import OFFERED, Unread, holds, names_known, tells_something, unread
from samantha.memory.profile import read_model, read_profile
from samantha.mind.reflex.en.herself import is_bare
from samantha.mind.reflex.yielding import is_kept_from
from samantha.mind.thought.extract import MOST_CHARS, UnreadableError, read_answer, request_for
from samantha.mind.thought.stream import Waiting
from samantha.outreach.sleeping import is_quiet

TURNS = 60  # looked at for one batch; most of what is said holds no lasting fact
BATCH = 12  # read at once
CHARS = 4000  # of them; a window of 4096 tokens holds these, the task and the answer
ANSWER_S = 180.0  # for one batch; nobody waits
LOOK_S = 1.0  # how soon she lets go when somebody speaks
RESTS_S = (600.0, 3600.0, 6 * 3600.0)  # after a model that gave no answer, once and again

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class _Batch:
    """Turns for one request, and how far the journal is read with them."""

    model: Endpoint
    lines: tuple[Said, ...]
    through: int


class Reading:
    """A chore of the house; see outreach/housekeeping.py."""

    def __init__(
        self, journal: Journal, clock: Clock, open_model: Callable[[Endpoint], Model], leaving: Leaving
    ) -> None:
        self._journal = journal
        self._clock = clock
        self._open = open_model
        self._leaving = leaving
        self._failures, self._rests_until = 0, 0.0

    async def __call__(self) -> int:
        """Read one batch, if it is time. How many facts were kept."""
        if self._clock.monotonic() < self._rests_until or not await is_quiet(self._journal, self._clock):
            return 0
        batch = await self._journal.look(self._next)
        if batch is None:
            return 0
        answer = ""
        if batch.lines:
            try:
                found = await self._ask(batch)
            except (ModelError, TimeoutError) as error:
                rest = RESTS_S[min(self._failures, len(RESTS_S) - 1)]
                self._failures, self._rests_until = self._failures + 1, self._clock.monotonic() + rest
                log.info("a model read nothing: %s", type(error).__name__)
                return 0
            if found is None:  # somebody spoke; the same turns are read later
                return 0
            answer = found
        self._failures = 0
        return await self._journal.act(lambda pen: _keep(pen, batch, answer))

    def _next(self, tx: Transaction) -> _Batch | None:
        owner = self._journal.owner
        model = read_model(read_profile(owner, tx))
        if model is None:
            return None
        turns = unread(owner, tx, TURNS, 0 if model.is_here else _agreed(tx, owner))
        return _batch(model, turns) if turns else None

    async def _ask(self, batch: _Batch) -> str | None:
        """The model's answer; None where somebody spoke meanwhile. Raises ModelError, TimeoutError."""
        request = request_for(batch.lines, OFFERED)
        until, text = self._clock.monotonic() + ANSWER_S, ""
        async with Waiting(self._open(batch.model).stream(request, self._leaving), self._clock) as answer:
            while True:
                try:
                    delta = await answer.next(LOOK_S)
                except TimeoutError:
                    if self._clock.monotonic() >= until:
                        raise
                    if not await is_quiet(self._journal, self._clock):
                        return None
                    continue
                if delta is None or len(text) > MOST_CHARS:
                    break
                text += delta.text
        return text if await is_quiet(self._journal, self._clock) else None


def _batch(model: Endpoint, turns: Sequence[Unread]) -> _Batch:
    """As many of these turns as one request takes, without those that the model is not to see."""
    lines: list[Said] = []
    chars, through = 0, 0
    for turn, after in zip(turns, (*turns[1:], None), strict=True):
        text = turn.line.text
        if len(lines) == BATCH or (lines and chars + len(text) > CHARS):
            break
        through = turn.seq
        is_taken_back = (
            after is not None and is_kept_from(model, after.line.text) and is_bare(after.line.text)
        )
        is_grave = GRAVE.search(text) or any(move.startswith("danger") for move in turn.moves)
        if is_taken_back or is_grave or is_kept_from(model, text) or len(text) > CHARS:
            continue
        if tells_something(text):
            lines.append(turn.line)
            chars += len(text)
    return _Batch(model=model, lines=tuple(lines), through=through)


def _keep(pen: Pen, batch: _Batch, answer: str) -> int:
    """Write down what holds, turn by turn, and how far was read."""
    kept: list[Extraction] = []
    dropped = 0
    if batch.lines:
        try:
            found = read_answer(answer, batch.lines)
            in_sight = [line for line in batch.lines if _is_in_sight(pen, line.id)]
            kept, dropped = holds(found, in_sight, names_known(pen.owner, pen.tx))
        except UnreadableError:
            dropped = 1
    for line in batch.lines:
        facts = [
            {"subject": one.subject, "relation": one.relation, "value": one.value, "quote": one.quote}
            for one in kept
            if one.turn == line.id
        ]
        if facts:
            body = {"model": batch.model.name, "turn": line.id, "facts": facts}
            pen.write(Draft(kind="extracted", body=body, sources=(line.id,)))
    counts = {"through": batch.through, "kept": len(kept), "dropped": dropped}
    pen.write(Draft(kind="reread", body={"model": batch.model.name, **counts}))
    return len(kept)


def _is_in_sight(pen: Pen, id_: EntryId) -> bool:
    sql = "SELECT 1 FROM episode WHERE owner_id = ? AND id = ? AND hidden = 0"
    return bool(pen.tx.run(sql, pen.owner, id_))


def _agreed(tx: Transaction, owner: str) -> int:
    """The journal's seq of the person's yes to the model that is in use."""
    rows = tx.run(
        """SELECT j.seq FROM profile p JOIN journal j ON j.owner_id = p.owner_id AND j.id = p.entry_id
           WHERE p.owner_id = ? AND p.name = 'mind'""",
        owner,
    )
    return int(rows[0][0]) if rows else 1 << 39

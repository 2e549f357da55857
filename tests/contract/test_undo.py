"""Whatever was done here, undone and done anew: taken back to the last, all is as it was."""

import asyncio
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_skills import CASES, RECORDS, Arguments, Case, filled, seen

from samantha.core.deed import Deed, DeedState, Proposal, Risk
from samantha.core.errors import BadInputError
from samantha.deeds.desk import Desk
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal

ACTS = [
    (case, verb, given)
    for case in CASES
    for verb, every in case.samples.items()
    for given in every
    if case.skill.verbs[verb].risk is Risk.REVERSIBLE
]
Step = tuple[str, int]


class House:
    """A desk with every skill that there is, after what each of them wants done before."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.journal = fake_journal(*(make() for make in RECORDS), clock=self.clock)
        self.desk = Desk(self.journal, [case.skill() for case in CASES], self.clock)
        self.known: dict[str, str] = {}

    async def ready(self) -> "House":
        # The first answer to a question is never taken back: there was none before.
        await self.act("acquaintance", "tell_age", {"is_adult": True})
        await self.act("acquaintance", "forbid_cloud_ear", {})
        for case in CASES:
            for verb, arguments in case.before:
                made = (await self.act(case.skill.name, verb, arguments)).result or {}
                known = made.get("reminder") or made.get("note") or made.get("grant") or made.get("id")
                self.known[case.skill.name] = str(known or (made.get("ids") or [""])[-1])
        return self

    async def act(self, skill: str, verb: str, arguments: Arguments) -> Deed:
        await self.clock.advance(1)
        exact = {name: filled(value, self.known.get(skill, "")) for name, value in arguments.items()}
        deed = await self.desk.propose(Proposal(skill=skill, verb=verb, arguments=exact))
        return await self.agree(deed)

    async def undo(self, deed: Deed) -> Deed:
        back = await self.desk.undo(deed.id)
        assert back is not None
        return await self.agree(back)

    async def agree(self, deed: Deed) -> Deed:
        """Say yes, with its phrase, where it waits for one: having a grant back does."""
        if deed.state is not DeedState.PROPOSED:
            return deed
        return await self.desk.approve(deed.id, deed.hash, "page", deed.preview.phrase)

    async def seen(self) -> object:
        return await self.journal.look(lambda tx: seen(self.journal.owner, tx))


async def live(steps: Sequence[Step]) -> int:
    """Take these steps, and take all of them back; how many acts were done."""
    house = await House().ready()
    start = await house.seen()
    done: list[tuple[Deed, object]] = []  # each act that stands, and how all was before it
    undone: list[
        tuple[Deed, Deed, object]
    ] = []  # the taking back of one, the act, and how all was before that
    acts = 0
    for what, n in steps:
        before = await house.seen()
        match what:
            case "act":
                case, verb, arguments = ACTS[n % len(ACTS)]
                try:
                    deed = await house.act(case.skill.name, verb, arguments)
                except BadInputError:
                    assert await house.seen() == before
                    continue
                if not deed.can_undo:
                    assert await house.seen() == before
                    continue
                acts += 1
                done.append((deed, before))
                undone.clear()
            case "undo" if done:
                deed, was = done.pop()
                back = await house.undo(deed)
                assert await house.seen() == was
                undone.append((back, deed, before))
            case "redo" if undone:
                back, deed, was = undone.pop()
                await house.undo(back)
                assert await house.seen() == was
                done.append((deed, before))
    for deed, was in reversed(done):
        await house.undo(deed)
        assert await house.seen() == was
    assert await house.seen() == start
    return acts


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("act"), st.integers(0, len(ACTS) - 1)),
        st.tuples(st.sampled_from(["undo", "redo"]), st.just(0)),
    ),
    min_size=2,
    max_size=14,
)
SLOW = settings(deadline=None, suppress_health_check=list(HealthCheck))


@given(STEPS)
@settings(SLOW, max_examples=40)
def test_what_was_done_is_taken_back_to_the_last(steps: list[Step]) -> None:
    asyncio.run(live(steps))


@pytest.mark.prove
@given(STEPS)
@settings(SLOW, max_examples=1000)
def test_a_thousand_sequences_are_taken_back_to_the_last(steps: list[Step]) -> None:
    asyncio.run(live(steps))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.skill.__name__)
async def test_every_reversible_sample_is_really_done_among_all_the_others(case: Case) -> None:
    for n, (owner, verb, _) in enumerate(ACTS):
        if owner is case:
            acts = await live([("act", n), ("undo", 0), ("redo", 0), ("undo", 0), ("redo", 0)])
            assert acts == 1, verb

"""Joining two names and taking them apart at the person's word: the part of the memory skill that does it."""

from collections.abc import Sequence

from pydantic import BaseModel, Field

from samantha.core.deed import Deed, Preview, Proposal
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.ids import OwnerId
from samantha.core.ports import Enacted, Pen, Transaction
from samantha.memory.en import sentences
from samantha.memory.facts import FORMER_NAME, HELD, KIN, key_of, one_of
from samantha.memory.joins import Join, decisions, joined_names, naming
from samantha.memory.learned import YOU

SKILL = "memory"


class Names(BaseModel):
    """Two names, as the person says them: "Kate", "your sister"."""

    one: str = Field(min_length=1, max_length=80)
    other: str = Field(min_length=1, max_length=80)


def preview(verb: str, wanted: Names, pen: Pen) -> Preview:
    one, other = _known(wanted, pen)
    says = {"join": sentences.join_preview, "part": sentences.part_preview}
    return Preview(title=says.get(verb, sentences.unsettle_preview)(one, other))


def join(wanted: Names, deed: Deed, pen: Pen) -> Enacted:
    """The two are one. What is known of the one stands under the other from here on."""
    one, other = _known(wanted, pen)
    pair = frozenset((one.casefold(), other.casefold()))
    names = joined_names(pen.owner, pen.tx)
    if len({names.get(name, name).casefold() for name in pair}) == 1:
        raise BadInputError(f"I know already that {one} and {other} are one person.")
    _undo(pen, [it for it in decisions(pen.owner, pen.tx) if it.pair == pair and not it.given])
    into, name = sorted((one, other), key=lambda name: not _is_anybodys(pen.owner, pen.tx, name))
    _write(pen, [name, into], given=True)
    back = Proposal(skill=SKILL, verb="part", arguments={"one": one, "other": other}, sources=deed.sources)
    return Enacted(result={"name": name, "into": into}, inverse=back)


def part(wanted: Names, deed: Deed, pen: Pen) -> Enacted:
    """The two are two people. A joining of theirs is taken back, and no later sleep joins them again."""
    one, other = _known(wanted, pen)
    pair = frozenset((one.casefold(), other.casefold()))
    every = [it for it in decisions(pen.owner, pen.tx) if not it.undone]
    if any(it.pair == pair and not it.given for it in every):
        raise BadInputError(f"I know already that {one} and {other} are two people.")
    names = joined_names(pen.owner, pen.tx)
    is_one = len({names.get(name, name).casefold() for name in pair}) == 1
    standing = [it for it in every if it.given and (it.pair == pair or (is_one and it.pair & pair))]
    _undo(pen, standing)
    if not standing:
        _write(pen, [one, other], given=False)
    verb = "join" if standing else "unsettle"
    back = Proposal(skill=SKILL, verb=verb, arguments={"one": one, "other": other}, sources=deed.sources)
    return Enacted(result={"one": one, "other": other}, inverse=back)


def unsettle(wanted: Names, deed: Deed, pen: Pen) -> Enacted:
    """That the two are two people was said too soon: nothing is decided any more."""
    one, other = _known(wanted, pen)
    pair = frozenset((one.casefold(), other.casefold()))
    apart = [it for it in decisions(pen.owner, pen.tx) if it.pair == pair and not it.given and not it.undone]
    if not apart:
        raise BadInputError(f"Nothing is settled about {one} and {other}.")
    _undo(pen, apart)
    back = Proposal(skill=SKILL, verb="part", arguments={"one": one, "other": other}, sources=deed.sources)
    return Enacted(result={"one": one, "other": other}, inverse=back)


def _undo(pen: Pen, some: Sequence[Join]) -> None:
    # No sources, and no words: taking back has to outlive the turn that asked for it.
    for it in some:
        if not it.undone:
            pen.write(Draft(kind="joined", body={"join": it.id}))


def _write(pen: Pen, names: list[str], *, given: bool) -> None:
    body = {"names": names, "why": "you said so", "told": True, "given": given}
    pen.write(Draft(kind="joined", body=body, sources=naming(pen.owner, pen.tx, *names)))


def _known(wanted: Names, pen: Pen) -> tuple[str, str]:
    """Both names as they were told. Raises BadInputError, NotFoundError."""
    one, other = (_spelled(pen.owner, pen.tx, name) for name in (wanted.one, wanted.other))
    if one.casefold() == other.casefold():
        raise BadInputError("That is one name; tell me two.")
    return one, other


def _spelled(owner: OwnerId, tx: Transaction, name: str) -> str:
    said = " ".join(name.split())
    if (kin := said.casefold().removeprefix("my ").removeprefix("your ")) in KIN and kin != said.casefold():
        rows = tx.run(
            f"""SELECT DISTINCT value FROM fact WHERE owner_id = ? AND {HELD} AND hidden = 0
                AND subject_key = 'you' AND relation = ?""",
            owner,
            kin,
        )
        if len(rows) == 1:
            return str(rows[0][0])
    rows = tx.run(
        f"""SELECT CASE WHEN subject_key = ?2 THEN subject ELSE value END FROM fact
            WHERE owner_id = ?1 AND hidden = 0 AND subject_key <> '{YOU}' AND subject_key = ?2
               OR owner_id = ?1 AND hidden = 0 AND value_key = ?3
                  AND relation IN {one_of(KIN | {FORMER_NAME})}
            ORDER BY seq, place LIMIT 1""",
        owner,
        said.casefold(),
        key_of(said),
    )
    if not rows:
        raise NotFoundError(f"I know nobody called {said}.")
    return str(rows[0][0])


def _is_anybodys(owner: OwnerId, tx: Transaction, name: str) -> bool:
    """Whether she knows who that is to the person: then that name stands."""
    rows = tx.run(
        f"""SELECT 1 FROM fact WHERE owner_id = ? AND {HELD} AND subject_key = 'you'
            AND relation IN {one_of(KIN)} AND value_key = ?""",
        owner,
        key_of(name),
    )
    return bool(rows)

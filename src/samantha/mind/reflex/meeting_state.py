"""How far the first meeting has come: packed into her lines, so nothing is lost between talks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

from samantha.core.deed import Json
from samantha.core.turn import Piece, Turn
from samantha.mind.reflex.scene import Scene, carried, carry

Step = Literal["name", "age", "week", "follow", "offer", "her_name", "close", "over"]


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far the meeting has come. `step` is the question that is open."""

    step: Step
    name: str = ""
    week: str = ""  # the turn in which they told of it: by its id, for what is forgotten must not stand here
    more: str = ""  # the turn that answered the follow-up
    again: int = 0  # how often this question was asked before
    pick: str = ""
    refused: tuple[str, ...] = ()
    offer: Mapping[str, Json] | None = None

    def packed(self) -> str:
        return carry(**self.slots())

    def slots(self) -> dict[str, Json]:
        slots: dict[str, Json] = {
            "meet": self.step,
            "name": self.name,
            "week": self.week,
            "more": self.more,
            "again": self.again,
            "pick": self.pick,
            "refused": list(self.refused),
            "offer": dict(self.offer) if self.offer else None,
        }
        return {key: value for key, value in slots.items() if value}


def progress(scene: Scene) -> Progress | None:
    """Where the meeting stands; None when it is over or was never begun."""
    for said in scene.hers:
        slots = carried(said)
        if "meet" in slots:
            return _unpacked(slots) if slots["meet"] != "over" else None
    return None


def _unpacked(slots: Mapping[str, object]) -> Progress:
    offer, refused = slots.get("offer"), slots.get("refused")
    return Progress(
        step=cast(Step, slots["meet"]),  # written by `packed` alone
        name=str(slots.get("name", "")),
        week=str(slots.get("week", "")),
        more=str(slots.get("more", "")),
        again=int(str(slots.get("again", 0))),
        pick=str(slots.get("pick", "")),
        refused=tuple(str(name) for name in refused) if isinstance(refused, list) else (),
        offer=offer if isinstance(offer, dict) else None,
    )


def with_state(piece: Piece, state: Progress) -> str:
    """What a line carries, and how far the meeting has come."""
    return carry(**(carried(piece) | state.slots()))


def told(scene: Scene, turn: str) -> str:
    """The words of that turn; "" where it is forgotten, or too long ago."""
    if turn and turn == turn_id(scene):
        return scene.heard.text
    return next((said.text for said in scene.theirs if said.id == turn), "") if turn else ""


def turn_id(scene: Scene) -> str:
    return scene.cue.id if isinstance(scene.cue, Turn) else ""


def packed_over(state: Progress) -> str:
    return carry(meet="over", name=state.name)

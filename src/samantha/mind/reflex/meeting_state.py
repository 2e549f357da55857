"""How far the first meeting has come: packed into her lines, so nothing is lost between talks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

from samantha.core.deed import Json
from samantha.mind.reflex.scene import Scene, carried, carry

Step = Literal["name", "age", "week", "follow", "offer", "her_name", "close", "over"]


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far the meeting has come. `step` is the question that is open."""

    step: Step
    name: str = ""
    week: str = ""  # their own words, the last telling that said most
    more: str = ""  # their answer to the follow-up
    again: int = 0  # how often this question was asked before
    pick: str = ""
    refused: tuple[str, ...] = ()
    offer: Mapping[str, Json] | None = None

    def packed(self) -> str:
        slots: dict[str, Json] = {
            "meet": self.step,
            "name": self.name,
            "week": self.week[:300],
            "more": self.more[:300],
            "again": self.again,
            "pick": self.pick,
            "refused": list(self.refused),
            "offer": dict(self.offer) if self.offer else None,
        }
        return carry(**{key: value for key, value in slots.items() if value})


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


def packed_over(state: Progress) -> str:
    return carry(meet="over", name=state.name)

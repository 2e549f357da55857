"""What she says when everything is stopped."""

from collections.abc import Sequence

GOES_ON = "Nothing goes out until you say go on, on the page or in a terminal."


def sentence(*, waiting: int, ended: int, done: Sequence[str], unsure: Sequence[str]) -> str:
    """Counts of what never happens; titles of what did, or may have."""
    parts = []
    if waiting:
        parts.append("one thing that was waiting will not happen" if waiting == 1 else _many(waiting))
    if ended:
        parts.append("I broke off one thing in time" if ended == 1 else f"I broke off {ended} things in time")
    said = f"Stopped: {', and '.join(parts)}." if parts else "Stopped. Nothing was waiting or under way."
    if unsure:
        said += f" I can't tell whether this still happened: {_listed(unsure)}."
    if done:
        said += f" This was done already: {_listed(done)}."
    return f"{said} {GOES_ON}"


def _many(count: int) -> str:
    return f"{count} things that were waiting will not happen"


def _listed(titles: Sequence[str]) -> str:
    return "; ".join(title.rstrip("?. ") for title in titles)

"""What a preview says of the way back, where its trade does not say it."""

UNDO = "Undo"
AFTERWARDS = "afterwards, whenever you like"


def held(seconds: int, *, is_undoable: bool) -> str:
    return f"for {seconds} seconds after you say yes{', and afterwards' if is_undoable else ''}"


ASKED_BY = "Asked for by"


def program(name: str) -> str:
    return f"another program, which calls itself “{name}”" if name else "another program, which gives no name"

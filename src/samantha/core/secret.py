"""A value that must not be seen: shown nowhere by accident, given only to who asks for it by name."""

from typing import NoReturn


class Secret:
    """A key of somebody else's server. Printed, logged or formatted it says nothing; `reveal` gives it."""

    __slots__ = ("_held",)

    def __init__(self, held: str) -> None:
        self._held = held

    def reveal(self) -> str:
        return self._held

    def __repr__(self) -> str:
        return "Secret(...)"

    __str__ = __repr__

    def __reduce__(self) -> NoReturn:
        raise TypeError("A secret is not copied out.")

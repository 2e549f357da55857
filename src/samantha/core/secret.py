"""A value that must not be seen: shown nowhere by accident, given only to who asks for it by name."""

from typing import NoReturn

from samantha.core.errors import BadInputError

LONGEST_KEY = 4096  # characters; a signed token of a company's own server is the longest in use


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


def typed_secret(key: str) -> Secret:
    """A key as a person typed it. Raises BadInputError, which says nothing of it."""
    held = key.strip()
    if not held or not held.isascii() or not held.isprintable() or " " in held:
        raise BadInputError("That is no key: one word is what I take, without spaces.")
    return Secret(held)


def typed_password(password: str) -> Secret:
    """A password of an account as a person typed it: any one line. Raises BadInputError, as above."""
    held = password.strip("\r\n")
    if not held or not held.isprintable():
        raise BadInputError("That is no password: one line is what I take.")
    return Secret(held)


def account_key(name: str) -> str:
    """What the password of the account of that name in settings.toml is kept under, whatever it is for."""
    return f"account {name}"

"""What can go wrong, one class for each thing that a caller does differently.

A message says what happened, to what, and what the person can do next; it is shown as it stands.
"""

from collections.abc import Sequence


class SamanthaError(Exception):
    """Base of every error that a person may read. Its text is one clear sentence."""


class BadInputError(SamanthaError):
    """The input was refused and nothing was changed; asking again differently may work."""


class NotFoundError(BadInputError):
    """The named thing does not exist here."""


class MissingError(NotFoundError):
    """The argument `field` names nothing that is known; with another value for it, it can be done."""

    def __init__(self, sentence: str, field: str) -> None:
        super().__init__(sentence)
        self.field = field


class AmbiguousError(BadInputError):
    """What the argument `said` names fits several: `choices` are (value for `field`, what to call it)."""

    def __init__(
        self, sentence: str, choices: Sequence[tuple[str, str]], *, field: str = "id", said: str = "what"
    ) -> None:
        super().__init__(sentence)
        self.choices = tuple(choices)
        self.field = field
        self.said = said


class RefusedError(SamanthaError):
    """She may not do this: a consent, a typed phrase or a session of the right kind is missing."""


class OverloadedError(SamanthaError):
    """Too much is waiting; refused before it was acknowledged, so nothing is half done."""


class ModelError(SamanthaError):
    """A language model did not answer, or not so that its answer can be used."""


class OverlongError(ModelError):
    """The prompt does not fit the model's window; a shorter one may."""


class HomeError(SamanthaError):
    """The home folder cannot be used: read-only, owned by another process, full, or not ours."""


class HomeTakenError(HomeError):
    """Another process owns this home."""


class NewerHomeError(HomeError):
    """The database was written by a newer version of the program."""


class DiskFullError(HomeError):
    """The disk is full; what was acknowledged is safe and nothing new was kept."""


class DamagedError(HomeError):
    """The database or the journal does not verify."""

"""Where a value came from, and how far it may be trusted.

Content of low trust may fill the content of a deed; it never chooses the tool, the recipient,
the address or the grant.
"""

from collections.abc import Iterable
from enum import IntEnum


class Origin(IntEnum):
    """Ordered by trust: joining values keeps the lowest."""

    UNTRUSTED = 0  # mail, the web, files, another server's words
    TOOL = 1  # what a tool answered
    MODEL = 2  # a language model's own words
    DERIVED = 3  # worked out by our code from the person's words
    PERSON = 4  # typed or said by the person
    SELF = 5  # the program's own constants

    @staticmethod
    def join(origins: Iterable["Origin"]) -> "Origin":
        """The trust of a value made of several: the lowest of them."""
        return min(origins, default=Origin.SELF)

"""Word lists are written as plain text: a thousand words stay readable, and a change is one line."""


def listed(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())

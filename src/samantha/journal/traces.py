"""Whether files may still hold words that the rows no longer do."""

from samantha.core.ports import Transaction


def mark_traces(tx: Transaction) -> None:
    """Note that files may still hold erased words, until they are scrubbed: a kill may come between."""
    tx.run("INSERT OR REPLACE INTO home VALUES ('traces', 'left')")


def has_traces(tx: Transaction) -> bool:
    return bool(tx.run("SELECT 1 FROM home WHERE name = 'traces'"))


def unmark_traces(tx: Transaction) -> None:
    tx.run("DELETE FROM home WHERE name = 'traces'")

"""Amounts as a person reads them."""

GB = 1_000_000_000


def in_gb(count: int) -> str:
    """Bytes for a sentence: "4.1 GB"; small ones in MB."""
    return f"{count / GB:.1f} GB" if count >= GB / 10 else f"{count / 1e6:.1f} MB"

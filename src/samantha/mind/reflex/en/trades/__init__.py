"""The English of each trade: what she listens for (`.py`), and what she says (`.toml`)."""

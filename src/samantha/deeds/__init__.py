"""Deeds: what she does in the world. The desk alone runs them; the record keeps what became of each."""

"""The life: append-only, chained, anchored. Every table is made from it; nothing else is kept."""

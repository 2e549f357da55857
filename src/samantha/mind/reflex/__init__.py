"""The reflex: understand, then answer. Plain code, no network, no waiting."""

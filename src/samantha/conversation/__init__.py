"""One talk: who may speak, what was said, what was really heard."""

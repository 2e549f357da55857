"""What she answers with: the reflex, always there; later, behind it, a thought."""

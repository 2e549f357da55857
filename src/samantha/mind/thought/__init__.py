"""The thought: any language model, behind the same memory, character and consent as the reflex."""

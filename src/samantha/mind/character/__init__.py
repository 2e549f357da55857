"""Who she is, apart from any one sentence: both minds draw on it."""

from samantha.mind.character.character import Taste, taste_for, tastes

__all__ = ["Taste", "taste_for", "tastes"]

"""Who she is, apart from any one sentence: both minds draw on it."""

from samantha.mind.character.character import Taste, taste_for, taste_of, tastes

__all__ = ["Taste", "taste_for", "taste_of", "tastes"]

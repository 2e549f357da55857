"""Words: spelled, and, where WordNet is on this machine, what they mean and what means the same."""

from samantha.skills.words.skill import Words
from samantha.skills.words.wordnet import find_wordnet

__all__ = ["Words", "find_wordnet"]

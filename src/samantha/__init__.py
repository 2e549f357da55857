"""Samantha: a companion that you talk with by voice, on your own machine."""

__version__ = "0.1.0"

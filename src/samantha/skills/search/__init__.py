"""Searching the web through the one server that settings.toml names under [search], or not at all."""

from samantha.skills.search.options import SearchOptions
from samantha.skills.search.skill import Search

__all__ = ["Search", "SearchOptions"]

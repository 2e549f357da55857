"""Tools of other programs, by the Model Context Protocol: of the servers that settings.toml names, no others.

line.py is the line to one server, tools.py makes verbs of what it offers, skill.py has them done by the desk.
The `mcp` package comes with the extra of that name and is loaded when a server is first asked.
"""

from samantha.skills.mcp.options import McpOptions
from samantha.skills.mcp.skill import Mcp

__all__ = ["Mcp", "McpOptions"]

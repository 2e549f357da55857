"""Mail. build.py puts it together, skill.py is what it does; see ARCHITECTURE.md."""

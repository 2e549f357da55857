"""Other voice loops in the same rig, each in its own environment; requirements-*.txt pin their versions."""

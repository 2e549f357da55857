"""Her words on deeds, in English."""

"""What a model is told, and how its claims are read, in English."""

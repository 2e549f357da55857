"""The English names of measures."""

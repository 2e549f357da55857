"""What is heard: voice activity, the end of a turn, words. It keeps no sound."""

"""What she made of the journal: episodes, facts, people, and how they are found, corrected and forgotten."""

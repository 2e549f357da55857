"""English: how people say facts about their lives, and how facts are said back."""

"""English: how its turns end, and how one shows that one only listens."""

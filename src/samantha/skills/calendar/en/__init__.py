"""What is English about a calendar."""

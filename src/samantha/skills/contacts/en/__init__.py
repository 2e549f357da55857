"""What is English about contacts."""

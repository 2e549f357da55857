"""Outreach: when she speaks first. Reminders that are due, and nothing that was not asked for."""

"""Calendars and address books on other people's servers (CalDAV, CardDAV): client, mirror, sync. Nothing of
trades.
"""

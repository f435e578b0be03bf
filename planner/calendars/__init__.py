"""Calendars that people subscribe to, in the format every client reads."""

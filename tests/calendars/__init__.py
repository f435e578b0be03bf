"""Calendars: what each feed says, and that every reader reads the same."""

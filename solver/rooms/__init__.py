"""Rooms: which hall holds which session, and when."""

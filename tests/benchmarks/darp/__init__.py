"""Dial-a-ride."""

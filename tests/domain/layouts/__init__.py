"""Layouts against the field's own tables."""

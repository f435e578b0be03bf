"""Use cases that edit one thing, on both databases."""

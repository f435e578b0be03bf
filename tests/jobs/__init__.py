"""Runs carried out in processes of their own, which are killed."""

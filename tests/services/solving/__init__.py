"""Tests of the translation between domain and problems."""

"""Tests of the rules of the whole plan."""

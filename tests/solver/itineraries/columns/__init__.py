"""Tests of the bound by columns."""

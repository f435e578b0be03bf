"""Tests of the solver, mirroring its tree."""

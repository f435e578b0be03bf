"""Compiling, as every compiled search does it."""

from solver.compiled.compiling import compiled as compiled

"""The tests: a package, or `tests/solver` would shadow `solver`."""

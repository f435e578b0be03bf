"""Random small problems and plans, one module a kind."""

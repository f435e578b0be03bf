"""Which party sees which site when, in what order, over several days."""

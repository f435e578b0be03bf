"""Where domain objects and problem objects meet, and nowhere else."""

"""What every compiled search needs, tried by itself."""

"""What every compiled search needs: compiling, keeping what is compiled, chance, arrays."""

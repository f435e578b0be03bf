"""The compiled search of shared ways: rules read once into tables, tours moved as arrays."""

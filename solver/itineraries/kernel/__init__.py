"""The compiled search of itineraries: rules read once into tables, tours moved as arrays."""

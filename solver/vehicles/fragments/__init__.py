"""What no plan of shared ways can beat: all trips that a car may make, and how they follow."""

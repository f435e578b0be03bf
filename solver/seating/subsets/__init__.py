"""What no seating at tables can beat, where guests are few: every set of them at every table."""

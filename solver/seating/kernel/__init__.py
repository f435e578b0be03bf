"""The compiled search of seats: it exchanges the guests of two seats, again and again."""

"""The store: the register, events, plans and bookings, on SQLite or PostgreSQL."""

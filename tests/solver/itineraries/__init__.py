"""Itineraries: rules, model and search on small worlds."""

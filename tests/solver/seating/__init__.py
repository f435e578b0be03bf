"""Seating: each rule by worked cases, the search and the model on small worlds."""

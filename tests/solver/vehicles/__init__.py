"""The rules of driving, each by worked cases; the search, the model and the bounds."""

"""The web as a browser asks it, without a browser."""

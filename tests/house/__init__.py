"""The manners of the house, kept by a few short tests."""

"""The solver: knows numbers and ids; not people, pages, clocks or databases.

Nothing is imported here on purpose: checking a plan must work where OR-Tools cannot be loaded.
"""

"""Bounds and plans by columns: tours of cars priced by their moments, chosen by a programme."""

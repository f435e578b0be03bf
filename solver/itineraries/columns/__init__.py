"""Bounds by columns: day-tours priced by labels, bound together by a linear programme."""

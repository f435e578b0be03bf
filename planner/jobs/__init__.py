"""Carrying out runs: in processes of their own, watched, taken up again where one dies."""

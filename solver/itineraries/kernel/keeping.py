"""Where what is compiled of this search is kept."""

from __future__ import annotations

from pathlib import Path

from solver.compiled import keeping


def stamp() -> Path:
    """A file that is there once the whole of the compiled search is kept."""
    return keeping.stamp(Path(__file__).parent)

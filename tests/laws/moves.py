"""What the laws of the compiled searches let an operator do, step by step."""

from __future__ import annotations

from collections.abc import Callable

from solver.compiled.arrays import Whole

Move = Callable[[Whole, Whole, Whole], None]
"""Changes tours by their tables, in a room to work in."""


def one_by_one(*moves: Move) -> Move:
    """All these moves in turn: stops are chosen, taken out, and what is missing put in."""

    def moved(t: Whole, s: Whole, d: Whole) -> None:
        for move in moves:
            move(t, s, d)

    return moved

"""In which order the chairs of a hall are filled: the ten ways that seat tools of the trade offer.

By row (横排), by column (竖排), to and fro, or from the middle outwards by turns (左右排列法):
units that follow one another on this line sit together. Source: the manual of a seating program,
which counts these ten; the three methods of an office handbook are among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.layouts.choices import Fill
from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planner.domain.layouts.seat_plan import LaidSeat


def filled(rows: Sequence[Sequence[LaidSeat]], fill: Fill) -> tuple[str, ...]:
    """The seats of rows (each from left to right, the front one first) in the order of filling."""
    if fill in _FROM_THE_MIDDLE:
        first = -1 if fill is Fill.CENTRE_LEFT else 1
        runs = [sorted(row, key=lambda seat: (abs(seat.x), seat.x * -first)) for row in rows]
        return _joined(runs)
    columns = fill in _BY_COLUMN
    runs = [list(run) for run in (_columns(rows) if columns else rows)]
    if fill in (Fill.ROWS_LEFTWARDS, Fill.COLUMNS_FORWARDS, Fill.ROW_SNAKE_LEFT):
        runs = [run[::-1] for run in runs]
    if fill is Fill.COLUMN_SNAKE_RIGHT:
        runs = runs[::-1]
    if fill in _SNAKES:
        runs = [run[::-1] if place % 2 else run for place, run in enumerate(runs)]
    return _joined(runs)


_FROM_THE_MIDDLE = (Fill.CENTRE_LEFT, Fill.CENTRE_RIGHT)
_BY_COLUMN = (
    Fill.COLUMNS_BACKWARDS,
    Fill.COLUMNS_FORWARDS,
    Fill.COLUMN_SNAKE_LEFT,
    Fill.COLUMN_SNAKE_RIGHT,
)
_SNAKES = (
    Fill.ROW_SNAKE_RIGHT,
    Fill.ROW_SNAKE_LEFT,
    Fill.COLUMN_SNAKE_LEFT,
    Fill.COLUMN_SNAKE_RIGHT,
)


def _joined(runs: Iterable[Sequence[LaidSeat]]) -> tuple[str, ...]:
    return tuple(seat.id for run in runs for seat in run)


def _columns(rows: Sequence[Sequence[LaidSeat]]) -> list[list[LaidSeat]]:
    """From the left; chairs less than one apart across the hall are of one column."""
    found: dict[int, list[LaidSeat]] = {}
    for row in rows:
        for seat in row:
            found.setdefault(int(seat.x // 1), []).append(seat)
    return [found[place] for place in sorted(found)]


def said(fill: Fill) -> Sentence:
    """How the hall is filled, in words."""
    return sentence(_SAID[fill])


FROM_THE_CENTRE = N_("Hall: units in columns, the first in the middle, the others left and right.")
BLOCKS = N_("Hall: units in compact blocks, row behind row.")
_SAID = {
    Fill.CENTRE_LEFT: N_("Hall: each row from its middle, the left hand first, then by turns."),
    Fill.CENTRE_RIGHT: N_("Hall: each row from its middle, the right hand first, then by turns."),
    Fill.ROWS_RIGHTWARDS: N_("Hall: units in blocks, each row from left to right."),
    Fill.ROWS_LEFTWARDS: N_("Hall: units in blocks, each row from right to left."),
    Fill.COLUMNS_BACKWARDS: N_("Hall: units in columns, each from the front to the back."),
    Fill.COLUMNS_FORWARDS: N_("Hall: units in columns, each from the back to the front."),
    Fill.ROW_SNAKE_RIGHT: N_("Hall: units in blocks, rows filled to and fro."),
    Fill.ROW_SNAKE_LEFT: N_("Hall: units in blocks, rows filled to and fro from the right."),
    Fill.COLUMN_SNAKE_LEFT: N_("Hall: units in columns, filled to and fro from the left."),
    Fill.COLUMN_SNAKE_RIGHT: N_("Hall: units in columns, filled to and fro from the right."),
}


def from_the_centre(rows: Sequence[Sequence[LaidSeat]], units: Sequence[int]) -> tuple[str, ...]:
    """The seats of rows, unit after unit: the first in the columns of the middle, the second at the
    left hand of those there, the third at the right, and so on outwards by turns.

    Each takes columns from the front to the back, as many seats as its people need. Source: an
    office handbook, which has delegations in their order from the left, or from the centre.
    """
    columns = sorted(_columns(rows), key=lambda column: abs(_middle(column)))
    # Those who face the stage have the left of the hall at their left hand.
    left = [seat for column in columns if _middle(column) < 0 for seat in column]
    right = [seat for column in columns if _middle(column) >= 0 for seat in column]
    found: list[LaidSeat] = []
    for turn, people in enumerate(units):
        wings = (left, right) if turn % 2 else (right, left)
        if turn == 0:
            found += _astride(columns, people, wings=wings)
        else:
            found += _taken(wings, people)
    return tuple(seat.id for seat in (*found, *left, *right))


def _middle(column: Sequence[LaidSeat]) -> float:
    return sum(seat.x for seat in column) / len(column)


def _astride(
    columns: Sequence[Sequence[LaidSeat]], people: int, *, wings: tuple[list[LaidSeat], ...]
) -> list[LaidSeat]:
    """So many seats of the columns in the middle, which are no longer free in the wings."""
    near = [seat for column in columns for seat in column][:people]
    names = {seat.id for seat in near}
    for wing in wings:
        wing[:] = [seat for seat in wing if seat.id not in names]
    return [seat for column in _columns([near]) for seat in sorted(column, key=lambda s: s.y)]


def _taken(wings: tuple[list[LaidSeat], ...], people: int) -> list[LaidSeat]:
    """So many seats from the inner end of the first wing; what it lacks from the other."""
    found: list[LaidSeat] = []
    for wing in wings:
        more = people - len(found)
        found += wing[:more]
        del wing[:more]
    return found

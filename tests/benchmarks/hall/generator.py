"""Draws a hall of so many seats and delegations: the same name is the same hall, on any machine."""

from __future__ import annotations

from random import Random

from solver.constraint import Rule
from solver.seating.problem import Guest, Problem, Seat, Sitting
from tests.benchmarks.at_tables import HALL

BLOCKS = ("left", "middle", "right")
WIDTH_OF_ROWS = 1.2
"""Rows are so many times as wide, all blocks together, as the hall is deep."""
LONGER_EVERY = 4
"""So many rows further back a row of a block has one seat more."""
FULL = 0.97
WHEELCHAIR, LATE = 0.02, 0.03
GUARDS = 12
LOWER_EVERY = 10
"""Rows of one tenth of the depth count as equally good, where seats stay empty."""


def problem(seats: int, delegations: int) -> Problem:
    """The hall and its guests."""
    chance = Random(f"hall {seats} {delegations}")
    hall = Sitting(
        id=HALL,
        seats=(chairs := _chairs(seats)),
        guests=_guests(int(len(chairs) * FULL), delegations, chance),
        lines=_lines(chairs),
    )
    return Problem(sittings=(hall,), rules=(Rule("unit-split", on=False),))


def _chairs(number: int) -> tuple[Seat, ...]:
    """Row by row, block by block, until there are so many."""
    front = max(2, int((number / WIDTH_OF_ROWS) ** 0.5 * WIDTH_OF_ROWS / len(BLOCKS)))
    rows: list[list[tuple[str, int]]] = []
    left = number
    while left > 0:
        width = front + len(rows) // LONGER_EVERY
        row = [(block, n) for block in BLOCKS for n in range(width)][:left]
        rows.append(row)
        left -= len(row)
    return tuple(
        _chair(rows, depth, block, n) for depth, row in enumerate(rows) for block, n in row
    )


def _chair(rows: list[list[tuple[str, int]]], depth: int, block: str, n: int) -> Seat:
    row = set(rows[depth])
    ahead = depth > 0 and (block, n) in rows[depth - 1]
    end = n == 0 or (block, n + 1) not in row
    return Seat(
        id=_name(depth, block, n),
        area=block,
        beside=(_name(depth, block, n + 1),) if (block, n + 1) in row else (),
        ahead=(_name(depth - 1, block, n),) if ahead else (),
        offers=("wheelchair",) if end else (),
        from_door=len(rows) - 1 - depth,
        low=depth * LOWER_EVERY // len(rows),
    )


def _name(depth: int, block: str, n: int) -> str:
    return f"{block} {depth + 1}-{n + 1}"


def _lines(chairs: tuple[Seat, ...]) -> tuple[tuple[str, ...], ...]:
    lines: dict[str, list[str]] = {}
    for chair in chairs:
        lines.setdefault(chair.id.partition("-")[0], []).append(chair.id)
    return tuple(map(tuple, lines.values()))


def _guests(people: int, delegations: int, chance: Random) -> tuple[Guest, ...]:
    shares = [chance.uniform(0.5, 1.5) for _ in range(delegations)]
    sizes = [max(1, int(people * share / sum(shares))) for share in shares]
    units = [f"delegation {n + 1}" for n, size in enumerate(sizes) for _ in range(size)]
    guards = set(chance.sample(range(len(units)), min(GUARDS, len(units))))
    return tuple(
        Guest(
            id=str(n),
            unit=unit,
            needs=("wheelchair",) if chance.random() < WHEELCHAIR else (),
            hurries=chance.random() < LATE,
            guard="security" if n in guards else "",
        )
        for n, unit in enumerate(units)
    )

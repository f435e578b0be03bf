"""What the kinds about tables share: who sits where as groups of ids, and rules turned off."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from solver.constraint import Rule
from solver.seating.constraints import CONSTRAINTS
from solver.seating.problem import Placement, Plan, Seat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from solver.seating.problem import Sitting

Groups = list[list[int]]
"""The guests at each table, by the ids of the file; in the order of its chairs if it counts."""

HALL = "hall"
"""The one sitting of such an instance."""


def only(*kept: Rule) -> tuple[Rule, ...]:
    """These rules, and every other of seating turned off."""
    names = {rule.constraint for rule in kept}
    off = (Rule(rule.id, on=False) for rule in CONSTRAINTS if rule.id not in names)
    return (*kept, *off)


def chairs(table: str, number: int) -> tuple[Seat, ...]:
    """The chairs of a round table."""
    names = [f"{table}.{n}" for n in range(number)]
    return tuple(Seat(id=name, table=table, beside=(names[n - 1],)) for n, name in enumerate(names))


def groups_of(sitting: Sitting, plan: Plan) -> Groups:
    """The guests at each table in the order of its chairs, empty chairs left out."""
    sits = {one.seat: int(one.guest) for one in plan.placements}
    tables = dict.fromkeys(seat.table for seat in sitting.seats)
    found: dict[str, list[int]] = {table: [] for table in tables}
    for seat in sitting.seats:
        if seat.id in sits:
            found[seat.table].append(sits[seat.id])
    return list(found.values())


def plan_of(sitting: Sitting, groups: Groups) -> Plan:
    """The guests of each group on the chairs of a table, in order."""
    tables = dict.fromkeys(seat.table for seat in sitting.seats)
    placed = []
    for table, group in zip(tables, groups, strict=True):
        seats = [seat for seat in sitting.seats if seat.table == table]
        placed += [
            Placement(sitting=sitting.id, guest=str(guest), seat=seat.id)
            for guest, seat in zip(group, seats, strict=False)
        ]
    return Plan(placements=tuple(placed))


def each_once(groups: Groups, guests: Iterable[int]) -> Iterator[str]:
    """A fault for each guest who has no place, or several, and for each stranger."""
    wanted = set(guests)
    seen = Counter(guest for group in groups for guest in group)
    yield from (f"{one} has no place" for one in sorted(wanted - set(seen)))
    yield from (f"{one} is not of the company" for one in sorted(set(seen) - wanted))
    yield from (f"{one} has {n} places" for one, n in sorted(seen.items()) if n > 1)


def written(groups: Groups) -> object:
    """The groups as JSON."""
    return {"groups": groups}

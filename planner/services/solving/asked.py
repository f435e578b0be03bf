"""What the office asks of a sitting beyond its people, and guests as they are called to places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.domain.layouts import layout_for
from planner.domain.venue import Layout
from solver.seating.problem import Guest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.domain.layouts.conventions import Conventions
    from planner.domain.layouts.numbers import Numbers
    from planner.domain.layouts.seat_plan import SeatPlan

Called = tuple["SeatPlan", tuple[Guest, ...]]


@dataclass(frozen=True)
class Asked:
    """What the office asks beyond the people: chairs, tables, who is on the rostrum, who signs."""

    layout: Layout
    chairs: int = 0
    tables: int | None = None
    rostrum: tuple[str, ...] = ()
    chair: str | None = None
    """Who chairs, where that is one of the rostrum."""
    signatories: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    """Those called up to be awarded, in their order."""


def lay(layout: Layout, numbers: Numbers, conventions: Conventions) -> SeatPlan:
    """The chairs of a layout in which people have seats of their own."""
    entry = layout_for(layout)
    assert entry is not None
    return entry.lay(numbers, conventions)


def sideless(guests: Iterable[Guest]) -> tuple[Guest, ...]:
    """The same guests, who may sit on either side."""
    return tuple(replace(guest, side="") for guest in guests)


def called_to(guests: Iterable[Guest], area: str, side: str | None = None) -> tuple[Guest, ...]:
    """The guests, called to a part of the room."""
    return tuple(
        replace(g, areas=(area,), side=g.side if side is None else side, needs=()) for g in guests
    )

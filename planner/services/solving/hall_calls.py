"""Who is called to the rostrum, to be awarded, and to the hall."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.layouts.awards import RECIPIENTS
from planner.domain.layouts.choices import ChairsPlace
from planner.domain.layouts.hall import BALCONY, THEATRE
from planner.domain.layouts.numbers import Numbers
from planner.services.solving.asked import lay, sideless
from solver.seating.fill import LAST

if TYPE_CHECKING:
    from planner.domain.layouts.conventions import Conventions
    from planner.services.solving.asked import Asked, Called
    from planner.services.solving.laid import Company
    from solver.seating.problem import Guest


def call_to_hall(company: Company, asked: Asked, conventions: Conventions) -> Called:
    """The rostrum, the recipients' block and the hall, each for those called to it; no sides."""
    on_rostrum = [g for g in company.among if g.id in asked.rostrum]
    up, aside = _up(on_rostrum, asked, conventions)
    first = {person: n for n, person in enumerate(asked.recipients, start=1)}
    called_up = [
        replace(g, areas=(RECIPIENTS,), rank=first[g.id], needs=())
        for g in company.among
        if g.id in first and g not in on_rostrum
    ]
    seated = (*on_rostrum, *(g for g in company.among if g.id in first))
    floors = (THEATRE.name, BALCONY) if conventions.hall_balcony else (THEATRE.name,)
    # In rows that face the stage nobody talks: it matters to no one what a neighbour speaks.
    down = [replace(g, areas=floors, languages=()) for g in company.among if g not in seated]
    numbers = Numbers(
        rostrum=len(up),
        chair=len(aside),
        recipients=len(called_up),
        others=max(len(down), asked.chairs - len(seated)),
        wheelchairs=sum(bool(guest.needs) for guest in down),
        units=tuple(Counter(guest.unit for guest in _in_turn(down)).values()),
    )
    seats = lay(asked.layout, numbers, conventions)
    return seats, sideless((*up, *aside, *called_up, *down))


def _in_turn(down: list[Guest]) -> list[Guest]:
    """Those in the hall by rank: so the search takes units along a line."""
    return sorted(down, key=lambda guest: LAST if guest.rank is None else guest.rank)


def _up(
    on_rostrum: list[Guest], asked: Asked, conventions: Conventions
) -> tuple[list[Guest], list[Guest]]:
    """Those on the rostrum in the order of their seats; and who chairs, where that is aside."""
    up = [replace(g, areas=("rostrum",), needs=()) for g in on_rostrum]
    chairs = next((g for g in up if g.id == asked.chair), None)
    if chairs is None:
        return up, []
    others = [g for g in up if g is not chairs]
    if conventions.chair in (ChairsPlace.LEFT_END, ChairsPlace.RIGHT_END):
        return others, [replace(chairs, areas=("chair",))]
    front = min(len(up), conventions.rostrum_row_seats)
    place = 0 if conventions.chair is ChairsPlace.CENTRE else min(up.index(chairs), front - 1)
    if up[place] is chairs:
        return up, []
    moved = [*others[:place], chairs, *others[place:]]
    return [replace(guest, rank=n) for n, guest in enumerate(moved, start=1)], []

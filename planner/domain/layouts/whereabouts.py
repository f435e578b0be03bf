"""What a chair is worth by where it stands: to the door, to the stage, and in the rows of a hall.

All of it is measured on the plan, whose door and stage are marked: nothing has to be typed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, degrees, hypot
from typing import TYPE_CHECKING

from planner.domain.layouts.hall import BALCONY, THEATRE
from planner.domain.layouts.seat_plan import WHISPER, MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.domain.layouts.seat_plan import LaidSeat, Mark, SeatPlan

PARTS_OF_STAGE = 4
"""The stage is seen part by part: so many, side by side."""
SEEN_WITHIN = 90.0
"""What is farther round than so many degrees from where one looks is at one's back."""
DEPTHS = 10
"""Rows of one tenth of the depth count as equally good: a delegation may be two rows deep."""
SAME_COLUMN = 0.6
"""So far to the side, in pitches of two chairs, is one still right behind another."""
IN_ROWS = (THEATRE.name, BALCONY)
"""The parts of a room whose chairs stand in rows that face the stage."""


@dataclass(frozen=True)
class Rows:
    """Who sits beside whom and right behind whom in the rows of a hall, by chair."""

    beside: dict[str, tuple[str, ...]]
    ahead: dict[str, tuple[str, ...]]


def steps_from_door(plan: SeatPlan) -> dict[str, int]:
    """Chair -> how many steps, of a chair's width, it is farther from the door than the nearest."""
    doors = _marked(plan, MarkKind.DOOR)
    if not doors:
        return {}
    ways = {
        seat.id: min(hypot(seat.x - door.x, seat.y - door.y) for door in doors)
        for seat in plan.seats
    }
    nearest = min(ways.values(), default=0.0)
    return {seat: round(way - nearest) for seat, way in ways.items()}


def hidden_parts(plan: SeatPlan) -> dict[str, int]:
    """Chair -> how many parts of the stage are at the back of one who sits there.

    Those on the stage see it all; a room without one has nothing to be seen.
    """
    stages = _marked(plan, MarkKind.STAGE)
    return {
        seat.id: sum(_at_the_back(seat, part) for stage in stages for part in _parts(stage))
        for seat in plan.seats
        if not any(_upon(seat, stage) for stage in stages)
    }


def _marked(plan: SeatPlan, kind: MarkKind) -> list[Mark]:
    return [mark for mark in plan.marks if mark.kind is kind]


def _upon(seat: LaidSeat, stage: Mark) -> bool:
    return abs(seat.x - stage.x) <= stage.width / 2 and abs(seat.y - stage.y) <= stage.height / 2


def _parts(stage: Mark) -> Iterable[tuple[float, float]]:
    """The middle of each part."""
    wide = stage.width / PARTS_OF_STAGE
    left = stage.x - stage.width / 2
    return ((left + (n + 0.5) * wide, stage.y) for n in range(PARTS_OF_STAGE))


def _at_the_back(seat: LaidSeat, part: tuple[float, float]) -> bool:
    # Clockwise from the stage's end, as headings are.
    towards = degrees(atan2(part[0] - seat.x, seat.y - part[1]))
    turned = abs((towards - seat.heading + 180) % 360 - 180)
    return turned > SEEN_WITHIN + 1e-6


def lowness(plan: SeatPlan) -> dict[str, int]:
    """Chair in rows -> in which tenth it comes as the hall is filled, or as it is deep.

    A hall that is filled by columns has its last columns empty, not its last rows.
    """
    if plan.blocks or not plan.lines:
        return depths(plan)
    along = [seat for line in plan.lines for seat in line]
    return {seat: place * DEPTHS // len(along) for place, seat in enumerate(along)}


def depths(plan: SeatPlan) -> dict[str, int]:
    """Chair in rows -> in which tenth of the depth it stands; the balcony is below the floor."""
    places = {(seat.area, seat.row) for seat in plan.seats if seat.area in IN_ROWS}
    order = sorted(places, key=lambda place: (IN_ROWS.index(place[0]), place[1]))
    tenth = {place: n * DEPTHS // len(order) for n, place in enumerate(order)}
    return {s.id: tenth[s.area, s.row] for s in plan.seats if (s.area, s.row) in tenth}


def sectors(plan: SeatPlan) -> dict[str, str]:
    """Chair in rows -> which ninth of its floor it stands in: three across, three deep."""
    found: dict[str, str] = {}
    for area in IN_ROWS:
        floor = [seat for seat in plan.seats if seat.area == area]
        across = _thirds({seat.id: seat.x for seat in floor})
        deep = _thirds({seat.id: seat.y for seat in floor})
        found |= {seat.id: f"{area}-{deep[seat.id]}-{across[seat.id]}" for seat in floor}
    return found


def _thirds(along: dict[str, float]) -> dict[str, int]:
    """By where each stands along one way: in the first third of it, the second, the third."""
    least, most = min(along.values(), default=0.0), max(along.values(), default=0.0)
    wide = max(1e-6, most - least)
    return {seat: min(3, 1 + int(3 * (at - least) / wide)) for seat, at in along.items()}


def rows_of(plan: SeatPlan) -> Rows:
    """Of chairs in rows: the neighbours on both sides, but over an aisle, and the chair ahead."""
    rows: dict[tuple[str, int], list[LaidSeat]] = defaultdict(list)
    for seat in plan.seats:
        if seat.area in IN_ROWS:
            rows[seat.area, seat.row].append(seat)
    beside: dict[str, list[str]] = defaultdict(list)
    ahead: dict[str, tuple[str, ...]] = {}
    for (area, number), row in rows.items():
        row.sort(key=lambda seat: seat.x)
        for one, other in pairwise(row):
            if other.x - one.x <= WHISPER:
                beside[one.id].append(other.id)
                beside[other.id].append(one.id)
        before = sorted(rows.get((area, number - 1), ()), key=lambda seat: seat.x)
        ahead |= {seat.id: near for seat in row if (near := _nearest(before, seat.x))}
    return Rows({seat: tuple(near) for seat, near in beside.items()}, ahead)


def _nearest(row: list[LaidSeat], x: float) -> tuple[str, ...]:
    """The chair of a row that is right ahead of one at `x`; where rows are staggered, the left."""
    place = bisect_left(row, x - SAME_COLUMN, key=lambda seat: seat.x)
    near = row[place : place + 1]
    return tuple(seat.id for seat in near if seat.x <= x + SAME_COLUMN)

"""The award ceremony (颁奖): those who are called up sit in front, and walk on batch by batch.

One seating is the source of all: recipients sit in the order in which they are called up, six to a
row in the middle block of the hall, and each batch (an item of the agenda) walks on in that order
from the left as the hall sees it. Each stands before the leader at the same place of the row, by
the pattern of the batch's size; or the first is given it by the first leader. Ushers walk with
them: at least one for two. Source: a workbook of award seatings that offices pass on.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from planner.domain.layouts.choices import Calling
from planner.domain.layouts.hall import AISLE, FRONT, THEATRE, lay_hall
from planner.domain.layouts.patterns import offsets
from planner.domain.layouts.rostrum import lay_stage
from planner.domain.layouts.rows import shared
from planner.domain.layouts.seat_plan import (
    HALL,
    STAGE,
    LaidSeat,
    Mark,
    MarkKind,
    SeatPlan,
)
from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.domain.layouts.conventions import Conventions
    from planner.domain.layouts.numbers import Numbers

RECIPIENTS_IN_A_ROW = 6
RECIPIENTS = "recipients"
"""The part of the hall that is theirs."""
APART = 1.25
"""Between two on the stage."""


def lay_awards(numbers: Numbers, conventions: Conventions) -> SeatPlan:
    """The rostrum, the recipients' block with others at both sides of it, the hall behind."""
    stage = lay_stage(numbers, conventions)
    rows = shared(numbers.recipients, RECIPIENTS_IN_A_ROW)
    beside = min(numbers.others, len(rows) * 2 * _wing(numbers, conventions))
    front = [*_recipients(rows, conventions), *_wings(rows, beside, conventions)]
    behind = lay_hall(
        replace(numbers, others=numbers.others - beside),
        replace(conventions, hall_rows=(), hall_empty_rows=conventions.hall_empty_rows + len(rows)),
        floor=THEATRE,
        top=0.0,
    )
    line = tuple(seat.id for seat in front if seat.area == THEATRE.name)
    hall = replace(behind, lines=(line, *behind.lines) if line else behind.lines)
    said = (sentence(N_("Those to be awarded sit in the order in which they are called up.")),)
    return stage.joined(SeatPlan(tuple(front), conventions=said if rows else ())).joined(hall)


def _wing(numbers: Numbers, conventions: Conventions) -> int:
    """Chairs at each side of the recipients' block."""
    return max(0, (min(conventions.hall_row_seats, 22) - RECIPIENTS_IN_A_ROW) // 2)


def _y(row: int) -> float:
    return FRONT + (row - 1) * THEATRE.row_pitch


def _recipients(rows: list[int], conventions: Conventions) -> list[LaidSeat]:
    seats: list[LaidSeat] = []
    for row, count in enumerate(rows, start=1 + conventions.hall_empty_rows):
        for n in range(count):
            order = len(seats) + 1
            seats.append(
                LaidSeat(
                    id=f"award-{order}",
                    x=n - (RECIPIENTS_IN_A_ROW - 1) / 2,
                    y=_y(row),
                    heading=STAGE,
                    row=row,
                    area=RECIPIENTS,
                    sequence="award",
                    honour=order,
                )
            )
    return seats


def _wings(rows: list[int], people: int, conventions: Conventions) -> list[LaidSeat]:
    """The chairs beside the block, filled row by row from the left; their numbers go through."""
    seats: list[LaidSeat] = []
    for row, count in enumerate(
        shared(people, -(-people // len(rows))) if rows and people else (),
        start=1 + conventions.hall_empty_rows,
    ):
        left = -(-count // 2)
        edge = RECIPIENTS_IN_A_ROW / 2 - 0.5 + 1 + AISLE
        places = [-edge - n for n in reversed(range(left))] + [
            edge + n for n in range(count - left)
        ]
        seats += [
            LaidSeat(f"hall-{row}-{n}", x, _y(row), STAGE, row=row, area=THEATRE.name)
            for n, x in enumerate(places, start=1)
        ]
    return seats


def lay_batch(count: int, leaders: int, conventions: Conventions) -> SeatPlan:
    """A batch on the stage: leaders face the hall, each recipient stands before the one who gives.

    Seats `give-1` … are the leaders by rank, `award-1` … those called up in their order; with fewer
    leaders than recipients a leader gives to several who stand side by side.
    """
    across = [(n - (count - 1) / 2) * APART for n in range(count)]
    giving = min(count, leaders)
    at = _shared_places(across, giving)
    pattern = offsets(giving, conventions.rostrum(giving))
    by_rank = sorted(range(giving), key=lambda rank: pattern[rank])
    seats = [
        _on_stage(f"give-{rank + 1}", at[place], 0.0, heading=HALL, order=rank + 1)
        for place, rank in enumerate(by_rank)
    ]
    for n, place in enumerate(_called(count, by_rank, conventions), start=1):
        seats.append(_on_stage(f"award-{n}", across[place], 1.2, heading=STAGE, order=n))
    serving = ushers(count, conventions.award_ushers or count)
    ends = [sum(serving[:n]) for n in range(len(serving) + 1)]
    groups = [across[start:end] for start, end in pairwise(ends)]
    return SeatPlan(
        seats=tuple(seats),
        marks=tuple(
            Mark(MarkKind.USHER, sum(group) / len(group), 2.1, 0.95 * len(group), 0.35, str(n))
            for n, group in enumerate(groups, start=1)
        ),
        conventions=(sentence(_CALLING[conventions.award_calling]), _ushers_said(serving)),
    )


def _called(count: int, by_rank: list[int], conventions: Conventions) -> list[int]:
    """By order of being called up, the place on the stage, from the left as the hall sees it."""
    if conventions.award_calling is Calling.PLACE or len(by_rank) < count:
        return list(range(count))
    return [by_rank.index(rank) for rank in range(count)]


_CALLING = {
    Calling.PLACE: N_("They walk on from the left as the hall sees it, each to the same place."),
    Calling.GRADE: N_("The first leader gives to the first called up, and so on."),
}


def _shared_places(across: list[float], leaders: int) -> list[float]:
    """Where so many leaders stand before those places: each in the middle of his share."""
    if not leaders:
        return []
    each, more = divmod(len(across), leaders)
    places, done = [], 0
    for n in range(leaders):
        share = across[done : done + each + (n < more)]
        places.append(sum(share) / len(share))
        done += len(share)
    return places


def _on_stage(name: str, x: float, y: float, *, heading: float, order: int) -> LaidSeat:
    sequence = name.partition("-")[0]
    return LaidSeat(name, round(x, 6), y, heading, area="stage", sequence=sequence, honour=order)


def ushers(recipients: int, number: int) -> tuple[int, ...]:
    """How many each usher serves, in stage order: two, then one; at least one usher for two."""
    enough = min(recipients, max(number, -(-recipients // 2)))
    twice = recipients - enough
    return (2,) * twice + (1,) * (enough - twice)


def _ushers_said(serving: tuple[int, ...]) -> Sentence:
    if 2 not in serving:
        return sentence(N_("An usher walks with each of them."))
    return sentence(
        N_("{number} ushers, {twice} of whom serve two each."),
        number=len(serving),
        twice=serving.count(2),
    )

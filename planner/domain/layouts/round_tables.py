"""Round tables in a hall (宴请): the first table before the stage, hosts among the guests.

Middle, right, far from the door and near the stage are higher, the right being that of one who
faces the door; all tables point the same way. At the table 主陪 faces the door, 主宾 at his right
and 副宾 at his left, 副陪 opposite with the third and the fourth; more pairs come between. Eight to
twelve sit at a table, twenty at a large one. A couple of hosts make two centres of talk: the chief
guest at the host's right, his spouse, who ranks next to him, at the hostess's. Where the chief
guest ranks above the host the two may change chairs. Sources: pages on banquets, of which one has
the couple, and a newspaper on regional custom; the rings of ten and more are derived.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, pi, radians, sin
from typing import TYPE_CHECKING

from planner.domain.layouts.choices import Head, Mixing, Receiving, Sexes
from planner.domain.layouts.conventions import Hand
from planner.domain.layouts.flags import with_flags
from planner.domain.layouts.patterns import Hosting, ring
from planner.domain.layouts.seat_plan import LaidSeat, Mark, MarkKind, SeatPlan, left_hand
from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.layouts.conventions import Conventions
    from planner.domain.layouts.numbers import Numbers

BEHIND = 1.05
GAP = 2.6
"""Between the chairs of two tables."""
TITLES = {
    "host": ("主陪", "副陪", "三陪", "四陪"),
    "guest": ("主宾", "副宾", "三宾", "四宾"),
}


@dataclass(frozen=True)
class Circle:
    """One table: its number, who sits at it, where it stands."""

    number: int
    seats: int
    hosts: int
    x: float = 0.0
    y: float = 0.0


def lay_round_tables(numbers: Numbers, conventions: Conventions) -> SeatPlan:
    """Tables of nearly equal size; the hosts shared among them, the first table's share first."""
    circles = _circles(numbers, conventions.table_seats)
    radius = max((_radius(circle.seats) for circle in circles), default=1.0)
    placed = [
        Circle(circle.number, circle.seats, circle.hosts, *place)
        for circle, place in zip(circles, _places(len(circles), radius, conventions), strict=True)
    ]
    seats = tuple(seat for circle in placed for seat in _ring(circle, conventions, radius))
    behind = tuple(
        _assistant(seat)
        for seat in seats
        if seat.area == "head" and f"{seat.side}-{seat.honour}" in numbers.interpreted
    )
    lowest = max((seat.y for seat in seats), default=0.0) + 1.6
    # A single table stands in a small room without a stage.
    stage = [Mark(MarkKind.STAGE, 0, -radius - 2.0, 6 * radius, 1.0)] if len(placed) > 1 else []
    plan = SeatPlan(
        seats=(*seats, *behind),
        marks=(
            *(Mark(MarkKind.ROUND_TABLE, c.x, c.y, *_size(radius), str(c.number)) for c in placed),
            *stage,
            Mark(MarkKind.DOOR, 0, lowest, 2.5, 0.4),
        ),
        conventions=tuple(_said(len(placed), conventions)),
        hosted=_hosted(placed, conventions),
        most_of_unit=conventions.table_unit_most or None,
        least_guests=conventions.table_least,
        by_turns=conventions.sexes is Sexes.BY_TURNS,
        sides_by_turns=conventions.table_sides is Mixing.BY_TURNS,
    )
    return with_flags(plan, conventions)


def _hosted(circles: list[Circle], conventions: Conventions) -> tuple[str, ...]:
    if conventions.table_hosts is Receiving.AS_IT_COMES:
        return ()
    return tuple(f"table-{circle.number}" for circle in circles)


_HOSTING = {
    Hosting.TWO_HOSTS: N_("Each table: the first host faces the door, the second opposite him."),
    Hosting.ONE_HOST: N_("Each table: the host faces the door, the others by turns beside him."),
    Hosting.COUPLE: N_("A couple hosts: first guest at the one's right, second at the other's."),
}
_TABLES = {
    Hand.RIGHT: N_("Of two tables the higher is on the right of one who faces the door."),
    Hand.LEFT: N_("Of two tables the higher is on the left of one who faces the door."),
}

_MIXED = {
    Mixing.BY_TURNS: N_("After the first table: any chair, host beside visitor where it can be."),
    Mixing.FREE: N_("After the first table: any chair, hosts and visitors as they suit."),
}


def _said(tables: int, conventions: Conventions) -> Iterator[Sentence]:
    yield sentence(_HOSTING[conventions.banquet])
    if conventions.banquet_head is Head.GUEST:
        yield sentence(N_("The chief guest has the head, and the host the chair at his right."))
    if tables != 1:
        yield sentence(_TABLES[conventions.banquet_tables])
    if tables != 1 and conventions.table_sides is not Mixing.PLACED:
        yield sentence(_MIXED[conventions.table_sides])
    if most := conventions.table_unit_most:
        yield sentence(N_("Units mix: at a table {most} of one unit at most."), most=most)
    if conventions.sexes is Sexes.BY_TURNS:
        yield sentence(N_("Ladies and gentlemen by turns, as far as order leaves freedom."))


def _circles(numbers: Numbers, most: int) -> list[Circle]:
    people = numbers.guests + numbers.hosts
    if not people:
        return []
    tables = numbers.tables or -(-people // most)
    each, more = divmod(people, tables)
    hosts, extra = divmod(numbers.hosts, tables)
    return [
        Circle(n + 1, each + (n < more), hosts + (n < extra))
        for n in range(tables)
        if each + (n < more)
    ]


def _radius(seats: int) -> float:
    return max(1.1, seats * 1.15 / (2 * pi))


def _size(radius: float) -> tuple[float, float]:
    return 2 * radius - 1.1, 2 * radius - 1.1


def _places(count: int, radius: float, conventions: Conventions) -> list[tuple[float, float]]:
    """The first in the middle before the stage, the others by turns outwards, then further back."""
    pitch = 2 * radius + GAP
    # One who faces the door looks down the plan: his right is the hall's left.
    hand = -1 if conventions.banquet_tables is Hand.RIGHT else 1
    if count == 2:
        return [(hand * pitch / 2, 0.0), (-hand * pitch / 2, 0.0)]
    if count == 3:
        return [(0.0, 0.0), (hand * pitch / 2, pitch * 0.9), (-hand * pitch / 2, pitch * 0.9)]
    pairs = 1 if count <= 9 else 2
    columns = [0, *(side * step for step in range(1, pairs + 1) for side in (hand, -hand))]
    rows = [(n % len(columns), n // len(columns)) for n in range(count)]
    return [(columns[column] * pitch, row * pitch) for column, row in rows]


def _assistant(seat: LaidSeat) -> LaidSeat:
    """An interpreter's chair behind the back of the one who is interpreted for."""
    x, y = left_hand(seat.heading)
    return LaidSeat(
        id=f"{seat.id}-behind",
        x=round(seat.x + y * BEHIND, 6),
        y=round(seat.y - x * BEHIND, 6),
        heading=seat.heading,
        row=2,
        area="interpreter",
        beside=(seat.id,),
    )


def _ring(circle: Circle, conventions: Conventions, radius: float) -> list[LaidSeat]:
    places = list(ring(circle.seats, circle.hosts, conventions.banquet))
    if conventions.banquet_head is Head.GUEST and ("guest", 1) in places:
        seat = places.index(("guest", 1))
        places[0], places[seat] = places[seat], places[0]
    table = f"table-{circle.number}"
    names = [f"{table}-{position + 1}" for position in range(circle.seats)]
    seats = []
    for position, (side, order) in enumerate(places):
        # Clockwise from the head, which is at the far end from the door and looks at it.
        angle = 360 * position / circle.seats
        x, y = radius * sin(radians(angle)), -radius * cos(radians(angle))
        near = {names[position - 1], names[(position + 1) % circle.seats]} - {names[position]}
        chair = LaidSeat(
            id=names[position],
            x=round(circle.x + x, 6),
            y=round(circle.y + y, 6),
            heading=(angle + 180) % 360,
            table=table,
            area="head" if circle.number == 1 else "tables",
            beside=tuple(sorted(near)),
        )
        own = circle.number == 1 or conventions.table_sides is Mixing.PLACED
        seats.append(_owned(chair, side, order) if own else chair)
    return seats


def _owned(seat: LaidSeat, side: str, order: int) -> LaidSeat:
    """The chair as one side's, with its place in that side's order."""
    title = TITLES[side][order - 1] if order <= len(TITLES[side]) else ""
    sequence = f"{seat.table}-{side}"
    return replace(seat, side=side, sequence=sequence, honour=order, title=title)

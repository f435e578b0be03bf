"""A dinner at one long table, in the French or the English way.

French: the two hosts face each other in the middle of the long sides, rank falls towards the ends,
where nobody sits. English: the hosts have the two ends, so that nobody sits at the bottom, and rank
falls towards the middle. Either way honour is measured from the nearest host: the first guest at
the first host's right hand, the second at his left, then the second host's hands, then the next
chairs; more hosts come in between, by turns. Sources: guides of dinner seating, French and British.

Men and women alternate all round where the two hosts are an odd number of chairs apart: always in
the French way, in the English one with 6, 10, 14 … at table, never where four divides the number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.layouts.choices import Service, Sexes
from planner.domain.layouts.patterns import dealt
from planner.domain.layouts.seat_plan import (
    HALL,
    STAGE,
    LaidSeat,
    Mark,
    MarkKind,
    SeatPlan,
    left_hand,
    whispering,
)
from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.domain.layouts.conventions import Conventions
    from planner.domain.layouts.numbers import Numbers

HALF = 1.0
"""From the middle line of the table to the chairs of a long side."""
TO_THE_RIGHT, TO_THE_LEFT = 90.0, 270.0
Chair = tuple[float, float, float]
"""x, y, heading."""


def lay_dinner_table(numbers: Numbers, conventions: Conventions) -> SeatPlan:
    """One table with everybody at it."""
    count = numbers.guests + numbers.hosts
    french = conventions.dinner is Service.FRENCH
    chairs, heads = _french(count) if french else _english(count)
    heads = heads[: max(1, numbers.hosts)]
    turns = range(len(chairs))
    order = [
        (place, "host" if turn < len(heads) or _hosts_turn(turn - len(heads)) else "guest")
        for turn, place in zip(turns, _honoured(chairs, heads), strict=True)
    ]
    places = dealt(order, numbers.hosts)
    seats = [_seat(chairs[place], *who) for place, who in sorted(places.items())]
    length = max(1.0, -(-count // 2) - (0 if french else 1))
    table = Mark(MarkKind.TABLE, 0, 0, length + 0.2, 1.0)
    if not french:
        table = Mark(MarkKind.TABLE, 0, 0, 1.0, length + 0.2)
    lowest = max((seat.y for seat in seats), default=0.0)
    by_turns = conventions.sexes is Sexes.BY_TURNS
    return SeatPlan(
        seats=whispering(tuple(seats)),
        marks=(table, Mark(MarkKind.DOOR, 0, lowest + 1.4, 2.0, 0.4)),
        conventions=_said(count, conventions.dinner) if count else (),
        by_turns=by_turns,
        warnings=()
        if not by_turns or can_alternate_sexes(count, conventions.dinner)
        else (sentence(N_("At {sitting} {count} people cannot alternate by sex."), count=count),),
    )


def _hosts_turn(turn: int) -> bool:
    """Whether the chair that so many are above, the two heads not counted, is another host's."""
    return turn >= 4 and turn % 4 < 2


def can_alternate_sexes(count: int, service: Service) -> bool:
    """Whether men and women can sit by turns all round, the two hosts being a man and a woman."""
    return count % 2 == 0 and (service is Service.FRENCH or count % 4 == 2)


def _said(count: int, service: Service) -> tuple[Sentence, ...]:
    if service is Service.FRENCH:
        return (sentence(N_("French way: the hosts face each other in the middle.")),)
    said = sentence(N_("English way: the hosts sit at the two ends."))
    if can_alternate_sexes(count, service):
        return (said,)
    warning = N_("With hosts at the ends {count} people cannot alternate by sex all round.")
    return said, sentence(warning, count=count)


def _french(count: int) -> tuple[list[Chair], tuple[int, ...]]:
    """The far side from left to right, then the near one; in the middle of each a host.

    With an odd number the far side has one more.
    """
    far = -(-count // 2)
    sides = ((far, -HALF, HALL), (count - far, HALF, STAGE))
    # Both sides begin at the same column: who faces the first host is right before him.
    chairs = [
        (n - (far - 1) / 2, y, heading) for in_side, y, heading in sides for n in range(in_side)
    ]
    middle = (far - 1) // 2
    return chairs, (middle, far + min(middle, count - far - 1))[: min(2, count)]


def _english(count: int) -> tuple[list[Chair], tuple[int, ...]]:
    """The two ends, the one far from the door first; then both sides from the far end."""
    left = -(-(count - 2) // 2) if count > 2 else 0
    end = (left - 1) / 2 + 1.4
    ends = [(0.0, -end, HALL), (0.0, end, STAGE)][: min(2, count)]
    sides = ((left, -HALF, TO_THE_RIGHT), (max(0, count - 2 - left), HALF, TO_THE_LEFT))
    chairs = [
        (x, n - (left - 1) / 2, heading) for in_side, x, heading in sides for n in range(in_side)
    ]
    return [*ends, *chairs], (0, 1)[: min(2, count)]


def _honoured(chairs: list[Chair], heads: tuple[int, ...]) -> list[int]:
    """The hosts' chairs, then the others by how far they are from the nearest host."""
    hosts = [(number, chairs[head]) for number, head in enumerate(heads) if chairs]
    others = [place for place in range(len(chairs)) if place not in heads]
    others.sort(key=lambda place: min(_from_host(chairs[place], *host) for host in hosts))
    return [*(heads if chairs else ()), *others]


def _from_host(chair: Chair, number: int, host: Chair) -> tuple[int, int, bool]:
    """How far a chair is from a host, the first host's before the second's, his right first."""
    steps = round(abs(chair[0] - host[0]) * (chair[2] in (HALL, STAGE)) + abs(chair[1] - host[1]))
    left_x, left_y = left_hand(host[2])
    at_left = (chair[0] - host[0]) * left_x + (chair[1] - host[1]) * left_y > 0
    return steps, number, at_left


def _seat(chair: Chair, side: str, order: int) -> LaidSeat:
    x, y, heading = chair
    return LaidSeat(
        id=f"{side}-{order}",
        x=x,
        y=y,
        heading=heading,
        table="table",
        area="table",
        side=side,
        sequence=side,
        honour=order,
    )

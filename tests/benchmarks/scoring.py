"""What tours are worth by the rules of team orienteering as published, from the points alone."""

from __future__ import annotations

from collections import Counter
from decimal import ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

from tests.benchmarks.benchmark import Scored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.field import Field, Point, Tours


def scored(field: Field, tours: Tours) -> Scored:
    """The score of every point seen, and each rule that is broken."""
    seen = [identifier for tour in tours for identifier in tour]
    unknown = [identifier for identifier in seen if identifier not in field.point]
    if unknown:
        return Scored(0, (f"point {unknown[0]} is not there",))
    points = [field.point[identifier] for identifier in seen]
    faults = [f"point {one} is seen {n} times" for one, n in Counter(seen).items() if n > 1]
    if len(tours) != field.tours:
        faults.append(f"{len(tours)} tours, not {field.tours}")
    for place, tour in enumerate(tours[: field.tours]):
        faults += _late(field, place, [field.point[one] for one in tour])
    return Scored(sum(point.score for point in points), (*faults, *_beyond(field, points)))


def _late(field: Field, place: int, tour: list[Point]) -> Iterator[str]:
    """Go the tour as early as may be: a point begun too late, or the way home."""
    now, here = field.opens, field
    for point in tour:
        now += _travel(field, here, point)
        starts = [max(now, opens) for opens, closes in point.windows[place] if now <= closes]
        if not starts:
            yield f"tour {place + 1} reaches point {point.id} at {now}, when none may begin"
            return
        now, here = min(starts) + point.visit, point
    now += _travel(field, here, field)
    if now > field.closes:
        yield f"tour {place + 1} is back at {now}, after {field.closes}"


def _beyond(field: Field, points: list[Point]) -> Iterator[str]:
    fees = sum(point.fee for point in points)
    if field.budget is not None and fees > field.budget:
        yield f"fees of {fees}, above {field.budget}"
    for kind, most in enumerate(field.most_of_type, start=1):
        count = sum(kind in point.types for point in points)
        if count > most:
            yield f"{count} points of type {kind}, not {most} at most"


def _travel(field: Field, one: Point | Field, other: Point | Field) -> int:
    way = ((one.x - other.x) ** 2 + (one.y - other.y) ** 2).sqrt()
    cut = way.quantize(Decimal(1).scaleb(-field.decimals), rounding=ROUND_FLOOR)
    return int(cut * field.scale)

"""Team orienteering as a party's itinerary: the tours are its days, a period after the other.

What toptw and mctopmtw have in common.
"""

from __future__ import annotations

from functools import partial
from math import isqrt
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from solver.constraint import Rule
from solver.itineraries.problem import Day, Opening, Party, Problem, Site, Travel, Wanted, Wish
from solver.itineraries.relations import ThemeLimit
from tests.benchmarks.benchmark import Instance
from tests.benchmarks.scoring import scored

if TYPE_CHECKING:
    from solver.constraint import Score
    from solver.itineraries.plan import Plan
    from solver.result import Bound
    from tests.benchmarks.field import Field, Point, Tours

DEPOT = "depot"
PARTY = "party"
OFFICE_ONLY = ("assembled-out-of-hours", "driving", "visit-shortened")
"""Rules of the office that the publications do not know: about the clock, and about taste."""
ONLY_VALUE = (
    Rule("wish-missed", weight=1),
    *(Rule(constraint, on=False) for constraint in OFFICE_ONLY),
)
"""Nothing counts but the score that is seen."""


def travel(field: Field, one: Point | Field, other: Point | Field) -> int:
    """Ticks from one point to another: Euclid, rounded down to the decimals of the format."""
    square = (one.x - other.x) ** 2 + (one.y - other.y) ** 2
    # The root of a fraction rounded down is that of the fraction rounded down: no float.
    return isqrt(int(square * 100**field.decimals)) * field.scale // 10**field.decimals


def instance_of(name: str, field: Field, best: float | None) -> Instance:
    """The instance as the engine, the scoring and the table take it."""
    return Instance(
        name=name,
        kind=KINDS["itineraries"],
        problem=problem_of(field),
        answer_of=partial(tours_of, field),
        scored=partial(scored, field),
        written=_written,
        value_of=partial(_value, field),
        bound_of=partial(_bound, field),
        best_known=best,
        source=field,
    )


def _written(tours: Tours) -> object:
    return {"tours": tours}


def _value(field: Field, score: Score) -> int:
    return field.worth - score.soft


def _bound(field: Field, bound: Bound) -> int | None:
    return None if bound.soft is None else field.worth - bound.soft


def tours_of(field: Field, plan: Plan) -> Tours:
    """The points of each day of a plan."""
    days = (plan.tour(_day(tour)) for tour in range(field.tours))
    return [[int(stop.id) for stop in day.visits()] for day in days]


def problem_of(field: Field) -> Problem:
    """The instance as a party's days."""
    stops: list[tuple[str, Point | Field]] = [(DEPOT, field)]
    stops += [(str(point.id), point) for point in field.points]
    limits = enumerate(field.most_of_type, start=1)
    return Problem(
        travel=tuple(
            Travel(origin=a, destination=b, ticks=travel(field, one, other))
            for a, one in stops
            for b, other in stops
            if a != b
        ),
        sites=tuple(_site(field, point) for point in field.points),
        parties=(Party(id=PARTY, budget=field.budget),),
        days=tuple(_day_of(field, tour) for tour in range(field.tours)),
        wishes=tuple(
            Wish(party=PARTY, site=str(point.id), wanted=Wanted.MAY, value=point.score)
            for point in field.points
        ),
        theme_limits=tuple(
            ThemeLimit(party=PARTY, theme=str(kind), most=most) for kind, most in limits
        ),
        ticks_per_minute=field.scale,
        rules=ONLY_VALUE,
    )


def _day(tour: int) -> str:
    return f"tour {tour + 1}"


def _begin(field: Field, tour: int) -> int:
    return tour * 2 * field.closes


def _day_of(field: Field, tour: int) -> Day:
    begin = _begin(field, tour)
    return Day(
        id=_day(tour),
        party=PARTY,
        start_place=DEPOT,
        end_place=DEPOT,
        earliest=begin + field.opens,
        latest=begin + field.closes,
    )


def _site(field: Field, point: Point) -> Site:
    # A visit has to begin within the window and may end after it.
    openings = tuple(
        Opening(
            start=begin + first, end=begin + last + max(1, point.visit), last_entry=begin + last
        )
        for tour in range(field.tours)
        for begin in (_begin(field, tour),)
        for first, last in point.windows[tour]
    )
    # A visit of no length is none: such a point is seen for a tick.
    length = max(1, point.visit)
    return Site(
        id=str(point.id),
        place=str(point.id),
        windows=openings,
        least_ticks=length,
        wished_ticks=length,
        fee=point.fee,
        themes=tuple(str(kind) for kind in point.types),
    )

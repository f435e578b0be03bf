"""A small world: two delegations, three sites, ten minutes between any two places.

The works are sixty minutes from everywhere; getting aboard takes two minutes for red, five for
blue. The day lasts from 8:00 (480) to 18:00 (1080).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from solver.itineraries.plan import Plan, Stop, Tour
from solver.itineraries.problem import (
    Day,
    FixedStop,
    Meal,
    Opening,
    Party,
    Problem,
    Rest,
    Site,
    StopKind,
    Travel,
    Window,
    Wish,
)

if TYPE_CHECKING:
    from solver.constraint import Violation

NEAR = ("hotel", "hall", "museum", "harbour")
FAR = "works"


def _ways() -> tuple[Travel, ...]:
    places = (*NEAR, FAR)
    return tuple(
        Travel(origin=a, destination=b, ticks=60 if FAR in (a, b) else 10)
        for a in places
        for b in places
        if a != b
    )


def _site(name: str) -> Site:
    return Site(
        id=name,
        place=name,
        windows=(Opening(start=540, end=1020),),
        least_ticks=30,
        wished_ticks=40,
    )


RED = Day(
    id="red 1", party="red", start_place="hotel", end_place="hotel", earliest=480, latest=1080
)
BLUE = replace(RED, id="blue 1", party="blue")
MEETING = FixedStop(id="meeting", place="hall", start=600, end=660)
LUNCH = Meal(id="lunch", window=Window(start=690, end=780), ticks=45, places=("hotel", "hall"))
NOON = Rest(id="noon", window=Window(start=750, end=840), ticks=30, places=("hotel",))

WORLD = Problem(
    travel=_ways(),
    sites=(_site("museum"), _site("harbour"), _site("works")),
    parties=(
        Party(id="red", people=14, board_ticks=2),
        Party(id="blue", people=18, board_ticks=5),
    ),
    days=(RED, BLUE),
    wishes=tuple(
        Wish(party=party, site=site, value=value)
        for party in ("red", "blue")
        for site, value in (("museum", 5), ("harbour", 3), ("works", 8))
    ),
)


def with_day(day: Day, **changes: object) -> Problem:
    """The world in which one day is another."""
    changed = replace(day, **changes)  # type: ignore[arg-type]  # the fields of Day
    others = tuple(one for one in WORLD.days if one.id != day.id)
    return replace(WORLD, days=(changed, *others))


def with_site(name: str, **changes: object) -> Problem:
    """The world in which one site is another."""
    sites = tuple(
        replace(site, **changes) if site.id == name else site  # type: ignore[arg-type]  # of Site
        for site in WORLD.sites
    )
    return replace(WORLD, sites=sites)


def with_wish(party: str, site: str, **changes: object) -> Problem:
    """The world in which one wish is another."""
    wishes = tuple(
        replace(wish, **changes)  # type: ignore[arg-type]  # the fields of Wish
        if (wish.party, wish.site) == (party, site)
        else wish
        for wish in WORLD.wishes
    )
    return replace(WORLD, wishes=wishes)


def visit(site: str, start: int, end: int) -> Stop:
    """A visit."""
    return Stop(kind=StopKind.VISIT, id=site, place=site, start=start, end=end)


def meeting(start: int = 600, end: int = 660) -> Stop:
    """The meeting, at its time or another."""
    return Stop(kind=StopKind.FIXED, id="meeting", place="hall", start=start, end=end)


def pause(kind: StopKind, name: str, place: str, start: int, end: int) -> Stop:
    """A meal or a rest."""
    return Stop(kind=kind, id=name, place=place, start=start, end=end)


def plan(*, red: tuple[Stop, ...] = (), blue: tuple[Stop, ...] = ()) -> Plan:
    """What both delegations do."""
    return Plan(tours=(Tour(day="red 1", stops=red), Tour(day="blue 1", stops=blue)))


def found(rule: str, problem: Problem, made: Plan) -> tuple[Violation, ...]:
    """What one rule finds in a plan."""
    return KINDS["itineraries"].constraint(rule).found(problem, made)


def amounts(rule: str, problem: Problem, made: Plan) -> list[int]:
    """By how much one rule is broken, each time that it is."""
    return [violation.amount for violation in found(rule, problem, made)]

"""Visits get their time: none is lengthened where that makes its route dearer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from solver.itineraries.kernel.draft import draft
from solver.itineraries.kernel.insertion import laid
from solver.itineraries.kernel.making import tables
from solver.itineraries.kernel.reading import Reading
from solver.itineraries.kernel.routes import begun
from solver.itineraries.kernel.searcher import score
from solver.itineraries.kernel.stretching import stretched
from solver.itineraries.kernel.tours import empty
from solver.itineraries.relations import Planned
from solver.verify import verify
from tests.solver.itineraries.worlds import WORLD, plan, visit

if TYPE_CHECKING:
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem

KIND = KINDS["itineraries"]
LAID = plan(red=(visit("museum", 600, 630), visit("works", 700, 730)))


def _planned(works: int) -> Problem:
    planned = (("museum", 600), ("works", works))
    return replace(
        WORLD,
        planned=tuple(Planned(party="red", site=s, day="red 1", start=at) for s, at in planned),
    )


def _stretched(problem: Problem) -> tuple[Plan, Plan]:
    """What was planned laid stop by stop, and then lengthened; both cost what they say."""
    reading = Reading(problem)
    t = tables(reading)
    s, d = empty(t), draft(t, 0)
    begun(t, s, d)
    for route, nodes in enumerate(reading.stops(LAID)):
        laid(t, s, d, route, nodes)
    before = reading.plan(s)
    assert verify(KIND, problem, before).score == score(t, s)
    stretched(t, s, d)
    assert verify(KIND, problem, reading.plan(s)).score == score(t, s)
    return before, reading.plan(s)


def test_visits_last_as_long_as_wished_where_there_is_room() -> None:
    """Both visits stay at the hours that were planned, and get their forty minutes."""
    _, made = _stretched(_planned(works=800))
    assert made == plan(red=(visit("museum", 600, 640), visit("works", 800, 840)))


def test_a_visit_that_cannot_be_lengthened_keeps_its_hour() -> None:
    """The works' hour is too late for the day: put in time anew, the museum would lose its own."""
    before, made = _stretched(_planned(works=990))
    assert [stop.start for stop in before.tour("red 1").stops] == [600, 692]
    assert made == plan(red=(visit("museum", 600, 630), visit("works", 692, 732)))

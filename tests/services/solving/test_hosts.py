"""Who receives at a site is told to the problem of itineraries, with what others hold of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.booking import Booking, ResourceKind
from planner.domain.interval import Interval
from planner.domain.itinerary import VisitWish
from planner.domain.plan import Plan
from planner.domain.travel import TravelTime
from planner.domain.venue import Site
from planner.services.solving import itineraries
from planner.services.solving.held import beside
from solver.itineraries.relations import Engaged, Host
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from solver.itineraries import problem as asked

PLANT = Site(id="plant", name="工厂", host="lu")
MILL = Site(id="mill", name="磨坊", host="lu")
WISHES = tuple(VisitWish(id=f"see {s}", delegation="A", site=s) for s in ("plant", "mill"))


WAYS = tuple(TravelTime(place, "mill", 25) for place in ("hotel", "plant"))


def _asked(*sites: Site) -> asked.Problem:
    return itineraries.problem_of(
        replace(register(), sites=sites, travel=(*register().travel, *WAYS)),
        replace(event(), wishes=WISHES[: len(sites)]),
        Plan(event="visit"),
    )


def test_one_person_receives_at_two_sites() -> None:
    """A host is told once, with all sites where they receive."""
    assert _asked(PLANT, MILL).hosts == (Host(id="lu", sites=("plant", "mill")),)


def test_guides_lead_in_the_hosts_stead() -> None:
    """Where there are two guides, the host binds nobody; one guide is not enough for that."""
    assert _asked(replace(PLANT, guides=2), MILL).hosts == (Host(id="lu", sites=("mill",)),)
    assert _asked(replace(PLANT, guides=1)).hosts == (Host(id="lu", sites=("plant",)),)


def test_another_event_holds_the_host() -> None:
    """What another event's plan holds a host for is told in ticks; other persons' is not."""
    held = Booking(ResourceKind.PERSON, "lu", Interval(at(9), at(10)), "other", "dinner")
    problem = _asked(PLANT)
    bookings = (held, replace(held, resource="qin"))
    (host,) = beside("itineraries", problem, event(), bookings).hosts
    assert host == Host(id="lu", sites=("plant",), busy=(Engaged(start=540, end=600),))

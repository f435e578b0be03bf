"""Order, company and themes of an event are told to the problem of itineraries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.itinerary import VisitWish, Wish
from planner.domain.people import Delegation, Person
from planner.domain.plan import Plan
from planner.domain.travel import TravelTime
from planner.domain.venue import Site
from planner.services.solving import itineraries
from solver.itineraries.problem import Wanted
from solver.itineraries.problem import Wish as Wished
from solver.itineraries.relations import Order, ThemeWish, Together
from tests.services.solving.worlds import event, register

if TYPE_CHECKING:
    from planner.domain.event import Event, Register
    from solver.itineraries.problem import Problem

PLANT = VisitWish(id="A plant", delegation="A", site="plant")
MILL = VisitWish(id="A mill", delegation="A", site="mill")
OTHER = Delegation(id="B", name="乙团", hotel="hotel")


def _house() -> Register:
    house = register()
    guest = Person(id="gu", name="顾六", delegation="B")
    mill = Site(id="mill", name="磨坊", themes=("手艺",))
    ways = tuple(TravelTime(place, "mill", 25) for place in ("hotel", "plant"))
    return replace(
        house,
        people=(*house.people, guest),
        sites=(*house.sites, mill),
        travel=(*house.travel, *ways),
    )


def _asked(*wishes: VisitWish, of: Event | None = None) -> Problem:
    both = of or replace(event(), delegations=(*event().delegations, OTHER))
    return itineraries.problem_of(_house(), replace(both, wishes=wishes), Plan(event="visit"))


def test_one_site_after_another() -> None:
    """The mill after the plant, half an hour to a day later, is an order with that gap."""
    after = replace(MILL, after="plant", gap_minutes=30, gap_minutes_most=1440)
    order = Order(party="A", first="plant", then="mill", least_ticks=30, most_ticks=1440)
    assert _asked(PLANT, after).orders == (order,)


def test_after_something_that_nobody_sees() -> None:
    """A site that nobody wishes to see comes before nothing; nor does a site before itself."""
    assert _asked(replace(MILL, after="plant")).orders == ()
    assert _asked(replace(MILL, after="mill")).orders == ()


def test_a_gap_that_is_most_less_than_least() -> None:
    """Where the gap is at most less than at least, the least counts."""
    after = replace(MILL, after="plant", gap_minutes=30, gap_minutes_most=20)
    (order,) = _asked(PLANT, after).orders
    assert (order.least_ticks, order.most_ticks) == (30, 30)


def test_a_company_is_told_once() -> None:
    """Both ask for the other's company at the plant: they are one company."""
    mine = replace(PLANT, together=("B",))
    theirs = VisitWish(id="B plant", delegation="B", site="plant", together=("A",))
    assert _asked(mine, theirs).togethers == (Together(parties=("A", "B"), site="plant"),)


def test_who_is_taken_along_may_come() -> None:
    """B, whose company A wants at the plant, may see it, though it is worth nothing to B."""
    asked = _asked(replace(PLANT, wish=Wish.MUST, together=("B",)))
    assert asked.wish["B", "plant"] == Wished(party="B", site="plant", wanted=Wanted.MAY, value=0)


def test_no_company_where_it_is_not_seen() -> None:
    """What must not be seen is seen in nobody's company, nor is anything with who is not there."""
    assert _asked(replace(PLANT, wish=Wish.MUST_NOT, together=("B",))).togethers == ()
    assert _asked(replace(PLANT, together=("C",))).togethers == ()


def test_themes_of_a_delegation() -> None:
    """The themes that A is to see are asked of A once each; sites say which they have."""
    keen = replace(event().delegations[0], themes=("手艺", "手艺", "安全"))
    asked = _asked(PLANT, MILL, of=replace(event(), delegations=(keen,)))
    assert asked.theme_wishes == (
        ThemeWish(party="A", theme="手艺"),
        ThemeWish(party="A", theme="安全"),
    )
    assert asked.site["mill"].themes == ("手艺",)

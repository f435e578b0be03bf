"""The office may hold the day of a visit, or what it comes after, and leave its hour open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from planner.domain import event as held
from planner.domain.itinerary import Visit, VisitWish
from planner.domain.plan import Plan
from planner.domain.travel import TravelTime
from planner.domain.venue import Site
from planner.language import CHINESE, ENGLISH
from planner.services.opened import Opened
from planner.services.say_pin import say_pin
from planner.services.solving import itineraries
from planner.services.solving.pin_fields import keeps
from planner.services.solving.pinned import hold
from solver.itineraries.relations import Order, Pin
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from planner.domain.event import Event, Register
    from solver.itineraries.problem import Problem

WISHES = tuple(VisitWish(id=f"A {s}", delegation="A", site=s) for s in ("plant", "mill"))
VISIT = Visit(id="visit-A-plant", party="A", site="plant", start=at(14), end=at(15))
PLANNED = Plan(event="visit", visits=(VISIT,))


def _house() -> Register:
    house = register()
    ways = tuple(TravelTime(place, "mill", 25) for place in ("hotel", "plant"))
    sites = (*house.sites, Site(id="mill", name="磨坊"))
    return replace(house, sites=sites, travel=(*house.travel, *ways))


def _pinned(**fields: str) -> Event:
    """The visit, with a pin of A's visit to the plant."""
    told = (("party", "A"), ("site", "plant"), *fields.items())
    pin = held.Pin("visit", "visit-A-plant", told)
    return replace(event(), wishes=WISHES, pins=(pin,))


def _asked(of: Event, plan: Plan = PLANNED) -> Problem:
    return itineraries.problem_of(_house(), of, hold(_house(), of, plan))


def test_a_day_without_an_hour() -> None:
    """The plant is to be seen that day; the hour that was planned for it is not held."""
    (pin,) = _asked(_pinned(day="2026-11-25")).pins
    assert (pin.party, pin.site, pin.start, pin.must) == ("A", "plant", None, True)


@pytest.mark.parametrize("day", ["2026-12-24", "tomorrow"])
def test_a_day_that_there_is_not(day: str) -> None:
    """A day on which the party does not go out, and one that is none, hold nothing."""
    assert _asked(_pinned(day=day)).pins == ()


def test_an_hour_goes_before_a_day() -> None:
    """What is typed with its hour is held so, whatever a pin says of the day."""
    typed = replace(VISIT, held=("site", "start"))
    (pin,) = _asked(_pinned(day="2026-11-25"), replace(PLANNED, visits=(typed,))).pins
    assert pin == Pin(party="A", site="plant", day=pin.day, start=14 * 60)


def test_after_another_site() -> None:
    """The plant after the mill is an order; after a site that nobody sees it is none."""
    order = Order(party="A", first="mill", then="plant")
    assert _asked(_pinned(after="mill")).orders == (order,)
    assert _asked(_pinned(after="moon")).orders == ()


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ({"day": "2026-11-25"}, True),
        ({"day": "2026-11-26"}, False),
        ({"after": "mill"}, True),
    ],
)
def test_whether_the_plan_has_it_so(fields: dict[str, str], kept: bool) -> None:
    """The plan sees the plant on the 25th; what is not seen at all is not seen too late."""
    of = _pinned(**fields)
    assert keeps(of, PLANNED, of.pins[0]) is kept


def test_the_mill_too_late() -> None:
    """The plant at 14:00 is not after a mill that is seen until 14:01."""
    of = _pinned(after="mill")
    for until, kept in ((at(14), True), (at(14, 1), False)):
        mill = Visit(id="m", party="A", site="mill", start=at(13), end=until)
        assert keeps(of, replace(PLANNED, visits=(VISIT, mill)), of.pins[0]) is kept


def test_said_in_words() -> None:
    """A day and an order are told in a sentence of either language."""
    said = [
        say_pin(Opened(_house(), of, PLANNED, ()), of.pins[0], language)
        for of in (_pinned(day="2026-11-25"), _pinned(after="mill"))
        for language in (ENGLISH, CHINESE)
    ]
    assert said[2:] == ["甲团 visits 工厂 after 磨坊", "甲团看完磨坊再参观工厂"]
    assert said[1].startswith("甲团参观工厂：11月25日")

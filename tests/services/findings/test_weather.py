"""A site that weather closes."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.event import Weather
from planner.domain.interval import Interval
from planner.domain.itinerary import VisitWish
from planner.domain.venue import Site
from planner.services.findings.weather import weather
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import at, event, register


def test_wind_of_the_force_named_closes_a_site() -> None:
    """Closed from force 6: force 6 closes it, force 5 does not."""
    world, visit = register(), event()
    visit.wishes = (VisitWish(id="w", delegation="A", site="plant"),)
    world.site("plant").closed_from_wind_force = 6
    afternoon = Interval(at(13), at(18))
    visit.weather = (Weather(afternoon, wind_force=5),)
    assert said(weather, scene(world, visit)) == []
    visit.weather = (Weather(afternoon, wind_force=6),)
    assert said(weather, scene(world, visit)) == [
        "Closed from 11/25 13:00 to 11/25 18:00 by wind force 6: 工厂."
    ]


def test_what_stands_in_is_the_remedy() -> None:
    """The reserve site is named."""
    world, visit = register(), event()
    visit.wishes = (VisitWish(id="w", delegation="A", site="plant"),)
    world.site("plant").closed_in_rain = True
    reserve = Site(id="centre", name="应急中心", stands_in_for="plant")
    world = replace(world, sites=(*world.sites, reserve))
    visit.weather = (Weather(Interval(at(13), at(18)), rain=True),)
    (finding,) = weather(scene(world, visit))
    assert finding.remedy is not None
    assert finding.remedy.said() == "应急中心 stands in for it."

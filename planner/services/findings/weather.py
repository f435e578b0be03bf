"""A wished site that wind or rain closes, and what stands in for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.itinerary import Wish
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Weather
    from planner.domain.venue import Site
    from planner.services.findings.scene import Scene


def weather(scene: Scene) -> Iterator[Finding]:
    """Hold each forecast against every site that someone wishes to see."""
    wished = {wish.site for wish in scene.event.wishes if wish.wish is not Wish.MUST_NOT}
    for forecast in scene.event.weather:
        for site in scene.register.sites:
            if site.id in wished and forecast.closes(site):
                yield _finding(scene, forecast, site)


def _finding(scene: Scene, forecast: Weather, site: Site) -> Finding:
    instead = [other.name for other in scene.register.sites if other.stands_in_for == site.id]
    remedy = (
        sentence(N_("{other} stands in for it."), other=tuple(instead))
        if instead
        else sentence(N_("Show it at another time."))
    )
    return Finding(
        (site.id,),
        Severity.NOTICE,
        sentence(
            _CAUSES[_too_windy(forecast, site), forecast.rain and site.closed_in_rain],
            site=site.name,
            start=scene.clock(forecast.interval.start),
            end=scene.clock(forecast.interval.end),
            wind=forecast.wind_force,
        ),
        remedy,
    )


def _too_windy(forecast: Weather, site: Site) -> bool:
    limit = site.closed_from_wind_force
    return limit is not None and forecast.wind_force >= limit


_CAUSES = {
    (True, True): N_("{site} is closed from {start} to {end}: wind force {wind}, and rain."),
    (True, False): N_("{site} is closed from {start} to {end}: wind force {wind}."),
    (False, True): N_("{site} is closed from {start} to {end}: rain."),
}

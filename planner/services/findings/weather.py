"""A wished site that wind or rain closes, and what stands in for it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.itinerary import Wish
from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Weather
    from planner.domain.venue import Site
    from planner.services.findings.scene import Scene


def weather(scene: Scene) -> Iterator[Finding]:
    """Hold each forecast against every site that someone wishes to see; told once a cause."""
    wished = {wish.site for wish in scene.event.wishes if wish.wish is not Wish.MUST_NOT}
    for forecast in scene.event.weather:
        closed: dict[tuple[str, Sentence], list[Site]] = defaultdict(list)
        for site in scene.register.sites:
            if site.id in wished and forecast.closes(site):
                closed[_cause(forecast, site), _remedy(scene, site)].append(site)
        for (cause, remedy), sites in closed.items():
            yield _finding(scene, forecast, cause, sites=sites, remedy=remedy)


def _cause(forecast: Weather, site: Site) -> str:
    limit = site.closed_from_wind_force
    windy = limit is not None and forecast.wind_force >= limit
    return _CAUSES[windy, forecast.rain and site.closed_in_rain]


def _remedy(scene: Scene, site: Site) -> Sentence:
    instead = [other.name for other in scene.register.sites if other.stands_in_for == site.id]
    if instead:
        return sentence(N_("{other} stands in for it."), other=tuple(instead))
    return sentence(N_("Show it at another time."))


def _finding(
    scene: Scene, forecast: Weather, cause: str, *, sites: list[Site], remedy: Sentence
) -> Finding:
    what = sentence(
        cause,
        sites=tuple(site.name for site in sites),
        start=scene.clock(forecast.interval.start),
        end=scene.clock(forecast.interval.end),
        wind=forecast.wind_force,
    )
    return Finding(tuple(site.id for site in sites), Severity.NOTICE, what, remedy)


_CAUSES = {
    (True, True): N_("Closed from {start} to {end} by wind force {wind} and rain: {sites}."),
    (True, False): N_("Closed from {start} to {end} by wind force {wind}: {sites}."),
    (False, True): N_("Closed from {start} to {end} by rain: {sites}."),
}

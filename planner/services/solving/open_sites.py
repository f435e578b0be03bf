"""A site as the problem sees it: when it receives, how many, how long, what it refuses."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from planner.domain.interval import Interval
from solver.itineraries.problem import Opening, Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain import venue
    from planner.domain.event import Event, Weather
    from planner.services.solving.ticks import Ticks

FOREIGN = "foreign"
"""The tag of a party with foreigners in it."""


def site_of(event: Event, ticks: Ticks, site: venue.Site) -> Site:
    """The site with everything that closes it taken out of its hours, the briefing put in."""
    briefing = site.safety_briefing_minutes
    least = max(1, site.visit_minutes_least + briefing)
    return Site(
        id=site.id,
        place=site.id,
        windows=tuple(_openings(event, ticks, site)),
        least_ticks=least,
        wished_ticks=max(least, site.visit_minutes + briefing),
        starts=tuple(_starts(event, ticks, site)),
        capacity_parties=_parties(site),
        capacity_people=site.people_at_once(),
        refuses=() if site.foreigners_admitted else (FOREIGN,),
    )


def _parties(site: venue.Site) -> int | None:
    """How many parties at once: what is set, and no more than there are guides."""
    limits = [limit for limit in (site.capacity_parties, site.guides) if limit]
    return min(limits) if limits else None


def closes(weather: Weather, site: venue.Site) -> bool:
    """Whether a forecast closes a site."""
    limit = site.closed_from_wind_force
    windy = limit is not None and weather.wind_force >= limit
    return windy or (weather.rain and site.closed_in_rain)


def _openings(event: Event, ticks: Ticks, site: venue.Site) -> Iterator[Opening]:
    window = Interval(event.start.astimezone(event.tzinfo), event.end.astimezone(event.tzinfo))
    closed = [*site.closed, *(w.interval for w in event.weather if closes(w, site))]
    for hours in site.opening.during(window) if site.opening else (window,):
        for span in hours.without(closed):
            entry = _last_entry(site, span)
            if entry is None or entry >= span.start:
                start, end = ticks.of(span)
                last = None if entry is None or entry >= span.end else ticks.to_tick(entry)
                yield Opening(start=start, end=end, last_entry=last)


def _last_entry(site: venue.Site, span: Interval) -> datetime | None:
    if site.last_entry is None or site.opening is None:
        return None
    return datetime.combine(span.start.date(), site.last_entry, span.start.tzinfo)


def _starts(event: Event, ticks: Ticks, site: venue.Site) -> Iterator[int]:
    """When a visit begins so that its briefing is over as a show begins."""
    for day in event.days():
        for start in site.starts:
            shown = datetime.combine(day, start, event.tzinfo)
            yield ticks.to_tick(shown - timedelta(minutes=site.safety_briefing_minutes))

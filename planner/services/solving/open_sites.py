"""A site as the problem sees it: when it receives, how many, how long, what it refuses."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from planner.domain.interval import Hours
from planner.domain.interval import Opening as Hourly
from solver.itineraries.problem import Opening, Site
from solver.itineraries.relations import Host

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from planner.domain import venue
    from planner.domain.event import Event
    from planner.domain.interval import Interval
    from planner.services.solving.ticks import Ticks

ALL_DAY = Hourly(tuple(Hours(weekday, time(), time()) for weekday in range(7)))
FOREIGN = "foreign"
"""The tag of a party with foreigners in it."""


def site_of(event: Event, ticks: Ticks, site: venue.Site, *, shown: Collection[str] = ()) -> Site:
    """The site with everything that closes it taken out of its hours, the briefing put in.

    It is a reserve of a site only where that is among those `shown`.
    """
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
        largest_party=site.people_at_once() if site.batch_people else None,
        in_batches=bool(site.batch_people),
        refuses=() if site.foreigners_admitted else (FOREIGN,),
        fee=site.entry_fee,
        themes=site.themes,
        stands_for=site.stands_in_for if site.stands_in_for in shown else None,
    )


def hosts_of(sites: Iterable[venue.Site]) -> Iterator[Host]:
    """Each person who receives at any of the sites, with all of those.

    Where there are several guides, each leads a party: the host need not be with them all.
    """
    found: dict[str, list[str]] = {}
    for site in sites:
        if site.host is not None and site.guides <= 1:
            found.setdefault(site.host, []).append(site.id)
    for host, received in found.items():
        yield Host(id=host, sites=tuple(received))


def _parties(site: venue.Site) -> int | None:
    """How many parties at once: what is set, and no more than there are guides."""
    limits = [limit for limit in (site.capacity_parties, site.guides) if limit]
    return min(limits) if limits else None


def _openings(event: Event, ticks: Ticks, site: venue.Site) -> Iterator[Opening]:
    window = event.window.astimezone(event.tzinfo)
    closed = [*site.closed, *(w.interval for w in event.weather if w.closes(site))]
    # Where it never closes there is still a last entry each day.
    opening = site.opening or (ALL_DAY if site.last_entry else None)
    for hours in opening.during(window) if opening else (window,):
        for span in hours.without(closed):
            entry = _last_entry(ticks, site, span)
            start, end = ticks.of(span)
            if entry is None or entry >= start:
                last = None if entry is None or entry >= end else entry
                yield Opening(start=start, end=end, last_entry=last)


def _last_entry(ticks: Ticks, site: venue.Site, span: Interval) -> int | None:
    if site.last_entry is None:
        return None
    entry = datetime.combine(span.start.date(), site.last_entry, span.start.tzinfo)
    return ticks.to_tick(entry)


def _starts(event: Event, ticks: Ticks, site: venue.Site) -> Iterator[int]:
    """When a visit begins so that its briefing is over as a show begins."""
    for day in event.days():
        for start in site.starts:
            shown = datetime.combine(day, start, event.tzinfo)
            yield ticks.to_tick(shown) - site.safety_briefing_minutes

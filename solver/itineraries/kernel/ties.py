"""What ties visits to more than their own site and day, as tables.

A plan before, order, company, hosts of several sites, themes; prices are said elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

from solver.compiled.arrays import starts, whole
from solver.itineraries.hours import FAR
from solver.itineraries.kernel.tables import (
    AGREED,
    COMPANIES,
    FIRST_HOSTED,
    FIRST_MATE,
    FIRST_ORDER,
    FIRST_SEEN,
    FIRST_TALLY,
    HOSTED,
    JOINED,
    LEEWAY,
    LOST,
    MATE,
    ORDER_LEAST,
    ORDER_MOST,
    ORDER_OTHER,
    ORDER_THEN,
    ORDERED,
    ORDERS,
    PLAN_ROUTE,
    PLAN_START,
    PLANNED,
    RECEIVED,
    SEEN,
    STRETCH,
    TALLY_LEAST,
    THEMED,
    TIED,
    WAY_BACK,
    WAY_THERE,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from solver.compiled.arrays import Whole
    from solver.itineraries.kernel.reading import Reading

Rows = list[tuple[int, ...]]


def ties(reading: Reading) -> dict[int, Any]:
    """The entries of the tables that tie visits."""
    orders, mates, hosted = _orders(reading), _mates(reading), _hosted(reading)
    themed = {want for tally in _tallies(reading).values() for want, _ in tally}
    hosts = {site for place, site in enumerate(reading.chart.shared) if hosted[place]}
    tied = np.zeros(len(reading.wants), np.int64)
    for (_, site), want in reading.visits.items():
        tied[want] |= ORDERED if orders[want] else 0
        tied[want] |= JOINED if mates[want] else 0
        tied[want] |= RECEIVED if site in hosts else 0
        tied[want] |= THEMED if want in themed else 0
    return {
        TIED: tied,
        **_listed(FIRST_ORDER, (ORDER_OTHER, ORDER_THEN, ORDER_LEAST, ORDER_MOST), orders),
        **_listed(FIRST_MATE, (MATE, AGREED), mates),
        COMPANIES: sum(1 for own in mates if own),
        ORDERS: sum(1 for own in orders if own),
        **_listed(FIRST_HOSTED, (HOSTED, WAY_THERE, WAY_BACK), hosted),
        STRETCH: whole(n.call.ticks if mates[n.want] else n.wished for n in reading.nodes),
        **_themes(reading),
        **_planned(reading),
    }


def _listed(first: int, columns: Sequence[int], rows: Sequence[Rows]) -> dict[int, Whole]:
    """Rows of several columns, by want, site or tally, with where each one's begin."""
    flat = [row for own in rows for row in own]
    found = {column: whole(row[n] for row in flat) for n, column in enumerate(columns)}
    return {first: starts(map(len, rows)), **found}


def _orders(r: Reading) -> list[Rows]:
    """By want the visits it is ordered with: other, whether it is then, least and most gap."""
    rows: list[Rows] = [[] for _ in r.wants]
    for order in r.chart.orders:
        first, then = (r.visits.get((order.party, one)) for one in (order.first, order.then))
        if first is not None and then is not None:
            most = FAR if order.most_ticks is None else order.most_ticks
            rows[first].append((then, 0, order.least_ticks, most))
            rows[then].append((first, 1, order.least_ticks, most))
    return rows


def _mates(r: Reading) -> list[Rows]:
    """By want its company, and in how many agreements; -1 where nobody can make that visit."""
    rows: list[Rows] = [[] for _ in r.wants]
    for (party, site), want in r.visits.items():
        for other in r.company(party, site):
            agreed = sum(
                1
                for one in r.chart.togethers
                if one.site == site and {party, other} <= set(one.parties)
            )
            rows[want].append((r.visits.get((other, site), -1), agreed))
    return rows


def _hosted(r: Reading) -> list[Rows]:
    """By shared site those of the same host that are seen, and the ways there and back."""
    rows: list[Rows] = [[] for _ in r.shared]
    seen = {site for _, site in r.visits}
    places = {site.id: site.place for site in r.problem.sites}
    for host in r.chart.hosts:
        for one in host.sites:
            for other in (site for site in host.sites if site in seen):
                there = r.problem.driving(places[one], places[other])
                back = r.problem.driving(places[other], places[one])
                rows[r.shared[one]].append((r.shared[other], there, back))
    return rows


def _tallies(r: Reading) -> Mapping[tuple[str, str], list[tuple[int, int]]]:
    """By party and theme its wants, with what each loses as a further one."""
    found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for party, theme in r.chart.tallies:
        lost = r.chart.tallies[party, theme].lost
        for site in r.problem.sites:
            want = r.visits.get((party, site.id))
            if want is not None and theme in site.themes:
                found[party, theme].append((want, lost.get(site.id, 0)))
    return found


def _themes(r: Reading) -> dict[int, Any]:
    names = sorted(r.chart.tallies, key=lambda one: r.party[one[0]])
    own = [sum(1 for name in names if name[0] == party) for party in r.parties]
    rows = _tallies(r)
    return {
        FIRST_TALLY: starts(own),
        TALLY_LEAST: whole(r.chart.tallies[name].least for name in names),
        **_listed(FIRST_SEEN, (SEEN, LOST), [list(rows.get(name, ())) for name in names]),
    }


def _planned(r: Reading) -> dict[int, Any]:
    """By route how many visits were planned there; by want its route then, and its hour."""
    routes = {day.id: place for place, day in enumerate(r.problem.days)}
    planned = np.zeros(len(routes), np.int64)
    route, start = np.full(len(r.wants), -1, np.int64), np.zeros(len(r.wants), np.int64)
    for one in r.chart.before.planned:
        planned[routes[one.day]] += 1
        want = r.visits.get((one.party, one.site))
        if want is not None:
            route[want], start[want] = routes[one.day], one.start
    return {
        LEEWAY: r.chart.before.leeway,
        PLANNED: planned,
        PLAN_ROUTE: route,
        PLAN_START: start,
    }

"""From a problem to tables: what its rules offer is read once."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

import numpy as np

from solver.compiled.arrays import Whole, packed
from solver.itineraries.constraints import CONSTRAINTS
from solver.itineraries.hours import FAR
from solver.itineraries.kernel.prices import priced
from solver.itineraries.kernel.reading import Reading, openings
from solver.itineraries.kernel.tables import (
    APART,
    BOARD,
    BUSY_END,
    BUSY_PARTIES,
    BUSY_PEOPLE,
    BUSY_START,
    CLOSES,
    DELAY,
    DRIVING_MOST,
    DUTY,
    EARLIEST,
    FIRST_BUSY,
    FIRST_NODE,
    FIRST_OPENING,
    FIRST_RATION,
    FIRST_ROUTE,
    FIRST_WANT,
    GOAL,
    HALF_MOST,
    HEAD,
    HELD_ROUTE,
    KEPT,
    LAST,
    LATEST,
    LATEST_START,
    LEAST,
    LONGEST,
    MOST_PARTIES,
    MOST_PEOPLE,
    NEAR,
    NEAR_MOST,
    NODES,
    NOON,
    OPENS,
    ORIGIN,
    OUT_FROM,
    OUT_UNTIL,
    OWN_HOUR,
    OWNER,
    PARTIES,
    PARTY,
    PEAK_END,
    PEAK_START,
    PEAKS,
    PEOPLE,
    PLACE,
    PLACES,
    PLAIN,
    PRICE,
    RATION,
    RATION_MOST,
    RATIONS,
    ROUTE_LIST,
    ROUTES,
    SITE,
    SITES,
    SOONEST,
    SPAN,
    TAKES,
    TRAVEL,
    TRAVEL_BACK,
    TURN,
    VISIT,
    WANT,
    WANT_LIST,
    WANTS,
    WISHED,
)
from solver.itineraries.kernel.ties import ties
from solver.itineraries.problem import StopKind
from solver.scale import HARD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solver.itineraries.feel import Want
    from solver.itineraries.problem import Opening

NEAREST = 60
"""So many neighbours of a want are remembered."""


def _first(counts: Iterable[int]) -> Whole:
    return np.array([0, *accumulate(counts)], np.int64)


def _whole(numbers: Iterable[int]) -> Whole:
    return np.array(list(numbers), np.int64)


def tables(reading: Reading) -> Whole:
    """The array of a problem; TooDear where its prices are too far apart to be added up."""
    parts: dict[int, Any] = {}
    parts |= _counts(reading)
    parts |= _routes(reading)
    parts |= _hours(reading)
    parts |= _nodes(reading)
    parts[LONGEST] = _longest(reading)
    parts |= priced(reading, parts[LONGEST])
    parts |= ties(reading)
    parts |= _peaks(reading)
    parts |= _parties(reading)
    parts |= _rations(reading)
    parts |= _sites(reading)
    parts[NEAR] = _near(reading, parts[TRAVEL], parts[FIRST_NODE], parts[PLACE])
    parts[KEPT] = _kept(reading, parts)
    parts[PLAIN] = _plain(reading, parts[SITE])
    numbers = {place: part for place, part in parts.items() if isinstance(part, int)}
    lists = {place: part for place, part in parts.items() if place not in numbers}
    return packed(numbers, lists, HEAD)


def _counts(r: Reading) -> dict[int, Any]:
    return {
        ROUTES: len(r.problem.days),
        PARTIES: len(r.parties),
        WANTS: len(r.wants),
        NODES: len(r.nodes),
        PLACES: len(r.places),
        SITES: len(r.shared),
        RATIONS: len(r.feel.rations),
        NEAR_MOST: NEAREST,
        SPAN: r.span,
    }


def _routes(r: Reading) -> dict[int, Any]:
    place, party = r.place, r.party
    days, charts = r.problem.days, r.chart.days
    travel = np.array(
        [[r.problem.driving(one, other) for other in r.places] for one in r.places], np.int32
    ).reshape(len(r.places), len(r.places))
    return {
        TRAVEL: travel,
        TRAVEL_BACK: travel.T,
        PARTY: _whole(party[day.party] for day in days),
        ORIGIN: _whole(place[day.start_place] for day in days),
        GOAL: _whole(place[day.end_place] for day in days),
        BOARD: _whole(r.problem.party[day.party].board_ticks for day in days),
        EARLIEST: _whole(day.earliest for day in days),
        LATEST: _whole(chart.latest for chart in charts),
        OUT_FROM: _whole(chart.out_from for chart in charts),
        OUT_UNTIL: _whole(chart.out_until for chart in charts),
        DRIVING_MOST: _whole(chart.driving_most for chart in charts),
        NOON: _whole(chart.noon for chart in charts),
        HALF_MOST: _whole(chart.half_most for chart in charts),
        TURN: _whole(r.routes[day.party].index(n) for n, day in enumerate(days)),
    }


def _peaks(r: Reading) -> dict[int, Any]:
    """When ways are longer, and by how much; without peaks nobody asks."""
    peaks, places = r.problem.peaks, r.places if r.problem.peaks else []
    return {
        PEAKS: len(peaks),
        PEAK_START: _whole(peak.start for peak in peaks),
        PEAK_END: _whole(peak.end for peak in peaks),
        DELAY: _whole(r.problem.delay(one, other) for one in places for other in places),
    }


def _hours(r: Reading) -> dict[int, Any]:
    """When each node may begin, by the turn of the day; none where only another day will do."""
    rules = [rule for rule in CONSTRAINTS if r.binds(rule)]
    found: list[list[Opening]] = []
    for node in r.nodes:
        want = r.wants[node.want]
        days = r.routes[want.party]
        for turn in range(r.span):
            open_then = turn < len(days) and r.may_be(want, days[turn])
            found.append(openings(r.problem, rules, days[turn], node) if open_then else [])
    flat = [one for openings in found for one in openings]
    lasts = [
        [min(one.last_start, one.end - node.call.ticks) for one in found[k * r.span + turn]]
        for k, node in enumerate(r.nodes)
        for turn in range(r.span)
    ]
    return {
        FIRST_OPENING: _first(len(openings) for openings in found),
        OPENS: _whole(one.start for one in flat),
        LAST: _whole(one.last_start for one in flat),
        CLOSES: _whole(one.end for one in flat),
        SOONEST: _whole(min((o.start for o in openings), default=FAR) for openings in found),
        LATEST_START: _whole(max(last, default=-FAR) for last in lasts),
    }


def _nodes(r: Reading) -> dict[int, Any]:
    shared = r.shared
    visits = [node.call.kind is StopKind.VISIT for node in r.nodes]
    counts = [0] * len(r.wants)
    for node in r.nodes:
        counts[node.want] += 1
    return {
        FIRST_NODE: _first(counts),
        WANT: _whole(node.want for node in r.nodes),
        PLACE: _whole(r.place[node.call.place] for node in r.nodes),
        LEAST: _whole(node.call.ticks for node in r.nodes),
        WISHED: _whole(node.wished for node in r.nodes),
        VISIT: np.array(visits, np.uint8),
        OWN_HOUR: np.array([n.call.kind is StopKind.FIXED for n in r.nodes], np.uint8),
        SITE: _whole(
            shared.get(node.call.id, -1) if visit else -1
            for node, visit in zip(r.nodes, visits, strict=True)
        ),
    }


def _kept(r: Reading, parts: dict[int, Any]) -> Whole:
    """By want whether a hard rule wants it, at one hour only; or somebody in its company.

    One that may be at another hour is taken out as all others are: it may stand in their way.
    """
    kept = parts[PRICE] >= parts[DUTY]
    for n in map(int, np.flatnonzero(kept)):
        first, last = parts[FIRST_NODE][n : n + 2] * r.span
        soonest, latest = parts[SOONEST][first:last], parts[LATEST_START][first:last]
        begins = soonest <= latest
        kept[n] = begins.sum() == 1 and (soonest == latest)[begins].all()
    held = kept.copy()
    for (party, site), n in r.visits.items():
        mates = (r.visits.get((one, site)) for one in r.company(party, site))
        kept[n] |= any(held[mate] for mate in mates if mate is not None)
    return _whole(kept)


def _longest(r: Reading) -> int:
    """How many stops fit into the longest day: the shortest ones of its party, one by one."""
    longest = 0
    for place, day in enumerate(r.problem.days):
        least = sorted(
            min(node.call.ticks for node in r.nodes_of(n))
            for n, want in enumerate(r.wants)
            if want.party == day.party and r.may_be(want, place) and r.nodes_of(n)
        )
        room = min(r.chart.days[place].latest, FAR) - day.earliest
        fit = sum(1 for used in accumulate(least) if used <= room)
        longest = max(longest, fit)
    return longest + 1


def _parties(r: Reading) -> dict[int, Any]:
    by_party: list[list[int]] = [[] for _ in r.problem.parties]
    for n, want in enumerate(r.wants):
        by_party[r.party[want.party]].append(n)
    routes = [r.routes[party.id] for party in r.problem.parties]
    days = {day.id: place for place, day in enumerate(r.problem.days)}
    return {
        FIRST_ROUTE: _first(map(len, routes)),
        ROUTE_LIST: _whole(route for own in routes for route in own),
        FIRST_WANT: _first(map(len, by_party)),
        WANT_LIST: _whole(want for own in by_party for want in own),
        PEOPLE: _whole(_inside(r, want) for want in r.wants),
        OWNER: _whole(r.party[want.party] for want in r.wants),
        HELD_ROUTE: _whole(-1 if w.day is None else days[w.day] for w in r.wants),
    }


def _inside(r: Reading, want: Want) -> int:
    """How many of a party are at once where it is wanted: of those in batches, one batch."""
    party = r.problem.party[want.party]
    visited = want.kind is StopKind.VISIT
    return r.problem.site[want.id].inside(party) if visited else party.people


def _rations(r: Reading) -> dict[int, Any]:
    rations = r.feel.rations
    taken = [
        [
            (place, ration.takes[want.id])
            for place, ration in enumerate(rations)
            if want.kind is StopKind.VISIT
            and ration.party == want.party
            and ration.takes.get(want.id)
        ]
        for want in r.wants
    ]
    return {
        FIRST_RATION: _first(map(len, taken)),
        RATION: _whole(place for own in taken for place, _ in own),
        TAKES: _whole(ticks for own in taken for _, ticks in own),
        RATION_MOST: _whole(ration.most for ration in rations),
    }


def _sites(r: Reading) -> dict[int, Any]:
    limits = [r.chart.shared[site] for site in r.shared]
    busy = [r.problem.site[site].busy for site in r.shared]
    flat = [one for own in busy for one in own]
    apart = np.zeros((len(limits), len(r.parties), len(r.parties)), np.uint8)
    for one, other, site in r.chart.apart:
        apart[r.shared[site], r.party[one], r.party[other]] = 1
    return {
        MOST_PARTIES: _whole(limit.parties for limit in limits),
        MOST_PEOPLE: _whole(limit.people for limit in limits),
        FIRST_BUSY: _first(map(len, busy)),
        BUSY_START: _whole(one.start for one in flat),
        BUSY_END: _whole(one.end for one in flat),
        BUSY_PARTIES: _whole(one.parties for one in flat),
        BUSY_PEOPLE: _whole(one.people for one in flat),
        APART: apart,
    }


def _near(r: Reading, travel: Any, first_node: Whole, place: Whole) -> Whole:
    """For each want the others of its party by the way between them, as a row."""
    near = np.full((len(r.wants), NEAREST), -1, np.int64)
    own: dict[str, list[int]] = {party: [] for party in r.parties}
    for n, want in enumerate(r.wants):
        if r.nodes_of(n):
            own[want.party].append(n)
    for wants in own.values():
        names = np.array(wants, np.int64)
        where = place[first_node[names]] if wants else names
        for own_name, at in zip(wants, where, strict=True):
            ranked = names[np.argsort(travel[at, where], kind="stable")]
            ranked = ranked[ranked != own_name][:NEAREST]
            near[own_name, : len(ranked)] = ranked
    return near


def _plain(r: Reading, site: Whole) -> Any:
    sharing = {r.wants[node.want].party for node, at in zip(r.nodes, site, strict=True) if at >= 0}
    sharing |= {planned.party for planned in r.chart.before.planned}
    sharing |= {order.party for order in r.chart.orders}
    return np.array(
        [
            day.party not in sharing and r.chart.days[n].half_over_price < HARD
            for n, day in enumerate(r.problem.days)
        ],
        np.uint8,
    )

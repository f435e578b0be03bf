"""From a problem to tables: what its rules offer is read once."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

import numpy as np

from solver.compiled.arrays import Whole, packed, starts, whole
from solver.itineraries.constraints import CONSTRAINTS
from solver.itineraries.hours import FAR
from solver.itineraries.kernel.parties import NEAREST, near, parties, rations, sites
from solver.itineraries.kernel.prices import priced
from solver.itineraries.kernel.reading import Reading, openings
from solver.itineraries.kernel.tables import (
    BOARD,
    CLOSES,
    DELAY,
    DRIVING_MOST,
    DUTY,
    EARLIEST,
    FIRST_NODE,
    FIRST_OPENING,
    GOAL,
    HALF_MOST,
    HEAD,
    KEPT,
    LAST,
    LATEST,
    LATEST_START,
    LEAST,
    LONGEST,
    NEAR,
    NEAR_MOST,
    NODES,
    NOON,
    OPENS,
    ORIGIN,
    OUT_FROM,
    OUT_UNTIL,
    OWN_HOUR,
    PARTIES,
    PARTY,
    PEAK_END,
    PEAK_START,
    PEAKS,
    PLACE,
    PLACES,
    PLAIN,
    PRICE,
    RATIONS,
    ROUTES,
    SITE,
    SITES,
    SOONEST,
    SPAN,
    TRAVEL,
    TRAVEL_BACK,
    TURN,
    VISIT,
    WANT,
    WANTS,
    WISHED,
)
from solver.itineraries.kernel.ties import ties
from solver.itineraries.problem import StopKind
from solver.scale import HARD

if TYPE_CHECKING:
    from solver.itineraries.problem import Opening


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
    parts |= parties(reading)
    parts |= rations(reading)
    parts |= sites(reading)
    parts[NEAR] = near(reading, parts[TRAVEL], parts[FIRST_NODE], parts[PLACE])
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
        PARTY: whole(party[day.party] for day in days),
        ORIGIN: whole(place[day.start_place] for day in days),
        GOAL: whole(place[day.end_place] for day in days),
        BOARD: whole(r.problem.party[day.party].board_ticks for day in days),
        EARLIEST: whole(day.earliest for day in days),
        LATEST: whole(chart.latest for chart in charts),
        OUT_FROM: whole(chart.out_from for chart in charts),
        OUT_UNTIL: whole(chart.out_until for chart in charts),
        DRIVING_MOST: whole(chart.driving_most for chart in charts),
        NOON: whole(chart.noon for chart in charts),
        HALF_MOST: whole(chart.half_most for chart in charts),
        TURN: whole(r.routes[day.party].index(n) for n, day in enumerate(days)),
    }


def _peaks(r: Reading) -> dict[int, Any]:
    """When ways are longer, and by how much; without peaks nobody asks."""
    peaks, places = r.problem.peaks, r.places if r.problem.peaks else []
    return {
        PEAKS: len(peaks),
        PEAK_START: whole(peak.start for peak in peaks),
        PEAK_END: whole(peak.end for peak in peaks),
        DELAY: whole(r.problem.delay(one, other) for one in places for other in places),
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
        FIRST_OPENING: starts(len(openings) for openings in found),
        OPENS: whole(one.start for one in flat),
        LAST: whole(one.last_start for one in flat),
        CLOSES: whole(one.end for one in flat),
        SOONEST: whole(min((o.start for o in openings), default=FAR) for openings in found),
        LATEST_START: whole(max(last, default=-FAR) for last in lasts),
    }


def _nodes(r: Reading) -> dict[int, Any]:
    shared = r.shared
    visits = [node.call.kind is StopKind.VISIT for node in r.nodes]
    counts = [0] * len(r.wants)
    for node in r.nodes:
        counts[node.want] += 1
    return {
        FIRST_NODE: starts(counts),
        WANT: whole(node.want for node in r.nodes),
        PLACE: whole(r.place[node.call.place] for node in r.nodes),
        LEAST: whole(node.call.ticks for node in r.nodes),
        WISHED: whole(node.wished for node in r.nodes),
        VISIT: np.array(visits, np.uint8),
        OWN_HOUR: np.array([n.call.kind is StopKind.FIXED for n in r.nodes], np.uint8),
        SITE: whole(
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
    return whole(kept)


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

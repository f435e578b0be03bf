"""The parties of a problem as tables: what each wants, may use up, and meets others at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from solver.compiled.arrays import Whole, starts, whole
from solver.itineraries.kernel.tables import (
    APART,
    BUSY_END,
    BUSY_PARTIES,
    BUSY_PEOPLE,
    BUSY_START,
    FIRST_BUSY,
    FIRST_RATION,
    FIRST_ROUTE,
    FIRST_WANT,
    HELD_ROUTE,
    MOST_PARTIES,
    MOST_PEOPLE,
    OWNER,
    PEOPLE,
    RATION,
    RATION_MOST,
    ROUTE_LIST,
    TAKES,
    WANT_LIST,
)
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from solver.itineraries.feel import Want
    from solver.itineraries.kernel.reading import Reading

NEAREST = 60
"""So many neighbours of a want are remembered."""


def parties(r: Reading) -> dict[int, Any]:
    """By party its days and wants; by want whose it is, for how many, and on which day."""
    by_party: list[list[int]] = [[] for _ in r.problem.parties]
    for n, want in enumerate(r.wants):
        by_party[r.party[want.party]].append(n)
    routes = [r.routes[party.id] for party in r.problem.parties]
    days = {day.id: place for place, day in enumerate(r.problem.days)}
    return {
        FIRST_ROUTE: starts(map(len, routes)),
        ROUTE_LIST: whole(route for own in routes for route in own),
        FIRST_WANT: starts(map(len, by_party)),
        WANT_LIST: whole(want for own in by_party for want in own),
        PEOPLE: whole(_inside(r, want) for want in r.wants),
        OWNER: whole(r.party[want.party] for want in r.wants),
        HELD_ROUTE: whole(-1 if w.day is None else days[w.day] for w in r.wants),
    }


def _inside(r: Reading, want: Want) -> int:
    """How many of a party are at once where it is wanted: of those in batches, one batch."""
    party = r.problem.party[want.party]
    visited = want.kind is StopKind.VISIT
    return r.problem.site[want.id].inside(party) if visited else party.people


def rations(r: Reading) -> dict[int, Any]:
    """By want what it takes of which ration, and how much there is of each."""
    told = r.feel.rations
    taken = [
        [
            (place, ration.takes[want.id])
            for place, ration in enumerate(told)
            if want.kind is StopKind.VISIT
            and ration.party == want.party
            and ration.takes.get(want.id)
        ]
        for want in r.wants
    ]
    return {
        FIRST_RATION: starts(map(len, taken)),
        RATION: whole(place for own in taken for place, _ in own),
        TAKES: whole(ticks for own in taken for _, ticks in own),
        RATION_MOST: whole(ration.most for ration in told),
    }


def sites(r: Reading) -> dict[int, Any]:
    """By shared site who may be there at once, and who is there already."""
    limits = [r.chart.shared[site] for site in r.shared]
    busy = [r.problem.site[site].busy for site in r.shared]
    flat = [one for own in busy for one in own]
    apart = np.zeros((len(limits), len(r.parties), len(r.parties)), np.uint8)
    for one, other, site in r.chart.apart:
        apart[r.shared[site], r.party[one], r.party[other]] = 1
    return {
        MOST_PARTIES: whole(limit.parties for limit in limits),
        MOST_PEOPLE: whole(limit.people for limit in limits),
        FIRST_BUSY: starts(map(len, busy)),
        BUSY_START: whole(one.start for one in flat),
        BUSY_END: whole(one.end for one in flat),
        BUSY_PARTIES: whole(one.parties for one in flat),
        BUSY_PEOPLE: whole(one.people for one in flat),
        APART: apart,
    }


def near(r: Reading, travel: Any, first_node: Whole, place: Whole) -> Whole:
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

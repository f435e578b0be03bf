"""How a car goes on from trip to trip: the ways between the nodes where trips end and begin."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from solver.compiled.arrays import Whole
from solver.vehicles.fragments.asked import FAR, Asked
from solver.vehicles.fragments.exploring import Trips

HOME = -1
"""Where tours begin and end, among the nodes."""


@dataclass(frozen=True)
class Network:
    """Trips, and the ways between them: from node, to node, and what each costs."""

    asked: Asked
    trips: Trips
    tails: Whole
    heads: Whole
    prices: Whole

    @property
    def charges(self) -> Whole:
        """What each trip costs."""
        return self.asked.loaded * self.trips.drive

    def only(self, trips: Whole, ways: Whole) -> Network:
        """What is left of it where only these trips are taken, and of these ways those that lead
        from one to another.
        """
        kept = Trips(self.trips.rows[trips], self.trips.requests)
        leads = np.isin(self.heads[ways], [HOME, *kept.first])
        leads &= np.isin(self.tails[ways], [HOME, *kept.last])
        ways = ways[leads]
        return Network(self.asked, kept, self.tails[ways], self.heads[ways], self.prices[ways])


def network(asked: Asked, trips: Trips) -> Network:
    """All ways by which a car may go on in time, out to a trip, and home after one."""
    nodes = 2 * asked.requests
    soonest, latest = np.full(nodes, FAR), np.full(nodes, -FAR)
    np.minimum.at(soonest, trips.last, trips.early)
    np.maximum.at(latest, trips.first, trips.late)
    ends, begins = np.flatnonzero(soonest < FAR), np.flatnonzero(latest > -FAR)
    tails, heads = (grid.ravel() for grid in np.meshgrid(ends, begins, indexing="ij"))
    in_time = soonest[tails] + asked.apart[tails, heads] <= latest[heads]
    in_time &= tails - asked.requests != heads
    tails, heads = tails[in_time], heads[in_time]
    out = asked.used + asked.empty * asked.out[begins]
    between, back = asked.empty * asked.gap[tails, heads], asked.empty * asked.back[ends]
    return Network(
        asked,
        trips,
        tails=np.concatenate((tails, np.full(len(begins), HOME), ends)),
        heads=np.concatenate((heads, begins, np.full(len(ends), HOME))),
        prices=np.concatenate((between, out, back)),
    )

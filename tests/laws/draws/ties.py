"""What ties visits to more than their own site and day, drawn for itineraries of `visits`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.itineraries.relations import Planned
from tests.laws.draws import visits

if TYPE_CHECKING:
    from random import Random

    from solver.itineraries.problem import Problem


def problem(random: Random) -> Problem:
    """A problem of `visits`, with a plan before."""
    return replace(visits.problem(random), planned=_planned(random))


def _planned(random: Random) -> tuple[Planned, ...]:
    """Some visits of every party; not all of them can be kept."""
    found = []
    for party in visits.PARTIES:
        for site in random.sample(visits.SITES, 5):
            n = random.randrange(2)
            start = visits.MIDNIGHTS[n] + random.randrange(540, 960, 15)
            found.append(Planned(party=party, site=site, day=f"{party} {n + 1}", start=start))
    return tuple(found)

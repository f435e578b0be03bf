"""The prices of what day-tours share: wishes, rations, moments at sites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.itineraries.columns.layout import Real

if TYPE_CHECKING:
    from solver.itineraries.columns.asked import Asked

FULL = 1_000_000
"""More parties, and more people, than ever come."""


@dataclass(frozen=True)
class Duals:
    """A price for each row, never more than 0 where it only limits.

    `parties` and `people` are by shared site and moment, in ticks from the first day's earliest.
    """

    want: Real
    ration: Real
    parties: Real
    people: Real

    def towards(self, other: Duals, share: float) -> Duals:
        """So far on the way from these to others."""
        pairs = zip(self.parts(), other.parts(), strict=True)
        return Duals(*((1 - share) * one + share * two for one, two in pairs))

    def parts(self) -> tuple[Real, Real, Real, Real]:
        """All four arrays."""
        return self.want, self.ration, self.parties, self.people

    def dot(self, other: Duals) -> float:
        """The sum of all products."""
        pairs = zip(self.parts(), other.parts(), strict=True)
        return float(sum(np.vdot(one, two) for one, two in pairs))


def nothing(asked: Asked) -> Duals:
    """No price anywhere."""
    sites, moments = len(asked.reading.shared), asked.last - asked.first
    return Duals(
        want=np.zeros(len(asked.forced)),
        ration=np.zeros(len(asked.reading.feel.rations)),
        parties=np.zeros((sites, moments + 1 if sites else 0)),
        people=np.zeros((sites, moments + 1 if sites else 0)),
    )


def limits_of(asked: Asked) -> Duals:
    """What each row allows."""
    found = nothing(asked)
    found.want[:] = 1
    found.ration[:] = [ration.most for ration in asked.reading.feel.rations]
    for place, (site, most) in enumerate(asked.reading.chart.shared.items()):
        found.parties[place], found.people[place] = min(most.parties, FULL), min(most.people, FULL)
        if any(asked.problem.site[site].batches(one) > 1 for one in asked.problem.parties):
            # A tour here counts all its people, of whom only one batch is inside.
            found.people[place] = FULL
        for busy in asked.problem.site[site].busy:
            held = slice(max(0, busy.start - asked.first), max(0, busy.end - asked.first))
            found.parties[place, held] -= busy.parties
            found.people[place, held] -= busy.people
    np.maximum(found.parties, 0, out=found.parties)
    np.maximum(found.people, 0, out=found.people)
    return found

"""A party leaves each stop in time to be at the next one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from solver.constraint import N_, Constraint, Level, Violation
from solver.itineraries.plan import place_of, tours
from solver.itineraries.ways import reached

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem


class TooLittleTravelTime(Constraint):
    """Between two stops lies the way, with the minutes to get aboard; at a peak it is longer.

    A party waits where it is until a peak is over, if it is at the next stop sooner so.
    """

    id = "too-little-travel-time"
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_("A party leaves each stop in time to be at the next one.")
    broken = N_("{party} lacks {amount} minutes to get from {origin} to {destination}.")
    remedy = N_("Shorten the stop at {origin}, begin later at {destination}, or leave one out.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """Along each arc the next start waits for the way; the whole day holds stops and ways."""
        for day in problem.days:
            ways = []
            for arc in model.arcs(day.id):
                if arc.origin is None or arc.destination is None:
                    continue
                leg = problem.leg(day.party, arc.origin.place, arc.destination.place)
                ways.append(leg * arc.taken)
                slow = model.delayed(arc)
                apart = model.cp.add(arc.destination.start >= arc.origin.end + leg + slow)
                model.require(self, apart.only_enforce_if(arc.taken), day=day.id)
            self._hold(day.id, ways, model)

    def _hold(self, day: str, ways: list[Any], model: ItinerariesModel) -> None:
        # All implied by the arcs, and what makes proofs short: the energy of the day, no two
        # stops at once, none before the first or after the last.
        nodes, first, last = model.nodes(day), model.first_start[day], model.last_end[day]
        made = [model.cp.add(last - first >= sum(node.size for node in nodes) + sum(ways))]
        made.append(model.cp.add_no_overlap([node.interval for node in nodes]))
        for node in nodes:
            made.append(model.cp.add(node.start >= first).only_enforce_if(node.present))
            made.append(model.cp.add(node.end <= last).only_enforce_if(node.present))
        model.require(self, *made, day=day)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at each pair of neighbours."""
        for day, stops in tours(problem, plan):
            for stop, after in pairwise(stops):
                origin, destination = place_of(problem, day, stop), place_of(problem, day, after)
                ways = origin, destination
                there = reached(problem, day.party, ways=ways, leaves=stop.end)
                if (short := there - after.start) > 0:
                    yield self.violation(
                        amount=short,
                        day=day.id,
                        party=day.party,
                        origin=stop.id,
                        destination=after.id,
                    )

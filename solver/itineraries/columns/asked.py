"""What a bound by columns reads of a problem: wants, what they are worth, what binds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.itineraries.constraints import CONSTRAINTS
from solver.itineraries.hours import FAR
from solver.itineraries.kernel.reading import Reading, openings
from solver.itineraries.problem import StopKind
from solver.scale import MEDIUM

if TYPE_CHECKING:
    from solver.itineraries.feel import Want
    from solver.itineraries.kernel.reading import Node
    from solver.itineraries.problem import Opening, Problem

MANY_DAYS = 60
"""For more days a linear programme is too slow to help, and prices settle later than plans."""


def soft(price: int) -> int:
    """A price of the soft level; 0 for higher ones: where nothing is left out, none is paid."""
    return price if price < MEDIUM else 0


def _shared(problem: Problem, want: Want) -> bool:
    """Whether it is enough that another party meets a want."""
    wish = problem.wish.get((want.party, want.id))
    return want.kind is StopKind.VISIT and wish is not None and bool(wish.or_by)


class Asked:
    """One problem, its wants by place."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.reading = reading = Reading(problem)
        # What another party may see instead is not lost with this one's visit.
        prices = [
            0 if _shared(problem, want) else reading.feel.prices[want] for want in reading.wants
        ]
        self.forced = [price >= MEDIUM for price in prices]
        """By want: whether it is left out in no plan that leaves out nothing."""
        self.worth = [soft(price) for price in prices]
        """By want: what is lost with it."""
        self.driving = soft(reading.chart.driving_price)
        self.short = soft(reading.chart.short_price)
        days = range(len(problem.days))
        self.first = min((problem.days[n].earliest for n in days), default=0)
        self.last = max((self.latest(n) for n in days), default=0)
        """All tours lie between these moments."""
        self._rules = [rule for rule in CONSTRAINTS if reading.binds(rule)]

    def of_one_day(self, want: int) -> bool:
        """Whether a want is to be met on one day only."""
        return self.reading.wants[want].day is not None

    def nodes_on(self, route: int) -> list[tuple[int, Node, list[Opening]]]:
        """What may be called for on a day, by its place among all nodes, and when."""
        party = self.problem.days[route].party
        latest = self.latest(route)
        found = []
        for place, node in enumerate(self.reading.nodes):
            want = self.reading.wants[node.want]
            if want.party != party or not self.reading.may_be(want, route):
                continue
            hours = openings(self.problem, self._rules, route, node)
            fit = [one for one in hours if one.start + node.call.ticks <= latest]
            if fit:
                found.append((place, node, fit))
        return found

    def passed(self, route: int) -> list[tuple[str, int]]:
        """Place and least length of every stop that a day may make though nobody wants it."""
        day, problem = self.problem.days[route], self.problem
        wanted = {(want.kind, want.id) for want in self.reading.wants if want.party == day.party}
        sites = {wish.site for wish in problem.wishes if wish.party == day.party}
        sites |= {pin.site for pin in problem.pins if pin.party == day.party}
        found = [
            (problem.site[site].place, problem.least_ticks(day.party, site))
            for site in sorted(sites)
            if (StopKind.VISIT, site) not in wanted
        ]
        for meal in day.meals:
            if (StopKind.MEAL, meal.id) not in wanted:
                found += [(place, meal.ticks) for place in meal.places]
        for rest in day.rests:
            if (StopKind.REST, rest.id) not in wanted:
                found += [(place, rest.ticks) for place in rest.places]
        fixed = [stop for stop in day.fixed if (StopKind.FIXED, stop.id) not in wanted]
        return [*found, *((stop.place, stop.end - stop.start) for stop in fixed)]

    def latest(self, route: int) -> int:
        """When the party is back; where no rule says so, at the end of the last opening."""
        said = self.reading.chart.days[route].latest
        return self.problem.days[route].latest if said >= FAR else said

    def rations(self, want: int) -> tuple[tuple[int, int], ...]:
        """Which rations a want takes of, and how much."""
        asked = self.reading.wants[want]
        if asked.kind is not StopKind.VISIT:
            return ()
        return tuple(
            (place, ration.takes[asked.id])
            for place, ration in enumerate(self.reading.feel.rations)
            if ration.party == asked.party and ration.takes.get(asked.id)
        )

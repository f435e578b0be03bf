"""A problem's names beside its tables: wants, nodes, places; and plans read and written by them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from solver.constraint import Level
from solver.itineraries.calls import calls, lengths
from solver.itineraries.chart import Chart
from solver.itineraries.constraints import CONSTRAINTS
from solver.itineraries.crowd import Call
from solver.itineraries.feel import Feel, Want, wanted
from solver.itineraries.hours import FAR, common
from solver.itineraries.kernel.tours import SIZE, node_at, start_at, ticks_at
from solver.itineraries.plan import Plan, Stop, Tour, place_of
from solver.itineraries.problem import Opening, Problem, StopKind
from solver.scale import SCALE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from solver.compiled.arrays import Whole


@dataclass(frozen=True)
class Node:
    """One way to meet a want, by its place among the wants."""

    want: int
    call: Call
    wished: int
    """How long the stop is at most."""


class Reading:
    """One problem as the tables name it."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.feel = Feel(problem)
        self.chart = charted(problem)
        self.wants = [want for want, price in self.feel.prices.items() if price > 0]
        self.parties = [party.id for party in problem.parties]
        self.party = {party: place for place, party in enumerate(self.parties)}
        self.routes: dict[str, list[int]] = {party: [] for party in self.parties}
        for place, day in enumerate(problem.days):
            self.routes[day.party].append(place)
        self.span = max(map(len, self.routes.values()), default=0)
        self.visits = {
            (want.party, want.id): n
            for n, want in enumerate(self.wants)
            if want.kind is StopKind.VISIT
        }
        """The wants that are visits, by party and site."""
        self._own = [tuple(self._met(n)) for n in range(len(self.wants))]
        self.nodes = [node for own in self._own for node in own]
        self.places = list(
            dict.fromkeys(
                [place for day in problem.days for place in (day.start_place, day.end_place)]
                + [node.call.place for node in self.nodes]
            )
        )
        self.place = {name: place for place, name in enumerate(self.places)}
        self.shared = {site: place for place, site in enumerate(self.chart.shared)}
        self._node = {
            (self.wants[node.want], node.call.place): place for place, node in enumerate(self.nodes)
        }

    def _met(self, place: int) -> list[Node]:
        want = self.wants[place]
        days = [day for day in self.problem.days_of(want.party) if want.day in (None, day.id)]
        found = calls(self.problem, days[0], want) if days else ()
        if want.kind is not StopKind.VISIT:
            return [Node(place, call, call.ticks) for call in found]
        # What is made together lasts as long as whoever needs longest is there.
        parties = (want.party, *self.company(want.party, want.id))
        least = max(lengths(self.problem, party, want.id)[0] for party in parties)
        wished = max(least, lengths(self.problem, want.party, want.id)[1])
        return [Node(place, replace(call, ticks=least), wished) for call in found]

    def company(self, party: str, site: str) -> list[str]:
        """All parties that are at a site when this one is: its own company, and theirs."""
        there = [party]
        for one in there:
            for together in self.chart.togethers:
                if together.site == site and one in together.parties:
                    there += [other for other in together.parties if other not in there]
        return there[1:]

    def nodes_of(self, want: int) -> tuple[Node, ...]:
        """The ways to meet a want."""
        return self._own[want]

    def may_be(self, want: Want, place: int) -> bool:
        """Whether a want may be met on a day of its party."""
        return want.day in (None, self.problem.days[place].id)

    def binds(self, rule: Any) -> bool:
        """Whether the hours that a rule admits bind every stop, as they do in `Feel`."""
        setting = rule.setting(self.problem)
        if setting is None or not hasattr(rule, "admits"):
            return False
        return setting.level is Level.HARD or hasattr(rule, "left_out")

    def node(self, day: int, stop: Stop) -> int | None:
        """The node that a stop of a day is; None where none is known."""
        asked = self.problem.days[day]
        return self._node.get((wanted(asked, stop), place_of(self.problem, asked, stop)))

    def plan(self, tours: Whole) -> Plan:
        """The tours as a plan."""
        made = []
        for route, day in enumerate(self.problem.days):
            stops = [self._stop(tours, route, k) for k in range(tours[tours[SIZE] + route])]
            made.append(Tour(day=day.id, stops=tuple(stops)))
        return Plan(tours=tuple(made))

    def _stop(self, tours: Whole, route: int, at: int) -> Stop:
        call = self.nodes[node_at(tours, route, at)].call
        start = int(start_at(tours, route, at))
        end = start + int(ticks_at(tours, route, at))
        return Stop(kind=call.kind, id=call.id, place=call.place, start=start, end=end)

    def stops(self, plan: Plan) -> list[Whole]:
        """The nodes of a plan, route by route; stops that nobody wants are left out."""
        found = []
        for place, day in enumerate(self.problem.days):
            nodes = [self.node(place, stop) for stop in plan.tour(day.id).stops]
            found.append(np.array([n for n in nodes if n is not None], np.int64))
        return found

    def met(self, plan: Plan) -> Iterator[tuple[int, int]]:
        """The visits of a plan that are to be made in company, with their hours."""
        for day in self.problem.days:
            for stop in plan.tour(day.id).visits():
                want = self.visits.get((day.party, stop.id))
                if want is not None and self.company(day.party, stop.id):
                    yield want, stop.start


def charted(problem: Problem) -> Chart:
    """What the rules that are on write into a chart."""
    chart = Chart(problem)
    for rule in CONSTRAINTS:
        setting = rule.setting(problem)
        told: Any = rule
        if setting is not None and hasattr(rule, "chart"):
            told.chart(chart, SCALE[setting.level] * setting.weight)
    return chart


def openings(problem: Problem, rules: Sequence[Any], place: int, node: Node) -> list[Opening]:
    """When a node may be begun on a day, as all rules together say; the soonest comes first."""
    day = problem.days[place]
    found = [Opening(start=day.earliest, end=FAR)]
    for rule in rules:
        admitted = rule.admits(problem, day, node.call)
        if admitted is not None:
            pairs = [(one, other) for one in found for other in admitted]
            found = [both for pair in pairs if (both := common(*pair)) is not None]
    fit = (one for one in found if one.start + node.call.ticks <= min(one.end, day.latest))
    return sorted(fit, key=lambda one: (one.start, one.last_start))

"""The CP-SAT model of itineraries: one circuit a day over stops that may be left out.

Wide on purpose: any tour whose stops the problem knows is a solution until the rules speak.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from solver.itineraries.offered import levels, most, offered
from solver.itineraries.plan import Plan, Stop, Tour, place_of
from solver.itineraries.problem import StopKind
from solver.itineraries.rush import Delay, delays
from solver.model import Expression, Literal, Model, ValueOf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from solver.itineraries.problem import Day, Problem
    from solver.itineraries.ration import Ration
    from solver.limits import Limits
    from solver.result import Bound

MARGIN_MINUTES = 24 * 60
"""Starts reach so far beyond the days' limits, so that the rules, not the domains, forbid."""

EXACT_ARCS = 2500
EXACT_ARCS_A_DAY = 160
"""Up to so many arcs (a dozen stops a day) one exact model proves; measured on the fixtures."""


@dataclass(frozen=True, eq=False)
class Node:
    """A stop that a day's tour may make; where it does not, start and end are meaningless."""

    kind: StopKind
    id: str
    place: str
    present: cp_model.IntVar
    start: cp_model.IntVar
    size: cp_model.IntVar
    end: cp_model.IntVar
    interval: cp_model.IntervalVar


@dataclass(frozen=True, eq=False)
class Arc:
    """From one stop straight to another; None is the day's start or end place."""

    origin: Node | None
    destination: Node | None
    taken: cp_model.IntVar


class ItinerariesModel(Model):
    """Presence, times and order of every stop of every day."""

    problem: Problem

    def __init__(self, problem: Problem, *, explain: bool = False) -> None:
        super().__init__(problem, explain=explain)
        margin = MARGIN_MINUTES * problem.ticks_per_minute
        self._low = min((day.earliest for day in problem.days), default=0) - margin
        self._high = max((day.latest for day in problem.days), default=0) + margin
        self.out: dict[str, cp_model.IntVar] = {}
        """Whether a day's tour has any stop."""
        self.first_start: dict[str, cp_model.IntVar] = {}
        self.last_end: dict[str, cp_model.IntVar] = {}
        self._most = most(problem, self._high - self._low)
        self._nodes: dict[str, tuple[Node, ...]] = {}
        self._arcs: dict[str, tuple[Arc, ...]] = {}
        self.times = self._low, self._high
        """Between these moments everything lies."""
        self._delays: dict[Arc, Delay] = {}
        for day in problem.days:
            self._nodes[day.id] = tuple(self._node(day, *stop) for stop in offered(problem, day))
            self._span(day.id)
            self._circuit(day.id)
            self._delays |= delays(self, day)

    def _time(self, name: str) -> cp_model.IntVar:
        return self.cp.new_int_var(self._low, self._high, name)

    def _node(self, day: Day, kind: StopKind, identifier: str, place: str) -> Node:
        name = f"{day.id} {kind} {identifier} {place}"
        present = self.cp.new_bool_var(name)
        start, end = self._time(f"start {name}"), self._time(f"end {name}")
        size = self.cp.new_int_var(0, self._high - self._low, f"size {name}")
        interval = self.cp.new_optional_interval_var(start, size, end, present, name)
        # What is absent lasts nothing, so that sizes may be added up without asking.
        self.cp.add(size == 0).only_enforce_if(~present)
        self.cp.add(size >= 1).only_enforce_if(present)
        self.cp.add(end == start).only_enforce_if(~present)
        return Node(kind, identifier, place, present, start, size, end, interval)

    def _span(self, day: str) -> None:
        self.out[day] = self.cp.new_bool_var(f"out {day}")
        self.first_start[day] = self._time(f"first {day}")
        self.last_end[day] = self._time(f"last {day}")

    def _circuit(self, day: str) -> None:
        ends: tuple[Node | None, ...] = (None, *self._nodes[day])
        loops = [(0, 0, ~self.out[day])]
        loops += [(i, i, ~node.present) for i, node in enumerate(ends) if node is not None]
        ways, arcs = [], []
        for i, origin in enumerate(ends):
            for j, destination in enumerate(ends):
                if i != j:
                    arc = Arc(origin, destination, self.cp.new_bool_var(f"arc {day} {i} {j}"))
                    ways.append((i, j, arc.taken))
                    arcs.append(arc)
        self.cp.add_circuit([*loops, *ways])
        self._arcs[day] = tuple(arcs)
        for arc in arcs:
            if arc.origin is None and arc.destination is not None:
                begun = self.cp.add(self.first_start[day] == arc.destination.start)
                begun.only_enforce_if(arc.taken)
            if arc.destination is None and arc.origin is not None:
                over = self.cp.add(self.last_end[day] == arc.origin.end)
                over.only_enforce_if(arc.taken)

    # Verbs for the rules.

    def nodes(self, day: str) -> tuple[Node, ...]:
        """Every stop that a day may make."""
        return self._nodes[day]

    def nodes_for(self, day: str, kind: StopKind, identifier: str) -> list[Node]:
        """The nodes of one visit, fixed stop, meal or rest: one for each of its places."""
        return [n for n in self._nodes[day] if n.kind is kind and n.id == identifier]

    def arcs(self, day: str) -> tuple[Arc, ...]:
        """Every way from stop to stop of a day."""
        return self._arcs[day]

    def visits(self) -> Iterator[tuple[Day, Node]]:
        """Every visit that may take place, with its day."""
        for day in self.problem.days:
            for node in self._nodes[day.id]:
                if node.kind is StopKind.VISIT:
                    yield day, node

    def visits_to(self, party: str, site: str) -> list[Node]:
        """The nodes of one party's visit to one site: one for each of its days."""
        return [n for day, n in self.visits() if day.party == party and n.id == site]

    def overdrawn(self, ration: Ration) -> cp_model.IntVar:
        """By how much the visits of a party exceed its ration."""
        taken = [
            (ration.takes[node.id], node.present)
            for day, node in self.visits()
            if day.party == ration.party and node.id in ration.takes
        ]
        spent = cp_model.LinearExpr.sum([takes * present for takes, present in taken])
        return self.excess(spent - ration.most, most=sum(takes for takes, _ in taken))

    def driving(self, day: str) -> cp_model.LinearExpr:
        """The ticks of driving of a day."""
        asked = self.problem.day[day]
        idle = self.problem.driving(asked.start_place, asked.end_place)
        return idle * (1 - self.out[day]) + sum(
            self.problem.driving(*self.ways(asked, arc)) * arc.taken + self.delayed(arc)
            for arc in self._arcs[day]
        )

    @staticmethod
    def ways(day: Day, arc: Arc) -> tuple[str, str]:
        """From where to where an arc of a day leads."""
        origin = arc.origin.place if arc.origin else day.start_place
        return origin, arc.destination.place if arc.destination else day.end_place

    def delayed(self, arc: Arc) -> Delay:
        """The ticks by which a peak makes a way longer, where it is not waited out."""
        return self._delays.get(arc, 0)

    def surplus(self, amount: Expression, *present: cp_model.IntVar) -> cp_model.IntVar:
        """At least `amount` and at least 0; where literals are given, only if all are true."""
        over = self.cp.new_int_var(0, self._most, "")
        bounded = self.cp.add(over >= amount)
        if present:
            bounded.only_enforce_if(present)
        return over

    def lacking(
        self, literals: Sequence[Literal], present: Literal | None = None
    ) -> cp_model.IntVar:
        """True unless one of `literals` holds (or `present` does not)."""
        missing = self.cp.new_bool_var("")
        asked = [] if present is None else [~present]
        self.cp.add_bool_or([*literals, missing, *asked])
        return missing

    def held(
        self,
        node: Node,
        start: int,
        end: int,
        *,
        start_until: int | None = None,
        ticks: int = 0,
    ) -> cp_model.IntVar:
        """A literal that lets a stop be only within `[start, end)`, begun by `start_until`, for
        at least `ticks`."""
        literal = self._if_present(node)
        self.cp.add(node.start >= start).only_enforce_if(literal)
        self.cp.add(node.end <= end).only_enforce_if(literal)
        if ticks:
            self.cp.add(node.size >= ticks).only_enforce_if(literal)
        if start_until is not None and start_until < end:
            self.cp.add(node.start <= start_until).only_enforce_if(literal)
        return literal

    def begun(self, node: Node, start: int) -> cp_model.IntVar:
        """A literal that lets a stop begin at `start` only."""
        return self.present_at(node, start, None)

    def present_at(self, node: Node, start: int | None, end: int | None) -> cp_model.IntVar:
        """A literal that wants a stop to take place, at the times given."""
        literal = self._if_present(node)
        if start is not None:
            self.cp.add(node.start == start).only_enforce_if(literal)
        if end is not None:
            self.cp.add(node.end == end).only_enforce_if(literal)
        return literal

    def alike(self, node: Node, other: Node) -> cp_model.IntVar:
        """A literal that wants two stops to take place in one and the same interval."""
        literal = self._if_present(node)
        self.cp.add_implication(literal, other.present)
        self.cp.add(node.start == other.start).only_enforce_if(literal)
        self.cp.add(node.end == other.end).only_enforce_if(literal)
        return literal

    def near(self, node: Node, start: int, ticks: int) -> cp_model.IntVar:
        """A literal that wants a stop to begin no more than so many ticks before or after."""
        literal = self._if_present(node)
        self.cp.add(node.start >= start - ticks).only_enforce_if(literal)
        self.cp.add(node.start <= start + ticks).only_enforce_if(literal)
        return literal

    def dearest(self, amounts: Sequence[tuple[int, Node]]) -> cp_model.IntVar:
        """The greatest of the amounts whose stops take place; 0 where none does."""
        found = self.cp.new_int_var(0, max((amount for amount, _ in amounts), default=0), "")
        self.cp.add_max_equality(found, [0, *(amount * node.present for amount, node in amounts)])
        return found

    def before(self, node: Node, moment: int) -> cp_model.IntVar:
        """A literal that says exactly whether a stop takes place and begins before `moment`."""
        literal = self._if_present(node)
        self.cp.add(node.start < moment).only_enforce_if(literal)
        self.cp.add(node.start >= moment).only_enforce_if([node.present, ~literal])
        return literal

    def _if_present(self, node: Node) -> cp_model.IntVar:
        literal = self.cp.new_bool_var("")
        self.cp.add_implication(literal, node.present)
        return literal

    def one_after_the_other(
        self, one: Node, other: Node, ways: tuple[int, int]
    ) -> list[cp_model.Constraint]:
        """Where both take place, either comes first, and the way from it to the second lies
        between: the first of `ways` from `one` to `other`, the second back."""
        first, both = self.cp.new_bool_var(""), [one.present, other.present]
        before = self.cp.add(one.end + ways[0] <= other.start)
        after = self.cp.add(other.end + ways[1] <= one.start)
        before.only_enforce_if([*both, first])
        after.only_enforce_if([*both, ~first])
        return [before, after]

    def clear_of(self, node: Node, start: int, end: int) -> list[cp_model.Constraint]:
        """A stop, where it takes place, does not overlap `[start, end)`."""
        first = self.cp.new_bool_var("")
        before = self.cp.add(node.end <= start)
        after = self.cp.add(node.start >= end)
        before.only_enforce_if([node.present, first])
        after.only_enforce_if([node.present, ~first])
        return [before, after]

    def shared(
        self,
        visits: Sequence[tuple[Day, Node]],
        demands: Sequence[int],
        taken: Iterable[tuple[int, int, int]],
        capacity: int,
    ) -> cp_model.Constraint:
        """Visits that together never want more than what `taken` leaves of a capacity.

        What is taken already may exceed it: that alone breaks nothing of ours.
        """
        intervals, loads = [node.interval for _, node in visits], list(demands)
        for start, end, level in levels(taken):
            name = f"taken {start}"
            intervals.append(self.cp.new_fixed_size_interval_var(start, end - start, name))
            loads.append(min(level, capacity))
        return self.cp.add_cumulative(intervals, loads, capacity)

    # The plan.

    def read(self, value_of: ValueOf) -> Plan:
        """The tours, each in the order of its circuit."""
        return Plan(
            tours=tuple(
                Tour(day=day, stops=tuple(self._followed(day, value_of))) for day in self._nodes
            )
        )

    def _followed(self, day: str, value_of: ValueOf) -> Iterator[Stop]:
        after = {arc.origin: arc.destination for arc in self._arcs[day] if value_of(arc.taken)}
        node = after.get(None)
        while node is not None:
            yield Stop(
                kind=node.kind,
                id=node.id,
                place=node.place,
                start=value_of(node.start),
                end=value_of(node.end),
            )
            node = after[node]

    def values(self, plan: Plan) -> list[tuple[cp_model.IntVar, int]]:
        """Presence, times and arcs as `plan` has them; stops nobody knows are left aside."""
        chosen: list[tuple[cp_model.IntVar, int]] = []
        for day in self.problem.days:
            made = self._made(day, plan.tour(day.id).stops)
            order: list[Node | None] = [None, *made, None]
            ways = set(itertools.pairwise(order)) if made else set()
            arcs = self._arcs[day.id]
            chosen += [(arc.taken, int((arc.origin, arc.destination) in ways)) for arc in arcs]
            stops = list(made.values())
            chosen.append((self.out[day.id], int(bool(stops))))
            if stops:
                chosen.append((self.first_start[day.id], stops[0].start))
                chosen.append((self.last_end[day.id], stops[-1].end))
            for node in self._nodes[day.id]:
                chosen += self._times(node, made.get(node))
        return chosen

    def _made(self, day: Day, stops: Iterable[Stop]) -> dict[Node, Stop]:
        nodes = {(node.kind, node.id, node.place): node for node in self._nodes[day.id]}
        made: dict[Node, Stop] = {}
        for stop in stops:
            node = nodes.get((stop.kind, stop.id, place_of(self.problem, day, stop)))
            if node is not None and node not in made:
                made[node] = stop
        return made

    def _times(self, node: Node, stop: Stop | None) -> list[tuple[cp_model.IntVar, int]]:
        start, end = (stop.start, stop.end) if stop else (self._low, self._low)
        times = [(node.start, start), (node.end, end), (node.size, end - start)]
        return [(node.present, int(stop is not None)), *times]


def build(problem: Problem, *, explain: bool = False) -> ItinerariesModel:
    """The model without rules."""
    return ItinerariesModel(problem, explain=explain)


def fits(problem: Problem) -> bool:
    """Whether one exact model is worth its time: few ways in all, and few on any day."""
    sizes = [sum(1 for _ in offered(problem, day)) for day in problem.days]
    arcs = [size * (size + 1) for size in sizes]
    return sum(arcs) <= EXACT_ARCS and max(arcs, default=0) <= EXACT_ARCS_A_DAY


def parts(problem: Problem) -> list[Problem]:
    """Each party alone, with all sites to itself: what one cannot, the whole cannot."""
    # Imported here: each party alone is itself solved by this model.
    from solver.itineraries.neighbourhood import alone

    return [alone(problem, party.id) for party in problem.parties]


def bound(problem: Problem, limits: Limits) -> Bound:
    """No plan is better than every party alone."""
    # Imported here: each party alone is itself solved by this model.
    from solver.itineraries.bounds import bound as bounded

    return bounded(problem, limits)


def tight(problem: Problem) -> bool:
    """Whether a proof may come at once."""
    # Imported here: what compiles is not loaded for a small problem.
    from solver.itineraries.columns.tightness import tight as is_tight

    return not fits(problem) and is_tight(problem)


def closed(problem: Problem, limits: Limits, plan: Plan) -> tuple[Bound, Plan | None]:
    """The bound, raised towards what a plan costs; and a better plan, if one was found."""
    # Imported here: each party alone is itself solved by this model.
    from solver.itineraries.bounds import closed as close

    return close(problem, limits, plan)

"""Vehicles are kept free for the unexpected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.trips import outside, taken, trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.motorcades import Standby
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip
    from solver.vehicles.weighing import Circle

    _Moment = tuple[cp_model.LinearExprT, cp_model.LinearExprT, cp_model.IntVar]
    """From when until when, and the literal under which it counts."""


def _suiting(problem: Problem, standby: Standby) -> dict[str, int]:
    """What each vehicle that could stand by all the time is worth: one, or its seats."""
    return {
        car.id: car.seats if standby.seats else 1
        for car in problem.vehicles
        if standby.kind in ("", car.kind)
        and standby.place in ("", car.home)
        and not outside(standby.start, standby.end, within=car.windows)
        and not taken(standby.start, standby.end, busy=car.busy)
    }


def _short(problem: Problem, standby: Standby, driven: Sequence[Trip]) -> int:
    """What is short at the worst moment."""
    worth, start, end = _suiting(problem, standby), standby.start, standby.end
    if start == end:
        return 0
    own = [trip for trip in driven if trip.vehicle in worth]
    if standby.place:
        moments = [(start, end)]
    else:
        # Fewest are free when one has just begun to board.
        began = (trip.board for trip in own if start <= trip.board < end)
        moments = [(moment, moment + 1) for moment in sorted({start, *began})]
    frees = (
        sum(worth.values())
        - sum(worth[car] for car in {t.vehicle for t in own if t.board < until and t.clear > since})
        for since, until in moments
    )
    return max(0, standby.many - min(frees))


class SpareMissing(Weighed):
    """Fewer vehicles are free than are to be kept for the unexpected."""

    id = "spare-missing"
    level = Level.SOFT
    weight = 60
    unit = "vehicles"
    statement = N_(
        "As many vehicles, or seats, as the office wants are kept free for the unexpected, or"
        " stand by at a place."
    )
    broken = N_("For {standby}, {amount} are short at the worst moment.")
    remedy = N_("Keep more vehicles free for {standby}, or hire one.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """At the worst moment the vehicles that are out leave as many free as asked."""
        for standby in problem.standbys:
            if standby.start < standby.end:
                short = _Standing(model, standby).short(_suiting(problem, standby))
                model.penalise(self, short, standby=standby.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count the vehicles that are free at each moment when one begins a trip."""
        driven = trips(problem, plan)
        for standby in problem.standbys:
            if short := _short(problem, standby, driven):
                yield self.violation(standby=standby.id, amount=short)

    def circles(self, problem: Problem) -> tuple[Circle, ...]:
        """Everybody is judged at once."""
        every = tuple(transfer.id for transfer in problem.transfers)
        return (every,) if problem.standbys and every else ()

    def weigh_circle(self, problem: Problem, circle: Circle, *, trips: Sequence[Trip]) -> int:
        """What all standbys are short."""
        del circle
        driven = tuple(dict.fromkeys(trips))
        return sum(_short(problem, standby, driven) for standby in problem.standbys)

    def asks(self, problem: Problem) -> bool:
        """Whether anything is to be kept free."""
        return bool(problem.standbys)


class _Standing:
    """One standby in a model: who is out when."""

    def __init__(self, model: VehiclesModel, standby: Standby) -> None:
        self._model, self._cp, self._standby = model, model.cp, standby
        self._ids = [transfer.id for transfer in model.problem.transfers]

    def short(self, worth: dict[str, int]) -> cp_model.IntVar:
        """At least what is short at each moment at which it may be most."""
        most, standby = self._standby.many, self._standby
        short = self._cp.new_int_var(0, most, "")
        start = self._cp.new_constant(standby.start)
        until = self._cp.new_constant(standby.end if standby.place else standby.start + 1)
        moments: list[_Moment] = [(start, until, self._cp.new_constant(1))]
        if not standby.place:
            for one in self._ids:
                board = self._model.boards(one)
                moments.append((board, board + 1, self._within(one)))
        for since, before, counts in moments:
            out = self._out(since, before, worth)
            free = sum(worth.values()) - sum(worth[car] * out[car] for car in worth)
            self._cp.add(short >= most - free).only_enforce_if(counts)
        return short

    def _within(self, one: str) -> cp_model.IntVar:
        """Whether a transfer that is driven begins to board while vehicles are to stand by."""
        before, after, counts = (self._cp.new_bool_var("") for _ in range(3))
        board, driven = self._model.boards(one), self._model.driven(one)
        self._cp.add(board < self._standby.start).only_enforce_if(before)
        self._cp.add(board >= self._standby.end).only_enforce_if(after)
        self._cp.add_bool_or(~driven, before, after, counts)
        return counts

    def _out(
        self, since: cp_model.LinearExprT, before: cp_model.LinearExprT, worth: dict[str, int]
    ) -> dict[str, cp_model.IntVar]:
        """Whether each vehicle takes anybody at some time of [since, before): at least then."""
        found = {car: self._cp.new_bool_var("") for car in worth}
        for one in self._ids:
            later, gone, over = (self._cp.new_bool_var("") for _ in range(3))
            self._cp.add(self._model.boards(one) >= before).only_enforce_if(later)
            self._cp.add(self._model.clears(one) <= since).only_enforce_if(gone)
            self._cp.add_bool_or(later, gone, over)
            for car, out in found.items():
                self._cp.add_bool_or(~over, ~self._model.takes(one, car), out)
        return found

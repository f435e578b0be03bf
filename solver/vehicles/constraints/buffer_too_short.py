"""After fetching from what may be late, a car has time left before its next trip."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.trips import vehicle_gap, vehicle_tours
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ortools.sat.python import cp_model

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.tours import Gap
    from solver.vehicles.trips import Trip


def _short(problem: Problem, earlier: Trip, later: Trip) -> int:
    """How late the later trip begins if a party of the earlier one uses up its buffer."""
    parties = ((problem.transfer[rider.transfer], rider) for rider in earlier.aboard)
    after = [one.ready + one.buffer - rider.board for one, rider in parties if one.buffer]
    if not after:
        return 0
    free = earlier.clear + vehicle_gap(problem, earlier, later)
    return max(0, free + max(after) - later.board)


class BufferTooShort(Weighed):
    """A car is wanted elsewhere before those it fetches must have come."""

    id = "buffer-too-short"
    level = Level.SOFT
    weight = 1
    unit = "minutes"
    statement = N_(
        "After fetching from a flight or train a car has time left for what that may be late."
    )
    broken = N_(
        "If those of {earlier} come late, {vehicle} is up to {amount} minutes late for {transfer}"
        " at {board_at}."
    )
    remedy = N_("Take another vehicle for {transfer}, or keep a spare one ready.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Along the tours of the vehicles each boarding waits for the buffers before it."""
        if not self.asks(problem):
            return
        for earlier, later, gaps in model.tours.vehicle_gaps():
            run = problem.run(problem.transfer[earlier])
            for_whom = [
                one.id for one in problem.transfers if one.buffer and problem.run(one) == run
            ]
            if for_whom:
                short = model.cp.new_int_var(0, 2 * model.tours.longest, "")
                for late in for_whom:
                    self._wait(model, short, late, earlier=earlier, later=later, gaps=gaps)
                model.penalise(self, short, transfer=later, earlier=earlier)

    def _wait(
        self,
        model: VehiclesModel,
        short: cp_model.IntVar,
        late: str,
        *,
        earlier: str,
        later: str,
        gaps: list[Gap],
    ) -> None:
        """At least what is missing where `late` rides on the earlier trip."""
        party = model.problem.transfer[late]
        with_them = () if late == earlier else (model.together(late, earlier),)
        handled = model.clears(earlier) - model.boards(earlier)
        for literals, ticks in gaps:
            free = party.ready + party.buffer + handled + ticks
            missing = short >= free - model.boards(later)
            model.cp.add(missing).only_enforce_if(*literals, *with_them)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare each two trips that follow one another."""
        for tour in vehicle_tours(problem, plan).values():
            for earlier, later in pairwise(tour):
                if short := _short(problem, earlier, later):
                    yield self.violation(
                        vehicle=later.vehicle,
                        transfer=later.transfers[0],
                        earlier=earlier.transfers[0],
                        board_at=later.board,
                        amount=short,
                    )

    def weigh_step(self, problem: Problem, earlier: Trip | None, later: Trip | None) -> int:
        """The minutes that are short between two trips."""
        return 0 if earlier is None or later is None else _short(problem, earlier, later)

    def asks(self, problem: Problem) -> bool:
        """Whether anyone may be late."""
        return any(one.buffer for one in problem.transfers)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Until when each party may be late, and the price of a tick short of it."""
        chart.unbuffered = chart.price(setting)
        chart.buffered = [
            one.ready + one.buffer if one.buffer else None for one in chart.problem.transfers
        ]

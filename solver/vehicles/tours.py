"""What rules ask of tours: the empty runs between trips, driving on end, driving in a day."""

from __future__ import annotations

from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

from solver.vehicles.steps import Steps
from solver.vehicles.trips import driver_tours, vehicle_tours
from solver.vehicles.wording import total

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ortools.sat.python import cp_model

    from solver.model import Expression
    from solver.vehicles.fleet import Vehicle
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Run

    Gap = tuple[tuple[cp_model.LiteralT, ...], int]
    """An empty run in ticks, and the literals under which it is the one."""


class Tours:
    """The tours of all vehicles and of all drivers, each built when a rule first asks for it."""

    def __init__(self, model: VehiclesModel) -> None:
        self._model, self._problem, self._cp = model, model.problem, model.cp
        # The longest that anything derived here can be: everything driven, with all between.
        drives = [max(row, default=0) for row in model.problem.travel]
        runs = [self._run(transfer.id).ticks for transfer in model.problem.transfers]
        self._most = sum(runs) + (len(runs) + 1) * 3 * max(drives, default=0)
        self.longest = model.last - model.first + 2 * self._most
        """No tour is longer than this."""

    def _run(self, transfer: str) -> Run:
        return self._problem.run(self._problem.transfer[transfer])

    @cached_property
    def vehicle_steps(self) -> Steps:
        """The steps of every vehicle."""
        owners = [vehicle.id for vehicle in self._problem.vehicles]
        return Steps(self._model, self._model.takes, owners)

    @cached_property
    def driver_steps(self) -> Steps:
        """The steps of every driver."""
        owners = [driver.id for driver in self._problem.drivers]
        return Steps(self._model, self._model.steers, owners)

    def values(self, plan: Plan) -> list[tuple[cp_model.IntVar, int]]:
        """Every literal of the steps that were built, with its value in `plan`."""
        found: list[tuple[cp_model.IntVar, int]] = []
        if "vehicle_steps" in self.__dict__:
            found += self.vehicle_steps.values(vehicle_tours(self._problem, plan).values())
        if "driver_steps" in self.__dict__:
            found += self.driver_steps.values(driver_tours(self._problem, plan).values())
        return found

    def _onward(
        self, steps: Steps, earlier: str, later: str
    ) -> tuple[cp_model.IntVar, cp_model.LiteralT]:
        """The literals of a step that leads on to another trip."""
        return steps.step[earlier, later], ~self._model.together(earlier, later)

    # Empty runs.

    def vehicle_gaps(self) -> Iterator[tuple[str, str, list[Gap]]]:
        """Each pair that may follow one another in a vehicle, with the empty runs between."""
        for earlier, later in self.vehicle_steps.step:
            onward = self._onward(self.vehicle_steps, earlier, later)
            kept = self._model.same_driver(earlier, later)
            start, goal = self._run(earlier).destination, self._run(later).origin
            gaps: list[Gap] = [((*onward, kept), self._problem.drive(start, goal))]
            for home in self._model.homes:
                ticks = self._problem.drive(start, home) + self._problem.drive(home, goal)
                gaps.append(((*onward, ~kept, self._model.at_home(earlier, home)), ticks))
            yield earlier, later, gaps

    def driver_gaps(self) -> Iterator[tuple[str, str, list[Gap]]]:
        """Each pair that may follow one another with a driver, with the empty runs between."""
        for earlier, later in self.driver_steps.step:
            onward = self._onward(self.driver_steps, earlier, later)
            kept = self._model.same_vehicle(earlier, later)
            start, goal = self._run(earlier).destination, self._run(later).origin
            gaps: list[Gap] = [((*onward, kept), self._problem.drive(start, goal))]
            for left, taken in product(self._model.homes, repeat=2):
                homes = self._model.at_home(earlier, left), self._model.at_home(later, taken)
                ticks = self._problem.drive(start, left) + self._problem.drive(left, taken)
                gaps.append(((*onward, ~kept, *homes), ticks + self._problem.drive(taken, goal)))
            yield earlier, later, gaps

    def _out(self, steps: Steps, transfer: str) -> list[Gap]:
        origin = self._run(transfer).origin
        return [
            (
                (steps.first[transfer], self._model.at_home(transfer, home)),
                self._problem.drive(home, origin),
            )
            for home in self._model.homes
        ]

    def _back(self, steps: Steps, transfer: str) -> list[Gap]:
        goal = self._run(transfer).destination
        return [
            (
                (steps.last[transfer], self._model.at_home(transfer, home)),
                self._problem.drive(goal, home),
            )
            for home in self._model.homes
        ]

    def empty_runs(self) -> dict[str, Expression]:
        """For each transfer the empty run to it, and the one home where it is a tour's last."""
        to = {one: self._ticks() for one in self.vehicle_steps.ids}
        home = {one: self._ticks() for one in self.vehicle_steps.ids}
        for one in self.vehicle_steps.ids:
            self._at_least(to[one], self._out(self.vehicle_steps, one))
            self._at_least(home[one], self._back(self.vehicle_steps, one))
        for _, later, gaps in self.vehicle_gaps():
            self._at_least(to[later], gaps)
        return {one: to[one] + home[one] for one in to}

    def away(self, vehicle: Vehicle) -> cp_model.LinearExpr:
        """How long at the least a vehicle is away from home."""
        model, steps = self._model, self.vehicle_steps
        low, high = model.first - self._most, model.last + self._most
        left, back = (self._cp.new_int_var(low, high, "") for _ in range(2))
        for one in steps.ids:
            taken, run = model.takes(one, vehicle.id), self._run(one)
            out = self._problem.drive(vehicle.home, run.origin)
            home = self._problem.drive(run.destination, vehicle.home)
            self._cp.add(left <= model.boards(one) - out).only_enforce_if(taken, steps.first[one])
            self._cp.add(back >= model.clears(one) + home).only_enforce_if(taken, steps.last[one])
        return back - left

    def _ticks(self) -> cp_model.IntVar:
        return self._cp.new_int_var(0, self._most, "")

    def _at_least(self, ticks: cp_model.IntVar, gaps: list[Gap], more: int = 0) -> None:
        for literals, gap in gaps:
            self._cp.add(ticks >= gap + more).only_enforce_if(*literals)

    # Driving.

    def driven_on_end(self, *, rest: int) -> dict[str, cp_model.IntVar]:
        """The least driving on end, up to the end of each transfer, with rests of `rest` ticks."""
        driven = {one: self._ticks() for one in self.driver_steps.ids}
        for one in self.driver_steps.ids:
            run = self._run(one).ticks
            self._at_least(driven[one], self._out(self.driver_steps, one), more=run)
        for earlier, later, gaps in self.driver_gaps():
            rested = self._cp.new_bool_var("")
            before = driven[earlier]
            self._carry(earlier, later, driven)
            for literals, gap in gaps:
                idle = self._model.boards(later) - self._model.clears(earlier) - gap
                more = gap + self._run(later).ticks
                self._cp.add(idle >= rest).only_enforce_if(*literals, rested)
                self._cp.add(driven[later] >= more).only_enforce_if(*literals, rested)
                self._cp.add(driven[later] >= before + more).only_enforce_if(*literals, ~rested)
        return driven

    def _carry(self, earlier: str, later: str, driven: dict[str, cp_model.IntVar]) -> None:
        """Those who ride together have driven alike."""
        step = self.driver_steps.step[earlier, later]
        self._cp.add(driven[later] >= driven[earlier]).only_enforce_if(
            step, self._model.together(earlier, later)
        )

    def driving_within(self, span: int) -> dict[str, Expression]:
        """The driving of the same driver that leaves within `span` of each transfer's departure."""
        work = self._approached(riding=1)
        return {
            first: work[first]
            + total(self._counted(first, one, span, work) for one in work if one != first)
            for first in work
        }

    def approaches(self) -> dict[str, cp_model.IntVar]:
        """At least what is driven empty to the first pick-up of each trip; 0 for its others."""
        return self._approached(riding=0)

    def _approached(self, *, riding: int) -> dict[str, cp_model.IntVar]:
        """The empty run to each transfer, and `riding` times what it then rides."""
        found = {one: self._ticks() for one in self.driver_steps.ids}
        for one in self.driver_steps.ids:
            run = riding * self._run(one).ticks
            self._at_least(found[one], self._out(self.driver_steps, one), more=run)
        for _, later, gaps in self.driver_gaps():
            self._at_least(found[later], gaps, more=riding * self._run(later).ticks)
        return found

    def _counted(
        self, first: str, one: str, span: int, work: dict[str, cp_model.IntVar]
    ) -> cp_model.IntVar:
        counted = self._ticks()
        before, after = self._cp.new_bool_var(""), self._cp.new_bool_var("")
        apart = self._model.depart(one) - self._model.depart(first)
        self._cp.add(apart < 0).only_enforce_if(before)
        self._cp.add(apart >= span).only_enforce_if(after)
        self._cp.add(counted >= work[one]).only_enforce_if(
            ~before, ~after, self._model.same_driver(first, one)
        )
        return counted

    def days(self, *, start: int, length: int) -> dict[str, cp_model.IntVar]:
        """The day on which each transfer leaves, days of `length` ticks counted from `start`."""
        low = (self._model.first - start) // length
        high = (self._model.last - start) // length
        days = {}
        for one in self.driver_steps.ids:
            days[one] = self._cp.new_int_var(low, high, "")
            into = self._model.depart(one) - start - length * days[one]
            self._cp.add_linear_constraint(into, 0, length - 1)
        return days

"""What rules ask of a model about how far and how long a vehicle is out: km, days, hours."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from solver.vehicles.lengths import gap
from solver.vehicles.wording import total

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ortools.sat.python import cp_model

    from solver.vehicles.fleet import Vehicle
    from solver.vehicles.lengths import Gap
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.steps import Steps

    Onward = tuple[str, str, tuple[cp_model.LiteralT, ...], Gap]
    """Two transfers, the literals under which a vehicle drives on from trip to trip, its way."""


class Lengths:
    """Amounts of one vehicle's tour, each a variable that is at least what the tour has."""

    def __init__(self, model: VehiclesModel) -> None:
        self._model, self._problem, self._cp = model, model.problem, model.cp
        farthest = max((km for row in model.problem.kilometres for km in row), default=0)
        self.longest = farthest * 3 * (len(model.problem.transfers) + 1)
        """No tour is longer than this."""

    @property
    def _steps(self) -> Steps:
        return self._model.tours.vehicle_steps

    def _km(self) -> cp_model.IntVar:
        return self._cp.new_int_var(0, self.longest, "")

    def _run(self, transfer: str) -> int:
        party = self._problem.transfer[transfer]
        return self._problem.km(party.origin, party.destination)

    def _onward(self, vehicle: Vehicle) -> Iterator[Onward]:
        """Each way between two trips that the vehicle may drive."""
        model = self._model
        for (earlier, later), step in self._steps.step.items():
            start = self._problem.transfer[earlier].destination
            goal = self._problem.transfer[later].origin
            kept = model.same_driver(earlier, later)
            apart = (step, ~model.together(earlier, later), model.takes(later, vehicle.id))
            for same, literal in ((True, kept), (False, ~kept)):
                way = gap(self._problem, vehicle, start, goal, same_driver=same)
                yield earlier, later, (*apart, literal), way

    def driven(self, vehicle: Vehicle) -> cp_model.LinearExpr:
        """The kilometres of the vehicle from home to home."""
        found = []
        for one in self._steps.ids:
            party, taken = self._problem.transfer[one], self._model.takes(one, vehicle.id)
            out = self._problem.km(vehicle.home, party.origin)
            back = self._problem.km(party.destination, vehicle.home)
            found.append(self._where(self._run(one), self._model.leads(one), taken))
            found.append(self._where(out, self._steps.first[one], taken))
            found.append(self._where(back, self._steps.last[one], taken))
        for _, _, literals, way in self._onward(vehicle):
            found.append(self._where(way.km, *literals))
        return total(found)

    def _where(self, km: int, *literals: cp_model.LiteralT) -> cp_model.IntVar:
        """At least so many kilometres where all the literals hold."""
        found = self._km()
        self._cp.add(found >= km).only_enforce_if(*literals)
        return found

    def on_one_charge(self, vehicle: Vehicle) -> dict[str, cp_model.IntVar]:
        """For each transfer the kilometres of the stretch that ends after it; 0 where none does."""
        model, problem = self._model, self._problem
        since = {one: self._km() for one in self._steps.ids}
        ended = {one: self._km() for one in self._steps.ids}
        for one in self._steps.ids:
            party, taken = problem.transfer[one], model.takes(one, vehicle.id)
            out = problem.km(vehicle.home, party.origin) + self._run(one)
            self._cp.add(since[one] >= out).only_enforce_if(self._steps.first[one], taken)
            home = problem.km(party.destination, vehicle.home)
            last = self._steps.last[one], taken
            self._cp.add(ended[one] >= since[one] + home).only_enforce_if(*last)
        for (earlier, later), step in self._steps.step.items():
            along = step, model.together(earlier, later)
            self._cp.add(since[later] >= since[earlier]).only_enforce_if(*along)
        for onward in self._onward(vehicle):
            self._drive_on(onward, since, ended)
        return ended

    def _drive_on(
        self,
        onward: Onward,
        since: dict[str, cp_model.IntVar],
        ended: dict[str, cp_model.IntVar],
    ) -> None:
        """From one trip to the next, with a charge where there is time for it."""
        earlier, later, literals, way = onward
        run, without = self._run(later), list(literals)
        if way.needs is not None:
            charged = self._cp.new_bool_var("")
            idle = self._model.boards(later) - self._model.clears(earlier)
            for made in (
                self._cp.add(idle >= way.needs),
                self._cp.add(ended[earlier] >= since[earlier] + way.before),
                self._cp.add(since[later] >= way.after + run),
            ):
                made.only_enforce_if(*literals, charged)
            without.append(~charged)
            self._cp.add(idle < way.needs).only_enforce_if(*without)
        driven_on = self._cp.add(since[later] >= since[earlier] + way.km + run)
        driven_on.only_enforce_if(*without)

    # Days and hours.

    @cached_property
    def _on_day(self) -> dict[tuple[str, int], cp_model.IntVar]:
        """Whether each transfer leaves on each day, counted from the first midnight."""
        day, model = 1440 * self._problem.ticks_per_minute, self._model
        found = {}
        for transfer in self._problem.transfers:
            first, last = model.first // day, model.last // day
            days = {number: self._cp.new_bool_var("") for number in range(first, last + 1)}
            self._cp.add_exactly_one(days.values())
            for number, literal in days.items():
                into = model.depart(transfer.id) - number * day
                self._cp.add_linear_constraint(into, 0, day - 1).only_enforce_if(literal)
                found[transfer.id, number] = literal
        return found

    def _worked(self, vehicle: Vehicle) -> dict[int, dict[str, cp_model.IntVar]]:
        """By day and transfer, whether the vehicle takes it then."""
        found: dict[int, dict[str, cp_model.IntVar]] = {}
        for (one, day), literal in self._on_day.items():
            taken = self._model.takes(one, vehicle.id)
            found.setdefault(day, {})[one] = self._model.both(taken, literal)
        return found

    def days(self, vehicle: Vehicle) -> cp_model.LinearExpr:
        """On how many days the vehicle takes anybody."""
        worked = self._worked(vehicle).values()
        return total(self._model.either(*taken.values()) for taken in worked)

    def hours(self, vehicle: Vehicle) -> cp_model.LinearExpr:
        """The begun hours from the first boarding of each day to its last getting out."""
        model, hour = self._model, 60 * self._problem.ticks_per_minute
        found = []
        for taken in self._worked(vehicle).values():
            low, high = model.first - 24 * hour, model.last + self._model.tours.longest
            begin, end = (self._cp.new_int_var(low, high, "") for _ in range(2))
            for one, literal in taken.items():
                self._cp.add(begin <= model.boards(one)).only_enforce_if(literal)
                self._cp.add(end >= model.clears(one)).only_enforce_if(literal)
            hours = self._cp.new_int_var(0, high - low, "")
            self._cp.add(hour * hours >= end - begin)
            found.append(hours)
        return total(found)

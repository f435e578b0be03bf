"""The CP-SAT model of vehicles: who takes whom, who steers, when; and the verbs of its rules.

Every plan that names known vehicles and drivers, and drives everybody straight, has its values
here: what a plan may not do is said by the rules alone. Tours are built only when a rule asks.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from solver.vehicles.bounds import bound, closed
from solver.vehicles.length_model import Lengths
from solver.vehicles.problem import Plan, Problem, Ride
from solver.vehicles.tours import Tours
from solver.vehicles.wording import Wording, total

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ortools.sat.python import cp_model

    from solver.model import ValueOf

__all__ = ["VehiclesModel", "bound", "build", "closed", "fits", "tight"]

MOST_TRANSFERS = 16
"""So many, over nine vehicles and ten drivers, are proved best in two seconds."""


class VehiclesModel(Wording):
    """One ride a transfer: vehicle, driver, departure; a transfer left out has neither."""

    problem: Problem

    def __init__(self, problem: Problem, *, explain: bool = False) -> None:
        super().__init__(problem, explain=explain)
        self.first, self.last = _horizon(problem)
        self._takes: dict[tuple[str, str], cp_model.IntVar] = {}
        self._steers: dict[tuple[str, str], cp_model.IntVar] = {}
        self._depart: dict[str, cp_model.IntVar] = {}
        self._driven: dict[str, cp_model.IntVar] = {}
        self._pairs: dict[tuple[str, ...], cp_model.IntVar] = {}
        for transfer in problem.transfers:
            self._add_ride(transfer.id)

    def _add_ride(self, transfer: str) -> None:
        takes = {v.id: self.cp.new_bool_var("") for v in self.problem.vehicles}
        steers = {d.id: self.cp.new_bool_var("") for d in self.problem.drivers}
        driven = self.cp.new_bool_var("")
        depart = self.cp.new_int_var(self.first, self.last, "")
        self.cp.add(sum(takes.values()) == driven)
        self.cp.add(sum(steers.values()) == driven)
        # One value for a departure that is none, or the same plan would have many.
        self.cp.add(depart == self.first).only_enforce_if(~driven)
        self._takes.update({(transfer, vehicle): takes[vehicle] for vehicle in takes})
        self._steers.update({(transfer, driver): steers[driver] for driver in steers})
        self._driven[transfer], self._depart[transfer] = driven, depart

    # What a ride is.

    def takes(self, transfer: str, vehicle: str) -> cp_model.IntVar:
        """Whether the vehicle takes the transfer."""
        return self._takes[transfer, vehicle]

    def steers(self, transfer: str, driver: str) -> cp_model.IntVar:
        """Whether the driver drives the transfer."""
        return self._steers[transfer, driver]

    def driven(self, transfer: str) -> cp_model.IntVar:
        """Whether anyone drives the transfer."""
        return self._driven[transfer]

    def depart(self, transfer: str) -> cp_model.IntVar:
        """The departure; the horizon's first tick where nobody drives."""
        return self._depart[transfer]

    def of_vehicle(self, transfer: str, numbers: Mapping[str, int]) -> cp_model.LinearExpr:
        """The number of the vehicle that takes the transfer, 0 without one."""
        return total(numbers[v.id] * self.takes(transfer, v.id) for v in self.problem.vehicles)

    def boards(self, transfer: str) -> cp_model.LinearExpr:
        """When boarding begins."""
        boarding = {vehicle.id: vehicle.boarding for vehicle in self.problem.vehicles}
        return self.depart(transfer) - self.of_vehicle(transfer, boarding)

    def clears(self, transfer: str) -> cp_model.LinearExpr:
        """When everyone is out and the car is free."""
        alighting = {vehicle.id: vehicle.alighting for vehicle in self.problem.vehicles}
        ticks = self.problem.run(self.problem.transfer[transfer]).ticks
        return self.depart(transfer) + ticks + self.of_vehicle(transfer, alighting)

    def is_driven_as(
        self,
        transfer: str,
        *,
        vehicle: str | None = None,
        driver: str | None = None,
        depart: int | None = None,
        leeway: int = 0,
    ) -> cp_model.IntVar:
        """A literal that may hold only where the ride is driven as said, within `leeway`."""
        held = self.cp.new_bool_var("")
        self.cp.add_implication(held, self.driven(transfer))
        if vehicle is not None:
            self.cp.add_implication(held, self.takes(transfer, vehicle))
        if driver is not None:
            self.cp.add_implication(held, self.steers(transfer, driver))
        if depart is not None:
            off = self.depart(transfer) - depart
            self.cp.add_linear_constraint(off, -leeway, leeway).only_enforce_if(held)
        return held

    # Who rides with whom.

    def same_vehicle(self, one: str, other: str) -> cp_model.IntVar:
        """Whether one vehicle takes both."""
        vehicles = [v.id for v in self.problem.vehicles]
        return self._same("vehicle", one, other, vehicles, self.takes)

    def same_driver(self, one: str, other: str) -> cp_model.IntVar:
        """Whether one driver drives both."""
        drivers = [d.id for d in self.problem.drivers]
        return self._same("driver", one, other, drivers, self.steers)

    def _same(
        self,
        what: str,
        one: str,
        other: str,
        ids: Sequence[str],
        chosen: Callable[[str, str], cp_model.IntVar],
    ) -> cp_model.IntVar:
        key = (what, *sorted((one, other)))
        if key not in self._pairs:
            shared = [self.both(chosen(one, i), chosen(other, i)) for i in ids]
            same = self.cp.new_bool_var("")
            self.cp.add(sum(shared) == same)
            self._pairs[key] = same
        return self._pairs[key]

    def together(self, one: str, other: str) -> cp_model.IntVar:
        """Whether both are on one trip."""
        runs = [self.problem.run(self.problem.transfer[transfer]) for transfer in (one, other)]
        key = ("trip", *sorted((one, other)))
        if key not in self._pairs:
            self._pairs[key] = (
                self._meet(one, other) if runs[0] == runs[1] else self.cp.new_constant(0)
            )
        return self._pairs[key]

    def _meet(self, one: str, other: str) -> cp_model.IntVar:
        at_once, before, after = (self.cp.new_bool_var("") for _ in range(3))
        apart = self.depart(one) - self.depart(other)
        self.cp.add(apart == 0).only_enforce_if(at_once)
        self.cp.add(apart < 0).only_enforce_if(before)
        self.cp.add(apart > 0).only_enforce_if(after)
        self.cp.add_exactly_one(at_once, before, after)
        same = self.both(self.same_vehicle(one, other), self.same_driver(one, other))
        return self.both(same, at_once)

    def aboard(self, transfer: str, loads: Mapping[str, int]) -> cp_model.LinearExpr:
        """The load of the trip that drives the transfer."""
        others = [other for other in loads if other != transfer]
        shared = total(loads[other] * self.together(transfer, other) for other in others)
        return loads[transfer] * self.driven(transfer) + shared

    def leads(self, transfer: str, among: Sequence[str] = ()) -> cp_model.IntVar:
        """Whether the transfer is the first of `among` (none: of all) that is on its trip."""
        order = list(among or self._driven)
        before = order[: order.index(transfer)]
        head = self.cp.new_bool_var("")
        earlier = [self.together(transfer, other) for other in before]
        self.cp.add_bool_and(self.driven(transfer), *(~one for one in earlier)).only_enforce_if(
            head
        )
        self.cp.add_bool_or(head, ~self.driven(transfer), *earlier)
        return head

    # Where the car stands, and what follows what.

    def at_home(self, transfer: str, home: str) -> cp_model.IntVar:
        """Whether the vehicle that takes the transfer is at home there."""
        key = ("home", transfer, home)
        if key not in self._pairs:
            found = self.cp.new_bool_var("")
            cars = [v.id for v in self.problem.vehicles if v.home == home]
            self.cp.add(sum(self.takes(transfer, car) for car in cars) == found)
            self._pairs[key] = found
        return self._pairs[key]

    @property
    def homes(self) -> list[str]:
        """Where vehicles are at home, each place once."""
        return sorted({vehicle.home for vehicle in self.problem.vehicles})

    @cached_property
    def tours(self) -> Tours:
        """The tours of vehicles and drivers, built when a rule first asks."""
        return Tours(self)

    @cached_property
    def lengths(self) -> Lengths:
        """The kilometres, days and hours of vehicles, built when a rule first asks."""
        return Lengths(self)

    # What every model owes.

    def read(self, value_of: ValueOf) -> Plan:
        """The rides of the solution at hand."""
        return Plan(
            rides=tuple(
                Ride(
                    transfer=transfer.id,
                    vehicle=self._chosen(value_of, self._takes, transfer.id),
                    driver=self._chosen(value_of, self._steers, transfer.id),
                    depart=value_of(self.depart(transfer.id)),
                )
                for transfer in self.problem.transfers
                if value_of(self.driven(transfer.id))
            )
        )

    @staticmethod
    def _chosen(
        value_of: ValueOf, literals: Mapping[tuple[str, str], cp_model.IntVar], transfer: str
    ) -> str:
        return next(key[1] for key, lit in literals.items() if key[0] == transfer and value_of(lit))

    def values(self, plan: Plan) -> list[tuple[cp_model.IntVar, int]]:
        """Who takes, steers, when, and the steps where a rule has asked for them."""
        rides = {ride.transfer: ride for ride in plan.rides}
        found = [
            (literal, int(t in rides and rides[t].vehicle == vehicle))
            for (t, vehicle), literal in self._takes.items()
        ]
        found += [
            (literal, int(t in rides and rides[t].driver == driver))
            for (t, driver), literal in self._steers.items()
        ]
        for transfer, driven in self._driven.items():
            ride = rides.get(transfer)
            found.append((driven, int(ride is not None)))
            found.append((self._depart[transfer], self.first if ride is None else ride.depart))
        # Asking for `tours` would build them: only what a rule has asked for is valued.
        return found + (self.tours.values(plan) if "tours" in self.__dict__ else [])


def _horizon(problem: Problem) -> tuple[int, int]:
    """From a day before the first party is ready to a day after the last is due."""
    day = 1440 * problem.ticks_per_minute
    pinned = [pin.depart for pin in problem.pins if pin.depart is not None]
    first = min([transfer.ready for transfer in problem.transfers] + pinned, default=0)
    last = max([transfer.due for transfer in problem.transfers] + pinned, default=0)
    return first - day, last + day


def build(problem: Problem, explain: bool = False) -> VehiclesModel:  # protocol
    """The variables of `problem`; the rules are posted by whoever asks."""
    return VehiclesModel(problem, explain=explain)


def fits(problem: Problem) -> bool:
    """Whether one exact model is worth its time."""
    return len(problem.transfers) <= MOST_TRANSFERS and problem.is_plain


def tight(problem: Problem) -> bool:
    """Whether a proof may come at once: where ways are shared, windows leave few trips."""
    return not problem.is_plain

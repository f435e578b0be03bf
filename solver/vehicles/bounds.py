"""What no plan can beat: who cannot be driven at all, and the least cars and empty runs.

The soft bound is a path cover: each trip follows another whose car can be there in time, or
begins a tour. Seats, drivers and every other rule are left out, so its value is a lower bound
of what the same sum costs in any plan that drives everybody.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from solver.constraint import Level
from solver.result import Bound
from solver.stages import solver_for
from solver.vehicles.constraints import CONSTRAINTS
from solver.vehicles.problem import Ride
from solver.vehicles.trips import trip
from solver.vehicles.wording import total

if TYPE_CHECKING:
    from collections.abc import Mapping

    from solver.constraint import Setting
    from solver.limits import Limits
    from solver.vehicles.problem import Problem, Run, Transfer, Vehicle

ALONE = (
    "departs-too-early",
    "arrives-late",
    "vehicle-overfull",
    "luggage-overfull",
    "vehicle-unsuitable",
)
"""The rules that may forbid a car to a transfer whatever else is driven."""
SECONDS = 3.0
"""How long the path cover may take: its bound is good at any moment."""


def bound(problem: Problem, limits: Limits) -> Bound:
    """A bound for each level: people who cannot be driven, and the least soft cost."""
    settings = {rule.id: rule.setting(problem) for rule in CONSTRAINTS}
    left = settings["transfer-left-out"]
    if left is None or left.level is not Level.MEDIUM:
        return Bound(hard=0, medium=0, soft=0)
    able = tuple(one for one in problem.transfers if _cars(problem, one, settings))
    never = sum(max(1, one.seats) for one in problem.transfers if one not in able)
    # Where no more people are left out than that, it is those, and everybody else is driven.
    soft = _Cover(problem, able, settings).least(limits) if able and left.weight else 0
    return Bound(hard=0, medium=never * left.weight, soft=soft)


def _cars(
    problem: Problem, transfer: Transfer, settings: Mapping[str, Setting | None]
) -> list[Vehicle]:
    """The vehicles that could drive a transfer if there were no other."""
    hard = [rule for rule in CONSTRAINTS if rule.id in ALONE and _holds(settings[rule.id])]
    driver = next((driver.id for driver in problem.drivers), None)
    if driver is None:
        return []
    found = []
    for vehicle in problem.vehicles:
        # As early as it may: if that is too late, everything later is.
        depart = transfer.ready + vehicle.boarding
        ride = Ride(transfer=transfer.id, vehicle=vehicle.id, driver=driver, depart=depart)
        alone = trip(problem, ride, (transfer.id,))
        if not any(rule.weigh_trip(problem, alone) for rule in hard):
            found.append(vehicle)
    return found


def _holds(setting: Setting | None) -> bool:
    return setting is not None and setting.level is Level.HARD


def _priced(settings: Mapping[str, Setting | None], constraint: str) -> int:
    setting = settings[constraint]
    return setting.weight if setting is not None and setting.level is Level.SOFT else 0


class _Cover:
    """The path cover as a model: which trip follows which, which begins, which ends a tour."""

    def __init__(
        self,
        problem: Problem,
        transfers: tuple[Transfer, ...],
        settings: Mapping[str, Setting | None],
    ) -> None:
        self._problem, self._transfers = problem, transfers
        self._used = _priced(settings, "vehicles-used")
        self._empty = _priced(settings, "empty-driving")
        self.cp = cp_model.CpModel()
        self._clashing = settings["vehicle-clash"] is not None
        self._timed = all(_holds(settings[one]) for one in ("departs-too-early", "arrives-late"))
        self._seated = _holds(settings["vehicle-overfull"])
        self._boarding = min(vehicle.boarding for vehicle in problem.vehicles)
        self._alighting = min(vehicle.alighting for vehicle in problem.vehicles)
        self._homes = {vehicle.home for vehicle in problem.vehicles}
        self._costs: list[cp_model.LinearExprT] = []
        self._into: dict[str, list[cp_model.IntVar]] = defaultdict(list)
        self._onto: dict[str, list[cp_model.IntVar]] = defaultdict(list)
        for one in transfers:
            self._begin_and_end(one)
            for other in transfers:
                if one is not other and self._follows(one, other):
                    gap = self._gap(one, other)
                    self._arc(self._onto[one.id], self._into[other.id], self._empty * gap)
        self._drive_everybody()
        self.cp.minimize(total(self._costs))

    def least(self, limits: Limits) -> int:
        """The least soft cost of cars used and of empty driving, everybody driven."""
        seconds = min(SECONDS, max(1.0, limits.remaining()))
        effort = None if limits.effort is None else min(1.0, limits.effort)
        solver = solver_for(limits, seconds=seconds, effort=effort)
        status = solver.solve(self.cp)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE, cp_model.UNKNOWN):
            return 0
        return max(0, int(-(-(solver.best_objective_bound - 1e-6) // 1)))

    def _arc(self, out: list[cp_model.IntVar], into: list[cp_model.IntVar], cost: int) -> None:
        arc = self.cp.new_bool_var("")
        out.append(arc)
        into.append(arc)
        self._costs.append(cost * arc)

    def _begin_and_end(self, one: Transfer) -> None:
        out = min(self._problem.drive(home, one.origin) for home in self._homes)
        back = min(self._problem.drive(one.destination, home) for home in self._homes)
        self._arc([], self._into[one.id], self._used + self._empty * out)
        self._arc(self._onto[one.id], [], self._empty * back)

    def _follows(self, one: Transfer, other: Transfer) -> bool:
        """Whether a car could drive `other` after `one`, each as suits that best."""
        if not (self._clashing and self._timed):
            return True
        free = one.ready + self._boarding + self._problem.run(one).ticks + self._alighting
        latest = other.due - self._alighting - self._problem.run(other).ticks - self._boarding
        return free + self._gap(one, other) <= latest

    def _gap(self, one: Transfer, other: Transfer) -> int:
        """The least empty run between two trips: direct, or by way of a home that lies nearer."""
        drive, start, goal = self._problem.drive, one.destination, other.origin
        by_home = (drive(start, home) + drive(home, goal) for home in self._homes)
        return min(drive(start, goal), *by_home)

    def _drive_everybody(self) -> None:
        """Every transfer is on a tour, but of those that could share a trip only enough are."""
        for group in self._sharing():
            present = []
            for one in group:
                on = self.cp.new_bool_var("")
                self.cp.add(total(self._into[one.id]) == on)
                self.cp.add(total(self._onto[one.id]) == on)
                present.append(on)
            self.cp.add(total(present) >= self._fewest(group))

    def _fewest(self, group: list[Transfer]) -> int:
        """The fewest trips that the largest car would need for a group."""
        if len(group) == 1 or not self._seated:
            return 1
        largest = max(vehicle.seats for vehicle in self._problem.vehicles)
        seats = sum(one.seats for one in group)
        return min(len(group), max(1, -(-seats // max(1, largest))))

    def _sharing(self) -> list[list[Transfer]]:
        """Transfers with one run whose times overlap in a chain: some of them may ride together."""
        runs: dict[Run, list[Transfer]] = defaultdict(list)
        for transfer in self._transfers:
            runs[self._problem.run(transfer)].append(transfer)
        return [group for alike in runs.values() for group in _chains(alike, apart=self._timed)]


def _chains(alike: list[Transfer], *, apart: bool) -> list[list[Transfer]]:
    groups: list[list[Transfer]] = []
    until = 0
    for transfer in sorted(alike, key=lambda one: (one.ready, one.id)):
        if groups and (transfer.ready <= until or not apart):
            groups[-1].append(transfer)
            until = max(until, transfer.due)
        else:
            groups.append([transfer])
            until = transfer.due
    return groups

"""Cars that cost money are used as little as possible."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.lengths import tour_km
from solver.vehicles.trips import vehicle_tours
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Tour, Trip


def hire(problem: Problem, tour: Tour) -> int:
    """What a vehicle's tour costs: its days, the begun hours of each, its kilometres."""
    car, hour = problem.vehicle[tour[0].vehicle], 60 * problem.ticks_per_minute
    days: dict[int, list[Trip]] = defaultdict(list)
    for trip in tour:
        days[trip.depart // (24 * hour)].append(trip)
    lengths = (max(t.clear for t in own) - min(t.board for t in own) for own in days.values())
    hours = sum(-(-length // hour) for length in lengths)
    money = car.day_price * len(days) + car.hour_price * hours
    return money + (car.km_price * tour_km(problem, tour) if car.km_price else 0)


class HireCost(Weighed):
    """A hired car is used: the office's own cars come first."""

    id = "hire-cost"
    level = Level.SOFT
    weight = 1
    unit = "yuan"
    statement = N_("As little as possible is paid for hired cars: the office's own come first.")
    broken = N_("Hiring {vehicle} costs {amount} yuan.")
    remedy = N_("Give the trips of {vehicle} to the office's own cars.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Each hired car pays for the days, hours and kilometres of its tour."""
        for car in problem.vehicles:
            if car.is_hired:
                money = model.lengths.days(car) * car.day_price
                if car.hour_price:
                    money += model.lengths.hours(car) * car.hour_price
                if car.km_price:
                    money += model.lengths.driven(car) * car.km_price
                model.penalise(self, money, vehicle=car.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Work out what each tour costs."""
        for vehicle, tour in vehicle_tours(problem, plan).items():
            if money := hire(problem, tour):
                yield self.violation(vehicle=vehicle, amount=money)

    def weigh_tour(self, problem: Problem, tour: Tour) -> int:
        """The money of the tour."""
        return hire(problem, tour)

    def asks(self, problem: Problem) -> bool:
        """Whether any car is hired."""
        return any(car.is_hired for car in problem.vehicles)

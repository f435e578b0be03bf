"""A driver for each vehicle, of those who know it: nobody changes cars on shared ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from solver.vehicles.problem import Problem


def crews(problem: Problem) -> dict[str, str]:
    """The driver of each vehicle that can have one, as many vehicles as can be."""
    knows = {
        car.id: [one.id for one in problem.drivers if not one.vehicles or car.id in one.vehicles]
        for car in problem.vehicles
    }
    drives: dict[str, str] = {}

    def seated(car: str, asked: set[str]) -> bool:
        for driver in knows[car]:
            if driver not in asked:
                asked.add(driver)
                if driver not in drives or seated(drives[driver], asked):
                    drives[driver] = car
                    return True
        return False

    for car in problem.vehicles:
        seated(car.id, set())
    return {car: driver for driver, car in drives.items()}

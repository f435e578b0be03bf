"""What no itinerary may say, beside what no problem may: a ValueError that names the value."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from solver.nonsense import at_least

if TYPE_CHECKING:
    from solver.itineraries.problem import Day, Problem, Window


def not_negative(subject: object, *names: str) -> None:
    """Refuse a number below nothing; None is none."""
    numbers = {name: getattr(subject, name) for name in names}
    given = {name: number for name, number in numbers.items() if number is not None}
    at_least(0, type(subject).__name__.lower(), **given)


def needs_room(subject: object, window: Window, ticks: int, places: tuple[str, ...]) -> None:
    """Refuse a pause without places, or one that its window cannot hold."""
    if not places:
        raise ValueError(f"places of {type(subject).__name__.lower()} is empty")
    if not 0 < ticks <= window.end - window.start:
        raise ValueError(f"ticks is {ticks}, which its window cannot hold")


def in_order(name: str, windows: tuple[Window, ...]) -> None:
    """Refuse windows that do not follow one another in time, with a gap between them."""
    for one, after in pairwise(windows):
        if after.start <= one.end:
            raise ValueError(f"{name} begin again at {after.start}, not after {one.end}")


def joined(problem: Problem, day: Day) -> None:
    """Refuse a day of which two places are not joined by the travel table."""
    wished = {wish.site for wish in problem.wishes if wish.party == day.party}
    places = {day.start_place, day.end_place, *(stop.place for stop in day.fixed)}
    places |= {place for meal in day.meals for place in meal.places}
    places |= {place for rest in day.rests for place in rest.places}
    pinned = {pin.site for pin in problem.pins if pin.day == day.id}
    places |= {problem.site[site].place for site in wished | pinned}
    for origin in sorted(places):
        for destination in sorted(places):
            if not problem.knows_way(origin, destination):
                raise ValueError(f"travel has no way from {origin!r} to {destination!r}")

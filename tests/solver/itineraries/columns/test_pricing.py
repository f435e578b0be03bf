"""The cheapest tour of a day under given prices, worked out by hand."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from solver.itineraries.columns.duals import nothing
from solver.itineraries.columns.generation import Generation
from solver.limits import Limits
from tests.solver.itineraries.worlds import LUNCH, MEETING, RED, WORLD, with_day

if TYPE_CHECKING:
    from solver.itineraries.columns.pricing import Pricing

LIMITS = Limits(clock=time.monotonic, began=0.0, effort=4.0, workers=1)


def _red(generation: Generation) -> Pricing:
    return generation.pricings[0]


def test_without_prices_everything_is_seen() -> None:
    """Worth 16,000 less 140 minutes of driving; nothing is seen twice once that is learned."""
    generation = Generation(WORLD, LIMITS)
    red, prices = _red(generation), nothing(generation.asked)
    while red.learn(tuple(stop for stop, _, _ in red.cheapest(prices, 0, most=1)[0].stops)):
        pass
    (tour,) = red.cheapest(prices, 0, most=1)
    assert tour.charge == 140 - 16000
    assert sorted(stop for stop, _, _ in tour.stops) == [0, 1, 2]


def test_what_is_priced_at_its_worth_is_not_worth_the_way() -> None:
    """The works are worth 8,000: at that price nobody goes there, nor anywhere else."""
    generation = Generation(WORLD, LIMITS)
    red, prices = _red(generation), nothing(generation.asked)
    prices.want[:] = [-generation.asked.worth[want] for want in range(len(prices.want))]
    assert red.cheapest(prices, 0, most=1) == []
    assert red.idle is not None


def test_fixed_stops_and_meals_are_on_every_tour() -> None:
    """A tour of red's day has the meeting at its hour, and lunch."""
    problem = with_day(RED, fixed=(MEETING,), meals=(LUNCH,))
    generation = Generation(problem, LIMITS)
    red = _red(generation)
    assert red.idle is None
    (tour,) = red.cheapest(nothing(generation.asked), 0, most=1)
    times = [(RED.earliest + start, RED.earliest + end) for _, start, end in tour.stops]
    assert (MEETING.start, MEETING.end) in times
    assert len(red.shape.deadline) == 2

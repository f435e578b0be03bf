"""PyVRP for one delegation after the other, each with what those before it left: a yardstick.

A site is a client for every stretch of time in which it has room for the delegation, at most one of
them visited; lunch is one of its places on each day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyvrp
import pyvrp.stop

from solver.itineraries.plan import Stop
from solver.itineraries.problem import StopKind, Wanted
from tests.benchmarks.visits.recreating import Board
from tests.benchmarks.visits.scoring import scored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Day, Party, Problem, Wish

MUST = 500_000
LUNCH = 2_000_000


def _stretches(board: Board, party: Party, name: str) -> list[tuple[int, int]]:
    """When a site has room for a party, window by window."""
    site, problem = board.problem.site[name], board.problem
    stays = [
        (stop.start, stop.end, problem.party[board.days[day].party].people)
        for day, tour in board.tours.items()
        for stop in tour
        if stop.kind is StopKind.VISIT and stop.id == name
    ]

    def room(at: int) -> bool:
        there = [people for start, end, people in stays if start <= at < end]
        parties, people = site.capacity_parties, site.capacity_people
        return (parties is None or len(there) < parties) and (
            people is None or sum(there) + party.people <= people
        )

    found = []
    for window in site.windows:
        cuts = {at for start, end, _ in stays for at in (start, end)}
        edges = sorted({window.start, window.end, *cuts})
        edges = [at for at in edges if window.start <= at <= window.end]
        begin = None
        for at in edges:
            if begin is not None and (at == window.end or not room(at)):
                found.append((begin, at))
                begin = None
            if begin is None and at < window.end and room(at):
                begin = at
    return [(a, b) for a, b in found if b - a >= site.least_ticks]


Offer = tuple[Stop, tuple[int, int], int, pyvrp.ClientGroup]
"""A stop, the stretch in which it lies, its prize, and the stops of which it is one at most."""


def _lunches(day: Day, group: pyvrp.ClientGroup) -> Iterator[Offer]:
    for meal in day.meals:
        for place in meal.places:
            stop = Stop(kind=StopKind.MEAL, id=meal.id, place=place, start=0, end=meal.ticks)
            yield stop, (meal.window.start, meal.window.end), LUNCH, group


def _visits(board: Board, party: Party, wish: Wish, model: pyvrp.Model) -> Iterator[Offer]:
    site = board.problem.site[wish.site]
    stretches = _stretches(board, party, site.id)
    if not stretches:
        return  # a group of none is refused
    group = model.add_client_group(required=False)
    prize = MUST if wish.wanted is Wanted.MUST else 1000 * wish.value
    stop = Stop(kind=StopKind.VISIT, id=site.id, place=site.place, start=0, end=site.least_ticks)
    for stretch in stretches:
        yield stop, stretch, prize, group


def _planned(board: Board, party: Party, seconds: float, seed: int) -> None:
    """Put the tours of one delegation, as PyVRP finds them, on the board."""
    problem, model = board.problem, pyvrp.Model()
    days = [day for day in problem.days if day.party == party.id]
    spots = [model.add_location(0, 0)]
    depot, offers = model.add_depot(spots[0]), []
    for day in days:
        model.add_vehicle_type(
            start_depot=depot, end_depot=depot, tw_early=day.earliest, tw_late=day.latest
        )
        offers += _lunches(day, model.add_client_group(required=False))
    for wish in problem.wishes:
        if wish.party == party.id:
            offers += _visits(board, party, wish, model)
    for stop, (opens, closes), prize, group in offers:
        spots.append(model.add_location(0, 0))
        model.add_client(
            spots[-1],
            service_duration=stop.end,
            tw_early=opens,
            tw_late=closes - stop.end,
            prize=prize,
            required=False,
            group=group,
        )
    names = [days[0].start_place, *(stop.place for stop, *_ in offers)]
    for one, origin in zip(spots, names, strict=True):
        for other, goal in zip(spots, names, strict=True):
            way = problem.driving(origin, goal)
            ticks = way + party.board_ticks if origin != goal else 0
            model.add_edge(one, other, distance=way, duration=ticks)
    limit = pyvrp.stop.MaxRuntime(seconds)
    best = model.solve(limit, seed=seed, collect_stats=False, display=False).best
    for route in best.routes():
        made = [offers[step.idx][0] for step in route if step.is_client()]
        day = days[route.vehicle_type()]
        board.tours[day.id] = board.timed(day, made) or []


def in_turn(problem: Problem, seconds: float, seed: int) -> Plan:
    """All delegations in the given order, or backwards where the seed is odd."""
    board = Board(problem)
    parties = problem.parties[::-1] if seed % 2 else problem.parties
    for party in parties:
        _planned(board, party, seconds / len(parties), seed)
    plain = board.plan()
    board.lengthen()
    return max((plain, board.plan()), key=lambda plan: scored(problem, plan).value)

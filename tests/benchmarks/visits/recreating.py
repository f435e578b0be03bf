"""A plain ruin-and-recreate in Python, as anyone would write it in an afternoon: a yardstick.

A tour is a list of stops at their least length, each as early as it goes; a visit is put where its
day ends soonest. Worse plans are gone on from now and then. In the end visits are lengthened.
"""

from __future__ import annotations

import time
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from solver.itineraries.plan import Plan, Stop, Tour
from solver.itineraries.problem import StopKind, Wanted
from tests.benchmarks.visits.scoring import scored

if TYPE_CHECKING:
    from solver.itineraries.problem import Day, Problem

MUST = 1_000_000
TAKEN_MOST = 8
COOL = 300.0
"""How much worse a plan may be at first to be gone on from."""

Tours = dict[str, list[Stop]]


class Board:
    """The tours of all days, and who is at which site."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.tours: Tours = {day.id: [] for day in problem.days}
        self.days = {day.id: day for day in problem.days}
        self.worth = {
            (w.party, w.site): MUST if w.wanted is Wanted.MUST else 1000 * w.value
            for w in problem.wishes
        }

    def start(self, day: Day, stop: Stop, ready: int) -> int | None:
        """The earliest start from `ready` on at which a stop is received."""
        ticks = stop.end - stop.start
        if stop.kind is StopKind.MEAL:
            window = day.meals[0].window
            begin = max(ready, window.start)
            return begin if begin + ticks <= window.end else None
        site = self.problem.site[stop.id]
        others = [
            (one.start, one.end, self.problem.party[self.days[name].party].people)
            for name, tour in self.tours.items()
            if name != day.id
            for one in tour
            if one.kind is StopKind.VISIT and one.id == stop.id
        ]
        for window in site.windows:
            begins = [ready, window.start, *(end for _, end, _ in others)]
            for begin in sorted(b for b in begins if b >= max(ready, window.start)):
                if begin + ticks > window.end:
                    break
                if self._has_room(stop.id, day, begin, begin + ticks, others):
                    return begin
        return None

    def _has_room(
        self, name: str, day: Day, start: int, end: int, others: list[tuple[int, int, int]]
    ) -> bool:
        site, people = self.problem.site[name], self.problem.party[day.party].people
        during = [one for one in others if one[0] < end and start < one[1]]
        for at in {start, *(one[0] for one in during if one[0] > start)}:
            there = [one for one in during if one[0] <= at < one[1]]
            if site.capacity_parties is not None and len(there) + 1 > site.capacity_parties:
                return False
            total = sum(one[2] for one in there) + people
            if site.capacity_people is not None and total > site.capacity_people:
                return False
        return True

    def timed(self, day: Day, stops: list[Stop]) -> list[Stop] | None:
        """The stops, each as early as it goes; None where they do not fit."""
        board = self.problem.party[day.party].board_ticks
        now, here, made = day.earliest, day.start_place, []
        for stop in stops:
            way = 0 if here == stop.place else self.problem.driving(here, stop.place) + board
            start = self.start(day, stop, now + way)
            if start is None:
                return None
            made.append(replace(stop, start=start, end=start + stop.end - stop.start))
            now, here = made[-1].end, stop.place
        way = 0 if here == day.end_place else self.problem.driving(here, day.end_place) + board
        return made if now + way <= day.latest else None

    def insert(self, day: Day, choices: list[Stop]) -> list[Stop] | None:
        """The day with one of the stops put where the last one ends soonest."""
        tour = self.tours[day.id]
        tries = [
            made
            for stop in choices
            for place in range(len(tour) + 1)
            if (made := self.timed(day, [*tour[:place], stop, *tour[place:]]))
        ]
        return min(tries, key=lambda made: made[-1].end, default=None)

    def recreate(self, random: Random) -> None:
        """Lunch first, then what is missing, dear things first, with some chance."""
        for day in self.problem.days:
            if day.meals and not any(s.kind is StopKind.MEAL for s in self.tours[day.id]):
                meal = day.meals[0]
                lunches = [
                    Stop(kind=StopKind.MEAL, id=meal.id, place=place, start=0, end=meal.ticks)
                    for place in meal.places
                ]
                self.tours[day.id] = self.insert(day, lunches) or self.tours[day.id]
        seen = {(self.days[d].party, s.id) for d, tour in self.tours.items() for s in tour}
        missing = [wish for wish in self.worth if wish not in seen]
        for party, name in sorted(missing, key=lambda w: -self.worth[w] * random.uniform(0.5, 1)):
            site = self.problem.site[name]
            stop = Stop(
                kind=StopKind.VISIT, id=name, place=site.place, start=0, end=site.least_ticks
            )
            days = [day for day in self.problem.days if day.party == party]
            made = [(tour, day.id) for day in days if (tour := self.insert(day, [stop]))]
            if made:
                tour, where = min(made, key=lambda one: len(one[0]))
                self.tours[where] = tour

    def ruin(self, random: Random) -> None:
        """Take out a stop here and there."""
        for _ in range(random.randint(1, TAKEN_MOST)):
            name = random.choice(list(self.tours))
            if tour := self.tours[name]:
                gone = random.choice(tour)
                kept = [stop for stop in tour if stop is not gone]
                self.tours[name] = self.timed(self.days[name], kept) or tour

    def lengthen(self) -> None:
        """Give each visit as much of what it wishes for as its day leaves."""
        for name, tour in self.tours.items():
            for place, stop in enumerate(tour):
                if stop.kind is StopKind.VISIT:
                    site = self.problem.site[stop.id]
                    for ticks in range(site.wished_ticks, stop.end - stop.start, -5):
                        longer = replace(stop, end=stop.start + ticks)
                        stops = [*self.tours[name][:place], longer, *self.tours[name][place + 1 :]]
                        if made := self.timed(self.days[name], stops):
                            self.tours[name] = made
                            break

    def plan(self) -> Plan:
        """The tours as a plan."""
        return Plan(tours=tuple(Tour(day=d, stops=tuple(tour)) for d, tour in self.tours.items()))

    def value(self) -> float:
        """What is seen, a must above all."""
        return sum(
            self.worth.get((self.days[d].party, s.id), MUST // 10)
            for d, tour in self.tours.items()
            for s in tour
        )


def recreated(problem: Problem, seconds: float, seed: int) -> Plan:
    """The best plan found in that time."""
    began, random, board = time.monotonic(), Random(seed), Board(problem)
    board.recreate(random)
    best, kept = board.value(), dict(board.tours)
    value, tours = best, dict(board.tours)
    while (spent := time.monotonic() - began) < seconds:
        board.tours = dict(tours)
        board.ruin(random)
        board.recreate(random)
        found = board.value()
        if found > value - COOL * 10 * (1 - spent / seconds) * random.random() ** 3:
            value, tours = found, dict(board.tours)
        if found > best:
            best, kept = found, dict(board.tours)
    board.tours = kept
    plain = board.plan()
    board.lengthen()
    return max((plain, board.plan()), key=lambda plan: scored(problem, plan).value)

"""A plan in the making: tours, who is where, what is still missing, and what it all costs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.itineraries.calls import calls, lengths
from solver.itineraries.crowd import Crowd
from solver.itineraries.feel import Feel, Want, wanted
from solver.itineraries.plan import Plan, Stop, Tour
from solver.itineraries.problem import StopKind
from solver.itineraries.timing import Clock, call_of
from solver.scale import HARD, MEDIUM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from random import Random

    from solver.itineraries.crowd import Call
    from solver.itineraries.problem import Day, Problem

RUINED_MOST = 6
"""At most so many stops are taken out at once."""
WHOLE_DAY = 0.25
"""How often a whole day is ruined instead of stops here and there."""
TRIED_TOGETHER = 12
"""So many times for a visit are tried, so that those to be made with it fit too."""
NOISE = 0.3
"""How much chance moves a price while the next stop to insert is chosen."""


class State:
    """Tours by day, always within the hard rules that the heuristic feels."""

    def __init__(self, problem: Problem, feel: Feel, plan: Plan | None = None) -> None:
        self._problem, self._feel = problem, feel
        self._stops: dict[str, tuple[Stop, ...]] = {day.id: () for day in problem.days}
        self._held = {Want(pin.party, StopKind.VISIT, pin.site, None) for pin in problem.pins}
        self._timed = set(_timed(problem))
        self._price: dict[str, int] = {}
        self.clock = Clock(problem, feel, Crowd(problem))
        for day in problem.days:
            self._settle(day, ())
        for day in problem.days if plan else ():
            self._adopt(day, plan.tour(day.id).stops if plan else ())
        self._part()

    def _adopt(self, day: Day, stops: tuple[Stop, ...]) -> None:
        """Take over the tour of an earlier plan, without the stops that no longer fit."""
        known = {(want.kind, want.id) for want in self._wants(day)}
        calls = [call_of(stop) for stop in stops if (stop.kind, stop.id) in known]
        made: tuple[Stop, ...] = ()
        for call in calls:
            made = self.clock.timed(day, made, [call]) or made
        self._settle(day, made)

    def _wants(self, day: Day) -> Iterator[Want]:
        for want in self._feel.prices:
            if want.party == day.party and want.day in (None, day.id):
                yield want

    def _settle(self, day: Day, stops: tuple[Stop, ...]) -> None:
        self._stops[day.id] = stops
        self._price[day.id] = self.clock.price(day, stops)
        self.clock.crowd.put(day, stops)

    def copy(self) -> State:
        """Another state with the same tours; the count of timings goes on."""
        other = State(self._problem, self._feel)
        for day in self._problem.days:
            other._stops[day.id] = self._stops[day.id]
            other._price[day.id] = self._price[day.id]
            other.clock.crowd.put(day, self._stops[day.id])
        other.clock.asked = self.clock.asked
        return other

    def plan(self) -> Plan:
        """The tours as they stand."""
        return Plan(
            tours=tuple(Tour(day=day.id, stops=self._stops[day.id]) for day in self._problem.days)
        )

    def missing(self) -> list[Want]:
        """What ought to be there and is not."""
        there = self._there()
        return [want for want in self._feel.prices if want not in there]

    def _there(self) -> set[Want]:
        return {wanted(day, stop) for day in self._problem.days for stop in self._stops[day.id]}

    @property
    def cost(self) -> int:
        """Everything that is missing, and what is said against each tour."""
        missing = sum(self._feel.prices[want] for want in self.missing())
        summed = 0
        if self._feel.sums:
            summed = sum(
                self._feel.summed(one.id, self._seen(one.id)) for one in self._problem.parties
            )
        return missing + sum(self._price.values()) + summed

    def _seen(self, party: str) -> list[str]:
        return [
            stop.id
            for day in self._problem.days_of(party)
            for stop in self._stops[day.id]
            if stop.kind is StopKind.VISIT
        ]

    def open(self) -> bool:
        """Whether anything could be better."""
        return self.cost > 0

    def slack(self, random: Random) -> int:
        """How much dearer a plan may be for the search to go on from it."""
        soft = [price for price in self._feel.prices.values() if price < MEDIUM]
        return int(sum(soft) / max(1, len(soft)) * random.random() ** 4)

    # Moves.

    def ruin(self, random: Random) -> None:
        """Take out some stops; those that a hard rule wants, and at one hour only, stay."""
        days = [day for day in self._problem.days if self._loose(day)]
        if not days:
            return
        if random.random() < WHOLE_DAY:
            day = random.choice(days)
            self._drop(day, set(self._loose(day)))
        else:
            for _ in range(random.randint(1, RUINED_MOST)):
                day = random.choice(days)
                if loose := self._loose(day):
                    self._drop(day, {random.choice(loose)})
        self._part()

    def _part(self) -> None:
        """Take out the visits that are to be made together of which another is missing."""
        if not self._feel.company:
            return
        there = self._there()
        lonely = {want for want in there if not self._feel.company.get(want, set()) <= there}
        for day in self._problem.days:
            own = {stop for stop in self._stops[day.id] if wanted(day, stop) in lonely}
            if own:
                rest = tuple(stop for stop in self._stops[day.id] if stop not in own)
                # Times that are good without these stops stand, where none better are found.
                self._settle(day, self.clock.timed(day, (), [call_of(s) for s in rest]) or rest)

    def _loose(self, day: Day) -> list[Stop]:
        """The stops that may be taken out: not what a hard rule wants, and at one hour only."""
        wants = ((stop, wanted(day, stop)) for stop in self._stops[day.id])
        return [
            stop
            for stop, want in wants
            if want not in self._timed or self._feel.prices.get(want, 0) < HARD
        ]

    def _drop(self, day: Day, stops: set[Stop]) -> None:
        self._retime(day, [call_of(s) for s in self._stops[day.id] if s not in stops])

    def _retime(self, day: Day, calls: list[Call]) -> None:
        made = self.clock.timed(day, (), calls)
        if made is not None:
            self._settle(day, made)

    def recreate(self, random: Random) -> None:
        """Insert what is missing, held and dear things first; then visits get their time."""
        missing = self.missing()
        for party in dict.fromkeys(want.party for want in missing):
            for day in self._problem.days_of(party):
                self._retime(day, [self._shortest(day, stop) for stop in self._stops[day.id]])
        worth = {want: self._feel.prices[want] - self._dearer(want) for want in missing}
        noisy = {want: price * (1 + NOISE * random.random()) for want, price in worth.items()}
        # What has one day or hour only comes before others take its place; now and then only what
        # has one hour does, before what may be at any hour of its day takes that.
        first = random.choice((self._held, self._timed))
        for want in sorted(missing, key=lambda want: (want not in first, -noisy[want], want)):
            if want not in self._feel.company:
                self._insert(want)
            elif want not in self._there():
                self._insert_together(want)
        for day in self._problem.days:
            self._stretch(day)

    def _shortest(self, day: Day, stop: Stop) -> Call:
        if stop.kind is not StopKind.VISIT:
            return call_of(stop)
        return call_of(stop, self._lengths(day.party, stop.id)[0])

    def _lengths(self, party: str, site: str) -> tuple[int, int]:
        """How long a visit is at least and at most; one that is made together never varies."""
        company = self._feel.company.get(Want(party, StopKind.VISIT, site))
        if company is None:
            return lengths(self._problem, party, site)
        least = max(lengths(self._problem, one, site)[0] for one in (party, *_parties(company)))
        return least, least

    def _insert(self, want: Want) -> bool:
        """Put a stop where it makes its tour the least dearer, if it fits anywhere."""
        for day, made in self._offers(want)[:1]:
            self._settle(day, made)
            return True
        return False

    def _insert_together(self, want: Want) -> None:
        """Put a visit where those that are to be made with it fit too; else none of them."""
        before, others = dict(self._stops), sorted(self._feel.company[want])
        if any((one.party, one.id) not in self._problem.wish for one in others):
            return
        for day, made in self._offers(want)[:TRIED_TOGETHER]:
            self._settle(day, made)
            if all(self._insert(other) for other in others):
                return
            for one in self._problem.days:
                if self._stops[one.id] is not before[one.id]:
                    self._settle(one, before[one.id])

    def _offers(self, want: Want) -> list[tuple[Day, tuple[Stop, ...]]]:
        """The tours with a stop put in that are worth it, the least dearer first."""
        if not self._afford(want):
            return []
        found: list[tuple[int, int, Day, tuple[Stop, ...]]] = []
        for day in self._problem.days_of(want.party):
            if want.day not in (None, day.id):
                continue
            for call in calls(self._problem, day, want):
                if want in self._feel.company:
                    call = replace(call, ticks=self._lengths(want.party, want.id)[0])
                for made in self._insertions(day, call):
                    dearer = self.clock.price(day, made) - self._price[day.id]
                    found.append((dearer, made[-1].end, day, made))
        # A visit that is made together is worth what it is to whom it is worth most.
        company = (want, *self._feel.company.get(want, ()))
        price = max(self._feel.prices.get(one, 0) for one in company) - self._dearer(want)
        worth = [one for one in found if one[0] < price]
        return [(day, made) for *_, day, made in sorted(worth, key=lambda one: one[:2])]

    def _afford(self, want: Want) -> bool:
        """Whether a stop leaves its party within every ration."""
        if want.kind is not StopKind.VISIT or not self._feel.rations:
            return True
        seen = self._seen(want.party)
        own = (ration for ration in self._feel.rations if ration.party == want.party)
        return not any(ration.excess([*seen, want.id]) > ration.excess(seen) for ration in own)

    def _dearer(self, want: Want) -> int:
        """By how much a stop makes all that its party sees the dearer."""
        if not self._feel.sums or want.kind is not StopKind.VISIT:
            return 0
        seen = self._seen(want.party)
        more = self._feel.summed(want.party, [*seen, want.id])
        return more - self._feel.summed(want.party, seen)

    def _insertions(self, day: Day, call: Call) -> Iterator[tuple[Stop, ...]]:
        stops = self._stops[day.id]
        for place in range(len(stops) + 1):
            rest = [call_of(stop) for stop in stops[place:]]
            made = self.clock.timed(day, stops[:place], [call, *rest])
            if made is not None:
                yield made

    def _stretch(self, day: Day) -> None:
        """Lengthen the visits of a day as far as wished, where the day has room."""
        for place, stop in enumerate(self._stops[day.id]):
            if stop.kind is not StopKind.VISIT:
                continue
            low = stop.end - stop.start
            high = self._lengths(day.party, stop.id)[1]
            while low < high:
                middle = high if low == stop.end - stop.start else (low + high + 1) // 2
                if self._lengthen(day, place, middle):
                    low = middle
                elif middle == high and high - low == 1:
                    break
                else:
                    high = middle - 1

    def _lengthen(self, day: Day, place: int, ticks: int) -> bool:
        stops = self._stops[day.id]
        longer = call_of(stops[place], ticks)
        rest = [call_of(stop) for stop in stops[place + 1 :]]
        made = self.clock.timed(day, stops[:place], [longer, *rest])
        if made is None or self.clock.price(day, made) > self._price[day.id]:
            return False
        self._settle(day, made)
        return True


def _parties(wants: Iterable[Want]) -> list[str]:
    return [want.party for want in wants]


def _timed(problem: Problem) -> Iterator[Want]:
    """What has one hour only: fixed stops, and visits that are held at one."""
    for day in problem.days:
        yield from (Want(day.party, StopKind.FIXED, fixed.id, day.id) for fixed in day.fixed)
    for pin in problem.pins:
        if pin.start is not None or pin.end is not None:
            yield Want(pin.party, StopKind.VISIT, pin.site)

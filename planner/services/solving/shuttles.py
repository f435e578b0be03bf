"""Who rides in which run of a shuttle: guests whose way a line goes take no car of their own.

Those on their way to something take the last run that is there in time, those on their way home
the first; a delegation stays together where there is room for all of it. Whoever is owed a car,
or needs one that lifts a wheelchair, goes by car with those tied to them; so do those for whom
the runs have no seat left, whom `crowded` tells.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from planner.domain.fleet import BOARDING_MINUTES
from planner.domain.interval import instant
from planner.domain.pooling import riding_apart
from planner.domain.shuttle import Departure, ShuttleLine, buses_needed, departures
from planner.domain.transfer import Leg
from planner.services.solving.carloads import carries_people
from planner.services.solving.move import Move
from planner.services.solving.ticks import Ticks
from solver.vehicles.problem import Transfer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from planner.domain.event import Event, Register
    from planner.domain.fleet import Vehicle
    from planner.domain.plan import Plan
    from planner.domain.transfer import Trip
    from planner.services.solving.fleet import Fleet

    Ties = Callable[[Iterable[str]], list[tuple[str, ...]]]
    """People as those who belong together."""

PATIENCE_MINUTES = 60
"""No shuttle brings guests longer than this before they have to be there."""


@dataclass(frozen=True)
class Party:
    """People who ride together, and the runs that suit them: where they get in and out."""

    move: Move
    persons: tuple[str, ...]
    people: int
    options: dict[str, tuple[int, int]]


@dataclass(frozen=True)
class Boarding:
    """A party that gets in at one stop of a run and out at a later one."""

    party: Party
    first: int
    last: int


@dataclass
class Run:
    """A departure with its times in ticks, the seats that it may fill, and who rides."""

    departure: Departure
    seats: int
    leaves: tuple[int, ...]
    arrives: tuple[int, ...]
    """By stop; that of the first and last repeat the one there is."""
    aboard: list[Boarding] = field(default_factory=list)

    def on(self, leg: int) -> list[Boarding]:
        """Who is aboard from one stop to the next."""
        return [one for one in self.aboard if one.first <= leg < one.last]

    def load(self, leg: int) -> int:
        """How many are."""
        return sum(one.party.people for one in self.on(leg))

    def has_room(self, first: int, last: int, people: int) -> bool:
        """Whether so many more fit in from one stop to another."""
        return all(self.load(leg) + people <= self.seats for leg in range(first, last))

    @property
    def persons(self) -> tuple[str, ...]:
        """Everyone who rides on any part of it."""
        return tuple(
            dict.fromkeys(one for boarding in self.aboard for one in boarding.party.persons)
        )

    def legs(self) -> Iterator[Leg]:
        """From stop to stop with who is aboard."""
        for number, (stop, after) in enumerate(pairwise(self.departure.stops)):
            own = tuple(person for one in self.on(number) for person in one.party.persons)
            yield Leg(stop.place, after.place, stop.leave, after.arrive, own, self.load(number))


def with_others(register: Register, legs: Sequence[Leg], whole: Leg) -> Iterator[Leg]:
    """The legs of a run with those of its `whole` load whom none of them names: to its end."""
    known = {person for leg in legs for person in leg.persons}
    others = tuple(one for one in whole.persons if one not in known)
    more = sum(register.person(one).people for one in others)
    pieces = whole.luggage - max(leg.luggage for leg in legs)
    for leg in legs:
        yield replace(
            leg,
            persons=(*leg.persons, *others),
            people=leg.people + more,
            luggage=leg.luggage + pieces,
            transfers=tuple(dict.fromkeys((*leg.transfers, *whole.transfers))),
        )


class Shuttles:
    """The lines of an event with those who ride, as transfers of fixed times and as legs."""

    def __init__(
        self, register: Register, event: Event, plan: Plan, *, fleet: Fleet, ties: Ties
    ) -> None:
        self._register, self._event, self._fleet, self._ties = register, event, fleet, ties
        self._shunned = {one.id: frozenset(one.must_not_meet) for one in event.delegations}
        self._alone = riding_apart(event)
        self._ticks = Ticks(event)
        typed = _typed(plan)
        self.runs = {
            one.id: self._run(one, seats=seats)
            for line in event.shuttles
            for seats in (self.seats(line),)
            for one in departures(register, event, line)
            if one.id not in typed and _way(one) not in typed
        }
        self.crowded: dict[str, list[Move]] = defaultdict(list)
        """By line, those for whom it has no seat left."""

    def buses(self, line: ShuttleLine) -> list[Vehicle]:
        """The vehicles of a line's class that carry guests."""
        cars = [car for car in self._fleet.cars if car.vehicle_class is line.vehicle_class]
        return [car for car in cars if carries_people(car) and not car.is_working]

    def seats(self, line: ShuttleLine) -> int:
        """The seats of a line's smallest bus, where the largest of its class are taken for it."""
        sizes = sorted((car.seats_planned for car in self.buses(line)), reverse=True)
        needed = buses_needed(self._register, self._event, line)
        return sizes[min(needed, len(sizes)) - 1] if sizes else 0

    def _run(self, departure: Departure, *, seats: int) -> Run:
        leaves = tuple(self._ticks.to_tick(s.leave or departure.arrive) for s in departure.stops)
        arrives = tuple(self._ticks.to_tick(s.arrive or departure.leave) for s in departure.stops)
        return Run(departure, seats, leaves, arrives)

    # Who rides.

    def left(self, moves: list[Move]) -> list[Move]:
        """Let everyone board whom a line can take; the moves of the others."""
        if not self.runs:
            return moves
        over = self._board([party for move in moves if (party := self._whole(move)) is not None])
        # Delegations that do not fit in as they are take the seats that are left, tie by tie;
        # where these are not enough, all do so on the runs in question.
        over = self._board(self._apart(over))
        over = self._board(self._apart([*over, *self._off(over)])) if over else []
        for party in over:
            lines = {self.runs[one].departure.line.id for one in party.options}
            self.crowded[min(lines)].append(replace(party.move, persons=party.persons))
        return self._others(moves)

    def _off(self, over: Iterable[Party]) -> list[Party]:
        """Take everyone off the runs that these could have taken."""
        found = []
        for run in (self.runs[name] for name in {name: 0 for one in over for name in one.options}):
            found += [boarding.party for boarding in run.aboard]
            run.aboard.clear()
        return found

    def _apart(self, parties: Iterable[Party]) -> list[Party]:
        """Those who are tied to one another as parties of their own."""
        return [
            self._party(one.move, tied, one.options)
            for one in parties
            for tied in self._ties(one.persons)
        ]

    def _others(self, moves: list[Move]) -> list[Move]:
        """The moves without those who ride."""
        riding = {
            (boarding.party.move.id, person)
            for run in self.runs.values()
            for boarding in run.aboard
            for person in boarding.party.persons
        }
        left = (
            replace(move, persons=tuple(p for p in move.persons if (move.id, p) not in riding))
            for move in moves
        )
        return [move for move in left if move.persons]

    def _whole(self, move: Move) -> Party | None:
        """Those of a move whom a shuttle may take, where any run suits them."""
        options = {} if move.journeys or move.late else self._options(move)
        if not options:
            return None
        fit = [
            one
            for tied in self._ties(move.persons)
            if not self._fleet.owed(tied) and not self._fleet.wheelchairs(tied)
            for one in tied
        ]
        return self._party(move, fit, options) if fit else None

    def _party(
        self, move: Move, persons: Iterable[str], options: dict[str, tuple[int, int]]
    ) -> Party:
        people = sum(self._register.person(person).people for person in persons)
        return Party(move, tuple(persons), people, options)

    def _options(self, move: Move) -> dict[str, tuple[int, int]]:
        found = {}
        for run in self.runs.values():
            ends = _ends(run.departure, move)
            if ends is not None and self._suits(run, move, *ends):
                found[run.departure.id] = ends
        return found

    def _suits(self, run: Run, move: Move, first: int, last: int) -> bool:
        """Whether those of a move can be there, and are in time and not far too early."""
        line = run.departure.line
        admitted = line.delegations or {move.delegation} - self._alone
        if move.delegation not in admitted:
            return False
        leave, arrive = run.leaves[first], run.arrives[last]
        if move.home:
            return move.wish <= leave and arrive <= move.due
        due = move.due - line.before_minutes
        return move.free <= leave and due - PATIENCE_MINUTES <= arrive <= due

    def _board(self, parties: Sequence[Party]) -> list[Party]:
        """Fill the runs; whoever finds no seat is left over."""
        waiting = {number: party for number, party in enumerate(parties)}
        order = sorted(self.runs.values(), key=lambda run: (run.leaves[0], run.departure.id))
        for run, home in (*((run, True) for run in order), *((run, False) for run in order[::-1])):
            for number in _queue(run, waiting, home=home):
                if self._take(run, waiting[number]):
                    del waiting[number]
        return list(waiting.values())

    def _take(self, run: Run, party: Party) -> bool:
        first, last = party.options[run.departure.id]
        if not run.has_room(first, last, party.people) or self._meets(run, party):
            return False
        run.aboard.append(Boarding(party, first, last))
        return True

    def _meets(self, run: Run, party: Party) -> bool:
        """Whether someone is aboard whom these must not meet."""
        mine = party.move.delegation
        others = {one.party.move.delegation for one in run.aboard}
        return not others.isdisjoint(self._shunned.get(mine, ())) or any(
            mine in self._shunned.get(other, ()) for other in others
        )

    # As transfers, and as legs of trips.

    def transfers(self) -> Iterator[Transfer]:
        """Each run as one transfer that leaves on time, and keeps its place in the line's turn."""
        for run in self.runs.values():
            one, line = run.departure, run.departure.line
            places = [stop.place for stop in one.stops]
            yield Transfer(
                id=one.id,
                seats=max(map(run.load, range(len(places) - 1))),
                origin=places[0],
                destination=places[-1],
                ready=run.leaves[0] - BOARDING_MINUTES[line.vehicle_class],
                due=run.arrives[-1],
                wish=run.leaves[0],
                ride=run.arrives[-1] - run.leaves[0],
                people=run.persons,
                group=f"{line.id}/{one.bus}",
                classes=(line.vehicle_class.value,),
                needs=self._fleet.needs(run.persons, places),
                headway=line.headway_minutes,
            )


def _queue(run: Run, waiting: dict[int, Party], *, home: bool) -> list[int]:
    """Who would get in, those first whom fewer other runs suit; delegations in their order."""
    name = run.departure.id
    own = [n for n, one in waiting.items() if one.move.home is home and name in one.options]
    return sorted(own, key=lambda number: (len(waiting[number].options), number))


def _ends(departure: Departure, move: Move) -> tuple[int, int] | None:
    """Where a move gets in and out, where the line goes its way."""
    places = [stop.place for stop in departure.stops]
    if move.origin not in places[:-1]:
        return None
    first = places.index(move.origin)
    after = places[first + 1 :]
    return (first, first + 1 + after.index(move.destination)) if move.destination in after else None


def _way(departure: Departure) -> tuple[object, ...]:
    """What tells a typed trip to be this run: from where, when, to where."""
    stops = departure.stops
    return stops[0].place, instant(departure.leave), stops[-1].place


def _typed(plan: Plan) -> set[object]:
    """The runs that the office typed as trips: by their ids, and by their ways."""
    return {name for trip in plan.trips if "legs" in trip.held for name in _names(trip)}


def _names(trip: Trip) -> Iterator[object]:
    for leg in trip.legs:
        yield from leg.transfers
    if trip.legs and (leave := trip.legs[0].leave):
        yield trip.legs[0].origin, instant(leave), trip.legs[-1].destination

"""What may be where, and at what price, as the rules that are on say it: made once for a search.

A set of starts is one whole number, bit b for the tick `base + b`: taking what is blocked from
what is open is one operation, however long the event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from solver.rooms.constraints import CONSTRAINTS
from solver.rooms.weighing import (
    BarsStarts,
    KeepsRoomsApart,
    KeepsSessionsApart,
    PricesAbsence,
    PricesRoom,
    PricesSpread,
    PricesStart,
)
from solver.scale import HARD, SCALE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from solver.rooms.problem import Problem, Room, Session
    from solver.rooms.spans import Span


class Place(NamedTuple):
    """A session's room: its index, its price, and the starts open there when all is empty."""

    room: int
    price: int
    starts: int


class Bucket(NamedTuple):
    """Starts of the same price."""

    price: int
    starts: int


class Bar(NamedTuple):
    """Differences of two starts that are barred, `first` to before `past`; `run` has a bit each."""

    first: int
    past: int
    run: int


class Board:
    """Sessions and rooms by index; places, buckets, absences and groups as the rules price them."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.base = problem.horizon.start
        self.whole = (1 << (problem.horizon.end - self.base + 1)) - 1
        rules = [
            (rule, SCALE[setting.level] * setting.weight)
            for rule in CONSTRAINTS
            if (setting := rule.setting(problem)) is not None
        ]
        self._room_rules = [(r, weight) for r, weight in rules if isinstance(r, PricesRoom)]
        self._start_rules = [(r, weight) for r, weight in rules if isinstance(r, PricesStart)]
        self._absence_rules = [(r, weight) for r, weight in rules if isinstance(r, PricesAbsence)]
        self._spread_rules = [(r, weight) for r, weight in rules if isinstance(r, PricesSpread)]
        self._barring = [rule for rule, _ in rules if isinstance(rule, BarsStarts)]
        self._apart_rules = [rule for rule, _ in rules if isinstance(rule, KeepsSessionsApart)]
        self._walling = [rule for rule, _ in rules if isinstance(rule, KeepsRoomsApart)]
        self._linking: dict[tuple[int, int], list[KeepsSessionsApart]] = {}
        self.linked: list[list[int]] = [[] for _ in problem.sessions]
        self._link()
        self.walls = [self._walls(room) for room in problem.rooms]
        self.venues = [room.venue for room in problem.rooms]
        self._links: dict[tuple[int, str, int, str], tuple[Bar, ...]] = {}
        self._turns: dict[tuple[int, int, int, int], tuple[Bar, ...]] = {}
        self._bits: dict[tuple[Span, ...], int] = {}
        self._barred_by: dict[tuple[Span, ...], tuple[Bar, ...]] = {}
        self.places = [self._places(session) for session in problem.sessions]
        self.buckets = [
            self._buckets(session, self.places[index])
            for index, session in enumerate(problem.sessions)
        ]
        self.absence = [self._absence(session) for session in problem.sessions]
        self.groups = list(self._groups())

    def price(self, session: int, room: int, start: int) -> int:
        """What the rules ask for one slot for itself."""
        bit = 1 << start
        own = next(place.price for place in self.places[session] if place.room == room)
        return own + next(b.price for b in self.buckets[session] if b.starts & bit)

    def _starts(self, spans: Iterable[Span]) -> int:
        """The starts in `spans` as a set."""
        found = 0
        for span in spans:
            first = max(0, span.first - self.base)
            past = min(self.whole.bit_length(), span.past - self.base)
            if past > first:
                found |= ((1 << (past - first)) - 1) << first
        return found

    def _bars(self, spans: Iterable[Span]) -> tuple[Bar, ...]:
        """Spans of differences, cut to what the horizon holds."""
        given, most = tuple(spans), self.whole.bit_length()
        if given not in self._barred_by:
            cut = [(max(span.first, -most), min(span.past, most)) for span in given]
            self._barred_by[given] = tuple(
                Bar(first, past, (1 << (past - first)) - 1) for first, past in cut if past > first
            )
        return self._barred_by[given]

    def apart(self, here: int, venue: str, there: int, other: str) -> tuple[Bar, ...]:
        """The differences of start, here less there, that two sessions bar each other."""
        key = (here, venue, there, other)
        bars = self._links.get(key)
        if bars is None:
            mine = (self.problem.sessions[here], venue)
            theirs = (self.problem.sessions[there], other)
            rules = self._linking.get((here, there), ())
            bars = self._bars(s for rule in rules for s in rule.apart(self.problem, mine, theirs))
            self._links[key] = bars
        return bars

    def in_turn(self, here: int, room: int, there: int, other: int) -> tuple[Bar, ...]:
        """The same for two sessions in rooms of the same walls, as far as the rooms go."""
        key = (here, room, there, other)
        bars = self._turns.get(key)
        if bars is None:
            mine = (self.problem.sessions[here], self.problem.rooms[room])
            theirs = (self.problem.sessions[there], self.problem.rooms[other])
            rules = self._walling
            bars = self._bars(s for rule in rules for s in rule.in_turn(self.problem, mine, theirs))
            self._turns[key] = bars
        return bars

    def _link(self) -> None:
        index = {session.id: place for place, session in enumerate(self.problem.sessions)}
        for rule in self._apart_rules:
            for one, other in rule.links(self.problem):
                pair = (index[one.id], index[other.id])
                for key in (pair, pair[::-1]):
                    self._linking.setdefault(key, []).append(rule)
        for here, there in self._linking:
            self.linked[here].append(there)

    def _walls(self, room: Room) -> list[int]:
        return [
            index
            for index, other in enumerate(self.problem.rooms)
            if any(rule.same_walls(self.problem, room, other) for rule in self._walling)
        ]

    def at_best(self) -> list[int]:
        """The least that each session costs, were it alone: no plan costs less than their sum."""
        return [
            min([absence, *(p.price + self.cheapest(session, p.starts).price for p in places)])
            for session, (places, absence) in enumerate(zip(self.places, self.absence, strict=True))
        ]

    def cheapest(self, session: int, starts: int) -> Bucket:
        """The bucket of the best of these starts, which are among the session's places'."""
        return next(bucket for bucket in self.buckets[session] if bucket.starts & starts)

    def _places(self, session: Session) -> list[Place]:
        found = []
        for index, room in enumerate(self.problem.rooms):
            price = self._room_price(session, room)
            starts = self.whole & ~self._barred(session, room)
            if price < HARD and starts:
                found.append(Place(index, price, starts))
        return found

    def _room_price(self, session: Session, room: Room) -> int:
        return sum(
            weight * rule.room_price(self.problem, session, room)
            for rule, weight in self._room_rules
        )

    def _barred(self, session: Session, room: Room) -> int:
        barred = 0
        for rule in self._barring:
            spans = rule.barred(self.problem, session, room)
            if spans not in self._bits:
                self._bits[spans] = self._starts(spans)
            barred |= self._bits[spans]
        return barred

    def _buckets(self, session: Session, places: list[Place]) -> list[Bucket]:
        starts = 0
        for place in places:
            starts |= place.starts
        found: dict[int, int] = {}
        for bit in each(starts):
            price = sum(
                weight * rule.start_price(self.problem, session, self.base + bit)
                for rule, weight in self._start_rules
            )
            found[price] = found.get(price, 0) | 1 << bit
        return [Bucket(price, found[price]) for price in sorted(found)]

    def _absence(self, session: Session) -> int:
        return sum(
            weight * rule.absence_price(self.problem, session)
            for rule, weight in self._absence_rules
        )

    def _groups(self) -> Iterator[tuple[PricesSpread, int, list[int]]]:
        index = {session.id: place for place, session in enumerate(self.problem.sessions)}
        for rule, weight in self._spread_rules:
            for group in rule.groups(self.problem):
                yield rule, weight, [index[name] for name in group]


def each(bits: int) -> Iterator[int]:
    """The members of a set of bits, smallest first."""
    # By its digits: taking bit after bit would copy the whole number each time.
    digits = f"{bits:b}"[::-1]
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)

"""The heuristic: place by difficulty, push out what is in the way, then ruin and recreate.

Late acceptance (Burke and Bykov, 2017): a plan is taken that beats the one of some steps ago, so
no temperature needs to be set for an event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.rooms.board import Board, each
from solver.rooms.model import fits
from solver.rooms.problem import Plan, Slot
from solver.rooms.spots import Spot, Spots
from solver.scale import MEDIUM

if TYPE_CHECKING:
    from random import Random

    from solver.limits import Limits
    from solver.rooms.problem import Problem

HISTORY = 100
"""How many steps back the plan to beat lies."""
STALLED = 3000
"""Steps without a better plan after which an exact model does more with the time."""
EJECTIONS = 4
"""For each session to be placed, how many others may be put out to make way."""
PATIENCE = 20
"""How often a session may push others out before it is tried less and less often."""
TRIES = 12
"""Spots that a session looks at before it pushes others out."""
MOST_RUINED = 10
"""The most sessions taken out in one step, but for those in the way of a target."""


def propose(problem: Problem, limits: Limits, previous: Plan | None) -> Plan | None:
    """A plan that keeps the hard rules, as good as the limits allow."""
    search = _Search(Board(problem), limits.random())
    search.begin(previous)
    limits.better(search.plan())
    steps, stalled, least = 0, 0, sum(search.at_best)
    patience = STALLED if fits(problem) else None
    while search.best_price > least and not limits.over(steps):
        stalled += 1
        if search.step(steps):
            limits.better(search.plan())
            stalled = 0
        steps += 1
        if stalled == patience:
            break
    return search.plan()


class _Search:
    """The spots now, and the best seen."""

    def __init__(self, board: Board, chance: Random) -> None:
        self.board = board
        self.chance = chance
        self.at_best = board.at_best()
        self.spots = Spots(board)
        self.trouble = [1] * len(board.places)
        self.group = {session: group for group in board.groups for session in group[2]}
        freedom = [sum(p.starts.bit_count() for p in places) for places in board.places]
        self.hardness = sorted(range(len(freedom)), key=freedom.__getitem__)
        self.rank = {session: rank for rank, session in enumerate(self.hardness)}
        self.best: dict[int, Spot] = {}
        self.best_price = 0
        self.price_now = 0
        self.history: list[int] = []

    def begin(self, previous: Plan | None) -> None:
        """Start from what stands of an earlier plan; place the others, hardest first."""
        names = {session.id: i for i, session in enumerate(self.board.problem.sessions)}
        rooms = {room.id: i for i, room in enumerate(self.board.problem.rooms)}
        for slot in previous.slots if previous else ():
            session, start = names[slot.session], slot.start - self.board.base
            open_now = {room: starts for room, _, starts in self.spots.open(session)}
            if start >= 0 and open_now.get(rooms[slot.room], 0) >> start & 1:
                self.spots.put(session, Spot(rooms[slot.room], start))
        self._recreate([s for s in self.hardness if s not in self.spots.at])
        self.price_now = self.best_price = self.spots.price()
        self.best = dict(self.spots.at)
        self.history = [self.price_now] * HISTORY

    def plan(self) -> Plan:
        """The best seen, in the order of the sessions."""
        sessions, rooms = self.board.problem.sessions, self.board.problem.rooms
        base = self.board.base
        return Plan(
            slots=tuple(
                Slot(session=sessions[s].id, room=rooms[spot.room].id, start=spot.start + base)
                for s, spot in sorted(self.best.items())
            )
        )

    def step(self, number: int) -> bool:
        """Ruin, recreate, and keep or go back; whether the best became better."""
        self.spots.mark()
        self._recreate(self._ruin())
        price = self.spots.price()
        if better := price < self.best_price:
            if price // MEDIUM < self.best_price // MEDIUM:
                # Fewer are left out: from here on no wish is worth leaving one out again.
                self.history = [price] * HISTORY
            self.best, self.best_price = dict(self.spots.at), price
        if price > max(self.price_now, self.history[number % HISTORY]):
            self.spots.undo()
        else:
            self.price_now = price
        self.history[number % HISTORY] = self.price_now
        return better

    # Ruin: what is taken out, in the order in which it goes back.

    def _ruin(self) -> list[int]:
        target = self._dear() if self.chance.random() < 0.6 else None
        if target is not None:
            self._make_way(target)
        placed = list(self.spots.at)
        count = min(len(placed), self.chance.randint(1, MOST_RUINED))
        if placed and self.chance.random() < 0.5:
            self._take_out(self.chance.sample(placed, count))
        elif placed:
            self._take_out(self._around(self.chance.choice(placed), count))
        missing = [s for s in self.hardness if s not in self.spots.at and s != target]
        if self.chance.random() < 0.5:
            missing.sort(key=lambda s: self.rank[s] * self.chance.random())
        else:
            self.chance.shuffle(missing)
        return missing if target is None else [target, *missing]

    def _dear(self) -> int | None:
        """A session that costs more than it would at its best."""
        dear = [s for s, best in enumerate(self.at_best) if self.spots.own[s] > best]
        return self.chance.choice(dear) if dear else None

    def _make_way(self, session: int) -> None:
        """Take out a session and those in the way of a good spot for it."""
        self.spots.take(session)
        place = min(
            self.board.places[session],
            key=lambda p: p.price + self.chance.random() * 100,
            default=None,
        )
        if place is not None:
            start = self._choose(self.board.cheapest(session, place.starts).starts & place.starts)
            self._take_out(self.spots.in_the_way(session, Spot(place.room, start)))

    def _take_out(self, sessions: list[int]) -> None:
        for session in sessions:
            self.spots.take(session)

    def _around(self, centre: int, count: int) -> list[int]:
        """The sessions nearest in time to one, its own room's nearer than others'."""
        at, spot = self.spots.at, self.spots.at[centre]
        far = self.chance.choice((0, 60, 1000)) * self.board.problem.ticks_per_minute
        return sorted(
            at, key=lambda s: abs(at[s].start - spot.start) + far * (at[s].room != spot.room)
        )[:count]

    # Recreate: each session to its cheapest free spot, or to one that few hold.

    def _recreate(self, queue: list[int]) -> None:
        queue = queue[::-1]
        ejections = EJECTIONS * len(queue)
        while queue:
            session = queue.pop()
            if self._place(session) or ejections <= 0 or not self._must(session):
                continue
            self.trouble[session] += 1
            if self.chance.random() * self.trouble[session] > PATIENCE:
                continue
            ejected = self._push_in(session)
            ejections -= 1 + len(ejected)
            queue.extend(ejected)

    def _must(self, session: int) -> bool:
        """Whether a session that can be placed is missed where it is not."""
        return bool(self.board.places[session]) and self.board.absence[session] >= MEDIUM

    def _place(self, session: int) -> bool:
        """Place a session where it is cheapest now; chance decides between equals."""
        least, choice = None, None
        spread = self._spread(session)
        for room, price, free in self.spots.open(session):
            bucket = self.board.cheapest(session, free)
            total = price + bucket.price + spread.get(room, spread.get(-1, 0))
            key = (total, self.chance.random())
            if least is None or key < least:
                least, choice = key, (room, bucket.starts & free)
        if choice is None or least is None or least[0] > self.board.absence[session]:
            return False
        self.spots.put(session, Spot(choice[0], self._choose(choice[1])))
        return True

    def _spread(self, session: int) -> dict[int, int]:
        """What a room adds to the spread of the session's group; under -1, any other room."""
        if session not in self.group:
            return {}
        rule, weight, group = self.group[session]
        rooms = self.spots.rooms_of(group)
        more = rule.spread_price(len(rooms) + 1) - rule.spread_price(len(rooms))
        return {-1: weight * more, **dict.fromkeys(rooms, 0)}

    def _choose(self, starts: int) -> int:
        """A start at the edge of what is free, mostly the first: so that no gaps are left."""
        step = self.board.problem.step
        edges = starts & ~(starts << step) | starts & ~(starts >> step)
        if self.chance.random() < 0.4:
            return next(each(edges))
        return self.chance.choice(list(each(edges)))

    def _push_in(self, session: int) -> list[int]:
        """Place a session where those in the way have had least trouble; they are put out."""
        tries = [self._anywhere(session) for _ in range(TRIES)]
        ways = [(self.spots.in_the_way(session, spot), spot) for spot in tries]
        way, spot = min(ways, key=lambda one: sum(self.trouble[other] for other in one[0]))
        self._take_out(way)
        self.spots.put(session, spot)
        return way

    def _anywhere(self, session: int) -> Spot:
        """A random spot of a session, half the time one of its cheapest starts."""
        place = self.chance.choice(self.board.places[session])
        starts = place.starts
        if self.chance.random() < 0.5:
            starts &= self.board.cheapest(session, starts).starts
        below = self.chance.randrange(starts.bit_length())
        above = starts >> below
        return Spot(place.room, (above & -above).bit_length() - 1 + below)

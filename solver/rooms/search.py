"""The heuristic: place by difficulty, eject what is in the way, then ruin and recreate.

Late acceptance (Burke and Bykov, 2017): a plan is taken that beats the one of some steps ago, so
no temperature needs to be set for an event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from solver.constraint import Level
from solver.rooms.board import SCALE, Board, Bucket, each
from solver.rooms.model import fits
from solver.rooms.problem import Plan, Slot

if TYPE_CHECKING:
    from collections.abc import Iterable
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
MOST_RUINED = 10
"""The most sessions taken out in one step, but for those in the way of a target."""

MISSED = SCALE[Level.MEDIUM]


class Spot(NamedTuple):
    """A room and a start, by index and tick."""

    room: int
    start: int


def propose(problem: Problem, limits: Limits, previous: Plan | None) -> Plan | None:
    """A plan that keeps the hard rules, as good as the limits allow."""
    search = _Search(Board(problem), limits.random())
    search.begin(previous)
    steps, stalled, least = 0, 0, sum(search.at_best)
    patience = STALLED if fits(problem) else None
    while search.best_price > least and not limits.over(steps):
        stalled = 0 if search.step(steps) else stalled + 1
        steps += 1
        if stalled == patience:
            break
    return search.plan()


class _Search:
    """The spots of the sessions now, and the best seen."""

    def __init__(self, board: Board, chance: Random) -> None:
        self.board = board
        self.chance = chance
        self.at_best = board.at_best()
        self.spots: dict[int, Spot] = {}
        self.trouble = [1] * len(board.places)
        self.group = {s: g for g in board.groups for s in g[2]}
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
            spot = Spot(rooms[slot.room], slot.start)
            bit = 1 << spot.start - self.board.base if spot.start >= self.board.base else 0
            if any(
                free & bit for room, _, free in self._open(names[slot.session]) if room == spot.room
            ):
                self.spots[names[slot.session]] = spot
        self._recreate([s for s in self.hardness if s not in self.spots])
        self.price_now = self.best_price = self.price()
        self.best = dict(self.spots)
        self.history = [self.price_now] * HISTORY

    def plan(self) -> Plan:
        """The best seen, in the order of the sessions."""
        sessions, rooms = self.board.problem.sessions, self.board.problem.rooms
        return Plan(
            slots=tuple(
                Slot(session=sessions[s].id, room=rooms[spot.room].id, start=spot.start)
                for s, spot in sorted(self.best.items())
            )
        )

    def price(self) -> int:
        """What the rules ask for the spots as they are."""
        total = sum(self._own(session) for session in range(len(self.board.places)))
        for rule, weight, group in self.board.groups:
            rooms = {self.spots[session].room for session in group if session in self.spots}
            total += weight * rule.spread_price(len(rooms))
        return total

    def _own(self, session: int) -> int:
        spot = self.spots.get(session)
        if spot is None:
            return self.board.absence[session]
        bit = 1 << spot.start - self.board.base
        place = next(p for p in self.board.places[session] if p.room == spot.room)
        return place.price + next(b.price for b in self.board.buckets[session] if b.starts & bit)

    def step(self, number: int) -> bool:
        """Ruin, recreate, and keep or go back; whether the best became better."""
        before = dict(self.spots)
        self._recreate(self._ruin())
        price = self.price()
        if price > max(self.price_now, self.history[number % HISTORY]):
            self.spots = before
        else:
            self.price_now = price
        self.history[number % HISTORY] = self.price_now
        if price >= self.best_price:
            return False
        self.best, self.best_price = dict(self.spots), price
        return True

    # Ruin: what is taken out, in the order in which it goes back.

    def _ruin(self) -> list[int]:
        target = self._dear() if self.chance.random() < 0.6 else None
        if target is not None:
            self._make_way(target)
        placed = list(self.spots)
        count = min(len(placed), self.chance.randint(1, MOST_RUINED))
        if placed and self.chance.random() < 0.5:
            self._take_out(self.chance.sample(placed, count))
        elif placed:
            self._take_out(self._around(self.chance.choice(placed), count))
        missing = [s for s in self.hardness if s not in self.spots and s != target]
        if self.chance.random() < 0.5:
            missing.sort(key=lambda s: self.rank[s] * self.chance.random())
        else:
            self.chance.shuffle(missing)
        return missing if target is None else [target, *missing]

    def _dear(self) -> int | None:
        """A session that costs more than it would at its best."""
        dear = [s for s, best in enumerate(self.at_best) if self._own(s) > best]
        return self.chance.choice(dear) if dear else None

    def _make_way(self, session: int) -> None:
        """Take out a session and those in the way of a good spot for it."""
        self.spots.pop(session, None)
        place = min(
            self.board.places[session],
            key=lambda p: p.price + self.chance.random() * 100,
            default=None,
        )
        if place is None:
            return
        open_starts = next(
            b.starts & place.starts for b in self.board.buckets[session] if b.starts & place.starts
        )
        start = self._choose(open_starts)
        self._take_out(self._in_the_way(session, Spot(place.room, start)))

    def _take_out(self, sessions: Iterable[int]) -> None:
        for session in sessions:
            self.spots.pop(session, None)

    def _around(self, centre: int, count: int) -> list[int]:
        """The sessions nearest in time to one, its own room's nearer than others'."""
        spot = self.spots[centre]
        far = self.chance.choice((0, 60, 1000)) * self.board.problem.ticks_per_minute
        return sorted(
            self.spots,
            key=lambda s: (
                abs(self.spots[s].start - spot.start) + far * (self.spots[s].room != spot.room)
            ),
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
        return bool(self.board.places[session]) and self.board.absence[session] >= MISSED

    def _open(self, session: int) -> list[tuple[int, int, int]]:
        """For each place of a session: room, price, and the starts that nothing placed blocks."""
        board, spots = self.board, self.spots
        linked: dict[str, int] = {}
        held: dict[int, list[tuple[int, int]]] = {}
        for other, (room, start) in spots.items():
            held.setdefault(room, []).append((other, start))
        found = []
        for room, price, starts in board.places[session]:
            venue, blocked = board.venues[room], 0
            if venue not in linked:
                linked[venue] = self._linked(session, venue)
            for wall in board.walls[room]:
                for other, start in held.get(wall, ()):
                    blocked |= board.bits(board.in_turn(session, room, other, wall), start)
            if free := starts & ~blocked & ~linked[venue]:
                found.append((room, price, free))
        return found

    def _linked(self, session: int, venue: str) -> int:
        """The starts in a venue that the sessions linked with one block."""
        board, blocked = self.board, 0
        for other in board.linked[session]:
            if spot := self.spots.get(other):
                spans = board.apart(session, venue, other, board.venues[spot.room])
                blocked |= board.bits(spans, spot.start)
        return blocked

    def _place(self, session: int) -> bool:
        least, choice = None, None
        buckets = self.board.buckets[session]
        spread = self._spread(session)
        for room, price, free in self._open(session):
            bucket: Bucket = next(b for b in buckets if b.starts & free)
            total = price + bucket.price + spread.get(room, spread.get(-1, 0))
            key = (total, self.chance.random())
            if least is None or key < least:
                least, choice = key, (room, bucket.starts & free)
        if choice is None or least is None or least[0] > self.board.absence[session]:
            return False
        self.spots[session] = Spot(choice[0], self._choose(choice[1]))
        return True

    def _spread(self, session: int) -> dict[int, int]:
        """What a room adds to the spread of the session's group; under -1, any other room."""
        if session not in self.group:
            return {}
        rule, weight, group = self.group[session]
        rooms = {self.spots[s].room for s in group if s in self.spots and s != session}
        more = rule.spread_price(len(rooms) + 1) - rule.spread_price(len(rooms))
        return {-1: weight * more, **dict.fromkeys(rooms, 0)}

    def _choose(self, starts: int) -> int:
        """A start at the edge of what is free, mostly the first: so that no gaps are left."""
        step = self.board.problem.step
        edges = starts & ~(starts << step) | starts & ~(starts >> step)
        if self.chance.random() < 0.4:
            return next(each(edges)) + self.board.base
        return self.chance.choice(list(each(edges))) + self.board.base

    def _push_in(self, session: int) -> list[int]:
        """Place a session where those in the way have had least trouble; they are put out."""
        best, out, least = None, [], None
        for _ in range(12):
            place = self.chance.choice(self.board.places[session])
            bucket = next(b for b in self.board.buckets[session] if b.starts & place.starts)
            pool = bucket.starts & place.starts if self.chance.random() < 0.5 else place.starts
            spot = Spot(place.room, self._any(pool))
            way = self._in_the_way(session, spot)
            trouble = sum(self.trouble[other] for other in way)
            if least is None or trouble < least:
                best, out, least = spot, way, trouble
        if best is None:
            return []
        self._take_out(out)
        self.spots[session] = best
        return out

    def _any(self, starts: int) -> int:
        """A random member of a set of starts, or the one after it."""
        below = self.chance.randrange(starts.bit_length())
        above = starts >> below
        return (above & -above).bit_length() - 1 + below + self.board.base

    def _in_the_way(self, session: int, spot: Spot) -> list[int]:
        board, found = self.board, []
        walls, venue = board.walls[spot.room], board.venues[spot.room]
        for other, (room, start) in self.spots.items():
            spans = board.apart(session, venue, other, board.venues[room])
            if room in walls:
                spans += board.in_turn(session, spot.room, other, room)
            if any(span.first <= spot.start - start < span.past for span in spans):
                found.append(other)
        return found

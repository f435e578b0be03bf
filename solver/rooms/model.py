"""The exact model: an optional interval for each session in each room, and the verbs of the rules.

The variables are as wide as any plan; what a plan may not do, the rules say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from solver.model import Model, ValueOf
from solver.result import Bound
from solver.rooms.board import Board
from solver.rooms.problem import Plan, Slot
from solver.scale import score_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from solver.constraint import Constraint
    from solver.limits import Limits
    from solver.rooms.problem import Pin, Problem, Room, Session
    from solver.rooms.spans import Span

    RoomPrice = Callable[[Problem, Session, Room], int]
    AbsencePrice = Callable[[Problem, Session], int]
    Barred = Callable[[Problem, Session, Room], tuple[Span, ...]]

LARGEST = 1500
"""Sessions times rooms up to which one exact model is worth its time; measured, not sharp."""


def build(problem: Problem, explain: bool = False) -> RoomsModel:
    """The model of a problem with no rule posted yet."""
    return RoomsModel(problem, explain=explain)


def fits(problem: Problem) -> bool:
    """Whether one exact model is worth its time."""
    return len(problem.sessions) * len(problem.rooms) <= LARGEST


def bound(problem: Problem, limits: Limits) -> Bound:
    """Every session for itself at its best: no plan costs less, level by level."""
    del limits
    least = score_of(sum(Board(problem).at_best()))
    return Bound(hard=0, medium=least.medium, soft=least.soft)


class RoomsModel(Model):
    """`present[s]`: s is placed; `start[s]`: when; `uses[s, r]`: it is placed in r."""

    problem: Problem

    def __init__(self, problem: Problem, *, explain: bool = False) -> None:
        super().__init__(problem, explain=explain)
        self.horizon = problem.horizon
        self.present: dict[str, cp_model.IntVar] = {}
        self.start: dict[str, cp_model.IntVar] = {}
        self.uses: dict[tuple[str, str], cp_model.IntVar] = {}
        self._domains: dict[str, cp_model.Domain] = {}
        self._stays: dict[tuple[str, str], cp_model.IntervalVar] = {}
        self._venues: dict[tuple[str, str], cp_model.IntVar] = {}
        for session in problem.sessions:
            self._open(session)

    def _open(self, session: Session) -> None:
        name = session.id
        self._domains[name] = cp_model.Domain(self.horizon.start, self.horizon.end)
        self.present[name] = self.cp.new_bool_var(f"present {name}")
        self.start[name] = self.cp.new_int_var(
            self.horizon.start, self.horizon.end, f"start {name}"
        )
        for room in self.problem.rooms:
            self.uses[name, room.id] = self.cp.new_bool_var(f"{name} in {room.id}")
        rooms = [self.uses[name, room.id] for room in self.problem.rooms]
        self.cp.add_exactly_one(*rooms, ~self.present[name])

    def read(self, value_of: ValueOf) -> Plan:
        """The slots of the sessions that are placed."""
        return Plan(
            slots=tuple(
                Slot(session=session, room=room, start=value_of(self.start[session]))
                for (session, room), used in self.uses.items()
                if value_of(used)
            )
        )

    def values(self, plan: Plan) -> list[tuple[cp_model.IntVar, int]]:
        """Every variable as `plan` has it; a session left out begins as early as it might."""
        found = []
        for session in self.problem.sessions:
            slot = plan.slot(session.id)
            idle = self._domains[session.id].min()
            found.append((self.present[session.id], int(slot is not None)))
            found.append((self.start[session.id], idle if slot is None else slot.start))
            for room in self.problem.rooms:
                used = slot is not None and slot.room == room.id
                found.append((self.uses[session.id, room.id], int(used)))
        return found

    def price_rooms(self, rule: Constraint, price: RoomPrice) -> None:
        """Price the room of each session by what the rule says of it."""
        for session in self.problem.sessions:
            prices = {room.id: price(self.problem, session, room) for room in self.problem.rooms}
            self._price_uses(rule, session, {room: p for room, p in prices.items() if p})

    def _price_uses(self, rule: Constraint, session: Session, prices: dict[str, int]) -> None:
        if prices:
            priced = [price * self.uses[session.id, room] for room, price in prices.items()]
            self.penalise(rule, cp_model.LinearExpr.sum(priced), session=session.id)

    def price_absence(self, rule: Constraint, price: AbsencePrice) -> None:
        """Price each session that is left out by what the rule says of it."""
        for session in self.problem.sessions:
            if amount := price(self.problem, session):
                self.penalise(rule, amount * (1 - self.present[session.id]), session=session.id)

    def price_distance(self, rule: Constraint, session: str, *, first: int, last: int) -> None:
        """Price the ticks by which a start misses the span from `first` to `last`."""
        start, placed = self.start[session], self.present[session]
        most = max(0, first - self.horizon.start, self.horizon.end - last)
        off = self.cp.new_int_var(0, most, f"{session} off")
        self.cp.add(off >= first - start).only_enforce_if(placed)
        self.cp.add(off >= start - last).only_enforce_if(placed)
        self.penalise(rule, off, session=session)

    def price_rooms_beyond_the_first(self, rule: Constraint, group: Sequence[str]) -> None:
        """Price the different rooms of a group of sessions, but for one."""
        taken = []
        for room in self.problem.rooms:
            taken.append(self.cp.new_bool_var(f"{group[0]} and others in {room.id}"))
            self.cp.add_max_equality(taken[-1], [self.uses[name, room.id] for name in group])
        beyond = self.excess(cp_model.LinearExpr.sum(taken) - 1, most=len(group) - 1)
        self.penalise(rule, beyond, session=group[0])

    def bar_starts(self, rule: Constraint, barred: Barred) -> None:
        """Forbid each session the starts that the rule bars, in each room."""
        for session in self.problem.sessions:
            allowed: dict[tuple[Span, ...], list[str]] = {}
            for room in self.problem.rooms:
                allowed.setdefault(barred(self.problem, session, room), []).append(room.id)
            for spans, rooms in allowed.items():
                if len(allowed) == 1:
                    self._narrow(rule, session.id, self._left(spans))
                elif spans:
                    self._narrow_in(rule, session.id, self._left(spans), rooms=rooms)

    def _left(self, spans: Iterable[Span]) -> cp_model.Domain:
        taken = cp_model.Domain.from_intervals(
            [[span.first, span.past - 1] for span in spans if span.first < span.past]
        )
        whole = cp_model.Domain(self.horizon.start, self.horizon.end)
        return whole.intersection_with(taken.complement())

    def _narrow(self, rule: Constraint, session: str, allowed: cp_model.Domain) -> None:
        start, placed = self.start[session], self.present[session]
        made = self.cp.add_linear_expression_in_domain(start, allowed)
        made.only_enforce_if([placed, *self.guard(rule, session=session)])
        narrowed = self._domains[session].intersection_with(allowed)
        # Without guards the start may be narrowed whether placed or not: it means nothing then.
        if not self.explain and not narrowed.is_empty():
            self._domains[session] = narrowed
            self.cp.add_linear_expression_in_domain(start, narrowed)

    def _narrow_in(
        self, rule: Constraint, session: str, allowed: cp_model.Domain, *, rooms: Iterable[str]
    ) -> None:
        guard = self.guard(rule, session=session)
        for room in rooms:
            made = self.cp.add_linear_expression_in_domain(self.start[session], allowed)
            made.only_enforce_if([self.uses[session, room], *guard])

    def one_at_a_time_in_rooms(self, rule: Constraint) -> None:
        """Within the walls of each room, sessions with their set-up do not overlap."""
        for walls in (room for room in self.problem.rooms if not room.parts):
            taking = [room for room in self.problem.rooms if self.problem.share(room, walls)]
            stays = [self._stay(session, r) for session in self.problem.sessions for r in taking]
            self.require(rule, self.cp.add_no_overlap(stays), room=walls.id)

    def _stay(self, session: Session, room: Room) -> cp_model.IntervalVar:
        key = (session.id, room.id)
        if key not in self._stays:
            setup = self.problem.setup(session, room)
            self._stays[key] = self.cp.new_optional_fixed_size_interval_var(
                self.start[session.id] - setup,
                setup + session.duration,
                self.uses[key],
                f"{session.id} stays in {room.id}",
            )
        return self._stays[key]

    def one_at_a_time_for_people(self, rule: Constraint) -> None:
        """The sessions of each person do not overlap."""
        spans = {
            session.id: self.cp.new_optional_fixed_size_interval_var(
                self.start[session.id], session.duration, self.present[session.id], session.id
            )
            for session in self.problem.sessions
        }
        for people, sessions in self._crowds():
            if len(sessions) > 1:
                made = self.cp.add_no_overlap([spans[name] for name in sessions])
                self.require(rule, made, person=people)

    def _crowds(self) -> list[tuple[str, frozenset[str]]]:
        """Each person's sessions; to plan, without those whom another's sessions cover."""
        attended: dict[str, set[str]] = {}
        for session in self.problem.sessions:
            for person in session.people:
                attended.setdefault(person, set()).add(session.id)
        crowds = [(person, frozenset(sessions)) for person, sessions in attended.items()]
        if self.explain:
            return crowds
        kept: list[tuple[str, frozenset[str]]] = []
        for person, sessions in sorted(crowds, key=lambda crowd: -len(crowd[1])):
            if not any(sessions <= larger for _, larger in kept):
                kept.append((person, sessions))
        return kept

    def follow(self, rule: Constraint, before: str, after: str, gap: int) -> None:
        """Where both are placed, `after` begins `gap` ticks past the end of `before` or later."""
        ready = self.start[before] + self.problem.session(before).duration + gap
        both = [self.present[before], self.present[after]]
        guard = self.guard(rule, session=after, earlier=before)
        self.cp.add(self.start[after] >= ready).only_enforce_if(both + guard)

    def hold(self, rule: Constraint, pin: Pin) -> None:
        """Let the session of a pin be placed as the pin says only."""
        placed = self.present[pin.session]
        made = [self.cp.add_bool_and([placed])] if pin.whole else []
        if pin.room is not None:
            made.append(self.cp.add(placed <= self.uses[pin.session, pin.room]))
        self.require(rule, *made, session=pin.session)
        if pin.start is not None:
            starts = cp_model.Domain(pin.start, pin.start)
            self._narrow(rule, pin.session, starts)

    def leave_time_for_the_way(
        self, rule: Constraint, one: str, other: str, ways: Mapping[tuple[str, str], int]
    ) -> None:
        """Where one session is over before the other begins, the way lies between them."""
        guard = self.guard(rule, session=one, other=other)
        for first, second, goes_first in self._orders(one, other) if ways else ():
            over = self.start[first] + self.problem.session(first).duration
            for (origin, venue), way in ways.items():
                there = [self._at(first, origin), self._at(second, venue)]
                made = self.cp.add(self.start[second] >= over + way)
                made.only_enforce_if([goes_first, *there, *guard])

    def _orders(self, one: str, other: str) -> list[tuple[str, str, cp_model.IntVar]]:
        """A literal for each of two orders: true exactly when the first is over in time."""
        found = []
        for first, second in ((one, other), (other, one)):
            goes_first = self.cp.new_bool_var(f"{first} before {second}")
            over = self.start[first] + self.problem.session(first).duration
            self.cp.add(self.start[second] >= over).only_enforce_if(goes_first)
            self.cp.add(self.start[second] < over).only_enforce_if(~goes_first)
            found.append((first, second, goes_first))
        return found

    def _at(self, session: str, venue: str) -> cp_model.IntVar:
        if (session, venue) not in self._venues:
            rooms = [room.id for room in self.problem.rooms if room.venue == venue]
            there = self.cp.new_bool_var(f"{session} at {venue}")
            self.cp.add(cp_model.LinearExpr.sum([self.uses[session, r] for r in rooms]) == there)
            self._venues[session, venue] = there
        return self._venues[session, venue]

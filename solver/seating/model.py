"""Seating as a CP-SAT model: one literal for each guest on each seat of their sitting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from solver.constraint import Level
from solver.model import Expression, Model, ValueOf
from solver.result import Bound, Status
from solver.seating.closing import is_small, proved
from solver.seating.constraints import CONSTRAINTS
from solver.seating.constraints.guest_unseated import GuestUnseated
from solver.seating.counting import counted
from solver.seating.fill import fill
from solver.seating.problem import Placement, Plan, Problem, Sitting
from solver.stages import optimise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ortools.sat.python import cp_model

    from solver.constraint import Constraint
    from solver.limits import Limits
    from solver.seating.problem import Guest, Seat

    Meets = Callable[[Seat, Seat], bool]
    Rules = tuple[Constraint, ...]

MOST_LITERALS = 4000
"""Up to about sixty guests on sixty seats one exact model answers within seconds (measured)."""
MEETING = 40
"""What a wish about two guests adds to a model, in literals."""


class SeatingModel(Model):
    """Who sits where."""

    problem: Problem

    def __init__(self, problem: Problem, *, explain: bool = False) -> None:
        super().__init__(problem, explain=explain)
        self._sits = {
            (sitting.id, guest.id, seat.id): self.cp.new_bool_var("")
            for sitting in problem.sittings
            for guest in sitting.guests
            for seat in sitting.seats
        }
        self._met: dict[tuple[str, Meets], list[tuple[Seat, list[Seat]]]] = {}

    def sits(self, sitting: Sitting, guest: Guest, seat: Seat) -> cp_model.IntVar:
        """Whether a guest has a seat."""
        return self._sits[sitting.id, guest.id, seat.id]

    def count(
        self, sitting: Sitting, guests: Iterable[Guest], seats: Iterable[Seat]
    ) -> cp_model.LinearExpr | int:
        """How many of these guests sit on these seats."""
        chosen = list(seats)
        return sum(self.sits(sitting, guest, seat) for guest in guests for seat in chosen)

    def flag(self) -> cp_model.IntVar:
        """A fresh amount of 0 or 1, as low as what is said of it allows."""
        return self.cp.new_bool_var("")

    def taken(
        self, sitting: Sitting, guests: Iterable[Guest], seats: list[Seat]
    ) -> cp_model.IntVar:
        """1 where one of these guests sits on one of these seats; 0 else, when minimised."""
        taken = self.flag()
        for guest in guests:
            self.at_least(taken, self.count(sitting, (guest,), seats))
        return taken

    def looked_up(self, place: Expression, numbers: list[int]) -> cp_model.IntVar:
        """The number at a place of a list."""
        found = self.cp.new_int_var(min(numbers), max(numbers), "")
        self.cp.add_element(place, numbers, found)
        return found

    def number(self, most: int) -> cp_model.IntVar:
        """A fresh whole number from 0 to `most`."""
        return self.cp.new_int_var(0, most, "")

    def at_most(self, amount: Expression, most: Expression) -> None:
        """An amount is no higher than `most`."""
        self.cp.add(amount <= most)

    def at_least(self, amount: cp_model.IntVar, least: Expression) -> None:
        """An amount is no lower than `least`."""
        self.cp.add(amount >= least)

    def meeting(self, sitting: Sitting, pair: tuple[Guest, Guest], meets: Meets) -> cp_model.IntVar:
        """1 where two guests sit on two different seats that meet so; 0 else, when minimised."""
        one, other = pair
        amount = self.flag()
        for seat, met in self._meetings(sitting, meets):
            # One sum for all of them: the other sits on no more than one.
            there = self.count(sitting, (other,), met)
            self.at_least(amount, self.sits(sitting, one, seat) + there - 1)
        return amount

    def _meetings(self, sitting: Sitting, meets: Meets) -> list[tuple[Seat, list[Seat]]]:
        # Asked for every pair of guests, and the same for all of them.
        if (sitting.id, meets) not in self._met:
            each = [
                (s, [t for t in sitting.seats if t.id != s.id and meets(s, t)])
                for s in sitting.seats
            ]
            self._met[sitting.id, meets] = [(seat, met) for seat, met in each if met]
        return self._met[sitting.id, meets]

    def forbid_together(
        self, rule: Constraint, literals: list[cp_model.IntVar], **subjects: str
    ) -> None:
        """At most one of the literals holds."""
        self.require(rule, self.cp.add_at_most_one(literals), **subjects)

    def read(self, value_of: ValueOf) -> Plan:
        """The placements of the solution, in the problem's order."""
        return Plan(
            placements=tuple(
                Placement(sitting=sitting, guest=guest, seat=seat)
                for (sitting, guest, seat), literal in self._sits.items()
                if value_of(literal)
            )
        )

    def values(self, plan: Plan) -> list[tuple[Any, int]]:
        """Every literal, 1 where `plan` has that guest on that seat."""
        held = {(entry.sitting, entry.guest, entry.seat) for entry in plan.placements}
        return [(literal, int(key in held)) for key, literal in self._sits.items()]


def build(problem: Problem, *, explain: bool = False) -> SeatingModel:
    """The model without rules."""
    return SeatingModel(problem, explain=explain)


def fits(problem: Problem) -> bool:
    """Whether one exact model of all sittings is worth making."""
    size = sum(literals(one) + MEETING * len(one.pairs) for one in problem.sittings)
    return size <= MOST_LITERALS


def literals(sitting: Sitting) -> int:
    """How many literals a sitting takes."""
    return len(sitting.guests) * len(sitting.seats)


def bound(problem: Problem, limits: Limits, *, rules: Rules = CONSTRAINTS) -> Bound:
    """The sum of what each sitting alone must cost: they do not touch each other."""
    each = [replace(problem, sittings=(sitting,)) for sitting in problem.sittings]
    open_to_proof = [alone for alone in each if _is_open(alone, rules)]
    found = [_plain_bound(alone, rules) for alone in each if alone not in open_to_proof]
    for place, alone in enumerate(open_to_proof):
        plain = _plain_bound(alone, rules)
        if limits.over(0):
            found.append(plain)
            continue
        part = limits.part(1 / (len(open_to_proof) - place))
        found.append(plain.tighter(_bound(alone, part, rules)))
    return Bound(
        hard=sum(one.hard or 0 for one in found),
        medium=_sum([one.medium for one in found]),
        soft=_sum([one.soft for one in found]),
    )


def tight(problem: Problem, *, rules: Rules = CONSTRAINTS) -> bool:
    """Whether a proof by all sets of guests comes at once."""
    return is_small(problem, rules)


def closed(
    problem: Problem, limits: Limits, plan: Plan, *, rules: Rules = CONSTRAINTS
) -> tuple[Bound, Plan | None]:
    """What no plan can beat; of a small dinner, with the plan by which that is known."""
    if (found := proved(problem, rules)) is not None:
        return found
    return bound(problem, limits, rules=rules), None


def parts(problem: Problem) -> list[Problem]:
    """Each sitting alone that is not plainly possible: what one cannot, the whole cannot."""
    order = sorted(problem.sittings, key=literals)
    each = [replace(problem, sittings=(sitting,)) for sitting in order]
    return [alone for alone in each if _is_open(alone, CONSTRAINTS)]


def _bound(alone: Problem, limits: Limits, rules: Rules) -> Bound:
    model = build(alone)
    model.post(rules)
    staged = optimise(model, limits, lambda plan: None)
    if staged.status is Status.INFEASIBLE:
        return Bound(hard=1)
    return staged.bound


def _plain_bound(alone: Problem, rules: Rules) -> Bound:
    """What can be told of a sitting without a model."""
    return Bound(hard=0, medium=_standing(alone), soft=counted(alone, rules))


def _standing(alone: Problem) -> int:
    """The price of the guests for whom there is no chair at all."""
    setting = GuestUnseated().setting(alone)
    if setting is None or setting.level is not Level.MEDIUM:
        return 0
    sitting = alone.sittings[0]
    return setting.weight * max(0, len(sitting.guests) - len(sitting.seats))


def _is_open(alone: Problem, rules: Rules) -> bool:
    """Whether anything is left to prove, and can be: a plain filling that costs nothing is best."""
    sitting = alone.sittings[0]
    if not fits(alone):
        return False
    where = fill(sitting)
    placed = tuple(Placement(sitting=sitting.id, guest=g, seat=s) for g, s in where.items())
    plan = Plan(placements=placed)
    return any(rule.found(alone, plan) for rule in rules)


def _sum(bounds: list[int | None]) -> int | None:
    return None if None in bounds else sum(bound or 0 for bound in bounds)

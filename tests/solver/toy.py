"""A kind with one decision, to test the core: pick numbers that add up to a goal.

Three dials 0..9. `sum-too-small` wants their sum to reach a goal; `dial-too-large` caps each
dial; `dial-turned` prices each step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from solver.catalogue import Kind
from solver.constraint import N_, Constraint, Level, Rule, Violation
from solver.model import Model, ValueOf
from solver.value import value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.limits import Limits

DIALS = ("a", "b", "c")


@value
class Problem:
    """A goal for the sum, and a cap on each dial."""

    goal: int
    cap: int = 9
    ticks_per_minute: int = 1
    rules: tuple[Rule, ...] = ()


@value
class Plan:
    """Where each dial stands."""

    dials: dict[str, int]

    def within(self, problem: Problem) -> Plan:
        """All of it: a toy knows its dials."""
        del problem
        return self


class ToyModel(Model):
    """Three whole numbers."""

    def __init__(self, problem: Problem, *, explain: bool = False) -> None:
        super().__init__(problem, explain=explain)
        self.dials = {dial: self.cp.new_int_var(0, 9, dial) for dial in DIALS}

    def read(self, value_of: ValueOf) -> Plan:
        """The dials as the solution has them."""
        return Plan(dials={dial: value_of(variable) for dial, variable in self.dials.items()})

    def values(self, plan: Plan) -> list[tuple[Any, int]]:
        """Each dial with its place in `plan`."""
        return [(variable, plan.dials[dial]) for dial, variable in self.dials.items()]


class SumTooSmall(Constraint):
    """The sum reaches the goal."""

    id = "sum-too-small"
    statement = N_("The dials add up to the goal.")
    broken = N_("The dials add up to {amount} too little.")
    remedy = N_("Turn a dial up.")

    def post(self, problem: Problem, model: ToyModel) -> None:
        """The sum is at least the goal."""
        self_sum = sum(model.dials.values())
        model.penalise(self, model.excess(problem.goal - self_sum, most=problem.goal))

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Add them up."""
        if (short := problem.goal - sum(plan.dials.values())) > 0:
            yield self.violation(amount=short)


class DialTooLarge(Constraint):
    """No dial stands above the cap."""

    id = "dial-too-large"
    statement = N_("No dial stands above the cap.")
    broken = N_("Dial {dial} stands {amount} above {cap}.")
    remedy = N_("Turn {dial} down.")

    def post(self, problem: Problem, model: ToyModel) -> None:
        """Each dial is at most the cap."""
        for dial, variable in model.dials.items():
            model.require(self, model.cp.add(variable <= problem.cap), dial=dial)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at each."""
        for dial, place in plan.dials.items():
            if place > problem.cap:
                yield self.violation(amount=place - problem.cap, dial=dial, cap=problem.cap)


class DialTurned(Constraint):
    """Turning costs."""

    id = "dial-turned"
    level = Level.SOFT
    statement = N_("Dials are turned as little as may be.")
    broken = N_("Dial {dial} is turned by {amount}.")
    remedy = N_("Lower the goal.")

    def post(self, problem: Problem, model: ToyModel) -> None:
        """Each step is priced."""
        del problem
        for dial, variable in model.dials.items():
            model.penalise(self, variable, dial=dial)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at each."""
        del problem
        for dial, place in plan.dials.items():
            if place:
                yield self.violation(amount=place, dial=dial)


def build(problem: Problem, *, explain: bool = False) -> ToyModel:
    """The model without rules."""
    return ToyModel(problem, explain=explain)


def fits(problem: Problem) -> bool:
    """A toy always fits."""
    return bool(problem)


def propose(problem: Problem, limits: Limits, previous: Plan | None) -> Plan:
    """All dials up: dear, and perhaps above the cap."""
    del problem, limits
    return previous or Plan(dials=dict.fromkeys(DIALS, 9))


TOY = Kind(
    name="toy",
    problem=Problem,
    plan=Plan,
    constraints=(SumTooSmall(), DialTooLarge(), DialTurned()),
    search=__name__,
    model=__name__,
)

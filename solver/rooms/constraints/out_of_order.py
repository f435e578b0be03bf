"""A session begins only when those it follows have ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.rooms.spans import EVER, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Session


class OutOfOrder(Constraint):
    """Where an order asks for a gap, the gap counts; a session left out binds nobody."""

    id = "out-of-order"
    level = Level.HARD
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_("A session begins only when those it follows have ended.")
    broken = N_("{session} begins {amount} minutes too early to follow {earlier}.")
    remedy = N_("Start {session} later, or {earlier} earlier.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """One inequality for each order, where both are placed."""
        for order in problem.orders:
            model.follow(self, order.before, order.after, order.gap)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare the two slots of each order."""
        for order in problem.orders:
            before, after = plan.slot(order.before), plan.slot(order.after)
            if before is None or after is None:
                continue
            ready = before.start + problem.session(order.before).duration + order.gap
            if after.start < ready:
                yield self.violation(
                    session=order.after, earlier=order.before, amount=ready - after.start
                )

    def links(self, problem: Problem) -> Iterable[tuple[Session, Session]]:
        """The two sessions of each order."""
        for order in problem.orders:
            yield problem.session(order.before), problem.session(order.after)

    def apart(
        self, problem: Problem, here: tuple[Session, str], there: tuple[Session, str]
    ) -> tuple[Span, ...]:
        """Differences at which the later one would begin too early."""
        found = []
        for order in problem.orders:
            if (order.before, order.after) == (here[0].id, there[0].id):
                found.append(Span(1 - here[0].duration - order.gap, EVER))
            if (order.before, order.after) == (there[0].id, here[0].id):
                found.append(Span(-EVER, there[0].duration + order.gap))
        return tuple(found)

"""Small words of logic over a CP-SAT model: either, both, unless, within, excess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from solver.model import Model

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from solver.model import Expression, Literal
    from solver.vehicles.fleet import Interval


def total(parts: Iterable[Expression]) -> cp_model.LinearExpr:
    """The sum of expressions, as one."""
    # Of nothing it is a plain 0, which adds and compares as an expression does.
    return cp_model.LinearExpr.sum(list(parts))


class Wording(Model):
    """A model that can say what rules of time and choice need."""

    def excess_if(self, literal: Literal, *amounts: Expression) -> cp_model.IntVar:
        """A variable that is at least 0, and each amount where `literal` holds."""
        over = self.cp.new_int_var(0, cp_model.INT32_MAX, "")
        for amount in amounts:
            self.cp.add(over >= amount).only_enforce_if(literal)
        return over

    def unless(self, literal: cp_model.IntVar) -> cp_model.LinearExpr:
        """1 where the literal does not hold."""
        return 1 - literal

    def both(self, one: Literal, other: Literal) -> cp_model.IntVar:
        """A literal that holds exactly when both do."""
        made = self.cp.new_bool_var("")
        self.cp.add_bool_and(one, other).only_enforce_if(made)
        self.cp.add_bool_or(~one, ~other, made)
        return made

    def either(self, *literals: Literal) -> cp_model.IntVar:
        """A literal that holds exactly when one of them does, or several."""
        made = self.cp.new_bool_var("")
        self.cp.add_max_equality(made, [*literals, 0])
        return made

    def within(
        self,
        start: Expression,
        end: Expression,
        *,
        spans: Sequence[Interval],
        busy: Sequence[Interval],
    ) -> list[cp_model.Constraint]:
        """Conditions that [start, end) lies in one of `spans` (none: anywhere), beside `busy`."""
        made = []
        if spans:
            chosen = [self.cp.new_bool_var("") for _ in spans]
            for literal, span in zip(chosen, spans, strict=True):
                self.cp.add(start >= span.start).only_enforce_if(literal)
                self.cp.add(end <= span.end).only_enforce_if(literal)
            made.append(self.cp.add_bool_or(chosen))
        for span in busy:
            before, after = self.cp.new_bool_var(""), self.cp.new_bool_var("")
            self.cp.add(end <= span.start).only_enforce_if(before)
            self.cp.add(start >= span.end).only_enforce_if(after)
            made.append(self.cp.add_bool_or(before, after))
        return made

"""Worked cases of `empty-seat-high`: a front row of two, a back row of two."""

from __future__ import annotations

from dataclasses import replace

from ortools.sat.python import cp_model

from solver.constraint import Level
from solver.seating.constraints.empty_seat_high import EmptySeatHigh
from solver.seating.model import SeatingModel
from solver.seating.problem import Guest, Seat, Sitting
from tests.solver.seating.worlds import asked, seats

RULE = EmptySeatHigh()
ROWS = Sitting(
    id="hall",
    seats=(Seat(id="f1"), Seat(id="f2"), Seat(id="b1", low=1), Seat(id="b2", low=1)),
    guests=tuple(Guest(id=name) for name in ("p", "q", "r")),
)


def test_the_front_is_full() -> None:
    """The third sits behind, where the empty chair is."""
    assert RULE.found(asked(ROWS), seats(ROWS, p="f2", q="f1", r="b2")) == ()


def test_an_empty_chair_in_front() -> None:
    """Two sit behind, and one could sit in front: one rank."""
    (found,) = RULE.found(asked(ROWS), seats(ROWS, p="f1", q="b1", r="b2"))
    assert (found.amount, dict(found.subjects)) == (1, {"sitting": "hall"})


def test_an_empty_hall() -> None:
    """Where nobody sits, nothing is out of place."""
    assert RULE.found(asked(ROWS), seats(ROWS)) == ()


SHARED = replace(ROWS, seats=(Seat(id="f1"), Seat(id="b1", low=1)))
"""A chair in front and one behind, for three."""


def test_more_guests_than_chairs() -> None:
    """Whoever shares the back one is beyond what both chairs come to: one rank."""
    assert RULE.found(asked(SHARED), seats(SHARED, p="f1", q="f1", r="b1")) == ()
    (found,) = RULE.found(asked(SHARED), seats(SHARED, p="f1", q="b1", r="b1"))
    assert found.amount == 1


def test_shared_chairs_cost_the_model_as_much() -> None:
    """All three behind are two ranks too low, for the model as for the check."""
    problem, plan = asked(SHARED), seats(SHARED, p="b1", q="b1", r="b1")
    model = SeatingModel(problem)
    RULE.post(problem, model)
    model.fix(plan)
    model.cp.minimize(model.cost(Level.SOFT))
    solver = cp_model.CpSolver()
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    (found,) = RULE.found(problem, plan)
    assert (found.amount, solver.objective_value) == (2, 2)

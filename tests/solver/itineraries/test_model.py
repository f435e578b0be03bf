"""The model says plans as they are, and reads them back."""

from __future__ import annotations

from ortools.sat.python import cp_model

from solver.itineraries.model import build
from solver.itineraries.plan import Plan
from tests.solver.itineraries.worlds import MEETING, RED, WORLD, meeting, plan, visit, with_day


def test_a_fixed_plan_reads_back() -> None:
    """Stops in an odd order, even on top of one another, are said and read as they are."""
    problem = with_day(RED, fixed=(MEETING,))
    made = plan(red=(visit("works", 700, 760), meeting(), visit("museum", 610, 650)))
    model = build(problem)
    model.fix(made)
    solver = cp_model.CpSolver()
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    assert model.read(solver.value).tour("red 1") == made.tour("red 1")


def test_an_idle_day_is_said_too() -> None:
    """A plan without stops is a plan."""
    model = build(WORLD)
    model.fix(Plan())
    solver = cp_model.CpSolver()
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    assert model.read(solver.value) == plan()


def test_what_is_taken_in_excess_is_clipped() -> None:
    """Other events may crowd a site beyond its capacity; that alone forbids no plan of ours."""
    model = build(WORLD)
    model.shared(list(model.visits()), [1] * 6, [(0, 100, 9)], 2)
    assert cp_model.CpSolver().solve(model.cp) == cp_model.OPTIMAL

"""A dinner party is read as its format says, and scored by hand."""

from pathlib import Path

import pytest
from ortools.sat.python import cp_model

from solver.constraint import Level
from solver.verify import verify
from tests.benchmarks.at_tables import plan_of
from tests.benchmarks.dinner import KIND, instance_of
from tests.benchmarks.dinner.reading import read
from tests.benchmarks.reading import Unreadable

TEXT = """\
Tables: 1
SeatsPerTable: 4
Code,Name,JobType,Job,Gender,Hobby1,Hobby2,Hobby3
-------------------------------------------------
1,Ann,Doctor,Surgeon,F,1
2,Bob,Doctor,Surgeon,M,1,2
3,Cleo,Doctor,Surgeon,F,2
4,Dan,Doctor,Surgeon,M,3
"""


def _file(folder: Path, text: str) -> Path:
    path = folder / "x.txt"
    path.write_text(text)
    return path


@pytest.mark.parametrize(
    ("order", "text", "value"),
    [
        # Cleo and Dan, Dan and Ann share nothing, and all are surgeons.
        ([1, 2, 3, 4], TEXT, 3),
        # Two ladies beside one another, and two gentlemen; they share nothing; nor do Dan and Ann.
        ([1, 3, 2, 4], TEXT, 2 + 3 + 1),
        # Dan is of another kind, so they are not all alike.
        ([1, 2, 3, 4], TEXT.replace("4,Dan,Doctor,Surgeon", "4,Dan,Doctor,Osteopath"), 2),
        # A teacher lacks a second one.
        ([1, 2, 3, 4], TEXT.replace("4,Dan,Doctor,Surgeon", "4,Dan,Teacher,Maths"), 2 + 1 + 1),
    ],
)
def test_by_hand(tmp_path: Path, order: list[int], text: str, value: int) -> None:
    """The rules broken by an order of four are those counted by hand, to the solver too."""
    instance = instance_of("four", read(_file(tmp_path, text)))
    assert instance.scored([order]).value == value
    plan = plan_of(instance.problem.sittings[0], [order])
    assert verify(KIND, instance.problem, plan).score.soft == value


@pytest.mark.parametrize("order", [[1, 2, 3, 4], [1, 3, 2, 4], [4, 3, 2, 1]])
def test_what_is_posted_is_what_is_checked(tmp_path: Path, order: list[int]) -> None:
    """A plan fixed in the model costs what the verifier finds."""
    instance = instance_of("four", read(_file(tmp_path, TEXT)))
    plan = plan_of(instance.problem.sittings[0], [order])
    model = KIND.modelling().build(instance.problem)
    model.post(KIND.constraints)
    model.fix(plan)
    model.cp.minimize(model.cost(Level.SOFT))
    solver = cp_model.CpSolver()
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    assert solver.objective_value == verify(KIND, instance.problem, plan).score.soft


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("Tables: 1", "Tables: one", "x.txt:1: not `Tables: number`"),
        ("SeatsPerTable: 4", "Seats: 4", "x.txt:2: not `SeatsPerTable: number`"),
        ("Surgeon,F,1", "Surgeon,F", "x.txt:5: 5 columns, not 6 at least"),
        ("2,Bob", "two,Bob", "x.txt:6: 'two' is not a whole number"),
        ("2,Bob", "1,Bob", "x.txt:6: guest 1 is there already"),
        ("Surgeon,M,3", "Surgeon,X,3", "x.txt:8: gender 'X' is not F or M"),
        ("SeatsPerTable: 4", "SeatsPerTable: 5", "x.txt:8: 4 guests on 5 chairs"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(tmp_path: Path, old: str, new: str, fault: str) -> None:
    """File, line and what is wrong there."""
    with pytest.raises(Unreadable) as raised:
        read(_file(tmp_path, TEXT.replace(old, new)))
    assert str(raised.value).endswith(fault)

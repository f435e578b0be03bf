"""Wedding tables are read as their format says, and scored by hand."""

import json
from pathlib import Path

import pytest

from solver.verify import verify
from tests.benchmarks.at_tables import plan_of
from tests.benchmarks.bellows import KIND, instance_of, tiny
from tests.benchmarks.bellows.constraints.guest_among_strangers import GuestAmongStrangers
from tests.benchmarks.bellows.reading import Tables, Wedding, read
from tests.benchmarks.reading import Unreadable

FOUR = tiny()
SITTING = FOUR.problem.sittings[0]


def test_by_hand() -> None:
    """0 with 1 and 2 with 3 are worth 5 + 4."""
    assert FOUR.scored([[0, 1], [2, 3]]).value == 9
    assert FOUR.scored([[0, 1], [2, 3]]).faults == ()


def test_two_know_nobody() -> None:
    """1 with 2 is worth 3; 0 and 3 are strangers, and each a fault, to the solver too."""
    found = FOUR.scored([[1, 2], [0, 3]])
    assert (found.value, len(found.faults)) == (3, 2)
    plan = plan_of(SITTING, [[1, 2], [0, 3]])
    score = verify(KIND, FOUR.problem, plan).score
    assert (score.hard, FOUR.value_of and FOUR.value_of(score)) == (2, 3)


def test_a_guest_alone() -> None:
    """Who sits alone at a table knows nobody there."""
    three = instance_of("three", Wedding(((0, 1, 1), (1, 0, 1), (1, 1, 0)), ()), Tables(2, 2, 1))
    plan = plan_of(three.problem.sittings[0], [[0, 1], [2]])
    (found,) = GuestAmongStrangers().found(three.problem, plan)
    assert dict(found.subjects) == {"sitting": "hall", "guest": "2"}


@pytest.mark.parametrize(
    ("form", "fault"),
    [
        ({}, "C: not a matrix"),
        ({"C": [[0, 1], [1]]}, "C[1]: not 2 whole numbers, 0 or more"),
        ({"C": [[0, 1], [2, 0]]}, "C[1][0] is 2, C[0][1] 1"),
        ({"C": [[0]]}, "variants: not a list of tables"),
        (
            {"C": [[0]], "variants": [{"tables": 1, "capacity": 1}]},
            "variants[0].min_known: None is not a whole number",
        ),
        (
            {"C": [[0, 1], [1, 0]], "variants": [{"tables": 1, "capacity": 1, "min_known": 0}]},
            "variants[0]: 2 guests have no room there",
        ),
    ],
)
def test_a_fault_is_told_with_its_key(tmp_path: Path, form: object, fault: str) -> None:
    """File, key and what is wrong there."""
    path = tmp_path / "x.json"
    path.write_text(json.dumps(form))
    with pytest.raises(Unreadable) as raised:
        read(path)
    assert str(raised.value).endswith(f"x.json:1: {fault}")


def test_not_json(tmp_path: Path) -> None:
    """What is no JSON is told with its line."""
    path = tmp_path / "x.json"
    path.write_text('{\n"C": oops}')
    with pytest.raises(Unreadable, match=r"x\.json:2: not JSON"):
        read(path)

"""A hall is the same whenever it is drawn, and is scored as the verifier does."""

from pathlib import Path

import pytest

from solver.catalogue import KINDS
from solver.seating.fill import fill
from solver.seating.problem import Guest, Placement, Plan, Problem, Seat, Sitting
from solver.verify import verify
from tests.benchmarks.benchmark import Asked
from tests.benchmarks.hall import instances
from tests.benchmarks.hall.generator import problem
from tests.benchmarks.hall.scoring import scored
from tests.benchmarks.reading import Unreadable


def _plan(problem: Problem, where: dict[str, str]) -> Plan:
    return Plan(
        placements=tuple(
            Placement(sitting=problem.sittings[0].id, guest=guest, seat=seat)
            for guest, seat in where.items()
        )
    )


def test_by_hand() -> None:
    """Four of one delegation in two rows of three, as a hook: three pairs, and a square has four.

    One comes late and sits in front, a row from the door: 1. One needs a wheelchair's place: 10.
    """
    seats = tuple(
        Seat(
            id=f"left {row}-{n}",
            area="left",
            beside=(f"left {row}-{n + 1}",) if n < 3 else (),
            ahead=(f"left 1-{n}",) if row == 2 else (),
            from_door=2 - row,
        )
        for row in (1, 2)
        for n in (1, 2, 3)
    )
    guests = (
        Guest(id="0", unit="d", hurries=True),
        Guest(id="1", unit="d", needs=("wheelchair",)),
        Guest(id="2", unit="d"),
        Guest(id="3", unit="d"),
    )
    hall = Problem(sittings=(Sitting(id="hall", seats=seats, guests=guests),))
    plan = _plan(hall, {"0": "left 1-1", "1": "left 1-2", "2": "left 1-3", "3": "left 2-1"})
    assert scored(hall, plan).value == 1 + 1 + 10
    assert verify(KINDS["seating"], hall, plan).score.soft == 12


def test_a_first_seating_is_scored_as_the_verifier_does() -> None:
    """A hall of 200, filled along its rows: both count the same, and everybody has a seat."""
    drawn = problem(200, 5)
    plan = _plan(drawn, fill(drawn.sittings[0]))
    found = scored(drawn, plan)
    assert (found.value, found.faults) == (verify(KINDS["seating"], drawn, plan).score.soft, ())


def test_the_same_name_is_the_same_hall() -> None:
    """So many chairs, and another hall for another name."""
    assert problem(120, 3) == problem(120, 3)
    assert len(problem(120, 3).sittings[0].seats) == 120
    assert problem(120, 3) != problem(120, 4)


def test_a_guest_without_a_seat_is_a_fault() -> None:
    """Who stands is told."""
    drawn = problem(12, 2)
    where = fill(drawn.sittings[0])
    del where["0"]
    assert scored(drawn, _plan(drawn, where)).faults == ("0 has 0 seats",)


def test_a_wrong_name_is_refused() -> None:
    """Names are numbers of seats and delegations."""
    asked = Asked(folder=Path("-"), seconds=1, only=("large",))
    with pytest.raises(Unreadable, match="large is not written as SEATSxDELEGATIONS"):
        next(instances(asked))

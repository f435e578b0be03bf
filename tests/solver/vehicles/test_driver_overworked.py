"""Worked cases of `driver-overworked`: eight hours at the wheel in twenty-four."""

from solver.vehicles.fleet import Driver, Vehicle
from solver.vehicles.problem import Problem, Transfer
from tests.solver.vehicles.worlds import amounts, plan, ride


def _day(*minutes: int) -> Problem:
    """Rides of so many minutes to and fro, two days long."""
    ends = [("here", "there"), ("there", "here")]
    return Problem(
        places=("here", "there"),
        travel=((0, 9), (9, 0)),
        transfers=tuple(
            Transfer(
                id=f"t{number}", seats=1, ready=0, due=4000, ride=length,
                origin=ends[number % 2][0], destination=ends[number % 2][1],
            )
            for number, length in enumerate(minutes)
        ),
        vehicles=(Vehicle(id="car", seats=4, home="here"),),
        drivers=(Driver(id="wang"),),
    )  # fmt: skip


def test_eight_hours_are_allowed() -> None:
    """Two rides of four hours on one day are eight hours."""
    given = plan(ride("t0", at=0), ride("t1", at=600))
    assert amounts("driver-overworked", _day(240, 240), given) == []


def test_more_than_eight_hours_are_not() -> None:
    """Ten minutes more on the same day are ten too many."""
    given = plan(ride("t0", at=0), ride("t1", at=600))
    assert amounts("driver-overworked", _day(240, 250), given) == [10]


def test_a_day_later_the_hours_count_anew() -> None:
    """What leaves 24 hours after the first ride belongs to the next span."""
    given = plan(ride("t0", at=0), ride("t1", at=1440))
    assert amounts("driver-overworked", _day(300, 300), given) == []


def test_a_minute_sooner_they_do_not() -> None:
    """What leaves 23 hours and 59 minutes after it still counts: ten hours, two too many."""
    given = plan(ride("t0", at=0), ride("t1", at=1439))
    assert amounts("driver-overworked", _day(300, 300), given) == [120]

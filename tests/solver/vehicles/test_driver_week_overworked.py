"""Worked cases of `driver-week-overworked`: forty-four hours at the wheel in seven days."""

from solver.vehicles.fleet import Driver, Vehicle
from solver.vehicles.problem import Plan, Problem, Transfer
from tests.solver.vehicles.worlds import amounts, plan, ride

DAY = 1440


def _week(*minutes: int) -> Problem:
    """One ride a day of so many minutes, to and fro; the way itself takes none when empty."""
    ends = [("here", "there"), ("there", "here")]
    return Problem(
        places=("here", "there"),
        travel=((0, 9), (9, 0)),
        transfers=tuple(
            Transfer(
                id=f"t{number}", seats=1, ready=0, due=20 * DAY, ride=length,
                origin=ends[number % 2][0], destination=ends[number % 2][1],
            )
            for number, length in enumerate(minutes)
        ),
        vehicles=(Vehicle(id="car", seats=4, home="here"),),
        drivers=(Driver(id="wang"),),
    )  # fmt: skip


def _daily(count: int, *, last: int = 0) -> Plan:
    """A ride at the same hour of each day, the last one so many minutes sooner."""
    return plan(
        *(ride(f"t{n}", at=n * DAY - (last if n == count - 1 else 0)) for n in range(count))
    )


def test_forty_four_hours_are_allowed() -> None:
    """Six days of seven hours and twenty minutes are 2640 minutes."""
    assert amounts("driver-week-overworked", _week(*[440] * 6), _daily(6)) == []


def test_a_minute_more_is_not() -> None:
    """One of the six days a minute longer: one too many."""
    assert amounts("driver-week-overworked", _week(*[440] * 5, 441), _daily(6)) == [1]


def test_after_seven_days_the_hours_count_anew() -> None:
    """The eighth day belongs to the next week: from the second day on it is 2640 again."""
    assert amounts("driver-week-overworked", _week(100, *[440] * 5, 340, 100), _daily(8)) == []


def test_a_minute_sooner_they_do_not() -> None:
    """What leaves seven days less a minute after the first ride still counts: 100 too many."""
    problem = _week(100, *[440] * 5, 340, 100)
    assert amounts("driver-week-overworked", problem, _daily(8, last=1)) == [100]

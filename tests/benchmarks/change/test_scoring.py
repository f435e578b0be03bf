"""What moved is counted as a person would."""

from solver.itineraries.plan import Plan, Stop, Tour
from solver.itineraries.problem import StopKind
from tests.benchmarks.change import busiest
from tests.benchmarks.change.scoring import closed_out, moved


def _plan(**stops: tuple[tuple[str, int], ...]) -> Plan:
    """Days with their visits: site and start, half an hour each."""
    tours = []
    for day, made in stops.items():
        visits = tuple(
            Stop(kind=StopKind.VISIT, id=site, place=site, start=start, end=start + 30)
            for site, start in made
        )
        tours.append(Tour(day=day, stops=visits))
    return Plan(tours=tuple(tours))


BEFORE = _plan(monday=(("mill", 540), ("lake", 840), ("tower", 900)), tuesday=(("fair", 2000),))


def test_nothing_moved() -> None:
    """The same plan, and one in which a visit begins five minutes later."""
    assert moved(BEFORE, BEFORE) == []
    later = _plan(monday=(("mill", 545), ("lake", 840), ("tower", 900)), tuesday=(("fair", 2000),))
    assert moved(BEFORE, later) == []


def test_a_later_hour_has_moved() -> None:
    """Six minutes are more than five."""
    later = _plan(monday=(("mill", 546), ("lake", 840), ("tower", 900)), tuesday=(("fair", 2000),))
    assert moved(BEFORE, later) == [("monday", "mill")]


def test_another_day_has_moved_and_what_is_left_out_too() -> None:
    """The lake on Tuesday, and no fair any more: two."""
    other = _plan(monday=(("mill", 540), ("tower", 900)), tuesday=(("lake", 2000),))
    assert moved(BEFORE, other) == [("monday", "lake"), ("tuesday", "fair")]


def test_another_order_has_moved() -> None:
    """Lake and tower change places: one of them has moved in order, both in time."""
    swapped = _plan(monday=(("mill", 540), ("tower", 838), ("lake", 900)), tuesday=())
    assert ("monday", "lake") in moved(BEFORE, swapped)
    assert ("monday", "mill") not in moved(BEFORE, swapped)


def test_what_lies_in_closed_hours_has_to_move() -> None:
    """Closed from 13:50 (830), the visit at 14:00 must go; closed from 14:30, it may stay."""
    assert closed_out(BEFORE, "lake", 830, 1000) == [("monday", "lake")]
    assert closed_out(BEFORE, "lake", 870, 1000) == []


def test_the_busiest_afternoon() -> None:
    """Two at the tower after 13:30 are more than one at the lake."""
    both = _plan(monday=(("lake", 840), ("tower", 900)), tuesday=(("tower", 960),))
    assert busiest(both) == ("tower", 0)

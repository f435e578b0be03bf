"""A fault of a typed plan is told once, by its cause."""

import pytest

from planner.services import causes
from solver.catalogue import KINDS
from solver.constraint import Constraint, Violation
from tests.visit import event, plan, register

RULES: dict[str, Constraint] = {
    rule.id: rule for kind in KINDS.values() for rule in kind.constraints
}
RUNGS = (*causes.PLACED, *causes.BETWEEN, *causes.RIDDEN, *causes.TURNED, *causes.HOURS)


def _broken(rule: str, amount: int = 1, **facts: str | int) -> Violation:
    return RULES[rule].violation(amount=amount, **facts)


def _left(*violations: Violation) -> list[str]:
    """The rules of those that are told."""
    told = causes.causes(register(), event(), plan(), violations)
    return [one.constraint for one in told]


@pytest.mark.parametrize("rule", [*RUNGS, *causes.ATTENDED])
def test_what_stands_on_a_rung_is_a_rule(rule: str) -> None:
    """A rung names a rule by the id that the rule's own file gives it."""
    assert rule in RULES


def test_no_rule_stands_on_two_rungs() -> None:
    """Each is asked at one moment."""
    assert len({*RUNGS, *causes.ATTENDED}) == len((*RUNGS, *causes.ATTENDED))


def test_a_session_at_a_wrong_hour_is_no_clash() -> None:
    """The report is outside its window: that Lu is then at the photo too only follows."""
    window = _broken("session-outside-window", session="S1")
    clash = _broken("person-clash", person="lu", session="S1", other="S3", people=1)
    assert _left(clash, window) == ["session-outside-window"]


def test_faults_of_different_sessions_do_not_hide_each_other() -> None:
    """The talk and the photo clash whether or not the report is outside its window."""
    window = _broken("session-outside-window", session="S1")
    clash = _broken("person-clash", person="lu", session="S2", other="S3", people=1)
    assert _left(clash, window) == ["person-clash", "session-outside-window"]


def test_of_one_time_the_plainest_is_told() -> None:
    """One typed hour is outside the window, and the hall is closed then: the window is told."""
    window = _broken("session-outside-window", session="S1")
    closed = _broken("room-closed", 600, session="S1", room="hall")
    assert _left(closed, window) == ["session-outside-window"]


def test_a_hall_too_small_is_a_fault_of_its_own() -> None:
    """It is told beside the wrong hour: neither follows from the other."""
    window = _broken("session-outside-window", session="S1")
    small = _broken("room-too-small", 4, session="S1", room="hall")
    assert _left(small, window) == ["room-too-small", "session-outside-window"]


def test_of_a_chain_the_largest_is_told() -> None:
    """The talk is too near to the report and too far from the photo: thirty minutes outweigh."""
    near = _broken("person-clash", 10, person="lu", session="S1", other="S2", people=1)
    far = _broken("venue-too-far", 30, person="lu", session="S3", earlier="S2")
    assert _left(near, far) == ["venue-too-far"]


def test_a_car_to_a_visit_at_a_wrong_hour_is_not_late() -> None:
    """Who is driven to the plant cannot be there in time until the visit's own time is right."""
    visit = _broken("visit-outside-window", party="A", site="plant", start_at=0, end_at=9)
    late = _broken("arrives-late", 5, transfer="v1", vehicle="V2")
    assert _left(late, visit) == ["visit-outside-window"]
    assert _left(late) == ["arrives-late"]


def test_cars_are_turned_round_once_their_trips_are_in_time() -> None:
    """The trip from the train is late, so that nobody can say yet whether the car is back."""
    late = _broken("arrives-late", 5, transfer="J1", vehicle="V1")
    turned = _broken("vehicle-clash", 9, vehicle="V1", transfer="v1", earlier="J1", board_at=1)
    assert _left(turned, late) == ["arrives-late"]


def test_a_driver_in_two_cars_has_no_hours() -> None:
    """The hours of the one who clashes are not told; another driver's are."""
    clash = _broken("driver-clash", 9, driver="D1", transfer="v1", earlier="J1", board_at=1)
    rest = _broken("driver-unrested", 9, driver="D1", transfer="v1", depart_at=1)
    other = _broken("driver-unrested", 9, driver="D2", transfer="v1", depart_at=1)
    assert _left(rest, clash, other) == ["driver-clash", "driver-unrested"]


@pytest.mark.parametrize(("minutes", "told"), [(1439, [30]), (1440, [20, 30])])
def test_nights_that_run_into_one_another_are_one(minutes: int, told: list[int]) -> None:
    """Within a day and a night the worst is told; a day and a night later it is another night."""
    first = _broken("short-night", 20, driver="D1", transfer="v1", earlier="J1", board_at=0)
    second = _broken("short-night", 30, driver="D1", transfer="v1", earlier="J1", board_at=minutes)
    found = causes.causes(register(), event(), plan(), (first, second))
    assert [one.amount for one in found] == told


def test_seats_wait_for_the_hour() -> None:
    """Who sits at the report without being expected is asked once its hour is right."""
    window = _broken("session-outside-window", session="S1")
    seated = _broken("seated-but-not-expected", person="bai", seat="1", stay="S1")
    elsewhere = _broken("seated-but-not-expected", person="bai", seat="1", stay="S2")
    assert _left(seated, window, elsewhere) == ["session-outside-window", "seated-but-not-expected"]


def test_one_who_sits_twice_is_not_ranked() -> None:
    """Han on two seats stands before and behind Luo: only the two seats are told."""
    twice = _broken("guest-seated-twice", sitting="M1", guest="han")
    ranked = _broken("rank-order-broken", sitting="M1", higher="han", lower="luo")
    others = _broken("rank-order-broken", sitting="M1", higher="luo", lower="bai")
    assert _left(twice, ranked, others) == ["guest-seated-twice", "rank-order-broken"]

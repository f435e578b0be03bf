"""What moved between two plans is told to those whom it concerns, and to nobody else."""

from dataclasses import replace

from planner.domain.diary import engagements
from planner.domain.plan import Plan
from planner.domain.seating import Placement
from planner.services.compare_plans import Move, compare_plans
from tests.visit import at, event, plan, register


def _moved(after: Plan, before: Plan | None = None) -> list[tuple[tuple[str, ...], list[Move]]]:
    plans = before or plan(), after
    held = [engagements(register(), event(), one) for one in plans]
    found = compare_plans(register(), plans, held=held)
    return [(one.persons, [change.move for change in one.changes]) for one in found]


def test_the_same_plan_moves_nobody() -> None:
    """Between a plan and itself there is nothing to tell."""
    assert _moved(plan()) == []


def test_a_moved_talk_concerns_the_two_who_have_it() -> None:
    """A talk an hour later is told to 韩砚舟 and 陆怀川 together, once."""
    first, talk, last = plan().slots
    later = replace(talk, start=at(11, 40), end=at(12, 10))
    moved = _moved(replace(plan(), slots=(first, later, last)))
    assert moved == [(("han", "lu"), [Move.TIME])]


def test_a_dropped_visit_is_told_to_its_party() -> None:
    """The spouses' walk is gone for Lucia; put back, it is new to her."""
    less = replace(plan(), visits=plan().visits[:1])
    assert _moved(less) == [(("lucia",), [Move.GONE])]
    assert _moved(plan(), before=less) == [(("lucia",), [Move.NEW])]


def test_another_car_is_told_to_those_aboard() -> None:
    """The second car of the way to the plant is changed for 白彦 and the three unnamed."""
    trips = tuple(replace(one, vehicle="V1") if one.id == "T3" else one for one in plan().trips)
    moved = dict(_moved(replace(plan(), trips=trips)))
    assert Move.CAR in moved[("bai", "rest")]


def test_who_is_put_into_another_car_rides_on() -> None:
    """罗静, alone in a second car, is told of another car for that ride, not of two rides."""
    first, *others = plan().trips
    (leg,) = first.legs
    stays = replace(first, legs=(replace(leg, persons=("han", "bai"), people=2),))
    goes = replace(
        first, id="T9", vehicle="V2", legs=(replace(leg, persons=("luo",), people=1, transfers=()),)
    )
    moved = _moved(replace(plan(), trips=(stays, goes, *others)))
    assert moved == [(("luo",), [Move.CAR])]


def test_another_seat_is_told_to_who_sits_there() -> None:
    """A seat changed at the meeting concerns that person alone."""
    before = replace(plan(), placements=(Placement("S1", "guest-1", "han"),))
    after = replace(plan(), placements=(Placement("S1", "guest-2", "han"),))
    assert _moved(after, before) == [(("han",), [Move.SEAT])]

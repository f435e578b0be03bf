"""乘车安排 as drivers and car leaders read it."""

from planner.documents.car_list import car_list
from planner.documents.desk import Desk
from planner.domain.plan import Plan
from planner.domain.transfer import Leg, Trip
from tests.documents.reading import tables
from tests.visit import at, event, plan, register


def rows(of: Plan) -> list[list[str]]:
    """The rows of the only day, without the head."""
    found = tables(car_list(Desk(register(), event(), of)))
    return found[0][1:] if found else []


def test_a_trip_is_a_row() -> None:
    """Car, plate, model, seats, driver, leader, passengers by seat, where, when, and the way."""
    assert rows(plan())[1] == [
        "1号车",
        "澜A00001",
        "考斯特",
        "12",
        "周师傅\n13700000001",
        "纪\u3000元\n13900000002",
        "1\u00a0韩砚舟、2\u00a0罗静、3\u00a0纪元、另 3 人",
        "澜州宾馆",
        "14:03",
        "14:32 到达乙烯装置",
    ]


def test_trips_stand_by_departure_then_car() -> None:
    """Two cars that leave at 14:03 stand in the order of their numbers."""
    order = [(row[8], row[0]) for row in rows(plan())]
    assert order == [("08:03", "1号车"), ("14:03", "1号车"), ("14:03", "2号车"), ("15:18", "1号车")]


def test_unnamed_people_are_counted() -> None:
    """Three who are to be named stand as a number."""
    assert rows(plan())[2][6] == "随行人员 × 3、白彦"


def test_an_empty_run_is_not_listed() -> None:
    """A car that drives with nobody aboard is the driver's business."""
    empty = Trip(id="T", vehicle="V1", legs=(Leg("hotel", "plant", at(7), at(8)),))
    assert rows(Plan(event="visit-2026", trips=(empty,))) == []

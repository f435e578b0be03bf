"""派车单 as motor pools file it."""

from dataclasses import replace

from planner.documents.car_orders import car_orders
from planner.documents.desk import Desk
from planner.domain.fleet import StandingMotorcade
from tests.documents.reading import lines, tables
from tests.visit import event, plan, register


def test_a_car_has_one_form_a_day() -> None:
    """Both cars drive on one day: two forms, numbered, with every way of the car."""
    paper = car_orders(Desk(register(), event(), plan()))
    assert lines(paper)[1:] == ["派车单　第 001 号", "派车单　第 002 号"]
    first, second = tables(paper)
    assert first[5][1] == (
        "08:03–08:31　澜州东站至澜州宾馆，3 人\n"
        "14:03–14:32　澜州宾馆至乙烯装置，6 人\n"
        "15:18–15:47　乙烯装置至澜州宾馆，3 人"
    )
    assert (first[4][1], first[4][3]) == ("08:03", "15:47")
    assert (second[2][1], second[2][3]) == ("2号车 澜A00002", "商务车")


def test_what_is_written_by_hand_is_blank() -> None:
    """Approvals, what was driven and signatures wait for a pen."""
    first, _ = tables(car_orders(Desk(register(), event(), plan())))
    assert [(row[1], row[3]) for row in first[6:]] == [("", "")] * 4


def test_a_car_that_leads_carries_nobody() -> None:
    """Instead of nought people it tells what the car does, and its ways count none."""
    trips = tuple(
        replace(one, legs=tuple(replace(leg, persons=(), people=0) for leg in one.legs))
        for one in plan().trips
        if one.vehicle == "V2"
    )
    motorcade = StandingMotorcade(id="M", name="车队", delegations=("A",), lead="V2")
    given = replace(event(), motorcades=(motorcade,))
    (form,) = tables(car_orders(Desk(register(), given, replace(plan(), trips=trips))))
    assert (form[3][3], form[5][1]) == ("引导车", "14:03–14:31　澜州宾馆至乙烯装置")

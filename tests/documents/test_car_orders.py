"""派车单 as motor pools file it."""

from planner.documents.car_orders import car_orders
from planner.documents.desk import Desk
from tests.documents.reading import lines, tables
from tests.visit import event, plan, register


def test_a_car_has_one_form_a_day() -> None:
    """Both cars drive on one day: two forms, numbered, with every way of the car."""
    paper = car_orders(Desk(register(), event(), plan()))
    assert lines(paper)[1:] == ["派车单　第 001 号", "派车单　第 002 号"]
    first, second = tables(paper)
    assert first[6][1] == (
        "08:03–08:31　澜州东站至澜州宾馆，3 人\n"
        "14:03–14:32　澜州宾馆至乙烯装置，6 人\n"
        "15:18–15:47　乙烯装置至澜州宾馆，3 人"
    )
    assert (first[5][1], first[5][3]) == ("08:03", "15:47")
    assert (second[3][1], second[3][3]) == ("2号车 澜A00002", "商务车")


def test_what_is_written_by_hand_is_blank() -> None:
    """Approvals, what was driven and signatures wait for a pen."""
    first, _ = tables(car_orders(Desk(register(), event(), plan())))
    assert [(row[1], row[3]) for row in first[7:]] == [("", "")] * 4

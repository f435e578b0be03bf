"""Shuttles stand in the workbook a row a line; what is wrong with one is told at its cell."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from planner.domain.fleet import VehicleClass
from planner.domain.interval import Interval
from tests.documents.workbook.small import at, book, column, faults, read

TYPED = {
    "编号": "one",
    "线路": "一线",
    "停靠点": "澜州宾馆、集团展厅、集团总部",
    "首末班": "2026-05-13 07:40-08:20",
    "间隔(分钟)": 10,
}


def with_line(**changes: object) -> Workbook:
    """The small world with a line of three stops, some of its cells typed over."""
    spoilt = book()
    page = spoilt["班车"]
    for header, value in (TYPED | changes).items():
        page.cell(2, column(page, header)).value = value  # type: ignore[assignment]  # any value
    return spoilt


def test_a_line_is_read_as_it_was_typed(tmp_path: Path) -> None:
    """Stops in their order; a coach that stands five minutes and is there ten before."""
    _, event, _ = read(with_line(), tmp_path)
    (line,) = event.shuttles
    assert (line.id, line.name, line.stops) == ("one", "一线", ("inn", "show", "hq"))
    assert line.windows == (Interval(at(7, 40), at(8, 20)),)
    assert (line.headway_minutes, line.stop_minutes, line.before_minutes) == (10, 5, 10)
    assert (line.vehicle_class, line.delegations) == (VehicleClass.COACH, ())


@pytest.mark.parametrize(
    ("header", "typed", "words"),
    [
        ("停靠点", "澜州宾馆", "the line leads from a stop to the same one, or to none"),
        ("停靠点", "澜州宾馆、澜州宾馆", "the line leads from a stop to the same one, or to none"),
        ("停靠点", "inn、show、hq、t2、port、depot", "the line has 6 stops, more than 5"),
        ("停靠点", "湖滨", "there is no 地点 (place) “湖滨”"),
        ("间隔(分钟)", 0, "0 is not between 1 and 240"),
        ("首末班", "2026-06-13 07:40-08:20", "the time lies outside the event"),
        ("首末班", "7:40", "“7:40” is not an interval"),
        ("间隔(分钟)", None, "“间隔(分钟)” (Headway (min)) is missing"),
    ],
)
def test_a_fault_of_a_line_is_told_with_its_cell(
    header: str, typed: object, words: str, tmp_path: Path
) -> None:
    """One cell typed over gives one fault, at that cell."""
    spoilt = with_line(**{header: typed})
    cell = spoilt["班车"].cell(2, column(spoilt["班车"], header)).coordinate
    (fault,) = faults(spoilt, tmp_path)
    assert (fault.sheet, fault.cell) == ("班车", cell)
    assert words in fault.what.said()


def test_a_line_that_would_run_all_day_is_a_slip_of_the_pen(tmp_path: Path) -> None:
    """A date without hours, every two minutes: 1440 / 2 + 1 runs."""
    spoilt = with_line(**{"首末班": "2026-05-13", "间隔(分钟)": 2})
    (fault,) = faults(spoilt, tmp_path)
    assert fault.what.said() == "the line would run 721 times, more than 300"

"""Timelines: bars where their hours are, texts beside one another and never over one another."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import combinations
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

from planner.documents.lanes import SIZE, Bar, Row, Sort
from planner.documents.lettering import ems
from planner.documents.timeline import Drawing, sheets, timeline
from planner.domain.interval import Interval

SVG = "{http://www.w3.org/2000/svg}"
SHANGHAI = ZoneInfo("Asia/Shanghai")


def _day(of: date, zone: ZoneInfo) -> Interval:
    start = datetime.combine(of, time(), zone)
    return Interval(start, datetime.combine(of + timedelta(days=1), time(), zone))


DAY = _day(date(2026, 11, 25), SHANGHAI)


def _span(start: str, end: str) -> Interval:
    return Interval(*(datetime.combine(date(2026, 11, 25), time.fromisoformat(one), SHANGHAI)
                      for one in (start, end)))  # fmt: skip


def _hours(drawing: Drawing) -> ElementTree.Element:
    return ElementTree.fromstring(drawing.hours)


def _bars(drawing: Drawing) -> dict[str, list[tuple[float, float]]]:
    """By title, the left and right edge of each box of a bar."""
    found = {}
    for group in _hours(drawing).iter(f"{SVG}g"):
        boxes = [
            (float(r.get("x", "")), float(r.get("width", ""))) for r in group.iter(f"{SVG}rect")
        ]
        found[group.findtext(f"{SVG}title") or ""] = [(x, x + width) for x, width in boxes]
    return found


def _texts(drawing: Drawing) -> list[tuple[str, float, float, float]]:
    """Each text of a bar with its left and right edge and its height."""
    found = []
    for group in _hours(drawing).iter(f"{SVG}g"):
        for text in group.iter(f"{SVG}text"):
            wide = ems(text.text or "") * SIZE
            x = float(text.get("x", "")) - (wide if text.get("text-anchor") == "end" else 0)
            found.append((text.text or "", x, x + wide, float(text.get("y", ""))))
    return found


def _clocks(drawing: Drawing) -> list[str]:
    return [text.text or "" for text in _hours(drawing).findall(f"{SVG}text")]


def test_an_hour_is_as_wide_as_another() -> None:
    """From 8 to 18 are ten hours of 118 pixels: what lasts from 9 to 11 takes the second and
    third."""
    drawing = timeline([Row("一号厅", (Bar(_span("09:00", "11:00"), "会"),))], DAY, "halls")
    assert _bars(drawing) == {"会": [(118.0, 354.0)]}
    assert _clocks(drawing)[0] == "08:00"
    assert _clocks(drawing)[-1] == "18:00"


def test_the_hours_reach_to_the_last_bar() -> None:
    """A bar until 21:10 is shown with the hour that it ends in; midnight ends the day."""
    drawing = timeline([Row("车", (Bar(_span("06:20", "21:10"), "趟"),))], DAY, "cars")
    assert (_clocks(drawing)[0], _clocks(drawing)[-1]) == ("06:00", "22:00")
    late = Bar(Interval(DAY.start + timedelta(hours=23), DAY.end + timedelta(hours=2)), "晚")
    assert _clocks(timeline([Row("车", (late,))], DAY, "cars"))[-1] == "00:00"


def test_set_up_stands_before_its_bar() -> None:
    """Thirty minutes of set-up are half an hour of hatching that touches the bar."""
    bar = Bar(_span("10:00", "11:00"), "会", before_minutes=30)
    drawing = timeline([Row("一号厅", (bar,))], DAY, "halls")
    assert _bars(drawing) == {"会": [(177.0, 236.0), (236.0, 354.0)]}


def test_no_text_runs_into_another() -> None:
    """Short bars one after the other, with long texts, each keep theirs legible."""
    starts = [f"{hour:02}:{minute:02}" for hour in range(8, 18) for minute in (0, 20, 40)]
    ends = [f"{hour:02}:{minute:02}" for hour in range(8, 18) for minute in (15, 35, 55)]
    bars = tuple(
        Bar(_span(start, end), f"第{n}场很长很长的一个题目")
        for n, (start, end) in enumerate(zip(starts, ends, strict=True))
    )
    drawing = timeline([Row("一号厅", bars)], DAY, "halls")
    texts = _texts(drawing)
    assert len(texts) == len(bars)
    assert [
        (one, other)
        for one, other in combinations(texts, 2)
        if one[3] == other[3] and one[1] < other[2] and other[1] < one[2]
    ] == []


def test_no_text_leaves_the_drawing() -> None:
    """At the end of the day the text stands before its bar."""
    bar = Bar(_span("17:40", "18:00"), "反馈会与告别的合影")
    drawing = timeline([Row("一号厅", (bar,))], DAY, "halls")
    width = float(_hours(drawing).get("width", ""))
    ((_, left, right, _),) = _texts(drawing)
    assert 0 <= left < right <= width


def test_names_and_hours_stand_side_by_side() -> None:
    """The two drawings are as high as each other, whatever the rows hold."""
    two = (Bar(_span("09:00", "11:00"), "甲"), Bar(_span("10:00", "12:00"), "乙"))
    rows = [Row("一个名字特别特别长的多功能宴会厅", two, "澜州宾馆"), Row("小会议室", ())]
    drawing = timeline(rows, DAY, "halls")
    names = ElementTree.fromstring(drawing.names)
    assert names.get("height") == _hours(drawing).get("height")


def test_two_at_once_are_both_seen() -> None:
    """Bars that overlap stand on lanes of their own."""
    two = (Bar(_span("09:00", "11:00"), "甲"), Bar(_span("10:00", "12:00"), "乙"))
    heights = [y for *_, y in _texts(timeline([Row("厅", two)], DAY, "halls"))]
    assert heights[0] != heights[1]


def test_what_is_shut_widens_no_day() -> None:
    """A hall that is closed all day, and a driver's rest, do not ask for a drawing of 24 hours."""
    shut = Bar(DAY, "关闭", Sort.CLOSED)
    drawing = timeline([Row("厅", (shut,))], DAY, "halls")
    assert (_clocks(drawing)[0], _clocks(drawing)[-1]) == ("08:00", "18:00")


def test_the_night_of_the_clocks_is_an_hour_longer() -> None:
    """In autumn Berlin's day has 25 hours, and the hour that comes twice is drawn twice."""
    berlin = ZoneInfo("Europe/Berlin")
    day = _day(date(2026, 10, 25), berlin)
    drawing = timeline([Row("Halle", (Bar(day, "rund um die Uhr"),))], day, "halls")
    assert _clocks(drawing).count("02:00") == 2
    assert len(_clocks(drawing)) == 26


def test_words_that_look_like_marks_do_no_harm() -> None:
    """A title with angle brackets, quotes or control characters is shown as it is, or left out."""
    bar = Bar(_span("09:00", "17:00"), "a<b>\x07&\"c'", link='/x"y')
    drawing = timeline([Row("<厅>", (bar,))], DAY, '"halls"')
    assert [text for text, *_ in _texts(drawing)] == ["a<b>&\"c'"]


def test_an_empty_run_takes_no_lane() -> None:
    """It runs along the foot of its row, which is no higher for it."""
    trip = Bar(_span("09:00", "10:00"), "trip")
    empty = Bar(_span("08:30", "09:30"), "", Sort.EMPTY, title="empty")
    with_it, alone = (
        timeline([Row("car", bars)], DAY, "cars") for bars in ((trip, empty), (trip,))
    )
    assert with_it.names == alone.names
    (box,) = [
        group.find(f"{SVG}rect")
        for group in _hours(with_it).iter(f"{SVG}g")
        if group.findtext(f"{SVG}title") == "empty"
    ]
    assert box is not None
    assert box.get("height") == "4"


def test_rests_stand_below_what_is_driven() -> None:
    """The trips of a driver share their lane, whatever lies between them."""
    first, second = Bar(_span("09:00", "10:00"), ""), Bar(_span("11:00", "12:00"), "")
    rest = Bar(_span("10:00", "11:00"), "Rest 1:00 and a long word about it", Sort.REST)
    drawn = timeline([Row("driver", (first, rest, second))], DAY, "drivers")
    tops = [r.get("y") for g in _hours(drawn).iter(f"{SVG}g") for r in g.iter(f"{SVG}rect")]
    assert tops[0] == tops[1] != tops[2]


def test_many_rows_are_printed_on_several_sheets() -> None:
    """Thirty rows of forty pixels: each sheet begins with the hours, and cuts no row."""
    rows = [Row(f"car {number}", (Bar(_span("09:00", "10:00"), "trip"),)) for number in range(30)]
    found = sheets(rows, DAY, "cars")
    assert [len(list(_hours(one).iter(f"{SVG}title"))) for one in found] == [15, 15]
    assert all("09:00" in _clocks(one) for one in found)
    assert sheets(rows[:3], DAY, "cars") == (timeline(rows[:3], DAY, "cars"),)

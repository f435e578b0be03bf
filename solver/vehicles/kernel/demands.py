"""What the rules of an office ask of tours, as tables: hours, meals, wishes, company."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.compiled.arrays import Whole, starts, whole
from solver.vehicles.chart import ALWAYS
from solver.vehicles.fleet import Interval
from solver.vehicles.kernel import tables as table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from solver.vehicles.chart import Chart, Circles, Hours
    from solver.vehicles.problem import Transfer

Spans = list[list[Interval]]


@dataclass(frozen=True)
class Demands:
    """The tables, and the hours of each route besides: from when until when at all."""

    numbers: dict[int, int]
    lists: dict[int, Whole]
    opens: list[int]
    closes: list[int]


def demands(chart: Chart, crew: Mapping[str, str], *, scaled: Callable[[int], int]) -> Demands:
    """What is asked of the tours of a problem, when each vehicle keeps its driver."""
    moves, carloads = _circles(chart, chart.moves), _circles(chart, chart.carloads)
    numbers = {
        table.WAITING: scaled(chart.waiting),
        table.UNFED: scaled(chart.unfed),
        table.UNBUFFERED: scaled(chart.unbuffered) if any(chart.buffered) else 0,
        table.SPLIT: scaled(chart.moves.price),
        table.CHANGED_CAR: scaled(chart.carloads.price),
        table.MOVES: len(moves),
        table.LOADS: len(carloads),
        table.ON_END: chart.duty.on_end,
        table.REST: chart.duty.rest,
        table.NIGHT: chart.duty.night,
        table.DAY: chart.duty.day,
        table.DAWN: chart.duty.dawn,
        table.LIMITS: len(chart.duty.limits),
    }
    spans, busy = _spans(chart, crew)
    lists = {
        **_of_requests(chart, moves, carloads),
        **_of_hours(spans, busy),
        **_of_meals(chart, crew),
        table.LIMIT_SPAN: whole(span for span, _ in chart.duty.limits),
        table.LIMIT_MOST: whole(most for _, most in chart.duty.limits),
        table.OWED: np.array([[scaled(price) for price in row] for row in chart.owed], np.int64),
    }
    numbers[table.OFFICE] = int(_asks(chart, lists, moves=moves, carloads=carloads))
    return Demands(
        numbers,
        lists,
        [min((span.start for span in own or ()), default=-ALWAYS) for own in spans],
        [max((span.end for span in own or ()), default=ALWAYS) for own in spans],
    )


def _asks(
    chart: Chart, lists: Mapping[int, Whole], *, moves: list[int], carloads: list[int]
) -> bool:
    """Whether anything of all this is asked: then each tour is looked at trip by trip."""
    driving = chart.duty.on_end < ALWAYS or chart.duty.limits or chart.duty.day < ALWAYS
    wishes = chart.waiting and any(one is not None for one in chart.wishes)
    listed = (table.APART, table.MEAL, table.BUSY_START)
    several = any(np.diff(lists[table.FIRST_SPAN]) > 1) or any(
        lists[table.SPANNED][np.diff(lists[table.FIRST_SPAN]) == 0]
    )
    return bool(
        driving
        or wishes
        or moves
        or carloads
        or several
        or any(lists[one].size for one in listed)
        or any(chart.buffered)
        or lists[table.OWED].any()
        or lists[table.ALONE].any()
    )


def _circles(chart: Chart, circles: Circles) -> list[int]:
    """Which circles can cost anything: of those too small for it nobody keeps count."""
    told = zip(circles.of, circles.free, strict=True)
    return [n for n, (own, free) in enumerate(told) if len(own) > free and circles.price]


def _of_requests(chart: Chart, moves: list[int], carloads: list[int]) -> dict[int, Whole]:
    parties = chart.problem.transfers
    apart: list[list[int]] = [[] for _ in parties]
    for one, other in chart.apart:
        apart[one].append(other)
    return {
        table.WISH: whole(ALWAYS if one is None else one for one in chart.wishes),
        table.BUFFERED: whole(-ALWAYS if one is None else one for one in chart.buffered),
        table.MOVE: _member_of(chart.moves, moves, len(parties)),
        table.CARLOAD: _member_of(chart.carloads, carloads, len(parties)),
        table.ALONE: whole(map(_alone, parties)),
        table.FIRST_APART: starts(map(len, apart)),
        table.APART: whole(other for own in apart for other in own),
        table.FEWEST: whole(chart.moves.free[move] for move in moves),
    }


def _alone(one: Transfer) -> int:
    """Whether others may get in and out on its way, or at its ends alone, or nowhere."""
    if one.ride is not None:
        return table.OWN_WAY
    return table.STRAIGHT if one.most_ride is None else 0


def _member_of(circles: Circles, chosen: list[int], many: int) -> Whole:
    """By request the circle that it is in, or -1."""
    found = np.full(many, -1, np.int64)
    for place, circle in enumerate(chosen):
        found[list(circles.of[circle])] = place
    return found


def _spans(chart: Chart, crew: Mapping[str, str]) -> tuple[list[list[Interval] | None], Spans]:
    """By route its hours with its driver, None where there are no limits; and when it is busy."""
    hours: list[list[Interval] | None] = []
    busy: Spans = []
    for place, car in enumerate(chart.problem.vehicles):
        own = chart.hours[place]
        driver = chart.shifts.get(crew.get(car.id, ""))
        hours.append(_both(own, driver))
        busy.append([*own.busy, *(driver.busy if driver else ())])
    return hours, busy


def _both(car: Hours, driver: Hours | None) -> list[Interval] | None:
    """When both can be: what lies in one span of each."""
    if driver is None or not driver.windows:
        return list(car.windows) or None
    if not car.windows:
        return list(driver.windows)
    return [
        Interval(start=max(a.start, b.start), end=min(a.end, b.end))
        for a in car.windows
        for b in driver.windows
        if max(a.start, b.start) < min(a.end, b.end)
    ]


def _of_hours(spans: list[list[Interval] | None], busy: Spans) -> dict[int, Whole]:
    return {
        table.FIRST_SPAN: starts(len(own or ()) for own in spans),
        table.SPANNED: whole(own is not None for own in spans),
        table.SPAN_START: whole(span.start for own in spans for span in own or ()),
        table.SPAN_END: whole(span.end for own in spans for span in own or ()),
        table.FIRST_BUSY: starts(map(len, busy)),
        table.BUSY_START: whole(span.start for own in busy for span in own),
        table.BUSY_END: whole(span.end for own in busy for span in own),
    }


def _of_meals(chart: Chart, crew: Mapping[str, str]) -> dict[int, Whole]:
    meals = [
        chart.meals.get(crew.get(car.id, ""), []) if chart.unfed else []
        for car in chart.problem.vehicles
    ]
    return {
        table.FIRST_MEAL: starts(map(len, meals)),
        table.MEAL_START: whole(start for own in meals for start, _, _ in own),
        table.MEAL_END: whole(end for own in meals for _, end, _ in own),
        table.MEAL: whole(ticks for own in meals for _, _, ticks in own),
    }

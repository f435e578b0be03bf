"""Checks on the lines of shuttles: their stops, and how often they run."""

from collections.abc import Iterator
from itertools import pairwise

from planner.documents.workbook.readings import Readings
from planner.domain.errors import Fault
from planner.domain.shuttle import MOST_STOPS
from solver.constraint import N_

MOST_RUNS = 300
"""Of one line over the event: more is a slip of the pen, a date without hours for one."""


def stops(read: Readings) -> Iterator[Fault]:
    """A line has two stops at the least and five at the most, and leaves each for another."""
    for row in read.rows["shuttle"]:
        named = row.values.get("stops")
        if named is None:
            continue
        if len(named) < 2 or any(one == other for one, other in pairwise(named)):
            yield read.fault(
                "shuttle",
                row,
                ("stops",),
                what=N_("the line leads from a stop to the same one, or to none"),
                remedy=N_("name its stops in order, each once"),
            )
        elif len(set(named)) > MOST_STOPS:
            yield read.fault(
                "shuttle",
                row,
                ("stops",),
                what=N_("the line has {stops} stops, more than {most}"),
                remedy=N_("make two lines of it: full buses pass the last stops"),
                stops=len(set(named)),
                most=MOST_STOPS,
            )


def runs(read: Readings) -> Iterator[Fault]:
    """A line runs as often as people can keep to."""
    for row in read.rows["shuttle"]:
        headway, windows = row.values.get("headway_minutes"), row.values.get("windows", ())
        if headway is None:
            continue
        runs = sum(window.minutes // headway + 1 for window in windows)
        if runs > MOST_RUNS:
            yield read.fault(
                "shuttle",
                row,
                ("windows",),
                what=N_("the line would run {runs} times, more than {most}"),
                remedy=N_("type when the first and the last one leave, or a longer headway"),
                runs=runs,
                most=MOST_RUNS,
            )


def hours(read: Readings) -> Iterator[Fault]:
    """A line runs while the event lasts."""
    window = read.event_window()
    for row in read.rows["shuttle"] if window else ():
        if window and not all(window.covers(span) for span in row.values.get("windows", ())):
            yield read.fault(
                "shuttle",
                row,
                ("windows",),
                what=N_("the time lies outside the event"),
                remedy=N_("correct it, or the event's start and end"),
            )


CHECKS = (stops, runs, hours)

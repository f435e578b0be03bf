"""Checks on sessions, meals and wishes."""

from collections.abc import Iterator, Mapping
from itertools import islice

from planner.documents.workbook.readings import Readings
from planner.documents.workbook.world import Row
from planner.domain.errors import Fault
from planner.domain.event import LONGEST_DAYS
from planner.domain.interval import Interval
from planner.domain.programme import USUAL_MEAL_MINUTES
from solver.constraint import N_


def fits(read: Readings) -> Iterator[Fault]:
    """A session or a meal is not longer than where it may lie."""
    for row in read.rows["session"]:
        minutes, windows = row.values.get("minutes"), row.values.get("windows", ())
        if minutes and windows and all(window.minutes < minutes for window in windows):
            longest = max(window.minutes for window in windows)
            yield _too_long(read, "session", row, minutes=minutes, longest=longest)
    for row in read.rows["meal"]:
        minutes, window = row.values.get("minutes", USUAL_MEAL_MINUTES), row.values.get("window")
        if window is not None and window.minutes < minutes:
            yield _too_long(read, "meal", row, minutes=minutes, longest=window.minutes)


def _too_long(read: Readings, noun: str, row: Row, *, minutes: int, longest: int) -> Fault:
    return read.fault(
        noun,
        row,
        ("minutes",),
        what=N_("it takes {minutes} min, and its window is {longest} min long"),
        remedy=N_("shorten it, or widen the window"),
        minutes=minutes,
        longest=longest,
    )


def starts(read: Readings) -> Iterator[Fault]:
    """A fixed start lies where the thing may lie."""
    for noun, usual in (("session", 1), ("meal", USUAL_MEAL_MINUTES), ("wish", 1)):
        for row in read.rows[noun]:
            start = row.values.get("start")
            window = row.values.get("window")
            windows = row.values.get("windows", ()) or ((window,) if window else ())
            if start is None or not windows:
                continue
            held = Interval.of(start, row.values.get("minutes", usual))
            if not any(window.covers(held) for window in windows):
                yield read.fault(
                    noun,
                    row,
                    ("start",),
                    what=N_("the fixed time lies outside the window in the same row"),
                    remedy=N_("correct the time, or delete the window"),
                )


def in_event(read: Readings) -> Iterator[Fault]:
    """What is typed with a time lies within the event; journeys within a day of it."""
    for noun, fields, spare in (
        ("session", ("start",), 0),
        ("meal", ("start",), 0),
        ("wish", ("start",), 0),
        ("journey", ("at",), 1),
        ("slot", ("start", "end"), 0),
        ("visit", ("start", "end"), 0),
        ("meal_stop", ("start", "end"), 0),
        ("trip", ("leave", "arrive"), 1),
    ):
        window = read.event_window(spare_days=spare)
        for row in read.rows[noun] if window else ():
            for name in fields:
                moment = row.values.get(name)
                if moment and window and not window.start <= moment <= window.end:
                    yield _outside(read, noun, row, name=name)


def windows_in_event(read: Readings) -> Iterator[Fault]:
    """Windows and dates touch the event."""
    window = read.event_window()
    if window is None:
        return
    for noun in ("session", "meal", "wish"):
        for row in read.rows[noun]:
            spans = (*row.values.get("windows", ()), *filter(None, (row.values.get("window"),)))
            if any(not window.overlaps(span) for span in spans):
                yield _outside(read, noun, row, name="windows" if noun == "session" else "window")
    days = set(islice(window.dates(), LONGEST_DAYS + 1))
    for noun in ("meal", "limits"):
        for row in read.rows[noun]:
            if "day" in row.values and row.values["day"] not in days:
                yield _outside(read, noun, row, name="day")


def _outside(read: Readings, noun: str, row: Row, *, name: str) -> Fault:
    return read.fault(
        noun,
        row,
        (name,),
        what=N_("the time lies outside the event"),
        remedy=N_("correct it, or the event's start and end"),
    )


def order(read: Readings) -> Iterator[Fault]:
    """Sessions do not follow one another in a circle."""
    sessions = read.by_id("session")
    for identifier, row in sessions.items():
        if identifier in _before(identifier, sessions):
            yield read.fault(
                "session",
                row,
                ("follows",),
                what=N_("the session follows itself, by way of others"),
                remedy=N_("take one session out of the circle"),
            )


def _before(identifier: str, sessions: Mapping[str, Row]) -> set[str]:
    """Every session that must come before one."""
    found: set[str] = set()
    waiting = list(sessions[identifier].values.get("follows", ()))
    while waiting:
        earlier = waiting.pop()
        if earlier not in found and earlier in sessions:
            found.add(earlier)
            waiting.extend(sessions[earlier].values.get("follows", ()))
    return found


def rooms(read: Readings) -> Iterator[Fault]:
    """A fixed room is one of those allowed."""
    for row in read.rows["session"]:
        allowed, room = row.values.get("rooms_allowed", ()), row.values.get("room")
        if room is not None and allowed and room not in allowed:
            yield read.fault(
                "session",
                row,
                ("room",),
                what=N_("the fixed room is not one of those allowed in the same row"),
                remedy=N_("correct one of the two"),
            )


def substitutes(read: Readings) -> Iterator[Fault]:
    """Nobody is their own substitute."""
    for row in read.rows["session"]:
        for pair in row.values.get("substitutes", ()):
            if pair.person == pair.substitute:
                yield read.fault(
                    "session",
                    row,
                    ("substitutes",),
                    what=N_("a person is named as their own substitute"),
                    remedy=N_("name another person"),
                )


def wishes(read: Readings) -> Iterator[Fault]:
    """A party wishes for a site once."""
    seen: dict[tuple[str, str], int] = {}
    for row in read.rows["wish"]:
        values = row.values
        if not {"delegation", "site"} <= set(values) or read.misread("wish", row, {"party"}):
            continue
        what = (values.get("party", values["delegation"]), values["site"])
        first = seen.setdefault(what, row.number)
        if first != row.number:
            yield read.fault(
                "wish",
                row,
                ("site",),
                what=N_("the same wish stands twice; first in row {row}"),
                remedy=N_("delete one of the two rows"),
                row=first,
            )


def parties(read: Readings) -> Iterator[Fault]:
    """The party of a wish is of the wish's delegation."""
    known = read.by_id("party")
    for row in read.rows["wish"]:
        party = row.values.get("party")
        home = row.values.get("delegation")
        if party is None or home is None or party == home:
            continue
        if party not in known or known[party].values.get("delegation") != home:
            yield read.fault(
                "wish",
                row,
                ("party",),
                what=N_("the party is not of this row's delegation"),
                remedy=N_("correct one of the two"),
            )


CHECKS = (
    fits,
    starts,
    in_event,
    windows_in_event,
    order,
    rooms,
    substitutes,
    wishes,
    parties,
)

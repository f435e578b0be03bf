"""Checks on places, vehicles and journeys."""

from collections.abc import Iterator

from planner.documents.workbook.readings import Readings
from planner.domain.errors import Fault
from planner.domain.venue import USUAL_VISIT_MINUTES
from solver.constraint import N_

MOST_EARLY_MINUTES, MOST_LATE_MINUTES = 360, 2880
"""Farther off than that is a slip of the pen."""
PLACES = ("venue", "site", "hotel", "station", "other_place")


def coordinates(read: Readings) -> Iterator[Fault]:
    """Latitude and longitude come together."""
    for noun in PLACES:
        for row in read.rows[noun]:
            blanks = {"latitude", "longitude"} - set(row.values)
            if len(blanks) == 1 and not read.misread(noun, row, blanks):
                yield read.fault(
                    noun,
                    row,
                    tuple(blanks),
                    what=N_("纬度 (Latitude) and 经度 (Longitude) need each other"),
                    remedy=N_("fill in both, or neither"),
                )


def visit_minutes(read: Readings) -> Iterator[Fault]:
    """The least minutes of a visit are not more than those wished."""
    for row in read.rows["site"]:
        least, wished = (
            row.values.get("visit_minutes_least", 0),
            row.values.get("visit_minutes", USUAL_VISIT_MINUTES),
        )
        if least > wished:
            yield read.fault(
                "site",
                row,
                ("visit_minutes_least",),
                what=N_("the least visit of {least} min is longer than the {wished} min wished"),
                remedy=N_("correct one of the two"),
                least=least,
                wished=wished,
            )


def own_stand_in(read: Readings) -> Iterator[Fault]:
    """A site does not stand in for itself, nor is a room a part of itself."""
    for row in read.rows["site"]:
        if row.values.get("stands_in_for", "") == row.values.get("id"):
            yield read.fault(
                "site",
                row,
                ("stands_in_for",),
                what=N_("the site stands in for itself"),
                remedy=N_("name another site"),
            )
    for row in read.rows["room"]:
        if row.values.get("id") in row.values.get("parts", ()):
            yield read.fault(
                "room",
                row,
                ("parts",),
                what=N_("the room is a part of itself"),
                remedy=N_("name the rooms it is made of"),
            )


def ways(read: Readings) -> Iterator[Fault]:
    """A way is typed once, between two places."""
    for row, first in read.repeated("travel", ("origin", "destination")):
        yield read.fault(
            "travel",
            row,
            ("origin",),
            what=N_("this way stands twice; first in row {row}"),
            remedy=N_("delete one of the two rows"),
            row=first.number,
        )
    for row in read.rows["travel"]:
        if row.values.get("origin", "") == row.values.get("destination"):
            yield read.fault(
                "travel",
                row,
                ("destination",),
                what=N_("the way leads to where it begins"),
                remedy=N_("name another place"),
            )


def seats(read: Readings) -> Iterator[Fault]:
    """A plan fills no more seats than a vehicle has."""
    for row in read.rows["vehicle"]:
        have, planned = row.values.get("seats"), row.values.get("planning_seats")
        if have is not None and planned is not None and planned > have:
            yield read.fault(
                "vehicle",
                row,
                ("planning_seats",),
                what=N_("{planned} seats are planned, and the vehicle has {have}"),
                remedy=N_("plan at most the seats there are"),
                planned=planned,
                have=have,
            )


def stations(read: Readings) -> Iterator[Fault]:
    """Who does not drive themselves arrives at a station."""
    for row in read.rows["journey"]:
        if "station" in row.values or row.values.get("own_car"):
            continue
        if not read.misread("journey", row, {"station", "own_car"}):
            yield read.fault(
                "journey",
                row,
                ("station",),
                what=N_("the journey has no station and is not by own car"),
                remedy=N_("name the station, or put 是 under 自驾"),
            )


def travellers(read: Readings) -> Iterator[Fault]:
    """Who is named on a journey is of its delegation, and counted in its number."""
    people = read.by_id("person")
    for row in read.rows["journey"]:
        persons = row.values.get("persons", ())
        known = [people[person] for person in persons if person in people]
        named = sum(person.values.get("people", 1) for person in known)
        if row.values.get("people", named) < named:
            yield read.fault(
                "journey",
                row,
                ("people",),
                what=N_("{people} people travel, and {named} are named"),
                remedy=N_("correct the number, or take names out"),
                people=row.values["people"],
                named=named,
            )
        for person in known:
            home = person.values.get("delegation")
            if home is not None and home != row.values.get("delegation", home):
                yield read.fault(
                    "journey",
                    row,
                    ("persons",),
                    what=N_("{name} is not of this journey's delegation"),
                    remedy=N_("give each delegation a row of its own"),
                    name=person.values.get("name", ""),
                )


def came(read: Readings) -> Iterator[Fault]:
    """What came did so on that day or the next, not long before it was due."""
    for row in read.rows["past_arrival"]:
        due, there = row.values.get("due"), row.values.get("came")
        if due is not None and there is not None:
            late = int((there - due).total_seconds() // 60)
            if not -MOST_EARLY_MINUTES <= late <= MOST_LATE_MINUTES:
                yield read.fault(
                    "past_arrival",
                    row,
                    ("came",),
                    what=N_("it came {hours} hours off the time it was due"),
                    remedy=N_("correct the date of one of the two"),
                    hours=late // 60,
                )


CHECKS = (
    coordinates,
    visit_minutes,
    own_stand_in,
    ways,
    seats,
    stations,
    travellers,
    came,
)

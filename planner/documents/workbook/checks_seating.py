"""Checks on seating: conventions that the sheet of policies sets for all, and wishes for seats."""

from collections.abc import Iterator
from dataclasses import fields

from planner.documents.workbook.readings import Readings
from planner.domain.errors import Fault
from planner.domain.layouts.conventions import PREFIX, Conventions
from solver.constraint import N_


def conventions(read: Readings) -> Iterator[Fault]:
    """A key that begins with `seating.` is a convention, and its value is one it can have."""
    known = {entry.name for entry in fields(Conventions)}
    for row in read.rows["policy"]:
        key, value = row.values.get("key", ""), row.values.get("value")
        if not key.startswith(PREFIX) or value is None:
            continue
        name = key.removeprefix(PREFIX)
        if name not in known:
            yield read.fault(
                "policy",
                row,
                ("key",),
                what=N_("there is no convention “{text}” of seating"),
                remedy=N_("docs/workbook.md lists those there are"),
                text=name,
            )
        elif not _admitted(name, value):
            yield read.fault(
                "policy",
                row,
                ("value",),
                what=N_("“{text}” is not what this convention can be"),
                remedy=N_("docs/workbook.md lists those there are"),
                text=value,
            )


def _admitted(name: str, value: str) -> bool:
    try:
        Conventions().but({name: value})
    except ValueError:
        return False
    return True


def seat_wishes(read: Readings) -> Iterator[Fault]:
    """A wish is about two people, or about one and the room."""
    for row in read.rows["seat_wish"]:
        values = row.values
        if read.misread("seat_wish", row, ("wish", "other")):
            continue
        if (wish := values.get("wish")) is not None and wish.alone == ("other" in values):
            yield read.fault("seat_wish", row, ("other",), **_ALONE[wish.alone])
        elif "person" in values and values["person"] == values.get("other"):
            yield read.fault(
                "seat_wish",
                row,
                ("other",),
                what=N_("nobody has a seat near themselves"),
                remedy=N_("name another person"),
            )


_ALONE = {
    True: {
        "what": N_("this wish is about the room, and another person is named"),
        "remedy": N_("leave the other person blank, or wish for a seat near them"),
    },
    False: {
        "what": N_("this wish is about two people, and one is named"),
        "remedy": N_("name the other person"),
    },
}
"""What is wrong, and what to do, by whether a wish is about one person alone."""
CHECKS = (conventions, seat_wishes)

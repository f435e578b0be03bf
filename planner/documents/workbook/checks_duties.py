"""Checks on the duty roster."""

from collections.abc import Iterator

from planner.documents.workbook.readings import Readings
from planner.domain.errors import Fault
from solver.constraint import N_


def somebody(read: Readings) -> Iterator[Fault]:
    """Every shift has its leading cadre or an officer."""
    told = ("officers", "leader")
    for row in read.rows["duty"]:
        if not set(told) & set(row.values) and not read.misread("duty", row, told):
            yield read.fault(
                "duty",
                row,
                told,
                what=N_("nobody is on duty"),
                remedy=N_("name 带班领导 (Leading cadre) or 值班人员 (Officers)"),
            )


def at_once(read: Readings) -> Iterator[Fault]:
    """Nobody is on duty twice at once."""
    rows = [row for row in read.rows["duty"] if "shift" in row.values]
    people = read.by_id("person")
    for number, row in enumerate(rows):
        own = {*row.values.get("officers", ()), row.values.get("leader")} - {None}
        for before in rows[:number]:
            shared = own & {*before.values.get("officers", ()), before.values.get("leader")}
            if shared and row.values["shift"].overlaps(before.values["shift"]):
                named = sorted(shared)[0]
                yield read.fault(
                    "duty",
                    row,
                    ("shift",),
                    what=N_("{name} is on duty at the same time in row {row}"),
                    remedy=N_("correct the shift, or name another person"),
                    name=people[named].values.get("name", named) if named in people else named,
                    row=before.number,
                )


CHECKS = (somebody, at_once)

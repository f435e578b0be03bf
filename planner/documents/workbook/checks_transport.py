"""Checks on motorcades."""

from collections.abc import Iterator

from planner.documents.workbook.readings import Readings
from planner.domain.errors import Fault
from solver.constraint import N_

ESCORTS = ("lead", "working", "medical", "spare")


def posts(read: Readings) -> Iterator[Fault]:
    """A car goes with a motorcade for one reason."""
    for row in read.rows["motorcade"]:
        seen: set[str] = set()
        for name in ESCORTS:
            named = row.values.get(name, ())
            cars = (named,) if isinstance(named, str) else named
            for car in cars:
                if car in seen:
                    yield read.fault(
                        "motorcade",
                        row,
                        (name,),
                        what=N_("the car “{car}” stands twice in this motorcade"),
                        remedy=N_("name it once, for what it is there first of all"),
                        car=car,
                    )
                seen.add(car)


CHECKS = (posts,)

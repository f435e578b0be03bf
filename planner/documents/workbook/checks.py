"""What is wrong between cells that each can be read."""

from planner.documents.workbook import (
    checks_duties,
    checks_event,
    checks_honours,
    checks_lodging,
    checks_people,
    checks_places,
    checks_policies,
    checks_programme,
    checks_seating,
    checks_shuttles,
    checks_transport,
)
from planner.documents.workbook.readings import Readings
from planner.domain.errors import Fault

CHECKS = (
    *checks_event.CHECKS,
    *checks_people.CHECKS,
    *checks_honours.CHECKS,
    *checks_places.CHECKS,
    *checks_policies.CHECKS,
    *checks_programme.CHECKS,
    *checks_lodging.CHECKS,
    *checks_duties.CHECKS,
    *checks_seating.CHECKS,
    *checks_shuttles.CHECKS,
    *checks_transport.CHECKS,
)


def check(read: Readings) -> list[Fault]:
    """Every fault between cells, in rows that may have been read in part."""
    return [fault for one in CHECKS for fault in one(read)]

"""Every sheet of the workbook, in the order in which they stand."""

from planner.documents.workbook import (
    sheets_event as event,
)
from planner.documents.workbook import (
    sheets_lodging as lodging,
)
from planner.documents.workbook import (
    sheets_past as past,
)
from planner.documents.workbook import (
    sheets_people as people,
)
from planner.documents.workbook import (
    sheets_places as places,
)
from planner.documents.workbook import (
    sheets_plan as plan,
)
from planner.documents.workbook import (
    sheets_programme as programme,
)
from planner.documents.workbook import (
    sheets_transport as transport,
)
from planner.documents.workbook.column import Sheet

SHEETS: tuple[Sheet, ...] = (
    event.EVENT,
    event.POLICIES,
    people.PEOPLE,
    people.DELEGATIONS,
    people.PARTIES,
    people.PRECEDENCE,
    people.OFFICES,
    places.VENUES,
    places.ROOMS,
    places.SITES,
    places.HOTELS,
    places.STATIONS,
    places.OTHER_PLACES,
    places.TRAVEL,
    transport.VEHICLES,
    transport.DRIVERS,
    transport.JOURNEYS,
    transport.MOTORCADES,
    past.PAST_ARRIVALS,
    transport.SHUTTLES,
    programme.SESSIONS,
    programme.AGENDA,
    programme.MEALS,
    programme.WISHES,
    programme.LIMITS,
    programme.SEAT_WISHES,
    lodging.STAYS,
    lodging.TASKS,
    lodging.DUTIES,
    event.RULES,
    event.PINS,
    event.CONFIRMATIONS,
    event.FACTS,
    event.WEATHER,
    plan.PLAN_SESSIONS,
    plan.PLAN_VISITS,
    plan.PLAN_MEALS,
    plan.PLAN_TRIPS,
    plan.PLAN_SEATS,
    plan.PLAN_CAR_SEATS,
    plan.PLAN_FINDINGS,
)


def sheet(noun: str) -> Sheet:
    """The sheet of a noun."""
    return next(entry for entry in SHEETS if entry.noun == noun)

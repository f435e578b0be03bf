"""The first papers of an event: what an office sends round for approval, and to its guests."""

from collections.abc import Iterator

from planner.documents.car_list import car_list
from planner.documents.driver_sheets import driver_sheets
from planner.documents.itinerary import itinerary
from planner.documents.long_picture import Painter
from planner.documents.motorcade_order import motorcade_order
from planner.documents.pickup_signs import pickup_signs
from planner.documents.plain_text import plain_text
from planner.documents.sayings import Sayings
from planner.documents.schedule import delegation_schedule, whole_schedule
from planner.documents.shuttle_timetable import shuttle_timetable
from planner.documents.transfer_matrix import Chances, transfer_matrix
from planner.domain.diary import engagements
from planner.domain.event import Event, Register
from planner.domain.plan import Plan
from planner.language import CHINESE
from planner.language.text import file_names


def papers(
    register: Register,
    event: Event,
    plan: Plan,
    language: str = CHINESE,
    *,
    chances: Chances | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Relative path and bytes of each paper; the same revision gives the same bytes.

    For the office: itinerary, car list, transfers, drivers' sheets, motorcades, signs. For each
    delegation: the itinerary to print, as a picture, and as text to paste. `chances` are those of
    cars to be in time, by trip and leg.
    """
    held = engagements(register, event, plan)
    office = Sayings(whole_schedule(register, event, held), language)
    yield "itinerary.docx", itinerary(office)
    yield "car-list.docx", car_list(office, plan, held)
    yield "transfers.docx", transfer_matrix(office, plan, held, chances)
    yield "driver-sheets.docx", driver_sheets(office, plan, held)
    yield "motorcades.docx", motorcade_order(office, plan, held)
    yield "pickup-signs.docx", pickup_signs(office)
    if event.shuttles:
        yield "shuttles.docx", shuttle_timetable(office, plan)
    painter = Painter()
    folders = file_names(delegation.id for delegation in event.delegations)
    for identifier, folder in folders.items():
        schedule = delegation_schedule(register, event, held, delegation=identifier)
        own = Sayings(schedule, language)
        yield f"delegations/{folder}/itinerary.docx", itinerary(own)
        yield f"delegations/{folder}/itinerary.png", painter.picture(own)
        yield f"delegations/{folder}/itinerary.txt", plain_text(own).encode()

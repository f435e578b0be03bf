"""A dinner at one table that a test fills with whom it likes, and PDFs read back."""

from dataclasses import replace
from datetime import date

import pypdfium2
from pypdfium2 import raw

from planner.documents.print_pack.fitting import POINTS_PER_MM
from planner.documents.print_pack.scene import Scene
from planner.domain.event import Event, Register
from planner.domain.itinerary import MealStop
from planner.domain.people import Delegation, Person
from planner.domain.plan import Plan
from planner.domain.programme import Meal, MealForm, MealKind
from planner.domain.seating import Placement
from planner.domain.venue import Hotel, Layout
from planner.language import CHINESE
from tests.visit import at

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the page's lower left corner."""


def guest(number: int, name: str, **about: object) -> Person:
    """One of the delegation that dines."""
    return replace(Person(id=f"p{number}", name=name, delegation="A"), **about)  # type: ignore[arg-type]


def dinner(*people: Person, language: str = CHINESE, **policies: str) -> Scene:
    """These people at table 1, each on the chair of their number."""
    event = Event(
        id="visit",
        name="东澜集团来访接待",
        start=at(0),
        end=at(23, 59, day=26),
        delegations=(Delegation(id="A", name="省国资委调研组", hotel="hotel"),),
        meals=(
            Meal(
                id="M1", title="晚宴", kind=MealKind.BANQUET, form=MealForm.TABLE,
                day=date(2026, 11, 25), delegations=("A",), layout=Layout.ROUND_TABLES,
            ),
        ),
        policies={f"print.{key}": value for key, value in policies.items()},
    )  # fmt: skip
    stop = MealStop(meal="M1", party="A", place="hotel", start=at(18), end=at(20))
    seats = tuple(
        Placement("M1", f"table-1-{number}", person.id)
        for number, person in enumerate(
            (person for person in people for _ in range(person.people)), start=1
        )
    )
    register = Register(people=people, hotels=(Hotel(id="hotel", name="澜州宾馆"),))
    return Scene(register, event, Plan(event="visit", meals=(stop,), placements=seats), language)


def texts(pdf: bytes, page: int = 0) -> list[Box]:
    """The boxes of what is set on a page, line by line, as drawn."""
    document = pypdfium2.PdfDocument(pdf)
    objects = document[page].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
    found = [one.get_bounds() for one in objects]
    document.close()
    return found


def read(pdf: bytes) -> list[str]:
    """The lines of all pages."""
    document = pypdfium2.PdfDocument(pdf)
    lines = [
        line for page in document for line in page.get_textpage().get_text_range().split("\r\n")
    ]
    document.close()
    return lines


def inside(
    box: Box, page_high: float, *, left: float, top: float, wide: float, high: float
) -> bool:
    """Whether a box lies in a rectangle, in millimetres from the upper left of a page so high."""
    points = POINTS_PER_MM
    return (
        box[0] >= left * points
        and box[2] <= (left + wide) * points
        and box[1] >= (page_high - top - high) * points
        and box[3] <= (page_high - top) * points
    )


def apart(first: Box, second: Box) -> bool:
    """Whether two boxes have nothing in common."""
    return (
        first[2] <= second[0]
        or second[2] <= first[0]
        or first[3] <= second[1]
        or second[3] <= first[1]
    )

"""The long picture: its size, and that nobody's name is read as markup."""

import struct

import pytest

from planner.documents.long_picture import Painter
from planner.documents.sayings import Sayings
from planner.documents.schedule import delegation_schedule
from planner.domain.diary import engagements
from planner.domain.event import Event
from planner.language import CHINESE
from tests.visit import event, plan, register

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def painter() -> Painter:
    """One for all: the first picture reads the fonts."""
    return Painter()


def drawn(painter: Painter, of: Event, delegation: str = "A") -> bytes:
    """A delegation's picture."""
    held = engagements(register(), of, plan())
    schedule = delegation_schedule(register(), of, held, delegation=delegation)
    return painter.picture(Sayings(schedule, CHINESE))


def size(picture: bytes) -> tuple[int, int]:
    """Width and height, as the PNG's first block says."""
    assert picture.startswith(PNG)
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def test_it_is_as_wide_as_a_phone_and_as_long_as_the_day(painter: Painter) -> None:
    """1080 pixels wide; six rows are higher than three."""
    long, short = size(drawn(painter, event())), size(drawn(painter, event(), "C"))
    assert (long[0], short[0]) == (1080, 1080)
    assert long[1] > short[1] > 600


def test_names_are_never_markup(painter: Painter) -> None:
    """What would stop the typesetter, or draw a heading, is shown as it was typed."""
    plain, odd = event(), event()
    plain.name, odd.name = "x" * 12, '#panic("x")\x07'
    assert size(drawn(painter, odd)) == size(drawn(painter, plain))


def test_letters_of_european_names_are_drawn(painter: Painter) -> None:
    """What the Chinese font lacks comes from the second one: it is neither 〓 nor a box."""
    turkish, geta, boxed = event(), event(), event()
    turkish.name, geta.name, boxed.name = "Yğ", "Y〓", "Y\U000f1234"
    pictures = {drawn(painter, of) for of in (turkish, geta, boxed)}
    assert len(pictures) == 2
    assert drawn(painter, turkish) not in (drawn(painter, geta), drawn(painter, boxed))


def test_what_the_font_lacks_is_a_missing_type(painter: Painter) -> None:
    """A character that is in no font of ours is drawn as 〓, not as a box."""
    lacking, geta = event(), event()
    lacking.name, geta.name = "致𪚥", "致〓"
    assert drawn(painter, lacking) == drawn(painter, geta)

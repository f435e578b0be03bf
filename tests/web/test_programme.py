"""The table of an event."""

from datetime import UTC, datetime

import pytest

from fixtures import event_path
from planner.documents.workbook import read_workbook
from planner.services.show_programme import Lamp, Line, programme
from planner.services.stored_events import Opened

BEFORE = datetime(2020, 1, 1, tzinfo=UTC)
AFTER = datetime(2040, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def inspection() -> Opened:
    """The inspection before it is planned: its journeys are known."""
    return Opened(*read_workbook(event_path("inspection")), ())


def _lines(opened: Opened, of: str = "", now: datetime = BEFORE) -> list[Line]:
    shown = programme(opened, "en", now=now, of=of)
    return [line for day in shown.days for line in day.lines]


def test_the_table_can_be_narrowed_to_each_delegation(inspection: Opened) -> None:
    """The lines of the three delegations together are all lines, none twice: nobody shares a
    journey."""
    whole = _lines(inspection)
    parts = [_lines(inspection, of=f"delegation:{each}") for each in "ABC"]
    assert sorted(line.subject for part in parts for line in part) == sorted(
        line.subject for line in whole
    )
    assert all(parts)


def test_every_choice_offered_has_its_lines(inspection: Opened) -> None:
    """Nobody is offered a choice that shows nothing."""
    shown = programme(inspection, "en", now=BEFORE)
    offered = [value for choice in shown.choices for value, _ in choice.members]
    assert [value for value in offered if not _lines(inspection, of=value)] == []
    assert offered


def test_what_has_ended_is_over(inspection: Opened) -> None:
    """Once its time has passed a line is told to be over; before, how sure it is."""
    assert {line.state.lamp for line in _lines(inspection, now=AFTER)} == {Lamp.PAST}
    assert {line.state.word for line in _lines(inspection, now=AFTER)} == {"Over"}
    assert Lamp.PAST not in {line.state.lamp for line in _lines(inspection)}


def test_no_lamp_is_without_its_word(inspection: Opened) -> None:
    """No state is told by colour alone."""
    for opened in (inspection, Opened(*read_workbook(event_path("tea")), ())):
        assert [line for line in _lines(opened) if not line.state.word] == []

"""The check sheet of an event as it stands."""

from datetime import timedelta

from fixtures import event_path
from planner.documents.workbook import read_workbook
from planner.domain.plan import Plan, Slot
from planner.services.opened import Opened
from planner.services.write_check_sheet import write_check_sheet
from tests.documents.reading import tables


def _told(opened: Opened) -> list[str]:
    content = write_check_sheet(opened, "docx", "en")
    return [cell for table in tables(content) for row in table for cell in row]


def _tea(hours_early: int) -> list[str]:
    """What the sheet tells of a talk that is held so much before its time."""
    stock, tea, _ = read_workbook(event_path("tea"))
    (talk,) = tea.sessions
    assert talk.start is not None
    start = talk.start - timedelta(hours=hours_early)
    end = start + timedelta(hours=1)
    slot = Slot(session=talk.id, room="tea-room", start=start, end=end)
    said = _told(Opened(stock, tea, Plan(event=tea.id, slots=(slot,)), ()))
    return [cell for cell in said if "must hold" in cell]


def test_broken_rules_of_the_plan_stand_on_the_sheet() -> None:
    """A talk three hours before its time; at its time nothing is said."""
    assert _tea(3) == ["Rules that must hold are broken by the plan: 1."]
    assert _tea(0) == []

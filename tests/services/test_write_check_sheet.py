"""The check sheet of an event as it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from fixtures import event_path
from planner.documents.workbook import read_workbook
from planner.domain.plan import Plan, Slot
from planner.services.export_plan import export_plan
from planner.services.opened import Opened
from planner.services.plan_event import plan_event
from planner.services.write_check_sheet import write_check_sheet
from solver.limits import Limits
from tests.documents.reading import tables

if TYPE_CHECKING:
    from pathlib import Path

    from planner.domain.programme import Session

ONE_BROKEN = ["Rules that must hold are broken by the plan: 1."]


def _cells(content: bytes) -> list[str]:
    return [cell for table in tables(content) for row in table for cell in row]


def _told(opened: Opened) -> list[str]:
    """What the sheet tells of broken rules."""
    content = write_check_sheet(opened, "docx", "en")
    return [cell for cell in _cells(content) if "must hold" in cell]


def _slot(talk: Session, *, early: int) -> Slot:
    """A talk that is held so many hours before its time."""
    assert talk.start is not None
    start = talk.start - timedelta(hours=early)
    held = ("start", "room", "end")
    end = start + timedelta(hours=1)
    return Slot(session=talk.id, room="tea-room", start=start, end=end, held=held)


def _tea(*, early: int) -> Opened:
    stock, tea, _ = read_workbook(event_path("tea"))
    (talk,) = tea.sessions
    return Opened(stock, tea, Plan(event=tea.id, slots=(_slot(talk, early=early),)), ())


def test_broken_rules_of_the_plan_stand_on_the_sheet() -> None:
    """A talk three hours before its time; at its time nothing is said."""
    assert _told(_tea(early=3)) == ONE_BROKEN
    assert _told(_tea(early=0)) == []


def test_a_rule_broken_twice_is_one_rule() -> None:
    """Two talks before their times break the same one."""
    stock, tea, *_ = _tea(early=3)
    (talk,) = tea.sessions
    assert talk.start is not None
    other = replace(talk, id="other-talk", start=talk.start + timedelta(hours=6))
    slots = tuple(_slot(one, early=3) for one in (talk, other))
    both = replace(tea, sessions=(talk, other))
    assert _told(Opened(stock, both, Plan(event=tea.id, slots=slots), ())) == ONE_BROKEN


@pytest.mark.parametrize("policy", ["vehicles.pooled_rides", "transfers.on_time"])
def test_a_plan_that_cannot_be_checked_is_told_to_be_so(policy: str) -> None:
    """Where a policy cannot be read, the sheet says that nothing was checked, and names it."""
    opened = _tea(early=0)
    event = replace(opened.event, policies={**opened.event.policies, policy: "nonsense"})
    told = _cells(write_check_sheet(opened._replace(event=event), "docx", "en"))
    assert [cell for cell in told if "could not be checked" in cell]
    assert [cell for cell in told if "nonsense" in cell]
    assert [cell for cell in told if policy in cell]


def test_the_sheet_beside_a_plan_tells_the_same(tmp_path: Path) -> None:
    """A talk held where it cannot be has no plan, and its sheet says which rules it breaks."""
    stock, tea, typed, *_ = _tea(early=3)
    limits = Limits(seconds=5, workers=1, seed=0, clock=lambda: 0.0, began=0.0)
    outcome = plan_event(stock, tea, typed, limits)
    export_plan(outcome, tmp_path / "out", language="en", timed=False)
    content = (tmp_path / "out" / "papers" / "check-sheet.docx").read_bytes()
    assert [cell for cell in _cells(content) if "must hold" in cell] == ONE_BROKEN
    assert _cells(content) == _cells(
        write_check_sheet(Opened(stock, tea, outcome.plan, ()), "docx", "en")
    )

"""What the commands that need no store tell of a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.testing import CliRunner

from planner.cli import app
from planner.documents.workbook import write_workbook
from tests.services.findings.fetched import fetched

if TYPE_CHECKING:
    from pathlib import Path


def test_checking_a_typed_plan_tells_where_a_car_may_be_late(tmp_path: Path) -> None:
    """One car fetches from two flights an hour apart: the second hangs on the first."""
    typed = fetched(60)
    page = tmp_path / "typed.xlsx"
    write_workbook(page, typed.register, typed.event, typed.plan)
    told = CliRunner().invoke(app, ["check-plan", str(page), "--language", "en"]).output
    (weak,) = (line for line in told.splitlines() if line.startswith("· "))
    assert weak.partition(" in only ")[0] == "· 1 号车 is in time at 东站 (11/25 07:13)"

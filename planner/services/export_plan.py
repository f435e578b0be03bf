"""Write a planned event into a folder: problems, plans, workbook, charts, papers, calendars."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner.calendars.feed import calendars
from planner.documents.check_sheet import check_sheet
from planner.documents.papers import papers
from planner.documents.word import word_file
from planner.documents.workbook import workbook_bytes
from planner.language import translator
from planner.services.desks import desk_of
from planner.services.opened import Opened
from planner.services.plan_event import PLANNED
from planner.services.seating_charts import charts
from planner.services.write_check_sheet import sheet_of
from planner.services.written_folder import write_whole
from solver.form import plain, plain_result, plain_verdict
from solver.result import FORM

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planner.services.plan_event import Outcome
    from planner.services.solving.pipeline import Stage

FIRST = (
    *("itinerary", "car-list", "transfers", "driver-sheets"),
    *("motorcades", "pickup-signs", "shuttles"),
)
"""Those by which a plan is read at once: it is waited for. `planner papers` writes all of them."""
OURS = ("problems", "plans", "plan.json", "plan.xlsx", "charts", "papers", "calendars")
"""What a plan's folder holds of ours: replaced as a whole, and nothing else is touched."""


def export_plan(outcome: Outcome, folder: Path, *, language: str, timed: bool = True) -> None:
    """Write everything beside `folder` first and move it in place when it is complete.

    With `timed` false the seconds are left at 0, so that counted work gives the same bytes.
    """
    write_whole(_files(outcome, language=language, timed=timed), folder, ours=OURS)


def _files(outcome: Outcome, *, language: str, timed: bool) -> Iterator[tuple[str, bytes]]:
    register, event, plan = outcome.register, outcome.event, outcome.plan
    for stage in outcome.stages:
        yield f"problems/{stage.kind}.json", _json(plain(stage.problem))
        yield f"plans/{stage.kind}.json", _json(_result(stage, timed=timed))
    yield "plan.json", _json(summary(outcome, language=language, timed=timed))
    for path, svg in charts(register, event, plan, language):
        yield f"charts/{path}", svg
    opened = Opened(register, event, plan, outcome.bookings)
    desk = desk_of(opened, language)
    for path, paper in papers(desk, kinds=FIRST):
        yield f"papers/{path}", paper
    # A plan that was verified breaks nothing, and brings what is found of it along.
    sheet = check_sheet(desk) if outcome.code == PLANNED else sheet_of(opened, language)
    yield "papers/check-sheet.docx", word_file(sheet)
    yield "plan.xlsx", workbook_bytes(register, event, plan, language)
    for path, calendar in calendars(register, event, plan, language):
        yield f"calendars/{path}", calendar


def _json(thing: Any) -> bytes:
    return (json.dumps(thing, ensure_ascii=False, indent=1) + "\n").encode()


def _result(stage: Stage, *, timed: bool) -> dict[str, Any]:
    result = stage.result if timed else replace(stage.result, seconds=0.0)
    return plain_result(result)


def summary(outcome: Outcome, *, language: str, timed: bool = True) -> dict[str, Any]:
    """`plan.json`: every stage with status, score, bound and gap; the whole; the findings."""
    stages = [_result(stage, timed=timed) for stage in outcome.stages]
    for stage in stages:
        stage.pop("plan")
        stage.pop("form")
    translate = translator(language)
    return {
        "form": FORM,
        "event": outcome.event.id,
        "name": outcome.event.name,
        "revision": outcome.plan.revision,
        "stages": stages,
        "whole": plain_verdict(outcome.whole),
        "findings": [
            {
                "severity": finding.severity.value,
                "subjects": list(finding.subjects),
                "sentence": finding.line(translate),
                "source": finding.source,
            }
            for finding in outcome.findings
        ],
    }

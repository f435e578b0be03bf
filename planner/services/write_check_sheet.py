"""Write the check sheet of an event as it stands, for those who may see every finding."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.documents.check_sheet import check_sheet
from planner.documents.desk import Desk
from planner.documents.paper_file import PDF
from planner.documents.pdf import Press
from planner.documents.word import word_file
from planner.domain.errors import PlannerError
from planner.domain.finding import Finding, Severity
from planner.domain.sentence import sentence
from planner.services.check_plan import check
from planner.services.desks import plan_of
from planner.services.findings import by_policies, findings
from planner.services.findings.scene import Scene
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.paper import Paper
    from planner.services.opened import Opened


def write_check_sheet(opened: Opened, form: str, language: str) -> bytes:
    """The sheet as a Word or PDF file, with what is found of the last plan now."""
    paper = sheet_of(opened, language)
    return Press().pdf(paper) if form == PDF else word_file(paper)


def sheet_of(opened: Opened, language: str) -> Paper:
    """The sheet with what the plan breaks, and what is found of it now."""
    stands = replace(plan_of(opened), findings=_found(opened))
    return check_sheet(Desk(opened.register, opened.event, stands, language))


def _found(opened: Opened) -> tuple[Finding, ...]:
    register, event, plan, *_ = opened
    # Without a plan everything is still to be arranged: no finding yet, but the packs ask already.
    asked = by_policies(Scene(register, event, plan_of(opened)))
    if plan is None:
        return tuple(asked)
    try:
        return (*_broken(opened), *findings(register, event, plan))
    except PlannerError as error:
        return (*_unasked(error), *asked)


def _broken(opened: Opened) -> Iterator[Finding]:
    """That rules of the planner's own are broken: a sheet without it would pass for clean."""
    register, event, plan, bookings, _ = opened
    broken = check(register, event, plan, bookings=bookings).broken
    if number := len({one.constraint for one in broken}):
        what = sentence(N_("Rules that must hold are broken by the plan: {number}."), number=number)
        remedy = sentence(N_("See what is broken on the page of planning, and plan anew."))
        yield Finding((), Severity.BINDING, what, remedy)


def _unasked(error: PlannerError) -> Iterator[Finding]:
    """That no rule could be asked, and why."""
    what = N_("The plan could not be checked against the rules; the next line tells why.")
    yield Finding((), Severity.BINDING, sentence(what))
    yield Finding((), Severity.BINDING, error.what, error.remedy)

"""Write the check sheet of an event as it stands, for those who may see every finding."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.documents.check_sheet import check_sheet
from planner.documents.desk import Desk
from planner.documents.paper_file import PDF
from planner.documents.pdf import Press
from planner.documents.word import word_file
from planner.domain.finding import Finding, Severity
from planner.domain.plan import Plan
from planner.domain.sentence import sentence
from planner.services.check_plan import check
from planner.services.findings import by_policies, findings
from planner.services.findings.scene import Scene
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.opened import Opened


def write_check_sheet(opened: Opened, form: str, language: str) -> bytes:
    """The sheet as a Word or PDF file, with what is found of the last plan now."""
    register, event, plan, *_ = opened
    stands = plan or Plan(event=event.id)
    # Without a plan everything is still to be arranged: no finding yet, but the packs ask already.
    found = findings(register, event, plan) if plan else by_policies(Scene(register, event, stands))
    stands = replace(stands, findings=(*_broken(opened), *found))
    paper = check_sheet(Desk(register, event, stands, language))
    return Press().pdf(paper) if form == PDF else word_file(paper)


def _broken(opened: Opened) -> Iterator[Finding]:
    """That rules of the planner's own are broken: a sheet without it would pass for clean."""
    register, event, plan, bookings, _ = opened
    number = len(check(register, event, plan, bookings=bookings).broken) if plan else 0
    if number:
        what = sentence(N_("Rules that must hold are broken by the plan: {number}."), number=number)
        remedy = sentence(N_("See what is broken on the page of planning, and plan anew."))
        yield Finding((), Severity.BINDING, what, remedy)

"""Write the check sheet of an event as it stands, for those who may see every finding."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.documents.check_sheet import check_sheet
from planner.documents.desk import Desk
from planner.documents.paper_file import PDF
from planner.documents.pdf import Press
from planner.documents.word import word_file
from planner.domain.plan import Plan
from planner.services.findings import by_policies, findings
from planner.services.findings.scene import Scene

if TYPE_CHECKING:
    from planner.services.opened import Opened


def write_check_sheet(opened: Opened, form: str, language: str) -> bytes:
    """The sheet as a Word or PDF file, with what is found of the last plan now."""
    register, event, plan, *_ = opened
    stands = plan or Plan(event=event.id)
    # Without a plan everything is still to be arranged: no finding yet, but the packs ask already.
    found = findings(register, event, plan) if plan else by_policies(Scene(register, event, stands))
    stands = replace(stands, findings=tuple(found))
    paper = check_sheet(Desk(register, event, stands, language))
    return Press().pdf(paper) if form == PDF else word_file(paper)

"""What the planner finds of the real world: a policy not kept, a wish that cannot be."""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.sentence import Sentence, Translate, english
from solver.constraint import N_


class Severity(StrEnum):
    """How much a finding matters to the office."""

    CANNOT_BE = "cannot-be"
    BINDING = "binding"
    """A policy that must hold: nothing is issued before it does."""
    POLICY = "policy"
    NOTICE = "notice"


@dataclass(frozen=True)
class Finding:
    """Something a person must know or decide; `subjects` are ids, the chief one first."""

    subjects: tuple[str, ...]
    severity: Severity
    what: Sentence
    remedy: Sentence | None = None
    source: str = ""
    """Of a policy finding: issuer, document and article."""

    def line(self, translate: Translate = english) -> str:
        """The finding in one line, remedy included."""
        what = self.what.said(translate)
        if self.remedy is None:
            return what
        remedy = self.remedy.said(translate)
        return translate(N_("{what} — {remedy}")).format(what=what, remedy=remedy)

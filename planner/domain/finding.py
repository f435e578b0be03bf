"""What the planner finds of the real world: a policy not kept, a wish that cannot be."""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.sentence import Sentence, Translate, english


class Severity(StrEnum):
    """How much a finding matters to the office."""

    CANNOT_BE = "cannot-be"
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
        parts = [self.what, self.remedy] if self.remedy else [self.what]
        return " — ".join(part.said(translate) for part in parts)

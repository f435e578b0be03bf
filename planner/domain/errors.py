"""What the planner refuses to a person, and why; a bug is none of these and is let fall.

PlannerError
├── NotFound      nothing has that id
├── Forbidden     it is there, but not for this person
├── Refused       it is understood, and cannot be done as things stand
│   └── Stale     someone saved first
├── Unreadable    what was handed in cannot be read: every fault at once
└── Unavailable   a world outside does not answer
"""

from dataclasses import dataclass

from planner.domain.sentence import Sentence, Translate, english


class PlannerError(Exception):
    """A refusal to a person: what it is about, what is wrong, what would mend it."""

    def __init__(self, subject: str, what: Sentence, remedy: Sentence | None = None) -> None:
        super().__init__(subject, what, remedy)
        self.subject = subject
        self.what = what
        self.remedy = remedy

    def line(self, translate: Translate = english) -> str:
        """The refusal in one line, remedy included."""
        parts = [self.what, self.remedy] if self.remedy else [self.what]
        return " — ".join(part.said(translate) for part in parts)

    def __str__(self) -> str:
        return self.line()


class NotFound(PlannerError):
    """Nothing has that id."""


class Forbidden(PlannerError):
    """It is there, but not for this person."""


class Refused(PlannerError):
    """It is understood, and cannot be done as things stand."""


class Stale(Refused):
    """Someone saved first: carries what is `saved`, and what was `tried` instead."""

    def __init__(
        self,
        subject: str,
        what: Sentence,
        remedy: Sentence | None = None,
        *,
        saved: object,
        tried: object,
    ) -> None:
        super().__init__(subject, what, remedy)
        self.saved = saved
        self.tried = tried


class Unavailable(PlannerError):
    """A world outside does not answer."""


@dataclass(frozen=True)
class Fault:
    """One thing that could not be read: where it stands, what is wrong, what would mend it.

    `cell` is empty where a whole sheet is meant, `sheet` where the whole file is.
    """

    sheet: str
    cell: str
    what: Sentence
    remedy: Sentence

    def line(self, translate: Translate = english) -> str:
        """`Sheet!B7: what — remedy`, with the place left out where there is none."""
        where = "!".join(part for part in (self.sheet, self.cell) if part)
        words = f"{self.what.said(translate)} — {self.remedy.said(translate)}"
        return f"{where}: {words}" if where else words


class Unreadable(PlannerError):
    """What was handed in cannot be read; carries every fault that was found."""

    def __init__(self, subject: str, faults: tuple[Fault, ...]) -> None:
        if not faults:
            raise ValueError("an Unreadable without faults")
        super().__init__(subject, faults[0].what, faults[0].remedy)
        self.faults = faults

    def line(self, translate: Translate = english) -> str:
        """Every fault, one a line."""
        return "\n".join(fault.line(translate) for fault in self.faults)

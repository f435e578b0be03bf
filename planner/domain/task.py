"""What must be done, by whom and by when: the division of tasks, as the office typed it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from planner.domain.interval import require_aware


class Progress(StrEnum):
    """未开始, 进行中, 已完成."""

    OPEN = "open"
    UNDER_WAY = "under-way"
    DONE = "done"


@dataclass(eq=False, kw_only=True)
class Task:
    """One task of a working group."""

    id: str
    """Its number on the list."""
    group: str = ""
    """The working group: 综合组, 接待组, 车辆组."""
    title: str
    standard: str = ""
    """What it is to be like when it is done."""
    due: datetime | None = None
    lead_unit: str = ""
    lead: str | None = None
    """The person who answers for it."""
    assisting: tuple[str, ...] = ()
    """Units or people that help."""
    status: Progress = Progress.OPEN
    note: str = ""

    def __post_init__(self) -> None:
        require_aware(self, "due")

"""How sure a fact is, who said so and when; and whether a thing has been confirmed (落实)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from planner.domain.interval import require_aware


class Certainty(StrEnum):
    """待定, 暂定, 已确认."""

    OPEN = "open"
    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"


@dataclass(frozen=True)
class Fact:
    """One field of one subject, and how sure it is; a field without a Fact is confirmed."""

    subject: str
    field: str
    certainty: Certainty
    by: str = ""
    at: datetime | None = None

    def __post_init__(self) -> None:
        require_aware(self, "at")


@dataclass(frozen=True)
class Confirmation:
    """Who answers for a hall, meal, car, lounge or speaker, and whether they have said yes."""

    subject: str
    contact: str = ""
    confirmed_by: str = ""
    confirmed_at: datetime | None = None
    reconfirm_due: datetime | None = None

    def __post_init__(self) -> None:
        require_aware(self, "confirmed_at", "reconfirm_due")

    @property
    def confirmed(self) -> bool:
        """Whether someone said yes."""
        return self.confirmed_at is not None

    def due(self, now: datetime) -> bool:
        """Whether at `now` someone must (again) be asked."""
        if not self.confirmed:
            return True
        return self.reconfirm_due is not None and self.reconfirm_due <= now

"""How sure a fact is, who said so and when; and whether a thing has been confirmed (落实)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
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


PLACING_FIELDS = ("day", "start", "end", "minutes", "room", "site", "place", "at")
"""The fields that make an engagement tentative while they are."""


def least(*certainties: Certainty) -> Certainty:
    """The one that is least sure."""
    return min(certainties, key=list(Certainty).index)


def doubts(facts: Iterable[Fact]) -> dict[str, Certainty]:
    """By subject, the least certain of the facts that say when and where; the last one counts."""
    latest = {(one.subject, one.field): one.certainty for one in facts}
    found: dict[str, Certainty] = {}
    for (subject, name), certainty in latest.items():
        if name in PLACING_FIELDS:
            found[subject] = least(found.get(subject, certainty), certainty)
    return found


def settled(
    facts: Iterable[Fact], subject: str, *, by: str, at: datetime | None
) -> tuple[Fact, ...]:
    """The facts once when and where a subject is has been confirmed, as a whole."""
    return tuple(
        replace(one, certainty=Certainty.CONFIRMED, by=by, at=at)
        if (one.subject, one.field in PLACING_FIELDS) == (subject, True)
        and one.certainty is not Certainty.CONFIRMED
        else one
        for one in facts
    )


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

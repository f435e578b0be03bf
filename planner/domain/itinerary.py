"""What each party sees and eats, in order: wishes and limits given, visits and stops planned."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from planner.domain.fact import Certainty
from planner.domain.interval import Interval, require_aware


class Wish(StrEnum):
    """Whether a party must, may or must not see a site."""

    MUST = "must"
    MAY = "may"
    MUST_NOT = "must-not"


@dataclass(eq=False, kw_only=True)
class VisitWish:
    """A site that a delegation (or one party of it) must, may or must not see."""

    id: str
    delegation: str
    site: str
    wish: Wish = Wish.MAY
    party: str | None = None
    """None: every party of the delegation but those that move apart."""
    value: int | None = None
    """None: the site's own."""
    minutes: int | None = None
    start: datetime | None = None
    """Fixed by the office."""
    window: Interval | None = None
    after: str | None = None
    """The site that is seen before this one, on the same day or another."""
    gap_minutes: int | None = None
    """Between the two at least; None: none."""
    gap_minutes_most: int | None = None
    """Between the two at most; None: any."""
    together: tuple[str, ...] = ()
    """Delegations, or parties, that see it in the same interval."""
    any_party: bool = False
    """Whether it is enough that one of the delegation's parties sees it, whichever that is."""
    note: str = ""

    def __post_init__(self) -> None:
        require_aware(self, "start")

    @property
    def party_id(self) -> str:
        """The party that goes: the delegation's main one where none is named."""
        return self.party or self.delegation


@dataclass(frozen=True)
class DayLimits:
    """How long a day may be; for one date or delegation, or for all where these are None."""

    delegation: str | None = None
    day: date | None = None
    assemble_from: time = time(7, 30)
    last_visit_end: time = time(17, 30)
    assemble_until: time = time(21, 0)
    rest_from: time | None = time(12, 30)
    rest_until: time | None = time(14, 0)
    sites_per_half_day: int = 3
    driving_minutes: int | None = None
    """The most driving of a day, out and back included; None: no limit."""

    def suits(self, delegation: str, day: date) -> bool:
        """Whether these limits speak of that delegation on that date."""
        return self.delegation in (None, delegation) and self.day in (None, day)


@dataclass(eq=False, kw_only=True)
class Visit:
    """A party at a site; a row that the office typed in part has blanks to be filled.

    `held` names the fields that the office typed: they are not moved.
    """

    id: str
    party: str
    site: str | None = None
    start: datetime | None = None
    end: datetime | None = None
    certainty: Certainty = Certainty.CONFIRMED
    held: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require_aware(self, "start", "end")

    @property
    def interval(self) -> Interval | None:
        """From arrival to departure, where both are known."""
        return Interval(self.start, self.end) if self.start and self.end else None


@dataclass(eq=False, kw_only=True)
class MealStop:
    """A party at a meal; `held` as for a visit."""

    meal: str
    party: str
    place: str | None = None
    start: datetime | None = None
    end: datetime | None = None
    held: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require_aware(self, "start", "end")

    @property
    def interval(self) -> Interval | None:
        """From sitting down to rising, where both are known."""
        return Interval(self.start, self.end) if self.start and self.end else None

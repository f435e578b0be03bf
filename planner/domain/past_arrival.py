"""What came before: a flight or train, when it was to come, and when it came."""

from dataclasses import dataclass
from datetime import datetime

from planner.domain.interval import instant, require_aware


@dataclass(eq=False, kw_only=True)
class PastArrival:
    """One flight or train that came, or never did; told without anybody who was on it."""

    id: str
    carrier: str
    """G6517, CZ3021."""
    station: str
    due: datetime
    came: datetime | None = None
    """None: it was called off, or went elsewhere."""
    international: bool = False

    def __post_init__(self) -> None:
        require_aware(self, "due", "came")

    @property
    def name(self) -> str:
        """What it is known by."""
        return f"{self.carrier} {self.due:%Y-%m-%d}"

    @property
    def minutes_late(self) -> int | None:
        """Minutes after it was due, negative where it was early; None where it never came."""
        if self.came is None:
            return None
        return int((instant(self.came) - instant(self.due)).total_seconds() // 60)


def id_of(carrier: str, due: datetime) -> str:
    """The id of one that nobody gave any: a carrier comes once at an hour."""
    return f"{carrier}-{due:%Y%m%d-%H%M}"

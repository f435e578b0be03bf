"""One thing that someone has to be at: what calendars and papers are made of."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from planner.domain.fact import Certainty
from planner.domain.interval import Interval
from planner.domain.sentence import Sentence


class EngagementKind(StrEnum):
    """What sort of thing it is."""

    SESSION = "session"
    VISIT = "visit"
    MEAL = "meal"
    PARTING = "parting"
    """People of a delegation leave the others, or meet them again."""
    JOURNEY = "journey"
    RIDE = "ride"
    """Some people in one vehicle, from where they get in to where they get out."""
    TRIP = "trip"
    """A vehicle's run, as its driver sees it."""


@dataclass(frozen=True, kw_only=True)
class Engagement:
    """When, where, what and with whom; it carries nothing that only the office may know."""

    uid: str
    """Made of the workbook's ids: it outlives a change of time, room, car or people."""
    kind: EngagementKind
    subject: str
    """The id of the session, visit, meal, parting, journey or trip behind it."""
    interval: Interval
    what: Sentence
    ticket: datetime | None = None
    """When the train or flight of a journey comes or goes."""
    place: str = ""
    """The id of the venue, site, hotel or station; where a ride ends."""
    room: str | None = None
    origin: str = ""
    """Where a ride begins."""
    vehicle: str | None = None
    driver: str | None = None
    line: str = ""
    """The name of the shuttle that a ride goes with, or a trip runs on."""
    chair: str | None = None
    certainty: Certainty = Certainty.CONFIRMED
    delegations: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    people: int = 0
    """How many, unnamed ones included."""
    notes: tuple[Sentence, ...] = ()
    secret: bool = False

    @property
    def order(self) -> tuple[Interval, str]:
        """What engagements are sorted by: time, then uid."""
        return (self.interval, self.uid)

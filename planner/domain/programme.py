"""What is held: sessions with their agenda, and meals."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from planner.domain.fact import Certainty
from planner.domain.interval import Interval, require_aware
from planner.domain.venue import Layout


class SessionKind(StrEnum):
    """What a session is, in the field's words."""

    REPORT_MEETING = "report-meeting"
    MOBILISATION = "mobilisation"
    PLENARY = "plenary"
    DISCUSSION = "discussion"
    SEMINAR = "seminar"
    BILATERAL = "bilateral"
    AUDIENCE = "audience"
    SIGNING = "signing"
    PHOTO = "photo"
    AWARDS = "awards"
    RECEPTION = "reception"
    DINNER = "dinner"
    FEEDBACK = "feedback"
    PREPARATORY = "preparatory"
    TALK = "talk"
    REGISTRATION = "registration"
    REHEARSAL = "rehearsal"
    INTERNAL = "internal"
    OTHER = "other"


class AgendaKind(StrEnum):
    """What an item of the agenda is."""

    SPEECH = "speech"
    REPORT = "report"
    DISCUSSION = "discussion"
    PRESS_IN = "press-in"
    PRESS_OUT = "press-out"
    AWARD = "award"
    SIGNING = "signing"
    PHOTO = "photo"
    BREAK = "break"
    OTHER = "other"


class Reply(StrEnum):
    """What became of a requested session; only an accepted one is planned."""

    REQUESTED = "requested"
    PENDING = "pending"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class Timing(StrEnum):
    """A wish for the early or the late end of the windows."""

    INDIFFERENT = "indifferent"
    EARLY = "early"
    LATE = "late"


@dataclass(frozen=True)
class Substitute:
    """Who goes where `person` cannot be had."""

    person: str
    substitute: str


@dataclass(frozen=True)
class AgendaPoint:
    """A part of a session, in its order: what, how long, who chairs and speaks."""

    title: str
    minutes: int = 0
    kind: AgendaKind = AgendaKind.SPEECH
    chair: str | None = None
    speaker: str | None = None
    people: tuple[str, ...] = ()
    """Those called up: an award batch, the signatories."""

    def __post_init__(self) -> None:
        if self.minutes < 0:
            raise ValueError(f"agenda point {self.title!r} takes {self.minutes} minutes")


@dataclass(eq=False, kw_only=True)
class Session:
    """One item of the programme that wants a room and a time."""

    id: str
    title: str
    kind: SessionKind = SessionKind.OTHER
    layout: Layout = Layout.LONG_TABLE
    minutes: int
    guests: int | None = None
    """How many chairs; None: as many as the people it names."""
    start: datetime | None = None
    """Fixed by the office; None leaves it to the windows."""
    windows: tuple[Interval, ...] = ()
    """Where it may lie; empty: anywhere in the event."""
    timing: Timing = Timing.INDIFFERENT
    room: str | None = None
    """Fixed by the office."""
    rooms_allowed: tuple[str, ...] = ()
    """Empty: any that is large enough."""
    rooms_preferred: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    delegations: tuple[str, ...] = ()
    """All members of these are there."""
    persons: tuple[str, ...] = ()
    """Who must be there, besides."""
    substitutes: tuple[Substitute, ...] = ()
    chair: str | None = None
    speakers: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    gap_minutes: int = 0
    """The least time between the end of those it follows and its start."""
    precedence: str | None = None
    """The precedence list that seats it."""
    seating: Mapping[str, str] = field(default_factory=dict)
    """What it sets of the conventions of seating, by name; the room's and the event's else."""
    agenda: tuple[AgendaPoint, ...] = ()
    secret: bool = False
    reply: Reply = Reply.ACCEPTED
    certainty: Certainty = Certainty.CONFIRMED
    note: str = ""

    def __post_init__(self) -> None:
        require_aware(self, "start")

    @property
    def interval(self) -> Interval | None:
        """When it is held, where the office fixed that."""
        return Interval.of(self.start, self.minutes) if self.start else None

    def people_named(self) -> tuple[str, ...]:
        """Everyone named one by one: chair, speakers, those who must come; each once."""
        chair = (self.chair,) if self.chair else ()
        return tuple(dict.fromkeys((*chair, *self.speakers, *self.persons)))


class MealKind(StrEnum):
    """Which meal, and of what sort."""

    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    DINNER = "dinner"
    WORK_MEAL = "work-meal"
    BANQUET = "banquet"


class MealForm(StrEnum):
    """How it is served."""

    TABLE = "table"
    BUFFET = "buffet"
    BOX = "box"


USUAL_MEAL_MINUTES = 60
"""Where nobody said otherwise. A name of its own: a mapped class has no default to be asked."""


@dataclass(eq=False, kw_only=True)
class Meal:
    """A meal on a date, for delegations, within a window."""

    id: str
    title: str = ""
    kind: MealKind = MealKind.LUNCH
    form: MealForm = MealForm.BUFFET
    day: date
    minutes: int = USUAL_MEAL_MINUTES
    window: Interval | None = None
    """The kitchen's hours that day; None: as custom has it for the kind."""
    start: datetime | None = None
    """Fixed by the office."""
    places_allowed: tuple[str, ...] = ()
    """Venues, sites or hotels; empty: where the delegation is lodged."""
    room: str | None = None
    delegations: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    """Those who come besides: hosts, companions."""
    rate: int | None = None
    """餐标: what it may cost a person, in yuan; None: nobody has said."""
    tables: int | None = None
    layout: Layout = Layout.BUFFET
    precedence: str | None = None
    seating: Mapping[str, str] = field(default_factory=dict)
    """As a session's."""
    certainty: Certainty = Certainty.CONFIRMED
    note: str = ""

    def __post_init__(self) -> None:
        require_aware(self, "start")

    @property
    def seated(self) -> bool:
        """Whether each guest has a seat of their own."""
        return self.form is MealForm.TABLE

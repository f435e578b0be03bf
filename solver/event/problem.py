"""The whole plan in numbers: who is where when, who rides in what, what others have booked."""

from __future__ import annotations

from functools import cached_property

from solver.constraint import Rule
from solver.value import value

SESSION, VISIT, MEAL = "session", "visit", "meal"


@value
class Travel:
    """Ticks from one place to another; a pair that is not given takes no time."""

    origin: str
    destination: str
    ticks: int

    def __post_init__(self) -> None:
        if self.ticks < 0:
            raise ValueError(
                f"travel from {self.origin!r} to {self.destination!r} takes {self.ticks} ticks"
            )


@value
class Booking:
    """A shared resource (room, vehicle, driver, person) held by another event's published plan."""

    resource: str
    start: int
    end: int
    by: str

    def __post_init__(self) -> None:
        _in_order(f"booking of {self.resource!r}", self.start, self.end)


@value
class Pair:
    """The chief guest, and the chief host who rides along."""

    guest: str
    host: str


@value
class Motorcade:
    """Whose cars move together: on ways from or to `places`, if any, that leave within `hours`."""

    id: str
    people: tuple[str, ...]
    places: tuple[str, ...] = ()
    hours: tuple[tuple[int, int], ...] = ()


@value
class Problem:
    """What the whole plan must respect beyond each problem's own rules."""

    ticks_per_minute: int = 1
    travel: tuple[Travel, ...] = ()
    bookings: tuple[Booking, ...] = ()
    pairs: tuple[Pair, ...] = ()
    carried: tuple[str, ...] = ()
    """People whom the office moves: they ride, or stay where they are."""
    on_foot_ticks: int = 10
    """Places no farther apart than this by vehicle are walked between."""
    rules: tuple[Rule, ...] = ()
    motorcades: tuple[Motorcade, ...] = ()
    liaisons: tuple[str, ...] = ()
    """Who may lead a car."""

    def __post_init__(self) -> None:
        if self.ticks_per_minute < 1:
            raise ValueError(f"ticks_per_minute is {self.ticks_per_minute}, not >= 1")

    def ticks_between(self, origin: str, destination: str) -> int:
        """Ticks from one place to another; none where nothing is known."""
        return self._ticks.get((origin, destination), 0)

    @cached_property
    def _ticks(self) -> dict[tuple[str, str], int]:
        return {(travel.origin, travel.destination): travel.ticks for travel in self.travel}


@value
class Stay:
    """People at a place for an interval: a session, a visit, a meal."""

    id: str
    kind: str
    place: str
    start: int
    end: int
    people: tuple[str, ...] = ()
    resources: tuple[str, ...] = ()
    """Shared resources it uses: its room."""

    def __post_init__(self) -> None:
        _in_order(f"stay {self.id!r}", self.start, self.end)


@value
class Ride:
    """A vehicle's run from place to place, who drives it and who is aboard."""

    id: str
    vehicle: str | None
    driver: str | None
    origin: str
    destination: str
    depart: int
    arrive: int
    people: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _in_order(f"ride {self.id!r}", self.depart, self.arrive)


@value
class Seat:
    """A person's seat at a stay."""

    stay: str
    seat: str
    person: str


@value
class Plan:
    """Everything that the stages decided."""

    stays: tuple[Stay, ...] = ()
    rides: tuple[Ride, ...] = ()
    seats: tuple[Seat, ...] = ()


def _in_order(what: str, start: int, end: int) -> None:
    if end < start:
        raise ValueError(f"{what} ends at {end}, before it begins at {start}")

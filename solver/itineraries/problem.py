"""What is given and answered for itineraries: parties, their days, sites shared between them.

All times are whole ticks since the event's first midnight; intervals are half open. Closures,
work windows and rain are already taken out of a site's windows, buffers are already in travel.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property

from solver.constraint import Rule
from solver.itineraries.nonsense import in_order, joined, needs_room, not_negative
from solver.itineraries.relations import (
    Apart,
    Host,
    Order,
    Pin,
    Planned,
    ThemeLimit,
    ThemeWish,
    Together,
    refer,
)
from solver.nonsense import at_least, unique
from solver.value import value

UNKNOWN_WAY_TICKS = 10_000_000
"""Between two places that the travel table does not join: further than any day is long."""


class Wanted(StrEnum):
    """Whether a party must, may or must not see a site."""

    MUST = "must"
    MAY = "may"
    MUST_NOT = "must-not"


class StopKind(StrEnum):
    """What a party does at a stop of its tour."""

    VISIT = "visit"
    FIXED = "fixed"
    MEAL = "meal"
    REST = "rest"


@value
class Window:
    """`[start, end)`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"window ends at {self.end}, not after {self.start}")

    def holds(self, start: int, end: int) -> bool:
        """Whether the whole of `[start, end)` lies in it."""
        return self.start <= start and end <= self.end


@value
class Opening:
    """When a site receives, whole visits only; `last_entry` is the last moment to begin one."""

    start: int
    end: int
    last_entry: int | None = None

    def __post_init__(self) -> None:
        Window(start=self.start, end=self.end)

    def admits(self, start: int, end: int) -> bool:
        """Whether a visit of `[start, end)` lies in it and begins in time."""
        return self.start <= start <= self.last_start and end <= self.end

    @property
    def last_start(self) -> int:
        """The last moment to begin a visit."""
        return self.end if self.last_entry is None else self.last_entry


@value
class Travel:
    """Ticks of driving from one place to another, outside the minutes to get aboard."""

    origin: str
    destination: str
    ticks: int
    peak_ticks: int | None = None
    """For who leaves within a peak, never less; None: as at all hours."""

    def __post_init__(self) -> None:
        not_negative(self, "ticks")
        if self.peak_ticks is not None and self.peak_ticks < self.ticks:
            raise ValueError(f"peak_ticks is {self.peak_ticks}, less than ticks, {self.ticks}")


@value
class Busy:
    """Parties and people of other events that a site receives already."""

    start: int
    end: int
    parties: int = 1
    people: int = 0

    def __post_init__(self) -> None:
        Window(start=self.start, end=self.end)
        not_negative(self, "parties", "people")


@value
class Site:
    """A place to be shown: when it receives, how many at once, how long a visit takes."""

    id: str
    place: str
    windows: tuple[Opening, ...]
    least_ticks: int = 30
    """A shorter visit is none."""
    wished_ticks: int = 40
    starts: tuple[int, ...] = ()
    """Where a show begins at fixed times only, those times; empty: any time."""
    capacity_parties: int | None = None
    capacity_people: int | None = None
    largest_party: int | None = None
    in_batches: bool = False
    """Whether a party larger than that is shown round in batches, one after the other."""
    refuses: tuple[str, ...] = ()
    """No party that carries one of these tags is admitted."""
    busy: tuple[Busy, ...] = ()
    fee: int = 0
    """What entry costs a person."""
    themes: tuple[str, ...] = ()
    stands_for: str | None = None
    """The site of which this is the reserve."""

    def __post_init__(self) -> None:
        not_negative(
            self, "wished_ticks", "fee", "capacity_parties", "capacity_people", "largest_party"
        )
        at_least(1, f"site {self.id!r}", least_ticks=self.least_ticks)

    def admits(self, party: Party) -> bool:
        """Whether a party of this size, with these tags, may come in."""
        in_one = self.largest_party is None or party.people <= self.largest_party
        return (in_one or self.batches(party) > 1) and not set(self.refuses) & set(party.tags)

    def batches(self, party: Party) -> int:
        """In how many batches a party is shown round, one after the other."""
        if not self.in_batches or not self.largest_party:
            return 1
        return max(1, -(-party.people // self.largest_party))

    def inside(self, party: Party) -> int:
        """How many of a party are inside at once: those of one batch, the others wait."""
        return party.people if self.batches(party) == 1 else self.largest_party or 0


@value
class Party:
    """People who move as one; `tags` say what a site may refuse (foreigners)."""

    id: str
    people: int = 1
    tags: tuple[str, ...] = ()
    board_ticks: int = 0
    """To get aboard and out again, on every way between two different places."""
    budget: int | None = None
    """The most it may pay for entry, all its people and days together; None: no limit."""

    def __post_init__(self) -> None:
        not_negative(self, "people", "board_ticks", "budget")


@value
class Wish:
    """A site that a party must, may or must not see; what is None is the site's own."""

    party: str
    site: str
    wanted: Wanted = Wanted.MAY
    value: int = 1
    """What seeing it is worth, where it may be left out."""
    least_ticks: int | None = None
    wished_ticks: int | None = None
    window: Window | None = None
    """The whole visit lies in it; None: whenever the site is open."""
    or_by: tuple[str, ...] = ()
    """Parties of which it is enough that any of them sees it, or this one."""

    def __post_init__(self) -> None:
        not_negative(self, "value", "least_ticks", "wished_ticks")
        unique("party of a wish", (self.party, *self.or_by))


@value
class FixedStop:
    """Where a party is for a given interval: a session, a meal with a fixed hour."""

    id: str
    place: str
    start: int
    end: int

    def __post_init__(self) -> None:
        Window(start=self.start, end=self.end)


@value
class Meal:
    """A meal of `ticks` within a window, at one of several places."""

    id: str
    window: Window
    ticks: int
    places: tuple[str, ...]

    def __post_init__(self) -> None:
        needs_room(self, self.window, self.ticks, self.places)


@value
class Rest:
    """A pause of `ticks` within a window (noon), at one of several places."""

    id: str
    window: Window
    ticks: int
    places: tuple[str, ...]

    def __post_init__(self) -> None:
        needs_room(self, self.window, self.ticks, self.places)


@value
class Day:
    """One party's day: from where to where, between which hours, around which fixed stops."""

    id: str
    party: str
    start_place: str
    end_place: str
    earliest: int
    """Nobody leaves the start place before."""
    latest: int
    """All are at the end place by then."""
    noon: int | None = None
    """Visits that start before are the morning's; None: the day is one half."""
    visits_until: int | None = None
    """The last visit is over by then; None: as late as the day allows."""
    fixed: tuple[FixedStop, ...] = ()
    meals: tuple[Meal, ...] = ()
    rests: tuple[Rest, ...] = ()
    sites_per_half: int | None = None
    driving_ticks: int | None = None
    """The most driving of the day, way out and way back included; None: no limit."""

    def __post_init__(self) -> None:
        Window(start=self.earliest, end=self.latest)
        not_negative(self, "sites_per_half", "driving_ticks")
        unique(f"fixed stop of day {self.id!r}", (stop.id for stop in self.fixed))
        unique(f"meal of day {self.id!r}", (meal.id for meal in self.meals))
        unique(f"rest of day {self.id!r}", (rest.id for rest in self.rests))


@value
class Problem:
    """Who may see what, when, and by which rules."""

    travel: tuple[Travel, ...]
    sites: tuple[Site, ...]
    parties: tuple[Party, ...]
    days: tuple[Day, ...]
    wishes: tuple[Wish, ...] = ()
    aparts: tuple[Apart, ...] = ()
    pins: tuple[Pin, ...] = ()
    theme_limits: tuple[ThemeLimit, ...] = ()
    hosts: tuple[Host, ...] = ()
    orders: tuple[Order, ...] = ()
    togethers: tuple[Together, ...] = ()
    theme_wishes: tuple[ThemeWish, ...] = ()
    planned: tuple[Planned, ...] = ()
    peaks: tuple[Window, ...] = ()
    """When the roads are full, in order of time, none touching the next; see `ways`."""
    ticks_per_minute: int = 1
    rules: tuple[Rule, ...] = ()

    def __post_init__(self) -> None:
        at_least(1, "itineraries", ticks_per_minute=self.ticks_per_minute)
        unique("site", (site.id for site in self.sites))
        unique("party", (party.id for party in self.parties))
        unique("day", (day.id for day in self.days))
        unique("wish", (f"{wish.party} for {wish.site}" for wish in self.wishes))
        unique("theme limit", (f"{one.theme} for {one.party}" for one in self.theme_limits))
        in_order("peaks", self.peaks)
        refer(self)
        for day in self.days:
            joined(self, day)

    @cached_property
    def site(self) -> dict[str, Site]:
        """Sites by id."""
        return {site.id: site for site in self.sites}

    @cached_property
    def party(self) -> dict[str, Party]:
        """Parties by id."""
        return {party.id: party for party in self.parties}

    @cached_property
    def day(self) -> dict[str, Day]:
        """Days by id."""
        return {day.id: day for day in self.days}

    @cached_property
    def wish(self) -> dict[tuple[str, str], Wish]:
        """Wishes by party and site."""
        return {(wish.party, wish.site): wish for wish in self.wishes}

    @cached_property
    def _travel(self) -> dict[tuple[str, str], int]:
        return {(way.origin, way.destination): way.ticks for way in self.travel}

    @cached_property
    def _delay(self) -> dict[tuple[str, str], int]:
        slow = (way for way in self.travel if way.peak_ticks is not None)
        return {(way.origin, way.destination): (way.peak_ticks or 0) - way.ticks for way in slow}

    def days_of(self, party: str) -> tuple[Day, ...]:
        """The days of one party, as given."""
        return tuple(day for day in self.days if day.party == party)

    def knows_way(self, origin: str, destination: str) -> bool:
        """Whether the travel table joins two places."""
        return origin == destination or (origin, destination) in self._travel

    def driving(self, origin: str, destination: str) -> int:
        """Ticks of driving between two places outside peaks; none from a place to itself."""
        if origin == destination:
            return 0
        return self._travel.get((origin, destination), UNKNOWN_WAY_TICKS)

    def delay(self, origin: str, destination: str) -> int:
        """By how many ticks the driving between two places is longer at a peak."""
        return self._delay.get((origin, destination), 0)

    def leg(self, party: str, origin: str, destination: str) -> int:
        """Ticks from leaving one place to being at another, outside peaks."""
        if origin == destination:
            return 0
        return self.driving(origin, destination) + self.party[party].board_ticks

    def least_ticks(self, party: str, site: str) -> int:
        """How long this party is at this site at least: so long for each of its batches."""
        wish, there = self.wish.get((party, site)), self.site[site]
        own = None if wish is None else wish.least_ticks
        return (there.least_ticks if own is None else own) * there.batches(self.party[party])

    def wished_ticks(self, party: str, site: str) -> int:
        """How long this party wishes to be at this site; never less than the least."""
        wish = self.wish.get((party, site))
        own = None if wish is None else wish.wished_ticks
        wished = self.site[site].wished_ticks if own is None else own
        batches = self.site[site].batches(self.party[party])
        return max(wished * batches, self.least_ticks(party, site))

"""What ties visits beyond one stop of one tour: hosts, order, company, themes, pins, a plan.

Named by a problem beside its parties and sites; each speaks of them by id.
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from solver.itineraries.nonsense import not_negative
from solver.nonsense import known, unique
from solver.value import value

if TYPE_CHECKING:
    from solver.itineraries.problem import Problem

WHOLE = 100
"""Percent of what is worth all that it is worth."""


@value
class Engaged:
    """`[start, end)` for which a host is taken by another event."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"engaged ends at {self.end}, not after {self.start}")


@value
class Host:
    """A person who receives at one site or several, and goes from one to the other."""

    id: str
    sites: tuple[str, ...]
    busy: tuple[Engaged, ...] = ()


@value
class Order:
    """A party sees one site before another; the gap is from the end of the one to the other."""

    party: str
    first: str
    then: str
    least_ticks: int = 0
    most_ticks: int | None = None

    def __post_init__(self) -> None:
        not_negative(self, "least_ticks", "most_ticks")
        if self.first == self.then:
            raise ValueError(f"order names {self.first!r} before itself")
        if self.most_ticks is not None and self.most_ticks < self.least_ticks:
            raise ValueError(f"most_ticks is {self.most_ticks}, less than least_ticks")


@value
class Together:
    """Parties that see a site in one and the same interval, or not at all."""

    parties: tuple[str, ...]
    site: str

    def __post_init__(self) -> None:
        unique("party together", self.parties)


@value
class Apart:
    """Parties of which no two are at one site at once; `sites` empty: at none of them."""

    parties: tuple[str, ...]
    sites: tuple[str, ...] = ()


@value
class ThemeLimit:
    """The most sites of a theme that a party cares to see, on all its days together."""

    party: str
    theme: str
    most: int

    def __post_init__(self) -> None:
        not_negative(self, "most")


@value
class ThemeWish:
    """How many sites of a theme a party is to see, and what more than one of them are worth."""

    party: str
    theme: str
    least: int = 1
    further_percent: int | None = None
    """What each site of the theme but the dearest is worth, of the value that seeing it has;
    None: as for every theme."""

    def __post_init__(self) -> None:
        not_negative(self, "least", "further_percent")
        if self.further_percent is not None and self.further_percent > WHOLE:
            raise ValueError(f"further_percent is {self.further_percent}, more than {WHOLE}")


@value
class Pin:
    """A visit that the office holds: on this day, and at these times where they are given."""

    party: str
    site: str
    day: str
    start: int | None = None
    end: int | None = None
    must: bool = True
    """Whether the visit must be made; otherwise it is made there, or left out."""


@value
class Planned:
    """A visit as it was planned before: what is planned anew should keep it so."""

    party: str
    site: str
    day: str
    start: int


def refer(problem: Problem) -> None:
    """Refuse what speaks of parties, sites or days that are not there."""
    sites, parties = problem.site, problem.party
    known("stands_for", sites, (site.stands_for for site in problem.sites))
    for wished in problem.wishes:
        known("a wish", parties, (wished.party, *wished.or_by))
        known("a wish", sites, (wished.site,))
    known("a day", parties, (day.party for day in problem.days))
    for apart in problem.aparts:
        known("apart", parties, apart.parties)
        known("apart", sites, apart.sites)
    known("a theme limit", parties, (limit.party for limit in problem.theme_limits))
    _tied(problem)
    unique("planned visit", (f"{one.site} for {one.party}" for one in problem.planned))
    held: tuple[Pin | Planned, ...] = (*problem.pins, *problem.planned)
    for visit in held:
        _of_its_party(problem, visit)


def _of_its_party(problem: Problem, visit: Pin | Planned) -> None:
    """Refuse a visit to a site that is not there, or on another party's day."""
    name = type(visit).__name__.lower()
    known(name, problem.site, (visit.site,))
    known(name, problem.day, (visit.day,))
    if problem.day[visit.day].party != visit.party:
        raise ValueError(f"{name} names {visit.day!r}, not a day of {visit.party!r}")


def _tied(problem: Problem) -> None:
    """Refuse hosts, orders, company and themes of what is not there."""
    sites, parties = problem.site, problem.party
    unique("host", (host.id for host in problem.hosts))
    for host in problem.hosts:
        known("a host", sites, host.sites)
        _joined(problem, host)
    for order in problem.orders:
        known("an order", parties, (order.party,))
        known("an order", sites, (order.first, order.then))
    for one in problem.togethers:
        known("together", parties, one.parties)
        known("together", sites, (one.site,))
    unique("theme wish", (f"{one.theme} for {one.party}" for one in problem.theme_wishes))
    known("a theme wish", parties, (wish.party for wish in problem.theme_wishes))


def _joined(problem: Problem, host: Host) -> None:
    """Refuse a host between whose sites there is no way."""
    places = sorted({problem.site[site].place for site in host.sites})
    for origin, destination in permutations(places, 2):
        if not problem.knows_way(origin, destination):
            raise ValueError(f"travel has no way from {origin!r} to {destination!r}")


def joint(problem: Problem, one: str, other: str, site: str) -> bool:
    """Whether two parties are to see a site together."""
    return one != other and any(
        site == together.site and {one, other} <= set(together.parties)
        for together in problem.togethers
    )


def company(problem: Problem, party: str, site: str) -> tuple[str, ...]:
    """The parties with which a party is to see a site, without itself."""
    return tuple(other for other in problem.party if joint(problem, party, other, site))
